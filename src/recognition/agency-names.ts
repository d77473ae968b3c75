/**
 * Bodies named in a text, one at a time: central bodies by name, local bodies by head and place ("UBND quận Long Biên"), by head and unit
 * ("UBND tỉnh") or by head alone ("HĐND"), schools and institutes by their proper names. Classes of bodies are in collectives.ts.
 */
import { foldForMatching } from '../vocabulary/folding.js';
import { GatedPattern } from '../vocabulary/gated-pattern.js';
import type { LocalityLevel } from '../vocabulary/kinds.js';
import { CENTRAL_BODIES } from './central-bodies.js';
import { isForeign } from './international-bodies.js';
import { bodiesOfUnitRows, listedBodies } from './listed-bodies.js';
import { LOCAL_BODIES, type LocalBodyWords } from './local-bodies.js';
import type { Mention } from './mention.js';
import { placeNameAt, UNIT_LEVELS, UNIT_PATTERN } from './place-names.js';
import { TakenSpans } from '../vocabulary/taken-spans.js';

export interface AgencyMention extends Mention {
  readonly kind: 'AGENCY';
  /** Full name of a central body, or null. */
  readonly central: string | null;
  /** Words of a local body, or null. */
  readonly local: LocalBodyWords | null;
  /** The unit as named: its type word and own name, each null where the text leaves it out. */
  readonly unit: { readonly typeWord: string | null; readonly ownName: string | null };
  /** "lần thứ XVI": a congress or term of a Party organisation. */
  readonly ordinal: string | null;
  /** The text names the holder of its office: "Chủ tịch UBND tỉnh". */
  readonly office: string | null;
}

const spaced = (pattern: string): string => pattern.replace(/ (?!\?)/g, '\\s+').replace(/ \?/g, '\\s*');
const bounded = (pattern: string): GatedPattern =>
  new GatedPattern(new RegExp(`(?<![\\p{L}\\p{N}&/]|[\\p{L}\\d]-)(?:${spaced(pattern)})(?![\\p{L}\\p{N}])`, 'gu'));
const CENTRAL = CENTRAL_BODIES.map((words) => ({ words, pattern: bounded(words.pattern) }));
const LOCAL = LOCAL_BODIES.map((words) => ({ words, pattern: bounded(words.pattern) }));

/** Offices whose holder acts for the body, folded. */
const OFFICE =
  /(?<![\p{L}\p{N}])((?:phó\s+)?(?:chủ\s+tịch|giám\s+đốc|bộ\s+trưởng|thứ\s+trưởng|bí\s+thư|trưởng\s+ban|chánh\s+văn\s+phòng|trưởng\s+phòng|tổng\s+cục\s+trưởng|cục\s+trưởng|vụ\s+trưởng|hiệu\s+trưởng|chánh\s+thanh\s+tra)(?:\s+thường\s+trực)?)\s+(?:các\s+)?$/u;
const OFFICE_AND_TITLE = 48;

function officeBefore(folded: string, at: number): string | null {
  return OFFICE.exec(folded.slice(Math.max(0, at - OFFICE_AND_TITLE), at))?.[1]?.replace(/\s+/g, ' ') ?? null;
}

const UNIT = new RegExp(`^\\s+(?:của\\s+)?(${UNIT_PATTERN})(?![\\p{L}\\p{N}])[\\s.]?`, 'u');
const UNIT_TYPES: Readonly<Record<string, string>> = { tp: 'thành phố', 'tp.': 'thành phố', 'q.': 'quận', 'tx.': 'thị xã' };
/** Behind these words "cấp xã", "các huyện", "xã, phường" a class of bodies is meant, not one. */
const PLURAL_BEHIND = new RegExp(
  `^\\s+(?:các|cấp|những|(?:${UNIT_PATTERN})\\s*(?:,|/|và)\\s*(?:${UNIT_PATTERN}))(?![\\p{L}])(?!\\s+(?:đoàn|ủy)(?![\\p{L}]))`,
  'u',
);
const PLURAL_BEFORE = /(?<![\p{L}\p{N}])(?:các|những|nhiều|một\s+số|mỗi|từng|\d{2})\s+$/u;
const ORDINAL = /^\s+(?:lần\s+thứ\s+([ivxl]{1,6}|\d{1,2})|khóa\s+([ivxl]{1,6}))(?:,?\s+nhiệm\s+kỳ\s+\d{4}\s?[-–]\s?\d{4})?/u;

