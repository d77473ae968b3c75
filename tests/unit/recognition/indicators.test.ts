/** Figures: how numbers are written, what is counted, bound, time and sort; and numbers that measure nothing of policy. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type IndicatorMention, indicatorsIn } from '../../../src/recognition/indicators.js';

const figures = (text: string): string[] =>
  indicatorsIn(text).map(({ value, upper, unit }) => `${value}${upper === null ? '' : `–${upper}`} ${unit}`);
const only = (text: string): IndicatorMention => {
  const found = indicatorsIn(text);
  assert.equal(found.length, 1, `${text}: ${found.map((each) => each.text).join(' | ')}`);
  return found[0]!;
};

/** Numbers as they are written, and what they are of. */
const WRITTEN: readonly (readonly [string, readonly string[]])[] = [
  ['toàn tỉnh có 1.204 trường học, 35.120 học sinh', ['1204 trường', '35120 học sinh']],
  ['tỷ lệ phòng học kiên cố đạt 87,5%', ['87.5 %']],
  ['tỷ lệ chuyên cần đạt 98.6%', ['98.6 %']],
  ['có 41/52 trường đạt chuẩn', ['41 trường', '52 trường']],
  ['cả nước có hơn 1,4 triệu giáo viên', ['1400000 giáo viên']],
  ['ngân sách chi gần 2 nghìn tỷ đồng', ['2000 tỷ đồng']],
  ['tổng kinh phí là 350 triệu đồng', ['350 triệu đồng']],
  ['kinh phí thực hiện khoảng 1.250 tỷ, do ngân sách bảo đảm', ['1250 tỷ đồng']],
  ['mức hỗ trợ là 750.000 đồng/tháng', ['750000 đồng/tháng']],
  ['từ 30 đến 40 % học sinh học nghề', ['30–40 %']],
  ['tăng trưởng tín chỉ số từ 8,1 - 8,4%', ['8.1–8.4 %']],
  ['một nửa số trường tiểu học có thư viện', ['50 %']],
  ['hai phần ba số xã có nhà văn hóa học tập', ['66.7 %']],
  ['tuyển thêm 06 (sáu) giáo viên', ['6 giáo viên']],
  ['xây mới 1.500 nhà bán trú', ['1500 nhà']],
  ['gần 90 nghìn hồ sơ trực tuyến', ['90000 hồ sơ']],
  ['hơn 3 triệu lượt truy cập học liệu', ['3000000 lượt']],
  ['tuyên dương 1.677 lượt học sinh, 979 lượt giáo viên', ['1677 lượt học sinh', '979 lượt giáo viên']],
  ['dự án có tổng giá trị 86 triệu AUD', ['86 triệu AUD']],
  ['toàn huyện có thêm 7 trường đạt chuẩn Quốc gia', ['7 trường']],
  ['có 156 chi hội và 21 dòng họ hiếu học', ['156 chi hội', '21 dòng họ']],
  [
    'thiếu 2.345 giáo viên, trong đó mầm non thiếu 1.100, tiểu học thiếu 800',
    ['2345 giáo viên', '1100 giáo viên', '800 giáo viên'],
  ],
  ['tổng chỉ tiêu năm nay là 1.310, tăng nhẹ', ['1310 chỉ tiêu']],
  ['số giáo viên hiện còn 240, phần lớn ở vùng cao', ['240 giáo viên']],
  ['hội đồng trường có 15 thành viên', ['15 thành viên']],
  ['khuôn viên rộng ít nhất 25 m2', ['25 m2']],
];
test('numbers are read as Vietnamese writes them, with what they count', () => {
  for (const [text, expected] of WRITTEN) assert.deepEqual(figures(text), expected, text);
});

/** Numbers that are no figures, though a word for a counted thing may stand near. */
const NONE = [
  'học sinh lớp 3,4,5',
  'học sinh lớp 6, 7 và 9',
  'dịch vụ công mức độ 3,4',
  'ngày 15 tháng 6',
  'năm 2025',
  'trong 5 năm qua',
  'thời gian đào tạo 4,5 năm (9 học kỳ)',
  'Điều 12 Luật Giáo dục',
  'Điều 3, 4 và 5 của Quy chế này',
  '10 nhiệm vụ trọng tâm',
  'trẻ 5 tuổi',
  'người từ đủ 16 tuổi trở lên',
  'giá bán 245.000 đồng mỗi bộ',
  'sách giá 32.000 đồng/cuốn',
  'em nhận lương gần 7 triệu đồng',
  'tặng sổ tiết kiệm 5 triệu đồng',
  'chỉ thu hồi 1 trường hợp, 29 trường hợp còn lại giữ nguyên',
  'ở 2 trường là Trường THPT A Phủ và Trường THPT Kim Đồng',
  'mưa lớn tại 04 tỉnh: Quảng Trị, Gia Lai',
  'Sở Giáo dục và Đào tạo 63 tỉnh, thành phố',
  'dùng cồn 70% để sát khuẩn',
  'hội thảo có trên 30 doanh nghiệp tham dự',
  'điện thoại (024) 3825 1234',
  'chương trình hệ 9+ của nhà trường',
  'thí điểm ở 3 khối lớp',
  'vòng 1 có hai môn',
  'Nghị quyết số 29-NQ/TW và Đề án 89',
  'hàng nghìn học sinh, hàng triệu phụ huynh',
  'gấp 3 lần so với cùng kỳ',
  'lúc 10:00 tại phòng 12',
  'mua máy cao hơn từ trên 15% đến không quá 30% so với mức giá quy định',
];
test('dates, durations, ages, grades, articles, prices and handfuls are no figures', () => {
  for (const text of NONE) assert.deepEqual(figures(text), [], text);
});

