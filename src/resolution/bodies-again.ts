/**
 * A ministry or department that the press has named in full is then "Bộ" or "Sở" alone: "Bộ sẽ hướng dẫn …". Read where the word is the subject of
 * what follows and the text has named one such body before, not where it has named several.
 */
import type { SourceDocument } from '../documents/source-document.js';
import { matchesIn } from '../vocabulary/matches.js';
import type { NamedAgency } from './agencies.js';

/** "cơ sở", "trụ sở", "các sở", "cán bộ" are other words; a capital inside a sentence or the word's place at its head tells "Bộ" from "bộ (sách)". */
const AGAIN =
  /(?<![\p{L}\d]|(?:cơ|trụ|các|những|mỗi|từng|hai|ba|một số)\s)(?<word>Bộ|Sở|sở)(?=\s+(?:đã|sẽ|cũng|đang|vẫn|còn|luôn|vừa|cần|phải|tiếp tục|yêu cầu|đề nghị|chỉ đạo|giao|lưu ý|khuyến khích|có (?:công văn|văn bản))(?!\p{L}))/gu;
/** Organs whose names begin like a ministry's. */
const NO_MINISTRY = /^Bộ (?:Chính trị|Tư lệnh|Chỉ huy)/u;

/** Mentions of bodies by their first word alone, in text order. */
export function bodiesMeantAgain(
  document: SourceDocument,
  { agencies, text }: { agencies: readonly NamedAgency[]; text: string },
): NamedAgency[] {
  if (document.tier !== 'PRESS') return [];
  const found: NamedAgency[] = [];
  for (const match of matchesIn(text, AGAIN)) {
    const start = match.index;
    const inContent = document.blocks.some((block) => block.role === 'BODY' && block.start <= start && start < block.end);
    if (!inContent) continue;
    const opening = (match.groups?.word ?? '').replace('sở', 'Sở');
    const before = agencies.filter(
      ({ entity, mention }) =>
        mention.end <= start && entity.name.startsWith(`${opening} `) && !entity.collective && !NO_MINISTRY.test(entity.name),
    );
    const last = before.at(-1);
    if (last === undefined || before.some(({ entity }) => entity.id !== last.entity.id)) continue;
    const mention = { start, end: start + opening.length, text: text.slice(start, start + opening.length) };
    found.push({ entity: last.entity, mention: { ...last.mention, ...mention, office: null, rule: 'body-by-first-word' } });
  }
  return found;
}
