/**
 * People named in a text: with an honorific or an office before the name, or on a byline. Family name first, two to four syllables, each
 * capitalised (domain.md §3.5). The first syllable must be a family name, which tells
 * "Nguyễn Văn Hải" from a capitalised title; behind an honorific and before an office any name is a person's, for family names are many.
 */
import type { Mention } from './mention.js';
import { OFFICE, OFFICE_AS_WRITTEN } from './offices.js';
import { ownNameLevels } from './place-lexicon.js';
import { foldForMatching } from '../vocabulary/folding.js';
import { TakenSpans } from '../vocabulary/taken-spans.js';
import { matchesIn } from '../vocabulary/matches.js';
import type { MentionRule } from './rules.js';

export interface PersonMention extends Mention {
  readonly kind: 'PERSON';
  readonly name: string;
  readonly honorific: string | null;
}

/** Family names, with those that about 99 % of the Vietnamese bear; minority names of the northern uplands included. */
const FAMILY = new Set(
  'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đoàn Vương Trịnh Trương Đinh Lâm Phùng Mai Tô Hà Tạ Chu Châu Thái Cao Lương Lưu Tăng Quách Kiều Thân Hứa La Vi Vì Lò Lầu Giàng Sùng Vàng Thào Hầu Triệu Nông Ma Mạc Lục Khuất Kim Giáp Nghiêm Đàm Doãn Khổng Tống Bạch Âu Từ Thạch Danh Sơn Quàng Cầm Điêu Hoa Tòng Bế Lộc Đồng Cù Viên Văn Thiều Đường Trang Phương Ninh Tôn Uông Lại Mã Cung'.split(
    ' ',
  ),
);
const SYLLABLE = '\\p{Lu}\\p{Ll}+';
const NAME = `(${SYLLABLE}(?:[ \\n]${SYLLABLE}){1,4})`;
/** The same with the place before it that ends a body's name: "UBND tỉnh Lâm Đồng Phạm Thị Hồng Hải". */
const NAME_BEHIND_PLACE = `(${SYLLABLE}(?:[ \\n]${SYLLABLE}){1,6})`;
const HONORIFIC =
  '(?:[Đđ]ồng chí|(?:[Đđ]ại|[Tt]hượng|[Tt]rung|[Tt]hiếu) (?:tướng|tá)|anh|chị|em|[Ôô]ng|[Bb]à|[Cc]ô giáo|[Tt]hầy giáo|[Tt]hầy|[Cc]ô|[Nn]hà giáo|(?:GS|PGS|TS|ThS|NGƯT|NGND|TSKH)(?:\\.\\s?(?:GS|PGS|TS|ThS|TSKH))*\\.?)';
const WITH_HONORIFIC = new RegExp(`(?<![\\p{L}\\p{N}])(${HONORIFIC})[ \\n]${NAME}(?![\\p{L}])`, 'gu');
/** An office right behind a name: "ông Đầu Văn A, Phó Chủ tịch …". */
const OFFICE_BEHIND = new RegExp(`^\\s*[,(-]\\s*${OFFICE}(?!\\p{L})`, 'u');
/** A member of a list of people, set off by ";" or ":", with the office behind the name: "các đồng chí: A, Bộ trưởng …; B, …". */
const IN_LIST = new RegExp(`(?<=[;:]\\s)${NAME}(?=\\s*,\\s)`, 'gu');
/** Words that open the name of a body: "Bộ Giáo dục …" begins no person's name. */
const UNIT = '(?:Bộ|Sở|Phòng|Vụ|Cục|Tổng cục|Ban|Viện|Hội)';
/** "Thứ trưởng Nguyễn Văn A", "Bộ trưởng Bộ GD&ĐT Nguyễn Văn A". */
const WITH_OFFICE = new RegExp(
  `(?<![\\p{L}\\p{N}])${OFFICE_AS_WRITTEN}(?: Chính phủ)?(?:[ \\n][^.,;:\\n]{0,60}?)??[ \\n](?!${UNIT}\\s)${NAME_BEHIND_PLACE}(?![\\p{L}])`,
  'gu',
);

