/**
 * Capitals without marks ("UY BAN NHAN DAN", "QD-UBND"): typewriters, teleprinters and old fonts had none, and some files still come that
 * way though their small letters are marked. In such a text the fixed words of the official layout, the codes of symbols (Nghị định
 * 30/2020, annexes I and III) and the names of provinces get their letters back; other words are left as they are. Letters are replaced one
 * for one, so every place in the file stays.
 */
import { stripMarks } from '../vocabulary/folding.js';
import { localities, ownNameOf } from '../vocabulary/localities.js';
import type { Paragraph } from './paragraph.js';

/** Words of head, title, closing and headings that are typed in capitals. */
const PHRASES =
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐỘC LẬP|TỰ DO|HẠNH PHÚC|ĐẢNG CỘNG SẢN VIỆT NAM|ĐẢNG BỘ|ĐẢNG ỦY|TỈNH ỦY|THÀNH ỦY|HUYỆN ỦY|QUẬN ỦY|BAN CHẤP HÀNH TRUNG ƯƠNG|BAN CHẤP HÀNH|BAN THƯỜNG VỤ|BỘ CHÍNH TRỊ|BAN BÍ THƯ|BÍ THƯ|ỦY BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|THỦ TƯỚNG CHÍNH PHỦ|CHÍNH PHỦ|QUỐC HỘI|CHỦ TỊCH|BỘ TRƯỞNG|GIÁM ĐỐC|SỞ GIÁO DỤC VÀ ĐÀO TẠO|BỘ GIÁO DỤC VÀ ĐÀO TẠO|PHÒNG GIÁO DỤC VÀ ĐÀO TẠO|GIÁO DỤC VÀ ĐÀO TẠO|GIÁO DỤC|ĐÀO TẠO|NGHỊ QUYẾT|QUYẾT ĐỊNH|CHỈ THỊ|KẾ HOẠCH|CHƯƠNG TRÌNH HÀNH ĐỘNG|CHƯƠNG TRÌNH|THÔNG TƯ LIÊN TỊCH|THÔNG TƯ|NGHỊ ĐỊNH|LUẬT|KẾT LUẬN|THÔNG BÁO|ĐỀ ÁN|BÁO CÁO|TỜ TRÌNH|HƯỚNG DẪN|CÔNG ĐIỆN|QUY ĐỊNH|QUY CHẾ|CÔNG VĂN|PHÁP LỆNH|CHIẾN LƯỢC|DANH MỤC|PHƯƠNG ÁN|DỰ THẢO|PHỤ LỤC|MỤC ĐÍCH|YÊU CẦU|NHIỆM VỤ|GIẢI PHÁP|TỔ CHỨC THỰC HIỆN|TỔ CHỨC|THỰC HIỆN|THÀNH PHỐ|THỊ XÃ|THỊ TRẤN|TỈNH|HUYỆN|QUẬN|PHƯỜNG|CÔNG BÁO'.split(
    '|',
  );
/** Codes with letters that a bare capital hides; those of types stand only in symbols, for "ND" alone says nothing. */
const TYPE_CODES = ['QĐ', 'NĐ', 'CĐ', 'ĐA'];
const ISSUER_CODES = 'HĐND BGDĐT SGDĐT PGDĐT GDĐT GD&ĐT BLĐTBXH LĐTBXH SLĐTBXH BCĐ BCĐCP BCĐTW TLĐ ĐU BVHTTDL'
  .split(' ')
  .filter((code) => code !== stripMarks(code));

const bare = (text: string): string => stripMarks(text).replaceAll('Đ', 'D');
const byBareForm = (forms: readonly string[]): Map<string, string> => new Map(forms.map((form) => [bare(form), form]));
const codes = byBareForm(ISSUER_CODES);
const types = byBareForm(TYPE_CODES);
const phrases = byBareForm(PHRASES);

interface ProvinceNames {
  readonly names: ReadonlyMap<string, string>;
  readonly pattern: RegExp;
}
let places: ProvinceNames | null = null;
/** Names of provinces in capitals; one that folds like another is left out. */
function provinceNames(): ProvinceNames {
  if (places === null) {
    const names = localities().flatMap((each) => (each.level === 'PROVINCE' ? [ownNameOf(each).toUpperCase()] : []));
    const forms = new Map<string, Set<string>>();
    for (const name of names) forms.set(bare(name), (forms.get(bare(name)) ?? new Set()).add(name));
    const only = [...forms].flatMap(([form, all]) => (all.size === 1 ? [[form, [...all][0] as string] as const] : []));
    const pattern = new RegExp(`(?<=(?:TINH|THANH PHO)\\s)(?:${alternatives(only.map(([form]) => form))})${WORD_END}`, 'gu');
    places = { names: new Map(only), pattern };
  }
  return places;
}

const alternatives = (forms: Iterable<string>): string => [...forms].sort((a, b) => b.length - a.length).join('|');
const WORD_START = '(?<![\\p{L}\\p{M}])';
const WORD_END = '(?![\\p{L}\\p{M}])';
const PHRASE = new RegExp(`${WORD_START}(?:${alternatives(phrases.keys())})${WORD_END}`, 'gu');
const CODE = new RegExp(`${WORD_START}(?:${alternatives(codes.keys())})${WORD_END}`, 'gu');
const TYPE = new RegExp(
  `(?<=\\d\\s?[/-]\\s?)(?:${alternatives(types.keys())})(?=\\s?[-/])|(?<=${WORD_START})(?:QD|ND)(?=\\s?-\\s?(?:UBND|TTg|CP|B[A-Z]))`,
  'gu',
);
const CAPITAL_WORD = /(?<![\p{L}\p{M}])\p{Lu}{2,}(?![\p{L}\p{M}])/gu;

/** Small letters with marks, and no word in capitals with any: the capitals of this text have none. */
function hasBareCapitals(texts: readonly string[]): boolean {
  let capitals = 0;
  let marked = 0;
  for (const text of texts) {
    for (const [word] of text.matchAll(CAPITAL_WORD)) {
      if (word !== bare(word)) return false;
      capitals++;
    }
    marked += text.match(/[\u1EA0-\u1EF9đươăơ]/gu)?.length ?? 0;
  }
  return capitals > 0 && marked >= 20;
}

function restored(text: string): string {
  const { names, pattern } = provinceNames();
  // Places first: "TINH HA TINH" holds the level word twice, once as a name.
  return text
    .replace(pattern, (match) => names.get(match) ?? match)
    .replace(PHRASE, (match) => phrases.get(match) ?? match)
    .replace(CODE, (match) => codes.get(match) ?? match)
    .replace(TYPE, (match) => types.get(match) ?? match);
}

/** The paragraphs with the letters of their fixed words and codes; the same paragraphs where capitals have their marks. */
export function restoreCapitals(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  if (!hasBareCapitals(paragraphs.map(({ content }) => content.text))) return paragraphs;
  return paragraphs.map((paragraph) => {
    const text = restored(paragraph.content.text);
    const keepsPlaces = text.length === paragraph.content.text.length;
    return keepsPlaces ? { ...paragraph, content: { ...paragraph.content, text } } : paragraph;
  });
}
