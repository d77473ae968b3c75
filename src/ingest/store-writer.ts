/** Hands the facts of sources to the store and says what that changed. */
import { PolicyGraphError } from '../errors.js';
import type { Store } from '../graph/store.js';
import { writeSources } from '../graph/write-source.js';
import type { SourceWriter, WrittenSource } from './ingest-paths.js';

/** `recordedAt`: ISO date-time of this run, at which what is new is recorded and what is lost retracted. */
export function storeWriter(store: Store, options: { recordedAt: string }): SourceWriter {
  return async (sources) => {
    const results = await writeSources(store, sources, options);
    return results.map((result): WrittenSource | PolicyGraphError => {
      if (result instanceof PolicyGraphError) return result;
      const { changed, stood, superseded, retracted } = result;
      const outcome = !changed ? 'unchanged' : stood || superseded.length > 0 ? 'changed' : 'new';
      return { outcome, superseded, retracted };
    });
  };
}
