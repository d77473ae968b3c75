/** Lines that only say who is to act, for the lines below them: "1. Sở Tài chính", "Điều 5. Trách nhiệm của Sở Nội vụ", "2. Bộ trưởng Bộ …:". */
import type { Span } from '../vocabulary/facts.js';
import { liesIn, outermost } from '../vocabulary/ordered-spans.js';
import { beginsWithActor, bodyAt } from './actors.js';
import { beginsDirective } from './task-cues.js';

/** The one body that the heading of an article names as responsible. */
export function actorOfArticle(text: string, block: Span, bodies: readonly Span[]): Span | null {
  const outer = outermost(bodies.filter((body) => liesIn(body, block)));
  // "Điều 3. Các cơ quan … chịu trách nhiệm thi hành Quyết định này" is a provision itself and heads nothing.
  if (/chịu trách nhiệm thi hành/iu.test(text.slice(block.start, block.end))) return null;
  const charges = /trách nhiệm|chủ trì|nhiệm vụ|quyền hạn|^[\s*]*Điều \d+\.[\s*]*Đề nghị\s/iu.test(
    text.slice(block.start, block.end),
  );
  return outer.length === 1 && charges ? outer[0]! : null;
}

/** The body that a line names and nothing else, but for further bodies and a closing "theo thẩm quyền", "có trách nhiệm". */
export function actorOfLine(text: string, line: Span, bodies: readonly Span[]): Span | null {
  const [first, ...rest] = bodies.filter((body) => liesIn(body, line));
  const opens = bodyAt(text, { start: line.start, end: line.end + 1 }, bodies);
  if (first === undefined || (first.start - line.start > 4 && opens?.start !== first.start)) return null;
  let last = first.end;
  for (const each of rest) {
    // "Sở A, Sở B kiểm tra các trường": what a body does ends the row of those who do it.
    const between = each.start > last ? text.slice(last, each.start) : '';
    if ([...between.matchAll(/(?<=\s)\p{L}/gu)].some(({ index }) => beginsDirective(between.slice(index)))) break;
    last = Math.max(last, each.end);
  }
  const behind = text.slice(last, line.end);
  return /^[^.;:]{0,60}:?\s*$/u.test(behind) && !beginsDirective(behind.trim()) ? first : null;
}

/** A line that ends in a colon and says by office who is to do what stands behind it: "1. Bộ trưởng, Thủ trưởng cơ quan ngang bộ …:". */
export function namesActors(text: string, line: Span): boolean {
  const words = text.slice(line.start, line.end);
  return (
    words.length <= 200 &&
    /:\s*$/u.test(text.slice(line.start, line.end + 2).trimEnd()) &&
    beginsWithActor(words) &&
    !beginsDirective(words)
  );
}
