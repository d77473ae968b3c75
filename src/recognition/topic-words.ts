/**
 * One pass over a text for the words of all topics: a tree of words, so the cost grows with the text and not with the list. Words of a keyword
 * may stand apart by a space, comma, hyphen or slash, never over the end of a sentence or clause.
 */
import type { Span } from '../vocabulary/facts.js';
import { matchesIn } from '../vocabulary/matches.js';
import { foldForMatching } from '../vocabulary/folding.js';

export interface WordEntry {
  readonly topic: string;
  readonly words: string;
}
export interface WordHit extends Span {
  readonly topic: string;
}
interface Branch {
  readonly next: Map<string, Branch>;
  readonly topics: string[];
}

const WORD = /[\p{L}\p{N}+]+/gu;
/** What may stand between the words of one keyword. */
const GAP = /^[ \n]?[,/-]?[ \n]?$/u;

export class TopicWords {
  readonly #root: Branch = { next: new Map(), topics: [] };

  constructor(entries: readonly WordEntry[]) {
    for (const { topic, words } of entries) {
      let at = this.#root;
      for (const [word] of matchesIn(foldForMatching(words), WORD)) {
        const next: Branch = at.next.get(word) ?? { next: new Map(), topics: [] };
        at.next.set(word, next);
        at = next;
      }
      at.topics.push(topic);
    }
  }

  /** Every occurrence in text folded for matching, in text order; longer ones beside the shorter ones inside them. */
  in(folded: string): WordHit[] {
    const words = matchesIn(folded, WORD).map((match) => ({
      word: match[0],
      start: match.index,
      end: match.index + match[0].length,
    }));
    const hits: WordHit[] = [];
    for (let first = 0; first < words.length; first += 1) {
      let at = this.#root.next.get(words[first]!.word);
      for (let last = first; at !== undefined; last += 1) {
        for (const topic of at.topics) hits.push({ topic, start: words[first]!.start, end: words[last]!.end });
        const following = words[last + 1];
        if (following === undefined || !GAP.test(folded.slice(words[last]!.end, following.start))) break;
        at = at.next.get(following.word);
      }
    }
    return hits;
  }
}
