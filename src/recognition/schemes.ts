/**
 * Programmes, schemes, strategies and plans that a text names by title: "Đề án “Xây dựng …”", "Chương trình mục tiêu quốc gia …", "phê duyệt Kế
 * hoạch … giai đoạn 2021-2025". One grammar for what becomes a programme and what stays a document without a number.
 *
 * A name is told from the common noun ("xây dựng chương trình") by one of four signs: quotation marks; a numbered document that approves, issues
 * or carries it out, which names it in its abstract (Nghị định 30/2020/NĐ-CP, annex I: the abstract gives the full title); a time that closes the
 * title; a capital inside the sentence.
 */
import type { Span } from '../vocabulary/facts.js';
import { documentTypeOfWord } from '../vocabulary/symbol-codes.js';
import type { Citation } from './citation.js';
import { quotedTitle, titleEnd } from './scheme-titles.js';
import { matchesIn } from '../vocabulary/matches.js';

export interface SchemeName extends Span {
  /** The type word, folded, one blank between words. */
  readonly typeWord: string;
  /** The title without type word and quotation marks. */
  readonly title: Span;
  readonly quoted: boolean;
  /** A numbered document of the same clause approves, issues or carries it out. */
  readonly tied: boolean;
  /** Its title closes with a period or horizon. */
  readonly timed: boolean;
  /** PROGRAM: an undertaking. DOCUMENT: a paper known by its title alone. */
  readonly kind: 'PROGRAM' | 'DOCUMENT';
  /** Another name that the text gives it: "(gọi tắt là …)". */
  readonly alias: Span | null;
}

const HEAD =
  /(?<![\p{L}\p{N}])(chương\s+trình\s+hành\s+động|chương\s+trình|đề\s+án|dự\s+án|chiến\s+lược|kế\s+hoạch|phong\s+trào(?:\s+thi\s+đua)?|cuộc\s+vận\s+động|chiến\s+dịch|mô\s+hình|quy\s+hoạch|hội\s+thi|cuộc\s+thi)(?![\p{L}\p{N}])/gu;
/** Papers of administration: without quotation marks or a numbered document they are named as documents. */
const PAPERS = /^(?:đề án|kế hoạch|chương trình hành động)$/u;
/** Types whose name is set in quotation marks and nowhere else. */
const ONLY_QUOTED = /^(?:mô hình|hội thi|cuộc thi)/u;
/** Movements have a name in quotation marks or in capitals, no descriptive title. */
const MOVEMENT = /^(?:phong trào|cuộc vận động)/u;

/** Words before a type word that make it a class ("các chương trình, đề án") or a part of another word. */
const CLASS_BEFORE =
  /(?<![\p{L}\p{N}])(?:các|những|nhiều|một\s+số|mọi|mỗi|từng|loạt|khung|mẫu|\d{1,2}|hai|ba)\s+(?:[\p{L}\s]+,\s+)*$/u;
/** "…, kế hoạch": in small letters behind a comma a row of common nouns goes on. */
const ROW_BEFORE = /,\s*$/u;
/** What a common noun is followed by. */
const NO_TITLE =
  /^\s*(?:[,.)]|vốn\s|này|đó|trên|nêu|nói|số\s|và\s|hoặc\s|của\s|do\s|được\s|đã\s|là\s|sẽ\s|cụ\s+thể|chi\s+tiết|riêng|hằng\s+năm|hàng\s+năm|năm\s+học\s+(?:mới|này)|công\s+tác\s+năm|mới\s|cũ\s|theo\s|phù\s+hợp|để\s|nhằm\s|khác|chung|học\s*[,.;]|như\s+sau|với\s|trong\s|tại\s|từ\s|có\s|không\s|gửi\s|cho\s+(?:giai|các|từng|năm)|hành\s+động\s+(?:số|cụ|của\s+(?:mình|đơn)))/u;
/** Bodies and places behind a type word own it or make it: they are no title. */
const OWNER =
  /^\s*(?:bộ|sở|thủ\s+tướng|chính\s+phủ|quốc\s+hội|ubnd|ủy\s+ban|hđnd|hội\s+đồng|phòng|trường|đại\s+học|đh|ban|tỉnh|thành\s+phố|huyện|quận|đảng|đoàn|hội|đội|việt\s+nam|hà\s+nội|sgk|sách)(?![\p{L}])/u;
