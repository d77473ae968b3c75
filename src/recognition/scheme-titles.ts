/**
 * Where the title of a scheme ends. Titles of programmes, schemes, strategies and plans are noun phrases that close with their time ("giai đoạn
 * 2021-2025, định hướng đến năm 2030") or before the words of the sentence that carries them: a verb, an issuer, the area of application.
 * Used for documents without a number and for programmes alike.
 */
import type { Span } from '../vocabulary/facts.js';
import { matchesIn } from '../vocabulary/matches.js';

/** A title longer than this ran on into its sentence. Characters. */
const LONGEST = 300;

const YEAR = '(?:19|20)\\d{2}';
const SPAN = `${YEAR}(?:\\s?[-–]\\s?${YEAR})?`;
/** "giai đoạn 2021-2025", "đến năm 2030", "thời kỳ 2021 - 2030", "năm học 2020-2021", "năm 2025", "giai đoạn II". */
const TIME = `(?:giai\\s+đoạn\\s+(?:${SPAN}|[ivx]{1,4}(?![\\p{L}]))|thời\\s+kỳ\\s+${SPAN}|năm\\s+học\\s+${SPAN}|(?:đến\\s+)?năm\\s+${YEAR}(?:\\s?[-–]\\s?${YEAR})?|(?<=đến\\s+)${YEAR})`;
/** What goes on a time: the horizon behind the period. */
const HORIZON = `(?:\\s*,?\\s*(?:và\\s+)?(?:tầm\\s+nhìn|định\\s+hướng|lộ\\s+trình)(?:\\s+(?:tới|đến))?(?:\\s+năm)?\\s+${YEAR})`;
const TIMES = new RegExp(`(?<![\\p{L}\\p{N}])${TIME}${HORIZON}?`, 'gu');

/** Words that no title holds: the sentence goes on with its verb, its issuer, its purpose or its place. */
const STRONG =
  /(?<![\p{L}\p{N}])(?:được|do|đã|đang|sẽ|là|này|nêu\s+(?:trên|tại|ở|rõ)|nói\s+(?:trên|riêng|chung)|khi|nhằm|để|gồm|bao\s+gồm|ban\s+hành|hiện\s+hành|theo|thuộc|kèm|cũng|phải|cần|thì|mà|vừa|(?<!(?:nông\s+thôn|đổi|trường\s+học)\s+)mới|còn|rất|bước\s+sang|kết\s+thúc|đặt\s+ra|đề\s+ra|cho\s+(?:biết|thấy|rằng)|trên\s+địa\s+bàn|trong\s+(?:đó|thời|năm|quý|tháng|việc|phạm\s+vi)|tại\s+(?:tỉnh|thành|huyện|quận|quyết|nghị|công|kế|phụ)|vào\s+(?:ngày|năm|tháng|cuộc)|với\s+(?:các\s+nội|nội\s+dung|mục|sự|tổng|những)|của\s+(?:bộ|ubnd|ủy\s+ban|chính|thủ|tỉnh|thành\s+phố|sở|quốc\s+hội|hđnd|hội\s+đồng|ban\s+chỉ|đảng|trung\s+ương|trường|nhà\s+trường|đơn\s+vị)|và\s+(?:các|kế\s+hoạch|đề\s+án|chương\s+trình|những)|có\s+(?:sự|liên|hiệu\s+lực|ý\s+nghĩa|nhiều|trách|thể)|như\s+sau|như\s+(?:trên|vậy)|nội\s+dung\s+cụ|đến\s+(?:hết|nay|ngày)|từ\s+(?:ngày|năm|nay|tháng)|ngay|ngày|hết\s+sức|tiếp\s+tục|cùng\s+(?:với\s+)?\d+)(?![\p{L}\p{N}])/u;
/**
 * Words that stop a title only where no time closes it: prepositions and verbs that a title may hold too. As its first word a verb opens it
 * ("triển khai thi hành …").
 */
