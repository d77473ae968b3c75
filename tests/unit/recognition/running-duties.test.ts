/** Duties of running text: in whose words they stand, behind what, and sentences beside them that put a duty on nobody. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSourceText } from '../../../src/documents/read-source.js';
import { tasksIn } from '../../../src/recognition/tasks.js';
import { readTasks } from './read-tasks.js';

/** "who: what" of each duty; "–" where no named body is to do it. */
function duties(text: string, kind?: 'news' | 'official'): string[] {
  const { document, tasks } = readTasks(text, kind);
  return tasks.map(({ text: words, subject }) => {
    const who = subject === null ? '–' : document.text.slice(subject.start, subject.end);
    return `${who}: ${words}`;
  });
}

test('what a speaker says of somebody is told by the words behind the comma, the colon or "rằng"', () => {
  assert.deepEqual(duties('Phó Thủ tướng lưu ý, Bộ Y tế cần công khai danh mục vắc xin theo quý.'), [
    'Bộ Y tế: Bộ Y tế cần công khai danh mục vắc xin theo quý',
  ]);
  assert.deepEqual(duties('Ông An cho rằng các trường phải tính toán lại số tiết dạy bơi.'), [
    'các trường: các trường phải tính toán lại số tiết dạy bơi',
  ]);
  assert.deepEqual(duties('Thứ trưởng cho biết, Bộ Y tế sẽ tiếp thu góp ý của các bệnh viện.'), [
    'Bộ Y tế: Bộ Y tế sẽ tiếp thu góp ý của các bệnh viện',
  ]);
});

test('what somebody in office says is needed is asked of whom it concerns; what others say is their opinion', () => {
  assert.deepEqual(duties('Bộ trưởng nhấn mạnh, cần thống kê lại phòng học tạm ở vùng cao.'), [
    '–: cần thống kê lại phòng học tạm ở vùng cao',
  ]);
  assert.deepEqual(duties('"Chúng ta phải nỗ lực giữ nền nếp dạy học", Thứ trưởng nói.'), [
    '–: Chúng ta phải nỗ lực giữ nền nếp dạy học',
  ]);
  assert.deepEqual(duties('Phó Chủ tịch UBND tỉnh yêu cầu xem lại quy trình tuyển giáo viên.'), [
    '–: xem lại quy trình tuyển giáo viên',
  ]);
  for (const words of [
    'Nhà văn nhấn mạnh, cần thống kê lại phòng học tạm ở vùng cao.',
    'Nguyên Bộ trưởng nhấn mạnh, cần thống kê lại phòng học tạm ở vùng cao.',
    'Phụ huynh yêu cầu xem lại quy trình tuyển giáo viên.',
    'Bộ trưởng cho biết, thí sinh cần chuẩn bị giấy tờ trước ngày thi.',
  ])
    assert.deepEqual(duties(words), [], words);
});

test('who is to act may stand behind a circumstance, a ground or "thì"', () => {
  assert.deepEqual(duties('Muốn minh bạch khoản thu, các trường cần niêm yết mức thu ở cổng.'), [
    'các trường: các trường cần niêm yết mức thu ở cổng',
  ]);
  assert.deepEqual(duties('Khi bão kéo dài thì các trường sẽ phải xây dựng lịch học bù.'), [
    'các trường: các trường sẽ phải xây dựng lịch học bù',
  ]);
  assert.deepEqual(duties('Nếu bão kéo dài, các trường sẽ phải xây dựng lịch học bù.'), []);
});

test('a body that governs binds itself to whatever it says it will do, but for what it foresees', () => {
  assert.deepEqual(duties('Sở Y tế sẽ sớm có thông báo về lịch tiêm chủng.'), [
    'Sở Y tế: Sở Y tế sẽ sớm có thông báo về lịch tiêm chủng',
  ]);
  assert.deepEqual(duties('Sở Y tế cam kết tiếp tục phối hợp với các trường học.'), [
    'Sở Y tế: Sở Y tế cam kết tiếp tục phối hợp với các trường học',
  ]);
  assert.deepEqual(duties('Sở Y tế sẽ gặp khó khăn về nhân lực trong mùa đông.'), []);
});

