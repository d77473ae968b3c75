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
import { ruleLength, toldOf, withoutOpening } from './told-duties.js';

/** Shorter clauses say too little to be a task. Characters. */
export const SHORTEST = 24;
/** Something that was done once. */
export const PAST = /(?<![\p{L}])(?:đã|vừa)\s+(?:ban hành|có|ký|tổ chức|triển khai|phối hợp|thực hiện|được|diễn ra|đạt)/iu;
/** Without these nothing is said to be needed. */
const MAY_NEED = /(?:cần|phải|chúng (?:ta|tôi) sẽ)/iu;
const TOLD =
  /(?<![\p{L}])(?:đã|đang|vừa|từng|luôn|hiện|cho biết|cho hay|cho rằng|khẳng định|nhấn mạnh|chia sẻ|phát biểu|nêu|thông tin(?= (?:thêm|rằng))|nói)(?![\p{L}])/iu;

/** The Government and its head, who charge others in their own texts. */
const SIGNS = /^(?:Phó )?(?:Thủ tướng|Chính phủ)/u;

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

const long = (duty: Duty | null): duty is Duty => duty !== null && duty.span.end - duty.span.start >= SHORTEST;
const tells = (text: string, { start, end }: Span): boolean => TOLD.test(text.slice(start, Math.min(end, start + OPENING)));

/** What somebody says that somebody must do, or that a text says in its own words. */
function saidDuty(clause: Span, { scene, inner, own }: { scene: DutyScene; inner: Span; own: Frame | null }): FoundDuty | null {
  const { text, bodies, press } = scene;
  const words = text.slice(clause.start, clause.end);
  const frame = own ?? scene.frame;
  const rule = frame?.asks ? 'asked-duty' : 'stated-duty';
  const said = { start: clause.start + (own?.at ?? connectiveLength(words)), end: clause.end };
  const stated = statedDuty(said, { text, bodies, press });
  const told = press && scene.charging && !tells(text, inner) ? toldOf(inner, scene) : null;
  if (long(told) && stated !== null && told.span.start < stated.span.start) return { ...told, rule: 'stated-duty' };
  if (long(stated) && !PAST.test(text.slice(stated.span.start, Math.min(stated.span.end, stated.span.start + OPENING))))
    return { ...stated, rule };
  if (!press) return null;
  const nobody = askedOfNobody(text, clause, bodies);
  if (long(nobody)) return { ...nobody, rule: 'asked-duty' };
  if (!MAY_NEED.test(words) || !(frame?.authority ?? scene.authority())) return null;
  const needed = neededIn(text, said, frame?.asks ?? false);
  return needed !== null && needed.end - needed.start >= SHORTEST ? { span: needed, subject: null, rule } : null;
}

/** What the press tells of somebody in the present because a rule has it so, a day is set or others were charged before. */
function toldDuty(clause: Span, scene: DutyScene, inner: Span): FoundDuty | null {
  const { text } = scene;
  const words = text.slice(clause.start, clause.end);
  const byRule = ruleLength(words);
  if (byRule > 0) {
    const needed = neededIn(text, { start: clause.start + byRule, end: clause.end }, true);
    if (needed !== null && needed.end - needed.start >= SHORTEST) return { span: needed, subject: null, rule: 'stated-duty' };
  }
  if (tells(text, inner)) return null;
  const does = toldOf(inner, scene);
  if (long(does) && (scene.charging || byRule > 0 || deadlineIn(words) !== null)) return { ...does, rule: 'stated-duty' };
  const goesOn = scene.charging && inner.start > clause.start && beginsDirective(text.slice(inner.start, inner.end));
  return goesOn && inner.end - inner.start >= SHORTEST ? { span: inner, subject: null, rule: 'directive-clause' } : null;
}

/** The duty that a clause puts on somebody. Null where it puts none on anybody. */
export function dutyIn(clause: Span, scene: DutyScene): FoundDuty | null {
  const { text, bodies, press } = scene;
  const words = text.slice(clause.start, clause.end);
  if (words.length < SHORTEST) return null;
  const inner = withoutOpening(text, clause);
  // In an official text "Bộ … chỉ đạo Sở … thực hiện …" is for the ministry to do; who signs it charges.
  if (!press && !PAST.test(words.slice(0, OPENING)) && !tells(text, inner) && !SIGNS.test(text.slice(inner.start, inner.end))) {
    const told = toldOf(inner, scene);
    if (long(told)) return { ...told, rule: 'stated-duty' };
  }
  const asked = askedDuty(text, clause, bodies);
  if (long(asked)) return { ...asked, rule: 'asked-duty' };
  const said = saidDuty(clause, { scene, inner, own: frameOf(words) });
  return said ?? (press ? toldDuty(clause, scene, inner) : null);
}
