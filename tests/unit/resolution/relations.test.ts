/** Relations read from texts written for the tests: each with what says so, and neighbours that say nothing of the kind. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSourceText } from '../../../src/documents/read-source.js';
import { resolveSource } from '../../../src/resolution/resolve-source.js';
import { RULES } from '../../../src/resolution/rules.js';
import type { Claim, SourceFacts } from '../../../src/vocabulary/facts.js';
import { RELATIONS } from '../../../src/vocabulary/relations.js';

const ARTICLE = `Bảo Thắng đẩy mạnh đổi mới giáo dục

Thực hiện Nghị quyết 29-NQ/TW ngày 04/11/2013 của Ban Chấp hành Trung ương Đảng, Ban Thường vụ Huyện ủy Bảo Thắng cũng đã ban hành Chương trình hành động số 21-CTr/HU ngày 25/02/2014.

Tiếp tục đổi mới cách dạy ở vùng cao; tăng cường giáo dục STEM trong các câu lạc bộ khoa học của nhà trường.

Bên cạnh kết quả đạt được trong việc thực hiện Nghị quyết số 29-NQ/TW, huyện vẫn còn một số hạn chế, khó khăn: Việc tuyển giáo viên tiếng Anh chưa đủ so với chỉ tiêu.

Thời gian tới Ban Thường vụ Huyện ủy Bảo Thắng xác định:

Đẩy mạnh công tác khuyến học ở các thôn bản. Tập trung rà soát mạng lưới trường lớp trên địa bàn.
`;

function factsOf(text: string, kind: 'news' | 'official' = 'news'): SourceFacts {
  return resolveSource(readSourceText(text, 'bai.txt', { kind }));
}
/** "subject TYPE object" with names, for those of the type. */
function related(facts: SourceFacts, type: string): string[] {
  const names = new Map(facts.entities.map(({ entity }) => [entity.id, entity.name]));
  names.set(facts.source.id, 'SOURCE');
  return facts.claims
    .filter(({ predicate }) => predicate === type)
    .map(({ subject, object, certainty }) => `${names.get(subject)} → ${names.get(object ?? '')} ${certainty}`);
}
const about = (facts: SourceFacts, type: string, words: string): Claim[] => {
  const ids = facts.entities.filter(({ entity }) => entity.name.includes(words)).map(({ entity }) => entity.id);
  return facts.claims.filter(({ predicate, subject }) => predicate === type && ids.includes(subject));
};

test('an article of a district gives the whole way from the task to the resolution, each step in words of the text', () => {
  const facts = factsOf(ARTICLE);
  const task = facts.entities.find(({ entity }) => entity.kind === 'TASK' && /giáo dục STEM/u.test(entity.name));
  assert.ok(task !== undefined);
  const of = (type: string): Claim[] =>
    facts.claims.filter(({ predicate, subject }) => predicate === type && subject === task.entity.id);
  assert.deepEqual(
    of('ABOUT')
      .map(({ object }) => object)
      .filter((id) => id === 'cur.stem'),
    ['cur.stem'],
  );
  const [carried] = of('IMPLEMENTS');
  assert.match(carried?.object ?? '', /resolution-29/u);
  assert.equal(carried?.certainty, 'ASSERTED');
  assert.equal(carried?.rule, 'results-of');
  assert.match(of('APPLIES_IN')[0]?.object ?? '', /bao-thang/u);
  for (const claim of [...of('IMPLEMENTS'), ...of('APPLIES_IN')]) assert.ok(claim.evidence.length >= 2);
  assert.ok(
    related(facts, 'IMPLEMENTS').some((line) =>
      /^Chương trình hành động.*21-CTr\/HU → Nghị quyết số 29-NQ\/TW ASSERTED/u.test(line),
    ),
  );
  assert.ok(related(facts, 'ISSUED_BY').some((line) => /21-CTr\/HU → Ban Thường vụ Huyện ủy Bảo Thắng ASSERTED/u.test(line)));
  assert.ok(related(facts, 'HAS_JURISDICTION').some((line) => /^Ban Thường vụ.* → Huyện Bảo Thắng ASSERTED/u.test(line)));
});

