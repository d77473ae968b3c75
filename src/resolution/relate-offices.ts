/** Who holds which office: beside the name stands what the person is, of which body. */
import type { SourceDocument } from '../documents/source-document.js';
import { OFFICE } from '../recognition/offices.js';
import { foldForMatching } from '../vocabulary/folding.js';
import type { ClaimBook } from './claims.js';
import type { Naming } from './name-things.js';
import { bodyMentions } from './relate-bodies.js';

/** Behind a name: "X - Giám đốc Sở …", "X, Phó Chủ tịch UBND …". */
const APPOSITION = new RegExp(`^\\s*[-,(]?\\s*${OFFICE}\\s*$`, 'u');
/** Where the body's name begins with the office's own word. */
const BODY_WORD = /(?:sở|ubnd|bộ|ban|phòng|tỉnh ủy|huyện ủy|quận ủy|thành ủy).*$/u;
/** Before a name: "Thứ trưởng Bộ … X". Who was in office once ("nguyên", "cựu") is so no more. */
const BEFORE = new RegExp(`(?<!\\p{L})(?<!(?:nguyên|cựu)\\s(?:phó\\s)?)${OFFICE}\\s$`, 'u');
/** How far behind a name its body may stand: an office of several words. Characters. */
const FARTHEST_BODY = 50;
/** The longest office. Characters. */
const LONGEST_OFFICE = 40;

export function relateOffices(document: SourceDocument, naming: Naming, book: ClaimBook): void {
  const text = foldForMatching(document.text);
  const bodies = bodyMentions(naming).filter(({ collective }) => !collective);
  for (const { entity, mentions } of naming.identified) {
    if (entity.kind !== 'PERSON') continue;
    for (const mention of mentions) {
      const behind = bodies.find(({ start, end }) => end > mention.end && start - mention.end < FARTHEST_BODY);
      if (
        behind !== undefined &&
        (APPOSITION.test(text.slice(mention.end, behind.start)) ||
          APPOSITION.test(text.slice(mention.end, behind.end).replace(BODY_WORD, '')))
      )
        book.relate({
          type: 'HOLDS_ROLE',
          from: entity.id,
          to: behind.id,
          rule: 'office-apposition',
          evidence: [{ start: mention.start, end: behind.end }],
        });
      const before = bodies.find(({ end }) => end < mention.start && text.slice(end, mention.start).trim() === '');
      const office = before && BEFORE.exec(text.slice(Math.max(0, before.start - LONGEST_OFFICE), before.start));
      if (before !== undefined && office)
        book.relate({
          type: 'HOLDS_ROLE',
          from: entity.id,
          to: before.id,
          rule: 'office-before-name',
          evidence: [{ start: before.start - office[0].length, end: mention.end }],
        });
    }
  }
}
