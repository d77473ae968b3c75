/**
 * Rows of a register of documents ("238/2025/NĐ-CP | 03/09/2025 | Chính phủ | … (thay thế Nghị định 81/2021/NĐ-CP)"): whatever other document the row
 * names, its words say how the document of the row stands to it.
 */
import type { SourceDocument } from '../documents/source-document.js';
import { firstFrom } from '../vocabulary/ordered-spans.js';
import type { ClaimBook } from './claims.js';
import type { NamedDocument } from './documents.js';

/** What stands right before a document in the row, back to the last stop of the clause. */
const SAYS = [
  ['REPLACES', 'replaces-clause', /(?<![\p{L}])thay(?: thế)?(?: cho)?(?: (?:các )?[\p{L}\s]{0,24}:?)?\s*$/u],
  ['AMENDS', 'amends-clause', /(?<![\p{L}])sửa đổi(?:,? bổ sung)?[^;|]{0,60}$/u],
  ['IMPLEMENTS', 'named-for', /(?<![\p{L}])(?:thực hiện|triển khai|hướng dẫn|thi hành)[^;|]{0,60}$/u],
] as const;
/** "(theo Tờ trình số 37/TTr-SGDĐT …)": a proposal is what the document was made on. */
const PROPOSED = ['BASED_ON', 'grounds-in-sentence'] as const;
type Said = (typeof SAYS)[number] | typeof PROPOSED;
const JOINED = /^[^;|)]{0,60}?(?:,| và)\s*$/u;
/** The document of a row stands at its beginning. */
const OPENING = 8;

/** A row of a register: the document that it is of, and those that it names besides, in text order. */
export interface RegisterRow {
  readonly head: NamedDocument;
  readonly others: readonly NamedDocument[];
}

/** The rows of a source that begin with the number of a document. */
export function rowsOf({ blocks, text }: SourceDocument, documents: readonly NamedDocument[]): RegisterRow[] {
  const inOrder = [...documents].sort((a, b) => a.citation.start - b.citation.start);
  const spans = inOrder.map(({ citation }) => citation);
  return blocks.flatMap((block) => {
    if (block.role !== 'TABLE' || !/\s\|\s.*\s\|\s/u.test(text.slice(block.start, block.end))) return [];
    const [head, ...others] = inOrder.slice(firstFrom(spans, block.start), firstFrom(spans, block.end));
    return head === undefined || head.citation.form !== 'SYMBOL' || head.citation.start > block.start + OPENING
      ? []
      : [{ head, others }];
  });
}

/** Relates the document of each row to those that the row names. */
export function relateRows(rows: readonly RegisterRow[], { book, text }: { book: ClaimBook; text: string }): void {
  for (const { head, others } of rows) {
    let last: { readonly end: number; readonly said: Said } | null = null;
    for (const each of others) {
      const { start, end } = each.citation;
      if (each.entity.id === head.entity.id) continue;
      const before = text.slice(Math.max(head.citation.end, start - 90), start);
      const goesOn: Said | undefined = last !== null && JOINED.test(text.slice(last.end, start)) ? last.said : undefined;
      const proposed: Said | undefined = /TTr/u.test(each.entity.symbol ?? '') ? PROPOSED : undefined;
      const said: Said | undefined = proposed ?? goesOn ?? SAYS.find(([, , pattern]) => pattern.test(before));
      if (said === undefined) continue;
      last = { end, said };
      if (book.has(said[0], head.entity.id, each.entity.id)) continue;
      const evidence = [{ start: head.citation.start, end }];
      book.relate({ type: said[0], from: head.entity.id, to: each.entity.id, rule: said[1], evidence });
    }
  }
}
