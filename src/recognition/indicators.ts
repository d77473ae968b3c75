/**
 * Figures that measure or target something: a quantity with what it counts, its bound, its time, and whether it is an aim, a report or what a
 * report compares with. Dates, durations, ages, grades, article numbers and prices of goods are none. Every step starts from a number.
 */
import type { Span } from '../vocabulary/facts.js';
import { foldForMatching } from '../vocabulary/folding.js';
import type { FigureBound, FigureChange, FigureKind, FigureQuantity } from '../vocabulary/kinds.js';
import { boundOf, changeOf, figureKindOf, NEGATED_BOUND } from './figure-cues.js';
import { sentencesOf } from './figure-sentences.js';
import { type FigureTime, figureTimesIn, timeOfFigure } from './figure-times.js';
import { type FigureUnit, unitBefore, unitBehind } from './figure-units.js';
import { doneByThem, measureOf } from './figure-measure.js';
import { readyClause } from './figure-clauses.js';
import { educationLevelsOf, fieldOf, measureKeyOf, reach, subjectBefore } from './measured-thing.js';
import type { Mention } from './mention.js';
import { isCondition, isNamedByNumber, isNoCount, isPrice, isQuorum, isStrength } from './no-figure.js';
import { type Quantity, quantitiesIn } from './quantities.js';
import { rankingAt } from './rankings.js';
import { firstFrom } from '../vocabulary/ordered-spans.js';
import type { MentionRule } from './rules.js';

export interface IndicatorMention extends Mention {
  readonly kind: 'INDICATOR';
  /** In `unit`; of a range its lower end. */
  readonly value: number;
  readonly upper: number | null;
  readonly unit: string;
  /** `value` in the base unit. */
  readonly amount: number;
  readonly quantity: FigureQuantity;
  readonly bound: FigureBound | null;
  readonly change: FigureChange | null;
  readonly outOf: number | null;
  /** Null where its sentence does not tell. */
  readonly figureKind: FigureKind | null;
  readonly baseline: number | null;
  readonly baselineAsOf: string | null;
  readonly asOf: string | null;
  readonly deadline: string | null;
  /** The words that tell `asOf` or `deadline`. */
  readonly timeAt: Span | null;
  readonly measure: string | null;
  readonly measureKey: string | null;
  readonly educationLevels: readonly string[];
}

/** A figure in the making. */
interface Draft {
  readonly quantity: Quantity;
  readonly unit: FigureUnit;
  readonly start: number;
  readonly end: number;
  readonly rule: MentionRule;
  readonly change: FigureChange | null;
  readonly bound: FigureBound | null;
  measure: string | null;
  /** Its measure without the whole, aim or plan that this number is a share of: what the next one goes on with. */
  readonly subject: string | null;
  readonly comparable: boolean;
  kind: FigureKind | null;
  baseline: number | null;
  baselineAsOf: string | null;
}

const share = (): FigureUnit => ({ label: '%', quantity: 'SHARE', length: 0, scale: 1 });
const PER = /^(?:\s?\/\s?(?:mỗi\s|\d{1,2}\s)?\p{L}+(?:\s(?:học|trường|sinh|viên|trình|tác|nghiệp|sĩ|chỉ))?){1,3}/u;
/** Comparing words that stand before a number and belong to its words. */
const LEAD = new RegExp(
  `(?:(?:ít nhất|tối thiểu|tối đa|${NEGATED_BOUND}|khoảng|xấp xỉ|trên|hơn|gần|dưới|tăng|giảm|thêm)\\s)+$`,
  'u',
);
/** A further number of a series: ", năm 2018 được 300", "; 2019 là 396", " và 1.200 năm 2021". */
const SERIES =
  /^[^.;:]{0,40}?[,;](?:\s(?:và|còn|đến|riêng))?\s(?:(?:đến\s)?(?:năm|năm học|quý|tháng)\s)?[\d/ -]*\d\s?(?:là|được|có|đạt|tăng lên|giảm còn|còn|lên|với|:)?\s?(?:(?:khoảng|trên|hơn|gần)\s)?$/u;
/** Parts by level of schooling: "thiếu 2.345 giáo viên, trong đó mầm non thiếu 1.100, tiểu học thiếu 800". */
const BY_LEVEL =
  /^[^.;:]{0,60}?[,;](?:\s(?:trong đó|gồm|riêng|và))*\s(?:giáo dục |cấp |bậc )?(?:mầm non|tiểu học|thcs|thpt|trung học cơ sở|trung học phổ thông|phổ thông)\s(?:thiếu|thừa|có|là|còn|tăng|giảm)\s(?:(?:khoảng|trên|hơn|gần)\s)?$/u;
