/** A store that tells what is asked of it: how many statements a question takes, and which. */
import { grafeoIdsByTerms, neo4jIdsByTerms } from '../../dist/src/graph/statements.generated.js';

/** The same store for reading; `onRead` sees name, text and params of each statement before it runs. */
export function countingStore(store, onRead) {
  return {
    engine: store.engine,
    capabilities: store.capabilities,
    migrations: store.migrations,
    read(statement, params, options) {
      onRead({ name: statement.name, text: statement.text, params });
      return store.read(statement, params, options);
    },
    entryByTerms: (terms, options) => store.entryByTerms(terms, options),
    findIdsByTerms(terms, options) {
      const { name, text } = store.engine === 'neo4j' ? neo4jIdsByTerms : grafeoIdsByTerms;
      onRead({ name, text, params: { terms } });
      return store.findIdsByTerms(terms, options);
    },
  };
}
