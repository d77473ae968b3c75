/** A document cited without its day is the dated one of its issuer, type and number where exactly one fits; never where two do. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judge, undoJudgement } from '../../src/graph/judgement/judge.js';
import type { Store } from '../../src/graph/store.js';
import { writeSource } from '../../src/graph/write-source.js';
import { resolveReference } from '../../src/inquiry/resolve-reference.js';
import { fittingForms, JOINER, joinPlan } from '../../src/inquiry/undated-documents.js';
import type { Entity, SourceFacts } from '../../src/vocabulary/facts.js';
import { forEachEngine } from './engines.js';
import { evidence, named, relation, source, TASK, task } from './sample-facts.js';

const recordedAt = '2026-01-01T00:00:00.000Z';
const STEM = 'document:ubnd-004-quan-long-bien/plan-324/';
const by = { by: JOINER, note: 'the only dated form in the graph', at: recordedAt };

function plan(series: string): Entity {
  const issuedOn = /^\d{4}$/.test(series) ? `${series}-08-12` : null;
  return {
    id: `${STEM}${series}`,
    kind: 'DOCUMENT',
    name: 'Kế hoạch số 324/KH-UBND',
    symbol: '324/KH-UBND',
    documentType: 'PLAN',
    title: null,
    issuedOn,
  } as Entity;
}
/** A source that says that a task carries the plan out. */
function citing(series: string): SourceFacts {
  const id = `source:cites-${series}`;
  return {
    source: source(id),
    passages: [{ start: 0, end: 50, text: 'Kế hoạch số 324/KH-UBND được triển khai.', textHash: 'a'.repeat(64) }],
    entities: named(plan(series), task()),
    claims: [relation('IMPLEMENTS', [TASK, `${STEM}${series}`], { evidence: [evidence(id)] })],
    unresolved: [],
  };
}
async function filled(store: Store, ...series: string[]): Promise<void> {
  for (const each of series) await writeSource(store, citing(each), { recordedAt });
}
const joins = async (store: Store) =>
  (await joinPlan(store)).join.map(({ undated, dated }) => [undated.slice(STEM.length), dated.slice(STEM.length)]);

test('what an undated form may mean: its own year or the one before; of an unknown issuer nothing', () => {
  const dated = ['2017', '2018', '2019', '2020'].map((year) => `${STEM}${year}`);
  assert.deepEqual(fittingForms(`${STEM}cited-2019`, dated), [`${STEM}2018`, `${STEM}2019`]);
  assert.deepEqual(fittingForms(`${STEM}undated`, dated), dated);
  assert.deepEqual(
    fittingForms('document:unknown-0123456789ab/plan-324/cited-2019', ['document:unknown-0123456789ab/plan-324/2019']),
    [],
  );
  assert.deepEqual(fittingForms(`${STEM}cited-2019`, ['document:ubnd-01/plan-324/2019', `${STEM}2010`]), []);
});

forEachEngine('undated documents', (_, openFresh) => {
  test('one dated form fits: joined in whatever order they came, and the old id leads on', async (t) => {
    for (const order of [
      ['2019', 'cited-2019'],
      ['cited-2019', '2019'],
    ]) {
      const store = await openFresh(t);
      await filled(store, ...order);
      assert.deepEqual(await joins(store), [['cited-2019', '2019']]);
      await judge(store, { verb: 'merge', from: `${STEM}cited-2019`, into: `${STEM}2019` }, by);
      assert.equal(await resolveReference(store, { mention: `${STEM}cited-2019` }), `${STEM}2019`);
      assert.equal(await resolveReference(store, { mention: '324/KH-UBND' }), `${STEM}2019`);
      assert.deepEqual(await joins(store), []);
    }
  });

  test('two fit: never joined; a joining is taken apart when a second comes to fit', async (t) => {
    const store = await openFresh(t);
    await filled(store, '2019', 'cited-2019');
    const joined = await judge(store, { verb: 'merge', from: `${STEM}cited-2019`, into: `${STEM}2019` }, by);
    await filled(store, '2018');
    const { join, part } = await joinPlan(store);
    assert.deepEqual(join, []);
    assert.deepEqual(part, [{ judgement: joined.id, undated: `${STEM}cited-2019`, fitting: [`${STEM}2018`, `${STEM}2019`] }]);
    await undoJudgement(store, joined.id, { ...by, note: 'two fit' });
    const after = await joinPlan(store);
    assert.deepEqual([after.join, after.part, after.open.map(({ fitting }) => fitting.length)], [[], [], [2]]);
  });

  test('what a person took apart or told apart is not joined again', async (t) => {
    const store = await openFresh(t);
    await filled(store, '2019', 'cited-2019');
    const joined = await judge(store, { verb: 'merge', from: `${STEM}cited-2019`, into: `${STEM}2019` }, by);
    await undoJudgement(store, joined.id, { by: 'An', note: 'Năm khác', at: recordedAt });
    assert.deepEqual(await joins(store), []);
  });
});
