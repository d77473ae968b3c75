/**
 * The parts of an official document by their place and fixed words (Nghị định 30/2020, annex I; Hướng dẫn 36-HD/VPTW): head with
 * issuer, national header, number, place and date; title; closing signature; "Nơi nhận".
 */
import type { SourceTier } from '../vocabulary/kinds.js';
import * as words from './page-words.js';
import type { Paragraph } from './paragraph.js';
import type { BlockRole } from './source-document.js';

/** Roles while they are being given: null is not decided yet. */
export type Roles = (BlockRole | null)[];

const isCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && text === text.toUpperCase();
/** How far behind a header line the rest of the head may stand: issuer, header, motto, number, date, in cells of their own. */
const HEAD_REACH = 14;

const isHeadLine = (text: string): boolean =>
  words.NATIONAL_HEADER.test(text) ||
  words.MOTTO.test(text) ||
  (words.NUMBER_LINE.test(text) && /\d|\/|…|\.\./u.test(text)) ||
  words.PLACE_DATE.test(text);

/** Head lines, and the issuer's capitals between and right before them. */
function markHead(paragraphs: readonly Paragraph[], roles: Roles): void {
  const texts = paragraphs.map((paragraph) => paragraph.content.text);
  for (let from = 0; from < texts.length; from++) {
    if (roles[from] !== null || !isHeadLine(texts[from] as string)) continue;
    let last = from;
    for (let i = from; i < texts.length && i <= from + HEAD_REACH; i++) {
      const text = texts[i] as string;
      if (words.TYPE_HEADING.test(text) || words.BASIS.test(text) || text.length > 250) break;
      if (isHeadLine(text)) last = i;
    }
    const hasHeader = texts
      .slice(from, last + 1)
      .some((text) => words.NATIONAL_HEADER.test(text) || words.MOTTO.test(text) || words.PLACE_DATE.test(text));
    if (hasHeader) {
      let first = from;
      while (
        first > 0 &&
        roles[first - 1] === null &&
        isCapitals(texts[first - 1] as string) &&
        (texts[first - 1] as string).length < 90 &&
        !words.TYPE_HEADING.test(texts[first - 1] as string)
      )
        first--;
      for (let i = first; i <= last + 1 && i < texts.length; i++) {
        // The subject of a letter (V/v …) stands under its number, in the same cell.
        const isSubject = words.SUBJECT_LINE.test(texts[i] as string) && i > 0 && words.NUMBER_LINE.test(texts[i - 1] as string);
        if (roles[i] === null && (i <= last || isSubject)) roles[i] = isSubject ? 'TITLE' : 'LETTERHEAD';
      }
    } else if (words.NUMBER_LINE.test(texts[from] as string) && from < 20) {
      roles[from] = 'LETTERHEAD';
    }
    from = last;
  }
}

/** The type word in capitals and the subject under it: the title of the document (and of each annex that heads a page). */
function markTitles(paragraphs: readonly Paragraph[], roles: Roles): void {
  let found = false;
  for (const [i, paragraph] of paragraphs.entries()) {
    if (roles[i] !== null || !words.TYPE_HEADING.test(paragraph.content.text)) continue;
    // Behind running text it heads a part that an article quotes, or an annex.
    const isBehindProse =
      found ||
      paragraphs
        .slice(0, i)
        .some(({ content, headingLevel }, k) => roles[k] === null && (content.text.length > 200 || headingLevel > 0));
    if (isBehindProse) {
      found = true;
      roles[i] = 'HEADING';
      continue;
    }
    found = true;
    roles[i] = 'TITLE';
    for (let k = i + 1; k <= i + 3 && k < paragraphs.length; k++) {
      const text = paragraphs[k]?.content.text ?? '';
      if (roles[k] !== null || words.BASIS.test(text) || text.length > 500) break;
      const isSubject =
        k === i + 1 ||
        (isCapitals(text) &&
          !/^(?:CHỦ TỊCH|BỘ TRƯỞNG|THỦ TƯỚNG|CHÍNH PHỦ|ỦY BAN|UỶ BAN|HỘI ĐỒNG|GIÁM ĐỐC|QUỐC HỘI|BAN )/u.test(text));
      if (!isSubject || /[.;:]$/u.test(text) || /^(?:\d+\.|[IVX]+\.|Điều )/u.test(text)) break;
      // Under "QUYẾT ĐỊNH" the issuer's capitals may stand instead of a subject.
      roles[k] =
        /^(?:CHỦ TỊCH|BỘ TRƯỞNG|THỦ TƯỚNG CHÍNH PHỦ$|CHÍNH PHỦ$|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN)/u.test(text)
          ? 'LETTERHEAD'
          : 'TITLE';
    }
  }
}