/** How much of a run is the name of a province before a person's: "Hà Nam " in "Hà Nam Đỗ Thị Mai". Zero where none stands there. */
function placeLength(run: string): number {
  const place = /^(\p{Lu}\p{Ll}+[ \n]\p{Lu}\p{Ll}+)[ \n](\p{Lu}\p{Ll}+)[ \n]\p{Lu}/u.exec(run);
  if (place === null || !FAMILY.has(place[2] ?? '') || !ownNameLevels(place[1] ?? '').includes('PROVINCE')) return 0;
  return (place[1] ?? '').length + 1;
}

interface Person {
  readonly name: string;
  readonly offset: number;
}

/** The longest run of syllables from a family name on, two to four of them; null when the run holds none. */
function personIn(run: string): Person | null {
  const syllables = matchesIn(run, /\p{Lu}\p{Ll}+/gu);
  const at = syllables.findIndex((syllable) => FAMILY.has(syllable[0]));
  if (at < 0) return null;
  const taken = syllables.slice(at, at + 4);
  // "Trưởng Đoàn Thanh tra", "Đoàn Chủ tịch": a delegation or presidium, not a family name.
  if (/^Đoàn (?:Thanh|Công|Chủ|Đại|Kiểm|Giám|Khảo)$/u.test(`${taken[0]?.[0]} ${taken[1]?.[0]}`)) return null;
  const [first] = taken;
  const last = taken.at(-1);
  if (first === undefined || last === undefined || taken.length < 2) return null;
  return { name: run.slice(first.index, last.index + last[0].length).replace(/\s+/g, ' '), offset: first.index };
}

/** A name of three or four syllables between honorific and office; "bà Rịa - Vũng Tàu" is a place. */
function officeHolder(run: string, { honorific, behind }: { honorific: string; behind: string }): Person | null {
  const syllables = run.split(/\s/u).length;
  const office = OFFICE_BEHIND.test(foldForMatching(behind.slice(0, 60)));
  if (!office || syllables < 3 || syllables > 4 || ownNameLevels(`${honorific} ${run}`).length > 0) return null;
  return { name: run.replace(/\s+/g, ' '), offset: 0 };
}

/** People that the running text names by honorific or office. */
export function peopleIn(text: string): PersonMention[] {
  const found: PersonMention[] = [];
  const taken = new TakenSpans(text.length);
  const add = (
    runStart: number,
    run: string,
    more: { honorific: string | null; rule: MentionRule; mustOpen: 'yes' | 'no'; otherwise?: () => Person | null },
  ): void => {
    const familiar = personIn(run);
    const person =
      familiar !== null && (familiar.offset === 0 || more.mustOpen === 'no') ? familiar : (more.otherwise?.() ?? null);
    if (person === null) return;
    const start = runStart + person.offset;
    const end = start + person.name.length;
    if (taken.overlaps({ start, end })) return;
    taken.take({ start, end });
    found.push({
      kind: 'PERSON',
      name: person.name,
      honorific: more.honorific,
      start,
      end,
      text: text.slice(start, end),
      rule: more.rule,
      confidence: 0.9,
    });
  };
  for (const match of matchesIn(text, WITH_HONORIFIC)) {
    const run = match[2] ?? '';
    add(match.index + match[0].length - run.length, run, {
      honorific: match[1] ?? null,
      rule: 'honorific-and-name',
      mustOpen: 'yes',
      otherwise: () => officeHolder(run, { honorific: match[1] ?? '', behind: text.slice(match.index + match[0].length) }),
    });
  }
  for (const match of matchesIn(text, IN_LIST)) {
    if (!OFFICE_BEHIND.test(foldForMatching(text.slice(match.index + match[0].length).slice(0, 60)))) continue;
    if (ownNameLevels(match[0]).length > 0) continue;
    add(match.index, match[0], { honorific: null, rule: 'name-in-list-and-office', mustOpen: 'yes' });
  }
  for (const match of matchesIn(text, WITH_OFFICE)) {
    const whole = match[1] ?? '';
    const run = whole.slice(placeLength(whole));
    // Between office and person stands the body; a school's own name may be a person's, and a place's is not one.
    const gap = match[0].slice(0, -run.length);
    if (/[-–]|(?:trường|đại học|ĐH|THPT|THCS|học viện)\s+$/iu.test(gap) || ownNameLevels(run).length > 0) continue;
    add(match.index + match[0].length - run.length, run, { honorific: null, rule: 'office-and-name', mustOpen: 'no' });
  }
  return found.sort((a, b) => a.start - b.start);
}
