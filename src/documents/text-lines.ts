/** One line of a plain-text file: its content without the marks of Markdown, which crawlers and converters leave in "text". */
import { collapseSpaces, type MappedText, MappedTextBuilder } from './mapped-text.js';
import { matchesIn } from '../vocabulary/matches.js';

/** A range of a text, end exclusive. */
export type Range = readonly [from: number, to: number];

/** A line, with its marks told apart from its words. */
export interface Line {
  readonly kind: 'blank' | 'rule' | 'bar' | 'content';
  /** Ranges of the mapped text that are content, in order. */
  readonly kept: readonly Range[];
  /** The content, as one string. */
  readonly text: string;
  readonly headingLevel: number;
  /** Marks of strong and plain emphasis met on the line; an odd number leaves one open. */
  readonly strongMarks: number;
  readonly italicMarks: number;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  /** The line closes a strong emphasis that may have begun on an earlier line. */
  readonly endsBold: boolean;
  /** A cell begins or ends right before or behind the content ("| text", "text |"). */
  readonly opensCell: boolean;
  readonly closesCell: boolean;
}

/** A line that only draws: "-----", "_____", "***". */
const RULE = /^(?:[-_=~—–]{3,}|[*\s]{3,})$/u;
/** Cell borders and nothing else: "|", "| |", "|---|---|". */
const BAR = /^[|\s]+$|^\|?(?:\s*:?-{2,}:?\s*\|)+(?:\s*:?-{2,}:?)?$/u;
/** What Markdown adds to content. A footnote star "(*)" and a bullet "* " are content. */
const MARKS =
  /!\[[^\]\n]{0,200}\]\([^)\s]{0,400}\)|(?<=^|[^!])\[(?=[^\]\n]{1,300}\]\((?:https?:|\/|#|mailto:)[^)\s]{0,400}\))|\]\((?:https?:|\/|#|mailto:)[^)\s]{0,400}\)|\*{2,}|(?<=^|[\s("“‘*])\*(?=[^\s*)])|(?<=[^\s*(])\*(?=$|[\s.,;:!?)"”’])|(?<=\s)\*+$|\|(?=\s*\|)|\\(?=[\p{P}\p{S}])/gu;

function contentRanges(text: string, offset: number): { kept: Range[]; strong: number; italic: number } {
  const kept: Range[] = [];
  let strong = 0;
  let italic = 0;
  let from = 0;
  for (const mark of matchesIn(text, MARKS)) {
    if (mark[0].startsWith('**')) strong++;
    else if (mark[0] === '*') italic++;
    if (mark.index > from) kept.push([offset + from, offset + mark.index]);
    from = mark.index + mark[0].length;
  }
  if (from < text.length) kept.push([offset + from, offset + text.length]);
  return { kept, strong, italic };
}

const nothing = (kind: 'blank' | 'rule' | 'bar'): Line => ({
  kind,
  kept: [],
  text: '',
  headingLevel: 0,
  strongMarks: 0,
  italicMarks: 0,
  isBold: false,
  isItalic: false,
  endsBold: false,
  opensCell: kind === 'bar',
  closesCell: kind === 'bar',
});

function readLine(mapped: MappedText, from: number, to: number): Line {
  const whole = mapped.text.slice(from, to);
  const trimmed = whole.trim();
  if (trimmed === '') return nothing('blank');
  if (BAR.test(trimmed)) return nothing('bar');
  if (RULE.test(trimmed)) return nothing(trimmed.startsWith('|') ? 'bar' : /^[*\s]+$/u.test(trimmed) ? 'blank' : 'rule');
  let start = from + whole.indexOf(trimmed);
  let end = start + trimmed.length;
  const opensCell = trimmed.startsWith('|');
  const closesCell = trimmed.endsWith('|');
  if (opensCell) start++;
  if (closesCell) end--;
  const heading = /^\s*(#{1,6})(?:\s+|$)/u.exec(mapped.text.slice(start, end));
  if (heading) start += heading[0].length;
  const quote = /^\s*>+\s*/u.exec(mapped.text.slice(start, end));
  if (quote) start += quote[0].length;
  const inner = mapped.text.slice(start, end);
  const { kept, strong, italic } = contentRanges(inner, start);
  const text = kept.map(([a, b]) => mapped.text.slice(a, b)).join('');
  const bare = inner.trim();
  if (text.trim() === '') return { ...nothing('blank'), strongMarks: strong, italicMarks: italic };
  return {
    kind: 'content',
    kept,
    text: text.trim(),
    headingLevel: heading?.[1]?.length ?? 0,
    strongMarks: strong,
    italicMarks: italic,
    isBold: strong === 2 && bare.startsWith('**') && bare.endsWith('**'),
    endsBold: bare.endsWith('**'),
    isItalic: italic === 2 && bare.startsWith('*') && bare.endsWith('*'),
    opensCell,
    closesCell,
  };
}

/**
 * A paragraph of another format without marks of Markdown: pages and papers made from such text carry them too. Null where nothing but
 * marks stood there; the paragraph itself where there are none.
 */
export function withoutMarks(content: MappedText): { content: MappedText; headingLevel: number } | null {
  if (!/[*#|\\]|\]\(/u.test(content.text)) return { content, headingLevel: 0 };
  const line = readLine(content, 0, content.text.length);
  if (line.kind !== 'content') return null;
  const builder = new MappedTextBuilder(content.text.length);
  for (const [from, to] of line.kept) builder.copy(content, from, to);
  return { content: collapseSpaces(builder.build()), headingLevel: line.headingLevel };
}

/** The lines of a normalised text, in order. */
export function readLines(mapped: MappedText): Line[] {
  const lines: Line[] = [];
  let from = 0;
  while (from <= mapped.text.length) {
    const at = mapped.text.indexOf('\n', from);
    const to = at < 0 ? mapped.text.length : at;
    lines.push(readLine(mapped, from, to));
    from = to + 1;
  }
  return lines;
}
