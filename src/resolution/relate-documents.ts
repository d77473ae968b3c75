/** Relations of documents: issuer, grounds, what carries out, replaces, amends or repeals what, and their topics. */
import type { SourceDocument } from '../documents/source-document.js';
import type { Citation } from '../recognition/citation.js';
import { titleTopics } from '../recognition/topics.js';
import type { Span } from '../vocabulary/facts.js';
import { foldForMatching } from '../vocabulary/folding.js';
import type { DocumentType } from '../vocabulary/kinds.js';
import { knownDocuments } from '../vocabulary/known-documents.js';
import { firstFrom } from '../vocabulary/ordered-spans.js';
import type { ClaimBook } from './claims.js';
import { knownDocumentId } from './document-identity.js';
import type { NamedDocument } from './documents.js';
import type { Frame } from './frame.js';
import type { Naming } from './name-things.js';
import { bodyMentions } from './relate-bodies.js';
import { relateGrounds } from './relate-grounds.js';
import { CARRY_OUT, relatePairs } from './relate-pairs.js';
import { relateRows, rowsOf } from './relate-rows.js';

/** Opening words of an act's purpose. */
const PURPOSE = new RegExp(
  `^(?:theo đó,?\\s+)?(?:nhằm|để|tiếp tục|căn cứ)?\\s*(?:tiếp tục\\s+)?(?:triển khai )?${CARRY_OUT}`,
  'u',
);

export function relateDocuments(
  document: SourceDocument,
  naming: Naming,
  of: { frame: Frame; book: ClaimBook; sourceId: string },
): void {
  const { book, frame } = of;
  const text = foldForMatching(document.text);
  const byBody = new Map<string, Span[]>();
  for (const { entity: body, mention } of [...naming.agencies].sort((a, b) => a.mention.start - b.mention.start)) {
    // By name: the body of today and its namesake of before are named by the same words.
    const mentions = byBody.get(body.name);
    if (mentions === undefined) byBody.set(body.name, [mention]);
    else mentions.push(mention);
  }
  for (const { citation, entity, issuer } of naming.documents) {
    if (issuer !== null) {
      const named = byBody.get(issuer.agency.name) ?? [];
      const first = named[firstFrom(named, citation.start - 199)];
      const beside = first !== undefined && first.start - citation.start < 200 ? [first] : [];
      const cited = issuer.by === 'PLACE' ? 'issuer-of-place' : 'issuer-of-citation';
      const rule = naming.carrier?.entity.id === entity.id ? 'issuer-of-letterhead' : cited;
      book.relate({
        type: 'ISSUED_BY',
        from: entity.id,
        to: issuer.agency.id,
        rule,
        certainty: issuer.by === 'PLACE' ? 'INFERRED' : 'ASSERTED',
        evidence: issuer.by === 'NAMED' && beside.length > 0 ? [citation, beside[0]!] : [citation],
      });
    }
    if (entity.issuedOn !== null && citation.date === entity.issuedOn) {
      book.attribute({
        subject: entity.id,
        property: 'issuedOn',
        value: entity.issuedOn,
        rule: 'date-of-citation',
        evidence: [dated(document, citation)],
      });
    }
    relateSubject({ citation, entity, issuer }, { document, naming, book });
  }
  const rows = rowsOf(document, naming.documents);
  const attached = relatePairs(naming, { book, text, rows });
  relateAct(document, naming, { frame, book, attached, text });
  relateGrounds(document, naming, { book, text });
  relateRows(rows, { book, text });
}

/** A place at the end of a title: "… trên địa bàn tỉnh X", "… giai đoạn 2021-2025 tỉnh X". */
const PLACE_OF_TITLE = /(?:trên địa bàn|(?:19|20)\d{2})(?: toàn)? $/u;

/** "Quyết định số A và Quyết định số B về X": both are about X. Null where no such row stands there. */
function sharedSubject(citation: Citation, { document, naming }: { document: SourceDocument; naming: Naming }): Span | null {
  const next = naming.documents
    .map(({ citation: each }) => each)
    .filter(({ start }) => start >= citation.end)
    .sort((a, b) => a.start - b.start)[0];
  if (next === undefined || next.subject === null || next.subject.start > next.end + 60) return null;
  return /^\s*(?:và|,)\s*$/u.test(document.text.slice(citation.end, next.start)) ? next.subject : null;
}

