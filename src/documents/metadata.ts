/** Title, publisher, author and date of a source: from its description, its markup, or the lines that carry them on the page. */
import { PLACE_DATE } from './page-words.js';
import type { Paragraph } from './paragraph.js';
import { DATE_LINE } from './press-layout.js';
import { HOUSE_MARK } from './roles.js';
import type { BlockRole, SourceDescription } from './source-document.js';

/** What is known of a source beside its words; null where nothing says it. */
export interface Metadata {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly publishedAt: string | null;
}
/** What the markup of a page states (meta elements); empty for plain text. */
export type StatedMetadata = Partial<Record<keyof Metadata, string>>;

/** What says more than the page's own lines: its markup, and before that the description beside it. */
export interface KnownMetadata {
  readonly stated: StatedMetadata;
  readonly description: SourceDescription;
}

const DATE = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/u;
const TIME = /(?<![\d/])(\d{1,2})[:h](\d{2})(?!\d)/u;

const twoDigits = (n: number): string => String(n).padStart(2, '0');

/** "Thứ bảy, 27/07/2024 - 14:36" → "2024-07-27T14:36:00+07:00"; null where day or month cannot be. Vietnam has one time zone, UTC+7. */
export function parseDateLine(text: string): string | null {
  const date = DATE.exec(text);
  if (!date) return null;
  const [day, month, year] = [Number(date[1]), Number(date[2]), Number(date[3])] as const;
  if (month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  if (year < 1945 || year > 2100) return null;
  const iso = `${year}-${twoDigits(month)}-${twoDigits(day)}`;
  const time = TIME.exec(text.replace(date[0], ' '));
  if (!time || Number(time[1]) > 23 || Number(time[2]) > 59) return iso;
  return `${iso}T${twoDigits(Number(time[1]))}:${time[2]}:00+07:00`;
}

/** A date and time in brackets behind a title: "… năm học 2019-2020 (10:00 17/09/2019)". */
const TITLE_DATE = /\s*\(\s*(?:\d{1,2}[:h]\d{2}\s*[,-]?\s*)?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?:\s*[,-]?\s*\d{1,2}[:h]\d{2})?\s*\)$/u;
const AUTHOR_LABEL = /^\(?(?:Tác giả|Bài(?:, ảnh| và ảnh)?|Bài viết|Tin(?:, ảnh|, bài)?|Người viết|Thực hiện)\s*:\s*/u;
/** Accounts of a site, not people. */
const NO_PERSON = /^\[?(?:admin|ban biên tập|bbt|quản trị(?: viên)?|editor|tổng hợp|pv|phóng viên)\]?$/iu;

function authorOf(lines: readonly string[]): string | null {
  for (const line of lines) {
    if (DATE_LINE.test(line) || /^\(?(?:Nguồn|Theo)\b/u.test(line)) continue;
    const name = line
      .replace(AUTHOR_LABEL, '')
      .replace(/\s*(?:[-–—]\s+\p{Lu}[\p{L}\s&.,]*|\([^)]*\))$/u, '')
      .replace(/^[[(]|[\])]$/gu, '')
      .trim();
    if (name !== '' && !NO_PERSON.test(name)) return name;
  }
  return null;
}

/** The day in the head of an official document ("…, ngày 05 tháng 9 năm 2024"): what such a text is published with. */
function headDateOf(letterhead: readonly string[]): string | null {
  for (const line of letterhead) {
    const day = PLACE_DATE.test(line) && /ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})/u.exec(line);
    if (day) return parseDateLine(`${day[1]}/${day[2]}/${day[3]}`);
  }
  return null;
}

/** A date on its page line wins over one in the title, both over nothing: dates in running text are never the publication's. */
export function metadataOf(paragraphs: readonly Paragraph[], roles: readonly BlockRole[], known: KnownMetadata): Metadata {
  const { stated, description } = known;
  const texts = (role: BlockRole): string[] => paragraphs.flatMap(({ content }, i) => (roles[i] === role ? [content.text] : []));
  const titles = texts('TITLE');
  const written = titles.length > 0 ? titles.join(' ') : null;
  const title = description.title ?? stated.title ?? (written?.replace(TITLE_DATE, '').trim() || null);
  const bylines = texts('BYLINE');
  const dateLine = bylines.find((line) => DATE_LINE.test(line)) ?? (written && TITLE_DATE.exec(written)?.[0]);
  const house = HOUSE_MARK.exec(texts('LEAD')[0] ?? '')?.[1] ?? null;
  return {
    title,
    publisher: description.publisher ?? stated.publisher ?? house,
    author: stated.author ?? authorOf(bylines),
    publishedAt: description.date ?? stated.publishedAt ?? (dateLine ? parseDateLine(dateLine) : headDateOf(texts('LETTERHEAD'))),
  };
}
