/**
 * Where a node keeps the answer of a field with arguments: under the field as it is written, arguments in the order of their names. Looking ahead
 * and resolving make the key from the same place in the query, so two aliases with different arguments never meet, and two with equal ones share
 * a plan.
 */
import { type FieldNode, print } from 'graphql';

/** Documents are parsed once and kept from one request to the next, and so are their keys. */
const known = new WeakMap<FieldNode, string>();

export function answerKey(node: FieldNode): string {
  let key = known.get(node);
  if (key === undefined) {
    const args = (node.arguments ?? []).map((argument) => print(argument)).sort();
    key = `${node.name.value}(${args.join(',')})`;
    known.set(node, key);
  }
  return key;
}
