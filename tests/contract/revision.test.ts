/** Revision: a changed text, a text read anew, a removed source take back exactly what lost its last evidence, and nothing is destroyed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claimIdOf } from '../../src/graph/claim-id.js';
import { pastStates } from '../../src/graph/claim-history.js';
import { checkGraph } from '../../src/graph/invariants/check-graph.js';
import { judge } from '../../src/graph/judgement/judge.js';
import { rebuildEdges } from '../../src/graph/rebuild-edges.js';
import { removeSources } from '../../src/graph/remove-source.js';
import { claimsById, entitiesById } from '../../src/graph/statements.generated.js';
import { storeStatus } from '../../src/graph/status.js';
import type { Store } from '../../src/graph/store.js';
import { writeSource } from '../../src/graph/write-source.js';
import type { Claim, Entity, SourceFacts, SourceOrigin } from '../../src/vocabulary/facts.js';
import { forEachEngine, question } from './engines.js';
import { dump } from './graph-dump.js';
import { DOCUMENT, evidence, named, PLACE, place, relation, resolution, source, TASK, task } from './sample-facts.js';

const day = (n: number): { recordedAt: string } => ({ recordedAt: `2026-03-0${n}T08:00:00.000Z` });
const origin = (name: string): SourceOrigin => ({ kind: 'FILE', id: `origin:${name}`, at: `${name}.txt` });
const TOPIC = 'cur.stem';
const topic = { id: TOPIC, kind: 'TOPIC', name: 'Giáo dục STEM', iri: null } as Entity;
const PAIRS = {
  implements: ['IMPLEMENTS', TASK, DOCUMENT],
  appliesIn: ['APPLIES_IN', TASK, PLACE],
  about: ['ABOUT', TASK, TOPIC],
} as const;
type Fact = keyof typeof PAIRS;
const idOf = (fact: Fact): string =>
  claimIdOf({ subject: PAIRS[fact][1], predicate: PAIRS[fact][0], object: PAIRS[fact][2], value: null });

/** A text that states those facts and names what they are about. */
function text(id: string, facts: readonly Fact[], more: Partial<SourceFacts> & { confidence?: number } = {}): SourceFacts {
  const { confidence = 0.8, ...rest } = more;
  const claims = facts.map((fact): Claim => {
    const [predicate, subject, object] = PAIRS[fact];
    return relation(predicate, [subject, object], { confidence, evidence: [evidence(id, { confidence })] });
  });
  const things: Entity[] = [task()];
  if (facts.includes('implements')) things.push(resolution());
  if (facts.includes('appliesIn')) things.push(place());
  if (facts.includes('about')) things.push(topic);
  return {
    source: source(id),
    passages: [{ start: 0, end: 50, text: 'Huyện tăng cường giáo dục STEM theo Nghị quyết 29.', textHash: 'a'.repeat(64) }],
    entities: named(...things),
    claims,
    unresolved: [],
    ...rest,
  };
}

async function inForce(store: Store): Promise<Fact[]> {
  const rows = await store.read(question('MATCH (c:Claim) WHERE c.retractedAt IS NULL RETURN c.id AS id'), {});
  const ids = new Set(rows.map(({ id }) => id));
  const edges = await store.read(
    question('MATCH (:Entity)-[r]->(:Entity) WHERE r.claim IS NOT NULL AND r.retractedAt IS NULL RETURN r.claim AS id'),
    {},
  );
  assert.deepEqual(edges.map(({ id }) => id).sort(), [...ids].sort(), 'one edge a claim in force');
  return (Object.keys(PAIRS) as Fact[]).filter((fact) => ids.has(idOf(fact)));
}
async function claim(store: Store, fact: Fact) {
  const [row] = await store.read(claimsById, { ids: [idOf(fact)] });
  assert.ok(row, `${fact} is stored`);
  return row;
}
async function entity(store: Store, id: string): Promise<Record<string, unknown>> {
  const [row] = await store.read(entitiesById, { ids: [id] });
  assert.ok(row, `${id} is stored`);
  return row.properties;
}
async function rebuiltEqual(store: Store): Promise<void> {
  const before = await dump(store);
  await rebuildEdges(store);
  assert.deepEqual(await dump(store), before, 'rebuilt edges are the same edges');
}

