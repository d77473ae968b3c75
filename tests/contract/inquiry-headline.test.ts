/** The headline question on a small graph, on each engine. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { PolicyGraphError } from '../../src/errors.js';
import type { Store } from '../../src/graph/store.js';
import type { ImplementingLocalitiesAnswer } from '../../src/inquiry/answers.js';
import { type ImplementingQuestion, implementingLocalities } from '../../src/inquiry/implementing-localities.js';
import type { AnsweredEvidence } from '../../src/inquiry/plan/answered.js';
import type { Certainty } from '../../src/vocabulary/kinds.js';
import { ID } from './inquiry-graph.js';
import { storesUnderTest } from './inquiry-stores.js';

const ALL: readonly Certainty[] = ['ASSERTED', 'VERIFIED', 'INFERRED'];
const places = (answer: ImplementingLocalitiesAnswer): string[] => answer.edges.map(({ nodeId }) => nodeId);
const words = ({ source, start, end, locator, quote, phrase, confidence }: AnsweredEvidence) => ({
  ...{ sourceId: source.id, start, end, locator, quote, phrase, confidence },
});
const refused = (code: string) => (error: unknown) => error instanceof PolicyGraphError && error.code === code;

for (const { engine, skip, open } of storesUnderTest) {
  describe(`implementing localities on ${engine}`, { skip: skip ?? false }, () => {
    let store: Store;
    const ask = (question: ImplementingQuestion): Promise<ImplementingLocalitiesAnswer> =>
      implementingLocalities(store, question);
    before(async () => {
      store = await open();
    });
    after(() => store.close());

    test('by default only what texts say, with the steps and their words', async () => {
      const answer = await ask({ document: 'NQ 29', topic: 'STEM' });
      assert.equal(answer.documentId, ID.first);
      assert.deepEqual(
        answer.alternatives.map(({ id }) => id),
        [ID.second],
      );
      assert.equal(answer.totalCount, 1);
      const [edge] = answer.edges;
      assert.equal(edge?.nodeId, ID.baoThang);
      assert.equal(edge.certainty, 'ASSERTED');
      assert.equal(edge.confidence, 0.8);
      assert.deepEqual(edge.rules, []);
      assert.deepEqual(edge.taskIds, ['task:003/1']);
      assert.deepEqual(
        edge.path.hops.map(({ from, relation, to }) => [from?.id, relation, to?.id]),
        [
          ['task:003/1', 'APPLIES_IN', ID.baoThang],
          ['task:003/1', 'IMPLEMENTS', ID.first],
        ],
      );
      assert.deepEqual(edge.path.hops[0]?.evidence.map(words), [
        { sourceId: 'source:aaaa', start: 10, end: 20, locator: null, quote: 'Câu thứ 0.', phrase: 'lời 0', confidence: 0.8 },
      ]);
    });

    test('inferred answers name their rule; containment is applied once and never to an inferred place', async () => {
      const { edges, totalCount } = await ask({ document: '29-NQ/TW', topic: 'cur.stem', certainty: ALL });
      assert.equal(totalCount, 3);
      assert.deepEqual(
        edges.map(({ nodeId, certainty, rules }) => [nodeId, certainty, ...rules]),
        [
          [ID.baoThang, 'ASSERTED'],
          [ID.longBien, 'INFERRED', 'title-phrase'],
          [ID.laoCai, 'INFERRED', 'containment'],
        ],
      );
      const [partOf, ...rest] = edges[2]!.path.hops;
      assert.deepEqual([partOf?.from?.id, partOf?.relation, partOf?.to?.id], [ID.baoThang, 'PART_OF', ID.laoCai]);
      assert.deepEqual(rest, edges[0]!.path.hops);
      assert.deepEqual(partOf?.evidence.map(words), [
        {
          sourceId: 'source:reference/lists',
          start: null,
          end: null,
          locator: `record ${ID.baoThang}`,
          quote: null,
          phrase: null,
          confidence: 1,
        },
      ]);
      for (const { certainty, path } of edges) {
        const weakest = path.hops.some((hop) => hop.certainty === 'INFERRED') ? 'INFERRED' : 'ASSERTED';
        assert.equal(certainty, weakest);
        assert.ok(path.hops.every(({ evidence }) => evidence.length > 0));
      }
    });

    test('asked for inferred answers alone, a place that texts name is left out', async () => {
      assert.deepEqual(places(await ask({ document: 'NQ 29', topic: 'STEM', certainty: ['INFERRED'] })), [
        ID.longBien,
        ID.laoCai,
      ]);
    });

    test('three steps between documents count, four do not; rejected claims carry nothing', async () => {
      const answer = await ask({ document: '19-NQ/TW', certainty: ALL });
      assert.deepEqual(places(answer), [ID.chained, ID.sonDong, ID.laoCai]);
      assert.equal(answer.edges[0]?.path.hops.length, 6);
    });

    test('of several ways the surest is shown, then the shortest', async () => {
      const answer = await ask({ document: '19-NQ/TW', certainty: ALL });
      const sonDong = answer.edges.find(({ nodeId }) => nodeId === ID.sonDong);
      assert.equal(sonDong?.certainty, 'ASSERTED');
      assert.equal(sonDong.path.hops.length, 4);
    });

    test('a top topic takes in its narrower ones, a period its parts', async () => {
      assert.deepEqual((await ask({ document: 'NQ 29', topic: 'cur' })).edges[0]?.taskIds, ['task:003/1', 'task:003/2']);
      assert.deepEqual(places(await ask({ document: 'NQ 29', period: '2016-2020', certainty: ALL })), [ID.longBien]);
      assert.deepEqual(places(await ask({ document: 'NQ 29', topic: 'STEM', period: '2019-2020' })), []);
    });

    test('asOf keeps the places that existed then', async () => {
      const then = await ask({ document: 'NQ 29', topic: 'STEM', certainty: ALL, asOf: '2020-06-30' });
      assert.deepEqual(places(then), [ID.baoThang, ID.longBien, ID.laoCai]);
      assert.deepEqual(places(await ask({ document: 'NQ 29', topic: 'STEM', certainty: ALL, asOf: '2025-07-01' })), []);
    });

    test('pages go on after the cursor and know when they end', async () => {
      const whole = await ask({ document: 'NQ 29', topic: 'STEM', certainty: ALL });
      const first = await ask({ document: 'NQ 29', topic: 'STEM', certainty: ALL, first: 2 });
      assert.equal(first.pageInfo.hasNextPage, true);
      const after = first.pageInfo.endCursor;
      const second = await ask({ document: 'NQ 29', topic: 'STEM', certainty: ALL, first: 2, after });
      assert.equal(second.pageInfo.hasNextPage, false);
      assert.deepEqual([...places(first), ...places(second)], places(whole));
      assert.equal(second.totalCount, 3);
    });

    test('no fact on the question: the best known document answers with an empty page', async () => {
      const answer = await ask({ document: 'NQ 29', topic: 'STEM', certainty: ['VERIFIED'] });
      assert.equal(answer.documentId, ID.first);
      assert.deepEqual([answer.totalCount, answer.edges, answer.pageInfo.hasNextPage], [0, [], false]);
      assert.deepEqual(
        answer.alternatives.map(({ id }) => id),
        [ID.second],
      );
    });

    test('bad questions are refused with a code', async () => {
      await assert.rejects(ask({ document: '30-NQ/TW' }), refused('NOT_FOUND'));
      await assert.rejects(ask({ document: 'NQ 29', topic: 'không có' }), refused('NOT_FOUND'));
      await assert.rejects(ask({ document: ' ' }), refused('BAD_USER_INPUT'));
      await assert.rejects(ask({ document: 'NQ 29', certainty: [] }), refused('BAD_USER_INPUT'));
      await assert.rejects(ask({ document: 'NQ 29', first: 101 }), refused('BAD_USER_INPUT'));
      await assert.rejects(ask({ document: 'NQ 29', after: 'x' }), refused('BAD_USER_INPUT'));
      await assert.rejects(ask({ document: 'NQ 29', asOf: '2025-02-30' }), refused('BAD_USER_INPUT'));
    });
  });
}
