/**
 * One pass over a text for the words of all topics: a tree of words, so the cost grows with the text and not with the list. Words of a keyword
 * may stand apart by a space, comma, hyphen or slash, never over the end of a sentence or clause.
 */
import type { Span } from '../vocabulary/facts.js';
import { foldForMatching } from '../vocabulary/folding.js';
import { matchesIn } from '../vocabulary/matches.js';
import { RecentTexts } from '../vocabulary/recent-texts.js';

export interface WordEntry {
  readonly topic: string;
  readonly words: string;
}
export interface WordHit extends Span {
  readonly topic: string;
}
interface Word extends Span {
  readonly word: string;
}
interface Branch {
  readonly next: Map<string, Branch>;
  readonly topics: string[];
}

const WORD = /[\p{L}\p{N}+]+/gu;
/** What may stand between the words of one keyword. */
const GAP = /^[ \n]?[,/-]?[ \n]?$/u;

/** Keywords and signs are looked for in the same words. */
const words = new RecentTexts((folded): readonly Word[] =>
  matchesIn(folded, WORD).map((match) => ({ word: match[0], start: match.index, end: match.index + match[0].length })),
);

export class TopicWords {
  readonly #root: Branch = { next: new Map(), topics: [] };

  constructor(entries: readonly WordEntry[]) {
    for (const entry of entries) {
      let at = this.#root;
      for (const { word } of words.of(foldForMatching(entry.words))) {
        const next: Branch = at.next.get(word) ?? { next: new Map(), topics: [] };
        at.next.set(word, next);
        at = next;
      }
      at.topics.push(entry.topic);
    }
  }

  /** Every occurrence in text folded for matching, in text order; longer ones beside the shorter ones inside them. */
  in(folded: string): WordHit[] {
    const all = words.of(folded);
    const hits: WordHit[] = [];
    for (let first = 0; first < all.length; first += 1) {
      let at = this.#root.next.get(all[first]!.word);
      for (let last = first; at !== undefined; last += 1) {
        for (const topic of at.topics) hits.push({ topic, start: all[first]!.start, end: all[last]!.end });
        const following = all[last + 1];
        const next = following === undefined ? undefined : at.next.get(following.word);
        // Few words go on a keyword: what stands between the two is looked at only then.
        at = next !== undefined && GAP.test(folded.slice(all[last]!.end, following!.start)) ? next : undefined;
      }
    }
    return hits;
  }
}
