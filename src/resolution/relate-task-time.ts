/**
 * During which school year a task is: the one that its own sentence names, else that of the whole text. A year that opens the sentence ("Năm học
 * 2023-2024, Sở … sẽ đánh giá …") dates the task; one that the sentence names on its way only lets us suppose so.
 */
import type { SourceDocument } from '../documents/source-document.js';
import type { Span } from '../vocabulary/facts.js';
import { holderFinder, liesIn } from '../vocabulary/ordered-spans.js';
import type { ClaimBook } from './claims.js';
import type { NamedTask } from './deeds.js';
import type { Frame } from './frame.js';
import type { Naming } from './name-things.js';

interface NamedYear {
  readonly id: string;
  readonly at: Span;
}

const OPENS = /^[\s\p{P}\p{S}]*(?:(?:Trong|Từ|Sang|Vào|Bước vào|Đến)\s)?$/u;

/** The school years of a source with the words that name them, in text order, and the sentences in which they stand. */
interface Calendar {
  readonly years: readonly NamedYear[];
  readonly sentenceWith: (words: Span) => Span | undefined;
}
export function calendarOf({ sentences }: SourceDocument, { identified }: Naming): Calendar {
  const years = identified
    .flatMap(({ entity, mentions }) =>
      entity.kind === 'PERIOD' && entity.periodKind === 'SCHOOL_YEAR' ? mentions.map((at) => ({ id: entity.id, at })) : [],
    )
    .sort((a, b) => a.at.start - b.at.start);
  return { years, sentenceWith: holderFinder(sentences) };
}

/** The one year that the sentence of a task names before the task ends, if it names one only. */
function yearOfSentence({ mention }: NamedTask, { years, sentenceWith }: Calendar) {
  const sentence = sentenceWith({ start: mention.start, end: mention.start + 1 });
  if (sentence === undefined) return null;
  const named = years.filter(({ at }) => at.start >= sentence.start && at.end <= Math.min(sentence.end, mention.end));
  const [first] = named;
  return first === undefined || named.some(({ id }) => id !== first.id) ? null : { ...first, sentence };
}

/** Relates a task to the school year it is for. */
export function relateTime(
  task: NamedTask,
  { document, frame, book, calendar }: { document: SourceDocument; frame: Frame; book: ClaimBook; calendar: Calendar },
): void {
  const { entity, mention } = task;
  const during = (year: { id: string; at: Span }, rule: 'frame-period' | 'year-of-sentence', sure: boolean): void =>
    book.relate({
      type: 'DURING',
      from: entity.id,
      to: year.id,
      rule,
      certainty: sure ? 'ASSERTED' : 'INFERRED',
      evidence: [year.at, mention],
    });
  const { period } = frame;
  const own = yearOfSentence(task, calendar);
  // A year in the words of what is to be done may be that of a thing in it ("sách giáo khoa của năm học …").
  const apart = own !== null && (period === null || own.at.end <= mention.start);
  if (apart && own.id !== period?.id) {
    during(own, 'year-of-sentence', OPENS.test(document.text.slice(own.sentence.start, own.at.start)));
    return;
  }
  // Where the text as a whole is of no year, only the clause that names the year is.
  if (period !== null) during(period, 'frame-period', period.sets || period.all.some((at) => liesIn(at, mention)));
}
