/** Where a list of tasks begins: the line that announces it, counts it or gives it to somebody. */
import type { Block, BlockRole, SourceDocument } from '../documents/source-document.js';
import type { Span } from '../vocabulary/facts.js';
import type { TaskKind } from '../vocabulary/kinds.js';
import { sentencesOf, trimmed } from './clauses.js';
import { announcedKind, announcesCountedList, announcesList, beginsDirective, withoutPurpose } from './task-cues.js';
import { openedClause } from './task-subjects.js';

export interface Section {
  readonly kind: TaskKind;
  readonly announcement: Span;
  /** Bullets carry the list: a paragraph between two of them explains the one before and does not end it. */
  bulleted?: boolean;
}
export interface ListOpening {
  readonly section: Section;
  /** Whom the line gives the items to; `duties`: every item is to be done, whatever it begins with. */
  readonly heading?: { readonly actor: Span | null; readonly group: null; readonly duties: true };
  /** What of the block stands before the announcement, and what behind it. */
  readonly before: Span | null;
  readonly rest: Span | null;
}

/** Blocks in which tasks stand. */
export const CONTENT: ReadonlySet<BlockRole> = new Set(['LEAD', 'HEADING', 'BODY', 'LIST_ITEM', 'TABLE']);
export const NUMBERED = /^\s*\(?(\d{1,2})[.)]\s*(?=\p{L})/u;
export const ITEM_MARK = /^\s*(?:[a-zđ][.)]|[-–+•*])\s*/u;

/** The words of the next block of content; none at the end. */
function wordsOfNext({ blocks, text }: SourceDocument, { end }: Span): string {
  const next = blocks[blocks.findIndex((other) => other.start >= end && CONTENT.has(other.role))];
  return next === undefined ? '' : text.slice(next.start, next.end);
}

/** "Kết luận hội nghị, Giám đốc Sở yêu cầu các đơn vị:" before items: what a speaker asks for, item by item. */
const ASKS =
  /(?<![\p{L}])(?:yêu cầu|đề nghị|chỉ đạo|lưu ý|giao(?: nhiệm vụ)?(?: cho)?|quán triệt|nhấn mạnh)(?![\p{L}])[^:;.]{0,200}:\s*$/iu;

function askedList(document: SourceDocument, block: Block, bodies: readonly Span[]): ListOpening | null {
  const { text } = document;
  const asked = ASKS.exec(text.slice(block.start, block.end));
  const next = asked === null || document.tier !== 'PRESS' ? '' : wordsOfNext(document, block);
  if (asked === null || !(ITEM_MARK.test(next) || NUMBERED.test(next))) return null;
  const actor = bodies.find(({ start, end }) => start >= block.start + asked.index && end <= block.end) ?? null;
  return {
    section: { kind: 'RESPONSIBILITY', announcement: trimmed(text, block), bulleted: true },
    heading: { actor, group: null, duties: true },
    before: null,
    rest: null,
  };
}

/** An announcement in the block, and what of the block stands around it. Null where it announces nothing. */
export function listOpening(
  document: SourceDocument,
  block: Block,
  of: { body: Span; bodies: readonly Span[] },
): ListOpening | null {
  const { text } = document;
  const { body, bodies } = of;
  const asked = askedList(document, block, bodies);
  if (asked !== null) return asked;
  const sentences = sentencesOf(document, block);
  const wordsOf = ({ start, end }: Span): string => text.slice(start, end);
  for (const sentence of sentences) {
    const before = sentence.start > body.start + 1 ? { start: body.start, end: sentence.start } : null;
    if (sentence === sentences.at(-1) && announcesCountedList(wordsOf(sentence))) {
      const announcement = trimmed(text, sentence);
      return { section: { kind: announcedKind(wordsOf(sentence))!, announcement }, before, rest: null };
    }
    const words = wordsOf(sentence);
    const colon = words.search(/:(?=\s|$)/u);
    const head = colon < 0 ? words : words.slice(0, colon + 1);
    const given = /(?:đã giao|giao cho|yêu cầu|đề nghị|chỉ đạo) /iu.test(head) && sentence.start === body.start;
    if (colon >= 0 && announcesList(head) && !beginsDirective(withoutPurpose(head))) {
      const announcement = trimmed(text, { start: sentence.start, end: sentence.start + colon });
      const restStart = sentence.start + colon + 1;
      const rest = text.slice(restStart, body.end).trim() === '' ? null : { start: restStart, end: body.end };
      return { section: { kind: announcedKind(head)!, announcement }, before, rest };
    }
    const duty = /(?:đã\s+)?giao\s+(?=Sở|Phòng|UBND|các|Ban|Bộ)/u.exec(words);
    if (given && duty !== null && colon < 0) {
      const restStart = sentence.start + duty.index + duty[0].length;
      const opened = openedClause(text, { start: restStart, end: sentence.end }, bodies);
      if (!beginsDirective(wordsOf(opened.body))) continue;
      return {
        section: { kind: 'RESPONSIBILITY', announcement: { start: sentence.start, end: restStart } },
        before,
        rest: { start: restStart, end: body.end },
      };
    }
  }
  return null;
}

/** Whether the next block of content is a bullet: the line before it heads a list. */
export const headsBullets = (document: SourceDocument, block: Span): boolean => ITEM_MARK.test(wordsOfNext(document, block));

/** "…, công tác thi …: theo đó, triển khai …": the items stand behind the header of the paragraph. */
export function behindHeader(text: string, clause: Span): Span {
  const words = text.slice(clause.start, clause.end);
  const cut = /(?::\s+|,\s+theo đó,\s+|[:,]\s+(?:cụ thể|trong đó)\s*[:,]\s+)(?=\p{L})/u.exec(words);
  if (cut === null) return clause;
  const rest = { start: clause.start + cut.index + cut[0].length, end: clause.end };
  return beginsDirective(text.slice(rest.start, rest.end)) ? rest : clause;
}
