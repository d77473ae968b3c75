/** Requests that never become a question, what every answer carries, and what is said before the store is ready and after it went away. No graph is needed. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { PolicyGraphError } from '../../src/errors.js';
import { openStore } from '../../src/graph/open-store.js';
import type { Store } from '../../src/graph/store.js';
import { type RunningServer, startServer } from '../../src/server/http-server.js';

const JSON_TYPE = { 'content-type': 'application/json' };
const logged: string[] = [];
let server: RunningServer;
let fail: (error: unknown) => void = () => {};

before(async () => {
  const store = new Promise<Store>((_resolve, reject) => {
    fail = reject;
  });
  const stream = { write: (line: string) => void logged.push(line) };
  server = await startServer({ host: '127.0.0.1', port: 0, store, logger: { level: 'info', stream } });
});
after(() => server.close());

const ask = (init: RequestInit, path = '/graphql') => fetch(`${server.url}${path}`, init);
async function refusalOf(response: Response): Promise<{ code: string; remedy: string; message: string }> {
  const { errors } = (await response.json()) as { errors: { message: string; extensions: { code: string; remedy: string } }[] };
  return { ...errors[0]!.extensions, message: errors[0]!.message };
}

/** What is sent → its status and code. */
const WRONG: readonly (readonly [what: string, init: RequestInit, path: string, status: number, code: string])[] = [
  ['a body that is no JSON', { method: 'POST', headers: JSON_TYPE, body: '{' }, '/graphql', 400, 'BAD_USER_INPUT'],
  ['an empty body', { method: 'POST', headers: JSON_TYPE, body: '' }, '/graphql', 400, 'BAD_USER_INPUT'],
  [
    'a prototype',
    { method: 'POST', headers: JSON_TYPE, body: '{"query":"{ a }","__proto__":{}}' },
    '/graphql',
    400,
    'BAD_USER_INPUT',
  ],
  [
    'more than a megabyte',
    { method: 'POST', headers: JSON_TYPE, body: JSON.stringify({ query: `#${'x'.repeat(1_100_000)}` }) },
    '/graphql',
    413,
    'QUERY_TOO_COMPLEX',
  ],
  ['a form', { method: 'POST', headers: { 'content-type': 'application/xml' }, body: '<a/>' }, '/graphql', 415, 'BAD_USER_INPUT'],
  ['an address that is none', {}, '/%ff', 400, 'BAD_USER_INPUT'],
  ['another method', { method: 'DELETE' }, '/graphql', 404, 'NOT_FOUND'],
  [
    'a question that a foreign page may send',
    { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{}' },
    '/graphql',
    400,
    'BAD_USER_INPUT',
  ],
];

describe('requests that are wrong before GraphQL', () => {
  for (const [what, init, path, status, code] of WRONG) {
    it(`are refused with a code and a remedy: ${what}`, async () => {
      const response = await ask(init, path);
      assert.equal(response.status, status);
      const refusal = await refusalOf(response);
      assert.equal(refusal.code, code);
      assert.ok(refusal.remedy);
    });
  }
});

describe('every answer', () => {
  it('may not be stored, sniffed or framed elsewhere', async () => {
    for (const path of ['/healthz', '/schema.graphql', '/nothing', '/']) {
      const { headers } = await ask({ redirect: 'manual' }, path);
      assert.equal(headers.get('cache-control'), 'no-store', path);
      assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
      assert.equal(headers.get('referrer-policy'), 'no-referrer', path);
      assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'.*frame-ancestors/, path);
    }
  });
});

describe('the first address', () => {
  it('leads a browser to GraphiQL and tells anything else the routes', async () => {
    for (const path of ['/', '/explorer']) {
      const seen = await ask({ headers: { accept: 'text/html' }, redirect: 'manual' }, path);
      assert.equal(seen.headers.get('location'), '/graphql');
      const { routes } = (await (await ask({}, path)).json()) as { routes: string[] };
      assert.ok(routes.includes('/readyz'));
    }
  });
});

describe('before the store is ready', () => {
  const question = { method: 'POST', headers: JSON_TYPE, body: '{"query":"query Early { statistics { claims } }"}' };

  it('the process lives, and questions are told to wait', async () => {
    assert.equal((await ask({}, '/healthz')).status, 200);
    const readiness = await ask({}, '/readyz');
    assert.deepEqual([readiness.status, await readiness.json()], [503, { status: 'loading' }]);
    const answer = await ask(question);
    assert.equal(answer.status, 503);
    assert.equal((await refusalOf(answer)).code, 'STORE_UNAVAILABLE');
  });

  it('a store that cannot be opened is named with what to do, and the server stays up', async () => {
    fail(new PolicyGraphError('STORE_LOCKED', 'Process 7 holds the store.', { remedy: 'Stop process 7.' }));
    const readiness = await ask({}, '/readyz');
    assert.equal(readiness.status, 503);
    assert.deepEqual(await readiness.json(), {
      status: 'failed',
      code: 'STORE_LOCKED',
      message: 'Process 7 holds the store.',
      remedy: 'Stop process 7.',
    });
    const answer = await ask(question);
    assert.equal(answer.status, 503);
    assert.equal((await refusalOf(answer)).message, 'Process 7 holds the store.');
    assert.equal((await ask({}, '/healthz')).status, 200);
  });

  it('the log has JSON lines with the number of the request, and not what was asked', async () => {
    await ask({ headers: { 'apollo-require-preflight': '1' } }, '/graphql?query=%7B__typename%20secretWord%7D');
    assert.ok(!logged.join('').includes('secretWord'));
    const lines = logged.map((line) => JSON.parse(line) as { reqId?: string; responseTime?: number });
    assert.ok(lines.some(({ reqId, responseTime }) => reqId !== undefined && responseTime !== undefined));
  });
});

describe('a store that goes away while it is served', () => {
  it('is told by /readyz with what to do', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'policygraph-gone-'));
    const store = await openStore({ folder });
    const other = await startServer({ host: '127.0.0.1', port: 0, store: Promise.resolve(store), logger: false });
    try {
      assert.equal((await fetch(`${other.url}/readyz`)).status, 200);
      await store.close();
      const gone = await fetch(`${other.url}/readyz`);
      const told = (await gone.json()) as { status: string; code: string; remedy: string };
      assert.deepEqual([gone.status, told.status, told.code], [503, 'failed', 'STORE_UNAVAILABLE']);
      assert.ok(told.remedy);
    } finally {
      await other.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
