/** An `orderBy` argument as the planner's order. */
import { PolicyGraphError } from '../errors.js';
import type { Order } from '../inquiry/plan/selection.js';
import type { EntityKind } from '../vocabulary/kinds.js';
import { relationFieldsOf } from '../vocabulary/relations.js';

/** Keys of one order: each count is made for every row that is compared. */
const MOST_KEYS = 8;

/** One key of an order as it is asked for. */
export interface OrderArgument {
  readonly field?: string | null;
  readonly count?: string | null;
  readonly direction?: 'ASC' | 'DESC' | null;
}

/** The order of a connection of that kind. Throws BAD_USER_INPUT for a key that is not one of a field and a count. */
export function ordersOf(kind: EntityKind, orderBy: readonly OrderArgument[] | null | undefined): Order[] {
  if ((orderBy?.length ?? 0) > MOST_KEYS) {
    throw new PolicyGraphError('QUERY_TOO_COMPLEX', `orderBy has ${orderBy!.length} keys; ${MOST_KEYS} are allowed`, {
      remedy: 'Order by fewer keys; the id always breaks ties.',
    });
  }
  return (orderBy ?? []).map(({ field, count, direction: asked }): Order => {
    const direction = asked ?? 'ASC';
    if (typeof field === 'string' && typeof count !== 'string') return { property: field, direction };
    const relation = relationFieldsOf(kind).find(({ name }) => name === count);
    if (relation !== undefined && typeof field !== 'string') return { count: relation, direction };
    throw new PolicyGraphError('BAD_USER_INPUT', 'a key of orderBy is either a field or the count of a relation', {
      remedy: 'Give each key one of the two: { field: name } or { count: citedBy, direction: DESC }.',
    });
  });
}
