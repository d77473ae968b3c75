/**
 * Patterns for texts whose letters are all Latin, as nearly every text here is. V8 compiles a class of few ranges into comparisons; one of as many
 * as \p{L} (some 650) it looks up in a table by a call for each character, which doubles what a pattern costs. Where a text holds no letter or
 * number of another script, the class can be written as the Latin members of it, and nothing else is found.
 */
import { lazily } from './lazily.js';
import { FIRST_HALF, HALVES, unitsOf } from './unit-classes.js';

/** Basic Latin to Latin Extended-B, and Latin Extended Additional, which holds the Vietnamese letters with two marks. */
const LATIN: readonly (readonly [first: number, last: number])[] = [
  [0, 0x24f],
  [0x1e00, 0x1eff],
];

/** The members of a class among the Latin characters, as the inside of a character class: "A-ZÀ-ÖØ-Þ…". */
function latinMembers(property: string, flags: string): string {
  const member = new RegExp(`\\p{${property}}`, flags);
  let ranges = '';
  for (const [first, last] of LATIN) {
    let from = -1;
    for (let unit = first; unit <= last + 1; unit++) {
      const within = unit <= last && member.test(String.fromCharCode(unit));
      if (within && from < 0) from = unit;
      if (within || from < 0) continue;
      ranges += String.fromCharCode(from);
      if (unit - 1 > from) ranges += `-${String.fromCharCode(unit - 1)}`;
      from = -1;
    }
  }
  return ranges;
}

const members = new Map<string, string>();

/** Classes that are written out. With the flag i a class holds the other case of its members too. */
const WRITTEN_OUT = /^\\p\{(?<property>L|Lu|Ll|N)\}$/u;
/** A class, its brackets or an escaped character. */
const STEPS = /\\[pP]\{\w+\}|\\.|[[\]]|[^\\[\]]+/gsu;

/** Of each UTF-16 unit 1 where it is, or may be part of, a letter or number that is not Latin: such a text needs the pattern itself. */
export const unitsOfOtherScripts = lazily(() => {
  const table = unitsOf(/[\p{L}\p{N}]+/giu);
  for (const [first, last] of LATIN) table.fill(0, first, last + 1);
  return table.fill(1, FIRST_HALF, FIRST_HALF + HALVES);
});

/** The pattern for texts without units of other scripts; the pattern itself where nothing can be written out. */
export function forLatin(pattern: RegExp): RegExp {
  if (!pattern.unicode) return pattern;
  const flags = pattern.ignoreCase ? 'iu' : 'u';
  let inClass = false;
  const source = pattern.source.replace(STEPS, (step) => {
    if (step === '[' || step === ']') inClass = step === '[';
    const property = WRITTEN_OUT.exec(step)?.groups?.property;
    if (property === undefined) return step;
    const key = `${property} ${flags}`;
    const written = members.get(key) ?? latinMembers(property, flags);
    members.set(key, written);
    return inClass ? written : `[${written}]`;
  });
  return source === pattern.source ? pattern : new RegExp(source, pattern.flags);
}
