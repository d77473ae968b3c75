/** Clauses: the grain of tasks. A sentence is cut at semicolons, and at the colon behind an announcement; quotes and brackets stay whole. */
import type { SourceDocument } from '../documents/source-document.js';
import type { Span } from '../vocabulary/facts.js';
import { beginsWithActor } from './actors.js';
import { CARRIES_OUT } from './closing-formula.js';
import { OFFICE } from './offices.js';
import { firstFrom } from '../vocabulary/ordered-spans.js';
import { matchesInFew } from '../vocabulary/matches.js';

/** The number of an article or line before its words. */
const NUMBER = /^[*\s]*(?:Điều \d+\.|\d+[.)])?[*\s]*/u;
const OFFICE_AT_HEAD = new RegExp(`^${OFFICE}\\s`, 'iu');
const OPEN = new Set(['(', '“', '«', '[']);
const CLOSE = new Set([')', '”', '»', ']']);

/** Where the first whole word at or behind a place begins: words that lead up to a name are shown from one on. */
export function wordFrom(text: string, place: number): number {
  let at = Math.max(0, place);
  if (at > 0 && !/\s/u.test(text[at - 1]!)) while (at < text.length && !/\s/u.test(text[at]!)) at += 1;
  while (at < text.length && /\s/u.test(text[at]!)) at += 1;
  return at;
}

/** The range without spaces and closing punctuation at its ends; "…" and "..." stay: they belong to what is said. */
export function trimmed(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && /[\s,;:.\-–•*+]/u.test(text[from]!)) from += 1;
  // A quotation that goes on behind the range has its mark outside it.
  if (/[“"]/u.test(text[from] ?? '') && !/[”"]/u.test(text.slice(from + 1, to))) {
    from += 1;
    while (from < to && /\s/u.test(text[from]!)) from += 1;
  }
  while (to > from && /[\s;,:/]/u.test(text[to - 1]!)) to -= 1;
  if (text.endsWith('./.', to)) to -= 3;
  else if (text[to - 1] === '.' && text[to - 2] !== '.') to -= 1;
  return { start: from, end: to };
}

function cutAtSemicolons(text: string, { start, end }: Span): Span[] {
  if (!text.slice(start, end).includes(';')) return [{ start, end }];
  const pieces: Span[] = [];
  let depth = 0;
  let from = start;
  for (let at = start; at < end; at += 1) {
    const char = text[at]!;
    if (OPEN.has(char)) depth += 1;
    else if (CLOSE.has(char)) depth = Math.max(0, depth - 1);
    else if (char === ';' && depth === 0) {
      pieces.push({ start: from, end: at });
      from = at + 1;
    }
  }
  pieces.push({ start: from, end });
  return chargedTogether(text, pieces) ? [{ start, end }] : pieces;
}

const CLOSES = new RegExp(`^.{2,200}\\s${CARRIES_OUT}\\s`, 'su');

/** Whether the pieces are one row of those who carry an act out, held apart by semicolons. */
function chargedTogether(text: string, pieces: readonly Span[]): boolean {
  const last = pieces.at(-1)!;
  return (
    pieces.length > 1 &&
    CLOSES.test(text.slice(last.start, last.end)) &&
    pieces.every((piece) => {
      const words = text.slice(piece.start, piece.end).replace(NUMBER, '');
      return beginsWithActor(words) || OFFICE_AT_HEAD.test(words);
    })
  );
}

/** A second predicate within a clause: "…, tiếp tục đẩy mạnh …" goes on to another thing; so does "và hoàn thành …" behind a long first part. */
const SECOND = /,\s+(?=tiếp tục\s)|\s+và\s+(?=(?:hoàn thành|nhân rộng|tiếp tục)\s)/gu;
const ASIDE = /(?:từ nay|trên (?:cơ sở|tinh thần)|trong (?:quá trình|thời gian)|căn cứ|tùy|tuỳ)(?![\p{L}])[^,;]*$/iu;
/** Shorter parts are one thing said with two verbs ("duy trì và nâng cao …"). Characters. */
const LONG_PART = 40;

function cutAtPredicates(text: string, clause: Span): Span[] {
  const pieces: Span[] = [];
  let from = clause.start;
  for (const match of matchesInFew(text.slice(clause.start, clause.end), SECOND)) {
    const at = clause.start + match.index;
    // When and in which manner stand before what they belong to: "…, trên tinh thần cầu thị, tiếp tục rà soát …".
    if (ASIDE.test(text.slice(from, at))) continue;
    if (at - from < LONG_PART || clause.end - at < LONG_PART || isInside(text, from, at)) continue;
    pieces.push({ start: from, end: at });
    from = at + match[0].length;
  }
  pieces.push({ start: from, end: clause.end });
  return pieces;
}

/** Whether a bracket or quotation mark opened in between stays open. */
function isInside(text: string, from: number, to: number): boolean {
  let depth = 0;
  for (const char of text.slice(from, to)) depth += OPEN.has(char) ? 1 : CLOSE.has(char) ? -1 : 0;
  return depth > 0;
}

/** The sentences that begin in a block or a part of it. */
export function sentencesOf(document: SourceDocument, block: Span): Span[] {
  const { sentences } = document;
  const found: Span[] = [];
  for (let at = firstFrom(sentences, block.start); at < sentences.length && sentences[at]!.start < block.end; at += 1)
    found.push({ start: sentences[at]!.start, end: Math.min(sentences[at]!.end, block.end) });
  return found;
}

/** The sentences of a range, cut to it. */
export function sentencesWithin({ sentences }: SourceDocument, range: Span): Span[] {
  return sentences
    .filter(({ start, end }) => end > range.start && start < range.end)
    .map(({ start, end }) => ({ start: Math.max(start, range.start), end: Math.min(end, range.end) }));
}

/** Behind a closing quotation mark the press says who spoke: "…”, Phó Giám đốc Sở … nói". That is no part of what was said. */
const SPEAKER_TAG =
  /["”]\s*[,.]?\s*(?:-\s*)?[^"“”;]{2,120}?\s(?:nói|cho biết|cho hay|chia sẻ|nhấn mạnh|khẳng định|thông tin|bày tỏ|cho rằng|nhận định|trả lời|đề nghị|yêu cầu|lưu ý)(?: thêm| rõ)?[.]?$/u;

function withoutSpeaker(text: string, clause: Span): Span {
  const words = text.slice(clause.start, clause.end);
  const tag = SPEAKER_TAG.exec(words);
  // The quotation began before the clause or with it: one that opens within it is a name or title and is kept whole.
  const opens = /^["“]\s*/u.exec(words)?.[0].length ?? 0;
  if (tag === null || /["“]/u.test(words.slice(opens, tag.index))) return clause;
  return { start: clause.start + opens, end: clause.start + tag.index };
}

/** "Điều 3. Chánh Văn phòng … chịu trách nhiệm": the number of an article is no part of what it says. */
function withoutNumber(text: string, clause: Span): Span {
  const number =
    /^Điều \d+\.[\s*]*(?=\p{L})/u.exec(text.slice(clause.start, Math.min(clause.end, clause.start + 20)))?.[0].length ?? 0;
  return { start: clause.start + number, end: clause.end };
}

/** The clauses of a range, trimmed, none empty. */
export function clausesOf(text: string, range: Span): Span[] {
  return cutAtSemicolons(text, range)
    .flatMap((clause) => cutAtPredicates(text, clause))
    .map((piece) => trimmed(text, withoutSpeaker(text, trimmed(text, withoutNumber(text, trimmed(text, piece))))))
    .filter(({ start, end }) => end - start >= 8);
}
