/** The HTTP face over the shipped graph: routes, the worked questions, the protocol's audits, and questions that are wrong or hostile. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { serverAudits } from 'graphql-http';
import { graphiqlPage } from '../../src/server/graphiql-page.js';
import { workedQuestions } from '../../src/server/worked-questions.js';
import { type Served, serveShippedGraph } from './served.js';

let served: Served;
before(async () => {
  served = await serveShippedGraph();
});
after(() => served.close());

describe('the routes', () => {
  it('say that the process lives and that the store is ready', async () => {
    assert.equal((await fetch(`${served.url}/healthz`)).status, 200);
    assert.equal((await fetch(`${served.url}/readyz`)).status, 200);
  });

  it('give the schema as text', async () => {
    const text = await (await fetch(`${served.url}/schema.graphql`)).text();
    assert.match(text, /implementingLocalities\(/);
  });

  it('show GraphiQL to a browser, whole: nothing is fetched from elsewhere', async () => {
    const response = await fetch(`${served.url}/graphql`, { headers: { accept: 'text/html' } });
    assert.equal(response.status, 200);
    const html = await response.text();
    assert.equal(html, graphiqlPage().html);
    assert.doesNotMatch(html, /<(?:script|link|img)[^>]+(?:src|href)="(?:https?:)?\/\//);
    assert.match(response.headers.get('content-security-policy') ?? '', /default-src 'none'/);
  });

  it('answer an unknown address with a code and a remedy', async () => {
    const response = await fetch(`${served.url}/nothing-here`);
    assert.equal(response.status, 404);
    const { errors } = (await response.json()) as { errors: { extensions: { code: string; remedy: string } }[] };
    assert.equal(errors[0]?.extensions.code, 'NOT_FOUND');
    assert.ok(errors[0]?.extensions.remedy);
  });
});

describe('the worked questions', () => {
  for (const { name, operation, variables } of workedQuestions()) {
    it(`are answered: ${name}`, async () => {
      const { status, body } = await served.ask(operation, variables);
      assert.equal(status, 200);
      assert.equal(body.errors, undefined);
    });
  }
});

describe('GraphQL over HTTP', () => {
  const audits = serverAudits({
    url: () => `${served.url}/graphql`,
    fetchFn: (url: string, init: RequestInit) =>
      fetch(url, { ...init, headers: { 'apollo-require-preflight': 'audit', ...(init?.headers as Record<string, string>) } }),
  });
  it('is audited in 61 ways', () => assert.equal(audits.length, 61));
  for (const audit of audits) {
    it(audit.name, async () => {
      const result = await audit.fn();
      // A notice is a MAY of the specification; MUST and SHOULD give errors and warnings.
      assert.ok(
        result.status === 'ok' || result.status === 'notice',
        `${result.status}: ${'reason' in result ? result.reason : ''}`,
      );
    });
  }
});

const deep = (levels: number): string => {
  const below = (left: number): string => (left === 0 ? 'id' : `id partOf { edges { node { ${below(left - 1)} } } }`);
  return `{ locality(ref: "Huyện Bảo Thắng") { ${below(levels)} } }`;
};
const aliases = (count: number): string => `{ ${Array.from({ length: count }, (_, i) => `a${i}: __typename`).join(' ')} }`;
const aliasedNodes = (count: number): string =>
  `{ ${Array.from({ length: count }, (_, i) => `a${i}: node(id: "cur.stem") { id }`).join(' ')} }`;

/** Question → the code that its error must have. */
const WRONG: readonly (readonly [what: string, query: string, code: string])[] = [
  ['an unknown document', '{ implementingLocalities(document: "99-NQ/XY") { totalCount } }', 'NOT_FOUND'],
  ['an unknown topic', '{ implementingLocalities(document: "NQ 29", topic: "xyzzy") { totalCount } }', 'NOT_FOUND'],
  ['a malformed cursor', '{ documents(first: 2, after: "!!") { totalCount edges { node { id } } } }', 'BAD_USER_INPUT'],
  [
    'a cursor of another order',
    '{ documents(first: 2, after: "WyJ4eHh4eHgiLCJhIiwiYiJd") { edges { node { id } } } }',
    'BAD_USER_INPUT',
  ],
  ['a negative page', '{ documents(first: -1) { edges { node { id } } } }', 'BAD_USER_INPUT'],
  ['an empty page', '{ documents(first: 0) { edges { node { id } } } }', 'BAD_USER_INPUT'],
  ['an enormous page', '{ documents(first: 1000000000) { edges { node { id } } } }', 'BAD_USER_INPUT'],
  ['a page both ways', '{ documents(first: 1, last: 1) { edges { node { id } } } }', 'BAD_USER_INPUT'],
  [
    'a negative page of a relation',
    '{ locality(ref: "Huyện Bảo Thắng") { parts(first: -1) { edges { node { id } } } } }',
    'BAD_USER_INPUT',
  ],
  ['a date that is none', '{ document(ref: "29-NQ/TW", asOf: "2013-02-30") { id } }', 'BAD_USER_INPUT'],
  ['a word for a date', '{ document(ref: "29-NQ/TW", asOf: "yesterday") { id } }', 'BAD_USER_INPUT'],
  ['an ambiguous symbol', '{ document(ref: "29-NQ/TW") { id } }', 'AMBIGUOUS_REFERENCE'],
  ['a blank reference', '{ resolve(mention: "  ") { score } }', 'BAD_USER_INPUT'],
  ['a blank search', '{ search(text: "") { totalCount } }', 'BAD_USER_INPUT'],
  ['paths between nothing', '{ paths(from: "nothing", to: "cur.stem") { hops { relation } } }', 'NOT_FOUND'],
  ['paths of a thousand hops', '{ paths(from: "cur.stem", to: "cur", maxHops: 1000) { hops { relation } } }', 'BAD_USER_INPUT'],
  [
    'a comparison of one place',
    '{ compare(localities: ["Quận Long Biên"], document: "NQ 29") { topics { counts } } }',
    'BAD_USER_INPUT',
  ],
  [
    'a comparison of a thousand places',
    `{ compare(localities: [${'"a" '.repeat(1000)}], document: "NQ 29") { topics { counts } } }`,
    'QUERY_TOO_COMPLEX',
  ],
  [
    'a comparison on nothing',
    '{ compare(localities: ["Quận Long Biên", "Huyện Bảo Thắng"], document: "nothing") { topics { counts } } }',
    'NOT_FOUND',
  ],
  ['a lineage of a thousand levels', '{ lineage(document: "NQ 29", depth: 1000) { hops { relation } } }', 'BAD_USER_INPUT'],
  ['a timeline of nothing', '{ timeline(of: "nothing") { totalCount } }', 'NOT_FOUND'],
  ['changes since nothing', '{ changes(since: "yesterday") { totalCount } }', 'BAD_USER_INPUT'],
  ['a hundred levels', deep(34), 'QUERY_TOO_COMPLEX'],
  ['ten thousand aliases', aliases(10_000), 'QUERY_TOO_COMPLEX'],
  ['ten thousand nodes by alias', aliasedNodes(10_000), 'QUERY_TOO_COMPLEX'],
  ['an unknown field', '{ nothing }', 'BAD_USER_INPUT'],
  ['a broken query', '{ documents(', 'BAD_USER_INPUT'],
  ['a circle of fragments', '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }', 'BAD_USER_INPUT'],
];

