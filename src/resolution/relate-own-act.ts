/**
 * What an official text says of itself: "Quyết định này thay thế …", "Bãi bỏ Quyết định số …", and a title that amends another document, or
 * says what is carried out or reviewed (Nghị định 30/2020/NĐ-CP, annex I: the closing articles say what a document puts out of force).
 */
import type { SourceDocument } from '../documents/source-document.js';
import type { Span } from '../vocabulary/facts.js';
import { foldForMatching } from '../vocabulary/folding.js';
import { liesIn } from '../vocabulary/ordered-spans.js';
import type { RelationType } from '../vocabulary/relations.js';
import { DOING } from './carrying-out.js';
import type { ClaimBook } from './claims.js';
import type { NamedDocument } from './documents.js';
import type { Naming } from './name-things.js';
import type { RuleName } from './rules.js';

const SELF = '(?:quyết định|nghị quyết|nghị định|thông tư|chỉ thị|kế hoạch|quy chế|quy định|luật|văn bản|hướng dẫn) này';
const OPENS = '^(?:[-–*]\\s*|\\d+[.)]\\s*|điều \\d+\\.\\s*(?:hiệu lực thi hành\\s*)?(?:\\d+[.)]\\s*)?)?';
/** Words from the beginning of the sentence to the first document cited there. */
const SAYS: readonly (readonly [RelationType, RuleName, RegExp])[] = [
  ['REPLACES', 'replaces-clause', new RegExp(`${SELF}[^;]{0,160}thay thế(?: cho)?(?: các)?\\s*$`, 'u')],
  ['REPEALS', 'repeals-clause', new RegExp(`(?:${SELF}[^;]{0,160}|${OPENS})bãi bỏ(?: toàn bộ| các| một phần)?\\s*$`, 'u')],
  [
    'AMENDS',
    'amends-clause',
    new RegExp(`(?:${SELF}[^;]{0,80}|${OPENS}(?:về việc |về )?)sửa đổi(?:,? bổ sung)?[^;.]{0,160}$`, 'u'),
  ],
];
/**
 * "… ban hành (kèm theo Quyết định này) Kế hoạch triển khai thi hành Luật X": the title of what the act issues says what it carries out
 * (Nghị định 30/2020/NĐ-CP, annex I: the title, "trích yếu nội dung").
 */
const ISSUES_FOR = new RegExp(
  `ban hành (?:kèm theo (?:quyết định|nghị quyết|văn bản) này )?(?:kế hoạch|chương trình hành động|chương trình|đề án) ${DOING}\\s*$`,
  'u',
);
/** It is the act itself that issues it: the text stands below or is annexed; without that it may be another's plan, still to be made. */
const BELOW =
  /(?:như sau|sau đây|(?:nội dung|nhiệm vụ)(?: \p{L}+){0,3} sau)\s*:?\s*$|kèm theo (?:quyết định|nghị quyết|văn bản) này/u;

/** The documents of a sentence that the title of what the act issues names, in an enumeration; none where a numbered act stands before. */
function issuedFor(cited: readonly NamedDocument[], sentence: Span, text: string): NamedDocument[] {
  if (!BELOW.test(text.slice(sentence.start, sentence.end).trimEnd())) return [];
  const at = cited.findIndex(({ citation }) => ISSUES_FOR.test(text.slice(sentence.start, citation.start).replace(/\s+/gu, ' ')));
  if (at < 0 || cited.slice(0, at).some(({ entity }) => entity.symbol !== null)) return [];
  return enumerated(cited.slice(at), text);
}

/** "Quyết định số … hết hiệu lực kể từ ngày Quyết định này …"; the titles of two acts may stand between. */
const EXPIRES = new RegExp(`^[^;]{0,600}hết hiệu lực[^;]{0,80}${SELF}`, 'u');

/** "Các Quyết định sau đây hết hiệu lực …:", "Bãi bỏ các văn bản sau:": the items of the list below are what is put out of force. */
const LIST_OPENS: readonly (readonly [RelationType, RuleName, RegExp])[] = [
  ['REPEALS', 'repeals-clause', /(?:sau|sau đây|dưới đây)\s+hết hiệu lực[^.;]*:\s*\*{0,2}$/u],
  ['REPEALS', 'repeals-clause', /(?:bãi bỏ|hết hiệu lực)[^.;]*\s(?:sau|sau đây|dưới đây)\s*:\s*\*{0,2}$/u],
  ['REPLACES', 'replaces-clause', /thay thế[^.;]*\s(?:sau|sau đây|dưới đây)\s*:\s*\*{0,2}$/u],
];
const ITEM_MARK = /^\s*(?:([-–+•*])|([a-zđ])\)|(\d{1,2})[.)])\s*/u;
/** Which of the marks an item has: lists inside lists differ by it. */
const markOf = (words: string): number =>
  ITEM_MARK.exec(words)
    ?.slice(1)
    .findIndex((part) => part !== undefined) ?? -1;
/** An item names its document first, behind its mark. */
const NAME_REACH = 12;

