/** Conflicts: what is one, what is none, who stands first; on each engine. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Store } from '../../src/graph/store.js';
import { writeSource } from '../../src/graph/write-source.js';
import { type Conflict, conflictPage, conflictsOf } from '../../src/inquiry/conflicts.js';
import type { Claim, Entity, IndicatorEntity, SourceEntity, SourceFacts } from '../../src/vocabulary/facts.js';
import { forEachEngine } from './engines.js';
import { DOCUMENT, evidence, named, PLACE, place, relation, resolution, source } from './sample-facts.js';

const when = { recordedAt: '2026-01-01T00:00:00.000Z' };
const OTHER_PLACE = 'locality:083-huyen-muong-khuong';

interface Said extends Partial<IndicatorEntity> {
  readonly of?: string;
  readonly certainty?: Claim['certainty'];
}
let serial = 0;

/** A source that says the figures, each a number of schools of the district in 2023 unless told otherwise. */
function figures(id: string, said: readonly Said[], tier: SourceEntity['tier'] = 'PRESS'): SourceFacts {
  const proof = [evidence(id)];
  const all = said.map(({ of = PLACE, certainty = 'ASSERTED', ...more }) => {
    serial += 1;
    const indicator: IndicatorEntity = {
      id: `indicator:test/${id.slice(-1)}-${serial}`,
      kind: 'INDICATOR',
      name: `${more.value ?? 61} trường`,
      value: 61,
      unit: 'trường',
      amount: more.value ?? 61,
      asOf: '2023',
      measure: 'trường đạt chuẩn quốc gia',
      measureKey: 'count chuan dat gia quoc truong',
      figureKind: 'RESULT',
      ...more,
    };
    return { indicator, of, certainty };
  });
  const places: Entity[] = [place(), place({ id: OTHER_PLACE, name: 'Huyện Mường Khương', codes: ['gso:083'] })];
  return {
    source: source(id, { tier }),
    passages: [{ start: 0, end: 50, text: 'Câu được viết cho bài kiểm.', textHash: 'a'.repeat(64) }],
    entities: named(...places, ...all.map(({ indicator }) => indicator)),
    claims: all.flatMap(({ indicator, of, certainty }) => [
      relation('MEASURED_FOR', [indicator.id, of], { evidence: proof }),
      relation('value', [indicator.id, ''], { object: null, value: indicator.value, certainty, evidence: proof }),
    ]),
    unresolved: [],
  };
}

/** A source that gives the document days and issuers. */
function dated(
  id: string,
  { days = [], issuers = [], tier = 'PRESS' }: { days?: string[]; issuers?: string[]; tier?: SourceEntity['tier'] },
): SourceFacts {
  const proof = [evidence(id)];
  const bodies = issuers.map(
    (key): Entity => ({
      id: `agency:${key}`,
      kind: 'AGENCY',
      name: key,
      side: 'STATE',
      level: 'CENTRAL',
      bodyKind: null,
      collective: false,
      validFrom: null,
      validTo: null,
    }),
  );
  return {
    source: source(id, { tier }),
    passages: [{ start: 0, end: 50, text: 'Câu được viết cho bài kiểm.', textHash: 'a'.repeat(64) }],
    entities: named(resolution(), ...bodies),
    claims: [
      ...days.map((value) => relation('issuedOn', [DOCUMENT, ''], { object: null, value, evidence: proof })),
      ...issuers.map((key) => relation('ISSUED_BY', [DOCUMENT, `agency:${key}`], { evidence: proof })),
    ],
    unresolved: [],
  };
}

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
});
