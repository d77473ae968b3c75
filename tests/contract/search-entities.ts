/** Search as the API asks it, by its plan, with ids and kinds in place of nodes. */
import type { Store } from '../../src/graph/store.js';
import { always, NO_ARGUMENTS } from '../../src/inquiry/plan/bound.js';
import { pageSize, pageInfoOf } from '../../src/inquiry/plan/page.js';
import { searchPlan } from '../../src/inquiry/plan/search-plan.js';
import { SCORES } from '../../src/inquiry/rank-search.js';
import { searched, searchedText } from '../../src/inquiry/search-entities.js';
import type { EntityKind } from '../../src/vocabulary/kinds.js';

interface SearchQuestion {
  readonly text: string;
  readonly kinds?: readonly EntityKind[];
  readonly first?: number;
  readonly after?: string | null;
}

export async function searchEntities(store: Store, { text, kinds, first, after }: SearchQuestion) {
  const plan = searchPlan({
    text: always(searchedText(text)),
    kinds: kinds ?? null,
    size: always(pageSize(first)),
    after: after == null ? null : always(after),
    node: null,
    wantsMore: true,
  });
  const { rows, totalCount, hasNextPage, hasPreviousPage } = await searched(store, plan, NO_ARGUMENTS);
  return {
    edges: rows.map(({ cursor, id, kind, fit }) => ({ cursor, nodeId: id, kind, score: SCORES[fit] })),
    totalCount,
    pageInfo: pageInfoOf(rows, { hasNextPage, hasPreviousPage }),
  };
}
