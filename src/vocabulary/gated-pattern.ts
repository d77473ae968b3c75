/**
 * A pattern that first looks whether the text can hold the words without which it does not match. A recogniser has some hundred patterns and a
 * sentence the words of two or three of them. The words are read off the pattern itself, so no pattern says anything twice; a text is gone over
 * once for the words of all patterns, so that to ask of one pattern costs a look at one bit.
 */
import { RecentTexts } from './recent-texts.js';
import { demandsOf, literalForm, type Marks, markOf } from './required-literals.js';
import { lazily } from './shipped-files.js';

/** A word that patterns demand, with the run of three units by which it is found. */
interface Word {
  readonly units: Uint16Array;
  /** Where the run stands in it. */
  at: number;
  readonly patterns: number[];
  /** The number of the text in which it was found last: once a text is enough. */
  metIn: number;
}

const BLANK = 32;
/** Of each UTF-16 unit the one that stands for it in the literal form of a text. */
const literalUnits = lazily(() =>
  Uint16Array.from({ length: 0x10000 }, (_, unit) => literalForm(String.fromCharCode(unit)).charCodeAt(0)),
);

/** Of each UTF-16 unit the mark that it is. */
const marksOfUnits = lazily(() => Uint16Array.from({ length: 0x10000 }, (_, unit) => markOf(String.fromCharCode(unit))));

const numberOf = (a: number, b: number, c: number): number => ((a * 961 + b * 31 + c) ^ (a >> 4)) & 0xffff;

/** Of each number of a run the place of its words in `wordsOfRun`; 0: no word has it. */
const placeOfRun = new Uint16Array(0x1_0000);
const wordsOfRun: Word[][] = [[]];
/** Many patterns demand the same word ("thực hiện"): it is looked for once. */
const wordOf = new Map<string, Word>();
let patterns = 0;
let texts = 0;

/** How often each run stood in the texts gone over first: a word is found by its rarest, so that few are looked for in vain. */
const timesOfRun = new Uint32Array(0x1_0000);
/** Units of text after which that is known. */
const ENOUGH_TEXT = 60_000;
let counted = 0;

/** Places a word under its rarest run. */
function place(word: Word): void {
  const { units } = word;
  const runAt = (at: number): number => numberOf(units[at]!, units[at + 1]!, units[at + 2]!);
  for (let at = 1; at + 2 < units.length; at++) if (timesOfRun[runAt(at)]! < timesOfRun[runAt(word.at)]!) word.at = at;
  const run = runAt(word.at);
  if (placeOfRun[run] === 0) placeOfRun[run] = wordsOfRun.push([]) - 1;
  wordsOfRun[placeOfRun[run]!]!.push(word);
}

function placeAllAnew(): void {
  placeOfRun.fill(0);
  wordsOfRun.length = 1;
  for (const word of wordOf.values()) place(word);
}

function count(length: number): void {
  for (let i = 0; i + 2 < length; i++) timesOfRun[numberOf(form[i]!, form[i + 1]!, form[i + 2]!)]! += 1;
  counted += length;
  if (counted >= ENOUGH_TEXT) placeAllAnew();
}

function wordFor(literal: string): Word {
  const known = wordOf.get(literal);
  if (known !== undefined) return known;
  const units = Uint16Array.from({ length: literal.length }, (_, i) => literal.charCodeAt(i));
  const word: Word = { units, at: 0, patterns: [], metIn: 0 };
  place(word);
  wordOf.set(literal, word);
  return word;
}

function register(literals: readonly string[]): number {
  const pattern = patterns++;
  for (const literal of literals) wordFor(literal).patterns.push(pattern);
  return pattern;
}

let form = new Uint16Array(8192);

function stands(word: Word, from: number, length: number): boolean {
  const { units } = word;
  if (from < 0 || from + units.length > length) return false;
  for (let i = 0; i < units.length; i++) if (form[from + i] !== units[i]) return false;
  return true;
}

/** The patterns of which a text has a word, a bit each; as long as there were patterns when it was made. */
interface Present {
  readonly bits: Uint32Array;
  readonly patterns: number;
  readonly marks: Marks;
}

function presentIn(text: string): Present {
  const bits = new Uint32Array((patterns + 31) >> 5);
  if (form.length < text.length) form = new Uint16Array(text.length * 2);
  const table = literalUnits();
  const markTable = marksOfUnits();
  const target = form;
  let marks = 0;
  const number = ++texts;
  let length = 0;
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const written = text.charCodeAt(i);
    marks |= markTable[written]!;
    const unit = table[written]!;
    if (unit === BLANK && before === BLANK) continue;
    target[length++] = unit;
    before = unit;
  }
  for (let i = 0; i + 2 < length; i++) {
    const listed = placeOfRun[numberOf(target[i]!, target[i + 1]!, target[i + 2]!)]!;
    if (listed === 0) continue;
    const words = wordsOfRun[listed]!;
    for (let k = 0; k < words.length; k++) {
      const word = words[k]!;
      if (word.metIn === number || !stands(word, i - word.at, length)) continue;
      word.metIn = number;
      for (const pattern of word.patterns) bits[pattern >> 5]! |= 1 << (pattern & 31);
    }
  }
  if (counted < ENOUGH_TEXT) count(length);
  return { bits, patterns, marks };
}

const presentInTexts = new RecentTexts(presentIn);
let lastText: string | null = null;
let last: Present = { bits: new Uint32Array(0), patterns: 0, marks: 0 };

/** Nothing found: one list for all, for most patterns find nothing. */
const NONE: readonly RegExpExecArray[] = [];

export class GatedPattern {
  readonly #pattern: RegExp;
  /** Its bit; -1 where no word is required, or one too short to be looked up. */
  readonly #number: number;
  readonly #marks: Marks;

  /** `pattern`: one of the program's own (patterns made from a text would pile up): a global one, or one that is only asked whether it may be in a text. */
  constructor(pattern: RegExp) {
    this.#pattern = pattern;
    const { literals, marks } = demandsOf(pattern);
    this.#marks = marks;
    this.#number = literals === null || literals.some(({ length }) => length < 3) ? -1 : register(literals);
  }

  /** False: no match. True: perhaps one. */
  mayBeIn(text: string): boolean {
    const number = this.#number;
    const marks = this.#marks;
    if (number < 0 && marks === 0) return true;
    // Pattern after pattern asks about the same text.
    if (text !== lastText) {
      last = presentInTexts.of(text);
      lastText = text;
    }
    if ((last.marks & marks) !== marks) return false;
    return number < 0 || number >= last.patterns || (last.bits[number >> 5]! & (1 << (number & 31))) !== 0;
  }

  /** Every match, all at once, so that the pattern may be used again before they are looked at. */
  allIn(text: string): readonly RegExpExecArray[] {
    if (!this.mayBeIn(text)) return NONE;
    const pattern = this.#pattern;
    pattern.lastIndex = 0;
    let match = pattern.exec(text);
    if (match === null) return NONE;
    const found: RegExpExecArray[] = [];
    for (; match !== null; match = pattern.exec(text)) {
      found.push(match);
      if (match[0] === '') pattern.lastIndex++;
    }
    return found;
  }
}
