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

/** Each text has one figure, which measures that. */
function assertMeasured(cases: readonly (readonly [text: string, measure: string])[]): void {
  for (const [text, measure] of cases) assert.deepEqual(measures(text), [measure], text);
}

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

test('a list before a figure keeps its first member', () => {
  assertMeasured([
    ['Khu vực nông, lâm nghiệp và thủy sản đạt 4,2%', 'khu vực nông, lâm nghiệp và thủy sản'],
    ['Kinh phí in sách, vận chuyển, cấp phát tài liệu là 6%', 'kinh phí in sách, vận chuyển, cấp phát tài liệu'],
    [
      'Bộ sách của nhóm tác giả Trần Văn Ba (chủ biên), Lê Thị Bốn có tỉ lệ chọn 40%',
      'bộ sách của nhóm tác giả trần văn ba, lê thị bốn có tỉ lệ chọn',
    ],
    // What stands before these commas is a time, a place or a sentence of its own.
    ['Năm nay, học sinh khá và giỏi đạt 62%', 'học sinh khá và giỏi'],
    ['Tại huyện Mù Cang Chải, học sinh khá và giỏi đạt 62%', 'học sinh khá và giỏi'],
    ['Nhóm tác giả làm việc ở Hà Nội, Sở Giáo dục chọn 40%', 'sở giáo dục chọn'],
  ]);
});

test('how a thing is counted, and what it is a share of, do not hide what it is', () => {
  assertMeasured([
    ['Tỷ lệ thôi học, được xác định bằng số người bỏ học hằng năm, là 9%', 'tỷ lệ thôi học'],
    ['Biên độ thu chi, tính trung bình 3 năm gần nhất, là 9%', 'biên độ thu chi'],
    ['Tỷ lệ nhập học trên số chỉ tiêu được giao là 81%', 'tỷ lệ nhập học trên số chỉ tiêu được giao'],
    ['Giải ngân vốn sự nghiệp đạt 52%', 'giải ngân vốn sự nghiệp'],
    ['Trường tự chủ 100% kinh phí hoạt động', 'tự chủ kinh phí hoạt động'],
    // No comma: it is part of the name.
    ['Diện tích đất tính bình quân trên một trẻ là 9%', 'diện tích đất tính bình quân trên một trẻ'],
  ]);
});

test('a comment on a figure is not the subject of the next', () => {
  assert.deepEqual(measures('Thu hút vốn đầu tư đạt 61 tỷ đồng, cao hơn gấp 3 lần so với cùng kỳ, đạt 71% so với mục tiêu.'), [
    'thu hút vốn đầu tư',
    'thu hút vốn đầu tư',
  ]);
  assert.deepEqual(measures('Tỷ lệ tốt nghiệp đạt 99%, vượt kế hoạch đề ra, xếp thứ 4/34 tỉnh'), [
    'tỷ lệ tốt nghiệp',
    'tỷ lệ tốt nghiệp',
  ]);
  assert.deepEqual(measures('Hoạt động thư viện có nhiều đổi mới; lũy kế 9 tháng đạt 88% mục tiêu'), [
    'hoạt động thư viện mục tiêu',
  ]);
  // A comment may bring a subject of its own.
  assert.deepEqual(measures('Tỷ lệ tốt nghiệp đạt 99%, vượt kế hoạch, tỷ lệ khá giỏi đạt 51%').at(-1), 'tỷ lệ khá giỏi');
});

test('a figure goes on with the thing before it, of its own time and for its own people', () => {
  assert.deepEqual(measures('Tăng trưởng số học viên quý III đạt 6%, 9 tháng năm 2025 tăng 7%'), [
    'tăng trưởng số học viên quý iii',
    'tăng trưởng số học viên 9 tháng năm 2025',
  ]);
  assert.deepEqual(
    measures('Tỷ lệ thôi học không quá 10% và riêng đối với sinh viên năm đầu không quá 15%').at(-1),
    'tỷ lệ thôi học đối với sinh viên năm đầu',
  );
  assert.deepEqual(
    measures('Tăng trưởng kinh tế đạt 6%. Trong đó, khu vực dịch vụ đạt 8%.').at(-1),
    'tăng trưởng khu vực dịch vụ',
  );
  assert.deepEqual(measures('Tỷ lệ đi học đạt 96%. Trong đó, khu vực miền núi đạt 88%.').at(-1), 'khu vực miền núi');
});

