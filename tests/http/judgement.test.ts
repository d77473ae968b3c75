/** Judging over HTTP: only with the write token, and never by the address alone. */
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { claimIdOf } from '../../src/graph/claim-id.js';
import { openGrafeo } from '../../src/graph/grafeo/grafeo-store.js';
import { migrate } from '../../src/graph/migrate.js';
import { writeSource } from '../../src/graph/write-source.js';
import { startServer } from '../../src/server/http-server.js';
import { article, DOCUMENT, TASK } from '../contract/sample-facts.js';

const TOKEN = 'a-token-of-this-test';
const claim = claimIdOf({ subject: TASK, predicate: 'IMPLEMENTS', object: DOCUMENT, value: null });
const query = `mutation { confirmClaim(claim: "${claim}", by: "Thủ thư", note: "Đọc bản gốc.") { verb } }`;

async function served(t: TestContext, writeToken?: string): Promise<string> {
  const store = openGrafeo({ folder: null });
  await migrate(store);
  await writeSource(store, article('source:a'), { recordedAt: '2026-01-01T00:00:00.000Z' });
  const token = writeToken === undefined ? {} : { writeToken };
  const server = await startServer({ host: '127.0.0.1', port: 0, store: Promise.resolve(store), logger: false, ...token });
  t.after(async () => {
    await server.close();
    await store.close();
  });
  return `${server.url}/graphql`;
}
async function send(url: string, authorization?: string): Promise<{ code: string | undefined; verb: string | undefined }> {
  const headers = { 'content-type': 'application/json', ...(authorization === undefined ? {} : { authorization }) };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) });
  const body = (await response.json()) as {
    data?: { confirmClaim?: { verb: string } } | null;
    errors?: { extensions: { code: string } }[];
  };
  return { code: body.errors?.[0]?.extensions.code, verb: body.data?.confirmClaim?.verb };
}

test('a server with a write token takes judgements from who sends it, and from nobody else', async (t) => {
  const url = await served(t, TOKEN);
  assert.equal((await send(url)).code, 'UNAUTHENTICATED');
  assert.equal((await send(url, 'Bearer wrong-token-of-this-test')).code, 'UNAUTHENTICATED');
  assert.deepEqual(await send(url, `Bearer ${TOKEN}`), { code: undefined, verb: 'CONFIRM' });
  const byAddress = await fetch(`${url}?query=${encodeURIComponent(query)}`, {
    headers: { authorization: `Bearer ${TOKEN}`, 'apollo-require-preflight': 'true' },
  });
  assert.equal(byAddress.status, 405);
});

test('a server without one takes none, and its questions need none', async (t) => {
  const url = await served(t);
  assert.equal((await send(url, `Bearer ${TOKEN}`)).code, 'FORBIDDEN');
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ review { totalCount } judgements { totalCount } }' }),
  });
  assert.deepEqual(await response.json(), { data: { review: { totalCount: 0 }, judgements: { totalCount: 0 } } });
});
