/** A document as a text names it, before anyone asks which one it is. Offsets as in the text that was read. */
import type { Span } from '../vocabulary/facts.js';
import type { DocumentType } from '../vocabulary/kinds.js';
import type { ParsedSymbol } from '../vocabulary/symbols.js';
import type { Mention } from './mention.js';

/**
 * SYMBOL: with number and code. SHORT: type and number alone ("Nghị quyết 29"). ISSUED: type and issuer ("Chỉ thị của Bộ trưởng …", "đã ban
 * hành Chỉ thị"). TITLED: type and title ("Đề án …", "Luật Giáo dục"). BACK: by what was said before ("Nghị định này").
 */
export type CitationForm = 'SYMBOL' | 'SHORT' | 'ISSUED' | 'TITLED' | 'BACK';

export interface Citation extends Mention {
  readonly kind: 'DOCUMENT';
  readonly form: CitationForm;
  readonly documentType: DocumentType | null;
  /** The type word as written, without "số". */
  readonly typeWord: string | null;
  readonly symbol: ParsedSymbol | null;
  /** The number of a SHORT citation. */
  readonly number: string | null;
  /** The day the text states beside it, ISO. */
  readonly date: string | null;
  /** A bare year stated beside it: "Nghị quyết 57-NQ/TW năm 2024". */
  readonly year: string | null;
  /** Where the words after "của" begin, if they follow. */
  readonly issuerAt: number | null;
  /** What the document is about, by its own words: title or "về …". */
  readonly subject: Span | null;
  /** The text says that it is yet to be made ("tham mưu ban hành …"). */
  readonly planned: boolean;
}
