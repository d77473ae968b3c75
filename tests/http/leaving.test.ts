/** A question that nobody waits for, or that takes too long: it is stopped, nothing further is asked for it, and the server goes on. */
import assert from 'node:assert/strict';
import { request } from 'node:http';
import { type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Store } from '../../src/graph/store.js';
import type { Limits } from '../../src/limits.js';
import { type RunningServer, startServer } from '../../src/server/http-server.js';
import { forEachEngine, question } from '../contract/engines.js';

/** Beyond any time of a test on Neo4j; on the embedded engine, which cannot stop a statement, one that ends by itself. */
const LONG = {
  neo4j:
    'UNWIND range(1, 100000) AS slow UNWIND range(1, 100000) AS b WITH slow, b WHERE (slow * b) % 7 = 3 RETURN count(*) AS rows',
  grafeo:
    'UNWIND range(1, 2000) AS slow UNWIND range(1, 2000) AS b WITH slow, b WHERE (slow * b) % 7 = 3 RETURN count(*) AS rows',
} as const;
/** Two statements: one that finds the names, then one that looks the things up. */
const QUESTION = '{ search(text: "Long Biên") { edges { node { id } } } }';

interface Served {
  readonly server: RunningServer;
  /** Texts of the statements that reached the store, in order. */
  readonly asked: string[];
  readonly store: Store;
}
/** A server whose store takes long over what `isSlow` names: the real one, running a long statement of its own before. */
async function serve(t: TestContext, opened: Store, limits: Partial<Limits> = {}): Promise<Served> {
  const asked: string[] = [];
  const store = new Proxy(opened, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      if (name !== 'entryByTerms') {
        return (...args: unknown[]) => {
          if (name === 'read') asked.push((args[0] as { name: string }).name);
          return (member as (...args: unknown[]) => unknown).apply(target, args);
        };
      }
      return async (...[terms, options]: Parameters<Store['entryByTerms']>) => {
        asked.push('long');
        await target.read(question(LONG[target.engine]), {}, options);
        return target.entryByTerms(terms, options);
      };
    },
  });
  const server = await startServer({ host: '127.0.0.1', port: 0, store: Promise.resolve(store), logger: false, limits });
  t.after(() => server.close());
  return { server, asked, store: opened };
}

async function until(condition: () => Promise<boolean> | boolean, what: string): Promise<void> {
  for (let waited = 0; waited < 10_000; waited += 50) {
    if (await condition()) return;
    await sleep(50);
  }
  assert.fail(`never ${what}`);
}

/** How many long statements the server of Neo4j is running. */
async function running(store: Store): Promise<number> {
  const rows = await store.read(
    question(
      "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND range(1, 100000) AS slow' RETURN currentQuery",
    ),
    {},
  );
  return rows.length;
}

/** Begins a request; the returned function closes its connection. */
function ask({ url }: RunningServer): () => void {
  const sent = request(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' } });
  sent.on('error', () => undefined);
  sent.end(JSON.stringify({ query: QUESTION }));
  return () => void sent.destroy();
}
async function answers(
  { url }: RunningServer,
  query: string,
): Promise<{ data?: unknown; errors?: { extensions: { code: string } }[] }> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as { data?: unknown };
}

forEachEngine('a request', (engine, openFresh) => {
  test('whose client leaves is ended, and nothing further is asked for it', async (t) => {
    const { server, asked, store } = await serve(t, await openFresh(t));
    const leave = ask(server);
    await until(() => asked.includes('long'), 'asked');
    if (engine === 'neo4j') await until(async () => (await running(store)) === 1, 'running on the server');
    leave();
    if (engine === 'neo4j') await until(async () => (await running(store)) === 0, 'stopped on the server');
    // Not before the embedded engine has ended by itself: then would the next statement come.
    const before = asked.length;
    await store.read(question(engine === 'grafeo' ? LONG.grafeo : 'RETURN 1 AS one'), {});
    await sleep(100);
    assert.equal(asked.length, before, `asked on: ${asked.join(', ')}`);
    assert.deepEqual(await answers(server, '{ node(id: "nothing") { id } }'), { data: { node: null } });
  });

  test('with many root fields asks many statements at once, of which Node does not warn as of a leak', async (t) => {
    const warnings: string[] = [];
    const heard = (warning: Error): void => void warnings.push(warning.name);
    process.on('warning', heard);
    t.after(() => process.off('warning', heard));
    const { server } = await serve(t, await openFresh(t));
    const fields = Array.from({ length: 15 }, (_, at) => `a${at}: resolve(mention: "29-NQ/TW ${at}") { score }`);
    const { data } = await answers(server, `{ ${fields.join(' ')} }`);
    assert.equal(Object.keys(data as object).length, 15);
    await sleep(0);
    assert.deepEqual(warnings, []);
  });

  test('that takes too long ends with TIMEOUT, and its statement too where the engine can', async (t) => {
    const { server, store } = await serve(t, await openFresh(t), { timeMs: 150 });
    const { data, errors } = await answers(server, QUESTION);
    assert.equal(data, null);
    assert.equal(errors?.[0]?.extensions.code, 'TIMEOUT');
    if (engine === 'neo4j') await until(async () => (await running(store)) === 0, 'stopped on the server');
    assert.deepEqual(await answers(server, '{ node(id: "nothing") { id } }'), { data: { node: null } });
  });
});
