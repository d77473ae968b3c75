/**
 * The font encodings in which Vietnamese offices wrote before Unicode was prescribed (Quyết định 72/2002/QĐ-TTg): TCVN3 ("ABC", the
 * .Vn fonts; TCVN 5712:1993, VN3), one byte a letter, and VNI, a base letter and a mark behind it. Such a file, or the text layer of
 * such a PDF, shows Latin-1 letters: "Uû ban nh©n d©n", "UÛy ban nhaân daân". Which of the two it is, is told by the words that each
 * table gives; a text in which neither gives Vietnamese words is left alone.
 */
import type { DecodedText } from './decode.js';
import { type MappedText, MappedTextBuilder, mapIdentity } from './mapped-text.js';

export type LegacyEncoding = 'tcvn3' | 'vni';

/** TCVN3 from 0xA1 on; a dot stands for a code without a letter. */
const TCVN3_LETTERS = 'ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ';
const TCVN3: ReadonlyMap<string, string> = new Map(
  [...TCVN3_LETTERS].flatMap((letter, i) => (letter === '.' ? [] : [[String.fromCharCode(0xa1 + i), letter] as const])),
);

/** VNI's marks behind a base letter, as combining marks: tone, then circumflex and breve alone and with each tone. */
const VNI_MARKS: Readonly<Record<string, string>> = {
  ø: '\u0300',
  ù: '\u0301',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  à: '\u0302\u0300',
  á: '\u0302\u0301',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0323\u0302',
  ê: '\u0306',
  è: '\u0306\u0300',
  é: '\u0306\u0301',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0323\u0306',
};
/** VNI's letters that are one code. */
const VNI_LETTERS: Readonly<Record<string, string>> = {
  ñ: 'đ',
  ô: 'ơ',
  ö: 'ư',
  ì: 'ì',
  í: 'í',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
};
/** "AÙ" and "Aù" are both Á: the case is the base letter's. */
const VNI_FORM = /([aeouyôö])([øùûõïâàáåãäêèéúüë])|[ñôöìíæóòî]/giu;

function vniLetter(form: string): string {
  const base = form[0] as string;
  const lower = base.toLowerCase();
  const mark = form.length > 1 ? VNI_MARKS[(form[1] as string).toLowerCase()] : undefined;
  const letter = ((VNI_LETTERS[lower] ?? lower) + (mark ?? '')).normalize('NFC');
  // What does not compose to one letter ("yê") is two letters beside each other, not a letter and its mark.
  if (letter.length > 1) return form;
  return base === lower ? letter : letter.toUpperCase();
}

/** Letters that only Unicode Vietnamese has: their line is not in a font encoding. */
const VIETNAMESE_LETTER = /[ĂăĐđĨĩŨũƠơƯư\u1EA0-\u1EF9]|\p{M}/u;
const FOREIGN = /[\u00A1-\u00FF]/u;

/** Replaces the forms of an encoding by the letters they show, in the lines that are written in it; places stay those of the file. */
export function convertLegacy(mapped: MappedText, encoding: LegacyEncoding): MappedText {
  const { text, starts, ends } = mapped;
  const builder = new MappedTextBuilder(text.length);
  const form = encoding === 'vni' ? VNI_FORM : /[\u00A1-\u00FE]/gu;
  const letterOf = (match: string): string => (encoding === 'vni' ? vniLetter(match) : (TCVN3.get(match) ?? match));
  let kept = 0;
  for (const line of text.matchAll(/[^\n]+/gu)) {
    if (!FOREIGN.test(line[0]) || VIETNAMESE_LETTER.test(line[0])) continue;
    // "Hà Giang là …" has Latin-1 letters alone and is Vietnamese as it stands.
    if (frequentWords(line[0]).hits > frequentWords(line[0].replace(form, letterOf)).hits) continue;
    for (const match of line[0].matchAll(form)) {
      const at = line.index + match.index;
      const end = at + match[0].length;
      const letter = letterOf(match[0]);
      if (letter === match[0]) continue;
      builder.copy(mapped, kept, at);
      builder.put(letter, starts[at] ?? 0, ends[end - 1] ?? 0);
      kept = end;
    }
  }
  if (kept === 0) return mapped;
  builder.copy(mapped, kept, text.length);
  return builder.build();
}

