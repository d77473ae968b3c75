/** Recorded time: what was answered on a day is what `asKnownOn` that day answers later, whatever was revised, removed or read since. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { removeSources } from '../../src/graph/remove-source.js';
import type { Store } from '../../src/graph/store.js';
import { writeSource } from '../../src/graph/write-source.js';
import { Asking, type Data } from '../api/asking.js';
import { forEachEngine } from './engines.js';
import { ID, inquirySources, rivalSource } from './inquiry-graph.js';
import { article, DOCUMENT, PLACE, TASK } from './sample-facts.js';

const at = (day: number): { recordedAt: string } => ({ recordedAt: `2026-03-0${day}T08:00:00.000Z` });
const CERTAINTY = 'certainty: [ASSERTED, VERIFIED, INFERRED]';
const PROOF = 'evidence { start end locator phrase quote confidence source { id } }';
/** Questions with a place for the day: first of all arguments. */
const QUESTIONS: readonly ((known: string) => string)[] = [
  (known) =>
    `{ implementingLocalities(${known} document: "NQ 29", topic: "STEM", ${CERTAINTY}) { totalCount document { id } alternatives { node { id } } coverage { statementEn sources sourcesOnQuestion documentsFound localitiesWithEvidence parts { part sources } } edges { cursor certainty confidence rules node { name } tasks { totalCount edges { node { name } } } path { hops { relation from { id } to { id } certainty rule ${PROOF} } } } } }`,
  (known) => `{ coverage(${known} topics: ["STEM"]) { statementVi sources documentsFound localitiesWithEvidence publishers } }`,
  (known) => `{ paths(${known} from: "${ID.baoThang}", to: "${ID.curriculum}") { hops { relation certainty rule ${PROOF} } } }`,
  (known) =>
    `{ documents(${known} first: 50) { totalCount edges { cursor node { id implementedBy(${CERTAINTY}) { totalCount edges { certainty confidence rule status ${PROOF} node { id } } } claims { id predicate objectId value certainty confidence rule ${PROOF} } } } } }`,
  (known) =>
    `{ tasks(${known} where: { topics: { some: { id: { eq: "${ID.stem}" } } } }) { totalCount edges { node { id appliesIn { edges { node { id } } } } } } }`,
  (known) => `{ sources(${known} where: { tier: { eq: PRESS } }) { totalCount edges { node { id } } } }`,
  (known) => `{ search(${known} text: "bao thang") { totalCount edges { score node { id } } } }`,
  (known) => `{ resolve(${known} mention: "Long Biên", first: 10) { score node { id } } }`,
  (known) => `{ nodes(${known} ids: ["${ID.stem}", "${ID.first}"]) { id ... on Topic { tasks { totalCount } } } }`,
];

async function answers(store: Store, known: string): Promise<string[]> {
  const asking = new Asking(store);
  const found: string[] = [];
  for (const question of QUESTIONS) {
    const text = await asking.text(question(known));
    assert.ok(!text.includes('"errors"'), text.slice(0, 500));
    found.push(text);
  }
  return found;
}

