/** What tasks and whole texts are about. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSourceText } from '../../../src/documents/read-source.js';
import { resolveSource } from '../../../src/resolution/resolve-source.js';
import type { SourceFacts } from '../../../src/vocabulary/facts.js';

const factsOf = (text: string, kind: 'news' | 'official' = 'news'): SourceFacts =>
  resolveSource(readSourceText(text, 'bai.txt', { kind }));
const ofSource = (facts: SourceFacts): string[] =>
  facts.claims.flatMap(({ predicate, subject, object }) =>
    predicate === 'ABOUT' && subject === facts.source.id ? [object!] : [],
  );
const ofTask = (facts: SourceFacts, words: string): string[] => {
  const ids = facts.entities
    .filter(({ entity }) => entity.kind === 'TASK' && entity.name.includes(words))
    .map((e) => e.entity.id);
  return facts.claims.flatMap(({ predicate, subject, object }) =>
    predicate === 'ABOUT' && ids.includes(subject) ? [object!] : [],
  );
};

test('a text is about what it returns to, not about what it names once', () => {
  const facts = factsOf(`Tin trong tuần

Sở cho biết học phí năm tới giữ nguyên. Mức học phí của các trường công không đổi. Phụ huynh mong học phí ổn định. Một học sinh giỏi được khen.

Nhiều trường đã công khai học phí trên trang tin.
`);
  assert.ok(ofSource(facts).includes('fin.budget'));
  assert.ok(!ofSource(facts).includes('asm.gifted'));
});

test('a text that touches many sides of one matter is about the matter', () => {
  const facts = factsOf(`Nhìn lại một năm

Huyện đã phân cấp mạnh cho cơ sở giáo dục. Quyền tự chủ của các trường được nói đến nhiều. Thanh tra giáo dục có đổi mới.

Nhiều nhà trường cải cách hành chính. Kỷ cương trường học được giữ.
`);
  assert.ok(ofSource(facts).some((topic) => topic === 'gov' || topic.startsWith('gov.')));
});

test('each row of a register is a title', () => {
  const facts = factsOf(
    `101/KH-UBND | 02/03/2021 | kế hoạch phát triển giáo dục nghề nghiệp trên địa bàn tỉnh
102/KH-UBND | 05/04/2021 | kế hoạch sữa học đường cho trẻ mẫu giáo
103/QĐ-UBND | 07/05/2021 | quyết định mức thu học phí các trường công lập
104/KH-UBND | 09/06/2021 | kế hoạch ứng dụng công nghệ thông tin trong dạy học
`,
    'official',
  );
  for (const topic of ['voc.vet', 'dev.physical', 'fin.budget', 'dig.ict']) assert.ok(ofSource(facts).includes(topic), topic);
});

test('the scope of a paragraph is the topic of each of its clauses, and the only one of their group', () => {
  const facts = factsOf(`Nhiệm vụ năm học của tỉnh

Tỉnh đề ra các nhiệm vụ trọng tâm như sau:

Đối với giáo dục mầm non: nâng cao chất lượng bữa ăn cho trẻ em ở trường; bồi dưỡng giáo viên theo chuẩn nghề nghiệp.

Đối với giáo dục phổ thông: đổi mới phương pháp dạy học ở các khối lớp; tổ chức tốt kỳ thi vào lớp 10 của tỉnh.
`);
  assert.ok(ofTask(facts, 'Bồi dưỡng giáo viên').includes('cur.preschool'));
  assert.ok(ofTask(facts, 'Bồi dưỡng giáo viên').includes('tch.training'));
  assert.ok(!ofTask(facts, 'Đổi mới phương pháp').includes('cur.preschool'));
});

test('in a text of another field the words of schools need a school beside them', () => {
  const facts = factsOf(
    `KẾ HOẠCH

PHÒNG CHÁY, CHỮA CHÁY RỪNG

1. Tổ chức tập huấn cho lực lượng tuần tra rừng trên địa bàn huyện.

2. Kiểm tra, giám sát các chủ rừng trong mùa khô hanh năm nay.

3. Phối hợp với nhà trường tập huấn giáo viên về an toàn cháy nổ.

4. Sửa chữa đường băng cản lửa ở các khu vực trọng điểm.

5. Xây dựng chòi canh lửa tại những nơi có nguy cơ cao.

6. Bố trí lực lượng trực hai mươi bốn giờ trong ngày.
`,
    'official',
  );
  assert.deepEqual(ofTask(facts, 'Tổ chức tập huấn'), []);
  assert.deepEqual(ofTask(facts, 'Kiểm tra, giám sát'), ['gov.inspection']);
  assert.ok(ofTask(facts, 'Phối hợp với nhà trường').includes('tch.training'));
});
