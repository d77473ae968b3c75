/**
 * What a figure measures, in words and as a normal form. The words are those that follow the number ("100% giáo viên đạt chuẩn") or, where none
 * do, the subject of the clause before it ("tỷ lệ phòng học kiên cố đạt 92%"). Two wordings of one thing have one normal form: times, places,
 * numbers and words without content go, abbreviations are written out, order does not count.
 */
import { NEGATED_BOUND } from './figure-cues.js';
import type { FigureChange, FigureQuantity } from '../vocabulary/kinds.js';
import { matchesIn } from '../vocabulary/matches.js';

/** The noun phrase ends where the sentence goes on to say something of it. */
const GOES_ON =
  /[,;:()"“”\n]|\.(?=\s|$)|\s(?:-|và|so|xuống|đối với|lên|so với|đạt(?=\s(?:tỷ lệ|tỉ lệ|(?:khoảng|trên|hơn|gần|từ)\s\d|\d))|là|trong|năm|ở|tại|để|với|vào|thì|nhưng|tăng|giảm|chiếm|bằng|nhằm|do|từ|đến|theo|sẽ|đã|đang|còn|trên(?=\s(?:địa bàn|tổng))|vượt|thuộc|như|mà|nên|cho thấy|cho biết|đúng(?=\s(?:với|theo)))(?=\s)/u;
const LONGEST = 90;
const LEADS_ON = /(?:\s(?:cho|của|về|các|những|cùng|theo|gồm|hoặc))+$/u;

/** How far the words that say what is counted reach, from `from`. */
export function reach(folded: string, from: number): number {
  const rest = folded.slice(from, from + LONGEST);
  const cut = rest.search(GOES_ON);
  const whole = cut < 0 ? (rest.length < LONGEST ? rest : rest.slice(0, Math.max(0, rest.lastIndexOf(' ')))) : rest.slice(0, cut);
  // Words that only lead to what was cut off are no end of a phrase.
  return from + whole.trimEnd().replace(LEADS_ON, '').length;
}

/** Words that open the subject of a figure; those of `STRONG` may run over commas to the number ("tỷ lệ giáo viên, cán bộ đạt chuẩn là …"). */
const OPENS =
  /(?<!\p{L})(?:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|tổng số|số lượng|(?<!hệ |chỉ |trọng |một |đa )số|tổng|mức|quy mô|chỉ tiêu|kinh phí|ngân sách|vốn|diện tích)(?!\p{L})/gu;
const STRONG =
  /(?<!\p{L})(?:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|tổng số|số lượng|(?<!hệ |chỉ |trọng |một |đa )số|diện tích)(?!\p{L})/gu;
/** The predicate between subject and number. */
const PREDICATE = new RegExp(
  `(?:\\s|^)(?:(?:được|đã|ước|chỉ|luôn|mới|thực hiện|hiện|nay|là|đạt|chiếm|có|còn|tăng|giảm|lên|xuống|tới|đến|với|khoảng|hơn|trên|gần|dưới|trung bình|bình quân|${NEGATED_BOUND}|ít nhất|tối thiểu|tối đa|tỷ lệ|tỉ lệ|mức|ở|bằng|vượt|thêm|tương đương|cao hơn|thấp hơn|so|từ|đối với|(?<!chất lượng )cao|thấp|nhỏ|lớn|không|chung|bình quân chung|của cả nước|trong|đó|và|dự kiến|chỉ tiêu|kế hoạch|mục tiêu|đề ra|đặt ra|phấn đấu|cùng|gồm|nâng|cụ thể|ước tính|đứng|xếp|giữ|thứ|hạng|vị trí|nhóm|top)(?:\\s|$))+$`,
  'u',
);
/** A list mark, brackets left open and the predicate are no part of the subject. */
function withoutPredicate(part: string): string {
  const words = part
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,]*(?:(?:\p{L}\)|\d{1,2}[.)]|[-+•]|trong đó|trong số đó|riêng|theo đó|cụ thể)[\s,:]+)+/u, '');
  return words
    .replace(PREDICATE, '')
    .replace(/^[^\p{L}\d]+|[^\p{L}\d)]+$/gu, '')
    .replace(PREDICATE, '')
    .trim();
}

/** The stretch of the clause in which its subject stands: from the head that opens it, else from the last comma. */
function subjectPart(clause: string): string[] {
  const colon = clause.replace(/:\s*$/u, ' ').lastIndexOf(': ');
  const bracket = clause.lastIndexOf('(');
  const comma = Math.max(clause.lastIndexOf(', '), colon, bracket);
  const segment = clause.slice(comma + 1);
  const [opens] = matchesIn(segment, OPENS);
  // "bộ sách A có tỉ lệ chọn …": the head has a subject of its own before it.
  const owned = opens !== undefined && /\s(?:có|với|đạt)\s$/u.test(segment.slice(0, opens.index));
  const strong = matchesIn(clause.slice(colon + 1), STRONG).at(-1);
  const parts = [
    opens === undefined || owned ? '' : segment.slice(opens.index),
    opens === undefined && strong !== undefined ? clause.slice(colon + 1 + strong.index) : '',
    segment,
  ];
  // A bracket holds its predicate only ("(chiếm 95%)"), a comma may set off a time: the subject stands before.
  return comma > colon ? [...parts, ...subjectPart(clause.slice(0, comma))] : parts;
}

/** The subject before a number in its clause; null where the clause has none of its own and goes on with the one before. */
export function subjectBefore(clause: string): string | null {
  for (const part of subjectPart(clause.replace(/\([^()]*\)/gu, ' '))) {
    const words = withoutPredicate(part);
    // "ở miền núi 24.000 đồng": where, not what.
    if (contentWords(words).length > 0 && !/^(?:ở|tại|cho|của|trong)\s/u.test(words)) return words;
  }
  return null;
}

