/** The grammar of filters: what each test finds on the small graph, on each engine. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Store } from '../../src/graph/store.js';
import { ID } from '../contract/inquiry-graph.js';
import { storesUnderTest } from '../contract/inquiry-stores.js';
import { Asking, type Data, ids } from './asking.js';

for (const { engine, skip, open } of storesUnderTest) {
  describe(`filters on ${engine}`, { skip: skip ?? false }, () => {
    let store: Store;
    let asking: Asking;
    before(async () => {
      store = await open();
      asking = new Asking(store);
    });
    after(() => store.close());

    const found = async (many: string, where: object): Promise<string[]> => {
      const label = { documents: 'Document', localities: 'Locality', topics: 'Topic', sources: 'Source', tasks: 'Task' }[many];
      const data = await asking.data(
        `query ($where: ${label}Where) { page: ${many}(first: 100, where: $where) { totalCount edges { node { id } } } }`,
        { where },
      );
      assert.equal(data.page.totalCount, data.page.edges.length, 'the count and the page are filtered alike');
      assert.equal(asking.statements.length, 1);
      return ids(data.page).sort();
    };
    const sorted = (...of: string[]): string[] => [...of].sort();

    test('names without accents find all spellings, names with accents only theirs', async () => {
      assert.deepEqual(await found('localities', { name: { contains: 'son dong' } }), sorted(ID.sonDong, ID.sonDongEast));
      assert.deepEqual(await found('localities', { name: { contains: 'Sơn Động' } }), [ID.sonDong]);
      assert.deepEqual(await found('localities', { name: { contains: 'SƠN ĐÔNG' } }), [ID.sonDongEast]);
    });

    test('what lies within several things, one of them above another, is found once', async () => {
      const within = (...of: string[]): object => ({ within: { id: { in: of } } });
      assert.deepEqual(await found('topics', within(ID.curriculum, ID.stem)), sorted(ID.curriculum, ID.stem, ID.language));
      assert.deepEqual(await found('localities', within(ID.baoThang, ID.laoCai)), sorted(ID.baoThang, ID.laoCai, ID.chained));
      assert.deepEqual(await found('topics', within(ID.stem, ID.stem)), [ID.stem]);
      assert.deepEqual(await found('topics', within()), []);
    });

    test('the words of a name may stand in any order; a start may not', async () => {
      assert.deepEqual(await found('localities', { name: { contains: 'biên long quận' } }), [ID.longBien]);
      assert.deepEqual(await found('localities', { name: { startsWith: 'quan long' } }), [ID.longBien]);
      assert.deepEqual(await found('localities', { name: { startsWith: 'Quận Long' } }), [ID.longBien]);
      assert.deepEqual(await found('localities', { name: { startsWith: 'Long' } }), []);
    });

    test('a text of nothing but signs finds nothing', async () => {
      assert.deepEqual(await found('localities', { name: { contains: ' – ' } }), []);
    });

    test('other texts are looked into by their own characters, not by the name', async () => {
      assert.deepEqual(await found('documents', { symbol: { contains: 'ctr/hu' } }), [ID.program]);
      assert.deepEqual(await found('documents', { symbol: { startsWith: '29-nq' } }), sorted(ID.first, ID.second));
      assert.deepEqual(await found('documents', { symbol: { contains: 'Nghị' } }), []);
      assert.deepEqual(await found('sources', { publisher: { contains: 'công BÁO' } }), ['source:bbbb']);
      assert.deepEqual(await found('documents', { symbol: { contains: '.*' } }), [], 'signs stand for themselves');
    });

    test('accents of other texts count too when any is typed, and not otherwise', async () => {
      assert.deepEqual(await found('sources', { publisher: { contains: 'BAO' } }), sorted('source:aaaa', 'source:bbbb'));
      assert.deepEqual(await found('sources', { publisher: { startsWith: 'cong bao' } }), ['source:bbbb']);
      assert.deepEqual(await found('sources', { publisher: { startsWith: 'bao' } }), ['source:aaaa']);
      assert.deepEqual(await found('sources', { publisher: { contains: 'cóng' } }), []);
      assert.deepEqual(
        await found('sources', { publisher: { contains: 'Báo'.normalize('NFD') } }),
        sorted('source:aaaa', 'source:bbbb'),
      );
    });

    test('equality, lists and their opposites, with null for what is missing', async () => {
      assert.deepEqual(await found('documents', { symbol: { eq: '29-NQ/TW' } }), sorted(ID.first, ID.second));
      assert.deepEqual(await found('documents', { kind: { in: ['RESOLUTION'] } }), sorted(ID.first, ID.second, ID.lone));
      const undated = await found('documents', { issuedOn: { eq: null } });
      const dated = await found('documents', { issuedOn: { not: null } });
      assert.deepEqual(dated, sorted(ID.first, ID.second, ID.lone, ID.program));
      assert.equal(undated.length + dated.length, 9);
      assert.deepEqual(
        await found('documents', { issuedOn: { not: '2013-11-04' } }),
        sorted(...undated, ...dated.filter((id) => id !== ID.first)),
      );
      assert.deepEqual(await found('documents', { id: { in: [ID.first, 'no such thing'] } }), [ID.first]);
    });

    test('days have ranges, and what has no day is in none', async () => {
      assert.deepEqual(
        await found('documents', { issuedOn: { gte: '2014-02-25', lt: '2022-11-17' } }),
        sorted(ID.program, ID.lone),
      );
      assert.deepEqual(
        await found('documents', { issuedOn: { gt: '2014-02-25', lte: '2022-11-17' } }),
        sorted(ID.lone, ID.second),
      );
    });

    test('letters and their accents may come apart', async () => {
      assert.deepEqual(await found('localities', { name: { eq: 'Quận Long Biên'.normalize('NFD') } }), [ID.longBien]);
      assert.deepEqual(await found('localities', { name: { contains: 'Quận Long'.normalize('NFD') } }), [ID.longBien]);
    });

    test('and, or and not combine, and an empty filter lets everything through', async () => {
      assert.deepEqual(
        await found('documents', {
          or: [{ symbol: { eq: '19-NQ/TW' } }, { and: [{ symbol: { eq: '29-NQ/TW' } }, { issuedOn: { gt: '2020-01-01' } }] }],
        }),
        sorted(ID.lone, ID.second),
      );
      assert.deepEqual(await found('documents', { kind: { eq: 'RESOLUTION' }, not: { symbol: { eq: '29-NQ/TW' } } }), [ID.lone]);
      assert.equal((await found('documents', {})).length, 9);
    });

    test('relations filter by some and none, to any depth, over what is known and not only inferred', async () => {
      assert.deepEqual(await found('documents', { implements: { some: { symbol: { eq: '29-NQ/TW' } } } }), [ID.program]);
      assert.deepEqual(
        await found('topics', { broader: { some: { narrower: { some: { name: { contains: 'stem' } } } } } }),
        sorted(ID.stem, ID.language),
        'a relation leads back to where it was walked from',
      );
      assert.deepEqual(
        await found('localities', { tasks: { some: { topics: { some: { id: { eq: ID.stem } } } } } }),
        sorted(ID.baoThang, ID.longBien),
      );
      assert.deepEqual(await found('topics', { tasks: { none: {} } }), [ID.curriculum]);
    });

    test('a way out and back comes home by the relation that it left by, whatever is asked of it', async () => {
      for (const certainty of ['', 'certainty: [ASSERTED, VERIFIED, INFERRED], ']) {
        const { periods } = await asking.data(
          `{ periods(where: { partOf: { ${certainty}some: { parts: { ${certainty}some: { id: { eq: "period:school-year/2019-2020" } } } } } }) { edges { node { id } } } }`,
        );
        assert.deepEqual(
          periods.edges.map(({ node }: Data) => node.id),
          ['period:school-year/2019-2020'],
        );
      }
    });

    test('every holds of each relation that counts, and where there is none', async () => {
      const topicsOf = { topics: { every: { id: { eq: ID.stem } } } };
      assert.deepEqual(
        await found('tasks', { ...topicsOf, appliesIn: { some: {} } }),
        sorted('task:000/1', 'task:003/1', 'task:bbbb/3'),
      );
      assert.deepEqual(await found('documents', { implementedBy: { every: { kind: { eq: 'ACTION_PROGRAM' } }, some: {} } }), [
        ID.first,
      ]);
      assert.deepEqual(
        await found('localities', {
          tasks: { every: { topics: { every: { id: { eq: ID.stem } } } } },
          level: { eq: 'DISTRICT' },
        }),
        sorted(ID.longBien, ID.sonDong, ID.chained, ID.overChained),
        'the tasks of one district are of two topics',
      );
    });

    test('relations count by how sure they are and by what is known of themselves', async () => {
      const implementing = (of: object) => found('documents', { implements: of });
      assert.deepEqual(await implementing({ certainty: ['INFERRED'] }), [ID.echo]);
      assert.deepEqual(
        await implementing({ certainty: ['ASSERTED', 'INFERRED'], some: { symbol: { eq: '29-NQ/TW' } } }),
        sorted(ID.program, ID.echo),
      );
      assert.deepEqual(await implementing({ certainty: ['INFERRED'], edge: { rule: { eq: 'title-phrase' } } }), [ID.echo]);
      assert.deepEqual(await implementing({ certainty: ['INFERRED'], edge: { confidence: { gt: 0.6 } } }), []);
      assert.deepEqual(
        await found('tasks', { appliesIn: { edge: { confidence: { lt: 0.9 } }, some: { name: { contains: 'bao thang' } } } }),
        ['task:003/1'],
      );
      assert.equal((await implementing({ edge: { status: { eq: 'DONE' } } })).length, 0);
      const { locality } = await asking.data(
        `{ locality(ref: "${ID.baoThang}") { tasks(edge: { confidence: { lt: 0.9 } }) { totalCount edges { node { id } } } } }`,
      );
      assert.deepEqual([locality.tasks.totalCount, ids(locality.tasks)], [1, ['task:003/1']]);
    });

    test('an order goes by the number of relations, and its pages by the cursor', async () => {
      const question = (
        after: string | null,
      ) => `{ localities(first: 2, after: ${JSON.stringify(after)}, where: { level: { eq: DISTRICT } },
        orderBy: [{ count: tasks, direction: DESC }, { field: name, direction: DESC }]) {
        pageInfo { hasNextPage endCursor } edges { node { id tasks { totalCount } } } } }`;
      const rows: [string, number][] = [];
      for (let after: string | null = null; ; ) {
        const { localities } = await asking.data(question(after));
        assert.equal(asking.statements.length, 1);
        rows.push(...localities.edges.map(({ node }: Data) => [node.id, node.tasks.totalCount]));
        if (!localities.pageInfo.hasNextPage) break;
        after = localities.pageInfo.endCursor;
      }
      assert.deepEqual(rows, [
        [ID.baoThang, 2],
        [ID.longBien, 1],
        [ID.sonDong, 0],
        [ID.overChained, 0],
        [ID.chained, 0],
      ]);
    });

    test('a relation is ordered by counts too', async () => {
      const { topic } = await asking.data(
        `{ topic(ref: "${ID.curriculum}") { narrower(orderBy: [{ count: tasks }]) { edges { node { id } } } } }`,
      );
      assert.deepEqual(ids(topic.narrower), [ID.language, ID.stem]);
    });

    test('a key of an order that is neither or both is refused, and so are too many', async () => {
      for (const key of ['{ direction: DESC }', '{ field: name, count: tasks }']) {
        const { extensions } = await asking.failure(`{ topics(orderBy: [${key}]) { totalCount } }`);
        assert.equal(extensions.code, 'BAD_USER_INPUT', key);
      }
      const { extensions } = await asking.failure(`{ topics(orderBy: [${'{ count: tasks }, '.repeat(9)}]) { totalCount } }`);
      assert.equal(extensions.code, 'QUERY_TOO_COMPLEX');
    });

    test('lists are asked for a member, for none of it, and for one of several', async () => {
      assert.deepEqual(await found('localities', { codes: { eq: null }, id: { eq: ID.baoThang } }), [ID.baoThang]);
      assert.deepEqual(await found('localities', { codes: { in: ['gso:086'] } }), []);
      assert.equal((await found('localities', { codes: { not: 'gso:086' } })).length, 11);
    });

    test('a day lets through the units that existed on it, at the root and below', async () => {
      const on = async (day: string): Promise<string[]> =>
        ids(
          (
            await asking.data(
              `{ localities(asOf: "${day}", where: { name: { contains: "lao cai" } }) { edges { node { id } } } }`,
            )
          ).localities,
        );
      assert.deepEqual(await on('2020-01-01'), [ID.laoCai]);
      assert.deepEqual(await on('2025-06-30'), [ID.laoCai]);
      assert.deepEqual(await on('2025-07-01'), [ID.laoCaiNow]);
      const { topic } = await asking.data(`{ topic(ref: "${ID.stem}") { tasks { edges { node {
        then: appliesIn(asOf: "2020-01-01") { totalCount } now: appliesIn(asOf: "2026-01-01") { totalCount } } } } } }`);
      const counts = (name: string): number[] => topic.tasks.edges.map(({ node }: Data) => node[name].totalCount);
      assert.deepEqual(
        [counts('then'), counts('now')],
        [
          [1, 1, 0],
          [0, 0, 0],
        ],
      );
    });

    test('null where nothing can be compared with it is refused', async () => {
      const { extensions } = await asking.failure('{ documents(where: { issuedOn: { gt: null } }) { totalCount } }');
      assert.equal(extensions.code, 'BAD_USER_INPUT');
    });

    test('values never enter the statement', async () => {
      const attempt = "x' OR true RETURN 1 //";
      assert.deepEqual(await found('documents', { symbol: { eq: attempt } }), []);
      assert.ok(!asking.statements[0]!.includes('OR true'));
    });
  });
}
