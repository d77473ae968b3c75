/**
 * The clause before a figure, made ready for the search for its subject. Vietnamese sets off with commas what is no end of a subject: the
 * members of a list, and appositions that say how the thing is counted. Brackets and appositions are blanked, commas of lists become `JOINING`;
 * every other character keeps its place.
 */
import { matchesIn, matchesInFew } from '../vocabulary/matches.js';

/** Stands for a comma that joins the members of a list. */
export const JOINING = '\u201A';

const BRACKETS = /\([^()]*\)/gu;
/** "Tỷ lệ thôi học, được xác định bằng …, không cao hơn 10%": how it is counted is set off from the name of what is counted. */
const HOW_COUNTED =
  /,\s(?:được\s(?:xác định|tính toán|tính|đo lường|đo|hiểu)\s(?:bằng|là|theo|trên|qua|như)|tính\s(?:theo\s)?(?:trung bình|bình quân|chung))(?!\p{L})[^,;:]*(?=,\s|$)/gu;

/** Persons are written one behind the other, each syllable with a capital (Nghị định 30/2020/NĐ-CP, Phụ lục II): "Trần Văn A, Lê Thị B". */
const PERSONS_COME = /(?<!\p{L})(?:tác giả|chủ biên|các ông|các bà|đồng chí)(?!\p{L})/u;
const PERSON = '\\p{Lu}\\p{L}*(?:\\s\\p{Lu}\\p{L}*){1,4}';
const NEXT_PERSON = new RegExp(
  `(?<=(?:^|\\P{L})${PERSON}\\s*),(?=\\s(?!(?:Sở|Bộ|Trường|Phòng|Tỉnh|Huyện|Ban|Hội|Viện)\\s)${PERSON}(?:\\s*(?:,|$)|\\s+(?:và|do|soạn|làm|được|biên soạn|có|đạt)\\s))`,
  'gu',
);

/** "khu vực nông, lâm nghiệp và thủy sản": short members, the last behind "và". */
const LIST_END = /,\s((?:(?!(?:là|đạt|có|được|đã|sẽ|ước|chiếm|tăng|giảm|còn)\s)\p{L}+\s){1,4}và\s)/gu;
const COMMA = /,\s/gu;
/** A time, a place or a link before a comma is no member: "Năm 2024, học sinh và …", "Tại huyện, …". */
const SETS_THE_SCENE =
  /^\s*(?:(?:và|còn|riêng|trong đó|theo đó|cụ thể|bên cạnh đó|ngoài ra|hiện nay|hiện|đến nay|năm|quý|tháng|ngày|giai đoạn|tại|ở|trong|với|đối với|về|từ|đến|nhờ|do|theo|qua|sau|trước|khi|nếu|để|toàn|cả)(?!\p{L})|\d)/u;
/** "kinh phí quản lý, kiểm tra, nghiệm thu rừng là 7%": what a sum or share is for may be several things. */
const LISTING_HEAD =
  /^\s*(?:[-+•]|\p{L}\)|\d{1,2}[.)])?\s*(?:tỷ lệ|tỉ lệ|tổng|mức|kinh phí|chi phí|vốn|ngân sách|chi|thu|học phí|diện tích|số)\s/u;
const HAS_PREDICATE = /\d|(?:^|\s)(?:là|đạt|có|được|đã|sẽ|ước|chiếm|bằng|tăng|giảm|còn|cao|thấp|vượt)(?:\s|$)/u;

const blank = (words: string): string => ' '.repeat(words.length);

function withJoined(folded: string, commas: Iterable<number>): string {
  const letters = [...commas].reduce<string[] | null>((all, at) => {
    const found = all ?? folded.split('');
    found[at] = JOINING;
    return found;
  }, null);
  return letters === null ? folded : letters.join('');
}

/** The commas that join the members of the list that ends the clause. */
function* listCommas(folded: string): Generator<number> {
  const from = Math.max(folded.lastIndexOf('; '), folded.lastIndexOf(': ')) + 1;
  for (const end of matchesInFew(folded.slice(from), LIST_END)) {
    const opening = folded.slice(0, from + end.index).lastIndexOf(', ');
    const member = folded.slice(Math.max(from, opening + 1), from + end.index);
    if (!SETS_THE_SCENE.test(member) && !HAS_PREDICATE.test(member)) yield from + end.index;
  }
  const commas = [...matchesInFew(folded.slice(from), COMMA)].map(({ index }) => from + index);
  const [first] = commas;
  if (first === undefined || !LISTING_HEAD.test(folded.slice(from, first))) return;
  const members = [...commas.slice(1), folded.length].map((end, at) => folded.slice((commas[at] ?? 0) + 1, end).trim());
  const [last = ''] = members.splice(-1);
  const [head] = [folded.slice(from, first)];
  if (HAS_PREDICATE.test(head) || members.some((member) => HAS_PREDICATE.test(member) || SETS_THE_SCENE.test(member))) return;
  // The last member has the predicate behind it; it opens with a word of the list, not with one of the sentence.
  if (!SETS_THE_SCENE.test(last) && !HAS_PREDICATE.test(last.split(' ').slice(0, 2).join(' ')) && /\p{L}/u.test(last))
    yield* commas;
}

/** `folded` and `written`: one clause, folded for matching and as the text has it, of one length. */
export function readyClause(folded: string, written: string): string {
  if (!folded.includes(',')) return folded.replace(BRACKETS, blank);
  let ready = folded.replace(BRACKETS, blank).replace(HOW_COUNTED, blank);
  if (PERSONS_COME.test(folded)) {
    const bare = written.replace(BRACKETS, blank);
    ready = withJoined(
      ready,
      matchesIn(bare, NEXT_PERSON).map(({ index }) => index),
    );
  }
  return withJoined(ready, listCommas(ready));
}