/** What the words behind a document's name say of it: its topics, and the period it is for ("Kế hoạch … giai đoạn 2021-2025"). */
function relateSubject(
  { citation, entity, issuer }: NamedDocument,
  { document, naming, book }: { document: SourceDocument; naming: Naming; book: ClaimBook },
): void {
  const own: Span = citation.subject ?? citation;
  const text = foldForMatching(document.text.slice(citation.start, own.end + 60));
  // A subject that cites another document tells of that one.
  const cited = naming.documents.find(({ citation: other }) => other.start > own.start && other.end <= own.end);
  const subject = citation.subject ?? sharedSubject(citation, { document, naming });
  if (subject !== null) {
    const words = document.text.slice(subject.start, cited?.citation.start ?? subject.end);
    // ", tập trung triển khai …" goes on with the sentence, not with the title.
    const title = words.split(/,\s+tập trung (?=\p{L})/u)[0] ?? words;
    for (const topic of titleTopics(title)) {
      const at = { start: subject.start + topic.start, end: subject.start + topic.end };
      // The words of a programme that the document carries out name the programme.
      const carried = naming.programs.some(
        ({ start, end }) =>
          start <= at.start &&
          at.end <= end &&
          /(?:thực hiện|triển khai)\s+$/iu.test(document.text.slice(subject.start, Math.max(subject.start, start))),
      );
      if (carried) continue;
      book.relate({ type: 'ABOUT', from: entity.id, to: topic.topic, rule: 'keyword-topic', evidence: [at] });
    }
  }
  for (const { entity: place, mentions } of naming.identified) {
    // A central body's act is for the country, whatever place its citation stands beside.
    if (place.kind !== 'LOCALITY' || (issuer !== null && !issuer.agency.id.includes('/'))) continue;
    const named = mentions.find(
      ({ start }) => start > citation.start && start <= own.end + 3 && PLACE_OF_TITLE.test(text.slice(0, start - citation.start)),
    );
    if (named !== undefined)
      book.relate({ type: 'APPLIES_IN', from: entity.id, to: place.id, rule: 'place-of-document', evidence: [citation, named] });
  }
  for (const { entity: period, mentions } of naming.identified) {
    if (period.kind !== 'PERIOD') continue;
    const stated = mentions.find(({ start, end }) => start >= citation.start && end <= Math.max(own.end, citation.end));
    if (stated === undefined) continue;
    // A regulation holds until it is changed: the period is that of the programme whose carrying out it regulates.
    if (REGULATIONS.has(entity.documentType) && OF_A_PROGRAMME.test(text.slice(0, stated.start - citation.start))) continue;
    book.relate({ type: 'DURING', from: entity.id, to: period.id, rule: 'period-of-document', evidence: [citation, stated] });
  }
}

