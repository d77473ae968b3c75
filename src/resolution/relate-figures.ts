/** Relations and attributes of figures: whom they are of, of when, by when, and the school year of their sentence. */
import type { SourceDocument } from '../documents/source-document.js';
import { firstFrom } from '../vocabulary/ordered-spans.js';
import type { ClaimBook } from './claims.js';
import type { Deeds } from './deeds.js';
import type { Frame } from './frame.js';
import type { Naming } from './name-things.js';

export function relateFigures(
  document: SourceDocument,
  naming: Naming,
  of: { frame: Frame; book: ClaimBook; deeds: Deeds },
): void {
  const { frame, book, deeds } = of;
  const years = naming.identified.filter(({ entity }) => entity.kind === 'PERIOD' && entity.periodKind === 'SCHOOL_YEAR');
  const schoolYears = years.flatMap(({ entity, mentions }) => mentions.map((mention) => ({ id: entity.id, mention })));
  for (const { entity, mention, scopes } of deeds.indicators) {
    const { timeAt } = mention;
    const state = (property: string, value: string | number | null | undefined, words = [mention]): void => {
      if (value !== null && value !== undefined)
        book.attribute({ subject: entity.id, property, value, rule: 'quantity-of-figure', evidence: words });
    };
    state('value', mention.value);
    if (timeAt !== null) {
      const words = [{ ...mention, ...timeAt }, mention];
      state('asOf', mention.asOf, words);
      state('deadline', mention.deadline, words);
    }
    state('baseline', mention.baseline);
    for (const { id, at, rule } of scopes) {
      book.relate({ type: 'MEASURED_FOR', from: entity.id, to: id, rule, evidence: [at, mention] });
    }
    const block = document.blocks[firstFrom(document.blocks, mention.start + 1) - 1];
    if (block === undefined) continue;
    const opening = schoolYears.find((year) => year.mention.start >= block.start && year.mention.start - block.start < 12);
    const own = schoolYears.find((year) => timeAt !== null && year.mention.start < timeAt.end && timeAt.start < year.mention.end);
    const isNew = /^\s*năm học (?:mới|này)/iu.test(document.text.slice(block.start, block.start + 20)) ? frame.period : null;
    const year = own ?? opening;
    const period = year === undefined ? isNew : { id: year.id, at: year.mention };
    if (period !== null)
      book.relate({ type: 'DURING', from: entity.id, to: period.id, rule: 'figure-period', evidence: [period.at, mention] });
  }
}
