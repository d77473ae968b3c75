/** `doctor --graph`: a sound graph passes; each invariant, broken on purpose, is told with an example, and no other is. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { checkGraph } from '../../src/graph/invariants/check-graph.js';
import type { InvariantName } from '../../src/graph/invariants/findings.js';
import { checkText } from '../../src/graph/invariants/passage-invariants.js';
import { rebuildEdges } from '../../src/graph/rebuild-edges.js';
import { removeSources } from '../../src/graph/remove-source.js';
import type { Store } from '../../src/graph/store.js';
import { writeSource } from '../../src/graph/write-source.js';
import { topicList } from '../../src/ingest/reference-lists.js';
import type { SourceFacts } from '../../src/vocabulary/facts.js';
import { forEachEngine, statement } from './engines.js';
import { article, DOCUMENT, evidence, PLACE, place, relation, resolution, TASK, task } from './sample-facts.js';

const at = (day: number): { recordedAt: string } => ({ recordedAt: `2026-03-0${day}T08:00:00.000Z` });
const OLDER = 'document:trung-uong/nq-01/2000';
const older = resolution({ id: OLDER, name: 'Nghị quyết 01-NQ/TW', symbol: '01-NQ/TW', issuedOn: '2000-01-02' } as never);
const hashed = (facts: SourceFacts): SourceFacts => ({
  ...facts,
  passages: facts.passages.map((each) => ({
    ...each,
    textHash: createHash('sha256')
      .update(each.text ?? '', 'utf8')
      .digest('hex'),
  })),
});

/** A sound graph with a history: two articles, one removed again, a document that rests on an older one, the topics. */
async function sound(store: Store): Promise<void> {
  const cites = relation('BASED_ON', [DOCUMENT, OLDER], { evidence: [evidence('source:a')] });
  const a = article('source:a', { entities: [resolution(), place(), task(), older] });
  await writeSource(store, topicList(), { ...at(1), portion: true });
  await writeSource(store, hashed({ ...a, claims: [...a.claims, cites] }), at(1));
  await writeSource(store, hashed(article('source:b', { confidence: 0.9 })), at(2));
  await removeSources(store, ['source:b'], at(3));
}
async function broken(store: Store): Promise<Partial<Record<InvariantName, readonly string[]>>> {
  const found = (await checkGraph(store)).list().filter(({ broken: count }) => count > 0);
  for (const { examples, remedy } of found) assert.ok(examples.length > 0 && examples.length <= 5 && remedy !== '');
  return Object.fromEntries(found.map(({ invariant, examples }) => [invariant, examples]));
}
const CLAIM = "(c:Claim {predicate: 'APPLIES_IN'})";

