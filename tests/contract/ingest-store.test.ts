/** Ingest into a real embedded store: what is new, what is the same, what a failure leaves behind. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { PolicyGraphError } from '../../src/errors.js';
import { migrate } from '../../src/graph/migrate.js';
import { openStore } from '../../src/graph/open-store.js';
import { entitiesById } from '../../src/graph/statements.generated.js';
import { storeStatus } from '../../src/graph/status.js';
import type { Store } from '../../src/graph/store.js';
import { type IngestSummary, ingestPaths } from '../../src/ingest/ingest-paths.js';
import { storeWriter } from '../../src/ingest/store-writer.js';

const PROGRAM = fileURLToPath(new URL('../../src/cli/policygraph.js', import.meta.url));
const text = (n: number): string =>
  `Huyện mở lớp học thứ ${n}\n\nThực hiện Nghị quyết số 29-NQ/TW ngày 04/11/2013, UBND huyện Bảo Thắng giao các trường mở thêm lớp học trong năm học 2024-2025.\n`;

let root: string;
let folder: string;
let data: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'policygraph-'));
  folder = join(root, 'texts');
  data = join(root, 'data');
  mkdirSync(folder);
  for (const n of [1, 2, 3]) writeFileSync(join(folder, `${n}.txt`), text(n));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

async function withStore<T>(use: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore({ folder: null });
  try {
    await migrate(store);
    return await use(store);
  } finally {
    await store.close();
  }
}
const ingest = (store: Store, more: Parameters<typeof ingestPaths>[1] = {}): Promise<IngestSummary> =>
  ingestPaths([folder], { write: storeWriter(store, { recordedAt: '2026-01-01T00:00:00.000Z' }), ...more });

function command(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const run = spawnSync(process.execPath, [PROGRAM, ...args], {
    encoding: 'utf8',
    env: { ...process.env, NEO4J_URI: '', POLICYGRAPH_DATA: data },
  });
  return { status: run.status, stdout: run.stdout, stderr: run.stderr };
}

test('a second run of the same sources writes nothing and says so', async () => {
  await withStore(async (store) => {
    const first = await ingest(store);
    assert.deepEqual([first.new, first.unchanged, first.failed], [3, 0, 0]);
    const before = await storeStatus(store);
    const second = await ingest(store);
    assert.deepEqual([second.new, second.changed, second.unchanged, second.claims], [0, 0, 3, 0]);
    assert.deepEqual(await storeStatus(store), before);
  });
});

test('a source whose description is new is changed, the others are not', async () => {
  await withStore(async (store) => {
    await ingest(store);
    writeFileSync(join(folder, '2.json'), JSON.stringify({ publisher: 'Báo Xanh' }));
    const again = await ingest(store);
    assert.deepEqual([again.new, again.changed, again.unchanged], [0, 1, 2]);
  });
});

test('the same text under two names is one source, run after run', async () => {
  writeFileSync(join(folder, '9.txt'), text(1));
  await withStore(async (store) => {
    const skipped: string[] = [];
    const first = await ingest(store, { onSkipped: (_path, why) => skipped.push(why) });
    assert.deepEqual([first.new, first.skipped], [3, 1]);
    assert.match(skipped[0] ?? '', /same text as .*1\.txt$/u);
    assert.equal((await ingest(store)).unchanged, 3);
  });
});

test('a dry run gives the ids that the store gets', async () => {
  await withStore(async (store) => {
    const ids: string[] = [];
    await ingestPaths([folder], {
      onSource: ({ facts }) => void ids.push(facts.source.id, ...facts.entities.map(({ entity }) => entity.id)),
    });
    assert.equal((await store.read(entitiesById, { ids })).length, 0, 'a dry run stores nothing');
    await ingest(store);
    const unique = [...new Set(ids)].sort();
    assert.deepEqual((await store.read(entitiesById, { ids: unique })).map(({ id }) => id).sort(), unique);
    assert.ok(
      ids.some((id) => id.startsWith('document:')),
      'the resolution of the text is named',
    );
  });
});

test('a signal stops between two sources: what was stored is whole, the rest is not there', async () => {
  await withStore(async (store) => {
    const controller = new AbortController();
    await assert.rejects(ingest(store, { signal: controller.signal, onSource: () => controller.abort() }), { code: 'CANCELLED' });
    const rest = await ingest(store);
    assert.deepEqual([rest.new, rest.unchanged], [2, 1]);
  });
});

test('a store that fails ends the run, and nothing of the source in hand is left', async () => {
  const store = await openStore({ folder: null });
  await migrate(store);
  await store.close();
  await assert.rejects(ingest(store), (error: PolicyGraphError) => error.code !== undefined);
});

test('the command stores good files beside a bad one, and a second run finds them', () => {
  writeFileSync(join(folder, '2.txt'), Buffer.from([0xff, 0xff]));
  const first = command('ingest', folder);
  assert.equal(first.status, 9, first.stderr);
  assert.match(first.stderr, /2 sources new, 0 changed, 0 unchanged, 1 failed/u);
  assert.match(command('ingest', folder).stderr, /0 sources new, 0 changed, 2 unchanged, 1 failed/u);
});

test('a dry run opens, locks and creates no store', () => {
  assert.equal(command('ingest', folder, '--dry-run').status, 0);
  assert.equal(existsSync(data), false);
});

test('a store that another process holds is told with its own code', async () => {
  const store = await openStore({ folder: data });
  try {
    const run = command('ingest', folder);
    assert.equal(run.status, 8, run.stderr);
    assert.match(run.stderr, /^STORE_LOCKED {2}[^\n]+\n$/u);
    assert.equal(command('ingest', folder, '--dry-run').status, 0, 'a dry run does not mind');
  } finally {
    await store.close();
  }
});

test('--help tells what the command does and its exit codes', () => {
  const { status, stdout } = command('ingest', '--help');
  assert.equal(status, 0);
  for (const word of ['--dry-run', '--json', 'NAME.json', 'Exit codes', 'POLICYGRAPH_DATA'])
    assert.ok(stdout.includes(word), word);
});

test("a wrong option or a missing path is the user's to correct: exit code 2", () => {
  assert.equal(command('ingest').status, 2);
  assert.equal(command('ingest', folder, '--max-size', 'big').status, 2);
  assert.equal(command('ingest', folder, '--no-such-option').status, 2);
});
