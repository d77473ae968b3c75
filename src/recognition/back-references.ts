/**
 * Documents named again by what was said of them: "Nghị quyết này", "Thông tư nêu trên". Which one is meant is for resolution to say; plurals ("các
 * nghị quyết nêu trên") name no single document.
 */
import type { Span } from '../vocabulary/facts.js';
import { foldForMatching } from '../vocabulary/folding.js';
import type { DocumentType } from '../vocabulary/kinds.js';
import { matchesIn } from '../vocabulary/matches.js';
import { documentTypeOfWord } from '../vocabulary/symbol-codes.js';

export interface BackReference extends Span {
  readonly text: string;
  /** Folded, one blank between words. */
  readonly typeWord: string;
  readonly documentType: DocumentType | null;
  /** NEAR: "này", the one just spoken of or the text itself. FAR: "nêu trên", one spoken of before. */
  readonly reach: 'NEAR' | 'FAR';
}

const BACK =
  /(?<![\p{L}\p{N}])(nghị\s+quyết|quyết\s+định|chỉ\s+thị|kế\s+hoạch|chương\s+trình\s+hành\s+động|chương\s+trình|kết\s+luận|thông\s+tư\s+liên\s+tịch|thông\s+tư|nghị\s+định|bộ\s+luật|(?<!pháp\s+|kỷ\s+)luật|đề\s+án|dự\s+án|công\s+văn|hướng\s+dẫn|quy\s+chế|công\s+điện|thông\s+báo)\s+(?:số\s+)?(này|(?:đã\s+)?(?:nêu|nói|kể)(?:\s+ở)?\s+trên|vừa\s+nêu)(?![\p{L}])/gu;
const PLURAL_BEFORE = /(?<![\p{L}\p{N}])(?:các|những|mọi|nhiều|một\s+số|cả|\d{1,2}|hai|ba|bốn)\s+(?:[\p{L}\s]{2,30},\s+)*$/u;
const ROW_BEFORE = /,\s+$/u;

export function backReferencesIn(text: string): BackReference[] {
  const folded = foldForMatching(text);
  const found: BackReference[] = [];
  for (const match of matchesIn(folded, BACK)) {
    const before = folded.slice(Math.max(0, match.index - 60), match.index);
    const far = match[2] !== 'này';
    // "chương trình, đề án nêu trên": a row of classes.
    if (PLURAL_BEFORE.test(before) || (far && ROW_BEFORE.test(before))) continue;
    const typeWord = match[1]!.replace(/\s+/g, ' ');
    const end = match.index + match[0].length;
    found.push({
      start: match.index,
      end,
      text: text.slice(match.index, end),
      typeWord,
      documentType: documentTypeOfWord(typeWord),
      reach: far ? 'FAR' : 'NEAR',
    });
  }
  return found;
}