/** An index or a mean of marks has no unit: "chỉ số giáo dục đạt trên 0,8", "điểm trung bình môn Toán là 6,61". */
const INDEX =
  /(?<!\p{L})(?:chỉ số|điểm (?:trung bình|bình quân))(?!\p{L})[^.;,:]{0,60}\s(?:là|đạt|lên|tăng|giảm|còn|trên|khoảng)\s(?:(?:trên|khoảng|hơn|gần|lên|còn)\s)?$/u;
const FROM = /(?:từ|từ mức)\s$/u;
const TO = /^\s(?:lên|xuống|còn)(?:\s(?:còn|tới|đến|khoảng|trên|hơn|gần|mức)){0,2}\s(?=\d)/u;
const ENDS_NUMBER = /^\s*(?:[,.;)]|$|so với|và\s|trong đó|năm\s)/u;
const MONEY_WORDS =
  /(?<!\p{L})(?:kinh phí|vốn|ngân sách|đầu tư|tổng mức|doanh thu|thu|chi|giá trị|hỗ trợ|quỹ)(?!\p{L})[^.;]{0,60}$/u;
/** "Học phí 120 triệu/năm": of a fee or a grant by the year, month or head the word for the currency is left out. */
const FEE = /(?<!\p{L})(?:học phí|mức phí|lệ phí|học bổng|lương|thu nhập|phụ cấp|trợ cấp|hỗ trợ)(?!\p{L})[^.;]{0,60}$/u;
const BY_THE_YEAR = /^\s?\/\s?(?:năm|tháng|kỳ|học kỳ|khóa|tín chỉ|suất|học sinh|sinh viên|em)(?!\p{L})/u;
const SCALES: Readonly<Record<string, number>> = { nghìn: 1e3, ngàn: 1e3, triệu: 1e6 };
const YEAR = /^(?:19|20)\d{2}$/;

/** The unit of the number, from behind it, from before it, or from the figure that it goes on with. */
function unitOf(
  quantity: Quantity,
  of: {
    readonly folded: string;
    readonly before: string;
    readonly after: string;
    readonly last: Draft | undefined;
    readonly written: string;
  },
): { unit: FigureUnit; rule: MentionRule; words?: string } | null {
  const { folded, before, after, last, written } = of;
  if (quantity.percent) return isStrength(before) ? null : { unit: share(), rule: 'share' };
  const behind = unitBehind(folded, quantity.end, quantity);
  if (behind !== null) return { unit: behind, rule: 'number-with-unit' };
  if (YEAR.test(written)) return null;
  const grows = FROM.test(before) ? TO.exec(after) : null;
  if (grows !== null) {
    // "tăng từ 45 lên 87 trường": the unit stands behind the second number.
    const [target] = quantitiesIn(folded.slice(quantity.end, quantity.end + grows[0].length + 12));
    if (target?.percent) return { unit: share(), rule: 'share' };
    const unit = target === undefined ? null : unitBehind(folded, quantity.end + target.end, target);
    if (unit !== null) return { unit: { ...unit, length: 0 }, rule: 'unit-of-target' };
  }
  const billion = quantity.multipliers.at(-1);
  if ((billion === 'tỷ' || billion === 'tỉ') && MONEY_WORDS.test(before)) {
    return { unit: { label: 'tỷ đồng', quantity: 'MONEY', length: 0, scale: 1e9 }, rule: 'money-in-short' };
  }
  const scale = SCALES[billion ?? ''];
  if (billion !== undefined && scale !== undefined && BY_THE_YEAR.test(after) && FEE.test(before)) {
    return { unit: { label: `${billion} đồng`, quantity: 'MONEY', length: 0, scale }, rule: 'money-in-short' };
  }
  if (INDEX.test(before) && /^(?:\sđiểm(?!\p{L})|\s*(?:[,.;)]|$|vào\s|so với|năm\s))/u.test(after)) {
    const length = after.startsWith(' điểm') ? 5 : 0;
    return { unit: { label: length === 0 ? 'chỉ số' : 'điểm', quantity: 'MEASURE', length, scale: 1 }, rule: 'index' };
  }
  if (!ENDS_NUMBER.test(after)) return null;
  const named = unitBefore(before);
  if (named !== null) {
    const unit: FigureUnit = { label: named.unit, quantity: 'COUNT', length: 0, scale: 1 };
    return { unit, rule: 'unit-before-number', words: named.words };
  }
  if (last === undefined || last.unit.quantity === 'RANK') return null;
  const between = folded.slice(last.quantity.end + last.unit.length, quantity.start);
  const goesOn = SERIES.test(between) || BY_LEVEL.test(between) || (changeOf(before) !== null && last.unit.quantity !== 'SHARE');
  return goesOn ? { unit: { ...last.unit, length: 0 }, rule: 'elliptic-series' } : null;
}

