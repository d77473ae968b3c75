/**
 * A pattern that first looks whether the text can hold the words without which it does not match. A recogniser has some hundred patterns and a
 * sentence the words of two or three of them. The words are read off the pattern itself, so no pattern says anything twice; a text is gone over
 * once for all patterns, to note which runs of three letters it has, and a word whose runs are not all there is not there.
 */
import { RecentTexts } from './recent-texts.js';
import { lazily } from './shipped-files.js';
import { literalForm, requiredLiterals } from './required-literals.js';

/** Of a run of three letters a number; its last bits are the slot in the table of a text. */
const numberOf = (a: number, b: number, c: number): number => ((a * 961 + b * 31 + c) ^ (a >> 4)) & 0xffff;

/** Numbers of the runs of three letters of a word. */
function runsIn(literal: string): Uint16Array {
  const runs = new Uint16Array(Math.max(0, literal.length - 2));
  for (let i = 0; i < runs.length; i++)
    runs[i] = numberOf(literal.charCodeAt(i), literal.charCodeAt(i + 1), literal.charCodeAt(i + 2));
  return runs;
}

const BLANK = 32;
/** Of each UTF-16 unit the one that stands for it in the literal form of a text. */
const literalUnits = lazily(() =>
  Uint16Array.from({ length: 0x10000 }, (_, unit) => literalForm(String.fromCharCode(unit)).charCodeAt(0)),
);

const FEWEST_SLOTS = 1_024;
const MOST_SLOTS = 0x1_0000;

/** Which runs of three letters a text may have: those whose slot is set, of at least four slots a letter. */
class Runs {
  readonly #slots: Uint8Array;

  constructor(text: string) {
    let size = FEWEST_SLOTS;
    while (size < text.length * 4 && size < MOST_SLOTS) size *= 2;
    this.#slots = new Uint8Array(size);
    const mask = size - 1;
    const units = literalUnits();
    let a = 0;
    let b = 0;
    for (let i = 0; i < text.length; i++) {
      const c = units[text.charCodeAt(i)]!;
      if (c === BLANK && b === BLANK) continue;
      this.#slots[numberOf(a, b, c) & mask] = 1;
      a = b;
      b = c;
    }
  }

  hasAll(runs: Uint16Array): boolean {
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let i = 0; i < runs.length; i++) if (slots[runs[i]! & mask] === 0) return false;
    return true;
  }
}

const runsOfTexts = new RecentTexts((text) => new Runs(text));
let lastText: string | null = null;
let lastRuns = new Runs('');

/** Pattern after pattern asks about the same text. */
function runsOf(text: string): Runs {
  if (text !== lastText) {
    lastRuns = runsOfTexts.of(text);
    lastText = text;
  }
  return lastRuns;
}

export class GatedPattern {
  readonly #pattern: RegExp;
  /** Of each required word its runs; null where no word is required. */
  readonly #required: readonly Uint16Array[] | null;

  /** `pattern`: a global one. */
  constructor(pattern: RegExp) {
    this.#pattern = pattern;
    this.#required = requiredLiterals(pattern)?.map(runsIn) ?? null;
  }

  /** False: no match. True: perhaps one. */
  mayBeIn(text: string): boolean {
    if (this.#required === null) return true;
    const runs = runsOf(text);
    for (const word of this.#required) if (runs.hasAll(word)) return true;
    return false;
  }

  /** Every match, all at once, so that the pattern may be used again before they are looked at. */
  allIn(text: string): RegExpExecArray[] {
    const found: RegExpExecArray[] = [];
    if (!this.mayBeIn(text)) return found;
    const pattern = this.#pattern;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      found.push(match);
      if (match[0] === '') pattern.lastIndex++;
    }
    return found;
  }
}
