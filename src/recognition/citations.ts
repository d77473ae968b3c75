/**
 * Documents cited by number: with their symbol, or in short ("Nghị quyết 29", "Đề án 06"). Around a symbol stand, by Nghị định 30/2020/NĐ-CP,
 * the type before it and date, issuer and abstract after it.
 */
import { datesIn } from '../vocabulary/dates.js';
import type { Span } from '../vocabulary/facts.js';
import { foldForMatching } from '../vocabulary/folding.js';
import { centralBodies } from '../vocabulary/agencies.js';
import { lazily } from '../vocabulary/lazily.js';
import { documentTypeOfCode, documentTypeOfWord, TYPE_WORDS } from '../vocabulary/symbol-codes.js';
import { type ParsedSymbol, parseSymbols } from '../vocabulary/symbols.js';
import { MINISTRY_FIELDS } from './central-bodies.js';
import type { Citation } from './citation.js';
import { TakenSpans } from '../vocabulary/taken-spans.js';
import { matchesIn } from '../vocabulary/matches.js';

// "pháp luật số" ends a law's title: its last syllable is no type word.
const TYPE_WORD = TYPE_WORDS.map(([word]) => (word === 'luật' ? '(?<!pháp\\s+)luật' : word.replace(/ /g, '\\s+'))).join('|');
/** A type word, once more with "hành động" or doubled by an editor ("Chương trình hành động Chương trình số"), then "số". */
const BEFORE = new RegExp(
  `(?<![\\p{L}\\p{N}])((?:(?:(?:chương\\s+trình|kế\\s+hoạch)\\s+hành\\s+động|thông\\s+báo)\\s+)?(?:${TYPE_WORD}))(?:\\s+(?:liên\\s+tịch|hợp\\s+nhất|thẩm\\s+tra|giải\\s+trình|tiếp\\s+thu|kết\\s+luận|khẩn|hỏa\\s+tốc))?[\\s*]*(?:số(?:\\s+hiệu)?\\s*:?[\\s*]*)?$`,
  'u',
);
/** "Luật Tổ chức Chính phủ số 63/2025/QH15": the title stands between the word and the number; no digit or stop between. */
const TITLED_LAW = /(?<![\p{L}\p{N}])(?:bộ\s+luật|luật|pháp\s+lệnh)\s+[\p{L}\s,-]{3,160}?\s+số\s*:?\s*$/u;
const NUMBER_WORD = /(?<![\p{L}\p{N}])số\s*:\s*$/u;

/** What stands beside a citation: its date or year, the place where its issuer is named, what it is about. */
export interface Surroundings {
  readonly date: string | null;
  readonly year: string | null;
  readonly issuerAt: number | null;
  readonly subject: Span | null;
}

/** The column of a register that names the issuer, with another column behind it; the bars between them are blanks here. */
const ISSUER_COLUMN =
  /^\s{3}(?=(?:chính\s+phủ|thủ\s+tướng|quốc\s+hội|bộ|ubnd|ủy\s+ban|hđnd|hội\s+đồng|sở|tỉnh\s+ủy|thành\s+ủy|huyện\s+ủy|ban|phòng|trung\s+ương)(?![\p{L}])[^\n]{0,70}?\s{3})/u;
