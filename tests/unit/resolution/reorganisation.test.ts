/** Bodies through the reorganisation of 2025: the source's day tells which of two is meant, and what ended is not passed off as today's. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSourceText } from '../../../src/documents/read-source.js';
import { bodyList } from '../../../src/ingest/reference-lists.js';
import { type Naming, nameWithContext } from '../../../src/resolution/name-things.js';
import { localBody } from '../../../src/vocabulary/agencies.js';

function named(text: string, date: string): Naming {
  return nameWithContext(readSourceText(text, 'test.txt', { date }));
}
const bodies = ({ identified }: Naming): string[] =>
  identified.filter(({ entity }) => entity.kind === 'AGENCY').map(({ entity }) => entity.id);

test('one name before and after the merger of two provinces is two bodies, by the day of the text', () => {
  const text = 'Sở Giáo dục và Đào tạo tỉnh Lào Cai tổ chức hội nghị. UBND tỉnh Lào Cai đã phê duyệt kế hoạch.';
  assert.deepEqual(bodies(named(text, '2024-09-10')), ['agency:sgddt/10-tinh-lao-cai', 'agency:ubnd/10-tinh-lao-cai']);
  assert.deepEqual(bodies(named(text, '2026-03-10')), ['agency:sgddt/15-tinh-lao-cai-2025', 'agency:ubnd/15-tinh-lao-cai-2025']);
});

test('"UBND huyện" in a text of after the reform is left open with the reason, and with the districts of a commune as candidates', () => {
  const province = named('UBND tỉnh Lào Cai họp. Trước đây việc này giao UBND huyện thực hiện.', '2026-03-10');
  assert.deepEqual(bodies(province), ['agency:ubnd/15-tinh-lao-cai-2025']);
  assert.deepEqual(
    province.unresolved.map(({ text, candidates }) => [text, candidates]),
    [['UBND huyện', []]],
  );
  assert.match(province.unresolved[0]?.reason ?? '', /no district had a body of its own from 2025-07-01 on/);
  const commune = named('UBND xã Tằng Loỏng họp tại xã Tằng Loỏng, tỉnh Lào Cai. Hồ sơ do UBND huyện chuyển sang.', '2026-03-10');
  assert.deepEqual(
    commune.unresolved.map(({ text, candidates }) => [text, candidates.map(({ id }) => id)]),
    [['UBND huyện', ['agency:ubnd/086-huyen-bao-thang']]],
  );
});

test('a district that a text of 2026 names in full is the one of the past', () => {
  assert.deepEqual(bodies(named('Kế hoạch của UBND huyện Bảo Thắng, tỉnh Lào Cai năm 2014 được nhắc lại.', '2026-03-10')), [
    'agency:ubnd/086-huyen-bao-thang',
  ]);
  assert.equal(localBody('ubnd', 'locality:086-huyen-bao-thang')?.validTo, '2025-07-01');
});

test('the ministries and departments of 2025 have their successors, with day, share and act', () => {
  const successors = (id: string) =>
    bodyList()
      .claims.filter(({ predicate, subject }) => predicate === 'SUCCEEDED_BY' && subject === id)
      .map(({ object, date, share, evidence }) => [object, date, share, evidence[0]?.locator]);
  assert.deepEqual(successors('agency:bo-ldtbxh'), [
    ['agency:bo-noi-vu', '2025-03-01', 'PART', 'record bo-ldtbxh, 2025-03-01, 176/2025/QH15'],
    ['agency:bo-gddt', '2025-03-01', 'PART', 'record bo-ldtbxh, 2025-03-01, 37/2025/NĐ-CP'],
    ['agency:bo-y-te', '2025-03-01', 'PART', 'record bo-ldtbxh, 2025-03-01, 176/2025/QH15'],
  ]);
  assert.deepEqual(
    successors('agency:sgddt/10-tinh-lao-cai').map(([object, date, share]) => [object, date, share]),
    [['agency:sgddt/15-tinh-lao-cai-2025', '2025-07-01', 'WHOLE']],
  );
  assert.equal(successors('agency:ubnd/086-huyen-bao-thang').length, 0);
  assert.equal(localBody('so-ldtbxh', 'locality:10-tinh-lao-cai')?.validTo, '2025-03-01');
  assert.equal(localBody('so-ldtbxh', 'locality:01-thanh-pho-ha-noi')?.validTo, '2025-03-01');
});

test('communes in a row are of the day of the text, also where one was made from the other', () => {
  const text = 'UBND thành phố Hải Phòng quy định vùng rừng ở các xã, phường: Lưu Kiếm, Hòa Bình, An Lão, An Khánh, Phù Liễn.';
  const places = named(text, '2025-11-18').identified.flatMap(({ entity }) =>
    entity.kind === 'LOCALITY' && entity.level === 'COMMUNE' ? [entity] : [],
  );
  assert.deepEqual(places.map(({ name, validTo }) => [name, validTo]).sort(), [
    ['Phường Hòa Bình', null],
    ['Phường Lưu Kiếm', null],
    ['Phường Phù Liễn', null],
    ['Xã An Khánh', null],
    ['Xã An Lão', null],
  ]);
});
