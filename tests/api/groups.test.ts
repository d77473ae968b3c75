/** Facets and groups of connections: what they count, measure and call things, against a plain evaluation, on each engine. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { MANY } from '../../src/api/root-fields.js';
import type { Store } from '../../src/graph/store.js';
import { writeSource } from '../../src/graph/write-source.js';
import { groupKeysOf } from '../../src/inquiry/plan/group-keys.js';
import { ENTITY_KINDS } from '../../src/vocabulary/kinds.js';
import { labelOf } from '../../src/vocabulary/properties.js';
import { relationFieldsOf } from '../../src/vocabulary/relations.js';
import { figures } from '../contract/disagreeing-facts.js';
import { ID, rivalSource } from '../contract/inquiry-graph.js';
import { storesUnderTest } from '../contract/inquiry-stores.js';
import { Asking, type Data } from './asking.js';
import { NaiveGraph, whereType } from './naive-graph.js';
import { naiveGroups } from './naive-groups.js';
import { Chance, randomWhere } from './random-questions.js';

/** Neo4j makes a plan for each text anew. */
const QUESTIONS: Readonly<Record<string, number>> = { grafeo: 200, neo4j: 30 };
const values = (connection: Data): [number, ...(string | null)[]][] =>
  connection.edges.map(({ node }: Data) => [node.count, ...node.keys.map(({ value }: Data) => value)]);

