/** Lineages: everything above and below a document once, whatever the ways, circles and doubts between; and what became of it by a day. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { removeSources } from '../../src/graph/remove-source.js';
import { writeSource } from '../../src/graph/write-source.js';
import { lineageOf } from '../../src/inquiry/lineage-of.js';
import type { Claim, Entity, SourceFacts } from '../../src/vocabulary/facts.js';
import { LINEAGE_RELATIONS, type RelationType } from '../../src/vocabulary/relations.js';
import { Asking, type Data } from '../api/asking.js';
import { forEachEngine } from './engines.js';
import { evidence, named, relation, source, task } from './sample-facts.js';

const when = { recordedAt: '2026-01-01T00:00:00.000Z' };
const idOf = (key: string): string => `document:${key}`;
function document(key: string, issuedOn: string | null = null): Entity {
  return {
    id: idOf(key),
    kind: 'DOCUMENT',
    name: `Văn bản ${key}`,
    symbol: `${key}/QĐ-UBND`,
    documentType: 'DECISION',
    title: null,
    issuedOn,
  } as Entity;
}
const program: Entity = { id: 'program:p', kind: 'PROGRAM', name: 'Chương trình P' } as Entity;

type Link = readonly [
  from: string,
  relation: RelationType,
  to: string,
  more?: Partial<Claim> & { readonly parts?: readonly string[] },
];
/** A source in which each link is said by words of its own. */
function facts(entities: readonly Entity[], links: readonly Link[], id = 'source:a'): SourceFacts {
  const ends = new Map(entities.map((entity) => [entity.id, entity.id]));
  const end = (key: string): string => ends.get(key) ?? idOf(key);
  return {
    source: source(id),
    passages: [{ start: 0, end: 5_000, text: 'Một câu dài.', textHash: 'a'.repeat(64) }],
    entities: named(...entities),
    claims: links.map(([from, type, to, { parts = [], ...more } = {}], at) =>
      relation(type, [end(from), end(to)], {
        ...more,
        evidence: [evidence(id, { start: at * 10, end: at * 10 + 5, provisions: parts })],
      }),
    ),
    unresolved: [],
  };
}

/** A root with a diamond below it, a circle above it, and all sorts of doubt. */
const GRAPH = facts(
  [
    ...[document('root', '2013-11-04'), document('law', '2005-06-14'), document('newlaw', '2019-06-14')],
    ...[document('left', '2014-01-10'), document('right', '2014-02-20'), document('leaf', '2015-03-01'), document('undated')],
    ...[document('late', '2020-05-05'), document('echo'), document('wrong'), document('citing', '2016-01-01')],
    ...[document('plan', '2021-01-01'), document('partial', '2018-01-01'), document('step5'), document('step6')],
    ...[program, task({ id: 'task:t/1' } as never)],
  ],
  [
    ['root', 'BASED_ON', 'law'],
    ['law', 'PART_OF', 'root'],
    ['newlaw', 'REPLACES', 'law', { status: 'DONE' }],
    ['plan', 'REPLACES', 'left', { status: 'PLANNED' }],
    ['partial', 'REPEALS', 'right', { parts: ['art_5'] }],
    ['undated', 'REPEALS', 'leaf'],
    ['left', 'IMPLEMENTS', 'root'],
    ['right', 'GUIDES', 'root'],
    ['leaf', 'IMPLEMENTS', 'left'],
    ['leaf', 'DETAILS', 'right'],
    ['late', 'AMENDS', 'leaf'],
    ['echo', 'IMPLEMENTS', 'root', { certainty: 'INFERRED', rule: 'title-phrase' }],
    ['wrong', 'IMPLEMENTS', 'root', { certainty: 'REJECTED' }],
    ['citing', 'CITES', 'root'],
    ['program:p', 'IMPLEMENTS', 'root'],
    ['step5', 'IMPLEMENTS', 'program:p'],
    ['step6', 'IMPLEMENTS', 'step5'],
    ['task:t/1', 'IMPLEMENTS', 'root'],
  ],
);

type Answer = Awaited<ReturnType<typeof lineageOf>>;
const placed = ({ nodes }: Answer): Record<string, string> =>
  Object.fromEntries(nodes.map(({ id, direction, distance }) => [id.replace('document:', ''), `${direction} ${distance}`]));
const steps = ({ hops }: Answer): string[] =>
  hops
    .map(({ fromId, relation: type, toId, distance }) => `${distance} ${fromId} ${type} ${toId}`.replaceAll('document:', ''))
    .sort();

/** The same by walking in memory: what a level reaches, from each thing once. */
function naive(links: readonly Link[], root: string, depth: number) {
  const nodes = new Map<string, number>();
  const hops = new Map<string, number>();
  for (const way of ['UP', 'DOWN'] as const) {
    let level = new Set([root]);
    const seen = new Set<string>();
    for (let distance = 1; distance <= depth; distance += 1) {
      const next = new Set<string>();
      for (const [from, type, to] of links) {
        const [near, far] = way === 'UP' ? [from, to] : [to, from];
        if (!level.has(near) || !(LINEAGE_RELATIONS as string[]).includes(type)) continue;
        const key = `${from} ${type} ${to}`;
        hops.set(key, Math.min(hops.get(key) ?? 99, distance));
        if (far !== root) nodes.set(far, Math.min(nodes.get(far) ?? 99, distance));
        next.add(far);
      }
      for (const id of level) seen.add(id);
      level = next;
    }
  }
  return { nodes, hops };
}

