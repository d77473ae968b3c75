/**
 * Where a node keeps the answer of a field with arguments: under the field's name and its coerced arguments. Looking ahead and resolving
 * make the key from the same place in the query, so two aliases with different arguments never meet, and two with equal ones share a plan.
 */
import { type FieldNode, type GraphQLObjectType, type GraphQLResolveInfo, getArgumentValues } from 'graphql';

/** The part of resolve info that keys depend on. */
type Variables = GraphQLResolveInfo['variableValues'];

interface Keyed {
  readonly key: string;
  readonly args: Readonly<Record<string, unknown>>;
}
/** By the variables of a request, since parsed documents are kept from one request to the next and variables are not. */
const known = new WeakMap<Variables, Map<FieldNode, Keyed>>();

/** The key and the coerced arguments of a field of that type. Throws what graphql-js throws for arguments that do not fit. */
export function keyedField(type: GraphQLObjectType, node: FieldNode, variables: Variables): Keyed {
  const ofRequest = known.get(variables) ?? new Map<FieldNode, Keyed>();
  known.set(variables, ofRequest);
  const before = ofRequest.get(node);
  if (before !== undefined) return before;
  const args = getArgumentValues(type.getFields()[node.name.value]!, node, variables);
  const keyed = { key: `${node.name.value}${JSON.stringify(args)}`, args };
  ofRequest.set(node, keyed);
  return keyed;
}
