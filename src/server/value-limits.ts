/** The values of a request, its variables and those written in its document, against their limits: how many, how deep, how long. */
import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import type { Limits } from '../limits.js';
import { overLimit } from './over-limit.js';

/** What the variables exceed; null when they keep the limits. Without recursion, as they may be nested deeper than the stack. */
export function variablesExcess(variables: Readonly<Record<string, unknown>> | undefined, limits: Limits): GraphQLError | null {
  const left: { readonly value: unknown; readonly levels: number }[] = Object.values(variables ?? {}).map((value) => ({
    value,
    levels: 0,
  }));
  let seen = left.length;
  let objects = 0;
  for (let each = left.pop(); each !== undefined; each = left.pop()) {
    const { value, levels } = each;
    if (typeof value === 'string' && value.length > limits.textLength) return overLimit('textLength', value.length, limits);
    if (typeof value !== 'object' || value === null) continue;
    if (levels >= limits.valueDepth) return overLimit('valueDepth', levels + 1, limits);
    if (!Array.isArray(value)) objects += 1;
    if (objects > limits.objects) return overLimit('objects', objects, limits);
    const within = Array.isArray(value) ? value : Object.values(value);
    seen += within.length;
    if (seen > limits.values) return overLimit('values', seen, limits);
    for (const inner of within) left.push({ value: inner, levels: levels + 1 });
  }
  return null;
}

/** Levels of a value and the characters of its longest text. */
function sizeOf(value: ValueNode): { levels: number; text: number } {
  if (value.kind === Kind.STRING) return { levels: 0, text: value.value.length };
  const within =
    value.kind === Kind.LIST ? value.values : value.kind === Kind.OBJECT ? value.fields.map((field) => field.value) : null;
  if (within === null) return { levels: 0, text: 0 };
  const inner = within.map(sizeOf);
  return { levels: 1 + Math.max(0, ...inner.map(({ levels }) => levels)), text: Math.max(0, ...inner.map(({ text }) => text)) };
}

/** The values written in a document. */
function* valuesOf(document: DocumentNode): Generator<ValueNode> {
  const ofArguments = (node: FieldNode | DirectiveNode): readonly ValueNode[] => (node.arguments ?? []).map(({ value }) => value);
  const sets: SelectionSetNode[] = [];
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) {
      for (const { defaultValue } of definition.variableDefinitions ?? []) if (defaultValue !== undefined) yield defaultValue;
    }
    if (definition.kind === Kind.OPERATION_DEFINITION || definition.kind === Kind.FRAGMENT_DEFINITION) {
      for (const directive of definition.directives ?? []) yield* ofArguments(directive);
      sets.push(definition.selectionSet);
    }
  }
  for (let set = sets.pop(); set !== undefined; set = sets.pop()) {
    for (const selection of set.selections) {
      for (const directive of selection.directives ?? []) yield* ofArguments(directive);
      if (selection.kind === Kind.FIELD) yield* ofArguments(selection);
      if (selection.kind !== Kind.FRAGMENT_SPREAD && selection.selectionSet !== undefined) sets.push(selection.selectionSet);
    }
  }
}

/** What the values written in a document exceed; null when they keep the limits. */
export function writtenExcess(document: DocumentNode, limits: Limits): GraphQLError | null {
  for (const value of valuesOf(document)) {
    const { levels, text } = sizeOf(value);
    if (levels > limits.valueDepth) return overLimit('valueDepth', levels, limits);
    if (text > limits.textLength) return overLimit('textLength', text, limits);
  }
  return null;
}
