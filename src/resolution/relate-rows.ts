/**
 * Rows of a register of documents ("238/2025/NĐ-CP | 03/09/2025 | Chính phủ | … (thay thế Nghị định 81/2021/NĐ-CP)"): whatever other document the row
 * names, its words say how the document of the row stands to it.
 */
import type { SourceDocument } from '../documents/source-document.js';
import type { ClaimBook } from './claims.js';
import type { NamedDocument } from './documents.js';
import type { Naming } from './name-things.js';

/** What stands right before a document in the row, back to the last stop of the clause. */
const SAYS = [
  ['REPLACES', 'replaces-clause', /(?<![\p{L}])thay(?: thế)?(?: cho)?(?: (?:các )?[\p{L}\s]{0,24}:?)?\s*$/u],
  ['AMENDS', 'amends-clause', /(?<![\p{L}])sửa đổi(?:,? bổ sung)?[^;|]{0,60}$/u],
  ['IMPLEMENTS', 'named-for', /(?<![\p{L}])(?:thực hiện|triển khai|hướng dẫn|thi hành)[^;|]{0,60}$/u],
] as const;
type Said = (typeof SAYS)[number] | typeof PROPOSED;
/** "(theo Tờ trình số 37/TTr-SGDĐT …)": a proposal is what the document was made on. */
const PROPOSED = ['BASED_ON', 'grounds-in-sentence'] as const;
const JOINED = /^[^;|)]{0,60}?(?:,| và)\s*$/u;
/** The document of a row stands at its beginning. */
const OPENING = 8;

/** The documents that have a row of a register of their own. */
export function headsOfRows(
  { blocks, text }: SourceDocument,
  documents: readonly NamedDocument[],
): ReadonlyMap<number, NamedDocument> {
  const heads = new Map<number, NamedDocument>();
  for (const block of blocks) {
    if (block.role !== 'TABLE' || !/\s\|\s.*\s\|\s/u.test(text.slice(block.start, block.end))) continue;
    const head = documents.find(
      ({ citation: { start, form } }) => form === 'SYMBOL' && start >= block.start && start <= block.start + OPENING,
    );
    if (head !== undefined) heads.set(block.start, head);
  }
  return heads;
}

/** Relates the document of each row to those that the row names. */
export function relateRows(document: SourceDocument, naming: Naming, { book, text }: { book: ClaimBook; text: string }): void {
  const inOrder = [...naming.documents].sort((a, b) => a.citation.start - b.citation.start);
  const heads = headsOfRows(document, inOrder);
  for (const block of document.blocks) {
    const head = heads.get(block.start);
    if (head === undefined) continue;
    let last: { readonly end: number; readonly said: Said } | null = null;
    for (const each of inOrder) {
      const { start, end } = each.citation;
      if (start <= head.citation.start || end > block.end || each.entity.id === head.entity.id) continue;
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
