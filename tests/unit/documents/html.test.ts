import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSourceText } from '../../../src/documents/read-source.js';

function blocksOf(raw: string, name = 'a.html'): string[] {
  const document = readSourceText(raw, name);
  return document.blocks.map((block) => `${block.role} ${document.text.slice(block.start, block.end)}`);
}
const page = (body: string): string => `<!doctype html><html><head><title>T</title></head><body>${body}</body></html>`;
const PROSE =
  'Trường mở thêm lớp học cho học sinh vùng cao, bố trí đủ giáo viên, phòng học và sách giáo khoa ngay từ đầu năm học.';

test('html: headings, lists, tables and line breaks part paragraphs', () => {
  assert.deepEqual(
    blocksOf(
      page(
        `<h1>Xã mở lớp</h1><p>${PROSE}</p><h2>Việc làm</h2><ul><li>Mở lớp</li><li><p>Tuyển người</p></li></ul><table><tr><td>Lớp 1</td><td>Ba mươi em</td></tr></table><p>Một<br>Hai</p>`,
      ),
    ),
    [
      'TITLE Xã mở lớp',
      `LEAD ${PROSE}`,
      'HEADING Việc làm',
      'LIST_ITEM Mở lớp',
      'LIST_ITEM Tuyển người',
      'TABLE Lớp 1',
      'TABLE Ba mươi em',
      'BODY Một',
      'BODY Hai',
    ],
  );
});

test('html: scripts, styles and hidden parts are not text; menus, forms and footers are no content', () => {
  const blocks = blocksOf(
    page(
      `<script>var x = "Lớp 9";</script><style>p{}</style><p hidden>Ẩn</p><nav><a>Giới thiệu</a></nav><article><p>${PROSE}</p></article><form><label>Ý kiến</label></form><footer>Báo Xanh, số 1 phố Hoa</footer>`,
    ),
  );
  assert.deepEqual(blocks, [
    'BOILERPLATE Giới thiệu',
    `BODY ${PROSE}`,
    'BOILERPLATE Ý kiến',
    'BOILERPLATE Báo Xanh, số 1 phố Hoa',
  ]);
});

test('html: a figure caption is a caption', () => {
  assert.ok(
    blocksOf(page(`<p>${PROSE}</p><figure><img src="a.png"><figcaption>Lớp học mới</figcaption></figure>`)).includes(
      'CAPTION Lớp học mới',
    ),
  );
});

test('html: is known by its tags, not by its name', () => {
  assert.equal(readSourceText(page(`<p>${PROSE}</p>`), 'a.txt').reading.format, 'html');
  assert.equal(readSourceText(`Thẻ <p> mở một đoạn. ${PROSE}`, 'a.html').reading.format, 'text');
});

test('html: ten thousand nested elements do not overflow the stack', () => {
  const depth = 10_000;
  const document = readSourceText(page(`${'<div>'.repeat(depth)}${PROSE}${'</div>'.repeat(depth)}`), 'a.html');
  assert.ok(document.text.includes(PROSE));
});

test('html: unclosed and misnested tags are read as browsers do', () => {
  assert.deepEqual(blocksOf('<html><body><p>Một <b>hai</p><p>ba</b> bốn'), ['TITLE Một hai', 'BODY ba bốn']);
});

test('html: a page without words is refused with what to do', () => {
  assert.throws(
    () => readSourceText('<!doctype html><html><body><script>var words = 1;</script></body></html>', 'a.html'),
    /no readable text/,
  );
});

test('html: a form that wraps the whole page, as portals do, does not hide its text', () => {
  const blocks = blocksOf(
    page(
      `<form id="aspnetForm"><div class="page has-sidebar sidebar"><h1>Xã mở lớp</h1><p>${PROSE}</p></div></form><footer>Báo Xanh</footer>`,
    ),
  );
  assert.deepEqual(blocks, ['TITLE Xã mở lớp', `LEAD ${PROSE}`, 'BOILERPLATE Báo Xanh']);
});

test('html: a list of related articles beside the text is no content', () => {
  const blocks = blocksOf(page(`<h1>Xã mở lớp</h1><p>${PROSE}</p><div class="box related"><a>Giá vàng hôm nay</a></div>`));
  assert.deepEqual(blocks.at(-1), 'BOILERPLATE Giá vàng hôm nay');
});
