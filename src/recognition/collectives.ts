/**
 * Classes of bodies and sectors, named as the text names them and never taken for one body (domain.md §3.3): "các sở, ban, ngành",
 * "UBND các huyện, thành phố", "ngành Giáo dục Thủ đô", "cấp uỷ, chính quyền các cấp".
 */
import { foldForMatching } from '../vocabulary/folding.js';
import { isCapitalised } from './capitals.js';
import type { Mention } from './mention.js';
import type { MentionRule } from './rules.js';
import { placeNameAt } from './place-names.js';
import { TakenSpans } from '../vocabulary/taken-spans.js';
import { matchesIn } from '../vocabulary/matches.js';

export interface CollectiveMention extends Mention {
  readonly kind: 'AGENCY';
  /** SECTOR: all who work in a field; CLASS: bodies of one sort. */
  readonly form: 'SECTOR' | 'CLASS';
  /** The first member of the class, folded: what two namings of one class share. */
  readonly head: string;
  /** NATION: ministries, and what is said to be of the whole country, whatever place the text is about. */
  readonly reach: 'NATION' | 'OWN';
}

/** Nouns that name bodies; behind "các" they make a class. Longest first. */
const BODY_NOUNS = [
  'cơ sở giáo dục (?:mầm non|phổ thông)(?:, (?:phổ thông|thường xuyên|nghề nghiệp|đại học))* và (?:giáo dục )?(?:phổ thông|thường xuyên|nghề nghiệp|đại học)',
  'cơ sở giáo dục (?:nghề nghiệp|thường xuyên|đại học|mầm non|phổ thông|nước ngoài|ngoài công lập|do (?:địa phương|tỉnh|huyện) quản lý)',
  'cơ sở đào tạo(?: (?:giáo viên|nhà giáo|nghề|đại học))?',
  'trung tâm (?:gdnn ?- ?gdtx|gdtx|giáo dục nghề nghiệp ?- ?giáo dục thường xuyên|học tập cộng đồng|giáo dục thường xuyên|giáo dục nghề nghiệp)(?: cấp (?:tỉnh|huyện|xã))?',
  // Centres of the kinds that are licensed, in a row (Nghị định 46/2017/NĐ-CP, Thông tư 04/2014/TT-BGDĐT).
  'trung tâm (?:ngoại ngữ|tin học)(?:, (?:tư vấn du \\p{L}+|kỹ năng sống|ngoại ngữ|tin học|đào tạo từ xa|bồi dưỡng văn hóa))*',
  // The kinds of schools for ethnic minorities (Luật Giáo dục 2019, art. 61).
  'trường phổ thông dân tộc (?:nội|bán) trú(?:, (?:trường )?phổ thông dân tộc (?:nội|bán) trú| và (?:trường )?phổ thông dân tộc bán trú)*(?:, trường phổ thông có học sinh bán trú)?',
  'trường (?:thcs|thpt|trung học phổ thông|trung học cơ sở|đại học|cao đẳng|sư phạm|nghề|mầm non|tiểu học|phổ thông|chuyên|trung học)(?: (?:chuyên|dân lập|tư thục|ngoài công lập|công lập)(?! môn))?',
  'chi bộ(?: nhà trường| trường học)?',
  'cơ quan (?:có )?(?:liên quan|chức năng|báo chí|truyền thông|thông tấn,? báo chí|bảo vệ pháp luật|chuyên môn|tham mưu|quản lý nhà nước|hành chính nhà nước|nhà nước|trung ương)',
  'đơn vị (?:(?:có )?liên quan|trực thuộc|chuyên môn|sự nghiệp(?: công lập)?)',
  'ban,? ngành',
  'đoàn thể',
  'tổ chức chính trị - xã hội',
  // Those who teach, addressed as a class.
  '(?:thầy|cô) giáo',
  'tỉnh ủy',
  'đảng ủy',
  'phòng gd ?&? ?đt|phòng giáo dục và đào tạo|phòng ban',
  'sở(?: gd ?(?:&|-|và)? ?đt| giáo dục và đào tạo)?',
];
/** Nouns that are a class only where they act or are addressed; elsewhere "của các đơn vị", "ở các trường" only says where or whose. */
const COMMON_NOUNS = ['nhà xuất bản', 'cơ sở giáo dục', 'nhà trường', 'địa phương', 'cơ quan', 'đơn vị', 'trường'];
/** Units and parts that join a row ("các sở, ban, ngành, huyện") but alone name places or fields. */
const ROW_NOUNS = [
  'thị trấn',
  'thị xã',
  'thành phố',
  'đặc khu',
  'phường',
  'huyện',
  'quận',
  'tỉnh',
  'ngành',
  'phòng',
  'ban',
  'xã',
];
const NOUN = `(?:${[...BODY_NOUNS, ...COMMON_NOUNS].join('|')})`;
const ANY_NOUN = `(?:${[...BODY_NOUNS, ...COMMON_NOUNS, ...ROW_NOUNS].join('|')})`;
const JOIN = '\\s*(?:,|và|/)\\s*';
const spaced = (pattern: string): string => pattern.replace(/ (?!\?)/g, '\\s+').replace(/ \?/g, '\\s*');

