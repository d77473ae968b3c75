/**
 * Speech acts that put a duty on somebody: "[who] yêu cầu [whom] [to do]", "[who in office] yêu cầu [to do]". Whom: bodies that the text names, or
 * in general words ("các trường", "giáo viên", "địa phương"). The words of asking are nouns too ("theo yêu cầu của …", "các đề nghị"): what
 * stands before them tells.
 */
import type { Span } from '../vocabulary/facts.js';
import { matchesIn } from '../vocabulary/matches.js';
import { actorLength, bodyAt } from './actors.js';
import { beginsAsked, verbBehind } from './duty-verbs.js';
import { governs, namesAuthority } from './speech-frames.js';
import { type Duty, neededIn } from './stated-duties.js';

const ASK =
  /(?<![\p{L}])(?<verb>yêu cầu|đề nghị|giao|chỉ đạo|lưu ý|kiến nghị|khuyến nghị|phân công|kêu gọi|nhắc nhở)(?:\s+(?:cho|với|tới|các đồng chí|lãnh đạo))?(?:\s+|,\s+)/giu;
/** Before these the word of asking is a noun, or done to somebody. */
const NOUN_BEFORE =
  /(?<![\p{L}])(?:theo|đáp ứng|các|những|một số|sự|đúng|nhu cầu|có|được|bị|về|công tác|nội dung|mọi|tiếp nhận|lời|của|ý kiến|vượt|ngoài|phù hợp|phù hợp với|so với|văn bản|mục đích|đặt ra|bàn|ban|tổ|sẽ)\s+$/iu;

/** What a clause asks of somebody. Null where it asks nobody. */
export function askedDuty(text: string, clause: Span, bodies: readonly Span[]): Duty | null {
  const words = text.slice(clause.start, clause.end);
  for (const match of matchesIn(words, ASK)) {
    if (NOUN_BEFORE.test(words.slice(0, match.index))) continue;
    const start = clause.start + match.index + match[0].length;
    const subject = bodyAt(text, { start, end: clause.end }, bodies);
    const addressee = text.slice(start, clause.end);
    const general = actorLength(addressee);
    if (subject === null && general === 0) continue;
    const named = subject === null ? general : subject.end - start;
    // "… giao Bộ soạn thảo luật, Bộ đã tiếp thu …": what was asked has been done.
    if (verbBehind(addressee, named) < 0 || /(?<![\p{L}])đã (?!được)/iu.test(addressee)) continue;
    return { span: { start, end: clause.end }, subject };
  }
  return null;
}

/** What somebody in office or a body that governs asks without saying of whom: "Phó Chủ tịch UBND tỉnh yêu cầu xem lại …". */
const ASKS_AT_ONCE = /(?<![\p{L}])(?:yêu cầu|đề nghị|lưu ý)\s+(?=\p{Ll})/giu;
/** Who asks stands right before, an adverb between them. */
const ASKER = /(?<who>(?<![\p{L}])[^,;.:]{2,160}?)\s+(?:(?:cũng|đồng thời|tiếp tục|còn)\s+)*$/iu;

export function askedOfNobody(text: string, clause: Span, bodies: readonly Span[]): Duty | null {
  const words = text.slice(clause.start, clause.end);
  for (const match of matchesIn(words, ASKS_AT_ONCE)) {
    const before = words.slice(0, match.index);
    const who = ASKER.exec(before)?.groups?.who;
    if (who === undefined || NOUN_BEFORE.test(before) || /(?<![\p{L}])(?:đã|từng|nếu|khi)(?![\p{L}])/iu.test(who)) continue;
    const end = clause.start + match.index;
    const body = bodies.find((each) => each.start >= clause.start && each.end <= end && end - each.end <= 12);
    if (!namesAuthority(who) && (body === undefined || !governs(text.slice(body.start, body.end)))) continue;
    const start = clause.start + match.index + match[0].length;
    const asked = { start, end: clause.end };
    // "… yêu cầu các thông tin … phải được công khai": what a thing needs is asked.
    if (beginsAsked(text.slice(start, clause.end)) || neededIn(text, asked, true) !== null) return { span: asked, subject: null };
  }
  return null;
}

/** Whether somebody acts in words that open with a topic: "Các nội dung …, Bộ trưởng … chủ động xây dựng …". */
export function actsLater(words: string): boolean {
  for (const comma of words.matchAll(/,\s+/gu)) {
    const rest = words.slice(comma.index + comma[0].length);
    const length = actorLength(rest);
    if (length > 0 && verbBehind(rest, length) >= 0) return true;
  }
  return false;
}
