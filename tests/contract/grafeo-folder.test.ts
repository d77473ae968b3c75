/** The folder of the embedded store: one process at a time, named; nothing acknowledged is lost when it is killed. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type TestContext, test } from 'node:test';
import { PolicyGraphError } from '../../src/errors.js';
import { openGrafeo } from '../../src/graph/grafeo/grafeo-store.js';
import { lockHolder } from '../../src/graph/grafeo/store-lock.js';
import { migrate } from '../../src/graph/migrate.js';
import { storeStatus } from '../../src/graph/status.js';
import { writeSource } from '../../src/graph/write-source.js';
import { question } from './engines.js';
import { article } from './sample-facts.js';

const GRAPH = new URL('../../src/graph/', import.meta.url);
const FACTS = new URL('./sample-facts.js', import.meta.url);

function folderFor(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'policygraph-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Another process that opens the store and writes one source after the other, saying when each is acknowledged. */
function writer(t: TestContext, folder: string, sources: number): { child: ChildProcess; lines: AsyncIterator<string> } {
  const program = `
    const [{ openGrafeo }, { migrate }, { writeSource }, { article }] = await Promise.all([
      import(${JSON.stringify(new URL('grafeo/grafeo-store.js', GRAPH).href)}), import(${JSON.stringify(new URL('migrate.js', GRAPH).href)}),
      import(${JSON.stringify(new URL('write-source.js', GRAPH).href)}), import(${JSON.stringify(FACTS.href)}),
    ]);
    const store = openGrafeo({ folder: ${JSON.stringify(folder)} });
    await migrate(store);
    console.log('open');
    for (let n = 0; n < ${sources}; n += 1) {
      await writeSource(store, article('source:' + n), { recordedAt: '2026-01-01T00:00:00.000Z' });
      console.log('written ' + n);
    }
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  t.after(() => child.kill('SIGKILL'));
  assert.ok(child.stdout);
  return { child, lines: createInterface({ input: child.stdout })[Symbol.asyncIterator]() };
}

async function until(lines: AsyncIterator<string>, wanted: string): Promise<void> {
  for (;;) {
    const { value, done } = await lines.next();
    assert.ok(!done, `the other process ended before it said "${wanted}"`);
    if (value === wanted) return;
  }
}

function openingError(folder: string): PolicyGraphError {
  try {
    openGrafeo({ folder });
  } catch (error) {
    assert.ok(error instanceof PolicyGraphError, String(error));
    return error;
  }
  return assert.fail('the store opened');
}

test('a second process is told who holds the store, and gets it when the first has died', async (t) => {
  const folder = folderFor(t);
  const { child, lines } = writer(t, folder, 0);
  await until(lines, 'open');
  const error = openingError(folder);
  assert.equal(error.code, 'STORE_LOCKED');
  assert.match(error.message, new RegExp(`process ${child.pid} on ${hostname()} .*since 20`));
  assert.match(error.remedy, /POLICYGRAPH_DATA/);
  child.kill('SIGKILL');
  await once(child, 'exit');
  const store = openGrafeo({ folder });
  assert.match(String(lockHolder(folder)), new RegExp(`process ${process.pid} `));
  await store.close();
  assert.equal(lockHolder(folder), null);
});

test('a process killed while it writes loses nothing that it acknowledged, and nothing is half there', async (t) => {
  const folder = folderFor(t);
  const { child, lines } = writer(t, folder, 10_000);
  const last = 25;
  await until(lines, `written ${last}`);
  child.kill('SIGKILL');
  await once(child, 'exit');
  const store = openGrafeo({ folder });
  assert.deepEqual(await migrate(store), []);
  const { revision, entities } = await storeStatus(store);
  assert.ok(revision > last && entities.SOURCE === revision, `revision ${revision}, sources ${entities.SOURCE}`);
  for (let n = 0; n <= last; n += 1) {
    assert.equal((await writeSource(store, article(`source:${n}`), { recordedAt: '2026-02-01T00:00:00.000Z' })).changed, false);
  }
  const bare = await store.read(
    question('MATCH (s:Source) WHERE s.factsHash IS NULL OR NOT EXISTS { (s)-[:HAS_PASSAGE]->(:Passage) } RETURN s.id AS id'),
    {},
  );
  assert.deepEqual(bare, []);
  assert.equal((await store.findIdsByTerms(['stem'])).length, 1, 'the text index came back');
  await store.close();
});

test('a note left by a dead process, another machine or this very process id locks nobody out', async (t) => {
  for (const note of [
    { pid: 2 ** 30, host: hostname(), command: 'policygraph serve', startedAt: '2020-01-01T00:00:00.000Z' },
    { pid: 1, host: 'a-container-that-is-gone', command: 'policygraph serve', startedAt: '2020-01-01T00:00:00.000Z' },
    { pid: process.pid, host: hostname(), command: 'policygraph serve', startedAt: '2020-01-01T00:00:00.000Z' },
    'damaged',
  ]) {
    const folder = folderFor(t);
    writeFileSync(join(folder, 'lock.json'), typeof note === 'string' ? note : JSON.stringify(note));
    await openGrafeo({ folder }).close();
  }
});

test('the same process cannot open a folder twice', async (t) => {
  const folder = folderFor(t);
  const store = openGrafeo({ folder });
  assert.equal(openingError(folder).code, 'STORE_LOCKED');
  assert.match(
    readFileSync(join(folder, 'lock.json'), 'utf8'),
    new RegExp(String(process.pid)),
    'the refused one leaves the note alone',
  );
  await store.close();
  await openGrafeo({ folder }).close();
});

test('what is no store, and a place that cannot be written, are STORE_UNAVAILABLE with something to do', (t) => {
  const folder = folderFor(t);
  writeFileSync(join(folder, 'graph.grafeo'), 'this is no graph '.repeat(500));
  const damaged = openingError(folder);
  assert.equal(damaged.code, 'STORE_UNAVAILABLE');
  assert.match(damaged.remedy, /Move the folder away/);
  const file = join(folder, 'file');
  writeFileSync(file, '');
  const misplaced = openingError(file);
  assert.equal(misplaced.code, 'STORE_UNAVAILABLE');
  assert.match(misplaced.remedy, /right to write/);
});