test('a series goes on with the thing that it began with', () => {
  assert.deepEqual(
    indicatorsIn('Năm 2019 được 120 em, năm 2020 được 180, 2021 là 240.').map(({ value, unit, asOf }) => [value, unit, asOf]),
    [
      [120, 'học sinh', '2019'],
      [180, 'học sinh', '2020'],
      [240, 'học sinh', '2021'],
    ],
  );
  assert.deepEqual(
    indicatorsIn('Tỉnh có 612 trường năm 2020, 605 trường năm 2021').map(({ value, asOf }) => [value, asOf]),
    [
      [612, '2020'],
      [605, '2021'],
    ],
  );
  assert.deepEqual(
    indicatorsIn('có 900 giáo viên - tăng 25 so với năm trước').map(({ value, unit, change }) => [value, unit, change]),
    [
      [900, 'giáo viên', null],
      [25, 'giáo viên', 'INCREASE'],
    ],
  );
});

test('places in rankings are ranks, not counts', () => {
  for (const [text, value, unit] of [
    ['giáo dục phổ thông nằm trong nhóm 40 nước đứng đầu khu vực', 40, 'nước'],
    ['đại học Việt Nam ở vị trí 68', 68, 'vị trí'],
    ['có tên trong 90 quốc gia', 90, 'quốc gia'],
    ['tỉnh xếp thứ 5/63 tỉnh, thành phố', 5, 'vị trí'],
    ['lọt vào top 500 trường', 500, 'trường'],
  ] as const) {
    const { quantity, ...found } = only(text);
    assert.deepEqual([quantity, found.value, found.unit], ['RANK', value, unit], text);
  }
});

test('the words beside a number bound it and tell aim from report', () => {
  for (const [text, bound, kind] of [
    ['Phấn đấu ít nhất 60% phường có mô hình học tập', 'AT_LEAST', 'TARGET'],
    ['tỷ lệ bỏ học không quá 0,5%', 'AT_MOST', 'TARGET'],
    ['đã có hơn 300 giáo viên đạt chuẩn', 'MORE_THAN', 'RESULT'],
    ['đến nay gần 400 lớp học được xây', 'LESS_THAN', 'RESULT'],
    ['khoảng 120 trường mầm non', 'ABOUT', null],
    ['60% trở lên số xã đạt chuẩn', 'AT_LEAST', null],
    ['sẽ tuyển 500 giáo viên', null, 'TARGET'],
  ] as const) {
    const found = only(text);
    assert.deepEqual([found.bound, found.figureKind], [bound, kind], text);
  }
});

test('a deadline is told from the time of a report and from what is compared with', () => {
  assert.equal(only('Phấn đấu đến năm 2030, 95% trường có mạng tốc độ cao').deadline, '2030');
  assert.equal(only('Trước 30/6/2026 phải có 40 phòng học mới').deadline, '2026-06-30');
  assert.equal(only('Đến năm 2020 đã có 95% trường nối mạng').asOf, '2020');
  const compared = only('tỷ lệ tốt nghiệp đạt 98% so với năm 2020');
  assert.deepEqual([compared.asOf, compared.baselineAsOf], [null, '2020']);
  const [from, to] = indicatorsIn('Tỷ lệ huy động trẻ nhà trẻ tăng từ 25% lên 32%');
  assert.deepEqual([from?.figureKind, to?.value, to?.baseline], ['BASELINE', 32, 25]);
});

