/** Answers carried to the units that took others over: many-to-many, over several steps, parts as parts, and what is not known told. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rebuildEdges } from '../../src/graph/rebuild-edges.js';
import type { Store } from '../../src/graph/store.js';
import { writeSource } from '../../src/graph/write-source.js';
import { type ImplementingQuestion, implementingLocalities } from '../../src/inquiry/implementing-localities.js';
import { successionOf } from '../../src/inquiry/succession-of.js';
import type { Entity, SourceFacts } from '../../src/vocabulary/facts.js';
import type { SuccessionShare } from '../../src/vocabulary/kinds.js';
import { Asking } from '../api/asking.js';
import { forEachEngine } from './engines.js';
import { article, DOCUMENT, evidence, named, PLACE, place, relation, resolution, source, TASK, task } from './sample-facts.js';

const recordedAt = '2026-01-01T00:00:00.000Z';
const [NORTH, SOUTH, JOINED, LOST] = ['locality:1-bac-2025', 'locality:2-nam-2025', 'locality:3-gop-2026', 'locality:9-mat'];

function unit(id: string, name: string, [validFrom, validTo]: readonly [string | null, string | null]): Entity {
  return place({ id, name, level: 'COMMUNE', codes: [], validFrom, validTo } as Partial<Entity>);
}

/** Bảo Thắng was divided in 2025; the southern part joined another unit in 2026. A unit of which nothing is known ended too. */
function places(): SourceFacts {
  const id = 'source:reference/places';
  const succession = (from: string, to: string, date: string, share: SuccessionShare | null) =>
    relation('SUCCEEDED_BY', [from, to], {
      confidence: 1,
      evidence: [evidence(id, { start: null, end: null, locator: `record ${from}`, phrase: null })],
      date,
      share,
    });
  return {
    source: source(id, { tier: 'REFERENCE' }),
    passages: [],
    entities: named(
      place(),
      unit(NORTH, 'Xã Bắc', ['2025-07-01', null]),
      unit(SOUTH, 'Xã Nam', ['2025-07-01', '2026-04-30']),
      unit(JOINED, 'Phường Gộp', ['2026-04-30', null]),
      unit(LOST, 'Xã Mất', [null, '2020-01-01']),
    ),
    claims: [
      succession(PLACE, NORTH, '2025-07-01', 'PART'),
      succession(PLACE, SOUTH, '2025-07-01', 'PART'),
      succession(SOUTH, JOINED, '2026-04-30', 'WHOLE'),
    ],
    unresolved: [],
  };
}

async function filled(
  store: Store,
): Promise<(more?: Partial<ImplementingQuestion>) => ReturnType<typeof implementingLocalities>> {
  await writeSource(store, places(), { recordedAt });
  const facts = article('source:a', { entities: [resolution(), place(), unit(LOST, 'Xã Mất', [null, '2020-01-01']), task()] });
  const lost = relation('APPLIES_IN', [TASK, LOST], { evidence: [evidence('source:a')] });
  await writeSource(store, { ...facts, claims: [...facts.claims, lost] }, { recordedAt });
  return (more = {}) => implementingLocalities(store, { document: DOCUMENT, ...more });
}
type Answer = Awaited<ReturnType<typeof implementingLocalities>>;
const rows = ({ edges }: Answer) =>
  edges.map(({ nodeId, certainty, rules, carried }) => [
    nodeId,
    certainty,
    rules.join(),
    carried?.share ?? null,
    carried?.date ?? null,
  ]);

