/** What each paragraph is on the page. Rules rest on layout and fixed words, in an order: what is surely no content first. */
import { markOfficialParts, type Roles } from './official-layout.js';
import * as words from './page-words.js';
import type { Paragraph } from './paragraph.js';
import { markBylines, markCaptions, markInterface, markRelated, markRepeats } from './press-layout.js';
import type { BlockRole } from './source-document.js';

const NUMBERED =
  /^(?:\d{1,3}(?:\.\d{1,3}){0,4}[.)]|\d{1,2}(?:\.\d{1,2}){1,4}|[IVX]{1,5}[.)]|[A-ZĐ][.)]|[a-zđ][.)]|\(\d{1,2}\)|Điều \d{1,3}[.:]?|Khoản \d{1,3}[.:]?)\s/u;
const BULLET = /^(?:[-–—+•●▪◦*→✓]\s|[-–+•●▪](?=\p{Lu}))/u;
const HEADING_MARK = /^(?:[IVX]{1,5}[.)]\s|(?:Chương|Phần|Mục|Phụ lục)\s+(?:[IVX]{1,5}|\d{1,2}|[A-Z])(?=[\s.:]|$))/u;
const ENDS_SENTENCE = /[.;!?…,]["”)]*$/u;

const isCapitals = (text: string): boolean => /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();

function contentRole(paragraph: Paragraph, next: Paragraph | undefined): BlockRole {
  const { text } = paragraph.content;
  const isShort = text.length <= 160;
  if (paragraph.headingLevel > 0) return 'HEADING';
  if (paragraph.inTable) return 'TABLE';
  if (/\s\|\s.*\s\|\s/u.test(text)) return 'TABLE';
  if (isShort && HEADING_MARK.test(text) && !ENDS_SENTENCE.test(text)) return 'HEADING';
  if (BULLET.test(text)) return 'LIST_ITEM';
  if (NUMBERED.test(text)) {
    // "1. Mục đích" heads what follows; "1. Rà soát mạng lưới." is an item of its own.
    const heads = isShort && !ENDS_SENTENCE.test(text) && next !== undefined && !NUMBERED.test(next.content.text);
    return heads ? 'HEADING' : 'LIST_ITEM';
  }
  if (paragraph.isListItem) return 'LIST_ITEM';
  if (isShort && !ENDS_SENTENCE.test(text) && /^["“(]?[\p{Lu}\d]/u.test(text)) {
    const follows = next !== undefined && next.content.text.length > text.length;
    if (isCapitals(text) || paragraph.isBold) return 'HEADING';
    if (follows && text.length <= 110 && !words.BASIS.test(text)) return 'HEADING';
  }
  return 'BODY';
}

/** "HNP - …", "GD&TĐ - …", "(Dân trí) - …": the house's mark opens the lead. */
export const HOUSE_MARK =
  /^\(?(\p{Lu}[\p{Lu}\p{N}&.-]{1,9}|[\p{Lu}][\p{L}\s.&]{2,24}(?=\)))\)?\s*[-–—]\s+(?=["“]?\p{Lu}|["“]?\d)/u;

/** The roles of the paragraphs, in order; never null. */
export function assignRoles(paragraphs: readonly Paragraph[]): BlockRole[] {
  const roles: Roles = paragraphs.map(() => null);
  markInterface(paragraphs, roles);
  markOfficialParts(paragraphs, roles);
  markRelated(paragraphs, roles);
  markRepeats(paragraphs, roles);
  markCaptions(paragraphs, roles);
  markBylines(paragraphs, roles);
  const isOfficial = roles.includes('LETTERHEAD') || roles.filter((role) => role === 'TITLE').length > 1;
  if (!roles.includes('TITLE')) {
    const first = roles.indexOf(null);
    const text = paragraphs[first]?.content.text ?? '';
    const isHead = (paragraphs[first]?.headingLevel ?? 0) > 0 || (text.length <= 300 && !/[.;:,…]$/u.test(text));
    if (first >= 0 && isHead && !/^Kính gửi/u.test(text) && !NUMBERED.test(text) && !BULLET.test(text)) roles[first] = 'TITLE';
  }
  if (!isOfficial) {
    const lead = roles.indexOf(null);
    const text = paragraphs[lead]?.content.text ?? '';
    const afterTitle = lead > 0 && roles.slice(0, lead).includes('TITLE');
    if (
      lead >= 0 &&
      (HOUSE_MARK.test(text) || (afterTitle && text.length > 60 && text.length < 700 && ENDS_SENTENCE.test(text)))
    ) {
      roles[lead] = 'LEAD';
    }
  }
  const finished: BlockRole[] = [];
  let next: Paragraph | undefined;
  for (let i = paragraphs.length - 1; i >= 0; i--) {
    const role = roles[i] ?? null;
    finished[i] = role ?? contentRole(paragraphs[i] as Paragraph, next);
    if (role === null || role === 'TITLE') next = paragraphs[i];
  }
  return finished;
}
