/** Whether questions can be answered yet, and if not, why. */
import { GraphQLError } from 'graphql';
import { PolicyGraphError } from '../errors.js';
import type { Store } from '../graph/store.js';

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
