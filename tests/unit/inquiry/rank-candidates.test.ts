/** The ranking of references, as a table of what was hit and what must come first. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Hit, type Thing, existedOn, rankCandidates } from '../../../src/inquiry/rank-candidates.js';

function thing(id: string, of: Partial<Thing> = {}): Thing {
  return { id, kind: 'LOCALITY', name: id, issuedOn: null, validFrom: null, validTo: null, degree: 1, ...of };
}
const hit = (of: Thing, reason: string, weight: number, key = 'key'): Hit => ({ thing: of, key: { key, reason, weight } });
const order = (hits: readonly Hit[], asOf: string | null = null): string[] => rankCandidates(hits, asOf).map(({ id }) => id);

test('the heaviest key comes first, then kind, then the number of relations, then the id', () => {
  const hits = [
    hit(thing('e', { degree: 2 }), 'name', 0.85),
    hit(thing('d', { degree: 9 }), 'name', 0.85),
    hit(thing('c', { kind: 'TOPIC', degree: 99 }), 'name', 0.85),
    hit(thing('b', { degree: 2 }), 'name', 0.85),
    hit(thing('a'), 'name without accents', 0.6),
    hit(thing('f'), 'name, accents as typed', 0.95),
  ];
  assert.deepEqual(order(hits), ['f', 'd', 'b', 'e', 'c', 'a']);
  assert.deepEqual(order([...hits].reverse()), order(hits));
});

test('a thing met by several keys stands once, with its best', () => {
  const of = thing('a');
  const [candidate, ...others] = rankCandidates(
    [hit(of, 'name without accents', 0.6), hit(of, 'name, accents as typed', 0.95)],
    null,
  );
  assert.equal(others.length, 0);
  assert.equal(candidate?.score, 0.95);
  assert.deepEqual(candidate.reasons, ['It is a name of this thing, accents as typed.', 'The graph holds 1 relation of it.']);
});

test('documents of one number fit equally, though one of them is called so in some text', () => {
  const [called, other] = [thing('a', { kind: 'DOCUMENT' }), thing('b', { kind: 'DOCUMENT', degree: 0 })];
  const ranked = rankCandidates(
    [hit(called, 'name, accents as typed', 0.95), hit(called, 'type and number', 0.8), hit(other, 'type and number', 0.8)],
    null,
  );
  assert.deepEqual(
    ranked.map(({ score }) => score),
    [0.8, 0.8],
  );
});

test('a symbol that was tried as an id is told as a symbol, and is no surer than one', () => {
  const document = thing('document:x/resolution-29/xi', { kind: 'DOCUMENT' });
  const [bySymbol] = rankCandidates([hit(document, 'id', 1, '29-nq/tw')], null);
  assert.deepEqual([bySymbol?.score, bySymbol?.reasons[0]], [0.95, 'It is the symbol of this document.']);
  const [byId] = rankCandidates([hit(document, 'id', 1, 'document:x/resolution-29/xi')], null);
  assert.deepEqual([byId?.score, byId?.reasons[0]], [1, 'It is the id of this thing.']);
});

test('asOf prefers the document of that day and sets back what was not there yet', () => {
  const hits = ['2013-11-04', '2022-11-17'].map((issuedOn) =>
    hit(thing(issuedOn, { kind: 'DOCUMENT', issuedOn }), 'type and number', 0.8),
  );
  const scores = (asOf: string | null) => rankCandidates(hits, asOf).map(({ id, score }) => [id, score]);
  assert.deepEqual(scores(null), [
    ['2013-11-04', 0.8],
    ['2022-11-17', 0.8],
  ]);
  assert.deepEqual(scores('2015-01-01'), [
    ['2013-11-04', 0.8],
    ['2022-11-17', 0.4],
  ]);
  assert.deepEqual(scores('2022-11-17'), [
    ['2022-11-17', 0.9],
    ['2013-11-04', 0.8],
  ]);
});

test('asOf prefers the unit that existed then; the day on which it ended is no day of it', () => {
  const before = thing('before', { validTo: '2025-07-01', degree: 9 });
  const now = thing('now', { validFrom: '2025-07-01' });
  const hits = [hit(before, 'name', 0.85), hit(now, 'name', 0.85)];
  assert.deepEqual(order(hits, '2025-06-30'), ['before', 'now']);
  assert.deepEqual(order(hits, '2025-07-01'), ['now', 'before']);
  assert.equal(existedOn('2025-07-01', before), false);
  assert.equal(existedOn('1990-01-01', thing('always')), true);
});

test('a day never makes a thing of another name better than what has the name: neither other accents nor another kind of unit', () => {
  const ended = { validTo: '2025-07-01' };
  const hits = [
    hit(thing('huyện Sơn Động', ended), 'name, accents as typed', 0.95),
    hit(thing('xã Sơn Đông', { validFrom: '2025-07-01' }), 'own name without accents', 0.5),
    hit(thing('xã Sơn Động', { validFrom: '2025-07-01' }), 'own name', 0.7),
  ];
  const today = rankCandidates(hits, '2026-01-01');
  assert.deepEqual(
    today.map(({ id }) => id),
    ['huyện Sơn Động', 'xã Sơn Động', 'xã Sơn Đông'],
  );
  assert.ok(today[0]!.score > today[1]!.score && today[1]!.score > today[2]!.score);
  const renewed = hit(thing('huyện Sơn Động 2', { validFrom: '2025-07-01' }), 'name, accents as typed', 0.95);
  assert.equal(order([...hits, renewed], '2026-01-01')[0], 'huyện Sơn Động 2');
});
