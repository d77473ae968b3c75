/**
 * Sentences of Vietnamese administrative prose. Intl.Segmenter breaks after "TP. " and cuts "./." in two, so the house has its own
 * splitter (domain.md 7.2). A semicolon ends no sentence: clauses are the business of whoever reads tasks.
 */
import type { Span } from '../vocabulary/facts.js';
import { matchesIn } from '../vocabulary/matches.js';

/** Titles, ranks and units of place that are written with a full stop and stand before the name they belong to. */
const ABBREVIATIONS = new Set(
  'tp tx tt q h p x ths ts tskh pgs gs bs ks cn ncs nsnd nsưt ngut ngnd tr st đ/c đc mr mrs ms dr no vol tel đt fax km nxb tm kt tl tuq gs.ts pgs.ts'.split(
    ' ',
  ),
);
/** End marks with the quotes and brackets that close behind them; "./." closes an official text. */
const END_MARK = /(?:\.\/\.|\.{2,}|…+|[.!?]+)["”’»)\]]*/gu;
const STARTS_SENTENCE = /^["“‘«([–—-]*\s*[\p{Lu}\p{N}•+]/u;

/** The word that ends at `end` of the text, hyphens and "&" included: "ĐT" is a telephone, the end of "GD-ĐT" a ministry's. */
function wordBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && /[\p{L}\p{M}\p{N}./&-]/u.test(text[start - 1] as string)) start--;
  return text.slice(start, end);
}

function endsSentence(text: string, from: number, mark: RegExpMatchArray & { index: number }): boolean {
  const after = mark.index + mark[0].length;
  if (mark[0].startsWith('./.')) return true;
  const rest = text.slice(after, after + 12);
  if (rest === '') return true;
  // "2.874", "THCS.TH", "gov.vn": a mark with no blank behind it is part of a word.
  if (!/^\s/u.test(rest)) return false;
  const next = rest.trimStart();
  if (!STARTS_SENTENCE.test(next)) return false;
  if (mark[0].startsWith('.') && !mark[0].startsWith('..')) {
    const word = wordBefore(text, mark.index);
    if (ABBREVIATIONS.has(word.toLowerCase())) return false;
    // An initial ("M. Hà", "B. Obama"), but not a unit that ends a sentence ("… trường A. Các").
    if (
      /^\p{Lu}$/u.test(word) &&
      /^\p{Lu}\p{Ll}/u.test(next) &&
      !/\s\p{Ll}+\s$/u.test(text.slice(Math.max(0, mark.index - 12), mark.index - 1))
    ) {
      return false;
    }
    // A list number at the head of the sentence: "1. Mục đích", "a. Đối với", "II.2. Chỉ tiêu".
    const head = mark.index - from > 40 ? '' : text.slice(from, mark.index).trim();
    if (/^(?:Điều |Khoản |Mục |Bài |Câu |Chương )?(?:\d{1,3}|[IVX]{1,5}|\p{L})(?:\.\d{1,3})*$/u.test(head)) return false;
  }
  // "các cấp,... Bảo đảm": dots after a comma go on with the list.
  return !(
    /^(?:\.{2,}|…)/u.test(mark[0]) &&
    /[,;]\s*$/u.test(text.slice(Math.max(from, mark.index - 8), mark.index)) &&
    !/^["“(]?\p{Lu}/u.test(next)
  );
}

/** The sentences of a range of the text, trimmed, in order. Together they hold every word of the range. */
export function splitSentences(text: string, range: Span): Span[] {
  const block = text.slice(range.start, range.end);
  const sentences: Span[] = [];
  let from = 0;
  const push = (to: number): void => {
    const piece = block.slice(from, to);
    const start = from + (piece.length - piece.trimStart().length);
    const end = from + piece.trimEnd().length;
    if (end > start) sentences.push({ start: range.start + start, end: range.start + end });
    from = to;
  };
  for (const mark of matchesIn(block, END_MARK)) {
    if (mark.index < from) continue;
    if (endsSentence(block, from, mark as RegExpMatchArray & { index: number })) push(mark.index + mark[0].length);
  }
  push(block.length);
  return sentences;
}