/** "các địa phương và các cơ sở …": with "các" said again before schools and centres, another class begins. */
const OWN_CLASS = 'các\\s+(?:nhà\\s+trường|trường|cơ\\s+sở|trung\\s+tâm)(?![\\p{L}\\p{N}])';
const MORE = `((?:${JOIN}(?!${OWN_CLASS})(?:các\\s+)?${spaced(ANY_NOUN)}(?![\\p{L}\\p{N}]))*)`;
const ANOTHER_CLASS = new RegExp(`^${JOIN}${OWN_CLASS}`, 'u');
const OPENING =
  '(?<![\\p{L}\\p{N}])((?:(?:ủy\\s+ban\\s+nhân\\s+dân|ubnd|hđnd|đảng\\s+ủy|thủ\\s+trưởng|phòng\\s+gd\\s?&?\\s?đt)\\s+)?(?:các|những))\\s+';
/** "các A, B, C": a noun for bodies, alone or with others. */
const CLASS = new RegExp(`${OPENING}(${spaced(NOUN)})(?![\\p{L}\\p{N}])${MORE}`, 'gu');
/** "UBND các huyện, thành phố", "các huyện, thị xã": units of a row, of which there must be two, or a body before "các". */
const CLASS_OF_UNITS = new RegExp(`${OPENING}(${ROW_NOUNS.join('|').replace(/ /g, '\\s+')})(?![\\p{L}\\p{N}])${MORE}`, 'gu');
/** "UBND cấp xã", "UBND tỉnh/thành": the committees of a level (Luật Tổ chức chính quyền địa phương). */
const OF_LEVEL =
  /(?<![\p{L}\p{N}])(?:ủy\s+ban\s+nhân\s+dân|ubnd|hội\s+đồng\s+nhân\s+dân|hđnd)\s+(?:cấp\s+(?:tỉnh|huyện|xã)|tỉnh\s?\/\s?(?:thành(?:\s+phố)?|tp\.?))(?![\p{L}\p{N}])/gu;
/** What precedes the addressee of an order or request. */
const ADDRESSING = /(?:yêu\s+cầu|chỉ\s+đạo|giao(?:\s+cho)?|đề\s+nghị|đôn\s+đốc|hướng\s+dẫn|phối\s+hợp(?:\s+với)?|cùng|,|và)\s+$/u;
/** What follows a class that is to act. */
const ACTING = /^\s+(?:sẽ|cần|phải|(?:có|chịu)\s+trách\s+nhiệm|chủ\s+động|tiếp\s+tục|khẩn\s+trương)(?![\p{L}])/u;
/** Units in a row without "các": "100% xã, phường, thị trấn". Two and more, or it is one unit's type word. */
const UNITS =
  /(?<![\p{L}\p{N}])(?:(?:ủy\s+ban\s+nhân\s+dân|ubnd)\s+)?(?:xã|phường|huyện|quận|tỉnh|thị\s+xã|thị\s+trấn|thành\s+phố|sở|ban|ngành)(?:\s*,\s*(?:xã|phường|huyện|quận|thị\s+xã|thị\s+trấn|thành\s+phố|ban|ngành|đoàn\s+thể|đặc\s+khu)(?![\p{L}\p{N}])){2,}/gu;
/** Party committees and authorities at large. */
const AUTHORITIES =
  /(?<![\p{L}\p{N}])cấp\s+ủy(?:\s+đảng)?\s*,\s*(?:tổ\s+chức\s+đảng\s*,\s*)?chính\s+quyền(?:\s+(?:các\s+cấp|cơ\s+sở|địa\s+phương))?/gu;
