/** Writes the proofs of a claim: which words of which source say so, by source, place and rule. */
import type { AnsweredEvidence, AnsweredNode } from './answered.js';
import type { Emission } from './emission.js';
import { nodePiece } from './node-piece.js';
import { call, type Piece } from './piece.js';
import type { EvidenceSelection } from './selection.js';

const TIE_COLUMNS = [
  'start',
  'end',
  'locator',
  'phrase',
  'rule',
  'confidence',
  'provisions',
  'recordedAt',
  'retractedAt',
  'reason',
] as const;

/** The proofs of the claim whose id the expression `claim` holds. */
export function evidencePiece(
  at: { scope: string; claim: string },
  selection: EvidenceSelection,
  emission: Emission,
): Piece<AnsweredEvidence[]> {
  const claim = emission.variable('c');
  const tie = emission.variable('e');
  const passage = emission.variable('q');
  const source = emission.variable('s');
  const proofs = emission.variable('proofs');
  const inner = selection.source === null ? null : nodePiece(source, selection.source, emission);
  const order = `${source}.id, coalesce(${tie}.start, -1), coalesce(${tie}.end, -1), coalesce(${tie}.locator, ''), ${tie}.rule`;
  const carried = [tie, passage, source, ...(inner?.carried ?? [])];
  const columns = [...TIE_COLUMNS.map((column) => `${tie}.${column}`), `${passage}.text`];
  return {
    clauses: [
      call(at.scope, [
        `MATCH (${claim}:Claim {id: ${at.claim}})-[${tie}:EVIDENCED_BY]->(${passage}:Passage)<-[:HAS_PASSAGE]-(${source}:Source)\nWHERE (${tie}.retractedAt IS NULL OR NOT ${claim}.retractedAt IS NULL)`,
        ...(inner === null ? [] : [`WITH ${tie}, ${passage}, ${source}`, ...inner.clauses]),
        `WITH ${carried.join(', ')} ORDER BY ${order}`,
        `RETURN collect([${[...columns, inner?.expression ?? 'null'].join(', ')}]) AS ${proofs}`,
      ]),
    ],
    carried: [proofs],
    expression: proofs,
    read: (value, given) =>
      (value as unknown[][]).map(
        ([start, end, locator, phrase, rule, confidence, provisions, recordedAt, retractedAt, reason, quote, sourceRow]) => ({
          recordedAt: (recordedAt as string | null) ?? null,
          retractedAt: (retractedAt as string | null) ?? null,
          reason: (reason as string | null) ?? null,
          start: (start as number | null) ?? null,
          end: (end as number | null) ?? null,
          locator: (locator as string | null) ?? null,
          phrase: (phrase as string | null) ?? null,
          rule: rule as string,
          confidence: confidence as number,
          provisions: (provisions as string[] | null | undefined) ?? [],
          quote: (quote as string | null) ?? null,
          source: inner === null ? ({} as AnsweredNode) : inner.read(sourceRow, given),
        }),
      ),
  };
}
