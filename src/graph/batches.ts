/** Rows in batches: one statement a batch, and reading back what is stored by id. */
import type { Statement, Store } from './store.js';

/** Rows a statement: large enough to be fast, small enough for one message. */
const BATCH = 2_000;

/** The rows cut into batches of one statement each. */
export function inBatches<Row>(rows: readonly Row[]): Row[][] {
  const batches: Row[][] = [];
  for (let start = 0; start < rows.length; start += BATCH) batches.push(rows.slice(start, start + BATCH));
  return batches;
}

/** Adds a row to its group. */
export function pushTo<Key, Row>(groups: Map<Key, Row[]>, key: Key, row: Row): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [row]);
  else group.push(row);
}

/** The stored rows of the ids, by id; ids that are not stored are absent. */
export async function storedById<Row extends { id: string }>(
  store: Store,
  statement: Statement<{ ids: string[] }, Row>,
  ids: readonly string[],
): Promise<Map<string, Row>> {
  const rows = new Map<string, Row>();
  for (const batch of inBatches([...new Set(ids)])) {
    for (const row of await store.read(statement, { ids: batch })) rows.set(row.id, row);
  }
  return rows;
}
