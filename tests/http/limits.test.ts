/** Queries made to exhaust the server are refused, each with its code and a remedy, before the store is asked; honest ones are not. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { getIntrospectionQuery } from 'graphql';
import { openGrafeo } from '../../src/graph/grafeo/grafeo-store.js';
import { migrate } from '../../src/graph/migrate.js';
import type { Store } from '../../src/graph/store.js';
import { writeSource } from '../../src/graph/write-source.js';
import type { Limits } from '../../src/limits.js';
import { type RunningServer, startServer } from '../../src/server/http-server.js';
import { workedQuestions } from '../../src/server/worked-questions.js';
import { inquirySources } from '../contract/inquiry-graph.js';
import { HOSTILE_QUERIES } from './hostile-queries.js';

interface Refusal {
  readonly message: string;
  readonly extensions: {
    readonly code: string;
    readonly remedy: string;
    readonly budget?: string;
    readonly cost?: number;
    readonly limit?: number;
    readonly fields?: readonly { readonly path: string; readonly cost?: number; readonly bytes?: number }[];
  };
}
interface Body {
  readonly data?: unknown;
  readonly errors?: readonly Refusal[];
}

let store: Store;
/** Statements that reached the store. */
let statements = 0;
const servers: RunningServer[] = [];

async function serve(limits: Partial<Limits> = {}): Promise<(body: string) => Promise<{ status: number; body: Body }>> {
  const server = await startServer({ host: '127.0.0.1', port: 0, store: Promise.resolve(store), logger: false, limits });
  servers.push(server);
  return async (body) => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body });
    return { status: response.status, body: (await response.json()) as Body };
  };
}
const asking = (query: string, variables: object = {}): string => JSON.stringify({ query, variables });

before(async () => {
  const opened = openGrafeo({ folder: null });
  await migrate(opened);
  for (const facts of inquirySources()) await writeSource(opened, facts, { recordedAt: '2026-01-01T00:00:00.000Z' });
  store = new Proxy(opened, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return (...args: unknown[]) => {
        if (name === 'read' || name === 'findIdsByTerms') statements += 1;
        return (member as (...args: unknown[]) => unknown).apply(target, args);
      };
    },
  });
});
after(async () => {
  for (const server of servers) await server.close();
  await store.close();
});

describe('a hostile query', () => {
  let ask: Awaited<ReturnType<typeof serve>>;
  before(async () => {
    ask = await serve();
  });

  it('is one of more than fifty', () => assert.ok(HOSTILE_QUERIES.length >= 50));

  for (const { name, body, code } of HOSTILE_QUERIES) {
    it(`is refused with ${code}: ${name}`, async () => {
      statements = 0;
      const { status, body: answer } = await ask(body);
      assert.ok(status < 500, `status ${status}`);
      const [error] = answer.errors ?? [];
      assert.equal(error?.extensions.code, code, error?.message ?? 'answered');
      assert.ok(error.extensions.remedy, 'no remedy');
      assert.ok(error.message.length < 400, 'the question is not echoed');
      assert.equal(answer.data ?? null, null);
      assert.equal(statements, 0, 'the store was asked');
    });
  }

  it('leaves the server answering', async () => {
    assert.deepEqual((await ask(asking('{ node(id: "nothing") { id } }'))).body, { data: { node: null } });
  });
});

