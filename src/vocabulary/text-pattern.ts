/**
 * Regular expressions that find a text whatever its case and, where no accent was typed, whatever its accents: for texts that have no stored
 * search form. Both engines read them alike (java.util.regex, Rust's regex); both match whole values.
 */
import { stripMarks } from './folding.js';

const TONES = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];
const VOWELS: Readonly<Record<string, string>> = { a: 'aăâ', e: 'eê', i: 'i', o: 'oôơ', u: 'uư', y: 'y' };

/** Each plain letter with all letters that are it with an accent. */
const ACCENTED: ReadonlyMap<string, string> = new Map([
  ['d', '[dđ]'],
  ...Object.entries(VOWELS).map(([plain, vowels]): [string, string] => [
    plain,
    `[${[...vowels].flatMap((vowel) => TONES.map((tone) => `${vowel}${tone}`.normalize('NFC'))).join('')}]`,
  ]),
]);

/** The pattern of all texts that hold, or start with, the given one. */
export function textPattern(op: 'contains' | 'startsWith', value: string): string {
  const text = value.normalize('NFC');
  const plain = stripMarks(text) === text;
  const letters = [...text].map((letter) => {
    const variants = plain ? ACCENTED.get(letter.toLowerCase()) : undefined;
    return variants ?? letter.replace(/[\\^$.*+?()[\]{}|&~#-]/, '\\$&');
  });
  return `(?isu)${op === 'contains' ? '.*' : ''}${letters.join('')}.*`;
}
