/**
 * What a source as a whole is about: its day and its locality. "UBND tỉnh", "toàn huyện" and "Thành uỷ" mean the bodies of that locality.
 * The locality is the one that title, letterhead and the names of bodies speak of most; the more specific of two equals wins, because an article
 * of a district names its province too, and not the reverse.
 */
import type { SourceDocument } from '../documents/source-document.js';
import type { PlaceMention } from '../recognition/place-names.js';
import { UNIT_LEVELS } from '../recognition/place-names.js';
import { datesIn } from '../vocabulary/dates.js';
import { matchesIn } from '../vocabulary/matches.js';
import type { LocalityEntity } from '../vocabulary/facts.js';
import type { LocalityLevel } from '../vocabulary/kinds.js';
import { ancestorsOf, containerOf, existedOn, localitiesNamed } from '../vocabulary/localities.js';
import { REFORM_DATE } from '../vocabulary/locality-list.js';
import { placeForm } from '../recognition/place-lexicon.js';
import type { Reading } from './reading.js';

export interface ArticleContext {
  /** The day by which names are read, ISO; null where nothing tells it. */
  readonly asOf: string | null;
  /** How the day is known: as stated, or from what the text mentions. */
  readonly asOfKnown: 'STATED' | 'SUPPOSED' | 'UNKNOWN';
  readonly locality: LocalityEntity | null;
}

const LETTERHEAD_DATE = /ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}/iu;
const DISTRICT_TIMES =
  /(?<![\p{L}\p{N}])(?:UBND|Huyện uỷ|Huyện ủy|Quận uỷ|Quận ủy|Phòng GD)(?:\s+(?:các\s+)?(?:huyện|quận))?|(?:huyện|quận|thị xã|thị trấn) \p{Lu}/u;

/** A place whose name no unit of its level bears since the reform. */
function endedAtReform(place: PlaceMention): boolean {
  if (place.ownName === null || place.rule !== 'bare-province-name') return false;
  const named = localitiesNamed(placeForm(place.ownName), { level: 'PROVINCE' });
  return named.length > 0 && named.every((unit) => unit.validTo !== null);
}

/** Days before this in a text without a date are history: the sources are of the time of the web. */
const OLDEST_SUPPOSED = '2000-01-01';

/** The day of the source: its letterhead's, its publication's, else what its school years and units of old suggest. */
export function dayOf(document: SourceDocument, reading: Reading): Pick<ArticleContext, 'asOf' | 'asOfKnown'> {
  for (const block of document.blocks) {
    if (block.role !== 'LETTERHEAD') continue;
    const text = reading.text.slice(block.start, block.end);
    const [day] = LETTERHEAD_DATE.test(text) ? datesIn(text) : [];
    if (day !== undefined) return { asOf: day.iso, asOfKnown: 'STATED' };
  }
  if (document.publishedAt !== null) return { asOf: document.publishedAt.slice(0, 10), asOfKnown: 'STATED' };
  const ofAddress = dayOfAddress(document.url);
  if (ofAddress !== null) return { asOf: ofAddress, asOfKnown: 'SUPPOSED' };
  // Days of cited documents lie before the text was written; other days in it may be deadlines or history.
  const cited = reading.citations.flatMap((citation) => (citation.date === null ? [] : [citation.date]));
  const dates = cited.length > 0 ? cited : datesIn(reading.text).map((day) => day.iso);
  const years = reading.periods
    .filter((period) => period.periodKind === 'SCHOOL_YEAR')
    .map((period) => `${period.startYear}-09-05`);
  const latest = [...dates, ...years].sort().at(-1);
  if (latest !== undefined && latest >= OLDEST_SUPPOSED) return { asOf: latest, asOfKnown: 'SUPPOSED' };
  // A text that speaks of districts, or of provinces that ended with them, was written while there were any.
  if (DISTRICT_TIMES.test(reading.text) || [...reading.places, ...reading.placesInNames].some(endedAtReform))
    return { asOf: previousDay(REFORM_DATE), asOfKnown: 'SUPPOSED' };
  return { asOf: null, asOfKnown: 'UNKNOWN' };
}

/** Portals write the day into the address: "…-20210412155120580.htm", "/2021/04/12/…". */
const STAMP = /(?:^|[^\d])(20[0-3]\d)(?:\/?)(0[1-9]|1[0-2])(?:\/?)(0[1-9]|[12]\d|3[01])(?:\d{4,9})?(?!\d)/u;

function dayOfAddress(url: string | null): string | null {
  const [, year, month, day] = STAMP.exec(url ?? '') ?? [];
  return year === undefined ? null : `${year}-${month}-${day}`;
}

function previousDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

export interface PlaceCandidate {
  readonly locality: LocalityEntity;
  readonly score: number;
  readonly reason: string;
}
export interface PlaceQuestion {
  readonly ownName: string;
  readonly typeWord: string | null;
  readonly levels: readonly LocalityLevel[];
  /** The text's day, and the unit that it is about: what is part of that, or of what it is part of, is nearer. */
  readonly context: ArticleContext;
}