/** What is done to the graph, which invariants it breaks, and what an example names. */
const BREAKS: readonly (readonly [what: string, cypher: string, invariants: readonly InvariantName[], example: RegExp])[] = [
  [
    'an edge without a claim',
    `MATCH (a:Task) MATCH (b:Entity {id: '${PLACE}'}) CREATE (a)-[:ABOUT {claim: 'claim:none', certainty: 'ASSERTED'}]->(b)`,
    ['edge-has-claim'],
    /claim:none/,
  ],
  [
    'a claim without its edge',
    'MATCH (:Task)-[r:APPLIES_IN]->(:Locality) DELETE r',
    ['claim-has-edge', 'edge-equals-claim'],
    /^claim:/,
  ],
  [
    'an edge that says otherwise',
    'MATCH (:Task)-[r:APPLIES_IN]->(:Locality) SET r.confidence = 0.123',
    ['edge-equals-claim'],
    /^claim:/,
  ],
  ['a former edge that is lost', 'MATCH (:Task)-[r:PAST_APPLIES_IN]->(:Locality) DELETE r', ['edge-equals-claim'], /^claim:/],
  [
    'words without a place',
    `MATCH ${CLAIM}-[e:EVIDENCED_BY]->(:Passage) SET e.start = null, e.end = null`,
    ['asserted-has-evidence'],
    /^claim:/,
  ],
  [
    'words outside their passage',
    `MATCH ${CLAIM}-[e:EVIDENCED_BY]->(:Passage) SET e.start = 900, e.end = 905`,
    ['evidence-in-passage'],
    /900–905/,
  ],
  ['a passage that was changed', "MATCH (p:Passage {start: 51}) SET p.text = 'Câu khác.'", ['passage-matches-hash'], /#51-90/],
  [
    'a claim surer than its evidence',
    `MATCH ${CLAIM} SET c.confidence = 1.0`,
    ['claim-follows-evidence', 'edge-equals-claim'],
    /ASSERTED 1/,
  ],
  [
    'a fact in force without evidence',
    `MATCH ${CLAIM}-[e:EVIDENCED_BY]->(:Passage) SET e.retractedAt = '2026-03-05T00:00:00.000Z'`,
    ['retraction-follows-evidence', 'asserted-has-evidence'],
    /without evidence/,
  ],
  [
    'a retracted fact with evidence',
    `MATCH ${CLAIM} SET c.retractedAt = '2026-03-05T00:00:00.000Z'`,
    ['retraction-follows-evidence', 'edge-has-claim', 'edge-equals-claim'],
    /is retracted/,
  ],
  [
    'a document that rests on a later one',
    `MATCH (d:Entity {id: '${OLDER}'}) SET d.issuedOn = '2030-01-01'`,
    // The day is one of the ways of writing the document, too.
    ['cited-before-citing', 'names-have-keys'],
    /2030-01-01/,
  ],
  [
    'a circle',
    "MATCH (a:Topic {id: 'cur.stem'}) MATCH (b:Topic {id: 'cur'}) CREATE (b)-[:BROADER {claim: 'claim:circle', certainty: 'ASSERTED'}]->(a)",
    ['no-cycle', 'edge-has-claim'],
    /BROADER: .*→/,
  ],
  ['a thing without a name', `MATCH (n:Entity {id: '${TASK}'}) SET n.name = null`, ['entity-is-described'], /no name/],
  ['a lost key', `MATCH (:Name)-[t:NAMES]->(n:Entity {id: '${DOCUMENT}'}) DELETE t`, ['names-have-keys'], /^document:/],
  [
    'a judgement that is gone',
    `MATCH ${CLAIM} SET c.judgement = 'judgement:none'`,
    ['judgement-refers-to-existing'],
    /judgement:none/,
  ],
  [
    'an old id that leads nowhere',
    "CREATE (:Redirect {id: 'document:old', to: 'document:none', rule: 'test'})",
    ['judgement-refers-to-existing'],
    /document:none/,
  ],
];

forEachEngine('invariants', (engine, openFresh) => {
  test('a sound graph with a history breaks none', async (t) => {
    const store = await openFresh(t);
    await sound(store);
    assert.deepEqual(await broken(store), {});
    const looked = (await checkGraph(store)).list();
    assert.equal(looked.length, 14, 'every invariant was looked for, but texts at hand');
  });

  for (const [what, cypher, invariants, example] of BREAKS) {
    test(`${what} is told`, async (t) => {
      const store = await openFresh(t);
      await sound(store);
      await store.write([{ statement: statement(cypher), params: {} }]);
      const found = await broken(store);
      assert.deepEqual(Object.keys(found).sort(), [...invariants].sort(), JSON.stringify(found));
      assert.ok(
        found[invariants[0]!]!.some((each) => example.test(each)),
        JSON.stringify(found),
      );
    });
  }

  test('rebuilding the edges mends them', async (t) => {
    const store = await openFresh(t);
    await sound(store);
    await store.write([{ statement: statement('MATCH (:Task)-[r:APPLIES_IN]->(:Locality) DELETE r'), params: {} }]);
    await rebuildEdges(store);
    assert.deepEqual(await broken(store), {});
  });

  test('a text at hand that is not what was read is told', async (t) => {
    const store = await openFresh(t);
    await sound(store);
    const findings = await checkGraph(store);
    const { passages } = hashed(article('source:a'));
    await checkText(store, { source: 'source:a', passages }, findings);
    await checkText(store, { source: 'source:a', passages: [{ ...passages[0]!, textHash: 'f'.repeat(64) }] }, findings);
    const finding = findings.list().find(({ invariant }) => invariant === 'text-matches-passage');
    assert.deepEqual([finding?.checked, finding?.broken, finding?.examples], [3, 1, ['source:a#0-50']]);
  });

  // Neo4j refuses two nodes of one id itself.
  if (engine === 'grafeo') {
    test('two nodes of one id are told', async (t) => {
      const store = await openFresh(t);
      await sound(store);
      const twin = "CREATE (:Passage {id: 'passage:twin'}) CREATE (:Passage {id: 'passage:twin'})";
      await store.write([{ statement: statement(twin), params: {} }]);
      assert.deepEqual(await broken(store), { 'ids-are-unique': ['2 Passage of passage:twin'] });
    });
  }
});