/** Levels and short words of schooling: "chương trình THPT", "chương trình GDTX cấp THPT" are curricula in general. */
const LEVEL =
  /^\s*(?:thpt|thcs|th|mn|gdtx|gdpt|gdmn|gdnn|sgk|tiểu\s+học|lớp|môn|học\s|đào\s+tạo\s*[,.;]|giáo\s+dục\s*[,.;]|giáo\s+dục\s+(?:phổ\s+thông|mầm\s+non|thường\s+xuyên|nhà\s+trường)(?!\s+(?:mới\s+)?giai))(?![\p{L}])/u;
/** Words with which titles open; behind a capital type word inside a sentence they tell a name from a back reference ("Chương trình gửi …"). */
const OPENS_TITLE =
  /^\s*(?:phát\s+triển|xây\s+dựng|đào\s+tạo|bồi\s+dưỡng|nâng\s+cao|tăng\s+cường|đẩy\s+mạnh|đổi\s+mới|giáo\s+dục|hỗ\s+trợ|bảo\s+vệ|bảo\s+tồn|phòng|chống|chuyển\s+đổi|tổng\s+thể|quốc\s+gia|ứng\s+dụng|hợp\s+tác|khuyến|cải|chăm\s+sóc|truyền\s+thông|phổ\s+biến|phổ\s+cập|dạy|học\s+tập|sữa|y\s+tế|thí\s+điểm|quản\s+lý|khoa\s+học|sắp\s+xếp|thu\s+hút|huy\s+động|giảm|xóa|xúc\s+tiến|tiêu\s+chuẩn|mở\s+rộng|rà\s+soát|hoạt\s+động|nghiên\s+cứu|bình\s+đẳng)(?![\p{L}])/u;
/** "Chương trình hành động của Chính phủ thực hiện …": a body's programme, named by its issuer. */
const OF_BODY =
  /^\s*của\s+(?:chính\s+phủ|bộ|ban|ubnd|ủy\s+ban|hội\s+đồng|tỉnh|thành|huyện|quận)[\p{L}\s]{0,60}?(?=\s+(?:về|thực\s+hiện|triển\s+khai)\s|\s*[,.;()]|$)/u;
