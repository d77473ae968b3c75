/**
 * The grammar of document symbols (số, ký hiệu), domain.md §1.1–1.8: what in a text is a symbol, its parts, and its normal form.
 * State: number/TYPE-ISSUER, with the year inside when normative; letters: number/ISSUER-UNIT; legislature: number/year/QHnn;
 * Party: number-TYPE/ISSUER. Issuer codes are an open list. A symbol is not an identity: see resolution.
 */
import type { Span } from './facts.js';
import { foldTypography } from './folding.js';
import { MIXED_CASE_CODES, TYPE_CODES } from './symbol-codes.js';
import { TakenSpans } from './taken-spans.js';
import { matchesIn } from './matches.js';

export type SymbolRule = 'legislature' | 'normative' | 'party' | 'party-swapped' | 'admin' | 'letter';

/** A symbol found in a text. Offsets hold for the input when that is NFC. */
export interface ParsedSymbol extends Span {
  readonly rule: SymbolRule;
  /** As written, typography folded. */
  readonly raw: string;
  /** The normal form: "29-NQ/TW". Digits as written. */
  readonly symbol: string;
  /** Type code ("NQ"), null for letters and where the legislature gives none. */
  readonly type: string | null;
  readonly number: string;
  readonly year: string | null;
  /** Number of the legislature's term, from QH15. */
  readonly term: string | null;
  /** Issuer code or joint codes as written. */
  readonly issuer: string;
  /** The drafting unit of a letter. */
  readonly unit: string | null;
}

const TYPE = Object.keys(TYPE_CODES)
  .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  .join('|');
/** One issuer code; digits are a term and stand only after a legislature's or council's code; "BGD ĐT" is the one code that is written with a space. */
const ISSUER = '(?:B?S?P?GD\\s?&?\\s?ĐT|[A-ZĐƯ](?:[A-Za-zĐđƯư&]|(?<=QH\\d?|HĐND\\d?)\\d)*(?:\\.Ư)?)';
const ISSUERS = `${ISSUER}(?:\\s?-\\s?${ISSUER})*`;
const NUMBER = '(?<number>\\d{1,5}[a-zđ]?)';
const YEAR = '(?<year>(?:19|20)\\d{2})';
const HYPHEN = '\\s?-\\s?';
const SLASH = '\\s?\\/\\s?';
/** Party issuers that are also seen after a hyphen: "06/NQ-TW", "29-NQ-TƯ". */
const SWAPPED_ISSUER = '(?<issuer>TW|TƯ|T\\.Ư|TU|HU|QU)';
const SWAPPED_TYPE = '(?<type>NQ|QĐ|CT|KL|CTr|KH)';