describe('a refusal', () => {
  it('for too many rows names the dearest lists and a page size that is then answered', async () => {
    const ask = await serve();
    const query = (first: number): string =>
      asking(
        `{ everywhere: localities(first: 100) { edges { node { tasks(first: ${first}) { edges { node { topics(first: 100) { edges { node { id } } } } } } } } } }`,
      );
    const { extensions, message } = (await ask(query(100))).body.errors![0]!;
    assert.equal(message, 'The query may ask for 1,020,201 rows; 60,000 are allowed.');
    assert.deepEqual([extensions.budget, extensions.cost, extensions.limit], ['rows', 1_020_201, 60_000]);
    assert.deepEqual(
      extensions.fields?.map(({ path }) => path),
      ['everywhere', 'everywhere.edges.node.tasks', 'everywhere.edges.node.tasks.edges.node.topics'],
    );
    const [, size, path] = /Ask for first: (\d+) at most at ([\w.]+)/.exec(extensions.remedy) ?? [];
    assert.equal(path, 'everywhere.edges.node.tasks');
    assert.equal((await ask(query(Number(size)))).body.errors, undefined);
    assert.equal((await ask(query(Number(size) + 1))).body.errors?.[0]?.extensions.code, 'QUERY_TOO_COMPLEX');
  });

  it('that no single page size helps says how small all must be', async () => {
    const ask = await serve();
    const query = (first: number): string =>
      asking(
        `{ a: localities(first: ${first}) { ...f } b: localities(first: ${first}) { ...f } } fragment f on LocalityConnection { edges { node { tasks(first: ${first}) { edges { node { topics(first: ${first}) { edges { node { id } } } } } } } } }`,
      );
    const { remedy } = (await ask(query(100))).body.errors![0]!.extensions;
    const [, size] = /Ask for first: (\d+) at most at each of /.exec(remedy) ?? [];
    assert.equal((await ask(query(Number(size)))).body.errors, undefined);
    assert.ok((await ask(query(Number(size) + 1))).body.errors);
  });

  it('of an answer that is too large names its largest parts, and nothing of it is sent', async () => {
    const ask = await serve({ responseBytes: 2_000 });
    const { body } = await ask(
      asking('{ statistics { claims } localities(first: 100) { edges { cursor node { id name level aliases } } } }'),
    );
    const { code, budget, cost, limit, fields, remedy } = body.errors![0]!.extensions;
    assert.deepEqual([code, budget, limit], ['QUERY_TOO_COMPLEX', 'responseBytes', 2_000]);
    assert.ok(cost! > 2_000);
    assert.deepEqual(
      fields?.map(({ path }) => path),
      ['localities', 'statistics'],
    );
    assert.match(remedy, /first:/);
    assert.equal(body.data, undefined);
    assert.equal((await ask(asking('{ statistics { claims } }'))).body.errors, undefined);
  });

  it('is told of what was fetched, which is not fetched again, when a question is asked again', async () => {
    const ask = await serve({ responseBytes: 2_000 });
    const page = 'query ($n: Int!) { localities(first: $n) { edges { cursor node { id name level aliases } } } }';
    const one = 'query ($ref: String!) { implementingLocalities(document: $ref) { totalCount } }';
    const cost = async (body: string, code: string | undefined): Promise<number> => {
      const before = statements;
      assert.equal((await ask(body)).body.errors?.[0]?.extensions.code, code);
      return statements - before;
    };
    const asked = [
      [asking(page, { n: 100 }), 'QUERY_TOO_COMPLEX'],
      [asking(one, { ref: 'no such document' }), 'NOT_FOUND'],
    ] as const;
    const first = [];
    for (const [body, code] of asked) first.push(await cost(body, code));
    assert.ok(first.every((each) => each > 0));
    // Both were taken, so that the next asking goes past Apollo Server until it fails.
    for (const [at, [body, code]] of asked.entries()) assert.equal(await cost(body, code), first[at]);
  });

  it('counts bytes, not characters', async () => {
    const query = asking('{ topics(first: 5) { edges { node { name } } } }');
    const text = JSON.stringify((await (await serve())(query)).body);
    const bytes = Buffer.byteLength(`${text}\n`);
    assert.ok(bytes > text.length + 1, 'the names have letters of several bytes');
    assert.equal((await (await serve({ responseBytes: bytes }))(query)).body.errors, undefined);
    assert.ok((await (await serve({ responseBytes: bytes - 1 }))(query)).body.errors);
  });
});

describe('an honest query', () => {
  it('is answered: the worked questions, many fragments, a page of a hundred', async () => {
    const ask = await serve();
    const fragments = Array.from({ length: 40 }, (_, at) => `fragment F${at} on Locality { id name level }`).join(' ');
    const colocated = `{ localities(first: 100) { edges { node { ${Array.from({ length: 40 }, (_, at) => `...F${at}`).join(' ')} } } } } ${fragments}`;
    for (const { operation: query, variables } of [...workedQuestions(), { operation: colocated, variables: {} }]) {
      const codes = (await ask(asking(query, variables))).body.errors?.map(({ extensions }) => extensions.code) ?? [];
      // The small graph of this test does not hold what every worked question asks for.
      assert.ok(!codes.includes('QUERY_TOO_COMPLEX'), `${query.slice(0, 80)}: ${codes.join()}`);
    }
  });

  it('may leave out what it does not want: a list that is skipped costs nothing', async () => {
    const ask = await serve();
    const query =
      'query ($all: Boolean!) { localities(first: 100) { edges { node { tasks(first: 100) @include(if: $all) { edges { node { topics(first: 100) { edges { node { id } } } } } } } } } }';
    assert.equal((await ask(asking(query, { all: false }))).body.errors, undefined);
    assert.equal((await ask(asking(query, { all: true }))).body.errors?.[0]?.extensions.budget, 'rows');
  });

  it('may ask for the schema as tools do, whatever the settings', async () => {
    const ask = await serve({ depth: 3, fields: 5, rows: 10 });
    assert.equal(
      (await ask(asking(getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true })))).body.errors,
      undefined,
    );
    const { extensions } = (await ask(asking('{ localities { edges { node { partOf { totalCount } } } } }'))).body.errors![0]!;
    assert.deepEqual([extensions.budget, extensions.cost, extensions.limit], ['depth', 5, 3]);
  });
});
