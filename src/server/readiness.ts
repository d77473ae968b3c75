/** Whether questions can be answered yet, and if not, why. */
import { GraphQLError } from 'graphql';
import { PolicyGraphError } from '../errors.js';
import { graphRevision } from '../graph/statements.generated.js';
import type { Store } from '../graph/store.js';

/** Milliseconds that the store has to show that it is there. */
const CHECK_MS = 2_000;

/** The store's state, for the routes. */
export class Readiness {
  store: Store | null = null;
  failure: PolicyGraphError | null = null;

  constructor(store: Promise<Store>) {
    store.then(
      (ready) => {
        this.store = ready;
      },
      (error: unknown) => {
        this.failure =
          error instanceof PolicyGraphError
            ? error
            : new PolicyGraphError('STORE_UNAVAILABLE', 'The store could not be opened.', { cause: error });
      },
    );
  }

  /** Null when questions can be answered now; else why not, or 'loading'. A store that was there may have gone since. */
  async reasonNotReady(): Promise<PolicyGraphError | 'loading' | null> {
    if (this.store === null) return this.failure ?? 'loading';
    try {
      await this.store.read(graphRevision, {}, { timeoutMs: CHECK_MS });
      return null;
    } catch (error) {
      // A store that is only slow still answers: to take it out of service would make the others slower.
      if (error instanceof PolicyGraphError) return error.code === 'TIMEOUT' ? null : error;
      return new PolicyGraphError('STORE_UNAVAILABLE', 'The store does not answer.', { cause: error });
    }
  }

  /** The store, or the error that says why there is none yet. */
  require(): Store {
    if (this.store !== null) return this.store;
    throw new GraphQLError(this.failure?.message ?? 'The graph is still being loaded.', {
      extensions: {
        code: 'STORE_UNAVAILABLE',
        remedy: this.failure?.remedy ?? 'Ask again when /readyz answers 200.',
        http: { status: 503 },
      },
    });
  }
}
