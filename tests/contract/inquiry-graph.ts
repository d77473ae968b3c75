/**
 * A small graph of invented facts for the questions: two resolutions of one symbol, chains of documents, inferred and rejected claims, places
 * within places, homonyms. Every sentence is made up for these tests.
 */
import type { Claim, Entity, Evidence, NamedEntity, Passage, SourceEntity, SourceFacts } from '../../src/vocabulary/facts.js';
import type { Certainty, DocumentType, LocalityLevel, SourceTier } from '../../src/vocabulary/kinds.js';
import type { RelationType } from '../../src/vocabulary/relations.js';

export const ID = {
  first: 'document:trung-uong/resolution-29/xi',
  second: 'document:trung-uong/resolution-29/xiii',
  lone: 'document:trung-uong/resolution-19/xii',
  program: 'document:huyen-uy-bao-thang/action_program-21/xi',
  echo: 'document:ubnd-quan-long-bien/plan-324/2019',
  near: 'document:ubnd-a/plan-1/2015',
  far: 'document:ubnd-b/plan-2/2016',
  farther: 'document:ubnd-c/plan-3/2017',
  tooFar: 'document:ubnd-d/plan-4/2018',
  baoThang: 'locality:086-bao-thang',
  laoCai: 'locality:10-lao-cai',
  laoCaiNow: 'locality:15-lao-cai-2025',
  longBien: 'locality:004-long-bien',
  longBienWard: 'locality:00145-long-bien-2025',
  haNoi: 'locality:01-ha-noi',
  sonDong: 'locality:220-son-dong',
  sonDongEast: 'locality:999-son-dong-2025',
  chained: 'locality:301-chuoi-ba',
  overChained: 'locality:302-chuoi-bon',
  nation: 'locality:vn',
  stem: 'cur.stem',
  curriculum: 'cur',
  language: 'cur.language',
  lastYear: 'period:school-year/2019-2020',
  plan: 'period:plan/2016-2020',
} as const;

const press = (key: string, publisher: string, publishedAt: string): SourceEntity =>
  source(key, { publisher, publishedAt, tier: 'PRESS' });
function source(key: string, of: { publisher: string; publishedAt: string | null; tier: SourceTier }): SourceEntity {
  return {
    id: of.tier === 'REFERENCE' ? `source:reference/${key}` : `source:${key}`,
    kind: 'SOURCE',
    name: `Nguồn ${key}`,
    title: `Nguồn ${key}`,
    url: null,
    author: null,
    sha256: null,
    file: null,
    ...of,
  };
}
function document(
  id: string,
  symbol: string | null,
  of: { type: DocumentType; name: string; issuedOn: string | null; aliases?: string[] },
): Entity {
  return {
    id,
    kind: 'DOCUMENT',
    symbol,
    documentType: of.type,
    name: of.name,
    title: null,
    issuedOn: of.issuedOn,
    aliases: of.aliases ?? [],
  };
}
function locality(id: string, name: string, of: { level: LocalityLevel; validFrom?: string; validTo?: string }): Entity {
  return { id, kind: 'LOCALITY', name, level: of.level, codes: [], validFrom: of.validFrom ?? null, validTo: of.validTo ?? null };
}
const agency = (id: string, name: string): Entity => ({
  id,
  kind: 'AGENCY',
  name,
  side: 'STATE',
  level: 'DISTRICT',
  bodyKind: 'PEOPLES_COMMITTEE',
  collective: false,
  validFrom: null,
  validTo: null,
});
const task = (key: string, name: string): Entity => ({ id: `task:${key}`, kind: 'TASK', name, taskKind: 'TASK', ordinal: null });
const topic = (id: string, name: string, nameEn: string, aliases: string[] = []): Entity => ({
  id,
  kind: 'TOPIC',
  name,
  nameEn,
  aliases,
  iri: null,
});
const period = (id: string, name: string, periodKind: 'SCHOOL_YEAR' | 'PLAN_PERIOD'): Entity => ({
  id,
  kind: 'PERIOD',
  name,
  periodKind,
  start: name.slice(0, 4),
  end: name.slice(5),
});

interface ClaimOptions {
  readonly certainty?: Certainty;
  readonly rule?: string;
  readonly confidence?: number;
}
/** A source being put together: each claim gets the next ten characters of the source as its words. */
class Reading {
  readonly #source: SourceEntity;
  readonly #claims: Claim[] = [];
  readonly #passages: Passage[] = [];

