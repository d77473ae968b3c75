/**
 * Tasks in running text: directive clauses without a subject (the administrative imperative), duties that a body has or is asked to take on,
 * and in the press reported results.
 */
import type { Block, SourceDocument } from '../documents/source-document.js';
import type { Span } from '../vocabulary/facts.js';
import type { TaskKind } from '../vocabulary/kinds.js';
import { clausesOf, sentencesOf } from './clauses.js';
import { askedDuty, statedDuty } from './asked-duties.js';
import { handsPowerOn, isStatement, saysOnlyHow } from './described-matter.js';
import { beginsDirective, namedSubjectLength, reportsResult } from './task-cues.js';
import type { TaskMention } from './task-mention.js';
import { openedClause, statesDuty } from './task-subjects.js';
import type { MentionRule } from './rules.js';

/** What running text is read with. */
export interface RunningText {
  readonly document: SourceDocument;
  /** Mentions of bodies, in text order. */
  readonly bodies: readonly Span[];
  /** The range of the block to read. */
  readonly range: Span;
}

/** Shorter clauses say too little to be a task. Characters. */
const SHORTEST = 24;
/** Somebody speaks or judges: the clause tells of it. */
const SPEECH =
  /(?:cho rằng|cho biết|cho hay|nhấn mạnh|khẳng định|phát biểu|chia sẻ|nhận định|trao đổi|thông tin rằng|tin tưởng|biểu dương|ghi nhận|phản ánh)/iu;
/** Something that was done once. */
const PAST = /(?<![\p{L}])(?:đã|vừa)\s+(?:ban hành|có|ký|tổ chức|triển khai|phối hợp|thực hiện|được|diễn ra|đạt)/iu;
/** "Thực hiện Nghị quyết số …, Sở … tổ chức …": what the act of another serves is no task itself. */
const SERVES =
  /^(?:thực hiện|triển khai|căn cứ|nhằm|để|thi hành|tiếp tục thực hiện)\s[^;]{0,260}(?:,|số)\s?[^;]{0,120}(?:Sở|UBND|Ủy ban|Uỷ ban|Chính phủ|Thủ tướng|Hội đồng|HĐND|Ban|Bộ|Huyện|Tỉnh|Thành|Trường|Phòng|Hội|Đảng ủy|Học viện|Cục|Vụ)/u;
/** A document whose carrying out a whole sentence names, and nothing more: the opening of an act ("Thực hiện Quyết định số … của …;"). */
const OPENS_ACT =
  /^(?:thực hiện|căn cứ|thi hành)\s+(?:nghị quyết|quyết định|kế hoạch|chỉ thị|công văn|thông tư|chương trình|thông báo|kết luận|hướng dẫn|văn bản)\s+số\s/iu;

const DOCUMENT =
  '(?:nghị quyết|nghị định|quyết định|kế hoạch|chỉ thị|thông tư|chương trình|đề án|quy chế|quy định|luật|hướng dẫn|điều lệ)';
/** The enacting words of an act: "Chính phủ ban hành Nghị quyết về …", "Ủy ban nhân dân tỉnh ban hành kế hoạch như sau". */
const ENACTS = new RegExp(
  `^\\s*(?:(?:quyết định\\s+)?ban hành kèm theo|(?:quyết định\\s+)?(?:ban hành|xây dựng|thông báo|hướng dẫn)\\s+${DOCUMENT}(?: này| về| số|:|$|\\s*[“"]| quy định| sửa đổi| bổ sung| bãi bỏ| phân cấp| ủy quyền| uỷ quyền| ban hành| như sau|[^;]{0,160}(?:như sau|sau đây|nội dung sau)))`,
  'iu',
);
/** Another subject behind the first comma: what stands before it is a circumstance ("Hoàn thành khóa học, học viên sẽ …"). */
const CIRCUMSTANCE = /^[^,;]{5,80}, (?:\p{L}+ ){1,4}(?:sẽ|đã|có thể|được (?:cấp|nhận|trao))\s/u;

interface Clause {
  readonly span: Span;
  readonly subject: Span | null;
  readonly kind: TaskKind;
  readonly rule: MentionRule;
}

