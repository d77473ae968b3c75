/** Relations of bodies and people: the place a body governs, the committee it is part of, who works with whom. */
import type { SourceDocument } from '../documents/source-document.js';
import { localBodyOfId, relationsOfLocalBody } from '../vocabulary/agencies.js';
import type { Span } from '../vocabulary/facts.js';
import { foldForMatching } from '../vocabulary/folding.js';
import { ownNameOf } from '../vocabulary/localities.js';
import { rowFrom } from './body-rows.js';
import type { ClaimBook } from './claims.js';
import type { Naming } from './name-things.js';
import { matchesIn } from '../vocabulary/matches.js';

/** Every mention of a body, single or collective, in text order. */
export interface BodyMention extends Span {
  readonly id: string;
  readonly collective: boolean;
}
export function bodyMentions(naming: Naming): BodyMention[] {
  return naming.identified
    .flatMap(({ entity, mentions }) =>
      entity.kind === 'AGENCY'
        ? mentions.map(({ start, end }) => ({ start, end, id: entity.id, collective: entity.collective }))
        : [],
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

export function relateBodies(document: SourceDocument, naming: Naming, book: ClaimBook): void {
  const text = foldForMatching(document.text);
  const ids = new Set(naming.identified.map(({ entity }) => entity.id));
  for (const { entity, mentions } of naming.identified) {
    const local = entity.kind === 'AGENCY' ? localBodyOfId(entity.id) : null;
    if (local === null) continue;
    const own = foldForMatching(ownNameOf(local.locality));
    const byName = mentions.filter(({ start, end }) => text.slice(start, end).includes(own));
    for (const { type, from, to } of relationsOfLocalBody(local.kind.key, local.locality.id)) {
      if (from !== entity.id) continue;
      if (type === 'HAS_JURISDICTION') {
        book.relate({
          type,
          from,
          to,
          rule: byName.length > 0 ? 'jurisdiction-by-name' : 'jurisdiction-of-own-unit',
          certainty: byName.length > 0 ? 'ASSERTED' : 'INFERRED',
          evidence: (byName.length > 0 ? byName : mentions).slice(0, 1),
        });
      } else if (type === 'PART_OF' && ids.has(to))
        book.relate({ type, from, to, rule: 'part-of-body', evidence: mentions.slice(0, 1) });
    }
  }
  relateCooperation(document, naming, { book, text });
}

/** "A phối hợp (chặt chẽ, tốt) với B", also with the verb between clauses of one sentence whose subject is A. */
function relateCooperation(document: SourceDocument, naming: Naming, of: { book: ClaimBook; text: string }): void {
  const { book, text } = of;
  const bodies = bodyMentions(naming);
  for (const match of matchesIn(text, /phối hợp(?: (?:chặt chẽ|tốt|hiệu quả|đồng bộ|thường xuyên))*(?: (?:với|cùng))?\s+/gu)) {
    const at = match.index;
    const behind = at + match[0].length;
    const sentence = document.sentences.find(({ start, end }) => start <= at && at < end);
    if (sentence === undefined) continue;
    const other = bodies.find(({ start }) => start >= behind && start - behind <= 4);
    // "tại Trường …" says where people met, not who works together.
    const subject = bodies
      .filter(
        ({ start, end }) =>
          start >= sentence.start && end <= at && !/(?<![\p{L}])(?:tại|ở) $/u.test(text.slice(Math.max(0, start - 5), start)),
      )
      .sort((a, b) => a.start - b.start)[0];
    if (other === undefined || subject === undefined || other.id === subject.id) continue;
    const actor = givenTo(bodies, { sentence, at, text }) ?? subject;
    if (actor.id === other.id || /giao |yêu cầu |phối hợp/u.test(text.slice(actor.end, at))) continue;
    const actors = rowFrom(actor, bodies, document.text).filter(({ end }) => end <= at);
    const partners = rowFrom(other, bodies, document.text).filter(({ id }) => actors.every((each) => each.id !== id));
    for (const each of actors)
      for (const partner of partners)
        book.relate({
          type: 'COOPERATES_WITH',
          from: each.id,
          to: partner.id,
          rule: 'cooperation-clause',
          evidence: [{ start: each.start, end: partner.end }],
        });
  }
}

/** "X đã giao Y …; phối hợp với Z": it is Y who works with Z. */
function givenTo(bodies: readonly BodyMention[], of: { sentence: Span; at: number; text: string }): BodyMention | undefined {
  const { sentence, at, text } = of;
  return bodies.find(
    ({ start, end }) =>
      start >= sentence.start &&
      end <= at &&
      /(?:giao|yêu cầu|đề nghị|chỉ đạo)\s+(?:cho\s+)?$/u.test(text.slice(Math.max(0, start - 16), start)),
  );
}
