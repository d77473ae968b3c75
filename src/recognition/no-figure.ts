/** Numbers beside a counted noun that measure nothing of policy: names and ordinals, prices, one by one named things, strengths of solutions. */
import type { FigureUnit } from './figure-units.js';
import type { Quantity } from './quantities.js';

/** Before a number these make it a name or a place in an order: grades, levels, articles, years, rooms, roads. */
const NAMED_BY_NUMBER =
  /(?<!\p{L})(?:lớp|mức độ|mức|khối|tuổi|điều|khoản|điểm|chương|(?<!tổng )số|thứ|tháng|ngày|năm|mục|phụ lục|khóa|trang|quý|hạng|cấp|vòng|đợt|tập|quyển|bước|hình|bảng|biểu|mẫu|tầng|quốc lộ|đường|ca bệnh|tiêu chí|tiêu chuẩn|phương thức|mô-?đun|module|modun|nghị định|nghị quyết|quyết định|thông tư|chỉ thị|đề án|chương trình|dự án|môn|tuần|tiết|báo động|giai đoạn|phường|quận|tổ|km|no|covid|f)\s*$/u;
export function isNamedByNumber(before: string): boolean {
  return NAMED_BY_NUMBER.test(before);
}

/** Prices of goods, pay of a person, gifts. A rate that policy sets (học phí, trợ cấp, mức hỗ trợ, lương cơ sở) is no price. */
const PRICE =
  /(?<!\p{L})(?:giá(?! trị)|giá bán|giá bìa|bán|mua|vé|phí tham quan|mức thu phí|phạt|lương|thu nhập|quà|sổ tiết kiệm|phần thưởng|tiền mặt|trị giá|lừa|chiếm đoạt|mất)(?!\p{L})[^.;]{0,40}$/u;
const RATE =
  /(?<!\p{L})(?:học phí|trợ cấp|hỗ trợ|kinh phí|ngân sách|vốn|lương cơ sở|lương tối thiểu|học bổng|đơn giá|định mức|bình quân|trung bình)(?!\p{L})/u;
/** Compared with a price: a limit for buying. */
const OF_PRICE = /^\s?so với (?:mức )?giá/u;
const PER_GOOD = /^\s?\/\s?(?:bộ|cuốn|quyển|kg|lít|m3|vé|lượt|chiếc|cái|bữa|sản phẩm|tờ|bản)(?!\p{L})/u;

export function isPrice(before: string, after: string): boolean {
  if (PER_GOOD.test(after) || OF_PRICE.test(after)) return true;
  const near = before.slice(-60);
  return PRICE.test(near) && !RATE.test(near);
}

const SOLUTION = /(?:chlorine?|clo|cloramin(?:\s\p{L})?|cồn|nồng độ|dung dịch|axit|muối)\s*$/u;
export function isStrength(before: string): boolean {
  return SOLUTION.test(before);
}

/** Before a small count these make it a norm or an aim, not a few named one by one. */
const NORM =
  /(?:mỗi|ít nhất|tối thiểu|tối đa|không quá|bình quân|trung bình|thêm|tăng|giảm|còn|chỉ tiêu|xây(?: dựng)?(?: mới)?|thành lập(?: mới)?|từ)\s(?:\p{L}+\s){0,3}$/u;
/** So few are told of, not measured. */
const FEW = 3;
/** "Toàn huyện có 2 trường …": who counts all of a place counts the few too; and so does a row of counts. */
const COUNTS_ALL = /(?:toàn|địa bàn|huyện|tỉnh|xã|phường|thành phố|quận|ngành|trường)(?:\s[^.;,]{0,40})?\s(?:hiện\s)?có\s$/u;
const IN_A_ROW_OF_COUNTS = /^[^.;]{0,40}(?:,|;|\svà|\svới)\s$/u;
/** Prizes are counted one by one. */
const PRIZES = new Set(['giải', 'huy chương']);
/** All provinces of their time: the words name the country. */
const ALL_PROVINCES = new Set([63, 64, 34]);

/** "Theo báo cáo của gần 30 tỉnh": who tells is not what is counted. */
const TELLERS = /(?<!\p{L})theo\s(?:\p{L}+\s){1,4}(?:của|từ)\s(?:\p{L}+\s){0,2}$/u;
/** "Trên 50% số thành viên tán thành": the quorum of a vote is a rule of procedure; nobody reports or aims at it. */
const QUORUM =
  /^\s(?:tổng\s)?(?:số\s)?(?:lượng\s)?(?:thành viên|ủy viên|đại biểu|đảng viên|cổ đông|phiếu)(?!\p{L})[^.;]{0,60}?(?:tán thành|đồng ý|biểu quyết|bỏ phiếu|dự họp|tham dự|tham gia họp|có mặt|lựa chọn|hợp lệ)/u;
/** Only a vote that was told of is reported: "đã có 95% đại biểu tán thành". */
const VOTED = /(?<!\p{L})(?:đã|kết quả)(?!\p{L})[^.;,]{0,40}$|(?<!\p{L})với\s(?:\p{L}+\s)?$/u;

/** "Trong trường hợp không tuyển đủ 10% chỉ tiêu": what would have to happen is neither reported nor aimed at. */
const CONDITION =
  /(?<!\p{L})(?:trong trường hợp|nếu(?!\s(?:như\s)?(?:năm|trước|so|tính|tháng|giai đoạn|ở|tại)))\s[^,.;:]{0,80}$/u;
export function isCondition(before: string): boolean {
  return CONDITION.test(before);
}

export function isQuorum(before: string, tail: string): boolean {
  return QUORUM.test(tail) && !VOTED.test(before);
}

/**
 * A count that is none: a handful in a story, things that are named right behind ("2 trường là …", "04 tỉnh: …"), all provinces, grades.
 * `tail`: the original words behind the unit up to the end of their phrase; `next`: what follows that.
 */
export function isNoCount(
  { value, outOf, upper }: Quantity,
  unit: FigureUnit,
  of: {
    readonly before: string;
    readonly tail: string;
    readonly next: string;
    /** The words since the count before it in the sentence; null where there is none. */
    readonly sinceLast: string | null;
  },
): boolean {
  const { before, tail, next, sinceLast } = of;
  // "2,1 giáo viên/lớp" is a rate.
  if (unit.quantity !== 'COUNT' || outOf !== null || unit.label.includes('/') || PRIZES.has(unit.label)) return false;
  const counted = NORM.test(before) || COUNTS_ALL.test(before) || (sinceLast !== null && IN_A_ROW_OF_COUNTS.test(sinceLast));
  if (value <= FEW && upper === null && !counted) return true;
  // Who came to a meeting is no measure of a policy.
  if (/^\s(?:\p{L}+\s){0,3}?(?:tham dự|đến dự|có mặt)/u.test(tail)) return true;
  if (TELLERS.test(before)) return true;
  if (unit.label === 'tỉnh' && ALL_PROVINCES.has(value)) return true;
  if (unit.label === 'lớp' && value <= 12 && /^\s?(?:\d|,)/u.test(tail)) return true;
  if (value >= 10) return false;
  const named =
    /(?<!\p{L})(?!Việt(?!\p{L})|(?<=Việt )Nam(?!\p{L})|Quốc gia|Nhà nước|Trung ương)\p{Lu}\p{Ll}+/u.test(tail) ||
    /^\s?(?::|là\s\p{Lu}|\(\s?\p{Lu}\p{Ll}|gồm)/u.test(next);
  return named;
}
