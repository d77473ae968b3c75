/** Who is asked to do what, beside sentences with the same words that ask nobody. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askedDuty } from '../../../src/recognition/asked-duties.js';
import { statedDuty } from '../../../src/recognition/stated-duties.js';

const clause = (text: string): [string, { start: number; end: number }] => [text, { start: 0, end: text.length }];
const bodiesIn = (text: string, names: readonly string[]): { start: number; end: number }[] =>
  names.flatMap((name) => {
    const start = text.indexOf(name);
    return start < 0 ? [] : [{ start, end: start + name.length }];
  });
const asked = (text: string, ...names: string[]): string | null => {
  const duty = askedDuty(...clause(text), bodiesIn(text, names));
  return duty === null ? null : text.slice(duty.span.start, duty.span.end);
};
const stated = (text: string, ...names: string[]): string | null => {
  const duty = statedDuty(clause(text)[1], { text, bodies: bodiesIn(text, names), press: true });
  return duty === null ? null : text.slice(duty.span.start, duty.span.end);
};

test('whom somebody asks, by name or in general words, and for what', () => {
  assert.equal(asked('Sở yêu cầu Phòng Giáo dục rà soát sổ sách', 'Phòng Giáo dục'), 'Phòng Giáo dục rà soát sổ sách');
  assert.equal(asked('Sở cũng yêu cầu các trường công khai khoản thu'), 'các trường công khai khoản thu');
  assert.equal(
    asked('Bộ đề nghị địa phương, các cơ sở đào tạo giữ ổn định mức thu'),
    'địa phương, các cơ sở đào tạo giữ ổn định mức thu',
  );
  assert.equal(asked('Ông giao Bộ Y tế lập một đoàn công tác', 'Bộ Y tế'), 'Bộ Y tế lập một đoàn công tác');
  assert.equal(asked('lưu ý giáo viên không giao thêm bài tập'), 'giáo viên không giao thêm bài tập');
});

test('a word of asking that is a noun, or done to somebody, asks nobody', () => {
  for (const words of [
    'thực hiện theo yêu cầu các trường đã nêu',
    'đáp ứng yêu cầu nhà trường đổi mới',
    'Ban chỉ đạo phòng thủ dân sự theo dõi mưa lũ',
    'theo chỉ đạo các đơn vị đã làm xong việc',
    'các đề nghị địa phương gửi lên nay còn nhiều',
    'đề nghị ban hành nghị quyết về mức thu',
  ])
    assert.equal(asked(words), null, words);
});

test('what was asked and has been done, or belongs to another clause, is no duty', () => {
  assert.equal(asked('Khi được giao, Bộ soạn thảo luật'), null);
  assert.equal(asked('năm ngoái tỉnh giao các trường soạn đề án, các trường đã tiếp thu ý kiến'), null);
  assert.equal(asked('nếu giao cho địa phương sẽ vướng vì không có kinh phí'), null);
  assert.equal(asked('đề nghị học sinh giữ trật tự'), null);
});

test('a compound of a verb is no verb: those who manage, train and organise are addressees', () => {
  assert.equal(asked('yêu cầu cán bộ quản lý các trường'), null);
  assert.equal(asked('yêu cầu các cơ sở đào tạo giáo viên công khai chỉ tiêu'), 'các cơ sở đào tạo giáo viên công khai chỉ tiêu');
});

test('duties and commitments in the name of a body, behind an adjunct or not', () => {
  assert.equal(stated('Phòng Giáo dục cần rà soát sổ sách', 'Phòng Giáo dục'), 'Phòng Giáo dục cần rà soát sổ sách');
  assert.equal(stated('Căn cứ kết quả trên, các trường sẽ phối hợp với gia đình'), 'các trường sẽ phối hợp với gia đình');
  assert.equal(stated('Sở Nội vụ được giao chủ trì việc này', 'Sở Nội vụ'), 'Sở Nội vụ được giao chủ trì việc này');
  assert.equal(
    stated('Các đơn vị có trách nhiệm công khai (nếu có) mức thu'),
    'Các đơn vị có trách nhiệm công khai (nếu có) mức thu',
  );
});

test('suppositions, needs that nobody has, advice to learners and mere futures are none', () => {
  for (const words of [
    'Nếu các trường phải công khai mức thu thì phụ huynh yên tâm',
    'Các trường không cần rà soát sổ sách',
    'Học sinh cần ôn tập theo sách',
    'Các trường sẽ vướng nhiều việc',
    'Trường hợp cần điều chỉnh thì thực hiện theo thẩm quyền',
  ])
    assert.equal(stated(words), null, words);
});

test('a row of actors with commas has its duty behind "có trách nhiệm", whatever verb says it', () => {
  const row = 'Sở, ban, ngành và UBND các xã có trách nhiệm niêm yết mức thu tại trụ sở';
  assert.equal(stated(row), row);
  const head = 'Thủ trưởng đơn vị, hiệu trưởng các trường chịu trách nhiệm thi hành Quy chế này';
  assert.equal(stated(head), head);
  const given = 'Cơ quan được giao chủ trì có trách nhiệm quyết toán trong quý I';
  assert.equal(stated(given), given);
  const must = 'Giáo viên cần phải nhẹ nhàng với trẻ mới đến lớp';
  assert.equal(stated(must), must);
});

test('who is told about, needs a thing or only suffers is not charged', () => {
  for (const words of [
    'Cơ quan điều tra xác định ai có trách nhiệm trong vụ việc',
    'Nhà trường không có trách nhiệm hoàn lại khoản này',
    'Hiệu trưởng chịu trách nhiệm lớn nhất trong vụ việc',
    'Các trường cần thêm kinh phí sửa mái nhà',
    'Nếu trường nào vi phạm, hiệu trưởng có trách nhiệm giải trình',
  ])
    assert.equal(stated(words), null, words);
});

test('a named body binds itself with "sẽ" to more than a directive may tell, but not to be or have', () => {
  assert.equal(
    stated('Sở Y tế sẽ thông báo lịch tiêm cho các trường', 'Sở Y tế'),
    'Sở Y tế sẽ thông báo lịch tiêm cho các trường',
  );
  assert.equal(stated('Sở Y tế sẽ có trụ sở mới ở ngoại thành', 'Sở Y tế'), null);
  assert.equal(stated('nhà trường sẽ thông báo sau kỳ nghỉ Tết'), null);
});