type Unit = AgencyMention['unit'];

/** Reads the unit behind a local body's head: type word and name, name alone, type word alone, or nothing. */
function unitBehind(text: string, folded: string, at: number, words: LocalBodyWords): { unit: Unit; end: number } {
  // "Sở Giáo dục và Đào tạo (GD&ĐT) Hà Nội": an abbreviation in brackets may stand between.
  const bracket = /^\s*\([^)]{2,12}\)(?=\s+\p{L})/u.exec(folded.slice(at))?.[0].length ?? 0;
  const from = at + bracket;
  const typed = UNIT.exec(folded.slice(from));
  if (typed !== null) {
    const written = (typed[1] ?? '').replace(/\s+/g, ' ');
    const typeWord = UNIT_TYPES[written] ?? written;
    const levels = (UNIT_LEVELS[typeWord] ?? []).filter((level) => words.levels.includes(level));
    if (levels.length > 0) {
      const nameFrom = from + typed[0].length;
      const name = placeNameAt(text, nameFrom, levels);
      if (name !== null) return { unit: { typeWord, ownName: name.text }, end: name.end };
      return { unit: { typeWord, ownName: null }, end: from + typed[0].trimEnd().replace(/[.]$/, '').length };
    }
  }
  const name = placeNameAt(text, from, words.level === null ? words.levels : [words.level]);
  if (name !== null) return { unit: { typeWord: null, ownName: name.text }, end: name.end };
  return { unit: { typeWord: null, ownName: null }, end: at };
}

function localBodies(text: string, folded: string, taken: TakenSpans): AgencyMention[] {
  const found: AgencyMention[] = [];
  for (const { words, pattern } of LOCAL) {
    if (!pattern.mayBeIn(folded)) continue;
    for (const match of pattern.allIn(folded)) {
      const start = match.index;
      const headEnd = start + match[0].length;
      if (taken.overlaps({ start, end: headEnd }) || PLURAL_BEHIND.test(folded.slice(headEnd))) continue;
      if (PLURAL_BEFORE.test(folded.slice(Math.max(0, start - 14), start))) continue;
      const { unit, end } = unitBehind(text, folded, headEnd, words);
      if (words.needsUnit === true && unit.typeWord === null && unit.ownName === null) continue;
      const ordinal =
        words.body === 'PARTY_ORGANISATION' || words.body === 'PARTY_CONGRESS' ? ORDINAL.exec(folded.slice(end)) : null;
      const last = end + (ordinal?.[0].length ?? 0);
      taken.take({ start, end: last });
      found.push({
        kind: 'AGENCY',
        central: null,
        local: words,
        unit,
        ordinal:
          (ordinal?.[1] ?? ordinal?.[2] ?? /(?<!\p{L})[ivxl]{1,6}$/u.exec(match[0].trim())?.[0] ?? null)?.toUpperCase() ?? null,
        office: officeBefore(folded, start),
        start,
        end: last,
        text: text.slice(start, last),
        rule: unit.ownName !== null ? 'local-body-named' : unit.typeWord !== null ? 'local-body-by-unit' : 'local-body-by-head',
        confidence: unit.ownName !== null ? 0.95 : 0.85,
      });
    }
  }
  return found;
}

