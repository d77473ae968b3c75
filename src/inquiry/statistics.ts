/** What the graph holds, in numbers. */
import { claimCounts, countsByKind, countsOfProof, sourcesRead } from '../graph/statements.generated.js';
import type { Store } from '../graph/store.js';
import { CERTAINTIES, ENTITY_KINDS, SOURCE_TIERS } from '../vocabulary/kinds.js';
import { RELATION_TYPES } from '../vocabulary/relations.js';
import type { StatisticsAnswer } from './answers.js';

function sum<Row extends { readonly count: number }>(rows: readonly Row[], of: (row: Row) => boolean): number {
  return rows.filter(of).reduce((total, { count }) => total + count, 0);
}

/** Every kind, relation, certainty and tier is listed, those that do not occur with 0. Four statements. */
export async function statisticsOf(store: Store): Promise<StatisticsAnswer> {
  const [kinds, claims, sources, [proof]] = await Promise.all([
    store.read(countsByKind, {}),
    store.read(claimCounts, {}),
    store.read(sourcesRead, {}),
    store.read(countsOfProof, {}),
  ]);
  return {
    entities: ENTITY_KINDS.map((kind) => ({ kind, count: sum(kinds, (row) => row.kind === kind) })),
    relations: RELATION_TYPES.map((relation) => ({
      relation,
      count: sum(claims, (row) => row.predicate === relation && row.certainty !== 'REJECTED'),
    })),
    certainties: CERTAINTIES.map((certainty) => ({ certainty, count: sum(claims, (row) => row.certainty === certainty) })),
    sources: SOURCE_TIERS.map((tier) => ({ tier, count: sum(sources, (row) => row.tier === tier) })),
    claims: proof?.claims ?? 0,
    passages: proof?.passages ?? 0,
    revision: proof?.revision ?? 0,
  };
}
