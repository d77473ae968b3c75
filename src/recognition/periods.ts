/**
 * Periods named in a text (domain.md §6): school years, plan periods and terms. A school year ends in the year after it begins; two other years
 * are a plan period, and "nhiệm kỳ" makes a term. The date of an article is no school year.
 */
import { foldForMatching } from '../vocabulary/folding.js';
import type { PeriodKind } from '../vocabulary/kinds.js';
import type { Mention } from './mention.js';
import { GatedPattern } from '../vocabulary/gated-pattern.js';

export interface PeriodMention extends Mention {
  readonly kind: 'PERIOD';
  readonly periodKind: PeriodKind;
  readonly startYear: number;
  readonly endYear: number;
}

const YEARS = '((?:19|20)\\d{2})\\s{0,2}[-/]?\\s{0,2}((?:19|20)\\d{2})(?![\\d/])';
/** The word that says what kind of period follows; "và 2020-2021" repeats the kind of the one before. */
const LEADS = (
  [
    ['SCHOOL_YEAR', 'năm học|nh'],
    ['TERM', 'nhiệm kỳ'],
    ['PLAN_PERIOD', 'giai đoạn|thời kỳ'],
  ] as const
).map(
  ([kind, lead]) => [kind, new GatedPattern(new RegExp(`(?<![\\p{L}\\p{N}])(?:${lead})\\s+(?:từ\\s+)?${YEARS}`, 'gu'))] as const,
);
const FURTHER = new RegExp(`^(?:\\s*(?:,|và)\\s*)(${YEARS})`, 'u');

function periodOf(kind: PeriodKind, from: number, to: number): PeriodKind | null {
  if (kind === 'SCHOOL_YEAR') return to === from + 1 ? kind : null;
  return to > from && to - from <= 50 ? kind : null;
}

/** All periods of a text, in order. */
export function periodsIn(text: string): PeriodMention[] {
  const folded = foldForMatching(text);
  const found: PeriodMention[] = [];
  const add = (kind: PeriodKind, start: number, match: readonly [string, string, string]): void => {
    const [whole, from, to] = match;
    const periodKind = periodOf(kind, Number(from), Number(to));
    if (periodKind === null) return;
    const end = start + whole.length;
    found.push({
      kind: 'PERIOD',
      periodKind,
      startYear: Number(from),
      endYear: Number(to),
      start,
      end,
      text: text.slice(start, end),
      rule: 'period-with-lead-word',
      confidence: 0.95,
    });
  };
  for (const [kind, led] of LEADS) {
    for (const match of led.allIn(folded)) {
      add(kind, match.index, [match[0], match[1] ?? '', match[2] ?? '']);
      let at = match.index + match[0].length;
      for (let next = FURTHER.exec(folded.slice(at)); next !== null; next = FURTHER.exec(folded.slice(at))) {
        const [whole = '', years = '', from = '', to = ''] = next;
        add(kind, at + whole.length - years.length, [years, from, to]);
        at += whole.length;
      }
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
