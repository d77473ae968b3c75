/** Provisions of a citation: kept as the union of what evidence in force names, on the claim, its edge and the evidence, and asked for over GraphQL. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rebuildEdges } from '../../src/graph/rebuild-edges.js';
import { allEdges } from '../../src/graph/statements.generated.js';
import type { Store } from '../../src/graph/store.js';
import { writeSource } from '../../src/graph/write-source.js';
import type { SourceFacts } from '../../src/vocabulary/facts.js';
import { forEachEngine } from '../contract/engines.js';
import { DOCUMENT, evidence, named, relation, resolution, source } from '../contract/sample-facts.js';
import { Asking, type Data } from './asking.js';

const LAW = 'document:quoc-hoi/law-99/2024';
const OTHER = 'document:quoc-hoi/law-98/2024';

/** One source, in which the resolution amends parts of a law. */
function amending(id: string, parts: readonly (readonly string[])[], text = 'a'): SourceFacts {
  const proofs = parts.map((provisions, i) =>
    evidence(id, { start: i * 10, end: i * 10 + 8, ...(provisions.length > 0 ? { provisions } : {}) }),
  );
  const law = (lawId: string, symbol: string) => resolution({ id: lawId, name: `Luật ${symbol}`, symbol });
  return {
    source: source(id, { sha256: text.repeat(64) }),
    passages: [{ start: 0, end: 90, text: `Sửa đổi các điều của luật ${text}.`, textHash: text.repeat(64) }],
    entities: named(resolution(), law(LAW, '99/2024/QH15'), law(OTHER, '98/2024/QH15')),
    claims: [
      relation('AMENDS', [DOCUMENT, LAW], { evidence: proofs }),
      relation('AMENDS', [DOCUMENT, OTHER], { evidence: [evidence(id, { start: 80, end: 88, provisions: ['art_50'] })] }),
    ],
    unresolved: [],
  };
}

const AMENDED = `query ($id: ID!, $part: String) { node(id: $id) { ... on Document { amends(provision: $part) { totalCount edges {
  node { id } provisions evidence { provisions } } } claims { predicate provisions } } } }`;

async function amended(store: Store, part: string | null = null): Promise<Data> {
  return (await new Asking(store).data(AMENDED, { id: DOCUMENT, part })).node;
}
const laws = ({ amends }: Data): string[] => amends.edges.map(({ node }: Data) => node.id).sort();
const partsOfLaw = ({ amends }: Data): string[] => amends.edges.find(({ node }: Data) => node.id === LAW).provisions;

forEachEngine('provisions', (_engine, openFresh) => {
  test('a claim has the provisions of all its evidence, a piece of evidence its own', async (context) => {
    const store = await openFresh(context);
    await writeSource(store, amending('source:one', [['art_5/par_2'], []]), { recordedAt: '2026-01-01T00:00:00.000Z' });
    await writeSource(store, amending('source:two', [['art_7', 'app_1']]), { recordedAt: '2026-01-02T00:00:00.000Z' });
    const data = await amended(store);
    assert.deepEqual(partsOfLaw(data), ['app_1', 'art_5/par_2', 'art_7']);
    const edge = data.amends.edges.find(({ node }: Data) => node.id === LAW);
    assert.deepEqual(
      edge.evidence.map(({ provisions }: Data) => provisions),
      [['art_5/par_2'], [], ['art_7', 'app_1']],
    );
    assert.ok(data.claims.some(({ provisions }: Data) => provisions.join() === 'app_1,art_5/par_2,art_7'));
  });

  test('writing again changes nothing, rebuilding the edges neither, and a revised source takes back what it no longer names', async (context) => {
    const store = await openFresh(context);
    await writeSource(store, amending('source:one', [['art_5/par_2']]), { recordedAt: '2026-01-01T00:00:00.000Z' });
    await writeSource(store, amending('source:two', [['art_7']]), { recordedAt: '2026-01-02T00:00:00.000Z' });
    const again = await writeSource(store, amending('source:two', [['art_7']]), { recordedAt: '2026-01-03T00:00:00.000Z' });
    assert.equal(again.changed, false);
    const before = await store.read(allEdges, {});
    await rebuildEdges(store);
    assert.deepEqual(await store.read(allEdges, {}), before);
    await writeSource(store, amending('source:two', [[]], 'c'), { recordedAt: '2026-01-04T00:00:00.000Z' });
    assert.deepEqual(partsOfLaw(await amended(store)), ['art_5/par_2']);
    await writeSource(store, amending('source:one', [[]], 'd'), { recordedAt: '2026-01-05T00:00:00.000Z' });
    assert.deepEqual(partsOfLaw(await amended(store)), []);
  });

  test('relations are asked for by a part, in words or as a locator; a part of a part counts, a longer number does not', async (context) => {
    const store = await openFresh(context);
    await writeSource(store, amending('source:one', [['art_5/par_2']]), { recordedAt: '2026-01-01T00:00:00.000Z' });
    assert.deepEqual(laws(await amended(store)), [OTHER, LAW].sort());
    for (const part of ['art_5', 'Điều 5', 'khoản 2 Điều 5', 'art_5/par_2', 'Điều 4, 5'])
      assert.deepEqual(laws(await amended(store, part)), [LAW], part);
    for (const part of ['khoản 1 Điều 5', 'art_5/par_2/pnt_a', 'Phụ lục I'])
      assert.deepEqual(laws(await amended(store, part)), [], part);
    assert.equal((await amended(store, 'Điều 50')).amends.totalCount, 1);
  });

  test('documents are filtered by the part that they change', async (context) => {
    const store = await openFresh(context);
    await writeSource(store, amending('source:one', [['art_5/par_2']]), { recordedAt: '2026-01-01T00:00:00.000Z' });
    const asking = new Asking(store);
    const found = async (amends: object): Promise<number> =>
      (await asking.data('query ($w: DocumentWhere) { documents(where: $w) { totalCount } }', { w: { amends } })).documents
        .totalCount;
    assert.equal(await found({ provision: 'Điều 5', some: { id: { eq: LAW } } }), 1);
    assert.equal(await found({ provision: 'Điều 5', some: { id: { eq: OTHER } } }), 0);
    assert.equal(await found({ provision: 'Điều 5' }), 1);
    assert.equal(await found({ provision: 'Điều 6' }), 0);
    const failure = await asking.failure('{ documents(where: { amends: { provision: "Luật" } }) { totalCount } }');
    assert.equal(failure.extensions.code, 'BAD_USER_INPUT');
    assert.match(String(failure.extensions.remedy), /art_5/);
  });
});