/** "UBND tỉnh ban hành Kế hoạch … như sau:" speaks of the paper in hand. */
const ITSELF = /^[^.;\n]{0,90}như\s+sau/u;
/** Between a numbered document and a title: what the one does with the other. */
const TIE =
  /(?<![\p{L}])(?:phê\s+duyệt|ban\s+hành(?:\s+kèm\s+theo)?|về(?:\s+việc)?|thực\s+hiện|triển\s+khai|hướng\s+dẫn|sửa\s+đổi|bổ\s+sung|cập\s+nhật|điều\s+chỉnh|thuộc)(?:\s+(?:một\s+số\s+nội\s+dung\s+của|nội\s+dung|các\s+nội\s+dung\s+của))?\s+["“]?$/u;
/** The own title of a numbered plan stands right behind its number. */
const OWN_TITLE =
  /^[\s|,(]*(?:ngày\s+)?(?:[\d/.\-\s|]+|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}\s*)?(?:của\s+[\p{L}\s]{2,60})?(?:\s*(?:về|v\/v)(?:\s+việc)?)?(?:\s+(?:ban\s+hành|triển\s+khai|thực\s+hiện))*[\s|,"“:]*$/u;
const TIED_BEHIND =
  /^["”]?\s*,?\s*(?:\(?\s*(?:đã\s+)?(?:được\s+)?(?:[\p{L}\s]{2,40}\s)?(?:phê\s+duyệt|ban\s+hành)(?:\s+kèm)?\s+(?:theo|tại)|theo)\s+(?:quyết\s+định|nghị\s+quyết|chỉ\s+thị)\s+số/u;
const ALIAS =
  /^["”]?\s*\(\s*(?:sau\s+đây\s+)?(?:gọi\s+tắt|viết\s+tắt|viết\s+gọn|gọi\s+chung|gọi)(?:\s+là)?\s*:?\s*["“]?([^)"”\n]{2,60})["”]?\s*\)/u;
/** Programmes of the whole state say so in their name. */
const NATIONAL = /^\s*(?:mục\s+tiêu\s+)?quốc\s+gia\s+[\p{L}]/u;
/** "Đề án Ngoại ngữ Quốc gia", "Đề án ngoại ngữ quốc gia 2020". */
const OF_NATION = /(?<!^\s*mục\s+tiêu\s+)(?<![\p{L}])quốc\s+gia(?:\s+(?:19|20)\d{2})?\s*$/u;
/** "chương trình Tiếng Việt lớp 1" is the syllabus of a subject. */
const SUBJECT =
  /^\s*(?:tiếng\s+(?:việt|anh|pháp|trung)|toán|ngữ\s+văn|văn|vật\s+l[íý]|hóa\s+học|sinh\s+học|lịch\s+sử|địa\s+l[íý]|tin\s+học|công\s+nghệ|đạo\s+đức|âm\s+nhạc|m[ĩỹ]\s+thuật|khoa\s+học\s+tự\s+nhiên|giáo\s+dục\s+thể\s+chất)(?:\s+(?:lớp|cấp)\s+[\p{L}\d]+)?\s*(?:[,.;:)]|$|(?:mới|cũ|hiện|của|là|được|đã|có|quá|trong|ở)(?![\p{L}]))/u;

const isCapital = (text: string, at: number): boolean => /^\p{Lu}\p{Ll}/u.test(text.slice(at, at + 2));
/** A school year closes the title of a plan; of a curriculum it tells when pupils enter it. */
const SCHOOL_YEAR = /năm\s+học\s[\d\s-]+$/u;
/** A scheme of a central body is an undertaking of the whole state. */
const OF_STATE = /^\s*(?:của\s+)?(?:chính\s+phủ|thủ\s+tướng|quốc\s+gia)(?![\p{L}])/u;
/** Projects of construction are no programmes. */
const WORKS = /^\s*(?:đầu\s+tư|xây\s+dựng|thành\s+phần|luật|nghị|\d)/u;
/** How far back a numbered document ties a title. Characters. */
const REACH = 240;

/** All titled schemes of a text, in order, without overlaps. Linear: one bounded look around each type word. */
export function schemesIn(text: string, folded: string, numbered: readonly Citation[]): SchemeName[] {
  const found: SchemeName[] = [];
  const symbols = numbered.filter(({ form }) => form === 'SYMBOL').sort((a, b) => a.start - b.start);
  let next = 0;
  let behind = 0;
  for (const match of matchesIn(folded, HEAD)) {
    const start = match.index;
    if (start < behind) continue;
    while (next < symbols.length && symbols[next]!.end <= start) next += 1;
    const cited = symbols[next - 1] ?? null;
    // The type word of a numbered document is its own.
    if (next < symbols.length && symbols[next]!.start <= start) continue;
    const scheme = schemeAt({ text, folded, cited }, match as RegExpExecArray);
    if (scheme === null) continue;
    found.push(scheme);
    behind = scheme.end;
  }
  return found;
}

function schemeAt(
  { text, folded, cited }: { text: string; folded: string; cited: Citation | null },
  match: RegExpExecArray,
): SchemeName | null {
  const start = match.index;
  const typeWord = match[1]!.replace(/\s+/g, ' ');
  const typeEnd = start + match[0].length;
  const before = folded.slice(Math.max(0, start - 80), start);
  const capital = isCapital(text, start);
  if (CLASS_BEFORE.test(before) || (!capital && ROW_BEFORE.test(before))) return null;
  const lead =
    /^\s*(?:(?:quốc\s+gia|tổng\s+thể|trọng\s+điểm|về|mang\s+tên|với\s+tên\s+gọi)\s+(?=["“«]))?:?\s*/u.exec(
      folded.slice(typeEnd, typeEnd + 24),
    )?.[0].length ?? 0;
  const titleAt = typeEnd + lead;
  const tied = isTied(folded, { start, typeWord, cited });
  const around = start === 0 ? null : quotedTitle(text, start - 1);
  const quoted = quotedTitle(text, titleAt) ?? (around !== null && tied === 'TIED' ? { start, end: around.end } : null);
  if (quoted !== null)
    return finished(
      { start, end: quoted.end + 1, typeWord, title: quoted, quoted: true, tied: tied === 'TIED', timed: false },
      folded,
    );
  if (ONLY_QUOTED.test(typeWord) || tied === 'OWN') return null;
  const rest = folded.slice(typeEnd, typeEnd + 90);
  const body = tied === 'TIED' && /hành động$/u.test(typeWord) ? OF_BODY.exec(rest) : null;
  if (body !== null) {
    const end = typeEnd + body[0].length;
    return finished({ start, end, typeWord, title: { start: titleAt, end }, quoted: false, tied: true, timed: false }, folded);
  }
  if (NO_TITLE.test(rest) || OWNER.test(rest) || LEVEL.test(rest) || SUBJECT.test(rest)) return null;
  const isPlan = typeWord === 'kế hoạch';
  const { end, timed } = titleEnd(folded, titleAt, isPlan);
  if (!timed && ITSELF.test(folded.slice(end, end + 100))) return null;
  const title = folded.slice(titleAt, end);
  const words = title.split(/\s+/u).filter((word) => /\p{L}/u.test(word)).length;
  const behind = TIED_BEHIND.test(folded.slice(end, end + 90));
  const ofNation = capital && words >= 3 && /^(?:chương trình|đề án|chiến lược)$/u.test(typeWord) && OF_NATION.test(title);
  const national = (NATIONAL.test(rest) && words >= 5) || ofNation;
  const proper = isCapital(text, titleAt) && words >= 2;
  const inSentence = capital && /[\p{L}\p{N},]\s+$/u.test(before) && words >= 4 && OPENS_TITLE.test(rest);
  // "Đề án thí điểm …": what is tried out is an undertaking, whatever paper holds it.
  const pilot = inSentence && typeWord === 'đề án' && title.startsWith('thí điểm');
  const isTitled =
    tied === 'TIED' || behind
      ? words >= 3
      : isPlan && title.startsWith('năm học')
        ? timed
        : timed && (isPlan || !SCHOOL_YEAR.test(title))
          ? words >= 3
          : national || proper || inSentence;
  if (!isTitled || (MOVEMENT.test(typeWord) && !(proper && words >= 3))) return null;
  return finished(
    {
      start,
      end,
      typeWord,
      title: { start: titleAt, end },
      quoted: false,
      tied: tied === 'TIED' || behind,
      timed,
      proper: proper || national || pilot,
      // In small letters the type word is a common noun before the name of an undertaking; with a capital it is part of a paper's name.
      undertaking:
        ofNation ||
        pilot ||
        (!capital && (proper || (timed && typeWord === 'đề án'))) ||
        OF_STATE.test(folded.slice(end, end + 24)),
    },
    folded,
  );
}

function finished(
  {
    proper = true,
    undertaking = false,
    ...name
  }: Omit<SchemeName, 'kind' | 'alias'> & { proper?: boolean; undertaking?: boolean },
  folded: string,
): SchemeName | null {
  const isPaper = PAPERS.test(name.typeWord) && !name.quoted && !name.tied && !undertaking;
  // A plan in its owner's words ("kế hoạch …") is a document where its time tells it; a project without a name of its own is none.
  if (isPaper && name.typeWord === 'kế hoạch' && !name.timed) return null;
  if (isPaper && !proper && !name.timed) return null;
  if (name.typeWord === 'dự án' && !name.quoted && (!proper || WORKS.test(folded.slice(name.title.start, name.title.start + 12))))
    return null;
  return { ...name, kind: isPaper ? 'DOCUMENT' : 'PROGRAM', alias: aliasBehind(folded, name.end) };
}

function aliasBehind(folded: string, end: number): Span | null {
  const called = ALIAS.exec(folded.slice(end, end + 100));
  if (called === null) return null;
  const start = end + called[0].indexOf(called[1]!);
  return { start, end: start + called[1]!.trimEnd().length };
}

/** Whether the last numbered document before the type word approves, issues or carries out what follows; OWN: what follows is its own title. */
function isTied(
  folded: string,
  { start, typeWord, cited }: { start: number; typeWord: string; cited: Citation | null },
): 'TIED' | 'OWN' | null {
  if (cited === null || start - cited.end > REACH) return null;
  const between = folded.slice(cited.end, start);
  if (/;|\n\s*\n|[.!?…](?=\s)/u.test(between)) return null;
  const sameType = cited.documentType === documentTypeOfWord(typeWord);
  if (sameType && OWN_TITLE.test(between)) return 'OWN';
  return TIE.test(between) ? 'TIED' : null;
}
