/**
 * Places named in a text: "tỉnh Bắc Giang", "các phường: A, B", and bare own names ("Hà Nội"). Names come from the gazetteer; a bare name is
 * taken only where case and neighbours let it be one, because many own names are common words (An, Bình, Hòa Bình) or parts of other names.
 */
import { foldForMatching } from '../vocabulary/folding.js';
import type { LocalityLevel } from '../vocabulary/kinds.js';
import { isCapitalised, isCaseless, type Word, wordAfter, wordBefore, wordsFrom } from './capitals.js';
import type { Mention } from './mention.js';
import { longestOwnName, ownNameLevels, provinceNamesIn } from './place-lexicon.js';
import { TakenSpans } from '../vocabulary/taken-spans.js';
import { matchesIn } from '../vocabulary/matches.js';

export interface PlaceMention extends Mention {
  readonly kind: 'LOCALITY';
  /** "huyện", null for a bare name. */
  readonly typeWord: string | null;
  /** The own name as written; null where only the unit is named ("trên địa bàn huyện"). */
  readonly ownName: string | null;
}

/** Ways to write a unit's type, and the one word each stands for. */
const UNIT_WORDS: readonly (readonly [pattern: string, word: string])[] = [
  ['thành phố', 'thành phố'],
  ['tp\\.?', 'thành phố'],
  ['thị trấn', 'thị trấn'],
  ['thị xã', 'thị xã'],
  ['tx\\.', 'thị xã'],
  ['đặc khu', 'đặc khu'],
  ['tỉnh', 'tỉnh'],
  ['huyện', 'huyện'],
  ['quận', 'quận'],
  ['q\\.', 'quận'],
  ['phường', 'phường'],
  ['xã', 'xã'],
];
export const UNIT_PATTERN = UNIT_WORDS.map(([pattern]) => pattern.replace(/ /g, '\\s+')).join('|');
const WHOLE_UNIT_WORDS = UNIT_WORDS.map(([pattern, word]) => [new RegExp(`^${pattern}$`, 'u'), word] as const);
const UNIT_WORD = new RegExp(UNIT_PATTERN, 'gu');
function unitWord(written: string): string {
  const words = written.replace(/\s+/g, ' ');
  return WHOLE_UNIT_WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? written;
}

/** The levels a type word can stand for: a city is a province's or a district's peer. */
export const UNIT_LEVELS: Readonly<Record<string, readonly LocalityLevel[]>> = {
  tỉnh: ['PROVINCE'],
  'thành phố': ['PROVINCE', 'DISTRICT'],
  quận: ['DISTRICT'],
  huyện: ['DISTRICT'],
  'thị xã': ['DISTRICT'],
  'thị trấn': ['COMMUNE'],
  phường: ['COMMUNE'],
  xã: ['COMMUNE'],
  'đặc khu': ['COMMUNE'],
};

/** The place that is named at `at`, behind a type word or a body's head: its words, or null. */
export function placeNameAt(text: string, at: number, levels: readonly LocalityLevel[]): Word | null {
  const words = wordsFrom(text, at, 5);
  const [first] = words;
  if (first === undefined || first.start - at > 3) return null;
  // A sentence of prose may have no capital for a line; a register typed in small letters has none for several.
  const caseless = isCaseless(text.slice(Math.max(0, at - 200), at + 200));
  const capitals = caseless ? words : words.slice(0, firstSmall(words));
  const named = longestOwnName(capitals, levels);
  if (named === null) return null;
  // In a text without capitals only names of two syllables and more are told from the words that follow.
  if (caseless && named === 1) return null;
  // "xã biên giới" is a sort of commune, though one is called so.
  if (caseless && named === 2 && SORTS_OF_UNIT.test(foldForMatching(`${capitals[0]!.text} ${capitals[1]!.text}`))) return null;
  const last = capitals[named - 1];
  return last === undefined ? null : { text: text.slice(first.start, last.end), start: first.start, end: last.end };
}

function firstSmall(words: readonly Word[]): number {
  const at = words.findIndex((word) => !isCapitalised(word.text) && !/^\d{1,2}$/.test(word.text));
  return at < 0 ? words.length : at;
}

const mention = (
  text: string,
  span: { start: number; end: number },
  more: Pick<PlaceMention, 'typeWord' | 'ownName' | 'rule' | 'confidence'>,
): PlaceMention => ({
  kind: 'LOCALITY',
  start: span.start,
  end: span.end,
  text: text.slice(span.start, span.end),
  ...more,
});

