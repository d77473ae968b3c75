/** The worked questions by address: JSON and CSV, variables, tags, refusals, and what a server does that is held to a manifest. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Store } from '../../src/graph/store.js';
import { startServer } from '../../src/server/http-server.js';
import { PersistedDocuments } from '../../src/server/persisted-documents.js';
import { storedAnswerOf } from '../api/recording-script.js';
import { type GraphqlBody, type Served, serveShippedGraph } from './served.js';

let served: Served;
before(async () => {
  served = await serveShippedGraph();
});
after(() => served.close());

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> => fetch(`${served.url}${path}`, { headers });

describe('GET /q', () => {
  it('lists the questions with their titles, addresses and variables', async () => {
    const { questions } = (await (await get('/q')).json()) as {
      questions: { name: string; href: string; title: object; variables: object[] }[];
    };
    const which = questions.find(({ name }) => name === 'which-nq29');
    assert.equal(which?.href, '/q/which-nq29');
    assert.deepEqual(Object.keys(which.title), ['vi', 'en']);
    assert.deepEqual(which.variables[0], { name: 'mention', type: 'String!', value: 'NQ 29' });
    for (const { href } of questions) assert.equal((await get(href)).status, 200, href);
  });
});

describe('GET /q/NAME', () => {
  it('answers as the stored answer has it, without any header of CSRF', async () => {
    const response = await get('/q/which-nq29', { origin: 'https://elsewhere.example' });
    assert.equal(response.status, 200);
    assert.match(response.headers.get('content-type') ?? '', /^application\/json/);
    assert.deepEqual(await response.json(), storedAnswerOf('which-nq29'));
  });

  it('takes variables by their types; what has no value is left out', async () => {
    const count = async (words: string): Promise<number> => {
      const body = (await (await get(`/q/nq29-stem?${words}`)).json()) as {
        data: { implementingLocalities: { totalCount: number } };
      };
      return body.data.implementingLocalities.totalCount;
    };
    assert.equal(await count(''), 3);
    assert.equal(await count('certainty=ASSERTED&certainty=VERIFIED'), 1);
    assert.equal(await count('certainty='), 1);
    assert.ok((await count('topic=')) > 3);
  });

  it('gives a table by word or by header, a row for each edge, and a byte order mark on request', async () => {
    const byWord = await get('/q/nq29-stem?format=csv');
    assert.match(byWord.headers.get('content-type') ?? '', /^text\/csv; charset=utf-8/);
    assert.match(byWord.headers.get('content-disposition') ?? '', /nq29-stem\.csv/);
    const text = await byWord.text();
    const lines = text.split('\r\n');
    assert.match(lines[0]!, /^document\.id,document\.name,/);
    assert.match(lines[0]!, /,name,.*,certainty,/);
    assert.equal(lines.length, 1 + 3 + 1);
    assert.equal(await (await get('/q/nq29-stem', { accept: 'text/csv' })).text(), text);
    const bytes = Buffer.from(await (await get('/q/nq29-stem?format=csv&bom=1')).arrayBuffer());
    assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
    const hops = await (await get('/q/nq29-stem?format=csv&rows=path.hops')).text();
    assert.equal(hops.split('\r\n').length, 1 + 2 + 3 + 3 + 1);
  });

  it('leads to the next page until there is none', async () => {
    const found: string[] = [];
    for (let path: string | undefined = '/q/nq29-stem?first=2&format=csv'; path !== undefined; ) {
      const response: Response = await get(path);
      found.push(...(await response.text()).split('\r\n').slice(1, -1));
      path = /^<([^>]+)>; rel="next"$/.exec(response.headers.get('link') ?? '')?.[1];
      assert.ok(found.length <= 3);
    }
    assert.equal(found.length, 3);
  });

  it('answers HEAD, and says 304 to who has the answer already', async () => {
    const head = await fetch(`${served.url}/q/which-nq29`, { method: 'HEAD' });
    assert.equal(head.status, 200);
    assert.equal(await head.text(), '');
    const tag = head.headers.get('etag') ?? '';
    assert.equal((await get('/q/which-nq29', { 'if-none-match': `"other", W/${tag}` })).status, 304);
    assert.equal((await get('/q/which-nq29?format=csv', { 'if-none-match': tag })).status, 200);
    assert.equal(head.headers.get('cache-control'), 'no-cache');
    assert.equal((await get('/healthz')).headers.get('cache-control'), 'no-store');
  });

  for (const [path, status, code] of [
    ['nothing', 404, 'NOT_FOUND'],
    ['which-nq29?nothing=1', 400, 'BAD_USER_INPUT'],
    ['which-nq29?kind=NOTHING', 400, 'BAD_USER_INPUT'],
    ['which-nq29?format=xml', 400, 'BAD_USER_INPUT'],
    ['which-nq29?mention=', 400, 'BAD_USER_INPUT'],
    ['nq29-stem?format=csv&rows=nothing', 400, 'BAD_USER_INPUT'],
    ['nq29-stem?first=100000', 400, 'BAD_USER_INPUT'],
    ['nq29-stem?document=99-NQ/XY&format=csv', 404, 'NOT_FOUND'],
    ['evidence-of-claims?document=29-NQ/TW', 400, 'AMBIGUOUS_REFERENCE'],
  ] as const) {
    it(`refuses /q/${path} with ${code}`, async () => {
      const response = await get(`/q/${path}`);
      assert.equal(response.status, status);
      assert.match(response.headers.get('content-type') ?? '', /^application\/json/);
      const [error] = ((await response.json()) as GraphqlBody).errors ?? [];
      assert.equal(error?.extensions.code, code);
      assert.ok(error.extensions.remedy);
    });
  }

  it('takes no other method', async () => {
    assert.equal((await fetch(`${served.url}/q/which-nq29`, { method: 'POST' })).status, 404);
  });
});

describe('a server without its store, held to a manifest', () => {
  it('says that it is loading, then answers its own questions though the manifest does not hold them', async () => {
    let ready: (store: Store) => void = () => undefined;
    const opening = new Promise<Store>((resolve) => {
      ready = resolve;
    });
    const persisted = { mode: 'enforce', documents: new PersistedDocuments({}) } as const;
    const server = await startServer({ host: '127.0.0.1', port: 0, store: opening, logger: false, persisted });
    try {
      const loading = await fetch(`${server.url}/q/which-nq29`);
      assert.equal(loading.status, 503);
      assert.equal(((await loading.json()) as GraphqlBody).errors?.[0]?.extensions.code, 'STORE_UNAVAILABLE');
      ready(served.store);
      await opening;
      assert.deepEqual(await (await fetch(`${server.url}/q/which-nq29`)).json(), storedAnswerOf('which-nq29'));
      const other = await fetch(`${server.url}/graphql?query={__typename}`, { headers: { 'apollo-require-preflight': '1' } });
      assert.equal(((await other.json()) as GraphqlBody).errors?.[0]?.extensions.code, 'FORBIDDEN');
    } finally {
      await server.close();
    }
  });
});
