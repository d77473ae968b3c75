/** What figures measure and how far a neighbour's words reach: bounds that are denied, plans, years and places that belong to one number only. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type IndicatorMention, indicatorsIn } from '../../../src/recognition/indicators.js';
import { educationLevelsOf } from '../../../src/recognition/measured-thing.js';

const measures = (text: string): (string | null)[] => indicatorsIn(text).map(({ measure }) => measure);
const only = (text: string): IndicatorMention => {
  const found = indicatorsIn(text);
  assert.equal(found.length, 1, `${text}: ${found.map((each) => each.text).join(' | ')}`);
  return found[0]!;
};

test('a negation turns the bound round, but only its own', () => {
  for (const [text, bound, change] of [
    ['Số lớp học không sụt giảm quá 12%', 'AT_MOST', 'DECREASE'],
    ['Học phí không được tăng quá 8%', 'AT_MOST', 'INCREASE'],
    ['Tỷ lệ phòng tạm không được vượt quá mức 3%', 'AT_MOST', null],
    ['Tỷ lệ chuyên cần không được thấp hơn 95%', 'AT_LEAST', null],
    ['Tỷ lệ chuyên cần không dưới 95%', 'AT_LEAST', null],
    // The verb has the negation, the bound has none.
    ['Tỷ lệ trường không đạt chuẩn cao hơn 5%', 'MORE_THAN', null],
  ] as const) {
    const found = only(text);
    assert.deepEqual([found.bound, found.change], [bound, change], text);
  }
});

test('the plan, whole or year of one number is not that of the next', () => {
  assert.deepEqual(measures('Thu học phí đạt 40 tỷ đồng, bằng 80% dự toán bộ giao, bằng 75% dự toán tỉnh giao.'), [
    'thu học phí',
    'thu học phí dự toán bộ giao',
    'thu học phí dự toán tỉnh giao',
  ]);
  assert.deepEqual(
    indicatorsIn('Tỷ lệ tiến sĩ không thấp hơn 12% và từ năm 2031 không thấp hơn 18%; không thấp hơn 4% ở trường năng khiếu').map(
      ({ value, asOf }) => [value, asOf],
    ),
    [
      [12, null],
      [18, '2031'],
      [4, null],
    ],
  );
  // A year that opens the sentence holds for all of it.
  assert.deepEqual(
    indicatorsIn('Năm 2022, tỷ lệ nhập học đạt 61%; tỷ lệ thôi học là 4%').map(({ asOf }) => asOf),
    ['2022', '2022'],
  );
});

test('a rate keeps all that it is per', () => {
  assert.equal(only('Học phí hệ quốc tế khoảng 66 triệu đồng/2 kỳ/năm').unit, 'triệu đồng/2 kỳ/năm');
  assert.equal(only('Học phí cả khóa là 90 triệu đồng/4 năm.').unit, 'triệu đồng/4 năm');
});

test('who tells, and the quorum of a vote, are no figures', () => {
  assert.deepEqual(measures('Theo báo cáo của gần 40 tỉnh cho thấy nhiều nơi thiếu phòng học'), []);
  assert.deepEqual(measures('Phương án được thông qua khi có trên 60% số thành viên biểu quyết tán thành'), []);
  assert.equal(measures('Theo kế hoạch, 40 tỉnh có trường chuyên mới').length, 1);
  assert.equal(measures('Kết quả có 92% số thành viên biểu quyết tán thành').length, 1);
  assert.equal(measures('60% số thành viên câu lạc bộ là học sinh nữ').length, 1);
});

test('the words of a measure end where its phrase ends', () => {
  assert.equal(only('Còn 45% trường chưa nhận đủ sách cho năm học mới').text, '45% trường chưa nhận đủ sách');
  assert.equal(only('Học phí là 11 triệu đồng/năm đúng với quy định').text, '11 triệu đồng/năm');
  assert.deepEqual(measures('Học phí chương trình chất lượng cao là 30 triệu đồng/năm'), ['học phí chương trình chất lượng cao']);
});

test('a publisher at a university tells no level of education', () => {
  assert.deepEqual(educationLevelsOf('bộ sách tiểu học của nxb đh sư phạm'), ['TH']);
  assert.deepEqual(educationLevelsOf('sinh viên đại học sư phạm'), ['DH']);
});
