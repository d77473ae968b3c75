/** Who is to do what a clause says: the body that stands before the verb, or that somebody asks. */
import type { Span } from '../vocabulary/facts.js';
import { actorAt, bodyAt } from './actors.js';
import { ASIDE } from './duty-verbs.js';
import { beginsDirective, connectiveLength, namedSubjectLength } from './task-cues.js';
import { matchesIn } from '../vocabulary/matches.js';

/** Between the subject and its verb. */
const GAP = /^[\s,]*(?:(?:cũng|cần|phải|sẽ|đã|và|cùng)\s+)*/u;

/** The words behind a subject from its verb on: "theo chức năng, nhiệm vụ được giao chủ động phối hợp …". */
function withoutGap(rest: string): string {
  const behind = rest.slice(ASIDE.exec(rest)?.[0].length ?? 0);
  const aside = behind === rest ? rest : ` ${behind}`;
  const words = beginsDirective(aside.replace(GAP, '')) ? aside : rest;
  return words.replace(GAP, '');
}

/** A clause with what stands before its verb set apart: connectives, and the body that is its subject. */
export function openedClause(text: string, clause: Span, bodies: readonly Span[]): { body: Span; subject: Span | null } {
  let start = clause.start + connectiveLength(text.slice(clause.start, clause.end));
  const subject = bodyAt(text, { start, end: clause.end }, bodies);
  if (subject !== null) {
    const row = actorAt(text, { start, end: clause.end }, bodies)?.end ?? subject.end;
    start = subject.end;
    if (row > start && beginsDirective(withoutGap(text.slice(row, clause.end)))) start = row;
    const rest = text.slice(start, clause.end);
    const gap = rest.slice(0, rest.length - withoutGap(rest).length);
    start += beginsDirective(rest.slice(gap.length)) ? gap.length : Math.max(gap.length, rowLength(rest));
  } else {
    start += namedSubjectLength(text.slice(start, clause.end));
  }
  return { body: { start, end: clause.end }, subject };
}

/** How long a row of subjects goes on with a noun that is no body: ", cô giáo" in "Các thầy giáo, cô giáo thực hiện …". Zero where none does. */
function rowLength(rest: string): number {
  const row = /^(?:,|\s+và)(?:\s+\p{L}+){1,6}/u.exec(rest)?.[0] ?? '';
  for (const space of matchesIn(row, /\s+(?=\p{L})/gu)) {
    const at = space.index + space[0].length;
    if (space.index > 1 && beginsDirective(rest.slice(at))) return at;
  }
  return 0;
}
