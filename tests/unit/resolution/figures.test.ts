/** Figures of a source: whom each is of, what the announcing line adds, and one figure told twice. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSourceText } from '../../../src/documents/read-source.js';
import { resolveSource } from '../../../src/resolution/resolve-source.js';
import type { IndicatorEntity, SourceFacts } from '../../../src/vocabulary/facts.js';

const factsOf = (text: string, kind: 'news' | 'official' = 'news'): SourceFacts =>
  resolveSource(readSourceText(text, 'bai.txt', { kind }));
const figuresOf = (facts: SourceFacts): IndicatorEntity[] =>
  facts.entities.flatMap(({ entity }) => (entity.kind === 'INDICATOR' ? [entity] : []));
/** "61 trường: Huyện Bảo Thắng": each figure and whom it is of. */
function ofWhom(facts: SourceFacts): string[] {
  const names = new Map(facts.entities.map(({ entity }) => [entity.id, entity.name]));
  return figuresOf(facts).map(({ id, value, unit }) => {
    const of = facts.claims.filter(({ predicate, subject }) => predicate === 'MEASURED_FOR' && subject === id);
    return `${value} ${unit}: ${of.map(({ object }) => names.get(object ?? '')).join(', ') || 'nobody'}`;
  });
}
const HEAD = 'Huyện Bảo Thắng chăm lo giáo dục\n\nHuyện Bảo Thắng vừa sơ kết năm học.\n\n';

test('a figure is of the place of its sentence, or right behind it, else of the place that the article is about', () => {
  assert.deepEqual(ofWhom(factsOf(`${HEAD}Hiện có 61 trường học đủ nước sạch.\n`)), ['61 trường: Huyện Bảo Thắng']);
  assert.deepEqual(ofWhom(factsOf(`${HEAD}Tỉnh Yên Bái có 75 trường học đủ nước sạch.\n`)), ['75 trường: Tỉnh Yên Bái']);
  assert.deepEqual(ofWhom(factsOf(`${HEAD}Đã có 40 trường mầm non ở tỉnh Yên Bái dùng phần mềm.\n`)), [
    '40 trường: Tỉnh Yên Bái',
  ]);
});

test("figures of the country, a region, the world or a ministry are not the article's place's", () => {
  assert.deepEqual(ofWhom(factsOf(`${HEAD}Cả nước có 15.000 trường mầm non.\n`)), ['15000 trường: Việt Nam']);
  for (const sentence of [
    'Vùng đồng bằng sông Hồng có 900 trường mầm non tư thục.',
    'Theo Bộ Giáo dục và Đào tạo, khoảng 900 trường mầm non thiếu sân chơi.',
    'Trên thế giới có 900 trường dạy theo cách này.',
  ]) {
    assert.deepEqual(ofWhom(factsOf(`${HEAD}${sentence}\n`)), ['900 trường: nobody'], sentence);
  }
});

test("what a place is compared with stays the comparison's", () => {
  assert.deepEqual(ofWhom(factsOf(`${HEAD}Tỷ lệ phòng học kiên cố của huyện đạt 92%, cao hơn bình quân của cả nước (88%).\n`)), [
    '92 %: Huyện Bảo Thắng',
    '88 %: Việt Nam',
  ]);
});

test('several places that share a number leave it to nobody, unless each has it', () => {
  const head = 'Hỗ trợ trường học vùng lũ\n\n';
  assert.deepEqual(ofWhom(factsOf(`${head}Tại tỉnh Lạng Sơn, tỉnh Cao Bằng có 90 trường bị ngập.\n`)), ['90 trường: nobody']);
  assert.deepEqual(ofWhom(factsOf(`${head}Tỉnh Lạng Sơn, tỉnh Cao Bằng mỗi tỉnh được hỗ trợ 20 tỷ đồng.\n`)), [
    '20 tỷ đồng: Tỉnh Lạng Sơn, Tỉnh Cao Bằng',
  ]);
});

test('a list takes its deadline and its being an aim from the line that announces it', () => {
  const facts = factsOf(
    `Kế hoạch phát triển giáo dục

1. Mục tiêu đến năm 2030

- 70% trường mầm non có bếp ăn một chiều.

- 45 phòng học bộ môn được trang bị mới.
`,
    'official',
  );
  assert.deepEqual(
    figuresOf(facts).map(({ value, figureKind, deadline }) => [value, figureKind, deadline]),
    [
      [70, 'TARGET', '2030'],
      [45, 'TARGET', '2030'],
    ],
  );
  const deadline = facts.claims.find(({ predicate }) => predicate === 'deadline');
  assert.ok(deadline?.evidence.some(({ phrase }) => phrase?.includes('2030')));
});

