/**
 * Bodies with a name of their own, of which no list is complete: universities and schools, departments inside ministries (Vụ, Cục), boards
 * (Ban Chỉ đạo), centres, institutes, hospitals, associations, companies. The head tells the sort; the name is the run of words behind it, in which each word's first syllable is a capital.
 */
import { foldForMatching } from '../vocabulary/folding.js';
import { GatedPattern } from '../vocabulary/gated-pattern.js';
import { isCapitalised, type Word, wordsFrom } from './capitals.js';
import { internationalBodiesIn } from './international-bodies.js';
import { type InstitutionKind, nameLength, ONE_CAPITAL, saysOnlyWhatIsDone, withoutCity } from './institution-names.js';
import type { Mention } from './mention.js';
import { TakenSpans } from '../vocabulary/taken-spans.js';
import { matchesIn } from '../vocabulary/matches.js';

export interface InstitutionMention extends Mention {
  readonly kind: 'AGENCY';
  readonly institution: InstitutionKind;
  /** The name in full, the head's abbreviation written out: "Trường Đại học Tôn Đức Thắng". */
  readonly name: string;
  /** The text leaves the place out ("Trung tâm GDTX tỉnh"): its type word. */
  readonly unitWord: string | null;
}

/** What sort of school it is, between the head and the name: "trường THPT chuyên Lê Hồng Phong". */
const SORT = '(?: (?:chuyên|dân lập|tư thục|bán công|liên cấp|năng khiếu))?';
/** Levels that stand between the sort and the name: "trường PTDTBT THCS Na Ngoi", "trường TH và THCS Bình Minh". */
const LEVELS = '(?:(?: và|,| ?[-&])? ?(?:tiểu học|th|thcs|thpt|trung học cơ sở|trung học phổ thông)(?![\\p{L}]))*';
const MORE_LEVELS = `(?=(?: và|,| ?[-&]) ?(?:tiểu học|th|thcs|thpt|trung học))${LEVELS}`;
/** Heads, longest first, with what they are in full; null: as written. The name follows. */
const HEADS: readonly (readonly [pattern: string, full: string | null, kind: InstitutionKind])[] = [
  // A publisher bears the name of the university that it belongs to.
  ['nhà xuất bản(?: ?\\(nxb\\))?', 'Nhà xuất bản', 'ORGANISATION'],
  ['nxb', 'Nhà xuất bản', 'ORGANISATION'],
  ['trường đại học', 'Trường Đại học', 'UNIVERSITY'],
  ['trường đh', 'Trường Đại học', 'UNIVERSITY'],
  ['trường cao đẳng nghề', 'Trường Cao đẳng nghề', 'UNIVERSITY'],
  ['trường cao đẳng', 'Trường Cao đẳng', 'UNIVERSITY'],
  ['trường cđ', 'Trường Cao đẳng', 'UNIVERSITY'],
  ['trường trung cấp nghề', 'Trường Trung cấp nghề', 'SCHOOL'],
  ['trường trung cấp', 'Trường Trung cấp', 'SCHOOL'],
  ['trường bồi dưỡng', 'Trường Bồi dưỡng', 'SCHOOL'],
  // Schools for pupils of ethnic minorities (Thông tư 03/2023/TT-BGDĐT, 04/2023): the sort in full, then the levels.
  [`trường (?:phổ thông|pt) ?(?:dân tộc|dt) ?(?:nội trú|bán trú|nt|bt)${LEVELS}`, null, 'SCHOOL'],
  [`trường (?:thcs ?[-&] ?thpt|thpt|thcs|th|ptdtnt|ptdtbt|pt)${LEVELS}${SORT}`, null, 'SCHOOL'],
  ['trường trung học phổ thông chuyên', 'Trường THPT chuyên', 'SCHOOL'],
  [`trường trung học phổ thông${SORT}`, 'Trường THPT', 'SCHOOL'],
  [`trường (?:trung học cơ sở|tiểu học)${MORE_LEVELS}${SORT}`, null, 'SCHOOL'],
  [`trường trung học cơ sở${SORT}`, 'Trường THCS', 'SCHOOL'],
  ['trường tiểu học', 'Trường Tiểu học', 'SCHOOL'],
  ['trường mầm non', 'Trường Mầm non', 'SCHOOL'],
  [`trường (?:trung học|phổ thông|quốc tế)${SORT}`, null, 'SCHOOL'],
  [`(?:thpt|thcs)${SORT}`, null, 'SCHOOL'],
  ['đại học quốc gia', 'Đại học Quốc gia', 'UNIVERSITY'],
  ['(?:đh quốc gia|đhqg)', 'Đại học Quốc gia', 'UNIVERSITY'],
  ['đại học', 'Đại học', 'UNIVERSITY'],
  ['đh', 'Đại học', 'UNIVERSITY'],
  ['cao đẳng', 'Trường Cao đẳng', 'UNIVERSITY'],
  ['học viện', 'Học viện', 'UNIVERSITY'],
  ['hệ thống (?:trường|giáo dục)', null, 'ORGANISATION'],
  ['bệnh viện', null, 'ORGANISATION'],
  ['viện hàn lâm', null, 'ORGANISATION'],
  ['viện', null, 'ORGANISATION'],
  ['bộ tư lệnh', null, 'ORGANISATION'],
  ['tập đoàn', null, 'ORGANISATION'],
  ['(?:tổng )?công ty', null, 'ORGANISATION'],
  // A branch is no bank: "Chi nhánh Ngân hàng Chính sách xã hội Thành phố".
  ['chi nhánh ngân hàng', 'Chi nhánh Ngân hàng', 'CENTRE'],
  ['ngân hàng', null, 'ORGANISATION'],
  ['quỹ', null, 'ORGANISATION'],
  ['đại sứ quán(?: \\(đsq\\))?', 'Đại sứ quán', 'ORGANISATION'],
  ['(?:báo|tạp chí)', null, 'PRESS'],
  // Branches that telecoms companies have in each province are called by the company and the province.
  ['(?:vnpt|viettel|mobifone|vinaphone)', null, 'ORGANISATION'],
  ['hiệp hội', null, 'ASSOCIATION'],
  ['hội', null, 'ASSOCIATION'],
  ['liên đoàn', null, 'ASSOCIATION'],
  ['liên hiệp các hội', null, 'ASSOCIATION'],
  ['công đoàn(?: ngành)?', null, 'ASSOCIATION'],
  ['vụ', 'Vụ', 'MINISTRY_UNIT'],
  ['cục', 'Cục', 'MINISTRY_UNIT'],
  ['tổng cục', 'Tổng cục', 'MINISTRY_UNIT'],
  ['trung tâm', 'Trung tâm', 'CENTRE'],
  ['chi cục', 'Chi cục', 'CENTRE'],
];
const spaced = (pattern: string): string => pattern.replace(/ (?!\?)/g, '\\s+').replace(/ \?/g, '\\s*');
const HEAD = HEADS.map(([pattern, full, kind]) => ({
  pattern: new GatedPattern(new RegExp(`(?<![\\p{L}\\p{N}]|[\\p{L}\\p{N}][-&])(?:${spaced(pattern)})(?=[\\s.-])`, 'gu')),
  full,
  kind,
}));
/** Kinds whose head is a common word in lower case. */
const NEEDS_CAPITAL: ReadonlySet<InstitutionKind> = new Set(['MINISTRY_UNIT', 'CENTRE', 'ASSOCIATION', 'ORGANISATION', 'PRESS']);
/** Whom a text only quotes or was taken from: "Theo Báo Nghệ An", "(Nguồn: Báo Nhân Dân)". */
const QUOTED_FROM = /(?:theo|nguồn|ảnh|trên|của)\s*:?\s*$|\(\s*$/u;
/** Behind "Hội" these make another word: a meeting, a council, a contest. */
const NO_ASSOCIATION = /^(?:nghị|thảo|thi|đồng|trại|chợ|khỏe|diễn|họp|trường|nhập|thao|chẩn|quán)$/u;

/** Bodies of which each province has one and whose name is the head alone. */
const PROVINCE_PORTAL =
  /(?<![\p{L}\p{N}])cổng\s+thông\s+tin\s+điện\s+tử(?:\s+(tỉnh|thành\s+phố|huyện|quận))(?![\p{L}\p{N}])(?!\s+\p{Lu})/gu;

function portals(text: string, folded: string): InstitutionMention[] {
  return matchesIn(folded, PROVINCE_PORTAL)
    .filter((match) => isCapitalised(text.slice(match.index)))
    .map((match) => {
      const end = match.index + match[0].length;
      return {
        kind: 'AGENCY',
        institution: 'CENTRE',
        name: 'Cổng Thông tin điện tử',
        unitWord: match[1] ?? null,
        start: match.index,
        end,
        text: text.slice(match.index, end),
        rule: 'portal-of-a-unit',
        confidence: 0.8,
      };
    });
}

const UNIT_BEHIND =
  /^(?:\s*\([^)]{2,12}\))?\s+(tỉnh|huyện|quận|thị xã|xã|phường|thị trấn|thành phố)(?![\p{L}\p{N}])(?!\s+\p{Lu})/u;