const ABBREVIATIONS: Readonly<Record<string, string>> = {
  gv: 'giáo viên',
  hs: 'học sinh',
  sv: 'sinh viên',
  hssv: 'học sinh sinh viên',
  cbql: 'cán bộ quản lý',
  cb: 'cán bộ',
  nv: 'nhân viên',
  csvc: 'cơ sở vật chất',
  thpt: 'trung học phổ thông',
  thcs: 'trung học cơ sở',
  mn: 'mầm non',
  gdmn: 'giáo dục mầm non',
  gdpt: 'giáo dục phổ thông',
  gdtx: 'giáo dục thường xuyên',
  gdnn: 'giáo dục nghề nghiệp',
  gdđh: 'giáo dục đại học',
  đh: 'đại học',
  cđ: 'cao đẳng',
  cntt: 'công nghệ thông tin',
  sgk: 'sách giáo khoa',
};
/** Words without content of their own, or that say only that there is a figure. */
const EMPTY = new Set(
  'số tỷ tỉ lệ tổng lượng các những của có được là đạt chiếm đã đang sẽ ở tại trong ngoài trên dưới với và cho từ đến tới vào thì còn như này đó ra lên xuống đều khoảng hơn gần ít tối thiểu đa không quá mỗi một việc mức toàn cả địa bàn hiện nay tính hết nước ta khi về theo do trở thực tế cụ thể riêng đặc biệt bình quân trung cao thấp hơn so chung đối nhỏ lớn hàng hằng cùng tương đương trở thêm đạt theo tiết năm nay ngày tháng'.split(
    ' ',
  ),
);
/** Times and places in the words of a measure. */
const TIMES_AND_PLACES =
  /(?:năm học|giai đoạn|năm|tháng|quý|khóa|ngày)\s[\d/ –-]+|(?:đến|vào|cuối|đầu|hết) năm \d+|(?:toàn|cả) (?:tỉnh|huyện|quận|thành phố|thị xã|xã|phường|ngành|nước|quốc)|trên địa bàn(?:\s(?:tỉnh|huyện|quận|thành phố|thị xã|xã|phường))?|cùng kỳ(?: năm trước)?|năm (?:trước|nay|ngoái|qua)|hiện nay|đến nay|ít nhất|\d[\d.,%/]*/gu;

/** The words of content, abbreviations written out, in the order of the text. */
export function contentWords(words: string): string[] {
  const bare = words.replace(TIMES_AND_PLACES, ' ').replace(/trường học/gu, 'trường');
  return (bare.match(/\p{L}+/gu) ?? [])
    .flatMap((word) => (ABBREVIATIONS[word] ?? word).split(' '))
    .filter((word) => word.length > 1 && !EMPTY.has(word));
}

/** The normal form: equal for two wordings of one measure. Null where the words hold nothing to compare by. */
export function measureKeyOf(
  measure: string,
  { quantity, change }: { readonly quantity: FigureQuantity; readonly change: FigureChange | null },
): string | null {
  const words = [...new Set(contentWords(measure))].sort();
  if (words.length === 0) return null;
  return [quantity.toLowerCase(), ...(change === null ? [] : [change.toLowerCase()]), ...words].join(' ');
}

const LEVELS: readonly (readonly [string, RegExp])[] = [
  ['MN', /(?<!\p{L})(?:mầm non|mẫu giáo|nhà trẻ|mn|gdmn)(?!\p{L})/u],
  ['TH', /(?<!\p{L})(?:tiểu học)(?!\p{L})/u],
  ['THCS', /(?<!\p{L})(?:trung học cơ sở|thcs)(?!\p{L})/u],
  ['THPT', /(?<!\p{L})(?:trung học phổ thông|thpt)(?!\p{L})/u],
  ['GDTX', /(?<!\p{L})(?:giáo dục thường xuyên|gdtx)(?!\p{L})/u],
  ['GDNN', /(?<!\p{L})(?:giáo dục nghề nghiệp|gdnn|trung cấp|cao đẳng|học nghề|đào tạo nghề)(?!\p{L})/u],
  ['DH', /(?<!\p{L})(?:đại học|đh|sau đại học)(?!\p{L})/u],
];
/** A publisher at a university prints for all levels. */
const PUBLISHER = /(?<!\p{L})(?:nxb|nhà xuất bản)\s(?:đh|đại học)(?!\p{L})/gu;
/** Levels of education named in the words of a measure, by the codes of domain.md §6. */
export function educationLevelsOf(measure: string): string[] {
  const bare = measure.replace(PUBLISHER, ' ');
  return LEVELS.filter(([, words]) => words.test(bare)).map(([level]) => level);
}

const LEVEL_WORDS =
  /(?<!\p{L})(?:các trường|trường|cấp|bậc|khối)?\s?(?:mầm non|mẫu giáo|nhà trẻ|tiểu học|trung học cơ sở|trung học phổ thông|thcs|thpt|giáo dục thường xuyên|gdtx|đại học|cao đẳng)(?!\p{L})/gu;

/** "…mầm non đạt chuẩn: 92%; tiểu học: 90%": a subject that is a level only goes on with the measure before it, of another level. */
export function withLevelOf(subject: string, last: string | null): string {
  if (last === null || contentWords(subject.replace(LEVEL_WORDS, ' ')).length > 0) return subject;
  const rest =
    last.replace(LEVEL_WORDS, ' ').replace(/\s+/gu, ' ').trim() || (/(?<!\p{L})trường(?!\p{L})/u.test(last) ? 'trường' : '');
  return subject.startsWith(rest) ? subject : `${rest} ${subject}`;
}