function centralBodies(text: string, folded: string, taken: TakenSpans): AgencyMention[] {
  const found: AgencyMention[] = [];
  for (const { words, pattern } of CENTRAL) {
    if (!pattern.mayBeIn(folded)) continue;
    for (const match of pattern.allIn(folded)) {
      const start = match.index;
      const end = start + match[0].length;
      if (taken.overlaps({ start, end }) || isForeign(text, { start, end })) continue;
      // "bộ y tế" in lower case within prose is still the ministry, but "bộ giáo dục" may not be: a name is capitalised, unless nothing is.
      if (!/\p{Lu}/u.test(text.slice(start, end)) && /\p{Lu}\p{Ll}/u.test(text.slice(Math.max(0, start - 120), end + 120)))
        continue;
      taken.take({ start, end });
      found.push({
        kind: 'AGENCY',
        central: words.name,
        local: null,
        unit: { typeWord: null, ownName: null },
        ordinal: null,
        office: officeBefore(folded, start),
        start,
        end,
        text: text.slice(start, end),
        rule: 'central-body',
        confidence: 0.95,
      });
    }
  }
  return found;
}

/** Members of a row of ministries, departments or committees of units: the sort is named once before them. */
function bodiesOfRows(text: string, folded: string, taken: TakenSpans): AgencyMention[] {
  const found: AgencyMention[] = [];
  for (const { sort, field, start, end } of listedBodies(text, folded)) {
    const local = sort === 'department' ? (LOCAL_BODIES.find(({ head }) => head === `Sở ${field}`) ?? null) : null;
    if (taken.overlaps({ start, end }) || (sort === 'department' && local === null)) continue;
    taken.take({ start, end });
    found.push({
      kind: 'AGENCY',
      central: sort === 'ministry' ? `Bộ ${field}` : null,
      local,
      unit: { typeWord: null, ownName: null },
      ordinal: null,
      office: officeBefore(folded, start),
      start,
      end,
      text: text.slice(start, end),
      rule: 'body-in-row',
      confidence: 0.85,
    });
  }
  for (const { words, typeWord, ownName, start, end } of bodiesOfUnitRows(text, folded)) {
    if (taken.overlaps({ start, end })) continue;
    taken.take({ start, end });
    found.push({
      kind: 'AGENCY',
      central: null,
      local: words,
      unit: { typeWord, ownName },
      ordinal: null,
      office: null,
      start,
      end,
      text: text.slice(start, end),
      rule: 'body-in-row',
      confidence: 0.85,
    });
  }
  return found;
}

/** The Party committee that the name of its standing committee or board holds; null for other bodies. */
export function committeeWithin(mention: AgencyMention): AgencyMention | null {
  const at = foldForMatching(mention.text).search(/(?:tỉnh|thành|huyện|quận|thị|đảng)\s+ủy/u);
  if (at <= 0 || mention.local === null) return null;
  const head = /(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) ủy$/u.exec(mention.local.head)?.[0];
  const local = LOCAL_BODIES.find((words) => words.body === 'PARTY_COMMITTEE' && words.head === head);
  if (local === undefined) return null;
  return { ...mention, local, start: mention.start + at, text: mention.text.slice(at), rule: 'committee-within-name' };
}

/** Levels of a type word, for bodies named by unit alone. */
export function levelsOfUnit(typeWord: string): readonly LocalityLevel[] {
  return UNIT_LEVELS[typeWord] ?? [];
}

/** A branch is a body of its own, in a place: "Chi nhánh Ngân hàng Chính sách xã hội tỉnh". */
const BRANCH_BEFORE = /chi\s+nhánh\s+$/u;

/** All single bodies of a text, in order, without overlaps. */
export function agenciesIn(text: string): AgencyMention[] {
  const folded = foldForMatching(text);
  const taken = new TakenSpans(text.length);
  return [...localBodies(text, folded, taken), ...centralBodies(text, folded, taken), ...bodiesOfRows(text, folded, taken)]
    .filter(({ central, start }) => central === null || !BRANCH_BEFORE.test(folded.slice(Math.max(0, start - 12), start)))
    .sort((a, b) => a.start - b.start);
}
