/** Neo4j over Bolt behind the port: connect, run, convert values. The only file that imports its driver. */
import { setTimeout as pause } from 'node:timers/promises';
import neo4j, { type Driver, Neo4jError, type Session } from 'neo4j-driver';
import { PolicyGraphError } from '../../errors.js';
import {
  neo4jEntitiesByTerms,
  neo4jIdsByTerms,
  neo4jIndexesBeingBuilt,
  neo4jMigrations,
  neo4jPing,
} from '../statements.generated.js';
import { areWords } from '../search-terms.js';
import type { BoundStatement, ReadOptions, Statement, Store, TermsEntry } from '../store.js';

export interface Neo4jOptions {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  /** Always named: without it the driver asks the server first, one round trip more. */
  readonly database: string;
}

/** Whole JavaScript numbers go as integers: the driver would send floats, which LIMIT refuses. */
function toDriver(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(toDriver);
  if (value === null || typeof value !== 'object') return value;
  const converted: Record<string, unknown> = {};
  for (const key in value) converted[key] = toDriver((value as Record<string, unknown>)[key]);
  return converted;
}

function failure(error: unknown, statement: string): PolicyGraphError {
  if (error instanceof PolicyGraphError) return error;
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Neo4jError ? error.code : '';
  if (code.includes('Security'))
    return new PolicyGraphError('UNAUTHENTICATED', `Neo4j refused the credentials: ${message}`, { cause: error });
  if (code.includes('TransactionTimedOut') || code.includes('Terminated')) {
    return new PolicyGraphError('TIMEOUT', `${statement} was stopped by Neo4j: it took too long`, { cause: error });
  }
  if (
    code === 'ServiceUnavailable' ||
    code === 'SessionExpired' ||
    code.includes('DatabaseNotFound') ||
    code.includes('DatabaseUnavailable')
  ) {
    return new PolicyGraphError('STORE_UNAVAILABLE', `Neo4j cannot be reached: ${message}`, {
      remedy: 'Check NEO4J_URI and NEO4J_DATABASE and that the server is running.',
      cause: error,
    });
  }
  return new PolicyGraphError('INTERNAL', `Neo4j failed on ${statement}: ${message}`, { cause: error });
}

/** How long indexes may be built before the wait is given up. */
const LONGEST_BUILD_MS = 30 * 60_000;

const unbuilt = (names: readonly string[]): PolicyGraphError =>
  new PolicyGraphError('STORE_UNAVAILABLE', `Neo4j has not built its indexes: ${names.join(', ')}`, {
    remedy:
      'Look at SHOW INDEXES and the log of Neo4j, drop an index that failed, and start again: migrating goes on where it stopped.',
  });

/**
 * The driver writes out a stack for each query that it sends, for the case that it fails: a twentieth of a small question. Failures here carry the
 * name of their statement instead.
 */
