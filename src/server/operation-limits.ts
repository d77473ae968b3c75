/** An operation against its budget of rows, with its variables, before any of it is run: the costs by list and how to narrow it. */
import { type DocumentNode, type GraphQLError, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { fragmentsOf, variablesIn } from '../api/document-parts.js';
import { QueryCost } from '../api/query-cost.js';
import { PolicyGraphError } from '../errors.js';
import type { Limits } from '../limits.js';
import { asRequestError, type Excess, overLimit } from './over-limit.js';
import { variablesExcess } from './value-limits.js';

/** Lists that a refusal names. */
const NAMED = 5;

export interface Operation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
}

/** What a refusal adds: the dearest lists, and the page size that would do. */
function narrowing(cost: QueryCost, limit: number): Excess {
  const lists = cost.lists();
  const chosen = lists.filter(({ argument }) => argument === 'first' || argument === 'last');
  const one = chosen
    .map((list) => ({ list, size: cost.sizeWithin(list.path, limit) }))
    .filter(({ list, size }) => size >= 1 && size < list.size)
    // The list that can stay longest; of equals the deepest.
    .sort((a, b) => b.size - a.size || b.list.path.length - a.list.path.length)[0];
  const details = {
    fields: lists.slice(0, NAMED).map(({ path, rows, size, argument }) => ({ path, cost: rows, size, argument })),
  };
  if (one !== undefined)
    return {
      details,
      remedy: `Ask for ${one.list.argument}: ${one.size} at most at ${one.list.path}, or for fewer lists below it.`,
    };
  const all = cost.sizeOfAllWithin(limit);
  const paths = chosen.filter(({ size }) => size > all).map(({ path }) => path);
  if (all >= 1 && paths.length > 0) {
    const named = [...paths.slice(0, NAMED), ...(paths.length > NAMED ? ['the others'] : [])].join(', ');
    return { details, remedy: `Ask for first: ${all} at most at each of ${named}; or split the question in several requests.` };
  }
  return { details, remedy: 'Ask for fewer lists within lists, or split the question in several requests.' };
}

/** Sets of variables whose costs are kept for an operation. */
const KEPT = 20;
/** Costs by operation and by the variables that sizes and conditions depend on. An operation is kept as long as its document is. */
const known = new WeakMap<
  OperationDefinitionNode,
  { readonly names: readonly string[]; readonly costs: Map<string, QueryCost> }
>();

/** The arguments by whose variables a cost may change: page sizes, lists of ids and conditions. */
const SIZES: ReadonlySet<string> = new Set(['first', 'last', 'ids', 'if']);

function costOf({ schema, document, operation, variables = {} }: Operation): QueryCost {
  let kept = known.get(operation);
  if (kept === undefined) {
    kept = { names: variablesIn(document, SIZES), costs: new Map() };
    known.set(operation, kept);
  }
  const key = kept.names
    .map((name) => {
      const value = variables[name];
      return Array.isArray(value) ? `#${value.length}` : JSON.stringify(value);
    })
    .join();
  let cost = kept.costs.get(key);
  if (cost === undefined) {
    cost = new QueryCost({ schema, operation, fragments: fragmentsOf(document), variables });
    if (kept.costs.size >= KEPT) kept.costs.clear();
    kept.costs.set(key, cost);
  }
  return cost;
}

/** Why an operation may not run; null when it may. */
export function operationRefusal(asked: Operation, limits: Limits): GraphQLError | null {
  const { schema, operation } = asked;
  if (schema.getRootType(operation.operation) == null) {
    const remedy = 'Ask a query, again and again where the answer may change.';
    return asRequestError(new PolicyGraphError('BAD_USER_INPUT', `There are no ${operation.operation}s here.`, { remedy }));
  }
  const tooMuch = variablesExcess(asked.variables, limits);
  if (tooMuch !== null) return tooMuch;
  const cost = costOf(asked);
  if (cost.rows > limits.rows) return overLimit('rows', cost.rows, limits, narrowing(cost, limits.rows));
  if (cost.introspection > limits.introspection) return overLimit('introspection', cost.introspection, limits);
  return null;
}
