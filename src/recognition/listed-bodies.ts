/**
 * Bodies of one sort in a row that names the sort once: "Bộ trưởng các Bộ: Quốc phòng; Công an; Nội vụ", "Giám đốc các Sở Tài chính, Nội vụ,
 * Giáo dục và Đào tạo". Official texts address ministries and departments so (Nghị định 30/2020/NĐ-CP, annex I, "Nơi nhận" and the last
 * article of a decision). Each member is a body of its own; which member ends where is told by the fields of ministries.
 */
import { GatedPattern } from '../vocabulary/gated-pattern.js';
import { MINISTRY_FIELDS } from './central-bodies.js';
import { LOCAL_BODIES, type LocalBodyWords } from './local-bodies.js';
import { placeNameAt, UNIT_LEVELS, UNIT_PATTERN } from './place-names.js';

/** One member of such a row. */
export interface ListedBody {
  readonly sort: 'ministry' | 'department';
  /** The field, in full: "Giáo dục và Đào tạo". */
  readonly field: string;
  readonly start: number;
  readonly end: number;
}

const spaced = (pattern: string): string => pattern.replace(/ (?!\?)/g, '\\s+').replace(/ \?/g, '\\s*');
const FIELDS = MINISTRY_FIELDS.map(([name, pattern]) => ({
  name,
  pattern: new RegExp(`${spaced(pattern)}(?![\\p{L}\\p{N}])`, 'uy'),
}));
/**
 * The head of a row: with "các", or a single sort word whose first member is read elsewhere. "các Bộ, cơ quan: A, B" names bodies of other
 * sorts among the ministries, in full.
 */
const HEAD = new GatedPattern(
  /(?<![\p{L}\p{N}])(?:(các)\s+)?(bộ|sở)(?:(,\s+(?:ban,\s+)?(?:ngành|cơ\s+quan)(?:\s+trung\s+ương)?)?\s*:)?\s+/gu,
);
/** A member of another sort, which is read as what it is. */
const OTHER_MEMBER = /[\p{L} \n-]{4,70}?(?=\s*[,;]\s|\s+và\s)/uy;
const BEGINS_CAPITAL = /^\p{Lu}/u;
const SEPARATOR = /(?:\s*[,;]\s*(?:(?:và|bộ|sở)\s+)?|\s+và\s+(?:(?:bộ|sở)\s+)?)/uy;

function fieldAt(folded: string, at: number): { readonly name: string; readonly end: number } | null {
  for (const { name, pattern } of FIELDS) {
    pattern.lastIndex = at;
    if (pattern.test(folded)) return { name, end: pattern.lastIndex };
  }
  return null;
}

/** Members of rows of two and more, in text order. `folded` is the text folded for matching; a member begins with a capital in `text`. */
export function listedBodies(text: string, folded: string): ListedBody[] {
  const found: ListedBody[] = [];
  let behind = 0;
  for (const match of HEAD.allIn(folded)) {
    if (match.index < behind) continue;
    const [, several, word, others] = match;
    const sort = word === 'bộ' ? 'ministry' : 'department';
    const row: ListedBody[] = [];
    let members = 0;
    let at = match.index + match[0].length;
    for (;;) {
      if (!BEGINS_CAPITAL.test(text.slice(at, at + 2))) break;
      const field = fieldAt(folded, at);
      if (field !== null) row.push({ sort, field: field.name, start: at, end: field.end });
      OTHER_MEMBER.lastIndex = at;
      if (field === null && (others === undefined || !OTHER_MEMBER.test(folded))) break;
      members += 1;
      SEPARATOR.lastIndex = field?.end ?? OTHER_MEMBER.lastIndex;
      if (!SEPARATOR.test(folded)) break;
      at = SEPARATOR.lastIndex;
    }
    if (members < 2 || row.length === 0) continue;
    behind = (row.at(-1) as ListedBody).end;
    // Without "các" the first is "Bộ X" itself, which is read as such.
    found.push(...(several === undefined ? row.slice(1) : row));
  }
  return found;
}

/** One body of a row of units: the body's words, and the name of the unit as written. */
export interface UnitBody {
  readonly words: LocalBodyWords;
  /** The type of all units of the row; null where the row names several. */
  readonly typeWord: string | null;
  readonly ownName: string;
  readonly start: number;
  readonly end: number;
}

/** "UBND các tỉnh: A, B và C", "Tỉnh ủy, UBND các tỉnh, thành phố: A, B": a body of each unit, its kind and the type of unit said once. */
const COMMITTEES_OF = new GatedPattern(
  new RegExp(
    `(?<![\\p{L}\\p{N}])(ủy\\s+ban\\s+nhân\\s+dân|ubnd|hội\\s+đồng\\s+nhân\\s+dân|hđnd)\\s+các\\s+(${UNIT_PATTERN})((?:\\s*(?:,|và)\\s*(?:${UNIT_PATTERN}))*)\\s*:?\\s+(?=\\p{L})`,
    'gu',
  ),
);
const NEXT_UNIT = /(?:\s*(?:,|;|và)\s*)+/uy;

/** The bodies of rows of units of two and more, in text order. */
export function bodiesOfUnitRows(text: string, folded: string): UnitBody[] {
  const found: UnitBody[] = [];
  for (const match of COMMITTEES_OF.allIn(folded)) {
    const head = /^(?:ủy|ubnd)/u.test(match[1]!) ? 'PEOPLES_COMMITTEE' : 'PEOPLES_COUNCIL';
    const words = LOCAL_BODIES.find(({ body }) => body === head)!;
    const written = match[2]!.replace(/\s+/g, ' ');
    const typeWord = match[3] === '' ? (UNIT_LEVELS[written] === undefined ? null : written) : null;
    const levels = match[3]!.includes('thành phố') ? (['PROVINCE', 'DISTRICT'] as const) : (UNIT_LEVELS[written] ?? []);
    const row: UnitBody[] = [];
    let at = match.index + match[0].length;
    for (let name = placeNameAt(text, at, levels); name !== null; name = placeNameAt(text, at, levels)) {
      row.push({ words, typeWord, ownName: name.text, start: name.start, end: name.end });
      NEXT_UNIT.lastIndex = name.end;
      if (!NEXT_UNIT.test(folded)) break;
      at = NEXT_UNIT.lastIndex;
    }
    if (row.length > 1) found.push(...row);
  }
  return found;
}