forEachEngine('lineages', (_engine, openFresh) => {
  test('both ways, each document and each relation once, circles and diamonds too', async (t) => {
    const store = await openFresh(t);
    await writeSource(store, GRAPH, when);
    const answer = await lineageOf(store, { document: idOf('root') });
    assert.deepEqual(placed(answer), {
      root: 'BOTH 0',
      law: 'BOTH 1',
      'program:p': 'DOWN 1',
      left: 'DOWN 1',
      right: 'DOWN 1',
      newlaw: 'DOWN 2',
      leaf: 'DOWN 2',
      partial: 'DOWN 2',
      plan: 'DOWN 2',
      step5: 'DOWN 2',
      late: 'DOWN 3',
      step6: 'DOWN 3',
      undated: 'DOWN 3',
    });
    assert.equal(new Set(answer.hops.map(({ claimId }) => claimId)).size, answer.hops.length);
    assert.ok(!steps(answer).some((step) => /CITES|task|wrong|echo/.test(step)));
    assert.ok(steps(answer).includes('2 leaf DETAILS right') && steps(answer).includes('2 leaf IMPLEMENTS left'));
    const planned = answer.hops.find(({ fromId }) => fromId === idOf('plan'));
    assert.equal(planned?.status, 'PLANNED');
    const inferred = await lineageOf(store, { document: idOf('root'), certainty: ['ASSERTED', 'INFERRED'] });
    assert.deepEqual(
      inferred.hops.filter(({ rule }) => rule === 'title-phrase').map(({ fromId, certainty }) => [fromId, certainty]),
      [[idOf('echo'), 'INFERRED']],
    );
  });

  test('one way, and only as deep as asked; where it goes on is told', async (t) => {
    const store = await openFresh(t);
    await writeSource(store, GRAPH, when);
    const up = await lineageOf(store, { document: idOf('leaf'), direction: 'UP', depth: 1 });
    assert.deepEqual(placed(up), { leaf: 'BOTH 0', left: 'UP 1', right: 'UP 1' });
    assert.deepEqual(
      up.nodes.map(({ hasMore }) => hasMore),
      [false, true, true],
    );
    const all = await lineageOf(store, { document: idOf('leaf'), direction: 'UP', depth: 6 });
    assert.deepEqual(placed(all), { leaf: 'BOTH 0', left: 'UP 1', right: 'UP 1', root: 'UP 2', law: 'UP 3' });
    assert.ok(all.nodes.every(({ hasMore }) => !hasMore));
    for (const depth of [0, 7, 1.5, -1])
      await assert.rejects(lineageOf(store, { document: idOf('leaf'), depth }), { code: 'BAD_USER_INPUT' });
    await assert.rejects(lineageOf(store, { document: 'Nghị quyết 1/XYZ' }), { code: 'NOT_FOUND' });
    await assert.rejects(lineageOf(store, { document: '  ' }), { code: 'BAD_USER_INPUT' });
    await assert.rejects(lineageOf(store, { document: idOf('leaf'), asOf: '2020-02-30' }), { code: 'BAD_USER_INPUT' });
  });

  test('as of a day: what was issued by then, and what had become of it', async (t) => {
    const store = await openFresh(t);
    await writeSource(store, GRAPH, when);
    const force = async (asOf: string | null, key: string): Promise<unknown> => {
      const { nodes } = await lineageOf(store, { document: idOf('root'), asOf, forced: true });
      const node = nodes.find(({ id }) => id === idOf(key));
      return node === undefined
        ? 'absent'
        : node.force === null
          ? null
          : [node.force.state, node.force.since, node.force.provisions];
    };
    assert.deepEqual(await force('2019-06-13', 'law'), null, 'not replaced yet');
    assert.deepEqual(await force('2019-06-14', 'law'), ['REPLACED', '2019-06-14', []]);
    assert.deepEqual(await force(null, 'law'), ['REPLACED', '2019-06-14', []]);
    assert.equal(await force('2013-12-31', 'left'), 'absent', 'issued later');
    assert.equal(await force('2026-01-01', 'left'), null, 'a plan to replace is no replacement');
    assert.deepEqual(await force('2018-01-01', 'right'), ['REPEALED', '2018-01-01', ['art_5']]);
    assert.deepEqual(await force('2020-05-05', 'leaf'), ['AMENDED', '2020-05-05', []], 'of an undated act no day can be told');
    assert.deepEqual(await force(null, 'leaf'), ['REPEALED', null, []]);
    assert.deepEqual(await force('2013-01-01', 'root'), ['NOT_ISSUED', '2013-11-04', []]);
    assert.equal(await force('2013-01-01', 'undated'), 'absent', 'it hangs on what was issued later');
    const then = await lineageOf(store, { document: idOf('root'), asOf: '2014-01-31' });
    assert.deepEqual(Object.keys(placed(then)).sort(), ['law', 'left', 'program:p', 'root', 'step5', 'step6']);
  });

  test('as known on an earlier day', async (t) => {
    const store = await openFresh(t);
    await writeSource(store, GRAPH, when);
    await removeSources(store, ['source:a'], { recordedAt: '2026-02-01T00:00:00.000Z' });
    await writeSource(store, facts([document('root'), document('left')], [['left', 'AMENDS', 'root']], 'source:b'), {
      recordedAt: '2026-03-01T00:00:00.000Z',
    });
    const asking = new Asking(store);
    const hops = async (known: string): Promise<number> =>
      (await asking.data(`{ lineage(document: "${idOf('root')}" ${known}) { hops { relation from { id } to { id } } } }`)).lineage
        .hops.length;
    assert.equal(await hops('asKnownOn: "2026-01-15"'), 14);
    assert.equal(await hops('asKnownOn: "2026-02-15"'), 0);
    assert.equal(await hops(''), 1);
  });

  test('of several documents that fit, the one with a lineage; two with one are ambiguous', async (t) => {
    const store = await openFresh(t);
    const [one, other] = [document('one', '2013-01-01'), document('other', '2022-01-01')].map((each) => ({
      ...each,
      symbol: '29-NQ/TW',
    }));
    const below = [document('below'), document('under')];
    await writeSource(store, facts([one!, other!, ...below] as Entity[], [['below', 'IMPLEMENTS', 'one']]), when);
    const answer = await lineageOf(store, { document: 'NQ 29' }).catch(() => lineageOf(store, { document: '29-NQ/TW' }));
    assert.equal(answer.documentId, idOf('one'));
    assert.deepEqual(
      answer.alternatives.map(({ id }) => id),
      [idOf('other')],
    );
    await writeSource(store, facts([one!, other!, ...below] as Entity[], [['under', 'IMPLEMENTS', 'other']], 'source:b'), when);
    const { extensions } = await new Asking(store).failure('{ lineage(document: "29-NQ/TW") { hops { relation } } }');
    assert.equal(extensions.code, 'AMBIGUOUS_REFERENCE');
    assert.equal((extensions.candidates as Data[]).length, 2);
  });

  test('in GraphQL: two statements, each hop with its proof, force with its own', async (t) => {
    const store = await openFresh(t);
    await writeSource(store, GRAPH, when);
    const asking = new Asking(store);
    const { lineage } = await asking.data(`{ lineage(document: "root/QĐ-UBND") { document { symbol } alternatives { score }
      nodes { distance direction hasMore node { __typename id } force { state since by { name } certainty evidence { start } } }
      hops { relation distance direction certainty confidence status rule provisions recordedAt from { id } to { id name } evidence { phrase source { id } } } } }`);
    assert.equal(asking.statements.length, 2);
    assert.equal(lineage.document.symbol, 'root/QĐ-UBND');
    assert.ok(lineage.hops.every(({ evidence: words }: Data) => words.length === 1 && words[0].source.id === 'source:a'));
    const law = lineage.nodes.find(({ node }: Data) => node.id === idOf('law'));
    assert.deepEqual(law.force, {
      state: 'REPLACED',
      since: '2019-06-14',
      by: { name: 'Văn bản newlaw' },
      certainty: 'ASSERTED',
      evidence: [{ start: 20 }],
    });
    assert.equal(lineage.nodes.find(({ node }: Data) => node.id === 'program:p').node.__typename, 'Program');
  });

  test('as a walk in memory has it, on made-up graphs of many ways and circles', async (t) => {
    const store = await openFresh(t);
    let state = 7;
    const random = (below: number): number => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((state / 2_147_483_648) * below);
    };
    const keys = Array.from({ length: 12 }, (_, at) => `r${at}`);
    const links = new Map<string, Link>();
    for (let at = 0; at < 40; at += 1) {
      const [from, to] = [keys[random(12)]!, keys[random(12)]!];
      const type = [...LINEAGE_RELATIONS, 'CITES' as const][random(LINEAGE_RELATIONS.length + 1)]!;
      if (from !== to) links.set(`${from} ${type} ${to}`, [from, type, to]);
    }
    await writeSource(
      store,
      facts(
        keys.map((key) => document(key)),
        [...links.values()],
      ),
      when,
    );
    for (const root of keys.slice(0, 6)) {
      for (const depth of [1, 3, 6]) {
        const answer = await lineageOf(store, { document: idOf(root), depth });
        const expected = naive([...links.values()], root, depth);
        assert.deepEqual(
          answer.nodes
            .slice(1)
            .map(({ id, distance }) => `${id} ${distance}`)
            .sort(),
          [...expected.nodes].map(([key, distance]) => `${idOf(key)} ${distance}`).sort(),
        );
        assert.deepEqual(steps(answer), [...expected.hops].map(([key, distance]) => `${distance} ${key}`).sort());
      }
    }
  });
});
