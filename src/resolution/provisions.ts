/**
 * Which document each provision named in a source is of. By Nghị định 30/2020/NĐ-CP, annex I, the part stands right before its document ("khoản 2 Điều 5
 * Luật …"); running text also sets it behind ("Luật …, Điều 5"). "… Nghị quyết này" is the document that the source is.
 */
import { type ProvisionMention, provisionsIn } from '../vocabulary/provisions.js';
import type { BlockRole, SourceDocument } from '../documents/source-document.js';
import type { Span } from '../vocabulary/facts.js';
import { foldForMatching } from '../vocabulary/folding.js';
import type { ClaimBook } from './claims.js';
import type { NamedDocument } from './documents.js';
import type { Naming } from './name-things.js';

/** A provision with the document that it is of. */
export interface CitedProvision extends Span {
  readonly document: string;
  /** Where that document is named. */
  readonly citation: Span;
  readonly locators: readonly string[];
}

export interface SourceProvisions {
  readonly cited: readonly CitedProvision[];
  /** Provisions of a document that their words do not name. */
  readonly open: readonly ProvisionMention[];
}

const CONTENT: ReadonlySet<BlockRole> = new Set(['TITLE', 'LEAD', 'HEADING', 'BODY', 'LIST_ITEM', 'TABLE']);
/** How far from a provision its document may stand. Characters. */
const REACH = 140;
const BEFORE_DOCUMENT =
  /^["”]?\s*,?\s*(?:\([^()]{0,60}\)\s*)?(?:(?:của|tại|thuộc|trong|theo|ban\s+hành\s+kèm\s+theo|kèm\s+theo|đính\s+kèm)\s+)?["“(]?$|^[^;.:()\n]{0,100}(?:ban\s+hành\s+)?kèm\s+theo\s+$/u;
const BEHIND_DOCUMENT =
  /^[\s,(]*(?:(?:ngày\s+)?(?:\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})|năm\s+\d{4})?\)?(?:\s*,?\s*của\s+[\p{L}\s]{2,60}?)?\s*(?:\(|,|:|,?\s*(?:quy\s+định\s+)?tại)\s*$/u;
const OF_ITSELF =
  /^\s*,?\s*(?:(?:của|tại|thuộc|trong|ban\s+hành\s+kèm\s+theo|kèm\s+theo)\s+)?(?:bộ\s+luật|luật|pháp\s+lệnh|nghị\s+quyết|nghị\s+định|thông\s+tư|quyết\s+định|quy\s+chế|quy\s+định|điều\s+lệ|chỉ\s+thị|kế\s+hoạch|kết\s+luận|hướng\s+dẫn|đề\s+án|chương\s+trình)\s+này(?![\p{L}])/u;

const UNNAMED_BEHIND =
  /^\s*,?\s*(?:của\s+)?(?:bộ\s+luật|luật|pháp\s+lệnh|nghị\s+quyết|nghị\s+định|thông\s+tư|quyết\s+định|quy\s+chế|quy\s+định|điều\s+lệ)\s/u;

/** All provisions of a source, offsets into SourceDocument.text. */
export function provisionsOf(document: SourceDocument, naming: Pick<Naming, 'documents' | 'carrier'>): SourceProvisions {
  const text = foldForMatching(document.text.replace(/[*|#_]/g, ' '));
  const inOrder = [...naming.documents].sort((a, b) => a.citation.start - b.citation.start || b.citation.end - a.citation.end);
  const cited: CitedProvision[] = [];
  const open: ProvisionMention[] = [];
  let next = 0;
  for (const block of document.blocks) {
    if (!CONTENT.has(block.role)) continue;
    for (const found of provisionsIn(document.text.slice(block.start, block.end).replace(/[*|#_]/g, ' '))) {
      if (found.heading) continue;
      const mention = { ...found, start: found.start + block.start, end: found.end + block.start };
      while (next < inOrder.length && inOrder[next]!.citation.start < mention.end) next += 1;
      const named = documentOf(mention, {
        text,
        block,
        following: inOrder[next],
        before: inOrder[next - 1],
        carrier: naming.carrier,
      });
      if (named === null) open.push(mention);
      else cited.push({ ...named, start: mention.start, end: mention.end, locators: absolute(mention.locators) });
    }
  }
  return { cited: cited.filter(({ locators }) => locators.length > 0), open };
}

/** "Điều này" says nothing outside of the article in which it stands. */
const absolute = (locators: readonly string[]): string[] => locators.filter((locator) => !locator.startsWith('this'));

function documentOf(
  { start, end }: Span,
  at: {
    text: string;
    block: Span;
    following: NamedDocument | undefined;
    before: NamedDocument | undefined;
    carrier: NamedDocument | null;
  },
): { document: string; citation: Span } | null {
  const { text, block, following, before, carrier } = at;
  const own = OF_ITSELF.exec(text.slice(end, Math.min(end + 60, block.end)));
  if (own !== null)
    return carrier === null ? null : { document: carrier.entity.id, citation: { start: end, end: end + own[0].length } };
  if (following !== undefined && following.citation.start <= Math.min(end + REACH, block.end)) {
    if (BEFORE_DOCUMENT.test(text.slice(end, following.citation.start)))
      return { document: following.entity.id, citation: following.citation };
  }
  // A document that nobody could name stands behind it: it is not of the one before.
  if (UNNAMED_BEHIND.test(text.slice(end, Math.min(end + 30, block.end)))) return null;
  if (before !== undefined && before.citation.start >= block.start && start - before.citation.end <= REACH) {
    if (before.citation.end <= start && BEHIND_DOCUMENT.test(text.slice(before.citation.end, start)))
      return { document: before.entity.id, citation: before.citation };
  }
  return null;
}

const CHANGES =
  /^["“]?\s*(?:(?:\d{1,2}|[a-zđ])[.)]\s*)?(?:điều\s+\d{1,3}\.\s*)?(?:sửa\s+đổi|bổ\s+sung|thay\s+thế|bãi\s+bỏ|thay\s+cụm\s+từ)[^.;“"]{0,80}$/u;

/** "Sửa đổi, bổ sung khoản 2 Điều 5 như sau": of the one document that the source amends. */
export function relateAmendedProvisions(
  document: SourceDocument,
  naming: Naming,
  { book, provisions }: { book: ClaimBook; provisions: SourceProvisions },
): void {
  const { carrier } = naming;
  if (carrier === null) return;
  const amended = [...new Set(naming.documents.map(({ entity }) => entity.id))].filter((id) =>
    book.has('AMENDS', carrier.entity.id, id),
  );
  const [only] = amended;
  if (only === undefined || amended.length > 1) return;
  const text = foldForMatching(document.text.replace(/[*|#_]/g, ' '));
  let at = 0;
  const { sentences } = document;
  for (const mention of provisions.open) {
    while (at + 1 < sentences.length && sentences[at + 1]!.start <= mention.start) at += 1;
    const sentence = sentences[at];
    if (sentence === undefined || sentence.start > mention.start || !CHANGES.test(text.slice(sentence.start, mention.start)))
      continue;
    const locators = absolute(mention.locators);
    if (locators.length === 0) continue;
    book.relate({
      type: 'AMENDS',
      from: carrier.entity.id,
      to: only,
      rule: 'amends-clause',
      evidence: [{ start: sentence.start, end: mention.end }],
      provisions: locators,
    });
  }
}

/** A text that names a provision of another document refers to it (vbpl.vn: "dẫn chiếu"), where no other claim has the provision. */
export function relateCitedProvisions(
  naming: Naming,
  { book, provisions, sourceId }: { book: ClaimBook; provisions: SourceProvisions; sourceId: string },
): void {
  const from = naming.carrier?.entity.id ?? sourceId;
  for (const provision of provisions.cited) {
    if (book.states(provision)) continue;
    const { document, citation, start, end } = provision;
    book.relate({
      type: 'CITES',
      from,
      to: document,
      rule: 'cites-provision',
      evidence: [{ start: Math.min(start, citation.start), end: Math.max(end, citation.end) }],
    });
  }
}
