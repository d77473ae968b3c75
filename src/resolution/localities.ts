/** Which units the places of a source are: by type, day and nearness to the source's own unit; never guessed where two are equally likely. */
import type { PlaceMention } from '../recognition/place-names.js';
import type { LocalityEntity } from '../vocabulary/facts.js';
import { ancestorsOf } from '../vocabulary/localities.js';
import { type ArticleContext, levelsOf, placeCandidates, settledPlace, unitAtLevel } from './article-context.js';
import { levelsOfUnit } from '../recognition/agency-names.js';
import type { Registry } from './registry.js';

/** Names every place of a source; what stays ambiguous is left open with its candidates. */
export function nameLocalities(places: readonly PlaceMention[], context: ArticleContext, registry: Registry): void {
  for (const place of places) {
    if (place.ownName === null) {
      const unit = ellipticUnit(place.typeWord ?? '', context);
      if (unit !== null) registry.add(unit, place);
      continue;
    }
    const candidates = placeCandidates({
      ownName: place.ownName,
      typeWord: place.typeWord,
      levels: levelsOf(place),
      asOf: context.asOf,
      near: context.locality,
    });
    const settled = settledPlace(candidates);
    if (settled !== null) registry.add(settled, place);
    else if (candidates.length > 0) {
      registry.leaveOpen({
        start: place.start,
        end: place.end,
        text: place.text,
        kind: 'LOCALITY',
        candidates: candidates.slice(0, 5).map(({ locality, score, reason }) => ({ id: locality.id, score, reason })),
      });
    }
  }
}

/** "toàn huyện": the source's own unit of that level, or the one it lies in. */
export function ellipticUnit(typeWord: string, context: ArticleContext, registry?: Registry): LocalityEntity | null {
  for (const level of levelsOfUnit(typeWord)) {
    const unit = unitAtLevel(context.locality, level, context.asOf);
    if (unit?.name.toLowerCase().startsWith(typeWord)) return unit;
  }
  // "Thành phố" in a province's text is its one city that the text names.
  const { locality } = context;
  if (locality === null || registry === undefined) return null;
  const inside = registry
    .localities()
    .filter(
      (unit) =>
        unit.name.toLowerCase().startsWith(`${typeWord} `) && ancestorsOf(unit.id).some((above) => above.id === locality.id),
    );
  return inside.length === 1 ? (inside[0] ?? null) : null;
}
