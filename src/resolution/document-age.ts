/** Which of two documents is the older, as far as their days or the years in their symbols tell. */
import type { NamedDocument } from './documents.js';

/** The year of a document, as stated or as its symbol has it; null where neither tells. */
export function yearOf({ entity, citation }: NamedDocument): number | null {
  if (entity.issuedOn !== null) return Number(entity.issuedOn.slice(0, 4));
  const year = /\/((?:19|20)\d{2})\//u.exec(entity.symbol ?? '')?.[1] ?? citation.year;
  return year === undefined || year === null ? null : Number(year);
}

/** Whether one is known to have come after another: by their days, else by their years. */
export function cameAfter(one: NamedDocument, other: NamedDocument): boolean {
  const [a, b] = [one.entity.issuedOn, other.entity.issuedOn];
  if (a !== null && b !== null) return a > b;
  const [year, before] = [yearOf(one), yearOf(other)];
  return year !== null && before !== null && year > before;
}