/** What kind of unit it is, between type and name: "huyện đảo Phú Quý", "các huyện miền núi như Mường Lát". */
const SORT_OF_UNIT = '(?:đảo|miền\\s+núi|vùng\\s+cao|vùng\\s+biên|biên\\s+giới|rẻo\\s+cao|nghèo|ven\\s+biển|bãi\\s+ngang)';
const SORTS_OF_UNIT = new RegExp(`^${SORT_OF_UNIT}$`, 'u');
const TYPED = new RegExp(`(?<![\\p{L}\\p{N}])(${UNIT_PATTERN})(?=[\\s.])(?:\\s+${SORT_OF_UNIT}(?=\\s))*[\\s.]*`, 'gu');
/** "các tỉnh, thành phố: A, B và C", "các phường A, B": one type for a row of names. */
const ROW = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:các|những|\\d{1,2})\\s+(${UNIT_PATTERN})(?:\\s*(?:,|và|/)\\s*(?:${UNIT_PATTERN}))*(?:\\s+${SORT_OF_UNIT})*\\s*(?:như|gồm|sau)?|(huyện|xã|tỉnh)(?:\\s+${SORT_OF_UNIT})*\\s+như)\\s*:?\\s*`,
  'gu',
);

const UNKNOWN_NAME = /^\p{Lu}[\p{L}'’]*(?:[ -]\p{Lu}[\p{L}'’]*){0,3}/u;

function typedPlaces(text: string, folded: string): PlaceMention[] {
  const found: PlaceMention[] = [];
  for (const match of matchesIn(folded, ROW)) {
    const typeWord = unitWord(match[1] ?? match[2] ?? '');
    // "các xã, phường: A, B" leaves open which of the types each name has.
    const rowType = (match[0].match(UNIT_WORD)?.length ?? 0) > 1 ? null : typeWord;
    const levels = match[0].includes('thành phố') ? (['PROVINCE', 'DISTRICT'] as const) : (UNIT_LEVELS[typeWord] ?? []);
    let at = match.index + match[0].length;
    while (at < text.length) {
      const name = placeNameAt(text, at, levels);
      if (name !== null)
        found.push(mention(text, name, { typeWord: rowType, ownName: name.text, rule: 'place-in-typed-row', confidence: 0.85 }));
      // A name that no list has is passed over: the row goes on behind it.
      const end = name?.end ?? at + (UNKNOWN_NAME.exec(text.slice(at, at + 40))?.[0].length ?? 0);
      const next = end === at ? null : /^(?:\s*(?:,|;|và)\s*)+/u.exec(folded.slice(end));
      if (next === null) break;
      at = end + next[0].length;
    }
  }
  const taken = new TakenSpans(text.length, found);
  for (const match of matchesIn(folded, TYPED)) {
    const typeWord = unitWord(match[1] ?? '');
    const name = placeNameAt(text, match.index + match[0].length, UNIT_LEVELS[typeWord] ?? []);
    if (name === null || taken.overlaps(name)) continue;
    found.push(
      mention(
        text,
        { start: match.index, end: name.end },
        { typeWord, ownName: name.text, rule: 'place-with-type', confidence: 0.95 },
      ),
    );
  }
  return found;
}

/** "thị trấn A, B, tỉnh C": behind a commune and a comma its district may stand without its type. */
function districtsBehind(text: string, places: readonly PlaceMention[]): PlaceMention[] {
  return places.flatMap((place) => {
    if (place.typeWord === null || !(UNIT_LEVELS[place.typeWord] ?? []).includes('COMMUNE')) return [];
    const comma = /^,\s*/u.exec(text.slice(place.end, place.end + 4));
    if (comma === null) return [];
    const name = placeNameAt(text, place.end + comma[0].length, ['DISTRICT']);
    if (name === null || !/^\s*[,.;)]/u.test(text.slice(name.end, name.end + 3))) return [];
    return [mention(text, name, { typeWord: null, ownName: name.text, rule: 'district-behind-commune', confidence: 0.75 })];
  });
}

/**
 * Places that say where a building stands ("số 10 đường Lê Lợi, phường A, quận B") tell where to find a house, not what the text is about. The
 * chain begins at a number or a street's name and goes on by commas and dashes.
 */
const ADDRESS =
  /(?<![\p{L}\p{N}])(?:[Ss]ố(?:\s+nhà)?\s+\d+[\p{L}\d/]*,?\s+(?:[Đđ]ường|[Pp]hố|[Nn]gõ|[Hh]ẻm|\p{Lu})|(?<![Tt]hành\s)(?:[Đđ]ường|[Pp]hố|[Nn]gõ|[Hh]ẻm)\s+(?:\d|\p{Lu}))[^.;:\n()]*[,–-]\s*$/u;
const ADDRESS_REACH = 110;
/**
 * Where a person comes from or lives ("quê xã A, huyện B", "trú tại phường C") says who the person is. The chain opens at the word and goes on
 * by commas.
 */
const ORIGIN =
  /(?<![\p{L}\p{N}])(?:(?<!(?:[Ll]àng|[Mm]iền|[Đđ]ồng|[Tt]hôn)\s)[Qq]uê(?:\s+quán)?(?:\s+(?:ở|tại))?|(?:(?:cư\s+)?trú|ngụ|hộ\s+khẩu(?:\s+thường\s+trú)?)\s+(?:tại|ở))(?:\s*:)?\s+(?:[^.;:\n()]*,\s*)?$/u;
/** Whether the words before a place make it the address of a building or a person's origin, not a place that the text speaks of. */
const inAddress = (text: string, place: { readonly start: number }): boolean => {
  // "P.12", "TP.": the dots of short forms end no address.
  const before = text
    .slice(Math.max(0, place.start - ADDRESS_REACH), place.start)
    .replace(/(?<![\p{L}\p{N}])(?:TP|P|Q)\./gu, '  ');
  return (/[,–-]\s*$/u.test(before) && ADDRESS.test(before)) || ORIGIN.test(before);
};

/** "trên địa bàn tỉnh", "toàn huyện": the text's own unit, without its name. */
const ELLIPTIC = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:trên\\s+)?địa\\s+bàn|toàn)\\s+(tỉnh|thành\\s+phố|quận|huyện|thị\\s+xã|xã|phường)(?![\\p{L}\\p{N}])(?!\\s*[,/]\\s*(?:${UNIT_PATTERN}))`,
  'gu',
);

