/** Places in rankings: "xếp thứ 5/63 tỉnh", "vị trí 70", "trong nhóm 50 nước đứng đầu": smaller is better, and nothing is counted. */

const BODY =
  '(?:nước|quốc gia|nền (?:giáo dục|kinh tế)|trường(?: đại học)?|đại học|địa phương|tỉnh(?:, thành(?: phố)?)?|thành phố|cơ sở)';
const PLACE =
  /(?<!\p{L})(?:(?:vị trí|thứ hạng)(?:\s(?:thứ|số))?|(?:xếp|đứng|giữ)(?:\s(?:hạng|ở|vị trí|thứ hạng))*\s(?:thứ|hạng|vị trí)|xếp hạng)\s*$/u;
const GROUP = /(?<!\p{L})(?:top|tốp|nhóm)\s*$/u;
const NAMED_AMONG =
  /(?<!\p{L})(?:có tên|có mặt|góp mặt|lọt|nằm|đứng|thuộc|xếp)(?:\s(?:trong|vào|ngoài|ở))?(?:\s(?:danh sách|top|tốp|nhóm|số))*\s*$/u;
const BEHIND = new RegExp(`^\\s?(${BODY})(?![\\p{L}])`, 'u');
const LEADING = new RegExp(
  `^\\s?(${BODY})(?![\\p{L}])[^.,;]{0,24}?\\s(?:được xếp hạng|xếp hạng|đứng đầu|dẫn đầu|hàng đầu|tốt nhất|cao nhất|phát triển nhất)`,
  'u',
);

export interface Ranking {
  readonly unit: string;
  /** Characters behind the number that belong to it. */
  readonly length: number;
}

/** Whether the number between `before` and `after` (folded) is a place in a ranking or the group of the best. */
export function rankingAt(before: string, after: string): Ranking | null {
  const behind = BEHIND.exec(after);
  const leading = LEADING.exec(after);
  if (PLACE.test(before)) return { unit: 'vị trí', length: 0 };
  if (GROUP.test(before) && (leading !== null || /(?:top|tốp)\s*$/u.test(before))) {
    return { unit: (leading ?? behind)?.[1] ?? 'vị trí', length: (leading ?? behind)?.[0].length ?? 0 };
  }
  if (leading !== null) return { unit: leading[1] ?? '', length: leading[0].length };
  if (behind !== null && NAMED_AMONG.test(before)) return { unit: behind[1] ?? '', length: behind[0].length };
  return null;
}
