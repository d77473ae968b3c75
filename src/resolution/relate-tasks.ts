/** Relations of tasks: the document or source that states them, who sets and who does them, when, where, about what, and what they carry out. */
import type { SourceDocument } from '../documents/source-document.js';
import { wordFrom } from '../recognition/clauses.js';
import type { Span } from '../vocabulary/facts.js';
import { liesIn, outermost } from '../vocabulary/ordered-spans.js';
import { foldForMatching } from '../vocabulary/folding.js';
import { knownDocuments } from '../vocabulary/known-documents.js';
import { carriesOut, DISSEMINATE, followsOut, OTHERS_PLANS, PRODUCE, REVIEW } from './carrying-out.js';
import type { ClaimBook } from './claims.js';
import type { Deeds, NamedTask } from './deeds.js';
import type { NamedDocument } from './documents.js';
import type { Frame } from './frame.js';
import { knownDocumentId } from './document-identity.js';
import type { Naming } from './name-things.js';
import { relateAskers } from './relate-askers.js';
import { type BodyMention, bodyMentions } from './relate-bodies.js';
import { relateDoers } from './relate-doers.js';
import { calendarOf, relateTime } from './relate-task-time.js';
import { relateTopics } from './relate-topics.js';

interface Scene {
  readonly document: SourceDocument;
  readonly naming: Naming;
  readonly frame: Frame;
  readonly book: ClaimBook;
  readonly sourceId: string;
  readonly text: string;
  readonly bodies: readonly BodyMention[];
  /** Those whose names stand in no longer one. */
  readonly wholeBodies: readonly BodyMention[];
  readonly tasks: readonly NamedTask[];
}

export function relateTasks(
  document: SourceDocument,
  naming: Naming,
  of: { frame: Frame; book: ClaimBook; sourceId: string; deeds: Deeds },
): void {
  const { frame, book, sourceId, deeds } = of;
  const bodies = bodyMentions(naming);
  const scene: Scene = {
    document,
    naming,
    frame,
    book,
    sourceId,
    text: foldForMatching(document.text),
    bodies,
    wholeBodies: outermost(bodies),
    tasks: deeds.tasks,
  };
  relateTopics(deeds.tasks, { document, documents: naming.documents, book, bodies });
  const calendar = calendarOf(document, naming);
  for (const task of deeds.tasks) {
    const { entity, mention } = task;
    book.relate({ type: 'REPORTED_IN', from: entity.id, to: sourceId, rule: 'reported-in-source', evidence: [mention] });
    if (frame.locality !== null && !isNationwide(task, scene)) {
      book.relate({
        type: 'APPLIES_IN',
        from: entity.id,
        to: frame.locality.id,
        rule: 'frame-locality',
        evidence: [frame.locality.at, mention],
      });
    }
    relateTime(task, { document, frame, book, calendar });
    relateToList(task, scene);
    if (mention.grain === 'ITEM') relateToCited(task, scene, deeds);
  }
  relateDoers(scene);
  relateAskers(scene);
  relateResults(scene);
}

/** How far before a task in the press its speaker may be named. Characters. */
const SPEAKER = 400;

/** What a speaker does, behind the name, its bracket or the speaker's own name. */
const SPEAKS =
  /^[^.;]{0,60}(?:yêu cầu|đề nghị|chỉ đạo|giao|lưu ý|kiến nghị|cho biết|cho hay|nhấn mạnh|nhận định|cho rằng|khẳng định|phát biểu|nêu)(?![\p{L}])/u;

/**
 * Whether a task in the press is asked for by a central body, or is for one to do: then it applies in the whole country, though the article
 * is about one place. What an article reports as reached, or as falling short, is the place's.
 */
function isNationwide({ mention }: NamedTask, { document, naming, text }: Scene): boolean {
  const { subject } = mention;
  const own =
    subject === null
      ? undefined
      : naming.agencies.find(({ mention: { start, end } }) => start === subject.start && end === subject.end);
  // What a ministry is to do it does for the country, unless the clause says where ("trên địa bàn tỉnh", "tỉnh …").
  const placed = /(?<!\p{L})(?:địa bàn|tỉnh|thành phố)(?!\p{L})/u.test(text.slice(mention.start, mention.end));
  if (own !== undefined && own.mention.central !== null && !placed) return true;
  if (document.tier !== 'PRESS' || mention.form === 'LIST') return false;
  if (mention.taskKind === 'RESULT' || mention.taskKind === 'LIMITATION') return false;
  const speaker = naming.agencies
    .map(({ mention: body }) => body)
    .filter(({ start, end }) => end <= mention.start && mention.start - start <= SPEAKER)
    .filter(({ start, end }) => SPEAKS.test(text.slice(end, mention.start)) && !/(?:của|theo) $/u.test(text.slice(0, start)))
    .sort((a, b) => a.start - b.start)
    .at(-1);
  return speaker !== undefined && speaker.central !== null;
}

