/**
 * A pattern that first looks whether the text can hold the words without which it does not match. A recogniser has some hundred patterns and a
 * sentence the words of two or three of them. The words are read off the pattern itself, so no pattern says anything twice; a text is gone over
 * once for all patterns, to note which runs of three letters it has, and a word whose runs are not all there is not there.
 */
import { matchesIn } from './matches.js';
import { lazily } from './shipped-files.js';
import { literalForm, requiredLiterals } from './required-literals.js';

const SLOTS = 16_384;
const slotOf = (a: number, b: number, c: number): number => ((a * 961 + b * 31 + c) ^ (a >> 4)) & (SLOTS - 1);

/** Slots of the runs of three letters of a word. */
function slotsOf(literal: string): Uint16Array {
  const slots = new Uint16Array(Math.max(0, literal.length - 2));
  for (let i = 0; i < slots.length; i++)
    slots[i] = slotOf(literal.charCodeAt(i), literal.charCodeAt(i + 1), literal.charCodeAt(i + 2));
  return slots;
}

const BLANK = 32;
/** Of each UTF-16 unit the one that stands for it in the literal form of a text. */
const literalUnits = lazily(() =>
  Uint16Array.from({ length: 0x10000 }, (_, unit) => literalForm(String.fromCharCode(unit)).charCodeAt(0)),
);

/** The runs of the text looked at last: pattern after pattern asks about the same one. A slot holds the number of the text that set it. */
const noted = new Uint32Array(SLOTS);
let texts = 0;
let lastText: string | null = null;

function note(text: string): void {
  lastText = text;
  if (++texts === 0xffff_ffff) {
    noted.fill(0);
    texts = 1;
  }
  const units = literalUnits();
  let a = 0;
  let b = 0;
  for (let i = 0; i < text.length; i++) {
    const c = units[text.charCodeAt(i)]!;
    if (c === BLANK && b === BLANK) continue;
    noted[slotOf(a, b, c)] = texts;
    a = b;
    b = c;
  }
}

export class GatedPattern {
  readonly #pattern: RegExp;
  /** Of each required word its slots; null where no word is required. */
  readonly #required: readonly Uint16Array[] | null;

  /** `pattern`: a global one. */
  constructor(pattern: RegExp) {
    this.#pattern = pattern;
    this.#required = requiredLiterals(pattern)?.map(slotsOf) ?? null;
  }

  /** False: no match. True: perhaps one. */
  mayBeIn(text: string): boolean {
    if (this.#required === null) return true;
    if (text !== lastText) note(text);
    for (const slots of this.#required) {
      let at = 0;
      while (at < slots.length && noted[slots[at]!] === texts) at++;
      if (at === slots.length) return true;
    }
    return false;
  }

  /** Every match. */
  allIn(text: string): RegExpExecArray[] {
    return this.mayBeIn(text) ? matchesIn(text, this.#pattern) : [];
  }
}
