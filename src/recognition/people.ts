/**
 * People named in a text: with an honorific or an office before the name, or on a byline. Family name first, two to four syllables, each
 * capitalised (domain.md §3.5). The first syllable must be a family name: that tells "Nguyễn Văn Hải" from a capitalised title.
 */
import type { Mention } from './mention.js';
import { ownNameLevels } from './place-lexicon.js';
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
const HONORIFIC =
  '(?:[Đđ]ồng chí|[Ôô]ng|[Bb]à|[Cc]ô giáo|[Tt]hầy giáo|[Tt]hầy|[Cc]ô|[Nn]hà giáo|(?:GS|PGS|TS|ThS|NGƯT|NGND|TSKH)(?:\\.\\s?(?:GS|PGS|TS|ThS|TSKH))*\\.?)';
const OFFICES =
  '(?:(?:[Pp]hó )?(?:[Tt]hủ tướng(?: Chính phủ)?|[Cc]hủ tịch|[Gg]iám đốc|[Bb]í thư|[Hh]iệu trưởng|[Vv]ụ trưởng|[Cc]ục trưởng|[Tt]rưởng phòng|[Tt]rưởng ban)|[Bb]ộ trưởng|[Tt]hứ trưởng|[Tt]ổng Bí thư|[Cc]hánh Văn phòng)';
const WITH_HONORIFIC = new RegExp(`(?<![\\p{L}\\p{N}])(${HONORIFIC})[ \\n]${NAME}(?![\\p{L}])`, 'gu');
/** "Thứ trưởng Nguyễn Văn A", "Bộ trưởng Bộ GD&ĐT Nguyễn Văn A". */
const WITH_OFFICE = new RegExp(`(?<![\\p{L}\\p{N}])${OFFICES}(?:[ \\n][^.,;:\\n]{0,60}?)??[ \\n]${NAME}(?![\\p{L}])`, 'gu');

/** The longest run of syllables from a family name on, two to four of them; null when the run holds none. */
function personIn(run: string): { name: string; offset: number } | null {
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

/** People that the running text names by honorific or office. */
export function peopleIn(text: string): PersonMention[] {
  const found: PersonMention[] = [];
  const taken = new TakenSpans(text.length);
  const add = (
    runStart: number,
    run: string,
    more: { honorific: string | null; rule: MentionRule; mustOpen: 'yes' | 'no' },
  ): void => {
    const person = personIn(run);
    if (person === null || (more.mustOpen === 'yes' && person.offset !== 0)) return;
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
    });
  }
  for (const match of matchesIn(text, WITH_OFFICE)) {
    const run = match[1] ?? '';
    // Between office and person stands the body; a school's own name may be a person's, and a place's is not one.
    const gap = match[0].slice(0, -run.length);
    if (/[-–]|(?:trường|đại học|ĐH|THPT|THCS|học viện)\s+$/iu.test(gap) || ownNameLevels(run).length > 0) continue;
    add(match.index + match[0].length - run.length, run, { honorific: null, rule: 'office-and-name', mustOpen: 'no' });
  }
  return found.sort((a, b) => a.start - b.start);
}
