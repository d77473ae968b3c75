/**
 * Words as their text writes them. What a figure measures is put together from text in lower case, by which words are compared; a reader is shown
 * "tăng trưởng GRDP" and names with their capitals.
 */
import { foldForMatching } from '../vocabulary/folding.js';

interface Written {
  readonly word: string;
  readonly folded: string;
}

/** A capital that only the beginning of a sentence or item gives. */
const OPENS = /(?:^|[.!?:;…]["”)]?\s+|\n\s*|[-–+•*]\s+|\d\.\s+|\)[*\s]+)$/u;

function writtenWords(text: string): Written[] {
  return [...text.matchAll(/[\p{L}\p{N}](?:[^\s,;:()“”"]*[\p{L}\p{N}%])?/gu)].map((match) => {
    const [found] = match;
    const opens = /^\p{Lu}\p{Ll}*$/u.test(found) && OPENS.test(text.slice(0, match.index));
    return { word: opens ? found.toLowerCase() : found, folded: foldForMatching(found) };
  });
}

/** `words`, in lower case and with one space between them, in the case that `text` has for them; runs of words are looked up as long as they go. */
export function inWrittenCase(words: string, text: string): string {
  if (text === text.toUpperCase()) return words;
  const written = writtenWords(text);
  const parts = words
    .split(' ')
    .map((each) => /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}%]*)$/u.exec(each)!.slice(1) as [string, string, string]);
  const wanted = parts.map(([, word]) => word);
  const runAt = (from: number, at: number): number => {
    let length = 0;
    while (from + length < wanted.length && written[at + length]?.folded === wanted[from + length]) length += 1;
    return length;
  };
  const shown: string[] = [];
  while (shown.length < wanted.length) {
    const from = shown.length;
    const [best, length] = written.reduce(
      ([at, most], _, index) => (runAt(from, index) > most ? [index, runAt(from, index)] : [at, most]),
      [0, 0],
    );
    // A single word that stands somewhere else may be the beginning of a name there; an abbreviation is one everywhere.
    const alone = length === 1 && wanted.length > 1 && !/^\p{Lu}{2,}/u.test(written[best]!.word);
    if (length === 0 || alone) shown.push(wanted[from]!);
    else shown.push(...written.slice(best, best + length).map(({ word }) => word));
  }
  return shown.map((word, at) => `${parts[at]![0]}${word}${parts[at]![2]}`).join(' ');
}
