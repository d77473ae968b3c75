/** Timelines: every dated happening of a thing and around it, in one order, page by page, each with what says so. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { redirectStatements } from '../../src/graph/redirects.js';
import { removeSources } from '../../src/graph/remove-source.js';
import type { Store } from '../../src/graph/store.js';
import { writeSource } from '../../src/graph/write-source.js';
import { timelineOf } from '../../src/inquiry/timeline-of.js';
import type { Claim, Entity, SourceFacts } from '../../src/vocabulary/facts.js';
import { Asking, type Data } from '../api/asking.js';
import { forEachEngine } from './engines.js';
import { DOCUMENT, evidence, named, PLACE, place, relation, resolution, source, task } from './sample-facts.js';

const when = { recordedAt: '2026-01-01T00:00:00.000Z' };
const A = 'source:a';
const YEAR = 'period:school-year/2019-2020';
const NEXT = 'locality:1-xa-moi-2025';
const plan = (key: string, issuedOn: string | null): Entity =>
  resolution({
    id: `document:${key}`,
    name: `Kế hoạch ${key}`,
    symbol: `${key}/KH-UBND`,
    documentType: 'PLAN',
    issuedOn,
  } as never);
const figure = (id: string, more: object): Entity =>
  ({ id, kind: 'INDICATOR', name: id, value: 5, unit: '%', figureKind: 'RESULT', ...more }) as unknown as Entity;

function graph(): SourceFacts {
  let at = 0;
  const say = (predicate: string, subject: string, object: string, more: Partial<Claim> = {}): Claim => {
    at += 10;
    return relation(predicate, [subject, object], { ...more, evidence: [evidence(A, { start: at, end: at + 5 })] });
  };
  const day = (subject: string, predicate: string, value: string): Claim => ({
    ...say(predicate, subject, ''),
    object: null,
    value,
  });
  return {
    source: source(A, { publishedAt: '2024-07-27T14:36:00+07:00' }),
    passages: [{ start: 0, end: 900, text: 'Một câu dài.', textHash: 'a'.repeat(64) }],
    entities: named(
      ...[resolution(), place(), plan('early', '2014-02-25'), plan('undated', null), plan('guess', '2015-01-01')],
      ...[
        task({ id: 'task:due', dueOn: '2020-12-31' } as never),
        task({ id: 'task:year' } as never),
        task({ id: 'task:bare' } as never),
        task({ id: 'task:silent' } as never),
      ],
      figure('indicator:result', { asOf: '2019-2020', baselineAsOf: '2015' }),
      figure('indicator:target', { figureKind: 'TARGET', deadline: '2025' }),
      { id: YEAR, kind: 'PERIOD', name: '2019-2020', periodKind: 'SCHOOL_YEAR', start: '2019', end: '2020' } as Entity,
      place({ id: NEXT, name: 'Xã Mới', level: 'COMMUNE', codes: [], validFrom: '2025-07-01', validTo: null } as never),
    ),
    claims: [
      day(DOCUMENT, 'issuedOn', '2013-11-04'),
      day('document:early', 'issuedOn', '2014-02-25'),
      say('IMPLEMENTS', 'document:early', DOCUMENT, { confidence: 0.7 }),
      say('IMPLEMENTS', 'document:undated', DOCUMENT),
      say('DURING', 'document:undated', YEAR),
      say('IMPLEMENTS', 'document:guess', DOCUMENT, { certainty: 'INFERRED', rule: 'title-phrase' }),
      say('IMPLEMENTS', 'task:due', DOCUMENT, { status: 'PLANNED' }),
      say('IMPLEMENTS', 'task:year', DOCUMENT),
      say('DURING', 'task:year', YEAR),
      say('IMPLEMENTS', 'task:bare', DOCUMENT),
      say('REPORTED_IN', 'task:bare', A),
      say('REPORTED_IN', 'task:year', A),
      say('MEASURED_BY', DOCUMENT, 'indicator:result'),
      say('MEASURED_FOR', 'indicator:target', PLACE),
      say('CITES', A, DOCUMENT),
      say('APPLIES_IN', 'document:early', PLACE),
      say('SUCCEEDED_BY', PLACE, NEXT, { date: '2025-07-01', share: 'PART' }),
    ],
    unresolved: [],
  };
}
const told = async (
  store: Store,
  of: string,
  certainty: readonly Claim['certainty'][] = ['ASSERTED', 'VERIFIED'],
): Promise<string[]> =>
  (await timelineOf(store, { of, certainty })).edges.map(
    ({ date, until, happening, relation: way, nodeId }) =>
      `${date}${until === null ? '' : `–${until}`} ${happening} ${way ?? '-'} ${nodeId}`,
  );

forEachEngine('timelines', (_engine, openFresh) => {
  test('of a document: its own day, then what relates to it, by day, by period, or by the day of the report', async (t) => {
    const store = await openFresh(t);
    await writeSource(store, graph(), when);
    assert.deepEqual(await told(store, DOCUMENT), [
      `2013-11-04 ISSUED - ${DOCUMENT}`,
      '2014-02-25 ISSUED IMPLEMENTS document:early',
      '2019–2020 DURING IMPLEMENTS document:undated',
      '2019–2020 DURING IMPLEMENTS task:year',
      '2019–2020 MEASURED MEASURED_BY indicator:result',
      '2020-12-31 DUE IMPLEMENTS task:due',
      `2024-07-27 PUBLISHED CITES ${A}`,
      '2024-07-27 REPORTED IMPLEMENTS task:bare',
    ]);
    assert.ok((await told(store, DOCUMENT, ['INFERRED'])).includes('2015-01-01 ISSUED IMPLEMENTS document:guess'));
  });

  test('of a place, a unit that took over, a period, a task and a figure', async (t) => {
    const store = await openFresh(t);
    await writeSource(store, graph(), when);
    assert.deepEqual(await told(store, PLACE), [
      '2014-02-25 ISSUED APPLIES_IN document:early',
      '2025 TARGET MEASURED_FOR indicator:target',
      `2025-07-01 ENDED - ${PLACE}`,
      `2025-07-01 SUCCEEDED SUCCEEDED_BY ${NEXT}`,
    ]);
    assert.deepEqual(await told(store, NEXT), [`2025-07-01 BEGAN - ${NEXT}`, `2025-07-01 TOOK_OVER SUCCEEDED_BY ${PLACE}`]);
    assert.deepEqual(await told(store, YEAR), [`2019 BEGAN - ${YEAR}`, `2020 ENDED - ${YEAR}`]);
    assert.deepEqual(await told(store, 'task:year'), [
      `2019–2020 DURING DURING ${YEAR}`,
      `2024-07-27 PUBLISHED REPORTED_IN ${A}`,
    ]);
    assert.deepEqual(await told(store, 'task:silent'), [], 'it is there, and nothing is known of when');
    assert.deepEqual(await told(store, 'indicator:result'), [
      `2013-11-04 ISSUED MEASURED_BY ${DOCUMENT}`,
      '2015 BASELINE - indicator:result',
      '2019–2020 MEASURED - indicator:result',
    ]);
    assert.deepEqual(await told(store, A), [
      '2019–2020 DURING REPORTED_IN task:year',
      `2024-07-27 PUBLISHED - ${A}`,
      '2024-07-27 REPORTED REPORTED_IN task:bare',
    ]);
  });

  test('page by page each once, in the order of the whole; cursors of another thing are refused', async (t) => {
    const store = await openFresh(t);
    await writeSource(store, graph(), when);
    const all = await timelineOf(store, { of: DOCUMENT, first: 100 });
    const walked: string[] = [];
    let after: string | null = null;
    for (;;) {
      const page: Awaited<ReturnType<typeof timelineOf>> = await timelineOf(store, { of: DOCUMENT, first: 3, after });
      assert.equal(page.totalCount, all.edges.length);
      assert.equal(page.pageInfo.hasPreviousPage, after !== null);
      walked.push(...page.edges.map(({ cursor }) => cursor));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    assert.deepEqual(
      walked,
      all.edges.map(({ cursor }) => cursor),
    );
    await assert.rejects(timelineOf(store, { of: PLACE, after: walked[0]! }), { code: 'BAD_USER_INPUT' });
    await assert.rejects(timelineOf(store, { of: DOCUMENT, first: 0 }), { code: 'BAD_USER_INPUT' });
    await assert.rejects(timelineOf(store, { of: 'document:none' }), { code: 'NOT_FOUND' });
    await assert.rejects(timelineOf(store, { of: DOCUMENT, certainty: [] }), { code: 'BAD_USER_INPUT' });
  });

  test('in GraphQL: two statements, each with its precision, certainty and the words for relation, period and day', async (t) => {
    const store = await openFresh(t);
    await writeSource(store, graph(), when);
    const asking = new Asking(store);
    const { timeline } = await asking.data(
      `{ timeline(of: "${DOCUMENT}") { totalCount edges { date precision until happening relation certainty confidence status rule node { id name } period { name } claimIds evidence { start source { id } } } } }`,
    );
    assert.equal(asking.statements.length, 2);
    const of = (id: string): Data => timeline.edges.find(({ node }: Data) => node.id === id);
    assert.deepEqual([of(DOCUMENT).certainty, of(DOCUMENT).precision, of(DOCUMENT).evidence.length], ['ASSERTED', 'DAY', 1]);
    assert.deepEqual(
      [of('document:early').evidence.map(({ start }: Data) => start), of('document:early').confidence],
      [[30, 20], 0.7],
      'the relation, then the day',
    );
    assert.deepEqual(
      [of('task:year').precision, of('task:year').period.name, of('task:year').evidence.length],
      ['YEARS', '2019-2020', 2],
    );
    assert.equal(of('task:due').status, 'PLANNED');
    const { timeline: places } = await asking.data(
      `{ timeline(of: "${PLACE}") { edges { happening certainty precision evidence { start } } } }`,
    );
    assert.deepEqual(places.edges[2], { happening: 'ENDED', certainty: null, precision: 'DAY', evidence: [] });
  });

  test('an old id leads on; an earlier day is asked as it was known', async (t) => {
    const store = await openFresh(t);
    await writeSource(store, graph(), when);
    await store.write(redirectStatements([{ id: 'document:old', to: DOCUMENT, rule: 'date-learnt' }], when.recordedAt));
    assert.deepEqual(await told(store, 'document:old'), await told(store, DOCUMENT));
    await removeSources(store, [A], { recordedAt: '2026-02-01T00:00:00.000Z' });
    const asking = new Asking(store);
    const count = async (known: string): Promise<number> =>
      (await asking.data(`{ timeline(of: "${DOCUMENT}" ${known}) { totalCount } }`)).timeline.totalCount;
    assert.equal(await count('asKnownOn: "2026-01-15"'), 8);
    assert.equal(await count(''), 1, 'its own day, as it was last described');
  });
});
