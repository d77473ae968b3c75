/**
 * A user who ingests the originals of what ships gets their sentences and nothing false: the headline stays, its words become quotes, the graph
 * agrees with itself, a second run changes nothing. Needs the texts, which do not ship.
 */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openGrafeo } from '../../src/graph/grafeo/grafeo-store.js';
import { checkGraph } from '../../src/graph/invariants/check-graph.js';
import { migrate } from '../../src/graph/migrate.js';
import { ingestPaths } from '../../src/ingest/ingest-paths.js';
import { loadShippedGraph } from '../../src/ingest/shipped-graph.js';
import { storeWriter } from '../../src/ingest/store-writer.js';
import { implementingLocalities } from '../../src/inquiry/implementing-localities.js';

const shared =
  process.env.POLICYGRAPH_SHARED ??
  ['../shared', '../../shared'].map((path) => join(process.cwd(), path)).find(existsSync) ??
  '../shared';
const seeds = join(shared, 'seeds');
const skip = existsSync(seeds) ? false : `no texts at ${seeds}: set POLICYGRAPH_SHARED to their folder`;

test('the originals of what ships attach their quotes and change no answer', { skip }, async (t) => {
  const store = openGrafeo({ folder: null });
  t.after(() => store.close());
  await migrate(store);
  await loadShippedGraph(store, { recordedAt: '2026-01-01T00:00:00.000Z' });
  const headline = () =>
    implementingLocalities(store, { document: 'NQ 29', topic: 'STEM', certainty: ['ASSERTED', 'VERIFIED', 'INFERRED'] });
  const before = await headline();
  const write = storeWriter(store, { recordedAt: '2026-01-02T00:00:00.000Z' });
  const first = await ingestPaths([seeds], { write });
  assert.deepEqual([first.new, first.failed], [0, 0], 'they are the sources that ship');
  const after = await headline();
  const shown = ({ edges }: typeof before): unknown => edges.map(({ nodeId, certainty, rules }) => [nodeId, certainty, rules]);
  assert.deepEqual(shown(after), shown(before));
  const words = after.edges
    .flatMap(({ path }) => path.hops.flatMap(({ evidence }) => evidence))
    .filter(({ start }) => start !== null);
  assert.ok(words.length > 0 && words.every(({ quote }) => quote !== null), 'every piece of evidence has its sentence');
  assert.deepEqual(
    (await checkGraph(store)).list().filter(({ broken }) => broken > 0),
    [],
  );
  const second = await ingestPaths([seeds], { write: storeWriter(store, { recordedAt: '2026-01-03T00:00:00.000Z' }) });
  assert.deepEqual([second.changed, second.new, second.retracted], [0, 0, 0]);
});
