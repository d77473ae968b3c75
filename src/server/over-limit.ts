/** The refusal of a query that asks for more than a limit allows: which budget, what it would cost, what is allowed, how to get below. */
import { GraphQLError } from 'graphql';
import { ERRORS, PolicyGraphError } from '../errors.js';
import { LIMITS, type LimitName, type Limits } from '../limits.js';

/** What is said of a budget in a refusal: "The query <asks> <cost> <units>; <limit> are allowed." */
const WORDS: Readonly<Record<LimitName, string>> = {
  requestBytes: 'The request has # bytes',
  batch: 'The request holds # operations',
  tokens: 'The document has # tokens',
  depth: 'The query is # levels deep',
  fields: 'The query selects # fields',
  rootFields: 'The query asks # questions',
  aliases: 'The query has # aliases',
  repeats: 'The query writes # fields again',
  directives: 'The query has # directives',
  values: 'The variables hold # values',
  objects: 'The variables hold # objects',
  valueDepth: 'A value is # levels deep',
  filterTests: 'A filter has # parts',
  filterSteps: 'A filter goes through # relations',
  comparedPlaces: '# localities are compared',
  textLength: 'A text has # characters',
  rows: 'The query may ask for # rows',
  introspection: 'The introspection may list # entries of the schema',
  responseBytes: 'The answer has # bytes',
  timeMs: 'The request took # ms',
};

/** More than is known or told: counting stopped. */
const shown = (cost: number): string => (cost > 1e15 ? 'far too many' : Math.ceil(cost).toLocaleString('en-US'));

export interface Excess {
  /** How to get below the limit, where more is known than the table says. */
  readonly remedy?: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** QUERY_TOO_COMPLEX as an error of the house. */
export function tooComplex(name: LimitName, cost: number, limits: Limits, { remedy, details }: Excess = {}): PolicyGraphError {
  const message = `${WORDS[name].replace('#', shown(cost))}; ${limits[name].toLocaleString('en-US')} ${limits[name] === 1 ? 'is' : 'are'} allowed.`;
  return new PolicyGraphError('QUERY_TOO_COMPLEX', message, {
    remedy: remedy ?? LIMITS[name].remedy,
    details: { budget: name, cost: Math.min(Math.ceil(cost), Number.MAX_SAFE_INTEGER), limit: limits[name], ...details },
  });
}

/** The same as GraphQL's error. */
export function overLimit(name: LimitName, cost: number, limits: Limits, excess: Excess = {}): GraphQLError {
  return asRequestError(tooComplex(name, cost, limits, excess));
}

/** An error of the house as one of the request itself: nothing of it was run. */
export function asRequestError(error: PolicyGraphError): GraphQLError {
  return new GraphQLError(error.message, {
    originalError: error,
    extensions: { code: error.code, http: { status: ERRORS[error.code].httpStatus } },
  });
}
