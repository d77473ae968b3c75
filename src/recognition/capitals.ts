/** How a run of syllables is written: names are set in title case or, in headings, wholly in capitals. */

export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A foreign name spelt by syllables is one word: "Mát-xcơ-va", "Giơ-ne-vơ" have small letters behind a hyphen without blanks. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’]*(?:(?<=\p{Lu}\p{Ll}+)(?:-\p{Ll}+)+)?/gu;

/** The words from `at` on, at most `limit`, as long as only blanks (or a hyphen inside a name) stand between them. */
export function wordsFrom(text: string, at: number, limit: number): Word[] {
  const words: Word[] = [];
  WORD.lastIndex = at;
  let end = at;
  for (let match = WORD.exec(text); match !== null && words.length < limit; match = WORD.exec(text)) {
    const gap = text.slice(end, match.index);
    if (!/^\s*$/u.test(gap) && !(words.length > 0 && /^\s?[-–]\s?$/u.test(gap))) break;
    if (/\n\s*\n/.test(gap)) break;
    end = match.index + match[0].length;
    words.push({ text: match[0], start: match.index, end });
  }
  return words;
}

/** "Bảo", "BẢO", "H'leo" within a name; a number is no capital. */
export function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

/** Whether a text has no capital letter at all: a register typed in lower case, where case tells nothing. */
export function isCaseless(text: string): boolean {
  return !/\p{Lu}\p{Ll}/u.test(text);
}

/** The word that ends right before `at`, with only blanks between; null at a sentence's start or behind punctuation. */
export function wordBefore(text: string, at: number): string | null {
  return /([\p{L}\p{N}]+)[ \n]{1,2}$/u.exec(text.slice(Math.max(0, at - 40), at))?.[1] ?? null;
}

/** The word that begins right behind `at`, with only blanks between. */
export function wordAfter(text: string, at: number): string | null {
  return /^[ \n]{1,2}([\p{L}\p{N}]+)/u.exec(text.slice(at, at + 40))?.[1] ?? null;
}