/** "95% hội đồng đã chọn sách A": of a share of persons or bodies, what they did is what is measured. */
function phraseEnd(folded: string, from: number, { quantity }: FigureUnit): number {
  // What money is for is said behind prepositions and verbs: the amount ends with its currency.
  if (quantity === 'MONEY') return from;
  const end = reach(folded, from);
  if (quantity !== 'SHARE' || end === from) return end;
  const does = /^\s(?:đã|đang|sẽ)(?=\s\p{L})/u.exec(folded.slice(end, end + 8));
  return does === null ? end : reach(folded, end + does[0].length);
}

/** "Tăng trưởng … đạt 6%. Trong đó, khu vực dịch vụ đạt 7%": parts are measured as their whole is. */
const GROWTH = /^(?:tốc độ\s)?(?:tăng trưởng|tốc độ tăng)(?!\p{L})/u;
const PARTS = /^\s*["“]?trong đó(?!\p{L})/u;
const asGrowth = (words: string | null): string | null =>
  words === null || /(?<!\p{L})(?:tăng|giảm|tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|chiếm)(?!\p{L})/u.test(words)
    ? words
    : `tăng trưởng ${words}`;

const isPriced = ({ quantity }: FigureUnit, before: string, after: string): boolean =>
  (quantity === 'MONEY' && isPrice(before, after)) || (quantity === 'SHARE' && /^\s?so với (?:mức )?giá/u.test(after));

/** "tăng từ 60% lên 85%", "85% (so với 60% năm 2020)": the one is what the other is compared with. */
function linkBaselines(drafts: readonly Draft[], folded: string): void {
  for (const [at, draft] of drafts.entries()) {
    const next = drafts[at + 1];
    const before = folded.slice(Math.max(0, draft.start - 24), draft.start);
    const between = next === undefined ? '' : folded.slice(draft.end, next.start);
    if (
      next !== undefined &&
      /(?:tăng|giảm|nâng|từ)(?:\s\p{L}+){0,2}\s$|từ\s$/u.test(before) &&
      /^[^.;]{0,40}(?:lên|xuống|còn|thành)\s(?:\p{L}+\s){0,2}$/u.test(between)
    ) {
      draft.kind = 'BASELINE';
      next.baseline = draft.quantity.value / draft.unit.scale;
      // "số trường ngoài công lập tăng từ 45 lên 87 trường": the subject is of both.
      if (next.measure === next.unit.label) next.measure = draft.measure;
      continue;
    }
    const compared = drafts[at - 1];
    if (
      compared !== undefined &&
      /so với (?:mức )?(?:\p{L}+\s){0,2}$/u.test(before) &&
      compared.unit.label === draft.unit.label
    ) {
      draft.kind = 'BASELINE';
      compared.baseline = draft.quantity.value / draft.unit.scale;
    }
  }
}

function draftsOf({
  text,
  folded,
  sentence,
  quantities,
  growth,
}: {
  text: string;
  folded: string;
  sentence: Span;
  quantities: readonly Quantity[];
  growth: boolean;
}): Draft[] {
  const drafts: Draft[] = [];
  for (const quantity of quantities) {
    const last = drafts.at(-1);
    const before = folded.slice(Math.max(sentence.start, quantity.start - 90), quantity.start);
    const after = folded.slice(quantity.end, Math.min(sentence.end, quantity.end + 60));
    const ranking = quantity.percent ? null : rankingAt(before, after);
    const lead = LEAD.exec(before)?.[0].length ?? 0;
    const clauseFrom = Math.max(
      sentence.start,
      last?.end ?? 0,
      sentence.start + folded.slice(sentence.start, quantity.start).lastIndexOf(';') + 1,
    );
    const clause = readyClause(folded.slice(clauseFrom, quantity.start), text.slice(clauseFrom, quantity.start));
    const common = { quantity, start: quantity.start - lead, bound: boundOf(before, after), baseline: null, baselineAsOf: null };
    if (ranking !== null) {
      const unit: FigureUnit = { label: ranking.unit, quantity: 'RANK', length: ranking.length, scale: 1 };
      const measure = (last?.unit.quantity === 'RANK' ? null : subjectBefore(clause)) ?? last?.subject ?? null;
      drafts.push({
        ...common,
        unit,
        end: quantity.end + ranking.length,
        rule: 'ranking',
        change: null,
        measure,
        subject: measure,
        comparable: true,
        kind: null,
      });
      continue;
    }
    // "mức 3" is a name, "mức 10%" and "mức 12 triệu đồng" are amounts.
    const amount = (quantity.percent || quantity.multipliers.length > 0) && /mức\s$/u.test(before);
    if (!amount && isNamedByNumber(before.slice(-24))) continue;
    const written = folded.slice(quantity.start, quantity.end);
    const found = unitOf(quantity, { folded, before, after, last, written });
    if (found === null) continue;
    const { rule } = found;
    const unitEnd = quantity.end + found.unit.length;
    const per = PER.exec(folded.slice(unitEnd, unitEnd + 40))?.[0] ?? '';
    if (isPriced(found.unit, before, folded.slice(unitEnd, unitEnd + 20))) continue;
    const unit = per !== '' ? { ...found.unit, label: found.unit.label + per.replace(/\s?\/\s?/gu, '/') } : found.unit;
    const end = found.unit.length > 0 || unit.quantity === 'SHARE' ? phraseEnd(folded, unitEnd + per.length, unit) : quantity.end;
    const next = text.slice(end, end + 24);
    const sinceLast = last?.unit.quantity === 'COUNT' ? folded.slice(last.end, quantity.start - lead) : null;
    if (isNoCount(quantity, unit, { before, tail: text.slice(unitEnd, end), next, sinceLast })) continue;
    if (isCondition(before)) continue;
    if (unit.quantity === 'SHARE' && isQuorum(before, folded.slice(unitEnd, unitEnd + 100))) continue;
    const change = changeOf(before);
    const measured = measureOf({
      unit,
      tail:
        unit.quantity === 'SHARE'
          ? doneByThem(folded.slice(unitEnd + per.length, sentence.end), end - unitEnd - per.length)
          : folded.slice(unitEnd + per.length, end),
      clause: found.words === undefined ? clause : readyClause(found.words, found.words),
      last: last?.subject ?? null,
      head: folded.slice(sentence.start, clauseFrom),
      before,
      change,
    });
    const { comparable } = measured;
    const grows = growth && unit.quantity === 'SHARE' && change === null;
    const measure = grows ? asGrowth(measured.measure) : measured.measure;
    const subject = grows ? asGrowth(measured.subject) : measured.subject;
    const kind = figureKindOf(folded.slice(Math.max(sentence.start, quantity.start - 160), quantity.start), { deadline: false });
    drafts.push({ ...common, unit, end, rule, change, measure, subject, comparable, kind });
  }
  linkBaselines(drafts, folded);
  return drafts;
}

/** A share told of a subject or level that the sentence sets first is a share there. */
function inField(measure: string, before: string): string {
  const field = fieldOf(before);
  return field === null || measure.includes(field.replace(/^(?:ở|với|đối với|tại|trong)\s/u, ''))
    ? measure
    : `${measure} ${field}`;
}

/** The stretch of a figure between commas and its neighbours. */
function stretchOf(folded: string, sentence: Span, draft: Draft, next: Draft | undefined): { from: number; to: number } {
  const head = folded.slice(sentence.start, draft.start);
  const opening = sentence.start + Math.max(head.lastIndexOf(', '), head.lastIndexOf('; '), head.slice(0, -2).lastIndexOf('('));
  const closing = folded.slice(draft.end, sentence.end).search(/[,;]\s|\)|\svà\s(?:từ|đến|năm|vào|trước)\s/u);
  return {
    from: Math.max(sentence.start, opening),
    to: Math.min(closing < 0 ? sentence.end : draft.end + closing, next?.start ?? sentence.end),
  };
}