test('in the press the present tense is news, but by a rule, by a day or after a charge it is a duty', () => {
  assert.deepEqual(duties('Sở Y tế thông báo lịch tiêm chủng cho học sinh.'), []);
  assert.deepEqual(duties('Sở Y tế thông báo lịch tiêm chủng cho học sinh trước ngày 15/5/2021.'), [
    'Sở Y tế: Sở Y tế thông báo lịch tiêm chủng cho học sinh trước ngày 15/5/2021',
  ]);
  assert.deepEqual(duties('Theo quy chế, Sở Y tế chủ trì kiểm tra bếp ăn bán trú.'), [
    'Sở Y tế: Sở Y tế chủ trì kiểm tra bếp ăn bán trú',
  ]);
  assert.deepEqual(duties('Sở Nội vụ cần rà soát lại biên chế. Sở Y tế thông báo lịch tiêm chủng cho học sinh.'), [
    'Sở Nội vụ: Sở Nội vụ cần rà soát lại biên chế',
    'Sở Y tế: Sở Y tế thông báo lịch tiêm chủng cho học sinh',
  ]);
});

test('in an official text a body that is to direct another has the duty, behind its office and its row too', () => {
  assert.deepEqual(duties('Bộ trưởng Bộ Y tế chỉ đạo các đơn vị trực thuộc rà soát thuốc dự trữ.', 'official'), [
    'Bộ Y tế: Bộ trưởng Bộ Y tế chỉ đạo các đơn vị trực thuộc rà soát thuốc dự trữ',
  ]);
  for (const words of [
    'Văn phòng Chính phủ thông báo để các bộ, ngành liên quan biết, thực hiện.',
    'Các cơ quan chuyên môn được tổ chức và hoạt động theo Luật này.',
    'Chủ tịch Ủy ban nhân dân cấp xã được quyền huy động phương tiện chữa cháy.',
    'Cơ sở giáo dục đại học có tổ chức bộ máy ổn định, minh bạch.',
  ])
    assert.deepEqual(duties(words, 'official'), [], words);
});

test('lines that name who is to act by their offices give the lines below to them', () => {
  const text = ['1. Bộ trưởng Bộ Y tế:', 'a) Tổ chức trực cấp cứu ở các bệnh viện vùng lũ.'].join('\n\n');
  assert.deepEqual(duties(text, 'official'), ['Bộ Y tế: Tổ chức trực cấp cứu ở các bệnh viện vùng lũ']);
});

test('"hạn chế" that is done to harm is no shortcoming: the list below gives tasks', () => {
  const text = [
    'Để hạn chế thấp nhất thiệt hại do mưa lũ, Thủ tướng Chính phủ yêu cầu:',
    '1. Tổ chức trực ban ở các hồ chứa lớn.',
    '2. Chuẩn bị phương tiện cứu hộ ở vùng trũng.',
  ].join('\n\n');
  const document = readSourceText(`${text}\n`, 'dien.txt', { kind: 'official' });
  assert.deepEqual(
    tasksIn(document, []).map(({ taskKind }) => taskKind),
    ['TASK', 'TASK'],
  );
});

test('the body behind "đối với" is charged, unless somebody else acts behind the comma', () => {
  assert.deepEqual(duties('Ông An cho biết, đối với UBND các huyện cần thống kê phòng học tạm, lập dự toán sửa chữa.').length, 1);
  for (const words of [
    'Ông An cho biết, đối với UBND các huyện cần hỗ trợ, Bộ Y tế bố trí thêm vắc xin.',
    'Đối với các trường cần sửa chữa gấp, tỉnh bố trí thêm kinh phí.',
  ])
    assert.ok(!duties(words).some((duty) => /UBND các huyện cần|các trường cần/u.test(duty)), words);
});

test('working visits promised by a body that governs are commitments; visits foreseen by others are news', () => {
  assert.equal(duties('Thứ trưởng cho biết, lãnh đạo Bộ sẽ có thêm các cuộc làm việc với từng tỉnh về phòng học tạm.').length, 1);
  assert.deepEqual(duties('Ông An cho biết, đội bóng sẽ có thêm các buổi làm việc với huấn luyện viên mới.'), []);
});
