/**
 * The store as one request sees it: all of its reads together keep its time, end when its asker leaves, and can be told of. One place carries
 * this for every question, so that none can forget it. It writes nothing: what writes uses the store itself and is finished once begun.
 */
import { PolicyGraphError } from '../errors.js';
import { grafeoIdsByTerms, neo4jIdsByTerms } from './statements.generated.js';
import { laidOut } from './statement-text.js';
import type { Capabilities, Migration, ReadLoad, ReadOptions, Statement, Store, TermsEntry } from './store.js';

/** A statement that was run for a request. */
export interface RanStatement {
  readonly name: string;
  readonly engine: Store['engine'];
  readonly text: string;
  /** Names alone: values are the asker's. */
  readonly parameters: readonly string[];
  /** Where a planned statement enters the graph, and why there. */
  readonly anchor?: string;
  readonly milliseconds: number;
  /** Null where the statement failed or was cut short. */
  readonly rows: number | null;
}
/** Is told of each statement when it has ended. */
export type StatementListener = (ran: RanStatement) => void;

/** What bounds the reads of a request. */
export interface RequestBounds {
  /** Milliseconds that its reads may take together, from now. */
  readonly timeoutMs?: number;
  /** Aborted when nobody waits for the answer any more. */
  readonly signal?: AbortSignal;
}

/** What was asked of the store: the text and parameters that are told, and how to run it. */
interface Asked<T> {
  readonly statement: Statement;
  readonly parameters: readonly string[];
  run(options: ReadOptions): Promise<readonly T[]>;
}

export class RequestStore implements Store {
  readonly #store: Store;
  readonly #deadline: number;
  readonly #timeoutMs: number | undefined;
  readonly #signal: AbortSignal | undefined;
  readonly #listener: StatementListener | undefined;

  constructor(store: Store, { timeoutMs, signal }: RequestBounds, listener?: StatementListener, deadline?: number) {
    this.#store = store;
    this.#timeoutMs = timeoutMs;
    this.#deadline = deadline ?? performance.now() + (timeoutMs ?? Number.POSITIVE_INFINITY);
    this.#signal = signal;
    this.#listener = listener;
  }

  /** The same view, with the same time left, that tells of what it runs. */
  toldTo(listener: StatementListener): RequestStore {
    const bounds = {
      ...(this.#timeoutMs === undefined ? {} : { timeoutMs: this.#timeoutMs }),
      ...(this.#signal === undefined ? {} : { signal: this.#signal }),
    };
    return new RequestStore(this.#store, bounds, listener, this.#deadline);
  }

  get engine(): Store['engine'] {
    return this.#store.engine;
  }
  get capabilities(): Capabilities {
    return this.#store.capabilities;
  }
  get migrations(): readonly Migration[] {
    return this.#store.migrations;
  }

  readLoad(): ReadLoad | null {
    return this.#store.readLoad();
  }

  read<P extends object, R extends object>(statement: Statement<P, R>, params: P, options: ReadOptions = {}): Promise<R[]> {
    const run = (bounds: ReadOptions): Promise<R[]> => this.#store.read(statement, params, bounds);
    return this.#bounded({ statement: statement as Statement, parameters: Object.keys(params), run }, options);
  }

  findIdsByTerms(terms: readonly string[], options: ReadOptions = {}): Promise<string[]> {
    const statement = (this.engine === 'neo4j' ? neo4jIdsByTerms : grafeoIdsByTerms) as unknown as Statement;
    const run = (bounds: ReadOptions): Promise<string[]> => this.#store.findIdsByTerms(terms, bounds);
    return this.#bounded({ statement, parameters: ['terms'], run }, options);
  }

  async entryByTerms(terms: readonly string[], options: ReadOptions = {}): Promise<TermsEntry> {
    return this.#store.entryByTerms(terms, this.#bounds('the text index', options));
  }

  async #bounded<T>(asked: Asked<T>, options: ReadOptions): Promise<T[]> {
    const bounds = this.#bounds(asked.statement.name, options);
    if (this.#listener === undefined) return (await asked.run(bounds)) as T[];
    return this.#told(asked, bounds, this.#listener);
  }

  /** What is left for the next thing that is asked. Throws CANCELLED or TIMEOUT where nothing is. */
  #bounds(name: string, { timeoutMs, signal }: ReadOptions): ReadOptions {
    if (this.#signal?.aborted) throw new PolicyGraphError('CANCELLED', `${name} was not begun: nobody waits for it any more`);
    const left = Math.ceil(this.#deadline - performance.now());
    if (left <= 0) throw new PolicyGraphError('TIMEOUT', `the request took longer than ${this.#timeoutMs} ms`);
    const shortest = timeoutMs === undefined ? left : Math.min(left, timeoutMs);
    const until =
      signal === undefined || this.#signal === undefined ? (signal ?? this.#signal) : AbortSignal.any([this.#signal, signal]);
    if (!Number.isFinite(shortest)) return until === undefined ? {} : { signal: until };
    return until === undefined ? { timeoutMs: shortest } : { timeoutMs: shortest, signal: until };
  }

  async #told<T>({ statement, parameters, run }: Asked<T>, bounds: ReadOptions, listener: StatementListener): Promise<T[]> {
    const began = performance.now();
    let rows: readonly T[] | null = null;
    try {
      rows = await run(bounds);
      return rows as T[];
    } finally {
      const { name, text, anchor } = statement;
      const milliseconds = Math.round((performance.now() - began) * 100) / 100;
      const planned = anchor === undefined ? {} : { anchor };
      listener({
        name,
        engine: this.engine,
        text: laidOut(text),
        parameters,
        ...planned,
        milliseconds,
        rows: rows?.length ?? null,
      });
    }
  }

  async define(): Promise<void> {
    throw readOnly();
  }
  async write(): Promise<never> {
    throw readOnly();
  }
  async close(): Promise<void> {}
}

function readOnly(): PolicyGraphError {
  return new PolicyGraphError('INTERNAL', "a request's view of the store writes nothing");
}