forEachEngine('as known on', (_engine, openFresh) => {
  test('a question about an earlier day has the answer of that day', async (t) => {
    const store = await openFresh(t);
    const [lists, headline, chains] = inquirySources();
    for (const facts of [lists!, headline!, chains!]) await writeSource(store, facts, at(1));
    const first = await answers(store, '');
    assert.deepEqual(await answers(store, 'asKnownOn: "2026-03-01"'), first, 'the same day');
    assert.deepEqual(await answers(store, 'asKnownOn: "2030-01-01"'), first, 'a later day');

    await removeSources(store, [headline!.source.id], at(2));
    const second = await answers(store, '');
    assert.notDeepEqual(second[0], first[0], 'the headline has lost its proof');
    assert.deepEqual(await answers(store, 'asKnownOn: "2026-03-01"'), first, 'before the removal');

    await writeSource(store, rivalSource(), at(3));
    await writeSource(store, headline!, at(4));
    const fewer = { ...chains!, claims: chains!.claims.slice(0, 2) };
    await writeSource(store, fewer, at(5));
    const last = await answers(store, '');
    assert.deepEqual(await answers(store, 'asKnownOn: "2026-03-01"'), first);
    assert.deepEqual(await answers(store, 'asKnownOn: "2026-03-02"'), second);
    assert.deepEqual(await answers(store, 'asKnownOn: "2026-03-05"'), last);
    const none = await new Asking(store).data(
      '{ documents(asKnownOn: "2026-02-28") { totalCount } node(id: "cur.stem", asKnownOn: "2026-02-28") { id } }',
    );
    assert.deepEqual(none, { documents: { totalCount: 0 }, node: null });
  });

  test('a claim is as sure as it was then, and its history says how it came to be what it is', async (t) => {
    const store = await openFresh(t);
    await writeSource(store, article('source:a', { certainty: 'INFERRED', confidence: 0.5 }), at(1));
    await writeSource(store, article('source:b', { confidence: 0.9 }), at(2));
    await removeSources(store, ['source:b'], at(3));
    const asking = new Asking(store);
    const claim = `claims(first: 1) { predicate certainty confidence since history { from until certainty confidence reason } }`;
    const task = async (known: string): Promise<Record<string, unknown>> =>
      (await asking.data(`{ node(id: "${TASK}" ${known}) { ... on Task { ${claim} } } }`)).node.claims[0];
    const then = async (day: number): Promise<unknown[]> => {
      const { certainty, confidence } = await task(`asKnownOn: "2026-03-0${day}"`);
      return [certainty, confidence];
    };
    assert.deepEqual(
      [await then(1), await then(2), await then(3)],
      [
        ['INFERRED', 0.5],
        ['ASSERTED', 0.9],
        ['INFERRED', 0.5],
      ],
    );
    assert.deepEqual(await task(''), {
      predicate: 'APPLIES_IN',
      certainty: 'INFERRED',
      confidence: 0.5,
      since: at(3).recordedAt,
      history: [
        { from: at(1).recordedAt, until: at(2).recordedAt, certainty: 'INFERRED', confidence: 0.5, reason: 'CHANGED' },
        { from: at(2).recordedAt, until: at(3).recordedAt, certainty: 'ASSERTED', confidence: 0.9, reason: 'CHANGED' },
      ],
    });
  });

  test('what was retracted is shown when asked for, with when and why, and never as a fact', async (t) => {
    const store = await openFresh(t);
    await writeSource(store, article('source:a'), at(1));
    await removeSources(store, ['source:a'], at(2));
    const asking = new Asking(store);
    const claims = 'predicate retractedAt reason evidence { phrase retractedAt reason source { id } }';
    const { node } = await asking.data(
      `{ node(id: "${TASK}") { id retractedAt ... on Task { now: claims { id } was: claims(state: [RETRACTED]) { ${claims} } all: claims(state: [IN_FORCE, RETRACTED]) { id } appliesIn { totalCount } } } }`,
    );
    assert.deepEqual([node.now, node.appliesIn.totalCount, node.all.length], [[], 0, 2]);
    assert.equal(node.retractedAt, at(2).recordedAt, 'it still answers by its id, and says so');
    const [was] = node.was;
    assert.deepEqual([was.retractedAt, was.reason], [at(2).recordedAt, 'REMOVED']);
    assert.deepEqual(was.evidence, [
      { phrase: 'giáo dục', retractedAt: at(2).recordedAt, reason: 'REMOVED', source: { id: 'source:a' } },
    ]);
    const lists = await asking.data(
      `{ tasks { totalCount } gone: tasks(where: { retractedAt: { not: null } }) { edges { node { id } } } documents { totalCount } search(text: "Bảo Thắng") { totalCount } resolve(mention: "29-NQ/TW") { score } statistics { claims } sources { totalCount } source(ref: "source:a") { retractedAt retractionReason supersededBy } }`,
    );
    assert.deepEqual(lists, {
      tasks: { totalCount: 0 },
      gone: { edges: [{ node: { id: TASK } }] },
      documents: { totalCount: 0 },
      search: { totalCount: 0 },
      resolve: [],
      statistics: { claims: 0 },
      sources: { totalCount: 0 },
      source: { retractedAt: at(2).recordedAt, retractionReason: 'REMOVED', supersededBy: null },
    });
    const then = await asking.data(
      `{ tasks(asKnownOn: "2026-03-01") { totalCount } claims: node(id: "${DOCUMENT}", asKnownOn: "2026-03-01") { ... on Document { claims(state: [RETRACTED]) { id } implementingTasks { edges { node { appliesIn { edges { node { id } } } } } } } } }`,
    );
    assert.equal(then.tasks.totalCount, 1);
    assert.deepEqual(then.claims.claims, [], 'not yet retracted then');
    assert.deepEqual(then.claims.implementingTasks.edges[0].node.appliesIn.edges, [{ node: { id: PLACE } }]);
  });

  test('the revisions of a source are told, with when and why each ended', async (t) => {
    const store = await openFresh(t);
    const origin = { kind: 'FILE', id: 'origin:a', at: 'a.txt' } as const;
    const text = (id: string, day: number, confidence = 0.8) =>
      writeSource(store, { ...article(id, { confidence }), origin }, at(day));
    await text('source:a1', 1);
    await text('source:a1', 2, 0.7);
    await text('source:a2', 3);
    await text('source:a1', 4);
    const { revisions } = await new Asking(store).data('{ revisions(of: "source:a2") { from until reason source { id } } }');
    const times = revisions.map(({ from, until, reason, source }: Data) => [
      source.id,
      from.slice(9, 10),
      until?.slice(9, 10),
      reason,
    ]);
    assert.deepEqual(times, [
      ['source:a1', '1', '2', 'RULES_CHANGED'],
      ['source:a1', '2', '3', 'REVISED'],
      ['source:a2', '3', '4', 'REVISED'],
      ['source:a1', '4', undefined, null],
    ]);
  });

  test('an argument that is no day is refused', async (t) => {
    const store = await openFresh(t);
    const { extensions } = await new Asking(store).failure('{ documents(asKnownOn: "2026-02-30") { totalCount } }');
    assert.equal(extensions.code, 'BAD_USER_INPUT');
  });
});
