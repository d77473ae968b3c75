/** The words beside a number that say how it bounds the true one, that it is a change, and whether it is a target or a result. */
import type { FigureBound, FigureChange, FigureKind } from '../vocabulary/kinds.js';
import { matchesIn } from '../vocabulary/matches.js';

/**
 * A negation turns the bound behind it round, also with "được" or a verb of change between: "không sụt giảm quá 30%" is at most 30 %, "không được
 * thấp hơn 5%" at least 5 %. Another verb has a negation of its own: "số không đạt chuẩn cao hơn 5%".
 */
const NOT =
  'không\\s(?:được(?:\\sphép)?\\s|để\\s|thể\\s)*(?:(?:sụt giảm|suy giảm|giảm|tăng|vượt|biến động|dao động|chênh lệch|chênh|sai lệch|chậm|kéo dài|thu|chi|hạ|nâng)\\s)?';
const NOT_LESS = `${NOT}(?:dưới|thấp hơn|ít hơn|nhỏ hơn|kém)`;
const NOT_MORE = `${NOT}(?:quá|lớn hơn|cao hơn|nhiều hơn)(?:\\smức)?`;
/** Both, as they stand before a number. */
export const NEGATED_BOUND = `(?:${NOT_LESS}|${NOT_MORE})`;
const BOUNDS: readonly (readonly [RegExp, FigureBound])[] = [
  [new RegExp(`(?<!\\p{L})${NOT_LESS}\\s*$`, 'u'), 'AT_LEAST'],
  [new RegExp(`(?<!\\p{L})${NOT_MORE}\\s*$`, 'u'), 'AT_MOST'],
  [/(?:ít nhất|tối thiểu|(?:lớn|cao) hơn hoặc bằng|≥)\s*$/u, 'AT_LEAST'],
  [/(?:tối đa|(?:nhỏ|thấp) hơn hoặc bằng|≤)\s*$/u, 'AT_MOST'],
  [/(?:khoảng|xấp xỉ|ước|chừng|ngót|ước đạt|ước tính|khoảng trên|khoảng gần)\s*$/u, 'ABOUT'],
  [/(?:trên|hơn|vượt|quá|tới hơn|lớn hơn)\s*$/u, 'MORE_THAN'],
  [/(?:gần|dưới|nhỏ hơn|chưa đến|chưa tới)\s*$/u, 'LESS_THAN'],
];
const OR_MORE = /^\s*(?:\p{L}+\s){0,3}?trở lên/u;
const OR_LESS = /^\s*(?:\p{L}+\s){0,3}?trở xuống/u;

/** `before`: some words before the number; `after`: behind number and unit. */
export function boundOf(before: string, after: string): FigureBound | null {
  if (OR_MORE.test(after)) return 'AT_LEAST';
  if (OR_LESS.test(after)) return 'AT_MOST';
  return BOUNDS.find(([words]) => words.test(before))?.[1] ?? null;
}

const COMPARATOR =
  '(?:(?:khoảng|trên|hơn|gần|thêm|tối thiểu|ít nhất|bình quân|trung bình|được|đi|mới|nhẹ|mạnh|không quá|quá)\\s)*';
const INCREASE = new RegExp(`(?<!\\p{L})(?:tăng|bổ sung thêm|tăng thêm|thêm)\\s${COMPARATOR}$`, 'u');
const DECREASE = new RegExp(`(?<!\\p{L})(?:giảm|cắt giảm|tinh giản|rút)\\s${COMPARATOR}$`, 'u');

/** "tăng 34 trường", "giảm 10%": by how much; "tăng lên 40", "giảm còn 40" say how much there is. */
export function changeOf(before: string): FigureChange | null {
  return INCREASE.test(before) ? 'INCREASE' : DECREASE.test(before) ? 'DECREASE' : null;
}

/** What is to be: aims, duties, norms, quotas, plans. Nghị định 30/2020/NĐ-CP knows no tense: these words carry it. */
const TARGET = new RegExp(
  `(?<!\\p{L})(?:phấn đấu|(?<!chưa đạt |vượt |% )mục tiêu|chỉ tiêu(?! chưa đạt)|đặt ra|dự kiến|theo kế hoạch|sẽ|cần|bảo đảm|đảm bảo|ít nhất|tối thiểu|${NEGATED_BOUND}|tối đa|(?<!so với )định mức|nâng|tiến tới|hướng tới|phải|được giao|quyết tâm)(?!\\p{L})`,
  'gu',
);
/** What is or was: reports. */
const RESULT =
  /(?<!\p{L})(?:đã|hiện|hiện nay|hiện có|đến nay|tính đến|đạt được|ước đạt|kết quả|thống kê|báo cáo|hiện tại|toàn (?:tỉnh|huyện|thành phố|quận|xã|ngành|quốc) có|cả nước có|so với cùng kỳ|trong đó có|đã vượt|chưa đạt|năm qua|vừa qua|công nhận)(?!\p{L})/gu;

function lastAt(words: RegExp, text: string): number {
  let last = -1;
  for (const match of matchesIn(text, words)) last = match.index;
  return last;
}

/**
 * Target or result, by the nearest word of either sort before the number in its sentence; null where neither stands there. A "đến năm 2030"
 * with no word of report is a target.
 */
export function figureKindOf(before: string, { deadline }: { readonly deadline: boolean }): FigureKind | null {
  const [target, result] = [lastAt(TARGET, before), lastAt(RESULT, before)];
  if (target < 0 && result < 0) return deadline ? 'TARGET' : null;
  return target > result ? 'TARGET' : deadline && result < 0 ? 'TARGET' : 'RESULT';
}
