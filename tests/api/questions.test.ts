/** The questions of design §6 through the schema: shapes, proofs, pages and the number of statements they may take. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Store } from '../../src/graph/store.js';
import { ID } from '../contract/inquiry-graph.js';
import { storesUnderTest } from '../contract/inquiry-stores.js';
import { Asking, type Data, ids } from './asking.js';

for (const { engine, skip, open } of storesUnderTest) {
  describe(`questions on ${engine}`, { skip: skip ?? false }, () => {
    let store: Store;
    let asking: Asking;
    before(async () => {
      store = await open();
      asking = new Asking(store);
    });
    after(() => store.close());

    test('the headline names its document, sets the other aside, and proves each hop', async () => {
      const { implementingLocalities: answer } = await asking.data(
        `{ implementingLocalities(document: "NQ 29", topic: "STEM") { totalCount document { id symbol }
           alternatives { score reasons node { id } } coverage { sources sourcesOnQuestion statementVi }
           edges { certainty confidence rules node { id level validTo }
             tasks { totalCount edges { node { name topics { edges { node { id } } } } } }
             path { hops { relation from { id } to { id } certainty evidence { quote phrase source { title } } } } } } }`,
      );
      assert.equal(answer.document.id, ID.first);
      assert.deepEqual(
        answer.alternatives.map(({ node }: Data) => node.id),
        [ID.second],
      );
      assert.deepEqual(ids(answer), [ID.baoThang]);
      const [edge] = answer.edges;
      assert.deepEqual(
        edge.path.hops.map(({ from, relation, to, evidence }: Data) => [from.id, relation, to.id, evidence.length]),
        [
          ['task:003/1', 'APPLIES_IN', ID.baoThang, 1],
          ['task:003/1', 'IMPLEMENTS', ID.first, 1],
        ],
      );
      assert.deepEqual(ids(edge.tasks.edges[0].node.topics), [ID.stem]);
      assert.equal(answer.coverage.sourcesOnQuestion, 1);
    });

    test('with inference the rules are named; pages go on, tasks too', async () => {
      const ask = (args: string) =>
        asking.data(`{ implementingLocalities(document: "29-NQ/TW", certainty: [ASSERTED, VERIFIED, INFERRED], ${args}) {
          totalCount pageInfo { hasNextPage endCursor } edges { cursor rules node { name }
            tasks(first: 1) { totalCount pageInfo { hasNextPage endCursor } edges { node { id } } } } } }`);
      const { implementingLocalities: first } = await ask('first: 2');
      assert.deepEqual(
        first.edges.map(({ node, rules }: Data) => [node.name, ...rules]),
        [['Huyện Bảo Thắng'], ['Quận Long Biên', 'title-phrase']],
      );
      assert.deepEqual([first.totalCount, first.pageInfo.hasNextPage], [3, true]);
      assert.deepEqual([first.edges[0].tasks.totalCount, first.edges[0].tasks.edges.length], [2, 1]);
      const { implementingLocalities: second } = await ask(`after: "${first.pageInfo.endCursor}"`);
      assert.deepEqual(
        second.edges.map(({ node, rules }: Data) => [node.name, ...rules]),
        [['Tỉnh Lào Cai', 'containment']],
      );
      const next = await asking.data(
        `{ implementingLocalities(document: "29-NQ/TW") { edges { tasks(after: "${first.edges[0].tasks.pageInfo.endCursor}") {
          edges { node { id name } } pageInfo { hasNextPage hasPreviousPage } } } } }`,
      );
      const [{ tasks }] = next.implementingLocalities.edges;
      assert.deepEqual([tasks.edges.length, tasks.pageInfo.hasNextPage, tasks.pageInfo.hasPreviousPage], [1, false, true]);
      assert.notEqual(tasks.edges[0].node.id, first.edges[0].tasks.edges[0].node.id);
    });

    test('the whole answer takes one statement, what its references mean, its nodes and its proofs included', async () => {
      await asking.data(`{ implementingLocalities(document: "NQ 29", topic: "STEM", certainty: [ASSERTED, INFERRED]) {
        totalCount document { name } alternatives { reasons node { name } }
        edges { node { name } confidence rules tasks(first: 2) { totalCount edges { node { name topics { edges { node { name } } } } } }
          path { hops { from { name } to { name } evidence { quote source { title } } } } } } }`);
      assert.equal(asking.statements.length, 1);
    });

    test('what the graph covers takes one statement more', async () => {
      await asking.data(
        '{ implementingLocalities(document: "NQ 29", topic: "STEM") { coverage { sources } edges { node { name } } } }',
      );
      assert.equal(asking.statements.length, 2);
    });

    for (const question of [
      '{ document(ref: "29-NQ/TW", asOf: "2013-12-01") { name implementedBy { edges { node { name } evidence { quote } } } } }',
      '{ locality(ref: "Huyện Bảo Thắng") { tasks(first: 3) { totalCount edges { node { topics { edges { node { name } } } } } } } }',
      '{ documents(first: 2, where: { symbol: { eq: "29-NQ/TW" } }) { totalCount edges { node { issuers { totalCount } } } } }',
      '{ node(id: "cur.stem") { name ... on Topic { tasks { totalCount } } } }',
    ]) {
      test(`one statement answers ${question}`, async () => {
        await asking.data(question);
        assert.equal(asking.statements.length, 1);
      });
    }

    test('a traversal of an unknown reference is an error, not an empty answer', async () => {
      const { extensions } = await asking.failure('{ implementingLocalities(document: "777/NQ-XYZ") { totalCount } }');
      assert.equal(extensions.code, 'NOT_FOUND');
      assert.ok(extensions.remedy);
    });

    test('resolve ranks candidates with reasons', async () => {
      const { resolve } = await asking.data(
        '{ resolve(mention: "NQ 29", kind: DOCUMENT) { score reasons node { id __typename } } }',
      );
      assert.deepEqual(resolve.map(({ node }: Data) => node.id).sort(), [ID.first, ID.second]);
      assert.ok(resolve.every(({ score, reasons }: Data) => score > 0 && score <= 1 && reasons.length > 0));
    });

    test('paths show every hop in its own direction with its proof', async () => {
      const { paths } = await asking.data(
        `{ paths(from: "${ID.baoThang}", to: "${ID.stem}") { hops { relation from { id } to { id } rule certainty evidence { source { id } } } } }`,
      );
      assert.deepEqual(
        paths[0].hops.map(({ from, relation, to }: Data) => [from.id, relation, to.id]),
        [
          ['task:003/1', 'APPLIES_IN', ID.baoThang],
          ['task:003/1', 'ABOUT', ID.stem],
        ],
      );
      assert.ok(paths[0].hops.every(({ evidence }: Data) => evidence[0].source.id === 'source:aaaa'));
    });

    test('search counts, scores and goes on', async () => {
      const ask = (after: string) =>
        asking.data(
          `{ search(text: "long bien", kinds: [LOCALITY], first: 1${after}) { totalCount pageInfo { hasNextPage endCursor } edges { score node { id } } } }`,
        );
      const { search: first } = await ask('');
      const { search: second } = await ask(`, after: "${first.pageInfo.endCursor}"`);
      assert.deepEqual([first.totalCount, first.pageInfo.hasNextPage, second.pageInfo.hasNextPage], [2, true, false]);
      assert.deepEqual([...ids(first), ...ids(second)].sort(), [ID.longBienWard, ID.longBien].sort());
    });

    test('statistics count by kind, relation, certainty and tier', async () => {
      const { statistics } = await asking.data(
        '{ statistics { entities { kind count } relations { relation count } certainties { certainty count } sources { tier count } claims passages revision } }',
      );
      const of = (kind: string): number => statistics.entities.find((each: Data) => each.kind === kind).count;
      assert.deepEqual([of('DOCUMENT'), of('LOCALITY'), of('PERSON')], [9, 11, 0]);
      assert.equal(statistics.revision, 3);
    });
  });
}