function mentionsOf(
  drafts: readonly Draft[],
  { text, folded, sentence, opening }: { text: string; folded: string; sentence: Span; opening: FigureTime | null },
): IndicatorMention[] {
  const times = figureTimesIn(folded.slice(sentence.start, sentence.end)).map((time) => ({
    ...time,
    start: time.start + sentence.start,
    end: time.end + sentence.start,
  }));
  // What will be is not of the time that the paragraph reports on.
  const told =
    opening === null ||
    opening.start >= sentence.start ||
    !/(?<!\p{L})sẽ(?!\p{L})/u.test(folded.slice(sentence.start, sentence.end));
  return drafts.flatMap((draft, at): IndicatorMention[] => {
    const { quantity, unit, change } = draft;
    const measure =
      draft.measure === null || unit.quantity !== 'SHARE'
        ? draft.measure
        : inField(draft.measure, folded.slice(sentence.start, quantity.start));
    const time =
      timeOfFigure(times, draft, { ...stretchOf(folded, sentence, draft, drafts[at + 1]), first: drafts[0] ?? draft }) ??
      (told ? opening : null);
    const before = folded.slice(Math.max(sentence.start, quantity.start - 160), quantity.start);
    const will = /(?<!\p{L})sẽ\s/u.test(folded.slice(draft.quantity.end, draft.end));
    const figureKind = draft.kind ?? figureKindOf(will ? `${before} sẽ ` : before, { deadline: time?.role === 'BY' });
    const isDeadline = figureKind === 'TARGET' && time?.role === 'BY';
    const compared = times.find(({ role, start }) => role === 'BASELINE' && start >= draft.end && start - draft.end < 40);
    const inUnit = (value: number): number => Number((value / unit.scale).toPrecision(12));
    const mention: IndicatorMention = {
      start: draft.start,
      end: draft.end,
      kind: 'INDICATOR',
      text: text.slice(draft.start, draft.end),
      rule: draft.rule,
      confidence: draft.rule === 'elliptic-series' ? 0.75 : 0.85,
      value: inUnit(quantity.value),
      upper: quantity.upper === null ? null : inUnit(quantity.upper),
      unit: unit.label,
      amount: quantity.value,
      quantity: unit.quantity,
      bound: draft.bound,
      change,
      outOf: quantity.outOf,
      figureKind,
      baseline: draft.baseline,
      baselineAsOf: draft.baselineAsOf ?? compared?.value ?? null,
      asOf: time === null || isDeadline ? null : time.value,
      deadline: isDeadline ? time.value : null,
      timeAt: time,
      measure,
      measureKey: measure === null || !draft.comparable ? null : measureKeyOf(measure, { quantity: unit.quantity, change }),
      educationLevels: measure === null ? [] : educationLevelsOf(measure),
    };
    if (quantity.outOf === null || unit.quantity === 'RANK') return [mention];
    // "68/73 trường" says two things: how many, and how many there are.
    const measured = unit.quantity === 'COUNT' ? unit.label : measure;
    const whole = {
      ...mention,
      end: quantity.end + unit.length,
      value: quantity.outOf,
      amount: quantity.outOf,
      outOf: null,
      upper: null,
      measure: measured,
      measureKey: measured === null ? null : measureKeyOf(measured, { quantity: unit.quantity, change: null }),
    };
    return [mention, { ...whole, text: text.slice(whole.start, whole.end) }];
  });
}

