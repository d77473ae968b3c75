/**
 * Bodies with a name of their own, of which no list is complete: universities and schools, departments inside ministries (Vụ, Cục), boards
 * (Ban Chỉ đạo), centres. The head tells the sort; the name is the run of words behind it, in which each word's first syllable is a capital.
 */
import { foldForMatching } from '../vocabulary/folding.js';
import { isCapitalised, type Word, wordsFrom } from './capitals.js';
import type { Mention } from './mention.js';

export type InstitutionKind = 'SCHOOL' | 'UNIVERSITY' | 'MINISTRY_UNIT' | 'BOARD' | 'CENTRE';

export interface InstitutionMention extends Mention {
  readonly kind: 'AGENCY';
  readonly institution: InstitutionKind;
  /** The name in full, the head's abbreviation written out: "Trường Đại học Tôn Đức Thắng". */
  readonly name: string;
  /** The text leaves the place out ("Trung tâm GDTX tỉnh"): its type word. */
  readonly unitWord: string | null;
}

/** Heads, longest first, with what they are in full. The name follows. */
const HEADS: readonly (readonly [pattern: string, full: string, kind: InstitutionKind])[] = [
  ['trường đại học', 'Trường Đại học', 'UNIVERSITY'],
  ['trường đh', 'Trường Đại học', 'UNIVERSITY'],
  ['trường cao đẳng', 'Trường Cao đẳng', 'UNIVERSITY'],
  ['trường cđ', 'Trường Cao đẳng', 'UNIVERSITY'],
  ['trường trung cấp', 'Trường Trung cấp', 'SCHOOL'],
  ['trường bồi dưỡng', 'Trường Bồi dưỡng', 'SCHOOL'],
  ['trường (?:thcs ?[-&] ?thpt|thpt|thcs|th)', 'Trường', 'SCHOOL'],
  ['trường trung học phổ thông', 'Trường THPT', 'SCHOOL'],
  ['trường trung học cơ sở', 'Trường THCS', 'SCHOOL'],
  ['trường tiểu học', 'Trường Tiểu học', 'SCHOOL'],
  ['trường mầm non', 'Trường Mầm non', 'SCHOOL'],
  ['đại học quốc gia', 'Đại học Quốc gia', 'UNIVERSITY'],
  ['đh quốc gia', 'Đại học Quốc gia', 'UNIVERSITY'],
  ['đại học', 'Đại học', 'UNIVERSITY'],
  ['đh', 'Đại học', 'UNIVERSITY'],
  ['học viện', 'Học viện', 'UNIVERSITY'],
  ['vụ', 'Vụ', 'MINISTRY_UNIT'],
  ['cục', 'Cục', 'MINISTRY_UNIT'],
  ['trung tâm', 'Trung tâm', 'CENTRE'],
  ['cổng thông tin điện tử', 'Cổng Thông tin điện tử', 'CENTRE'],
];
const spaced = (pattern: string): string => pattern.replace(/ (?!\?)/g, '\\s+').replace(/ \?/g, '\\s*');
const HEAD = HEADS.map(([pattern, full, kind]) => ({
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])${spaced(pattern)}(?=[\\s.-])`, 'gu'),
  full,
  kind,
}));

/** Second and later syllables of the words that names of institutions are made of; each stands in lower case behind a capital. */
const LATER_SYLLABLES = new Set(
  `phạm khoa học tế nghệ nghiệp dược ngữ thương hàng chính trúc dựng thông vận tải hóa thuật dục thể thao gia hải mại lợi lực động đoàn
   không tộc điện hội văn nhiên tin truyền dân lý chất lượng nguyên đất môi trường giáo viên chức bộ quản cán nước tạo quy thường xuyên
   sở tiểu mầm non trung cao đẳng đại sinh công sự pháp luật phòng an ninh nghề giảng dạy đào bồi dưỡng khảo thí kế hoạch tác quốc đầu tư
   nhân tiễn trẻ em hiện nội trú bán chuyên hành điều thông minh điểm kiểm định cơ khí may mặc lịch du lâm thủy sản mỏ đúc tự`
    .split(/\s+/)
    .filter((syllable) => syllable !== ''),
);
const FAMILY_BEFORE_NAME = /^(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Ngô|Dương|Đào|Trịnh|Trương|Đinh|Thái|Huỳnh)$/u;

/** How many of the words belong to the name: capitals, their later syllables, and "và" or a hyphen between two such words. */
function nameLength(words: readonly Word[], text: string, kind: InstitutionKind): number {
  let length = 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    const previous = words[i - 1];
    const gap = previous === undefined ? '' : text.slice(previous.end, word.start);
    // A unit inside a ministry is followed by its head's name or by another body's: "Vụ Giáo dục Tiểu học Bộ GD&ĐT", "Cục X - Bộ Y".
    if (
      kind === 'MINISTRY_UNIT' &&
      i > 0 &&
      (/[-–]/.test(gap) || /^(?:Bộ|Sở|Tổng|Cục|Vụ)$/u.test(word.text) || FAMILY_BEFORE_NAME.test(word.text))
    )
      break;
    if (isCapitalised(word.text) || (i > 0 && /^\d{1,3}$/.test(word.text) && kind === 'SCHOOL')) {
      length = i + 1;
      continue;
    }
    const next = words[i + 1];
    const joins = /^(?:và|của)$/u.test(word.text) && next !== undefined && isCapitalised(next.text) && word.text === 'và';
    if (i === 0 || !(joins || LATER_SYLLABLES.has(foldForMatching(word.text)))) break;
    if (!joins) length = i + 1;
  }
  return length;
}

const UNIT_BEHIND = /^\s+(tỉnh|huyện|quận|thành phố)(?![\p{L}\p{N}])(?!\s+\p{Lu})/u;
const PLURAL_BEFORE = /(?<![\p{L}\p{N}])(?:các|những|nhiều|một\s+số|mỗi|\d{1,4})\s+$/u;

/** A board's name runs on through commas to the verb: "Ban Chỉ đạo của Chính phủ về phát triển khoa học, công nghệ và … ban hành …". */
const BOARD =
  /(?<![\p{L}\p{N}])ban\s+chỉ\s+đạo(?:\s+(?:của\s+chính\s+phủ|trung\s+ương|quốc\s+gia|cấp\s+\p{L}+|tỉnh|thành\s+phố|thi))?(?:\s+(?:về\s+)?(?:phòng|phát\s+triển|đổi\s+mới|xây\s+dựng|cải\s+cách|chuyển\s+đổi|thực\s+hiện|thi\s+hành|công\s+tác)\s[^.;:()\n"“”]{3,170})?/gu;
const BOARD_END =
  /\s+(?:ban\s+hành|đã|có|sẽ|yêu\s+cầu|đề\s+nghị|trong|tại|họp|chỉ\s+đạo(?!\s+(?:của|về))|các\s+bộ|đồng\s+thời|chủ\s+trì|phối\s+hợp|là|được|theo|và\s+các|triển\s+khai|để)(?![\p{L}])|,\s+(?:ban\s+chỉ|các\s|bộ\s|ubnd|ngày)/u;

function boards(text: string, folded: string): InstitutionMention[] {
  const found: InstitutionMention[] = [];
  for (const match of folded.matchAll(BOARD)) {
    if (!isCapitalised(text.slice(match.index))) continue;
    const stop = match[0].slice(12).search(BOARD_END);
    const end = match.index + (stop < 0 ? match[0].trimEnd().length : stop + 12);
    const name = text.slice(match.index, end).replace(/\s+/g, ' ');
    found.push({
      kind: 'AGENCY',
      institution: 'BOARD',
      name,
      unitWord: null,
      start: match.index,
      end,
      text: text.slice(match.index, end),
      rule: 'board-by-name',
      confidence: 0.75,
    });
  }
  return found;
}

/** All institutions of a text, in order; `taken` are spans that are bodies already. */
export function institutionsIn(text: string, taken: readonly { start: number; end: number }[]): InstitutionMention[] {
  const folded = foldForMatching(text);
  const found = boards(text, folded);
  for (const { pattern, full, kind } of HEAD) {
    for (const match of folded.matchAll(pattern)) {
      const start = match.index;
      const headEnd = start + match[0].length;
      const overlaps = (span: { start: number; end: number }): boolean => start < span.end && headEnd > span.start;
      if (found.some(overlaps) || taken.some(overlaps)) continue;
      if (PLURAL_BEFORE.test(folded.slice(Math.max(0, start - 12), start))) continue;
      const needsCapital = kind === 'MINISTRY_UNIT' || kind === 'CENTRE' || /^(?:Đại học|Học viện)/u.test(full);
      if (needsCapital && !isCapitalised(text.slice(start))) continue;
      const words = wordsFrom(text, headEnd, 14);
      const length = nameLength(words, text, kind);
      const last = words[length - 1];
      if (last === undefined || (words[0] as Word).start - headEnd > 2) continue;
      const name = text.slice((words[0] as Word).start, last.end).replace(/\s+/g, ' ');
      const unitWord = kind === 'CENTRE' ? (UNIT_BEHIND.exec(folded.slice(last.end))?.[1] ?? null) : null;
      const end = unitWord === null ? last.end : last.end + (UNIT_BEHIND.exec(folded.slice(last.end))?.[0].length ?? 0);
      const head = full === 'Trường' ? `Trường ${text.slice(start + 'trường '.length, headEnd).trim()}` : full;
      found.push({
        kind: 'AGENCY',
        institution: kind,
        name: `${head} ${name}`,
        unitWord,
        start,
        end,
        text: text.slice(start, end),
        rule: 'institution-by-name',
        confidence: 0.8,
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
