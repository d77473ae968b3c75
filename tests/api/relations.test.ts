/** Relation fields: both ways, page by page, with what is known of each relation and the words that say so, all in one statement. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Store } from '../../src/graph/store.js';
import { ID } from '../contract/inquiry-graph.js';
import { storesUnderTest } from '../contract/inquiry-stores.js';
import { Asking, ids, names } from './asking.js';

for (const { engine, skip, open } of storesUnderTest) {
  describe(`relation fields on ${engine}`, { skip: skip ?? false }, () => {
    let store: Store;
    let asking: Asking;
    before(async () => {
      store = await open();
      asking = new Asking(store);
    });
    after(() => store.close());
    const node = (id: string, fields: string) => asking.data(`query ($id: ID!) { node(id: $id) { ${fields} } }`, { id });

    test('a relation is walked from both of its ends', async () => {
      const there = await node('task:003/1', '... on Task { implements { edges { node { id } } } }');
      assert.deepEqual(ids(there.node.implements), [ID.first]);
      const back = await node(ID.first, '... on Document { implementingTasks { totalCount edges { node { id } } } }');
      assert.deepEqual(ids(back.node.implementingTasks), ['task:003/2', 'task:003/1'], 'by name');
      assert.equal(back.node.implementingTasks.totalCount, 2);
      const whole = await node(ID.laoCai, '... on Locality { parts { edges { node { id } } } partOf { edges { node { id } } } }');
      assert.deepEqual([ids(whole.node.parts), ids(whole.node.partOf)], [[ID.baoThang, ID.chained], [ID.nation]]);
    });

    test('each edge has its certainty, confidence, rule, status and evidence with its source', async () => {
      const { node: task } = await node(
        'task:003/1',
        `... on Task { appliesIn { edges { certainty confidence rule status
           evidence { start end locator quote phrase confidence source { id title tier } } node { id } } } }`,
      );
      assert.deepEqual(task.appliesIn.edges, [
        {
          certainty: 'ASSERTED',
          confidence: 0.8,
          rule: 'stated',
          status: null,
          evidence: [
            {
              start: 10,
              end: 20,
              locator: null,
              quote: 'Câu thứ 0.',
              phrase: 'lời 0',
              confidence: 0.8,
              source: { id: 'source:aaaa', title: 'Nguồn aaaa', tier: 'PRESS' },
            },
          ],
          node: { id: ID.baoThang },
        },
      ]);
      assert.equal(asking.statements.length, 1);
    });

    test('evidence of a list has a record and no range, and its source can be asked further', async () => {
      const { node: place } = await node(
        ID.baoThang,
        '... on Locality { partOf { edges { evidence { start end locator quote source { tier claims { id } reportedDocuments { totalCount } } } } } }',
      );
      assert.deepEqual(place.partOf.edges[0].evidence, [
        {
          start: null,
          end: null,
          locator: `record ${ID.baoThang}`,
          quote: null,
          source: { tier: 'REFERENCE', claims: [], reportedDocuments: { totalCount: 0 } },
        },
      ]);
    });

    test('inference is opt-in and rejected facts come only when asked for', async () => {
      const of = async (id: string, certainty: string): Promise<string[]> => {
        const { node: found } = await node(
          id,
          `... on Document { implementedBy${certainty} { edges { node { id } } } implementingTasks${certainty} { edges { node { id } } } }`,
        );
        return [...ids(found.implementedBy), ...ids(found.implementingTasks)];
      };
      assert.deepEqual(await of(ID.first, ''), [ID.program, 'task:003/2', 'task:003/1']);
      assert.deepEqual(await of(ID.first, '(certainty: [INFERRED])'), [ID.echo]);
      assert.deepEqual(await of(ID.lone, ''), [ID.near]);
      assert.deepEqual(await of(ID.lone, '(certainty: [INFERRED])'), ['task:bbbb/4']);
    });

    test('nested pages go on from their cursors, both ways', async () => {
      const page = async (args: string) => {
        const { node: topic } = await node(
          ID.stem,
          `... on Topic { tasks(${args}) { totalCount edges { node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
        );
        return topic.tasks;
      };
      const first = await page('first: 2');
      assert.deepEqual([first.totalCount, first.pageInfo.hasNextPage, first.pageInfo.hasPreviousPage], [3, true, false]);
      const second = await page(`first: 2, after: "${first.pageInfo.endCursor}"`);
      assert.deepEqual([second.edges.length, second.pageInfo.hasNextPage, second.pageInfo.hasPreviousPage], [1, false, true]);
      const back = await page(`last: 1, before: "${second.pageInfo.startCursor}"`);
      assert.deepEqual(ids(back), [ids(first)[1]]);
      assert.deepEqual([back.pageInfo.hasNextPage, back.pageInfo.hasPreviousPage], [true, true]);
      assert.deepEqual([...ids(first), ...ids(second)].sort(), ['task:000/1', 'task:003/1', 'task:bbbb/1']);
    });

    test('nested lists are filtered and ordered, and counted as filtered', async () => {
      const { node: place } = await node(
        ID.baoThang,
        `... on Locality {
           tasks(where: { topics: { some: { id: { eq: "${ID.stem}" } } } }) { totalCount edges { node { name } } }
           all: tasks(orderBy: [{ field: name, direction: DESC }]) { totalCount edges { node { name } } } }`,
      );
      assert.deepEqual([place.tasks.totalCount, names(place.tasks)], [1, ['Tăng cường STEM']]);
      assert.deepEqual([place.all.totalCount, names(place.all)], [2, ['Tăng cường STEM', 'Dạy ngoại ngữ từ lớp ba']]);
      assert.equal(asking.statements.length, 1);
    });

    test('five levels are one statement', async () => {
      const { localities } = await asking.data(`{ localities(where: { id: { eq: "${ID.baoThang}" } }) { edges { node {
        tasks { edges { evidence { quote } node { name implements { edges { node { symbol implementedBy { edges { node { symbol
          issuers { totalCount } } } } } } } } } } } } } }`);
      assert.equal(asking.statements.length, 1);
      const documents = localities.edges[0].node.tasks.edges[0].node.implements;
      assert.equal(documents.edges[0].node.symbol, '29-NQ/TW');
      assert.equal(documents.edges[0].node.implementedBy.edges[0].node.symbol, '21-CTr/HU');
    });

    test('fragments on connections, edges and types are followed, and skipped fields are not', async () => {
      const { documents } = await asking.data(
        `query ($no: Boolean!) { documents(where: { symbol: { eq: "21-CTr/HU" } }) { ...Page } }
         fragment Page on DocumentConnection { edges { ...Row } totalCount @include(if: $no) }
         fragment Row on DocumentEdge { node { ...Any ... on Document { implements { edges { node { symbol } } } } issuers @include(if: $no) { totalCount } } }
         fragment Any on Node { id name }`,
        { no: false },
      );
      assert.deepEqual(documents, {
        edges: [
          {
            node: {
              id: ID.program,
              name: 'Chương trình hành động 21-CTr/HU',
              implements: { edges: [{ node: { symbol: '29-NQ/TW' } }] },
            },
          },
        ],
      });
      assert.ok(!asking.statements[0]!.includes('ISSUED_BY') && !asking.statements[0]!.includes('count('));
    });

    test('two aliases of one list with other arguments below stay apart', async () => {
      const { node: document } = await node(
        ID.first,
        `... on Document { implementingTasks(first: 1) {
           a: edges { node { appliesIn(first: 1) { totalCount } } }
           b: edges { node { appliesIn(where: { id: { eq: "nowhere" } }) { totalCount } } } } }`,
      );
      assert.deepEqual(document.implementingTasks, {
        a: [{ node: { appliesIn: { totalCount: 1 } } }],
        b: [{ node: { appliesIn: { totalCount: 0 } } }],
      });
    });

    test('the claims of a thing come with predicate, object and proof', async () => {
      const { node: task } = await node(
        'task:003/1',
        'id ... on Task { claims(first: 2) { predicate objectId value certainty evidence { phrase } } }',
      );
      assert.deepEqual(task.claims, [
        { predicate: 'ABOUT', objectId: ID.stem, value: null, certainty: 'ASSERTED', evidence: [{ phrase: 'lời 200' }] },
        { predicate: 'APPLIES_IN', objectId: ID.baoThang, value: null, certainty: 'ASSERTED', evidence: [{ phrase: 'lời 0' }] },
      ]);
      assert.equal(asking.statements.length, 1);
    });
  });
}
