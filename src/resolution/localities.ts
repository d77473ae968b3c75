/** Which units the places of a source are: by type, day and nearness to the source's own unit; never guessed where two are equally likely. */
import type { PlaceMention } from '../recognition/place-names.js';
import type { LocalityEntity } from '../vocabulary/facts.js';
import { ancestorsOf, predecessorsOf } from '../vocabulary/localities.js';
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

/** A place with the unit that it was settled to be. */
export interface NamedPlace {
  readonly place: PlaceMention;
  readonly unit: LocalityEntity;
}

/** Names every place of a source and gives those it settled, in text order; what stays ambiguous is left open with its candidates. */
export function nameLocalities(
  places: readonly PlaceMention[],
  text: string,
  to: { context: ArticleContext; registry: Registry },
): NamedPlace[] {
  const { context, registry } = to;
  const named: NamedPlace[] = [];
  // From the end, so that the larger unit behind a name is known when the name is read.
  for (const place of [...places].sort((a, b) => b.start - a.start)) {
    const next = named.at(-1);
    const within = next !== undefined && GOES_ON.test(text.slice(place.end, next.place.start)) ? next : null;
    const unit = nameLocality(place, within, to);
    if (unit !== null && place.ownName !== null) named.push({ place, unit });
    if (unit !== null) registry.add(unit, place);
    else if (place.ownName !== null) leaveOpen(place, context, registry);
  }
  return named.reverse();
}

/** The settled place that the text goes on with right behind `end`: the unit around what was just named. Places in text order. */
export function placeBehind(end: number, places: readonly NamedPlace[], text: string): NamedPlace | null {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.place.start ?? 0) < end) low = middle + 1;
    else high = middle;
  }
  const next = places[low];
  return next !== undefined && GOES_ON.test(text.slice(end, next.place.start)) ? next : null;
}

const LEVEL_ORDER = ['NATION', 'PROVINCE', 'DISTRICT', 'COMMUNE', 'VILLAGE'];

/**
 * Of the candidates those inside the unit that the text names behind them. None, where that unit is of a higher level, named with its type, and
 * holds none of them: the text means a unit that the lists do not have there, never its namesake elsewhere.
 */
export function insideOf(candidates: readonly PlaceCandidate[], behind: NamedPlace | null): readonly PlaceCandidate[] {
  if (behind === null) return candidates;
  const { unit, place } = behind;
  const level = LEVEL_ORDER.indexOf(unit.level);
  // A place of the same level behind a comma stands in a row with it: "An Lão, An Khánh", of which one was made from the other.
  const below = candidates.filter(({ locality }) => LEVEL_ORDER.indexOf(locality.level) > level);
  const within = (around: ReadonlySet<string>): PlaceCandidate[] =>
    below.filter(({ locality }) => ancestorsOf(locality.id).some((above) => around.has(above.id)));
  const own = within(new Set([unit.id]));
  // "huyện Bảo Thắng, tỉnh Lào Cai" in a text of 2026: the district was a part of what the province was made from.
  const inside = own.length > 0 ? own : within(new Set(predecessorsOf(unit.id).map(({ from }) => from)));
  if (inside.length > 0 || place.rule !== 'place-with-type') return inside.length > 0 ? inside : candidates;
  return candidates.filter(({ locality }) => LEVEL_ORDER.indexOf(locality.level) <= level);
}

function candidatesOf(place: PlaceMention, context: ArticleContext): PlaceCandidate[] {
  return placeCandidates({
    ownName: place.ownName ?? '',
    typeWord: place.typeWord,
    levels: levelsOf(place),
    context,
  });
}

function nameLocality(
  place: PlaceMention,
  within: NamedPlace | null,
  { context }: { context: ArticleContext },
): LocalityEntity | null {
  if (place.ownName === null) return ellipticUnit(place.typeWord ?? '', context);
  return settledPlace(insideOf(candidatesOf(place, context), within));
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
