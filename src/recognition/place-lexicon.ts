/** The gazetteer as recognition asks it: is a run of words the name of a unit, and where do the provinces' names stand. */
import type { LocalityEntity, Span } from '../vocabulary/facts.js';
import { foldForMatching } from '../vocabulary/folding.js';
import type { LocalityLevel } from '../vocabulary/kinds.js';
import { localities, localityForm, localityForms, ownNameOf } from '../vocabulary/localities.js';
import type { Word } from './capitals.js';
import { matchesIn } from '../vocabulary/matches.js';

/** The levels of all units, of any time, that bear this as their own name or by another name. */
export function ownNameLevels(name: string): LocalityLevel[] {
  return (localityForms().get(placeForm(name)) ?? []).map((locality) => locality.level);
}

/** The form by which a written own name is looked up: "HCM" is the abbreviation of one name only. */
export function placeForm(name: string): string {
  const form = localityForm(name);
  return form === 'hcm' ? 'hồ chí minh' : form;
}

/** How many of the leading words make the longest own name of a unit of the levels; null when none does. */
export function longestOwnName(words: readonly Word[], levels: readonly LocalityLevel[]): number | null {
  for (let count = words.length; count > 0; count--) {
    const name = words
      .slice(0, count)
      .map((word) => word.text)
      .join(' ');
    if (ownNameLevels(name).some((level) => levels.includes(level))) return count;
  }
  return null;
}

/** Ways to write a province's own name in running text. */
function writtenForms(province: LocalityEntity): string[] {
  const own = foldForMatching(ownNameOf(province));
  // The city of this name is never written without its type: alone the words are a person's name.
  if (own === 'hồ chí minh') return ['tp.hcm', 'tp hcm', 'tp. hcm', 'tphcm', 'tp. hồ chí minh', 'tp.hồ chí minh'];
  // Other spellings of the name; other names ("Thủ đô") have rules of their own.
  const spellings = (province.aliases ?? []).map(foldForMatching).filter((name) => name.charAt(0) === own.charAt(0));
  return [own, ...spellings].flatMap((name) => [name, name.replace(/\s*-\s*/u, ' - '), name.replace(/\s*-\s*/u, '-')]);
}

let provinces: RegExp | undefined;

/**
 * Where own names of provinces stand in a text folded for matching, on word boundaries, the longest where two begin at one place. One
 * pattern, not an automaton: the library's segments the text by grapheme, which takes seconds for a paragraph of some 100,000 characters.
 */
export function provinceNamesIn(folded: string): Span[] {
  provinces ??= new RegExp(`(?<![\\p{L}\\p{N}])(?:${provinceForms().join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return matchesIn(folded, provinces).map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** The written forms of all provinces as patterns, longest first. */
function provinceForms(): string[] {
  const forms = localities()
    .filter((locality) => locality.level === 'PROVINCE')
    .flatMap(writtenForms);
  return [...new Set(forms)].sort((a, b) => b.length - a.length).map((form) => form.replace(/[.*+?^$()[\]{}|\\]/gu, '\\$&'));
}
