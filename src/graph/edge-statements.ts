/** Typed edges as a cache of claims: how they are written and taken away. */
import type { RelationType } from '../vocabulary/relations.js';
import { inBatches, pushTo } from './batches.js';
import { type ClaimRecord, hasEdge } from './claim-record.js';
import { edgesOfClaimsRemovedWritten, edgesWritten } from './statements.generated.js';
import type { BoundStatement } from './store.js';

/** The edges of claims, grouped by relation type as the statements want them. */
export function edgeStatements(claims: Iterable<ClaimRecord>): BoundStatement[] {
  const byType = new Map<RelationType, object[]>();
  for (const { id, subject, predicate, object, certainty, confidence, status, rule } of claims) {
    if (!hasEdge({ object, certainty })) continue;
    const properties = status === null ? { certainty, confidence, rule } : { certainty, confidence, rule, status };
    const type = predicate as RelationType;
    pushTo(byType, type, { from: subject, to: object, claim: id, properties });
  }
  return [...byType].flatMap(([type, rows]) =>
    inBatches(rows).map((batch) => ({ statement: edgesWritten[type], params: { rows: batch } })),
  );
}

/** Takes away the edges of claims that have lost the right to one. */
export function edgeRemovals(claims: Iterable<ClaimRecord>): BoundStatement[] {
  const byType = new Map<RelationType, object[]>();
  for (const { id, subject, predicate } of claims) pushTo(byType, predicate as RelationType, { from: subject, claim: id });
  return [...byType].flatMap(([type, rows]) =>
    inBatches(rows).map((batch) => ({ statement: edgesOfClaimsRemovedWritten[type], params: { rows: batch } })),
  );
}
