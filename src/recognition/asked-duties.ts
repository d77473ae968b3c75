/**
 * Speech acts that put a duty on somebody: "[who] yêu cầu [whom] [to do]", "[whom] cần / phải / sẽ [do]". Whom: bodies that the text names, or in
 * general words ("các trường", "giáo viên", "địa phương"). The words of asking are nouns too ("theo yêu cầu của …", "các đề nghị"): what stands
 * before them tells.
 */
import { matchesIn } from '../vocabulary/matches.js';
import type { Span } from '../vocabulary/facts.js';
import { beginsDirective } from './task-cues.js';

export interface Duty {
  /** From whom it is asked to the end of the clause. */
  readonly span: Span;
  /** The named body that is to do it; null where only general words say who. */
  readonly subject: Span | null;
}

const ASK =
  /(?<![\p{L}])(?:yêu cầu|đề nghị|giao|chỉ đạo|lưu ý|kiến nghị|khuyến nghị|phân công|kêu gọi)(?:\s+(?:cho|với|tới|các đồng chí|lãnh đạo))?\s+/giu;
/** Before these the word of asking is a noun, or done to somebody. */
const NOUN_BEFORE =
  /(?<![\p{L}])(?:theo|đáp ứng|các|những|một số|sự|đúng|nhu cầu|có|được|bị|về|công tác|nội dung|mọi|tiếp nhận|lời|của|ý kiến|vượt|ngoài|phù hợp|phù hợp với|so với|văn bản|mục đích|đặt ra|bàn|ban|tổ)\s+$/iu;

/** Those on whom duties are put in general words. Learners and parents are advised, not charged. */
const ACTOR_WORDS =
  '(?:bộ|sở|ban(?! hành)|ngành|phòng(?!,? (?:thủ|chống|cháy|học|tránh|ngừa))|ubnd|ủy ban|uỷ ban|hội đồng|cấp ủy|cấp uỷ|chính quyền|địa phương|tỉnh|huyện|cơ quan|đơn vị|cơ sở|nhà trường|trường(?! hợp)|trung tâm|hiệu trưởng|thủ trưởng|người đứng đầu|giám đốc|chủ tịch|lãnh đạo|ban giám hiệu|giáo viên|cán bộ|nhà giáo|thầy cô|tổ chuyên môn|nhà xuất bản|nxb|doanh nghiệp|lực lượng|thành viên|nhà nước|các đồng chí)';
const ACTOR = new RegExp(
  `^(?:(?:(?:tất cả |toàn bộ )?(?:các|những|mỗi|từng|mọi)\\s+)?${ACTOR_WORDS}|các tổ chức)(?![\\p{L}])`,
  'iu',
);

/** Verbs that may open what is asked beside those that open a directive of their own accord. */
const ASKED_VERB =
  /^(?:(?:cần|phải|hãy|nên|sớm|khẩn trương|chủ động|nghiêm túc|tích cực|kịp thời|tiếp tục|quyết liệt|tuyệt đối|kiên quyết|nghiêm khắc)\s+)*(?:không|giữ|thông báo|xem xét|tìm|dừng|chọn|công bố|gửi|nộp|làm|lập|đưa|cho|tính|có|dạy|trả|xét|cấp|bàn giao|sẵn sàng|dự báo|đề cao|thay đổi|điều tra|xác minh|kiểm điểm|nắm|lo|nhìn|ra|vào cuộc|quan sát|trao đổi|đối mặt|vận dụng|tránh|hạn chế|đáp ứng|bảo quản|mua|sửa|chia sẻ|lắng nghe|nêu|khen|chấm|ôn tập)(?![\p{L}])/iu;
/** Words of doing that are parts of names and kinds: "cán bộ quản lý", "cơ sở đào tạo", "ban tổ chức". */
const COMPOUND_HEAD =
  /(?:cơ sở|cán bộ|đơn vị|cơ quan|ban|hội đồng|trung tâm|tổ|phòng|nhà|đội ngũ|trường|viên chức|người|bộ phận|các|những|công tác|liên quan đến|về|chương trình|kế hoạch|công ty|ngành|lãnh đạo,)\s+$/iu;
