/**
 * What a document is called beside its number (tên loại và trích yếu nội dung, Nghị định 30/2020/NĐ-CP, annex I): of an official text the title under
 * its letterhead, of a cited one the abstract behind "về", as far as the year or period that closes it, for where else it ends no mark tells.
 */
import type { SourceDocument } from '../documents/source-document.js';
import type { Citation } from '../recognition/citation.js';
import { foldForMatching } from '../vocabulary/folding.js';
import { TYPE_WORDS } from '../vocabulary/symbol-codes.js';

/** Longer than any title that an act bears. */
const LONGEST = 400;
const TYPES = new Set(TYPE_WORDS.map(([word]) => foldForMatching(word)));
const OPENING = /^(?:về(?:\s+việc)?|v\/v)\s+/iu;

const tidy = (words: string): string => words.replace(/\s+/g, ' ').trim();

/** The title of an official text without its type and "Về việc"; null where it has none. */
export function titleUnderLetterhead(document: SourceDocument): string | null {
  const blocks = document.blocks
    .filter(({ role }) => role === 'TITLE')
    .map(({ start, end }) => tidy(document.text.slice(start, end)));
  const [first = '', ...rest] = blocks;
  const words = TYPES.has(foldForMatching(first)) ? rest : blocks;
  const title = tidy(words.join(' ').replace(OPENING, ''));
  return title === '' || title.length > LONGEST ? null : title;
}

/** Where an abstract that names its year or period ends. */
const UP_TO_PERIOD =
  /^.{8,240}?(?:năm\s+học\s+\d{4}\s?[-–]\s?\d{4}|giai\s+đoạn\s+\d{4}\s?[-–]\s?\d{4}|nhiệm\s+kỳ\s+\d{4}\s?[-–]\s?\d{4}|năm\s+\d{4})(?!\s?[-–\d])/iu;

/** What no abstract holds and a sentence that goes on does: another symbol or day, a clause of its own. */
const ANOTHER_ACT = /\d{1,5}\s?\/\s?(?:\d{4}|\p{Lu})|\d{1,5}\s?-\s?\p{Lu}/u;
const GOES_ON =
  /(?<!\p{L})ngày\s+\d|,\s*(?:tập trung|trong đó|nhằm|đồng thời|qua đó|góp phần)\s|(?<!\p{L})(?:đã|sẽ|và chỉ đạo|và ý kiến|và các văn bản)\s/iu;

/** The abstract of a cited document up to its year or period; null where it names none. */
export function abstractTitle(citation: Citation, text: string): string | null {
  if (citation.subject === null) return null;
  const words = tidy(text.slice(citation.subject.start, citation.subject.end));
  const abstract = UP_TO_PERIOD.exec(words)?.[0] ?? null;
  return abstract === null || ANOTHER_ACT.test(abstract) || GOES_ON.test(abstract)
    ? null
    : abstract.replace(/^[“"]/u, '').replace(OPENING, '');
}