test('of a share of people or bodies, what they did and in which subject is measured', () => {
  const [first, second] = [
    only('Ở môn Toán 2, 100% hội đồng đã chọn bộ sách thứ nhất.'),
    only('Ở môn Tiếng Anh 6, 100% hội đồng đã chọn bộ sách khác.'),
  ];
  assert.equal(first.measure, 'hội đồng đã chọn bộ sách thứ nhất ở môn toán 2');
  assert.notEqual(first.measureKey, second.measureKey);
  assert.equal(only('Một nửa số trường sẽ dùng sách khác').figureKind, 'TARGET');
  // Nothing was done, and no field was set.
  assert.equal(only('Toàn tỉnh có 62% trường mầm non công lập').measure, 'trường mầm non công lập');
});

test('a share of a group keeps what the group does, gets or is trained for', () => {
  assertMeasured([
    ['100% trẻ em trong trường công lập được khám mắt', 'trẻ em trong trường công lập được khám mắt'],
    ['90% cán bộ, giáo viên và nhân viên được tập huấn', 'cán bộ, giáo viên và nhân viên được tập huấn'],
    ['Bồi dưỡng ngoại ngữ cho 30% giảng viên đại học', 'bồi dưỡng ngoại ngữ cho giảng viên đại học'],
    ['Nâng cao chất lượng phổ cập ở 100% xã', 'nâng cao chất lượng phổ cập ở xã'],
    ['80% giáo viên có trình độ thạc sĩ trở lên', 'giáo viên có trình độ thạc sĩ trở lên'],
    // Another sentence part with a subject of its own is left out.
    ['Có 62% trường mầm non công lập, tỉnh đã ban hành kế hoạch', 'trường mầm non công lập'],
  ]);
});

test('who set an aim and who gets a sum each are not what is measured', () => {
  assert.deepEqual(measures('Tỷ lệ đỗ đạt 86%, vượt chỉ tiêu dự kiến 80% nhà trường đề ra.'), ['tỷ lệ đỗ', 'tỷ lệ đỗ']);
  assert.deepEqual(
    measures('Hỗ trợ kinh phí cho các tỉnh, trước mắt cho Lào Cai, Sơn La mỗi tỉnh 20 tỷ đồng; Hà Giang mỗi tỉnh 10 tỷ đồng'),
    ['kinh phí cho các tỉnh', 'kinh phí cho các tỉnh'],
  );
});

test('what would have to happen is no figure, a comparison with another year is one', () => {
  assert.deepEqual(measures('Trong trường hợp không tuyển đủ 10% chỉ tiêu, trường xét bổ sung'), []);
  assert.equal(measures('Nếu năm 2020 có 45% trường đạt chuẩn thì nay nhiều hơn').length, 1);
});

test('a small count of named things is none, but the country names nothing', () => {
  assert.equal(measures('Hiện có 7 trường dạy chương trình phổ thông Việt Nam và nước ngoài').length, 1);
  assert.equal(measures('Hiện có 7 trường gồm Trường Kim Đồng').length, 0);
});

test('one number counts what is named together, and only that', () => {
  assertMeasured([
    ['Cuộc thi nhận 215 công trình, sáng kiến.', 'công trình, sáng kiến'],
    ['Trận lũ làm 31 người chết và mất tích.', 'người chết và mất tích'],
    ['Trường có 640 học sinh theo học hệ song ngữ.', 'học sinh theo học hệ song ngữ'],
    ['Cuộc thi nhận 215 công trình, thời hạn đã hết.', 'công trình'],
  ]);
});
