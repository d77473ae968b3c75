/** Names of laws: a closed list, by which a name ends where the law's does, whatever the sentence goes on with. */
import { foldForMatching } from './folding.js';
import { lazily } from './lazily.js';
import { shippedJson } from './shipped-files.js';

const PATTERN = lazily(() => {
  const names = shippedJson<{ names: string[] }>('laws.json').names.map((name) => foldForMatching(name));
  const longestFirst = names.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const spaced = longestFirst.map((name) => name.replace(/, /g, ',?\\s+').replace(/ /g, '\\s+'));
  return new RegExp(`(?:${spaced.join('|')})(?![\\p{L}\\p{N}])`, 'uy');
});

/** How many characters of the folded text from `at` are the name of a law, without the word "Luật"; 0 where none is. */
export function lawNameAt(folded: string, at: number): number {
  const pattern = PATTERN();
  pattern.lastIndex = at;
  return pattern.exec(folded)?.[0].length ?? 0;
}
