/**
 * What a figure measures, in words and as a normal form. The words are those that follow the number ("100% giáo viên đạt chuẩn") or, where none
 * do, the subject of the clause before it ("tỷ lệ phòng học kiên cố đạt 92%"). Two wordings of one thing have one normal form: times, places,
 * numbers and words without content go, abbreviations are written out, order does not count.
 */
import { JOINING } from './figure-clauses.js';
import { NEGATED_BOUND } from './figure-cues.js';
import type { FigureChange, FigureQuantity } from '../vocabulary/kinds.js';
import { matchesIn } from '../vocabulary/matches.js';

/** The noun phrase ends where the sentence goes on to say something of it. */
const GOES_ON =
  /(?<!\d),|,(?!\d)|[;:()"“”\n]|\.(?=\s|$)|\s(?:-|và(?!\smất tích)|so|xuống|đối với|(?<!trở )lên|so với|đạt(?=\s(?:tỷ lệ|tỉ lệ|(?:khoảng|trên|hơn|gần|từ)\s\d|\d))|là|trong|năm|ở|tại|để|với|vào|thì|nhưng|tăng|giảm|chiếm|(?<!song |văn |cấp |tấm |đồng |cao )bằng|nhằm|do|từ|đến|theo(?!\shọc(?!\p{L}))|sẽ|đã|đang|còn|trên(?=\s(?:địa bàn|tổng))|vượt|thuộc|như|mà|nên|cho thấy|cho biết|đúng(?=\s(?:với|theo)))(?=\s)/u;
const LONGEST = 90;
/** Nouns of one sort that one number counts together: "401 công trình, sáng kiến", "hơn 128 xã, phường", "3.000 học sinh, sinh viên". */
const KINDRED = [
  'công trình|sáng kiến|đề tài|sản phẩm|giải pháp|dự án',
  'tác giả|nhóm tác giả',
  'xã|phường|thị trấn|đặc khu',
  'học sinh|sinh viên|học viên|giáo viên|giảng viên|nhà giáo|cán bộ|nhân viên|công chức|viên chức|người lao động',
].map((sort) => ({ before: new RegExp(`(?<!\\p{L})(?:${sort})$`, 'u'), behind: new RegExp(`^,\\s(?:${sort})(?!\\p{L})`, 'u') }));

function pastKindred(folded: string, from: number): number {
  const before = folded.slice(Math.max(0, from - 16), from);
  const sort = KINDRED.find((each) => each.before.test(before));
  let at = from;
  for (let next = sort?.behind.exec(folded.slice(at, at + 24)); next != null; next = sort?.behind.exec(folded.slice(at, at + 24)))
    at += next[0].length;
  return at;
}
const LEADS_ON = /(?:\s(?:cho|của|về|các|những|cùng|theo|gồm|hoặc))+$/u;

/** How far the words that say what is counted reach, from the end of the unit. */
export function reach(folded: string, unitEnd: number): number {
  const from = pastKindred(folded, unitEnd);
  const rest = folded.slice(from, from + LONGEST);
  const cut = rest.search(GOES_ON);
  const whole = cut < 0 ? (rest.length < LONGEST ? rest : rest.slice(0, Math.max(0, rest.lastIndexOf(' ')))) : rest.slice(0, cut);
  // Words that only lead to what was cut off are no end of a phrase.
  return from + whole.trimEnd().replace(LEADS_ON, '').length;
}

/**
 * Words that open the subject of a figure; those of `STRONG` may run over commas to the number ("tỷ lệ giáo viên, cán bộ đạt chuẩn là …"). What is
 * done with money, or that it grows, is measured with it: "giải ngân vốn đầu tư", "tăng trưởng tổng sản phẩm".
 */
const OPENS =
  /(?<!\p{L})(?:(?:(?:tỷ lệ|tiến độ|kết quả)\s)?(?:giải ngân|thu hút|huy động|phân bổ|bố trí|tăng trưởng|tốc độ tăng(?:\strưởng)?|thu|chi|nộp|tự chủ|quyết toán)\s)?(?:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|tổng số|số lượng|(?<!hệ |chỉ |trọng |một |đa )số|tổng|mức|quy mô|chỉ tiêu|kinh phí|ngân sách|vốn|diện tích)(?!\p{L})/gu;
const STRONG =
  /(?<!\p{L})(?:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|tổng số|số lượng|(?<!hệ |chỉ |trọng |một |đa )số|diện tích)(?!\p{L})/gu;
/** The predicate between subject and number. */
const PREDICATE = new RegExp(
  `(?:\\s|^)(?:(?:được|đã|ước|chỉ|luôn|mới|thực hiện|hiện|nay|là|đạt|chiếm|có|còn|tăng|giảm|lên|xuống|tới|đến|với|khoảng|hơn|trên|gần|dưới|trung bình|bình quân|${NEGATED_BOUND}|ít nhất|tối thiểu|tối đa|tỷ lệ|tỉ lệ|mức|ở|bằng|vượt|thêm|tương đương|cao hơn|thấp hơn|so|từ|đối với|(?<!chất lượng |vận dụng |công nghệ )cao|thấp|nhỏ|lớn|không|chung|bình quân chung|của cả nước|trong|đó|và|dự kiến|chỉ tiêu|kế hoạch|mục tiêu|đề ra|đặt ra|phấn đấu|cùng|gồm|nâng|cụ thể|ước tính|đứng|xếp|giữ|thứ|hạng|vị trí|nhóm|top)(?:\\s|$))+$`,
  'u',
);
/** A list mark, brackets left open and the predicate are no part of the subject. */
function withoutPredicate(part: string): string {
  const words = part
    .replace(/\s+/gu, ' ')
    .replace(
      /^[\s,]*(?:(?:\p{L}\)|\d{1,2}[.)]|[-+•]|trong đó|trong số đó|riêng|theo đó|cụ thể|kế đến là|tiếp đến là|tiếp theo là|còn|và)[\s,:]+)+/u,
      '',
    );
  return words
    .replace(PREDICATE, '')
    .replace(/^[^\p{L}\d]+|[^\p{L}\d)]+$/gu, '')
    .replace(PREDICATE, '')
    .trim();
}