  constructor(of: SourceEntity) {
    this.#source = of;
  }

  say(subject: string, predicate: RelationType, object: string, options: ClaimOptions = {}): this {
    const { certainty = 'ASSERTED', rule = 'stated', confidence = 0.9 } = options;
    const start = this.#passages.length * 100;
    const reference = this.#source.tier === 'REFERENCE';
    const evidence: Evidence = {
      sourceId: this.#source.id,
      start: reference ? null : start + 10,
      end: reference ? null : start + 20,
      locator: reference ? `record ${subject}` : null,
      phrase: reference ? null : `lời ${start}`,
      rule,
      confidence,
    };
    if (!reference)
      this.#passages.push({ start, end: start + 90, text: start % 200 === 0 ? `Câu thứ ${start}.` : null, textHash: null });
    this.#claims.push({
      subject,
      predicate,
      object,
      value: null,
      certainty,
      confidence,
      rule,
      status: null,
      evidence: [evidence],
    });
    return this;
  }

  facts(entities: readonly Entity[]): SourceFacts {
    const named = entities.map((entity): NamedEntity => ({ entity, certainty: 'ASSERTED', mentions: [] }));
    return { source: this.#source, passages: this.#passages, entities: named, claims: this.#claims, unresolved: [] };
  }
}

function lists(): SourceFacts {
  const district = { level: 'DISTRICT', validTo: '2025-07-01' } as const;
  const entities: Entity[] = [
    locality(ID.nation, 'Việt Nam', { level: 'NATION' }),
    locality(ID.haNoi, 'Thành phố Hà Nội', { level: 'PROVINCE' }),
    locality(ID.laoCai, 'Tỉnh Lào Cai', { level: 'PROVINCE', validTo: '2025-07-01' }),
    locality(ID.laoCaiNow, 'Tỉnh Lào Cai', { level: 'PROVINCE', validFrom: '2025-07-01' }),
    locality(ID.baoThang, 'Huyện Bảo Thắng', district),
    locality(ID.longBien, 'Quận Long Biên', district),
    locality(ID.longBienWard, 'Phường Long Biên', { level: 'COMMUNE', validFrom: '2025-07-01' }),
    locality(ID.sonDong, 'Huyện Sơn Động', district),
    locality(ID.sonDongEast, 'Xã Sơn Đông', { level: 'COMMUNE', validFrom: '2025-07-01' }),
    locality(ID.chained, 'Huyện Chuỗi Ba', district),
    locality(ID.overChained, 'Huyện Chuỗi Bốn', district),
    agency('agency:ubnd/long-bien', 'UBND quận Long Biên'),
    agency('agency:ubnd/son-dong', 'UBND huyện Sơn Động'),
    agency('agency:ubnd/chuoi-ba', 'UBND huyện Chuỗi Ba'),
    agency('agency:ubnd/chuoi-bon', 'UBND huyện Chuỗi Bốn'),
    topic(ID.curriculum, 'Chương trình, dạy học', 'Curriculum and teaching'),
    topic(ID.stem, 'STEM, trải nghiệm', 'STEM, experience', ['STEM']),
    topic(ID.language, 'Dạy học ngoại ngữ', 'Foreign languages', ['ngoại ngữ']),
  ];
  return new Reading(source('lists', { publisher: 'VN Policy Graph', publishedAt: null, tier: 'REFERENCE' }))
    .say(ID.baoThang, 'PART_OF', ID.laoCai, { confidence: 1 })
    .say(ID.laoCai, 'PART_OF', ID.nation, { confidence: 1 })
    .say(ID.longBien, 'PART_OF', ID.haNoi, { confidence: 1 })
    .say(ID.chained, 'PART_OF', ID.laoCai, { confidence: 1 })
    .say(ID.baoThang, 'SUCCEEDED_BY', ID.laoCaiNow, { confidence: 1 })
    .say('agency:ubnd/long-bien', 'HAS_JURISDICTION', ID.longBien, { confidence: 1 })
    .say('agency:ubnd/son-dong', 'HAS_JURISDICTION', ID.sonDong, { confidence: 1 })
    .say('agency:ubnd/chuoi-ba', 'HAS_JURISDICTION', ID.chained, { confidence: 1 })
    .say('agency:ubnd/chuoi-bon', 'HAS_JURISDICTION', ID.overChained, { confidence: 1 })
    .say(ID.stem, 'BROADER', ID.curriculum, { confidence: 1 })
    .say(ID.language, 'BROADER', ID.curriculum, { confidence: 1 })
    .facts(entities);
}

