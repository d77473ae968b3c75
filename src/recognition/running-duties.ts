/**
 * Which duty a clause of running text puts on somebody: asked of them, stated in their name, said to be needed by somebody in office, or told of
 * them by a text that is giving out duties or telling what a rule says.
 */
import type { Span } from '../vocabulary/facts.js';
import { askedDuty, askedOfNobody } from './asked-duties.js';
import { deadlineIn } from './deadlines.js';
import type { MentionRule } from './rules.js';
import { type Frame, frameOf } from './speech-frames.js';
import { type Duty, neededIn, statedDuty } from './stated-duties.js';
import { beginsDirective, connectiveLength } from './task-cues.js';
import { toldOf } from './told-duties.js';

/** Shorter clauses say too little to be a task. Characters. */
export const SHORTEST = 24;
/** Something that was done once. */
export const PAST = /(?<![\p{L}])(?:đã|vừa)\s+(?:ban hành|có|ký|tổ chức|triển khai|phối hợp|thực hiện|được|diễn ra|đạt)/iu;
/** "Theo dự thảo hướng dẫn …", "Theo Quy chế …": what follows in the sentence and goes on behind it is what a rule says. */
const BY_RULE =
  /^(?:cụ thể, |cũng )?(?:theo|căn cứ)(?: đúng| nội dung| các| dự thảo)*\s+(?:hướng dẫn|quy định|quy chế|kế hoạch|công văn|văn bản|nghị định|thông tư|quyết định|chỉ thị|đề án|dự thảo|luật|chương trình|nghị quyết)(?![\p{L}])(?:[^;:]{0,400}?\sthì|[^;:]{0,400}?,)\s+/iu;
/** A circumstance and its comma before what is to be done. */
const CIRCUMSTANCE = /^(?:trong|để|đối với|riêng|với|khi|trước|nhằm|trên cơ sở|từ|ngoài ra|tại)(?![\p{L}])[^,;:]{3,110},\s+/iu;
/** Without these nothing is said to be needed. */
const MAY_NEED = /(?:cần|phải|chúng (?:ta|tôi) sẽ)/iu;
const TOLD = /(?<![\p{L}])(?:đã|đang|vừa|từng|luôn|hiện|cho biết|cho hay|cho rằng)(?![\p{L}])/iu;

/** Where who acts and what they do stand: words farther on tell of something else. Characters. */
const OPENING = 100;

export interface DutyScene {
  readonly text: string;
  readonly bodies: readonly Span[];
  readonly press: boolean;
  /** The sentence before gave out duties or told a rule: what this one tells of a body in the present is one too. */
  readonly charging: boolean;
  /** Whether somebody in office speaks in the paragraph. */
  readonly authority: () => boolean;
  /** Who speaks, in a clause before this one of the same sentence. */
  readonly frame: Frame | null;
}

export interface FoundDuty extends Duty {
  readonly rule: MentionRule;
}

/** How long the opening of a sentence is that says by which rule it goes; 0 where it says none. */
export const ruleLength = (words: string): number => BY_RULE.exec(words)?.[0].length ?? 0;

const long = (duty: Duty | null): duty is Duty => duty !== null && duty.span.end - duty.span.start >= SHORTEST;
const as = (duty: Duty, rule: MentionRule): FoundDuty => ({ ...duty, rule });

/** The clause without what stands before who acts: a connective, a circumstance, the rule by which it goes. */
function withoutOpening(text: string, clause: Span): Span {
  let start = clause.start + connectiveLength(text.slice(clause.start, clause.end));
  const words = text.slice(start, clause.end);
  start += ruleLength(words) || (CIRCUMSTANCE.exec(words)?.[0].length ?? 0);
  return { start, end: clause.end };
}

/** The duty that a clause puts on somebody. Null where it puts none on anybody. */
export function dutyIn(clause: Span, scene: DutyScene): FoundDuty | null {
  const { text, bodies, press } = scene;
  const words = text.slice(clause.start, clause.end);
  if (words.length < SHORTEST) return null;
  const inner = withoutOpening(text, clause);
  const innerWords = text.slice(inner.start, inner.end);
  // In an official text "Bộ … chỉ đạo Sở … thực hiện …" is for the ministry to do; who signs it charges.
  if (!press && !PAST.test(words.slice(0, OPENING)) && !TOLD.test(innerWords.slice(0, OPENING))) {
    const told = /^(?:Phó )?(?:Thủ tướng|Chính phủ)/u.test(innerWords) ? null : toldOf(inner, scene);
    if (long(told)) return as(told, 'stated-duty');
  }
  const asked = askedDuty(text, clause, bodies);
  if (long(asked)) return as(asked, 'asked-duty');
  const own = press ? frameOf(words) : null;
  const frame = own ?? scene.frame;
  const said = { start: clause.start + (own?.at ?? connectiveLength(words)), end: clause.end };
  const stated = statedDuty(said, { text, bodies, press });
  const told = press && scene.charging && !TOLD.test(innerWords.slice(0, OPENING)) ? toldOf(inner, scene) : null;
  if (long(told) && stated !== null && told.span.start < stated.span.start) return as(told, 'stated-duty');
  if (long(stated) && !PAST.test(text.slice(stated.span.start, Math.min(stated.span.end, stated.span.start + OPENING))))
    return as(stated, frame?.asks ? 'asked-duty' : 'stated-duty');
  if (!press) return null;
  const nobody = askedOfNobody(text, clause, bodies);
  if (long(nobody)) return as(nobody, 'asked-duty');
  if (MAY_NEED.test(words) && (frame?.authority || (frame === null && scene.authority()))) {
    const needed = neededIn(text, said, frame?.asks ?? false);
    if (needed !== null && needed.end - needed.start >= SHORTEST)
      return { span: needed, subject: null, rule: frame?.asks ? 'asked-duty' : 'stated-duty' };
  }
  const byRule = ruleLength(words);
  if (byRule > 0) {
    const needed = neededIn(text, { start: clause.start + byRule, end: clause.end }, true);
    if (needed !== null && needed.end - needed.start >= SHORTEST) return { span: needed, subject: null, rule: 'stated-duty' };
  }
  if (TOLD.test(innerWords.slice(0, OPENING)) || !(scene.charging || byRule > 0 || deadlineIn(words) !== null)) return null;
  const does = toldOf(inner, scene);
  if (long(does)) return as(does, 'stated-duty');
  const goesOn = scene.charging && inner.start > clause.start && beginsDirective(innerWords) && innerWords.length >= SHORTEST;
  return goesOn ? { span: inner, subject: null, rule: 'directive-clause' } : null;
}
