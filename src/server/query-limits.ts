/**
 * Limits that a query must keep before anything is run: how deep, how wide and how often it renames. They are generous to people and closed to
 * machines that try to exhaust the server.
 */
import {
  type ASTVisitor,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

/** Tokens of a document, as the parser counts them. */
export const MAX_TOKENS = 5_000;
/** Levels of fields, connections and their nodes included: ten steps through the graph. */
export const MAX_DEPTH = 32;
/** Fields of an operation, fragments counted where they are used. */
export const MAX_FIELDS = 1_500;
/** Root fields of an operation: each is a statement to the store. */
export const MAX_ROOT_FIELDS = 20;
/** What introspection needs goes deeper than any question does and costs the store nothing. */
const INTROSPECTION = new Set(['__schema', '__type', '__typename']);

interface Measure {
  depth: number;
  fields: number;
}

function tooComplex(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'QUERY_TOO_COMPLEX' } });
}

/** Depth and number of fields of a selection; each fragment is measured once, so that nesting them costs nothing here. */
class Measuring {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #known = new Map<string, Measure>();

  constructor(fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
    this.#fragments = fragments;
  }

  of(set: SelectionSetNode | undefined): Measure {
    const total: Measure = { depth: 0, fields: 0 };
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FIELD && INTROSPECTION.has(selection.name.value)) continue;
      const isField = selection.kind === Kind.FIELD;
      const inner =
        selection.kind === Kind.FRAGMENT_SPREAD ? this.#fragment(selection.name.value) : this.of(selection.selectionSet);
      total.depth = Math.max(total.depth, inner.depth + (isField ? 1 : 0));
      total.fields += inner.fields + (isField ? 1 : 0);
    }
    return total;
  }

  #fragment(name: string): Measure {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    // A fragment that leads back to itself is refused by another rule; here it counts as empty.
    this.#known.set(name, { depth: 0, fields: 0 });
    const measure = this.of(this.#fragments.get(name)?.selectionSet);
    this.#known.set(name, measure);
    return measure;
  }
}

/** The validation rule. */
export function queryLimits(context: ValidationContext): ASTVisitor {
  const fragments = new Map(
    context
      .getDocument()
      .definitions.filter((each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION)
      .map((each) => [each.name.value, each]),
  );
  return {
    OperationDefinition(operation) {
      const { depth, fields } = new Measuring(fragments).of(operation.selectionSet);
      const roots = operation.selectionSet.selections.length;
      if (depth > MAX_DEPTH) context.reportError(tooComplex(`The query is ${depth} levels deep; ${MAX_DEPTH} are allowed.`));
      if (fields > MAX_FIELDS) context.reportError(tooComplex(`The query selects ${fields} fields; ${MAX_FIELDS} are allowed.`));
      if (roots > MAX_ROOT_FIELDS)
        context.reportError(tooComplex(`The query asks ${roots} questions; ${MAX_ROOT_FIELDS} are allowed at once.`));
      return false;
    },
  };
}