function relateLists(document: SourceDocument, { act, naming, book, text }: OwnAct): void {
  const { blocks } = document;
  for (const [index, opening] of blocks.entries()) {
    const said = LIST_OPENS.find(([, , pattern]) => pattern.test(text.slice(opening.start, opening.end).trimEnd()));
    if (said === undefined) continue;
    const mark = markOf(text.slice(blocks[index + 1]?.start, blocks[index + 1]?.end));
    for (const item of blocks.slice(index + 1)) {
      const words = text.slice(item.start, item.end);
      if (mark < 0 || markOf(words) !== mark) break;
      const from = item.start + (ITEM_MARK.exec(words)?.[0].length ?? 0);
      const named = naming.documents.find(({ citation }) => citation.start >= item.start && citation.start <= from + NAME_REACH);
      if (named === undefined || named.entity.id === act.entity.id) continue;
      book.relate({
        type: said[0],
        from: act.entity.id,
        to: named.entity.id,
        rule: said[1],
        evidence: [opening, named.citation],
      });
    }
  }
}
/** Words from the beginning of an act's title to the first document named there: "(V/v) tiếp tục triển khai thực hiện Nghị quyết số …". */
const TITLE_SAYS: readonly (readonly [RelationType, RuleName, RegExp])[] = [
  [
    'IMPLEMENTS',
    'named-for',
    /^(?:v\/v |về việc |về )?(?:(?:tiếp tục|tổ chức|tăng cường|đẩy mạnh) )*(?:triển khai|thực hiện|thi hành|cụ thể hóa)(?: thực hiện| thi hành)?(?: có hiệu quả)?\s*$/u,
  ],
  ['REVIEWS', 'reviews-clause', /^(?:v\/v |về việc |về )?(?:báo cáo )?(?:tổ chức )?(?:sơ kết|tổng kết)(?: [\p{L}\d]+){0,6}\s*$/u],
];

/** The title that an official text bears under its letterhead and what it says of the documents named in it. */
function relateTitle(document: SourceDocument, { act, naming, book, text }: OwnAct): void {
  for (const title of document.blocks.filter(({ role }) => role === 'TITLE')) {
    const named = naming.documents
      .filter(({ citation, entity }) => liesIn(citation, title) && entity.id !== act.entity.id)
      .sort((a, b) => a.citation.start - b.citation.start);
    const [first] = named;
    if (first === undefined) continue;
    const before = text
      .slice(title.start, first.citation.start)
      .replace(/[\s*]+/gu, ' ')
      .trimStart();
    const said = TITLE_SAYS.find(([, , pattern]) => pattern.test(before));
    if (said === undefined) continue;
    for (const each of enumerated(named, text)) {
      const span: Span = { start: title.start, end: each.citation.end };
      book.relate({ type: said[0], from: act.entity.id, to: each.entity.id, rule: said[1], evidence: [span, each.citation] });
    }
  }
}
interface OwnAct {
  readonly act: NamedDocument;
  readonly naming: Naming;
  readonly book: ClaimBook;
  readonly text: string;
}

export function relateOwnAct(document: SourceDocument, naming: Naming, book: ClaimBook): void {
  const act = naming.carrier;
  if (act === null) return;
  const text = foldForMatching(document.text);
  relateLists(document, { act, naming, book, text });
  relateTitle(document, { act, naming, book, text });
  const inOrder = [...naming.documents].sort((a, b) => a.citation.start - b.citation.start);
  for (const sentence of document.sentences) {
    const cited = inOrder.filter(
      ({ citation, entity }) => citation.start >= sentence.start && citation.start < sentence.end && entity.id !== act.entity.id,
    );
    const [first] = cited;
    if (first === undefined) continue;
    for (const each of issuedFor(cited, sentence, text)) {
      const span: Span = { start: sentence.start, end: each.citation.end };
      book.relate({
        type: 'IMPLEMENTS',
        from: act.entity.id,
        to: each.entity.id,
        rule: 'named-for',
        evidence: [span, each.citation],
      });
    }
    const before = text.slice(sentence.start, first.citation.start).trimStart();
    if (/^(?:căn cứ|theo|xét)\s/u.test(before)) continue;
    const said = SAYS.find(([, , pattern]) => pattern.test(before));
    const type = said?.[0] ?? (EXPIRES.test(text.slice(first.citation.end, sentence.end)) ? 'REPEALS' : null);
    if (type === null) continue;
    for (const each of enumerated(cited, text)) {
      const span: Span = { start: sentence.start, end: each.citation.end };
      book.relate({
        type,
        from: act.entity.id,
        to: each.entity.id,
        rule: said?.[1] ?? 'repeals-clause',
        evidence: [span, each.citation],
      });
    }
  }
}

/** The first citation and those that go on its enumeration: behind their dates and subjects, but not in another document's subject. */
function enumerated(cited: readonly NamedDocument[], text: string): NamedDocument[] {
  const [first, ...rest] = cited;
  if (first === undefined) return [];
  const found = [first];
  for (const each of rest) {
    const between = text.slice(found.at(-1)!.citation.end, each.citation.start);
    if (!/(?:,|;| và)\s*(?:các )?$/u.test(between) || /(?:thực hiện|căn cứ|theo|sửa đổi)[^,;]*$/u.test(between)) break;
    found.push(each);
  }
  return found;
}
