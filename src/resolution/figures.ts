/**
 * Identities of figures. A figure is known by its place in the source; the same figure told again in one source is one indicator with several
 * mentions. What its own sentence does not tell is taken from the line that announces it: its subject, its deadline, that it is an aim.
 */
import type { Block, SourceDocument } from '../documents/source-document.js';
import { readyClause } from '../recognition/figure-clauses.js';
import { figureTimesIn } from '../recognition/figure-times.js';
import { type IndicatorMention, indicatorsIn } from '../recognition/indicators.js';
import { contentWords, educationLevelsOf, measureKeyOf, subjectBefore } from '../recognition/measured-thing.js';
import type { TaskMention } from '../recognition/tasks.js';
import type { IndicatorEntity, Span } from '../vocabulary/facts.js';
import { foldForMatching } from '../vocabulary/folding.js';
import type { FigureKind } from '../vocabulary/kinds.js';
import { holderFinder } from '../vocabulary/ordered-spans.js';
import type { FigureScope, ScopeReader } from './figure-scopes.js';
import { shortName } from './short-name.js';
import { inWrittenCase } from './written-case.js';

/** One mention of a figure; several may share the entity. */
export interface NamedIndicator {
  readonly mention: IndicatorMention;
  readonly entity: IndicatorEntity;
  /** The places or bodies that it is of. */
  readonly scopes: readonly FigureScope[];
}

