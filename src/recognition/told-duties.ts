/**
 * What somebody does in the present tense. An official text puts a duty on them by saying so ("Sở … hướng dẫn …"); the press tells news, unless it
 * is giving out duties or telling a rule.
 */
import type { Span } from '../vocabulary/facts.js';
import { actorAt } from './actors.js';
import { handsPowerOn } from './described-matter.js';
import { beginsPromised, verbBehind } from './duty-verbs.js';
import type { Duty } from './stated-duties.js';
import { connectiveLength } from './task-cues.js';

const DOCUMENT =
  '(?:nghị quyết|nghị định|quyết định|kế hoạch|chỉ thị|thông tư|chương trình|đề án|quy chế|quy định|luật|hướng dẫn|điều lệ)';
/** The enacting words of an act: "Chính phủ ban hành Nghị quyết về …", "Ủy ban nhân dân tỉnh ban hành kế hoạch như sau". */
export const ENACTS = new RegExp(
  `^\\s*(?:(?:quyết định\\s+)?ban hành kèm theo|(?:quyết định\\s+)?(?:ban hành|xây dựng|thông báo|hướng dẫn)\\s+${DOCUMENT}(?: này| về| số|:|$|\\s*[“"]| quy định| sửa đổi| bổ sung| bãi bỏ| phân cấp| ủy quyền| uỷ quyền| ban hành| như sau|[^;]{0,160}(?:như sau|sau đây|nội dung sau)))`,
  'iu',
);
/** The office that makes a conclusion known closes with these words; nothing is left for it to do. */
const MAKES_KNOWN = /^thông báo (?:để|cho) [^.;]{2,160} biết(?![\p{L}])/iu;
/** Shorter, nothing follows the verb: "… có trách nhiệm:" heads a list. Characters. */
const SHORTEST_DEED = 16;
/** "Cơ quan phối hợp: …" is the label of a line. */
const LABEL = /^\p{L}+(?: \p{L}+)?(?: thực hiện)?\s*:/u;
/** What somebody is able to do, or has, tells how they are. */
const ABLE = /^\p{L}+(?: \p{L}+)? được(?![\p{L}])/u;
const HAS = /^\s+có(?! (?:cơ sở|liên quan|chức năng|nhiệm vụ|trách nhiệm))\s/iu;
/** "Bộ Y tế: Khẩn trương hỗ trợ …": telegrams and lists of duties address whom they charge. */
const ADDRESS = /^\s*:(?=\s)/u;
/** How far behind the verb it is still said of them. Characters. */
const FARTHEST_GIVEN = 80;
/** "Người … tham gia xây dựng … được xem xét …": the verb tells which of them are meant, and they are given something. */
const GIVEN = /(?<![\p{L}])được (?:xem xét|hưởng|áp dụng|miễn|loại trừ|khen|bảo đảm|hỗ trợ|cấp|ưu tiên)(?![\p{L}])/iu;

/** "Theo dự thảo hướng dẫn …", "Theo Quy chế …": what follows in the sentence and goes on behind it is what a rule says. */
const BY_RULE =
  /^(?:cụ thể, |cũng )?(?:theo|căn cứ)(?: đúng| nội dung| các| dự thảo)*\s+(?:hướng dẫn|quy định|quy chế|kế hoạch|công văn|văn bản|nghị định|thông tư|quyết định|chỉ thị|đề án|dự thảo|luật|chương trình|nghị quyết|(?:sự )?phân công)(?![\p{L}])(?:[^;:]{0,400}?\sthì|[^;:]{0,400}?,)\s+/iu;
/** A circumstance and its comma before what is to be done. */
const CIRCUMSTANCE =
  /^(?:trong(?!\s+trường\s+hợp)|sau khi|để|đối với|riêng|với|khi|trước|nhằm|trên cơ sở|từ|ngoài ra|tại)(?![\p{L}])[^,;:]{3,110}(?:, nhiệm kỳ [^,;:]{4,24})?,\s+/iu;
/** How long the opening of a sentence is that says by which rule it goes; 0 where it says none. */
export const ruleLength = (words: string): number => BY_RULE.exec(words)?.[0].length ?? 0;

/** The clause without what stands before who acts: a connective, a circumstance, the rule by which it goes. */
export function withoutOpening(text: string, clause: Span): Span {
  let start = clause.start + connectiveLength(text.slice(clause.start, clause.end));
  const words = text.slice(start, clause.end);
  start += ruleLength(words) || (CIRCUMSTANCE.exec(words)?.[0].length ?? 0);
  return { start, end: clause.end };
}

/** What somebody does in the present tense: "Bộ … xây dựng …". Null where nobody does anything that may be told to them. */
export function toldOf(span: Span, { text, bodies }: { readonly text: string; readonly bodies: readonly Span[] }): Duty | null {
  const actor = actorAt(text, span, bodies);
  if (actor === null) return null;
  const words = text.slice(span.start, span.end);
  const row = actor.end - span.start;
  const at = verbBehind(words, row + (ADDRESS.exec(words.slice(row))?.[0].length ?? 0), beginsPromised);
  const does = at < 0 ? '' : words.slice(at);
  // Who gives, asks or hands power on is not the one who is to do it.
  if (
    does.length < SHORTEST_DEED ||
    ENACTS.test(does) ||
    handsPowerOn(does) ||
    /^(?:giao(?! (?:nhiệm vụ|chỉ tiêu|dự toán|kinh phí))|yêu cầu|đề nghị)\s/iu.test(does)
  )
    return null;
  // "… được tổ chức theo …" is done to them, "… có tổ chức …" is what they have.
  if (/(?<!\p{L})(?:được|có)\s+$/iu.test(words.slice(0, at)) || /được giao(?! nhiệm vụ)/iu.test(words.slice(0, at))) return null;
  if (
    MAKES_KNOWN.test(does) ||
    ABLE.test(does) ||
    LABEL.test(does) ||
    GIVEN.test(does.slice(0, FARTHEST_GIVEN)) ||
    HAS.test(words.slice(actor.end - span.start))
  )
    return null;
  return { span, subject: actor.named };
}
