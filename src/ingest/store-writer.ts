/** Hands the facts of a source to the store and says what that changed. */
import { sourceHash } from '../graph/statements.generated.js';
import type { Store } from '../graph/store.js';
import { writeSource } from '../graph/write-source.js';
import type { SourceWriter } from './ingest-paths.js';

/** `recordedAt`: ISO date-time of this run, at which what is new is recorded and what is lost retracted. */
export function storeWriter(store: Store, options: { recordedAt: string }): SourceWriter {
  return async (facts) => {
    const [known] = await store.read(sourceHash, { id: facts.source.id });
    const { changed, superseded, retracted } = await writeSource(store, facts, options);
    const outcome = !changed ? 'unchanged' : known?.hash || superseded.length > 0 ? 'changed' : 'new';
    return { outcome, superseded, retracted };
  };
}