/** Behind a citation, who issued it and the word for that, before the day. */
const ISSUED_ON =
  /^[\s*]*[,(]?\s*(?:(?:do|được)\s+)?[^.;:,\d\n]{3,70}?\s(?:ban\s+hành|thông\s+qua|ký(?:\s+ban\s+hành)?|phê\s+duyệt)\s+(?:vào\s+)?(?=ngày\s+\d)/u;

/** Reads on behind a citation that ends at `end`. Each part is optional; the order is the one the decree prescribes. */
export function readBehind(folded: string, end: number): Surroundings {
  let at = end;
  const rest = (): string => folded.slice(at, at + 260);
  let date: string | null = null;
  let year: string | null = null;
  const opening = /^[\s*]*[,(]?\s*(?:ban\s+hành\s+)?(?=ngày\s|\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-])/u.exec(rest());
  const found = opening === null ? undefined : datesIn(rest()).find((day) => day.start <= opening[0].length + 6);
  if (found !== undefined) {
    date = found.iso;
    at += found.end;
  } else {
    const bare = /^[\s*]*[,(]?\s*(?:ban\s+hành\s+)?năm\s+((?:19|20)\d{2})(?![\d-])/u.exec(rest());
    if (bare !== null) {
      year = bare[1] ?? null;
      at += bare[0].length;
    }
  }
  // "…, do Bộ trưởng Bộ … ban hành ngày 19/3/2025": the day stands behind who issued it.
  const issued = date === null ? ISSUED_ON.exec(folded.slice(end, end + 140)) : null;
  if (issued !== null)
    date = datesIn(folded.slice(end, end + issued[0].length + 40)).find((day) => day.start <= issued[0].length + 6)?.iso ?? null;
  let issuerAt: number | null = null;
  // Of a register, whose cells are held apart by blanked bars, the column behind the day names the issuer.
  const of = /^[\s*]*[,)]?\s*(?:của|do)\s+/u.exec(rest()) ?? (date === null ? null : ISSUER_COLUMN.exec(rest()));
  if (of !== null) {
    issuerAt = at + of[0].length;
    at = issuerAt;
  }
  const about = /^[^;.\n]{0,120}?(?<![\p{L}\p{N}])(về(?:\s+việc)?|phê\s+duyệt|quy\s+định|ban\s+hành|hướng\s+dẫn)\s/u.exec(rest());
  let subject: Span | null = null;
  if (about !== null && (issuerAt !== null || about.index + about[0].length - (about[1]?.length ?? 0) <= 4)) {
    const start = at + about[0].length;
    const length = /^[^;.\n)]{0,240}/u.exec(folded.slice(start))?.[0].length ?? 0;
    if (length > 0) subject = { start, end: start + length };
  }
  return { date, year, issuerAt, subject };
}

/** "Ngày 11/9/2025, X (đã) ban hành Quyết định …": the day that opens the clause is the day of issue, when an act of issuing follows it. */
const ACT = /(?<![\p{L}])(?:ban\s+hành|ký|có|ra|phê\s+duyệt|thông\s+qua)(?:\s+(?:ban\s+hành|bản|văn\s+bản))?\s*$/u;

/** Before the day of a clause that has several, and between it and the act of issuing. */
const LAST_DAY = /(?:,|\s[–-])\s+(?:(?:sáng|chiều|tối|vào|hôm)\s+)*(?:ngày\s+)?$/u;
const WHO_ISSUES = /^\s*,\s*[^,.;:\d]{2,80}$/u;

export function dayOfAct(folded: string, start: number): string | null {
  const before = folded.slice(Math.max(0, start - 260), start);
  const clause = before.slice(Math.max(before.lastIndexOf('\n'), before.search(/[.;:!?](?=\s[^.;:!?]*$)/u)) + 1);
  if (!ACT.test(clause)) return null;
  const days = datesIn(clause);
  const last = days.at(-1);
  // "Căn cứ Nghị định … ngày 24/3/2014, ngày 10/6/2024, UBND tỉnh ban hành Quyết định …": the day right before who issues it.
  if (last !== undefined && LAST_DAY.test(clause.slice(0, last.start)) && WHO_ISSUES.test(clause.slice(last.end)))
    return last.iso;
  const [day, ...more] = days;
  const opens =
    day !== undefined &&
    /^\s*(?:(?:\p{L}+\s+){0,6})?(?:(?:sáng|chiều|tối|vào|hôm)\s+)*(?:ngày\s+)?$/u.test(clause.slice(0, day.start));
  return opens && more.length === 0 ? day.iso : null;
}

function openingOf(folded: string, symbol: ParsedSymbol): { start: number; word: string | null } {
  const before = folded.slice(Math.max(0, symbol.start - 200), symbol.start);
  const base = symbol.start - before.length;
  const direct = BEFORE.exec(before);
  if (direct !== null) return { start: base + direct.index, word: direct[1] ?? null };
  if (symbol.rule === 'legislature') {
    const law = lawBefore(before);
    if (law !== null)
      return { start: base + law, word: /^[\p{L}]+/u.exec(before.slice(law))?.[0] === 'pháp' ? 'pháp lệnh' : 'luật' };
  }
  const number = NUMBER_WORD.exec(before);
  return number === null ? { start: symbol.start, word: null } : { start: base + number.index, word: null };
}

