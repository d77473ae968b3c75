/** Which tasks an act gives out: all that stand in its own text, announced as a list or not; what a report or an article tells is nobody's. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSourceText } from '../../../src/documents/read-source.js';
import { resolveSource } from '../../../src/resolution/resolve-source.js';

const act = (symbol: string, type: string, body: string): string => `ỦY BAN NHÂN DÂN
TỈNH LAI CHÂU

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: ${symbol}

Lai Châu, ngày 19 tháng 11 năm 2024

${type}

Truyền thông về chuyển đổi số trong trường học

${body}
`;
/** Tasks of the text, each with the documents that assign it. */
function assigned(text: string, kind: 'official' | 'news' = 'official'): Map<string, string[]> {
  const { entities, claims } = resolveSource(readSourceText(text, 'van-ban.txt', { kind }));
  const symbols = new Map(entities.map(({ entity }) => [entity.id, entity.kind === 'DOCUMENT' ? entity.symbol : null]));
  const tasks = entities.filter(({ entity }) => entity.kind === 'TASK');
  return new Map(
    tasks.map(({ entity }) => [
      entity.name,
      claims
        .filter(({ predicate, object }) => predicate === 'ASSIGNS' && object === entity.id)
        .map(({ subject }) => symbols.get(subject) ?? subject),
    ]),
  );
}

const DUTIES = `I. TỔ CHỨC THỰC HIỆN

1. Sở Giáo dục và Đào tạo

- Rà soát mạng lưới trường lớp.

2. Sở Tài chính

Căn cứ chức năng được giao, cân đối nguồn kinh phí.

3. Sở Văn hóa, Thể thao và Du lịch

- Lồng ghép nội dung truyền thông vào lễ hội của trường.`;

test('the duties in an act are its tasks, whichever heading they stand under', () => {
  const found = assigned(act('61/KH-UBND', 'KẾ HOẠCH', DUTIES));
  assert.ok(found.size >= 2, [...found.keys()].join(' | '));
  for (const [task, by] of found) assert.deepEqual(by, ['61/KH-UBND'], task);
});

test("numbered tasks of the time to come are the act's too, whatever they begin with", () => {
  const found = assigned(
    act(
      '61/KH-UBND',
      'KẾ HOẠCH',
      `II. NHIỆM VỤ, GIẢI PHÁP TRONG THỜI GIAN TỚI

1. Nhận diện đầy đủ nhu cầu học tập của người lớn trong tỉnh.

2. Trên cơ sở kết quả khảo sát, khẩn trương xây dựng kho học liệu của tỉnh.

3. Rà soát mạng lưới thư viện trường học của từng xã.

4. Tiêu chuẩn, định mức sách của thư viện trường tiểu học.

5. Tổ chức ngày đọc sách ở mọi trường tiểu học.

6. Bồi dưỡng cán bộ thư viện của các trường.`,
    ),
  );
  assert.deepEqual([...found.keys()].map((name) => name.split(' ').slice(0, 2).join(' ')).sort(), [
    'Bồi dưỡng',
    'Nhận diện',
    'Rà soát',
    'Trên cơ',
    'Tổ chức',
  ]);
  for (const [task, by] of found) assert.deepEqual(by, ['61/KH-UBND'], task);
});

test('a report gives nobody anything to do', () => {
  const found = assigned(act('61/BC-UBND', 'BÁO CÁO', DUTIES));
  assert.ok(found.size >= 2);
  for (const [task, by] of found) assert.deepEqual(by, [], task);
});

test('an article that names an act without announcing its tasks says of none that the act gives it out', () => {
  const article =
    'Sáng 19/11, Sở Giáo dục và Đào tạo tỉnh Lai Châu họp bàn về Kế hoạch số 61/KH-UBND. Sở yêu cầu các trường tiểu học rà soát mạng lưới lớp học.';
  const found = assigned(article, 'news');
  assert.ok(found.size >= 1);
  for (const [task, by] of found) assert.deepEqual(by, [], task);
});
