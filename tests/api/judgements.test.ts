/** The review queue, the record of judgements and the mutations over GraphQL. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claimIdOf } from '../../src/graph/claim-id.js';
import { writeSource } from '../../src/graph/write-source.js';
import { answerQuestion } from '../../src/server/answer-question.js';
import { dated } from '../contract/disagreeing-facts.js';
import { forEachEngine } from '../contract/engines.js';
import { article, DOCUMENT, PLACE, place, resolution, TASK, task } from '../contract/sample-facts.js';
import type { Store } from '../../src/graph/store.js';
import type { Data } from './asking.js';

const when = { recordedAt: '2026-01-01T00:00:00.000Z' };
const WHO = 'by: "Thủ thư", note: "Đọc bản gốc."';
const TWIN = 'document:trung-uong/nghi-quyet-29';
const IMPLEMENTS = claimIdOf({ subject: TASK, predicate: 'IMPLEMENTS', object: DOCUMENT, value: null });

async function ask(store: Store, question: string, mayJudge = true): Promise<Data> {
  const answer = JSON.parse(JSON.stringify(await answerQuestion(store, { question, mayJudge }))) as Data;
  return answer.errors === undefined ? answer.data : answer.errors[0];
}
/** A doubtful fact, an open mention, two documents of one symbol of which one has no day. */
async function fill(store: Store): Promise<void> {
  const open = {
    start: 30,
    end: 40,
    text: 'Nghị quyết 29',
    kind: 'DOCUMENT',
    candidates: [{ id: DOCUMENT, score: 0.5, reason: 'symbol' }],
  } as const;
  const twin = resolution({ id: TWIN, issuedOn: null } as never);
  const facts = article('source:a', { confidence: 0.6, entities: [resolution(), twin, place(), task()] });
  await writeSource(store, { ...facts, unresolved: [open] }, when);
}
const queue = (data: Data): string[] => data.review.edges.map(({ node }: Data) => node.__typename as string);