for (const { engine, skip, open } of storesUnderTest) {
  describe(`groups on ${engine}`, { skip: skip ?? false }, () => {
    let store: Store;
    let asking: Asking;
    let graph: NaiveGraph;
    before(async () => {
      store = await open();
      await writeSource(store, rivalSource(), { recordedAt: '2026-02-01T00:00:00.000Z' });
      const said = figures('source:figures-a', [
        { value: 0.1, amount: 0.1, quantity: 'COUNT', educationLevels: ['TH', 'THCS'] },
        { value: 0.2, amount: 0.2, quantity: 'COUNT', educationLevels: ['TH'] },
        { value: 0.3, amount: 0.3, quantity: 'COUNT' },
        { value: 65, unit: '%', amount: null, quantity: 'SHARE', figureKind: 'TARGET' },
      ]);
      await writeSource(store, said, { recordedAt: '2027-02-01T00:00:00.000Z' });
      asking = new Asking(store);
      graph = await NaiveGraph.of(store);
    });
    after(() => store.close());

    test('a thing is in the group of each end of a relation, and with none in a group without a value', async () => {
      const { tasks } = await asking.data(
        '{ tasks { totalCount groups(by: [topics, appliesIn], first: 100) { totalCount edges { node { count keys { key value label } } } } } }',
      );
      assert.equal(asking.statements.length, 1);
      assert.equal(tasks.groups.totalCount, tasks.groups.edges.length);
      assert.deepEqual(
        values(tasks.groups),
        naiveGroups(graph, { kind: 'TASK', by: ['topics', 'appliesIn'] }).map((group) => [group.count, ...group.values]),
      );
      assert.ok(values(tasks.groups).some(([, topic, place]) => topic === null && place === null));
      const stem = tasks.groups.edges.find(({ node }: Data) => node.keys[0].value === ID.stem);
      assert.deepEqual(stem.node.keys[0], { key: 'topics', value: ID.stem, label: 'STEM, trải nghiệm' });
    });

    test('documents by year and issuer, in the order of the keys', async () => {
      const { documents } = await asking.data(
        '{ documents(where: { issuedOn: { not: null } }) { groups(by: [issuedOnYear, issuers], orderBy: KEY) { edges { node { count keys { value } } } } } }',
      );
      assert.deepEqual(values(documents.groups), [
        [1, '2013', null],
        [1, '2014', null],
        [1, '2017', null],
        [1, '2022', null],
      ]);
    });

    test('facets count what the filter lets through, the most frequent first, labelled in both languages', async () => {
      const { documents } = await asking.data(
        `{ documents(first: 1, where: { kind: { in: [RESOLUTION, PLAN] } }) { totalCount
          facets(of: [kind, symbol, issuers], first: 2) { key values { value count vi: label en: label(lang: EN) node { id name } } } } }`,
      );
      assert.equal(asking.statements.length, 1);
      const [kind, symbol, issuers] = documents.facets;
      assert.deepEqual(kind, {
        key: 'kind',
        values: [
          { value: 'PLAN', count: 5, vi: 'Kế hoạch', en: 'Plan', node: null },
          { value: 'RESOLUTION', count: 3, vi: 'Nghị quyết', en: 'Resolution', node: null },
        ],
      });
      assert.deepEqual(
        [symbol.values.length, symbol.values[0]],
        [2, { value: '29-NQ/TW', count: 2, vi: '29-NQ/TW', en: '29-NQ/TW', node: null }],
      );
      assert.deepEqual(issuers.values[0], { value: null, count: 6, vi: null, en: null, node: null });
      assert.deepEqual(issuers.values[1].node, { id: 'agency:ubnd/son-dong', name: 'UBND huyện Sơn Động' });
    });

    test('of the node of a group anything can be asked, and of a relation groups too', async () => {
      const { topic } = await asking.data(
        `{ topic(ref: "${ID.stem}") { tasks { totalCount groups(by: [appliesIn]) { edges { node { count keys {
          label(lang: EN) node { id ... on Locality { level partOf { edges { node { name } } } } } } } } } } } }`,
      );
      assert.equal(asking.statements.length, 1);
      assert.deepEqual(
        topic.tasks.groups.edges.map(({ node }: Data) => [node.count, node.keys[0].node?.level ?? null]),
        [
          [1, null],
          [1, 'DISTRICT'],
          [1, 'DISTRICT'],
        ],
      );
      assert.deepEqual(topic.tasks.groups.edges[1].node.keys[0].node.partOf.edges, [{ node: { name: 'Tỉnh Lào Cai' } }]);
    });

    test('what is only inferred groups when it is asked for', async () => {
      const counts = async (certainty: string): Promise<unknown> => {
        const { documents } = await asking.data(
          `{ documents(where: { id: { eq: "${ID.echo}" } }) { groups(by: [implements], certainty: ${certainty}) { edges { node { count keys { value } } } } } }`,
        );
        return values(documents.groups);
      };
      assert.deepEqual(await counts('[ASSERTED, VERIFIED]'), [[1, null]]);
      assert.deepEqual(await counts('[INFERRED]'), [[1, ID.first]]);
    });

    test('numbers are measured, times have a first and a last, what has none counts for nothing', async () => {
      const { indicators, empty } = await asking.data(
        `{ indicators { groups(by: [quantity], orderBy: KEY, measures: [amount, value, recordedAt]) { edges { node { count keys { value }
            measures { field count min max avg sum earliest latest } } } } }
          empty: indicators(where: { unit: { eq: "km" } }) { groups(measures: [amount]) { edges { node { count measures { count min max avg sum } } } } } }`,
      );
      const time = '2027-02-01T00:00:00.000Z';
      const none = { min: null, max: null, avg: null, sum: null, earliest: null, latest: null };
      assert.deepEqual(
        indicators.groups.edges.map(({ node }: Data) => node),
        [
          {
            count: 3,
            keys: [{ value: 'COUNT' }],
            measures: [
              { ...none, field: 'amount', count: 3, min: 0.1, max: 0.3, avg: 0.2, sum: 0.6 },
              { ...none, field: 'value', count: 3, min: 0.1, max: 0.3, avg: 0.2, sum: 0.6 },
              { ...none, field: 'recordedAt', count: 3, earliest: time, latest: time },
            ],
          },
          {
            count: 1,
            keys: [{ value: 'SHARE' }],
            measures: [
              { ...none, field: 'amount', count: 0 },
              { ...none, field: 'value', count: 1, min: 65, max: 65, avg: 65, sum: 65 },
              { ...none, field: 'recordedAt', count: 1, earliest: time, latest: time },
            ],
          },
        ],
      );
      const nothing = { count: 0, min: null, max: null, avg: null, sum: null };
      assert.deepEqual(empty.groups.edges, [{ node: { count: 0, measures: [nothing] } }]);
    });

    test('a thing with a list is in the group of each member', async () => {
      const { indicators } = await asking.data(
        '{ indicators { groups(by: [educationLevels]) { edges { node { count keys { value } } } } } }',
      );
      assert.deepEqual(values(indicators.groups), [
        [2, null],
        [2, 'TH'],
        [1, 'THCS'],
      ]);
    });

    test('pages of groups give each once', async () => {
      for (const order of ['COUNT', 'KEY'] as const) {
        const walked: unknown[] = [];
        for (let cursor: string | null = null; ; ) {
          const { tasks } = await asking.data(
            `query ($after: String) { tasks { groups(by: [topics, kind], first: 2, after: $after, orderBy: ${order}) { pageInfo { hasNextPage endCursor } edges { node { count keys { value } } } } } }`,
            { after: cursor },
          );
          walked.push(...values(tasks.groups));
          if (!tasks.groups.pageInfo.hasNextPage) break;
          cursor = tasks.groups.pageInfo.endCursor;
        }
        const expected = naiveGroups(graph, { kind: 'TASK', by: ['topics', 'kind'], order });
        assert.deepEqual(
          walked,
          expected.map((group) => [group.count, ...group.values]),
          order,
        );
      }
    });

    test('a way leads to keys farther away: places by the unit around them and how the relation is known', async () => {
      const { document } = await asking.data(
        `{ document(ref: "${ID.first}") { implementingTasks { groups(orderBy: KEY, through: { appliesIn: { by: [partOf], edge: [status, rule] } }) {
          edges { node { count ends keys { key value label } } } } } } }`,
      );
      assert.equal(asking.statements.length, 1);
      assert.deepEqual(
        document.implementingTasks.groups.edges.map(({ node }: Data) => [
          node.count,
          node.ends,
          node.keys.map((key: Data) => key.value),
        ]),
        [
          [1, 1, [null, null, 'stated']],
          [2, 1, [ID.laoCai, null, 'stated']],
        ],
      );
      assert.deepEqual(document.implementingTasks.groups.edges[1].node.keys[0], {
        key: 'appliesIn.partOf',
        value: ID.laoCai,
        label: 'Tỉnh Lào Cai',
      });
    });

    test('ends are counted once, whoever leads to them, and things once in a group', async () => {
      const { tasks } = await asking.data(
        `{ tasks { all: groups(through: { appliesIn: {} }) { edges { node { count ends } } }
          ends: groups(orderBy: KEY, through: { appliesIn: { by: [level], edge: [certainty] } }) { totalCount edges { node { ends keys { value label } } } }
          far: groups(by: [topics], through: { appliesIn: { through: { partOf: { by: [level] } } } }) { totalCount } } }`,
      );
      const way = [{ through: 'appliesIn' }];
      assert.deepEqual(
        tasks.all.edges.map(({ node }: Data) => [node.count, node.ends]),
        naiveGroups(graph, { kind: 'TASK', by: [], way }).map(({ count, ends }) => [count, ends]),
      );
      const keyed = naiveGroups(graph, {
        kind: 'TASK',
        by: [],
        way: [{ through: 'appliesIn', by: ['level'], edge: ['certainty'] }],
        order: 'KEY',
      });
      assert.deepEqual(
        tasks.ends.edges.map(({ node }: Data) => [node.ends, ...node.keys.map(({ value }: Data) => value)]),
        keyed.map((group) => [group.ends, ...group.values]),
      );
      assert.equal(tasks.ends.totalCount, keyed.length);
      assert.equal(tasks.ends.edges[0].node.keys[1].label, 'Nguồn nêu');
      const far = [{ through: 'appliesIn' }, { through: 'partOf', by: ['level'] }];
      assert.equal(tasks.far.totalCount, naiveGroups(graph, { kind: 'TASK', by: ['topics'], way: far }).length);
    });

    test('relations are grouped by themselves', async () => {
      const { document } = await asking.data(
        `{ document(ref: "${ID.first}") { implementedBy(certainty: [ASSERTED, INFERRED]) { groups(by: [kind], edge: [rule, certainty]) { edges { node { count keys { value } } } } } } }`,
      );
      assert.deepEqual(values(document.implementedBy.groups), [
        [1, 'ACTION_PROGRAM', 'stated', 'ASSERTED'],
        [1, 'PLAN', 'title-phrase', 'INFERRED'],
      ]);
    });

    test('groups are those of an earlier day too', async () => {
      const keys = async (day: string): Promise<unknown[]> => {
        const { tasks } = await asking.data(
          `{ tasks(asKnownOn: "${day}") { groups(by: [topics], orderBy: KEY) { edges { node { count keys { value } } } } } }`,
        );
        return values(tasks.groups);
      };
      assert.deepEqual(await keys('2026-01-15'), [
        [3, null],
        [1, ID.language],
        [3, ID.stem],
      ]);
      assert.equal((await keys('2026-03-01')).length, 5);
    });

    test('groups by any keys, under any filter, are those of a plain evaluation', async () => {
      const chance = new Chance(7_001);
      for (let number = 0; number < QUESTIONS[engine]!; number += 1) {
        const kind = chance.one(ENTITY_KINDS);
        const keys = groupKeysOf(kind).map(({ name }) => name);
        const hasWay = chance.next() < 0.4;
        const by = [...new Set(Array.from({ length: chance.below(hasWay ? 2 : 4) }, () => chance.one(keys)))];
        const step = chance.one(relationFieldsOf(kind));
        const at = {
          by: chance.next() < 0.7 ? [chance.one(groupKeysOf(step.target)).name] : [],
          edge: chance.next() < 0.5 ? [chance.one(['status', 'rule', 'certainty'])] : [],
        };
        const [through, way] = hasWay ? [{ [step.name]: at }, [{ through: step.name, ...at }]] : [null, []];
        const [where, order] = [randomWhere(graph, kind, 1, chance), chance.one(['COUNT', 'KEY'] as const)];
        const data = await asking.data(
          `query ($where: ${whereType(kind)}, $by: [${labelOf(kind)}GroupKey!], $order: GroupOrder, $through: ${labelOf(kind)}GroupWay) { page: ${MANY[kind]}(where: $where) {
            groups(by: $by, through: $through, orderBy: $order, first: 100) { totalCount edges { node { count ends keys { value } } } } } }`,
          { where, by, order, through },
        );
        const expected = naiveGroups(graph, { kind, where, by, way, order });
        const told = JSON.stringify({ kind, where, by, way, order });
        assert.deepEqual(
          data.page.groups.edges.map(({ node }: Data) => node.ends),
          expected.map(({ ends }) => ends),
          told,
        );
        assert.deepEqual(
          values(data.page.groups),
          expected.map((group) => [group.count, ...group.values]),
          told,
        );
        assert.equal(data.page.groups.totalCount, expected.length, told);
      }
    });

    test('too many keys, one twice and a foreign cursor are refused', async () => {
      const refused = async (question: string): Promise<string> => (await asking.failure(question)).extensions.code;
      assert.equal(
        await refused('{ tasks { groups(by: [topics, appliesIn, setBy, kind]) { totalCount } } }'),
        'QUERY_TOO_COMPLEX',
      );
      assert.equal(await refused('{ tasks { groups(by: [topics, topics]) { totalCount } } }'), 'BAD_USER_INPUT');
      assert.equal(await refused('{ tasks { groups(by: [topics], first: 101) { edges { cursor } } } }'), 'BAD_USER_INPUT');
      const forked = '{ tasks { groups(through: { topics: {}, appliesIn: {} }) { totalCount } } }';
      assert.equal(await refused(forked), 'BAD_USER_INPUT');
      const far = 'through: { partOf: { '.repeat(4);
      assert.equal(await refused(`{ localities { groups(${far} ${'} }'.repeat(4)}) { totalCount } } }`), 'QUERY_TOO_COMPLEX');
      const twice = '{ tasks { groups(measures: [ordinal], through: { topics: {} }) { edges { node { measures { sum } } } } } }';
      assert.equal(await refused(twice), 'BAD_USER_INPUT');
      const { tasks } = await asking.data('{ tasks(first: 1) { pageInfo { endCursor } } }');
      const cursor = JSON.stringify(tasks.pageInfo.endCursor);
      assert.equal(await refused(`{ tasks { groups(by: [topics], after: ${cursor}) { edges { cursor } } } }`), 'BAD_USER_INPUT');
    });

    test('the tasks that the headline answer carries have groups too', async () => {
      const { implementingLocalities } = await asking.data(
        `{ implementingLocalities(document: "${ID.first}") { edges { node { id } tasks { totalCount facets(of: [topics]) { values { value count } } groups(by: [kind]) { totalCount edges { node { count } } } } } } }`,
      );
      const [{ node, tasks }] = implementingLocalities.edges;
      assert.equal(node.id, ID.baoThang);
      assert.deepEqual(tasks, {
        totalCount: 2,
        facets: [
          {
            values: [
              { value: ID.language, count: 1 },
              { value: ID.stem, count: 1 },
            ],
          },
        ],
        groups: { totalCount: 1, edges: [{ node: { count: 2 } }] },
      });
    });
  });
}