test('one figure told twice in an article is one; two aims of a list with the same number are two', () => {
  const told = factsOf(
    'Tuyển 1.200 giáo viên\n\nTỉnh Yên Bái sẽ tuyển 1.200 giáo viên.\n\nViệc tuyển 1.200 giáo viên tiểu học bắt đầu từ tháng sau.\n',
  );
  assert.equal(figuresOf(told).length, 1);
  assert.equal(told.entities.find(({ entity }) => entity.kind === 'INDICATOR')?.mentions.length, 3);
  const aims = factsOf('Mục tiêu\n\n- 100% trẻ em được khám sức khỏe.\n\n- 100% trẻ em được học bơi.\n', 'official');
  assert.equal(figuresOf(aims).length, 2);
});

test('a share of nothing that is named is no figure', () => {
  assert.deepEqual(figuresOf(factsOf('Bảng phân chia\n\n90%\n\n10%\n')), []);
});

test('a figure measures the task whose words hold it, but not where it only describes what another counts', () => {
  const facts = factsOf(
    `Nhiệm vụ năm học của huyện

Ủy ban nhân dân huyện Bảo Thắng yêu cầu:

Xây dựng 6 trường liên cấp hiện đại có diện tích 4 ha trở lên.
`,
    'official',
  );
  const measured = facts.claims.filter(({ predicate }) => predicate === 'MEASURED_BY').map(({ object }) => object);
  const values = figuresOf(facts)
    .filter(({ id }) => measured.includes(id))
    .map(({ value }) => value);
  assert.deepEqual(values, [6]);
});

test('an article that has gone on to another place no longer gets the figures that name none', () => {
  const facts = factsOf(
    `${HEAD}Sở Giáo dục và Đào tạo tỉnh Yên Bái cũng vừa báo cáo.\n\nKhoảng 85% hội đồng đã chọn xong sách.\n`,
  );
  assert.deepEqual(ofWhom(facts), ['85 %: nobody']);
});

test('the country in the words of a figure itself beats the place of the article, and what follows a bracket does not', () => {
  assert.deepEqual(ofWhom(factsOf(`${HEAD}Huyện góp phần đạt mức tăng trưởng 8,3 - 8,5% của cả nước.\n`)), ['8.3 %: Việt Nam']);
  assert.deepEqual(
    ofWhom(
      factsOf(`${HEAD}Tỷ lệ này của huyện là 90,5%, thấp hơn bình quân của cả nước (91,5%) và kế hoạch của tỉnh Yên Bái.\n`),
    ).slice(1),
    ['91.5 %: Việt Nam'],
  );
});

test('two fees of one amount are two, a gift told again in fewer words is one', () => {
  const fees = factsOf(
    'Học phí các ngành\n\nNgành Kế toán: mức học phí bình quân là 40 triệu đồng/năm.\n\nNgành Luật: mức học phí hai năm đầu là 40 triệu đồng/năm.\n',
  );
  assert.equal(figuresOf(fees).length, 2);
  const gift = factsOf('Trao học bổng trị giá 200 triệu đồng\n\nSáng nay, tỉnh trao học bổng vượt khó trị giá 200 triệu đồng.\n');
  assert.equal(figuresOf(gift).length, 1);
});

test('a school called by the short form that the text gave it has its own figures', () => {
  const text = (form: string): string =>
    `${HEAD}Trường Cao đẳng Nghề Bảo Thắng (CNBT) gắn đào tạo với doanh nghiệp.\n\nTỷ lệ có việc làm của ${form} đạt 95%.\n`;
  assert.ok(!ofWhom(factsOf(text('CNBT'))).includes('95 %: Huyện Bảo Thắng'));
  assert.ok(ofWhom(factsOf(text('huyện Bảo Thắng'))).includes('95 %: Huyện Bảo Thắng'));
});

test('what the articles of an act set is to be; a report of the same numbers is a result', () => {
  const act = 'Quy định mức chi\n\nĐiều 1. Mức chi\n\n1. Mức chi bồi dưỡng giáo viên là 250.000 đồng/tháng.\n';
  assert.deepEqual(
    figuresOf(factsOf(act, 'official')).map(({ figureKind }) => figureKind),
    ['TARGET'],
  );
  assert.deepEqual(
    figuresOf(factsOf(act.replace('Điều 1. ', ''), 'official')).map(({ figureKind }) => figureKind),
    ['RESULT'],
  );
});

test('a figure is named by what it measures where its own words hold only number and unit', () => {
  const name = (sentence: string): string[] => figuresOf(factsOf(`${HEAD}${sentence}\n`)).map((each) => each.name);
  assert.deepEqual(name('Mức hỗ trợ học sinh bán trú là 650.000 đồng/tháng.'), [
    '650.000 đồng/tháng – mức hỗ trợ học sinh bán trú',
  ]);
  assert.deepEqual(name('Có 61 trường học đủ nước sạch.'), ['61 trường học đủ nước sạch']);
});
