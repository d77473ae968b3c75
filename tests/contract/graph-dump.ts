/** Everything that a store holds, as lines in one order: equal graphs, equal dumps, whatever the engine and the order of writing. */
import type { Store } from '../../src/graph/store.js';
import { question } from './engines.js';

/** What depends on when or in which order the graph was written. */
const VOLATILE = new Set([
  ...['recordedAt', 'appliedAt', 'factsHash', 'revision', 'firstRevision', 'settled', 'since', 'readings'],
]);
/** What only tells how the graph came to be what it is. */
const OF_CHANGES = ['Revision', 'Removed'];

function line(...parts: unknown[]): string {
  return JSON.stringify(parts, (key, value: unknown) => {
    if (VOLATILE.has(key)) return undefined;
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, each]) => each !== null)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  });
}

/** Nodes with labels and properties, then relationships with type, ends and properties; sorted. */
export async function dump(store: Store): Promise<string[]> {
  const nodes = await store.read(question('MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties'), {});
  const edges = await store.read(
    question(
      'MATCH (a)-[r]->(b) RETURN type(r) AS type, coalesce(a.id, a.key) AS a, coalesce(b.id, b.key) AS b, properties(r) AS properties',
    ),
    {},
  );
  return [
    ...nodes
      .filter(({ labels }) => !OF_CHANGES.includes((labels as string[])[0]!))
      .map(({ labels, properties }) => line([...(labels as string[])].sort(), properties)),
    ...edges.map(({ type, a, b, properties }) => line(type, a, b, properties)),
  ].sort();
}