/** The sentence before an announcement that speaks of the same counted list ("8 nhiệm vụ") and says who asks whom for it. */
function namedBefore(announcement: Span, { document, text, bodies }: Scene): Span | null {
  const counted = /\d{1,2} (?:nhóm )?(?:nhiệm vụ|giải pháp|mục tiêu)/u.exec(
    text.slice(announcement.start, announcement.end),
  )?.[0];
  if (counted === undefined) return null;
  const asks = new RegExp(`(?:yêu cầu|giao|chỉ đạo|đề nghị) .*(?<!\\d)${counted}`, 'su');
  const sentence = document.sentences.find(
    ({ start, end }) =>
      end <= announcement.start &&
      bodies.some((body) => body.start >= start && body.end <= end) &&
      asks.test(text.slice(start, end)),
  );
  return sentence ?? null;
}

/** Verbs by which a body gives a list; "sự chỉ đạo của …", "theo yêu cầu", "được giao" and "Quyết định số …" give none. */
const GIVES =
  /(?<!(?:sự|theo|các|ý kiến|công tác|văn bản|được|những) )(?:xác định|định hướng|yêu cầu|đã giao|giao|đề ra|chỉ đạo|quyết định)(?! (?:của|số|tại)(?![\p{L}]))/u;

/** Whether a document gives its tasks out to bodies: then its issuer is not who carries them out. */
const givesOut = ({ tasks, document }: Scene): boolean =>
  document.tier === 'OFFICIAL' && tasks.some(({ mention: { subject, doers } }) => subject !== null || doers.length > 0);

/** The announced list that the task stands in: its document, who set it, to whom it is addressed, its group. */
function relateToList({ entity, mention }: NamedTask, scene: Scene): void {
  const { book, frame, naming, wholeBodies, text, tasks } = scene;
  const { announcement, group } = mention;
  if (group !== null) {
    const whole = tasks.find(
      ({ mention: other }) => other.grain === 'GROUP' && other.start === group.start && other.end === group.end,
    );
    if (whole !== undefined)
      book.relate({ type: 'PART_OF', from: entity.id, to: whole.entity.id, rule: 'part-of-list', evidence: [mention] });
  }
  if (announcement === null) {
    // What stands in the text of an act is the act's, also where no line announces it.
    if (naming.carrier !== null) assign(naming.carrier, { entity, mention }, book);
    return;
  }
  const line = text.slice(announcement.start, announcement.end);
  const own = wholeBodies.filter((body) => liesIn(body, announcement));
  // A list announced without a giver is the one that was given before in the same words ("8 nhiệm vụ trọng tâm").
  const given = own.length > 0 ? null : namedBefore(announcement, scene);
  const giving = given ?? announcement;
  const words = text.slice(giving.start, giving.end);
  const rule = given === null ? 'set-by-announcer' : 'list-named-before';
  const announced = given === null ? own : wholeBodies.filter((body) => liesIn(body, given));
  const verb = GIVES.exec(words);
  const before = verb === null ? undefined : announced.filter(({ end }) => end <= giving.start + verb.index + 1).at(-1);
  // A class of bodies is told what to do, it tells nobody: "Chủ tịch UBND các tỉnh … chỉ đạo:" heads what those are to see to.
  const setter = before?.collective === true ? undefined : before;
  // "thời gian tới … xác định" looks ahead of the act that an article reports: those tasks are new. In an act's own text they are the act's.
  const ahead = naming.carrier === null && /thời gian tới/u.test(line);
  const { act } = frame;
  const byAnother =
    setter !== undefined && act?.issuer !== undefined && act?.issuer !== null && act.issuer.agency.id !== setter.id;
  // What falls short is a finding about the act, not a task of it.
  if (mention.taskKind === 'LIMITATION') return;
  if (act !== null && !ahead && !byAnother) {
    assign(act, { entity, mention }, book);
    const alone = !givesOut(scene) && announced.length === 0 && /^(?:PLAN|ACTION_PROGRAM|SCHEME)$/u.test(act.entity.documentType);
    if (alone && act.issuer !== null && act.issuer.by !== 'PLACE') {
      book.relate({
        type: 'ASSIGNED_TO',
        from: entity.id,
        to: act.issuer.agency.id,
        rule: 'actor-of-document',
        evidence: [act.citation, mention],
      });
    }
  }
  if (setter !== undefined && group === null) {
    book.relate({ type: 'SET_BY', from: entity.id, to: setter.id, rule, evidence: [giving, mention] });
  }
  // An item that names who is to do it is theirs.
  const addressed =
    verb === null || mention.subject !== null ? undefined : announced.find(({ start }) => start >= giving.start + verb.index);
  if (addressed !== undefined && /yêu cầu|chỉ đạo/u.test(verb?.[0] ?? '')) {
    book.relate({
      type: 'ASSIGNED_TO',
      from: entity.id,
      to: addressed.id,
      rule: given === null ? 'addressee-of-list' : rule,
      evidence: [giving, mention],
    });
  }
}

