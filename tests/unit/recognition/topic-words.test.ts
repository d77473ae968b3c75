/** What words tell of a topic, beside words that hold the same letters and tell of something else. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSourceText } from '../../../src/documents/read-source.js';
import { isOfEducation } from '../../../src/recognition/education-words.js';
import { scopeOf } from '../../../src/recognition/task-cues.js';
import { taskTopics, topicSigns, topicsIn } from '../../../src/recognition/topics.js';

const topics = (text: string): string[] => [...new Set(topicsIn(text).map(({ topic }) => topic))].sort();
const ofTask = (text: string): string[] => [...new Set(taskTopics(text).map(({ topic }) => topic))].sort();

/** Words, a topic, and whether the words are about it. */
const TABLE: readonly (readonly [words: string, topic: string, told: boolean])[] = [
  ['tổ chức tốt kỳ thi tốt nghiệp', 'asm.exam', true],
  ['sinh viên tốt nghiệp có việc làm', 'asm.exam', false],
  ['chịu trách nhiệm tổ chức thi hành nghị quyết', 'asm.exam', false],
  ['tổ chức thi đua trong toàn trường', 'asm.exam', false],
  ['kiểm tra, giám sát các nhà trường', 'gov.inspection', true],
  ['ra đề kiểm tra cuối kỳ', 'gov.inspection', false],
  ['giám sát dịch bệnh trong trường', 'gov.inspection', false],
  ['xử lý nghiêm các vi phạm trong thu chi', 'gov.inspection', true],
  ['không được vi phạm nội quy lớp học', 'gov.inspection', false],
  ['nâng cao chất lượng giáo dục', 'asm.comprehensive', true],
  ['đổi mới quản lý góp phần nâng cao chất lượng giáo dục', 'asm.comprehensive', false],
  ['nâng cao chất lượng dạy và học tiếng Anh', 'asm.comprehensive', false],
  ['phát triển giáo dục mầm non', 'cur.preschool', true],
  ['hệ thống trường lớp từ mầm non đến đại học', 'cur.preschool', false],
  ['các cơ sở giáo dục mầm non, phổ thông đổi mới', 'cur.preschool', false],
  ['tự chủ đại học', 'voc.he', true],
  ['hệ thống trường lớp từ mầm non đến đại học', 'voc.he', false],
  ['hoạt động trải nghiệm ngoài giờ lên lớp', 'cur.stem', true],
  ['trải nghiệm của khách hàng', 'cur.stem', false],
  ['cuộc thi nghiên cứu khoa học dành cho học sinh', 'cur.stem', true],
  ['đề tài nghiên cứu khoa học của viện', 'cur.stem', false],
  ['liên kết đào tạo với nước ngoài', 'int.coop', true],
  ['trung tâm liên kết đào tạo tin học', 'int.coop', false],
  ['trong kinh tế thị trường và hội nhập quốc tế', 'int.coop', false],
  ['giáo dục chính trị, tư tưởng cho học sinh', 'com.politics', true],
  ['cả hệ thống chính trị vào cuộc', 'com.politics', false],
  ['đẩy mạnh công tác truyền thông', 'com.media', true],
  ['phối hợp với Bộ Thông tin và Truyền thông', 'com.media', false],
  ['bồi dưỡng giáo viên cốt cán', 'tch.training', true],
  ['bồi dưỡng học sinh giỏi', 'tch.training', false],
  ['xây dựng trường đạt chuẩn quốc gia', 'inf.standard', true],
  ['đạt chuẩn kiến thức', 'inf.standard', false],
  ['đánh giá, xếp loại trung tâm học tập cộng đồng', 'asm.accreditation', true],
  ['khen thưởng học sinh giỏi', 'com.emulation', true],
  ['khen thưởng, kỷ luật viên chức', 'com.emulation', false],
  ['đánh giá, xếp loại học sinh', 'asm.accreditation', false],
];

test('words tell a topic, or hold its letters by accident', () => {
  for (const [words, topic, told] of TABLE) assert.equal(topics(words).includes(topic), told, `${topic} in “${words}”`);
});

test('a keyword crosses a comma and never the end of a clause', () => {
  assert.deepEqual(topics('phương pháp, dạy học theo nhóm'), topics('phương pháp dạy học theo nhóm'));
  assert.ok(!topics('bàn về phương pháp. Dạy học theo nhóm').includes('cur.method'));
  assert.ok(!topics('bàn về phương pháp; dạy học theo nhóm').includes('cur.method'));
});

test('the schools where a task is done are no topic of it, unless it names nothing else', () => {
  assert.deepEqual(ofTask('xây dựng mô hình tự chủ tại một số trường mầm non ở nội thành'), ['gov.autonomy']);
  assert.deepEqual(ofTask('cắt giảm thủ tục hành chính đối với hoạt động của cơ sở giáo dục đại học'), ['gov.adminreform']);
  assert.deepEqual(ofTask('Các cơ sở giáo dục đại học phải công khai mức thu'), ['fin.budget']);
  assert.deepEqual(ofTask('hỗ trợ bữa ăn tại các trường mầm non'), ['cur.preschool']);
});

test('signs tell a text, not a sentence', () => {
  assert.deepEqual(
    topicSigns('hai thí sinh đến muộn').map(({ topic }) => topic),
    ['asm.exam'],
  );
  assert.deepEqual(topics('hai thí sinh đến muộn'), []);
});

test('the scope that opens a paragraph stands behind its mark and before a colon', () => {
  const scope = (words: string): string | null => {
    const found = scopeOf(words);
    return found === null ? null : words.slice(found.start, found.end);
  };
  assert.equal(scope('a) Đối với giáo dục mầm non: mở rộng nhóm trẻ'), 'Đối với giáo dục mầm non:');
  assert.equal(scope('Đối với giáo dục mầm non, mở rộng nhóm trẻ'), null);
});

test('a text of another field is told from one of education', () => {
  const read = (text: string): boolean => isOfEducation(readSourceText(text, 'bai.txt', { kind: 'official' }));
  assert.ok(read('Nhà trường mở lớp mới.\n\nHọc sinh được học hai buổi.\n\nTrời mưa to.'));
  assert.ok(
    !read('Mưa lũ làm ngập nhiều xã.\n\nLực lượng kiểm lâm đi tuần.\n\nTổ chức tập huấn phòng cháy rừng.\n\nKiểm tra đê điều.'),
  );
});