/** "đơn vị liên quan" without "các" is a class of its own. */
const CONCERNED =
  /(?<![\p{L}\p{N}])(?:đơn\s+vị|cơ\s+quan|tổ\s+chức)(?:\s*,\s*(?:đơn\s+vị|cơ\s+quan|tổ\s+chức|cá\s+nhân))*\s+(?:có\s+)?liên\s+quan/gu;

/** Ministries are of the centre: "các bộ, ngành trung ương", "các bộ và các cơ quan liên quan". */
const MINISTRIES =
  /(?<![\p{L}\p{N}])các\s+bộ(?:(?:\s*[,/]\s*|\s+)(?:ban\s*,?\s*)?ngành|\s*(?:,|và)\s*(?:các\s+)?cơ\s+quan)(?:\s*,\s*(?:cơ\s+quan|đoàn\s+thể|địa\s+phương)|\s+và\s+(?:các\s+)?địa\s+phương)*(?:\s+(?:ngang\s+bộ|(?:có\s+)?liên\s+quan|(?:ở\s+)?trung\s+ương))?(?![\p{L}\p{N}])/gu;
const OF_THE_NATION = /^(?:\s+[\p{L}]+){0,3}\s+(?:trên|trong)\s+(?:cả\s+nước|toàn\s+quốc|phạm\s+vi\s+cả\s+nước)/u;
/** "Bộ Tài chính và các cơ quan liên quan": those beside a ministry are of the centre. */
const BESIDE_MINISTRY = /(?<![\p{L}\p{N}])Bộ\s\p{Lu}[^,.;:()]{2,50}(?:\s(?:và|cùng)|,)\s+$/u;
/** Of other countries: no bodies of this one. */
const ABROAD = /^(?:\s+[\p{L}]+){0,4}\s+(?:trên\s+thế\s+giới|nước\s+ngoài|quốc\s+tế)(?![\p{L}])/u;

/** A sector: "ngành Giáo dục", "toàn ngành", "Giáo dục Thủ đô". */
const SECTOR =
  /(?<![\p{L}\p{N}])(?:(?:toàn\s+)?ngành\s+(?:giáo\s+dục(?:\s+và\s+đào\s+tạo|\s+đào\s+tạo)?|gd\s?(?:&|-|và)?\s?đt))(?![\p{L}\p{N}])/gu;
const SECTOR_ALONE =
  /(?<![\p{L}\p{N}])(?:toàn\s+)?ngành(?=\s+(?:sẽ|đã|tiếp\s+tục|cần|phải|tập\s+trung|triển\s+khai|thực\s+hiện|chủ\s+động)(?![\p{L}]))/gu;
const CAPITAL_SECTOR = /(?<![\p{L}\p{N}])giáo\s+dục\s+thủ\s+đô/gu;
/** A field of study or of work is no sector: "ngành giáo dục mầm non", "ngành học", and a list of trades. */
const FIELD_BEHIND = /^\s+(?:mầm\s+non|tiểu\s+học|thể\s+chất|đặc\s+biệt|học|quốc\s+phòng|chính\s+trị)/u;

const CLASSES: readonly (readonly [RegExp, MentionRule])[] = [
  [MINISTRIES, 'ministries-at-large'],
  [CLASS, 'class-of-bodies'],
  [CLASS_OF_UNITS, 'class-of-units'],
  [AUTHORITIES, 'authorities-at-large'],
  [OF_LEVEL, 'class-of-units'],
  [UNITS, 'units-in-a-row'],
  [CONCERNED, 'bodies-concerned'],
];

function sectors(text: string, folded: string, taken: TakenSpans): CollectiveMention[] {
  const found: CollectiveMention[] = [];
  const add = (start: number, end: number, rule: MentionRule): void => {
    if (taken.overlaps({ start, end })) return;
    taken.take({ start, end });
    found.push({
      kind: 'AGENCY',
      form: 'SECTOR',
      head: 'ngành giáo dục',
      reach: 'OWN',
      start,
      end,
      text: text.slice(start, end),
      rule,
      confidence: 0.85,
    });
  };
  for (const match of matchesIn(folded, SECTOR)) {
    const end = match.index + match[0].length;
    if (FIELD_BEHIND.test(folded.slice(end))) continue;
    const capital = /^\s+thủ\s+đô/u.exec(folded.slice(end))?.[0].length;
    const place = placeNameAt(text, end, ['PROVINCE', 'DISTRICT']);
    add(match.index, capital === undefined ? (place?.end ?? end) : end + capital, 'sector');
  }
  for (const match of matchesIn(folded, CAPITAL_SECTOR)) {
    if (isCapitalised(text.slice(match.index))) add(match.index, match.index + match[0].length, 'sector');
  }
  if (found.length > 0)
    for (const match of matchesIn(folded, SECTOR_ALONE)) add(match.index, match.index + match[0].length, 'sector-in-short');
  return found;
}

