/** What tasks and whole texts are about. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSourceText } from '../../../src/documents/read-source.js';
import { resolveSource } from '../../../src/resolution/resolve-source.js';
import type { SourceFacts } from '../../../src/vocabulary/facts.js';

const factsOf = (
  text: string,
  kind: 'news' | 'official' = 'news',
  described: { url?: string; title?: string } = {},
): SourceFacts => resolveSource(readSourceText(text, 'bai.txt', { kind, ...described }));
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

test('a name in quotes in the title is what the act is about', () => {
  const facts = factsOf(
    `QUYẾT ĐỊNH
Phê duyệt Đề án "Dạy tiếng Anh trong trường học giai đoạn 2024-2030"

Điều 1. Phê duyệt Đề án với các nội dung chủ yếu.

Điều 2. Quyết định này có hiệu lực từ ngày ký.
`,
    'official',
  );
  assert.ok(ofSource(facts).includes('cur.language'));
});

const WITHOUT_TITLE = `Nhiều phụ huynh gọi đến Sở Giáo dục và Đào tạo hỏi về lịch học. Học sinh lớp 5 nộp đơn tại trường.

Lịch tuyển sinh được công bố trong tuần. Giáo viên giải thích cho phụ huynh. Phụ huynh cho biết học sinh rất mong chờ. Nhà trường đã chuẩn bị phòng.

Một số học sinh chưa biết thông tin. Trường học sẽ thông báo sau.
`;

test('a headline that only the description or the address gives tells which words of the text are its topic', () => {
  assert.deepEqual(ofSource(factsOf(WITHOUT_TITLE)), []);
  const url = 'https://bao.example/giao-duc/phu-huynh-ngong-lich-tuyen-sinh-lop-6-20210423.htm';
  assert.deepEqual(ofSource(factsOf(WITHOUT_TITLE, 'news', { url })), ['asm.exam']);
  assert.deepEqual(ofSource(factsOf(WITHOUT_TITLE, 'news', { title: 'Ngóng lịch tuyển sinh lớp 6' })), ['asm.exam']);
  // A section of the site is no headline; and a word that the text has not is no topic of it.
  for (const other of ['https://bao.example/tuyen-sinh', 'https://bao.example/hoc-phi-nam-toi-cua-cac-truong-1.htm'])
    assert.deepEqual(ofSource(factsOf(WITHOUT_TITLE, 'news', { url: other })), [], other);
});

test('a text that dwells on nothing tells of many things, each in a few sentences', () => {
  const many = [
    'Học phí các trường công giữ nguyên. Mức học phí được công khai.',
    'Kỳ thi vào lớp 10 diễn ra đúng lịch. Kỳ thi nghiêm túc.',
    'Nhiều trường dạy học tiếng Anh từ lớp 1. Học sinh thích tiếng Anh.',
    'Sách giáo khoa về tới trường. Học sinh mượn sách giáo khoa.',
  ];
  const rest = 'Phụ huynh chở học sinh tới trường. Học sinh chào thầy. Nhà trường mở cổng sớm. Học sinh ra về.';
  const topics = ofSource(factsOf(`Chuyện trong năm\n\n${many.join('\n\n')}\n\n${rest}\n\n${'Học sinh vui. '.repeat(8)}\n`));
  for (const topic of ['fin.budget', 'asm.exam', 'cur.language', 'cur.gdpt2018']) assert.ok(topics.includes(topic), topic);
  const dwelt = `${'Học phí năm nay không đổi. '.repeat(8)}\n\n${many.join('\n\n')}`;
  assert.deepEqual(ofSource(factsOf(`Chuyện trong năm\n\n${dwelt}\n`)), ['fin.budget']);
});

test('words of administration do not make an act of another field one of governance', () => {
  const facts = factsOf(
    `CÔNG ĐIỆN

ỨNG PHÓ MƯA LŨ

${'Nước sông dâng cao ở vùng hạ du. Nhiều nhà bị ngập sâu. Đường bị sạt lở. '.repeat(8)}

Các tỉnh chỉ đạo di dời dân. Các bộ theo quy định điều hành việc xả lũ. Các xã báo cáo theo quy định. Bộ chỉ đạo, điều hành hồ chứa.
`,
    'official',
  );
  assert.deepEqual(ofSource(facts), []);
});

test('a scheme that a task calls by its title tells its topic, as an inference; a motto tells none', () => {
  const facts = factsOf(`Nhiệm vụ năm học của tỉnh

Tỉnh yêu cầu các trường thực hiện các nhiệm vụ sau:

1. Triển khai Đề án "Dạy tiếng Anh trong trường học giai đoạn 2024-2030" ở các khối lớp.

2. Hưởng ứng phong trào "Thi đua học tiếng Anh" trong toàn ngành.
`);
  const about = facts.claims.filter(
    ({ predicate, object, rule }) => predicate === 'ABOUT' && object === 'cur.language' && rule === 'topic-of-cited',
  );
  assert.equal(about.length, 1);
  assert.equal(about[0]!.certainty, 'INFERRED');
});

test('a numbered list of acts is a register', () => {
  const facts = factsOf(
    `DANH MỤC VĂN BẢN VỀ GIÁO DỤC

1. Kế hoạch số 88/KH-UBND ngày 16/4/2019 của UBND tỉnh về sữa học đường cho học sinh.
2. Nghị quyết số 17/2021/NQ-HĐND ngày 20/7/2021 của HĐND tỉnh về mức thu học phí các trường.
3. Quyết định số 41/2021/QĐ-UBND ngày 05/10/2021 của UBND tỉnh về ứng dụng công nghệ thông tin trong dạy học.
`,
    'official',
  );
  for (const topic of ['dev.physical', 'fin.budget', 'dig.ict']) assert.ok(ofSource(facts).includes(topic), topic);
});
