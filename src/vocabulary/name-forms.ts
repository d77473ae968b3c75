/**
 * The one written form of a name: abbreviations that every reader expands (UBND, GD&ĐT, TP., Q.) folded to one spelling, so that
 * "Ủy ban nhân dân quận Long Biên", "UBND Q. Long Biên" and "Uỷ ban Nhân dân quận Long Biên" are one key (domain.md §3.4).
 */
import { markedWords, stripMarks } from './folding.js';
import { lazily } from './lazily.js';

/** Patterns over words joined by one space, in old tone style and lower case; applied in order. */
const SPELLINGS: readonly (readonly [pattern: string, form: string])[] = [
  ['ủy ban nhân dân', 'ubnd'],
  ['hội đồng nhân dân', 'hđnd'],
  ['(?:giáo dục(?: và)? đào tạo|gd(?: và)? đt|gdđt)', 'gdđt'],
  ['(?:sgdđt|sở gdđt)', 'sở gdđt'],
  ['pgdđt', 'phòng gdđt'],
  ['bgdđt', 'bộ gdđt'],
  ['(?:ban chấp hành|bch) ?(?:trung ương|tư|tw)(?: đảng)?(?: cộng sản việt nam)?(?: kh[oó][áa] [ivx]+)?', 'bch tw'],
  ['(?:trung ương đảng)', 'bch tw'],
  ['ban chấp hành', 'bch'],
  ['ban thường vụ', 'btv'],
  ['mặt trận tổ quốc', 'mttq'],
  ['(?:thành phố|tp) ?(?:hồ chí minh|hcm)', 'thành phố hồ chí minh'],
  ['tphcm', 'thành phố hồ chí minh'],
  ['tp', 'thành phố'],
  ['q(?= \\p{L}{2}| \\d)', 'quận'],
  ['h(?= \\p{L}{2})', 'huyện'],
  ['tx', 'thị xã'],
  ['tt(?= \\p{L}{2})', 'thị trấn'],
  ['p(?= \\p{L}{2}| \\d)', 'phường'],
  ['nh(?= \\d{4} \\d{4})', 'năm học'],
  ['(?:trung học cơ sở)', 'thcs'],
  ['(?:trung học phổ thông)', 'thpt'],
  ['(?:giáo dục phổ thông)', 'gdpt'],
];
const bounded = (pattern: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'gu');
const marked = lazily(() => SPELLINGS.map(([pattern, form]) => [bounded(pattern), form] as const));
const stripped = lazily(() => SPELLINGS.map(([pattern, form]) => [bounded(stripMarks(pattern)), stripMarks(form)] as const));

function respell(words: string, spellings: readonly (readonly [RegExp, string])[]): string {
  let form = words;
  for (const [pattern, spelling] of spellings) form = form.replace(pattern, spelling);
  return form;
}

/** The same names are asked for in text after text. */
const formsKept = new Map<string, string>();
const MOST_KEPT = 5_000;
const LONGEST_KEPT = 200;

/** The name as words with their accents, abbreviations in one spelling: "UBND TP. Huế" → "ubnd thành phố huế". */
export function nameForm(name: string): string {
  const kept = formsKept.get(name);
  if (kept !== undefined) return kept;
  const form = respell(markedWords(name.replace(/&/g, ' và ')).join(' '), marked());
  if (name.length <= LONGEST_KEPT) {
    if (formsKept.size >= MOST_KEPT) formsKept.clear();
    formsKept.set(name, form);
  }
  return form;
}

/** The same without accents: "uy ban nhan dan quan long bien" → "ubnd quan long bien". */
export function strippedNameForm(name: string): string {
  const words = markedWords(name.replace(/&/g, ' va ')).join(' ');
  return respell(stripMarks(respell(words, marked())), stripped());
}

/** Words that say what kind of unit a place is, before its own name. */
export const LOCALITY_TYPE_WORDS = [
  'thành phố trực thuộc trung ương',
  'thành phố',
  'thị trấn',
  'thị xã',
  'đặc khu',
  'phường',
  'huyện',
  'quận',
  'tỉnh',
  'thôn',
  'bản',
  'xã',
] as const;
/** The same with and without accents; "ban" is left out, for without its accent it opens the names of boards (ban chỉ đạo). */
export const LOCALITY_TYPE_FORMS: readonly string[] = [
  ...LOCALITY_TYPE_WORDS,
  ...LOCALITY_TYPE_WORDS.map(stripMarks).filter((word) => word !== 'ban'),
];
const LEADING_TYPE = new RegExp(`^(?:${LOCALITY_TYPE_FORMS.join('|')}) (?=.)`, 'u');

/** A place's own name: "quận long biên" → "long biên"; null when the form has no type word. */
export function ownNameForm(form: string): string | null {
  const own = form.replace(LEADING_TYPE, '');
  return own === form ? null : own;
}
