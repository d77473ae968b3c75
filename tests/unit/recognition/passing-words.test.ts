/** Words that a task names on its way tell a topic that a reader may guess, not one that the task states. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isInPassing } from '../../../src/recognition/passing-words.js';
import { topicsIn } from '../../../src/recognition/topics.js';

function assertInPassing(expected: boolean, cases: readonly (readonly [text: string, words: string])[]): void {
  for (const [text, words] of cases) {
    const start = text.indexOf(words);
    assert.ok(start >= 0, `${words} stands in the text`);
    assert.equal(isInPassing(text, { start, end: start + words.length }), expected, text);
  }
}

test('what a task serves, agrees with, or shows in brackets is named in passing', () => {
  assertInPassing(true, [
    ['Mua thêm máy chủ phục vụ công tác lưu trữ, số hóa hồ sơ', 'số hóa'],
    ['Chi trả đúng hạn, phù hợp với quy định về phân cấp ngân sách', 'phân cấp'],
    ['Công khai mức thu cùng với thông báo tuyển sinh của năm', 'tuyển sinh'],
    ['Làm thật, chứ không mở thêm phong trào thi đua', 'thi đua'],
    ['Xây dựng phim ngắn (chiếu trên các nền tảng số) về phòng bệnh', 'nền tảng số'],
    ['Sửa chữa nhà lớp học từ nguồn kinh phí được giao', 'kinh phí'],
    ['Sắp xếp lại các phòng nhằm tăng cường kiểm tra', 'kiểm tra'],
    ['Mở lớp qua mạng như thời kỳ nghỉ vì dịch Covid-19', 'Covid-19'],
  ]);
});

test('the object of the verb is not, nor what follows in the next clause', () => {
  assertInPassing(false, [
    ['Đẩy mạnh số hóa hồ sơ phục vụ công tác lưu trữ', 'số hóa'],
    ['Phục vụ công tác số hóa học bạ', 'số hóa'],
    ['Mua sách phục vụ dạy học theo giáo dục STEM', 'giáo dục STEM'],
    ['Phù hợp với vùng cao; đổi mới tuyển sinh đầu cấp', 'tuyển sinh'],
  ]);
});

test('a class of people, a kind of unit and the duty of a body are no topics', () => {
  const topics = (text: string): string[] => topicsIn(text).map(({ topic }) => topic);
  assert.deepEqual(topics('nâng cao nhận thức cho cán bộ, đảng viên, công chức'), []);
  assert.deepEqual(topics('coi đây là nhiệm vụ chính trị hàng đầu'), []);
  assert.deepEqual(topics('giao cho đơn vị sự nghiệp công lập'), []);
  assert.ok(topics('giao quyền tự chủ cho đơn vị sự nghiệp công lập').includes('gov.autonomy'));
  assert.ok(topics('phát triển đảng viên trong trường học').includes('gov.partylead'));
});

test('laws that are obeyed make no law, and ground that may slide is not inspected work', () => {
  const of = (text: string): string[] => topicsIn(text).map(({ topic }) => topic);
  assert.ok(!of('Theo dõi việc thi hành các văn bản quy phạm pháp luật').includes('gov.policy'));
  assert.ok(of('Soạn thảo văn bản quy phạm pháp luật về học phí').includes('gov.policy'));
  assert.ok(!of('Rà soát, kiểm tra các khu vực dễ ngập').includes('gov.inspection'));
  assert.ok(of('Kiểm tra các cơ sở giáo dục').includes('gov.inspection'));
  assert.ok(!of('Giữ vững an ninh chính trị').includes('com.politics'));
});