test('what is measured: the words behind a share, or the subject before it', () => {
  const key = (text: string): string | null => only(text).measureKey;
  const qualified = key('100% giáo viên mầm non đạt chuẩn');
  assert.equal(key('Tỷ lệ giáo viên mầm non đạt chuẩn là 100%'), qualified);
  assert.equal(key('Tỉ lệ GV mầm non đạt chuẩn đạt 99,2%'), qualified);
  assert.notEqual(key('100% giáo viên tiểu học đạt chuẩn'), qualified);
  // Those who lack are not those who are there; a change is not a stock.
  assert.notEqual(key('tỉnh thiếu 500 giáo viên'), key('tỉnh có 500 giáo viên'));
  assert.notEqual(key('tăng 500 giáo viên'), key('tỉnh có 500 giáo viên'));
  assert.deepEqual(only('có 120 trường trung học cơ sở').educationLevels, ['THCS']);
});

/** Sentences as plans and reports write them, with every figure that a reader would note. */
const SENTENCES: readonly (readonly [string, readonly string[]])[] = [
  ['Phấn đấu đến năm 2028: 72% trường mầm non, 81% trường tiểu học và 64% trường THPT đạt chuẩn.', ['72 %', '81 %', '64 %']],
  [
    'Toàn ngành hiện có 1.187 cơ sở giáo dục với 21.030 lớp, 702.551 học sinh và 39.420 cán bộ, giáo viên.',
    ['1187 cơ sở giáo dục', '21030 lớp', '702551 học sinh', '39420 cán bộ'],
  ],
  [
    'Huyện có 25 trường mầm non, 18 trường THCS, 3 trường THPT và 1 trung tâm học nghề.',
    ['25 trường', '18 trường', '3 trường', '1 trung tâm'],
  ],
  ['Bảo đảm tỷ lệ 2,2 giáo viên/lớp ở nơi dạy hai buổi.', ['2.2 giáo viên/lớp']],
  ['Sĩ số không quá 35 học sinh/lớp.', ['35 học sinh/lớp']],
  ['Mỗi xã có ít nhất 1 trường mầm non công lập.', ['1 trường']],
  ['Đội tuyển giành 2 giải Nhất, 5 giải Nhì và 11 giải Ba.', ['2 giải', '5 giải', '11 giải']],
  ['Chỉ số giáo dục phấn đấu đạt trên 0,78 vào năm 2030.', ['0.78 chỉ số']],
  ['Điểm trung bình môn Toán đạt 6,42 điểm, xếp thứ 14.', ['6.42 điểm', '14 vị trí']],
  ['Tỉnh tăng 6 bậc so với năm trước.', ['6 bậc']],
  ['Dành tối thiểu 20% tổng chi ngân sách cho giáo dục, trong đó 5% cho đầu tư.', ['20 %', '5 %']],
  ['Giảm tỷ lệ trẻ nhẹ cân xuống dưới 3%.', ['3 %']],
  ['Tỷ lệ biết chữ từ 94,1% lên 97,3% trong năm năm.', ['94.1 %', '97.3 %']],
  ['Trẻ từ 3 đến 5 tuổi học 2 buổi/ngày, mỗi buổi 3 giờ.', []],
  ['Thời gian giải quyết là 05 ngày làm việc, giảm 2 ngày.', []],
];
test('sentences of plans and reports give the figures that a reader would note', () => {
  for (const [text, expected] of SENTENCES) assert.deepEqual(figures(text), expected, text);
});

test('a figure goes on with what the one before measures', () => {
  const measures = (text: string): (string | null)[] => indicatorsIn(text).map(({ measure }) => measure);
  assert.deepEqual(measures('Tỷ lệ giáo viên mầm non đạt chuẩn là 93,1%; tiểu học: 89,4%.'), [
    'tỷ lệ giáo viên mầm non đạt chuẩn',
    'tỷ lệ giáo viên đạt chuẩn tiểu học',
  ]);
  assert.deepEqual(measures('Số trường ngoài công lập tăng từ 41 lên 58 trường.'), [
    'số trường ngoài công lập',
    'số trường ngoài công lập',
  ]);
  assert.deepEqual(measures('Tỉnh thiếu 420 giáo viên, tăng 35 người so với năm trước.'), ['thiếu giáo viên', 'thiếu giáo viên']);
  assert.deepEqual(measures('Chi cho giáo dục chiếm 17% tổng chi ngân sách.'), ['chi cho giáo dục tổng chi ngân sách']);
});

test('of a fee by the year the word for the currency is left out', () => {
  const money = (text: string) => indicatorsIn(text).map(({ value, unit }) => `${value} ${unit}`);
  assert.deepEqual(money('mức học phí chỉ từ 120 triệu/năm cho lớp 1'), ['120 triệu đồng/năm']);
  assert.deepEqual(money('học phí 450 nghìn/tín chỉ'), ['450 nghìn đồng/tín chỉ']);
  for (const text of ['quân số 120 triệu/năm', 'học phí lớp 120 em', 'học phí của 2 triệu'])
    assert.deepEqual(money(text), [], text);
});