const COMPOUND_VERB =
  /^(?:đào tạo|giáo dục|quản lý|tổ chức|bồi dưỡng|kiểm tra|thanh tra|giám sát|chỉ đạo|phát triển|hỗ trợ|tuyển sinh|đầu tư|nghiên cứu|xây dựng|tham mưu|truyền thông|tư vấn|liên kết|sử dụng|hướng dẫn|cung cấp|có)(?![\p{L}])/iu;

/** Words of another sentence or clause: what stands behind them is not asked of the addressee. */
const BREAKS_OFF = /(?<![\p{L}])(?:sẽ|đã|đang|vì|khi|mà|là|bị|để|rằng|nếu|thì|từ nay|hiện|vừa)(?![\p{L}])/iu;

/** How far whom may stand from what: a row of addressees with their places. Characters. */
const LONGEST_ADDRESSEE = 220;

function beginsAsked(words: string): boolean {
  return beginsDirective(words) || ASKED_VERB.test(words);
}

/** Where, behind the beginning of an addressee, what is asked begins; -1 where nothing is. */
function verbBehind(addressee: string, named: number): number {
  for (const space of addressee.matchAll(/[\s,]\s*(?=\p{L})/gu)) {
    const at = space.index + space[0].length;
    if (at < named || at > LONGEST_ADDRESSEE) continue;
    const before = addressee.slice(0, at);
    if (/[.:;“"(]/u.test(before) || BREAKS_OFF.test(before.slice(named))) return -1;
    const rest = addressee.slice(at);
    if (COMPOUND_VERB.test(rest) && COMPOUND_HEAD.test(before)) continue;
    if (beginsAsked(rest)) return at;
  }
  return -1;
}

/** Whether words begin with somebody on whom duties are put, in general words or by office: "Bộ trưởng, Thủ trưởng cơ quan ngang bộ …". */
export const beginsWithActor = (words: string): boolean => ACTOR.test(words);

/** Whether somebody acts in words that open with a topic: "Các nội dung …, Bộ trưởng … chủ động xây dựng …". */
export function actsLater(words: string): boolean {
  for (const comma of words.matchAll(/,\s+/gu)) {
    const rest = words.slice(comma.index + comma[0].length);
    const actor = ACTOR.exec(rest)?.[0];
    if (actor !== undefined && verbBehind(rest, actor.length) >= 0) return true;
  }
  return false;
}

/** What a clause asks of somebody. Null where it asks nobody. */
export function askedDuty(text: string, clause: Span, bodies: readonly Span[]): Duty | null {
  const words = text.slice(clause.start, clause.end);
  for (const match of matchesIn(words, ASK)) {
    if (NOUN_BEFORE.test(words.slice(0, match.index))) continue;
    const start = clause.start + match.index + match[0].length;
    const subject = bodies.find((body) => body.start >= start && body.start - start <= 2 && body.end < clause.end) ?? null;
    const addressee = text.slice(start, clause.end);
    if (subject === null && !ACTOR.test(addressee)) continue;
    const named = subject === null ? (ACTOR.exec(addressee)?.[0].length ?? 0) : subject.end - start;
    // "… giao Bộ soạn thảo luật, Bộ đã tiếp thu …": what was asked has been done.
    if (verbBehind(addressee, named) < 0 || /(?<![\p{L}])đã (?!được)/iu.test(addressee)) continue;
    return { span: { start: subject?.start ?? start, end: clause.end }, subject };
  }
  return null;
}

/** What stands before the subject of a clause and its comma: time, ground, purpose. */
const ADJUNCT =
  /^(?:căn cứ|theo|trên cơ sở|trong|để|nhằm|từ|đến|năm học|thời gian|sau|trước|ngoài ra|bên cạnh|đồng thời|cùng với|với|do đó|vì vậy|do vậy|riêng|đặc biệt|song song|trường hợp|đối với|hoặc)(?![\p{L}])[^;:“"]{0,160}?,\s+/iu;
const SUPPOSES = /(?<![\p{L}])(?:nếu(?! có\))|liệu|khi nào|giá như|tại sao|vì sao|có nên)(?![\p{L}])/iu;
const MODAL =
  /^[^,;.:“"(]{0,90}?\s(?<modal>cần|phải|có trách nhiệm|chịu trách nhiệm|sẽ|được giao|được phân công)(?:\s+nhiệm vụ)?\s+/iu;
/**
 * Words that say a duty whatever follows, and behind a row of actors too: "Sở, ban, ngành và UBND các xã có trách nhiệm …". Elsewhere a verb must
 * follow, for one also "phải" suffer and "cần" things.
 */
const CHARGED =
  /^(?<who>[^;.:“"(]{2,240}?)\s(?:có trách nhiệm|cần phải|chịu trách nhiệm(?= (?:thi hành|thực hiện|triển khai|tổ chức|trước|toàn diện|hướng dẫn|kiểm tra|báo cáo)(?!\p{L})))\s+(?=\p{L})/iu;
/** In front of these words somebody is told about, not charged: a person named, a thing, another clause. */
const NOT_CHARGED =
  /(?<!\p{L})(?:không|chưa|mới|nào|đã|(?:bị|được)(?! (?:giao|phân công|phân cấp|ủy quyền|yêu cầu|chỉ định))|rằng|mà|là|việc|ai|người(?! đứng đầu))(?!\p{L})[^,]*$/iu;
/** What a body promises beside what a directive may tell: never what it is to have or to be. */
const PROMISED_VERB =
  /^(?:(?:sớm|khẩn trương|chủ động|kịp thời|tiếp tục)\s+)*(?:thông báo|xem xét|công bố|gửi|lập|cấp|bàn giao|xác minh|kiểm điểm|lắng nghe|dừng|trả lời|trình)(?!\p{L})/iu;
const NOT_MODAL = /(?:không|chưa|mới|chỉ|nào|đã|bị|được)\s+(?:cần|phải|sẽ)\s+$/iu;

/** What a clause says that somebody must do or has bound itself to do, behind an adjunct or not. Null where it says no such thing. */
export function statedDuty(text: string, clause: Span, bodies: readonly Span[]): Duty | null {
  const words = text.slice(clause.start, clause.end);
  if (SUPPOSES.test(words)) return null;
  const adjunct = ADJUNCT.exec(words)?.[0].length ?? 0;
  for (const skip of adjunct > 0 ? [0, adjunct] : [0]) {
    const start = clause.start + skip;
    const subject = bodies.find((body) => body.start >= start && body.start - start <= 2 && body.end < clause.end) ?? null;
    const from = subject?.start ?? start;
    const rest = text.slice(from, clause.end);
    if (subject === null && !ACTOR.test(rest)) continue;
    const charged = CHARGED.exec(rest);
    const who = charged?.groups?.who ?? '';
    if (charged !== null && !NOT_CHARGED.test(who) && (subject === null || charged[0].length >= subject.end - from))
      return { span: { start: from, end: clause.end }, subject };
    const modal = MODAL.exec(rest);
    if (modal === null || NOT_MODAL.test(modal[0]) || (subject !== null && modal[0].length < subject.end - from)) continue;
    const behind = rest.slice(modal[0].length);
    const promised = /^(?:sẽ|được giao|được phân công)$/iu.test(modal.groups?.modal ?? '');
    const promises = beginsDirective(behind) || (subject !== null && PROMISED_VERB.test(behind));
    if (promised ? promises : beginsAsked(behind)) return { span: { start: from, end: clause.end }, subject };
  }
  return null;
}

/** Without these words a numbered line only says who somebody is: "Cơ quan được giao quản lý …". */
const STATES_DUTY = /(?<!\p{L})(?:(?:có|chịu) trách nhiệm|cần|phải|sẽ)(?!\p{L})/iu;

/** The duty that a numbered line of an official text states of those whom it names. Null where it states none. */
export const dutyOfLine = (text: string, line: Span, bodies: readonly Span[]): Duty | null =>
  STATES_DUTY.test(text.slice(line.start, line.end)) ? statedDuty(text, line, bodies) : null;
