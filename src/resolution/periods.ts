/** Periods as identities: kind and years are all they are. */
import type { PeriodMention } from '../recognition/periods.js';
import type { PeriodEntity } from '../vocabulary/facts.js';
import type { PeriodKind } from '../vocabulary/kinds.js';
import type { Registry } from './registry.js';

const SLUGS: Readonly<Record<PeriodKind, string>> = {
  SCHOOL_YEAR: 'school-year',
  PLAN_PERIOD: 'plan',
  TERM: 'term',
  YEAR: 'year',
};
const WORDS: Readonly<Record<PeriodKind, string>> = {
  SCHOOL_YEAR: 'Năm học',
  PLAN_PERIOD: 'Giai đoạn',
  TERM: 'Nhiệm kỳ',
  YEAR: 'Năm',
};

/** The period of a kind and its years. A school year's name is its years alone, as readers and the API write it. */
export function periodEntity(periodKind: PeriodKind, startYear: number, endYear: number): PeriodEntity {
  const years = periodKind === 'YEAR' ? `${startYear}` : `${startYear}-${endYear}`;
  return {
    id: `period:${SLUGS[periodKind]}/${years}`,
    kind: 'PERIOD',
    name: periodKind === 'SCHOOL_YEAR' ? years : `${WORDS[periodKind]} ${years}`,
    aliases: periodKind === 'SCHOOL_YEAR' ? [`Năm học ${years}`] : [],
    periodKind,
    start: `${startYear}`,
    end: `${endYear}`,
  };
}

export function namePeriods(mentions: readonly PeriodMention[], registry: Registry): void {
  for (const mention of mentions) registry.add(periodEntity(mention.periodKind, mention.startYear, mention.endYear), mention);
}
