/**
 * Dates as Vietnamese texts write them (domain.md §7.4): day before month, "ngày 04/11/2013", "22-8-2025", "22.8.2025",
 * "ngày 04 tháng 11 năm 2013". Own rules, because a general parser reads "24/7" and "năm 2030" as days.
 */
import type { Span } from './facts.js';
import { foldForMatching } from './folding.js';
import { matchesIn } from './matches.js';

export interface FoundDate extends Span {
  /** "2013-11-04". */
  readonly iso: string;
}

const NUMERIC = /(?<![\d/.\-,])(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?((?:19|20)\d{2})(?![\d/]|[-.,]\d)/g;
const IN_WORDS = /(?<!\d)(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})\s*,?\s+năm\s+((?:19|20)\d{2})(?!\d)/g;

/** The ISO date, or null where the calendar has no such day. */
export function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}

const WEEKDAYS = ['chủ nhật', 'thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy'];

/** All days named in a text, in order. A weekday named before a date must be that day's, else the date is a misprint and is left out. */
export function datesIn(text: string): FoundDate[] {
  const folded = foldForMatching(text);
  const found: FoundDate[] = [];
  const add = (match: RegExpExecArray, parts: readonly [string, string, string]): void => {
    const iso = isoDate(Number(parts[2]), Number(parts[1]), Number(parts[0]));
    if (iso === null || contradictsWeekday(folded.slice(Math.max(0, match.index - 24), match.index), iso)) return;
    found.push({ iso, start: match.index, end: match.index + match[0].length });
  };
  for (const match of matchesIn(folded, NUMERIC)) add(match, [match[1] ?? '', match[3] ?? '', match[4] ?? '']);
  for (const match of matchesIn(folded, IN_WORDS)) add(match, [match[1] ?? '', match[2] ?? '', match[3] ?? '']);
  return found.sort((a, b) => a.start - b.start);
}

function contradictsWeekday(before: string, iso: string): boolean {
  const named = /(chủ nhật|thứ (?:hai|ba|tư|năm|sáu|bảy))\s*,?\s*(?:ngày\s*)?$/.exec(before)?.[1];
  return named !== undefined && WEEKDAYS[new Date(`${iso}T00:00:00Z`).getUTCDay()] !== named;
}
