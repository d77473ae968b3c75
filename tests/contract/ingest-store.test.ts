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

test('a changed file replaces its earlier text; a changed page does, whatever its file is called', async () => {
  await withStore(async (store) => {
    writeFileSync(join(folder, '3.json'), JSON.stringify({ url: 'https://example.org/bai#dau' }));
    await ingest(store);
    const replaced: string[][] = [];
    const again = (): Promise<IngestSummary> =>
      ingest(store, { onSource: ({ superseded }) => void replaced.push([...superseded]) });
    writeFileSync(join(folder, '1.txt'), text(4));
    const changed = await again();
    assert.deepEqual([changed.new, changed.changed, changed.unchanged], [0, 1, 2]);
    assert.ok(changed.retracted > 0);
    rmSync(join(folder, '3.txt'));
    writeFileSync(join(folder, '5.txt'), text(5));
    writeFileSync(join(folder, '5.json'), JSON.stringify({ url: 'https://EXAMPLE.org/bai' }));
    const moved = await again();
    assert.deepEqual([moved.new, moved.changed, moved.unchanged], [0, 1, 2]);
    assert.equal(replaced.flat().length, 2);
    assert.equal((await storeStatus(store)).entities.SOURCE, 3);
    assert.deepEqual((await again()).unchanged, 3);
  });
});

test('a file that gets an address is still the same file', async () => {
  await withStore(async (store) => {
    await ingest(store);
    writeFileSync(join(folder, '1.json'), JSON.stringify({ url: 'https://example.org/1' }));
    await ingest(store);
    writeFileSync(join(folder, '1.txt'), text(6));
    const { changed, unchanged } = await ingest(store);
    assert.deepEqual([changed, unchanged], [1, 2]);
    assert.equal((await storeStatus(store)).entities.SOURCE, 3, 'the earlier text stands nowhere any more');
  });
});

test('two texts of one address in one run are two texts, run after run', async () => {
  for (const n of [1, 2]) writeFileSync(join(folder, `${n}.json`), JSON.stringify({ url: 'https://example.org/' }));
  await withStore(async (store) => {
    assert.equal((await ingest(store)).new, 3);
    const again = await ingest(store);
    assert.deepEqual([again.unchanged, again.retracted], [3, 0]);
  });
});

test('a text is revised under a name given to it', async () => {
  await withStore(async (store) => {
    const one = (file: string): Promise<IngestSummary> =>
      ingestPaths([join(folder, file)], {
        write: storeWriter(store, { recordedAt: '2026-01-01T00:00:00.000Z' }),
        as: 'ke-hoach',
      });
    assert.equal((await one('1.txt')).new, 1);
    assert.equal((await one('2.txt')).changed, 1);
    assert.equal((await storeStatus(store)).entities.SOURCE, 1);
  });
});

test('remove takes a source out of force by file, url or id; ingested again it is back', () => {
  writeFileSync(join(folder, '2.json'), JSON.stringify({ url: 'https://example.org/2' }));
  assert.equal(command('ingest', folder).status, 0);
  const meant = command('remove', '--dry-run', join(folder, '1.txt'));
  assert.match(meant.stdout, /^would remove {2}source:/u);
  const gone = command('remove', join(folder, '1.txt'), 'https://example.org/2');
  assert.equal(gone.status, 0, gone.stderr);
  assert.match(gone.stderr, /lost their last one and are retracted/u);
  assert.equal(command('remove', join(folder, '1.txt')).status, 3, 'it is in force no more');
  assert.equal(command('remove', 'source:reference/places').status, 3);
  assert.equal(command('remove', 'nothing').status, 3);
  assert.match(command('ingest', folder).stderr, /0 sources new, 2 changed, 1 unchanged/u);
});

test('a name is of one text: --as with a folder is refused', () => {
  assert.equal(command('ingest', folder, '--as', 'mot').status, 2);
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

test('a signal stops between two transactions: what was stored is whole and told, the rest is not there', async () => {
  for (const n of [4, 5, 6, 7]) writeFileSync(join(folder, `${n}.txt`), text(n));
  await withStore(async (store) => {
    const controller = new AbortController();
    const told: string[] = [];
    const onSource = ({ path }: { path: string }): void => {
      told.push(path);
      controller.abort();
    };
    await assert.rejects(ingest(store, { signal: controller.signal, onSource }), { code: 'CANCELLED' });
    // Of the first text it hears while the next two are on their way.
    assert.equal(told.length, 3);
    const rest = await ingest(store);
    assert.deepEqual([rest.new, rest.unchanged], [4, 3]);
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
