/**
 * Districts that a text of their province names without their type: "còn thiếu ở Kỳ Sơn, Tương Dương, Quế Phong"; since the reform of 2025, communes. Of
 * which province the text is tells which are meant; a word of place before the row tells that they are places at all, for people and schools bear
 * such names.
 */
import { bareForms, bareNamesOf, type PlaceMention } from '../recognition/place-names.js';
import { TakenSpans } from '../vocabulary/taken-spans.js';
import { existedOn, ownNameOf, partsOf } from '../vocabulary/localities.js';
import { REFORM_DATE } from '../vocabulary/locality-list.js';
import { type ArticleContext, unitAtLevel } from './article-context.js';
import type { Reading } from './reading.js';

const PLACE_BEFORE = /(?<![\p{L}])(?:ở|tại|như|gồm|huyện|từ|về|về tận|vùng|địa bàn|giữa|tận)\s*:?\s+$/iu;
/** Where a school is, behind its name: "THPT Phú Thái (Kim Thành)". */
const IN_BRACKETS = /\($/u;
/** What joins the members of a row, before a name and behind it. */
const JOINT_BEFORE = /\s*(?:,\s*và|[,;]|(?<=\s)(?:và|hay|hoặc|đến))\s*$/u;
const JOINT_BEHIND = /^\s*(?:,\s*và|[,;]|(?:và|hay|hoặc|đến)(?=\s))\s*/u;

/** Bare names of districts or communes of the source's province on its day, each the first of a row behind a word of place or a further member of one. */
export function bareUnits(reading: Reading, { locality, asOf }: ArticleContext): PlaceMention[] {
  const province = unitAtLevel(locality, 'PROVINCE', asOf);
  if (province === null || asOf === null) return [];
  const level = asOf < REFORM_DATE ? 'DISTRICT' : 'COMMUNE';
  const units = partsOf(province.id).filter((unit) => unit.level === level && existedOn(unit, asOf));
  const names = units.map(ownNameOf).filter((name) => /\s/u.test(name));
  if (names.length === 0) return [];
  const forms = bareForms(names);
  const { text } = reading;
  const taken = new TakenSpans(text.length, [
    ...reading.places,
    ...reading.placesInNames,
    ...reading.institutions,
    ...reading.agencies,
    ...reading.people,
  ]);
  const candidates = reading.prose
    .flatMap(({ start, end }) =>
      bareNamesOf(text.slice(start, end), forms).map((name) => ({ ...name, start: name.start + start, end: name.end + start })),
    )
    .filter((name) => !taken.overlaps(name))
    .sort((a, b) => a.start - b.start);
  const found: PlaceMention[] = [];
  const starts = new Set(reading.places.map(({ start }) => start));
  const ends = new Set(reading.places.map(({ end }) => end));
  for (const name of candidates) {
    const before = text.slice(Math.max(0, name.start - 16), name.start);
    const joint = JOINT_BEFORE.exec(before)?.[0].length ?? 0;
    const behind = JOINT_BEHIND.exec(text.slice(name.end, name.end + 16))?.[0].length ?? 0;
    const joins = (joint > 0 && ends.has(name.start - joint)) || (behind > 0 && starts.has(name.end + behind));
    const inBrackets = IN_BRACKETS.test(before) && text.charAt(name.end) === ')';
    if (!PLACE_BEFORE.test(before) && !joins && !(inBrackets && level === 'DISTRICT')) continue;
    ends.add(name.end);
    found.push({ ...name, rule: level === 'DISTRICT' ? 'district-of-the-province' : 'commune-of-the-province' });
  }
  return found;
}
