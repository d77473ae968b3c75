/**
 * The arguments of a field node, read by a compiled reader: what no variable stands in is coerced once for all requests, and only the keys that are
 * written are gone through. graphql-js goes through every key that an input type declares, in every request: a filter declares some hundred.
 * Values and their order are those of graphql-js (GraphQL specification, sections 6.4.1 and 3.10); so are the errors, since what does not fit is
 * handed to it.
 */
import {
  type FieldNode,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLResolveInfo,
  getArgumentValues,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  type ValueNode,
  valueFromAST,
} from 'graphql';

export type Variables = GraphQLResolveInfo['variableValues'];
export type ArgumentValues = Readonly<Record<string, unknown>>;

/** Coerced arguments by the coerced variables of a request. Throws the GraphQLError of graphql-js for arguments that do not fit. */
export interface ArgumentReader {
  readonly read: (variables: Variables) => ArgumentValues;
  /** Whether a variable stands in them; else they are the same object for every request. */
  readonly varies: boolean;
}

/** A value that does not fit: graphql-js says why. */
const UNFIT = Symbol('unfit');
/** A key that is left out: a variable without value. */
const ABSENT = Symbol('absent');
/** A value as it is written: the same for all requests, or made from the variables. */
type Written = { readonly value: unknown } | { readonly of: (variables: Variables) => unknown };

function variableOf(name: string, type: GraphQLInputType): Written {
  const mayBeNull = !isNonNullType(type);
  return {
    of: (variables) => {
      const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
      if (value === undefined) return ABSENT;
      return value === null && !mayBeNull ? UNFIT : value;
    },
  };
}

const isFixed = (written: Written): written is { readonly value: unknown } => 'value' in written;
const evaluated = (written: Written, variables: Variables): unknown => (isFixed(written) ? written.value : written.of(variables));

function listOf(nodes: readonly ValueNode[], inner: GraphQLInputType): Written {
  const items = nodes.map((node) => writtenOf(node, inner));
  const missing = isNonNullType(inner) ? UNFIT : null;
  return {
    of: (variables) => {
      const list: unknown[] = [];
      for (const item of items) {
        const value = evaluated(item, variables);
        const kept = value === ABSENT ? missing : value;
        if (kept === UNFIT) return UNFIT;
        list.push(kept);
      }
      return list;
    },
  };
}

/** A key of an input object or of a field's arguments, as its type declares it. */
interface Declared {
  readonly name: string;
  readonly type: GraphQLInputType;
  readonly defaultValue?: unknown;
}
/** The keys that can have a value, in the order of their declaration. */
function keysOf(
  declared: readonly Declared[],
  given: ReadonlyMap<string, ValueNode>,
): readonly (Declared & { written: Written })[] {
  return declared.flatMap((each) => {
    const node = given.get(each.name);
    if (node === undefined && each.defaultValue === undefined && !isNonNullType(each.type)) return [];
    return [{ ...each, written: node === undefined ? { of: () => ABSENT } : writtenOf(node, each.type) }];
  });
}
function recordOf(keys: ReturnType<typeof keysOf>, make: () => Record<string, unknown>): Written {
  return {
    of: (variables) => {
      const record = make();
      for (const { name, type, defaultValue, written } of keys) {
        const value = evaluated(written, variables);
        if (value === UNFIT) return UNFIT;
        if (value !== ABSENT) record[name] = value;
        else if (defaultValue !== undefined) record[name] = defaultValue;
        else if (isNonNullType(type)) return UNFIT;
      }
      return record;
    },
  };
}

function hasVariables(node: ValueNode): boolean {
  if (node.kind === Kind.VARIABLE) return true;
  if (node.kind === Kind.LIST) return node.values.some(hasVariables);
  return node.kind === Kind.OBJECT && node.fields.some(({ value }) => hasVariables(value));
}

function writtenOf(node: ValueNode, type: GraphQLInputType): Written {
  if (node.kind === Kind.VARIABLE) return variableOf(node.name.value, type);
  if (!hasVariables(node)) {
    const value = valueFromAST(node, type);
    return { value: value === undefined ? UNFIT : value };
  }
  const named = isNonNullType(type) ? type.ofType : type;
  if (isListType(named)) return listOf(node.kind === Kind.LIST ? node.values : [node], named.ofType);
  if (!isInputObjectType(named) || named.isOneOf || node.kind !== Kind.OBJECT) return { value: UNFIT };
  const given = new Map(node.fields.map(({ name, value }) => [name.value, value]));
  return recordOf(keysOf(Object.values(named.getFields()), given), () => Object.create(null) as Record<string, unknown>);
}

/** Compiles the reader of a field node's arguments. */
export function argumentReader(definition: GraphQLField<unknown, unknown>, node: FieldNode): ArgumentReader {
  const given = new Map((node.arguments ?? []).map(({ name, value }) => [name.value, value]));
  const varies = [...given.values()].some(hasVariables);
  const record = recordOf(keysOf(definition.args, given), () => ({}));
  const make = (variables: Variables): ArgumentValues => {
    const values = evaluated(record, variables);
    return (values === UNFIT ? getArgumentValues(definition, node, variables) : values) as ArgumentValues;
  };
  if (varies) return { read: make, varies };
  let fixed: ArgumentValues | null = null;
  return { read: (variables) => (fixed ??= make(variables)), varies };
}
