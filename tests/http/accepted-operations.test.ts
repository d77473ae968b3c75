/** An operation that was taken before is answered past Apollo Server: nobody may see a difference, whatever is asked and however it fails. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { workedQuestions } from '../../src/server/worked-questions.js';
import { type Served, serveShippedGraph } from './served.js';

let served: Served;
before(async () => {
  served = await serveShippedGraph();
});
after(() => served.close());

interface Seen {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

async function ask(body: object, headers: Record<string, string> = {}): Promise<Seen> {
  const response = await fetch(`${served.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const { date: _, ...kept } = Object.fromEntries(response.headers);
  return { status: response.status, headers: kept, body: await response.text() };
}

/** Asks twice, the first time by Apollo at the latest; gives what both had. */
async function askedAgain(body: object, headers: Record<string, string> = {}): Promise<Seen> {
  const first = await ask(body, headers);
  assert.deepEqual(await ask(body, headers), first);
  return first;
}
const codeOf = ({ body }: Seen): string =>
  (JSON.parse(body) as { errors: { extensions: { code: string } }[] }).errors[0]!.extensions.code;

const DOCUMENT = 'query Named($ref: String!) { document(ref: $ref) { id symbol } }';

describe('an operation that is asked again', () => {
  for (const { name, operation, variables } of workedQuestions()) {
    it(`has the same answer and headers: ${name}`, async () => {
      const { status, body } = await askedAgain({ query: operation, variables });
      assert.equal(status, 200);
      assert.doesNotMatch(body, /"errors"/);
    });
  }

  it('takes new values', async () => {
    const one = await ask({ query: DOCUMENT, variables: { ref: 'document:tw/resolution-29/term-xi' } });
    const other = await ask({ query: DOCUMENT, variables: { ref: '71-NQ/TW' } });
    assert.match(one.body, /"symbol":"29-NQ\/TW"/);
    assert.match(other.body, /"symbol":"71-NQ\/TW"/);
  });

  it('has the media type that its accept header wants', async () => {
    for (const accept of ['application/graphql-response+json', 'application/json', '*/*', 'text/html, application/json;q=0.5']) {
      const { headers } = await askedAgain({ query: '{ __typename statistics { revision } }' }, { accept });
      const wanted = accept.includes('graphql-response') ? 'application/graphql-response+json' : 'application/json';
      assert.equal(headers['content-type'], `${wanted}; charset=utf-8`);
    }
  });

  it('fails alike: a value of a wrong type, a thing that is not there, too many rows, a text too long', async () => {
    assert.equal((await askedAgain({ query: DOCUMENT, variables: { ref: 'document:tw/resolution-29/term-xi' } })).status, 200);
    assert.equal(codeOf(await askedAgain({ query: DOCUMENT, variables: { ref: { no: 'text' } } })), 'BAD_USER_INPUT');
    assert.equal(codeOf(await askedAgain({ query: DOCUMENT })), 'BAD_USER_INPUT');
    assert.equal(
      codeOf(
        await askedAgain({
          query: DOCUMENT,
          variables: { ref: 'x'.repeat(200_000), more: Array.from({ length: 20_000 }, () => 0) },
        }),
      ),
      'QUERY_TOO_COMPLEX',
    );
    const question = 'query ($document: String!) { implementingLocalities(document: $document) { totalCount } }';
    assert.equal((await askedAgain({ query: question, variables: { document: '29-NQ/TW' } })).status, 200);
    assert.equal(codeOf(await askedAgain({ query: question, variables: { document: '999-NQ/XX' } })), 'NOT_FOUND');
    const lists =
      'query ($n: Int) { documents(first: $n) { edges { node { assigns(first: $n) { edges { node { appliesIn(first: $n) { totalCount edges { node { id } } } } } } } } } }';
    assert.equal((await askedAgain({ query: lists, variables: { n: 2 } })).status, 200);
    assert.equal(codeOf(await askedAgain({ query: lists, variables: { n: 100 } })), 'QUERY_TOO_COMPLEX');
  });

  it('is refused where the body is none of GraphQL over HTTP', async () => {
    assert.equal((await ask({ query: DOCUMENT, variables: { ref: 'document:tw/resolution-29/term-xi' } })).status, 200);
    for (const variables of ['{"ref":"29-NQ/TW"}', ['29-NQ/TW'], 7]) {
      assert.ok((await askedAgain({ query: DOCUMENT, variables })).status >= 400);
    }
    assert.ok(
      (await askedAgain({ query: DOCUMENT, operationName: 7, variables: { ref: 'document:tw/resolution-29/term-xi' } })).status >=
        400,
    );
  });

  it('is the one that is named: of several in a document, and of none', async () => {
    const query = 'query One { a: __typename } query Other { b: __typename }';
    for (let round = 0; round < 2; round += 1) {
      assert.match((await ask({ query, operationName: 'One' })).body, /"a":"Query"/);
      assert.match((await ask({ query, operationName: 'Other' })).body, /"b":"Query"/);
      assert.match((await ask({ query })).body, /"errors"/);
      assert.match((await ask({ query, operationName: 'None' })).body, /"errors"/);
    }
  });

  it('is told how it was answered where its header asks for that, or that nobody is', async () => {
    const asked = { query: DOCUMENT, variables: { ref: '71-NQ/TW' } };
    assert.doesNotMatch((await askedAgain(asked)).body, /"extensions"/);
    assert.match((await askedAgain(asked, { 'x-policygraph-plan': '1' })).body, /"plan":\{"code":"FORBIDDEN"/);
  });

  it('is counted like every other', async () => {
    const count = async (): Promise<number> => {
      const text = await (await fetch(`${served.url}/metrics`)).text();
      return Number(/policygraph_graphql_requests_total\{result="ok"\} (\d+)/.exec(text)?.[1] ?? 0);
    };
    const before = await count();
    await askedAgain({ query: DOCUMENT, variables: { ref: 'document:tw/resolution-29/term-xi' } });
    assert.equal((await count()) - before, 2);
  });
});
