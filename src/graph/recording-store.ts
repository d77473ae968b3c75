/** A store that tells what is asked of it: how many statements a question takes, and which. */
import type { Store } from './store.js';

export interface RecordedStatement {
  readonly name: string;
  /** Null for a look-up in the engine's own text index, which each engine words in its own way. */
  readonly text: string | null;
  readonly params: object;
}

/** The same store; `onRead` sees each statement before it runs. Writes pass unseen. */
export function recordingStore(store: Store, onRead: (statement: RecordedStatement) => void): Store {
  return {
    engine: store.engine,
    capabilities: store.capabilities,
    migrations: store.migrations,
    define: (statements) => store.define(statements),
    read: (statement, params, options) => {
      onRead({ name: statement.name, text: statement.text, params });
      return store.read(statement, params, options);
    },
    write: (batch) => store.write(batch),
    findIdsByTerms: (terms) => {
      onRead({ name: 'ids-by-terms', text: null, params: { terms } });
      return store.findIdsByTerms(terms);
    },
    close: () => store.close(),
  };
}