/** That a task is the act's. What was reached or falls short is told, not given out, and a report gives nobody anything to do. */
function assign(act: NamedDocument, { entity, mention }: NamedTask, book: ClaimBook): void {
  if (act.entity.documentType === 'REPORT' || mention.taskKind === 'RESULT' || mention.taskKind === 'LIMITATION') return;
  book.relate({
    type: 'ASSIGNS',
    from: act.entity.id,
    to: entity.id,
    rule: 'assigned-by-document',
    evidence: [act.citation, mention],
  });
}

/** What the words of a task cite: documents and programmes that it carries out, makes known, reviews or brings forth. */
function relateToCited({ entity, mention }: NamedTask, { book, naming, text }: Scene, deeds: Deeds): void {
  let relation: 'IMPLEMENTS' | null = null;
  let from = mention.start;
  const inOrder = naming.documents
    .filter(({ citation: each }) => liesIn(each, { start: mention.start, end: mention.end + 1 }))
    .sort((a, b) => a.citation.start - b.citation.start);
  for (const { citation, entity: cited } of inOrder) {
    const before = text.slice(from, citation.start);
    const evidence = [{ start: Math.max(mention.start, wordFrom(text, citation.start - 60)), end: citation.end }, mention];
    const relate = (
      type: 'IMPLEMENTS' | 'DISSEMINATES' | 'REVIEWS' | 'PRODUCES',
      rule: Parameters<ClaimBook['relate']>[0]['rule'],
    ): void => book.relate({ type, from: entity.id, to: cited.id, rule, evidence, status: citation.planned ? 'PLANNED' : null });
    const opens = citation.start - mention.start <= 2;
    if (citation.planned) relate('PRODUCES', 'produces-clause');
    else if (OTHERS_PLANS.test(before)) relation = null;
    else if (REVIEW.test(before)) relate('REVIEWS', 'reviews-clause');
    else if (
      carriesOut(before) ||
      // A law says how everything is lawfully done: "theo quy định của Luật …" carries none out.
      (cited.documentType !== 'LAW' && followsOut(before)) ||
      (opens && mention.form === 'LIST') ||
      (relation !== null && /^[^.;]{0,60}(?:,|và)\s*$/u.test(before.slice(-60)))
    ) {
      relate('IMPLEMENTS', 'carries-out-clause');
      relation = 'IMPLEMENTS';
      if (/quán triệt|tuyên truyền/u.test(before)) relate('DISSEMINATES', 'disseminates-clause');
    } else if (DISSEMINATE.test(before)) relate('DISSEMINATES', 'disseminates-clause');
    else if (PRODUCE.test(before) && cited.symbol === null) relate('PRODUCES', 'produces-clause');
    from = citation.end;
  }
  for (const { entity: program, mentions } of deeds.programs) {
    for (const named of mentions.filter((each) => liesIn(each, mention))) {
      const before = text.slice(mention.start, named.start).replace(/[“"]\s*$/u, '');
      // "Kế hoạch của … thực hiện chương trình …": it is the plan that carries the programme out, the task has to do with the plan.
      const bearer = inOrder.find(
        ({ citation }) => named.start > citation.start && named.end <= Math.max(citation.end, citation.subject?.end ?? 0),
      );
      if (bearer !== undefined) {
        if (carriesOut(before))
          book.relate({
            type: 'IMPLEMENTS',
            from: bearer.entity.id,
            to: program.id,
            rule: 'named-for',
            evidence: [{ start: bearer.citation.start, end: named.end }],
          });
        continue;
      }
      const rule = /(?:phong trào|cuộc vận động)\s*:?\s*$|thông qua[^;]*$/u.test(before) || named.rule === 'quoted-name';
      if (rule)
        book.relate({
          type: 'CARRIED_OUT_THROUGH',
          from: entity.id,
          to: program.id,
          rule: 'through-programme',
          evidence: [named],
        });
      else if (carriesOut(before) && mention.taskKind !== 'LIMITATION')
        book.relate({
          type: 'IMPLEMENTS',
          from: entity.id,
          to: program.id,
          rule: 'carries-out-clause',
          evidence: [named, mention],
        });
      else book.relate({ type: 'ABOUT', from: entity.id, to: program.id, rule: 'keyword-topic', evidence: [named] });
    }
  }
  for (const { entity: indicator, mention: figure } of deeds.indicators) {
    if (liesIn(figure, mention) && measures(figure, { mention, text, others: deeds.indicators }))
      book.relate({ type: 'MEASURED_BY', from: entity.id, to: indicator.id, rule: 'figure-in-task', evidence: [figure] });
  }
}

/**
 * Whether a figure in the words of a task measures the task: not where it has a subject of its own ("toàn huyện có 68 trường …"), not where it
 * only describes what another figure counts ("7 trường … có diện tích 5ha"), and not where what was reached is the figure itself.
 */
function measures(
  figure: Span,
  { mention, text, others }: { mention: NamedTask['mention']; text: string; others: Deeds['indicators'] },
): boolean {
  if (mention.taskKind === 'LIMITATION') return false;
  if (mention.taskKind === 'RESULT' && figure.start - mention.start < 4) return false;
  if (
    /(?:toàn|cả) (?:tỉnh|huyện|quận|thành phố|xã|phường|ngành|quốc)[^,;]*$|hiện (?:nay )?có[^,;]*$/u.test(
      text.slice(mention.start, figure.start),
    )
  )
    return false;
  return !others.some(
    ({ mention: other }) =>
      other.start < figure.start && (figure.end <= other.end || DESCRIBES.test(text.slice(other.end, figure.start))),
  );
}
/** Between two figures these make the second a trait of what the first counts. */
const DESCRIBES = /^[^.;:]{0,60}(?:có|với|rộng) (?:diện tích|quy mô|sức chứa|công suất|trị giá)[^.;:]{0,20}$/u;

/** Discourse: what stands before "kết quả đạt được trong thực hiện X" carries X out; a list introduced by X's title phrase does so by inference. */
function relateResults({ tasks, frame, book, text, document }: Scene): void {
  const { resultsOf } = frame;
  if (resultsOf !== null) {
    const { document: carried, at } = resultsOf;
    for (const { entity, mention } of tasks) {
      const reported = mention.end <= at.start && (mention.taskKind === 'RESULT' || mention.form === 'CLAUSE');
      if (reported)
        book.relate({
          type: 'IMPLEMENTS',
          from: entity.id,
          to: carried.entity.id,
          rule: 'results-of',
          evidence: [phraseAt(document, at), mention],
        });
    }
  }
  for (const known of knownDocuments()) {
    if (known.titlePhrase === null) continue;
    const phrase = foldForMatching(known.titlePhrase);
    for (const { entity, mention } of tasks) {
      const line = mention.announcement;
      const at = line === null ? -1 : text.slice(line.start, line.end).indexOf(phrase);
      if (line === null || at < 0) continue;
      const id = cited(known.symbol, frame.resultsOf?.document) ?? knownDocumentId(known);
      book.relate({
        type: 'IMPLEMENTS',
        from: entity.id,
        to: id,
        rule: 'title-phrase',
        certainty: 'INFERRED',
        evidence: [{ start: line.start + at, end: line.start + at + phrase.length }, mention],
      });
    }
  }
}
const cited = (symbol: string, named: NamedDocument | undefined): string | null =>
  named?.entity.symbol === symbol ? named.entity.id : null;

/** The summing phrase with its citation. */
function phraseAt(document: SourceDocument, citation: Span): Span {
  const before = document.text.slice(Math.max(0, citation.start - 60), citation.start);
  const at = before.search(/kết quả/iu);
  return { start: at < 0 ? citation.start : citation.start - before.length + at, end: citation.end };
}
