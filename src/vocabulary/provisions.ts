/**
 * Parts of documents that a text cites: "điểm b khoản 2 Điều 5", "các khoản 1, 2 và 4 Điều 7", "từ Điều 3 đến Điều 6", "điểm 3 mục II", "Phụ lục II kèm
 * theo". A small unit stands before the larger one that holds it, or behind it ("Điều 5, khoản 2"); a row shares what follows it.
 * The words are common nouns too ("điều kiện", "khoản tiền 2 triệu", "điểm 8,5", "chương trình"): see `believed`.
 */
import { matchesIn } from './matches.js';
import type { Span } from './facts.js';
import { foldForMatching } from './folding.js';
import { locatorValue, UNITS, type Unit, valuesBetween } from './provision-values.js';

export interface ProvisionMention extends Span {
  readonly text: string;
  /** In text order: "art_5/par_2/pnt_b". A relative one begins with "this": "this/par_2" is "khoản 2 Điều này". */
  readonly locators: readonly string[];
  /** It heads its article or part ("Điều 5. Hiệu lực"), it does not cite it. */
  readonly heading: boolean;
}

interface Item extends Span {
  readonly unit: Unit;
  /** Empty: the unit without a number ("Phụ lục kèm theo"); "this": "Điều này". */
  readonly values: readonly string[];
  readonly romanOrOrdinal: boolean;
  readonly capital: boolean;
}

const WORDS = Object.keys(UNITS)
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replace(/ /g, '\\s+'))
  .join('|');
const TRIGGER = new RegExp(`(?<![\\p{L}\\p{N}])(${WORDS})(?![\\p{L}])`, 'gu');
/** Syllables that make another word of a unit: "danh mục", "giai đoạn", "thành phần", "quan điểm", "chi tiết". */
const COMPOUNDS: Readonly<Record<string, RegExp>> = {
  sec: /(?<![\p{L}])(?:danh|chuyên|tiết|đề|hạng|đầu)\s+$/u,
  sbp: /(?<![\p{L}])(?:giai|phân|công|lâm)\s+$/u,
  prt: /(?<![\p{L}])(?:thành|học|góp|cổ|đa|một|cấu|hợp)\s+$/u,
  par: /(?<![\p{L}])(?:tài|điều)\s+$/u,
  pnt: /(?<![\p{L}])(?:quan|địa|thời|ưu|nhược|cao|trọng|đặc|tiêu)\s+$/u,
  chp: /(?<![\p{L}])(?:huy|văn|hiến)\s+$/u,
  itm: /(?<![\p{L}])(?:chi|thời|tình)\s+$/u,
};
/** What a bare number that goes on a row must not count or belong to. */
const NOT_A_NUMBER =
  '(?!\\d|\\s?[/%]|[.,]\\d|\\s?-\\s?\\p{L}|\\p{L}|\\s+(?:tỷ|triệu|nghìn|ngàn|đồng|năm|tháng|ngày|giờ|phút|tiết\\s+học|buổi|môn|nhiệm|nội\\s+dung|nhóm|giải|trường|lớp|học|giáo|người|đơn|cơ\\s+sở|xã|huyện|tỉnh|lần|bộ|chỉ|km|m²|thành\\s+viên|usd))';

const VALUE = new Map(
  Object.values(UNITS).map((unit) => [unit.code, new RegExp(`\\s+(${unit.value})${NOT_A_NUMBER}`, 'uy')] as const),
);
const FURTHER = new Map(
  Object.values(UNITS).map(
    (unit) =>
      [
        unit.code,
        new RegExp(`(\\s*,\\s*(?:và\\s+)?|\\s+(?:và|hoặc|đến)\\s+|\\s?-\\s?)(${unit.value})${NOT_A_NUMBER}`, 'uy'),
      ] as const,
  ),
);
const THIS = /\s+này(?![\p{L}])/uy;
const FROM = /\s*(?:từ)?/uy;

function itemAt(text: string, folded: string, match: RegExpExecArray): Item | null {
  const unit = UNITS[match[1]!.replace(/\s+/g, ' ')]!;
  const start = match.index;
  if (COMPOUNDS[unit.code]?.test(folded.slice(Math.max(0, start - 10), start))) return null;
  let end = start + match[0].length;
  const capital = /^\p{Lu}/u.test(text.slice(start, start + 1));
  const sticky = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = end;
    return pattern.exec(folded);
  };
  if (sticky(THIS) !== null) return { unit, values: ['this'], start, end: end + 4, romanOrOrdinal: false, capital };
  // "các điều từ 3 đến 6": the row begins behind "từ".
  const from = sticky(FROM)?.[0] ?? '';
  if (from.trim() === 'từ') end += from.length;
  const first = sticky(VALUE.get(unit.code)!);
  if (first === null)
    return unit.code === 'app' ? { unit, values: [], start, end: start + match[0].length, romanOrOrdinal: false, capital } : null;
  const values = [locatorValue(unit, first[1]!)];
  end = first.index + first[0].length;
  const romanOrOrdinal = /^(?:[ivx]+$|thứ)/u.test(first[1]!);
  for (let more = sticky(FURTHER.get(unit.code)!); more !== null; more = sticky(FURTHER.get(unit.code)!)) {
    const value = locatorValue(unit, more[2]!);
    const isRange = /đến|-/u.test(more[1]!);
    // A letter behind a number, or the reverse, opens something else.
    if (/^\d/.test(value) !== /^\d/.test(values[0]!)) break;
    values.push(...(isRange ? valuesBetween(values.at(-1)!, value).slice(1) : [value]));
    end = more.index + more[0].length;
  }
  return { unit, values, start, end, romanOrOrdinal, capital };
}

