/** Writes what is wanted of a node: a positional list of its columns, then one element for each relation and claim list below it. */
import type { EntityKind } from '../../vocabulary/kinds.js';
import { type Property, propertiesOf } from '../../vocabulary/properties.js';
import type { AnsweredClaim, AnsweredConnection, AnsweredNode } from './answered.js';
import type { Arguments } from './bound.js';
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

/** A node can also lie in the row of whatever leads to it: a list for itself is one more for a driver to read and to let go. */
export interface NodePiece extends Piece<AnsweredNode> {
  readonly columns: readonly string[];
  /** Reads the node whose columns begin there. */
  readFrom(row: readonly unknown[], first: number, given: Arguments): AnsweredNode;
}

/** The node under the variable. Of several possible kinds each row tells its own. */
export function nodePiece(variable: string, selection: NodeSelection, emission: Emission): NodePiece {
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
  const readings = new Map(
    kinds.map((kind) => [
      kind,
      {
        properties: columns
          .get(kind)!
          .map(({ property, column, missing }) => ({ property, missing, place: places.get(column)! })),
        below: below.flatMap((each, at) => (each.kind === kind ? [{ ...each, place: names.length + at }] : [])),
      },
    ]),
  );
  const readFrom = (row: readonly unknown[], first: number, given: Arguments): AnsweredNode => {
    const entityKind = only ?? (row[first] as EntityKind);
    const answers: Record<string, AnsweredConnection | AnsweredClaim[]> = {};
    const node: Record<string, unknown> = { entityKind, answers };
    const reading = readings.get(entityKind)!;
    for (const { property, place, missing } of reading.properties) node[property] = row[first + place] ?? missing;
    for (const { key, piece, place } of reading.below) answers[key] = piece.read(row[first + place], given);
    return node as AnsweredNode;
  };
  return {
    clauses: below.flatMap(({ piece }) => piece.clauses),
    carried: below.flatMap(({ piece }) => piece.carried),
    columns: expressions,
    expression: `[${expressions.join(', ')}]`,
    readFrom,
    read: (value, given) => readFrom(value as unknown[], 0, given),
  };
}
