/** Writes the hops of a way: each claim with its ends and its words, in the order of the way. */
import type { Certainty } from '../../vocabulary/kinds.js';
import type { RelationType } from '../../vocabulary/relations.js';
import type { AnsweredEvidence, AnsweredNode } from './answered.js';
import type { Emission } from './emission.js';
import { evidencePiece } from './evidence-piece.js';
import { nodePiece } from './node-piece.js';
import { call, type Piece } from './piece.js';
import type { EvidenceSelection, NodeSelection } from './selection.js';

/** What is wanted of each hop; null of its ends or words where nobody asks for them. */
export interface HopSelection {
  readonly from: NodeSelection | null;
  readonly to: NodeSelection | null;
  readonly evidence: EvidenceSelection | null;
}
export interface AnsweredHop {
  readonly relation: RelationType;
  readonly certainty: Certainty;
  /** 0–1. */
  readonly confidence: number;
  readonly rule: string | null;
  readonly from: AnsweredNode | null;
  readonly to: AnsweredNode | null;
  readonly evidence: readonly AnsweredEvidence[];
}

/** The hops of the way under the variable: a list whose claims begin at `skip`. */
export function hopsPiece(
  way: string,
  skip: number,
  { from, to, evidence }: HopSelection,
  emission: Emission,
): Piece<AnsweredHop[]> {
  const [claim, at, hops] = [emission.variable('c'), emission.variable('at'), emission.variable('hops')];
  const ends = (
    [
      ['subject', from],
      ['object', to],
    ] as const
  ).map(([property, selection]) => {
    if (selection === null) return null;
    const node = emission.variable('n');
    const piece = nodePiece(node, selection, emission);
    return { node, piece, match: `MATCH (${node}:Entity {id: ${claim}.${property}})` };
  });
  const proof = evidence === null ? null : evidencePiece({ scope: claim, claim: `${claim}.id` }, evidence, emission);
  const bound = [at, claim, ...ends.flatMap((end) => (end === null ? [] : [end.node]))];
  const carried = [...bound, ...ends.flatMap((end) => end?.piece.carried ?? []), ...(proof?.carried ?? [])];
  const columns = [
    ...['predicate', 'certainty', 'confidence', 'rule'].map((column) => `${claim}.${column}`),
    ...ends.map((end) => end?.piece.expression ?? 'null'),
    proof?.expression ?? 'null',
  ];
  return {
    clauses: [
      call(way, [
        `UNWIND range(${skip}, size(${way}) - 1) AS ${at}`,
        `MATCH (${claim}:Claim {id: ${way}[${at}]})`,
        ...ends.flatMap((end) => (end === null ? [] : [end.match])),
        `WITH ${bound.join(', ')}`,
        ...ends.flatMap((end) => end?.piece.clauses ?? []),
        ...(proof?.clauses ?? []),
        `WITH ${carried.join(', ')} ORDER BY ${at}`,
        `RETURN collect([${columns.join(', ')}]) AS ${hops}`,
      ]),
    ],
    carried: [hops],
    expression: hops,
    read: (value, given) =>
      (value as unknown[][]).map(([relation, certainty, confidence, rule, fromRow, toRow, proofRows]) => ({
        relation: relation as RelationType,
        certainty: certainty as Certainty,
        confidence: confidence as number,
        rule: (rule as string | null) ?? null,
        from: ends[0] === null ? null : ends[0]!.piece.read(fromRow, given),
        to: ends[1] === null ? null : ends[1]!.piece.read(toRow, given),
        evidence: proof === null ? [] : proof.read(proofRows, given),
      })),
  };
}
