/** The document that a source is: number, day and issuer as its letterhead gives them (Nghị định 30/2020/NĐ-CP, annex I). */
import type { SourceDocument } from '../documents/source-document.js';
import type { Citation } from '../recognition/citation.js';
import { datesIn } from '../vocabulary/dates.js';
import { normalIssuer } from '../vocabulary/symbols.js';
import type { NamedAgency } from './agencies.js';
import { titleUnderLetterhead } from './document-titles.js';
import type { Reading } from './reading.js';

export interface Carrier {
  readonly citation: Citation;
  readonly issuedOn: string | null;
  readonly issuer: NamedAgency | null;
  readonly title: string | null;
}

/** Codes by which a letterhead's own body is told from the one above it: a department writes under its province's committee. */
const HEAD_CODES: readonly (readonly [code: RegExp, kind: RegExp])[] = [
  [/^UBND/u, /PEOPLES_COMMITTEE/u],
  [/^HĐND/u, /PEOPLES_COUNCIL/u],
  [/^S?GDĐT/u, /EDUCATION_DEPARTMENT/u],
  [/^PGDĐT/u, /EDUCATION_OFFICE/u],
];

export function carrierOf(document: SourceDocument, reading: Reading, agencies: readonly NamedAgency[]): Carrier | null {
  const head = document.blocks.filter((block) => block.role === 'LETTERHEAD');
  const [first] = head;
  const last = head.at(-1);
  if (first === undefined || last === undefined) return null;
  const inHead = (at: number): boolean => head.some((block) => at >= block.start && at < block.end);
  const citation = reading.citations.find((each) => each.form === 'SYMBOL' && inHead(each.start));
  if (citation === undefined) return null;
  const [day] = head.flatMap((block) => datesIn(reading.text.slice(block.start, block.end)));
  const named = agencies.filter((each) => inHead(each.mention.start));
  const code = normalIssuer(citation.symbol?.issuer ?? '');
  const kind = HEAD_CODES.find(([pattern]) => pattern.test(code))?.[1];
  const issuer = named.find((each) => kind?.test(each.entity.bodyKind ?? '')) ?? named.at(-1) ?? null;
  return { citation, issuedOn: day?.iso ?? null, issuer, title: titleUnderLetterhead(document) };
}