const converted = (text: string, encoding: LegacyEncoding): string => convertLegacy(mapIdentity(text), encoding).text;

/** Syllables with marks that any page of Vietnamese prose or official head holds. */
const FREQUENT = new Set(
  'và của các được những trong với để đến về là có đã này một người không cho từ tại theo trên năm tháng ngày số giáo dục đào tạo học trường sinh viên ủy uỷ ban nhân dân quyết định nghị chỉ thị kế hoạch thông tư căn cứ điều tỉnh thành phố huyện quận xã phường bộ sở nước việt cộng hòa hoà xã hội chủ nghĩa độc lập hạnh phúc chính phủ thực hiện tổ chức quản lý công tác nhà đảng phát triển đổi mới chất lượng'
    .split(' ')
    .filter((word) => !/^[a-z]+$/u.test(word)),
);

/** How many of the words are frequent Vietnamese ones with marks, and how many words there are. */
function frequentWords(text: string): { hits: number; words: number } {
  let hits = 0;
  let words = 0;
  for (const [word] of text.slice(0, 100_000).matchAll(/[\p{L}\p{M}]+/gu)) {
    words++;
    if (FREQUENT.has(word.toLowerCase().normalize('NFC'))) hits++;
  }
  return { hits, words };
}

/** One word in twelve, and three at least: running Vietnamese has one in four, another language in the wrong table next to none. */
const isVietnamese = ({ hits, words }: { hits: number; words: number }): boolean => hits >= 3 && hits * 12 >= words;

/**
 * The font encoding of a text that was decoded as Latin-1 or copied out of a document, or null. Text that is Vietnamese as it stands is
 * left alone, and so is a foreign one: only lines without a Vietnamese letter, and with letters beyond ASCII, are judged.
 */
export function legacyEncodingOf(text: string): LegacyEncoding | null {
  if (!FOREIGN.test(text)) return null;
  const lines = text.slice(0, 400_000).split('\n');
  const suspects = lines.filter((line) => FOREIGN.test(line) && !VIETNAMESE_LETTER.test(line)).join('\n');
  if (suspects === '') return null;
  const plain = frequentWords(suspects);
  const [tcvn3, vni] = [frequentWords(converted(suspects, 'tcvn3')), frequentWords(converted(suspects, 'vni'))];
  const [best, encoding] = tcvn3.hits >= vni.hits ? [tcvn3, 'tcvn3' as const] : [vni, 'vni' as const];
  return isVietnamese(best) && best.hits > plain.hits * 2 ? encoding : null;
}

const NAMES = { tcvn3: 'TCVN3 (ABC)', vni: 'VNI' } as const;
/** What a reader of the source should know of such a text. */
export const legacyWarning = (encoding: LegacyEncoding): string =>
  `is written in the font encoding ${NAMES[encoding]} and was converted by table; capitals of a capital font stay small`;

/** A single-byte file: in TCVN3 or VNI by its words, else windows-1258 where that gives Vietnamese; null where nothing does. */
export function readLegacyBytes(bytes: Uint8Array): DecodedText | null {
  const latin = new TextDecoder('windows-1252').decode(bytes);
  const legacy = legacyEncodingOf(latin);
  if (legacy !== null) return { text: converted(latin, legacy), encoding: legacy, warnings: [legacyWarning(legacy)] };
  const text = new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
  if (!isVietnamese(frequentWords(text))) return null;
  return { text, encoding: 'windows-1258', warnings: ['is in windows-1258 and was converted to Unicode'] };
}
