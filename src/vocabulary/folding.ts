/**
 * Folding: the forms in which Vietnamese text is compared. Three strengths, weakest first:
 * `foldForMatching` keeps every character's place (offsets hold), `markedFold` keeps accents, `searchFold` strips them.
 * Reasons (domain.md §7.1): both tone placements (hoá, hóa) and both letters Ð/Đ are common, sometimes in one article; NBSP and typographic
 * dashes stand where a keyboard gives a space and a hyphen. Accents tell minimal pairs apart (Sơn Động, Sơn Đông), so a stripped form
 * is only ever a second look-up.
 */
import { RecentTexts } from './recent-texts.js';
import { lazily } from './lazily.js';
import { runsOf, unitsOf } from './unit-classes.js';

/** Letters and marks that typography writes in more than one way, and the one that is kept. */
const VARIANTS = /[\u00A0\u00D0\u00F0\u2007\u2010-\u2015\u202F\u2212]/g;
const KEPT: Readonly<Record<string, string>> = { '\u00D0': 'Đ', '\u00F0': 'đ', '\u00A0': ' ', '\u2007': ' ', '\u202F': ' ' };

/** Typography only: NFC, Đ for Ð, hyphen for every dash, space for NBSP; case and tones stay. Same length when the input is NFC. */
export function foldTypography(text: string): string {
  return text.normalize('NFC').replace(VARIANTS, (char) => KEPT[char] ?? '-');
}

const unitOf = (char: string): number => char.charCodeAt(0);
const O = unitOf('o');
const U = unitOf('u');
const Q = unitOf('q');
/** What folding does to each unit of a text in NFC: the variant that is kept, in lower case where that is one unit too (İ stays). */
const foldedUnits = lazily(() => {
  const table = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  for (const pattern of [VARIANTS, /\p{Changes_When_Lowercased}/gu])
    for (const { first, run } of runsOf(pattern)) {
      const lower = (KEPT[run] ?? (pattern === VARIANTS ? '-' : run)).toLowerCase();
      if (lower.length === 1) table[first] = unitOf(lower);
    }
  return table;
});
const letters = lazily(() => unitsOf(/\p{L}+/gu));
/**
 * New-style tone placement, which the old style moves one letter to the left: hoá → hóa. Of a pair's second letter with its tone, the tone on
 * the first and the bare second. "quý" is no such pair: there u belongs to q.
 */
function movesAfter(first: string, seconds: string): ReadonlyMap<number, readonly [first: number, second: number]> {
  return new Map(
    [...seconds].map((second) => {
      const [vowel = '', tone = ''] = second.normalize('NFD');
      return [unitOf(second), [unitOf((first + tone).normalize('NFC')), unitOf(vowel)]];
    }),
  );
}
const AFTER_O = movesAfter('o', 'àáảãạèéẻẽẹ');
const AFTER_U = movesAfter('u', 'ỳýỷỹỵ');

let units = new Uint16Array(4096);
/** The same memory. Wherever the stores run, units lie in it low byte first. */
let bytes = Buffer.from(units.buffer);

/** Only letters and marks that stand in NFC as they are (Unicode 16, NFC_Quick_Check): Latin ones, dashes and quotation marks. */
const COMPOSED = /^[\0-\u024F\u1E00-\u1EFF\u2010-\u2027]*$/;

/** Unit by unit: a text is folded before anything is looked for in it, so this is the busiest loop of all. */
function fold(text: string): string {
  const nfc = COMPOSED.test(text) ? text : text.normalize('NFC');
  const { length } = nfc;
  if (units.length < length) {
    units = new Uint16Array(length * 2);
    bytes = Buffer.from(units.buffer);
  }
  const table = foldedUnits();
  const isLetter = letters();
  let before = 0;
  for (let i = 0; i < length; i++) {
    let unit = table[nfc.charCodeAt(i)]!;
    if ((before === O || before === U) && unit > 0x7f) {
      const move = (before === O ? AFTER_O : AFTER_U).get(unit);
      if (move !== undefined && isLetter[nfc.charCodeAt(i + 1)] !== 1 && (i < 2 || units[i - 2] !== Q)) {
        units[i - 1] = move[0];
        unit = move[1];
      }
    }
    units[i] = unit;
    before = unit;
  }
  return bytes.toString('utf16le', 0, length * 2);
}
const folds = new RecentTexts(fold);
/** A name is folded as soon as it is looked for. */
const SHORTEST_KEPT = 32;

/** For finding names in running text: typography, old tone style and lower case. Same length as the input when that is NFC. */
export function foldForMatching(text: string): string {
  return text.length < SHORTEST_KEPT ? fold(text) : folds.of(text);
}

/** What has no mark to lose. */
const ASCII = /^[\0-\x7f]*$/;

/** Without marks and with d for đ: "Sơn Động" → "Son Dong". For names and search, never for issuer codes (TƯ is not TU). */
export function stripMarks(text: string): string {
  if (ASCII.test(text)) return text;
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
