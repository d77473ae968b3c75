/** Small facts to write in contract tests: one document, one place, a task that ties them, with everything replaceable. */
import type { Claim, Entity, Evidence, NamedEntity, SourceEntity, SourceFacts } from '../../src/vocabulary/facts.js';
import type { Certainty } from '../../src/vocabulary/kinds.js';

export const DOCUMENT = 'document:trung-uong/nq-29/2013';
export const PLACE = 'locality:086-huyen-bao-thang';
export const TASK = 'task:0123456789ab/10-40';

export function source(id: string, more: Partial<SourceEntity> = {}): SourceEntity {
  return {
    id,
    kind: 'SOURCE',
    name: `Bài ${id}`,
    title: `Bài ${id}`,
    url: null,
    publisher: null,
    author: null,
    publishedAt: null,
    tier: 'PRESS',
    sha256: null,
    file: null,
    ...more,
  };
}

export function resolution(more: Partial<Entity> = {}): Entity {
  return {
    id: DOCUMENT,
    kind: 'DOCUMENT',
    name: 'Nghị quyết 29-NQ/TW',
    symbol: '29-NQ/TW',
    documentType: 'RESOLUTION',
    title: null,
    issuedOn: '2013-11-04',
    ...more,
  } as Entity;
}
export function place(more: Partial<Entity> = {}): Entity {
  return {
    id: PLACE,
    kind: 'LOCALITY',
    name: 'Huyện Bảo Thắng',
    level: 'DISTRICT',
    codes: ['gso:086'],
    validFrom: null,
    validTo: '2025-07-01',
    ...more,
  } as Entity;
}
export function task(more: Partial<Entity> = {}): Entity {
  return { id: TASK, kind: 'TASK', name: 'Tăng cường giáo dục STEM', taskKind: 'TASK', ordinal: 1, ...more } as Entity;
}

export function named(...entities: Entity[]): NamedEntity[] {
  return entities.map((entity) => ({ entity, certainty: 'ASSERTED', mentions: [] }));
}

export function evidence(sourceId: string, more: Partial<Evidence> = {}): Evidence {
  return {
    sourceId,
    start: 12,
    end: 20,
    locator: 'characters 12–20',
    phrase: 'giáo dục',
    rule: 'by-hand',
    confidence: 0.8,
    ...more,
  };
}

export function relation(
  predicate: string,
  [subject, object]: readonly [string, string],
  more: Partial<Omit<Claim, 'evidence'>> & { readonly evidence: readonly Evidence[] },
): Claim {
  return {
    subject,
    predicate,
    object,
    value: null,
    certainty: 'ASSERTED',
    confidence: 0.8,
    rule: 'by-hand',
    status: null,
    ...more,
  };
}

/** What one article says: the task carries out the resolution, in the place; and when the resolution was issued. */
export function article(
  id: string,
  options: {
    certainty?: Certainty;
    confidence?: number;
    text?: string | null;
    source?: Partial<SourceEntity>;
    entities?: Entity[];
  } = {},
): SourceFacts {
  const { certainty = 'ASSERTED', confidence = 0.8, text = 'Huyện tăng cường giáo dục STEM theo Nghị quyết 29.' } = options;
  const proof = [evidence(id, { confidence })];
  return {
    source: source(id, options.source),
    passages: [
      { start: 0, end: 50, text, textHash: 'a'.repeat(64) },
      { start: 51, end: 90, text: text === null ? null : 'Câu sau không nói gì.', textHash: 'b'.repeat(64) },
    ],
    entities: named(...(options.entities ?? [resolution(), place(), task()])),
    claims: [
      relation('IMPLEMENTS', [TASK, DOCUMENT], { certainty, confidence, evidence: proof, status: 'UNDER_WAY' }),
      relation('APPLIES_IN', [TASK, PLACE], { certainty, confidence, evidence: proof }),
      {
        subject: DOCUMENT,
        predicate: 'issuedOn',
        object: null,
        value: '2013-11-04',
        certainty: 'ASSERTED',
        confidence: 1,
        rule: 'by-hand',
        status: null,
        evidence: [evidence(id, { start: 60, end: 70, confidence: 1 })],
      },
    ],
    unresolved: [],
  };
}
