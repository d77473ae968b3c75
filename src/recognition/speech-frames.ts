/**
 * Who speaks in running text, and where what is said begins: "Thứ trưởng … nhấn mạnh, …", "Bộ … yêu cầu: …", "Theo Bộ trưởng, …", and behind a
 * quotation "…, Thứ trưởng nói". Who holds an office of the state charges by saying what is needed; anybody else gives an opinion.
 */
import { matchesIn, matchesInFew } from '../vocabulary/matches.js';
import { OFFICE } from './offices.js';

/** Heads of schools and companies speak for their own house. */
const HOUSE = /^(?:nguyên |quyền |phó )*(?:hiệu trưởng|viện trưởng|trưởng khoa|tổng giám đốc|giám đốc(?! (?:các )?sở))/iu;
const AUTHORITY = new RegExp(
  `(?<![\\p{L}])(?<former>nguyên |cựu )?(?:${OFFICE}|lãnh đạo (?:bộ|sở|ubnd|ủy ban|uỷ ban|tỉnh|thành phố|huyện|chính phủ))(?![\\p{L}])`,
  'giu',
);
/** A body that governs, by the first word of its name. */
const GOVERNING =
  /^(?:lãnh đạo )?(?:(?:các )?bộ(?! (?:phận|sách|môn|máy|gd))|bộ gd|sở|ubnd|ủy ban|uỷ ban|hđnd|hội đồng nhân dân|chính phủ|thủ tướng|quốc hội|thành phố|tỉnh|huyện|quận|ngành|cục|vụ|tổng cục|phòng (?:gd|giáo dục)|đoàn (?:thanh tra|kiểm tra|công tác)|ban (?:chỉ đạo|thường vụ|cán sự)|thanh tra)(?![\p{L}])/iu;
export const governs = (name: string): boolean => GOVERNING.test(name);

const ASKS = 'yêu cầu|đề nghị|chỉ đạo|lưu ý|nhắc nhở|quán triệt|nhấn mạnh|kết luận';
const SAYS = `${ASKS}|đề xuất|khẳng định|cho biết|cho hay|cho rằng|nêu rõ|phát biểu|chia sẻ|thông tin|nói`;
const FRAME = new RegExp(
  `(?<![\\p{L}])(?<verb>${SAYS})(?: thêm| rõ)*(?:\\s*[,:]\\s*["“]?|\\s+rằng[,:]?\\s+["“]?|\\s+(?=(?:cần|phải)\\s))`,
  'giu',
);
const ASKING = new RegExp(`^(?:${ASKS})$`, 'iu');
const ACCORDING = new RegExp(`^theo (?:(?:ông|bà|đồng chí) )?(?=${OFFICE}|lãnh đạo)[^,;:]{3,90},\\s+`, 'iu');

export interface Frame {
  /** Where, in the words, what is said begins. */
  readonly at: number;
  /** Whether who speaks holds an office of the state or is a body that governs. */
  readonly authority: boolean;
  /** Whether the verb charges somebody. */
  readonly asks: boolean;
}

/** Whether the words name somebody who holds an office of the state now. */
export function namesAuthority(words: string): boolean {
  for (const { index, groups } of matchesInFew(words, AUTHORITY))
    if (groups?.former === undefined && !HOUSE.test(words.slice(index, index + 40))) return true;
  return false;
}

/** Whether the words end with a body that governs, or name an office: those who ask stand right before the verb. */
const isAuthority = (before: string): boolean =>
  namesAuthority(before) ||
  /(?<![\p{L}])(?:(?:Bộ(?! trưởng)|Sở|UBND|Ủy ban|Uỷ ban|HĐND|Chính phủ|Thủ tướng|Phòng GD|Tổng cục|Cục|Vụ)(?![\p{L}])|(?:sở|tỉnh|thành phố) (?:cũng )?$)[^,;.]{0,70}$/u.test(
    before,
  );

/** Where somebody's words begin in a clause. Null where nobody speaks in it. */
export function frameOf(words: string): Frame | null {
  const according = ACCORDING.exec(words)?.[0];
  if (according !== undefined) return { at: according.length, authority: namesAuthority(according), asks: false };
  let found: Frame | null = null;
  for (const match of matchesIn(words, FRAME)) {
    const before = words.slice(0, match.index);
    // "theo yêu cầu, …", "có văn bản chỉ đạo: …": no one speaks.
    if (/(?<![\p{L}])(?:theo|các|những|sự|của|về|công tác|văn bản|đáp ứng|ý kiến)\s+$/iu.test(before)) continue;
    const frame = {
      at: match.index + match[0].length,
      authority: isAuthority(before),
      asks: ASKING.test(match.groups?.verb ?? ''),
    };
    // "…, Bộ trưởng nói, đồng thời yêu cầu, …": what is asked counts before what is told.
    if (frame.asks) return frame;
    found ??= frame;
  }
  return found;
}

const SPEAKS = new RegExp(`\\s(?:${SAYS}|đánh giá|nêu|chỉ rõ|bày tỏ|trao đổi)(?![\\p{L}])`, 'giu');
/** Who speaks stands not farther before the verb, in the same sentence. Characters. */
const FARTHEST_SPEAKER = 120;
/** A person by title and name; the last syllable is the given name by which they are called later. */
const PERSON =
  /(?<![\p{L}])(?:ông|bà|đồng chí|TS\.?|GS\.?|ThS\.?)\s+(?:\p{Lu}\p{Ll}+\s)*?(?<given>\p{Lu}\p{Ll}+)(?=\s*(?:$|\p{Ll}|[,:]))/giu;
/** Behind the full name stands the office: "ông Trần Văn A, Vụ trưởng …", "A - Phó Chủ tịch …". */
const OFFICE_BEHIND = new RegExp(`^\\s*[,(–-]\\s*${OFFICE}(?![\\p{L}])`, 'iu');

/** Whether the text tells of somebody with that given name that they hold an office of the state. */
function holdsOffice(given: string, text: string): boolean {
  for (let at = text.indexOf(given); at >= 0; at = text.indexOf(given, at + 1)) {
    const behind = text.slice(at + given.length, at + given.length + 60);
    if (OFFICE_BEHIND.test(behind) && namesAuthority(behind)) return true;
  }
  return false;
}

/** Whether somebody who holds an office of the state speaks in a paragraph of a text, before or behind what is said. */
export function authoritySpeaks(paragraph: string, text: string): boolean {
  return matchesIn(paragraph, SPEAKS).some(({ index }) => {
    const before = paragraph.slice(Math.max(0, index - FARTHEST_SPEAKER), index);
    const who = before.slice(before.search(/[^.;“”"]*$/u));
    if (namesAuthority(who)) return true;
    const given = [...matchesInFew(who, PERSON)].at(-1)?.groups?.given;
    return given !== undefined && holdsOffice(given, text);
  });
}