/** Units are named some months before they begin: the acts that found them, and those that prepare for them. */
const ANNOUNCED_DAYS = 150;

/** Whether a text of the stated day can name the unit: it had begun, or was about to (domain.md §4.6). */
function couldBeNamed(locality: LocalityEntity, { asOf, asOfKnown }: ArticleContext): boolean {
  if (locality.validFrom === null || asOf === null || asOfKnown !== 'STATED') return true;
  return Date.parse(locality.validFrom) <= Date.parse(asOf) + ANNOUNCED_DAYS * 86_400_000;
}

/** The units that a name may mean, best first: of the type, of the day, near the article's own unit. */
export function placeCandidates(question: PlaceQuestion): PlaceCandidate[] {
  const { typeWord, context } = question;
  const { asOf, locality: near } = context;
  const named = localitiesNamed(placeForm(question.ownName)).filter(
    (locality) => question.levels.includes(locality.level) && couldBeNamed(locality, context),
  );
  const ofType = typeWord === null ? named : named.filter((locality) => placeForm(locality.name).startsWith(`${typeWord} `));
  const fitting = ofType.length > 0 ? ofType : named;
  const scored = fitting.map((locality) => {
    const reasons: string[] = ['name'];
    let score = 0.3;
    if (asOf === null ? locality.validTo === null : existedOn(locality, asOf)) {
      score += 0.35;
      reasons.push(asOf === null ? 'exists today' : `existed on ${asOf}`);
    }
    if (near !== null && isNear(locality, near)) {
      score += 0.25;
      reasons.push(`in or around ${near.name}`);
    }
    if (locality.level === 'PROVINCE') score += 0.08;
    else if (locality.level === 'DISTRICT') score += 0.04;
    return { locality, score: Math.round(score * 100) / 100, reason: reasons.join(', ') };
  });
  return scored.sort((a, b) => b.score - a.score || (a.locality.id < b.locality.id ? -1 : 1));
}

function isNear(locality: LocalityEntity, near: LocalityEntity): boolean {
  if (locality.id === near.id) return true;
  const above = ancestorsOf(locality.id).filter((unit) => unit.level !== 'NATION');
  const around = [near, ...ancestorsOf(near.id).filter((unit) => unit.level !== 'NATION')];
  return above.some((unit) => around.some((other) => other.id === unit.id)) || around.some((unit) => unit.id === locality.id);
}

/** The one unit meant, or null where two are equally likely. */
export function settledPlace(candidates: readonly PlaceCandidate[]): LocalityEntity | null {
  const [best, second] = candidates;
  if (best === undefined) return null;
  return second !== undefined && best.score - second.score < 0.03 ? null : best.locality;
}

/** The levels that a mention may have: of its type word, else any above the commune. */
export function levelsOf(place: PlaceMention): readonly LocalityLevel[] {
  if (place.ownName === 'Việt Nam') return ['NATION'];
  // A province's bare name is never that of a commune which bears it too: a commune is named with its type.
  if (place.rule === 'place-in-typed-row' && place.typeWord === null) return ['COMMUNE', 'DISTRICT', 'PROVINCE'];
  if (place.rule === 'bare-province-name') return ['PROVINCE', 'DISTRICT'];
  if (place.rule === 'district-of-the-province') return ['DISTRICT'];
  if (place.rule === 'commune-of-the-province') return ['COMMUNE'];
  return place.typeWord === null ? ['PROVINCE', 'DISTRICT', 'COMMUNE'] : (UNIT_LEVELS[place.typeWord] ?? []);
}

/** Where a meeting was held is not what it was about: "Hội nghị … diễn ra tại Đà Nẵng". */
const IS_VENUE = /(?:diễn ra|được tổ chức|khai mạc)\s+(?:\p{L}+\s+){0,2}(?:ở|tại)\s+$/u;

/**
 * Where the text names bodies of one level without their unit: "UBND tỉnh", "Sở Giáo dục và Đào tạo" presuppose that the reader knows of which province.
 * Where the text has named one province only, it is that, the more surely the oftener. What stands before the name presupposes another, or none.
 */
function bareBodies({ agencies }: Reading): { readonly level: LocalityLevel; readonly start: number }[] {
  return agencies.flatMap(({ local, unit, text, start }) => {
    if (local === null || unit.ownName !== null || !/^\p{Lu}/u.test(text)) return [];
    const [level, other] = unit.typeWord === null ? local.levels : (UNIT_LEVELS[unit.typeWord] ?? []);
    return level === undefined || other !== undefined ? [] : [{ level, start }];
  });
}
/** A text that speaks of the provinces again and again gives one of them as an example. */
const PROVINCES = /(?<![\p{L}])(?:các|mỗi|từng|nhiều|một số)\s+(?:địa phương,\s+)?tỉnh(?![\p{L}])/giu;
const SPOKEN_OF = 3;

