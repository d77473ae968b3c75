/** What is refused, with which code and remedy, and how soon: nothing of it may reach the store. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { getIntrospectionQuery } from 'graphql';
import type { Store } from '../../src/graph/store.js';
import { encodeCursor } from '../../src/inquiry/plan/cursor.js';
import { storesUnderTest } from '../contract/inquiry-stores.js';
import { Asking } from './asking.js';

// Refusals do not depend on the engine.
const [{ open }] = storesUnderTest as readonly [(typeof storesUnderTest)[number]];

describe('refusals', () => {
  let store: Store;
  let asking: Asking;
  before(async () => {
    store = await open();
    asking = new Asking(store);
  });
  after(() => store.close());

  async function refused(question: string, code: string, variables: Record<string, unknown> = {}): Promise<string> {
    const { extensions, message } = await asking.failure(question, variables);
    assert.equal(extensions.code, code, `${question.slice(0, 200)}: ${message}`);
    assert.ok(extensions.remedy, `${question.slice(0, 200)} has a remedy`);
    assert.equal(asking.statements.length, 0, 'the store was not asked');
    return `${message} ${extensions.remedy}`;
  }

  test('page sizes outside 1–100 are refused, and the limit is named', async () => {
    for (const first of [-1, 0, 101, 1_000_000_000]) {
      const text = await refused(`{ documents(first: ${first}) { totalCount } }`, 'BAD_USER_INPUT');
      assert.match(text, /1 to 100/);
      await refused(`{ documents(last: ${first}) { totalCount } }`, 'BAD_USER_INPUT');
      await refused(`{ topics { edges { node { tasks(first: ${first}) { totalCount } } } } }`, 'BAD_USER_INPUT');
      await refused(`{ topics { edges { node { claims(first: ${first}) { id } } } } }`, 'BAD_USER_INPUT');
      await refused(`{ search(text: "a", first: ${first}) { totalCount } }`, 'BAD_USER_INPUT');
    }
    await refused('{ documents(first: 10000000000) { totalCount } }', 'BAD_USER_INPUT');
  });

  test('a page goes one way', async () => {
    await refused('{ documents(first: 1, last: 1) { totalCount } }', 'BAD_USER_INPUT');
  });

  test('no certainty at all is refused, on a relation as on a question', async () => {
    await refused('{ topics { edges { node { tasks(certainty: []) { totalCount } } } } }', 'BAD_USER_INPUT');
    await asking.data(
      '{ topics { edges { node { tasks(certainty: null, first: null) { totalCount } claims(first: null) { id } } } } }',
    );
  });

  test('cursors that are malformed, cut, or of another order are refused', async () => {
    const { documents } = await asking.data('{ documents(first: 1) { pageInfo { endCursor } } }');
    const cursor = documents.pageInfo.endCursor as string;
    for (const wrong of ['', 'abc', 'bm90IGpzb24', cursor.slice(0, -4), encodeCursor('aaaaaa', ['a', 'b']), '💥']) {
      await refused('query ($after: String) { documents(after: $after) { edges { cursor } } }', 'BAD_USER_INPUT', {
        after: wrong,
      });
    }
    await refused(
      'query ($after: String) { documents(after: $after, orderBy: [{ field: name, direction: DESC }]) { edges { cursor } } }',
      'BAD_USER_INPUT',
      { after: cursor },
    );
    await refused('query ($after: String) { tasks(after: $after) { edges { cursor } } }', 'BAD_USER_INPUT', { after: cursor });
  });

  test('days that the calendar does not have are refused, as literals and as variables', async () => {
    for (const day of ['2013-02-30', '2013-13-01', '04/11/2013', '2013-11-04T00:00:00Z', '']) {
      await refused(`{ document(ref: "29-NQ/TW", asOf: "${day}") { id } }`, 'BAD_USER_INPUT');
      await refused('query ($day: Date) { document(ref: "29-NQ/TW", asOf: $day) { id } }', 'BAD_USER_INPUT', { day });
      await refused(`{ documents(where: { issuedOn: { gt: "${day}" } }) { totalCount } }`, 'BAD_USER_INPUT');
    }
  });

  test('unknown fields, kinds and broken documents are bad input', async () => {
    await refused('{ nope }', 'BAD_USER_INPUT');
    await refused('{ documents(', 'BAD_USER_INPUT');
    await refused('{ search(text: "a", kinds: [CASTLE]) { totalCount } }', 'BAD_USER_INPUT');
  });

  test('a query of a hundred levels is refused', async () => {
    const deep = (levels: number): string => (levels === 0 ? 'name' : `partOf { edges { node { ${deep(levels - 1)} } } }`);
    await refused(`{ localities { edges { node { ${deep(33)} } } } }`, 'QUERY_TOO_COMPLEX');
  });

  test('ten thousand aliases are refused within a second', async () => {
    const began = performance.now();
    const aliases = Array.from({ length: 10_000 }, (_, at) => `a${at}: statistics { claims }`).join(' ');
    await refused(`{ ${aliases} }`, 'QUERY_TOO_COMPLEX');
    assert.ok(performance.now() - began < 1_000);
  });

  test('fragments that double at each level are refused', async () => {
    const fragments = Array.from(
      { length: 9 },
      (_, at) =>
        `fragment F${at} on Locality { a${at}: partOf { edges { node { ...F${at + 1} } } } b${at}: parts { edges { node { ...F${at + 1} } } } }`,
    ).join('\n');
    await refused(`{ localities { edges { node { ...F0 } } } } ${fragments} fragment F9 on Locality { id }`, 'QUERY_TOO_COMPLEX');
  });

  test('page sizes that multiply beyond reason are refused', async () => {
    const text = await refused(
      '{ localities(first: 100) { edges { node { tasks(first: 100) { edges { node { topics(first: 100) { edges { node { id } } } } } } } } } }',
      'QUERY_TOO_COMPLEX',
    );
    assert.match(text, /first: 5 at most at localities\.edges\.node\.tasks/);
    await refused(
      'query ($n: Int) { topics(first: $n) { edges { node { tasks(first: $n) { edges { evidence { quote } node { claims(first: 100) { id evidence { quote } } } } } } } } }',
      'QUERY_TOO_COMPLEX',
      { n: 100 },
    );
  });

  test('filters that are too long or too deep are refused, even as variables deeper than the stack', async () => {
    const ask = 'query ($where: LocalityWhere) { localities(where: $where) { totalCount } }';
    const nested = (levels: number, around: (inner: object) => object): object =>
      Array.from({ length: levels }).reduce<object>((inner) => around(inner), { name: { contains: 'a' } });
    await refused(ask, 'QUERY_TOO_COMPLEX', { where: nested(400, (inner) => ({ not: inner })) });
    await refused(ask, 'QUERY_TOO_COMPLEX', { where: nested(20_000, (inner) => ({ not: inner })) });
    await refused(ask, 'QUERY_TOO_COMPLEX', { where: nested(6, (inner) => ({ partOf: { some: inner } })) });
    await refused(ask, 'QUERY_TOO_COMPLEX', { where: { or: Array.from({ length: 1_000 }, () => ({ name: { eq: 'a' } })) } });
    await asking.data(ask, { where: nested(5, (inner) => ({ partOf: { some: inner } })) });
    await asking.data(ask, { where: { name: { in: Array.from({ length: 1_000 }, (_, at) => `Xã ${at}`) } } });
  });

  test('no refusal shows a stack or a file of the program', async () => {
    for (const question of [
      '{ documents(first: 0) { totalCount } }',
      '{ nope }',
      '{ lineage(document: "a") { hops { rule } } }',
    ]) {
      assert.doesNotMatch(JSON.stringify(await asking.failure(question)), /\.[jt]s:\d|node_modules|stacktrace/i);
    }
  });

  test('introspection as GraphiQL asks it is answered', async () => {
    const { __schema } = await asking.data(getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true }));
    assert.ok(__schema.types.length > 100);
  });
});
