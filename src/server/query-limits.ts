/**
 * The shape of a document against its limits: how deep, how wide, how often it renames. Measured before any other rule looks at it, since some
 * of those are slow on what this one refuses; a document over a limit is looked at no further.
 */
import {
  type ASTVisitor,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValueNode,
} from 'graphql';
import { LIMITS, type Limits } from '../limits.js';
import { overLimit } from './over-limit.js';

/** Root fields that ask for the schema. */
const INTROSPECTION = new Set(['__schema', '__type']);

interface Measure {
  depth: number;
  fields: number;
  aliases: number;
  directives: number;
}
const nothing = (): Measure => ({ depth: 0, fields: 0, aliases: 0, directives: 0 });
function add(total: Measure, { depth, fields, aliases, directives }: Measure): void {
  total.depth = Math.max(total.depth, depth);
  total.fields += fields;
  total.aliases += aliases;
  total.directives += directives;
}

/** Sizes of selections; each fragment is measured once, so that nesting them costs nothing here. */
class Measuring {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #known = new Map<string, Measure>();

  constructor(document: DocumentNode) {
    this.#fragments = new Map(
      document.definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
    );
  }

  ofField({ alias, directives, selectionSet }: FieldNode): Measure {
    const below = this.#ofSet(selectionSet);
    return {
      depth: below.depth + 1,
      fields: below.fields + 1,
      aliases: below.aliases + (alias === undefined ? 0 : 1),
      directives: below.directives + (directives?.length ?? 0),
    };
  }

  #ofSet(set: SelectionSetNode | undefined): Measure {
    const total = nothing();
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FIELD) add(total, this.ofField(selection));
      else {
        add(
          total,
          selection.kind === Kind.INLINE_FRAGMENT ? this.#ofSet(selection.selectionSet) : this.#fragment(selection.name.value),
        );
        total.directives += selection.directives?.length ?? 0;
      }
    }
    return total;
  }

  #fragment(name: string): Measure {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    // A fragment that leads back to itself is refused by another rule; here it counts as empty.
    this.#known.set(name, nothing());
    const fragment = this.#fragments.get(name);
    const measure = this.#ofSet(fragment?.selectionSet);
    measure.directives += fragment?.directives?.length ?? 0;
    this.#known.set(name, measure);
    return measure;
  }

  /** Fields of the first level, those of fragments too; `directives`: of the fragments and spreads between. */
  roots(set: SelectionSetNode): { fields: FieldNode[]; directives: number } {
    const fields: FieldNode[] = [];
    const seen = new Set<string>();
    let directives = 0;
    const visit = ({ selections }: SelectionSetNode): void => {
      for (const selection of selections) {
        if (selection.kind === Kind.FIELD) {
          fields.push(selection);
          continue;
        }
        directives += selection.directives?.length ?? 0;
        if (selection.kind === Kind.INLINE_FRAGMENT) visit(selection.selectionSet);
        else if (!seen.has(selection.name.value)) {
          seen.add(selection.name.value);
          const fragment = this.#fragments.get(selection.name.value);
          directives += fragment?.directives?.length ?? 0;
          if (fragment !== undefined) visit(fragment.selectionSet);
        }
      }
    };
    visit(set);
    return { fields, directives };
  }
}

/** What an operation exceeds first; null when it keeps the limits. */
function excessOf(operation: OperationDefinitionNode, measuring: Measuring, limits: Limits): GraphQLError | null {
  const { fields, directives } = measuring.roots(operation.selectionSet);
  if (fields.length > limits.rootFields) return overLimit('rootFields', fields.length, limits);
  const total = nothing();
  // What asks for the schema is deeper than most questions: it never has less than the table gives, whatever the settings.
  const ofSchema = nothing();
  for (const field of fields) add(INTROSPECTION.has(field.name.value) ? ofSchema : total, measuring.ofField(field));
  const sizes = {
    depth: total.depth,
    fields: total.fields,
    aliases: total.aliases + ofSchema.aliases,
    directives: total.directives + ofSchema.directives + directives + (operation.directives?.length ?? 0),
  };
  for (const name of ['depth', 'fields', 'aliases', 'directives'] as const) {
    if (sizes[name] > limits[name]) return overLimit(name, sizes[name], limits);
  }
  for (const name of ['depth', 'fields'] as const) {
    if (ofSchema[name] > LIMITS[name].fallback)
      return overLimit(name, ofSchema[name], { ...limits, [name]: LIMITS[name].fallback });
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

/** What a document exceeds first; null when it keeps all limits of its shape. */
function excess(document: DocumentNode, limits: Limits): GraphQLError | null {
  const measuring = new Measuring(document);
  for (const definition of document.definitions) {
    const error = definition.kind === Kind.OPERATION_DEFINITION ? excessOf(definition, measuring, limits) : null;
    if (error !== null) return error;
  }
  for (const value of valuesOf(document)) {
    const { levels, text } = sizeOf(value);
    if (levels > limits.valueDepth) return overLimit('valueDepth', levels, limits);
    if (text > limits.textLength) return overLimit('textLength', text, limits);
  }
  return null;
}

/** The validation rule with these limits. */
export function queryLimits(limits: Limits): (context: ValidationContext) => ASTVisitor {
  return (context) => ({
    Document(document) {
      const error = excess(document, limits);
      if (error === null) return undefined;
      context.reportError(error);
      // The other rules are shown an empty document.
      return { ...document, definitions: [] };
    },
  });
}
