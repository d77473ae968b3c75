/** Judgements: laid over what sources say, kept through new sources and rebuilds, and taken back without a trace in the graph. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claimIdOf } from '../../src/graph/claim-id.js';
import { layOverdueJudgements } from '../../src/graph/judgement/lay-judgements.js';
import { judge, undoJudgement } from '../../src/graph/judgement/judge.js';
import { storedJudgements } from '../../src/graph/judgement/judgement.js';
import type { Request } from '../../src/graph/judgement/judgement-targets.js';
import { rebuildEdges } from '../../src/graph/rebuild-edges.js';
import { removeSources } from '../../src/graph/remove-source.js';
import { redirectTargets } from '../../src/graph/redirects.js';
import { allEdges, claimsWhole, thingsByKey } from '../../src/graph/statements.generated.js';
import type { Store } from '../../src/graph/store.js';
import { writeSource } from '../../src/graph/write-source.js';
import { reviewQueue } from '../../src/inquiry/review-queue.js';
import { lookUp } from '../../src/inquiry/plan/answer.js';
import { NO_ARGUMENTS } from '../../src/inquiry/plan/bound.js';
import { forEachEngine } from './engines.js';
import { dump } from './graph-dump.js';
import { article, DOCUMENT, evidence, PLACE, place, relation, resolution, TASK, task } from './sample-facts.js';

const when = { recordedAt: '2026-01-01T00:00:00.000Z' };
const judgeNote = { by: 'Người kiểm tra', note: 'Đã đọc bản gốc.', at: '2026-02-01T00:00:00.000Z' };
const undoNote = { by: 'Người khác', note: 'Nhầm.', at: '2026-02-02T00:00:00.000Z' };
const idOf = (subject: string, predicate: string, object: string): string =>
  claimIdOf({ subject, predicate, object, value: null });
const IMPLEMENTS = idOf(TASK, 'IMPLEMENTS', DOCUMENT);
const OTHER = 'document:trung-uong/nq-29/2022';
const other = () => resolution({ id: OTHER, name: 'Nghị quyết 29-NQ/TW năm 2022', issuedOn: '2022-11-17' } as never);
const DOUBLE = 'locality:huyen-bao-thang-lao-cai';
const double = () => place({ id: DOUBLE, name: 'Bảo Thắng (Lào Cai)', codes: [] } as never);

/** The graph as it stands: without the record of who judged, and of what was known when. */
async function graph(store: Store): Promise<string[]> {
  const lines = (await dump(store)).filter((line) => !line.startsWith('[["Judgement"]') && !line.startsWith('["PAST_'));
  return lines.map((line) => line.replace(/"history":\[[^\]]*\],?/, ''));
}
/** Equal graphs; where they are not, only what differs is told. */
function same(actual: readonly string[], expected: readonly string[], what: string): void {
  const [has, should] = [new Set(actual), new Set(expected)];
  const more = actual.filter((line) => !should.has(line));
  assert.deepEqual({ more, less: expected.filter((line) => !has.has(line)) }, { more: [], less: [] }, what);
  assert.equal(actual.length, expected.length, what);
}
async function claim(store: Store, id: string): Promise<Record<string, unknown> | undefined> {
  return (await store.read(claimsWhole, { ids: [id] }))[0]?.properties;
}
async function edges(store: Store): Promise<string[]> {
  return (await store.read(allEdges, {})).map(({ type, from, to, certainty }) => `${from} ${type} ${to} ${certainty}`).sort();
}
const words = async (store: Store, id: string) => {
  const source = { byKind: new Map([['SOURCE', { properties: ['id'], relations: [], claims: [] }]] as const) };
  const { evidence: found } = await lookUp(store, { nodes: [], claims: { ids: [id], evidence: { source } } }, NO_ARGUMENTS);
  return (found.get(id) ?? []).map(({ source, start }) => `${source.id} ${start}`);
};
/** Two articles; the second names the place by an id of its own, and another document. */
async function twoArticles(store: Store, source: { author?: string } = {}): Promise<void> {
  await writeSource(store, article('source:a', { source, entities: [resolution(), other(), place(), task()] }), when);
  const second = article('source:b', { source, entities: [resolution(), double(), task()] });
  const claims = [
    relation('APPLIES_IN', [TASK, DOUBLE], { evidence: [evidence('source:b', { start: 5, end: 9 })] }),
    relation('IMPLEMENTS', [TASK, DOCUMENT], { evidence: [evidence('source:b')] }),
  ];
  await writeSource(store, { ...second, claims }, when);
}

