/**
 * What running text says of the grounds of a document and of what it is for, where no ground block and no act of the source says it: "Căn cứ Nghị
 * định A và Thông tư B, UBND tỉnh ban hành Quyết định C", "Thực hiện Văn bản A, Sở đã có Báo cáo B", "Báo cáo B căn cứ vào Kế hoạch A".
 */
import type { SourceDocument } from '../documents/source-document.js';
import type { Span } from '../vocabulary/facts.js';
import { firstFrom } from '../vocabulary/ordered-spans.js';
import type { ClaimBook } from './claims.js';
import { cameAfter } from './document-age.js';
import type { NamedDocument } from './documents.js';
import type { Naming } from './name-things.js';
import { CARRY_OUT } from './relate-pairs.js';

/** A dateline or the place of the news may stand before the sentence's own first word. */
const LEAD = '(?:[^.;:\\n]{0,40}\\s[-–]\\s+)?';
const OPENINGS = [
  { type: 'BASED_ON', rule: 'grounds-in-sentence', pattern: new RegExp(`^${LEAD}(?:trên cơ sở\\s+)?căn cứ\\s`, 'u') },
  {
    type: 'IMPLEMENTS',
    rule: 'issued-to-carry-out',
    pattern: new RegExp(`^${LEAD}(?:nhằm|để|tiếp tục)?\\s*(?:hướng dẫn\\s+)?${CARRY_OUT}\\s`, 'u'),
  },
] as const;
/** Right before a document that somebody issues; a clause with another subject may stand before the verb. */
const ISSUES = /(?<!\p{L})(?:ban hành|ký|có|ra|phê duyệt|xây dựng|trình)(?:\s+(?:ban hành|bản))?\s*$/u;
/** "Báo cáo số 1 căn cứ vào hai kế hoạch của UBND tỉnh: Kế hoạch số 2 …". */
const RESTS_ON =
  /^[^.;:\n]{0,60}?(?:được\s+(?:ban hành|xây dựng|lập)\s+)?(?:căn cứ(?:\s+vào)?|trên cơ sở|dựa trên)(?:\s+[^.;:\n]{0,50}:)?\s*$/u;
/** "Căn cứ của kế hoạch là Quyết định số 2 …". */
const GROUND_OF = /^căn cứ(?:\s+pháp\s+lý)?\s+(?:của|để\s+(?:xây dựng|ban hành))\s+(\p{L}+(?:\s\p{L}+)?)(?:\s+này)?\s+là\s*$/u;
const FURTHER_GROUND = /^(?:ngoài ra|bên cạnh đó|đồng thời|cùng với đó)[\p{L}\s,]{0,20}căn cứ(?:\s+vào)?\s*$/u;
/** "Văn bản được ban hành để thực hiện Chỉ thị 2 …". */
const MADE_FOR =
  /^(văn bản|kế hoạch|quyết định|chỉ thị|công văn|báo cáo|nghị quyết|chương trình)(?:\s+(?:này|trên))?\s+(?:được\s+)?(?:ban hành|xây dựng|lập|ra đời)\s+(?:để|nhằm)\s+(?:tiếp tục\s+)?(?:thực hiện|triển khai|cụ thể hóa)\s*$/u;
const JOINED = /^[^.;\n]{0,160}?(?:,|;| và| cùng(?: với)?)\s*(?:(?:của\s+)?[\p{L}\s]{0,30})?$/u;

/** Relates the documents of each sentence. */
export function relateGrounds(document: SourceDocument, naming: Naming, { book, text }: { book: ClaimBook; text: string }): void {
  const inOrder = [...naming.documents].sort((a, b) => a.citation.start - b.citation.start);
  const spans = inOrder.map(({ citation }) => citation);
  let resting: NamedDocument | null = null;
  for (const sentence of document.sentences) {
    const inside = inOrder
      .slice(firstFrom(spans, sentence.start), firstFrom(spans, sentence.end))
      .filter(({ citation }) => citation.end <= sentence.end);
    const [first, second] = inside;
    if (first === undefined) continue;
    const opening = text.slice(sentence.start, first.citation.start).trimStart();
    const relate = (
      type: 'BASED_ON' | 'IMPLEMENTS',
      rule: 'grounds-in-sentence' | 'issued-to-carry-out',
      from: NamedDocument,
      to: readonly NamedDocument[],
    ): void => {
      for (const each of to) {
        if (each.entity.id === from.entity.id || from.citation.planned || cameAfter(each, from)) continue;
        // What the act of the source is for has been read with it.
        if (book.has(type, from.entity.id, each.entity.id)) continue;
        book.relate({ type, from: from.entity.id, to: each.entity.id, rule, evidence: evidenceOf(sentence, from, each) });
      }
    };
    const before = (word: string): NamedDocument | null => lastBefore(inOrder, spans, { at: sentence.start, word });
    const named = MADE_FOR.exec(opening);
    const groundOf = GROUND_OF.exec(opening);
    if (named !== null || groundOf !== null) {
      const from = before((named ?? groundOf)![1]!);
      if (from !== null)
        relate(
          named === null ? 'BASED_ON' : 'IMPLEMENTS',
          named === null ? 'grounds-in-sentence' : 'issued-to-carry-out',
          from,
          rowOf(inside, text),
        );
      continue;
    }
    if (FURTHER_GROUND.test(opening) && resting !== null) {
      relate('BASED_ON', 'grounds-in-sentence', resting, rowOf(inside, text));
      continue;
    }
    resting = null;
    if (second === undefined) continue;
    if (RESTS_ON.test(text.slice(first.citation.end, second.citation.start))) {
      resting = first;
      relate('BASED_ON', 'grounds-in-sentence', first, rowOf(inside.slice(1), text));
      continue;
    }
    const opened = OPENINGS.find(({ pattern }) => pattern.test(text.slice(sentence.start, sentence.end).trimStart()));
    const issued = inside.findIndex(
      ({ citation }, at) => at > 0 && ISSUES.test(text.slice(Math.max(sentence.start, citation.start - 40), citation.start)),
    );
    if (opened === undefined || issued < 1 || opening.length > 160) continue;
    relate(opened.type, opened.rule, inside[issued]!, rowOf(inside.slice(0, issued), text));
  }
}

/** The first document and those that go on its row. */
function rowOf([first, ...rest]: readonly NamedDocument[], text: string): NamedDocument[] {
  if (first === undefined) return [];
  const row = [first];
  for (const each of rest) {
    const between = text.slice(row.at(-1)!.citation.end, each.citation.start);
    if (!JOINED.test(between) || /(?:thực hiện|triển khai|hướng dẫn|sửa đổi|thay thế)/u.test(between)) break;
    row.push(each);
  }
  return row;
}

/** How far back "kế hoạch", "văn bản" may mean a document of that type. Characters. */
const REACH = 700;

/** The last document named before a place as one of that type. */
function lastBefore(
  inOrder: readonly NamedDocument[],
  spans: readonly Span[],
  { at, word }: { at: number; word: string },
): NamedDocument | null {
  for (let index = firstFrom(spans, at) - 1; index >= 0; index -= 1) {
    const each = inOrder[index]!;
    if (at - each.citation.end >= REACH) return null;
    if (each.citation.end <= at && each.citation.typeWord === word) return each;
  }
  return null;
}

function evidenceOf(sentence: Span, from: NamedDocument, to: NamedDocument): Span[] {
  const outside = from.citation.end <= sentence.start;
  return outside
    ? [from.citation, { start: sentence.start, end: to.citation.end }]
    : [{ start: Math.min(from.citation.start, to.citation.start), end: Math.max(from.citation.end, to.citation.end) }];
}
