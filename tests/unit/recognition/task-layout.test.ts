/** Tasks by their place: points of a speaker, articles and lines that name who acts, enacting words and pointers that are no tasks. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSourceText } from '../../../src/documents/read-source.js';
import { resolveSource } from '../../../src/resolution/resolve-source.js';
import type { SourceFacts } from '../../../src/vocabulary/facts.js';

const factsOf = (text: string, kind: 'news' | 'official'): SourceFacts =>
  resolveSource(readSourceText(text, 'bai.txt', { kind }));
interface Told {
  readonly name: string;
  readonly kind: string;
  readonly ordinal: number | null;
}
const tasks = (text: string, kind: 'news' | 'official' = 'official'): Told[] =>
  factsOf(text, kind).entities.flatMap(({ entity }) =>
    entity.kind === 'TASK' ? [{ name: entity.name, kind: entity.taskKind, ordinal: entity.ordinal ?? null }] : [],
  );
const assigned = (text: string, words: string): string[] => {
  const facts = factsOf(text, 'official');
  const ids = facts.entities
    .filter(({ entity }) => entity.kind === 'TASK' && entity.name.includes(words))
    .map((e) => e.entity.id);
  return facts.claims.flatMap(({ predicate, subject, object }) =>
    predicate === 'ASSIGNED_TO' && ids.includes(subject) ? [object!] : [],
  );
};

test('points that a speaker counts are tasks behind words that ask for them', () => {
  const text = (ask: string): string => `Chuyện ở trường

Phóng viên có mặt từ sớm trong buổi họp.

${ask}

Thứ nhất, nhà trường phải có đủ chỗ ngồi cho học sinh cả hai buổi.

Thứ hai, bữa trưa ở trường do phụ huynh cùng giám sát.
`;
  assert.deepEqual(
    tasks(text('Ông đề nghị các trường thực hiện hai việc sau.'), 'news')
      .filter(({ ordinal }) => ordinal !== null)
      .map(({ ordinal }) => ordinal),
    [1, 2],
  );
  assert.deepEqual(
    tasks(text('Ông kể lại hai kỷ niệm thời đi học.'), 'news').filter(({ ordinal }) => ordinal !== null),
    [],
  );
});

test('enacting words, pointers to rules, changes of a text and grounds are no tasks', () => {
  for (const line of [
    'Ủy ban nhân dân tỉnh Hà Nam ban hành kế hoạch như sau:',
    'Thực hiện theo quy định tại Điều 6 Nghị định số 24/2021/NĐ-CP của Chính phủ.',
    '5. Bổ sung điểm e khoản 2 Điều 8 như sau:',
    'Thực hiện Quyết định số 11/QĐ-TTg ngày 02 tháng 01 năm 2024 của Thủ tướng Chính phủ;',
    'Hỗ trợ từ ngân sách trung ương và các nguồn hợp pháp khác theo luật.',
    'Hướng dẫn của Bộ Giáo dục và Đào tạo về việc chọn sách cho năm học.',
    'Thực hiện quy tắc giao thông ở trường như thế nào?',
    'Tham gia đoàn công tác có lãnh đạo các sở của tỉnh nhà.',
    'Thanh tra tỉnh Hà Nam là cơ quan chuyên môn thuộc Ủy ban nhân dân tỉnh.',
  ])
    assert.deepEqual(tasks(`THÔNG BÁO\n\n${line}\n`), [], line);
});

test('the lines of an article that names who is responsible are for that body', () => {
  const text = `QUY CHẾ PHỐI HỢP

Điều 4. Nguyên tắc chung

Các bên tôn trọng nhau.

Điều 5. Trách nhiệm của Sở Giáo dục và Đào tạo tỉnh Hà Nam

1. Hướng dẫn các trường lập kế hoạch năm học theo khung chung.

2. Tổng hợp số liệu của các trường vào tháng sáu hằng năm.
`;
  assert.equal(assigned(text, 'Tổng hợp số liệu').length, 1);
  assert.match(assigned(text, 'Tổng hợp số liệu')[0] ?? '', /^agency:sgddt/u);
});

test('under a line that names who acts, an item that opens with its matter is a duty too', () => {
  const found = tasks(`NGHỊ QUYẾT

1. Bộ trưởng, Thủ trưởng cơ quan ngang bộ theo thẩm quyền:

a) Công bố danh mục thủ tục theo quy định của pháp luật;

b) Các mẫu biểu còn thiếu, Bộ trưởng, Thủ trưởng cơ quan chủ động bổ sung cho đủ;
`);
  assert.deepEqual(
    found.map(({ kind }) => kind),
    ['RESPONSIBILITY', 'RESPONSIBILITY'],
  );
});

test('what falls short heads its list even behind a purpose', () => {
  const found = tasks(`BÁO CÁO

Tỉnh cần giải pháp để khắc phục những hạn chế, tồn tại như: tốc độ xây trường còn chậm; phòng học bộ môn chưa đủ.
`);
  assert.deepEqual(
    found.map(({ kind }) => kind),
    ['LIMITATION', 'LIMITATION'],
  );
});

test('difficulties that somebody shares head no list of limitations', () => {
  const found = tasks(
    `Chuyến thăm trường

Đoàn đến thăm, chia sẻ khó khăn với các trường vùng lũ ở các xã: Bình Minh, Hòa Bình.

Mưa lớn làm hỏng nhiều phòng học của các trường trong xã này.
`,
    'news',
  );
  assert.deepEqual(
    found.filter(({ kind }) => kind === 'LIMITATION'),
    [],
  );
});

test('a numbered line of an official text that says whose duty something is, is a task with its number', () => {
  const text = (line: string): string => `QUYẾT ĐỊNH

ỦY BAN NHÂN DÂN TỈNH HÀ NAM
Số: 15/QĐ-UBND
Hà Nam, ngày 10 tháng 3 năm 2024

Điều 3. Tổ chức thực hiện

1. Hiệu trưởng, kế toán trường và các cơ quan có liên quan chịu trách nhiệm thi hành Quyết định này.

2. ${line}
`;
  const duty = tasks(text('Các cơ quan được giao chủ trì có trách nhiệm niêm yết mức thu tại trụ sở.'));
  assert.deepEqual(
    duty.map(({ ordinal, kind }) => [ordinal, kind]),
    [
      [1, 'RESPONSIBILITY'],
      [2, 'RESPONSIBILITY'],
    ],
  );
  assert.equal(tasks(text('Cơ quan được giao quản lý bếp ăn, trường tư thục.')).length, 1);
  assert.equal(tasks(text('Văn bản này gửi các trường trong tỉnh.')).length, 1);
});

test('the opening of an article only sums up, unless nothing follows it', () => {
  const asked =
    'Sở Giáo dục và Đào tạo tỉnh Hà Nam yêu cầu các trường rà soát mạng lưới lớp học trước khi khai giảng năm học mới.';
  const names = (text: string): string[] => tasks(text, 'news').map(({ name }) => name);
  for (const alone of [asked, `Tin giáo dục tỉnh\n\n${asked}`]) assert.equal(names(alone).length, 1, alone);
  const followed = `Tin giáo dục tỉnh\n\n${asked}\n\nMột số trường ở vùng xa còn thiếu phòng học bộ môn.`;
  assert.deepEqual(names(followed), []);
});

test('what an article says under the body that its heading charges is for that body, numbered or not', () => {
  const text = (article: string): string => `ỦY BAN NHÂN DÂN
TỈNH HÀ NAM

Số: 15/QĐ-UBND
Hà Nam, ngày 10 tháng 3 năm 2024

QUYẾT ĐỊNH
Ban hành quy chế phối hợp

${article}
`;
  const police = 'agency:cong-an/35-tinh-ha-nam';
  const plain =
    'Điều 6. Nội dung Công an tỉnh có trách nhiệm chủ trì\n\nTham mưu giải quyết vấn đề an ninh trường học trên địa bàn.';
  assert.deepEqual(assigned(text(plain), 'Tham mưu giải quyết'), [police]);
  const asked = 'Điều 7. Đề nghị Công an tỉnh\n\n1. Tuyên truyền pháp luật giao thông cho học sinh trong tỉnh.';
  assert.deepEqual(assigned(text(asked), 'Tuyên truyền pháp luật'), [police]);
  // The closing article charges nobody with the plan annexed behind it.
  const closing =
    'Điều 3. Công an tỉnh chịu trách nhiệm thi hành Quyết định này.\n\nI. MỤC TIÊU\n\n- Bảo đảm an toàn giao thông trước cổng các trường học.';
  assert.deepEqual(assigned(text(closing), 'Bảo đảm an toàn'), []);
  const part =
    'Điều 6. Nội dung Công an tỉnh có trách nhiệm chủ trì\n\nII. NHIỆM VỤ, GIẢI PHÁP\n\n- Bảo đảm an toàn giao thông trước cổng các trường học.';
  assert.deepEqual(assigned(text(part), 'Bảo đảm an toàn'), []);
});

test('an item of an official list is to be done like those beside it, unless it names a thing, a case or a state', () => {
  const list = (...items: string[]): string => `ỦY BAN NHÂN DÂN
TỈNH HÀ NAM

Số: 15/KH-UBND
Hà Nam, ngày 10 tháng 3 năm 2024

KẾ HOẠCH
Vệ sinh trường học

1. Công tác vệ sinh

${items.map((item) => `- ${item}`).join('\n\n')}
`;
  const beside = ['Tổ chức thu gom rác trong sân trường.', 'Hướng dẫn học sinh rửa tay trước bữa ăn.'];
  const named = (item: string): boolean =>
    tasks(list(beside[0]!, item, beside[1]!)).some(({ name }) => name.slice(0, 8) === item.slice(0, 8));
  for (const item of ['Khơi thông cống rãnh quanh lớp học.', 'Lấy mẫu nước giếng để xét nghiệm.', 'Châm Clo các bể nước lớn.'])
    assert.ok(named(item), item);
  for (const item of [
    'Giếng của trường bị ngập sâu.',
    'Nguy cơ thiếu nước sạch kéo dài.',
    'Các bể chứa ở khu nội trú.',
    'Phòng học bộ môn mới xây.',
    'Kinh phí mua hóa chất khử khuẩn.',
  ])
    assert.ok(!named(item), item);
  // One directive among names of diseases makes no list of duties.
  const alone = tasks(list('Sốt xuất huyết ở vùng trũng.', 'Tiêu chảy cấp ở bếp ăn.', beside[0]!, 'Cúm mùa ở khu nội trú.'));
  assert.deepEqual(
    alone.filter(({ name }) => /^(?:Sốt|Tiêu|Cúm)/u.test(name)),
    [],
  );
});
