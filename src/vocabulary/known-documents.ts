/** Documents that texts cite again and again, the symbols that several share, and the Party's terms (domain.md §1.4). */
import type { DocumentType } from './kinds.js';
import { lazily } from './lazily.js';
import { shippedJson } from './shipped-files.js';

export interface KnownDocument {
  readonly symbol: string;
  readonly documentType: DocumentType;
  readonly issuedOn: string;
  /** Congress term of a Party document ("xi"); null for the state's. */
  readonly term: string | null;
  /** Key of a central body. */
  readonly issuer: string;
  readonly title: string;
  readonly titleEn: string;
  /** The words by which later texts name the document without its number; null where they are too common. */
  readonly titlePhrase: string | null;
  /** Words near the symbol that tell it from a document of the same symbol. */
  readonly subjects: readonly string[];
  readonly names?: readonly string[];
  /** Whether a public source for the entry is on record. */
  readonly verified: boolean;
}
interface Tables {
  readonly documents: readonly KnownDocument[];
  readonly congresses: readonly { readonly term: string; readonly from: string }[];
}
const tables = lazily(() => shippedJson<Tables>('known-documents.json'));

export const knownDocuments = (): readonly KnownDocument[] => tables().documents;

/** Known documents of that symbol, oldest first: two for 29-NQ/TW. */
export function knownBySymbol(symbol: string): readonly KnownDocument[] {
  return tables().documents.filter((each) => each.symbol === symbol);
}

/** The congress term of the central Party bodies on that day ("xi" on 2013-11-04); null before the tenth. A term starts the day after the congress. */
export function congressTermOn(day: string): string | null {
  return (
    tables()
      .congresses.filter((each) => each.from <= day)
      .at(-1)?.term ?? null
  );
}
