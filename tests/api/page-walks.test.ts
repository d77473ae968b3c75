/**
 * A walk by pages gives each row once, forward and backward, of kinds and of relations, in several orders; and also while rows are being added
 * between the pages: what was there before the walk appears exactly once.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Store } from '../../src/graph/store.js';
import { writeSource } from '../../src/graph/write-source.js';
import { addedTasks, ID } from '../contract/inquiry-graph.js';
import { storesUnderTest } from '../contract/inquiry-stores.js';
import { Asking, type Data, ids } from './asking.js';
import { NaiveGraph, type NaiveOrder, type Record_ } from './naive-graph.js';

interface Walked {
  readonly what: string;
  /** The topic whose tasks they are; null of all tasks. */
  readonly of: string | null;
  readonly where: Record_;
  readonly certainty: readonly string[];
  readonly orderBy: readonly NaiveOrder[];
}
const KNOWN = ['ASSERTED', 'VERIFIED'];
/** Orders by what a task keeps, and by relations that nothing new gives it. */
const ORDERS: readonly (readonly NaiveOrder[])[] = [
  [],
  [{ field: 'name', direction: 'DESC' }],
  [{ field: 'kind' }, { field: 'recordedAt', direction: 'DESC' }],
  [{ field: 'ordinal', direction: 'DESC' }, { field: 'name' }],
  [{ count: 'topics', direction: 'DESC' }, { count: 'appliesIn' }],
];
const WALKS: readonly Walked[] = ORDERS.flatMap((orderBy) => [
  { what: 'all tasks', of: null, where: {}, certainty: KNOWN, orderBy },
  { what: 'some tasks', of: null, where: { topics: { some: { id: { eq: ID.stem } } } }, certainty: KNOWN, orderBy },
  { what: 'tasks of a topic', of: ID.stem, where: {}, certainty: KNOWN, orderBy },
  {
    what: 'some tasks of a topic, inferred ones too',
    of: ID.stem,
    where: { appliesIn: { none: { id: { eq: ID.longBien } } } },
    certainty: ['ASSERTED', 'INFERRED'],
    orderBy,
  },
]);
/** A page such that a walk has at least three. */
const pageOf = (rows: number): number => Math.min(40, Math.ceil(rows / 3));
const CONNECTION = '{ edges { node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }';

for (const { engine, skip, open } of storesUnderTest) {
  describe(`walking by pages on ${engine}`, { skip: skip ?? false }, () => {
    let store: Store;
    let asking: Asking;
    let writes = 0;
    before(async () => {
      store = await open();
      asking = new Asking(store);
      await add();
    });
    after(() => store.close());

    /** Some tasks more, by a source of their own: names before, between and behind those that are there. */
    async function add(): Promise<void> {
      writes += 1;
      const recordedAt = new Date(Date.UTC(2026, 1, 1, 0, writes)).toISOString();
      await writeSource(store, addedTasks(writes), { recordedAt });
    }

    async function page(
      { of, where, certainty, orderBy }: Walked,
      backward: boolean,
      cursor: string | null,
      size: number,
    ): Promise<Data> {
      const place = backward ? 'last: $size, before: $cursor' : 'first: $size, after: $cursor';
      const given = `${place}, where: $where, orderBy: $orderBy`;
      const declared = '$size: Int, $cursor: String, $where: TaskWhere, $orderBy: [TaskOrder!]';
      const variables = { size, cursor, where, orderBy };
      if (of === null) return (await asking.data(`query (${declared}) { tasks(${given}) ${CONNECTION} }`, variables)).tasks;
      const question = `query (${declared}, $of: ID!, $certainty: [Certainty!]) {
        node(id: $of) { ... on Topic { tasks(${given}, certainty: $certainty) ${CONNECTION} } } }`;
      return (await asking.data(question, { ...variables, of, certainty })).node.tasks;
    }

    /** All ids in their order, by a plain evaluation in memory. */
    async function inOrder({ of, where, certainty, orderBy }: Walked): Promise<string[]> {
      const graph = await NaiveGraph.of(store);
      if (of === null) return graph.ids('TASK', where, orderBy);
      return graph
        .related(graph.node(of)!, graph.field('TOPIC', 'tasks')!, certainty)
        .map(({ end }) => end)
        .filter((task) => graph.matches('TASK', task, where))
        .sort(graph.order('TASK', orderBy))
        .map(({ id }) => id as string);
    }

    /** Ids in the order of the walk; between the pages something may happen. */
    async function walk(walked: Walked, backward: boolean, size: number, between: () => Promise<void>): Promise<string[]> {
      const found: string[] = [];
      for (let cursor: string | null = null, pages = 0; ; pages += 1) {
        assert.ok(pages < 100, 'the walk does not end');
        const { edges, pageInfo } = await page(walked, backward, cursor, size);
        found.push(...(backward ? ids({ edges }).reverse() : ids({ edges })));
        if (!(backward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage)) return found;
        cursor = backward ? pageInfo.startCursor : pageInfo.endCursor;
        await between();
      }
    }

    const ways = WALKS.flatMap((walked) => [false, true].map((backward) => ({ walked, backward })));
    const told = ({ what, orderBy }: Walked, backward: boolean): string =>
      `${what}, ${backward ? 'backward' : 'forward'}, ordered by ${JSON.stringify(orderBy)}`;

    for (const { walked, backward } of ways) {
      test(`each row once: ${told(walked, backward)}`, async () => {
        const all = await inOrder(walked);
        assert.ok(all.length >= 5, `${all.length} rows are few`);
        for (const size of [1, 3]) {
          const found = await walk(walked, backward, size, async () => {});
          assert.deepEqual(found, backward ? all.toReversed() : all);
        }
      });
    }

    // Under a filter, which every page asks anew.
    for (const { walked, backward } of ways.filter(({ walked: { where } }) => Object.keys(where).length > 0)) {
      test(`each row that was there once, while others come: ${told(walked, backward)}`, async () => {
        const there = await inOrder(walked);
        let additions = 0;
        const found = await walk(walked, backward, pageOf(there.length), async () => {
          additions += 1;
          if (additions <= 2) await add();
        });
        assert.ok(additions >= 2, 'nothing was added between the pages');
        assert.equal(new Set(found).size, found.length, 'a row came twice');
        const known = new Set(there);
        assert.deepEqual(
          found.filter((id) => known.has(id)),
          backward ? there.toReversed() : there,
        );
      });
    }

    test('some of what is added behind the place of a walk is found by it', async () => {
      const there = new Set(await inOrder(WALKS[0]!));
      const found = await walk(WALKS[0]!, false, pageOf(there.size), add);
      assert.ok(found.some((id) => !there.has(id)));
    });
  });
}
