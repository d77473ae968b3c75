/** Which units the places of a source are: by type, day and nearness to the source's own unit; never guessed where two are equally likely. */
import type { PlaceMention } from '../recognition/place-names.js';
import type { LocalityEntity } from '../vocabulary/facts.js';
import { ancestorsOf } from '../vocabulary/localities.js';
import {
  type ArticleContext,
  levelsOf,
  type PlaceCandidate,
  placeCandidates,
  settledPlace,
  unitAtLevel,
} from './article-context.js';
import { levelsOfUnit } from '../recognition/agency-names.js';
import type { Registry } from './registry.js';

/** The unit that a place lies in, where the text goes on to name it: "xã Trung Hà, huyện Chiêm Hóa, tỉnh Tuyên Quang". */
const GOES_ON = /^\s*[,(–-]\s*(?:thuộc\s+)?$/u;

/** Names every place of a source; what stays ambiguous is left open with its candidates. */
export function nameLocalities(
  places: readonly PlaceMention[],
  text: string,
  to: { context: ArticleContext; registry: Registry },
): void {
  const { context, registry } = to;
  let next: { place: PlaceMention; unit: LocalityEntity } | null = null;
  // From the end, so that the larger unit behind a name is known when the name is read.
  for (const place of [...places].sort((a, b) => b.start - a.start)) {
    const within: LocalityEntity | null =
      next !== null && GOES_ON.test(text.slice(place.end, next.place.start)) ? next.unit : null;
    const unit = nameLocality(place, within, to);
    if (unit !== null && place.ownName !== null) next = { place, unit };
    else if (place.ownName !== null) next = null;
    if (unit !== null) registry.add(unit, place);
    else if (place.ownName !== null) leaveOpen(place, context, registry);
  }
}

function candidatesOf(place: PlaceMention, context: ArticleContext): PlaceCandidate[] {
  return placeCandidates({
    ownName: place.ownName ?? '',
    typeWord: place.typeWord,
    levels: levelsOf(place),
    asOf: context.asOf,
    near: context.locality,
  });
}

function nameLocality(
  place: PlaceMention,
  within: LocalityEntity | null,
  { context }: { context: ArticleContext },
): LocalityEntity | null {
  if (place.ownName === null) return ellipticUnit(place.typeWord ?? '', context);
  const candidates = candidatesOf(place, context);
  const inside =
    within === null ? [] : candidates.filter(({ locality }) => ancestorsOf(locality.id).some((above) => above.id === within.id));
  return settledPlace(inside.length > 0 ? inside : candidates);
}

function leaveOpen(place: PlaceMention, context: ArticleContext, registry: Registry): void {
  const candidates = candidatesOf(place, context);
  if (candidates.length === 0) return;
  registry.leaveOpen({
    start: place.start,
    end: place.end,
    text: place.text,
    kind: 'LOCALITY',
    candidates: candidates.slice(0, 5).map(({ locality, score, reason }) => ({ id: locality.id, score, reason })),
  });
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
