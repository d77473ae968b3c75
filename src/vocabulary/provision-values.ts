/**
 * The units into which a document is divided and the numbers that they bear (Nghị định 30/2020/NĐ-CP, annex I; Luật Ban hành văn bản quy phạm pháp
 * luật: phần, chương, mục, tiểu mục, điều, khoản, điểm; Hướng dẫn 36-HD/VPTW: mục, điểm, tiết). Every unit has a short Latin name, as ELI
 * gives its subdivisions: together they make a locator, "art_5/par_2/pnt_b".
 */

export interface Unit {
  /** Its name in a locator. */
  readonly code: string;
  /** Place in the order of containment, largest first. */
  readonly level: number;
  /** A number as the unit bears it, on folded text. */
  readonly value: string;
}

const ARABIC = '\\d{1,3}';
const ROMAN = '(?:x{0,3}(?:ix|iv|v?i{1,3}|v)|x{1,3})(?![\\p{L}])';
const LETTER = '[a-zđ](?![\\p{L}\\p{N}])';
const ORDINAL = 'thứ\\s+(?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)(?![\\p{L}])';
const DOTTED = '\\d{1,2}(?:\\.\\d{1,2}){0,3}';

/** By the word, folded, one blank between its syllables. */
export const UNITS: Readonly<Record<string, Unit>> = {
  'phụ lục': { code: 'app', level: 0, value: `(?:số\\s+)?(?:${ROMAN}|${ARABIC}[a-zđ]?|${LETTER})` },
  phần: { code: 'prt', level: 1, value: `(?:${ROMAN}|${ORDINAL}|\\d{1,2}|[a-d](?![\\p{L}\\p{N}]))` },
  chương: { code: 'chp', level: 2, value: `(?:${ROMAN}|\\d{1,2})` },
  mục: { code: 'sec', level: 3, value: `(?:${ROMAN}|${DOTTED}|[a-d](?![\\p{L}\\p{N}]))` },
  'tiểu mục': { code: 'ssec', level: 4, value: `(?:${ROMAN}|${DOTTED})` },
  điều: { code: 'art', level: 5, value: `${ARABIC}[a-zđ]?` },
  khoản: { code: 'par', level: 6, value: `\\d{1,2}[a-zđ]?` },
  điểm: { code: 'pnt', level: 7, value: `(?:${LETTER}|[a-zđ]\\d(?![\\p{L}\\p{N}])|${DOTTED}[a-zđ]?)` },
  tiết: { code: 'itm', level: 8, value: `(?:${LETTER}|${ORDINAL}|${DOTTED})` },
  'gạch đầu dòng': { code: 'ind', level: 9, value: `(?:${ORDINAL}|\\d{1,2})` },
  đoạn: { code: 'sbp', level: 9, value: `(?:${ORDINAL}|\\d{1,2})` },
};

const ORDINALS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const ROMANS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

function fromRoman(letters: string): number {
  const values = [...letters].map((letter) => ROMANS[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

/** Levels whose letters count as Roman numbers: "Chương V", "mục I"; a point "i" is the letter. */
const ROMAN_LEVELS = 4;

/** A number as a locator has it: Arabic digits, "dd" for đ, no leading zeros. `folded`: as written, folded. */
export function locatorValue(unit: Unit, folded: string): string {
  const words = folded.replace(/^số\s+/u, '').replace(/\s+/g, ' ');
  const ordinal = /^thứ (\S+)$/u.exec(words)?.[1];
  if (ordinal !== undefined) return String(ORDINALS.indexOf(ordinal) + 1);
  if (unit.level <= ROMAN_LEVELS && /^[ivx]+$/.test(words)) return String(fromRoman(words));
  return words
    .replace(/đ/g, 'dd')
    .split('.')
    .map((part) => part.replace(/^0+(?=\d)/, ''))
    .join('.');
}

/** The alphabet by which points are lettered. */
const ALPHABET = 'abcdđeghiklmnopqrstuvxy';
/** A range wider than this is misread. */
const WIDEST = 150;

/** All values from one to the other, both as locators have them: "3" to "6", "a" to "d". Just the two where they do not count on. */
export function valuesBetween(from: string, to: string): string[] {
  const [first, last] = [Number(from), Number(to)];
  if (Number.isInteger(first) && Number.isInteger(last)) {
    if (last <= first || last - first > WIDEST) return [from, to];
    return Array.from({ length: last - first + 1 }, (_, i) => String(first + i));
  }
  const place = (value: string): number => ALPHABET.indexOf(value === 'dd' ? 'đ' : value);
  const [a, b] = [place(from), place(to)];
  if (a < 0 || b <= a || from === '' || to === '') return [from, to];
  return [...ALPHABET.slice(a, b + 1)].map((letter) => (letter === 'đ' ? 'dd' : letter));
}