forEachEngine('judgements over GraphQL', (_engine, openFresh) => {
  test('the queue shows items of each kind with words, sources, candidates and what one can do, page by page', async (t) => {
    const store = await openFresh(t);
    await fill(store);
    const fields = `__typename id kind facts words quote sources { id name } candidates { id label reason score node { id name } } actions { verb command }
      ... on OpenMention { entityKind } ... on DoubtfulClaim { confidence rule }`;
    const { review } = await ask(store, `{ review { totalCount pageInfo { hasNextPage } edges { cursor node { ${fields} } } } }`);
    assert.deepEqual(review.edges.map(({ node }: Data) => node.__typename).sort(), [
      'DoubtfulClaim',
      'DoubtfulClaim',
      'OpenMention',
      'PossibleNamesake',
    ]);
    const of = (type: string): Data => review.edges.find(({ node }: Data) => node.__typename === type).node;
    const mention = of('OpenMention');
    assert.deepEqual([mention.words, mention.entityKind, mention.sources[0].id], ['Nghị quyết 29', 'DOCUMENT', 'source:a']);
    assert.deepEqual(mention.candidates, [
      {
        id: DOCUMENT,
        label: 'Nghị quyết 29-NQ/TW',
        reason: 'symbol',
        score: 0.5,
        node: { id: DOCUMENT, name: 'Nghị quyết 29-NQ/TW' },
      },
    ]);
    assert.match(mention.quote, /^Huyện tăng cường/);
    assert.match(mention.actions[0].command, /^policygraph judge resolve mention:a\/document-30-40 --to /);
    assert.deepEqual(
      of('PossibleNamesake')
        .candidates.map(({ id }: Data) => id)
        .sort(),
      [DOCUMENT, TWIN].sort(),
    );
    const doubtful = of('DoubtfulClaim');
    assert.deepEqual([doubtful.confidence, doubtful.rule], [0.6, 'by-hand']);
    const facts = review.edges.map(({ node }: Data) => node.facts as number);
    assert.deepEqual(
      facts,
      [...facts].sort((a, b) => b - a),
    );
    const first = await ask(store, '{ review(first: 1) { edges { cursor node { id } } pageInfo { endCursor } } }');
    const rest = await ask(store, `{ review(after: "${first.review.pageInfo.endCursor}") { edges { node { id } } } }`);
    assert.deepEqual(
      [...first.review.edges, ...rest.review.edges].map(({ node }: Data) => node.id),
      review.edges.map(({ node }: Data) => node.id),
    );
    assert.deepEqual(queue(await ask(store, '{ review(kinds: [IDENTITY]) { edges { node { __typename } } } }')), [
      'PossibleNamesake',
    ]);
  });

  test('sources that disagree wait as a conflict until a person confirms one side', async (t) => {
    const store = await openFresh(t);
    for (const [id, day] of [
      ['source:a', '2013-11-04'],
      ['source:b', '2013-11-05'],
    ] as const)
      await writeSource(store, dated(id, { days: [day] }), when);
    const asked = '{ review(kinds: [CONFLICT]) { edges { node { words candidates { id reason sources { id } } } } } }';
    const { review } = await ask(store, asked);
    const [{ node }] = review.edges;
    assert.match(node.words, /2013-11-04 ≠ 2013-11-05|2013-11-05 ≠ 2013-11-04/);
    assert.equal(node.candidates[0].sources.length, 1);
    await ask(store, `mutation { confirmClaim(claim: "${node.candidates[0].id}", ${WHO}) { id } }`);
    assert.deepEqual((await ask(store, asked)).review.edges, []);
  });

  test('every verb judges and is recorded; what was judged leaves the queue, and comes back when it is taken back', async (t) => {
    const store = await openFresh(t);
    await fill(store);
    const judged = `{ id verb by note at about undone { by } }`;
    const confirm = (await ask(store, `mutation { confirmClaim(claim: "${IMPLEMENTS}", ${WHO}) ${judged} }`)).confirmClaim;
    assert.deepEqual([confirm.verb, confirm.by, confirm.undone], ['CONFIRM', 'Thủ thư', null]);
    assert.deepEqual(confirm.about, [TASK, DOCUMENT]);
    await ask(store, `mutation { correctClaim(claim: "${IMPLEMENTS}", object: "${TWIN}", ${WHO}) ${judged} }`);
    await ask(store, `mutation { resolveMention(mention: "mention:a/document-30-40", entity: "${DOCUMENT}", ${WHO}) ${judged} }`);
    const split = await ask(
      store,
      `mutation { splitIdentity(from: "${DOCUMENT}", name: "Khác", sources: ["source:a"], ${WHO}) ${judged} }`,
    );
    await ask(store, `mutation { separateIdentities(from: "${DOCUMENT}", to: "${TWIN}", ${WHO}) ${judged} }`);
    const merge = await ask(store, `mutation { mergeIdentities(from: "${TWIN}", into: "${DOCUMENT}", ${WHO}) ${judged} }`);
    assert.equal((await ask(store, `{ node(id: "${TWIN}") { id } }`)).node.id, DOCUMENT);
    for (const { id } of [split.splitIdentity, merge.mergeIdentities]) {
      const undone = await ask(
        store,
        `mutation { undoJudgement(judgement: "${id}", by: "Người khác", note: "Nhầm.") ${judged} }`,
      );
      assert.equal(undone.undoJudgement.undone.by, 'Người khác');
    }
    const { judgements } = await ask(
      store,
      '{ judgements(first: 2) { totalCount pageInfo { hasNextPage } edges { node { verb } } } }',
    );
    assert.deepEqual([judgements.totalCount, judgements.pageInfo.hasNextPage], [6, true]);
    assert.deepEqual(
      judgements.edges.map(({ node }: Data) => node.verb),
      ['CONFIRM', 'CORRECT'],
    );
    assert.ok(!queue(await ask(store, '{ review { edges { node { __typename } } } }')).includes('OpenMention'));
  });

  test('a rejected fact is shown only to who asks for it', async (t) => {
    const store = await openFresh(t);
    await fill(store);
    const { rejectClaim } = await ask(store, `mutation { rejectClaim(claim: "${IMPLEMENTS}", ${WHO}) { id } }`);
    const { node } = await ask(
      store,
      `{ node(id: "${TASK}") { ... on Task { inForce: claims { predicate } rejected: claims(state: [REJECTED]) { id certainty judgementId } implements { totalCount } } } }`,
    );
    assert.deepEqual(node.inForce, [{ predicate: 'APPLIES_IN' }]);
    assert.deepEqual(node.rejected, [{ id: IMPLEMENTS, certainty: 'REJECTED', judgementId: rejectClaim.id }]);
    assert.equal(node.implements.totalCount, 0);
    assert.equal((await ask(store, `{ node(id: "${PLACE}") { id } }`)).node.id, PLACE);
  });

  test('nobody judges without leave, and a judgement that cannot be made says why', async (t) => {
    const store = await openFresh(t);
    await fill(store);
    const mutation = `mutation { confirmClaim(claim: "${IMPLEMENTS}", ${WHO}) { id } }`;
    const refused = await ask(store, mutation, false);
    assert.equal(refused.extensions.code, 'FORBIDDEN');
    assert.match(refused.extensions.remedy, /POLICYGRAPH_WRITE_TOKEN/);
    assert.equal((await ask(store, '{ judgements { totalCount } }')).judgements.totalCount, 0);
    const unknown = await ask(store, `mutation { confirmClaim(claim: "claim:none", ${WHO}) { id } }`);
    assert.equal(unknown.extensions.code, 'NOT_FOUND');
  });
});
