/** What files of before Unicode hold: TCVN3, VNI and windows-1258, as bytes and as Latin-1 letters in UTF-8; and what must be left alone. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeSource } from '../../../src/documents/decode.js';
import { legacyEncodingOf } from '../../../src/documents/legacy-encoding.js';
import { readSourceText } from '../../../src/documents/read-source.js';

const TCVN3 =
  'Uû ban nh©n d©n tØnh giao Së Gi¸o dôc vµ §µo t¹o chñ tr×, phèi hîp víi c¸c së, ngµnh thùc hiÖn NghÞ quyÕt sè 29-NQ/TW; ®æi míi c¨n b¶n ch­¬ng tr×nh cña c¸c tr­êng häc.';
const VNI =
  'UÛy ban nhaân daân tænh giao Sôû Giaùo duïc vaø Ñaøo taïo chuû trì, phoái hôïp vôùi caùc sôû, ngaønh thöïc hieän Nghò quyeát soá 29-NQ/TW; ñoåi môùi caên baûn chöông trình cuûa caùc tröôøng hoïc.';
const PLAIN =
  'Uỷ ban nhân dân tỉnh giao Sở Giáo dục và Đào tạo chủ trì, phối hợp với các sở, ngành thực hiện Nghị quyết số 29-NQ/TW; đổi mới căn bản chương trình của các trường học.';

test('a text in TCVN3 letters reads as Vietnamese, keeps its places, and says so', () => {
  const document = readSourceText(TCVN3, 'cu.txt');
  assert.equal(document.text, PLAIN);
  assert.equal(document.reading.encoding, 'tcvn3');
  assert.match(document.reading.warnings[0] ?? '', /TCVN3/);
  const at = document.text.indexOf('chương trình');
  const span = document.rawSpan({ start: at, end: at + 'chương trình'.length });
  assert.equal(document.raw, TCVN3);
  assert.equal(document.raw.slice(span.start, span.end), 'ch­¬ng tr×nh');
});

test('a text in VNI letters reads as Vietnamese and keeps its places', () => {
  const document = readSourceText(VNI, 'cu.txt');
  assert.equal(document.text, PLAIN.replace('Uỷ', 'Ủy'));
  assert.equal(document.reading.encoding, 'vni');
  const at = document.text.indexOf('Nghị quyết');
  const span = document.rawSpan({ start: at, end: at + 'Nghị quyết'.length });
  assert.equal(document.raw.slice(span.start, span.end), 'Nghò quyeát');
});

test('in a page of both writings only the lines in the old letters are converted', () => {
  const document = readSourceText(`${PLAIN}\n\nHà Giang là nơi có trường.\n\n${TCVN3}\n`, 'ca-hai.txt');
  assert.equal(document.text, `${PLAIN}\nHà Giang là nơi có trường.\n${PLAIN}`);
});

test('single-byte files are decoded, and their text is what offsets point into', () => {
  const tcvn3 = decodeSource(Buffer.from(TCVN3, 'latin1'), 'cu.txt');
  assert.deepEqual([tcvn3.encoding, tcvn3.text], ['tcvn3', PLAIN]);
  const vni = decodeSource(Buffer.from(VNI, 'latin1'), 'cu.txt');
  assert.deepEqual([vni.encoding, vni.text], ['vni', PLAIN.replace('Uỷ', 'Ủy')]);
});

test('windows-1258 with its combining marks is composed', () => {
  // "Bộ Giáo dục và Đào tạo của tỉnh", in code page 1258.
  const bytes = [0x42, 0xf4, 0xf2, 0x20, 0x47, 0x69, 0xe1, 0x6f, 0x20, 0x64, 0x75, 0xf2, 0x63, 0x20, 0x76, 0xe0, 0x20, 0xd0];
  bytes.push(0xe0, 0x6f, 0x20, 0x74, 0x61, 0xf2, 0x6f, 0x20, 0x63, 0x75, 0xd2, 0x61, 0x20, 0x74, 0x69, 0xd2, 0x6e, 0x68);
  const { encoding, text } = decodeSource(Uint8Array.from(bytes), 'cu.txt');
  assert.deepEqual([encoding, text], ['windows-1258', 'Bộ Giáo dục và Đào tạo của tỉnh']);
});

test('UTF-16 with a byte order mark is read', () => {
  const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(PLAIN, 'utf16le')]);
  assert.deepEqual(decodeSource(bytes, 'a.txt'), { text: PLAIN, encoding: 'utf-16le', warnings: [] });
});

test('Vietnamese in Unicode, and other languages, are left alone', () => {
  const french = 'Les élèves de l’école ont passé à la bibliothèque; où êtes-vous allés, à côté du théâtre français ?';
  const german = 'Die Schüler der höheren Schulen müssen die Prüfung bestehen; das gilt für alle Mädchen und Knaben.';
  for (const text of [PLAIN, 'Hà Giang là nơi có các em và cô giáo', french, german, 'Giá 5 £ § 3 ©'])
    assert.equal(legacyEncodingOf(text), null, text);
});

test('bytes that are no text of any of these are refused', () => {
  assert.throws(() => decodeSource(Uint8Array.from([0xe9, 0x61, 0xff, 0x62, 0xc0]), 'a.txt'), /not valid UTF-8/);
});
