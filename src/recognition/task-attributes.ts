/**
 * Lines under a task that say who does it, with whom and when, as plans lay their tasks out (Nghị định 30/2020/NĐ-CP leaves the body of a plan to
 * its writer; this form is what most use): "- Cơ quan chủ trì: …", "- Cơ quan phối hợp: …", "- Thời gian thực hiện: …".
 */
import type { Span } from '../vocabulary/facts.js';
import { foldForMatching } from '../vocabulary/folding.js';
import { liesIn, outermost } from '../vocabulary/ordered-spans.js';

export type AttributeKind = 'DOERS' | 'PARTNERS' | 'TIME';

const MARK = /^\s*(?:[-–+•*]\s*)?(?:[\p{L}\d]{1,2}[.)]\s*)?/u;
const KINDS: readonly (readonly [AttributeKind, RegExp])[] = [
  ['DOERS', /^(?:(?:cơ quan|đơn vị|đầu mối)(?: \p{L}+){0,1} )?(?:chủ trì|thực hiện|chịu trách nhiệm|chủ trì thực hiện)\s*:\s*/u],
  ['PARTNERS', /^(?:(?:các )?(?:cơ quan|đơn vị) )?(?:phối hợp|phối hợp thực hiện)\s*:\s*/u],
  ['TIME', /^(?:thời gian|thời hạn|tiến độ)(?: (?:thực hiện|hoàn thành|ban hành|trình))?\s*:\s*/u],
];

/** What a line is an attribute of, and how long its label is. Null where it is none. */
export function attributeOf(line: string): { kind: AttributeKind; length: number } | null {
  const mark = MARK.exec(line)?.[0].length ?? 0;
  const folded = foldForMatching(line.slice(mark));
  for (const [kind, pattern] of KINDS) {
    const label = pattern.exec(folded)?.[0];
    if (label !== undefined) return { kind, length: mark + label.length };
  }
  return null;
}

/** The bodies that such a line names. A bracket explains the one before it: "Trung tâm Dịch vụ việc làm Thành phố (Sở Nội vụ)". */
export const namedInAttribute = (text: string, line: Span, bodies: readonly Span[]): Span[] =>
  outermost(bodies.filter((body) => liesIn(body, line))).filter((body) => text[body.start - 1] !== '(');