const WEAK = /(?<=\s)(?:với|từ|tại|có|không|như|vào|đến|đạt|tổ\s+chức|diễn\s+ra|thực\s+hiện|triển\s+khai|trong)(?![\p{L}\p{N}])/u;
/** A comma within a title without time goes on with another noun or verb of the same kind; else the sentence goes on. */
const GOES_ON =
  /^,\s+(?:định\s+hướng|giai\s+đoạn|tầm\s+nhìn|nghiên\s+cứu|phát\s+triển|đẩy\s+mạnh|nâng\s+cao|đào\s+tạo|bồi\s+dưỡng|giáo\s+dục|tăng\s+cường|sinh\s+viên|học\s+sinh|tuyển\s+sinh|đổi\s+mới|chuyển\s+đổi|bổ\s+sung|kỹ\s+thuật|cao\s+đẳng|đạo\s+đức|lối\s+sống|vùng|xã)(?![\p{L}])/u;

export interface TitleEnd {
  /** Offset behind the last word of the title. */
  readonly end: number;
  /** Whether a time closes it. */
  readonly timed: boolean;
}

const OPENING = /^["“«]/u;
/** A bracket that gives a short name closes the long one before it. */
const NAMED_SHORT = /\s*\((?:sau\s+đây\s+)?(?:gọi|viết)\s+(?:tắt|gọn|chung|là)/u;
const VERB = /(?<![\p{L}])(?:là|được|đã|đang|sẽ)(?![\p{L}])/u;
/** The year of carrying out is no part of a programme's title; of a plan's it is. */
const BARE_YEAR = /^năm\s+\d/u;

/** The quoted title that begins at `at` (its opening mark), with what the marks hold; null where they do not close within reach. */
export function quotedTitle(text: string, at: number): Span | null {
  if (!OPENING.test(text.charAt(at))) return null;
  const rest = text.slice(at + 1, at + 1 + LONGEST);
  const close = rest.search(/["”»]/u);
  if (close < 4 || /[\n]\s*\n/u.test(rest.slice(0, close))) return null;
  return { start: at + 1, end: at + 1 + close };
}

/**
 * Where the unquoted title that begins at `from` ends. `folded` is the text folded for matching; offsets are its own. `yearly`: a bare year belongs
 * to the title.
 */
export function titleEnd(folded: string, from: number, yearly = true): TitleEnd {
  const raw = folded.slice(from, from + LONGEST);
  const hard = raw.search(/[;:.…"“”«»()|]|\n\s*\n|,\s*(?:do|gồm|trong\s+đó|được|theo|với|tại|nhằm|ngày)\s/u);
  const clause = hard < 0 ? raw : raw.slice(0, hard);
  const short = raw.charAt(hard) === '(' && NAMED_SHORT.test(raw.slice(Math.max(0, hard - 1), hard + 24));
  if (short && !VERB.test(clause)) return { end: from + clause.trimEnd().length, timed: false };
  const strong = clause.search(STRONG);
  const reach = strong < 0 ? clause : clause.slice(0, strong);
  const time = firstTime(reach, clause, yearly);
  if (time !== null) return { end: from + time, timed: true };
  const weak = reach.search(WEAK);
  const year = yearly ? -1 : reach.search(/(?<![\p{L}])năm\s+\d{4}/u);
  let stop = Math.min(weak < 0 ? reach.length : weak, year < 0 ? reach.length : year);
  for (const comma of matchesIn(reach, /,/g)) {
    if (comma.index >= stop) break;
    if (!GOES_ON.test(reach.slice(comma.index))) {
      stop = comma.index;
      break;
    }
  }
  const words = reach.slice(0, stop).replace(/(?:[\s,-]|(?<![\p{L}])(?:và|về|của|cho|hoặc))+$/u, '');
  return { end: from + words.length, timed: false };
}

/** The end of the first time in reach, with its horizon; the horizon may stand behind a comma. */
function firstTime(reach: string, clause: string, yearly: boolean): number | null {
  for (const match of matchesIn(clause, TIMES)) {
    if (match.index >= reach.length) return null;
    if (!yearly && BARE_YEAR.test(match[0])) return null;
    // A title needs words before its time ("kế hoạch năm 2021" is anybody's); a school year's plan is one by name.
    if (match.index < 3 && !match[0].startsWith('năm học')) continue;
    return match.index + match[0].length;
  }
  return null;
}
