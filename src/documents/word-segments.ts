/**
 * Word-segmented text: tools for Vietnamese (VnCoreNLP, underthesea, pyvi) write the syllables of a word with an underscore between them
 * ("Bộ Giáo_dục và Đào_tạo"). In such a text an underscore between letters is a blank; in any other it is part of a name or an address.
 */
import type { Paragraph } from './paragraph.js';

const JOINED = /(?<=\p{L})_(?=\p{L})/gu;
/** Words joined with marks of Vietnamese in them: addresses and file names have none. A syllable has seven letters at most. */
const VIETNAMESE_JOINED = /[à-ỹĐđ][\p{L}\p{M}]{0,6}_\p{L}|\p{L}_[\p{L}\p{M}]{0,6}[à-ỹĐđ]/gu;
const FEW = 5;

/** The paragraphs with blanks for underscores where the text is word-segmented; places stay, for a blank stands for each underscore. */
export function unsegmented(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  let joined = 0;
  for (const { content } of paragraphs) {
    if (content.text.includes('_')) joined += content.text.match(VIETNAMESE_JOINED)?.length ?? 0;
    if (joined >= FEW) break;
  }
  if (joined < FEW) return paragraphs;
  return paragraphs.map((each) => ({ ...each, content: { ...each.content, text: each.content.text.replace(JOINED, ' ') } }));
}
