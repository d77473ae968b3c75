/** Relations of figures: the place they are of, and the period that opens their sentence. */
import type { SourceDocument } from '../documents/source-document.js';
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
  for (const { entity, mention } of deeds.indicators) {
    book.attribute({
      subject: entity.id,
      property: 'value',
      value: mention.value,
      rule: 'quantity-of-figure',
      evidence: [mention],
    });
    if (frame.locality !== null) {
      book.relate({
        type: 'MEASURED_FOR',
        from: entity.id,
        to: frame.locality.id,
        rule: 'figure-of-place',
        evidence: [frame.locality.at, mention],
      });
    }
    const block = document.blocks.find(({ start, end }) => start <= mention.start && mention.start < end);
    if (block === undefined) continue;
    const opening = schoolYears.find((year) => year.mention.start >= block.start && year.mention.start - block.start < 12);
    const isNew = /^\s*năm học (?:mới|này)/iu.test(document.text.slice(block.start, block.start + 20)) ? frame.period : null;
    const period = opening === undefined ? isNew : { id: opening.id, at: opening.mention };
    if (period !== null)
      book.relate({ type: 'DURING', from: entity.id, to: period.id, rule: 'figure-period', evidence: [period.at, mention] });
  }
}