/** The headline in small: one place says it carries the first resolution out; another echoes its title only. */
function headline(): SourceFacts {
  const entities: Entity[] = [
    document(ID.first, '29-NQ/TW', {
      type: 'RESOLUTION',
      name: 'Nghị quyết 29-NQ/TW năm 2013',
      issuedOn: '2013-11-04',
      aliases: ['Nghị quyết 29'],
    }),
    document(ID.program, '21-CTr/HU', {
      type: 'ACTION_PROGRAM',
      name: 'Chương trình hành động 21-CTr/HU',
      issuedOn: '2014-02-25',
    }),
    document(ID.echo, '324/KH-UBND', { type: 'PLAN', name: 'Kế hoạch 324/KH-UBND', issuedOn: null }),
    task('003/1', 'Tăng cường STEM'),
    task('003/2', 'Dạy ngoại ngữ từ lớp ba'),
    task('000/1', 'Tổ chức ngày hội STEM'),
    period(ID.lastYear, '2019-2020', 'SCHOOL_YEAR'),
    period(ID.plan, '2016-2020', 'PLAN_PERIOD'),
  ];
  return new Reading(press('aaaa', 'Báo Một', '2020-05-01'))
    .say('task:003/1', 'APPLIES_IN', ID.baoThang, { confidence: 0.8 })
    .say('task:003/1', 'IMPLEMENTS', ID.first)
    .say('task:003/1', 'ABOUT', ID.stem)
    .say('task:003/2', 'APPLIES_IN', ID.baoThang)
    .say('task:003/2', 'IMPLEMENTS', ID.first)
    .say('task:003/2', 'ABOUT', ID.language)
    .say(ID.program, 'IMPLEMENTS', ID.first)
    .say(ID.echo, 'IMPLEMENTS', ID.first, { certainty: 'INFERRED', rule: 'title-phrase', confidence: 0.6 })
    .say(ID.echo, 'ASSIGNS', 'task:000/1')
    .say(ID.echo, 'ISSUED_BY', 'agency:ubnd/long-bien')
    .say(ID.echo, 'DURING', ID.lastYear)
    .say(ID.lastYear, 'PART_OF', ID.plan)
    .say('task:000/1', 'ABOUT', ID.stem)
    .say('task:000/1', 'APPLIES_IN', ID.longBien)
    .facts(entities);
}

/** Chains of plans under the lone resolution, several ways to one place, and claims that a person rejected. */
function chains(): SourceFacts {
  const plan = (id: string, number: number): Entity =>
    document(id, `${number}/KH-UBND`, { type: 'PLAN', name: `Kế hoạch ${number}/KH-UBND`, issuedOn: null });
  const entities: Entity[] = [
    document(ID.second, '29-NQ/TW', { type: 'RESOLUTION', name: 'Nghị quyết 29-NQ/TW năm 2022', issuedOn: '2022-11-17' }),
    document(ID.lone, '19-NQ/TW', { type: 'RESOLUTION', name: 'Nghị quyết 19-NQ/TW', issuedOn: '2017-10-25' }),
    plan(ID.near, 1),
    plan(ID.far, 2),
    plan(ID.farther, 3),
    plan(ID.tooFar, 4),
    task('bbbb/1', 'Việc qua ba bước'),
    task('bbbb/2', 'Việc qua bốn bước'),
    task('bbbb/3', 'Việc bị bác'),
    task('bbbb/4', 'Việc nhiều đường'),
  ];
  return new Reading(source('bbbb', { publisher: 'Công báo', publishedAt: '2018-03-02', tier: 'OFFICIAL' }))
    .say(ID.near, 'IMPLEMENTS', ID.lone)
    .say(ID.far, 'IMPLEMENTS', ID.near)
    .say(ID.farther, 'IMPLEMENTS', ID.far)
    .say(ID.tooFar, 'IMPLEMENTS', ID.farther)
    .say(ID.farther, 'ASSIGNS', 'task:bbbb/1')
    .say('task:bbbb/1', 'ASSIGNED_TO', 'agency:ubnd/chuoi-ba')
    .say('task:bbbb/1', 'ABOUT', ID.stem)
    .say(ID.tooFar, 'ASSIGNS', 'task:bbbb/2')
    .say('task:bbbb/2', 'SET_BY', 'agency:ubnd/chuoi-bon')
    .say('task:bbbb/3', 'IMPLEMENTS', ID.lone, { certainty: 'REJECTED', rule: 'review' })
    .say('task:bbbb/3', 'APPLIES_IN', ID.haNoi)
    .say(ID.near, 'ASSIGNS', 'task:bbbb/4')
    .say(ID.near, 'ISSUED_BY', 'agency:ubnd/son-dong')
    .say('task:bbbb/4', 'IMPLEMENTS', ID.lone, { certainty: 'INFERRED', rule: 'guess', confidence: 0.4 })
    .say('task:bbbb/4', 'SET_BY', 'agency:ubnd/son-dong')
    .facts(entities);
}

