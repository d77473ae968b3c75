/**
 * Duties and commitments in somebody's own name: "[who] cần / phải / có trách nhiệm / sẽ [do]", at the beginning of a clause or behind a
 * circumstance and its comma; and what those in office say is needed, without a word on who is to do it ("cần rà soát …", "chúng ta phải …").
 */
import type { Span } from '../vocabulary/facts.js';
import { matchesInFew } from '../vocabulary/matches.js';
import { actorAt } from './actors.js';
import { CARRIES_OUT } from './closing-formula.js';
import { beginsAsked, beginsPromised, isNeeded, isObliged, isPromised } from './duty-verbs.js';
import { governs } from './speech-frames.js';
import { beginsDirective } from './task-cues.js';

export interface Duty {
  /** From whom it is asked to the end of the clause. */
  readonly span: Span;
  /** The named body that is to do it; null where only general words say who. */
  readonly subject: Span | null;
}

/** A quick look: without these a clause states no duty. */
const ANY_MODAL = /(?:cần|phải|trách nhiệm|sẽ|được giao|được phân công|cam kết)/iu;
const SUPPOSES = /(?<![\p{L}])(?:nếu(?! có\))|liệu|khi nào|giá như|tại sao|vì sao|có nên)(?![\p{L}])/iu;
const MODAL =
  /^(?<gap>[^,;.:“"(]{0,90}?)\s(?<modal>sẽ phải|cần phải|cần|phải|có trách nhiệm|chịu trách nhiệm|sẽ|được giao|được phân công|cam kết)(?:\s+nhiệm vụ)?\s+/iu;
/** Between who and the modal these words tell of something else: the modal is not theirs, or is denied. */
const NOT_THEIRS =
  /(?<![\p{L}])(?:không|chưa|mới|chỉ|nào|đã|đang|rằng|mà|là(?! (?:cơ quan|đơn vị|đầu mối))|việc|ai|yêu cầu|đề nghị|chỉ đạo|để|khi|vì|do|nên|bị|(?:được)(?! (?:giao|phân công|phân cấp|ủy quyền|uỷ quyền|yêu cầu|chỉ định)))(?![\p{L}])/iu;
/**
 * Words that say a duty whatever follows, and behind a row of actors too: "Sở, ban, ngành và UBND các xã có trách nhiệm …". Elsewhere a verb must
 * follow, for one also "phải" suffer and "cần" things.
 */
const CHARGED =
  /^(?<who>[^;.:“"(]{2,240}?)\s(?:có trách nhiệm|cần phải|chịu trách nhiệm(?= (?:thi hành|thực hiện|triển khai|tổ chức|trước|toàn diện|toàn bộ|về (?:việc|kết quả|tính|công tác)|hướng dẫn|kiểm tra|báo cáo)(?!\p{L})))\s+(?=\p{L})/iu;
/** The closing formula of an act, whose row may be held apart by semicolons. */
const CLOSES = new RegExp(`^(?<who>[^.:“"(]{2,400}?)\\s${CARRIES_OUT}(?!\\p{L})[^,;]{0,40} này(?!\\p{L})`, 'iu');
/** In front of these words somebody is told about, not charged: a person named, a thing, another clause. */
const NOT_CHARGED =
  /(?<!\p{L})(?:không|chưa|mới|nào|đã|(?:bị|được)(?! (?:giao|phân công|phân cấp|ủy quyền|yêu cầu|chỉ định))|rằng|mà|là(?! (?:cơ quan|đơn vị|đầu mối))|việc|ai|(?<!được )(?:yêu cầu|đề nghị|chỉ đạo)|người(?! đứng đầu))(?!\p{L})[^,]*$/iu;
/** Where another part of the clause may begin: behind a circumstance and its comma, behind "thì", "rằng" and "do đó". */
const PART = /(?:,|\s(?:thì|rằng))\s+(?:(?:do đó|vì vậy|vì thế|tuy nhiên|đồng thời),?\s+)?(?=\p{L})/gu;
/** What stands before such a comma is itself a row of bodies behind a preposition: the comma is that of the row. */
const ROW_BEFORE = /(?<![\p{L}])(?:mà|để|của|cho|với|giữa|do|bởi|như|gồm|từ|tới|đến|về|tại|ở)\s+(?<tail>[^,]{2,60})$/iu;

const OPENING = /^(?:theo|căn cứ|để|nhằm|trên cơ sở|trong|từ|sau|trước|khi|muốn|đối với|riêng|tùy|tuỳ|tại|với)(?![\p{L}])/iu;

export interface DutyReading {
  readonly text: string;
  readonly bodies: readonly Span[];
  /** What the press tells may be a need or a fate; an official text charges. */
  readonly press: boolean;
}

/** "Đối với UBND các tỉnh cần xác định …": the one spoken of is the one who is to do it. */
const AS_FOR = /^(?:đối với|riêng|về phía)\s+/iu;

/** The duty of a body that governs and stands behind "đối với". Where somebody else acts behind a comma, "cần" only says which are meant. */
function dutyAsFor(span: Span, reading: DutyReading): Duty | null {
  const { text, bodies } = reading;
  const words = text.slice(span.start, span.end);
  const skip = AS_FOR.exec(words)?.[0].length ?? 0;
  if (skip === 0 || !governs(words.slice(skip))) return null;
  const duty = dutyOf({ start: span.start + skip, end: span.end }, reading);
  if (duty === null) return null;
  for (const comma of matchesInFew(words, /,\s+/gu)) {
    const behind = span.start + comma.index + comma[0].length;
    if (behind > duty.span.start && actorAt(text, { start: behind, end: span.end }, bodies) !== null) return null;
  }
  return duty;
}

/** The duty of whoever stands at the beginning of a span. */
function dutyOf(span: Span, { text, bodies, press }: DutyReading): Duty | null {
  const actor = actorAt(text, span, bodies);
  if (actor === null) return null;
  const words = text.slice(span.start, span.end);
  const { named, end } = actor;
  const length = end - span.start;
  const duty: Duty = { span, subject: named };
  const charged = CHARGED.exec(words) ?? CLOSES.exec(words);
  if (charged !== null && !NOT_CHARGED.test(charged.groups?.who ?? '') && charged[0].length >= length) return duty;
  const modal = MODAL.exec(words.slice(length));
  if (modal === null || NOT_THEIRS.test(modal.groups?.gap ?? '')) return null;
  const behind = words.slice(length + modal[0].length);
  // "Bộ", "Sở" with a capital is the one that was named before.
  const governing = governs(named === null ? words : text.slice(named.start, named.end)) && /^(?:lãnh đạo )?\p{Lu}/u.test(words);
  const several = /^(?:các|mỗi|mọi|tất cả)\s/iu.test(words);
  const firm = ((): boolean => {
    switch (modal.groups?.modal?.toLowerCase()) {
      case 'cần':
      case 'cần phải':
        return beginsAsked(behind) || isNeeded(behind);
      case 'phải':
        return beginsAsked(behind) || ((!press || governing || several) && isObliged(behind));
      case 'sẽ phải':
        return beginsAsked(behind);
      case 'có trách nhiệm':
      case 'chịu trách nhiệm':
        return beginsAsked(behind);
      case 'sẽ':
        return beginsDirective(behind) || (named !== null && beginsPromised(behind)) || (governing && isPromised(behind));
      default:
        return beginsDirective(behind) || (named !== null && beginsPromised(behind));
    }
  })();
  return firm ? duty : null;
}

/** What a clause says that somebody must do or has bound itself to do, behind an adjunct or not. Null where it says no such thing. */
export function statedDuty(clause: Span, reading: DutyReading): Duty | null {
  const { text, bodies } = reading;
  const words = text.slice(clause.start, clause.end);
  if (!ANY_MODAL.test(words)) return null;
  const starts = [0];
  for (const part of matchesInFew(words, PART)) {
    // Behind a circumstance that opens the clause, and behind "do đó", another part begins whatever stands before the comma.
    const opens = OPENING.test(words) && !words.slice(0, part.index).includes(',');
    const anew = opens || !/^(?:,|\s(?:thì|rằng))\s+$/u.test(part[0]);
    const row = anew ? undefined : ROW_BEFORE.exec(words.slice(0, part.index))?.groups?.tail;
    const comma = clause.start + part.index;
    const actor = row === undefined ? null : actorAt(text, { start: comma - row.length, end: comma + 1 }, bodies);
    if (actor === null || comma - actor.end > 3) starts.push(part.index + part[0].length);
  }
  for (const skip of starts) {
    const before = words.slice(0, skip);
    if (SUPPOSES.test(before) || /[“"(]/u.test(before.replace(/[“"(][^”")]*[”")]/gu, ''))) continue;
    const part = { start: clause.start + skip, end: clause.end };
    const duty = dutyOf(part, reading) ?? dutyAsFor(part, reading);
    if (duty !== null && !SUPPOSES.test(words.slice(skip, skip + 80))) return duty;
  }
  return null;
}

/** Without these words a numbered line only says who somebody is: "Cơ quan được giao quản lý …". */
const STATES_DUTY = /(?<!\p{L})(?:(?:có|chịu) trách nhiệm|cần|phải|sẽ)(?!\p{L})/iu;

/** The duty that a numbered line of an official text states of those whom it names. Null where it states none. */
export const dutyOfLine = (text: string, line: Span, bodies: readonly Span[]): Duty | null =>
  STATES_DUTY.test(text.slice(line.start, line.end)) ? statedDuty(line, { text, bodies, press: false }) : null;

/** "cần rà soát …", "chúng ta phải nỗ lực …": at the beginning of what is said, or of a part of it. */
const IMPERSONAL = /(?:^|,\s+|\s(?:thì|rằng)\s+)(?:chúng ta |chúng tôi |ta )?(?<modal>cần phải|cần|phải)\s+/giu;
const WE_WILL = /(?:^|,\s+)(?=chúng (?:ta|tôi) sẽ\s)/iu;
/** Learners and parents are advised, not charged. */
const LEARNERS = /(?:thí sinh|học sinh|sinh viên|học viên|người học|phụ huynh|các em|trẻ)[^,;]{0,60}$/iu;
/** With "yêu cầu" before, whatever a thing needs is asked: "yêu cầu, đối với các vướng mắc … cần tập trung giải quyết …". */
const ANYWHERE = /\s(?<modal>cần phải|cần|phải)\s+/giu;

/**
 * What somebody in office says is needed, without saying who is to do it. `asked`: it stands behind a verb of asking. The span begins at the word
 * of need, or where what is asked begins. Null where nothing is said to be needed.
 */
export function neededIn(text: string, said: Span, asked: boolean): Span | null {
  const words = text.slice(said.start, said.end);
  if (/\?[”"]?\s*$/u.test(words)) return null;
  const will = WE_WILL.exec(words);
  const ours = will === null ? words.length : will.index + will[0].length;
  const promised = words.slice(ours).replace(/^\p{L}+ \p{L}+ sẽ\s+/u, '');
  if (beginsPromised(promised)) return { start: said.start + ours, end: said.end };
  for (const pattern of asked ? [IMPERSONAL, ANYWHERE] : [IMPERSONAL]) {
    for (const match of matchesInFew(words, pattern)) {
      const before = words.slice(0, match.index);
      if (
        SUPPOSES.test(before) ||
        LEARNERS.test(before) ||
        /(?<![\p{L}])(?:không|chưa|chỉ|mới|gì|điều kiện|những|vấn đề|điểm|mà)$/iu.test(before)
      )
        continue;
      const behind = words.slice(match.index + match[0].length);
      const passive = asked && /^được \p{Ll}/u.test(behind);
      const needed = /^cần/iu.test(match.groups?.modal ?? '') ? isNeeded(behind) : isObliged(behind);
      if (!passive && !beginsAsked(behind) && !needed) continue;
      if (pattern === ANYWHERE) return said;
      return { start: said.start + match.index + match[0].search(/(?:chúng|ta |cần|phải)/iu), end: said.end };
    }
  }
  return null;
}
