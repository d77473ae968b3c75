/** Which words are one class of bodies, which are two, and which name single ones instead. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { collectivesIn } from '../../../src/recognition/collectives.js';

const classes = (text: string): string[] => collectivesIn(text).map(({ text: words }) => words);
const heads = (text: string): string[] => collectivesIn(text).map(({ head }) => head);

test('with "các" said again before schools and centres another class begins', () => {
  assert.deepEqual(classes('Yêu cầu các địa phương và các cơ sở đào tạo giáo viên phối hợp.'), [
    'các địa phương',
    'các cơ sở đào tạo giáo viên',
  ]);
  assert.deepEqual(classes('Đề nghị các sở, ban, ngành, các địa phương tham gia.'), ['các sở, ban, ngành, các địa phương']);
});

test('a row of units is one class in any order', () => {
  assert.deepEqual(heads('UBND phường, xã, đặc khu báo cáo.'), heads('UBND xã, phường, đặc khu báo cáo.'));
  assert.deepEqual(heads('các bộ ngành phối hợp'), heads('các bộ, ngành phối hợp'));
});

test('units and universities that are named one by one are no class', () => {
  assert.deepEqual(classes('Ủy ban nhân dân các tỉnh: Gia Lai, Lâm Đồng báo cáo.'), []);
  assert.deepEqual(classes('Tại các trường Đại học Mở, Đại học Luật học phí tăng.'), []);
  assert.deepEqual(classes('Ủy ban nhân dân các tỉnh báo cáo.'), ['Ủy ban nhân dân các tỉnh']);
});

test('those beside a ministry are of the centre', () => {
  const reach = (text: string): string[] => collectivesIn(text).map((each) => each.reach);
  assert.deepEqual(reach('Phối hợp với Bộ Tài chính và các cơ quan liên quan.'), ['NATION']);
  assert.deepEqual(reach('Phối hợp với Sở Tài chính và các cơ quan liên quan.'), ['OWN']);
});
