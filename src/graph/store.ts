/**
 * The port behind which an engine stands (design §2). Both engines run the same Cypher; what differs is data in `capabilities`.
 * Values cross the port as plain JavaScript: numbers (never driver integers), strings, booleans, null, arrays and plain objects.
 */

/** A migration: its statements in order, and the checksum by which a changed file is noticed. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly checksum: string;
  readonly statements: readonly string[];
}

/** A named statement. Hand-written ones come from cypher/ by the generator; only the planner makes others. */
export interface Statement<Params extends object = Record<string, unknown>, Row extends object = Record<string, unknown>> {
  /** Also the trace span, metric label, log field and test key. */
  readonly name: string;
  readonly text: string;
  readonly access: 'read' | 'write';
  /** Of a statement from a file: the names of what it returns. */
  readonly columns?: readonly string[];
  /** Of a planned statement: where it enters the graph, and why there. Shown to whoever asks how a question was answered. */
  readonly anchor?: string;
  /** Only for the type checker: never set. */
  readonly _types?: { params: Params; row: Row };
}

/** A statement with its parameters, ready to run. */
export interface BoundStatement {
  // biome-ignore lint/suspicious/noExplicitAny: a batch mixes statements of different parameter types.
  readonly statement: Statement<any, any>;
  readonly params: object;
  /** Sees the rows inside the transaction of a write; what it throws rolls everything back and reaches the caller. */
  readonly check?: (rows: readonly Record<string, unknown>[]) => void;
}

export interface Capabilities {
  /** Whether range indexes back ORDER BY: without them a keyset page is linear in the label. */
  readonly rangeIndexes: boolean;
  /** Whether several processes may open the store at once. */
  readonly sharedByProcesses: boolean;
  /** Whether a reader meets a change whole or not at all; else its parts may arrive one after another. */
  readonly wholeChanges: boolean;
}

export interface ReadOptions {
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

/** What an engine that cannot stop a read is busy with. */
export interface ReadLoad {
  /** Reads that run. */
  readonly running: number;
  /** Of them, those that nobody waits for any more. */
  readonly givenUp: number;
  /** With so many of them no read is begun: STORE_BUSY. */
  readonly mostGivenUp: number;
}

/** How a statement begins with what the text index of the engine finds. */
export interface TermsEntry {
  /** Returns `e`, row by row and in no order: to be put into a subquery. The same text for all terms. */
  readonly text: string;
  /** The parameters that the text reads. */
  readonly params: Readonly<Record<string, unknown>>;
}

export interface Store {
  readonly engine: 'grafeo' | 'neo4j';
  readonly capabilities: Capabilities;
  /** The migrations of this engine, in order. */
  readonly migrations: readonly Migration[];
  /** Runs the schema statements of a migration (indexes, constraints), each on its own, and waits until the indexes answer. */
  define(statements: readonly string[]): Promise<void>;
  /** Runs one read statement; rows in the statement's order. Throws STORE_UNAVAILABLE, STORE_BUSY, TIMEOUT, CANCELLED or INTERNAL. */
  read<P extends object, R extends object>(statement: Statement<P, R>, params: P, options?: ReadOptions): Promise<R[]>;
  /** Runs all statements in one transaction: all or nothing. Resolves to the rows of each. */
  write(batch: readonly BoundStatement[]): Promise<Record<string, unknown>[][]>;
  /**
   * Ids of all entities whose `searchText` holds every one of the terms (folded words, see vocabulary/folding): from the engine's own
   * text index, complete and unordered, so that the ranking above gives one order on both engines.
   */
  findIdsByTerms(terms: readonly string[], options?: ReadOptions): Promise<string[]>;
  /**
   * The entities that `findIdsByTerms` would find, as the beginning of a statement, so that what is asked of them needs none of its own. The terms
   * must be words.
   */
  entryByTerms(terms: readonly string[], options?: ReadOptions): Promise<TermsEntry>;
  /** How much it reads, for whoever watches it; null where the engine stops what is given up. */
  readLoad(): ReadLoad | null;
  /** Waits for writes that were begun, gives up reads that run, and closes. The embedded engine may go on with these: only the process ends them. */
  close(): Promise<void>;
}
