/** The parts of a portal's or paper's page: interface labels, related articles, captions, bylines, repeats. */
import * as words from './page-words.js';
import type { Paragraph } from './paragraph.js';
import type { Roles } from './official-layout.js';

/** A line that could be running text: a sentence of some length. */
const isProse = (text: string): boolean => text.length > 120 && /[.!?…;:"”]$/u.test(text);
const endsLikeProse = (text: string): boolean => /[.!?…;:]["”)]*$/u.test(text);

/** Labels, page heads, stamps: no content wherever they stand. */
export function markInterface(paragraphs: readonly Paragraph[], roles: Roles): void {
  for (const [i, { content, markup, inTable }] of paragraphs.entries()) {
    if (roles[i] !== null) continue;
    const { text } = content;
    if (markup === 'caption') roles[i] = 'CAPTION';
    else if (
      markup === 'chrome' ||
      words.INTERFACE_LABEL.test(text) ||
      (words.READER_CALL.test(text) && text.length < 300) ||
      (words.PAGE_HEAD.test(text) && !inTable) ||
      (words.SIGNATURE_STAMP.test(text) && text.length < 120)
    ) {
      roles[i] = words.IMAGE_PLACEHOLDER.test(text) ? 'CAPTION' : 'BOILERPLATE';
    } else if (words.IMAGE_PLACEHOLDER.test(text)) roles[i] = 'CAPTION';
  }
}

/**
 * What stands under "Tin liên quan" and the like. Near the end everything is of other articles; earlier only the short lines up to
 * the next paragraph of prose.
 */
export function markRelated(paragraphs: readonly Paragraph[], roles: Roles): void {
  const lengths = paragraphs.map((paragraph) => paragraph.content.text.length);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  let before = 0;
  for (let i = 0; i < paragraphs.length; i++) {
    const text = paragraphs[i]?.content.text ?? '';
    if (i > 0 && words.RELATED_HEADING.test(text) && text.length < 60) {
      roles[i] = 'BOILERPLATE';
      const closes = before > total * 0.5;
      let k = i + 1;
      for (; k < paragraphs.length; k++) {
        const line = paragraphs[k]?.content.text ?? '';
        if (!closes && isProse(line)) break;
        if (words.RELATED_HEADING.test(line)) roles[k] = 'BOILERPLATE';
        roles[k] ??= 'TEASER';
      }
      if (closes) return;
      for (; i < k - 1; i++) before += lengths[i] ?? 0;
    }
    before += lengths[i] ?? 0;
  }
}

/** Words of office and address that stand before a person's name in a caption. */
const OFFICE =
  /^(?:(?:Nguyên |Tân )?(?:Phó |Thứ |Quyền )?(?:Tổng |Chủ tịch|Bộ trưởng|trưởng|Thủ tướng|Giám đốc|Hiệu trưởng|Vụ trưởng|Cục trưởng|Viện trưởng|Trưởng|Bí thư|Chánh)|Ông |Bà |Thầy |Cô |Anh |Chị |Em |TS\.?|PGS|GS|ThS|Đồng chí |Học sinh |Sinh viên |Thí sinh |Phụ huynh |Các (?:em|đại biểu|thầy|học sinh))/u;
const VERB_OF_SPEECH = /\s(?:cho biết|cho rằng|nói|khẳng định|nhấn mạnh|đề nghị|yêu cầu|chia sẻ|cho hay|đánh giá|lưu ý|đã|sẽ)\s/u;

/** A picture's caption: by its marks, beside a placeholder, an office and a name alone, or someone "phát biểu" in one bare line. */
export function markCaptions(paragraphs: readonly Paragraph[], roles: Roles): void {
  for (const [i, { content, headingLevel }] of paragraphs.entries()) {
    if (roles[i] !== null || i === 0) continue;
    const { text } = content;
    const previous = paragraphs[i - 1]?.content.text ?? '';
    const isShort = text.length < 260;
    if (!isShort || headingLevel > 0 || /^(?:[-–+•]|\d+[.)]|[a-zđ]\))\s/u.test(text)) continue;
    const besidePicture = roles[i - 1] === 'CAPTION' && words.IMAGE_PLACEHOLDER.test(previous);
    const namesPerson =
      OFFICE.test(text) &&
      !endsLikeProse(text) &&
      text.length < 110 &&
      /\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?$/u.test(text) &&
      !VERB_OF_SPEECH.test(text);
    const introduces =
      /^(?:GS|PGS|TS|ThS|Ông|Bà|Thầy|Cô)[.\p{Lu}\p{Ll}]*\s(?:\p{Lu}\p{Ll}+\s){1,4}[-–,]\s/u.test(text) &&
      !endsLikeProse(text) &&
      text.length < 140 &&
      !VERB_OF_SPEECH.test(text);
    const poses =
      !endsLikeProse(text) &&
      text.length < 160 &&
      /\s(?:chụp ảnh|chụp hình|phát biểu (?:tại|trong|khai mạc|chỉ đạo))\s/u.test(text) &&
      !/[:"“]/u.test(text);
    const showsSpeaker =
      /^(?:Ông|Bà|Thầy|Cô|Đồng chí|PGS|GS|TS|ThS|Bộ trưởng|Thứ trưởng|Phó Thủ tướng)[^.:"“]{5,140}\sphát biểu(?:\s(?:tại|về|trong|khai mạc|chỉ đạo|kết luận)|,)[^:"“]*$/u.test(
        text,
      ) &&
      !/[.!?]\s/u.test(text) &&
      !/\srằng\s|\scho\s(?:biết|hay)\b/u.test(text);
    if (
      words.CAPTION_MARK.test(text) ||
      (besidePicture &&
        !endsLikeProse(text) &&
        text.length < 160 &&
        /^\p{Lu}/u.test(text) &&
        paragraphs[i]?.gapBefore === false) ||
      namesPerson ||
      introduces ||
      poses ||
      showsSpeaker
    ) {
      roles[i] = 'CAPTION';
    }
  }
}

/** A paragraph that was there before says nothing new: the title once more as a picture's text, a caption printed twice. */
export function markRepeats(paragraphs: readonly Paragraph[], roles: Roles): void {
  const seen = new Map<string, number>();
  for (const [i, { content, inTable }] of paragraphs.entries()) {
    const key = content.text.toLowerCase().replace(/[\s.]+$/u, '');
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, i);
    } else if (roles[i] === null && !inTable && key.length >= 25 && !/^(?:[-–+•]|\d+[.)]|[a-zđ]\))\s|:$/u.test(key)) {
      roles[i] = i === first + 1 && first > 1 ? 'CAPTION' : 'BOILERPLATE';
    }
  }
}

