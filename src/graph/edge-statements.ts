/** Typed edges as a cache of claims: how they are written and taken away, and what they were before. */
import type { RelationType } from '../vocabulary/relations.js';
import { inBatches, pushTo } from './batches.js';
import { type PastState, pastStates } from './claim-history.js';
import { type ClaimState, hasEdge, storedProvisions } from './claim-record.js';
import { EDGE_COLUMNS, listRow } from './row-columns.js';
import { edgesNewWritten, edgesOfClaimsRemovedWritten, edgesWritten, pastEdgesWritten } from './statements.generated.js';
import type { BoundStatement } from './store.js';

/** A claim as its edge needs it; `since`: since when it stands as it does. */
export interface EdgeClaim extends ClaimState {
  readonly id: string;
  readonly subject: string;
  readonly predicate: string;
  readonly object: string | null;
  readonly since: string;
  readonly date?: string | null;
  readonly share?: string | null;
}

function byType(rows: Iterable<readonly [type: string, row: object]>): [RelationType, object[]][] {
  const groups = new Map<RelationType, object[]>();
  for (const [type, row] of rows) pushTo(groups, type as RelationType, row);
  return [...groups];
}

/** The edges of claims, grouped by relation type as the statements want them. */
export function edgeStatements(claims: Iterable<EdgeClaim>): BoundStatement[] {
  const rows: [string, object][] = [];
  for (const { id, subject, predicate, object, certainty, confidence, status, rule, provisions, since, date, share } of claims) {
    if (!hasEdge({ object, certainty })) continue;
    // A null takes an earlier value away.
    const succession = date == null && share == null ? {} : { date: date ?? null, share: share ?? null };
    const carried = { provisions: storedProvisions(provisions), recordedAt: since, ...succession };
    const properties = { certainty, confidence, rule, status, ...carried };
    rows.push([predicate, { from: subject, to: object, claim: id, properties }]);
  }
  return byType(rows).flatMap(([type, of]) =>
    inBatches(of).map((batch) => ({ statement: edgesWritten[type], params: { rows: batch } })),
  );
}

/** The edges of claims that have none yet, as those that are new. */
export function newEdgeStatements(claims: Iterable<EdgeClaim>): BoundStatement[] {
  const rows: [string, object][] = [];
  for (const { id, subject, predicate, object, certainty, confidence, status, rule, provisions, since, date, share } of claims) {
    if (object === null || !hasEdge({ object, certainty })) continue;
    const properties = {
      certainty,
      confidence,
      rule,
      status,
      provisions: storedProvisions(provisions),
      recordedAt: since,
      date: date ?? null,
      share: share ?? null,
    };
    rows.push([predicate, listRow([subject, object, id], EDGE_COLUMNS, properties)]);
  }
  return byType(rows).flatMap(([type, of]) =>
    inBatches(of).map((batch) => ({ statement: edgesNewWritten[type], params: { rows: batch } })),
  );
}

/** Takes away the edges of claims that have lost the right to one. */
export function edgeRemovals(claims: Iterable<{ id: string; subject: string; predicate: string }>): BoundStatement[] {
  const rows = [...claims].map(({ id, subject, predicate }) => [predicate, { from: subject, claim: id }] as const);
  return byType(rows).flatMap(([type, of]) =>
    inBatches(of).map((batch) => ({ statement: edgesOfClaimsRemovedWritten[type], params: { rows: batch } })),
  );
}

/** The edges that claims had in earlier times, as the lines of their history tell. */
export function pastEdgeStatements(
  claims: Iterable<
    Pick<EdgeClaim, 'id' | 'subject' | 'predicate' | 'object' | 'date' | 'share'> & { history: readonly string[] }
  >,
): BoundStatement[] {
  const rows: [string, object][] = [];
  for (const { id, subject, predicate, object, history, date, share } of claims) {
    const succession = Object.fromEntries(Object.entries({ date, share }).filter(([, value]) => value != null));
    for (const past of pastStates(history)) {
      if (!hasEdge({ object, certainty: past.certainty })) continue;
      rows.push([predicate, { from: subject, to: object, properties: { ...pastProperties(id, past), ...succession } }]);
    }
  }
  return byType(rows).flatMap(([type, of]) =>
    inBatches(of).map((batch) => ({ statement: pastEdgesWritten[type], params: { rows: batch } })),
  );
}

function pastProperties(claim: string, { from, until, certainty, confidence, status, rule }: PastState): object {
  const properties = { claim, certainty, confidence, rule, recordedAt: from, retractedAt: until };
  return status === null ? properties : { ...properties, status };
}
