/** References, search, paths, coverage, statistics and evidence on a small graph, on each engine. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { PolicyGraphError } from '../../src/errors.js';
import type { Store } from '../../src/graph/store.js';
import { coverageOf, coverageOfScope } from '../../src/inquiry/coverage.js';
import { type PathQuestion, findPaths } from '../../src/inquiry/find-paths.js';
import { implementingLocalities } from '../../src/inquiry/implementing-localities.js';
import { stepsOfClaims } from '../../src/inquiry/proof.js';
import { resolveMention } from '../../src/inquiry/resolve-mention.js';
import { resolveReference } from '../../src/inquiry/resolve-reference.js';
import { statisticsOf } from '../../src/inquiry/statistics.js';
import type { EntityKind } from '../../src/vocabulary/kinds.js';
import { ID } from './inquiry-graph.js';
import { storesUnderTest } from './inquiry-stores.js';
import { searchEntities } from './search-entities.js';

const refused = (code: string) => (error: unknown) => error instanceof PolicyGraphError && error.code === code;

for (const { engine, skip, open } of storesUnderTest) {
  describe(`questions on ${engine}`, { skip: skip ?? false }, () => {
    let store: Store;
    before(async () => {
      store = await open();
    });
    after(() => store.close());

    const meant = async (mention: string, kind?: EntityKind): Promise<string[]> =>
      (await resolveMention(store, kind === undefined ? { mention } : { mention, kind })).map(({ id }) => id);

    test('a reference is resolved however it is written', async () => {
      for (const mention of ['29-NQ/TW', '29 – NQ/TƯ', 'NQ 29', 'nq29', 'Nghị quyết số 29', '29nqtw']) {
        assert.deepEqual(await meant(mention), [ID.first, ID.second], mention);
      }
      assert.deepEqual(await meant('29-NQ/TW ngày 17/11/2022'), [ID.second, ID.first]);
      assert.deepEqual(await meant('Uỷ ban nhân dân Q. Long Biên'), ['agency:ubnd/long-bien']);
      assert.deepEqual(await meant('Long Biên'), [ID.longBien, ID.longBienWard]);
      assert.deepEqual(await meant('STEM'), [ID.stem]);
      assert.deepEqual(await meant('năm học 2019-2020'), [ID.lastYear]);
      assert.deepEqual(await meant(ID.baoThang), [ID.baoThang]);
      // Tasks and figures have no names to be asked by; their ids still answer.
      assert.deepEqual(await meant('task:003/1'), ['task:003/1']);
      assert.deepEqual(await meant('29-NQ/TW', 'AGENCY'), []);
    });

    test('accents as typed outrank folded ones; the reasons are sentences', async () => {
      const [first, second] = await resolveMention(store, { mention: 'Sơn Động' });
      assert.deepEqual([first?.id, second?.id], [ID.sonDong, ID.sonDongEast]);
      assert.ok(first!.score > second!.score);
      assert.deepEqual(first!.reasons, ['It is a name of this thing, accents as typed.', 'The graph holds 1 relation of it.']);
    });

    test('words that are no stored name are looked for in the text index, and score low', async () => {
      const [first] = await resolveMention(store, { mention: 'ngày hội' });
      assert.equal(first?.id, 'task:000/1');
      assert.ok(first.score < 0.5);
      assert.deepEqual(await meant('không đâu có'), []);
    });

    test('a reference as an argument means one thing, or the asker is told which it may mean', async () => {
      assert.equal(await resolveReference(store, { mention: '21-CTr/HU', kind: 'DOCUMENT' }), ID.program);
      assert.equal(await resolveReference(store, { mention: '99-NQ/TW', kind: 'DOCUMENT' }), null);
      assert.equal(await resolveReference(store, { mention: 'ngày hội STEM', kind: 'TASK' }), 'task:000/1');
      assert.equal(await resolveReference(store, { mention: 'STEM ngày hội', kind: 'TASK' }), null);
      assert.equal(await resolveReference(store, { mention: 'NQ 29', kind: 'DOCUMENT', asOf: '2015-01-01' }), ID.first);
      assert.equal(
        await resolveReference(store, { mention: 'Tỉnh Lào Cai', kind: 'LOCALITY', asOf: '2025-08-01' }),
        ID.laoCaiNow,
      );
      const ended = { mention: 'Huyện Sơn Động', kind: 'LOCALITY', asOf: '2026-01-01' } as const;
      assert.equal(await resolveReference(store, ended), ID.sonDong, 'not the commune whose name differs in an accent');
      await assert.rejects(resolveReference(store, { mention: 'NQ 29', kind: 'DOCUMENT' }), (error: PolicyGraphError) => {
        assert.equal(error.code, 'AMBIGUOUS_REFERENCE');
        assert.deepEqual(
          (error.details.candidates as { id: string }[]).map(({ id }) => id),
          [ID.first, ID.second],
        );
        return true;
      });
      await assert.rejects(resolveReference(store, { mention: '', kind: 'DOCUMENT' }), refused('BAD_USER_INPUT'));
    });

    test('search: exact first, then as typed; other accents only where nothing is as typed', async () => {
      const found = async (text: string): Promise<string[]> =>
        (await searchEntities(store, { text })).edges.map(({ nodeId }) => nodeId);
      assert.deepEqual(await found('Sơn Động'), [ID.sonDong, 'agency:ubnd/son-dong']);
      assert.deepEqual(await found('son dong'), [ID.sonDong, ID.sonDongEast, 'agency:ubnd/son-dong']);
      assert.deepEqual(await found('Sơn Đồng'), ['agency:ubnd/son-dong', ID.sonDong, ID.sonDongEast]);
      assert.deepEqual(await found('stem'), [ID.stem, 'task:000/1', 'task:003/1']);
      assert.deepEqual(await found('29nqtw'), [ID.first, ID.second]);
      assert.deepEqual(await found('không đâu có'), []);
      await assert.rejects(found(' … '), refused('BAD_USER_INPUT'));
      const kinds = await searchEntities(store, { text: 'stem', kinds: ['TASK'], first: 1 });
      assert.deepEqual([kinds.totalCount, kinds.pageInfo.hasNextPage], [2, true]);
      const rest = await searchEntities(store, { text: 'stem', kinds: ['TASK'], first: 1, after: kinds.pageInfo.endCursor });
      assert.deepEqual([rest.edges[0]?.nodeId, rest.pageInfo.hasNextPage], ['task:003/1', false]);
    });

    test('paths are shortest, told in the direction of their relations, with their words', async () => {
      const paths = await findPaths(store, { from: ID.laoCai, to: ID.first });
      assert.equal(paths.length, 2);
      assert.deepEqual(
        paths[0]?.hops.map(({ from, relation, to }) => `${from?.id} ${relation} ${to?.id}`),
        [`${ID.baoThang} PART_OF ${ID.laoCai}`, `task:003/1 APPLIES_IN ${ID.baoThang}`, `task:003/1 IMPLEMENTS ${ID.first}`],
      );
      assert.ok(paths.every(({ hops }) => hops.every(({ evidence }) => evidence.length > 0)));
    });

    test('paths keep to the relations, certainties and length asked for', async () => {
      const ask = (question: Partial<PathQuestion>) => findPaths(store, { from: ID.longBien, to: ID.first, ...question });
      assert.deepEqual(await ask({ relations: ['APPLIES_IN', 'ASSIGNS', 'IMPLEMENTS'] }), []);
      const [inferred] = await ask({ relations: ['APPLIES_IN', 'ASSIGNS', 'IMPLEMENTS'], certainty: ['ASSERTED', 'INFERRED'] });
      assert.deepEqual(
        inferred?.hops.map(({ rule }) => rule),
        ['stated', 'stated', 'title-phrase'],
      );
      assert.deepEqual(await findPaths(store, { from: ID.laoCai, to: ID.first, maxHops: 2 }), []);
      await assert.rejects(findPaths(store, { from: ID.laoCai, to: 'document:none' }), refused('NOT_FOUND'));
      await assert.rejects(ask({ maxHops: 7 }), refused('BAD_USER_INPUT'));
      await assert.rejects(ask({ to: ID.longBien }), refused('BAD_USER_INPUT'));
    });

    test('coverage counts what was read, and says that silence is not "no"', async () => {
      const coverage = await coverageOf(store, { document: 'NQ 29', topics: ['STEM'] });
      assert.deepEqual(
        [coverage.sources, coverage.officialSources, coverage.pressSources, coverage.firstPublished, coverage.lastPublished],
        [2, 1, 1, '2018-03-02', '2020-05-01'],
      );
      assert.deepEqual(coverage.parts, [
        { part: 'DOCUMENT', ids: [ID.first], sources: 1 },
        { part: 'TOPICS', ids: [ID.stem], sources: 2 },
      ]);
      assert.deepEqual([coverage.sourcesOnQuestion, coverage.documentsFound, coverage.localitiesWithEvidence], [1, 2, 2]);
      const silent = await coverageOf(store, { document: '29-NQ/TW ngày 17/11/2022' });
      assert.equal(silent.sourcesOnQuestion, 0);
      assert.match(silent.statementEn, /^No evidence in 2 sources/);
      assert.match(silent.statementVi, /^Không có bằng chứng trong 2 nguồn/);
      assert.equal((await coverageOf(store, {})).localitiesWithEvidence, 3);
      await assert.rejects(coverageOf(store, { topics: ['không đâu có'] }), refused('NOT_FOUND'));
    });

    test('the scope of an answer is the coverage of its question', async () => {
      const { scope } = await implementingLocalities(store, { document: 'NQ 29', topic: 'STEM' });
      assert.deepEqual(await coverageOfScope(store, scope), await coverageOf(store, { document: 'NQ 29', topics: ['STEM'] }));
    });

    test('statistics count kinds, relations, certainties and sources', async () => {
      const statistics = await statisticsOf(store);
      const of = <Row extends { count: number }>(rows: readonly Row[], is: (row: Row) => boolean) => rows.find(is)?.count;
      assert.equal(
        of(statistics.entities, ({ kind }) => kind === 'DOCUMENT'),
        9,
      );
      assert.equal(
        of(statistics.relations, ({ relation }) => relation === 'IMPLEMENTS'),
        9,
      );
      assert.equal(
        of(statistics.certainties, ({ certainty }) => certainty === 'REJECTED'),
        1,
      );
      assert.equal(
        of(statistics.certainties, ({ certainty }) => certainty === 'INFERRED'),
        2,
      );
      assert.deepEqual(statistics.sources, [
        { tier: 'OFFICIAL', count: 1 },
        { tier: 'PRESS', count: 1 },
        { tier: 'REFERENCE', count: 1 },
      ]);
      assert.equal(statistics.revision, 3);
    });

    test('evidence comes by claim; unknown claims are left out', async () => {
      const [path] = await findPaths(store, { from: ID.baoThang, to: ID.first });
      const { claims } = path!;
      const steps = await stepsOfClaims(store, [...claims, 'claim:none']);
      assert.deepEqual([...steps.keys()].sort(), [...claims].sort());
      assert.equal(steps.get(claims[1]!)?.evidence[0]?.quote, null);
    });

    /** The names of the statements that are run. */
    const asked = async (question: (store: Store) => Promise<unknown>): Promise<string[]> => {
      const names: string[] = [];
      const read: Store['read'] = (...args) => {
        names.push(args[0].name);
        return store.read(...args);
      };
      await question(Object.create(store, { read: { value: read } }));
      return names;
    };

    test('the headline worked out of all localities takes two statements, whatever the page holds', async () => {
      const certainty = ['ASSERTED', 'VERIFIED', 'INFERRED'] as const;
      assert.deepEqual(
        await asked((counted) => implementingLocalities(counted, { document: 'NQ 29', topic: 'cur', certainty })),
        ['planned-carrying-localities', 'planned-look-up'],
      );
    });

    test('a path of three hops among few things is two statements, and none found is one', async () => {
      const between = { from: ID.laoCai, to: ID.first };
      assert.deepEqual(await asked((counted) => findPaths(counted, between)), ['planned-around-ends', 'planned-look-up']);
      assert.deepEqual(await asked((counted) => findPaths(counted, { ...between, maxHops: 2 })), ['planned-around-ends']);
    });
  });
}

test('both engines answer with the same bytes', {
  skip: storesUnderTest.some(({ skip }) => skip) && 'needs both engines',
}, async () => {
  const answers: string[] = [];
  for (const { open } of storesUnderTest) {
    const store = await open();
    const certainty = ['ASSERTED', 'VERIFIED', 'INFERRED'] as const;
    answers.push(
      JSON.stringify([
        await implementingLocalities(store, { document: 'NQ 29', certainty }),
        await implementingLocalities(store, { document: '19-NQ/TW', certainty, first: 2 }),
        await resolveMention(store, { mention: 'Long Biên' }),
        await searchEntities(store, { text: 'son dong' }),
        await findPaths(store, { from: ID.chained, to: ID.stem, certainty }),
        await coverageOf(store, { topics: ['cur'], period: '2019-2020' }),
        await statisticsOf(store),
      ]),
    );
    await store.close();
  }
  assert.equal(answers[0], answers[1]);
});
