/** The embedded engine behind the port: one file in a locked folder, in this process. The only file that imports its addon. */
import { join } from 'node:path';
import grafeo, { type GrafeoDB } from '@grafeo-db/js';
import { PolicyGraphError } from '../../errors.js';
import { grafeoEntitiesByTerms, grafeoIdsByTerms, grafeoMigrations } from '../statements.generated.js';
import { areWords } from '../search-terms.js';
import type { BoundStatement, ReadLoad, ReadOptions, Statement, Store, TermsEntry } from '../store.js';
import { type ReadBounds, RunningReads } from './running-reads.js';
import { lockedBy, makeFolder, noteHolder } from './store-lock.js';

export interface GrafeoOptions {
  /** The store's folder; null keeps the graph in memory. */
  readonly folder: string | null;
  /** For tests: rows without ORDER BY come in random order. */
  readonly shuffleUnordered?: boolean;
  /** How many reads may run at once, and go on after they were given up; by the cores of the machine unless told. */
  readonly bounds?: ReadBounds;
}

const TEXT_INDEX = ['Entity', 'searchText'] as const;
/** More than any store holds: the text index is asked for all it has, ranking happens above the port. */
const ALL = 100_000_000;
const SEARCH = { name: 'the text index', text: 'the text index' };

function failure(error: unknown, statement: string): PolicyGraphError {
  if (error instanceof PolicyGraphError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new PolicyGraphError('INTERNAL', `the embedded engine failed on ${statement}: ${message}`, { cause: error });
}

function open(folder: string | null, options: { shuffleUnordered: boolean }): GrafeoDB {
  if (folder === null) return grafeo.GrafeoDB.create(null, options);
  makeFolder(folder);
  try {
    return grafeo.GrafeoDB.create(join(folder, 'graph.grafeo'), options);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (message.includes('cannot be locked')) throw lockedBy(folder, error);
    throw new PolicyGraphError('STORE_UNAVAILABLE', `the store in ${folder} cannot be opened: ${message}`, {
      remedy: 'Move the folder away and start again: the shipped graph is loaded anew; ingest your own sources again.',
      cause: error,
    });
  }
}

class GrafeoStore implements Store {
  readonly engine = 'grafeo';
  readonly capabilities = { rangeIndexes: false, sharedByProcesses: false, wholeChanges: true };
  readonly migrations = grafeoMigrations;
  readonly #db: GrafeoDB;
  readonly #leave: () => void;
  readonly #reads: RunningReads;
  /** The last write: writes wait for one another, since the engine refuses what conflicts instead of waiting. */
  #writing: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(db: GrafeoDB, leave: () => void, bounds?: ReadBounds) {
    this.#db = db;
    this.#leave = leave;
    this.#reads = new RunningReads(bounds);
  }

  readLoad(): ReadLoad {
    return this.#reads.load();
  }

  #requireOpen(): void {
    if (this.#closed) throw new PolicyGraphError('STORE_UNAVAILABLE', 'the store has been closed');
  }

  async read<P extends object, R extends object>(statement: Statement<P, R>, params: P, options: ReadOptions = {}): Promise<R[]> {
    this.#requireOpen();
    try {
      const result = await this.#reads.run(statement, async () => this.#db.executeCypher(statement.text, params), options);
      return result.toArray() as R[];
    } catch (error) {
      throw failure(error, statement.name);
    }
  }

  write(batch: readonly BoundStatement[]): Promise<Record<string, unknown>[][]> {
    this.#requireOpen();
    const run = this.#writing.then(() => this.#transact(batch));
    this.#writing = run.catch(() => undefined);
    return run;
  }

  async #transact(batch: readonly BoundStatement[]): Promise<Record<string, unknown>[][]> {
    const transaction = this.#db.beginTransaction();
    const rows: Record<string, unknown>[][] = [];
    let running = '';
    try {
      for (const { statement, params, check } of batch) {
        running = statement.name;
        const found = (await transaction.executeCypher(statement.text, params)).toArray() as Record<string, unknown>[];
        check?.(found);
        rows.push(found);
      }
      transaction.commit();
      return rows;
    } catch (error) {
      if (transaction.isActive) transaction.rollback();
      throw failure(error, running);
    }
  }

  async define(statements: readonly string[]): Promise<void> {
    this.#requireOpen();
    try {
      for (const statement of statements) await this.#db.executeCypher(statement);
      await this.#db.createTextIndex(...TEXT_INDEX, { tokenizer: 'standard', stopWords: [] });
    } catch (error) {
      throw failure(error, 'a migration');
    }
  }

  async findIdsByTerms(terms: readonly string[], options: ReadOptions = {}): Promise<string[]> {
    this.#requireOpen();
    if (!areWords(terms)) return [];
    const rows = await this.read(grafeoIdsByTerms, { ids: await this.#indexed(terms, options) }, options);
    return rows.filter(({ searchText }) => terms.every((term) => ` ${searchText} `.includes(` ${term} `))).map(({ id }) => id);
  }

  async entryByTerms(terms: readonly string[], options: ReadOptions = {}): Promise<TermsEntry> {
    this.#requireOpen();
    return { text: grafeoEntitiesByTerms.text, params: { ids: await this.#indexed(terms, options), terms } };
  }

  /** Internal ids of what may hold all terms: the index means OR; the longest term is the rarest guess, the others are checked on what it finds. */
  async #indexed(terms: readonly string[], options: ReadOptions): Promise<number[]> {
    const [rarest] = [...terms].sort((a, b) => b.length - a.length);
    if (rarest === undefined) return [];
    try {
      const hits = await this.#reads.run(SEARCH, async () => this.#db.textSearch(...TEXT_INDEX, rarest, ALL), options);
      return hits.map(([id]) => id as number);
    } catch (error) {
      throw failure(error, 'the text index');
    }
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#writing;
    this.#reads.endAll();
    this.#db.close();
    this.#leave();
  }
}

/** Opens the embedded store. Throws STORE_LOCKED when another process has it, STORE_UNAVAILABLE when it cannot be read or written. */
export function openGrafeo({ folder, shuffleUnordered = false, bounds }: GrafeoOptions): Store {
  const db = open(folder, { shuffleUnordered });
  return new GrafeoStore(db, folder === null ? () => undefined : noteHolder(folder), bounds);
}
