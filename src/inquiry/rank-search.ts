/**
 * The one ranking of search: an exact name, then names with the accents as typed, then folded ones; then kind, then how much the graph knows,
 * then the id. Accents that were typed count: "Sơn Động" does not find Sơn Đông while anything has the word as typed (domain.md §8).
 */
import type { QueryKey } from '../vocabulary/reference-keys.js';
import { foldedWords, markedWords, stripMarks } from '../vocabulary/folding.js';
import { lazily } from '../vocabulary/lazily.js';

/** How well the names of an entity fit, best first; the place in the list is the rank. */
export const FITS = ['EXACT', 'EXACT_FOLDED', 'PHRASE', 'WORDS', 'FOLDED'] as const;
export type Fit = (typeof FITS)[number];

/** The score that a fit is shown with. */
export const SCORES: Readonly<Record<Fit, number>> = { EXACT: 1, EXACT_FOLDED: 0.9, PHRASE: 0.7, WORDS: 0.5, FOLDED: 0.3 };

export interface SearchWords {
  /** With accents as typed. */
  readonly typed: readonly string[];
  /** Without. */
  readonly folded: readonly string[];
  /** Of those typed the ones that have accents. */
  readonly accented: readonly string[];
}

export function searchWords(text: string): SearchWords {
  const typed = markedWords(text);
  return { typed, folded: foldedWords(text), accented: typed.filter((word) => stripMarks(word) !== word) };
}

/** Symbols that a name cites stand among the names as one token each; they are not the name. */
const isToken = (name: string): boolean => /^\d+[a-z]+$/.test(name);
const holds = (name: string, phrase: string): boolean => ` ${name} `.includes(` ${phrase} `);

const typedWithMarks = ({ accented }: SearchWords): boolean => accented.length > 0;

/**
 * How well a look-up key fits (vocabulary/reference-keys): by it abbreviations, symbols without strokes and a place's own name are exact
 * names too. Null for the keys that leave out a part of what was typed.
 */
export function fitOfKey(words: SearchWords, { reason }: QueryKey): Fit | null {
  if (reason.startsWith('own name') || reason === 'symbol, not the date') return null;
  if (reason === 'name without accents') return typedWithMarks(words) ? 'FOLDED' : 'EXACT_FOLDED';
  return reason === 'name' ? 'EXACT_FOLDED' : 'EXACT';
}

/** `searchMarked` is the stored ranking form: names with accents, separated by bars (vocabulary/search-text). */
export function fitOf({ typed, folded, accented }: SearchWords, searchMarked: string): Fit {
  const names = searchMarked.split(' | ');
  const phrase = typed.join(' ');
  if (names.includes(phrase) && !isToken(phrase)) return 'EXACT';
  const marked = accented.length > 0;
  const foldedPhrase = folded.join(' ');
  const foldedNames = names.map(stripMarks);
  if (!marked && !isToken(phrase) && foldedNames.includes(foldedPhrase)) return 'EXACT_FOLDED';
  const words = new Set(names.flatMap((name) => name.split(' ')));
  const foldedSet = new Set(foldedNames.flatMap((name) => name.split(' ')));
  if (!typed.every((word) => (accented.includes(word) ? words.has(word) : foldedSet.has(word)))) return 'FOLDED';
  return names.some((name) => holds(name, phrase)) || (!marked && foldedNames.some((name) => holds(name, foldedPhrase)))
    ? 'PHRASE'
    : 'WORDS';
}

/**
 * The same tests as values for a statement: what the stored ranking form must hold, with a bar at each end, and patterns for a text without
 * accents, which the same words with any accents answer to.
 */
export interface FitTests {
  readonly exact: string;
  readonly phrase: string;
  /** The words typed with accents. */
  readonly accented: readonly string[];
  /** At most one each: a whole name, and a part of one, with any accents. */
  readonly foldedNames: readonly string[];
  readonly foldedPhrases: readonly string[];
}

/** Letters by the one that is left of them without marks. */
const lettersOf = lazily(() => {
  const found = new Map<string, string>();
  for (let unit = 0xc0; unit < 0xd800; unit += 1) {
    const letter = String.fromCharCode(unit);
    const bare = stripMarks(letter);
    if (bare.length === 1 && bare !== letter) found.set(bare, (found.get(bare) ?? bare) + letter);
  }
  return found;
});
const withAnyAccents = (words: readonly string[]): string =>
  words.map((word) => [...word].map((letter) => `[${lettersOf().get(letter) ?? letter}]\\p{M}*`).join('')).join(' ');

export function fitTests(words: SearchWords): FitTests {
  const phrase = words.typed.join(' ');
  const patterns = typedWithMarks(words) ? [] : [withAnyAccents(words.typed)];
  return {
    // Nothing is between two bars.
    exact: isToken(phrase) ? '||' : `| ${phrase} |`,
    phrase: ` ${phrase} `,
    accented: words.accented.map((word) => ` ${word} `),
    foldedNames: isToken(phrase) ? [] : patterns.map((pattern) => `^(.* \\| )?${pattern}( \\| .*)?$`),
    foldedPhrases: patterns.map((pattern) => `^(.* )?${pattern}( .*)?$`),
  };
}
