/** Hands the facts of a source to the store and says what that changed. */
import { sourceHash } from '../graph/statements.generated.js';
import type { Store } from '../graph/store.js';
import { writeSource } from '../graph/write-source.js';
import type { SourceWriter } from './ingest-paths.js';

/** `recordedAt`: ISO date-time of this run, the first recording of the claims that are new. */
export function storeWriter(store: Store, options: { recordedAt: string }): SourceWriter {
  return async (facts) => {
    const [known] = await store.read(sourceHash, { id: facts.source.id });
    const { changed } = await writeSource(store, facts, options);
    if (!changed) return 'unchanged';
    return known?.hash ? 'changed' : 'new';
  };
}
