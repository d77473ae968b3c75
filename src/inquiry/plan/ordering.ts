/** Orders and keyset conditions. Every order ends in the id, so that pages are stable and equal on both engines. */
import type { EntityKind } from '../../vocabulary/kinds.js';
import { labelOf, type Property } from '../../vocabulary/properties.js';
import type { RelationField } from '../../vocabulary/relations.js';
import { arrow, edgeCondition, propertyOf } from './conditions.js';
import { decodeCursor, orderTag, type SortValue } from './cursor.js';
import type { Emission } from './emission.js';
import type { PlannedPage } from './page.js';
import type { Order } from './selection.js';

interface SortKey {
  /** Expression over the node's variable, never null: a missing value sorts as the smallest. */
  readonly expression: string;
  readonly descending: boolean;
}
export interface PlannedOrder {
  readonly keys: readonly SortKey[];
  /** What must be computed for a row before it is compared, and carried on: `COUNT { … } AS k0`. */
  readonly computed: readonly { readonly name: string; readonly expression: string }[];
  readonly tag: string;
}

/** A property that may be missing sorts first ascending on both engines: null order is theirs to differ in, an empty value is not. */
function sortExpression(variable: string, property: Property): string {
  const column = `${variable}.${property.column}`;
  // Grafeo says of no two truths which is the greater.
  if (property.type === 'boolean') return `CASE WHEN ${column} THEN 1 ELSE 0 END`;
  if (property.required) return column;
  return `coalesce(${column}, ${property.type === 'integer' || property.type === 'float' ? '-1.0e300' : "''"})`;
}

/** The number of known relations of the field, as its `totalCount` has it. */
function relationCount(variable: string, field: RelationField, emission: Emission): string {
  const edge = emission.variable('e');
  const walk = `(${variable})${arrow(field, edge)}(:${labelOf(field.target)})`;
  return `COUNT { MATCH ${walk} WHERE ${edgeCondition(edge, {}, emission)} }`;
}

/** The order asked for, or by name; the id always last. */
export function plannedOrder(
  node: { variable: string; kind: EntityKind },
  orderBy: readonly Order[],
  emission: Emission,
): PlannedOrder {
  const asked: readonly Order[] = orderBy.length > 0 ? orderBy : [{ property: 'name', direction: 'ASC' }];
  const computed: { name: string; expression: string }[] = [];
  const keys = asked.map((order) => {
    const descending = order.direction === 'DESC';
    if ('property' in order)
      return { expression: sortExpression(node.variable, propertyOf(node.kind, order.property)), descending };
    const name = emission.variable('k');
    computed.push({ name, expression: relationCount(node.variable, order.count, emission) });
    return { expression: name, descending };
  });
  const by = asked.map((order) => `${'property' in order ? order.property : `count ${order.count.name}`} ${order.direction}`);
  const tag = orderTag(`${node.kind} ${by.join(', ')}`);
  return { keys: [...keys, { expression: `${node.variable}.id`, descending: false }], computed, tag };
}

/** The ORDER BY list, turned round for a backward page. */
export function orderText({ keys }: PlannedOrder, page: PlannedPage): string {
  return keys.map(({ expression, descending }) => `${expression}${descending !== page.backward ? ' DESC' : ''}`).join(', ');
}

/** "Behind the cursor" as a condition; null without a cursor. The first key alone is tested too, so that a range index can start there. */
export function keysetCondition(order: PlannedOrder, page: PlannedPage, emission: Emission): string | null {
  if (page.from === null) return null;
  const values = decodeCursor(page.from, order.tag, order.keys.length);
  const parameters = values.map((value: SortValue) => emission.parameter(value));
  const beyond = (index: number): string => (order.keys[index]!.descending !== page.backward ? '<' : '>');
  const alternatives = order.keys.map(({ expression }, index) => {
    const equal = order.keys.slice(0, index).map((key, before) => `${key.expression} = ${parameters[before]}`);
    return [...equal, `${expression} ${beyond(index)} ${parameters[index]}`].join(' AND ');
  });
  return `${order.keys[0]!.expression} ${beyond(0)}= ${parameters[0]} AND (${alternatives.join(' OR ')})`;
}