/** What a comment on a figure opens with: it compares the figure or ranks it, and is no subject of the next. */
const COMMENTS =
  /^\s*(?:và\s)?(?:vượt|cao hơn|thấp hơn|(?:cao\s)?gấp|so với|so cùng kỳ|cùng kỳ|đứng|xếp|rộng thứ|lớn thứ|đông thứ|nằm trong|(?:tăng|giảm)\s(?:nhẹ|mạnh|so|hơn|gấp|đều)|bằng(?=\s(?:\d|$|khoảng|gần|hơn|trên|mức|với))|tương đương)(?!\p{L})/u;
/** The whole that a share is of, or that is compared with, is no head of its own: "tỷ lệ nhập học trên số chỉ tiêu". */
const COMPLEMENT = /\s(?:trên|của|so với|trong|với|bằng|theo|giữa)\s$/u;
/** Times that count up to a day: "lũy kế 10 tháng đầu năm". */
const UP_TO_NOW =
  /(?<!\p{L})(?:lũy kế|cộng dồn|tính chung|tính đến|ước)(?:\s(?:đến|hết|cuối|ngày|tháng|quý|năm|từ|đầu|nay|thời điểm))*(?!\p{L})|(?<!\d)\d{1,2} tháng(?:\s(?:đầu|cuối)(?:\snăm)?)?|quý [ivx]+(?!\p{L})/gu;

/** The stretch of the clause in which its subject stands: from the head that opens it, else from the last comma. */
function subjectPart(clause: string): string[] {
  const colon = clause.replace(/:\s*$/u, ' ').lastIndexOf(': ');
  const bracket = clause.lastIndexOf('(');
  const comma = Math.max(clause.lastIndexOf(', '), colon, bracket);
  const segment = clause.slice(comma + 1);
  // A bracket holds its predicate only ("(chiếm 95%)"), a comma may set off a time or a comment: the subject stands before.
  const earlier = comma > colon ? subjectPart(clause.slice(0, comma)) : [];
  const [opens] = matchesIn(segment, OPENS);
  // "rộng thứ 3 cả nước với quy mô dân số …": the comment may bring a new subject with it.
  if (COMMENTS.test(segment)) {
    const brings = opens !== undefined && /\svới\s$/u.test(segment.slice(0, opens.index));
    return brings ? [segment.slice(opens.index), ...earlier] : earlier;
  }
  // "bộ sách A có tỉ lệ chọn …": the head has a subject of its own before it.
  const owned = opens !== undefined && /\s(?:có|với|đạt)\s$/u.test(segment.slice(0, opens.index));
  const heads = matchesIn(clause.slice(colon + 1), STRONG);
  const strong = heads.findLast(({ index }) => !COMPLEMENT.test(clause.slice(0, colon + 1 + index))) ?? heads.at(-1);
  return [
    opens === undefined || owned ? '' : segment.slice(opens.index),
    opens === undefined && strong !== undefined ? clause.slice(colon + 1 + strong.index) : '',
    segment,
    ...earlier,
  ];
}

