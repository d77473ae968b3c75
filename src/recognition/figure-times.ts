/**
 * The times of figures: of when a number is, by when a target is to be reached, and with when it is compared. Years stand alone ("năm 2020",
 * "2019 là 396"), as school years, plan periods, months, quarters or days; what stands before them tells which of the three they are.
 */
import type { Span } from '../vocabulary/facts.js';
import { matchesIn } from '../vocabulary/matches.js';

export interface FigureTime extends Span {
  /** "2023-2024", "2030", "2026-06-30", "2025-09". */
  readonly value: string;
  readonly role: 'AS_OF' | 'BY' | 'BASELINE';
}

const YEAR = '(?:19|20)\\d{2}';
const TIME = new RegExp(
  [
    `ngày\\s(?<day>\\d{1,2})(?:/|\\stháng\\s)(?<month>\\d{1,2})(?:/|\\snăm\\s)(?<dayYear>${YEAR})`,
    `(?<![\\d/])(?<day2>\\d{1,2})/(?<month2>\\d{1,2})/(?<dayYear2>${YEAR})(?![\\d/])`,
    `(?:tháng\\s(?<onlyMonth>\\d{1,2})(?:/|\\snăm\\s)|(?<![\\d/])(?<onlyMonth2>\\d{1,2})/)(?<monthYear>${YEAR})(?![\\d/])`,
    `(?:năm học|giai đoạn|nhiệm kỳ|niên khóa|năm|khóa)?\\s?(?<from>${YEAR})\\s?[-–]\\s?(?<to>${YEAR})`,
    `năm\\s(?:nay\\s|ngoái\\s)?(?<year>${YEAR})(?!\\s?[-–/]\\s?\\d)`,
    `(?<=[,;]\\s(?:và\\s)?|^)(?<bare>${YEAR})(?=\\s(?:là|được|có|đạt|tăng|giảm)\\s)`,
  ].join('|'),
  'gu',
);
const two = (digits: string): string => digits.padStart(2, '0');

function writtenTime(groups: Readonly<Record<string, string | undefined>>): string | null {
  const { from, to, year, bare, monthYear } = groups;
  const [day, month, dayYear] = [groups.day ?? groups.day2, groups.month ?? groups.month2, groups.dayYear ?? groups.dayYear2];
  if (day !== undefined && month !== undefined && dayYear !== undefined) {
    return Number(month) > 12 || Number(day) > 31 ? null : `${dayYear}-${two(month)}-${two(day)}`;
  }
  if (from !== undefined && to !== undefined) return Number(to) > Number(from) ? `${from}-${to}` : null;
  if (monthYear !== undefined) {
    const only = groups.onlyMonth ?? groups.onlyMonth2 ?? '';
    return Number(only) > 12 ? null : `${monthYear}-${two(only)}`;
  }
  return year ?? bare ?? null;
}

/** "so với năm 2020", "cùng kỳ năm 2020", "tăng từ … năm 2020": what the figure is compared with. */
const COMPARED = /(?:so với|so|cùng kỳ|bằng)(?:\s(?:cùng kỳ|cuối|đầu|mức|kết quả|của|thời điểm))*\s*$/u;
/** "đến năm 2030", "trước ngày …", "chậm nhất …": an end; whether it is a deadline depends on the figure being a target. */
const UP_TO = /(?:đến|trước|chậm nhất(?: là)?|muộn nhất(?: là)?|vào)(?:\s(?:hết|cuối|năm|ngày|tháng|trước))*\s*$/u;
/** Days and years of documents and events beside a figure are none of its own: "Nghị quyết … ngày …", "sinh năm …". */
const OF_OTHERS =
  /(?:\d+[/-][\p{L}\d/.-]+|nghị quyết|quyết định|chỉ thị|kế hoạch|thông tư|nghị định|luật|công văn|sinh|thành lập|khóa)(?:\s(?:của|số)\s[\p{L}\d/ -]{0,40})?[,\s]*$/u;

/** The times of a sentence folded for matching, in order. */
export function figureTimesIn(sentence: string): FigureTime[] {
  const found: FigureTime[] = [];
  for (const match of matchesIn(sentence, TIME)) {
    const value = writtenTime(match.groups ?? {});
    if (value === null) continue;
    const start = match.index;
    const before = sentence.slice(Math.max(0, start - 40), start);
    if (OF_OTHERS.test(before) && !/(?:đến|từ|trước|so với|hết|cuối)\s*$/u.test(before)) continue;
    const role = COMPARED.test(before) ? 'BASELINE' : UP_TO.test(before) ? 'BY' : 'AS_OF';
    found.push({ start, end: start + match[0].length, value, role });
  }
  return found;
}

/**
 * The time that a figure of the sentence is of: one in its own stretch between its neighbours, the nearest; else the one that opens the sentence,
 * before its first figure: what stands behind that one is its own ("20%, từ năm 2030 30%; … 5%").
 */
export function timeOfFigure(
  times: readonly FigureTime[],
  figure: Span,
  { from, to, first }: { readonly from: number; readonly to: number; readonly first: Span },
): FigureTime | null {
  const own = times.filter(({ start, end, role }) => role !== 'BASELINE' && start >= from && end <= to);
  const distance = (time: FigureTime): number =>
    time.end <= figure.start ? figure.start - time.end : time.start - figure.end + 4;
  const [nearest] = own.sort((a, b) => distance(a) - distance(b));
  if (nearest !== undefined) return nearest;
  const [opening] = times;
  return opening !== undefined && opening.end <= first.start && opening.role !== 'BASELINE' ? opening : null;
}
