/** Where the sentences of a paragraph end for the reading of figures: bounded in length, so that tables stay cheap. */
import type { Span } from '../vocabulary/facts.js';
import { matchesIn } from '../vocabulary/matches.js';

const ABBREVIATED = /(?:^|[\s(])(?:TP|TS|ThS|PGS|GS|BS|KS|Tr|St|Q|P|TX|TT|\p{Lu})\.$/u;

const SENTENCE_END = /[.!?…]+(?=["”’)\]]?\s)/gu;

/** A stretch without an end mark that is longer is no sentence (a table, a list in one line): it is cut, so that work stays linear. */
const LONGEST_SENTENCE = 1500;

/** Sentences of a block; a dot of an abbreviation or number ends none. */
export function sentencesOf(text: string): Span[] {
  return wholeSentencesOf(text).flatMap(({ start, end }) => {
    const pieces: Span[] = [];
    let from = start;
    while (end - from > LONGEST_SENTENCE) {
      const blank = text.lastIndexOf(' ', from + LONGEST_SENTENCE);
      const to = blank > from ? blank : from + LONGEST_SENTENCE;
      pieces.push({ start: from, end: to });
      from = to;
    }
    return [...pieces, { start: from, end }];
  });
}

function wholeSentencesOf(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const match of matchesIn(text, SENTENCE_END)) {
    const end = match.index + match[0].length;
    if (match[0] === '.' && ABBREVIATED.test(text.slice(Math.max(0, end - 6), end))) continue;
    found.push({ start, end });
    start = end;
  }
  if (start < text.length) found.push({ start, end: text.length });
  return found;
}
