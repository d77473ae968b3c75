/**
 * Who sets a task that a clause asks of somebody: the body right before the word of asking, or the body whose office holder asks ("Thứ trưởng
 * Bộ … Nguyễn Văn A yêu cầu các sở …"). What is proposed upwards is set by nobody.
 */
import type { SourceDocument } from '../documents/source-document.js';
import { foldForMatching } from '../vocabulary/folding.js';
import { firstFrom } from '../vocabulary/ordered-spans.js';
import type { ClaimBook } from './claims.js';
import type { NamedTask } from './deeds.js';
import type { Naming } from './name-things.js';
import type { BodyMention } from './relate-bodies.js';
import { ROW } from './body-rows.js';

interface Asking {
  readonly document: SourceDocument;
  readonly naming: Naming;
  readonly book: ClaimBook;
  readonly bodies: readonly BodyMention[];
  readonly tasks: readonly NamedTask[];
}

/** The words by which one charges another, at the end of what stands before the one who is charged. */
const CHARGES =
  /(?<!\p{L})(?<verb>yêu cầu|giao(?: nhiệm vụ)?|chỉ đạo|phân công|lưu ý|đề nghị|nhắc nhở)(?: cho| với| tới| lãnh đạo)?\s*(?:[,:]\s*[“"]?|rằng)?\s*$/u;
/**
 * Between the body and that word: nothing, an adverb, or the paper in which it asks ("có văn bản", "vừa ban hành Công văn số …"). Another verb
 * has another subject.
 */
const ADVERBS = '(?:,|cũng|đã|vừa|tiếp tục|còn|luôn|đồng thời|thống nhất|mới)';
const PAPER =
  '(?:có|ban hành|ra|gửi|phát đi) (?:công văn|văn bản|chỉ thị|công điện|thông báo|kế hoạch)(?: hỏa tốc| khẩn)?(?: số [^\\s,;]+)?';
const BETWEEN = new RegExp(`^\\s*(?:${ADVERBS}\\s*)*(?:${PAPER}\\s*)?(?:${ADVERBS}\\s*)*$`, 'u');
/** Before its name a body is not who asks: "theo Sở …", "báo cáo của UBND …", "đề nghị Bộ …". */
const NOT_ASKING = /(?<!\p{L})(?:theo|của|với|cho|gửi|tới|từ|tại|ở|được|do|yêu cầu|đề nghị|kiến nghị)\s*$/u;

export function relateAskers({ document, naming, book, bodies, tasks }: Asking): void {
  const text = foldForMatching(document.text);
  const people = naming.identified.flatMap(({ entity, mentions }) => (entity.kind === 'PERSON' ? mentions : []));
  for (const { entity, mention } of tasks) {
    if (mention.rule !== 'asked-duty' || mention.form !== 'CLAUSE') continue;
    const sentence = document.sentences[firstFrom(document.sentences, mention.start + 1) - 1];
    if (sentence === undefined || sentence.end <= mention.start) continue;
    const charge = CHARGES.exec(text.slice(sentence.start, mention.start));
    if (charge === null) continue;
    const verbAt = sentence.start + charge.index;
    // A person's name between the body and the verb is that of its office holder.
    const asker = bodies
      .filter(({ start, end }) => start >= sentence.start && end <= verbAt)
      .filter(({ end }) => {
        const person = people.find(
          (each) => each.start >= end && each.end <= verbAt && text.slice(end, each.start).trim() === '',
        );
        return BETWEEN.test(text.slice(person?.end ?? end, verbAt));
      })
      .at(-1);
    if (asker === undefined || asker.collective || NOT_ASKING.test(text.slice(sentence.start, asker.start))) continue;
    const charged = mention.subject;
    const whom = bodies.find(({ start, end }) => start === charged?.start && end === charged.end);
    // "đề nghị" is how an office charges those below it, and how it asks one above: classes of bodies stand below.
    if (charge.groups?.verb === 'đề nghị' && whom !== undefined && !whom.collective) continue;
    for (const each of rowUntil(asker, bodies, text)) {
      if (whom?.id === each.id) continue;
      book.relate({
        type: 'SET_BY',
        from: entity.id,
        to: each.id,
        rule: 'asker-of-clause',
        evidence: [{ start: each.start, end: mention.start }, mention],
      });
    }
  }
}

/** The bodies of the row that ends with one: "Bộ A, Bộ B và Bộ C chỉ đạo …". */
function rowUntil(last: BodyMention, bodies: readonly BodyMention[], text: string): BodyMention[] {
  const row = [last];
  for (const body of bodies.filter(({ end }) => end <= last.start).reverse()) {
    if (body.collective || !ROW.test(text.slice(body.end, row[0]!.start))) break;
    row.unshift(body);
  }
  return row;
}
