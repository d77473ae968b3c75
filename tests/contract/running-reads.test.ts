/** What the embedded engine cannot stop does not take it from those who ask next: reads that go on are counted and bounded, a stop ends. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { PolicyGraphError } from '../../src/errors.js';
import { openGrafeo } from '../../src/graph/grafeo/grafeo-store.js';
import type { ReadBounds } from '../../src/graph/grafeo/running-reads.js';
import { migrate } from '../../src/graph/migrate.js';
import type { Store } from '../../src/graph/store.js';
import { startServer } from '../../src/server/http-server.js';
import { question, statement } from './engines.js';

const FEW: ReadBounds = { atOnce: 3, givenUp: 2, givenUpOfOneText: 2 };
/** Milliseconds after which a read that was given up counts as one that goes on, and a little. */
const COUNTED_MS = 1_200;
/** It ends by itself, a few seconds later. Each number is a text of its own. */
const long = (text: number): string =>
  `UNWIND range(1, ${2500 + text}) AS slow UNWIND range(1, 2500) AS b WITH slow, b WHERE (slow * b) % 7 = 3 RETURN count(*) AS rows`;
const QUICK = question('RETURN 1 AS one');

function opened(t: TestContext, bounds: ReadBounds): Store {
  const store = openGrafeo({ folder: null, bounds });
  t.after(() => store.close());
  return store;
}
const codeOf = (read: Promise<unknown>): Promise<string> =>
  read.then(
    () => 'answered',
    (error: unknown) => (error instanceof PolicyGraphError ? error.code : String(error)),
  );
const giveUp = (store: Store, text: number): Promise<string> => codeOf(store.read(question(long(text)), {}, { timeoutMs: 50 }));
async function untilEnded(store: Store): Promise<void> {
  for (let waited = 0; waited < 60_000; waited += 50) {
    if (store.readLoad()?.running === 0) return;
    await sleep(50);
  }
  assert.fail('the long reads never ended');
}

test('past the bound a read is refused at once with what to do, and taken again when those that went on have ended', async (t) => {
  const store = opened(t, FEW);
  assert.deepEqual(await Promise.all([giveUp(store, 1), giveUp(store, 2)]), ['TIMEOUT', 'TIMEOUT']);
  assert.equal(await codeOf(store.read(QUICK, {})), 'answered', 'what has only just been given up does not count');
  await sleep(COUNTED_MS);
  assert.deepEqual(store.readLoad(), { running: 2, givenUp: 2, mostGivenUp: 2 });
  const before = performance.now();
  await assert.rejects(store.read(QUICK, {}), (error: PolicyGraphError) => {
    assert.equal(error.code, 'STORE_BUSY');
    assert.match(error.message, /2 questions that were given up/);
    assert.match(error.remedy, /Neo4j/);
    assert.deepEqual(error.details, { givenUp: 2, limit: 2 });
    return true;
  });
  assert.ok(performance.now() - before < 100, 'at once');
  assert.equal(await codeOf(store.findIdsByTerms(['stem'])), 'STORE_BUSY');
  await untilEnded(store);
  assert.deepEqual(await store.read(QUICK, {}), [{ one: 1 }]);
});

test('a question that goes on is not begun again, while others are answered', async (t) => {
  const store = opened(t, { atOnce: 10, givenUp: 10, givenUpOfOneText: 1 });
  assert.equal(await giveUp(store, 1), 'TIMEOUT');
  await sleep(COUNTED_MS);
  assert.equal(await giveUp(store, 1), 'STORE_BUSY');
  assert.equal(await codeOf(store.read(QUICK, {})), 'answered');
  assert.equal(store.readLoad()?.running, 1);
  await untilEnded(store);
});

test('more than may run at once wait for one another; who waits longer than its time, or leaves, is never begun', async (t) => {
  const store = opened(t, { atOnce: 1, givenUp: 10, givenUpOfOneText: 10 });
  const first = codeOf(store.read(question(long(1)), {}));
  const leaving = new AbortController();
  const left = codeOf(store.read(question(long(2)), {}, { signal: leaving.signal }));
  const late = codeOf(store.read(question(long(3)), {}, { timeoutMs: 50 }));
  const waited = codeOf(store.read(QUICK, {}));
  leaving.abort();
  assert.deepEqual([await left, await late], ['CANCELLED', 'TIMEOUT']);
  assert.equal(store.readLoad()?.running, 1);
  assert.deepEqual([await first, await waited], ['answered', 'answered']);
  assert.equal(store.readLoad()?.running, 0, 'neither of the two that left was begun');
});

test('the server says so: to who asks, in its readiness and in its metrics', async (t) => {
  const store = opened(t, FEW);
  await migrate(store);
  const server = await startServer({ host: '127.0.0.1', port: 0, store: Promise.resolve(store), logger: false });
  t.after(() => server.close());
  await Promise.all([giveUp(store, 1), giveUp(store, 2)]);
  await sleep(COUNTED_MS);
  const asked = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ localities { totalCount } }' }),
  });
  const { errors } = (await asked.json()) as { errors: { extensions: { code: string; limit: number } }[] };
  assert.equal(errors[0]?.extensions.code, 'STORE_BUSY');
  assert.equal(errors[0]?.extensions.limit, 2);
  const ready = await fetch(`${server.url}/readyz`);
  assert.equal(ready.status, 503);
  assert.equal(((await ready.json()) as { code: string }).code, 'STORE_BUSY');
  const metrics = await (await fetch(`${server.url}/metrics`)).text();
  assert.match(metrics, /^policygraph_store_reads_running 2$/m);
  assert.match(metrics, /^policygraph_store_reads_given_up 2$/m);
  assert.match(metrics, /code="STORE_BUSY"/);
  assert.equal((await fetch(`${server.url}/healthz`)).status, 200);
  await untilEnded(store);
  assert.equal((await fetch(`${server.url}/readyz`)).status, 200);
});

test('closing gives up what is still read and keeps what was written', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'policygraph-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const url = (path: string): string => JSON.stringify(new URL(path, new URL('../../src/', import.meta.url)).href);
  // It would run for hours.
  const endless = long(1).replaceAll('2500', '2500000').replace('2501', '2500001');
  const program = `
    const [{ openGrafeo }, { leaveRunning }] = await Promise.all([import(${url('graph/grafeo/grafeo-store.js')}), import(${url('cli/leave-running.js')})]);
    const store = openGrafeo({ folder: ${JSON.stringify(folder)} });
    const read = (options) => store.read({ name: 'endless', access: 'read', text: ${JSON.stringify(endless)} }, {}, options).catch(({ code }) => code);
    const left = await read({ timeoutMs: 50 });
    const waiting = read({});
    await store.write([{ statement: { name: 'written', access: 'write', text: 'CREATE (:Written {at: 1})' }, params: {} }]);
    await store.close();
    console.log(left, await waiting);
    leaveRunning(store);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  t.after(() => child.kill('SIGKILL'));
  let said = '';
  child.stdout.on('data', (data) => {
    said += String(data);
  });
  const killed = setTimeout(() => child.kill('SIGKILL'), 30_000);
  const [code] = (await once(child, 'exit')) as [number | null];
  clearTimeout(killed);
  assert.equal(code, 0);
  assert.equal(said, 'TIMEOUT STORE_UNAVAILABLE\n');
  const store = openGrafeo({ folder });
  assert.deepEqual(await store.read(question('MATCH (w:Written) RETURN w.at AS at'), {}), [{ at: 1 }]);
  await store.write([{ statement: statement('CREATE (:Written {at: 2})'), params: {} }]);
  await store.close();
});