/** The figures of a paragraph, in order. `foldedText`: the text folded for matching, where it is at hand. */
export function indicatorsIn(text: string, foldedText = foldForMatching(text)): IndicatorMention[] {
  if (!/\d|nửa|phần/.test(foldedText)) return [];
  const folded = foldedText.replace(/[\n\r\t|*_#]/g, ' ');
  const quantities = quantitiesIn(folded);
  if (quantities.length === 0) return [];
  // The time that opens a paragraph ("Năm học 2023-2024, …") holds for its sentences.
  const [first] = figureTimesIn(folded.slice(0, 60));
  const opening = first !== undefined && first.start < 15 && /^\d{4}(?:-\d{4})?$/u.test(first.value) ? first : null;
  let before: readonly Draft[] = [];
  return sentencesOf(text)
    .flatMap((sentence) => {
      const own = quantities.slice(firstFrom(quantities, sentence.start), firstFrom(quantities, sentence.end));
      const growth = GROWTH.test(before.at(-1)?.subject ?? '') && PARTS.test(folded.slice(sentence.start, sentence.start + 20));
      const drafts = own.length === 0 ? [] : draftsOf({ text, folded, sentence, quantities: own, growth });
      before = drafts;
      return drafts.length === 0 ? [] : mentionsOf(drafts, { text, folded, sentence, opening });
    })
    .sort((a, b) => a.start - b.start);
}