/** A look back over years: what the paragraph goes on to list without a subject was reached in them, until it looks ahead. */
const LOOKS_BACK =
  /(?:^|[\s“"])(?:sau|qua) (?:hơn |gần )?(?:\d+|một|hai|ba|bốn|năm|mười) năm (?:triển khai|thực hiện|thi hành)(?![\p{L}])/iu;
const MODAL = /(?<![\p{L}])(?:sẽ|cần|phải)(?![\p{L}])/iu;
const LOOKS_AHEAD = /(?:thời gian|năm học|năm|giai đoạn|nhiệm kỳ) (?:tới|tiếp theo)(?![\p{L}])/iu;
/** Acts done at one time. Behind a subject and without "sẽ", "cần", "phải" the press tells of them. */
const ONCE =
  /^(?:phê duyệt|ban hành|tổ chức|thành lập|công bố|giao|trình|đầu tư|hỗ trợ|tuyển sinh|tuyển dụng|lựa chọn)(?![\p{L}])/iu;

/** Tasks of a block's running text. In the press a reported result sets the tone for the rest of its paragraph. */
export function runningTasks(block: Block, { document, bodies, range }: RunningText): TaskMention[] {
  const { text } = document;
  const press = document.tier === 'PRESS';
  // Headings and leads of the press sum up or catch the eye; the text itself says what is to be done.
  if (press && (block.role === 'HEADING' || block.role === 'LEAD')) return [];
  const found: TaskMention[] = [];
  const opens = isOpening(document, block);
  let results = false;
  for (const sentence of sentencesOf(document, block)) {
    if (sentence.start < range.start || sentence.start >= range.end) continue;
    const sentenceWords = text.slice(sentence.start, sentence.end);
    if (press && LOOKS_AHEAD.test(sentenceWords)) results = false;
    else if (press && LOOKS_BACK.test(sentenceWords)) results = true;
    let before = false;
    for (const clause of clausesOf(text, sentence)) {
      const words = text.slice(clause.start, clause.end);
      const opened = openedClause(text, clause, bodies);
      const behind = text.slice(opened.body.start, opened.body.end);
      const achieved = opened.subject !== null && /^(?:đã )?làm tốt/iu.test(behind);
      const reached = press && !SPEECH.test(words) && (reportsResult(words) || achieved);
      results ||= reached;
      const directive =
        beginsDirective(behind) &&
        behind.length >= SHORTEST &&
        (opened.subject !== null || before || clause.start === sentence.start);
      const named = text.slice(clause.start, opened.body.start);
      const told = press && opened.subject === null && /^\p{Lu}/u.test(named) && ONCE.test(behind) && !MODAL.test(named);
      const task = ((): Clause | null => {
        if (told && namedSubjectLength(words) > 0) return null;
        if (isStatement(behind) || saysOnlyHow(behind)) return null;
        if (reached) return { span: clause, subject: opened.subject, kind: 'RESULT', rule: 'reported-result' };
        if (directive && results) return { span: opened.body, subject: opened.subject, kind: 'RESULT', rule: 'reported-result' };
        // "Giao Sở … chủ trì …" is a duty of the one it is given to.
        if (directive && /^(?:giao|đề nghị|yêu cầu)\s/iu.test(behind)) {
          const given = dutyIn(clause, opened, { text, bodies, press });
          if (given !== null) return given;
        }
        if (directive && opened.subject === null && isDirected(behind))
          return { span: opened.body, subject: null, kind: 'TASK', rule: 'directive-clause' };
        return opens ? null : dutyIn(clause, opened, { text, bodies, press });
      })();
      if (task === null) continue;
      before = true;
      found.push({
        ...task.span,
        kind: 'TASK',
        text: text.slice(task.span.start, task.span.end),
        ordinal: null,
        confidence: 0.8,
        taskKind: task.kind,
        grain: 'ITEM',
        group: null,
        subject: task.subject,
        doers: [],
        partners: [],
        time: null,
        form: 'CLAUSE',
        announcement: null,
        rule: task.rule,
      });
    }
  }
  return found;
}

/** The first paragraph of an article sums up what follows. */
function isOpening(document: SourceDocument, block: Block): boolean {
  return document.tier === 'PRESS' && document.blocks.find(({ role }) => role === 'BODY' || role === 'LEAD') === block;
}

function isDirected(words: string): boolean {
  // "… đã thu hút …", "đang …": what happened or goes on by itself.
  const narrated = /^(?:\p{L}+ ){0,3}(?:đã|đang|vừa|từng|luôn)\s/iu.test(words);
  // Capitals throughout are a title, wherever they stand.
  const shouted = words === words.toUpperCase();
  if (OPENS_ACT.test(words) || CIRCUMSTANCE.test(words)) return false;
  return !shouted && !ENACTS.test(words) && !narrated && !PAST.test(words) && !SERVES.test(words) && !SPEECH.test(words);
}

/** A duty that a body has by name, or is asked to take on. In an official text "Sở … hướng dẫn …" is one; in the press it is news. */
function dutyIn(
  clause: Span,
  opened: { body: Span; subject: Span | null },
  { text, bodies, press }: { text: string; bodies: readonly Span[]; press: boolean },
): Clause | null {
  const words = text.slice(clause.start, clause.end);
  const asked = askedDuty(text, clause, bodies);
  if (asked !== null && asked.span.end - asked.span.start >= SHORTEST)
    return { ...asked, kind: 'RESPONSIBILITY', rule: 'asked-duty' };
  const { subject } = opened;
  if (words.length < SHORTEST) return null;
  if (subject !== null && !PAST.test(words)) {
    const behind = text.slice(opened.body.start, clause.end);
    const done = /(?<![\p{L}])(?:đã|vừa)(?![\p{L}])/iu.test(text.slice(subject.end, opened.body.start));
    const official = !press && !done && beginsDirective(behind) && !ENACTS.test(behind) && !handsPowerOn(behind);
    if (official || statesDuty(text.slice(subject.end, clause.end)))
      return { span: { start: subject.start, end: clause.end }, subject, kind: 'RESPONSIBILITY', rule: 'stated-duty' };
  }
  const duty = statedDuty(text, clause, bodies);
  if (duty !== null && duty.span.end - duty.span.start >= SHORTEST && !PAST.test(text.slice(duty.span.start, duty.span.end)))
    return { ...duty, kind: 'RESPONSIBILITY', rule: 'stated-duty' };
  return null;
}
