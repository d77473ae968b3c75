/**
 * All words that patterns demand, found in one pass over a text. A word is looked for where the run of three units stands in it that is rarest in
 * the texts read so far. Words lie in arrays side by side and not in objects: the pass looks at a million of them in a megabyte of text.
 */

/** Texts and words are in their literal form (required-literals.ts), as UTF-16 units. */
type Units = Uint16Array;

const RUNS = 0x1_0000;
const numberOf = (a: number, b: number, c: number): number => ((a * 961 + b * 31 + c) ^ (a >> 4)) & 0xffff;
/** The number of the run that stands at a place. */
const runAt = (units: Units, at: number): number => numberOf(units[at]!, units[at + 1]!, units[at + 2]!);

/** Many patterns demand the same word ("thực hiện"): it is looked for once. */
const wordOf = new Map<string, number>();
const patternsOf: number[][] = [];
let patterns = 0;

/** The units of all words, one word behind the other, and where each word begins; the last entry is the end of all. */
let unitsOfWords: Units = new Uint16Array(0);
let begins = new Uint32Array(1);
/** How far from its beginning the run stands by which a word is found. */
let runsWithin = new Uint16Array(0);
/** The number of the text in which a word was met last: once a text is enough. */
let metIn = new Uint32Array(0);
/** Of each run the words that are found by it: from its entry here up to the next one's in `wordsByRun`. */
const firstByRun = new Uint16Array(RUNS + 1);
let wordsByRun = new Uint16Array(0);
/** A bit for each run by which a word is found: few are, and so small a table stays at hand. */
const isUsed = new Uint32Array(RUNS / 32);
/** Whether words came in, or runs turned out rare, since the arrays were made. */
let outdated = false;

/** How often each run stood in the texts gone over first. */
const timesOfRun = new Uint32Array(RUNS);
/** Units of text after which that is known. */
const ENOUGH_TEXT = 60_000;
let counted = 0;
let texts = 0;

function rarestRun(word: Units): number {
  let rarest = 0;
  for (let at = 1; at + 2 < word.length; at++) if (timesOfRun[runAt(word, at)]! < timesOfRun[runAt(word, rarest)]!) rarest = at;
  return rarest;
}

function arrange(): void {
  outdated = false;
  const words = [...wordOf.keys()];
  unitsOfWords = Uint16Array.from(words.join(''), (unit) => unit.charCodeAt(0));
  begins = new Uint32Array(words.length + 1);
  for (const [at, { length }] of words.entries()) begins[at + 1] = begins[at]! + length;
  const unitsOf = (word: number): Units => unitsOfWords.subarray(begins[word], begins[word + 1]);
  runsWithin = Uint16Array.from(words, (_, word) => rarestRun(unitsOf(word)));
  const runs = Uint16Array.from(words, (_, word) => runAt(unitsOf(word), runsWithin[word]!));
  metIn = new Uint32Array(words.length);
  wordsByRun = Uint16Array.from(words.keys()).sort((a, b) => runs[a]! - runs[b]! || a - b);
  isUsed.fill(0);
  firstByRun.fill(0);
  for (const run of runs) {
    isUsed[run >> 5]! |= 1 << (run & 31);
    firstByRun[run + 1]!++;
  }
  for (let run = 0; run < RUNS; run++) firstByRun[run + 1]! += firstByRun[run]!;
}

/** How many patterns demand words so far. */
export const demandingPatterns = (): number => patterns;

/** Takes in a pattern that demands one of some words, each of three units or more; returns its number. */
export function demand(words: readonly string[]): number {
  const pattern = patterns++;
  for (const word of words) {
    const known = wordOf.get(word) ?? wordOf.size;
    if (known === wordOf.size) {
      wordOf.set(word, known);
      patternsOf.push([]);
      outdated = true;
    }
    patternsOf[known]!.push(pattern);
  }
  return pattern;
}

function stands(word: number, text: Units, from: number, length: number): boolean {
  const begin = begins[word]!;
  const size = begins[word + 1]! - begin;
  if (from < 0 || from + size > length) return false;
  for (let i = 0; i < size; i++) if (text[from + i] !== unitsOfWords[begin + i]) return false;
  return true;
}

function countRuns(text: Units, length: number): void {
  for (let i = 0; i + 2 < length; i++) timesOfRun[runAt(text, i)]! += 1;
  counted += length;
  outdated = counted >= ENOUGH_TEXT;
}

/** The patterns of which a text has a word, a bit each by their number. `length`: how much of `text` is the text. */
export function patternsWithWordsIn(text: Units, length: number): Uint32Array {
  if (outdated) arrange();
  const bits = new Uint32Array((patterns + 31) >> 5);
  const number = ++texts;
  for (let i = 0; i + 2 < length; i++) {
    const run = numberOf(text[i]!, text[i + 1]!, text[i + 2]!);
    if ((isUsed[run >> 5]! & (1 << (run & 31))) === 0) continue;
    const end = firstByRun[run + 1]!;
    for (let k = firstByRun[run]!; k < end; k++) {
      const word = wordsByRun[k]!;
      if (metIn[word] === number || !stands(word, text, i - runsWithin[word]!, length)) continue;
      metIn[word] = number;
      for (const pattern of patternsOf[word]!) bits[pattern >> 5]! |= 1 << (pattern & 31);
    }
  }
  if (counted < ENOUGH_TEXT) countRuns(text, length);
  return bits;
}