/** Weighs every named unit of the source and takes the heaviest. Null where no unit stands out. */
export function localityOf(
  document: SourceDocument,
  reading: Reading,
  day: Pick<ArticleContext, 'asOf' | 'asOfKnown'>,
): LocalityEntity | null {
  const weights = new Map<string, { locality: LocalityEntity; weight: number; first: number }>();
  /** Units that the title or the head names. */
  const headed = new Set<string>();
  const vote = (candidates: readonly PlaceCandidate[], weight: number, start = 0): void => {
    const locality = settledPlace(candidates);
    if (locality === null || locality.level === 'NATION') return;
    if (weight >= 5) headed.add(locality.id);
    const known = weights.get(locality.id);
    const first = Math.min(known?.first ?? start, start);
    weights.set(locality.id, { locality, weight: (known?.weight ?? 0) + weight, first });
  };
  const weightAt = (start: number): number => {
    const role = document.blocks.find((block) => start >= block.start && start < block.end)?.role;
    if (role === 'LETTERHEAD') return 6;
    if (role === 'TITLE') return 5;
    return role === 'LEAD' || start < 900 ? 2 : 1;
  };
  const context: ArticleContext = { ...day, locality: null };
  const inHead = (start: number): boolean =>
    document.blocks.some((block) => block.role === 'LETTERHEAD' && start >= block.start && start < block.end);
  for (const place of [...reading.places, ...reading.placesInNames].sort((a, b) => a.start - b.start)) {
    // The place of a dateline is where the issuer sits, and every central body sits in Hà Nội: only the body in the head counts.
    if (place.ownName === null || place.rule === 'place-in-typed-row' || inHead(place.start)) continue;
    if (IS_VENUE.test(reading.text.slice(Math.max(0, place.start - 40), place.start))) continue;
    vote(
      placeCandidates({ ownName: place.ownName, typeWord: place.typeWord, levels: levelsOf(place), context }),
      weightAt(place.start),
      place.start,
    );
  }
  for (const agency of reading.agencies) {
    if (agency.local === null || agency.unit.ownName === null) continue;
    const levels = agency.local.level === null ? agency.local.levels : [agency.local.level];
    vote(
      placeCandidates({ ownName: agency.unit.ownName, typeWord: agency.unit.typeWord, levels, context }),
      weightAt(agency.start) + 1,
      agency.start,
    );
  }
  const bare = bareBodies(reading);
  for (const level of new Set(bare.map((body) => body.level))) {
    const [only, other] = [...weights.values()].filter(({ locality }) => locality.level === level);
    if (only === undefined || other !== undefined) continue;
    if (level === 'PROVINCE' && matchesIn(reading.text, PROVINCES).length >= SPOKEN_OF) continue;
    const times = bare.filter((body) => body.level === level && body.start > only.first).length;
    if (times > 0) only.weight += 2 + times;
  }
  if (document.publisher !== null) {
    const unit = /(?:tỉnh|thành phố|huyện|quận|thị xã)\s+.+$|Hà Nội/iu.exec(document.publisher)?.[0];
    if (unit !== undefined)
      vote(placeCandidates({ ownName: unit, typeWord: null, levels: ['PROVINCE', 'DISTRICT'], context }), 2);
  }
  const ranked = [...weights.values()].sort(
    (a, b) => b.weight - a.weight || depth(b.locality) - depth(a.locality) || (a.locality.id < b.locality.id ? -1 : 1),
  );
  const [best, second] = ranked;
  if (best === undefined || best.weight < 3) return null;
  // A text that speaks of central bodies more than of its places, and names none in its title or head, is the whole country's.
  const central = reading.agencies.filter((agency) => agency.central !== null).length;
  if (best.weight < Math.max(central, 4) && !headed.has(best.locality.id)) return null;
  // Several provinces side by side: a text about none of them in particular.
  if (second !== undefined && second.weight >= best.weight * 0.8 && !isNear(best.locality, second.locality)) return null;
  // A district weighs for its province too: the article of a district names both.
  if (second !== undefined && depth(second.locality) > depth(best.locality) && second.weight >= best.weight * 0.8)
    return second.locality;
  return best.locality;
}

const LEVEL_DEPTH: Readonly<Record<LocalityLevel, number>> = { NATION: 0, PROVINCE: 1, DISTRICT: 2, COMMUNE: 3, VILLAGE: 4 };
const depth = (locality: LocalityEntity): number => LEVEL_DEPTH[locality.level];

/** The article's unit at a level: itself, or what it is part of. Null where it is above that level. */
export function unitAtLevel(locality: LocalityEntity | null, level: LocalityLevel, asOf: string | null): LocalityEntity | null {
  let unit: LocalityEntity | null = locality;
  while (unit !== null && unit.level !== level) unit = containerOf(unit.id, asOf ?? undefined) ?? containerOf(unit.id);
  return unit;
}

export function contextOf(document: SourceDocument, reading: Reading): ArticleContext {
  const day = dayOf(document, reading);
  return { ...day, locality: localityOf(document, reading, day) };
}