test('what falls short carries nothing out, and what a body sets itself anew is not the old act’s', () => {
  const facts = factsOf(ARTICLE);
  assert.deepEqual(about(facts, 'IMPLEMENTS', 'tuyển giáo viên tiếng Anh'), []);
  assert.deepEqual(about(facts, 'ASSIGNS', 'tuyển giáo viên tiếng Anh'), []);
  assert.deepEqual(about(facts, 'IMPLEMENTS', 'khuyến học'), []);
  const setters = about(facts, 'SET_BY', 'khuyến học').map(({ object }) => object);
  assert.equal(setters.length, 1);
});

test('a plan that bears a resolution’s title phrase without its number implements it, inferred only', () => {
  const facts = factsOf(
    'Đan Phượng đổi mới giáo dục\n\nUBND huyện Đan Phượng vừa ban hành Kế hoạch số 77/KH-UBND về công tác đổi mới căn bản, toàn diện giáo dục và đào tạo giai đoạn 2020-2021.\n',
  );
  const [claim] = facts.claims.filter(({ predicate, rule }) => predicate === 'IMPLEMENTS' && rule === 'title-phrase');
  assert.equal(claim?.certainty, 'INFERRED');
  assert.match(claim?.object ?? '', /resolution-29/u);
  assert.ok(
    facts.entities.some(
      ({ entity, certainty, mentions }) => entity.id === claim?.object && certainty === 'INFERRED' && mentions.length === 0,
    ),
  );
  const other = factsOf(
    'Đan Phượng đổi mới giáo dục\n\nUBND huyện Đan Phượng vừa ban hành Kế hoạch số 78/KH-UBND về phòng cháy ở trường học.\n',
  );
  assert.deepEqual(
    other.claims.filter(({ rule }) => rule === 'title-phrase'),
    [],
  );
});

test('grounds, replacing, amending and their passives run from the newer document', () => {
  const facts = factsOf(
    [
      'UBND TỈNH LÀO CAI',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 45/QĐ-UBND',
      'Lào Cai, ngày 10 tháng 3 năm 2021',
      'QUYẾT ĐỊNH',
      'Về định mức chi cho thư viện trường học',
      'Căn cứ Nghị định số 24/2021/NĐ-CP ngày 23 tháng 3 năm 2021 của Chính phủ;',
      'Căn cứ Thông tư số 10/2018/TT-BTC được sửa đổi bởi Thông tư số 12/2019/TT-BTC;',
      'Điều 1. Quyết định này thay thế Quyết định số 12/QĐ-UBND ngày 01 tháng 02 năm 2019.',
    ].join('\n\n'),
    'official',
  );
  assert.ok(related(facts, 'BASED_ON').some((line) => /45\/QĐ-UBND → .*24\/2021\/NĐ-CP/u.test(line)));
  assert.ok(related(facts, 'AMENDS').some((line) => /12\/2019\/TT-BTC → .*10\/2018\/TT-BTC/u.test(line)));
  assert.ok(related(facts, 'REPLACES').some((line) => /45\/QĐ-UBND → .*12\/QĐ-UBND ASSERTED/u.test(line)));
  assert.ok(!related(facts, 'AMENDS').some((line) => /10\/2018\/TT-BTC → /u.test(line)));
});

test('two documents of one sentence without a cue are not related', () => {
  const facts = factsOf(
    'Tập huấn văn bản mới\n\nHội nghị giới thiệu Kế hoạch số 15/KH-UBND của UBND tỉnh Lào Cai và Chỉ thị số 05/CT-TTg của Thủ tướng Chính phủ.\n',
  );
  for (const type of ['IMPLEMENTS', 'REPLACES', 'AMENDS', 'REPEALS', 'BASED_ON'])
    assert.deepEqual(related(facts, type), [], type);
});

