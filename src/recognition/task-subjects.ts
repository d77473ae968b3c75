/** Who is to do what a clause says: the body that stands before the verb, or that somebody asks. */
import type { Span } from '../vocabulary/facts.js';
import { beginsDirective, connectiveLength, namedSubjectLength } from './task-cues.js';
import { matchesIn } from '../vocabulary/matches.js';

/** A clause with what stands before its verb set apart: connectives, and the body that is its subject. */
export function openedClause(text: string, clause: Span, bodies: readonly Span[]): { body: Span; subject: Span | null } {
  let start = clause.start + connectiveLength(text.slice(clause.start, clause.end));
  const subject = bodies.find((each) => each.start >= start && each.start - start <= 2 && each.end < clause.end) ?? null;
  if (subject !== null) {
    start = subject.end;
    const rest = text.slice(start, clause.end);
    const gap = /^[\s,]*(?:(?:cũng|cần|phải|sẽ|đã|và|cùng)\s+)*/u.exec(rest)?.[0] ?? '';
    start += beginsDirective(rest.slice(gap.length)) ? gap.length : Math.max(gap.length, rowLength(rest));
  } else {
    start += namedSubjectLength(text.slice(start, clause.end));
  }
  return { body: { start, end: clause.end }, subject };
}

/** How long a row of subjects goes on with a noun that is no body: ", cô giáo" in "Các thầy giáo, cô giáo thực hiện …". Zero where none does. */
function rowLength(rest: string): number {
  const row = /^(?:,|\s+và)(?:\s+\p{L}+){1,4}/u.exec(rest)?.[0] ?? '';
  for (const space of matchesIn(row, /\s+(?=\p{L})/gu)) {
    const at = space.index + space[0].length;
    if (space.index > 1 && beginsDirective(rest.slice(at))) return at;
  }
  return 0;
}

/** "Sở … chịu trách nhiệm …", "các trường cần …", "Ban … sẽ …": a duty or a commitment that a body has by its own name. */
const DUTY = /^\s*,?\s*(?:cần|phải|có trách nhiệm|chịu trách nhiệm)\s/iu;
const COMMITMENT = /^\s*,?\s*sẽ\s+/iu;

/** Whether the words behind a body's name say what it must do or has bound itself to do. */
export function statesDuty(behind: string): boolean {
  if (DUTY.test(behind)) return true;
  const promise = COMMITMENT.exec(behind)?.[0];
  return promise !== undefined && beginsDirective(behind.slice(promise.length));
}
