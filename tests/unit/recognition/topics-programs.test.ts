/** Topics by keyword, programmes by name; and words that hold them by accident. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numberedCitations } from '../../../src/recognition/citations.js';
import { programsIn } from '../../../src/recognition/programs.js';
import { schemesIn } from '../../../src/recognition/schemes.js';
import { topicsIn } from '../../../src/recognition/topics.js';
import { foldForMatching } from '../../../src/vocabulary/folding.js';

const topics = (text: string): string[] => [...new Set(topicsIn(text).map(({ topic }) => topic))].sort();
const programs = (text: string): string[] =>
  programsIn(text, schemesIn(text, foldForMatching(text), numberedCitations(text))).map(({ name }) => name);

test('topics are read by the words of the taxonomy, whatever their case and tone style', () => {
  assert.ok(topics('Tăng cường giáo dục STEM trong trường trung học').includes('cur.stem'));
  assert.ok(topics('đẩy mạnh Xã hội hoá giáo dục').includes('fin.social'));
  assert.ok(topics('đẩy mạnh xã hội hóa giáo dục').includes('fin.social'));
});

test('words inside other words, and words with other marks, are no keywords', () => {
  assert.ok(!topics('hệ STEMMA của thư viện').includes('cur.stem'));
  assert.ok(!topics('tiến hành kiểm tra, đánh giá học sinh').includes('gov.inspection'));
});

test('words that mean something else in company are no topics', () => {
  for (const [words, topic] of [
    ['Giám sát việc thực hiện Nghị quyết này', 'gov.inspection'],
    ['xử lý thí sinh vi phạm', 'gov.inspection'],
    ['kiểm tra, đánh giá chất lượng công tác nuôi dưỡng', 'asm.student'],
    ['theo học ngành Công nghệ thông tin', 'dig.ict'],
    ['một du học sinh tại Hàn Quốc', 'int.coop'],
    ['các quy định về đạo đức nhà giáo', 'dev.moral'],
    ['tôn trọng cơ chế thị trường', 'gov.policy'],
    ['các cơ quan quản lý nhà nước cần đồng hành', 'gov.management'],
    ['sinh viên trúng tuyển nộp đơn', 'asm.exam'],
  ] as const)
    assert.ok(!topics(words).includes(topic), words);
  assert.ok(topics('kiểm tra việc thực hiện quy chế dân chủ ở trường').includes('gov.inspection'));
  assert.ok(topics('ứng dụng công nghệ thông tin trong dạy học').includes('dig.ict'));
  assert.ok(topics('giáo viên, giảng viên phải có trình độ từ đại học trở lên').includes('tch.training'));
});

test('programmes are read by quotation marks behind their kind and by the names of curricula', () => {
  assert.deepEqual(programs('hưởng ứng phong trào “Trường sạch, lớp đẹp”'), ['Trường sạch, lớp đẹp']);
  assert.deepEqual(programs('triển khai Chương trình giáo dục phổ thông 2018'), ['Chương trình giáo dục phổ thông 2018']);
});

test('quotations that name no programme are none', () => {
  assert.deepEqual(programs('Ông nói: “Các em đã cố gắng rất nhiều”'), []);
  assert.deepEqual(programs('chương trình văn nghệ chào mừng'), []);
});