test('every claim has its rule in the table, evidence, ends that exist, and phrases of at most twelve words', () => {
  const facts = factsOf(ARTICLE);
  const known = new Set([facts.source.id, ...facts.entities.map(({ entity }) => entity.id)]);
  assert.ok(facts.claims.length > 20);
  assert.equal(new Set(facts.entities.map(({ entity }) => entity.id)).size, facts.entities.length);
  for (const claim of facts.claims) {
    assert.ok(claim.rule in RULES, claim.rule);
    assert.ok(known.has(claim.subject));
    if (claim.object !== null) assert.ok(known.has(claim.object) && claim.predicate in RELATIONS);
    assert.ok(claim.evidence.length > 0);
    for (const { phrase, start, end } of claim.evidence) {
      assert.ok(phrase !== null && phrase.split(/\s+/u).length <= 12);
      assert.ok(start !== null && end !== null && start < end && end <= ARTICLE.length);
    }
  }
});

test('the same source gives the same facts', () => {
  assert.deepEqual(factsOf(ARTICLE), factsOf(ARTICLE));
});

test('a class of bodies that heads a list is told what to do and sets no task', () => {
  const facts = factsOf(
    `Phòng ngừa mưa lũ ở các trường học

Thủ tướng Chính phủ yêu cầu:

Chủ tịch Ủy ban nhân dân các tỉnh, thành phố ven biển chỉ đạo:

Rà soát phòng học bán kiên cố ở vùng trũng. Bố trí chỗ học tạm cho học sinh khi có bão.
`,
    'official',
  );
  assert.deepEqual(
    related(facts, 'SET_BY').filter((each) => each.includes('các tỉnh')),
    [],
  );
});

test('a figure keeps its thousands in its name', () => {
  const facts = factsOf('Tuyển giáo viên\n\nTỉnh cần tuyển 5.000 giáo viên cho các trường vùng cao trong năm nay.\n');
  const names = facts.entities.filter(({ entity }) => entity.kind === 'INDICATOR').map(({ entity }) => entity.name);
  assert.ok(names.length === 1 && names[0]?.startsWith('5.000 giáo viên'), names.join(', '));
});

test('where people met is no partner, whoever works with whom', () => {
  const facts = factsOf(`Tập huấn ở Hải Phòng

Tại Trường Đại học Hàng hải Việt Nam, Bộ Giáo dục và Đào tạo phối hợp với Bộ Công an tổ chức tập huấn cho giáo viên.
`);
  assert.deepEqual(related(facts, 'COOPERATES_WITH'), ['Bộ Giáo dục và Đào tạo → Bộ Công an ASSERTED']);
});

test('a decision that another adjusted is amended by it; an adjusted fee is no document', () => {
  const facts = factsOf(
    'Căn cứ Quyết định số 650/QĐ-BGDĐT ngày 21 tháng 7 năm 2022 (được điều chỉnh, bổ sung bởi Quyết định số 128/QĐ-BGDĐT ngày 17 tháng 3 năm 2023).',
    'official',
  );
  assert.deepEqual(related(facts, 'AMENDS'), ['Quyết định số 128/QĐ-BGDĐT → Quyết định số 650/QĐ-BGDĐT ASSERTED']);
  const fee = factsOf(
    'Mức thu của Quyết định số 650/QĐ-BGDĐT ngày 21 tháng 7 năm 2022 được điều chỉnh cho hợp lý, Quyết định số 128/QĐ-BGDĐT nêu rõ.',
    'official',
  );
  assert.deepEqual(related(fee, 'AMENDS'), []);
});

test('the period of a programme is not that of the circular on its carrying out; a plan has its own', () => {
  const programme = 'thực hiện các chương trình mục tiêu quốc gia giai đoạn 2021 - 2025';
  const cited = (what: string): string[] => related(factsOf(`Căn cứ ${what} ${programme};`, 'official'), 'DURING');
  assert.deepEqual(cited('Thông tư số 55/2023/TT-BTC ngày 15 tháng 8 năm 2023 của Bộ trưởng Bộ Tài chính quy định kinh phí'), []);
  assert.equal(cited('Kế hoạch số 77/KH-UBND ngày 17 tháng 9 năm 2021 của UBND tỉnh Lào Cai về việc').length, 1);
});