/** The law whose number follows: the last one named before it, but "Luật sửa đổi … của Luật X số N" is the amending law's number. */
function lawBefore(before: string): number | null {
  const clause =
    Math.max(before.lastIndexOf(';'), before.lastIndexOf('.'), before.lastIndexOf('\n\n'), before.search(/[\d)][^\d)]*$/u)) + 1;
  const words = matchesIn(before.slice(clause), /(?<![\p{L}\p{N}])(?<!pháp\s+)(?:bộ\s+luật|luật|pháp\s+lệnh)\s/gu).map(
    (m) => clause + m.index,
  );
  const last = words.at(-1);
  if (last === undefined || !TITLED_LAW.test(before.slice(last))) return null;
  const amending = words.find((at) => /^luật\s+sửa\s+đổi/u.test(before.slice(at)));
  return amending ?? last;
}

function withDayOfAct(surroundings: Surroundings, folded: string, start: number): Surroundings {
  return surroundings.date !== null ? surroundings : { ...surroundings, date: dayOfAct(folded, start) };
}

function bySymbol(text: string, folded: string): Citation[] {
  return parseSymbols(text).map((symbol): Citation => {
    const opening = openingOf(folded, symbol);
    const fromWord = opening.word === null ? null : documentTypeOfWord(lastTypeWord(opening.word));
    // "Thông báo kết luận số 81-TB/TW": such codes say themselves what the document is, whatever it reports.
    const byCode = /^(?:TB|BC|TTr)$/u.test(symbol.type ?? '') ? documentTypeOfCode(symbol.type) : null;
    // An official letter's symbol has no code of type, its number being followed by the body at once (Nghị định 30/2020/NĐ-CP, annex III),
    // and "văn bản số …" names no type either.
    const isLetter = symbol.rule === 'letter' && (opening.word === null || lastTypeWord(opening.word) === 'văn bản');
    return {
      kind: 'DOCUMENT',
      form: 'SYMBOL',
      documentType:
        byCode ??
        (isLetter || (symbol.type === 'CV' && lastTypeWord(opening.word ?? 'văn bản') === 'văn bản')
          ? 'OFFICIAL_LETTER'
          : null) ??
        fromWord ??
        documentTypeOfCode(symbol.type) ??
        (symbol.rule === 'legislature' ? 'LAW' : null),
      typeWord: opening.word === null ? null : lastTypeWord(opening.word),
      symbol,
      number: symbol.number,
      ...withDayOfAct(readBehind(folded, symbol.end), folded, opening.start),
      planned: false,
      start: opening.start,
      end: symbol.end,
      text: text.slice(opening.start, symbol.end),
      rule: 'symbol',
      confidence: 0.98,
    };
  });
}

/** Of a doubled type the more telling one: "chương trình hành động chương trình" is an action programme. */
function lastTypeWord(words: string): string {
  const folded = words.replace(/\s+/g, ' ');
  return folded.startsWith('chương trình hành động')
    ? 'chương trình hành động'
    : (TYPE_WORDS.find(([word]) => folded.endsWith(word))?.[0] ?? folded);
}

/** "Nghị quyết 29", "Nghị quyết số 29", "Đề án 06", "công văn 4612": a number that counts nothing and starts no date or symbol. */
const SHORT =
  /(?<![\p{L}\p{N}])(nghị\s+quyết|chỉ\s+thị|kết\s+luận|quyết\s+định|nghị\s+định|thông\s+tư|đề\s+án|kế\s+hoạch|công\s+văn)\s+(số\s+)?(\d{1,4})(?![\p{L}\p{N}%/+]|\s?-\s?\p{L}|[.,]\d)((?:\s*(?:,|và)\s*\d{1,4}(?![\p{L}\p{N}%/+]|\s?-\s?\p{L}|[.,]\d))*)/gu;
/** Words that a number before them counts: "kế hoạch 5 năm", "quyết định 3 nội dung". */
const COUNTED =
  /^\s+(?:năm(?!\s+\d)|tháng|ngày|tuần|quý|giờ|điểm|nội|nhiệm|nhóm|giải|mục|bước|mô|tiêu|trường|lớp|học|môn|tỷ|triệu|người|cán|đơn|xã|huyện|tỉnh)/u;
/** Types that in lower case and without "số" are usually common nouns before a count. */
const NEEDS_CAPITAL = /^(?:kế|chương|đề|quyết)/u;