forEachEngine('revision', (_engine, openFresh) => {
  test('a changed text retracts exactly the facts that lost their last evidence; another source and the new text keep theirs', async (t) => {
    const store = await openFresh(t);
    await writeSource(store, text('source:a1', ['implements', 'appliesIn', 'about'], { origin: origin('a') }), day(1));
    await writeSource(store, text('source:b', ['appliesIn'], { origin: origin('b') }), day(1));
    const result = await writeSource(store, text('source:a2', ['implements'], { origin: origin('a') }), day(2));
    assert.deepEqual([result.superseded, result.retracted], [['source:a1'], 3]);
    assert.deepEqual(await inForce(store), ['implements', 'appliesIn']);
    const lost = await store.read(question('MATCH (c:Claim {id: $id}) RETURN c.retractedAt AS at, c.reason AS why'), {
      id: idOf('about'),
    });
    assert.deepEqual(lost, [{ at: day(2).recordedAt, why: 'REVISED' }]);
    const old = await entity(store, 'source:a1');
    assert.deepEqual([old.retractedAt, old.reason, old.supersededBy], [day(2).recordedAt, 'REVISED', 'source:a2']);
    assert.equal((await entity(store, TOPIC)).retractedAt, day(2).recordedAt, 'nobody speaks of the topic any more');
    assert.equal((await entity(store, PLACE)).retractedAt ?? null, null);
    assert.equal((await storeStatus(store)).entities.TOPIC ?? 0, 0);
    const words = await store.read(
      question(
        'MATCH (c:Claim {id: $id})-[e:EVIDENCED_BY]->(p:Passage)<-[:HAS_PASSAGE]-(s:Source) RETURN s.id AS source, p.text AS text, e.reason AS why',
      ),
      { id: idOf('about') },
    );
    assert.deepEqual(
      words.map(({ source: from, why }) => [from, why]),
      [['source:a1', 'REVISED']],
    );
    assert.match(String(words[0]?.text), /STEM/);
    await rebuiltEqual(store);
  });

  test('the same text again changes nothing, wherever it lies', async (t) => {
    const store = await openFresh(t);
    await writeSource(store, text('source:a1', ['implements'], { origin: origin('a') }), day(1));
    const before = [await dump(store), await storeStatus(store)];
    const again = await writeSource(store, text('source:a1', ['implements'], { origin: origin('a') }), day(2));
    assert.equal(again.changed, false);
    assert.deepEqual([await dump(store), await storeStatus(store)], before);
    await writeSource(store, text('source:a1', ['implements'], { origin: origin('copy') }), day(2));
    await writeSource(store, text('source:a2', ['about'], { origin: origin('a') }), day(3));
    assert.deepEqual(await inForce(store), ['implements', 'about'], 'the copy still says it');
    await writeSource(store, text('source:a2', ['about'], { origin: origin('copy') }), day(4));
    assert.deepEqual(await inForce(store), ['about']);
  });

  test('a text that comes back (A, B, A) lives again, with its history', async (t) => {
    const store = await openFresh(t);
    const a = text('source:a1', ['implements', 'about'], { origin: origin('a') });
    const b = text('source:a2', ['implements', 'appliesIn'], { origin: origin('a') });
    await writeSource(store, a, day(1));
    const first = await inForce(store);
    await writeSource(store, b, day(2));
    assert.deepEqual(await inForce(store), ['implements', 'appliesIn']);
    await writeSource(store, a, day(3));
    assert.deepEqual(await inForce(store), first);
    const { history, since, retractedAt } = await claim(store, 'about');
    assert.deepEqual([since, retractedAt ?? null], [day(3).recordedAt, null]);
    assert.deepEqual(
      pastStates(history).map(({ from, until, reason }) => [from, until, reason]),
      [[day(1).recordedAt, day(2).recordedAt, 'REVISED']],
    );
    assert.equal((await claim(store, 'implements')).history ?? null, null, 'never out of force');
    const back = await entity(store, TOPIC);
    assert.deepEqual([back.retractedAt ?? null, back.gone], [null, [`${day(2).recordedAt} ${day(3).recordedAt}`]]);
    const source1 = await entity(store, 'source:a1');
    assert.deepEqual(source1.readings, [`${day(1).recordedAt} ${day(2).recordedAt} REVISED`]);
    assert.equal((await entity(store, 'source:a2')).reason, 'REVISED');
    assert.equal((await writeSource(store, a, day(4))).changed, false);
    await rebuiltEqual(store);
  });

  test('the same text read by newer rules takes back what they no longer read', async (t) => {
    const store = await openFresh(t);
    await writeSource(store, text('source:a', ['implements', 'about'], { origin: origin('a') }), day(1));
    await writeSource(store, text('source:a', ['implements', 'appliesIn'], { origin: origin('a') }), day(2));
    assert.deepEqual(await inForce(store), ['implements', 'appliesIn']);
    const [row] = await store.read(question('MATCH (c:Claim {id: $id}) RETURN c.reason AS why'), { id: idOf('about') });
    assert.equal(row?.why, 'RULES_CHANGED');
    const { retractedAt, readings } = await entity(store, 'source:a');
    assert.equal(retractedAt ?? null, null, 'the source stands');
    assert.deepEqual(readings, [`${day(1).recordedAt} ${day(2).recordedAt} RULES_CHANGED`]);
    await rebuiltEqual(store);
  });

  test('a claim is as sure as the evidence that is left makes it', async (t) => {
    const store = await openFresh(t);
    await writeSource(store, text('source:a', ['implements'], { origin: origin('a'), confidence: 0.9 }), day(1));
    await writeSource(store, text('source:b', ['implements'], { origin: origin('b'), confidence: 0.6 }), day(1));
    assert.equal((await claim(store, 'implements')).confidence, 0.9);
    await removeSources(store, ['source:a'], day(2));
    assert.equal((await claim(store, 'implements')).confidence, 0.6);
    assert.deepEqual(await inForce(store), ['implements']);
    await rebuiltEqual(store);
  });

  test('a removed source takes its facts with it; ingested again it lives again', async (t) => {
    const store = await openFresh(t);
    const a = text('source:a', ['implements', 'about'], { origin: origin('a') });
    await writeSource(store, a, day(1));
    await writeSource(store, text('source:b', ['implements'], { origin: origin('b') }), day(1));
    const before = await dump(store);
    assert.deepEqual(await removeSources(store, ['source:a'], day(2)), { evidence: 2, claims: 1 });
    assert.deepEqual(await inForce(store), ['implements']);
    const { reason, retractedAt } = await entity(store, 'source:a');
    assert.deepEqual([reason, retractedAt], ['REMOVED', day(2).recordedAt]);
    const touched = await store.read(
      question('MATCH (n) WHERE n.revision = $now AND n.retractedAt IS NOT NULL RETURN n.id AS id ORDER BY id'),
      { now: (await storeStatus(store)).revision },
    );
    assert.deepEqual(
      touched.map(({ id }) => id),
      [idOf('about'), TOPIC, 'source:a'],
      'what a change retracted bears its number',
    );
    assert.equal((await writeSource(store, a, day(3))).changed, true);
    assert.deepEqual(await inForce(store), ['implements', 'about']);
    const now = new Set(await dump(store));
    assert.deepEqual(
      before.filter((line) => !now.has(line) && !/"(?:Claim|Topic|Source)"\]/.test(line)),
      [],
      'all that was there is there again',
    );
    await rebuiltEqual(store);
  });

  test('what only a text that is gone said of a thing is said of it no more', async (t) => {
    const store = await openFresh(t);
    const worded = named(task(), resolution({ name: 'NQ 29', title: 'Cách gọi sai' } as never));
    await writeSource(store, text('source:a1', ['implements'], { origin: origin('a'), entities: worded }), day(1));
    await writeSource(store, text('source:b', ['implements'], { origin: origin('b') }), day(1));
    assert.deepEqual((await entity(store, DOCUMENT)).title, 'Cách gọi sai');
    await writeSource(store, text('source:a2', ['implements'], { origin: origin('a') }), day(2));
    const { title, aliases, name } = await entity(store, DOCUMENT);
    assert.deepEqual([title ?? null, aliases, name], [null, [], 'Nghị quyết 29-NQ/TW']);
  });

  test('a fact confirmed in what ships outlives the rules; the text itself replaced, it goes with it', async (t) => {
    const store = await openFresh(t);
    const shipped = text('source:a', ['implements', 'about']);
    const claims = shipped.claims.map((each) => ({ ...each, certainty: 'VERIFIED' as const }));
    await writeSource(store, { ...shipped, claims }, day(1));
    await writeSource(store, text('source:a', ['implements'], { origin: origin('a') }), day(2));
    assert.deepEqual(await inForce(store), ['implements', 'about']);
    assert.equal((await claim(store, 'implements')).certainty, 'VERIFIED');
    await writeSource(store, text('source:a2', ['implements'], { origin: origin('a') }), day(3));
    assert.deepEqual(await inForce(store), ['implements']);
    assert.equal((await claim(store, 'implements')).certainty, 'ASSERTED');
    await rebuiltEqual(store);
  });

  test('what a person judged outlives revision and removal, and the graph agrees with itself all the while', async (t) => {
    const store = await openFresh(t);
    const a = text('source:a1', ['implements', 'appliesIn', 'about'], { origin: origin('a') });
    const sound = async (when: string): Promise<void> => {
      const broken = (await checkGraph(store))
        .list()
        .filter((each) => each.broken > 0 && each.invariant !== 'passage-matches-hash');
      assert.deepEqual(broken, [], when);
    };
    const certaintyOf = async (fact: Fact): Promise<[string, boolean]> => {
      const { certainty, retractedAt } = await claim(store, fact);
      return [certainty, !retractedAt];
    };
    await writeSource(store, a, day(1));
    const judged = { by: 'Người xét', note: 'Đối chiếu văn bản gốc', at: day(2).recordedAt };
    await judge(store, { verb: 'reject', claim: idOf('about') }, judged);
    await judge(store, { verb: 'confirm', claim: idOf('implements') }, judged);
    await sound('judged');
    assert.deepEqual(
      [await certaintyOf('about'), await certaintyOf('implements')],
      [
        ['REJECTED', true],
        ['VERIFIED', true],
      ],
    );
    await writeSource(store, text('source:a2', ['appliesIn'], { origin: origin('a') }), day(3));
    await sound('revised');
    assert.equal((await certaintyOf('implements'))[1], false, 'no text says it any more');
    await writeSource(store, a, day(4));
    await sound('back');
    assert.deepEqual(
      [await certaintyOf('about'), await certaintyOf('implements')],
      [
        ['REJECTED', true],
        ['VERIFIED', true],
      ],
    );
    await removeSources(store, ['source:a1'], day(5));
    await sound('removed');
    await writeSource(store, a, day(6));
    await sound('read again');
    assert.deepEqual(
      [await certaintyOf('about'), await certaintyOf('implements')],
      [
        ['REJECTED', true],
        ['VERIFIED', true],
      ],
    );
    await rebuiltEqual(store);
  });
});