forEachEngine('carried answers', (_, openFresh) => {
  test('as written unless asked: no rule of succession by itself', async (t) => {
    const ask = await filled(await openFresh(t));
    assert.deepEqual((await ask()).edges.map(({ nodeId }) => nodeId).sort(), [PLACE, LOST].sort());
    const inferred = await ask({ certainty: ['ASSERTED', 'INFERRED'] });
    assert.deepEqual(inferred.edges.map(({ nodeId }) => nodeId).sort(), [PLACE, LOST].sort());
    assert.deepEqual(inferred.withoutSuccessor, []);
  });

  test('carried: every part, over two steps, with share, day and the record of each step; the unknown is told', async (t) => {
    const ask = await filled(await openFresh(t));
    const today = await ask({ localityAs: 'CARRIED' });
    assert.deepEqual(rows(today), [
      [JOINED, 'INFERRED', 'succession', 'PART', '2026-04-30'],
      [NORTH, 'INFERRED', 'succession', 'PART', '2025-07-01'],
    ]);
    assert.deepEqual(today.withoutSuccessor, [LOST]);
    const joined = today.edges.find(({ nodeId }) => nodeId === JOINED);
    assert.deepEqual(
      joined?.path.hops.map(({ relation: type, from, to, rule }) => [type, from?.id, to?.id, rule]),
      [
        ['SUCCEEDED_BY', SOUTH, JOINED, 'succession'],
        ['SUCCEEDED_BY', PLACE, SOUTH, 'succession'],
        ['APPLIES_IN', TASK, PLACE, 'by-hand'],
        ['IMPLEMENTS', TASK, DOCUMENT, 'by-hand'],
      ],
    );
    assert.ok(joined.path.hops.every((hop) => hop.evidence.length > 0));
    assert.equal(joined.carried?.from, PLACE);
    assert.deepEqual(joined.taskIds, [TASK]);
  });

  test('of another day: the units of that day, and the unit itself while it existed', async (t) => {
    const ask = await filled(await openFresh(t));
    const on = async (asOf: string) => (await ask({ localityAs: 'CARRIED', asOf })).edges.map(({ nodeId }) => nodeId).sort();
    assert.deepEqual(await on('2025-08-01'), [NORTH, SOUTH].sort());
    assert.deepEqual(await on('2026-04-30'), [NORTH, JOINED].sort());
    assert.deepEqual(await on('2025-06-30'), [PLACE]);
  });

  test('by the rule: beside the units as written, only where inference is admitted and the rule is named', async (t) => {
    const ask = await filled(await openFresh(t));
    const beside = await ask({ certainty: ['ASSERTED', 'INFERRED'], rules: ['succession'] });
    assert.deepEqual(
      beside.edges.map(({ nodeId, certainty }) => [nodeId, certainty]).sort(),
      [
        [NORTH, 'INFERRED'],
        [JOINED, 'INFERRED'],
        [PLACE, 'ASSERTED'],
        [LOST, 'ASSERTED'],
      ].sort(),
    );
    assert.equal((await ask({ rules: ['succession'] })).totalCount, 2);
    await assert.rejects(ask({ rules: ['guessing'] }), { code: 'BAD_USER_INPUT' });
  });

  test('rules can be left out one by one', async (t) => {
    const store = await openFresh(t);
    await writeSource(store, article('source:b', { certainty: 'INFERRED' }), { recordedAt });
    const ask = (rules?: string[]) =>
      implementingLocalities(store, { document: DOCUMENT, certainty: ['INFERRED'], ...(rules === undefined ? {} : { rules }) });
    assert.equal((await ask()).totalCount, 1);
    assert.equal((await ask(['title-phrase'])).totalCount, 0);
  });

  test('share and day outlive a rebuild of the edges', async (t) => {
    const store = await openFresh(t);
    await filled(store);
    const told = async () => (await successionOf(store, { locality: PLACE })).successors;
    const before = await told();
    await rebuildEdges(store);
    assert.deepEqual(await told(), before);
    assert.deepEqual(
      before.map(({ share, date }) => [share, date]),
      [
        ['PART', '2025-07-01'],
        ['PART', '2026-04-30'],
      ],
    );
  });

  test('in GraphQL: from which unit, how much of it, since when, and what has no successor', async (t) => {
    const store = await openFresh(t);
    await filled(store);
    const { implementingLocalities: answer } = await new Asking(store).data(
      `{ implementingLocalities(document: "${DOCUMENT}", localityAs: CARRIED, asOf: "2025-08-01") {
        edges { node { id } carriedFrom { id } carriedShare carriedOn } withoutSuccessor { id name }
      } }`,
    );
    assert.deepEqual(answer.edges[0], {
      node: { id: NORTH },
      carriedFrom: { id: PLACE },
      carriedShare: 'PART',
      carriedOn: '2025-07-01',
    });
    assert.deepEqual(answer.withoutSuccessor, [{ id: LOST, name: 'Xã Mất' }]);
  });

  test('a succession as a relation has its day and share, both ways; other relations have neither', async (t) => {
    const store = await openFresh(t);
    await filled(store);
    const { node, task: done } = await new Asking(store).data(
      `{ node(id: "${SOUTH}") { ... on Locality { predecessors { edges { date share recordedAt node { id } } } succeededBy { edges { date share node { id } } } } }
         task: node(id: "${TASK}") { ... on Task { appliesIn { edges { date share recordedAt } } } } }`,
    );
    assert.deepEqual(node.predecessors.edges, [{ date: '2025-07-01', share: 'PART', recordedAt, node: { id: PLACE } }]);
    assert.deepEqual(node.succeededBy.edges, [{ date: '2026-04-30', share: 'WHOLE', node: { id: JOINED } }]);
    assert.deepEqual(done.appliesIn.edges[0], { date: null, share: null, recordedAt });
  });

  test('a locality as written and on a day: itself, its parts with their records, not begun, or not known', async (t) => {
    const store = await openFresh(t);
    await filled(store);
    const asking = new Asking(store);
    const on = async (locality: string, asOf?: string) => {
      const day = asOf === undefined ? '' : `, asOf: "${asOf}"`;
      const { succession } = await asking.data(
        `{ succession(locality: "${locality}"${day}) { locality { id } state successors { node { id } share date path { hops { relation to { id } evidence { locator } } } } } }`,
      );
      return succession;
    };
    assert.deepEqual(
      [(await on(PLACE, '2025-06-30')).state, (await on(NORTH, '2020-01-01')).state, (await on(LOST)).state],
      ['EXISTS', 'NOT_BEGUN', 'NOT_KNOWN'],
    );
    const { locality, state, successors } = await on(PLACE);
    assert.deepEqual([locality.id, state], [PLACE, 'CARRIED']);
    assert.deepEqual(successors[1], {
      node: { id: JOINED },
      share: 'PART',
      date: '2026-04-30',
      path: {
        hops: [
          { relation: 'SUCCEEDED_BY', to: { id: SOUTH }, evidence: [{ locator: `record ${PLACE}` }] },
          { relation: 'SUCCEEDED_BY', to: { id: JOINED }, evidence: [{ locator: `record ${SOUTH}` }] },
        ],
      },
    });
  });
});
