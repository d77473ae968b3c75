/** The made-up graph of the bench: the same every time, and of the shape that its questions rely on. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { before, describe, it } from 'node:test';
import { MadeGraph } from '../../../bench/generate/made-graph.js';
import {
  COMMON_TOPIC,
  HOT,
  SEARCHED,
  SELECTIVE,
  SIZES,
  STEM,
  STEM_NARROWER,
  shapeOf,
  SUPERNODE,
} from '../../../bench/generate/shape.js';
import { foldedWords } from '../../../src/vocabulary/folding.js';
import { relationFieldsOf } from '../../../src/vocabulary/relations.js';

const hashOf = (graph: MadeGraph): string => {
  const hash = createHash('sha256');
  for (const { properties } of graph.properties()) hash.update(JSON.stringify(properties));
  for (const { relation, from, to, claim, edge } of graph.edgeRows())
    hash.update(JSON.stringify([relation, from, to, claim, edge]));
  for (const { claim, passage } of graph.claimRows()) hash.update(`${claim} ${passage}`);
  return hash.digest('hex');
};

describe('the made-up graph', () => {
  let graph: MadeGraph;
  let edges: { relation: string; from: string; to: string; certainty: string }[];
  before(() => {
    graph = new MadeGraph('10k');
    edges = [...graph.edgeRows()].map(({ relation, from, to, edge }) => ({ relation, from, to, certainty: edge.certainty }));
  });
  const said = (relation: string) => edges.filter((edge) => edge.relation === relation && edge.certainty !== 'INFERRED');

  /** Places that carry the document's tasks on STEM out, by ASSIGNS and APPLIES_IN alone or by every way that the product knows. */
  function placesOf(document: string, everyWay: boolean): Set<string> {
    const assigning = new Set([document]);
    for (let step = 0; everyWay && step < 3; step += 1)
      for (const { from, to } of said('IMPLEMENTS')) if (assigning.has(to) && from.startsWith('document:')) assigning.add(from);
    const tasks = new Set(said('ASSIGNS').flatMap(({ from, to }) => (assigning.has(from) ? [to] : [])));
    if (everyWay) for (const { from, to } of said('IMPLEMENTS')) if (to === document && from.startsWith('task:')) tasks.add(from);
    const topics = new Set([STEM, ...STEM_NARROWER] as string[]);
    const onTopic = new Set(said('ABOUT').flatMap(({ from, to }) => (topics.has(to) && tasks.has(from) ? [from] : [])));
    const places = new Set(said('APPLIES_IN').flatMap(({ from, to }) => (onTopic.has(from) ? [to] : [])));
    if (!everyWay) return places;
    const issuers = new Map(said('ISSUED_BY').map(({ from, to }) => [from, to]));
    const bodies = new Set(
      said('ASSIGNED_TO')
        .concat(said('SET_BY'))
        .flatMap(({ from, to }) => (onTopic.has(from) ? [to] : [])),
    );
    for (const { from, to } of said('ASSIGNS')) if (onTopic.has(to) && issuers.has(from)) bodies.add(issuers.get(from)!);
    for (const { from, to } of said('HAS_JURISDICTION')) if (bodies.has(from)) places.add(to);
    return places;
  }

  it('is the same every time', () => {
    assert.equal(hashOf(graph), hashOf(new MadeGraph('10k')));
  });

  it('has as many things as its size says, each once, at every size', () => {
    assert.equal(graph.entities.length, SIZES['10k']);
    assert.equal(new Set(graph.entities.map(({ id }) => id)).size, SIZES['10k']);
    for (const size of ['10k', '100k', '1M'] as const) {
      const { localities, documents, tasks, topics, agencies, sources, programs, indicators } = shapeOf(size);
      assert.equal(localities + documents + tasks + topics + agencies + sources + programs + indicators, SIZES[size]);
    }
    assert.equal(shapeOf('100k').localities, 3_355);
  });

  it('has only edges that the vocabulary knows, no fact twice', () => {
    const kinds = new Map(graph.entities.map(({ id, kind }) => [id, kind]));
    const unknown = edges.filter(({ relation, from, to }) => {
      const fields = relationFieldsOf(kinds.get(from)!);
      return !fields.some((field) => field.relation === relation && field.direction === 'OUT' && field.target === kinds.get(to));
    });
    assert.deepEqual(unknown.slice(0, 3), []);
    assert.equal(new Set(edges.map(({ relation, from, to }) => `${relation} ${from} ${to}`)).size, edges.length);
    const perThing = edges.length / graph.entities.length;
    assert.ok(perThing > 3 && perThing < 4, `${perThing} edges a thing`);
  });

  it('has a resolution that nearly every place carries out on STEM and one that hardly any does', () => {
    const all = graph.shape.localities;
    const [hot, selective] = [placesOf(HOT.id, false).size / all, placesOf(SELECTIVE.id, false).size / all];
    assert.ok(hot >= 0.92, `hot ${hot}`);
    assert.ok(selective > 0 && selective < 0.02, `selective ${selective}`);
    assert.equal(said('ASSIGNS').filter(({ from }) => from === HOT.id).length, 40);
  });

  it('gives the same places by every way as by the plain one, so that a store without the ways can be asked too', () => {
    for (const { id } of [HOT, SELECTIVE]) assert.deepEqual([...placesOf(id, true)].sort(), [...placesOf(id, false)].sort());
    const plans = said('IMPLEMENTS').filter(({ from, to }) => to === HOT.id && from.startsWith('document:'));
    assert.ok(plans.length >= 30, 'ways over plans are there to be looked for');
  });

  it('guesses that must not be taken for facts', () => {
    const guessed = edges.filter(({ certainty }) => certainty === 'INFERRED');
    assert.ok(guessed.length > edges.length / 50);
    const stemTasks = new Set(
      said('ABOUT')
        .filter(({ to }) => to === STEM)
        .map(({ from }) => from),
    );
    const places = placesOf(HOT.id, false);
    assert.ok(guessed.some(({ relation, from, to }) => relation === 'APPLIES_IN' && stemTasks.has(from) && !places.has(to)));
  });

  it('has a topic of 30 % of the tasks, a place with a fifth of them, and a few tasks with few places beside one with many', () => {
    const tasks = graph.shape.tasks;
    const common = edges.filter(({ relation, to }) => relation === 'ABOUT' && to === COMMON_TOPIC).length / tasks;
    assert.ok(common > 0.25 && common < 0.35, `${common}`);
    const there = edges.filter(
      ({ relation, from, to }) => relation === 'APPLIES_IN' && to === SUPERNODE && from.startsWith('task:'),
    );
    assert.ok(there.length > tasks * 0.18, `${there.length}`);
    const degrees = new Map<string, number>();
    for (const { relation, from } of edges)
      if (relation === 'APPLIES_IN' && from.startsWith('task:')) degrees.set(from, (degrees.get(from) ?? 0) + 1);
    const sorted = [...degrees.values()].sort((a, b) => a - b);
    assert.ok(sorted.at(-1)! > 20 * sorted[Math.floor(sorted.length / 2)]!, 'skewed');
  });

  it('has the words searched for in the names of just so many tasks', () => {
    const words = foldedWords(SEARCHED.words);
    let found = 0;
    for (const { kind, properties } of graph.properties()) {
      const has = (properties.searchText as string).split(' ');
      if (kind === 'TASK' && words.every((word) => has.includes(word))) found += 1;
    }
    assert.equal(found, SEARCHED.tasks);
  });

  it('proves every planted edge and one in ten of the others, each claim by one passage', () => {
    const claims = [...graph.claimRows()];
    assert.equal(new Set(claims.map(({ claim }) => claim)).size, claims.length);
    const planted = claims.filter(({ edge }) => edge.planted).length;
    assert.equal(planted, [...graph.edgeRows()].filter(({ edge }) => edge.planted).length);
    const others = (claims.length - planted) / (edges.length - planted);
    assert.ok(others > 0.09 && others < 0.11, `${others}`);
  });
});