function ellipticPlaces(text: string, folded: string): PlaceMention[] {
  return matchesIn(folded, ELLIPTIC).map((match) => {
    const start = match.index + (match[0].startsWith('trên') ? match[0].search(/địa/u) : 0);
    const typeWord = unitWord(match[1] ?? '');
    return mention(
      text,
      { start, end: match.index + match[0].length },
      { typeWord, ownName: null, rule: 'elliptic-place', confidence: 0.8 },
    );
  });
}

/** Heads behind which a bare name belongs to an organisation, a person, a festival or another name. */
const NOT_A_PLACE_BEFORE =
  /(?<![\p{L}\p{N}])(?:trường|đại\s+học|đh|học\s+viện|cao\s+đẳng|viện|công\s+ty|tập\s+đoàn|báo|đài|ngân\s+hàng|ông|bà|anh|chị|em|cô|thầy|ths|ts|đường|phố|sông|bệnh\s+viện|mẹ|hội|giải|cúp|nxb|quân\s+đội\s+nhân\s+dân|thông\s+tấn\s+xã|đài\s+tiếng\s+nói|đài\s+truyền\s+hình)\s+$/u;

/**
 * "7 trường THCS … gồm Chu Văn An, Cầu Giấy, …": in a row of schools each name is a school's, though many schools bear the name of their place.
 * Where the units are counted instead ("các trường ở ba quận gồm …"), the names are theirs.
 */
const SCHOOL_ROW =
  /(?<![\p{L}\p{N}])(?:[Cc]ác|[Nn]hững|\d+)\s+(?:[Tt]rường|[Hh]ọc viện)(?![\p{L}])(?![^.;:\n]{0,300}(?:[Cc]ác|[Nn]hững|[Hh]ai|[Bb]a|[Bb]ốn|[Nn]ăm|\d+)\s+(?:tỉnh|thành phố|quận|huyện|thị xã|phường|xã|địa phương)(?![\p{L}]))[^.;:\n]{0,300}?(?:gồm(?:\s+có)?|như|:)\s*:?\s+(?:\p{Lu}[^,;.:\n]{0,60},\s+)*(?:\p{Lu}[^,;.:\n]{0,60}\s+và\s+)?$/u;
const SCHOOL_ROW_REACH = 400;
const inSchoolRow = (text: string, start: number): boolean => {
  const before = text.slice(Math.max(0, start - SCHOOL_ROW_REACH), start);
  return /(?:,|và|gồm|có|như|:)\s+$/u.test(before) && SCHOOL_ROW.test(before);
};

/** A bare own name stands alone: no other capitalised word joins it on either side, for that would be a longer name. */
function standsAlone(text: string, folded: string, span: { start: number; end: number }): boolean {
  if (NOT_A_PLACE_BEFORE.test(folded.slice(Math.max(0, span.start - 24), span.start))) return false;
  if (inSchoolRow(text, span.start)) return false;
  const before = wordBefore(text, span.start);
  const after = wordAfter(text, span.end);
  const opens =
    before === null ||
    !isCapitalised(before) ||
    /^(?:Tại|Ở|Từ|Riêng|Theo|TP|Đến|Về|Năm|Ngày|Thủ|Của|Với|Trong)$/u.test(before) ||
    isSentenceStart(text, span.start - before.length - 1);
  return opens && (after === null || !isCapitalised(after) || after === after.toUpperCase());
}