/** In order of precedence: the first rule wins where two overlap. */
const RULES: readonly (readonly [SymbolRule, RegExp])[] = (
  [
    ['legislature', `${NUMBER}\\/${YEAR}\\/(?:(?<type>NQ|PL|L)${HYPHEN})?(?<issuer>(?:UBTV)?QH)(?<term>\\d{1,2})`],
    ['legislature', `${NUMBER}\\/(?<type>NQ|PL|TB|KH|BC)${HYPHEN}(?<issuer>(?:UBTV)?QH)(?<term>\\d{1,2})`],
    ['normative', `${NUMBER}${SLASH}${YEAR}${SLASH}(?<type>${TYPE})${HYPHEN}(?<issuer>${ISSUERS})`],
    ['party', `${NUMBER}${HYPHEN}(?<type>${TYPE})${SLASH}(?<issuer>${ISSUERS})`],
    ['party-swapped', `${NUMBER}\\/${SWAPPED_TYPE}${HYPHEN}${SWAPPED_ISSUER}`],
    ['party-swapped', `${NUMBER}-${SWAPPED_TYPE}-${SWAPPED_ISSUER}`],
    ['admin', `${NUMBER}${SLASH}(?<type>${TYPE})${HYPHEN}(?<issuer>${ISSUERS})`],
    // Committees number their drafting divisions: "4140/UBND-KT5".
    ['letter', `${NUMBER}\\/(?<issuer>${ISSUER})-(?<unit>${ISSUER}\\d{0,2}(?:,${ISSUER}\\d{0,2})*)`],
    // Typed without the hyphen, or with a stop for it: only with an issuer that cannot be part of another word.
    ['party', `${NUMBER}(?<type>NQ|CT|KL|QĐ|CTr|KH|HD)${SLASH}(?<issuer>TW|TƯ|T\\.Ư|TU|HU|QU|ĐU)`],
    ['admin', `${NUMBER}\\/(?<type>${TYPE})\\.?(?<issuer>UBND|HĐND|TTg|BGDĐT|SGDĐT)`],
    // Typed without the type code, which the word before it tells: "Thông tư số 21/2014/BGD&ĐT".
    ['normative', `${NUMBER}\\/${YEAR}\\/(?<issuer>BGD\\s?&?\\s?ĐT|BNV|BTC|UBND|HĐND|TTg|CP)`],
    // Spaces around the strokes of a letter's symbol: only with a code that is an issuer's, or "5 / A - B" would be one.
    ['letter', `${NUMBER}\\s?\\/\\s?(?<issuer>UBND|HĐND|BGDĐT|SGDĐT|PGDĐT|GDĐT|VPCP)\\s?-\\s?(?<unit>${ISSUER})`],
  ] as [SymbolRule, string][]
).map(([rule, pattern]) => [
  rule,
  new RegExp(`(?<![\\p{L}\\p{N}/\\-.,])${pattern}(?![\\p{L}\\p{N}])(?!\\/[\\p{L}\\p{N}])`, 'gu'),
]);

/** Symbols typed in lower case are believed only after a type word and "số": "quyết định số 1895/qđ-ttg". */
const LOWER_CASE =
  /(?=\d{1,5}[-/])(?<=(?:nghị quyết|quyết định|chỉ thị|kế hoạch|hành động|chương trình|kết luận|thông tư|nghị định|hướng dẫn|báo cáo|tờ trình|thông báo|công văn)\s(?:số\s*:?\s*)?)\d{1,5}[-/][\p{Ll}\d\-/&.]*\p{Ll}\d{0,2}(?![\p{L}\p{N}])/giu;
const UPPER_WORDS = new Map([...Object.keys(TYPE_CODES), ...MIXED_CASE_CODES].map((code) => [code.toLowerCase(), code] as const));

/** "1895/qđ-ttg" → "1895/QĐ-TTg": codes whose case is known, else capitals. Same length. */
function restoreCase(text: string): string {
  return text.replace(/\p{L}+/gu, (word) => UPPER_WORDS.get(word.toLowerCase()) ?? word.toUpperCase());
}

/** Where the text has lower-case symbols, the same text with those in their proper case. */
function withRestoredCase(text: string): string {
  return text.replace(LOWER_CASE, (symbol) => (/\p{Lu}/u.test(symbol) ? symbol : restoreCase(symbol)));
}

