/** Tasks as lists, as clauses, as duties; their kinds, groups and bodies; and sentences that only look like tasks. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TaskMention } from '../../../src/recognition/tasks.js';
import { readTasks } from './read-tasks.js';

const tasks = (text: string, kind?: 'news' | 'official'): readonly TaskMention[] => readTasks(text, kind).tasks;
const items = (text: string, kind?: 'news' | 'official'): string[] =>
  tasks(text, kind)
    .filter(({ grain }) => grain === 'ITEM')
    .map((task) => `${task.taskKind} ${task.text}`);

test('a list that a line announces is read paragraph by paragraph, clause by clause', () => {
  const text = [
    'Năm nay huyện đề ra 2 nhóm giải pháp như sau:',
    'Đẩy mạnh xây dựng thư viện trường học; nâng cao chất lượng đội ngũ nhà giáo.',
    'Tăng cường kiểm tra nội bộ ở các trường; rà soát mạng lưới điểm trường lẻ.',
  ].join('\n\n');
  assert.deepEqual(items(text), [
    'SOLUTION Đẩy mạnh xây dựng thư viện trường học',
    'SOLUTION nâng cao chất lượng đội ngũ nhà giáo',
    'SOLUTION Tăng cường kiểm tra nội bộ ở các trường',
    'SOLUTION rà soát mạng lưới điểm trường lẻ',
  ]);
  const groups = tasks(text).filter(({ grain }) => grain === 'GROUP');
  assert.equal(groups.length, 2);
  assert.ok(tasks(text).every(({ grain, group }) => grain === 'GROUP' || group !== null));
});

test('what a list is for does not name its kind, and a purpose before the colon is no task', () => {
  const text =
    'Để hoàn thành kế hoạch, phường sẽ thực hiện một số giải pháp như: Tăng cường dạy bơi cho học sinh; bố trí đủ giáo viên thể chất.';
  assert.deepEqual(items(text), ['SOLUTION Tăng cường dạy bơi cho học sinh', 'SOLUTION bố trí đủ giáo viên thể chất']);
});

test('a counted list may be announced by a sentence without a colon', () => {
  const text = [
    'Cuộc họp kéo dài hai giờ. Theo đó, ngành sẽ tập trung triển khai 3 nhóm nhiệm vụ quan trọng.',
    'Các nhà trường đẩy mạnh phong trào đọc sách; duy trì câu lạc bộ khoa học.',
    'Tích cực phối hợp với gia đình học sinh; tổ chức tốt tuần lễ sách.',
  ].join('\n\n');
  assert.deepEqual(
    tasks(text)
      .filter(({ grain }) => grain === 'GROUP')
      .map(({ taskKind }) => taskKind),
    ['TASK', 'TASK'],
  );
});

test('numbered lines keep their number and are one task each', () => {
  const text = [
    'Các nhiệm vụ chủ yếu',
    '1. Rà soát mạng lưới trường lớp.',
    '2. Nâng cao chất lượng dạy, học tiếng Anh; tăng cường giao lưu.',
  ].join('\n\n');
  assert.deepEqual(
    tasks(text).map(({ ordinal, taskKind }) => [ordinal, taskKind]),
    [
      [1, 'TASK'],
      [2, 'TASK'],
    ],
  );
});

test('kinds are told apart by the words that announce them', () => {
  assert.match(items('Các mục tiêu quan trọng\n\nDuy trì phổ cập ở mọi xã; nâng cao tỷ lệ chuyên cần.')[0] ?? '', /^OBJECTIVE /u);
  assert.match(
    items('Tuy vậy vẫn còn một số hạn chế, khó khăn: Việc tuyển giáo viên tin học chưa đủ chỉ tiêu được giao.')[0] ?? '',
    /^LIMITATION /u,
  );
  assert.match(items('Cơ sở vật chất các trường được đầu tư đồng bộ, khang trang hơn trước.')[0] ?? '', /^RESULT /u);
});

test('a clause without a verb of its own stays with the verb before, a quotation and a bracket stay whole', () => {
  const text =
    'Huyện xác định các nhiệm vụ như sau: Nâng cao năng lực quản lý của hiệu trưởng; ý thức, kỷ luật của cán bộ; tổ chức hội thi “Vui; khoẻ” cho học sinh.';
  assert.deepEqual(items(text), [
    'TASK Nâng cao năng lực quản lý của hiệu trưởng; ý thức, kỷ luật của cán bộ',
    'TASK tổ chức hội thi “Vui; khoẻ” cho học sinh',
  ]);
});

test('a duty belongs to the body that has it or is asked to take it on', () => {
  const [asked] = tasks('Chủ tịch huyện yêu cầu Phòng Giáo dục và Đào tạo rà soát đội ngũ giáo viên hợp đồng trước khai giảng.');
  assert.equal(asked?.taskKind, 'RESPONSIBILITY');
  assert.ok(asked?.subject !== null && asked?.subject !== undefined);
  const [own] = tasks('Sở Giáo dục và Đào tạo phải công khai danh mục sách đã chọn trên cổng thông tin.');
  assert.equal(own?.taskKind, 'RESPONSIBILITY');
});

test('an official text needs no announcement: its numbers and letters are its tasks, a line of bodies has them to do', () => {
  const text = [
    'Điều 2. Tổ chức thực hiện',
    '1. Sở Tài chính:',
    'a) Bố trí kinh phí mua sắm thiết bị dạy học;',
    'b) Hướng dẫn các trường quyết toán theo quy định.',
  ].join('\n\n');
  const found = tasks(text, 'official');
  assert.deepEqual(
    found.map(({ taskKind }) => taskKind),
    ['RESPONSIBILITY', 'RESPONSIBILITY'],
  );
  assert.ok(found.every(({ subject }) => subject !== null));
});

test('news, speech, enacting words, captions and things done once are no tasks', () => {
  const misses = [
    'Đánh giá về kỳ thi, hiệu trưởng nhà trường cho rằng đề thi năm nay vừa sức học sinh.',
    'Chương trình được phát trên sóng truyền hình vào tối thứ bảy hằng tuần.',
    'Giáo dục đại học của nước này từng đứng ngoài bảng xếp hạng thế giới.',
    'Thực hiện Nghị quyết số 29-NQ/TW, Sở Giáo dục và Đào tạo vừa tổ chức hội nghị tổng kết.',
    'Sở Giáo dục và Đào tạo đã ban hành văn bản hướng dẫn tuyển sinh đầu cấp.',
    'Vừa ra trường, cô giáo trẻ đã nhận công tác ở điểm lẻ xa nhất.',
    'Việc này sẽ giúp các em học nghề sớm hơn hai năm so với trước.',
  ];
  for (const text of misses) assert.deepEqual(items(text), [], text);
  assert.deepEqual(items('KẾ HOẠCH\n\nTRIỂN KHAI THI HÀNH LUẬT THƯ VIỆN', 'official'), []);
  assert.deepEqual(items('Ban hành kèm theo Quyết định này Quy chế làm việc của hội đồng.', 'official'), []);
});

test('who hands power on has nothing left to do; who is given a duty has', () => {
  const given = 'Ủy ban nhân dân thành phố Hải Phòng phân cấp cho cơ quan nhà nước có thẩm quyền quyết định trang bị máy móc.';
  const asked = 'Ủy ban nhân dân thành phố Hải Phòng kiểm tra việc trang bị máy móc của các trường.';
  const found = items(`Điều 4. Phân cấp\n\n${given}\n\n${asked}`, 'official');
  assert.equal(found.length, 1);
  assert.match(found[0]!, /kiểm tra việc trang bị/u);
});

test('what the press tells somebody did is no task, what somebody must do is, and a look back lists results', () => {
  assert.deepEqual(items('Hà Giang phê duyệt danh mục sách giáo khoa lớp 2.'), []);
  assert.equal(items('Hà Giang cần phê duyệt danh mục sách giáo khoa lớp 2.').length, 1);
  assert.deepEqual(
    items(
      'Qua 5 năm thực hiện nghị quyết, huyện có nhiều đổi mới. Tăng cường dạy bơi cho học sinh. Thời gian tới, huyện tập trung. Đẩy mạnh khuyến học ở các thôn bản.',
    ),
    ['RESULT Tăng cường dạy bơi cho học sinh', 'TASK Đẩy mạnh khuyến học ở các thôn bản'],
  );
});

test('who spoke is no part of what was said', () => {
  const text =
    '“Các trường phải tập trung rà soát thiết bị. Cần tăng cường dạy bơi cho học sinh”, Phó Giám đốc Sở Lê Văn An nói.';
  const found = items(text);
  assert.ok(found.some((task) => task.endsWith('tăng cường dạy bơi cho học sinh')));
  assert.ok(found.every((task) => !task.includes('Phó Giám đốc')));
});
