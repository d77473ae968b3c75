/** Conflicts: what is one, what is none, who stands first; on each engine. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Store } from '../../src/graph/store.js';
import { writeSource } from '../../src/graph/write-source.js';
import { type Conflict, conflictPage, conflictsOf } from '../../src/inquiry/conflicts.js';
import { readSourceText } from '../../src/documents/read-source.js';
import { resolveSource } from '../../src/resolution/resolve-source.js';
import type { SourceFacts } from '../../src/vocabulary/facts.js';
import { dated, figures, OTHER_PLACE } from './disagreeing-facts.js';
import { forEachEngine } from './engines.js';
import { DOCUMENT, PLACE } from './sample-facts.js';

const when = { recordedAt: '2026-01-01T00:00:00.000Z' };
const told = ({ kind, subjectId, sides, settledByRank }: Conflict): string =>
  `${kind} ${subjectId}: ${sides.map(({ value, tier }) => `${value} (${tier})`).join(' | ')}${settledByRank ? ' settled' : ''}`;
async function conflicts(store: Store, facts: readonly SourceFacts[]): Promise<string[]> {
  for (const each of facts) await writeSource(store, each, when);
  return (await conflictsOf(store)).map(told);
}

forEachEngine('conflicts between sources', (_engine, openFresh) => {
  test('two sources with two numbers for one thing, place and year: both sides stay, official text first', async (t) => {
    const store = await openFresh(t);
    assert.deepEqual(
      await conflicts(store, [
        figures('source:a', [{ value: 61 }]),
        figures('source:b', [{ value: 58 }], 'OFFICIAL'),
        figures('source:c', [{ value: 61 }]),
      ]),
      [`FIGURE ${PLACE}: 58 trường (OFFICIAL) | 61 trường (PRESS) settled`],
    );
    const [conflict] = await conflictsOf(store);
    assert.deepEqual(
      conflict?.sides.map(({ sourceIds, nodeIds, claimIds }) => [sourceIds, nodeIds.length, claimIds.length]),
      [
        [['source:b'], 1, 1],
        [['source:a', 'source:c'], 2, 2],
      ],
    );
    assert.deepEqual(
      [conflict?.measure, conflict?.period, conflict?.figureKind],
      ['trường đạt chuẩn quốc gia', '2023', 'RESULT'],
    );
  });

  test('another place, year, kind or measure, and a number that the other leaves room for, is no conflict', async (t) => {
    const store = await openFresh(t);
    assert.deepEqual(
      await conflicts(store, [
        figures('source:a', [{ value: 61 }]),
        figures('source:b', [
          { value: 40, of: OTHER_PLACE },
          { value: 50, asOf: '2022' },
          { value: 70, figureKind: 'TARGET' },
          { value: 80, measureKey: 'count hoc phong' },
          { value: 60, bound: 'MORE_THAN' },
          { value: 45, asOf: null },
        ]),
      ]),
      [],
    );
  });

  test('one source that gives two numbers speaks of two things, and a rejected number is no side', async (t) => {
    const store = await openFresh(t);
    assert.deepEqual(await conflicts(store, [figures('source:a', [{ value: 61 }, { value: 12 }])]), []);
    const other = await openFresh(t);
    assert.deepEqual(
      await conflicts(other, [figures('source:a', [{ value: 61 }]), figures('source:b', [{ value: 58, certainty: 'REJECTED' }])]),
      [],
    );
  });

  test('what a person verified stands before an official text', async (t) => {
    const store = await openFresh(t);
    assert.deepEqual(
      await conflicts(store, [
        figures('source:a', [{ value: 61, certainty: 'VERIFIED' }]),
        figures('source:b', [{ value: 58 }], 'OFFICIAL'),
      ]),
      [`FIGURE ${PLACE}: 61 trường (PRESS) | 58 trường (OFFICIAL) settled`],
    );
  });

  test('one document with two days or two issuers; issued jointly it is none', async (t) => {
    const store = await openFresh(t);
    assert.deepEqual(
      await conflicts(store, [
        dated('source:a', { days: ['2013-11-04'], issuers: ['mot'] }),
        dated('source:b', { days: ['2013-04-11'], issuers: ['hai'], tier: 'OFFICIAL' }),
      ]),
      [
        `ISSUED_ON ${DOCUMENT}: 2013-04-11 (OFFICIAL) | 2013-11-04 (PRESS) settled`,
        `ISSUED_BY ${DOCUMENT}: agency:hai (OFFICIAL) | agency:mot (PRESS) settled`,
      ],
    );
    const joint = await openFresh(t);
    assert.deepEqual(await conflicts(joint, [dated('source:a', { issuers: ['mot', 'hai'] })]), []);
  });

  test('asked about a figure, a place or a document, and by kind; in pages', async (t) => {
    const store = await openFresh(t);
    const mine = figures('source:a', [{ value: 61 }, { value: 20, of: OTHER_PLACE }]);
    for (const facts of [
      mine,
      figures('source:b', [{ value: 58 }, { value: 21, of: OTHER_PLACE }]),
      dated('source:c', { days: ['2013-11-04'] }),
      dated('source:d', { days: ['2013-11-05'] }),
    ]) {
      await writeSource(store, facts, when);
    }
    const about = async (id: string): Promise<string[]> =>
      (await conflictsOf(store, { about: id })).map(({ kind, subjectId }) => `${kind} ${subjectId}`);
    const figure = mine.entities.find(({ entity }) => entity.kind === 'INDICATOR')!.entity.id;
    assert.deepEqual(await about(figure), [`FIGURE ${PLACE}`]);
    assert.deepEqual(await about(OTHER_PLACE), [`FIGURE ${OTHER_PLACE}`]);
    assert.deepEqual(await about(DOCUMENT), [`ISSUED_ON ${DOCUMENT}`]);
    assert.equal((await conflictsOf(store, { kinds: ['ISSUED_ON'] })).length, 1);
    const page = await conflictPage(store, { first: 2 });
    assert.deepEqual([page.totalCount, page.edges.length, page.pageInfo.hasNextPage], [3, 2, true]);
    const rest = await conflictPage(store, { first: 2, after: page.pageInfo.endCursor });
    assert.deepEqual([rest.edges.length, rest.pageInfo.hasNextPage], [1, false]);
    const ids = [...page.edges, ...rest.edges].map(({ conflict }) => conflict.id);
    assert.equal(new Set(ids).size, 3);
  });

  test('two texts about one district and school year are compared in whatever words they say it', async (t) => {
    const store = await openFresh(t);
    const article = `Bảo Thắng vào năm học mới

Năm học 2019-2020, huyện Bảo Thắng có 41 trường mầm non đủ bếp ăn. Phòng học có quạt chiếm 92,4%.
`;
    const report = `Kết quả giáo dục huyện Bảo Thắng

Huyện Bảo Thắng năm học 2019-2020 đã có 38 trường mầm non đủ bếp ăn, 92,4% phòng học có quạt.
`;
    for (const [file, text, kind] of [
      ['bai-bao.txt', article, 'news'],
      ['bao-cao.txt', report, 'official'],
    ] as const) {
      await writeSource(store, resolveSource(readSourceText(text, file, { kind })), when);
    }
    const found = await conflictsOf(store);
    assert.deepEqual(
      found.map(({ kind, period, sides }) => [kind, period, sides.map(({ value, tier }) => `${value} ${tier}`)]),
      [['FIGURE', '2019-2020', ['38 trường OFFICIAL', '41 trường PRESS']]],
    );
  });
});
