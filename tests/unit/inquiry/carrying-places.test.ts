/** Ways put together from rows: the weakest step, the best way, containment. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareWays, stepsOf, wayOf } from '../../../src/inquiry/best-ways.js';
import { type WayRow, carryingPlaces } from '../../../src/inquiry/carrying-places.js';
import { stepsFor, weakest } from '../../../src/inquiry/certainties.js';

function row(locality: string, of: Partial<WayRow> = {}): WayRow {
  return {
    task: 'task:1',
    taskWays: [['claim:t', 'ASSERTED']],
    about: [],
    locality,
    name: locality,
    validFrom: null,
    validTo: null,
    placeWay: [`claim:${locality}`, 'ASSERTED'],
    wholes: [],
    ...of,
  };
}
const whole = (id: string, valid: readonly [string | null, string | null] = [null, null]) => [`claim:in-${id}`, id, id, ...valid];

test('a chain is as certain as its weakest step', () => {
  assert.equal(weakest(['VERIFIED', 'ASSERTED']), 'ASSERTED');
  assert.equal(weakest(['VERIFIED', 'INFERRED', 'ASSERTED']), 'INFERRED');
  assert.equal(weakest(['VERIFIED', 'VERIFIED']), 'VERIFIED');
});

test('answers of a certainty may rest on steps that are surer', () => {
  assert.deepEqual(stepsFor(['INFERRED']), ['VERIFIED', 'ASSERTED', 'INFERRED']);
  assert.deepEqual(stepsFor(['ASSERTED', 'VERIFIED']), ['VERIFIED', 'ASSERTED']);
  assert.deepEqual(stepsFor(['VERIFIED']), ['VERIFIED']);
  assert.deepEqual(stepsFor(['REJECTED']), []);
});

test('ways compare by certainty, then length, then ids; a step met twice counts once', () => {
  const way = (...flat: string[]) => wayOf(stepsOf(flat));
  const [long, short, guess] = [way('a', 'ASSERTED', 'b', 'ASSERTED'), way('c', 'ASSERTED'), way('a', 'INFERRED')];
  assert.ok(compareWays(short, long) < 0);
  assert.ok(compareWays(long, guess) < 0);
  assert.ok(compareWays(way('a', 'ASSERTED'), way('b', 'ASSERTED')) < 0);
  assert.equal(compareWays(short, short), 0);
  assert.equal(way('a', 'ASSERTED', 'b', 'ASSERTED', 'a', 'ASSERTED').steps.length, 2);
});

test('the order of the rows plays no part', () => {
  const rows = [
    row('x', { placeWay: ['claim:2', 'ASSERTED'] }),
    row('x', { placeWay: ['claim:1', 'ASSERTED'], task: 'task:2' }),
    row('x', { placeWay: ['claim:0', 'INFERRED'], task: 'task:0' }),
  ];
  const [place] = carryingPlaces(rows, null);
  assert.deepEqual(
    place?.best.steps.map(({ claim }) => claim),
    ['claim:1', 'claim:t'],
  );
  assert.deepEqual(
    place.tasks.map(({ id }) => id),
    ['task:1', 'task:2', 'task:0'],
  );
  assert.deepEqual(carryingPlaces([...rows].reverse(), null), carryingPlaces(rows, null));
});

test('a topic that a rule inferred makes the answer inferred and is shown as a step', () => {
  const [stated] = carryingPlaces([row('x', { about: ['claim:about', 'ASSERTED'] })], null);
  assert.deepEqual(
    stated?.best.steps.map(({ claim }) => claim),
    ['claim:x', 'claim:t'],
  );
  const [inferred] = carryingPlaces([row('x', { about: ['claim:about', 'INFERRED'] })], null);
  assert.equal(inferred?.best.certainty, 'INFERRED');
  assert.deepEqual(inferred.best.steps.at(-1), { claim: 'claim:about', certainty: 'INFERRED' });
});

test('containment is applied once, from places that texts name, within one time', () => {
  const ids = (rows: WayRow[], asOf: string | null = null): string[] =>
    carryingPlaces(rows, asOf)
      .map(({ id }) => id)
      .sort();
  assert.deepEqual(ids([row('part', { wholes: [whole('whole')] })]), ['part', 'whole']);
  const guessed = row('part', { placeWay: ['claim:part', 'INFERRED'], wholes: [whole('whole')] });
  assert.deepEqual(ids([guessed]), ['part']);
  const old = row('part', {
    validTo: '2025-07-01',
    wholes: [whole('old', [null, '2025-07-01']), whole('new', ['2025-07-01', null])],
  });
  assert.deepEqual(ids([old]), ['old', 'part']);
  assert.deepEqual(ids([old], '2020-01-01'), ['old', 'part']);
  assert.deepEqual(ids([old], '2025-07-01'), []);
});

test('a whole that carries the document out itself keeps its own way', () => {
  const places = carryingPlaces([row('part', { wholes: [whole('whole')] }), row('whole', { task: 'task:2' })], null);
  const found = places.find(({ id }) => id === 'whole');
  assert.equal(found?.best.certainty, 'ASSERTED');
  assert.equal(found.containment, null);
  assert.deepEqual(found.tasks, [
    { id: 'task:2', certainty: 'ASSERTED' },
    { id: 'task:1', certainty: 'INFERRED' },
  ]);
});
