/** Writes one key of groups: what of a thing, of its relations or of the relation that led to it puts it into a group. */
import type { EntityKind } from '../../vocabulary/kinds.js';
import { arrow, edgeConditions, endLabel, KNOWN } from './conditions.js';
import type { SortValue } from './cursor.js';
import type { Emission } from './emission.js';
import type { GroupKey } from './group-keys.js';
import type { GroupsSelection } from './group-selection.js';

const NO_NUMBER = -1e300;

export interface GroupKeyPiece {
  /** What is grouped by, once the clauses and the expression have bound it. */
  readonly variable: string;
  /** What is bound to the variable; null where it is unwound from a list. */
  readonly expression: string | null;
  /** Binds the variable to each member of a list; `scope` is carried on. Empty where an expression is bound. */
  unwound(scope: readonly string[]): readonly string[];
  /** What sorts the groups and tells them apart, never null; made of the variable. */
  readonly sorted: readonly { readonly name: string; readonly expression: string }[];
  /** Its value; null where it is missing. */
  value(sorted: readonly SortValue[]): string | null;
}

const textOf = ([value]: readonly SortValue[]): string | null => (value === '' ? null : String(value));

/** A key at the node, to which the edge has led. */
export function groupKeyPiece(
  at: { readonly node: string; readonly edge: string | null; readonly kind: EntityKind },
  key: GroupKey,
  { certainty }: Pick<GroupsSelection, 'certainty'>,
  emission: Emission,
): GroupKeyPiece {
  const variable = emission.variable('g');
  if (key.type === 'relation') {
    const edge = emission.variable('e');
    const known = edgeConditions(edge, { ...KNOWN, certainty }, emission);
    const [end, all] = [emission.variable('x'), emission.variable('all')];
    const walk = `(${at.node})${arrow(key.field, edge)}(${end}${endLabel(at.kind, key.field)})`;
    return {
      variable,
      // As a list: for an OPTIONAL MATCH Grafeo reads every relation of the type, whatever the node (128 ms for what this does in 2).
      unwound: (scope) => [
        `WITH ${[...scope, `[${walk} WHERE ${known.join(' AND ')} | ${end}] AS ${all}`].join(', ')}`,
        `UNWIND CASE WHEN size(${all}) = 0 THEN [null] ELSE ${all} END AS ${variable}`,
      ],
      expression: null,
      sorted: [
        { name: emission.variable('k'), expression: `coalesce(${variable}.name, '')` },
        { name: emission.variable('k'), expression: `coalesce(${variable}.id, '')` },
      ],
      value: ([, id]) => textOf([id!]),
    };
  }
  const { type, column: name } = key.property;
  const column = `${key.type === 'edge' ? at.edge : at.node}.${name}`;
  const plain = { variable, unwound: () => [], sorted: [{ name: emission.variable('k'), expression: variable }], value: textOf };
  if (key.type === 'year') return { ...plain, expression: `substring(coalesce(${column}, ''), 0, 4)` };
  if (type === 'boolean') {
    return {
      ...plain,
      expression: `CASE WHEN ${column} IS NULL THEN -1 WHEN ${column} THEN 1 ELSE 0 END`,
      value: ([found]) => (found === -1 ? null : String(found === 1)),
    };
  }
  if (type === 'integer') {
    return {
      ...plain,
      expression: `coalesce(${column}, -1.0e300)`,
      value: ([found]) => (found === NO_NUMBER ? null : String(found)),
    };
  }
  if (type === 'strings') {
    const members = `CASE WHEN size(coalesce(${column}, [])) = 0 THEN [''] ELSE ${column} END`;
    return { ...plain, unwound: () => [`UNWIND ${members} AS ${variable}`], expression: null };
  }
  return { ...plain, expression: `coalesce(${column}, '')` };
}