/** All classes and sectors of a text, in order, without overlaps. */
export function collectivesIn(text: string): CollectiveMention[] {
  const folded = foldForMatching(text);
  const taken = new TakenSpans(text.length);
  const found = sectors(text, folded, taken);
  for (const [pattern, rule] of CLASSES) {
    for (const match of matchesIn(folded, pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      const behind = folded.slice(end, end + 60);
      if (taken.overlaps({ start, end }) || !isClass(match, rule, text) || ABROAD.test(behind)) continue;
      taken.take({ start, end });
      found.push({
        kind: 'AGENCY',
        form: 'CLASS',
        head: headOf(match[0]),
        reach:
          rule === 'ministries-at-large' ||
          OF_THE_NATION.test(behind) ||
          BESIDE_MINISTRY.test(text.slice(Math.max(0, start - 60), start))
            ? 'NATION'
            : 'OWN',
        start,
        end,
        text: text.slice(start, end),
        rule,
        confidence: 0.75,
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const COMMON = new RegExp(`^${spaced(`(?:${COMMON_NOUNS.join('|')})`)}$`, 'u');

/** Whether the words name a class of bodies that acts or is addressed, not places or owners in general. */
function isClass(match: RegExpExecArray, rule: MentionRule, text: string): boolean {
  const [, opening = '', noun = '', more = ''] = match;
  const end = match.index + match[0].length;
  if (rule === 'class-of-units' && opening !== '') {
    // "UBND các tỉnh: A, B": the committees that are named, not all of them.
    const unit = /\s/u.test(opening.trim()) ? /^\s*:?\s+(?=\p{Lu})/u.exec(text.slice(end, end + 8)) : null;
    if (unit !== null && placeNameAt(text, end + unit[0].length, ['PROVINCE', 'DISTRICT', 'COMMUNE']) !== null) return false;
    return more !== '' || /\s/u.test(opening.trim());
  }
  // "các trường Đại học X, Đại học Y": each is named.
  const level = /^trường\s+(?=(?:đại học|cao đẳng)$)/u.exec(noun)?.[0].length;
  if (level !== undefined && more === '' && isCapitalised(text.slice(end - noun.length + level)) && NAMED.test(text.slice(end)))
    return false;
  if (rule !== 'class-of-bodies' || !COMMON.test(noun) || more !== '') return true;
  return (
    ANOTHER_CLASS.test(foldForMatching(text.slice(end, end + 40))) ||
    isCapitalised(text.slice(match.index)) ||
    ACTING.test(foldForMatching(text.slice(end, end + 24))) ||
    ADDRESSING.test(foldForMatching(text.slice(Math.max(0, match.index - 24), match.index)))
  );
}

/** A name begins behind the class's noun. */
const NAMED = /^\s\p{Lu}\p{Ll}/u;

/** Units of one level in the order of the law (Luật Tổ chức chính quyền địa phương 2025, art. 1): a row of them is one class in any order. */
const UNIT_ORDER = ['tỉnh', 'huyện', 'quận', 'thị xã', 'thành phố', 'xã', 'phường', 'thị trấn', 'đặc khu'];

/** The class's first member without "các": "các sở, ban, ngành" → "sở"; "UBND các phường, xã" → "ubnd xã", as the other way round. */
function headOf(folded: string): string {
  const [first = folded, ...others] = folded
    .replace(/(?<![\p{L}])(?:các|những)\s+/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .split(/\s?[,;/]\s?|\svà\s/u);
  const unit = UNIT_ORDER.find((each) => first === each || first.endsWith(` ${each}`));
  const leading = UNIT_ORDER.find((each) => unit !== undefined && (each === unit || others.includes(each))) ?? unit;
  return (unit === undefined ? first : `${first.slice(0, -unit.length)}${leading}`)
    .replace(/^cấp ủy đảng$/u, 'cấp ủy')
    .replace(/^bộ (?:ban )?ngành.*$/u, 'bộ')
    .replace(/^ủy ban nhân dân (?=cấp )/u, 'ubnd ')
    .replace(/^hội đồng nhân dân (?=cấp )/u, 'hđnd ')
    .trim();
}