/** A later source by which both resolutions of one symbol have facts on one topic, and each has one of its own. */
export function rivalSource(): SourceFacts {
  const entities: Entity[] = [
    topic('dig.ict', 'Ứng dụng công nghệ thông tin', 'ICT'),
    topic('fin.budget', 'Ngân sách', 'Budget'),
    task('cccc/1', 'Số hoá học bạ'),
    task('cccc/2', 'Nối mạng trường học'),
    task('cccc/3', 'Dành ngân sách'),
  ];
  return new Reading(press('cccc', 'Báo Hai', '2023-02-01'))
    .say('task:cccc/1', 'IMPLEMENTS', ID.first)
    .say('task:cccc/1', 'ABOUT', 'dig.ict')
    .say('task:cccc/1', 'APPLIES_IN', ID.haNoi)
    .say('task:cccc/2', 'IMPLEMENTS', ID.second)
    .say('task:cccc/2', 'ABOUT', 'dig.ict')
    .say('task:cccc/2', 'APPLIES_IN', ID.haNoi)
    .say('task:cccc/3', 'IMPLEMENTS', ID.second, { certainty: 'VERIFIED', confidence: 1 })
    .say('task:cccc/3', 'ABOUT', 'fin.budget', { certainty: 'VERIFIED', confidence: 1 })
    .say('task:cccc/3', 'APPLIES_IN', ID.haNoi, { certainty: 'VERIFIED', confidence: 1 })
    .facts(entities);
}

/** A later source from which it is only inferred that a document, which surely carries another one out, is of a place. */
export function guessedPlaceSource(): SourceFacts {
  return new Reading(press('eeee', 'Báo Bốn', '2023-05-01'))
    .say(ID.program, 'APPLIES_IN', ID.sonDong, { certainty: 'INFERRED', rule: 'frame-locality', confidence: 0.5 })
    .facts([]);
}

/** A later source whose tasks are of one document surely and of a place less surely, the other way round, and both surely. */
export function unevenlySureSource(): SourceFacts {
  const sure = { certainty: 'VERIFIED', confidence: 1 } as const;
  const tasks = ['ffff/1', 'ffff/2', 'ffff/3'].map((key) => task(key, 'Bồi dưỡng giáo viên'));
  return new Reading(press('ffff', 'Báo Năm', '2023-06-01'))
    .say('task:ffff/1', 'IMPLEMENTS', ID.lone, sure)
    .say('task:ffff/1', 'APPLIES_IN', ID.haNoi)
    .say('task:ffff/2', 'IMPLEMENTS', ID.lone)
    .say('task:ffff/2', 'APPLIES_IN', ID.sonDong, sure)
    .say('task:ffff/3', 'IMPLEMENTS', ID.lone, sure)
    .say('task:ffff/3', 'APPLIES_IN', ID.longBien, sure)
    .facts(tasks);
}

/** Tasks of one source more, about one topic of the lists; their names stand before, between and behind those of the others. */
export function addedTasks(number: number): SourceFacts {
  const key = `d${String(number).padStart(3, '0')}`;
  const names = ['An toàn trường học', 'Nuôi dưỡng đam mê', 'Tăng cường STEM', 'Ước mơ'];
  const tasks = names.map((name, at) => task(`${key}/${at}`, `${name} ${number % 3}`));
  const reading = new Reading(press(key, 'Báo Ba', '2024-03-01'));
  for (const [at, { id }] of tasks.entries()) {
    reading.say(id, 'ABOUT', ID.stem, { certainty: at === 1 ? 'INFERRED' : 'ASSERTED' });
    if (at % 2 === number % 2) reading.say(id, 'APPLIES_IN', ID.haNoi);
  }
  return reading.facts(tasks);
}

/** The sources in the order in which they are written; any other order must give the same answers. */
export const inquirySources = (): SourceFacts[] => [lists(), headline(), chains()];