/** The subject before a number in its clause (`readyClause`); null where the clause has none of its own and goes on with the one before. */
export function subjectBefore(clause: string): string | null {
  let shared = false;
  for (const part of subjectPart(clause)) {
    const words = withoutPredicate(part).replaceAll(JOINING, ',').replace(/\s+,/gu, ',');
    // "Lào Cai, Yên Bái mỗi tỉnh 20 tỷ": who gets it each; what it is stands before, with a head.
    if (/(?:^|\s)mỗi\s\p{L}+$/u.test(words)) shared = true;
    else if (shared && words.search(OPENS) < 0) continue;
    // "ở miền núi 24.000 đồng": where, not what.
    else if (
      contentWords(words.replace(UP_TO_NOW, ' ')).length > 0 &&
      !/^(?:(?:trước mắt|trước hết|và)\s)?(?:ở|tại|cho|của|trong)\s/u.test(words)
    )
      return words;
  }
  return null;
}

const TO_THE_PREDICATE =
  /\s(?:với|có|đạt|là|được|đã|đang|tiếp tục|duy trì|diễn ra|cơ bản|ngày càng|từng bước|luôn|tăng|giảm|phát triển|cũng|vẫn)\s/u;
/** What a sentence is about: its words up to the first that say something of it; null where those are many or none. */
export function themeOf(sentence: string): string | null {
  const end = sentence.search(TO_THE_PREDICATE);
  const words = end < 0 ? '' : withoutPredicate(sentence.slice(0, end));
  return contentWords(words).length > 0 && words.split(' ').length <= 8 && !/[,;:]/u.test(words) ? words : null;
}

/** A time of its own takes the place of that of the figure before: "quý III đạt 6%, 9 tháng tăng 7%". */
const PART_OF_YEAR =
  /\s*(?:trong\s)?(?<![\d/])(?:quý\s(?:[ivx]+|\d)(?!\p{L})|\d{1,2}\stháng(?:\s(?:đầu|cuối)(?:\snăm)?)?|cả năm)(?:\snăm\s\d{4}|\s\d{4})?/gu;
/** What the figure before measures, said of the time that `clause` names. */
export function carriedTo(clause: string, last: string): string {
  const [own] = matchesIn(clause, PART_OF_YEAR);
  const bare = last.replace(PART_OF_YEAR, '').trim();
  return own === undefined || bare === '' ? last : `${bare} ${own[0].trim()}`;
}

/** "và riêng đối với người học năm đầu": of whom, said of what the figure before measures. */
export function isOfWhom(words: string): boolean {
  return /^(?:và\s|còn\s)?(?:riêng\s)?(?:đối với|với riêng|riêng với|riêng)\s/u.test(words);
}

/** What a sentence sets before its subject to say of which subject, level or group it speaks: "Ở môn Toán lớp 2, …". */
const FIELD =
  /(?:^|[;:]\s)(?:[-+•*]\s*)?(?:(?:cuối cùng|tiếp đó|riêng|cụ thể|theo đó|còn|và),?\s)?((?:ở|với|đối với|tại|trong)?\s?(?:(?:sgk|sách giáo khoa|các)\s)?(?:môn|cấp|bậc|khối|hệ|ngành|lĩnh vực)\s(?:[^,;:.()]|(?<=\d),(?=\d)){2,40}?)(?:,\s|\s$)|[,;]\s(?:còn\s|và\s)?((?:ở|đối với)\s(?:môn|cấp|bậc|khối|hệ|ngành|lĩnh vực)\s[^,;:.()]{2,40}?),\s/gu;
/** The field that holds where the sentence has come to; null where it sets none. */
export function fieldOf(sentence: string): string | null {
  const last = matchesIn(sentence, FIELD).at(-1);
  return (last?.[1] ?? last?.[2])?.trim() ?? null;
}

const ABBREVIATIONS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
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
  }).map(([short, words]) => [short, words.split(' ')]),
);
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
    .flatMap((word) => ABBREVIATIONS.get(word) ?? word)
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
