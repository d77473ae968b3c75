/**
 * The sentences of a numbered item that charge somebody else than the item begins with: "7. Bộ A thống kê …. Bộ B xuất cấp …." gives a duty to
 * each. Telegrams and notices of conclusions number matters, not bodies (Nghị định 30/2020/NĐ-CP, annex I, leaves the body of a text to its
 * writer).
 */
import type { SourceDocument } from '../documents/source-document.js';
import type { Span } from '../vocabulary/facts.js';
import { askedDuty } from './asked-duties.js';
import { clausesOf, sentencesOf, trimmed } from './clauses.js';
import { toldOf, withoutOpening } from './told-duties.js';

/** What is for one body to do, or for those of the part before where `subject` is null. */
export interface ChargedPart {
  readonly span: Span;
  readonly subject: Span | null;
}

/** The body that a sentence begins with and charges, or to whom it gives something at its beginning; null where it charges no named one. */
function chargedBy(text: string, sentence: Span, bodies: readonly Span[]): Span | null {
  const opened = withoutOpening(text, sentence);
  const given = /^Giao\s/u.test(text.slice(opened.start, opened.end)) ? askedDuty(text, opened, bodies) : null;
  return (given ?? toldOf(opened, { text, bodies }))?.subject ?? null;
}

/** The parts of an item in text order; the first is what the item begins with. One part where no later sentence charges another body. */
export function chargedParts(document: SourceDocument, item: Span, bodies: readonly Span[]): ChargedPart[] {
  const { text } = document;
  const parts: ChargedPart[] = [{ span: item, subject: null }];
  for (const sentence of sentencesOf(document, item)) {
    const [clause] = sentence.start > item.start ? clausesOf(text, sentence) : [];
    const subject = clause === undefined ? null : chargedBy(text, { start: clause.start, end: sentence.end }, bodies);
    if (subject === null) continue;
    const before = parts.at(-1)!;
    parts[parts.length - 1] = { ...before, span: trimmed(text, { start: before.span.start, end: sentence.start }) };
    parts.push({ span: { start: clause!.start, end: item.end }, subject });
  }
  return parts;
}