type Joint = 'DIRECT' | 'COMMA' | 'ROW' | 'RANGE' | null;
const DIRECT = /^\s*(?:,?\s*(?:của|tại|thuộc|trong)(?:\s+các)?)?\s*$/u;
const COMMA = /^\s*,\s*$/u;
const ROW = /^\s*(?:[,;]|,?\s*(?:và|hoặc)(?:\s+(?:các|tại|ở))?)\s*(?:các\s+)?$/u;
const RANGE = /^\s+đến\s+(?:hết\s+)?$/u;

function jointOf(gap: string): Joint {
  if (gap.length > 16) return null;
  if (DIRECT.test(gap)) return 'DIRECT';
  if (COMMA.test(gap)) return 'COMMA';
  if (ROW.test(gap)) return 'ROW';
  return RANGE.test(gap) ? 'RANGE' : null;
}

/** The runs of units that belong together, each with the joints between its items. */
function runsOf(text: string, folded: string): { items: Item[]; joints: Joint[] }[] {
  const runs: { items: Item[]; joints: Joint[] }[] = [];
  let behind = 0;
  for (const match of matchesIn(folded, TRIGGER)) {
    if (match.index < behind) continue;
    const item = itemAt(text, folded, match);
    if (item === null) continue;
    behind = item.end;
    const last = runs.at(-1);
    const joint = last === undefined ? null : jointOf(folded.slice(last.items.at(-1)!.end, item.start));
    if (last !== undefined && joint !== null) {
      last.items.push(item);
      last.joints.push(joint);
    } else runs.push({ items: [item], joints: [] });
  }
  return runs;
}

type Path = readonly { unit: Unit; value: string }[];

/** The Party's regulations divide an article into sections: "tiết 1.2 tiểu mục 1 Mục 2 Điều 4"; articles count through the sections of a law. */
const isSectionOfArticle = (item: Item, next: Item, joint: Joint): boolean =>
  joint === 'DIRECT' && next.unit.code === 'art' && /^s?sec$/.test(item.unit.code);

/** Whether what stands behind holds what stands before; "Điều 3 và Phụ lục I" are two. */
const holds = (item: Item, next: Item, joint: Joint): boolean =>
  (next.unit.level < item.unit.level && joint !== 'ROW') || isSectionOfArticle(item, next, joint);

/** Larger units first and each smaller than the one before: "Điều 5, khoản 2, điểm b". */
const descends = ({ items, joints }: { items: readonly Item[]; joints: readonly Joint[] }): boolean =>
  items.length > 1 &&
  items.every(
    (item, i) =>
      i === 0 || (item.unit.level > items[i - 1]!.unit.level && !isSectionOfArticle(items[i - 1]!, item, joints[i - 1] ?? null)),
  );

/** Of each item the paths that it gives, from the last to the first: what follows holds what stands before. */
function pathsOf({ items, joints }: { items: readonly Item[]; joints: readonly Joint[] }): Path[] {
  if (descends({ items, joints })) return combined([...items].reverse());
  const holders: Path[][] = [];
  const isHolder = new Array<boolean>(items.length).fill(false);
  for (let i = items.length - 1; i >= 0; i -= 1) {
    const item = items[i]!;
    const next = items[i + 1];
    let parents: Path[] = [[]];
    if (next !== undefined) {
      if (holds(item, next, joints[i] ?? null)) {
        parents = holders[i + 1]!;
        isHolder[i + 1] = true;
      } else if (next.unit.level >= item.unit.level) {
        // What holds the next holds this one too.
        parents = holders[i + 1]!.slice(0, 1).map((path) => path.filter(({ unit }) => unit.level < item.unit.level));
      }
    }
    const values =
      joints[i] === 'RANGE' && next?.unit === item.unit
        ? valuesBetween(item.values.at(-1) ?? '', next.values[0] ?? '').slice(0, -1)
        : item.values;
    const own = [...item.values.slice(0, -1), ...(values === item.values ? item.values.slice(-1) : values)];
    holders[i] = parents.flatMap((parent) =>
      (own.length === 0 ? [''] : own).map((value) => [...parent, { unit: item.unit, value }]),
    );
  }
  return holders.flatMap((paths, i) => (isHolder[i] ? [] : paths));
}

