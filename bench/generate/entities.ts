/** The things of the made-up graph, each by its kind and number, as the product describes things (src/vocabulary/facts). */
import { centralBodies, centralBody, localBody } from '../../src/vocabulary/agencies.js';
import type {
  AgencyEntity,
  DocumentEntity,
  Entity,
  IndicatorEntity,
  LocalityEntity,
  ProgramEntity,
  SourceEntity,
  TaskEntity,
  TopicEntity,
} from '../../src/vocabulary/facts.js';
import { TASK_KINDS } from '../../src/vocabulary/kinds.js';
import { containerOf, localities } from '../../src/vocabulary/localities.js';
import { topicById, topicDefinitions } from '../../src/vocabulary/topics.js';
import { chanceAt } from './random.js';
import { HOMONYM, HOT, SEARCHED, SEED, SELECTIVE, type Shape, STEM, STEM_NARROWER } from './shape.js';
import { ADVERBS, FIELDS, MEASURES, PLACES_OF_WORK, STEM_ACTIVITIES, VERBS } from './words.js';

/** What the place is part of is remembered by number: every place that is not a province has one. */
export interface Places {
  readonly all: readonly LocalityEntity[];
  /** Number of the province of each; its own for a province. */
  readonly provinceOf: readonly number[];
  readonly provinces: number;
}

const numbered = (index: number): string => String(index).padStart(7, '0');
const drawn = (stream: number, index: number): number => chanceAt(SEED + stream, index);
const oneOf = <T>(list: readonly T[], chance: number): T => list[Math.floor(chance * list.length)]!;

/** The provinces of today, then as many of their communes as wanted, evenly over the list. */
export function madePlaces({ localities: wanted }: Shape): Places {
  const today = localities().filter(({ validTo }) => validTo === null);
  const provinces = today.filter(({ level }) => level === 'PROVINCE');
  const communes = today.filter(({ level }) => level === 'COMMUNE');
  const taken = wanted - provinces.length;
  const some = Array.from({ length: taken }, (_, at) => communes[Math.floor((at * communes.length) / taken)]!);
  const numbers = new Map(provinces.map(({ id }, at) => [id, at]));
  const all = [...provinces, ...some];
  const provinceOf = all.map(({ id }) => numbers.get(id) ?? numbers.get(containerOf(id)!.id)!);
  return { all, provinceOf, provinces: provinces.length };
}

/** Central bodies first, then the people's committee of each province. */
export function madeAgencies({ agencies }: Shape, { all, provinces }: Places): AgencyEntity[] {
  const central = centralBodies()
    .slice(0, agencies - provinces)
    .map(({ key }) => centralBody(key));
  return [...central, ...all.slice(0, provinces).map(({ id }) => localBody('ubnd', id)!)];
}

/** The taxonomy, two topics under STEM, and made-up ones under its tops. */
export function madeTopics({ topics }: Shape): { topic: TopicEntity; broader: string | null }[] {
  const known = topicDefinitions().map(({ id, broader }) => ({ topic: topicById(id)!, broader }));
  const tops = known.filter(({ broader }) => broader === null);
  const narrower = ['Chế tạo rô-bốt', 'Lập trình trong trường học'].map((name, at) => ({
    topic: { id: STEM_NARROWER[at]!, kind: 'TOPIC', name, iri: null } as const,
    broader: STEM,
  }));
  const made = Array.from({ length: Math.max(0, topics - known.length - narrower.length) }, (_, index) => {
    const top = tops[index % tops.length]!.topic;
    const name = `${oneOf(FIELDS, drawn(1, index))}, nhóm ${index + 1}`;
    return { topic: { id: `${top.id}.made-${numbered(index)}`, kind: 'TOPIC', name, iri: null } as const, broader: top.id };
  });
  return [...known, ...narrower, ...made];
}

const PLANTED: readonly DocumentEntity[] = [
  {
    ...{ id: HOT.id, kind: 'DOCUMENT', name: 'Nghị quyết số 29-NQ/TW', nameEn: 'Resolution 29-NQ/TW', symbol: HOT.symbol },
    ...{ documentType: 'RESOLUTION', title: 'Về đổi mới căn bản, toàn diện giáo dục và đào tạo', issuedOn: '2013-11-04' },
  },
  {
    ...{
      id: HOMONYM.id,
      kind: 'DOCUMENT',
      name: 'Nghị quyết số 29-NQ/TW',
      nameEn: 'Resolution 29-NQ/TW',
      symbol: HOMONYM.symbol,
    },
    ...{ documentType: 'RESOLUTION', title: 'Về đẩy mạnh công nghiệp hóa, hiện đại hóa đất nước', issuedOn: '2022-11-17' },
  },
  {
    ...{
      id: SELECTIVE.id,
      kind: 'DOCUMENT',
      name: 'Nghị quyết số 52-NQ/TW',
      nameEn: 'Resolution 52-NQ/TW',
      symbol: SELECTIVE.symbol,
    },
    ...{
      documentType: 'RESOLUTION',
      title: 'Về chủ động tham gia cuộc Cách mạng công nghiệp lần thứ tư',
      issuedOn: '2019-09-27',
    },
  },
];
export const PLANTED_DOCUMENTS = PLANTED.length;
/** Of ten documents two are of central bodies. */
export const isCentral = (index: number): boolean => index % 5 === 0;
const CENTRAL_FORMS = [
  ['NQ-CP', 'RESOLUTION', 'Nghị quyết'],
  ['QĐ-TTg', 'DECISION', 'Quyết định'],
  ['CT-TTg', 'DIRECTIVE', 'Chỉ thị'],
  ['TT-BGDĐT', 'CIRCULAR', 'Thông tư'],
] as const;
const LOCAL_FORMS = [
  ['KH-UBND', 'PLAN', 'Kế hoạch'],
  ['QĐ-UBND', 'DECISION', 'Quyết định'],
] as const;

