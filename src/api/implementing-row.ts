/** A row of the headline answer as its type reads it. */
import type { AnsweredHop } from '../inquiry/plan/hops-piece.js';
import type { AnsweredLocality } from '../inquiry/plan/implementing-plan.js';
import { CONTAINMENT } from '../vocabulary/inference-rules.js';

/** The place list asserts that the part lies in the whole; that its doing is the whole's is what the rule infers. */
function argued(hop: AnsweredHop): AnsweredHop {
  return hop.relation === 'PART_OF' ? { ...hop, certainty: 'INFERRED', rule: CONTAINMENT } : hop;
}

/** What a way says of an answer: how much it holds, by which rules, step by step. */
export function proofOf(hops: readonly AnsweredHop[] | null): { confidence: number; rules: string[]; path: object } {
  const path = hops?.map(argued) ?? [];
  const inferred = path.flatMap((hop) => (hop.certainty === 'INFERRED' && hop.rule !== null ? [hop.rule] : []));
  return {
    // A chain holds as much as its weakest link.
    confidence: path.reduce((least, hop) => Math.min(least, hop.confidence), 1),
    rules: [...new Set(inferred)].sort(),
    path: { hops: path },
  };
}

/** Of a row whose way nobody asks for. */
const UNPROVEN = proofOf(null);

export function implementingRow({ cursor, certainty, node, hops, tasks }: AnsweredLocality): object {
  const { confidence, rules, path } = hops === null ? UNPROVEN : proofOf(hops);
  return { cursor, certainty, node, confidence, rules, path, tasks, carriedFrom: null, carriedShare: null, carriedOn: null };
}