function combined(smallFirst: readonly Item[]): Path[] {
  return smallFirst.reduceRight<Path[]>(
    (paths, item) =>
      paths.flatMap((path) =>
        (item.values.length === 0 ? [''] : item.values).map((value) => [...path, { unit: item.unit, value }]),
      ),
    [[]],
  );
}

/** "art_5/par_2"; "this" for the unit in which the words stand. */
function locatorOf(path: Path): string {
  const own = path.findIndex(({ value }) => value === 'this');
  const shown = own < 0 ? path : path.slice(own);
  return shown
    .map(({ unit, value }) => (value === 'this' ? 'this' : value === '' ? unit.code : `${unit.code}_${value}`))
    .join('/');
}

const DOCUMENT_BEHIND =
  /^["”]?\s*,?\s*(?:(?:của|tại|thuộc|trong|theo|ban\s+hành\s+kèm\s+theo|kèm\s+theo)\s+)?(?:bộ\s+luật|luật|pháp\s+lệnh|nghị\s+quyết|nghị\s+định|thông\s+tư|quyết\s+định|quy\s+chế|quy\s+định|điều\s+lệ|chỉ\s+thị|kế\s+hoạch|kết\s+luận|hướng\s+dẫn|công\s+văn|hiến\s+pháp|đề\s+án|chương\s+trình|văn\s+bản|tờ\s+trình|thông\s+báo)(?![\p{L}])/u;
const ATTACHED = /^\s*(?:được\s+)?(?:ban\s+hành\s+)?(?:kèm|đính\s+kèm)(?:\s+theo)?(?![\p{L}])/u;

/** Whether a run is of provisions and not of common nouns with a number behind them. */
function believed(items: readonly Item[], folded: string): boolean {
  const last = items.at(-1)!;
  const behind = folded.slice(last.end, last.end + 60);
  const ofDocument = DOCUMENT_BEHIND.test(behind);
  const largest = Math.min(...items.map(({ unit }) => unit.level));
  const several = new Set(items.map(({ unit }) => unit.code)).size > 1;
  const [first] = items;
  // "Điều này khiến …" is "this", a unit behind "tại" or "theo" is meant.
  if (items.length === 1 && last.values[0] === 'this')
    return /(?<![\p{L}])(?:tại|theo|của|trong)\s+$/u.test(folded.slice(Math.max(0, last.start - 8), last.start));
  switch (largest) {
    case UNITS.điều!.level:
      return first!.capital || several || ofDocument || last.capital || last.values[0] === 'this' || last.values.length > 1;
    case UNITS.khoản!.level:
      return true;
    case UNITS['phụ lục']!.level:
      return last.values.length > 0 || several || ATTACHED.test(behind) || ofDocument;
    case UNITS.phần!.level:
    case UNITS.chương!.level:
    case UNITS.mục!.level:
    case UNITS['tiểu mục']!.level:
      return (
        several ||
        ofDocument ||
        (last.romanOrOrdinal && last.capital) ||
        (last.unit.code === 'sec' && (last.romanOrOrdinal || last.capital)) ||
        last.values[0] === 'this'
      );
    default:
      // Points, items and paragraphs without what holds them are marks, lessons and stretches of road.
      return last.values[0] === 'this' && several;
  }
}

/** The provisions named in a text. Linear: one bounded look at each unit word. */
export function provisionsIn(text: string): ProvisionMention[] {
  const folded = foldForMatching(text);
  return runsOf(text, folded)
    .filter(({ items }) => believed(items, folded))
    .map((run) => {
      const start = run.items[0]!.start;
      const end = run.items.at(-1)!.end;
      const heading =
        run.items.length === 1 &&
        /(?:^|\n)[\s*#“"–-]*$/u.test(text.slice(Math.max(0, start - 8), start)) &&
        /^[^\S\n]*(?:[.:]|\n|$)/u.test(text.slice(end, end + 4));
      return { start, end, text: text.slice(start, end), locators: [...new Set(pathsOf(run).map(locatorOf))], heading };
    });
}

const LOCATOR = new RegExp(
  `^(?:(?:${[...new Set(Object.values(UNITS).map(({ code }) => code))].join('|')})(?:_[a-z0-9.]{1,12})?(?:/(?=[a-z])|$)){1,8}$`,
);

/**
 * The locators that a reference to provisions means: of one in the form of a locator itself, of words ("khoản 2 Điều 5") those that they give.
 * Empty where it is neither.
 */
export function locatorsOf(reference: string): string[] {
  const words = reference.normalize('NFC').trim();
  if (LOCATOR.test(words)) return [words];
  const found = provisionsIn(words);
  return found.length === 1 && found[0]!.text.length >= words.length - 4
    ? found[0]!.locators.filter((locator) => !locator.startsWith('this'))
    : [];
}
