/**
 * Two documents named side by side, and the words between them that say how one stands to the other. Neighbours without such words are not
 * related.
 */
import type { Span } from '../vocabulary/facts.js';
import type { DocumentType } from '../vocabulary/kinds.js';
import { TakenSpans } from '../vocabulary/taken-spans.js';
import type { RelationType } from '../vocabulary/relations.js';
import type { ClaimBook } from './claims.js';
import { yearOf } from './document-age.js';
import type { NamedDocument } from './documents.js';
import type { Naming } from './name-things.js';
import type { RegisterRow } from './relate-rows.js';
import type { RuleName } from './rules.js';

export const CARRY_OUT = '(?:thực hiện|triển khai|thi hành|cụ thể hóa)';
const CARRIES_OUT = new RegExp(CARRY_OUT, 'u');
/** Between a document's name and the one it carries out: "… về (việc) thực hiện …". */
const NAMED_FOR = new RegExp(
  `^[^.;\\n]{0,160}?${CARRY_OUT}(?:\\s+(?:có hiệu quả|hiệu quả|thắng lợi|tốt|nghiêm túc|đồng bộ|nội dung|các nội dung|các|một số))*\\s*$`,
  'u',
);
/** "Kế hoạch … về tổ chức … theo Thông tư …", "… triển khai nhiệm vụ theo Nghị quyết …": what the other prescribes is carried out. */
const ACCORDING_TO = /^[^.;\n]{0,60}?(?:triển khai|thực hiện|tổ chức|về)[^.;\n]{1,200} theo\s*$/u;
/** Between a regulation and the law that it works out: details and guidance are their own relations (vbpl.vn's map of documents). */
const WORKS_OUT: readonly (readonly [RelationType, RuleName, RegExp])[] = [
  ['DETAILS', 'details-clause', /^[^.;]{0,160}?quy định chi tiết[^.;]{0,160}$/u],
  [
    'GUIDES',
    'guides-clause',
    /^[^.;]{0,160}?hướng dẫn (?:chi tiết |việc )?(?:thi hành|thực hiện|áp dụng|triển khai)[^.;]{0,80}$/u,
  ],
];
/** The passive turns the relation round: "Luật số 1 được sửa đổi, bổ sung bởi Luật số 2". */
const PASSIVE: readonly (readonly [RelationType, RuleName, RegExp])[] = [
  [
    'AMENDS',
    'amends-clause',
    /^[^.;]{0,80}?được (?:sửa đổi|điều chỉnh(?:,? bổ sung)?(?: một số (?:nội dung|điều))? (?:bởi|tại|theo))[^.;]{0,120}$/u,
  ],
  ['REPLACES', 'replaces-clause', /^[^.;]{0,80}?(?:được|bị) thay thế (?:bởi|bằng)\s*$/u],
  ['REPEALS', 'repeals-clause', /^[^.;]{0,80}?(?:được|bị) bãi bỏ (?:bởi|tại|bằng)\s*$/u],
];
/** What else two citations of one clause may have between them. */
const BETWEEN: readonly (readonly [RelationType, RuleName, RegExp])[] = [
  ['REPLACES', 'replaces-clause', /^[^.;\n]{0,80}?(?<!bị )thay thế(?: cho)?\s*$/u],
  // What amends the programme that carries out a resolution carries that out itself: the words behind "sửa đổi" decide.
  [
    'AMENDS',
    'amends-clause',
    /^[^.;\n]{0,160}?sửa đổi(?:,? bổ sung)?(?:(?!thực hiện|triển khai)[^.;\n]){0,60}(?:(?:(?!thực hiện|triển khai)[^.;\n]){0,100}kèm theo\s*)?$/u,
  ],
  ['REPEALS', 'repeals-clause', /^[^.;\n]{0,80}?bãi bỏ[^.;\n]{0,40}$/u],
];
/** What joins citations of one enumeration: commas, "và", and the date and issuer of the one before. */
const JOINED = /^(?:[^.;\n]{0,140}?)(?:,| và|;)\s*(?:số )?$/u;

