/** Names of things by id, for answers in words. */
import { entitiesById } from '../graph/statements.generated.js';
import type { Store } from '../graph/store.js';

/** Ids that nothing answers to are left out. One statement. */
export async function namesOf(store: Store, ids: readonly string[]): Promise<Map<string, string>> {
  const distinct = [...new Set(ids)].sort();
  if (distinct.length === 0) return new Map();
  const rows = await store.read(entitiesById, { ids: distinct });
  return new Map(rows.map(({ id, properties }) => [id, String(properties.name ?? id)]));
}
