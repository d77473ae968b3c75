/** The stored passages against the hashes of what was read. */
import { createHash } from 'node:crypto';
import type { Passage } from '../../vocabulary/facts.js';
import { inBatches, storedById } from '../batches.js';
import { passageIdOf } from '../claim-id.js';
import { passageHashes, passagesChecked } from '../statements.generated.js';
import type { Store } from '../store.js';
import type { Findings } from './findings.js';

const PAGE = 2_000;

/** Looks at every passage that has its text. */
export async function checkPassages(store: Store, findings: Findings): Promise<void> {
  findings.lookedFor('passage-matches-hash');
  for (let after = ''; ; ) {
    const rows = await store.read(passagesChecked, { after, limit: PAGE });
    for (const { id, text, textHash } of rows) {
      const same = createHash('sha256').update(text, 'utf8').digest('hex') === textHash;
      findings.checked('passage-matches-hash', same ? null : id);
    }
    if (rows.length < PAGE) return;
    after = rows.at(-1)!.id;
  }
}

/** Compares the passages of a text at hand with the stored ones of its source; those that are not stored play no part. */
export async function checkText(
  store: Store,
  { source, passages }: { readonly source: string; readonly passages: readonly Passage[] },
  findings: Findings,
): Promise<void> {
  findings.lookedFor('text-matches-passage');
  const read = new Map(passages.map((each) => [passageIdOf(source, { ...each, locator: null }), each.textHash]));
  for (const ids of inBatches([...read.keys()])) {
    for (const [id, { textHash }] of await storedById(store, passageHashes, ids)) {
      findings.checked('text-matches-passage', textHash === read.get(id) ? null : id);
    }
  }
}
