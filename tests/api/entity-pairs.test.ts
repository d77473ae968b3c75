/** One thing by reference, things by id, pages of a kind: the fields of design §6 on the small graph, on each engine. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Store } from '../../src/graph/store.js';
import { ID } from '../contract/inquiry-graph.js';
import { storesUnderTest } from '../contract/inquiry-stores.js';
import { Asking, ids, names } from './asking.js';

const PAIRS = [
  ['document', 'documents', '21-CTr/HU'],
  ['agency', 'agencies', 'UBND quận Long Biên'],
  ['locality', 'localities', 'Huyện Bảo Thắng'],
  ['task', 'tasks', 'task:003/1'],
  ['topic', 'topics', 'STEM'],
  ['period', 'periods', '2019-2020'],
  ['source', 'sources', 'source:aaaa'],
] as const;

for (const { engine, skip, open } of storesUnderTest) {
  describe(`pairs of root fields on ${engine}`, { skip: skip ?? false }, () => {
    let store: Store;
    let asking: Asking;
    before(async () => {
      store = await open();
      asking = new Asking(store);
    });
    after(() => store.close());

    test('each kind is found by a reference, and the same thing by its id', async () => {
      for (const [one, , ref] of PAIRS) {
        const byRef = (await asking.data(`query ($ref: String!) { ${one}(ref: $ref) { id name } }`, { ref }))[one];
        assert.ok(byRef, `${one} ${ref}`);
        const byId = await asking.data(`query ($ref: String!) { ${one}(ref: $ref) { id name } }`, { ref: byRef.id });
        assert.deepEqual(byId[one], byRef);
      }
    });

    test('each kind has a page and a count, in one statement', async () => {
      for (const many of [...PAIRS.map(([, plural]) => plural), 'programs', 'indicators', 'people']) {
        const { page } = await asking.data(`{ page: ${many}(first: 2) { totalCount edges { node { id name } } } }`);
        assert.equal(page.edges.length, Math.min(2, page.totalCount), many);
        assert.equal(asking.statements.length, 1, many);
      }
    });

    test('a document shows symbol, kind, title and day; a missing one is null', async () => {
      const { document } = await asking.data('query ($ref: String!) { document(ref: $ref) { symbol kind title issuedOn } }', {
        ref: ID.first,
      });
      assert.deepEqual(document, { symbol: '29-NQ/TW', kind: 'RESOLUTION', title: null, issuedOn: '2013-11-04' });
    });

    test('a reference that nothing answers to is null, as is an unknown id', async () => {
      assert.deepEqual(await asking.data('{ document(ref: "777/NQ-KHÔNG") { id } node(id: "document:none") { id } }'), {
        document: null,
        node: null,
      });
    });

    test('a symbol of two documents is an error that names both; a day chooses', async () => {
      const { extensions, path } = await asking.failure('{ document(ref: "29-NQ/TW") { id } }');
      assert.equal(extensions.code, 'AMBIGUOUS_REFERENCE');
      assert.deepEqual((extensions.candidates as { id: string }[]).map(({ id }) => id).sort(), [ID.first, ID.second]);
      assert.deepEqual(path, ['document']);
      const { document } = await asking.data('{ document(ref: "29-NQ/TW", asOf: "2014-01-01") { id } }');
      assert.equal(document.id, ID.first);
    });

    test('nodes come in the order of their ids, with null for what is unknown, in one statement', async () => {
      const { nodes } = await asking.data('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', {
        ids: [ID.stem, 'no such thing', ID.first, ID.stem],
      });
      assert.deepEqual(nodes, [
        { __typename: 'Topic', id: ID.stem },
        null,
        { __typename: 'Document', id: ID.first },
        { __typename: 'Topic', id: ID.stem },
      ]);
      assert.equal(asking.statements.length, 1);
    });

    test('names come in English where known, else in Vietnamese', async () => {
      const { stem, place } = await asking.data(
        `{ stem: node(id: "${ID.stem}") { name(lang: EN) } place: node(id: "${ID.baoThang}") { name(lang: EN) } }`,
      );
      assert.deepEqual([stem.name, place.name], ['STEM, experience', 'Huyện Bảo Thắng']);
    });

    test('walking forward meets every row once and in order, and backward the same', async () => {
      const all = await asking.data('{ documents(first: 100) { edges { node { id } } } }');
      for (const orderBy of [
        '',
        'orderBy: [{ field: issuedOn, direction: DESC }]',
        'orderBy: [{ field: kind }, { field: symbol }]',
      ]) {
        const forward: string[] = [];
        let page = { hasNextPage: true, endCursor: null as string | null };
        while (page.hasNextPage) {
          const { documents } = await asking.data(
            `query ($after: String) { documents(first: 2, after: $after, ${orderBy}) { edges { node { id } } pageInfo { hasNextPage hasPreviousPage endCursor } } }`,
            { after: page.endCursor },
          );
          assert.equal(documents.pageInfo.hasPreviousPage, forward.length > 0);
          forward.push(...ids(documents));
          page = documents.pageInfo;
        }
        assert.deepEqual([...forward].sort(), ids(all.documents).sort());
        const backward: string[] = [];
        let back = { hasPreviousPage: true, startCursor: null as string | null };
        while (back.hasPreviousPage) {
          const { documents } = await asking.data(
            `query ($before: String) { documents(last: 2, before: $before, ${orderBy}) { edges { node { id } } pageInfo { hasNextPage hasPreviousPage startCursor } } }`,
            { before: back.startCursor },
          );
          assert.equal(documents.pageInfo.hasNextPage, backward.length > 0);
          backward.unshift(...ids(documents));
          back = documents.pageInfo;
        }
        assert.deepEqual(backward, forward, orderBy);
      }
    });

    test('an order sorts, missing values first ascending and last descending', async () => {
      const days = async (direction: string): Promise<(string | null)[]> => {
        const { documents } = await asking.data(
          `{ documents(first: 100, orderBy: [{ field: issuedOn, direction: ${direction} }]) { edges { node { issuedOn } } } }`,
        );
        return documents.edges.map(({ node }: { node: { issuedOn: string | null } }) => node.issuedOn);
      };
      const ascending = await days('ASC');
      assert.deepEqual(
        ascending.filter((day) => day !== null),
        ['2013-11-04', '2014-02-25', '2017-10-25', '2022-11-17'],
      );
      assert.equal(ascending[0], null);
      assert.deepEqual((await days('DESC')).slice(0, 2), ['2022-11-17', '2017-10-25']);
      assert.equal((await days('DESC')).at(-1), null);
    });

    test('a page without a name to order by is ordered by name, then id', async () => {
      const { localities } = await asking.data('{ localities(first: 100) { edges { node { id name } } } }');
      const rows = localities.edges.map(({ node }: { node: { id: string; name: string } }) => `${node.name}\u0000${node.id}`);
      assert.deepEqual(rows, [...rows].sort());
      assert.equal(names(localities).filter((name) => name === 'Tỉnh Lào Cai').length, 2);
    });
  });
}