/** The planted ones first; of the others the central ones have a symbol of their own, the same number of two provinces may be one symbol. */
export function madeDocument(index: number, { provinces }: Places): DocumentEntity {
  const planted = PLANTED[index];
  if (planted !== undefined) return planted;
  const at = index - PLANTED_DOCUMENTS;
  const forms = isCentral(index) ? CENTRAL_FORMS : LOCAL_FORMS;
  const [code, documentType, word] = forms[index % forms.length]!;
  const number = isCentral(index) ? at + 1 : Math.floor(at / provinces) + 1;
  const year = 2010 + Math.floor(drawn(2, index) * 16);
  const [month, day] = [1 + Math.floor(drawn(3, index) * 12), 1 + Math.floor(drawn(4, index) * 28)];
  const symbol = `${number}/${code}`;
  return {
    id: `document:made/${documentType.toLowerCase()}-${numbered(index)}`,
    kind: 'DOCUMENT',
    name: `${word} số ${symbol}`,
    symbol,
    documentType,
    title: `Về ${oneOf(VERBS, drawn(5, index)).toLowerCase()} ${oneOf(FIELDS, drawn(6, index)).toLowerCase()} năm ${year}`,
    issuedOn: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
  };
}

/** The last ones are those whose names hold the words that are searched for; no other name holds all of them. */
export function madeTask(index: number, { tasks }: Shape): TaskEntity {
  const searched = tasks - index <= SEARCHED.tasks;
  const field = searched
    ? `${SEARCHED.words} qua ${oneOf(STEM_ACTIVITIES, drawn(7, index))}`
    : oneOf(FIELDS, drawn(7, index)).toLowerCase();
  const name = `${oneOf(VERBS, drawn(8, index))} ${field} ${oneOf(PLACES_OF_WORK, drawn(9, index))}, ${oneOf(ADVERBS, drawn(10, index))} đợt ${Math.floor(drawn(11, index) * 400) + 1}`;
  return {
    id: `task:made/${numbered(index)}`,
    kind: 'TASK',
    name,
    taskKind: oneOf(TASK_KINDS, drawn(12, index) ** 2),
    ordinal: drawn(13, index) < 0.5 ? 1 + Math.floor(drawn(14, index) * 12) : null,
    dueOn: drawn(15, index) < 0.2 ? `20${26 + Math.floor(drawn(16, index) * 5)}-12-31` : null,
  };
}

export function madeProgram(index: number): ProgramEntity {
  const name = `Chương trình ${oneOf(VERBS, drawn(17, index)).toLowerCase()} ${oneOf(FIELDS, drawn(18, index)).toLowerCase()} số ${index + 1}`;
  return { id: `program:made-${numbered(index)}`, kind: 'PROGRAM', name };
}

export function madeIndicator(index: number): IndicatorEntity {
  const [measure, unit] = oneOf(MEASURES, drawn(19, index));
  const value = unit === '%' ? Math.round(drawn(20, index) * 1000) / 10 : Math.floor(drawn(20, index) * 900) + 1;
  const year = String(2015 + Math.floor(drawn(21, index) * 15));
  return {
    ...{ id: `indicator:made-${numbered(index)}`, kind: 'INDICATOR', name: `${measure} năm ${year}, mục ${(index % 997) + 1}` },
    ...{ value, unit, asOf: year, amount: value, figureKind: drawn(22, index) < 0.6 ? 'TARGET' : 'RESULT' },
    ...{ quantity: unit === '%' ? 'SHARE' : 'COUNT', measure },
  };
}

export function madeSource(index: number): SourceEntity {
  const name = `Bản tin giáo dục số ${index + 1}`;
  return {
    ...{ id: `source:made-${numbered(index)}`, kind: 'SOURCE', name, title: name, url: null, publisher: 'Bản tin', author: null },
    ...{ publishedAt: `2025-${String((index % 12) + 1).padStart(2, '0')}-15`, tier: index % 3 === 0 ? 'OFFICIAL' : 'PRESS' },
    ...{ sha256: null, file: null },
  };
}

/** Every thing, kind after kind. */
export function* madeEntities(shape: Shape, places: Places): Generator<Entity> {
  yield* places.all;
  yield* madeAgencies(shape, places);
  for (const { topic } of madeTopics(shape)) yield topic;
  for (let index = 0; index < shape.documents; index += 1) yield madeDocument(index, places);
  for (let index = 0; index < shape.sources; index += 1) yield madeSource(index);
  for (let index = 0; index < shape.tasks; index += 1) yield madeTask(index, shape);
  for (let index = 0; index < shape.programs; index += 1) yield madeProgram(index);
  for (let index = 0; index < shape.indicators; index += 1) yield madeIndicator(index);
}
