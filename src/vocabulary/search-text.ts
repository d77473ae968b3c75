/** The two stored search forms of an entity (design §2): candidates are found over one, ranked with the other. */
import type { Entity } from './facts.js';
import { foldedWords, markedWords } from './folding.js';
import { RecentTexts } from './recent-texts.js';
import { parseSymbols, symbolToken } from './symbols.js';

function namesOf(entity: Entity): string[] {
  const names = [entity.name, ...(entity.aliases ?? [])];
  if (entity.nameEn) names.push(entity.nameEn);
  if ((entity.kind === 'DOCUMENT' || entity.kind === 'SOURCE') && entity.title !== null) names.push(entity.title);
  if (entity.kind === 'DOCUMENT' && entity.symbol !== null) names.push(entity.symbol);
  return names;
}

/** By name: both forms ask, and source after source names the same things. */
const tokensOfName = new RecentTexts((name): readonly string[] => parseSymbols(name).map(({ symbol }) => symbolToken(symbol)));

/** Symbols of the names as one token each ("29nqtw"): typed without strokes they are still found. */
function symbolTokens(names: readonly string[]): string[] {
  return names.flatMap((name) => tokensOfName.of(name));
}

/** Folded words of name, aliases, title and symbol, each once, joined by spaces. */
export function searchTextOf(entity: Entity): string {
  const names = namesOf(entity);
  return [...new Set([...names.flatMap(foldedWords), ...symbolTokens(names)])].join(' ');
}

/** The same names with their accents, one after the other, for ranking by phrase. */
export function searchMarkedOf(entity: Entity): string {
  const names = namesOf(entity);
  return [...new Set([...names.map((name) => markedWords(name).join(' ')), ...symbolTokens(names)])].join(' | ');
}
