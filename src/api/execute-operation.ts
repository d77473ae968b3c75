/**
 * Executes an operation: root fields by their resolvers, what they answer by compiled completion. An operation in which some field below a root
 * has a resolver of its own, and every mutation and introspection, is executed by graphql-js; both give the same answers (tests/api/completion).
 */
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type FieldNode,
  type FragmentDefinitionNode,
  getVariableValues,
  type GraphQLError,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isNonNullType,
  locatedError,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { collectFields } from 'graphql/execution/collectFields.js';
import { argumentsOf, placeOf } from './arguments.js';
import { fragmentsOf, variablesIn } from './document-parts.js';
import { type Complete, completeRoot, completion, NotDirect } from './completion.js';

export interface Operation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  /** Undefined where the document has none of that name: the result says so. */
  readonly operation: OperationDefinitionNode | undefined;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: unknown;
}
interface Root {
  readonly key: string;
  readonly nodes: readonly FieldNode[];
  readonly field: GraphQLField<unknown, unknown>;
  readonly complete: Complete;
  readonly mayBeNull: boolean;
}
/** Of an operation: its variables that conditions use, and its compiled form by their values; null where graphql-js must execute it. */
interface Compiled {
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly conditions: readonly string[];
  readonly forms: Map<string, readonly Root[] | null>;
}

/** The argument of @skip and @include. */
const CONDITION: ReadonlySet<string> = new Set(['if']);
/** Forms of one operation beyond this many are no work of people; they are begun anew. */
const MOST_FORMS = 100;

const known = new WeakMap<OperationDefinitionNode, Compiled>();

function compiledOf(document: DocumentNode, operation: OperationDefinitionNode): Compiled {
  let compiled = known.get(operation);
  if (compiled === undefined) {
    const conditions = variablesIn(document, CONDITION);
    compiled = { fragments: Object.fromEntries(fragmentsOf(document)), conditions, forms: new Map() };
    known.set(operation, compiled);
  }
  return compiled;
}

/** The root fields with what completes them; null where graphql-js must do it. */
function rootsOf(
  { schema, operation }: { readonly schema: GraphQLSchema; readonly operation: OperationDefinitionNode },
  { fragments }: Compiled,
  variableValues: Readonly<Record<string, unknown>>,
): readonly Root[] | null {
  const type = schema.getQueryType();
  if (operation.operation !== OperationTypeNode.QUERY || type == null) return null;
  const fields = collectFields(schema, fragments as never, variableValues as never, type, operation.selectionSet);
  try {
    return [...fields].map(([key, nodes]): Root => {
      const field = type.getFields()[nodes[0]!.name.value];
      if (field === undefined) throw new NotDirect(key);
      const complete = completion(field.type, nodes, { schema, fragments, variableValues });
      return { key, nodes, field, complete, mayBeNull: !isNonNullType(field.type) };
    });
  } catch (error) {
    if (error instanceof NotDirect) return null;
    throw error;
  }
}

/** Executes an operation of a valid document. Failures are in the result, as graphql-js tells them. */
export async function executeOperation(asked: Operation): Promise<ExecutionResult> {
  const { schema, document, operation, operationName, variables, context } = asked;
  const byGraphqlJs = (): Promise<ExecutionResult> | ExecutionResult =>
    execute({
      schema,
      document,
      contextValue: context,
      variableValues: variables,
      operationName,
    });
  if (operation === undefined) return byGraphqlJs();
  const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], variables, { maxErrors: 50 });
  if (coerced.errors !== undefined) return byGraphqlJs();
  const variableValues = coerced.coerced;
  const compiled = compiledOf(document, operation);
  const form = compiled.conditions.map((name) => String(variableValues[name])).join();
  let roots = compiled.forms.get(form);
  if (roots === undefined) {
    roots = rootsOf({ schema, operation }, compiled, variableValues);
    if (compiled.forms.size >= MOST_FORMS) compiled.forms.clear();
    compiled.forms.set(form, roots);
  }
  if (roots === null) return byGraphqlJs();
  const type = schema.getQueryType()!;
  const errors: GraphQLError[] = [];
  const values = await Promise.all(
    roots.map((root) => rootValue(root, { type, schema, operation, fragments: compiled.fragments, variableValues, context })),
  );
  const data: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  let isWhole = true;
  for (const [at, root] of roots.entries()) {
    const { value, error } = values[at]!;
    if (error !== undefined) errors.push(locatedError(error, root.nodes as FieldNode[], [root.key]));
    const answer = error === undefined ? completeRoot(root.complete, value, root, variableValues, errors) : null;
    if (answer === null && !root.mayBeNull) isWhole = false;
    data[root.key] = answer;
  }
  return { ...(errors.length === 0 ? {} : { errors }), data: isWhole ? data : null };
}

interface Resolving {
  readonly type: GraphQLObjectType;
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Compiled['fragments'];
  readonly variableValues: { readonly [variable: string]: unknown };
  readonly context: unknown;
}
async function rootValue(
  { key, nodes, field }: Root,
  { type, schema, operation, fragments, variableValues, context }: Resolving,
): Promise<{ readonly value?: unknown; readonly error?: unknown }> {
  const info: GraphQLResolveInfo = {
    fieldName: field.name,
    fieldNodes: nodes,
    returnType: field.type,
    parentType: type,
    path: { prev: undefined, key, typename: type.name },
    schema,
    fragments,
    rootValue: undefined,
    operation,
    variableValues,
  };
  try {
    const args = argumentsOf(info)(placeOf(type, nodes[0]!));
    return { value: await field.resolve?.(undefined, args, context, info) };
  } catch (error) {
    return { error };
  }
}