/** All symbols of a text, in order, without overlaps. Silent on numbers, dates, shares, school names (domain.md §1.8). */
export function parseSymbols(text: string): ParsedSymbol[] {
  const folded = withRestoredCase(foldTypography(text));
  const found: ParsedSymbol[] = [];
  const taken = new TakenSpans(folded.length);
  for (const [rule, pattern] of RULES) {
    for (const match of matchesIn(folded, pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (taken.overlaps({ start, end })) continue;
      const parts = match.groups ?? {};
      const type = parts.type ?? (rule === 'normative' ? typeToldBefore(folded, start) : null);
      if (rule === 'normative' && type === null) continue;
      taken.take({ start, end });
      const symbol: Omit<ParsedSymbol, 'symbol'> = {
        rule,
        raw: match[0],
        type,
        number: parts.number ?? '',
        year: parts.year ?? null,
        term: parts.term ?? null,
        issuer: parts.issuer ?? '',
        unit: parts.unit ?? null,
        start,
        end,
      };
      found.push({ ...symbol, symbol: normalForm(symbol) });
    }
  }
  return [...found, ...listedBefore(folded, found)].sort((a, b) => a.start - b.start);
}

const TOLD: readonly (readonly [word: RegExp, code: string])[] = [
  [/thông\s+tư\s+(?:số\s*:?\s*)?$/iu, 'TT'],
  [/nghị\s+định\s+(?:số\s*:?\s*)?$/iu, 'NĐ'],
  [/quyết\s+định\s+(?:số\s*:?\s*)?$/iu, 'QĐ'],
  [/nghị\s+quyết\s+(?:số\s*:?\s*)?$/iu, 'NQ'],
];

/** The type code of a normative symbol that leaves it out, by the word before it; null where none stands there. */
function typeToldBefore(folded: string, start: number): string | null {
  const before = folded.slice(Math.max(0, start - 24), start);
  return TOLD.find(([word]) => word.test(before))?.[1] ?? null;
}

/**
 * "các Nghị quyết số 57, 59, 66, 68-NQ/TW": bare numbers in a row that ends in a symbol share its type and issuer. A type word must open
 * the row, else the numbers count something else.
 */
function listedBefore(folded: string, found: readonly ParsedSymbol[]): ParsedSymbol[] {
  const rows: ParsedSymbol[] = [];
  for (const last of found) {
    const before = folded.slice(Math.max(0, last.start - 120), last.start);
    const row =
      /(?:nghị quyết|quyết định|chỉ thị|kết luận|thông tư|nghị định|kế hoạch|công văn|thông báo)\s+(?:số\s*:?\s*)?((?:\d{1,5}\s*(?:,|;|và)\s*)+)$/iu.exec(
        before,
      );
    if (row?.[1] === undefined) continue;
    const base = last.start - row[1].length;
    for (const number of matchesIn(row[1], /\d{1,5}/g)) {
      const start = base + number.index;
      const member = { ...last, number: number[0], raw: number[0], start, end: start + number[0].length };
      rows.push({ ...member, symbol: normalForm(member) });
    }
  }
  return rows;
}

/** TƯ and T.Ư are press spellings of TW; "&" and spaces are no part of a code. TU is another body: no diacritic is folded. */
export function normalIssuer(issuer: string): string {
  return issuer
    .replace(/[&\s]/g, '')
    .replace(/T\.?Ư(?![\p{L}])/gu, 'TW')
    .replace(/(^|-)([BSP]?GD)-ĐT(?=-|$)/gu, '$1$2ĐT');
}

function normalForm(parts: Omit<ParsedSymbol, 'symbol'>): string {
  const issuer = normalIssuer(parts.issuer);
  switch (parts.rule) {
    case 'legislature':
      return [parts.number, parts.year, `${parts.type === null ? '' : `${parts.type}-`}${issuer}${parts.term ?? ''}`]
        .filter((part) => part !== null)
        .join('/');
    case 'normative':
      return `${parts.number}/${parts.year}/${parts.type}-${issuer}`;
    case 'party':
    case 'party-swapped':
      return `${parts.number}-${parts.type}/${issuer}`;
    case 'admin':
      return `${parts.number}/${parts.type}-${issuer}`;
    case 'letter':
      return `${parts.number}/${issuer}-${normalIssuer(parts.unit ?? '')}`;
  }
}

/** The one symbol that a text consists of, or null: "số 29 – NQ/TƯ" is not one, "29 – NQ/TƯ" is. */
export function parseSymbol(text: string): ParsedSymbol | null {
  const trimmed = text.trim();
  const [first, ...rest] = parseSymbols(trimmed);
  return first !== undefined && rest.length === 0 && first.start === 0 && first.end === foldTypography(trimmed).length
    ? first
    : null;
}

/**
 * The look-up key of a symbol: its normal form with the number as an integer, lower case, diacritics kept (TƯ is read as TW, never as TU):
 * "05/CT-UBND" and "5/CT-UBND" → "5/ct-ubnd". A text that is no symbol is folded the same way.
 */
export function symbolKey(symbol: string): string {
  const normal = parseSymbol(symbol)?.symbol ?? foldTypography(symbol).replace(/[\s&]/g, '');
  return normal.toLowerCase().replace(/^0+(?=\d)/, '');
}

/** The symbol as one search token: "29-NQ/TW" → "29nqtw". */
export function symbolToken(symbol: string): string {
  return symbolKey(symbol)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/[^a-z0-9]/g, '');
}