const CONTENT = new Set(['TITLE', 'LEAD', 'HEADING', 'BODY', 'LIST_ITEM', 'TABLE']);
const TOP_HEADING = /^[\s*#]*(?:[IVX]+|\d{1,2})[.)]\s/u;
const ANNOUNCES = /:[\s*]*$/;
const LIST_MARK = /^[\s*]*(?:\p{L}\)|[-+•]|\d{1,2}[.)])\s/u;
const AIM = /(?<!\p{L})(?:mục tiêu|chỉ tiêu|phấn đấu)(?!\p{L})/u;
/** The articles of an act set norms and limits; they report nothing (Nghị định 30/2020/NĐ-CP: reports have a form of their own, without articles). */
const ARTICLE = /^[\s*#“"]*điều \d{1,3}[a-z]?[.:]/u;
const GOES_ON = /^[\s*"“-]*(?:đồng thời|bên cạnh đó|cùng với đó|ngoài ra|đặc biệt|trong đó)(?!\p{L})/u;

/** What a heading or an announcing line says of the figures below it. */
interface Announced {
  readonly deadline: { readonly value: string; readonly at: Span } | null;
  readonly aim: boolean;
  /** The subject before a closing colon ("Tỷ lệ giảng viên có trình độ tiến sĩ:"). */
  readonly subject: string | null;
}
const NOTHING: Announced = { deadline: null, aim: false, subject: null };

function announcedBy(block: Block, folded: string, before: Announced): Announced {
  const announces = ANNOUNCES.test(folded.slice(-8));
  const heads = block.role === 'HEADING' || block.role === 'TITLE' || announces;
  // The subject holds for the items of the list that it announces.
  if (!heads) return before.subject === null || LIST_MARK.test(folded) ? before : { ...before, subject: null };
  const kept = TOP_HEADING.test(folded) ? NOTHING : before;
  const time = figureTimesIn(folded).filter(({ role, value }) => role === 'BY' && /^\d{4}$/u.test(value))[0];
  return {
    deadline:
      time === undefined
        ? kept.deadline
        : { value: time.value, at: { start: block.start + time.start, end: block.start + time.end } },
    aim: kept.aim || AIM.test(folded),
    subject: announces ? subjectBefore(readyClause(folded, folded).replace(/:[\s*]*$/u, ' ')) : null,
  };
}

/** The mention with what the announcing line adds; null for a share of nothing that is named. */
function completed(
  mention: IndicatorMention,
  of: {
    readonly announced: Announced;
    readonly task: TaskMention | undefined;
    readonly carried: FigureKind | null;
    readonly enacted: boolean;
  },
): IndicatorMention | null {
  const { announced, task, carried, enacted } = of;
  const measure = mention.measure ?? (mention.quantity === 'SHARE' ? announced.subject : null);
  if (measure === null && mention.quantity === 'SHARE') return null;
  const fromTask = task === undefined ? null : task.taskKind === 'RESULT' || task.taskKind === 'LIMITATION' ? 'RESULT' : 'TARGET';
  const figureKind = mention.figureKind ?? carried ?? (announced.aim || enacted ? 'TARGET' : fromTask);
  const open = figureKind === 'TARGET' && mention.asOf === null && mention.deadline === null;
  const deadline = open ? announced.deadline : null;
  return {
    ...mention,
    measure,
    measureKey: measure === mention.measure || measure === null ? mention.measureKey : measureKeyOf(measure, mention),
    educationLevels: measure === null ? [] : educationLevelsOf(measure),
    figureKind,
    deadline: deadline?.value ?? mention.deadline,
    timeAt: deadline?.at ?? mention.timeAt,
  };
}

function mentionsIn(document: SourceDocument, tasks: readonly TaskMention[]): { mention: IndicatorMention; block: Block }[] {
  const found: { mention: IndicatorMention; block: Block }[] = [];
  const whole = foldForMatching(document.text);
  const itemWith = holderFinder(tasks.filter(({ grain }) => grain === 'ITEM'));
  let enacted = false;
  let announced = NOTHING;
  let last: FigureKind | null = null;
  for (const block of document.blocks) {
    if (!CONTENT.has(block.role)) continue;
    const text = document.text.slice(block.start, block.end);
    const folded = whole.slice(block.start, block.end);
    enacted ||= document.tier === 'OFFICIAL' && ARTICLE.test(folded);
    const mentions = indicatorsIn(text, folded);
    const carried = last !== null && mentions.length > 0 && GOES_ON.test(folded) ? last : null;
    for (const each of mentions) {
      const { timeAt } = each;
      const mention = {
        ...each,
        start: each.start + block.start,
        end: each.end + block.start,
        timeAt: timeAt === null ? null : { start: timeAt.start + block.start, end: timeAt.end + block.start },
      };
      const task = itemWith(mention);
      const complete = completed(mention, { announced, task, carried, enacted });
      if (complete === null) continue;
      last = complete.figureKind;
      found.push({ mention: complete, block });
    }
    if (last !== null && mentions.length === 0 && !GOES_ON.test(folded)) last = null;
    announced = announcedBy(block, folded, announced);
  }
  return found;
}

const sameOrOpen = <T>(a: T | null, b: T | null): boolean => a === null || b === null || a === b;
const within = (some: readonly string[], all: readonly string[]): boolean => some.every((word) => all.includes(word));

/** Figures of one number and unit that a later mention is held against. */
const MOST_ALIKE = 20;

/** Whether two mentions tell one figure: the number, unit and what is counted agree, and nothing that either adds speaks against it. */
function tellsAgain(a: NamedIndicator & { block: Block }, b: NamedIndicator & { block: Block }): boolean {
  const [one, other] = [a.mention, b.mention];
  if (one.value !== other.value || one.upper !== other.upper || one.unit !== other.unit || one.change !== other.change)
    return false;
  if (!sameOrOpen(one.asOf, other.asOf) || !sameOrOpen(one.deadline, other.deadline)) return false;
  const places = (each: NamedIndicator): string => each.scopes.map(({ id }) => id).join(' ');
  if (a.scopes.length > 0 && b.scopes.length > 0 && places(a) !== places(b)) return false;
  // Items of a list each set their own norm or aim, though the number be the same.
  if (a.block.role === 'LIST_ITEM' || b.block.role === 'LIST_ITEM' || one.bound === 'AT_MOST' || one.bound === 'AT_LEAST')
    return false;
  const [words, others] = [contentWords(one.measure ?? ''), contentWords(other.measure ?? '')];
  const alike = within(words, others) && within(others, words);
  if (one.quantity === 'SHARE') return words.length > 1 && alike;
  // A sum that was given is told again in fewer words; a rate ("triệu đồng/năm") is set for one thing after another.
  if (one.quantity === 'MONEY' && one.unit.includes('/')) return words.length > 0 && alike;
  return within(words, others) || within(others, words);
}

/** How far around a figure the words of its measure stand. Characters. */
const AROUND = 600;

/** `text`: what stands around the mention, as it is written. */
function entityOf(mention: IndicatorMention, id: string, text: string): IndicatorEntity {
  const measure = mention.measure === null ? null : inWrittenCase(mention.measure, text);
  // "giảm 4,25%", "650.000 đồng/tháng" say nothing without what is measured.
  const ofUnit = new Set([...contentWords(mention.unit.toLowerCase()), 'tăng', 'giảm', 'nghìn', 'triệu']);
  const own = contentWords(mention.text.toLowerCase()).filter((word) => !ofUnit.has(word));
  const bare = mention.quantity !== 'COUNT' && measure !== null && own.length === 0;
  return {
    id,
    kind: 'INDICATOR',
    name: shortName(bare ? `${mention.text} – ${measure}` : mention.text),
    value: mention.value,
    unit: mention.unit,
    asOf: mention.asOf,
    upper: mention.upper,
    amount: mention.amount,
    figureKind: mention.figureKind ?? 'RESULT',
    quantity: mention.quantity,
    bound: mention.bound,
    change: mention.change,
    outOf: mention.outOf,
    baseline: mention.baseline,
    baselineAsOf: mention.baselineAsOf,
    deadline: mention.deadline,
    measure,
    measureKey: mention.measureKey,
    educationLevels: mention.educationLevels,
  };
}

/** What a later mention tells of the figure that an earlier one left open. */
function fuller(known: IndicatorEntity, again: IndicatorEntity): IndicatorEntity {
  const said = ({ measure }: IndicatorEntity): number => contentWords((measure ?? '').toLowerCase()).length;
  const longer = said(again) > said(known);
  return {
    ...known,
    asOf: known.asOf ?? again.asOf,
    deadline: known.deadline ?? again.deadline ?? null,
    bound: known.bound ?? again.bound ?? null,
    baseline: known.baseline ?? again.baseline ?? null,
    ...(longer
      ? { measure: again.measure ?? null, measureKey: again.measureKey ?? null, educationLevels: again.educationLevels ?? [] }
      : {}),
  };
}

/** The figures of a source, one for each mention, in text order. `tasks`: its tasks; `scopes` tells whom a figure is of. */
export function figuresOf(document: SourceDocument, tasks: readonly TaskMention[], scopes: ScopeReader): NamedIndicator[] {
  const named: (NamedIndicator & { block: Block })[] = [];
  const byUnit = new Map<string, (NamedIndicator & { block: Block })[]>();
  for (const { mention, block } of mentionsIn(document, tasks)) {
    const raw = document.rawSpan(mention);
    const id = `indicator:${document.sha256.slice(0, 12)}/${raw.start}-${raw.end}-${mention.value}`;
    const around = document.text.slice(Math.max(block.start, mention.start - AROUND), Math.min(block.end, mention.end + AROUND));
    const own = { mention, block, entity: entityOf(mention, id, around), scopes: scopes(mention) };
    const key = `${mention.value} ${mention.unit}`;
    const like = byUnit.get(key) ?? [];
    // The first of each figure stands for it; of the same number in a long table only the last few are looked at.
    const at = like.findLastIndex((other) => tellsAgain(other, own));
    const before = like[at];
    const each = before === undefined ? own : { ...own, entity: fuller(before.entity, own.entity) };
    named.push(each);
    if (before !== undefined) like[at] = { ...before, entity: each.entity };
    else if (like.push(each) > MOST_ALIKE) like.shift();
    byUnit.set(key, like);
  }
  // The last description of an entity is its fullest.
  const fullest = new Map(named.map(({ entity }) => [entity.id, entity]));
  return named.map(({ mention, entity, scopes: of }) => ({ mention, entity: fullest.get(entity.id) ?? entity, scopes: of }));
}
