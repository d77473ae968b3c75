/** Writes the claims of which a node is the subject, by predicate and id. */
import { pastStates } from '../../graph/claim-history.js';
import type { AnsweredClaim, ClaimStanding } from './answered.js';
import type { Emission } from './emission.js';
import { evidencePiece } from './evidence-piece.js';
import { call, type Piece } from './piece.js';
import type { ClaimsSelection } from './selection.js';

/** In force, retracted, or both. */
function inStates(claim: string, states: readonly ClaimStanding[], emission: Emission): string {
  const said = `${claim}.retractedAt IS NULL`;
  const recorded = (): string => `${claim}.recordedAt <= ${emission.knownAt()}`;
  const alternatives: Readonly<Record<ClaimStanding, () => string>> = {
    IN_FORCE: () => `${said} AND ${claim}.certainty <> 'REJECTED'`,
    RETRACTED: () => `${recorded()} AND NOT ${said}`,
    REJECTED: () => `${said} AND ${claim}.certainty = 'REJECTED'`,
  };
  const asked = [...new Set(states)].sort().map((state) => `(${alternatives[state]()})`);
  // What a person gave to another identity is shown there.
  return `${claim}.seenAs IS NULL AND (${asked.join(' OR ') || 'false'})`;
}

const COLUMNS = [
  ...['id', 'predicate', 'object', 'value', 'certainty', 'confidence', 'status', 'rule', 'recordedAt'],
  ...['since', 'retractedAt', 'reason', 'history', 'provisions', 'judgement'],
];

export function claimsPiece(variable: string, selection: ClaimsSelection, emission: Emission): Piece<AnsweredClaim[]> {
  const claim = emission.variable('c');
  const rows = emission.variable('claims');
  const proof =
    selection.evidence === null ? null : evidencePiece({ scope: claim, claim: `${claim}.id` }, selection.evidence, emission);
  const order = `${claim}.predicate, ${claim}.id`;
  return {
    clauses: [
      call(variable, [
        `MATCH (${claim}:Claim {subject: ${variable}.id}) WHERE ${inStates(claim, selection.states, emission)}`,
        `WITH ${claim} ORDER BY ${order} LIMIT ${emission.parameter(selection.first)}`,
        ...(proof?.clauses ?? []),
        ...(proof === null ? [] : [`WITH ${[claim, ...proof.carried].join(', ')} ORDER BY ${order}`]),
        `RETURN collect([${[...COLUMNS.map((column) => `${claim}.${column}`), proof?.expression ?? '[]'].join(', ')}]) AS ${rows}`,
      ]),
    ],
    carried: [rows],
    expression: rows,
    read: (value, given) =>
      (value as unknown[][]).map(([id, predicate, objectId, json, certainty, confidence, status, rule, recordedAt, ...rest]) => ({
        id: id as string,
        predicate: predicate as string,
        objectId: (objectId as string | null) ?? null,
        value: (json as string | null) ?? null,
        certainty: certainty as AnsweredClaim['certainty'],
        confidence: confidence as number,
        status: (status as string | null) ?? null,
        rule: rule as string,
        recordedAt: recordedAt as string,
        since: (rest[0] as string | null) ?? null,
        retractedAt: (rest[1] as string | null) ?? null,
        reason: (rest[2] as string | null) ?? null,
        history: pastStates(rest[3] as string[] | null),
        provisions: (rest[4] as string[] | null | undefined) ?? [],
        judgementId: (rest[5] as string | null | undefined) ?? null,
        evidence: proof === null ? [] : proof.read(rest[6], given),
      })),
  };
}
