/** Writes what is wanted of a node: a positional list of its columns, then one element for each relation and claim list below it. */
import type { EntityKind } from '../../vocabulary/kinds.js';
import { type Property, propertiesOf } from '../../vocabulary/properties.js';
import type { AnsweredClaim, AnsweredConnection, AnsweredNode } from './answered.js';
import { claimsPiece } from './claims-piece.js';
import { relationPiece } from './connection-piece.js';
import type { Emission } from './emission.js';
import type { Piece } from './piece.js';
import type { NodeSelection } from './selection.js';

/** The English name stands beside the name, not in the table of properties. */
const ENGLISH_NAME = { name: 'nameEn', column: 'nameEn', type: 'string' } as const satisfies Partial<Property>;

interface Column {
  readonly property: string;
  readonly column: string;
  /** What stands for a missing value. */
  readonly missing: unknown;
}
function columnsOf(kind: EntityKind, names: readonly string[]): Column[] {
  const wanted = new Set(names);
  return [...propertiesOf(kind), ENGLISH_NAME]
    .filter(({ name }) => wanted.has(name))
    .map(({ name, column, type }) => ({ property: name, column, missing: type === 'strings' ? [] : null }));
}

/** The node under the variable. Of several possible kinds each row tells its own. */
export function nodePiece(variable: string, selection: NodeSelection, emission: Emission): Piece<AnsweredNode> {
  const kinds = [...selection.byKind.keys()];
  const only = kinds.length === 1 ? kinds[0]! : null;
  const columns = new Map([...selection.byKind].map(([kind, { properties }]) => [kind, columnsOf(kind, properties)]));
  const stored = [...new Set([...columns.values()].flat().map(({ column }) => column))];
  const names = only === null ? ['entityKind', ...stored.filter((name) => name !== 'entityKind')] : stored;
  const places = new Map(names.map((name, place) => [name, place]));
  const below: { kind: EntityKind; key: string; piece: Piece<AnsweredConnection | AnsweredClaim[]> }[] = [];
  for (const [kind, { relations, claims }] of selection.byKind) {
    for (const relation of relations) below.push({ kind, key: relation.key, piece: relationPiece(variable, relation, emission) });
    for (const each of claims) below.push({ kind, key: each.key, piece: claimsPiece(variable, each, emission) });
  }
  const expressions = [...names.map((name) => `${variable}.${name}`), ...below.map(({ piece }) => piece.expression)];
  return {
    clauses: below.flatMap(({ piece }) => piece.clauses),
    carried: below.flatMap(({ piece }) => piece.carried),
    expression: `[${expressions.join(', ')}]`,
    read(value, given) {
      const row = value as unknown[];
      const entityKind = only ?? (row[0] as EntityKind);
      const answers: Record<string, AnsweredConnection | AnsweredClaim[]> = {};
      const node: Record<string, unknown> = { entityKind, answers };
      for (const { property, column, missing } of columns.get(entityKind) ?? []) {
        node[property] = row[places.get(column)!] ?? missing;
      }
      for (let index = 0; index < below.length; index += 1) {
        const { kind, key, piece } = below[index]!;
        if (kind === entityKind) answers[key] = piece.read(row[names.length + index], given);
      }
      return node as AnsweredNode;
    },
  };
}
