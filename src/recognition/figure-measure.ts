/** What a number measures: the words behind it, the subject before it, what is done with the counted things, or what the figure before measures. */
import type { FigureUnit } from './figure-units.js';
import type { FigureChange } from '../vocabulary/kinds.js';
import { carriedTo, contentWords, isOfWhom, reach, subjectBefore, themeOf, withLevelOf } from './measured-thing.js';

/** What happens to the counted things is part of what is measured: teachers who lack are not the teachers who are there. */
const VERB =
  /(?<!\p{L})(thiếu|thừa|dôi dư|tuyển(?: mới| dụng)?|đào tạo(?: mới)?|bồi dưỡng|tập huấn|xây(?: dựng)?(?: mới)?|công nhận(?: mới| lại)?|hỗ trợ|sáp nhập|giải thể|thành lập(?: mới)?|thu hút|kết nạp|trao|tặng|cấp|sửa chữa|cải tạo|đầu tư|tinh giản|nghỉ học|bỏ học|vinh danh|khen thưởng)\s(?:(?:được|cho|khoảng|hơn|trên|gần|thêm|tổng số|ít nhất|tối thiểu)\s)*$/u;
/** A copula before the number: what stands before it is what is counted. */
const COPULA = /(?:\slà|\sđạt|:)\s(?:(?:khoảng|trên|hơn|gần|dưới)\s)?$|(?:quy mô|dân số)[^,.;:]{0,30}$/u;
/** Words that say how many there are; a bare "500 học sinh" elsewhere is some of them, and no second source tells of the same ones. */
const STOCK = /(?:có|tổng(?:\ssố)?|còn|là|đạt|gồm)\s(?:(?:khoảng|trên|hơn|gần|dưới|tổng số|tới|đến)\s)*$/u;
/** A share of an aim or of last year's is a share of what the sentence speaks of: "thu ngân sách … đạt 105% dự toán". */
const OF_AN_AIM = /^\s(?:số |tổng )?(?:mục tiêu|kế hoạch|dự toán|chỉ tiêu|định mức)(?!\p{L})/u;
/** "chi cho giáo dục chiếm 18% tổng chi": a part of a whole is a part of something. */
const OF_A_WHOLE = /^\s(?:tổng|gdp|ngân sách|chi|doanh thu|quỹ|nhu cầu)(?!\p{L})/u;
const MAKES_UP = /(?:chiếm|bằng|tương đương(?: với)?)\s(?:(?:khoảng|trên|hơn|gần|ít nhất|tối thiểu|tới|đến)\s)*$/u;
/** "giảm 20% cho sinh viên": for whom, not of what. */
const FOR_WHOM = /^\s(?:cho|của|ở|tại)\s/u;

/** Words that say what a share of people or places is, has or does. */
const DOES =
  /\s(?:được|đạt|có|đã|đang|sẽ|chưa|không|biết|tham gia|hoàn thành|thực hiện|áp dụng|sử dụng|triển khai|tổ chức|tốt nghiệp|xây dựng|chọn|lựa chọn|thiếu|bị|hài lòng|đồng ý)(?=\s)/u;
/** Between a group and what it does: where it is ("trong cơ sở công lập"), or further groups ("cán bộ, giáo viên và nhân viên"). */
const NARROWED =
  /^(?:,\s(?:cán bộ|giáo viên|giảng viên|nhân viên|học sinh|sinh viên|học viên|trẻ|công chức|viên chức|người lao động|phụ huynh|cha mẹ|phường|xã|thị trấn|đặc khu)(?!\p{L})|\s(?:trong|ở|tại|thuộc|trên địa bàn|từ|và)\s)[^.;:()\d%]{0,120}?(?=\s(?:được|đạt|có|đã|sẽ|chưa|biết|tham gia|hoàn thành|thực hiện|áp dụng|sử dụng)\s)/u;
/**
 * The words behind a share, with what its people or places are, have or do, though other words stand between: "100% trẻ em trong trường công lập
 * được khám sức khỏe". `rest`: the sentence behind the unit; `length`: how much of it the phrase takes.
 */
export function doneByThem(rest: string, length: number): string {
  const phrase = rest.slice(0, length);
  const between = length === 0 || DOES.test(phrase) ? null : NARROWED.exec(rest.slice(length, length + 160));
  if (between === null) return phrase;
  const [does] = /^\s\p{L}+/u.exec(rest.slice(length + between[0].length)) ?? [''];
  return rest.slice(0, reach(rest, length + between[0].length + does.length));
}

