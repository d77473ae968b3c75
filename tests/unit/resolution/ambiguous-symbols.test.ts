/** One symbol, several documents (domain.md §1.4): each step by which a source tells which, in its order, and what it leaves open. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSourceText } from '../../../src/documents/read-source.js';
import { type Naming, nameWithContext } from '../../../src/resolution/name-things.js';

function named(text: string, date: string | null): Naming {
  return nameWithContext(readSourceText(text, 'test.txt', date === null ? {} : { date }));
}
const documents = ({ identified }: Naming): string[] =>
  identified.filter(({ entity }) => entity.kind === 'DOCUMENT').map(({ entity }) => entity.id.slice('document:'.length));
const confidences = ({ identified }: Naming): number[] =>
  identified
    .filter(({ entity }) => entity.kind === 'DOCUMENT')
    .flatMap(({ mentions }) => mentions.map(({ confidence }) => confidence));

const TOLD: readonly (readonly [by: string, text: string, date: string | null, ids: readonly string[]])[] = [
  [
    'the day',
    'Cấp ủy thực hiện Nghị quyết số 19-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương.',
    '2023-01-01',
    ['tw/resolution-19/term-xii'],
  ],
  ['the year', 'Nghị quyết số 29-NQ/TW năm 2013 được phổ biến rộng rãi.', null, ['tw/resolution-29/term-xi']],
  [
    'the term of its issuer',
    'Nghị quyết số 25-NQ/TW của Ban Chấp hành Trung ương khóa X được phổ biến.',
    '2015-01-01',
    ['tw/resolution-25/term-x'],
  ],
  [
    'its abstract',
    'Cấp ủy thực hiện Nghị quyết số 19-NQ/TW về nông nghiệp, nông dân, nông thôn.',
    '2023-01-01',
    ['tw/resolution-19/term-xiii'],
  ],
  [
    'its abstract against the term of the source',
    'Cấp ủy học tập Nghị quyết số 19-NQ/TW về đổi mới đơn vị sự nghiệp công lập.',
    '2023-01-01',
    ['tw/resolution-19/term-xii'],
  ],
  [
    'the abstract of each',
    'Nghị quyết số 25-NQ/TW về công tác thanh niên và Nghị quyết số 25-NQ/TW về công tác dân vận được phổ biến.',
    '2015-01-01',
    ['tw/resolution-25/term-x', 'tw/resolution-25/term-xi'],
  ],
  [
    'how long it has been carried out',
    'Sau 10 năm thực hiện Nghị quyết số 29-NQ/TW, mạng lưới được mở rộng.',
    '2023-11-01',
    ['tw/resolution-29/term-xi'],
  ],
  [
    'what had been issued by then',
    'Nghị quyết số 29-NQ/TW được phổ biến tới chi bộ.',
    '2015-01-01',
    ['tw/resolution-29/term-xi'],
  ],
  [
    'the issuers named beside',
    'Quyết định số 1299/QĐ-UBND của UBND tỉnh Lào Cai và Quyết định số 1299/QĐ-UBND của UBND tỉnh Bắc Giang.',
    '2022-01-01',
    ['ubnd-10-tinh-lao-cai/decision-1299/cited-2022', 'ubnd-24-tinh-bac-giang/decision-1299/cited-2022'],
  ],
  [
    'province and city of one name',
    'Kế hoạch số 154-KH/TU của Tỉnh ủy Tây Ninh và Kế hoạch số 154-KH/TU của Thành ủy Tây Ninh.',
    '2022-01-01',
    ['cap-uy-72-tinh-tay-ninh/plan-154/cited-2022', 'cap-uy-703-thanh-pho-tay-ninh/plan-154/cited-2022'],
  ],
  [
    'the body that issues it in the sentence',
    'Huyện ủy Bảo Thắng ban hành Chương trình số 21-CTr/HU; Huyện ủy Bát Xát ban hành Chương trình số 21-CTr/HU.',
    '2015-01-01',
    ['cap-uy-086-huyen-bao-thang/action-program-21/cited-2015', 'cap-uy-082-huyen-bat-xat/action-program-21/cited-2015'],
  ],
  [
    'nothing but its code: the Centre has one series',
    'Kết luận số 91-KL/TW ngày 12/8/2024 của Bộ Chính trị được phổ biến. Kết luận số 91-KL/TW yêu cầu rà soát.',
    '2026-03-01',
    ['tw/conclusion-91/term-xiii'],
  ],
];

for (const [by, text, date, ids] of TOLD)
  test(`a symbol is told by ${by}`, () => assert.deepEqual(documents(named(text, date)), ids));

test('the term of the source alone decides with low confidence', () => {
  const naming = named('Nghị quyết số 29-NQ/TW được phổ biến tới chi bộ.', '2024-01-01');
  assert.deepEqual(documents(naming), ['tw/resolution-29/term-xiii']);
  assert.deepEqual(confidences(naming), [0.5]);
  assert.deepEqual(confidences(named('Nghị quyết số 51-NQ/TW của Bộ Chính trị được nhắc lại.', '2024-01-01')), [0.5]);
});

test('nothing tells: no third document, but the candidates in order with reasons', () => {
  const naming = named('Nghị quyết số 29-NQ/TW được phổ biến tới chi bộ.', null);
  assert.deepEqual(documents(naming), []);
  const [open] = naming.unresolved;
  assert.deepEqual(
    open?.candidates.map(({ id, reason }) => [id, reason]),
    [
      ['document:tw/resolution-29/term-xi', 'symbol'],
      ['document:tw/resolution-29/term-xiii', 'symbol'],
    ],
  );
  assert.match(open.reason ?? '', /2 known documents share the symbol/);
});

test('a day or term of no known document makes another of the symbol, never one of the known', () => {
  assert.deepEqual(documents(named('Nghị quyết số 29-NQ/TW ngày 12/3/2001 được nhắc lại.', '2024-01-01')), [
    'tw/resolution-29/2001',
  ]);
});

test('with the body and without it, a document of the Centre is one', () => {
  const withBody = documents(named('Chỉ thị số 40-CT/TW ngày 22/11/2014 của Ban Bí thư được phổ biến.', '2018-01-01'));
  const without = documents(named('Chỉ thị số 40-CT/TW ngày 22/11/2014 được phổ biến.', '2018-01-01'));
  assert.deepEqual(withBody, ['tw/directive-40/term-xi']);
  assert.deepEqual(without, withBody);
});

test('within one text a citation without a day joins the dated one; two days are two documents', () => {
  const text = (rest: string): string => `UBND quận Long Biên ban hành Kế hoạch số 324/KH-UBND ngày 12/8/2019. ${rest}`;
  const id = 'ubnd-004-quan-long-bien/plan-324';
  assert.deepEqual(documents(named(text('Kế hoạch số 324/KH-UBND giao các trường rà soát.'), '2019-09-17')), [`${id}/2019`]);
  assert.deepEqual(documents(named(text('Kế hoạch số 324/KH-UBND ngày 2/8/2018 đã kết thúc.'), '2019-09-17')), [
    `${id}/2019`,
    `${id}/2018`,
  ]);
});
