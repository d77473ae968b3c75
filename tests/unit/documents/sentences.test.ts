import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitSentences } from '../../../src/documents/sentences.js';

const sentencesOf = (text: string): string[] =>
  splitSentences(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

/** Each row is a text with `¦` where a sentence ends and the next begins. */
const TABLE: Record<string, string> = {
  'two plain sentences': 'Trường mở lớp mới.¦Học sinh đến đông.',
  'TP. before a city': 'Sở họp tại TP. Đà Lạt sáng nay.¦Buổi chiều về.',
  'ĐT is a telephone, GD-ĐT none': 'Gọi ĐT. 0214 để hỏi Bộ GD-ĐT.¦Đồng thời gửi đơn cho GD&ĐT.¦Sau đó chờ.',
  'titles before names': 'Theo ThS. Lê Minh và PGS. TS. Trần An, đề án tốt.¦Họ ủng hộ.',
  'title chains without blanks': 'GS.TS. Phạm Văn Bình phát biểu.¦Mọi người nghe.',
  'an initial before a name': 'Ông T. Nam trả lời.¦Ông nói ngắn.',
  'thousands and decimals': 'Huyện có 2.874 lớp, đạt 93,1% và 0.5 điểm.¦Số liệu tăng.',
  'dates with dots': 'Họp ngày 22.8.2025 tại trường.¦Kết quả tốt.',
  'the end mark of official texts': 'Các sở chịu trách nhiệm thi hành./.¦Nơi gửi',
  'a list number heads its sentence': '1. Rà soát mạng lưới.¦Nâng cao chất lượng.',
  'a numbered article': 'Điều 3. Giao Sở chủ trì.¦Sở báo cáo hằng năm.',
  'a lettered item': 'a. Đối với trẻ em vùng cao.¦Trẻ được hỗ trợ.',
  'semicolons end nothing': 'Dạy tốt; học tốt; Quản lý tốt.',
  'dots in the middle of a list': 'Thi các cấp,... bảo đảm đúng quy chế.',
  'dots at the end': 'Tăng cường hợp tác...¦Đẩy mạnh chuyển đổi số…¦Hết.',
  'questions and calls': 'Vì sao phải dừng?¦Hãy cùng làm!¦Được.',
  'a closing quote belongs to its sentence': 'Ông nói: “Phải làm ngay.”¦Ai cũng đồng ý.',
  'a domain name is a word': 'Xem tại moet.gov.vn và gửi thư.¦Xong.',
  'and so on, in and at the end of a sentence': 'Sách, vở, v.v. đều có.¦Bút, mực, v.v.¦Được cấp đủ.',
  'brackets closing': 'Kế hoạch được duyệt (đợt 1.).¦Đợt 2 sau đó.',
};

for (const [what, marked] of Object.entries(TABLE)) {
  test(`sentences: ${what}`, () => {
    assert.deepEqual(sentencesOf(marked.replaceAll('¦', ' ')), marked.split('¦'));
  });
}

test('sentences: nothing of the range is lost and nothing outside is touched', () => {
  const text = 'Ngoài. Một câu.  Hai câu. Ngoài.';
  const spans = splitSentences(text, { start: 7, end: 25 });
  assert.deepEqual(
    spans.map(({ start, end }) => text.slice(start, end)),
    ['Một câu.', 'Hai câu.'],
  );
});
