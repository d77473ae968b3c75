/**
 * What figures of education policy count and measure: the nouns behind numbers. The list is of kinds of things, not of texts; a number with
 * grouped thousands or a multiplier counts whatever noun follows it, unless that noun measures time, length, or pages.
 */
import type { FigureQuantity } from '../vocabulary/kinds.js';

export interface FigureUnit {
  /** As the unit is named: "trường" for "trường học". */
  readonly label: string;
  readonly quantity: FigureQuantity;
  /** Characters of the text that it takes. */
  readonly length: number;
  /** Factor to the base unit: 1e9 for "tỷ đồng". */
  readonly scale: number;
}

const COUNTED = [
  // Places of learning and what they are made of
  'trung tâm',
  'trường học',
  'trường',
  'cơ sở giáo dục',
  'cơ sở đào tạo',
  'cơ sở',
  'điểm trường',
  'điểm thi',
  'phòng thi',
  'bài thi',
  'bài dự thi',
  'nhóm trẻ',
  'nhóm lớp',
  'lớp học',
  'lớp',
  'phòng học',
  'phòng thí nghiệm',
  'phòng bộ môn',
  'phòng',
  'thư viện',
  'câu lạc bộ',
  'nhà vệ sinh',
  'nhà văn hóa',
  'ký túc xá',
  // People
  'học sinh sinh viên',
  'học sinh, sinh viên',
  'học sinh',
  'học viên',
  'sinh viên',
  'nghiên cứu sinh',
  'thí sinh',
  'trẻ em',
  'trẻ',
  'em',
  'giáo viên',
  'giảng viên',
  'nhà giáo',
  'cán bộ quản lý',
  'cán bộ',
  'công chức',
  'viên chức',
  'nhân viên',
  'người lao động',
  'lao động',
  'người học',
  'người dân',
  'người',
  'phụ huynh',
  'nhà khoa học',
  'chuyên gia',
  'tiến sĩ',
  'thạc sĩ',
  'giáo sư',
  'phó giáo sư',
  'đảng viên',
  'đoàn viên',
  'hội viên',
  // Seats of a body that law counts
  'thành viên',
  'đại biểu',
  'hộ gia đình',
  'hộ nghèo',
  'hộ',
  'nhân khẩu',
  'tác giả',
  // Units of administration, bodies
  'xã',
  'phường',
  'thị trấn',
  'huyện',
  'quận',
  'tỉnh',
  'thôn',
  'bản',
  'địa phương',
  'đơn vị',
  'doanh nghiệp',
  'hợp tác xã',
  'tổ chức',
  'chi bộ',
  'trường đại học',
  'quốc gia',
  'nước',
  // Things that policy counts
  'đề tài',
  'sáng kiến',
  'công trình',
  'dự án',
  'hồ sơ',
  'giải',
  'huy chương',
  'bài báo',
  'máy tính',
  'thiết bị',
  'bộ thiết bị',
  'chỉ tiêu',
  'biên chế',
  'bậc',
  'suất học bổng',
  'suất khuyến tài',
  'suất',
  'chi hội',
  'ban khuyến học',
  'dòng họ',
  'nhóm nghiên cứu',
  'học bổng',
  'mô hình',
  'ngành đào tạo',
  'mã ngành',
  'chương trình đào tạo',
  'chương trình liên kết',
  'thủ tục hành chính',
  'giáo trình',
  'vị trí việc làm',
  'ngôi nhà',
  'căn nhà',
  'bằng sáng chế',
] as const;
const MEASURES = ['ha', 'm2', 'm²', 'km2', 'km²'] as const;
/** "trường hợp" is a case, "xã hội" is society: words that begin like a unit and are none. */
const NOT_AFTER: Readonly<Record<string, string>> = {
  trường: 'hợp|phái|quay|vốn',
  giải: 'pháp|quyết|ngân|trình|phóng|thích|tỏa|thể|đáp|phẫu|mã',
  xã: 'hội',
  tỉnh: 'ủy|táo|lỵ',
  phòng: 'chống|ngừa|bệnh|dịch|hộ|cháy|vệ',
  'cơ sở': 'vật chất|dữ liệu|hạ tầng|pháp lý|khoa học|lý luận|thực tiễn',
  người: 'ta',
  bản: 'sao|chính|gốc|thảo|đồ|chất|tin|quyền|thân|án|vẽ|dịch',
  hộ: 'khẩu|chiếu|tịch|sinh|lý',
  nước: 'sạch|uống|ngoài|mưa|lũ|thải|mắm|biển',
  quận: 'ủy',
  huyện: 'ủy',
  lớp: 'phủ|đất|trưởng',
  'tổ chức': 'thực hiện|các|cho|hội nghị|triển khai|dạy|thi',
  'dự án': 'luật',
  trẻ: 'hóa',
  'chỉ tiêu': 'chất lượng',
  thôn: 'tính',
  suất: 'ăn|cơm|quà|điện|chiếu|đầu|sử|lớn|máy',
};
/** Other words for one unit: a school text calls its pupils "em". */
const LABELS: Readonly<Record<string, string>> = { 'trường học': 'trường', em: 'học sinh', 'm²': 'm2', 'km²': 'km2' };
const byLength = (a: string, b: string): number => b.length - a.length;
const alternatives = [...COUNTED, ...MEASURES]
  .sort(byLength)
  .map((unit) => (unit in NOT_AFTER ? `${unit}(?!\\s(?:${NOT_AFTER[unit]})(?![\\p{L}]))` : unit))
  .map((unit) => unit.replace(/ /g, '\\s'))
  .join('|');
