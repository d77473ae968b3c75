/**
 * Folding: the forms in which Vietnamese text is compared. Three strengths, weakest first:
 * `foldForMatching` keeps every character's place (offsets hold), `markedFold` keeps accents, `searchFold` strips them.
 * Reasons (domain.md §7.1): both tone placements (hoá, hóa) and both letters Ð/Đ are common, sometimes in one article; NBSP and typographic
 * dashes stand where a keyboard gives a space and a hyphen. Accents tell minimal pairs apart (Sơn Động, Sơn Đông), so a stripped form
 * is only ever a second look-up.
 */

/** New-style tone placement, which the old style moves one letter to the left: hoá → hóa. "quý" is not one: there u belongs to q. */
const NEW_STYLE_TONE = /(?<![qQ])(o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/giu;
/** Letters and marks that typography writes in more than one way, and the one that is kept. */
const VARIANTS = /[\u00A0\u00D0\u00F0\u2007\u2010-\u2015\u202F\u2212]/g;
const KEPT: Readonly<Record<string, string>> = { '\u00D0': 'Đ', '\u00F0': 'đ', '\u00A0': ' ', '\u2007': ' ', '\u202F': ' ' };

function toOldToneStyle(nfc: string): string {
  return nfc.replace(NEW_STYLE_TONE, (pair) => {
    const [vowel = '', tone = ''] = pair.slice(1).normalize('NFD');
    return (pair.slice(0, 1) + tone).normalize('NFC') + vowel;
  });
}

/** One code unit in, one out: the few letters whose lower case is longer (İ) stay as they are. */
function toLowerOneToOne(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (char) => (char.toLowerCase().length === char.length ? char.toLowerCase() : char)).join('');
}

/** Typography only: NFC, Đ for Ð, hyphen for every dash, space for NBSP; case and tones stay. Same length when the input is NFC. */
export function foldTypography(text: string): string {
  return text.normalize('NFC').replace(VARIANTS, (char) => KEPT[char] ?? '-');
}

/** The texts folded last: one recogniser after the other folds the same stretch. A name is folded as soon as it is looked for. */
const RECENT = 8;
const SHORTEST_KEPT = 48;
const recentTexts: string[] = new Array(RECENT).fill('');
const recentFolds: string[] = new Array(RECENT).fill('');
let oldest = 0;

const fold = (text: string): string => toLowerOneToOne(toOldToneStyle(foldTypography(text)));

/** For finding names in running text: typography, old tone style and lower case. Same length as the input when that is NFC. */
export function foldForMatching(text: string): string {
  if (text.length < SHORTEST_KEPT) return fold(text);
  const known = recentTexts.indexOf(text);
  if (known >= 0) return recentFolds[known]!;
  const folded = fold(text);
  recentTexts[oldest] = text;
  recentFolds[oldest] = folded;
  oldest = (oldest + 1) % RECENT;
  return folded;
}

/** Without marks and with d for đ: "Sơn Động" → "Son Dong". For names and search, never for issuer codes (TƯ is not TU). */
export function stripMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đð]/g, 'd').replace(/[ĐÐ]/g, 'D');
}

const wordsOf = (folded: string): string[] => folded.match(/[\p{L}\p{N}]+/gu) ?? [];

/** The words of a text, lower case, accents stripped: ["uy", "ban", "nhan", "dan"]. */
export function foldedWords(text: string): string[] {
  return wordsOf(stripMarks(foldForMatching(text)));
}

/** The words of a text, lower case, old tone style, accents kept. */
export function markedWords(text: string): string[] {
  return wordsOf(foldForMatching(text));
}

/** The stored search form: folded words joined by one space. */
export function searchFold(text: string): string {
  return foldedWords(text).join(' ');
}

/** The stored ranking form: words with their accents, joined by one space. */
export function markedFold(text: string): string {
  return markedWords(text).join(' ');
}

/** An ASCII slug for ids: "Huyện Bảo Thắng" → "huyen-bao-thang". Characters outside a–z and 0–9 that survive folding are dropped. */
export function slugOf(name: string): string {
  return foldedWords(name)
    .map((word) => word.replace(/[^a-z0-9]/g, ''))
    .filter((word) => word !== '')
    .join('-');
}
