/** Sources that disagree: figures of a district and days and issuers of a document, as facts. */
import type { Claim, Entity, IndicatorEntity, SourceEntity, SourceFacts } from '../../src/vocabulary/facts.js';
import { DOCUMENT, evidence, named, PLACE, place, relation, resolution, source } from './sample-facts.js';

export const OTHER_PLACE = 'locality:083-huyen-muong-khuong';

export interface Said extends Partial<IndicatorEntity> {
  readonly of?: string;
  readonly certainty?: Claim['certainty'];
}
let serial = 0;

/** A source that says the figures, each a number of schools of the district in 2023 unless told otherwise. */
export function figures(id: string, said: readonly Said[], tier: SourceEntity['tier'] = 'PRESS'): SourceFacts {
  const proof = [evidence(id)];
  const all = said.map(({ of = PLACE, certainty = 'ASSERTED', ...more }) => {
    serial += 1;
    const indicator: IndicatorEntity = {
      id: `indicator:test/${id.slice(-1)}-${serial}`,
      kind: 'INDICATOR',
      name: `${more.value ?? 61} trường`,
      value: 61,
      unit: 'trường',
      amount: more.value ?? 61,
      asOf: '2023',
      measure: 'trường đạt chuẩn quốc gia',
      measureKey: 'count chuan dat gia quoc truong',
      figureKind: 'RESULT',
      ...more,
    };
    return { indicator, of, certainty };
  });
  const places: Entity[] = [place(), place({ id: OTHER_PLACE, name: 'Huyện Mường Khương', codes: ['gso:083'] })];
  return {
    source: source(id, { tier }),
    passages: [{ start: 0, end: 50, text: 'Câu được viết cho bài kiểm.', textHash: 'a'.repeat(64) }],
    entities: named(...places, ...all.map(({ indicator }) => indicator)),
    claims: all.flatMap(({ indicator, of, certainty }) => [
      relation('MEASURED_FOR', [indicator.id, of], { evidence: proof }),
      relation('value', [indicator.id, ''], { object: null, value: indicator.value, certainty, evidence: proof }),
    ]),
    unresolved: [],
  };
}

/** A source that gives the document days and issuers. */
export function dated(
  id: string,
  { days = [], issuers = [], tier = 'PRESS' }: { days?: string[]; issuers?: string[]; tier?: SourceEntity['tier'] },
): SourceFacts {
  const proof = [evidence(id)];
  const bodies = issuers.map(
    (key): Entity => ({
      id: `agency:${key}`,
      kind: 'AGENCY',
      name: key,
      side: 'STATE',
      level: 'CENTRAL',
      bodyKind: null,
      collective: false,
      validFrom: null,
      validTo: null,
    }),
  );
  return {
    source: source(id, { tier }),
    passages: [{ start: 0, end: 50, text: 'Câu được viết cho bài kiểm.', textHash: 'a'.repeat(64) }],
    entities: named(resolution(), ...bodies),
    claims: [
      ...days.map((value) => relation('issuedOn', [DOCUMENT, ''], { object: null, value, evidence: proof })),
      ...issuers.map((key) => relation('ISSUED_BY', [DOCUMENT, `agency:${key}`], { evidence: proof })),
    ],
    unresolved: [],
  };
}