/** Relates neighbours; returns the documents that another took hold of, which the act as a whole need not carry out itself. */
export function relatePairs(
  naming: Naming,
  { book, text, rows }: { book: ClaimBook; text: string; rows: readonly RegisterRow[] },
): ReadonlySet<NamedDocument> {
  // "Ban Chỉ đạo … và Đề án 06": what stands in the name of a body does not speak.
  const bodies = naming.agencies.map(({ mention }) => mention).filter(({ start, end }) => end - start > 30);
  const inBody = new TakenSpans(text.length, bodies);
  const inOrder = naming.documents
    .filter(({ citation }) => !inBody.covers(citation))
    .sort((a, b) => a.citation.start - b.citation.start);
  // The row of a register says itself how its document stands to the others in it.
  const inRows = new Set(rows.flatMap(({ others }) => others));
  const attached = new Set<NamedDocument>();
  inOrder.forEach((later, index) => {
    const earlier = inOrder[index - 1];
    if (earlier === undefined || earlier.entity.id === later.entity.id || inRows.has(later)) return;
    // A name may hold the other: "Quyết định thay thế Quyết định số …".
    const holds = earlier.citation.end > later.citation.start;
    const between = text.slice(holds ? earlier.citation.start : earlier.citation.end, later.citation.start);
    const all = (): NamedDocument[] => [later, ...enumeration(inOrder, index, text)];
    const relate = (type: RelationType, rule: RuleName, pair: readonly [NamedDocument, NamedDocument]): void =>
      book.relate({
        type,
        from: pair[0].entity.id,
        to: pair[1].entity.id,
        rule,
        evidence: [covering(...pair)],
        status: pair[0].citation.planned ? 'PLANNED' : null,
      });
    const passive = PASSIVE.find(([, , pattern]) => pattern.test(between));
    if (passive !== undefined) {
      const changed = changeable(inOrder, index, { by: later, text });
      if (changed !== null) for (const each of all()) relate(passive[0], passive[1], byAge([each, changed]));
      return;
    }
    const changes = BETWEEN.find(([, , pattern]) => pattern.test(between));
    if (changes !== undefined) {
      for (const each of all()) relate(changes[0], changes[1], byAge([earlier, each]));
      attached.add(later);
      return;
    }
    if (/[“”]/u.test(between.slice(0, 3))) return;
    const worksOut = WORKS_OUT.find(([, , pattern]) => pattern.test(between));
    const carriesOut = NAMED_FOR.test(between) || ACCORDING_TO.test(between);
    if (worksOut === undefined && !carriesOut) return;
    const [type, rule] = worksOut ?? (['IMPLEMENTS', 'named-for'] as const);
    for (const each of worksOut === undefined ? all() : [later]) {
      relate(type, rule, [earlier, each]);
      attached.add(each);
    }
  });
  return attached;
}

/**
 * What a document can change: one of its own rank or below, never one of a higher body (Luật Ban hành văn bản quy phạm pháp luật, the order of
 * documents and article on amendment). In "Nghị định A hướng dẫn Luật B được sửa đổi bởi Nghị định C" it is A, not the law beside it.
 */
const RANK: Readonly<Partial<Record<DocumentType, number>>> = { LAW: 4, DECREE: 3, CIRCULAR: 2 };
const mayChange = (by: NamedDocument, changed: NamedDocument): boolean =>
  (RANK[by.entity.documentType] ?? 4) >= (RANK[changed.entity.documentType] ?? 0);

/** The nearest document before the one at the index, in its sentence, that the later one can change. */
function changeable(
  inOrder: readonly NamedDocument[],
  index: number,
  { by, text }: { by: NamedDocument; text: string },
): NamedDocument | null {
  for (let at = index - 1; at >= 0; at -= 1) {
    const each = inOrder[at]!;
    if (/[.;]\s/u.test(text.slice(each.citation.end, by.citation.start))) return null;
    if (each.entity.id !== by.entity.id && mayChange(by, each)) return each;
  }
  return null;
}

function covering(a: NamedDocument, b: NamedDocument): Span {
  return { start: Math.min(a.citation.start, b.citation.start), end: Math.max(a.citation.end, b.citation.end) };
}

/** No document changes one that is younger than itself: where the years are known and contradict the order read, they are right. */
function byAge([from, to]: readonly [NamedDocument, NamedDocument]): readonly [NamedDocument, NamedDocument] {
  const [a, b] = [yearOf(from), yearOf(to)];
  return a !== null && b !== null && a < b && !from.citation.planned ? [to, from] : [from, to];
}

/** The documents that go on an enumeration begun by the one at the index. */
function enumeration(inOrder: readonly NamedDocument[], index: number, text: string): NamedDocument[] {
  const further: NamedDocument[] = [];
  for (let at = index + 1; at < inOrder.length; at += 1) {
    const between = text.slice(inOrder[at - 1]!.citation.end, inOrder[at]!.citation.start);
    if (!JOINED.test(between) || CARRIES_OUT.test(between)) break;
    further.push(inOrder[at]!);
  }
  return further;
}
