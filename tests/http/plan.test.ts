/** How a request was answered, for whoever asks to see it: the statements of each root field, with names of parameters and never their values. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { readConfig } from '../../src/config.js';
import type { Store } from '../../src/graph/store.js';
import { answerQuestion } from '../../src/server/answer-question.js';
import { type RunningServer, startServer } from '../../src/server/http-server.js';
import { storesUnderTest } from '../contract/inquiry-stores.js';

interface Statement {
  readonly name: string;
  readonly engine: string;
  readonly cypher: string;
  readonly parameters: readonly string[];
  readonly milliseconds: number;
  readonly rows: number;
  readonly anchor?: string;
}
type Plan = readonly { readonly field: string; readonly statements: readonly Statement[] }[];
interface Body {
  readonly data?: unknown;
  readonly errors?: readonly unknown[];
  readonly extensions?: { readonly plan: Plan & { readonly code?: string; readonly remedy?: string } };
}

const QUERY = `query ($words: String!) {
  named: localities(where: { name: { contains: $words } }) { edges { node { id } } }
  found: search(text: $words) { edges { node { id } } }
  missing: node(id: "nothing", asKnownOn: "2026-01-02") { id }
}`;
const WORDS = 'Bảo Thắng';

for (const { engine, skip, open } of storesUnderTest) {
  describe(`the plan of a request, on ${engine}`, { skip: skip ?? false }, () => {
    let store: Store;
    const servers: RunningServer[] = [];
    before(async () => {
      store = await open();
    });
    after(async () => {
      for (const server of servers) await server.close();
      await store.close();
    });
    async function ask(showPlans: boolean, headers: Record<string, string>, query = QUERY): Promise<Body> {
      const server = await startServer({ host: '127.0.0.1', port: 0, store: Promise.resolve(store), logger: false, showPlans });
      servers.push(server);
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables: { words: WORDS } }),
      });
      return (await response.json()) as Body;
    }

    test('has the statements of each root field by its name in the answer, and changes nothing else', async () => {
      const { extensions, ...rest } = await ask(true, { 'x-policygraph-plan': '1' });
      assert.deepEqual(rest, await ask(true, {}));
      const plan = extensions!.plan;
      assert.deepEqual(
        plan.map(({ field }) => field),
        ['named', 'found', 'missing'],
      );
      for (const { statements } of plan) {
        assert.ok(statements.length > 0);
        for (const statement of statements) {
          assert.equal(statement.engine, engine);
          assert.match(statement.cypher, /RETURN|YIELD/);
          assert.ok(statement.name !== '' && statement.milliseconds >= 0 && statement.rows >= 0);
          for (const parameter of statement.parameters) assert.ok(statement.cypher.includes(`$${parameter}`), parameter);
        }
      }
      const [named, found, missing] = plan.map(({ statements }) => statements);
      assert.equal(named?.length, 1);
      assert.match(named?.[0]?.anchor ?? '', /Locality/, 'a planned statement says where it enters the graph');
      assert.deepEqual(
        found?.map(({ name }) => name),
        ['planned-search'],
      );
      // What is asked as known on an earlier day is shown as it is run.
      assert.ok(missing?.every(({ name }) => name.endsWith('/as-known')));
    });

    test('shows no value that was asked for', async () => {
      const { extensions } = await ask(true, { 'x-policygraph-plan': '1' });
      const text = JSON.stringify(extensions).toLowerCase();
      for (const word of ['bảo thắng', 'bao thang', 'nothing', '2026-01-02']) assert.ok(!text.includes(word), word);
    });

    test('is there for a question that fails, as far as it came', async () => {
      const { errors, extensions } = await ask(
        true,
        { 'x-policygraph-plan': '1' },
        '{ paths(from: "a", to: "b") { hops { rule } } }',
      );
      assert.equal(errors?.length, 1);
      assert.ok(extensions!.plan[0]!.statements.length > 0);
      const refused = await ask(true, { 'x-policygraph-plan': '1' }, '{ nothing }');
      assert.deepEqual(refused.extensions, { plan: [] });
    });

    test('is not shown unless it is asked for, nor where the server does not allow it, which is said', async () => {
      assert.equal((await ask(true, {})).extensions, undefined);
      assert.equal((await ask(true, { 'x-policygraph-plan': '0' })).extensions, undefined);
      const { data, extensions } = await ask(false, { 'x-policygraph-plan': '1' });
      assert.ok(data);
      assert.equal(extensions?.plan.code, 'FORBIDDEN');
      assert.match(extensions?.plan.remedy ?? '', /POLICYGRAPH_PLAN/);
    });

    test('comes with an answer without a server too', async () => {
      const { extensions } = await answerQuestion(store, { question: '{ statistics { claims } }', plan: true });
      assert.deepEqual(
        extensions?.plan.map(({ field, statements }) => [field, statements.length > 0]),
        [['statistics', true]],
      );
    });
  });
}

test('plans are shown where only this machine reaches the server, unless a setting says otherwise', () => {
  for (const [settings, shown] of [
    [{}, true],
    [{ HOST: 'localhost' }, true],
    [{ HOST: '::1' }, true],
    [{ HOST: '0.0.0.0' }, false],
    [{ HOST: '192.168.1.7' }, false],
    [{ HOST: '0.0.0.0', POLICYGRAPH_PLAN: 'on' }, true],
    [{ POLICYGRAPH_PLAN: 'off' }, false],
  ] as const) {
    assert.equal(readConfig(settings).showPlans, shown, JSON.stringify(settings));
  }
});