const LISTED = new RegExp(`\\s?(lượt\\s)?(?:(?:số|cháu|thầy|cô|vị|ông|bà)\\s)?(${alternatives})(?![\\p{L}\\d])`, 'uy');
const MONEY =
  /\s?(đồng(?!\s(?:chí|thời|bào|bằng|phục|bộ|ý|tình|hành|loạt))|vnđ|vnd|usd|đô la (?:úc|australia)|đô la(?: mỹ)?|aud|eur|euro|yên(?: nhật)?|won)(?![\p{L}\d])/uy;
const CURRENCY: Readonly<Record<string, string>> = {
  đồng: 'đồng',
  vnđ: 'đồng',
  vnd: 'đồng',
  usd: 'USD',
  'đô la': 'USD',
  'đô la mỹ': 'USD',
  'đô la úc': 'AUD',
  'đô la australia': 'AUD',
  aud: 'AUD',
  eur: 'EUR',
  yên: 'JPY',
  'yên nhật': 'JPY',
  won: 'KRW',
  euro: 'EUR',
};

/** Nouns behind large numbers that measure time, length, text or goods: no figure of policy. */
const OPEN_NOT =
  /^(?:năm|tháng|ngày|tuần|giờ|phút|giây|tiết|buổi|km|m|mm|cm|kg|g|tấn|tạ|lít|kv|kw|mw|kwh|trang|chữ|từ|bước|lần|điểm|cuốn|quyển|bản|tập|phần|suất|con|cái|chiếc|lượt xem|view|like|đ|k|x|đến|tới|và|hoặc|so|trở|là|thì|theo|của|cho|với|do|tại|ở|trong|ngoài|trên|dưới|từ|để|bằng|đạt|được|đã|sẽ|còn|nhưng|mà|nên|vì|khi|nếu|có|không|chưa|này|đó|ấy|kia|nữa|thêm|mỗi|một|hai|lúc|hôm|sáng|chiều|gồm|tính)$/u;
const NOUN = /\s([\p{L}]+)/uy;

function at(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(text);
}

/** What stands behind the number that ends at `from`. `multipliers` and `large` as of the quantity. */
export function unitBehind(
  folded: string,
  from: number,
  { multipliers, large }: { readonly multipliers: readonly string[]; readonly large: boolean },
): FigureUnit | null {
  const money = at(MONEY, folded, from);
  if (money !== null) {
    const word = multipliers.at(-1);
    const scale = word === 'tỷ' || word === 'tỉ' ? 1e9 : word === 'triệu' ? 1e6 : word === 'nghìn' || word === 'ngàn' ? 1e3 : 1;
    const name = CURRENCY[money[1] ?? ''] ?? 'đồng';
    const label = scale === 1 ? name : `${word === 'tỉ' ? 'tỷ' : word} ${name}`;
    return { label, quantity: 'MONEY', length: money[0].length, scale };
  }
  const listed = at(LISTED, folded, from);
  if (listed !== null) {
    const name = (listed[2] ?? '').replace(/\s/g, ' ');
    // "1.677 lượt học sinh" counts how often, not how many pupils.
    const label = `${listed[1] === undefined ? '' : 'lượt '}${LABELS[name] ?? name}`;
    const quantity = (MEASURES as readonly string[]).includes(name) ? 'MEASURE' : 'COUNT';
    return { label, quantity, length: listed[0].length, scale: 1 };
  }
  if (!large) return null;
  const noun = at(NOUN, folded, from);
  const word = noun?.[1] ?? '';
  if (word.length < 2 || OPEN_NOT.test(word)) return null;
  return { label: word, quantity: 'COUNT', length: 1 + word.length, scale: 1 };
}

const SUBJECT_UNIT = new RegExp(
  `(?<!\\p{L})(?:(?:tổng\\s)?số\\s(?:lượng\\s)?|tổng\\s|quy\\smô\\s(?:\\p{L}+\\s){0,2})?(${alternatives})(?!\\p{L})[^.;:]{0,60}?(?:\\s(?:là|đạt|còn|lên|tới|khoảng|hơn|gần|trên|được)|:)\\s*$`,
  'u',
);

/** The unit named before the number: "tổng chỉ tiêu năm nay là 1.170", "số giáo viên còn 240". Only where a count is announced. */
export function unitBefore(before: string): { readonly unit: string; readonly words: string } | null {
  const found = SUBJECT_UNIT.exec(before);
  if (found === null) return null;
  const unit = (found[1] ?? '').replace(/\s/g, ' ');
  return /^(?:tổng|số|quy|chỉ tiêu|biên chế)/u.test(found[0]) ? { unit, words: found[0] } : null;
}
