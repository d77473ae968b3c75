/** What stood at the place of a source, and when: its texts, and its readings by other rules. */
import { revisionsOfSource } from '../graph/statements.generated.js';
import type { Store } from '../graph/store.js';
import type { RetractionReason } from '../vocabulary/kinds.js';

/** A time in which one reading of one text stood. */
export interface SourceRevision {
  readonly sourceId: string;
  /** ISO date-time. */
  readonly from: string;
  /** Exclusive; null while it stands. */
  readonly until: string | null;
  /** Why it ended; null while it stands. */
  readonly reason: RetractionReason | null;
}

/** The revisions of a source, oldest first; empty for an id that is no source. One statement. */
export async function sourceRevisions(store: Store, id: string): Promise<SourceRevision[]> {
  const rows = await store.read(revisionsOfSource, { id });
  const revisions = rows.flatMap(({ id: sourceId, since, readings }): SourceRevision[] => [
    ...(readings ?? []).map((line) => {
      const [from = '', until = '', reason = ''] = line.split(' ');
      return { sourceId, from, until, reason: reason as RetractionReason };
    }),
    ...(since ? [{ sourceId, from: since, until: null, reason: null }] : []),
  ]);
  const key = ({ from, sourceId }: SourceRevision): string => `${from} ${sourceId}`;
  return revisions.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
