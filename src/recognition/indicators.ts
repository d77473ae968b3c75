/**
 * Figures that measure or target something: a number with a unit that counts schools, classes, people, money or a share. A dot groups
 * thousands, a comma is the decimal mark (domain.md §6); dates, grades, article numbers and durations are no figures.
 */
import { foldForMatching } from '../vocabulary/folding.js';
import type { Mention } from './mention.js';
import { matchesIn } from '../vocabulary/matches.js';

export interface IndicatorMention extends Mention {
  readonly kind: 'INDICATOR';
  readonly value: number;
  readonly unit: string;
}

/** What is counted in education policy; the longest name first. */
const UNITS = [
  'trung tâm',
  'trường học',
  'trường',
  'phòng học',
  'lớp học',
  'lớp',
  'học sinh',
  'học viên',
  'sinh viên',
  'giáo viên',
  'nhà giáo',
  'cán bộ',
  'trẻ em',
  'trẻ',
  'người',
  'cơ sở',
  'thư viện',
  'điểm trường',
  'thí sinh',
  'giải',
  'đề tài',
  'máy tính',
  'tỷ đồng',
  'triệu đồng',
  'đồng',
  'ha',
  'm2',
  'chỉ tiêu',
  'nhiệm vụ',
  'xã',
  'huyện',
  'tỉnh',
  'đơn vị',
  'phòng',
  'biên chế',
  'nhóm trẻ',
  'câu lạc bộ',
  'doanh nghiệp',
] as const;
const NUMBER = '\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?';
const COUNT = new RegExp(
  `(?<![\\p{L}\\d.,/\\-])(tăng |giảm |công nhận mới |trên |hơn |gần |khoảng )?(${NUMBER})(?:\\s?/\\s?(${NUMBER}))?\\s?(%|(?:${UNITS.join('|')})(?![\\p{L}\\d]))`,
  'gu',
);
/** "tăng 68.917 so với …": the unit is that of the figure before. */
const CHANGE = new RegExp(`(?<![\\p{L}])(tăng|giảm) (${NUMBER})(?=\\s+(?:so với|và)|\\s*[,.;)])`, 'gu');
/** Before a number these make it no figure: grades, levels, ages, articles, ordinals. */
const NO_FIGURE = /(?:lớp|mức độ|khối|tuổi|điều|khoản|chương|số|thứ|tháng|ngày|năm|mục|phụ lục|khóa|trang|quý)\s+$/u;
/** After a unit word these make it a list or a duty ("10 nhiệm vụ trọng tâm"), an act, not a measure. */
const NO_MEASURE = /^\s*(?:trọng tâm|chủ yếu|chính|nhóm)/u;

export function numberOf(written: string): number {
  return Number(written.replace(/\./g, '').replace(',', '.'));
}

/** How far the words that say what is counted reach: to the next comma, bracket, dash or clause. */
function reach(text: string, from: number): number {
  const rest = /^[^,;:.()–\n-]{0,90}/u.exec(text.slice(from))?.[0] ?? '';
  const cut = rest.search(/ (?:và|so với|đạt|là|trong|năm|ở|tại|để|với) /u);
  return from + (cut < 0 ? rest : rest.slice(0, cut)).trimEnd().length;
}

export function indicatorsIn(text: string): IndicatorMention[] {
  const folded = foldForMatching(text);
  const found: IndicatorMention[] = [];
  const add = (at: { start: number; end: number }, value: number, unit: string): void => {
    if (!Number.isFinite(value)) return;
    found.push({
      ...at,
      kind: 'INDICATOR',
      text: text.slice(at.start, at.end),
      rule: 'number-with-unit',
      confidence: 0.85,
      value,
      unit,
    });
  };
  for (const match of matchesIn(folded, COUNT)) {
    const [all, lead = '', first = '', second, unit = ''] = match;
    const at = match.index + lead.length;
    const behind = match.index + all.length;
    if (NO_FIGURE.test(folded.slice(Math.max(0, at - 12), at)) || NO_MEASURE.test(folded.slice(behind))) continue;
    if (unit === 'nhiệm vụ' || (unit === 'lớp' && numberOf(first) <= 12 && second === undefined)) continue;
    const end = unit === '%' ? behind : reach(text, behind);
    const start = /^(?:tăng|giảm|công nhận mới)/u.test(lead) ? match.index : at;
    const label = unit === 'trường học' ? 'trường' : unit;
    add({ start, end }, numberOf(first), label);
    if (second !== undefined) add({ start: at, end: behind }, numberOf(second), label);
  }
  for (const match of matchesIn(folded, CHANGE)) {
    const before = found.filter((each) => each.start < match.index && each.unit !== '%').sort((a, b) => b.start - a.start)[0];
    const span = { start: match.index, end: match.index + match[0].length };
    if (before !== undefined && !found.some((each) => each.start <= span.start && span.end <= each.end + 1)) {
      add(span, numberOf(match[2] ?? ''), before.unit);
    }
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}