/** "Nơi nhận" with its lines; "TM./KT." with the office and the name under it; both close the document. */
function markClosing(paragraphs: readonly Paragraph[], roles: Roles): void {
  for (let i = 0; i < paragraphs.length; i++) {
    const text = paragraphs[i]?.content.text ?? '';
    if (roles[i] !== null) continue;
    if (words.RECIPIENTS.test(text)) {
      roles[i] = 'RECIPIENTS';
      for (let k = i + 1; k < paragraphs.length; k++) {
        const line = paragraphs[k]?.content.text ?? '';
        const isLine =
          /^[-–+•]\s?/u.test(line) || /^(?:Như |Lưu\b|các |Các )/u.test(line) || (/[;,]$/u.test(line) && line.length < 160);
        if (roles[k] !== null || !isLine || words.SIGNING_FOR.test(line) || line.length > 400) break;
        roles[k] = 'RECIPIENTS';
        if (/^[-–+•]?\s*Lưu\b/u.test(line)) break;
      }
    } else if (words.SIGNING_FOR.test(text) && text.length < 120) {
      markSignature(paragraphs, roles, i);
    } else if (
      /^(?:CHỦ TỊCH|BỘ TRƯỞNG|THỦ TƯỚNG|GIÁM ĐỐC|HIỆU TRƯỞNG|BÍ THƯ|TỔNG BÍ THƯ|CHÁNH VĂN PHÒNG|PHÓ [\p{Lu}\s]+|TRƯỞNG [\p{Lu}\s]+)$/u.test(
        text,
      )
    ) {
      const next = paragraphs[i + 1]?.content.text ?? '';
      if (words.PERSON_NAME.test(next) && next.length < 40) markSignature(paragraphs, roles, i);
    }
  }
}

function markSignature(paragraphs: readonly Paragraph[], roles: Roles, from: number): void {
  for (let k = from; k < paragraphs.length && k < from + 6; k++) {
    const line = paragraphs[k]?.content.text ?? '';
    const isName = words.PERSON_NAME.test(line) && line.length < 40;
    const isOffice = isCapitals(line) && line.length < 90;
    if (roles[k] !== null || !(isName || isOffice || /^\(?(?:đã ký|ký tên|signed)/iu.test(line))) break;
    roles[k] = 'SIGNATURE';
    if (isName && !isOffice) break;
  }
}

/** The page head of a legal database: label, value, label, value, before the text begins. */
function markMetadataTable(paragraphs: readonly Paragraph[], roles: Roles): void {
  const texts = paragraphs.map((paragraph) => paragraph.content.text);
  const labels = texts.flatMap((text, i) => (i < 40 && words.METADATA_LABEL.test(text) ? [i] : []));
  if (labels.length < 3) return;
  const first = labels[0] as number;
  const last = labels.at(-1) as number;
  for (let i = first; i <= last; i++) roles[i] ??= 'BOILERPLATE';
  const value = texts[last + 1] ?? '';
  if (value.length < 60 && value !== value.toUpperCase()) roles[last + 1] ??= 'BOILERPLATE';
}

/** Gives the parts of official layout their roles; leaves the rest null. */
export function markOfficialParts(paragraphs: readonly Paragraph[], roles: Roles): void {
  markMetadataTable(paragraphs, roles);
  markHead(paragraphs, roles);
  markTitles(paragraphs, roles);
  markClosing(paragraphs, roles);
}

/** OFFICIAL when the text bears the marks of an issuing body's own paper: two of header, number line, grounds, recipients, signature. */
export function tierOf(paragraphs: readonly Paragraph[]): SourceTier {
  const texts = paragraphs.map((paragraph) => paragraph.content.text);
  const marks = [
    texts.some((text) => words.NATIONAL_HEADER.test(text) || words.MOTTO.test(text)),
    texts.slice(0, 60).some((text) => words.NUMBER_LINE.test(text) && /\d+\s*[-/]/u.test(text)),
    texts.filter((text) => words.BASIS.test(text)).length >= 2,
    texts.some((text) => words.RECIPIENTS.test(text)),
    texts.some((text) => words.SIGNING_FOR.test(text)),
    texts.slice(0, 60).some((text) => words.TYPE_HEADING.test(text)),
    texts.filter((text) => /^Điều \d+\s*[.:]/u.test(text)).length >= 2,
  ];
  return marks.filter(Boolean).length >= 2 ? 'OFFICIAL' : 'PRESS';
}
