/** A question answered without HTTP: the same schema, limits and error forms as over it. */
import {
  type ExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
  execute,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { apiSchema } from '../api/schema.js';
import type { Store } from '../graph/store.js';
import { errorFormatter } from './format-error.js';
import { MAX_TOKENS, queryLimits } from './query-limits.js';

export interface Question {
  readonly question: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Whether the question may judge; it may not unless told. */
  readonly mayJudge?: boolean;
}
export interface Answer {
  readonly data?: ExecutionResult['data'];
  readonly errors?: readonly GraphQLFormattedError[];
}

/** Milliseconds that one read of the store may take: nobody else waits, so more than over HTTP. */
const READ_TIMEOUT_MS = 60_000;

/** Answers one question; failures are in the answer, none is thrown. */
export async function answerQuestion(store: Store, { question, variables, mayJudge = false }: Question): Promise<Answer> {
  const format = errorFormatter((errorId, cause) =>
    process.stderr.write(`${errorId} ${String((cause as Error)?.stack ?? cause)}\n`),
  );
  const formatted = (errors: readonly unknown[]): GraphQLFormattedError[] =>
    errors.map((error) => {
      // A fault of graphql-js itself, such as a variable nested deeper than the stack, comes bare.
      const told = error instanceof GraphQLError ? error : new GraphQLError('', { originalError: error as Error });
      return format(told.toJSON(), told);
    });
  /** Errors of the question itself; a fault of ours among them keeps its own code. */
  const wrong = (errors: readonly unknown[], code: string): Answer => {
    for (const error of errors) {
      if (error instanceof GraphQLError && error.originalError === undefined) error.extensions.code ??= code;
    }
    return { errors: formatted(errors) };
  };
  let document: ReturnType<typeof parse>;
  try {
    document = parse(question, { maxTokens: MAX_TOKENS });
  } catch (error) {
    return wrong([error], 'GRAPHQL_PARSE_FAILED');
  }
  const invalid = validate(apiSchema(), document, [...specifiedRules, queryLimits]);
  if (invalid.length > 0) return wrong(invalid, 'GRAPHQL_VALIDATION_FAILED');
  const result = await execute({
    schema: apiSchema(),
    document,
    variableValues: variables ?? {},
    contextValue: { store, limits: { timeoutMs: READ_TIMEOUT_MS }, writeAccess: mayJudge ? 'ALLOWED' : 'DISABLED' },
  });
  const { data, errors } = result;
  // Without data and without a path the question itself could not be begun: no such operation, a variable amiss.
  if (data === undefined && errors?.every(({ path }) => path === undefined)) return wrong(errors, 'BAD_REQUEST');
  return { ...(errors === undefined ? {} : { errors: formatted(errors) }), ...(data === undefined ? {} : { data }) };
}