function inShort(text: string, folded: string, taken: readonly Span[]): Citation[] {
  const found: Citation[] = [];
  const spoken = new TakenSpans(text.length, taken);
  for (const match of matchesIn(folded, SHORT)) {
    const [whole, word = '', so, number = '', more = ''] = match;
    const start = match.index;
    const end = start + whole.length;
    if (spoken.overlaps({ start, end })) continue;
    if (/^(?:19|20)\d{2}$/.test(number) || COUNTED.test(folded.slice(end))) continue;
    if (so === undefined && NEEDS_CAPITAL.test(word) && text.charAt(start) === folded.charAt(start)) continue;
    const documentType = documentTypeOfWord(word.replace(/\s+/g, ' '));
    const numbers = [number, ...(more.match(/\d{1,4}/g) ?? [])];
    for (const each of numbers) {
      const isFirst = each === number;
      const at = isFirst ? end - more.length : end - more.length + more.search(new RegExp(`(?<!\\d)${each}(?!\\d)`));
      const span = isFirst ? { start, end: end - more.length } : { start: at, end: at + each.length };
      found.push({
        kind: 'DOCUMENT',
        form: 'SHORT',
        documentType,
        typeWord: word.replace(/\s+/g, ' '),
        symbol: null,
        number: each,
        ...readBehind(folded, end),
        planned: false,
        ...span,
        text: text.slice(span.start, span.end),
        rule: 'short-name',
        confidence: 0.8,
      });
    }
  }
  return found;
}

/** "Nghị định 81/2021", "Thông tư số 33/2021 của Bộ Giáo dục và Đào tạo": the press leaves out what type and issuer tell. */
const YEARED =
  /(?<![\p{L}\p{N}])(nghị\s+định|thông\s+tư)\s+(?:số\s*:?\s*)?(\d{1,4})\/((?:19|20)\d{2})(?![\p{L}\p{N}/-])((?:\s+ngày\s+[\d/.-]+)?\s+của\s+(?:bộ\s+trưởng\s+)?bộ\s)?/gu;
const MINISTRIES = lazily(() =>
  MINISTRY_FIELDS.flatMap(([field, pattern]) => {
    const code = centralBodies().find(({ name }) => name === `Bộ ${field}`)?.issuerCodes?.[0];
    const words = pattern.replace(/ (?!\?)/g, '\\s+').replace(/ \?/g, '\\s*');
    return code === undefined ? [] : [{ field: new RegExp(`^(?:${words})(?![\\p{L}\\p{N}])`, 'u'), code }];
  }),
);

function byNumberAndYear(text: string, folded: string, taken: readonly Span[]): Citation[] {
  const spoken = new TakenSpans(text.length, taken);
  return matchesIn(folded, YEARED).flatMap((match): Citation[] => {
    const [whole, word = '', number = '', year = '', ofMinistry = ''] = match;
    const isDecree = word.startsWith('nghị');
    const behind = folded.slice(match.index + whole.length, match.index + whole.length + 60);
    const ministry = ofMinistry === '' ? undefined : MINISTRIES().find(({ field }) => field.test(behind));
    const code = isDecree ? 'CP' : ministry?.code;
    const span = { start: match.index, end: match.index + whole.length - ofMinistry.length };
    if (code === undefined || spoken.overlaps(span)) return [];
    const type = isDecree ? 'NĐ' : 'TT';
    const at = span.end - `${number}/${year}`.length;
    const symbol: ParsedSymbol = {
      rule: 'normative',
      raw: `${number}/${year}`,
      symbol: `${number}/${year}/${type}-${code}`,
      type,
      number,
      year,
      term: null,
      issuer: code,
      unit: null,
      start: at,
      end: span.end,
    };
    return [
      {
        kind: 'DOCUMENT',
        form: 'SYMBOL',
        documentType: isDecree ? 'DECREE' : 'CIRCULAR',
        typeWord: word.replace(/\s+/g, ' '),
        symbol,
        number,
        ...withDayOfAct(readBehind(folded, span.end), folded, span.start),
        planned: false,
        ...span,
        text: text.slice(span.start, span.end),
        rule: 'number-and-year',
        confidence: 0.9,
      },
    ];
  });
}

/** All documents that a text cites by number, in order. */
export function numberedCitations(text: string): Citation[] {
  const folded = foldForMatching(text);
  const full = bySymbol(text, folded);
  const symbols = [...full, ...byNumberAndYear(text, folded, full)];
  return [...symbols, ...inShort(text, folded, symbols)].sort((a, b) => a.start - b.start);
}
