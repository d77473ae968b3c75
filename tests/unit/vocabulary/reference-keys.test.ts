/** The two halves of a look-up meet: what is stored for an entity and what a question asks for. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Entity } from '../../../src/vocabulary/facts.js';
import type { EntityKind } from '../../../src/vocabulary/kinds.js';
import { queryKeys, referenceKeys } from '../../../src/vocabulary/reference-keys.js';

const resolution: Entity = {
  kind: 'DOCUMENT',
  id: 'document:bch-tw/resolution-29/term-11',
  name: 'Nghị quyết số 29-NQ/TW',
  symbol: '29-NQ/TW',
  documentType: 'RESOLUTION',
  title: 'Về đổi mới căn bản, toàn diện giáo dục và đào tạo',
  issuedOn: '2013-11-04',
  aliases: ['Nghị quyết Trung ương 8 khóa XI'],
};
const committee: Entity = {
  kind: 'AGENCY',
  id: 'agency:peoples-committee/quan-long-bien-004',
  name: 'Ủy ban nhân dân quận Long Biên',
  side: 'STATE',
  level: 'DISTRICT',
  bodyKind: 'PEOPLES_COMMITTEE',
  collective: false,
  validFrom: null,
  validTo: null,
};
const place = (id: string, name: string): Entity => ({
  kind: 'LOCALITY',
  id,
  name,
  level: 'DISTRICT',
  codes: [],
  validFrom: null,
  validTo: null,
});
const topic: Entity = { kind: 'TOPIC', id: 'cur.stem', name: 'STEM, trải nghiệm', nameEn: 'STEM, experience', iri: null };
const year: Entity = {
  kind: 'PERIOD',
  id: 'period:school-year/2019-2020',
  name: 'Năm học 2019-2020',
  periodKind: 'SCHOOL_YEAR',
  start: '2019',
  end: '2020',
};

/** The weight of the best key by which the mention meets the entity; 0 when it does not. */
function weight(mention: string, entity: Entity, kind?: EntityKind): number {
  const stored = new Set(referenceKeys(entity));
  return Math.max(0, ...queryKeys(mention, kind).map((asked) => (stored.has(asked.key) ? asked.weight : 0)));
}

test('a document is found by every way of writing its number', () => {
  const ways = [
    '29-NQ/TW',
    '29/NQ-TW',
    '29-NQ/TƯ',
    '29 – NQ / TW',
    '29-nq/tw',
    '29nq/tw',
    'NQ 29',
    'nq29',
    'NQ số 29',
    'NQ29/TW',
    'Nghị quyết 29',
    'nghi quyet 29',
    'Nghị quyết số 29',
    'Nghị quyết số 29-NQ/TW ngày 04/11/2013',
    'Nghị quyết 29 năm 2013',
    'Nghị quyết Trung ương 8 khoá XI',
    'document:bch-tw/resolution-29/term-11',
  ];
  for (const way of ways) assert.ok(weight(way, resolution) > 0, way);
});

test('other documents are not meant by it', () => {
  for (const way of ['29-NQ/TU', '92-NQ/TW', 'NQ 2', 'CT 29', 'Chỉ thị 29', 'Nghị quyết 290', '29/2013']) {
    assert.equal(weight(way, resolution), 0, way);
  }
});

test('the date given with a symbol outweighs the symbol alone', () => {
  assert.equal(weight('Nghị quyết số 29-NQ/TW ngày 04/11/2013', resolution), 1);
  assert.ok(weight('Nghị quyết số 29-NQ/TW ngày 17/11/2022', resolution) < weight('29-NQ/TW', resolution));
});

test('a body is found by its abbreviated, full and unaccented name', () => {
  const ways = [
    'UBND quận Long Biên',
    'Uỷ ban Nhân dân quận Long Biên',
    'UBND Q. Long Biên',
    'uy ban nhan dan quan long bien',
    'UBND Long Biên',
  ];
  for (const way of ways) assert.ok(weight(way, committee) > 0, way);
  assert.equal(weight('Long Biên', committee), 0);
  assert.equal(weight('HĐND quận Long Biên', committee), 0);
});

test('a place is found with and without its type word, and accents as typed decide', () => {
  const longBien = place('locality:004-long-bien', 'Quận Long Biên');
  for (const way of ['Long Biên', 'quận Long Biên', 'Q. Long Biên', 'long bien', 'locality:004-long-bien']) {
    assert.ok(weight(way, longBien) > 0, way);
  }
  const meant = place('locality:220-son-dong', 'Huyện Sơn Động');
  const other = place('locality:1-son-dong', 'Xã Sơn Đông');
  assert.ok(weight('Sơn Động', meant) > weight('Sơn Động', other));
  assert.equal(weight('son dong', meant), weight('son dong', other));
});

test('topics and periods are found by their labels', () => {
  for (const way of ['STEM', 'giáo dục STEM', 'cur.stem', 'trải nghiệm']) assert.ok(weight(way, topic) > 0, way);
  for (const way of ['năm học 2019-2020', '2019–2020', '2019 - 2020', 'NH 2019-2020']) assert.ok(weight(way, year) > 0, way);
  assert.equal(weight('2020-2021', year), 0);
});

test('a blank mention asks nothing, and every key comes once, heaviest first', () => {
  assert.deepEqual(queryKeys('   '), []);
  const keys = queryKeys('Nghị quyết số 29-NQ/TW');
  assert.equal(new Set(keys.map((asked) => asked.key)).size, keys.length);
  assert.deepEqual(
    [...keys].map((asked) => asked.weight),
    keys.map((asked) => asked.weight).sort((a, b) => b - a),
  );
});
