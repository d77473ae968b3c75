/**
 * Tasks in running text: directive clauses without a subject (the administrative imperative), duties that a body has or is asked to take on,
 * and in the press reported results.
 */
import type { Block, BlockRole, SourceDocument } from '../documents/source-document.js';
import type { Span } from '../vocabulary/facts.js';
import type { TaskKind } from '../vocabulary/kinds.js';
import { clausesOf, sentencesOf } from './clauses.js';
import { isStatement, saysOnlyHow } from './described-matter.js';
import { beginsAsked, beginsPromised } from './duty-verbs.js';
import { beginsDirective, namedSubjectLength, reportsResult } from './task-cues.js';
import type { TaskMention } from './task-mention.js';
import { openedClause } from './task-subjects.js';
import type { MentionRule } from './rules.js';
import { dutyIn, PAST, SHORTEST } from './running-duties.js';
import { ENACTS, ruleLength } from './told-duties.js';
import { authoritySpeaks, type Frame, frameOf } from './speech-frames.js';

/** What running text is read with. */
export interface RunningText {
  readonly document: SourceDocument;
  /** Mentions of bodies, in text order. */
  readonly bodies: readonly Span[];
  /** The range of the block to read. */
  readonly range: Span;
  /** Whether the sentence before gave out duties or told a rule. */
  readonly charging: boolean;
}

/** Somebody speaks or judges: the clause tells of it. */
const SPEECH =
  /(?:cho rằng|cho biết|cho hay|nhấn mạnh|khẳng định|phát biểu|chia sẻ|nhận định|trao đổi|thông tin rằng|tin tưởng|biểu dương|ghi nhận|phản ánh)/iu;
/** "Thực hiện Nghị quyết số …, Sở … tổ chức …": what the act of another serves is no task itself. */
const SERVES =
  /^(?:thực hiện|triển khai|căn cứ|nhằm|để|thi hành|tiếp tục thực hiện)\s[^;]{0,260}(?:,|số)\s?[^;]{0,120}(?:Sở|UBND|Ủy ban|Uỷ ban|Chính phủ|Thủ tướng|Hội đồng|HĐND|Ban|Bộ|Huyện|Tỉnh|Thành|Trường|Phòng|Hội|Đảng ủy|Học viện|Cục|Vụ)/u;
/** A document whose carrying out a whole sentence names, and nothing more: the opening of an act ("Thực hiện Quyết định số … của …;"). */
const OPENS_ACT =
  /^(?:thực hiện|căn cứ|thi hành)\s+(?:nghị quyết|quyết định|kế hoạch|chỉ thị|công văn|thông tư|chương trình|thông báo|kết luận|hướng dẫn|văn bản)\s+số\s/iu;
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
export function runningTasks(
  block: Block,
  { document, bodies, range, charging: before }: RunningText,
): { readonly found: TaskMention[]; readonly charging: boolean } {
  const { text } = document;
  const press = document.tier === 'PRESS';
  // Headings and leads of the press sum up or catch the eye; the text itself says what is to be done.
  const opens = isOpening(document, block);
  if (press && (block.role === 'HEADING' || (block.role === 'LEAD' && opens))) return { found: [], charging: false };
  const found: TaskMention[] = [];
  let charging = before;
  let inOffice: boolean | null = null;
  const authority = (): boolean => (inOffice ??= authoritySpeaks(text.slice(block.start, block.end), text));
  let results = false;
  for (const sentence of sentencesOf(document, block)) {
    if (sentence.start < range.start || sentence.start >= range.end) continue;
    const sentenceWords = text.slice(sentence.start, sentence.end);
    if (press && LOOKS_AHEAD.test(sentenceWords)) results = false;
    else if (press && LOOKS_BACK.test(sentenceWords)) results = true;
    let before = false;
    let duties = press && ruleLength(sentenceWords) > 0;
    let frame: Frame | null = null;
    const clauses = clausesOf(text, sentence);
    for (const clause of clauses) {
      const words = text.slice(clause.start, clause.end);
      const opened = openedClause(text, clause, bodies);
      const behind = text.slice(opened.body.start, opened.body.end);
      const achieved = opened.subject !== null && /^(?:đã )?làm tốt/iu.test(behind);
      const reached = press && !SPEECH.test(words) && (reportsResult(words) || achieved);
      results ||= reached;
      const directive =
        (beginsDirective(behind) || (before && (beginsAsked(behind) || beginsPromised(behind)))) &&
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
        const scene = { text, bodies, press, charging, authority, frame };
        const given = directive && /^(?:giao|đề nghị|yêu cầu)\s/iu.test(behind) ? dutyIn(clause, scene) : null;
        if (given !== null) return { ...given, kind: 'RESPONSIBILITY' };
        if (directive && opened.subject === null && isDirected(behind))
          return { span: opened.body, subject: null, kind: 'TASK', rule: 'directive-clause' };
        const duty = opens ? null : dutyIn(clause, scene);
        return duty === null ? null : { ...duty, kind: duty.rule === 'directive-clause' ? 'TASK' : 'RESPONSIBILITY' };
      })();
      if (clauses.length > 1) frame = frameOf(words) ?? frame;
      if (task === null) continue;
      before = true;
      duties ||= task.rule === 'asked-duty' || task.rule === 'stated-duty';
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
    charging = duties || (charging && before);
  }
  return { found, charging };
}

const CONTENT: ReadonlySet<BlockRole> = new Set(['LEAD', 'BODY', 'LIST_ITEM', 'TABLE']);

/** The first paragraph of an article sums up what follows; one that nothing follows says it all. */
function isOpening({ tier, blocks }: SourceDocument, block: Block): boolean {
  if (tier !== 'PRESS' || blocks.find(({ role }) => role === 'BODY' || role === 'LEAD') !== block) return false;
  return blocks.some(({ role, start }) => CONTENT.has(role) && start > block.start);
}

function isDirected(words: string): boolean {
  // "… đã thu hút …", "đang …": what happened or goes on by itself.
  const narrated = /^(?:\p{L}+ ){0,3}(?:đã|đang|vừa|từng|luôn)\s/iu.test(words);
  // Capitals throughout are a title, wherever they stand.
  const shouted = words === words.toUpperCase();
  // "Ông … đề xuất: …" tells who speaks, "Báo cáo nêu …" what a paper says.
  if (
    /^(?:(?:đề xuất|báo cáo)\s*[:,]|báo cáo (?:(?:cũng|đã) )?(?:nêu|cho thấy|chỉ ra|đánh giá|nhấn mạnh|khẳng định|nhận định|ghi))/iu.test(
      words,
    )
  )
    return false;
  if (OPENS_ACT.test(words) || CIRCUMSTANCE.test(words)) return false;
  return !shouted && !ENACTS.test(words) && !narrated && !PAST.test(words) && !SERVES.test(words) && !SPEECH.test(words);
}
