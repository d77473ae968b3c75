/**
 * What a client may see of a failure: the public code, what happened and what to do (errors.ts). Anything else is masked, with an id under
 * which the log has the cause. No stack trace, no echo of inputs.
 */
import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { apiSchema } from '../api/schema.js';
import { ERRORS, type ErrorCode, PolicyGraphError } from '../errors.js';
import { LIMITS, type LimitName } from '../limits.js';
import { namesThereAre } from './unknown-names.js';

/** Tells the operator of a masked failure. */
export type FailureLog = (errorId: string, cause: unknown) => void;

/** Codes of Apollo Server for requests that are wrong in themselves. */
const BAD_REQUESTS = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);
/** Messages of graphql-js and Apollo that speak of a limit of ours. */
const OVER_A_LIMIT: readonly (readonly [message: RegExp, name: LimitName])[] = [
  [/^Syntax Error: Document contains more tha[nt] \d+ tokens/i, 'tokens'],
  [/^Operation batching disabled\.$/, 'batch'],
  [/^Maximum introspection depth exceeded$/, 'introspection'],
  [/^Validation aborted\.$/, 'repeats'],
];

/** Characters of a message: graphql-js repeats what it did not understand. */
const LONGEST_MESSAGE = 300;

function coded(formatted: GraphQLFormattedError, code: ErrorCode, extensions: object): GraphQLFormattedError {
  const { message, locations, path } = formatted;
  return {
    message,
    ...(locations === undefined ? {} : { locations }),
    ...(path === undefined ? {} : { path }),
    extensions: { code, remedy: ERRORS[code].remedy, ...extensions },
  };
}

/** The function that Apollo Server calls for each error of an answer. */
export function errorFormatter(log: FailureLog): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const cause = error instanceof GraphQLError && error.originalError !== undefined ? error.originalError : error;
    if (cause instanceof PolicyGraphError && cause.code !== 'INTERNAL') {
      return coded({ ...formatted, message: cause.message }, cause.code, { ...cause.details, remedy: cause.remedy });
    }
    // Nested deeper than the stack: only a variable can be, as queries have their own limit.
    if (cause instanceof RangeError)
      return coded({ ...formatted, message: 'A value is nested too deep.' }, 'QUERY_TOO_COMPLEX', {});
    const { code, remedy } = (formatted.extensions ?? {}) as { code?: string; remedy?: string };
    if (code === 'STORE_UNAVAILABLE') return coded(formatted, code, remedy === undefined ? {} : { remedy });
    const over = OVER_A_LIMIT.find(([message]) => message.test(formatted.message));
    if (over !== undefined) {
      const [, name] = over;
      return coded(formatted, 'QUERY_TOO_COMPLEX', { budget: name, remedy: LIMITS[name].remedy });
    }
    if (code !== undefined && BAD_REQUESTS.has(code)) {
      const { message } = formatted;
      const short = message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE)} …` : message;
      const advice = remedy ?? namesThereAre(apiSchema(), message);
      return coded({ ...formatted, message: short }, 'BAD_USER_INPUT', {
        ...(advice === null ? {} : { remedy: advice }),
        graphqlCode: code,
      });
    }
    const errorId = randomUUID();
    log(errorId, cause);
    return coded({ ...formatted, message: 'Something failed that should not.' }, 'INTERNAL', { errorId });
  };
}
