/** The gazetteer as recognition asks it: is a run of words the own name of a unit, and where do the provinces' names stand. */
import AhoCorasick from 'modern-ahocorasick';
import type { Span } from '../vocabulary/facts.js';
import { foldForMatching } from '../vocabulary/folding.js';
import type { LocalityLevel } from '../vocabulary/kinds.js';
import { allLocalities } from '../vocabulary/localities.js';
import { nameForm, ownNameForm } from '../vocabulary/name-forms.js';
import type { Word } from './capitals.js';

let levelsByName: Map<string, Set<LocalityLevel>> | undefined;

function lexicon(): Map<string, Set<LocalityLevel>> {
  if (levelsByName !== undefined) return levelsByName;
  levelsByName = new Map();
  for (const locality of allLocalities()) {
    const form = nameForm(locality.name);
    const own = ownNameForm(form) ?? form;
    const levels = levelsByName.get(own) ?? new Set();
    levels.add(locality.level);
    levelsByName.set(own, levels);
  }
  return levelsByName;
}

/** The levels of all units of an own name, of any time. */
export function ownNameLevels(name: string): LocalityLevel[] {
  return [...(lexicon().get(ownNameKey(name)) ?? [])];
}

function ownNameKey(name: string): string {
  const form = nameForm(name);
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

let provinces: AhoCorasick | undefined;

/** Where own names of provinces stand in a text folded for matching, on word boundaries, longest first where two overlap. */
export function provinceNamesIn(folded: string): Span[] {
  provinces ??= new AhoCorasick([
    ...new Set(
      allLocalities()
        .filter((locality) => locality.level === 'PROVINCE')
        .flatMap((locality) => {
          const name = foldForMatching(locality.name).replace(/^(?:thành phố|tỉnh) /u, '');
          return name === 'hồ chí minh'
            ? ['tp.hcm', 'tp hcm', 'tp. hcm', 'tphcm', 'tp. hồ chí minh', 'tp.hồ chí minh']
            : [name, name.replace(/\s*-\s*/, ' - ')];
        }),
    ),
  ]);
  return provinces
    .search(folded, { strategy: 'longest-first' })
    .map(({ start, end }) => ({ start, end }))
    .filter((span) => !/[\p{L}\p{N}]/u.test(folded.charAt(span.start - 1)) && !/[\p{L}\p{N}]/u.test(folded.charAt(span.end)));
}
