/** Who carries out what: titles and opening words of an act, and the words of a task before the document; each with near misses. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSourceText } from '../../../src/documents/read-source.js';
import { carriesOut, followsOut } from '../../../src/resolution/carrying-out.js';
import { resolveSource } from '../../../src/resolution/resolve-source.js';

/** A plan of a province with the title and the text below it: what it says of itself and of its tasks. */
function said(title: string, body: string, type: string): string[] {
  const text = `ỦY BAN NHÂN DÂN
TỈNH LAI CHÂU

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 61/KH-UBND

Lai Châu, ngày 19 tháng 11 năm 2024

KẾ HOẠCH

${title}

${body}
`;
  const { entities, claims } = resolveSource(readSourceText(text, 'van-ban.txt', { kind: 'official' }));
  const names = new Map(entities.map(({ entity }) => [entity.id, entity.kind === 'TASK' ? 'TASK' : entity.name]));
  return claims
    .filter(({ predicate }) => predicate === type)
    .map(({ subject, object }) => `${names.get(subject)} → ${names.get(object ?? '')}`)
    .sort();
}
const DUTY = '1. Sở Giáo dục và Đào tạo rà soát mạng lưới trường lớp.';
const PLAN = 'Kế hoạch số 61/KH-UBND';

test('the title of an act says what it carries out, in small letters and in capitals', () => {
  for (const title of [
    'Thực hiện Nghị quyết số 29-NQ/TW ngày 04/11/2013',
    'THỰC HIỆN NGHỊ QUYẾT SỐ 29-NQ/TW NGÀY 04/11/2013',
    'Về việc tiếp tục triển khai thực hiện Nghị quyết số 29-NQ/TW ngày 04/11/2013',
  ])
    assert.deepEqual(said(title, DUTY, 'IMPLEMENTS'), [`${PLAN} → Nghị quyết số 29-NQ/TW`], title);
});

test('a title that sums up, watches over or only names a document carries none out', () => {
  const summed = 'Tổng kết 10 năm thực hiện Nghị quyết số 29-NQ/TW';
  assert.deepEqual(said(summed, DUTY, 'IMPLEMENTS'), []);
  assert.deepEqual(said(summed, DUTY, 'REVIEWS'), [`${PLAN} → Nghị quyết số 29-NQ/TW`]);
  for (const title of [
    'Kiểm tra việc thực hiện Nghị quyết số 29-NQ/TW',
    'Tuyên truyền Nghị quyết số 29-NQ/TW',
    'Hưởng ứng cuộc thi tìm hiểu Nghị quyết số 29-NQ/TW',
  ])
    assert.deepEqual(said(title, DUTY, 'IMPLEMENTS'), [], title);
});

test('what an act issues below or in its annex carries out what the title of it names', () => {
  const below =
    'Ủy ban nhân dân tỉnh ban hành Kế hoạch thực hiện Nghị quyết số 29-NQ/TW và Kết luận số 91-KL/TW với các nội dung sau:';
  assert.deepEqual(said('Về phát triển giáo dục', `${below}\n\n${DUTY}`, 'IMPLEMENTS'), [
    `${PLAN} → Kết luận số 91-KL/TW`,
    `${PLAN} → Nghị quyết số 29-NQ/TW`,
  ]);
  const annexed = 'Ban hành kèm theo Quyết định này Kế hoạch triển khai thi hành Luật Nhà giáo.';
  assert.deepEqual(said('Về phát triển giáo dục', `${annexed}\n\n${DUTY}`, 'IMPLEMENTS'), [`${PLAN} → Luật Nhà giáo`]);
});

test("another's plan, told of in the ground of an act or asked for in a duty, is not the act", () => {
  const ground =
    'Căn cứ Quyết định số 12/QĐ-TTg ngày 02/3/2024 ban hành Kế hoạch triển khai thi hành Luật Nhà giáo, Ủy ban nhân dân tỉnh giao các sở như sau:';
  assert.deepEqual(
    said('Về phát triển giáo dục', `${ground}\n\n${DUTY}`, 'IMPLEMENTS').filter((each) => each.startsWith(PLAN)),
    [],
  );
  const asked = '1. Ủy ban nhân dân các xã ban hành Kế hoạch triển khai thi hành Luật Nhà giáo trước ngày 30/12/2024.';
  assert.deepEqual(
    said('Về phát triển giáo dục', asked, 'IMPLEMENTS').filter((each) => each.startsWith(PLAN)),
    [],
  );
});

test('a task does what a document prescribes or orders, but not what a law has everybody do', () => {
  const duties = (words: string): string[] => said('Về phát triển giáo dục', `1. ${words}`, 'IMPLEMENTS');
  assert.deepEqual(
    duties('Sở Giáo dục và Đào tạo thực hiện công tác tuyển sinh theo hướng dẫn tại Công văn số 12/BGDĐT-GDTrH.'),
    ['TASK → Công văn số 12/BGDĐT-GDTrH'],
  );
  assert.deepEqual(duties('Sở Tài chính bố trí kinh phí thực hiện theo quy định tại Thông tư số 03/2024/TT-BTC.'), []);
  assert.deepEqual(duties('Sở Tư pháp xử lý vi phạm theo Nghị định số 127/2018/NĐ-CP.'), []);
  assert.deepEqual(duties('Ủy ban nhân dân các xã thực hiện hỗ trợ học sinh theo quy định của Luật Giáo dục.'), []);
  assert.deepEqual(duties('Thanh tra tỉnh kiểm tra việc thực hiện Chỉ thị số 05/CT-TTg.'), []);
  const reviewed = '1. Sở Nội vụ tổ chức tổng kết 10 năm thực hiện Nghị quyết số 19-NQ/TW.';
  assert.deepEqual(said('Về phát triển giáo dục', reviewed, 'REVIEWS'), ['TASK → Nghị quyết số 19-NQ/TW']);
  assert.deepEqual(said('Về phát triển giáo dục', reviewed, 'IMPLEMENTS'), []);
});

test('words before a document that carry it out, and those that only have to do with its carrying out', () => {
  for (const words of ['tiếp tục triển khai thực hiện có hiệu quả ', 'tổ chức thi hành ', 'cụ thể hóa '])
    assert.ok(carriesOut(words), words);
  for (const words of [
    'chuẩn bị giáo viên đáp ứng yêu cầu thực hiện ',
    'bố trí kinh phí triển khai ',
    'giám sát kết quả thực hiện ',
    'bảo đảm sự phối hợp trong việc triển khai thi hành ',
    'bảo đảm gắn kết giữa việc thực hiện ',
    'rà soát các văn bản quy định chi tiết, hướng dẫn thi hành ',
  ])
    assert.ok(!carriesOut(words), words);
  assert.ok(followsOut('ứng phó mưa lũ theo chỉ đạo của thủ tướng chính phủ tại các '));
  assert.ok(followsOut('đối với tài liệu tham khảo, thực hiện đúng quy định tại '));
  for (const words of ['mức chi được thực hiện theo ', 'hưởng trợ cấp theo quy định tại ', 'thực hiện theo khoản 2 điều 5 '])
    assert.ok(!followsOut(words), words);
});
