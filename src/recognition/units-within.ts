/**
 * Standing units inside a body, named by what they are and by the body behind: "Văn phòng Bộ Giáo dục và Đào tạo", "Thanh tra Sở Nội vụ", "Ban Cán
 * sự Đảng UBND tỉnh". Each is a body of its own (domain.md §3.1, §3.2); teams made for one visit are not.
 */
import { foldForMatching } from '../vocabulary/folding.js';
import { isCapitalised } from './capitals.js';
import type { AgencyMention } from './agency-names.js';

/** The unit's own word in full, and where its name begins; its name ends with the body's. */
export interface UnitWithin {
  readonly head: string;
  readonly start: number;
}

const HEADS: readonly (readonly [pattern: string, full: string])[] = [
  ['ban\\s+cán\\s+sự\\s+đảng', 'Ban Cán sự Đảng'],
  ['văn\\s+phòng', 'Văn phòng'],
  ['thanh\\s+tra', 'Thanh tra'],
  ['đảng\\s+ủy', 'Đảng ủy'],
  ['công\\s+đoàn', 'Công đoàn'],
  // The standing body of a council, and of a committee of the Fatherland Front (Luật Tổ chức chính quyền địa phương; Luật Mặt trận Tổ quốc).
  ['ban\\s+thường\\s+trực', 'Ban Thường trực'],
  ['thường\\s+trực', 'Thường trực'],
];
/** "Phó Chủ tịch Thường trực UBND tỉnh": the word tells which of the deputies. "Đoàn Thanh tra của Bộ" is a team made for one visit. */
const DEPUTY = /(?:chủ\s+tịch|giám\s+đốc|bí\s+thư|trưởng|đoàn)\s+$/u;
const WHOLE_HEADS = HEADS.map(([pattern, head]) => [new RegExp(`^${pattern}$`, 'u'), head] as const);
const BEFORE = new RegExp(`(?<![\\p{L}\\p{N}])(${HEADS.map(([pattern]) => pattern).join('|')})\\s+(?:của\\s+)?$`, 'u');
/** The longest head and the blanks around it. */
const REACH = 40;

/** The unit whose name ends in this body; null where the words before it name none. */
export function unitWithin(text: string, body: AgencyMention): UnitWithin | null {
  const from = Math.max(0, body.start - REACH);
  const before = foldForMatching(text.slice(from, body.start));
  const match = BEFORE.exec(before);
  if (match === null || DEPUTY.test(before.slice(0, match.index))) return null;
  const start = from + match.index;
  // In lower case "thanh tra Sở Nội vụ" is what somebody does to it, and "văn phòng" a room.
  if (!isCapitalised(text.slice(start))) return null;
  const head = WHOLE_HEADS.find(([pattern]) => pattern.test(match[1] ?? ''))?.[1];
  return head === undefined ? null : { head, start };
}