const dated = (document: SourceDocument, citation: Span): Span => {
  const behind = /^[\s,(]*ngày\s+\d{1,2}(?:[/.-]|\s+tháng\s+)\d{1,2}(?:[/.-]|\s+năm\s+)\d{4}/iu.exec(
    document.text.slice(citation.end),
  );
  return { start: citation.start, end: citation.end + (behind?.[0].length ?? 0) };
};

/** The lines of grounds, and the proposal on which the act is made ("Theo đề nghị của … tại Tờ trình số …"). */
const GROUND = /^(?:[-–*]\s*)?(?:căn cứ|theo đề nghị|xét (?:tờ trình|đề nghị))\s/u;

/** What the act itself rests on and carries out: its grounds, its opening purpose, and the title phrase that it bears. */
function relateAct(
  document: SourceDocument,
  naming: Naming,
  of: { frame: Frame; book: ClaimBook; attached: ReadonlySet<NamedDocument>; text: string },
): void {
  const { frame, book, attached, text } = of;
  const { act } = frame;
  if (act === null) return;
  const isCarrier = naming.carrier !== null;
  for (const block of document.blocks) {
    const words = text.slice(block.start, block.end).trimStart();
    if (isCarrier && GROUND.test(words)) {
      for (const each of naming.documents.filter(({ citation }) => citation.start >= block.start && citation.start < block.end)) {
        if (each.entity.id === act.entity.id || attached.has(each)) continue;
        book.relate({
          type: 'BASED_ON',
          from: act.entity.id,
          to: each.entity.id,
          rule: 'grounds-block',
          evidence: [each.citation],
        });
      }
    }
  }
  for (const sentence of document.sentences) {
    const words = text.slice(sentence.start, sentence.end);
    if (!PURPOSE.test(words)) continue;
    const inside = naming.documents.filter(({ citation }) => citation.start >= sentence.start && citation.start < sentence.end);
    const issued = inside.find(({ entity }) => entity.id === act.entity.id);
    const opensCarrier =
      isCarrier &&
      inside.length > 0 &&
      /(?:xây dựng|ban hành|triển khai|hướng dẫn|đề nghị|báo cáo|thông báo|yêu cầu|đề ra|như sau)/u.test(words);
    // An article that tells of an act goes on with what it is for.
    const goesOn =
      !isCarrier &&
      /^(?:theo đó|nhằm|để)/u.test(words) &&
      sentence.start > act.citation.end &&
      sentence.start - act.citation.end < 600;
    if (issued === undefined && !opensCarrier && !goesOn) continue;
    const [first, ...rest] = inside.filter(
      (each) => each.entity.id !== act.entity.id && (issued === undefined || each.citation.start < issued.citation.start),
    );
    if (first === undefined || text.slice(sentence.start, first.citation.start).length > 120) continue;
    for (const each of [first, ...rest.filter((other) => !attached.has(other))]) {
      book.relate({
        // A proposal is what the act was made on, not what it carries out.
        type: /TTr/u.test(each.entity.symbol ?? '') ? 'BASED_ON' : 'IMPLEMENTS',
        from: act.entity.id,
        to: each.entity.id,
        rule: 'opening-purpose',
        evidence: [{ start: sentence.start, end: each.citation.end }],
      });
    }
  }
  relateAims({ document, naming, book, text }, act);
  relateAddressees({ document, naming, book }, act);
  relatePeriod({ document, book, frame }, act);
  relateTitlePhrase(document, naming, { act, book, text });
}

/** "thực hiện các mục tiêu, nhiệm vụ (được giao) tại Nghị quyết …": what the act sets itself to do is what the other asks. */
const AIMS =
  /(?:thực hiện|hoàn thành|triển khai|cụ thể hóa)(?:\s+(?:có hiệu quả|hiệu quả|tốt|đầy đủ|nghiêm túc|thắng lợi|đồng bộ|kịp thời))*\s+(?:các\s+|những\s+)?(?:quan điểm|mục tiêu|nhiệm vụ|nội dung|chủ trương|giải pháp|chỉ tiêu)[^.;:]{0,60}?(?:được giao\s+)?(?:tại|theo|trong|của)\s*$/u;

function relateAims(
  { document, naming, book, text }: { document: SourceDocument; naming: Naming; book: ClaimBook; text: string },
  act: NamedDocument,
): void {
  for (const each of naming.documents) {
    const { citation, entity } = each;
    if (entity.id === act.entity.id || citation.planned || citation.start < act.citation.start) continue;
    const from = Math.max(0, citation.start - 160);
    const clause = text.slice(from, citation.start);
    const found = AIMS.exec(clause);
    if (found === null) continue;
    const start = from + found.index;
    // Who is told to do it in the text is somebody else's duty: the aims of the act itself stand without a subject.
    if (SUBJECT_BEFORE.test(text.slice(Math.max(0, start - 60), start))) continue;
    if (document.blocks.some((block) => block.start > start && block.start < citation.start)) continue;
    book.relate({
      type: 'IMPLEMENTS',
      from: act.entity.id,
      to: entity.id,
      rule: 'aims-of-act',
      evidence: [{ start, end: citation.end }],
    });
  }
}
const SUBJECT_BEFORE = /(?:sở|bộ|ủy ban nhân dân|ubnd|phòng|trường|đơn vị|địa phương|cơ quan|ngành)\s+(?:\p{L}+\s+){0,8}$/u;

/** "… đã ban hành Chỉ thị chỉ đạo ngành Giáo dục, các sở, ban, ngành và UBND các huyện …": the bodies of that row are addressed. */
function relateAddressees(
  { document, naming, book }: { document: SourceDocument; naming: Naming; book: ClaimBook },
  act: NamedDocument,
): void {
  const sentence = document.sentences.find(({ start, end }) => start <= act.citation.start && act.citation.start < end);
  if (sentence === undefined) return;
  const bodies = bodyMentions(naming).filter(({ start, end }) => start >= act.citation.end && end <= sentence.end);
  let behind = act.citation.end;
  for (const body of bodies) {
    const between = document.text.slice(behind, body.start);
    const joined =
      behind === act.citation.end
        ? ADDRESSED.test(between)
        : /^\s*(?:,|và|,\s*và)?\s*(?:\p{L}+ ){0,4}(?:và\s+|,\s+)?$/u.test(between);
    if (!joined) break;
    book.relate({ type: 'ASSIGNED_TO', from: act.entity.id, to: body.id, rule: 'addressed-to', evidence: [act.citation, body] });
    behind = body.end;
  }
}
const ADDRESSED = /^[^.;:\n]{0,40}?(?:chỉ đạo|yêu cầu|gửi|giao)\s+(?:các\s+)?$/iu;

const REGULATIONS: ReadonlySet<DocumentType> = new Set(['LAW', 'DECREE', 'CIRCULAR']);
const OF_A_PROGRAMME = /(?:thực hiện|triển khai|thuộc)\s[^;]{0,120}(?:chương trình|dự án|đề án)[^;]*$/iu;

/** The school year in the sentence that announces the act, or in the title of an official text, is the act's. */
function relatePeriod(
  { document, book, frame }: { document: SourceDocument; book: ClaimBook; frame: Frame },
  act: NamedDocument,
): void {
  const { period } = frame;
  const sentence = document.sentences.find(({ start, end }) => start <= act.citation.start && act.citation.start < end);
  if (sentence === undefined || period === null) return;
  const stated = period.all.find(({ start, end }) => start > act.citation.end && end <= sentence.end);
  if (stated !== undefined)
    book.relate({
      type: 'DURING',
      from: act.entity.id,
      to: period.id,
      rule: 'period-of-document',
      evidence: [act.citation, stated],
    });
}

/** The act bears the title phrase of a resolution without its number: it implements it, inferred (design §6). */
function relateTitlePhrase(
  document: SourceDocument,
  naming: Naming,
  of: { act: NamedDocument; book: ClaimBook; text: string },
): void {
  const { act, book, text } = of;
  const title = document.blocks.find(({ role }) => role === 'TITLE');
  const bearing = [title, act.citation.subject].filter((span): span is Span => span !== undefined && span !== null);
  // The words right behind an act's name are its title too, as far as the sentence goes.
  const sentence = document.sentences.find(({ start, end }) => start <= act.citation.start && act.citation.start < end);
  if (sentence !== undefined) bearing.push({ start: act.citation.end, end: sentence.end });
  for (const known of knownDocuments()) {
    if (known.titlePhrase === null) continue;
    const phrase = foldForMatching(known.titlePhrase);
    for (const span of bearing) {
      const at = text.slice(span.start, span.end).indexOf(phrase);
      if (at < 0) continue;
      const id = naming.documents.find(
        ({ entity }) => entity.symbol === known.symbol && (entity.issuedOn === null || entity.issuedOn === known.issuedOn),
      )?.entity.id;
      const target = id ?? knownDocumentId(known);
      if (target === act.entity.id) continue;
      book.relate({
        type: 'IMPLEMENTS',
        from: act.entity.id,
        to: target,
        rule: 'title-phrase',
        certainty: 'INFERRED',
        evidence: [{ start: span.start + at, end: span.start + at + phrase.length }, act.citation],
      });
      break;
    }
  }
}
