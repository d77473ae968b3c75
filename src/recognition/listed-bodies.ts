/**
 * Bodies of one sort in a row that names the sort once: "Bộ trưởng các Bộ: Quốc phòng; Công an; Nội vụ", "Giám đốc các Sở Tài chính, Nội vụ,
 * Giáo dục và Đào tạo". Official texts address ministries and departments so (Nghị định 30/2020/NĐ-CP, annex I, "Nơi nhận" and the last
 * article of a decision). Each member is a body of its own; which member ends where is told by the fields of ministries.
 */
import { GatedPattern } from '../vocabulary/gated-pattern.js';
import { MINISTRY_FIELDS } from './central-bodies.js';

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
/** The head of a row: with "các", or a single sort word whose first member is read elsewhere. */
const HEAD = new GatedPattern(/(?<![\p{L}\p{N}])(?:(các)\s+)?(bộ|sở)(\s*:)?\s+/gu);
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
    const [, several, word] = match;
    const sort = word === 'bộ' ? 'ministry' : 'department';
    const row: ListedBody[] = [];
    let at = match.index + match[0].length;
    for (;;) {
      const field = BEGINS_CAPITAL.test(text.slice(at, at + 2)) ? fieldAt(folded, at) : null;
      if (field === null) break;
      row.push({ sort, field: field.name, start: at, end: field.end });
      SEPARATOR.lastIndex = field.end;
      if (!SEPARATOR.test(folded)) break;
      at = SEPARATOR.lastIndex;
    }
    if (row.length < 2) continue;
    behind = (row.at(-1) as ListedBody).end;
    // Without "các" the first is "Bộ X" itself, which is read as such.
    found.push(...(several === undefined ? row.slice(1) : row));
  }
  return found;
}
