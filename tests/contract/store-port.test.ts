/** The port: values both ways, transactions, limits of time, many at once. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PolicyGraphError } from '../../src/errors.js';
import type { Store } from '../../src/graph/store.js';
import { forEachEngine, question, statement } from './engines.js';

const isError =
  (code: string) =>
  (error: unknown): boolean => {
    assert.ok(error instanceof PolicyGraphError, String(error));
    assert.equal(error.code, code, error.message);
    return true;
  };
const write = (store: Store, text: string, params: object = {}): Promise<Record<string, unknown>[][]> =>
  store.write([{ statement: statement(text), params }]);

/** Long enough to be stopped, short enough to end by itself where an engine cannot stop it. */
const LONG = 'UNWIND range(1, 2500) AS a UNWIND range(1, 2500) AS b WITH a, b WHERE (a * b) % 7 = 3 RETURN count(*) AS count';

forEachEngine('the store', (engine, openFresh) => {
  test('values come back as they went: numbers, texts, lists, nulls', async (t) => {
    const store = await openFresh(t);
    const properties = {
      whole: 5,
      part: 0.25,
      big: 9_007_199_254_740_991,
      text: 'Đổi mới “căn bản”\n',
      yes: true,
      list: ['b', 'a'],
      none: [],
    };
    await write(store, 'CREATE (n:Sample {id: 1}) SET n += $properties', { properties });
    const [row] = await store.read(
      question('MATCH (n:Sample {id: $id}) RETURN properties(n) AS properties, n.missing AS missing'),
      { id: 1 },
    );
    assert.deepEqual(row, { properties: { id: 1, ...properties }, missing: null });
  });

  test('whole numbers go as integers: LIMIT, SKIP and index lookups take them', async (t) => {
    const store = await openFresh(t);
    await write(store, 'UNWIND range(1, 10) AS n CREATE (:Sample {n: n})');
    const rows = await store.read(question('MATCH (s:Sample) RETURN s.n AS n ORDER BY n SKIP $skip LIMIT $limit'), {
      skip: 3,
      limit: 2,
    });
    assert.deepEqual(rows, [{ n: 4 }, { n: 5 }]);
    const [sum] = await store.read(question('MATCH (s:Sample) WHERE s.n >= $from RETURN sum(s.n) AS sum, count(s) AS count'), {
      from: 9,
    });
    assert.deepEqual(sum, { sum: 19, count: 2 });
  });

  test('a batch is all or nothing, and a check inside can undo it', async (t) => {
    const store = await openFresh(t);
    const good = { statement: statement("CREATE (n:Sample {id: 'one'}) RETURN n.id AS id"), params: {} };
    await assert.rejects(store.write([good, { statement: statement('THIS IS NO CYPHER'), params: {} }]), isError('INTERNAL'));
    const refusal = new PolicyGraphError('CANCELLED', 'no');
    const check = (rows: readonly Record<string, unknown>[]): void => {
      assert.deepEqual(rows, [{ id: 'one' }]);
      throw refusal;
    };
    await assert.rejects(store.write([{ ...good, check }]), refusal);
    assert.deepEqual(await store.read(question('MATCH (n:Sample) RETURN n.id AS id'), {}), []);
    assert.deepEqual(await store.write([good]), [[{ id: 'one' }]]);
    assert.deepEqual(await store.read(question('MATCH (n:Sample) RETURN n.id AS id'), {}), [{ id: 'one' }]);
  });

  test('many reads beside a write all answer, with the graph before or after it', async (t) => {
    const store = await openFresh(t);
    await write(store, 'UNWIND range(1, 500) AS n CREATE (:Sample {n: n})');
    const writing = write(store, 'UNWIND range(501, 3000) AS n CREATE (:Sample {n: n})');
    const reads = Array.from({ length: 60 }, () => store.read(question('MATCH (s:Sample) RETURN count(s) AS count'), {}));
    const seen = new Set((await Promise.all(reads)).map(([row]) => row?.count));
    for (const count of seen) assert.ok(count === 500 || count === 3000, `saw ${String(count)}`);
    await writing;
    assert.deepEqual(await store.read(question('MATCH (s:Sample) RETURN count(s) AS count'), {}), [{ count: 3000 }]);
  });

  test('writes at the same time wait for one another', async (t) => {
    const store = await openFresh(t);
    await write(store, "CREATE (:Sample {id: 'sum', n: 0})");
    await Promise.all(Array.from({ length: 20 }, () => write(store, "MATCH (s:Sample {id: 'sum'}) SET s.n = s.n + 1")));
    assert.deepEqual(await store.read(question('MATCH (s:Sample) RETURN s.n AS n'), {}), [{ n: 20 }]);
  });

  test('a read that takes too long ends with TIMEOUT, and the store goes on', async (t) => {
    const store = await openFresh(t);
    await assert.rejects(store.read(question(LONG), {}, { timeoutMs: 30 }), isError('TIMEOUT'));
    assert.deepEqual(await store.read(question('RETURN 1 AS one'), {}), [{ one: 1 }]);
  });

  test('a read that is no longer wanted ends with CANCELLED, before or while it runs', async (t) => {
    const store = await openFresh(t);
    await assert.rejects(store.read(question('RETURN 1 AS one'), {}, { signal: AbortSignal.abort() }), isError('CANCELLED'));
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 30);
    await assert.rejects(store.read(question(LONG), {}, { signal: controller.signal }), isError('CANCELLED'));
    assert.deepEqual(await store.read(question('RETURN 1 AS one'), {}), [{ one: 1 }]);
  });

  test('a faulty statement is INTERNAL and names the statement', async (t) => {
    const store = await openFresh(t);
    await assert.rejects(
      store.read(question('MATCH ((('), {}),
      (error: Error) => isError('INTERNAL')(error) && /test/.test(error.message),
    );
  });

  test('a closed store says so', async (t) => {
    const store = await openFresh(t);
    await store.close();
    await store.close();
    await assert.rejects(async () => store.read(question('RETURN 1 AS one'), {}), isError('STORE_UNAVAILABLE'));
    await assert.rejects(async () => write(store, 'CREATE (:Sample)'), isError('STORE_UNAVAILABLE'));
  });

  if (engine === 'grafeo') {
    test('the embedded engine shuffles what nothing orders, so that a forgotten ORDER BY is seen', async (t) => {
      const store = await openFresh(t);
      await write(store, 'UNWIND range(1, 200) AS n CREATE (:Sample {n: n})');
      const runs = await Promise.all([1, 2, 3].map(() => store.read(question('MATCH (s:Sample) RETURN s.n AS n'), {})));
      assert.ok(new Set(runs.map((rows) => JSON.stringify(rows))).size > 1);
    });
  }
});
