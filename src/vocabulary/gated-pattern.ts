/**
 * A pattern that first looks whether the text can hold the words without which it does not match. A recogniser has some hundred patterns and a
 * sentence the words of two or three of them. The words are read off the pattern itself, so no pattern says anything twice; a text is gone over
 * once for the words of all patterns, so that to ask of one pattern costs a look at one bit.
 */
import { demand, demandingPatterns, patternsWithWordsIn } from './demanded-words.js';
import { forLatin, unitsOfOtherScripts } from './latin-patterns.js';
import { RecentTexts } from './recent-texts.js';
import { demandsOf, literalForm, type Marks, markOf } from './required-literals.js';
import { lazily } from './lazily.js';
import { runsOf } from './unit-classes.js';

const BLANK = 32;
/** Of each UTF-16 unit the one that stands for it in the literal form of a text. */
const literalUnits = lazily(() => {
  const table = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  for (const { first, run } of runsOf(/[\p{Changes_When_Lowercased}\s]/gu)) table[first] = literalForm(run).charCodeAt(0);
  return table;
});

/** Beside the marks that patterns demand: a unit of another script than the Latin. */
const OTHER_SCRIPT: Marks = 1 << 15;
const ASCII = 0x80;
/** Of each UTF-16 unit the mark that it is. */
const marksOfUnits = lazily(() => {
  const table = Uint16Array.from(unitsOfOtherScripts(), (other) => other * OTHER_SCRIPT);
  for (let unit = 0; unit < ASCII; unit++) table[unit] = markOf(String.fromCharCode(unit));
  return table;
});

let form = new Uint16Array(8192);

/** A text so long, in UTF-16 units, has words of nearly every pattern: to look which ones would be in vain. */
const LONG = 2_000;
const ALL = new Uint32Array(0);

/** The patterns of which a text has a word, a bit each; as long as there were patterns when it was made. */
interface Present {
  readonly bits: Uint32Array;
  readonly patterns: number;
  readonly marks: Marks;
}

function presentIn(text: string): Present {
  if (form.length < text.length) form = new Uint16Array(text.length * 2);
  const table = literalUnits();
  const markTable = marksOfUnits();
  const target = form;
  let marks = 0;
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
  return length > LONG
    ? { bits: ALL, patterns: 0, marks }
    : { bits: patternsWithWordsIn(target, length), patterns: demandingPatterns(), marks };
}

const presentInTexts = new RecentTexts(presentIn);
let lastText: string | null = null;
let last: Present = { bits: new Uint32Array(0), patterns: 0, marks: 0 };

/** Nothing found: one list for all, for most patterns find nothing. */
const NONE: readonly RegExpExecArray[] = [];

/** Pattern after pattern asks about the same text. */
function lookAt(text: string): Present {
  if (text !== lastText) {
    last = presentInTexts.of(text);
    lastText = text;
  }
  return last;
}

export class GatedPattern {
  readonly #pattern: RegExp;
  /** For texts that hold no other script; the same where that makes no difference. */
  readonly #latin: RegExp;
  /** Its bit; -1 where no word is required, or one too short to be looked up. */
  readonly #number: number;
  readonly #marks: Marks;

  /** `pattern`: one of the program's own (patterns made from a text would pile up): a global one, or one that is only asked whether it may be in a text. */
  constructor(pattern: RegExp) {
    this.#pattern = pattern;
    this.#latin = forLatin(pattern);
    const { literals, marks } = demandsOf(pattern);
    this.#marks = marks;
    this.#number = literals === null || literals.some(({ length }) => length < 3) ? -1 : demand(literals);
  }

  /** False: no match. True: perhaps one. */
  mayBeIn(text: string): boolean {
    const number = this.#number;
    const marks = this.#marks;
    if (number < 0 && marks === 0) return true;
    const present = lookAt(text);
    if ((present.marks & marks) !== marks) return false;
    return number < 0 || number >= present.patterns || (present.bits[number >> 5]! & (1 << (number & 31))) !== 0;
  }

  /** Every match, all at once, so that the pattern may be used again before they are looked at. */
  allIn(text: string): readonly RegExpExecArray[] {
    if (!this.mayBeIn(text)) return NONE;
    const pattern = this.#latin !== this.#pattern && (lookAt(text).marks & OTHER_SCRIPT) === 0 ? this.#latin : this.#pattern;
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
