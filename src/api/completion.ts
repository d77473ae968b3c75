/**
 * Completes values that root fields were answered with, as the GraphQL specification says (October 2021, §6.4.3): aliases, `__typename`, lists,
 * leaf values, types of abstract positions, and nulls that may not be. It is compiled once for a selection and then only reads properties, which
 * is what makes a page of many rows cheap; what it cannot do (a field with a resolver of its own) it says before anything is asked.
 */
import {
  type FieldNode,
  type GraphQLAbstractType,
  GraphQLError,
  type GraphQLField,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type FragmentDefinitionNode,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  locatedError,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import { argumentReader } from './argument-values.js';
import { directField, typeOf } from './direct-fields.js';

/**
 * What a request gives to completion. It is done first without looking where it stands; only when something fails is it done again with the
 * place kept, so that each error can say where it belongs.
 */
export interface Completing {
  readonly variableValues: Readonly<Record<string, unknown>>;
  readonly path: (string | number)[] | null;
  readonly errors: GraphQLError[];
}
export type Complete = (value: unknown, of: Completing) => unknown;

/** Where a selection is compiled. */
export interface Selecting {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** Those that @skip and @include are decided by; others are not looked at. */
  readonly variableValues: Readonly<Record<string, unknown>>;
}

/** A selection holds a field that only a resolver can answer. */
export class NotDirect extends Error {}

/** A failure on its way up to a place that may be null, and where it began. */
class Failed {
  constructor(
    readonly error: unknown,
    readonly path: readonly (string | number)[],
    readonly nodes: readonly FieldNode[],
  ) {}
}

/** Completes what stands at a key. Where that may be null, a failure ends there: it is told, and null stands in its place. */
function completed(
  complete: Complete,
  value: unknown,
  at: { key: string | number; nodes: readonly FieldNode[]; mayBeNull: boolean },
  of: Completing,
): unknown {
  const { path } = of;
  if (path === null) return complete(value, of);
  const depth = path.push(at.key) - 1;
  try {
    return complete(value, of);
  } catch (failure) {
    const failed = failure instanceof Failed ? failure : new Failed(failure, [...path], at.nodes);
    if (!at.mayBeNull) throw failed;
    of.errors.push(located(failed));
    return null;
  } finally {
    path.length = depth;
  }
}
function located({ error, nodes, path }: Failed): GraphQLError {
  return locatedError(error, nodes as FieldNode[], path);
}

/** Completes a root field's value. What fails is told in `errors`; null where it fails all the way up. */
export function completeRoot(
  complete: Complete,
  value: unknown,
  root: { key: string; nodes: readonly FieldNode[] },
  variableValues: Completing['variableValues'],
  errors: GraphQLError[],
): unknown {
  try {
    return complete(value, { variableValues, path: null, errors });
  } catch {
    return completed(complete, value, { ...root, mayBeNull: true }, { variableValues, path: [], errors });
  }
}

function nullable(complete: Complete): Complete {
  return (value, of) => (value === null || value === undefined ? null : complete(value, of));
}

function leaf(type: GraphQLLeafType): Complete {
  const { name } = type;
  // What is already of the kind needs no conversion; anything else is the type's own affair.
  if (name === 'String' || name === 'ID') return (value) => (typeof value === 'string' ? value : serialized(type, value));
  if (name === 'Boolean') return (value) => (typeof value === 'boolean' ? value : serialized(type, value));
  if (name === 'Float') {
    return (value) => (typeof value === 'number' && Number.isFinite(value) ? value : serialized(type, value));
  }
  return (value) => serialized(type, value);
}
function serialized(type: GraphQLLeafType, value: unknown): unknown {
  const answer = type.serialize(value);
  if (answer === null || answer === undefined) throw new Error(`Expected \`${type.name}.serialize\` to return a value.`);
  return answer;
}

function list(item: Complete, at: { nodes: readonly FieldNode[]; mayBeNull: boolean }): Complete {
  return (value, of) => {
    if (!Array.isArray(value)) throw new Error('Expected a list.');
    const answers = new Array<unknown>(value.length);
    for (let key = 0; key < value.length; key += 1) {
      answers[key] = of.path === null ? item(value[key], of) : completed(item, value[key], { ...at, key }, of);
    }
    return answers;
  };
}

/** The completion of a type for those field nodes. Throws NotDirect for what only a resolver can answer. */
export function completion(type: GraphQLOutputType, nodes: readonly FieldNode[], on: Selecting): Complete {
  if (isNonNullType(type)) {
    const inner = completion(type.ofType, nodes, on);
    return (value, of) => {
      const answer = value === null || value === undefined ? null : inner(value, of);
      if (answer === null) throw new Error('Cannot return null for a field that is never null.');
      return answer;
    };
  }
  if (isListType(type)) {
    const item = completion(type.ofType, nodes, on);
    return nullable(list(item, { nodes, mayBeNull: !isNonNullType(type.ofType) }));
  }
  if (isLeafType(type)) return nullable(leaf(type));
  if (isObjectType(type)) return nullable(object(type, nodes, on));
  return nullable(abstract(type, nodes, on));
}

/** The kind of each value decides by which object type it is completed. */
function abstract(type: GraphQLAbstractType, nodes: readonly FieldNode[], on: Selecting): Complete {
  const nameOf = typeOf(type.name);
  if (nameOf === undefined) throw new NotDirect(type.name);
  const possible = new Map(on.schema.getPossibleTypes(type).map((each) => [each.name, object(each, nodes, on)]));
  return (value, of) => {
    const complete = possible.get(nameOf(value as never));
    if (complete === undefined) throw new Error(`Of an object of ${type.name} no type is known.`);
    return complete(value, of);
  };
}

interface Member {
  readonly key: string;
  readonly nodes: readonly FieldNode[];
  /** The property or, for a field with a place of its own, how it is found. */
  readonly read: (value: never, of: Completing) => unknown;
  readonly complete: Complete;
  readonly mayBeNull: boolean;
}

function member(type: GraphQLObjectType, key: string, nodes: readonly FieldNode[], on: Selecting): Member {
  const node = nodes[0]!;
  const name = node.name.value;
  if (name === '__typename') return { key, nodes, read: () => type.name, complete: (value) => value, mayBeNull: false };
  const field = type.getFields()[name]!;
  const direct = directField(type.name, name);
  const at = place(field, node);
  if (direct === undefined && field.resolve !== undefined) throw new NotDirect(`${type.name}.${name}`);
  const read =
    direct === undefined
      ? (value: Readonly<Record<string, unknown>>) => value[name]
      : (value: never, of: Completing) => direct(value, at(of));
  return {
    key,
    nodes,
    read: read as Member['read'],
    complete: completion(field.type, nodes, on),
    mayBeNull: !isNonNullType(field.type),
  };
}

interface Place {
  readonly node: FieldNode;
  readonly args: Readonly<Record<string, unknown>>;
}
/** A field node with its arguments, which are read once for all rows of an answer. Of fields that are given none there is nothing to read. */
function place(field: GraphQLField<unknown, unknown>, node: FieldNode): (of: Completing) => Place {
  let known: Place = { node, args: {} };
  if (node.arguments === undefined || node.arguments.length === 0) return () => known;
  let values: Completing['variableValues'] | null = null;
  const { read } = argumentReader(field, node);
  return ({ variableValues }) => {
    if (values !== variableValues) {
      known = { node, args: read(variableValues) };
      values = variableValues;
    }
    return known;
  };
}

function object(type: GraphQLObjectType, nodes: readonly FieldNode[], on: Selecting): Complete {
  const fields = collectSubfields(on.schema, on.fragments as never, on.variableValues as never, type, nodes as never);
  const members = [...fields].map(([key, of]) => member(type, key, of, on));
  return (value, of) => {
    const answer: Record<string, unknown> = {};
    for (let at = 0; at < members.length; at += 1) {
      const each = members[at]!;
      const found = each.read(value as never, of);
      answer[each.key] = of.path === null ? each.complete(found, of) : completed(each.complete, found, each, of);
    }
    return answer;
  };
}
