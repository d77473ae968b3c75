/** Naming whole texts: elliptic names take the text's own unit, short names the document cited in full, and what is not settled stays open. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSourceText } from '../../../src/documents/read-source.js';
import type { SourceDescription } from '../../../src/documents/source-document.js';
import { type Naming, nameWithContext } from '../../../src/resolution/name-things.js';
import { resolveSource } from '../../../src/resolution/resolve-source.js';

function named(text: string, description: SourceDescription = {}): Naming {
  return nameWithContext(readSourceText(text, 'test.txt', description));
}
const idOf = (naming: Naming, mention: string): string | undefined =>
  naming.identified.find((each) => each.mentions.some((one) => one.text === mention))?.entity.id;
const idsOf = (naming: Naming, kind: string): string[] =>
  naming.identified.filter((each) => each.entity.kind === kind).map((each) => each.entity.id);

const DISTRICT_ARTICLE = `Huyện Bảo Thắng đẩy mạnh công tác giáo dục

Theo Nghị quyết số 29-NQ/TW ngày 04/11/2013 của Ban Chấp hành Trung ương về giáo dục, Ban Thường vụ Huyện ủy Bảo Thắng đã ban hành Chương trình số 12-CTr/HU ngày 03/3/2014; chỉ đạo UBND huyện xây dựng kế hoạch.

Toàn huyện đã có nhiều chuyển biến sau năm năm thực hiện Nghị quyết 29.`;

test('bodies and places without a name take the text’s own unit', () => {
  const naming = named(DISTRICT_ARTICLE);
  assert.equal(naming.context.locality?.id, 'locality:086-huyen-bao-thang');
  assert.equal(idOf(naming, 'UBND huyện'), 'agency:ubnd/086-huyen-bao-thang');
  assert.equal(idOf(naming, 'Toàn huyện'), 'locality:086-huyen-bao-thang');
  assert.equal(idOf(naming, 'Huyện ủy Bảo Thắng'), 'agency:cap-uy/086-huyen-bao-thang');
});

test('a short name is the document cited in full, not a new one', () => {
  const naming = named(DISTRICT_ARTICLE);
  assert.deepEqual(idsOf(naming, 'DOCUMENT'), [
    'document:tw/resolution-29/term-xi',
    'document:btv-cap-uy-086-huyen-bao-thang/action-program-12/2014',
  ]);
  const resolution = naming.identified.find((each) => each.entity.id.includes('resolution-29'));
  assert.deepEqual(
    resolution?.mentions.map((one) => one.text),
    ['Nghị quyết số 29-NQ/TW', 'Nghị quyết 29'],
  );
});

test('one symbol is two documents when dates or subjects tell', () => {
  const education = named('Nghị quyết số 29-NQ/TW về đổi mới căn bản, toàn diện giáo dục và đào tạo được quán triệt.');
  const industry = named('Nghị quyết số 29-NQ/TW ngày 17/11/2022 về đẩy mạnh công nghiệp hóa, hiện đại hóa đất nước.');
  const dated = named('Nghị quyết số 29-NQ/TW ngày 04/11/2013 được quán triệt.');
  assert.deepEqual(idsOf(education, 'DOCUMENT'), idsOf(dated, 'DOCUMENT'));
  assert.notDeepEqual(idsOf(education, 'DOCUMENT'), idsOf(industry, 'DOCUMENT'));
});

test('the date is given only where the text states it', () => {
  const naming = named('Nghị quyết số 29-NQ/TW về đổi mới căn bản, toàn diện giáo dục và đào tạo.');
  const [document] = naming.identified;
  assert.equal(document?.entity.kind === 'DOCUMENT' ? document.entity.issuedOn : 'none', null);
});

test('the same code in two places is two bodies and two documents', () => {
  const one = named('UBND tỉnh Lào Cai ban hành Kế hoạch số 45/KH-UBND ngày 1/3/2021. UBND tỉnh chỉ đạo các huyện.');
  const other = named('UBND tỉnh Bắc Giang ban hành Kế hoạch số 45/KH-UBND ngày 1/3/2021. UBND tỉnh chỉ đạo các huyện.');
  assert.deepEqual(idsOf(one, 'DOCUMENT'), ['document:ubnd-10-tinh-lao-cai/plan-45/2021']);
  assert.deepEqual(idsOf(other, 'DOCUMENT'), ['document:ubnd-24-tinh-bac-giang/plan-45/2021']);
});

test('the day of the text decides between units of one name', () => {
  const text = 'UBND tỉnh Lào Cai họp bàn. UBND tỉnh Lào Cai giao Sở GD&ĐT thực hiện.';
  assert.ok(idsOf(named(text, { date: '2021-09-05' }), 'LOCALITY').includes('locality:10-tinh-lao-cai'));
  assert.ok(idsOf(named(text, { date: '2026-01-05' }), 'LOCALITY').includes('locality:15-tinh-lao-cai-2025'));
});

test('a letterhead gives the carrying document its number, day and issuer', () => {
  const naming = named(`ỦY BAN NHÂN DÂN
TỈNH HÀ TĨNH
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 17/KH-UBND
Hà Tĩnh, ngày 05 tháng 02 năm 2024

KẾ HOẠCH
Phát triển giáo dục mầm non

Căn cứ Quyết định số 9/QĐ-TTg ngày 02/01/2024 của Thủ tướng Chính phủ, Ủy ban nhân dân tỉnh yêu cầu các sở, ban, ngành thực hiện.`);
  assert.equal(naming.carrier?.entity.id, 'document:ubnd-42-tinh-ha-tinh/plan-17/2024');
  assert.equal(naming.carrier?.entity.issuedOn, '2024-02-05');
  assert.equal(naming.context.asOf, '2024-02-05');
  assert.ok(idsOf(naming, 'DOCUMENT').includes('document:thu-tuong/decision-9/2024'));
});

test('a text of the whole country has no locality, and "UBND tỉnh" in it is no one body', () => {
  const naming = named(
    'Bộ GD&ĐT vừa có hướng dẫn. Theo Bộ GD&ĐT, UBND tỉnh chịu trách nhiệm. Bộ GD&ĐT và Bộ Nội vụ kiểm tra tại Hà Nội. Thủ tướng Chính phủ yêu cầu Bộ GD&ĐT báo cáo Chính phủ.',
    { date: '2022-05-01' },
  );
  assert.equal(naming.context.locality, null);
  assert.equal(idOf(naming, 'UBND tỉnh'), undefined);
});

test('a short name that nothing settles is left open with candidates', () => {
  const naming = named('Sau nhiều năm, Nghị quyết 29 vẫn được nhắc tới.');
  assert.deepEqual(idsOf(naming, 'DOCUMENT'), []);
  assert.deepEqual(
    naming.unresolved.map((open) => [open.text, open.candidates.length]),
    [['Nghị quyết 29', 2]],
  );
});

test('a commune whose name many bear is left open', () => {
  const naming = named('Đoàn công tác đã đến xã Tân Tiến thăm trường học.', { date: '2026-02-01' });
  assert.deepEqual(idsOf(naming, 'LOCALITY'), []);
  assert.ok((naming.unresolved[0]?.candidates.length ?? 0) > 1);
});

test('classes of bodies are collective, within the text’s unit', () => {
  const naming = named(DISTRICT_ARTICLE.replace('chỉ đạo UBND huyện', 'chỉ đạo các sở, ban, ngành và UBND huyện'));
  const collective = naming.identified.filter((each) => each.entity.kind === 'AGENCY' && each.entity.collective);
  assert.deepEqual(
    collective.map((each) => each.entity.id),
    ['agency:nhom-so/086-huyen-bao-thang'],
  );
});

test('joint circulars have several issuers', () => {
  const naming = named('Thông tư liên tịch số 23/2015/TTLT-BGDĐT-BNV quy định vị trí việc làm.');
  const [document] = naming.documents;
  assert.equal(document?.issuer?.agency.id, 'agency:bo-gddt');
  assert.deepEqual(
    document?.coIssuers?.map((agency) => agency.id),
    ['agency:bo-noi-vu'],
  );
});

test('the same text gives the same names, mentions in order and within the text', () => {
  const first = named(DISTRICT_ARTICLE);
  assert.deepEqual(first.identified, named(DISTRICT_ARTICLE).identified);
  const text = readSourceText(DISTRICT_ARTICLE, 'test.txt').text;
  for (const { mentions } of first.identified) {
    for (const mention of mentions) assert.equal(text.slice(mention.start, mention.end), mention.text);
  }
  assert.equal(new Set(first.identified.map((each) => each.entity.id)).size, first.identified.length);
});

test('one symbol with two issuers or two dates in one text is two documents', () => {
  const issuers = named(
    'Quyết định số 1299/QĐ-UBND ngày 5/6/2020 của UBND tỉnh Lào Cai. Quyết định số 1299/QĐ-UBND ngày 7/8/2020 của UBND tỉnh Bắc Giang. Thực hiện Quyết định số 1299/QĐ-UBND, các trường báo cáo.',
  );
  assert.deepEqual(idsOf(issuers, 'DOCUMENT'), [
    'document:ubnd-10-tinh-lao-cai/decision-1299/2020',
    'document:ubnd-24-tinh-bac-giang/decision-1299/2020',
  ]);
  const dates = named(
    'Nghị quyết số 29-NQ/TW ngày 04/11/2013 về đổi mới giáo dục. Nghị quyết số 29-NQ/TW ngày 17/11/2022 về công nghiệp hóa. Nghị quyết số 29-NQ/TW về đổi mới căn bản, toàn diện giáo dục và đào tạo vẫn có hiệu lực.',
  );
  const mentions = new Map(dates.identified.map((each) => [each.entity.id, each.mentions.length]));
  assert.equal(mentions.get('document:tw/resolution-29/term-xi'), 2);
  assert.equal(mentions.get('document:tw/resolution-29/term-xiii'), 1);
});

test('a provincial city has bodies of its own beside those of the province', () => {
  const naming = named(
    'UBND thành phố Bắc Giang họp. Thành ủy Bắc Giang và Tỉnh ủy Bắc Giang cùng dự. UBND tỉnh Bắc Giang chỉ đạo.',
    { date: '2021-05-05' },
  );
  assert.equal(idOf(naming, 'UBND thành phố Bắc Giang'), 'agency:ubnd/213-thanh-pho-bac-giang');
  assert.equal(idOf(naming, 'Thành ủy Bắc Giang'), 'agency:cap-uy/213-thanh-pho-bac-giang');
  assert.equal(idOf(naming, 'Tỉnh ủy Bắc Giang'), 'agency:cap-uy/24-tinh-bac-giang');
  assert.equal(idOf(naming, 'UBND tỉnh Bắc Giang'), 'agency:ubnd/24-tinh-bac-giang');
});

test('a commune is told by the district and province that follow it', () => {
  const naming = named('Trường học ở xã Trung Hà, huyện Chiêm Hóa, tỉnh Tuyên Quang đã được sửa.', { date: '2021-02-01' });
  assert.ok(idsOf(naming, 'LOCALITY').includes('locality:02305-xa-trung-ha'));
  assert.deepEqual(naming.unresolved, []);
});

test('what one citation tells of a symbol holds for the others of the text', () => {
  const naming = named(
    'Nghị quyết số 29-NQ/TW của Ban Chấp hành Trung ương khóa XI đã đi vào cuộc sống. Các xã tiếp tục thực hiện Nghị quyết số 29-NQ/TW.',
    { date: '2023-10-10' },
  );
  assert.deepEqual(idsOf(naming, 'DOCUMENT'), ['document:tw/resolution-29/term-xi']);
  const carried = named('Sau 10 năm thực hiện Nghị quyết số 29-NQ/TW, tỉnh đạt nhiều kết quả.', { date: '2023-10-10' });
  assert.deepEqual(idsOf(carried, 'DOCUMENT'), ['document:tw/resolution-29/term-xi']);
  const bare = named('Hội nghị quán triệt Nghị quyết số 29-NQ/TW.', { date: '2023-10-10' });
  assert.deepEqual(idsOf(bare, 'DOCUMENT'), ['document:tw/resolution-29/term-xiii']);
});

test('laws of one name and two years are two; the bare name is the one with a number', () => {
  const text = `Hai luật một tên

Theo Luật Giáo dục năm 2005 thì không có học phí, theo Luật Giáo dục số 43/2019/QH14 thì khác. Luật Giáo dục còn nói tới sách. Có Luật Giáo dục đại học nữa.
`;
  const laws = resolveSource(readSourceText(text, 'bai.txt', { kind: 'news' }))
    .entities.filter(({ entity }) => entity.kind === 'DOCUMENT')
    .map(({ entity, mentions }) => `${entity.id.replace('document:', '')} ×${mentions.length}`);
  assert.deepEqual(laws.sort(), [
    'quoc-hoi/law-43/2019 ×2',
    'quoc-hoi/law-giao-duc-dai-hoc/undated ×1',
    'quoc-hoi/law-giao-duc-nam-2005/2005 ×1',
  ]);
});

test('a text without a date is of the day in its address, and what is no day there is none', () => {
  const text = 'Đổi mới giáo dục\n\nCác trường ở Thành phố Hồ Chí Minh thực hiện Nghị quyết 29.';
  const dayAt = (url: string): string | null => named(text, { url, kind: 'news' }).context.asOf;
  assert.equal(dayAt('https://bao.example/doi-moi-20210412155120580.htm'), '2021-04-12');
  assert.equal(dayAt('https://bao.example/2021/04/12/doi-moi.html'), '2021-04-12');
  assert.equal(dayAt('https://bao.example/doi-moi-20215512.htm'), null);
  assert.equal(dayAt('https://bao.example/doi-moi-120210412.htm'), null);
  assert.equal(
    named(text, { url: 'https://bao.example/a-20210412.htm', date: '2022-01-05', kind: 'news' }).context.asOf,
    '2022-01-05',
  );
});

test('short forms of the press are the thing that is named in full elsewhere', () => {
  const text = 'Theo Luật GDNN, trường tự chủ. ĐH Quốc gia HN và NXB ĐH Sư phạm góp ý. NXB GDVN in sách.';
  const full =
    'Theo Luật Giáo dục nghề nghiệp, trường tự chủ. Đại học Quốc gia Hà Nội và Nhà xuất bản Đại học Sư phạm góp ý. Nhà xuất bản Giáo dục Việt Nam in sách.';
  for (const kind of ['DOCUMENT', 'AGENCY']) assert.deepEqual(idsOf(named(text), kind).sort(), idsOf(named(full), kind).sort());
  assert.deepEqual(idsOf(named(full), 'AGENCY').sort(), [
    'agency:dai-hoc-quoc-gia-ha-noi',
    'agency:nha-xuat-ban-dai-hoc-su-pham',
    'agency:nha-xuat-ban-giao-duc-viet-nam',
  ]);
});

test('a scheme is one whether its title has the short forms of the trade or their words', () => {
  const title = (words: string): string =>
    `Bộ đang góp ý hoàn thiện Dự thảo Đề án "${words} giai đoạn 2022-2027" để trình Thủ tướng.`;
  const schemes = (words: string): string[] =>
    resolveSource(readSourceText(title(words), 'test.txt', {}))
      .entities.filter(({ entity }) => entity.kind === 'PROGRAM')
      .map(({ entity }) => entity.id);
  const short = schemes('Tăng cường PBGDPL trong các cơ sở GDNN và trường THCS');
  assert.equal(short.length, 1);
  const long = 'Tăng cường phổ biến giáo dục pháp luật trong các cơ sở giáo dục nghề nghiệp và trường trung học cơ sở';
  assert.deepEqual(schemes(long), short);
  assert.notDeepEqual(schemes('Tăng cường PBGDPL trong các cơ sở GDĐH và trường THCS'), short);
});
