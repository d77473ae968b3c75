/**
 * Those on whom duties are put: bodies that the text names, the holders of their offices, and in general words "các trường", "giáo viên",
 * "địa phương". Learners and parents are advised, not charged.
 */
import type { Span } from '../vocabulary/facts.js';
import { firstFrom } from '../vocabulary/ordered-spans.js';
import { OFFICE } from './offices.js';

const WORDS =
  '(?:bộ|sở|ban(?! hành)|ngành|phòng(?!,? (?:thủ|chống|cháy|học|tránh|ngừa))|ubnd|ủy ban|uỷ ban|hội đồng|cấp ủy|cấp uỷ|chính quyền|địa phương|tỉnh|huyện|cơ quan|đơn vị|cơ sở|nhà trường|trường(?! hợp)|trung tâm|hiệu trưởng|thủ trưởng|người đứng đầu|giám đốc|chủ tịch|lãnh đạo|ban giám hiệu|giáo viên|cán bộ|nhà giáo|thầy cô|tổ chuyên môn|nhà xuất bản|nxb|doanh nghiệp|lực lượng|thành viên|nhà nước|công chức|viên chức|tổ chức đảng|đảng viên|chi bộ|chi ủy|chủ (?:đầu tư|rừng)|các đồng chí|đoàn (?:thanh tra|kiểm tra|công tác))';
const ACTOR = new RegExp(
  `^(?:(?:(?:tất cả |toàn bộ )?(?:các|những|mỗi|từng|mọi)\\s+)?${WORDS}|các (?:tổ chức|đại biểu))(?![\\p{L}])`,
  'iu',
);
/** "Bộ trưởng Bộ …", "Giám đốc các Sở …", "lãnh đạo Bộ …": the holder of an office stands for the body (Luật Tổ chức Chính phủ). */
const HOLDER = new RegExp(
  `^(?:(?:các )?đồng chí )?(?:${OFFICE}|lãnh đạo|đại diện|thủ trưởng|người đứng đầu)(?:, (?:${OFFICE}|thủ trưởng))?\\s+`,
  'iu',
);
/** "Các Bộ: Quốc phòng, Công an …", "Giám đốc các Sở: …": the sort of a row is named once before it. */
const SORT = /^(?:các|những) (?:bộ|sở)(?:,? (?:ban|ngành|cơ quan|địa phương)){0,3}:\s+/iu;
/** "Các Bộ Quốc phòng, Công an …": the first member bears the sort. */
const SEVERAL = /^(?:[Cc]ác|[Nn]hững) (?=(?:[Bb]ộ|[Ss]ở) \p{Lu})/u;
/** "Chánh Văn phòng Ủy ban nhân dân tỉnh" heads the office, which is a body of its own; so does the chief of an inspectorate. */
const CHIEF = /^Chánh\s+(?=Văn\s+phòng|Thanh\s+tra)/iu;
/** How many of them, before the class: "Tất cả các cơ sở giáo dục phải …". */
const ALL = /^(?:tất cả|toàn bộ|toàn thể)\s+(?=(?:các|những)\s)/iu;
/** Between members of a row. */
const SEPARATOR = /^\s*(?:,|;|\s(?:và|cùng(?: với)?|hoặc|cũng như)\s|, (?:và|cùng)\s)\s*/u;

/** How many characters the word for a class of actors has with which words begin; 0 where they begin with none. */
export const actorLength = (words: string): number => ACTOR.exec(words)?.[0].length ?? 0;

/** Whether words begin with somebody on whom duties are put, in general words or by office: "Bộ trưởng, Thủ trưởng cơ quan ngang bộ …". */
export const beginsWithActor = (words: string): boolean => ACTOR.test(words);

/** The body that stands at a place of a text, behind the word for its office or not; the longest of those that begin there. */
export function bodyAt(text: string, { start, end }: Span, bodies: readonly Span[]): Span | null {
  const standing = (from: number): Span | null => {
    let found: Span | null = null;
    for (let at = firstFrom(bodies, from); at < bodies.length && bodies[at]!.start <= from + 2; at += 1) {
      const body = bodies[at]!;
      if (body.end < end && body.end > (found?.end ?? 0)) found = body;
    }
    return found;
  };
  const direct = standing(start);
  if (direct !== null) return direct;
  const words = text.slice(start, Math.min(end, start + 80));
  const all = ALL.exec(words)?.[0].length ?? 0;
  if (all > 0) return standing(start + all);
  const chief = CHIEF.exec(words)?.[0].length ?? 0;
  const headed = chief === 0 ? null : standing(start + chief);
  if (headed !== null) return headed;
  const office = HOLDER.exec(words)?.[0].length ?? 0;
  const rest = words.slice(office);
  const sort = SORT.exec(rest)?.[0].length ?? 0;
  if (office + sort === 0) return standing(start + (SEVERAL.exec(rest)?.[0].length ?? 0));
  return standing(start + office + sort) ?? standing(start + office + (SEVERAL.exec(rest)?.[0].length ?? 0));
}

export interface Actor {
  /** The named body that comes first; null where general words say who. */
  readonly named: Span | null;
  /** Where the row of them ends. */
  readonly end: number;
}

/** Who stands at the beginning of a span, the others of the row with them: "Bộ A, Bộ B và các trường". Null where nobody does. */
export function actorAt(text: string, span: Span, bodies: readonly Span[]): Actor | null {
  let at = span.start;
  let found: Actor | null = null;
  for (;;) {
    const named = bodyAt(text, { start: at, end: span.end }, bodies);
    const end = named?.end ?? at + actorLength(text.slice(at, Math.min(span.end, at + 60)));
    if (end === at) return found;
    found = { named: found === null ? named : found.named, end };
    const separator = SEPARATOR.exec(text.slice(end, Math.min(span.end, end + 20)))?.[0].length ?? 0;
    if (separator === 0) return found;
    at = end + separator;
  }
}
