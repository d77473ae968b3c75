/**
 * The public error table: every failure that a user can meet has a code here, an HTTP status, a process exit code and a remedy.
 * Codes are public API: never re-used, never renamed. docs/errors.md is checked against this table (tests/house).
 */
export interface ErrorEntry {
  readonly httpStatus: number;
  readonly exitCode: number;
  /** What the code means, one sentence. */
  readonly meaning: string;
  /** What to do, unless the thrower knows something more precise. */
  readonly remedy: string;
}

export const ERRORS = {
  BAD_USER_INPUT: {
    httpStatus: 400,
    exitCode: 2,
    meaning: 'An argument, option or variable has a value that is not allowed.',
    remedy: 'Correct the value named in the message and ask again.',
  },
  AMBIGUOUS_REFERENCE: {
    httpStatus: 400,
    exitCode: 2,
    meaning: 'The reference fits several stored things and nothing in the question chooses between them.',
    remedy:
      'Ask again with the id of one of extensions.candidates, or with asOf, where the field has it: the day that the document is of, or on which the unit existed.',
  },
  NOT_FOUND: {
    httpStatus: 404,
    exitCode: 3,
    meaning: 'Nothing in the graph answers to this reference.',
    remedy: 'Check the spelling with resolve(mention:), or ingest a source that names it.',
  },
  UNAUTHENTICATED: {
    httpStatus: 401,
    exitCode: 4,
    meaning: 'The store refused the user name or password, or a judgement came without the write token of the server.',
    remedy: 'Check NEO4J_USERNAME and NEO4J_PASSWORD; send the write token as `authorization: Bearer …`.',
  },
  FORBIDDEN: {
    httpStatus: 403,
    exitCode: 4,
    meaning: 'The operation is not allowed here.',
    remedy: 'Use the command line on the machine that holds the store.',
  },
  QUERY_TOO_COMPLEX: {
    httpStatus: 400,
    exitCode: 2,
    meaning: 'The query is deeper, wider or longer than the server accepts.',
    remedy: 'Ask for fewer levels, fewer aliases or smaller pages; split the question in several requests.',
  },
  TIMEOUT: {
    httpStatus: 504,
    exitCode: 5,
    meaning: 'The store did not answer in time.',
    remedy: 'Ask for less at once, or try again when the server is less busy.',
  },
  NOT_SUPPORTED: {
    httpStatus: 501,
    exitCode: 6,
    meaning: 'This question is part of the schema, but this version does not answer it yet.',
    remedy: 'See CHANGELOG.md for the version that does.',
  },
  STORE_UNAVAILABLE: {
    httpStatus: 503,
    exitCode: 7,
    meaning: 'The graph store cannot be opened or reached.',
    remedy: 'Run `policygraph doctor`; check NEO4J_URI or POLICYGRAPH_DATA.',
  },
  STORE_LOCKED: {
    httpStatus: 503,
    exitCode: 8,
    meaning: 'Another process holds the embedded store.',
    remedy: 'Stop the process named in the message, or point POLICYGRAPH_DATA at another folder.',
  },
  STORE_BUSY: {
    httpStatus: 503,
    exitCode: 12,
    meaning: 'The embedded engine, which cannot stop a question, still runs too many that were given up.',
    remedy:
      'Ask again when one of them has ended (/metrics counts them), restart the server, or use Neo4j, which stops what is given up.',
  },
  UNREADABLE_SOURCE: {
    httpStatus: 422,
    exitCode: 9,
    meaning: 'A source file is empty, damaged, too large, of an unknown format or not in a readable encoding.',
    remedy: 'Convert the file to UTF-8 text or HTML and ingest it again; the other files were not affected.',
  },
  MIGRATION_CONFLICT: {
    httpStatus: 503,
    exitCode: 10,
    meaning: 'The store was migrated by other statements than the ones this version carries.',
    remedy: 'Use the version that created the store, or start from an empty store and ingest again.',
  },
  GRAPH_INCONSISTENT: {
    httpStatus: 500,
    exitCode: 11,
    meaning: 'The graph breaks an invariant: what it holds does not agree with itself.',
    remedy: 'Run `policygraph doctor --graph`, which says for each invariant what to do.',
  },
  CANCELLED: {
    httpStatus: 499,
    exitCode: 130,
    meaning: 'The work was stopped from outside before it was done.',
    remedy: 'Start it again; nothing was half written.',
  },
  INTERNAL: {
    httpStatus: 500,
    exitCode: 1,
    meaning: 'Something failed that should not; the message is masked and logged under extensions.errorId.',
    remedy: 'Report the errorId together with the log line that carries it.',
  },
} as const satisfies Record<string, ErrorEntry>;

export type ErrorCode = keyof typeof ERRORS;

/** The one error class of the house: a code of the table, what happened, what to do, and data for machines. */
export class PolicyGraphError extends Error {
  readonly code: ErrorCode;
  readonly remedy: string;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    code: ErrorCode,
    message: string,
    options: { remedy?: string; details?: Record<string, unknown>; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'PolicyGraphError';
    this.code = code;
    this.remedy = options.remedy ?? ERRORS[code].remedy;
    this.details = options.details ?? {};
  }
}
