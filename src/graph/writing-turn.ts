/**
 * Reading what is stored, merging with it and writing the result is safe only while nobody else writes. In this process writers take turns; a
 * writer of another process is noticed by the graph's revision, and the merge is made anew.
 */
import { PolicyGraphError } from '../errors.js';
import { graphRevision, graphRevisionWritten, revisionLoggedWritten, revisionSettledWritten } from './statements.generated.js';
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

/** `revision`: the number of the change that the work makes. */
type Work<T> = (counted: readonly BoundStatement[], revision: number) => Promise<T>;
export interface TurnOptions {
  /** False for work that changes no thing and no fact: `changes` has nothing to tell of it. True unless said. */
  readonly logged?: boolean;
}

/** Lets readers of changes come up to the present revision. A failure leaves them waiting for the next change, so the write stands. */
export async function settleRevision(store: Store): Promise<void> {
  if (store.capabilities.wholeChanges) return;
  await store.write([{ statement: revisionSettledWritten, params: {} }]).catch(() => undefined);
}

async function whileGraphStands<T>(store: Store, work: Work<T>, { logged = true }: TurnOptions): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const [graph] = await store.read(graphRevision, {});
    const revision = (graph?.revision ?? 0) + 1;
    let counted = false;
    const check = ([row]: readonly Record<string, unknown>[]): void => {
      if (row?.revision !== revision) throw new GraphMoved();
      counted = true;
    };
    const first: BoundStatement[] = [{ statement: graphRevisionWritten, params: {}, check }];
    if (logged) first.push({ statement: revisionLoggedWritten, params: { at: new Date().toISOString() } });
    try {
      const result = await work(first, revision);
      if (counted) await settleRevision(store);
      return result;
    } catch (error) {
      if (!(error instanceof GraphMoved) || attempt === ATTEMPTS) throw error;
    }
  }
}

/**
 * Runs `work` when the writers before it are done. It must put the statements it is given first into its one transaction: they count the
 * change and roll back where the graph has moved since, whereupon `work` runs again. Throws STORE_UNAVAILABLE when it never stands still.
 */
export function inWritingTurn<T>(store: Store, work: Work<T>, options: TurnOptions = {}): Promise<T> {
  const run = (lastTurns.get(store) ?? Promise.resolve()).then(() => whileGraphStands(store, work, options));
  lastTurns.set(
    store,
    run.catch(() => undefined),
  );
  return run;
}
