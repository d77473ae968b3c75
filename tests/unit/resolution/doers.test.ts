/** Who carries a task out: bodies in a row, lines under a task, headings; and whom a text does not give it to. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSourceText } from '../../../src/documents/read-source.js';
import { attributeOf } from '../../../src/recognition/task-attributes.js';
import { resolveSource } from '../../../src/resolution/resolve-source.js';

function doersOf(text: string, words: string, kind: 'news' | 'official' = 'official'): string[] {
  const facts = resolveSource(readSourceText(text, 'bai.txt', { kind }));
  const names = new Map(facts.entities.map(({ entity }) => [entity.id, entity.name]));
  const ids = facts.entities
    .filter(({ entity }) => entity.kind === 'TASK' && entity.name.includes(words))
    .map((e) => e.entity.id);
  return facts.claims
    .flatMap(({ predicate, subject, object }) =>
      predicate === 'ASSIGNED_TO' && ids.includes(subject) ? [names.get(object ?? '') ?? ''] : [],
    )
    .sort();
}

test('labels of lines under a task, beside lines that only begin alike', () => {
  assert.equal(attributeOf('- Cơ quan chủ trì: Sở Nội vụ')?.kind, 'DOERS');
  assert.equal(attributeOf('+ Đơn vị thực hiện: các trường')?.kind, 'DOERS');
  assert.equal(attributeOf('- Cơ quan phối hợp: các sở')?.kind, 'PARTNERS');
  assert.equal(attributeOf('c) Thời gian thực hiện: quý II')?.kind, 'TIME');
  assert.equal(attributeOf('Cơ quan chủ trì có trách nhiệm báo cáo'), null);
  assert.equal(attributeOf('Phối hợp với các trường: thư viện, nhà đa năng'), null);
});

const PLAN = `KẾ HOẠCH

ỦY BAN NHÂN DÂN TỈNH HÀ NAM
Số: 15/KH-UBND
Hà Nam, ngày 10 tháng 3 năm 2024

II. NHIỆM VỤ

1. Tổ chức tập huấn cho giáo viên tiểu học về sách mới.

- Cơ quan chủ trì: Sở Giáo dục và Đào tạo.

- Cơ quan phối hợp: Sở Nội vụ.

2. Rà soát trang thiết bị của các trường tiểu học trong tỉnh.

- Cơ quan chủ trì: Sở Tài chính.

III. TỔ CHỨC THỰC HIỆN

1. Sở Y tế

- Kiểm tra nước uống ở các trường tiểu học trước năm học.

2. Sở Xây dựng:

Hướng dẫn các xã sửa chữa phòng học xuống cấp trong hè.

IV. KINH PHÍ

Bố trí kinh phí từ ngân sách tỉnh theo phân cấp hiện hành.
`;

test('the line under a task says who does it; nobody else does, not even the issuer of the plan', () => {
  assert.deepEqual(doersOf(PLAN, 'Tổ chức tập huấn'), ['Sở Giáo dục và Đào tạo tỉnh Hà Nam']);
  assert.deepEqual(doersOf(PLAN, 'Rà soát trang thiết bị'), ['Sở Tài chính tỉnh Hà Nam']);
});

test('a body in a heading has what stands under it, with bullets or without, and nothing of the next part', () => {
  assert.deepEqual(doersOf(PLAN, 'Kiểm tra nước uống'), ['Sở Y tế tỉnh Hà Nam']);
  assert.deepEqual(doersOf(PLAN, 'Hướng dẫn các xã'), ['Sở Xây dựng tỉnh Hà Nam']);
  assert.deepEqual(doersOf(PLAN, 'Bố trí kinh phí'), []);
});

test('a line under what is no task says nothing of the task before it', () => {
  const text = PLAN.replace(
    '2. Rà soát trang thiết bị của các trường tiểu học trong tỉnh.',
    '2. Về trang thiết bị của các trường tiểu học.',
  );
  assert.deepEqual(doersOf(text, 'Tổ chức tập huấn'), ['Sở Giáo dục và Đào tạo tỉnh Hà Nam']);
});

test('bodies in a row all have it to do', () => {
  const text = PLAN.replace('1. Sở Y tế\n\n- ', '1. Sở Y tế, Sở Tư pháp ').replace('Kiểm tra nước', 'kiểm tra nước');
  assert.deepEqual(doersOf(text, 'kiểm tra nước uống').length, 2);
});

test('a class is charged whole: "tất cả", ministries named without a comma', () => {
  const news = (sentence: string): string =>
    `Quy định mới về học phí\n\nNgày 3/3/2021, Bộ GD&ĐT có công văn gửi các địa phương về việc thu học phí.\n\n${sentence}\n`;
  const doers = (sentence: string, words: string): string[] => doersOf(news(sentence), words, 'news');
  assert.deepEqual(doers('Tất cả các cơ sở giáo dục phải niêm yết mức thu tại trụ sở.', 'niêm yết'), ['Các cơ sở giáo dục']);
  assert.deepEqual(doers('Bộ GD&ĐT đề nghị các bộ ngành, UBND các tỉnh kiểm tra việc thu học phí.', 'kiểm tra'), [
    'Các bộ ngành',
    'UBND các tỉnh',
  ]);
});

test('a row of offices charges the body of each', () => {
  const text = `ỦY BAN NHÂN DÂN
TỈNH HÀ NAM

Số: 15/QĐ-UBND

Hà Nam, ngày 10 tháng 3 năm 2024

QUYẾT ĐỊNH

Về thư viện trường học

Điều 2. Chánh Văn phòng Ủy ban nhân dân tỉnh; Giám đốc Sở Tài chính; Giám đốc các Sở, ban, ngành tỉnh chịu trách nhiệm thi hành Quyết định này.
`;
  assert.deepEqual(doersOf(text, 'Chánh Văn phòng'), [
    'Các Sở, ban, ngành',
    'Sở Tài chính tỉnh Hà Nam',
    'Văn phòng Ủy ban nhân dân tỉnh Hà Nam',
  ]);
});

test('all of a row of partners work with the one who acts', () => {
  const facts = resolveSource(
    readSourceText('Bộ Y tế chủ trì, phối hợp với Bộ Nội vụ, Bộ Tài chính và các cơ quan liên quan lập dự toán.\n', 'a.txt', {
      kind: 'official',
    }),
  );
  const partners = facts.claims.filter(({ predicate }) => predicate === 'COOPERATES_WITH').map(({ object }) => object);
  assert.deepEqual(partners.sort(), ['agency:bo-noi-vu', 'agency:bo-tai-chinh', 'agency:nhom-co-quan-lien-quan/vn']);
});