function isSentenceStart(text: string, at: number): boolean {
  return /(?:^|[.!?:;\n"“(–-])\s*$/u.test(text.slice(Math.max(0, at - 3), at));
}

const CAPITAL = /(?<![\p{L}\p{N}])thủ đô(?:\s+hà nội)?(?![\p{L}\p{N}])/gu;
const COUNTRY = /(?<![\p{L}\p{N}])việt nam(?![\p{L}\p{N}])/gu;

/** Bare names of provinces and of the country, and "Thủ đô". */
function bareProvinces(text: string, folded: string): PlaceMention[] {
  const found: PlaceMention[] = [];
  for (const span of provinceNamesIn(folded)) {
    const words = text.slice(span.start, span.end).split(/[\s-]+/u);
    if (!words.every(isCapitalised) || !standsAlone(text, folded, span)) continue;
    found.push(
      mention(text, span, {
        typeWord: null,
        ownName: text.slice(span.start, span.end),
        rule: 'bare-province-name',
        confidence: 0.85,
      }),
    );
  }
  const taken = new TakenSpans(text.length, found);
  for (const match of matchesIn(folded, CAPITAL)) {
    const end = match.index + match[0].length;
    if (!isCapitalised(text.slice(match.index)) || taken.covers({ start: match.index, end })) continue;
    found.push(
      mention(
        text,
        { start: match.index, end },
        { typeWord: null, ownName: 'Hà Nội', rule: 'capital-by-name', confidence: 0.85 },
      ),
    );
  }
  for (const match of matchesIn(folded, COUNTRY)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const written = text.slice(span.start, span.end);
    if (
      written !== 'Việt Nam' ||
      !standsAlone(text, folded, span) ||
      // The full name of the state stands in names of bodies and of the constitution.
      /chủ nghĩa\s+$/u.test(folded.slice(Math.max(0, span.start - 10), span.start)) ||
      /\s(?:anh hùng|đồng)$/u.test(folded.slice(span.end, span.end + 10))
    )
      continue;
    found.push(mention(text, span, { typeWord: null, ownName: 'Việt Nam', rule: 'country-by-name', confidence: 0.8 }));
  }
  return found;
}

/** Names in the form in which `bareNamesOf` looks for them, each once. */
export function bareForms(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map((each) => foldForMatching(each).replace(/\s+/g, ' ')));
}

/** Bare names of units that the text elsewhere names with their type, or that open its title: "Long Biên thực hiện …". `forms`: of `bareForms`. */
export function bareNamesOf(text: string, forms: ReadonlySet<string>): PlaceMention[] {
  const folded = foldForMatching(text).replace(/\n/g, ' ');
  const found: PlaceMention[] = [];
  for (const name of forms) {
    for (let at = folded.indexOf(name); at >= 0; at = folded.indexOf(name, at + 1)) {
      const span = { start: at, end: at + name.length };
      if (/[\p{L}\p{N}]/u.test(folded.charAt(at - 1)) || /[\p{L}\p{N}]/u.test(folded.charAt(span.end))) continue;
      const written = text.slice(span.start, span.end);
      if (!written.split(/[\s-]+/u).every(isCapitalised) || !standsAlone(text, folded, span)) continue;
      if (inAddress(text, span)) continue;
      found.push(mention(text, span, { typeWord: null, ownName: written, rule: 'bare-name-known-here', confidence: 0.8 }));
    }
  }
  return found;
}

/** All places of a text, in order, longest first where two overlap; bare names below the province are left to `bareNamesOf`. */
export function placesIn(text: string): PlaceMention[] {
  const folded = foldForMatching(text).replace(/\n/g, ' ');
  const kept: PlaceMention[] = [];
  const taken = new TakenSpans(text.length);
  const typed = typedPlaces(text, folded);
  for (const place of [
    ...typed,
    ...districtsBehind(text, typed),
    ...ellipticPlaces(text, folded),
    ...bareProvinces(text, folded),
  ]) {
    if (taken.overlaps(place) || inAddress(text, place)) continue;
    taken.take(place);
    kept.push(place);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** Whether an own name belongs to any unit of the levels. */
export function isPlaceName(name: string, levels: readonly LocalityLevel[]): boolean {
  return ownNameLevels(name).some((level) => levels.includes(level));
}