function withoutStack<T>(send: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return send();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** Bare words mean OR to the index; a plus before each means all of them. Within quotes only quotes and strokes mean something. */
function queryOf(terms: readonly string[]): string {
  return terms.map((term) => `+"${term.replace(/[\\"]/g, '\\$&')}"`).join(' ');
}

class Neo4jStore implements Store {
  readonly engine = 'neo4j';
  readonly capabilities = { rangeIndexes: true, sharedByProcesses: true, wholeChanges: false };
  readonly migrations = neo4jMigrations;
  readonly #driver: Driver;
  readonly #database: string;
  /** Carries what each transaction left to the next, so that this process reads its own writes on a cluster too: once it has written. */
  readonly #bookmarks = neo4j.bookmarkManager();
  #hasWritten = false;
  #closed = false;

  constructor(driver: Driver, database: string) {
    this.#driver = driver;
    this.#database = database;
  }

  #session(defaultAccessMode: 'READ' | 'WRITE'): Session {
    if (this.#closed) throw new PolicyGraphError('STORE_UNAVAILABLE', 'the store has been closed');
    this.#hasWritten ||= defaultAccessMode === 'WRITE';
    const carried = this.#hasWritten ? { bookmarkManager: this.#bookmarks } : {};
    return this.#driver.session({ database: this.#database, defaultAccessMode, ...carried });
  }

  async read<P extends object, R extends object>(statement: Statement<P, R>, params: P, options: ReadOptions = {}): Promise<R[]> {
    try {
      return await this.#autoCommit<R>(statement, params, options);
    } catch (error) {
      // Auto-commit is one round trip where a managed transaction is three, but has no retry of its own: once is enough for a lost connection.
      if (error instanceof Neo4jError && error.retriable && !options.signal?.aborted) {
        try {
          return await this.#autoCommit<R>(statement, params, options);
        } catch (again) {
          throw failure(again, statement.name);
        }
      }
      throw failure(error, statement.name);
    }
  }

  async #autoCommit<R extends object>(
    statement: { readonly name: string; readonly text: string },
    params: object,
    { timeoutMs, signal }: ReadOptions,
  ): Promise<R[]> {
    const session = this.#session('READ');
    let stopped: PolicyGraphError | undefined;
    // Closing a session whose query runs resets its connection, which stops the query on the server.
    const stop = (reason: PolicyGraphError): void => {
      stopped ??= reason;
      void session.close();
    };
    const cancel = (): void => stop(new PolicyGraphError('CANCELLED', `${statement.name} was cancelled`));
    // The server looks for late transactions every two seconds only, so the time is kept here too.
    const late = (): void => stop(new PolicyGraphError('TIMEOUT', `${statement.name} took longer than ${timeoutMs} ms`));
    const timer = timeoutMs === undefined ? undefined : setTimeout(late, timeoutMs);
    signal?.addEventListener('abort', cancel, { once: true });
    if (signal?.aborted) cancel();
    try {
      if (stopped !== undefined) throw stopped;
      const options = timeoutMs === undefined ? {} : { timeout: timeoutMs };
      const result = await withoutStack(() => session.run(statement.text, toDriver(params) as object, options));
      return result.records.map((record) => record.toObject() as R);
    } catch (error) {
      throw stopped ?? error;
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      await session.close();
    }
  }

  async write(batch: readonly BoundStatement[]): Promise<Record<string, unknown>[][]> {
    const session = this.#session('WRITE');
    let running = '';
    try {
      return await session.executeWrite(async (transaction) => {
        const results: Record<string, unknown>[][] = [];
        for (const { statement, params, check } of batch) {
          running = statement.name;
          const result = await transaction.run(statement.text, toDriver(params) as object);
          const rows = result.records.map((record) => record.toObject());
          check?.(rows);
          results.push(rows);
        }
        return results;
      });
    } catch (error) {
      throw failure(error, running);
    } finally {
      await session.close();
    }
  }

  async #defineOne(statement: string): Promise<void> {
    const session = this.#session('WRITE');
    try {
      // Retried by the driver: of two processes that migrate at once, the server lets one fail with a deadlock.
      await session.executeWrite((transaction) => transaction.run(statement));
    } catch (error) {
      // IF NOT EXISTS is checked before the lock is held: another process may have been faster.
      if (error instanceof Neo4jError && /AlreadyExists/.test(error.code)) return;
      throw failure(error, 'a migration');
    } finally {
      await session.close();
    }
  }

  async define(statements: readonly string[]): Promise<void> {
    for (const statement of statements) await this.#defineOne(statement);
    await this.#indexesAnswer();
  }

  /**
   * Waits until every index answers. Asked again and again rather than by `db.awaitIndexes`, which holds on to the indexes that it saw first: of two
   * processes that migrate at once, one drops the index of a constraint that the other was faster with.
   */
  async #indexesAnswer(): Promise<void> {
    const last = performance.now() + LONGEST_BUILD_MS;
    for (let wait = 10; ; wait = Math.min(wait * 2, 1_000)) {
      const building = await this.read(neo4jIndexesBeingBuilt, {});
      if (building.length === 0) return;
      const failed = building.filter(({ state }) => state === 'FAILED').map(({ name }) => name);
      if (failed.length > 0 || performance.now() > last)
        throw unbuilt(failed.length > 0 ? failed : building.map(({ name }) => name));
      await pause(wait);
    }
  }

  async findIdsByTerms(terms: readonly string[], options?: ReadOptions): Promise<string[]> {
    if (!areWords(terms)) return [];
    return (await this.read(neo4jIdsByTerms, { query: queryOf(terms) }, options)).map(({ id }) => id);
  }

  async entryByTerms(terms: readonly string[]): Promise<TermsEntry> {
    return { text: neo4jEntitiesByTerms.text, params: { query: queryOf(terms) } };
  }

  readLoad(): null {
    return null;
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#driver.close();
  }
}

/** Connects to Neo4j. Throws STORE_UNAVAILABLE or UNAUTHENTICATED when the server cannot be used. */
export async function openNeo4j({ uri, username, password, database }: Neo4jOptions): Promise<Store> {
  let driver: Driver;
  try {
    driver = neo4j.driver(uri, neo4j.auth.basic(username, password), {
      disableLosslessIntegers: true,
      maxConnectionPoolSize: 16,
      connectionAcquisitionTimeout: 15_000,
      connectionTimeout: 10_000,
      telemetryDisabled: true,
      fetchSize: 5_000,
    });
  } catch (error) {
    throw new PolicyGraphError('BAD_USER_INPUT', `NEO4J_URI "${uri}" is no address of a Neo4j server`, {
      remedy: 'Write it like neo4j://localhost:7687 or bolt://localhost:7687.',
      cause: error,
    });
  }
  const store = new Neo4jStore(driver, database);
  try {
    await driver.verifyConnectivity({ database });
    await store.read(neo4jPing, {});
    return store;
  } catch (error) {
    await driver.close();
    throw failure(error, 'the first connection');
  }
}