/** For whom or where, before a share: "đào tạo tiến sĩ cho 10% giảng viên" measures the training. */
const FOR =
  /(?:^|[,;:…]|(?<!\p{L})(?:là|để|nhằm|và|sẽ|đã|phải|cần|việc))\s?((?:(?!(?:là|để|nhằm|toàn|phấn đấu)\s)\p{L}{2,}\s){1,8}(?:cho|ở|tại))\s(?:(?:khoảng|hơn|trên|gần|ít nhất|tối thiểu|được)\s)*$/u;
/** Who set an aim is not what the aim is of: "vượt chỉ tiêu 80% nhà trường đề ra". */
const SET_BY = /^\s(?:\p{L}+\s){0,3}(?:đề ra|đặt ra|đã đề ra|đã giao)$/u;

export interface Measured {
  readonly measure: string | null;
  /** What a further number of the sentence goes on with: the measure without the aim or whole that this one is a share of. */
  readonly subject: string | null;
  /** Whether another source's figure can be held against it. */
  readonly comparable: boolean;
}

/** What is done with a share is part of what is measured: "tự chủ 100% kinh phí", "hỗ trợ 50% học phí". */
const DONE =
  /(?<!\p{L})(tự chủ|miễn|ưu đãi|hỗ trợ|chi trả|giải ngân)\s(?:(?:được|cho|khoảng|hơn|trên|gần|thêm|ít nhất|tối thiểu|tối đa|tới|đến)\s)*$/u;

/**
 * `tail`: the words behind the unit; `clause`: the text before the number, from the figure before it, made ready; `last`: what that one measures;
 * `head`: the sentence before the semicolon that opens the clause.
 */
export function measureOf(of: {
  readonly unit: FigureUnit;
  readonly tail: string;
  readonly clause: string;
  readonly last: string | null;
  readonly head: string;
  readonly before: string;
  readonly change: FigureChange | null;
}): Measured {
  const { unit, tail, clause, last, before, change } = of;
  const carried = last === null ? themeOf(of.head) : carriedTo(clause, last);
  const bare = contentWords(tail).length === 0 || SET_BY.test(tail);
  if (unit.quantity === 'SHARE' && !bare) {
    const needs = FOR_WHOM.test(tail) || OF_AN_AIM.test(tail) || OF_A_WHOLE.test(tail) || MAKES_UP.test(before);
    const subject = needs ? (subjectBefore(clause) ?? carried ?? '') : '';
    // "giảm 2.302 trường, 6,06% tổng số trường": the whole names the part.
    const named = contentWords(subject).every((word) => contentWords(tail).includes(word));
    const done = DONE.exec(before)?.[1] ?? FOR.exec(before)?.[1];
    const measure = `${named ? (done ?? '') : subject}${tail}`.trim();
    return { measure, subject: subject === '' ? measure : subject, comparable: !needs || subject !== '' };
  }
  if (unit.quantity === 'COUNT' && unit.length > 0) {
    // "tăng 310 người so với năm trước": of what was counted before.
    if (bare && change !== null && last !== null) return { measure: last, subject: last, comparable: true };
    const verb = VERB.exec(before)?.[1];
    const counted = `${verb === undefined ? '' : `${verb} `}${unit.label}${tail}`.trim();
    const subject = bare && COPULA.test(before) ? subjectBefore(clause) : null;
    const measure = subject === null ? counted : `${subject} ${counted}`;
    return {
      measure,
      subject: measure,
      comparable: !bare || verb !== undefined || STOCK.test(before),
    };
  }
  if (unit.quantity === 'MEASURE' && !bare) {
    const measure = `diện tích ${tail.trim()}`;
    return { measure, subject: measure, comparable: true };
  }
  const subject = subjectBefore(clause);
  if (subject !== null && last !== null && isOfWhom(subject)) {
    return { measure: `${last} ${subject.replace(/^(?:và|còn)\s/u, '')}`, subject: last, comparable: true };
  }
  const own = subject === null ? (unit.quantity === 'SHARE' ? carried : last && carried) : withLevelOf(subject, last);
  const measure = own ?? (unit.quantity === 'COUNT' ? unit.label : null);
  return { measure, subject: measure, comparable: true };
}
