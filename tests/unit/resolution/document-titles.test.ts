/** Titles of documents: under the letterhead, and behind "về" as far as the year that closes them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSourceText } from '../../../src/documents/read-source.js';
import { nameWithContext } from '../../../src/resolution/name-things.js';

function titles(text: string): Record<string, string | null> {
  const { identified } = nameWithContext(readSourceText(text, 'test.txt', { date: '2023-10-01' }));
  return Object.fromEntries(
    identified.flatMap(({ entity }) => (entity.kind === 'DOCUMENT' ? [[entity.symbol ?? entity.name, entity.title]] : [])),
  );
}

test('a cited act has its abstract as title, up to the year or period that closes it', () => {
  const text = `UBND quận Long Biên ban hành Kế hoạch số 77/KH-UBND ngày 12/8/2023 của UBND quận Long Biên về bồi dưỡng giáo viên năm học 2023-2024 và các trường đã rà soát.`;
  assert.deepEqual(titles(text), { '77/KH-UBND': 'bồi dưỡng giáo viên năm học 2023-2024' });
});

test('words that run on beyond the abstract give no title', () => {
  const noYear =
    'Thực hiện Kế hoạch số 77/KH-UBND ngày 12/8/2023 của UBND quận Long Biên về bồi dưỡng giáo viên, các trường rà soát.';
  assert.deepEqual(titles(noYear), { '77/KH-UBND': null });
  const another =
    'Thực hiện Kế hoạch số 77/KH-UBND ngày 12/8/2023 của UBND quận Long Biên về bồi dưỡng giáo viên, trong đó giao chỉ tiêu năm 2025.';
  assert.deepEqual(titles(another), { '77/KH-UBND': null });
});

test('an official text has the title under its letterhead, without its type and "Về việc"', () => {
  const text = `ỦY BAN NHÂN DÂN                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
QUẬN LONG BIÊN                     Độc lập - Tự do - Hạnh phúc
Số: 77/KH-UBND                     Long Biên, ngày 12 tháng 8 năm 2023

KẾ HOẠCH
Về việc bồi dưỡng giáo viên năm học 2023-2024

UBND quận Long Biên giao Phòng Giáo dục và Đào tạo rà soát đội ngũ.
`;
  assert.equal(titles(text)['77/KH-UBND'], 'bồi dưỡng giáo viên năm học 2023-2024');
});

test('a well-known document keeps its own title, whatever stands behind its number', () => {
  const text = 'UBND tỉnh Lào Cai ban hành kế hoạch thực hiện Nghị quyết số 29-NQ/TW ngày 04/11/2013 về giáo dục STEM năm 2023.';
  assert.deepEqual(titles(text), { '29-NQ/TW': 'Về đổi mới căn bản, toàn diện giáo dục và đào tạo' });
});
