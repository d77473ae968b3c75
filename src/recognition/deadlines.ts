/**
 * By when something is to be done: "trước ngày 31/12/2025", "chậm nhất …", "hoàn thành trong quý IV/2025", "đến hết năm 2026". A month, quarter
 * or year stands for its last day. A day without such words before it is no deadline, nor is one without its year.
 */
import type { Span } from '../vocabulary/facts.js';
import { datesIn, isoDate } from '../vocabulary/dates.js';
import { foldForMatching } from '../vocabulary/folding.js';
import { GatedPattern } from '../vocabulary/gated-pattern.js';

export interface Deadline extends Span {
  /** "2025-12-31". */
  readonly iso: string;
}

/** A year; one that opens a row of years ("2026 - 2027", "2025 và các năm tiếp theo") is no limit. */
const YEAR = '((?:19|20)\\d{2})(?!\\d|\\s?[/–-]\\s?\\d|,? và (?:các |những )?(?:năm|20))';
/** Words that make what follows a limit; of a day, month, quarter or year. */
const LIMIT =
  '(?:trước|chậm nhất(?: là| vào| đến| trước)*|muộn nhất(?: là| vào| đến| trước)*|đến hết|hết|xong(?: trước| trong)|hoàn thành(?: xong)?(?: trước| trong| vào)|(?:ban hành|(?<!(?:chương|quy|lộ|quá|công|tiến) )trình|báo cáo|gửi)[^.;]{0,60} (?:trước|trong))';
const DAY = new GatedPattern(new RegExp(`(?<![\\p{L}])${LIMIT}\\s+(?=(?:ngày )?\\d{1,2}(?:[/.-]| tháng))`, 'gu'));
const MONTH = new GatedPattern(new RegExp(`(?<![\\p{L}])${LIMIT}\\s+tháng\\s+(\\d{1,2})(?:/|,? năm )${YEAR}`, 'gu'));
const QUARTER = new GatedPattern(new RegExp(`(?<![\\p{L}])${LIMIT}\\s+quý\\s+(iv|i{1,3}|[1-4])(?:/|,? năm )${YEAR}`, 'gu'));
const WHOLE_YEAR = new GatedPattern(new RegExp(`(?<![\\p{L}])${LIMIT}\\s+năm\\s+${YEAR}`, 'gu'));
const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

const lastDay = (year: number, month: number): string | null =>
  isoDate(year, month, new Date(Date.UTC(year, month, 0)).getUTCDate());

/** The deadline that words give, the latest of several; null where they give none. */
export function deadlineIn(words: string): Deadline | null {
  const folded = foldForMatching(words);
  const found: Deadline[] = [];
  const add = (start: number, end: number, iso: string | null): void => {
    if (iso !== null) found.push({ start, end, iso });
  };
  const days = datesIn(words);
  for (const match of DAY.allIn(folded)) {
    const from = match.index + match[0].length;
    const day = days.find(({ start }) => start >= from && start - from <= 5);
    if (day !== undefined) add(match.index, day.end, day.iso);
  }
  for (const match of MONTH.allIn(folded))
    add(match.index, match.index + match[0].length, lastDay(Number(match[2]), Number(match[1])));
  for (const match of QUARTER.allIn(folded)) {
    const quarter = ROMAN[match[1] ?? ''] ?? Number(match[1]);
    add(match.index, match.index + match[0].length, lastDay(Number(match[2]), quarter * 3));
  }
  for (const match of WHOLE_YEAR.allIn(folded))
    add(match.index, match.index + match[0].length, isoDate(Number(match[1]), 12, 31));
  return found.sort((a, b) => (a.iso < b.iso ? 1 : -1))[0] ?? null;
}
