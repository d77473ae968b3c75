/**
 * The grammar of written numbers: digits with Vietnamese marks (a dot groups thousands, a comma is the decimal mark, domain.md §6), multipliers in
 * words ("1,3 triệu", "2 nghìn tỷ"), ranges ("từ 30 đến 40", "8,3 - 8,5"), counts out of a whole ("68/73"), numbers repeated in words as the
 * law on forms asks ("06 (sáu)"), and shares in words ("một nửa", "hai phần ba"). Every pattern begins with a digit or one of few words, so a
 * text is walked once.
 */
import type { Span } from '../vocabulary/facts.js';
import { matchesIn } from '../vocabulary/matches.js';

export interface Quantity extends Span {
  readonly value: number;
  /** Upper end of a range. */
  readonly upper: number | null;
  /** The whole, of a count out of it. */
  readonly outOf: number | null;
  /** Whether a percent sign, or words for a share, belong to it. */
  readonly percent: boolean;
  /** Multipliers as written, in order: ["nghìn", "tỷ"]; already in `value`. */
  readonly multipliers: readonly string[];
  /** Written with grouped thousands or a multiplier: a number of that form counts something. */
  readonly large: boolean;
}

const NUMBER = '\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?';
/** A careless decimal dot, where a percent sign tells it from grouped thousands. */
const DOTTED = '\\d+\\.\\d{1,2}(?=\\s?%)';
const MULTIPLIERS: Readonly<Record<string, number>> = {
  trăm: 100,
  nghìn: 1e3,
  ngàn: 1e3,
  vạn: 1e4,
  triệu: 1e6,
  tỷ: 1e9,
  tỉ: 1e9,
};
const MULTIPLIER = '(?:trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ)(?![\\p{L}\\d])(?!\\s(?:lệ|trọng|số))';
/** "06 (sáu)": the number again in words. */
const IN_WORDS = '(?:\\s?\\((?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|không)[^()]{0,24}\\))?';
const RANGE = '(?:\\s?%)?\\s?(?:-|đến|tới)\\s?(?:không quá\\s|dưới\\s|trên\\s|hơn\\s)?';
// The digit is looked for first: most places of a text are settled by that.
const QUANTITY = new RegExp(
  `(?=\\d)(?<![\\p{L}\\d.,/+]|\\d\\s?-\\s?|\\p{L}-)(${DOTTED}|${NUMBER})${IN_WORDS}(?:${RANGE}(${DOTTED}|${NUMBER}))?(?:\\s?/\\s?(${NUMBER}))?((?:\\s?${MULTIPLIER})*)(\\s?%)?(?![\\d+])`,
  'gu',
);
const SHARE_IN_WORDS =
  /(?<!\p{L})(?:(một) nửa|(một|hai|ba|bốn|năm) phần (ba|tư|năm|mười))(?=\s(?:số|tổng|các|học|giáo|trường|xã))/gu;
/** What shows that digits are a day, a clock, a phone number or part of a code. */
const PART_OF_CODE = /^(?:\/\d|-\d|:\d|[-/]?\p{Lu}{2}|\.\d|,\d)/u;
const WORDS: Readonly<Record<string, number>> = { một: 1, hai: 2, ba: 3, bốn: 4, tư: 4, năm: 5, mười: 10 };

/** "2.222.246" → 2222246, "93,1" → 93.1; a dot before one or two digits is a decimal mark of careless typing. */
export function numberOf(written: string): number {
  if (/^\d+\.\d{1,2}$/.test(written)) return Number(written);
  return Number(written.replace(/\./g, '').replace(',', '.'));
}

const rounded = (value: number): number => Number(value.toPrecision(12));

function sharesInWords(folded: string): Quantity[] {
  if (!folded.includes('một nửa') && !folded.includes(' phần ')) return [];
  return matchesIn(folded, SHARE_IN_WORDS).map((match) => {
    const [all, half, part, of] = match;
    const share = half === undefined ? (100 * (WORDS[part ?? ''] ?? 0)) / (WORDS[of ?? ''] ?? 1) : 50;
    return {
      start: match.index,
      end: match.index + all.length,
      value: Math.round(share * 10) / 10,
      upper: null,
      outOf: null,
      percent: true,
      multipliers: [],
      large: false,
    };
  });
}

/** The quantities of a text folded for matching, in order. */
export function quantitiesIn(folded: string): Quantity[] {
  const found: Quantity[] = sharesInWords(folded);
  for (const match of matchesIn(folded, QUANTITY)) {
    const [all, first = '', last, whole, words = '', percent] = match;
    const start = match.index;
    const end = start + all.length;
    if (PART_OF_CODE.test(folded.slice(end, end + 3))) continue;
    const multipliers = words === '' ? [] : (words.match(/\p{L}+/gu) ?? []);
    const factor = multipliers.reduce((product, word) => product * (MULTIPLIERS[word] ?? 1), 1);
    const value = factor === 1 ? numberOf(first) : rounded(numberOf(first) * factor);
    const upper = last === undefined ? null : factor === 1 ? numberOf(last) : rounded(numberOf(last) * factor);
    if (!Number.isFinite(value)) continue;
    found.push({
      start,
      end,
      value,
      upper: upper !== null && upper > value ? upper : null,
      outOf: whole === undefined ? null : numberOf(whole),
      percent: percent !== undefined,
      multipliers,
      large: multipliers.length > 0 || /\.\d{3}/.test(first),
    });
  }
  return found.sort((a, b) => a.start - b.start);
}