forEachEngine('judgements', (_engine, openFresh) => {
  const requests: Readonly<Record<string, Request>> = {
    confirm: { verb: 'confirm', claim: IMPLEMENTS },
    reject: { verb: 'reject', claim: IMPLEMENTS },
    correct: { verb: 'correct', claim: IMPLEMENTS, object: OTHER },
    merge: { verb: 'merge', from: DOUBLE, into: PLACE },
    'split to a new one': { verb: 'split', from: DOCUMENT, name: 'Nghị quyết khác', claims: [IMPLEMENTS] },
    'split by source': { verb: 'split', from: DOUBLE, to: PLACE, sources: ['source:b'] },
  };
  for (const [name, request] of Object.entries(requests)) {
    test(`${name}: undone, the graph is as before; a source read again and a rebuild change nothing`, async (t) => {
      const store = await openFresh(t);
      await twoArticles(store);
      const before = await graph(store);
      const { id } = await judge(store, request, judgeNote);
      const judged = await graph(store);
      assert.ok(judged.join() !== before.join(), 'judged');
      await rebuildEdges(store);
      same(await graph(store), judged, 'rebuilt');
      // Each source says more of itself than before, so that its facts are written anew.
      const named = (lines: string[]) => lines.filter((line) => !line.startsWith('[["Entity","Source"]'));
      await twoArticles(store, { author: 'A' });
      same(named(await graph(store)), named(judged), 'read again');
      await undoJudgement(store, id, undoNote);
      same(named(await graph(store)), named(before), 'undone');
      const [record] = await storedJudgements(store);
      assert.deepEqual([record?.by, record?.note, record?.undone], [judgeNote.by, judgeNote.note, undoNote]);
    });
  }

  test('a confirmed fact is VERIFIED, a rejected one is kept without an edge, and the last word counts', async (t) => {
    const store = await openFresh(t);
    await twoArticles(store);
    await judge(store, { verb: 'confirm', claim: IMPLEMENTS }, judgeNote);
    assert.ok((await edges(store)).includes(`${TASK} IMPLEMENTS ${DOCUMENT} VERIFIED`));
    const { id } = await judge(store, { verb: 'reject', claim: IMPLEMENTS }, judgeNote);
    assert.ok(!(await edges(store)).some((line) => line.includes('IMPLEMENTS')));
    assert.equal((await claim(store, IMPLEMENTS))?.certainty, 'REJECTED');
    await undoJudgement(store, id, undoNote);
    assert.ok((await edges(store)).includes(`${TASK} IMPLEMENTS ${DOCUMENT} VERIFIED`));
  });

  test('a corrected fact is VERIFIED with the words of the wrong one, which is rejected', async (t) => {
    const store = await openFresh(t);
    await twoArticles(store);
    await judge(store, { verb: 'correct', claim: IMPLEMENTS, object: OTHER, status: 'DONE' }, judgeNote);
    assert.equal((await claim(store, IMPLEMENTS))?.certainty, 'REJECTED');
    const right = idOf(TASK, 'IMPLEMENTS', OTHER);
    const { certainty, status, confidence } = (await claim(store, right))!;
    assert.deepEqual([certainty, status, confidence], ['VERIFIED', 'DONE', 1]);
    assert.deepEqual(await words(store, right), await words(store, IMPLEMENTS));
    assert.equal((await words(store, right)).length, 2);
  });

  test('two identities merged are one: names, facts, words and the old id lead to it, and later sources too', async (t) => {
    const store = await openFresh(t);
    await twoArticles(store);
    await judge(store, { verb: 'merge', from: DOUBLE, into: PLACE }, judgeNote);
    assert.deepEqual(
      (await edges(store)).filter((line) => line.includes('APPLIES_IN')),
      [`${TASK} APPLIES_IN ${PLACE} ASSERTED`],
    );
    assert.equal((await words(store, idOf(TASK, 'APPLIES_IN', PLACE))).length, 2);
    assert.equal((await redirectTargets(store, [DOUBLE])).get(DOUBLE), PLACE);
    const found = await store.read(thingsByKey, { keys: ['bảo thắng (lào cai)', 'bảo thắng lào cai', 'bao thang lao cai'] });
    assert.deepEqual([...new Set(found.map(({ id }) => id))], [PLACE]);
    const third = article('source:c', {
      entities: [resolution(), double(), task({ id: 'task:c/1-2', name: 'Dạy STEM' } as never)],
    });
    const claims = [relation('APPLIES_IN', ['task:c/1-2', DOUBLE], { evidence: [evidence('source:c')] })];
    await writeSource(store, { ...third, claims }, when);
    assert.ok((await edges(store)).includes(`task:c/1-2 APPLIES_IN ${PLACE} ASSERTED`));
    const [record] = await storedJudgements(store);
    await undoJudgement(store, record!.id, undoNote);
    assert.ok((await edges(store)).includes(`task:c/1-2 APPLIES_IN ${DOUBLE} ASSERTED`));
    assert.equal((await redirectTargets(store, [DOUBLE])).size, 0);
  });

  test('chains of merges lead to the last one; taking the middle one back leaves the others', async (t) => {
    const store = await openFresh(t);
    await twoArticles(store);
    const third = 'locality:bao-thang-thu-ba';
    const facts = article('source:c', {
      entities: [resolution(), place({ id: third, name: 'Bảo Thắng thứ ba' } as never), task()],
    });
    await writeSource(
      store,
      { ...facts, claims: [relation('APPLIES_IN', [TASK, third], { evidence: [evidence('source:c')] })] },
      when,
    );
    const before = await graph(store);
    const first = await judge(store, { verb: 'merge', from: DOUBLE, into: third }, judgeNote);
    const second = await judge(store, { verb: 'merge', from: third, into: PLACE }, judgeNote);
    assert.deepEqual(
      await redirectTargets(store, [DOUBLE, third]),
      new Map([
        [DOUBLE, PLACE],
        [third, PLACE],
      ]),
    );
    assert.equal((await words(store, idOf(TASK, 'APPLIES_IN', PLACE))).length, 3);
    await undoJudgement(store, second.id, undoNote);
    assert.deepEqual(await redirectTargets(store, [DOUBLE, third]), new Map([[DOUBLE, third]]));
    await undoJudgement(store, first.id, undoNote);
    same(await graph(store), before, 'undone');
  });

  test('an open mention is stored with its candidates, resolved to a thing, and what follows has its words', async (t) => {
    const store = await openFresh(t);
    const open = {
      start: 30,
      end: 49,
      text: 'Nghị quyết 29',
      kind: 'DOCUMENT',
      candidates: [{ id: OTHER, score: 0.5, reason: 'symbol' }],
    } as const;
    const facts = { ...article('source:a', { entities: [resolution(), other(), place(), task()] }), unresolved: [open] };
    await writeSource(store, facts, when);
    const before = await graph(store);
    const mention = 'mention:a/document-30-49';
    const says = [{ subject: TASK, predicate: 'IMPLEMENTS', object: OTHER }];
    const { id } = await judge(store, { verb: 'resolve', mention, entity: OTHER, says }, judgeNote);
    assert.ok((await edges(store)).includes(`${OTHER} REPORTED_IN source:a VERIFIED`));
    assert.deepEqual(await words(store, idOf(TASK, 'IMPLEMENTS', OTHER)), ['source:a 30']);
    await undoJudgement(store, id, undoNote);
    same(await graph(store), before, 'undone');
  });

  test('a thing of the shipped lists that no text has named yet is brought in by the judgement, and goes with it', async (t) => {
    const store = await openFresh(t);
    const open = { start: 30, end: 40, text: 'UBND huyện', kind: 'AGENCY', candidates: [] } as const;
    await writeSource(store, { ...article('source:a'), unresolved: [open] }, when);
    const before = await graph(store);
    const entity = 'agency:ubnd/086-huyen-bao-thang';
    const { id } = await judge(store, { verb: 'resolve', mention: 'mention:a/agency-30-40', entity }, judgeNote);
    assert.ok((await edges(store)).includes(`${entity} HAS_JURISDICTION ${PLACE} VERIFIED`));
    await undoJudgement(store, id, undoNote);
    same(await graph(store), before, 'undone');
  });

  test('a revised text keeps what was judged of its tasks and open mentions, which it numbers anew; a text taken back too', async (t) => {
    const store = await openFresh(t);
    const origin = { kind: 'FILE', id: 'origin:note', at: 'note.txt' } as const;
    const text = (name: string, shift: number) => {
      const id = `task:${name}/${shift}-40`;
      const at = { start: 12 + shift, end: 20 + shift };
      const open = { ...at, text: 'Nghị quyết 29', kind: 'DOCUMENT', candidates: [] } as const;
      const facts = article(`source:${name}`, { entities: [resolution(), other(), place(), task({ id } as never)] });
      const proof = { evidence: [evidence(`source:${name}`, at)] };
      const claims = [relation('IMPLEMENTS', [id, DOCUMENT], proof), relation('APPLIES_IN', [id, PLACE], proof)];
      return {
        facts: { ...facts, claims, origin, unresolved: [open] },
        id,
        mention: `mention:${name}/document-${at.start}-${at.end}`,
      };
    };
    const [first, second, third] = [text('a1', 0), text('a2', 3), text('a3', 5)] as const;
    await writeSource(store, first.facts, when);
    await judge(store, { verb: 'reject', claim: idOf(first.id, 'IMPLEMENTS', DOCUMENT) }, judgeNote);
    await judge(store, { verb: 'confirm', claim: idOf(first.id, 'APPLIES_IN', PLACE) }, judgeNote);
    await judge(store, { verb: 'resolve', mention: first.mention, entity: OTHER }, judgeNote);
    const expected = ({ id, facts }: typeof first) => [
      `${OTHER} REPORTED_IN ${facts.source.id} VERIFIED`,
      `${id} APPLIES_IN ${PLACE} VERIFIED`,
    ];
    assert.deepEqual(await edges(store), expected(first));
    for (const [at, revised] of [second, third, first].entries()) {
      await writeSource(store, revised.facts, { recordedAt: `2026-03-0${at + 1}T00:00:00.000Z` });
      assert.deepEqual(await edges(store), expected(revised), revised.facts.source.id);
      assert.deepEqual((await reviewQueue(store, { kinds: ['UNRESOLVED'] })).edges, []);
    }
    await removeSources(store, ['source:a1'], { recordedAt: '2026-04-01T00:00:00.000Z' });
    assert.deepEqual(await edges(store), []);
  });

  test('a process that dies between writing facts and laying judgements over them is made good by the next that opens the store', async (t) => {
    const store = await openFresh(t);
    await twoArticles(store);
    await judge(store, requests.merge!, judgeNote);
    await judge(store, requests.reject!, judgeNote);
    const whole = await graph(store);
    const dying = new Proxy(store, {
      get: (target, name) => {
        const member: unknown = Reflect.get(target, name);
        if (typeof member !== 'function') return member;
        if (name !== 'write') return member.bind(target);
        return (batch: Parameters<Store['write']>[0]) =>
          batch.some(({ params }) => 'due' in params && params.due === null)
            ? Promise.reject(new Error('killed'))
            : target.write(batch);
      },
    });
    await assert.rejects(twoArticles(dying, { author: 'A' }), /killed/);
    await layOverdueJudgements(store);
    await twoArticles(store, { author: 'A' });
    const named = (lines: string[]) => lines.filter((line) => !line.startsWith('[["Entity","Source"]'));
    same(named(await graph(store)), named(whole), 'made good');
  });

  test('what cannot be judged is refused with a reason, and nothing is written', async (t) => {
    const store = await openFresh(t);
    await twoArticles(store);
    const before = await dump(store);
    const refused: readonly [Request, RegExp][] = [
      [{ verb: 'confirm', claim: 'claim:none' }, /no claim claim:none/],
      [{ verb: 'correct', claim: IMPLEMENTS, object: DOCUMENT }, /says the same/],
      [{ verb: 'correct', claim: IMPLEMENTS, object: PLACE }, /does not lead from TASK to LOCALITY/],
      [{ verb: 'merge', from: DOCUMENT, into: PLACE }, /DOCUMENT/],
      [{ verb: 'merge', from: DOCUMENT, into: DOCUMENT }, /one already/],
      [{ verb: 'merge', from: 'source:a', into: 'source:b' }, /two texts/],
      [{ verb: 'split', from: DOCUMENT, name: 'X' }, /nothing is to be given/],
      [{ verb: 'split', from: PLACE, name: 'X', claims: [IMPLEMENTS] }, /does not speak of/],
      [{ verb: 'resolve', mention: 'mention:none', entity: DOCUMENT }, /no open mention/],
    ];
    for (const [request, message] of refused) await assert.rejects(judge(store, request, judgeNote), message);
    await assert.rejects(judge(store, requests.confirm!, { ...judgeNote, note: ' ' }), /note: is empty/);
    await assert.rejects(undoJudgement(store, 'judgement:none', undoNote), /no judgement/);
    same(await dump(store), before, 'untouched');
  });
});