const BYLINE =
  /^(?:\(?(?:Tác giả|Bài(?:, ảnh| và ảnh)?|Bài viết|Tin(?:, ảnh|, bài)?|Nguồn(?: tin)?|Người viết|Biên tập|Thực hiện|PV)\s*:\s*.{2,80}\)?|\[?(?:Admin|Ban biên tập|BBT)\]?|\(?Theo\s\p{Lu}[^.:;]{1,60}\)?)$/u;
/** "Thứ bảy, 27/07/2024 - 14:36", "10:00 17/09/2019", "Ngày đăng: 2/3/2021". */
export const DATE_LINE =
  /^(?:\(?(?:(?:Thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|Chủ nhật)\s*,?\s*(?:ngày\s)?)?(?:(?:Ngày đăng|Cập nhật(?: lúc)?|Đăng (?:lúc|ngày)|Xuất bản)\s*:?\s*)?(?:\d{1,2}[:h]\d{2}\s*[,|-]?\s*)?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?:\s*[,|-]?\s*\d{1,2}[:h]\d{2}(?::\d{2})?)?(?:\s*\(?GMT\+7\)?|\s*(?:AM|PM|SA|CH))?\)?)$/iu;

/** The name at the end ("Nhật Minh", "Ngô Văn Hải - BTGHU", "Lệ Thu (tổng hợp)"), the labelled author, the line of the date. */
export function markBylines(paragraphs: readonly Paragraph[], roles: Roles): void {
  for (const [i, { content }] of paragraphs.entries()) {
    if (roles[i] !== null) continue;
    if (DATE_LINE.test(content.text) || (BYLINE.test(content.text) && content.text.length < 100)) roles[i] = 'BYLINE';
  }
  // The last paragraph of content, and up to two before it, when they are no more than names.
  let last = paragraphs.length - 1;
  while (last > 0 && (roles[last] === 'BOILERPLATE' || roles[last] === 'TEASER' || roles[last] === 'CAPTION')) last--;
  for (let i = last; i > Math.max(1, last - 3); i--) {
    const text = paragraphs[i]?.content.text ?? '';
    if (roles[i] === 'BYLINE') continue;
    if (roles[i] !== null || !isNameLine(text)) break;
    roles[i] = 'BYLINE';
  }
}

/** A personal or pen name alone, with an office or house behind a dash or in brackets at most. */
export function isNameLine(text: string): boolean {
  if (text.length > 60 || /[.!?:;]$/u.test(text)) return false;
  const name = text.replace(/\s*(?:[-–—]\s*[\p{L}\s&.,-]{2,30}|\([^)]{2,40}\))$/u, '');
  const isUpperName = /^\p{Lu}{2,7}(?:\s\p{Lu}{2,7}){1,4}$/u.test(name);
  return (words.PERSON_NAME.test(name) && /\s|\./u.test(name)) || isUpperName || /^\([\p{Lu}][^)]{2,50}\)$/u.test(text);
}
