/** PDF files that loop, burst, nest or contradict themselves. Written by hand, object by object. */
import { deflateSync } from 'node:zlib';

const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
const stream = (content: string | Buffer, dictionary = ''): Buffer => {
  const bytes = Buffer.from(content);
  return Buffer.concat([Buffer.from(`<< ${dictionary} /Length ${bytes.length} >>\nstream\n`), bytes, Buffer.from('\nendstream')]);
};

/** A file of the given objects (1 is the catalogue), with a right cross-reference table. */
export function pdfOf(objects: readonly (string | Buffer)[], trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let length = parts[0]!.length;
  for (const [i, object] of objects.entries()) {
    const bytes = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]);
    offsets.push(length);
    parts.push(bytes);
    length += bytes.length;
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(end)]);
}

const CATALOGUE = '<< /Type /Catalog /Pages 2 0 R >>';
const page = (contents = '5 0 R', more = ''): string =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> ${more} >> /Contents ${contents} >>`;
const onePage = (content: string | Buffer, { dictionary = '', more = '', rest = [] as (string | Buffer)[] } = {}): Buffer =>
  pdfOf([
    CATALOGUE,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    page('5 0 R', more),
    FONT,
    stream(content, dictionary),
    ...rest,
  ]);
const words = 'BT /F1 12 Tf 60 700 Td (Ke hoach nam hoc moi cua huyen vung cao) Tj ET';

/** Name and bytes. */
export function hostilePdfs(): [string, Buffer][] {
  const bomb = deflateSync(Buffer.alloc(400 * 1024 * 1024, 0x20), { level: 9 });
  const doubleBomb = deflateSync(bomb, { level: 9 });
  const show = 'BT /F1 1 Tf 1 0 0 1 60 700 Tm (a) Tj ET\n';
  return [
    ['array-nested', onePage(words, { more: `/X ${'['.repeat(50_000)}${']'.repeat(50_000)}` })],
    ['dictionary-nested', onePage(words, { more: `/X ${'<< /A '.repeat(30_000)}1${' >>'.repeat(30_000)}` })],
    ['operand-nested', onePage(`${'['.repeat(200_000)} TJ ${words}`)],
    ['content-bomb', onePage(bomb, { dictionary: '/Filter /FlateDecode' })],
    ['content-bomb-twice', onePage(doubleBomb, { dictionary: '/Filter [/FlateDecode /FlateDecode]' })],
    ['content-run-length', onePage(Buffer.alloc(4_000_000, 0x81), { dictionary: '/Filter /RunLengthDecode' })],
    ['content-many-words', onePage(show.repeat(400_000))],
    ['content-long-string', onePage(`BT /F1 12 Tf 60 700 Td (${'Ke hoach '.repeat(800_000)}) Tj ET`)],
    ['pages-loop', pdfOf([CATALOGUE, '<< /Type /Pages /Kids [2 0 R] /Count 1000 >>'])],
    [
      'pages-loop-two',
      pdfOf([CATALOGUE, '<< /Type /Pages /Kids [3 0 R] /Count 9 >>', '<< /Type /Pages /Kids [2 0 R] /Count 9 >>']),
    ],
    [
      'pages-same',
      pdfOf([CATALOGUE, `<< /Type /Pages /Kids [${'3 0 R '.repeat(60_000)}] /Count 60000 >>`, page(), FONT, stream(words)]),
    ],
    ['pages-count-lies', pdfOf([CATALOGUE, '<< /Type /Pages /Kids [3 0 R] /Count 2147483647 >>', page(), FONT, stream(words)])],
    ['pages-count-negative', pdfOf([CATALOGUE, '<< /Type /Pages /Kids [3 0 R] /Count -5 >>', page(), FONT, stream(words)])],
    [
      'form-draws-itself',
      onePage('/X1 Do', {
        more: '/XObject << /X1 6 0 R >>',
        rest: [stream('/X1 Do', '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X1 6 0 R >> >>')],
      }),
    ],
    ['forms-doubling', formsDoubling()],
    [
      'length-is-itself',
      pdfOf([
        CATALOGUE,
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        page(),
        FONT,
        '<< /Length 5 0 R >>\nstream\nBT ET\nendstream',
      ]),
    ],
    ['contents-loop', pdfOf([CATALOGUE, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', page('[5 0 R]'), FONT, '[5 0 R 5 0 R]'])],
    [
      'xref-prev-loop',
      Buffer.from(
        pdfOf([CATALOGUE, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', page(), FONT, stream(words)], '/Prev 9')
          .toString('latin1')
          .replace('/Prev 9', '/Prev 0'),
        'latin1',
      ),
    ],
    ['xref-prev-itself', prevItself()],
    [
      'xref-huge-size',
      Buffer.from(
        '%PDF-1.7\nxref\n0 2147483647\n0000000000 65535 f \ntrailer\n<< /Size 2147483647 /Root 1 0 R >>\nstartxref\n9\n%%EOF',
      ),
    ],
    ['no-objects', Buffer.from('%PDF-1.7\n%%EOF\n')],
    ['only-comments', Buffer.from(`%PDF-1.7\n${'% a\n'.repeat(500_000)}`)],
    [
      'page-box-huge',
      pdfOf([
        CATALOGUE,
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        page().replace('595 842', '1e30 1e30'),
        FONT,
        stream(words),
      ]),
    ],
    ['names-long', onePage(words, { more: `/${'N'.repeat(3_000_000)} 1` })],
    ['unicode-map-bomb', unicodeMapBomb()],
    [
      'encrypted-oddly',
      pdfOf(
        [
          CATALOGUE,
          '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
          page(),
          FONT,
          stream(words),
          '<< /Filter /Standard /V 5 /R 9 /Length 4096 /O (a) /U (b) /P -1 >>',
        ],
        '/Encrypt 6 0 R /ID [(a) (b)]',
      ),
    ],
    [
      'object-stream-loop',
      pdfOf([
        CATALOGUE,
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        page(),
        FONT,
        stream('5 0 6 20 << >> << >>', '/Type /ObjStm /N 2000000000 /First 10 /Extends 5 0 R'),
      ]),
    ],
    [
      'image-huge',
      onePage('/I Do', {
        more: '/XObject << /I 6 0 R >>',
        rest: [
          stream('abc', '/Type /XObject /Subtype /Image /Width 100000 /Height 100000 /BitsPerComponent 8 /ColorSpace /DeviceRGB'),
        ],
      }),
    ],
  ];
}

/** Twenty forms, each drawing the next twice: a million draws from two kilobytes. */
function formsDoubling(): Buffer {
  const forms = Array.from({ length: 20 }, (_, i) =>
    stream(
      i === 19 ? words : `/X${i + 1} Do /X${i + 1} Do`,
      `/Type /XObject /Subtype /Form /BBox [0 0 900 900] /Resources << /Font << /F1 4 0 R >> /XObject << /X${i + 1} ${i + 7} 0 R >> >>`,
    ),
  );
  return onePage('/X0 Do', { more: '/XObject << /X0 6 0 R >>', rest: forms });
}

function prevItself(): Buffer {
  const bytes = pdfOf(
    [CATALOGUE, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', page(), FONT, stream(words)],
    '/Prev 0000000000',
  ).toString('latin1');
  const at = String(bytes.lastIndexOf('xref\n0')).padStart(10, '0');
  return Buffer.from(bytes.replace('/Prev 0000000000', `/Prev ${at}`), 'latin1');
}

function unicodeMapBomb(): Buffer {
  const map =
    'begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0041> endbfrange '.repeat(
      3_000,
    );
  const font = '<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>';
  return pdfOf([
    CATALOGUE,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    page(),
    font,
    stream('BT /F1 12 Tf 60 700 Td <00410042> Tj ET'),
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>',
    stream(map),
  ]);
}
