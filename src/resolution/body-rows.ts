/** Bodies named in a row: "Sở A, Sở B và các trường", "Giám đốc các Sở, ban, ngành thành phố; Chủ tịch Ủy ban …". */
import { CARRIES_OUT } from '../recognition/closing-formula.js';
import { OFFICE } from '../recognition/offices.js';
import type { Span } from '../vocabulary/facts.js';
import type { BodyMention } from './relate-bodies.js';

/** What stands between two of them: a comma or "và", the office of the next, the unit that the one before is of. */
export const ROW = new RegExp(
  `^(?:\\s+(?:có )?liên quan)?(?:\\s+(?:tỉnh|thành phố|huyện|quận|xã))?\\s*(?:,|;)?\\s*(?:và|cùng)?\\s*(?:${OFFICE}|chánh|thủ trưởng|lãnh đạo)?\\s*$`,
  'iu',
);

/** The row that begins with a body, it included; of two that begin at one place the longer. `bodies` in text order. */
export function rowFrom(first: BodyMention, bodies: readonly BodyMention[], text: string): BodyMention[] {
  const row = [first];
  for (const body of bodies) {
    const last = row.at(-1)!;
    if (body.start < last.end) continue;
    const between = text.slice(last.end, body.start);
    if (between.trim() === '' || !ROW.test(between)) break;
    row.push(body);
  }
  return row;
}

const FORMULA = new RegExp(`\\s${CARRIES_OUT}\\s`, 'u');
const HEADS_MEMBER = new RegExp(`^(?:Điều \\d+\\.|\\d+[.)])?[\\s*]*(?:${OFFICE}|chánh|thủ trưởng|lãnh đạo)?\\s*$`, 'iu');

/**
 * Whom the closing formula of an act charges: every body that heads a member of its row, also behind a member that none names ("Thủ trưởng cơ quan
 * chuyên môn thuộc Ủy ban …"). Null where the words are no such formula.
 */
export function chargedByFormula(words: Span, bodies: readonly BodyMention[], text: string): BodyMention[] | null {
  const formula = FORMULA.exec(text.slice(words.start, words.end));
  if (formula === null) return null;
  const end = words.start + formula.index;
  return bodies.filter((body) => {
    if (body.start < words.start || body.end > end) return false;
    const member = text
      .slice(words.start, body.start)
      .split(/[,;]|\svà\s/u)
      .at(-1);
    return HEADS_MEMBER.test(member ?? '');
  });
}
