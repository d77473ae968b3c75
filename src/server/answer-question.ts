/** A question answered without HTTP: the same schema, limits and error forms as over it. */
import {
  type ExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
  parse,
  getOperationAST,
  specifiedRules,
  validate,
} from 'graphql';
import type { ApiContext } from '../api/context.js';
import { RequestPlan, type ShownField } from '../api/request-plan.js';
import { executeOperation } from '../api/execute-operation.js';
import { apiSchema } from '../api/schema.js';
import { RequestStore } from '../graph/request-store.js';
import type { Store } from '../graph/store.js';
import { type Limits, limitsWith } from '../limits.js';
import { errorFormatter } from './format-error.js';
import { operationRefusal } from './operation-limits.js';
import { queryLimits, VALIDATION_OPTIONS } from './query-limits.js';

export interface Question {
  readonly question: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Whether the question may judge; it may not unless told. */
  readonly mayJudge?: boolean;
  /** Limits in place of the usual ones (limits.ts). */
  readonly limits?: Partial<Limits>;
  /** Whether the answer shows the statements that were run. */
  readonly plan?: boolean;
  /** Ends the question when nobody waits for it any more. */
  readonly signal?: AbortSignal;
}
export interface Answer {
  readonly data?: ExecutionResult['data'];
  readonly errors?: readonly GraphQLFormattedError[];
  readonly extensions?: { readonly plan: readonly ShownField[] };
}

/** Milliseconds that the store may take: nobody else waits, so more than over HTTP. */
const TIME_MS = 60_000;

/** Answers one question; failures are in the answer, none is thrown. */
export async function answerQuestion(store: Store, asked: Question): Promise<Answer> {
  const { question, variables, mayJudge = false, signal } = asked;
  const limits = limitsWith({ timeMs: TIME_MS, ...asked.limits });
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
    document = parse(question, { maxTokens: limits.tokens });
  } catch (error) {
    return wrong([error], 'GRAPHQL_PARSE_FAILED');
  }
  const invalid = validate(apiSchema(), document, [...specifiedRules, queryLimits(limits)], VALIDATION_OPTIONS);
  if (invalid.length > 0) return wrong(invalid, 'GRAPHQL_VALIDATION_FAILED');
  const operation = getOperationAST(document);
  const refused = operation == null ? null : operationRefusal({ schema: apiSchema(), document, operation, variables }, limits);
  if (refused !== null) return wrong([refused], 'BAD_USER_INPUT');
  const bounds = { timeoutMs: limits.timeMs, ...(signal === undefined ? {} : { signal }) };
  const view = new RequestStore(store, bounds);
  const plan = asked.plan === true ? new RequestPlan(view) : null;
  const contextValue: ApiContext = {
    store: view,
    writable: store,
    writeAccess: mayJudge ? 'ALLOWED' : 'DISABLED',
    ...(plan === null ? {} : { plan }),
  };
  const result = await executeOperation({
    schema: apiSchema(),
    document,
    operation: operation ?? undefined,
    operationName: null,
    variables: variables ?? {},
    context: contextValue,
  });
  const { data, errors } = result;
  // Without data and without a path the question itself could not be begun: no such operation, a variable amiss.
  if (data === undefined && errors?.every(({ path }) => path === undefined)) return wrong(errors, 'BAD_REQUEST');
  return {
    ...(errors === undefined ? {} : { errors: formatted(errors) }),
    ...(data === undefined ? {} : { data }),
    ...(plan === null ? {} : { extensions: { plan: plan.fields() } }),
  };
}