describe('wrong and hostile questions', () => {
  for (const [what, query, code] of WRONG) {
    it(`are refused with ${code}: ${what}`, async () => {
      const { status, body } = await served.ask(query);
      assert.ok(status < 500, `status ${status}`);
      const [error] = body.errors ?? [];
      assert.equal(error?.extensions.code, code, error?.message);
      assert.ok(error?.extensions.remedy, 'no remedy');
      assert.ok(!JSON.stringify(body).includes('node_modules'), 'a stack trace leaked');
    });
  }

  it('name the candidates of an ambiguous reference', async () => {
    const { body } = await served.ask('{ document(ref: "29-NQ/TW") { id } }');
    const extensions = body.errors?.[0]?.extensions as { candidates?: unknown[] } | undefined;
    assert.equal(extensions?.candidates?.length, 2);
  });

  it('are answered null where nothing fits a nullable field', async () => {
    const { body } = await served.ask('{ node(id: "nothing") { id } document(ref: "99-NQ/XY") { id } }');
    assert.deepEqual(body, { data: { node: null, document: null } });
  });

  const raw = async (init: RequestInit, path = '/graphql'): Promise<number> => (await fetch(`${served.url}${path}`, init)).status;
  it('are refused as requests too: no JSON, a batch, a huge body, a mutation by GET, another method', async () => {
    const headers = { 'content-type': 'application/json' };
    assert.equal(await raw({ method: 'POST', headers, body: '{' }), 400);
    assert.equal(await raw({ method: 'POST', headers, body: '[{"query":"{ __typename }"}]' }), 400);
    assert.equal(await raw({ method: 'POST', headers, body: JSON.stringify({ query: `#${'x'.repeat(1_100_000)}` }) }), 413);
    assert.ok((await raw({ headers: { 'apollo-require-preflight': '1' } }, '/graphql?query=mutation%20%7B%20x%20%7D')) < 500);
    assert.ok((await raw({ method: 'DELETE' })) < 500);
  });

  it('leave the server alive', async () => {
    const { body } = await served.ask('{ node(id: "cur.stem") { name } }');
    assert.ok(body.data?.node);
  });
});
