/** The frame of a source: which act it is about, when, where, and the cues of discourse that bind its tasks to documents. */
import type { SourceDocument } from '../documents/source-document.js';
import type { Span } from '../vocabulary/facts.js';
import { foldForMatching } from '../vocabulary/folding.js';
import type { PeriodMention } from '../recognition/periods.js';
import type { Identified } from './identified.js';
import type { NamedDocument } from './documents.js';
import type { Naming } from './name-things.js';

export interface Frame {
  /** The document whose content the source tells or is: its letterhead's, or the act that the text announces. */
  readonly act: NamedDocument | null;
  /** The school year (or, without one, the plan period) of the title or of the opening, with its words. */
  readonly period: { readonly id: string; readonly at: Span; readonly all: readonly Span[]; readonly sets: boolean } | null;
  /** The locality that the source is about, with words that name it. */
  readonly locality: { readonly id: string; readonly at: Span } | null;
  /** "kết quả đạt được trong thực hiện X": what stands before it is the carrying out of X. */
  readonly resultsOf: { readonly document: NamedDocument; readonly at: Span } | null;
}

/** Text between a body and a document by which the body issues it now. */
const ISSUES = /(?:vừa(?:\s+qua)?|đã|mới(?:\s+đây)?)\s+(?:ban\s+hành|ký|có)/iu;
/** News also tells it in the present, with the day before it: "Ngày …, Sở … ban hành Kế hoạch …". */
const ISSUES_ON_DAY = /(?<!\p{L})(?:ký\s+)?ban\s+hành\s*(?:\p{L}+\s+){0,2}$/iu;

function announcedAct(document: SourceDocument, naming: Naming): NamedDocument | null {
  if (naming.carrier !== null) return naming.carrier;
  const opening = document.blocks.filter(({ role }) => role === 'LEAD' || role === 'BODY' || role === 'LIST_ITEM').slice(0, 4);
  const end = opening.at(-1)?.end ?? 0;
  for (const named of naming.documents) {
    const { citation, issuer } = named;
    if (citation.planned || citation.start > end || issuer?.by !== 'NAMED') continue;
    const before = document.text.slice(Math.max(0, citation.start - 60), citation.start);
    if (ISSUES.test(before) || (citation.date !== null && ISSUES_ON_DAY.test(before))) return named;
  }
  return null;
}

/** A school year in a row of years ("từ năm học … đến năm học …") or in the name of a document cited is not the text's own. */
function isOfAnother({ start, end }: Span, { text }: SourceDocument, named: readonly NamedDocument[]): boolean {
  const row = /(?:từ|đến|tới)\s+(?:các\s+)?$/iu.test(text.slice(Math.max(0, start - 8), start));
  return (
    row ||
    named.some(
      ({ citation }) => start > citation.start && end <= (citation.subject?.end ?? citation.end) && citation.subject !== null,
    )
  );
}

/** What stands before a year that opens its sentence, or by which a year's work is named ("nhiệm vụ trọng tâm năm học …"). */
const OPENS_SENTENCE = /^[\s\p{P}\p{S}]*(?:(?:trong|bước vào|từ|sang|vào|ngay từ đầu|chuẩn bị cho|chuẩn bị bước vào)\s)?$/u;
const NAMES_WORK =
  /(?:nhiệm vụ|phương hướng|giải pháp|tổng kết|sơ kết|khai giảng|chủ đề|(?<!mẫu )kế hoạch)(?!\p{L})[^.;:]{0,80}$/u;
/** A page that puts a question answers it from rules that hold in any year. */
const ASKS = /\?\s*$|(?:ra sao|thế nào|là gì|bao nhiêu)[\s*?]*$/u;

/**
 * Whether the year is that of the whole text: of its title or a heading, at the opening of a sentence, or in the name of a year's work. As a trait
 * of something named on the way ("mức học phí của năm học …") it dates that thing and no other clause.
 */
function setsScene(mentions: readonly Span[], { text, blocks, sentences }: SourceDocument): boolean {
  const folded = foldForMatching(text);
  if (blocks.some(({ role, start, end }) => role === 'TITLE' && ASKS.test(folded.slice(start, end)))) return false;
  return mentions.some(({ start }) => {
    const block = blocks.find((each) => start >= each.start && start < each.end);
    if (block?.role === 'TITLE' || block?.role === 'HEADING') return true;
    const from = sentences.find((each) => start >= each.start && start < each.end)?.start ?? block?.start ?? 0;
    const before = folded.slice(from, start);
    return OPENS_SENTENCE.test(before) || NAMES_WORK.test(before);
  });
}

function framePeriod(document: SourceDocument, periods: readonly Identified[], named: readonly NamedDocument[]): Frame['period'] {
  const opening = document.blocks
    .filter(({ role }) => role === 'TITLE' || role === 'LEAD' || role === 'BODY' || role === 'HEADING')
    .slice(0, 5);
  const last = opening.at(-1)?.end ?? 0;
  const mentions = periods
    .flatMap(({ entity, mentions: all }) => all.map((mention) => ({ entity, mention: mention as PeriodMention })))
    .filter(({ entity, mention }) => entity.kind === 'PERIOD' && entity.periodKind === 'SCHOOL_YEAR' && mention.start < last)
    .filter(({ mention }) => !isOfAnother(mention, document, named))
    .sort((a, b) => a.mention.start - b.mention.start);
  const [first] = mentions;
  return first === undefined
    ? null
    : {
        id: first.entity.id,
        at: first.mention,
        sets: setsScene(
          mentions.filter(({ entity }) => entity.id === first.entity.id).map(({ mention }) => mention),
          document,
        ),
        all: mentions.filter(({ entity }) => entity.id === first.entity.id).map(({ mention }) => mention),
      };
}

function frameLocality(naming: Naming): Frame['locality'] {
  const { locality } = naming.context;
  if (locality === null) return null;
  const named = naming.identified.find(({ entity }) => entity.id === locality.id)?.mentions[0];
  if (named !== undefined) return { id: locality.id, at: named };
  const body = naming.agencies.find(({ entity }) => entity.id.endsWith(`/${locality.id.slice('locality:'.length)}`));
  return body === undefined ? null : { id: locality.id, at: body.mention };
}

const RESULTS = /kết quả (?:đã )?đạt được (?:trong|của) (?:việc )?(?:triển khai )?thực hiện\s*$/u;

export function frameOf(document: SourceDocument, naming: Naming): Frame {
  const folded = foldForMatching(document.text);
  const summed = naming.documents.find(({ citation }) =>
    RESULTS.test(folded.slice(Math.max(0, citation.start - 80), citation.start)),
  );
  return {
    act: announcedAct(document, naming),
    period: framePeriod(
      document,
      naming.identified,
      naming.documents.filter(({ entity }) => entity.id !== naming.carrier?.entity.id),
    ),
    locality: frameLocality(naming),
    resultsOf: summed === undefined ? null : { document: summed, at: summed.citation },
  };
}