const SORTS = /^(?:chuyên|tư|công|quốc|liên|chất|ngoài|mới|sư|nghề)$/u;
/** "giáo dục đại học" is a level of education, whatever its capitals: "Hội đồng giáo dục Đại học Hoa Kỳ". */
const LEVEL_BEFORE = /(?<![\p{L}])giáo\s+dục\s+$/u;
/** "các trường ĐH Sư phạm được chọn": universities of a sort, unless others follow in a row of names. */
const SCHOOLS_BEFORE = /(?<![\p{L}])(?:các|những|nhiều|một\s+số)\s+trường\s+$/u;
const NAMES_FOLLOW = /^\s*(?:,|và|\()\s*\p{Lu}/u;
/** "3 NXB: Giáo dục Việt Nam, Đại học Sư phạm": a row of publishers bears the names of what they belong to. */
const PUBLISHERS_BEFORE =
  /(?<![\p{L}])(?:các|những|\d{1,2})\s+(?:nhà\s+xuất\s+bản|nxb)(?![\p{L}])[^.;:\n]{0,40}:[^.;:\n]{0,160}$/u;
/** The part in this country of a foreign institution bears its name: "Đại học Greenwich (Việt Nam)" is not "Đại học Greenwich (Vương quốc Anh)". */
const HERE = /^\s\(Việt Nam\)/u;
const IN_VIETNAM = /^\stại\sViệt\sNam(?![\p{L}])/u;
/** "Trường Đại học Sư phạm Hà Nội 2 tổ chức …": the number is a part of the name unless something is counted by it. */
const OF_THAT_NUMBER =
  /^\s[23](?![\p{L}\p{N}])(?!\s(?:năm|lần|tháng|ngày|lớp|ngành|suất|học|thí|giải|em|cán|giảng|sinh|đợt|khóa|triệu|tỷ|tỉ|nghìn|trường|cơ|đề|chương|nhóm|đội))/u;
const PLURAL_BEFORE = /(?<![\p{L}\p{N}])(?:các|những|nhiều|một\s+số|là\s+một|mỗi|ngành|\d{1,4})\s+$/u;

/** A board has an office, which is a body of its own: "Văn phòng Ban Chỉ đạo …". */
const BOARD_HEAD = /^(?:văn\s+phòng\s+)?ban\s+chỉ\s+đạo/u;
/** A board's name runs on through commas to the verb: "Ban Chỉ đạo của Chính phủ về phát triển khoa học, công nghệ và … ban hành …". */
const BOARD =
  /(?<![\p{L}\p{N}])(?:văn\s+phòng\s+)?ban\s+chỉ\s+đạo(?:\s+(?:của\s+chính\s+phủ|trung\s+ương|quốc\s+gia|cấp\s+quốc\s+gia|tỉnh|thành\s+phố))?(?:\s+(?:về\s+)?(?:phòng|phát\s+triển|đổi\s+mới|xây\s+dựng|cải\s+cách|chuyển\s+đổi|thực\s+hiện|thi\s+hành|công\s+tác|phổ\s+cập|xóa\s+mù|kỳ\s+thi|thi|tuyển\s+sinh|chương\s+trình|đề\s+án|phong\s+trào|cuộc\s+vận\s+động)\s[^.;:()\n"“”]{3,170})?/gu;
const BOARD_END =
  /\s+(?:ban\s+hành|đã|có|sẽ|yêu\s+cầu|đề\s+nghị|trong|tại|họp|chỉ\s+đạo(?!\s+(?:của|về))|các\s+bộ|đồng\s+thời|chủ\s+trì|phối\s+hợp|là|được|theo|trước|hằng|hàng|và\s+(?:các|thủ\s+tướng|chính\s+phủ|bộ|ubnd|ủy\s+ban)|triển\s+khai|để)(?![\p{L}])|,\s+(?:ban\s+chỉ|các\s|bộ\s|ubnd|ngày)/u;

function boards(text: string, folded: string): InstitutionMention[] {
  const found: InstitutionMention[] = [];
  for (const match of matchesIn(folded, BOARD)) {
    if (!isCapitalised(text.slice(match.index))) continue;
    const head = BOARD_HEAD.exec(match[0])?.[0].length ?? 0;
    const stop = match[0].slice(head).search(BOARD_END);
    const end = match.index + (stop < 0 ? match[0].trimEnd().length : stop + head);
    const name = text.slice(match.index, end).replace(/\s+/g, ' ');
    // Each unit of a level has one: a class.
    if (/\s(?:cấp\s+(?:tỉnh|huyện|xã|cơ\s+sở)|các\s+cấp)/iu.test(name)) continue;
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

/** A head as written, with its first letter in capitals; "THPT" alone is a school all the same. */
function asHead(written: string): string {
  const head = written.trim().replace(/\s+/g, ' ');
  return /^th(?:pt|cs)/iu.test(head)
    ? `Trường ${head}`
    : head.charAt(0).toUpperCase() +
        head
          .slice(1)
          .toLowerCase()
          .replace(/(?<= )(?:thcs|thpt|th|ptdtnt|ptdtbt|pt)(?![\p{L}])/gu, (word) => word.toUpperCase());
}

/** Whether the words behind a level ("THPT", "Cao đẳng") are a name: two words at least that do not make a word of the trade together. */
function namesOneSchool(words: readonly Word[], head: string): boolean {
  if (/^(?:đại học|đh|học viện)/u.test(head)) return true;
  const [first, second] = words;
  return (
    first !== undefined &&
    second !== undefined &&
    !/^(?:quốc gia|việt nam|hệ|chính quy)/u.test(foldForMatching(`${first.text} ${second.text}`))
  );
}

const CAMPUS_BEFORE = /phân\s+hiệu\s+(?:của\s+)?$/iu;
const CAMPUS_PLACE = /^\s+(?:tại|ở)\s+(?:tỉnh\s+|TP\.?\s?|thành\s+phố\s+)?\p{Lu}[\p{L}]*(?:[ .]\p{Lu}[\p{L}]*){0,3}/u;

/** A campus of a university is a body of its own, in another place: "Phân hiệu Đại học Đà Nẵng tại Kon Tum". */
function asCampus(body: InstitutionMention, text: string): InstitutionMention {
  if (body.institution !== 'UNIVERSITY') return body;
  const before = CAMPUS_BEFORE.exec(text.slice(Math.max(0, body.start - 16), body.start))?.[0];
  if (before === undefined) return body;
  const place = CAMPUS_PLACE.exec(text.slice(body.end, body.end + 60))?.[0] ?? '';
  const [start, end] = [body.start - before.length, body.end + place.length];
  return { ...body, name: `Phân hiệu ${body.name}${place.replace(/\s+/gu, ' ')}`, start, end, text: text.slice(start, end) };
}

/** All institutions of a text, in order; `taken` are spans that are bodies already. */
export function institutionsIn(text: string, taken: readonly { start: number; end: number }[]): InstitutionMention[] {
  const folded = foldForMatching(text);
  const found = [...boards(text, folded), ...portals(text, folded)];
  const spoken = new TakenSpans(text.length, [...taken, ...found]);
  for (const body of internationalBodiesIn(text, folded)) {
    if (spoken.overlaps(body)) continue;
    spoken.take(body);
    found.push(body);
  }
  for (const { pattern, full, kind } of HEAD) {
    for (const match of pattern.allIn(folded)) {
      const start = match.index;
      const headEnd = start + match[0].length;
      if (spoken.overlaps({ start, end: headEnd })) continue;
      if (PLURAL_BEFORE.test(folded.slice(Math.max(0, start - 12), start))) continue;
      const isSchool = kind === 'SCHOOL' || kind === 'UNIVERSITY';
      const before = folded.slice(Math.max(0, start - 220), start);
      if (kind === 'UNIVERSITY' && LEVEL_BEFORE.test(before)) continue;
      const namesItsKind = isSchool && /^trường/u.test(match[0]);
      if (!namesItsKind && !isCapitalised(text.slice(start))) continue;
      if (kind === 'PRESS' && QUOTED_FROM.test(before)) continue;
      // In a heading set in capitals "PHỤC VỤ CÔNG TÁC" is no department; a name that is a short form is set so everywhere.
      if (
        NEEDS_CAPITAL.has(kind) &&
        !/^vnpt/u.test(match[0]) &&
        /\p{Lu}{2,}\s+$/u.test(text.slice(Math.max(0, start - 12), start))
      )
        continue;
      const words = wordsFrom(text, headEnd, 14);
      const length = withoutCity(words, nameLength(words, text, kind), kind);
      const last = words[length - 1];
      if (last === undefined || (words[0] as Word).start - headEnd > 2) continue;
      const [first, following] = words as [Word, Word | undefined];
      if (kind === 'ASSOCIATION' && NO_ASSOCIATION.test(foldForMatching(first.text))) continue;
      // "THPT Quốc gia", "Cao đẳng, Đại học": the level of an examination or of a course, not a school of that name.
      if (isSchool && !namesItsKind && !namesOneSchool(words.slice(0, length), match[0])) continue;
      // One word in a heading set in capitals is the next word of the heading, not a name.
      if (
        length === 1 &&
        kind === 'UNIVERSITY' &&
        last.text !== 'TP' &&
        /^\p{Lu}{2,}$/u.test(last.text) &&
        /\p{Lu}{2,}\s*$/u.test(text.slice(start, headEnd))
      )
        continue;
      // One syllable and then small letters: a word that this table does not know, so where the name ends is not known either. A company may
      // have a foreign name of one word ("Tập đoàn Intel tài trợ"); a syllable with Vietnamese marks is the first of a word ("Quỹ Tầm vóc …").
      const mayBeCut = ONE_CAPITAL.has(kind) || (kind === 'ORGANISATION' && /[^\0-\x7f]/u.test(last.text));
      if (length === 1 && mayBeCut && following !== undefined && !isCapitalised(following.text)) continue;
      if (saysOnlyWhatIsDone(words, length) && words.length > length) continue;
      // "trường THPT Chuyên" and the like say what sort of school it is, not which.
      if (length === 1 && SORTS.test(foldForMatching(last.text))) continue;
      // "TP.HCM": the dot belongs to the abbreviation.
      const city = last.text === 'TP' ? (/^\.?\s?(?:HCM|Hồ Chí Minh)/u.exec(text.slice(last.end))?.[0].length ?? 0) : 0;
      const here =
        (match[0].startsWith('đại sứ quán') ? IN_VIETNAM : HERE).exec(text.slice(last.end, last.end + 14))?.[0].length ?? 0;
      const digit = kind === 'UNIVERSITY' ? (OF_THAT_NUMBER.exec(text.slice(last.end, last.end + 12))?.[0].length ?? 0) : 0;
      const nameEnd = last.end + city + here + digit;
      if (isSchool && !namesItsKind && SCHOOLS_BEFORE.test(before) && !NAMES_FOLLOW.test(text.slice(nameEnd, nameEnd + 6)))
        continue;
      const name = text.slice((words[0] as Word).start, nameEnd).replace(/\s+/g, ' ');
      const unitWord =
        kind === 'CENTRE' || kind === 'ASSOCIATION' ? (UNIT_BEHIND.exec(folded.slice(nameEnd))?.[1] ?? null) : null;
      const end = unitWord === null ? nameEnd : nameEnd + (UNIT_BEHIND.exec(folded.slice(nameEnd))?.[0].length ?? 0);
      const head = full ?? asHead(text.slice(start, headEnd));
      const publisher = kind === 'UNIVERSITY' && PUBLISHERS_BEFORE.test(before);
      spoken.take({ start, end });
      found.push({
        kind: 'AGENCY',
        institution: publisher ? 'ORGANISATION' : kind,
        name: publisher ? `Nhà xuất bản ${head.replace(/^Trường /u, '')} ${name}` : `${head} ${name}`,
        unitWord,
        start,
        end,
        text: text.slice(start, end),
        rule: 'institution-by-name',
        confidence: 0.8,
      });
    }
  }
  return found.map((body) => asCampus(body, text)).sort((a, b) => a.start - b.start);
}
