/** Parts of documents: the forms in which they are cited, and the common nouns that look like them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { locatorsOf, provisionsIn } from '../../../src/vocabulary/provisions.js';

const FORMS: readonly (readonly [text: string, locators: string])[] = [
  ['Điều 5 Luật Giáo dục', 'art_5'],
  ['điều 5 Luật Giáo dục', 'art_5'],
  ['theo Điều 12a của Nghị định', 'art_12a'],
  ['khoản 2 Điều 5 Luật số 43/2019/QH14', 'art_5/par_2'],
  ['Khoản 2, Điều 5 Luật số 43/2019/QH14', 'art_5/par_2'],
  ['điểm b khoản 2 Điều 5 Luật số 43/2019/QH14', 'art_5/par_2/pnt_b'],
  ['điểm đ khoản 2 Điều 5', 'art_5/par_2/pnt_dd'],
  ['điểm d, khoản 2, Điều 5', 'art_5/par_2/pnt_d'],
  ['điểm a và b khoản 3 Điều 9', 'art_9/par_3/pnt_a art_9/par_3/pnt_b'],
  ['các điểm a, c và đ khoản 1 Điều 4', 'art_4/par_1/pnt_a art_4/par_1/pnt_c art_4/par_1/pnt_dd'],
  ['từ điểm a đến điểm d khoản 1 Điều 4', 'art_4/par_1/pnt_a art_4/par_1/pnt_b art_4/par_1/pnt_c art_4/par_1/pnt_d'],
  ['điểm a, điểm c khoản 2 Điều 5 Quy chế', 'art_5/par_2/pnt_a art_5/par_2/pnt_c'],
  ['các khoản 1, 2 và 4 Điều 7', 'art_7/par_1 art_7/par_2 art_7/par_4'],
  ['khoản 2, khoản 3 Điều 2; khoản 5 Điều 4; Điều 9 Luật', 'art_2/par_2 art_2/par_3 art_4/par_5 art_9'],
  ['khoản 3 và khoản 4 của Điều 11', 'art_11/par_3 art_11/par_4'],
  ['khoản 1 và điểm a khoản 2 Điều 5', 'art_5/par_1 art_5/par_2/pnt_a'],
  ['điểm b khoản 1 và khoản 2 Điều 5', 'art_5/par_1/pnt_b art_5/par_2'],
  ['khoản 2 Điều 3, khoản 1 Điều 4', 'art_3/par_2 art_4/par_1'],
  ['Điều 3, khoản 1 Điều 4 Nghị định', 'art_3 art_4/par_1'],
  ['Điều 27, Điều 28 Điều lệ trường', 'art_27 art_28'],
  ['Điều 5, 6, 7 Thông tư', 'art_5 art_6 art_7'],
  ['các Điều 5, 6 và 7 Thông tư', 'art_5 art_6 art_7'],
  ['từ Điều 3 đến Điều 6', 'art_3 art_4 art_5 art_6'],
  ['từ Điều 3 đến 6 Luật', 'art_3 art_4 art_5 art_6'],
  ['các điều từ 3 đến 5 của Luật', 'art_3 art_4 art_5'],
  ['Điều 5-7 Nghị định', 'art_5 art_6 art_7'],
  ['từ khoản 1 đến khoản 3 Điều 8', 'art_8/par_1 art_8/par_2 art_8/par_3'],
  ['Điều 5 khoản 2 điểm b', 'art_5/par_2/pnt_b'],
  ['Điều 5, khoản 2 Luật', 'art_5/par_2'],
  ['Phụ lục II kèm theo Nghị định', 'app_2'],
  ['Phụ lục 03 ban hành kèm theo Thông tư', 'app_3'],
  ['phụ lục số 1', 'app_1'],
  ['tại Phụ lục kèm theo Quyết định', 'app'],
  ['các Phụ lục I, II và IV', 'app_1 app_2 app_4'],
  ['mục 3 Phụ lục I', 'app_1/sec_3'],
  ['Mục 2 Chương III', 'chp_3/sec_2'],
  ['Mục 2, Chương III Luật', 'chp_3/sec_2'],
  ['Chương IX Luật', 'chp_9'],
  ['Chương 4 Luật Nhà giáo', 'chp_4'],
  ['Phần thứ hai', 'prt_2'],
  ['Phần II Đề án', 'prt_2'],
  ['mục II Nghị quyết', 'sec_2'],
  ['điểm 3 mục II Nghị quyết', 'sec_2/pnt_3'],
  ['điểm 1.2 mục III Kế hoạch', 'sec_3/pnt_1.2'],
  ['tiết a điểm 3 mục II', 'sec_2/pnt_3/itm_a'],
  ['tiết 2 điểm b khoản 1 Điều 6', 'art_6/par_1/pnt_b/itm_2'],
  ['đoạn 2 khoản 1 Điều 3', 'art_3/par_1/sbp_2'],
  ['đoạn thứ hai khoản 1 Điều 3', 'art_3/par_1/sbp_2'],
  ['gạch đầu dòng thứ ba khoản 1 Điều 3', 'art_3/par_1/ind_3'],
  ['mục 2.3 phần IV', 'prt_4/sec_2.3'],
  ['khoản 2 Điều này', 'this/par_2'],
  ['điểm a khoản này', 'this/pnt_a'],
  ['các khoản 1 và 2 Điều này', 'this/par_1 this/par_2'],
  ['quy định tại Điều này', 'this'],
  ['tiết 2.3.1 tiểu mục 2.3 Mục 2 Điều 4 Quy định', 'art_4/sec_2/ssec_2.3/itm_2.3.1'],
  ['quy định chi tiết khoản 7 Điều 8 của Luật', 'art_8/par_7'],
  ['tại Điều 9 và các Phụ lục kèm theo Thông tư', 'art_9 app'],
  ['điểm c, d khoản 3, điểm b,c khoản 4 Điều 5', 'art_5/par_3/pnt_c art_5/par_3/pnt_d art_5/par_4/pnt_b art_5/par_4/pnt_c'],
  ['khoản 1 Điều 1 của Nghị quyết này', 'art_1/par_1'],
  ['ĐIỀU 5 LUẬT GIÁO DỤC', 'art_5'],
  ['Tiểu mục 2 Mục 1 Chương II', 'chp_2/sec_1/ssec_2'],
  ['khoản 2 Điều 5, điểm b khoản 1 Điều 6 và Điều 9', 'art_5/par_2 art_6/par_1/pnt_b art_9'],
];

const NEAR_MISSES = [
  'đủ điều kiện dự thi',
  'điều chỉnh 5 nội dung',
  'thực hiện 5 điều Bác Hồ dạy',
  'mục tiêu 2030',
  'danh mục 2 sách giáo khoa',
  'chuyên mục 3 phút',
  'khoản tiền 2 triệu đồng',
  'khoản 2 tỷ đồng',
  'một khoản 500 triệu',
  'điểm thi 8,5',
  'điểm 8,5',
  'đạt điểm 9 môn Toán',
  'điểm trường',
  '3 điểm trường lẻ',
  'điểm A',
  'đạt điểm B môn Văn',
  'quan điểm 2',
  'tiết 3 môn Toán',
  '2 tiết học',
  'giai đoạn 2 của dự án',
  'đoạn 2 km đường',
  'chương trình 135',
  'chương 3 sách Vật lí',
  'huy chương 2',
  'phần 2 bài thi',
  'học phần 3',
  'thành phần 2',
  '50 phần trăm',
  'mục đích 1',
  'đề mục 4',
  'thời điểm 30/6',
  'ngày 5/3/2020',
  'điều 3 xe buýt',
  'điều đó',
  'những điều 2 người nói',
  'các điều khoản',
  'Điểm chuẩn 24',
  'điểm c của bài',
  'Điều này khiến phụ huynh lo',
  'Nắm được điều này',
  'tiết a',
  'phụ lục',
  'kinh phí 3 khoản',
];

test('sixty ways of citing a provision give its locator', () => {
  for (const [text, locators] of FORMS)
    assert.equal(
      provisionsIn(text)
        .flatMap((found) => found.locators)
        .join(' '),
      locators,
      text,
    );
});

test('common nouns, marks, sums, lessons and dates are no provisions', () => {
  for (const text of NEAR_MISSES)
    assert.deepEqual(
      provisionsIn(text).map(({ text: words }) => words),
      [],
      text,
    );
});

test('an article that opens its line is a heading, not a citation', () => {
  assert.deepEqual(
    provisionsIn('Điều 5. Hiệu lực thi hành\nThực hiện theo Điều 4.').map(({ heading }) => heading),
    [true, false],
  );
});

test('a reference in words and one in the form of a locator mean the same', () => {
  assert.deepEqual(locatorsOf('khoản 2 Điều 5'), ['art_5/par_2']);
  assert.deepEqual(locatorsOf('art_5/par_2'), ['art_5/par_2']);
  assert.deepEqual(locatorsOf('Điều 5, 6'), ['art_5', 'art_6']);
  for (const none of ['', 'Luật Giáo dục', 'art_5 OR 1=1', 'art_5/', '5', 'khoản này'])
    assert.deepEqual(locatorsOf(none), [], none);
});
