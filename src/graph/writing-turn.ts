/**
 * Reading what is stored, merging with it and writing the result is safe only while nobody else writes. In this process writers take turns; a
 * writer of another process is noticed by the graph's revision, and the merge is made anew.
 */
import { PolicyGraphError } from '../errors.js';
import { graphRevision, graphRevisionWritten } from './statements.generated.js';
import type { BoundStatement, Store } from './store.js';

/** How often a write is made anew because another process wrote between its reading and its writing. */
const ATTEMPTS = 8;

/** Thrown inside the transaction: the rows were merged with a graph that has changed since. */
class GraphMoved extends PolicyGraphError {
  constructor() {
    super('STORE_UNAVAILABLE', `other writers changed the graph ${ATTEMPTS} times while this was being written`, {
      remedy: 'Try again when the other ingest is done; nothing was written.',
    });
  }
}

const lastTurns = new WeakMap<Store, Promise<unknown>>();

function guard(revision: number): BoundStatement {
  const check = ([row]: readonly Record<string, unknown>[]): void => {
    if (row?.revision !== revision + 1) throw new GraphMoved();
  };
  return { statement: graphRevisionWritten, params: {}, check };
}

/** `revision`: the number of the change that the work makes. */
type Work<T> = (counted: BoundStatement, revision: number) => Promise<T>;

async function whileGraphStands<T>(store: Store, work: Work<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const [graph] = await store.read(graphRevision, {});
    const before = graph?.revision ?? 0;
    try {
      return await work(guard(before), before + 1);
    } catch (error) {
      if (!(error instanceof GraphMoved) || attempt === ATTEMPTS) throw error;
    }
  }
}

/**
 * Runs `work` when the writers before it are done. It must put the statement it is given first into its one transaction: that counts the
 * change and rolls back where the graph has moved since, whereupon `work` runs again. Throws STORE_UNAVAILABLE when it never stands still.
 */
export function inWritingTurn<T>(store: Store, work: Work<T>): Promise<T> {
  const run = (lastTurns.get(store) ?? Promise.resolve()).then(() => whileGraphStands(store, work));
  lastTurns.set(
    store,
    run.catch(() => undefined),
  );
  return run;
}
