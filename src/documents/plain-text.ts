/**
 * Plain text to paragraphs. Two habits of writing are told apart by the file itself: a line a paragraph, and lines broken at a
 * width (gazettes, converted PDFs), which are joined again, because a symbol or a body's name often stands across the break.
 */
import { collapseSpaces, mapIdentity, MappedTextBuilder, type MappedText } from './mapped-text.js';
import { convertLegacy, type LegacyEncoding } from './legacy-encoding.js';
import { normalise } from './normalise.js';
import { joinsClosely } from './line-join.js';
import { LEVEL_WORD, OPENER, SENTENCE_END, standsAlone } from './line-openings.js';
import type { Paragraph } from './paragraph.js';
import { type Line, readLines } from './text-lines.js';

interface WrapStyle {
  readonly isWrapped: boolean;
  /** Paragraphs are set apart by blank lines, so lines that touch belong together. */
  readonly hasBlankLines: boolean;
  /** The width at which lines break. */
  readonly width: number;
}

const CONTINUES = /^[\p{Ll}\d(,;.)”–-]/u;

function wrapStyle(lines: readonly Line[]): WrapStyle {
  const contents = lines.filter((line) => line.kind === 'content');
  const lengths = contents.map((line) => line.text.length).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  let open = 0;
  let continued = 0;
  let blanks = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i] as Line;
    const next = lines[i + 1] as Line;
    if (line.kind === 'blank') blanks++;
    if (line.kind !== 'content' || line.text.length < 30 || SENTENCE_END.test(line.text)) continue;
    open++;
    if (next.kind === 'content' && /^\p{Ll}/u.test(next.text)) continued++;
  }
  return {
    isWrapped: width <= 130 && open >= 3 && continued / open > 0.3,
    hasBlankLines: blanks > contents.length * 0.15,
    width,
  };
}

/** Whether `next` goes on with the paragraph whose last line is `line`; the two lines touch. */
function continues(line: Line, next: Line, options: { style: WrapStyle; emphasisOpen: boolean }): boolean {
  const { style, emphasisOpen } = options;
  if (next.headingLevel > 0 || line.headingLevel > 0 || line.closesCell || next.opensCell) return false;
  if (emphasisOpen) return true;
  // A number with its hyphen or stroke is half a symbol, whatever the habit of the file.
  if (/(?<![\d/-])\d{1,5}[-/](?:\d{4}\/)?$/u.test(line.text) && /^\p{Lu}\p{L}{0,5}[-/]\p{Lu}/u.test(next.text)) return true;
  // Even where a line is a paragraph, a small letter after an open line of some length goes on with it.
  if (!style.isWrapped) return /^\p{Ll}[\p{L}\s]/u.test(next.text) && line.text.length > 60 && !SENTENCE_END.test(line.text);
  if (/^Số:$/u.test(line.text)) return true;
  if (OPENER.test(next.text)) return false;
  if (standsAlone(line.text) || standsAlone(next.text)) return false;
  const isCapitals = line.text === line.text.toUpperCase();
  if (LEVEL_WORD.test(next.text) && isCapitals && line.text.length < 30) return true;
  if (line.isBold || line.endsBold || next.isBold) return false;
  // Capitals are a line of the layout (a body, an office, a heading); what follows in small letters is another.
  if (isCapitals && /\p{Lu}{2}/u.test(line.text) && next.text !== next.text.toUpperCase()) return false;
  const firstWord = next.text.split(' ', 1)[0] ?? '';
  const isFull = line.text.length + 1 + firstWord.length > style.width * 0.9;
  if (SENTENCE_END.test(line.text))
    return isFull || (style.hasBlankLines && /[;:]$/u.test(line.text) && /^\p{Ll}/u.test(next.text));
  return style.hasBlankLines || isFull || CONTINUES.test(next.text);
}

/** Joins the lines of a paragraph: a line break becomes a space, runs of spaces become one, the ends are trimmed. */
function joinLines(mapped: MappedText, lines: readonly Line[]): MappedText {
  const joined = new MappedTextBuilder(lines.reduce((sum, line) => sum + line.text.length + 8, 0));
  let lastRaw = 0;
  let before = '';
  for (const line of lines) {
    for (const [index, [from, to]] of line.kept.entries()) {
      const isBreak = index === 0 && joined.length > 0;
      if (isBreak && !joinsClosely(before, line.text)) joined.put(' ', lastRaw, mapped.starts[from] ?? lastRaw);
      joined.copy(mapped, from, to);
      lastRaw = mapped.ends[to - 1] ?? lastRaw;
    }
    before = line.text;
  }
  return collapseSpaces(joined.build());
}

/** The paragraphs of a plain-text file, its letters converted where it is written in a font encoding. */
export function readPlainText(raw: string, legacy: LegacyEncoding | null = null): Paragraph[] {
  const identity = mapIdentity(raw);
  // Before anything else: to TCVN3 a soft hyphen is the letter ư.
  const mapped = normalise(legacy === null ? identity : convertLegacy(identity, legacy));
  const lines = readLines(mapped);
  const style = wrapStyle(lines);
  const paragraphs: Paragraph[] = [];
  let group: Line[] = [];
  let marks = 0;
  let gapBefore = true;
  let nextGap = false;
  let afterBar = false;
  const flush = (before: Line['kind']): void => {
    const head = group[0];
    if (head) {
      const content = joinLines(mapped, group);
      if (content.text !== '') {
        const strong = group.reduce((sum, line) => sum + line.strongMarks, 0);
        paragraphs.push({
          content,
          gapBefore,
          headingLevel: head.headingLevel,
          inTable: (afterBar || head.opensCell) && (before === 'bar' || Boolean(group.at(-1)?.closesCell)),
          isListItem: false,
          isBold: group.every((line) => line.isBold) || (group.length > 1 && strong === 2 && startsAndEndsBold(mapped, group)),
          isItalic: group.every((line) => line.isItalic),
          markup: null,
        });
      }
    }
    group = [];
    marks = 0;
  };
  for (const line of lines) {
    if (line.kind === 'content') {
      const last = group.at(-1);
      if (last && !continues(last, line, { style, emphasisOpen: marks % 2 === 1 })) {
        flush('content');
        gapBefore = false;
        afterBar = false;
      }
      if (group.length === 0) {
        gapBefore = nextGap || paragraphs.length === 0;
        nextGap = false;
      }
      group.push(line);
      marks += line.strongMarks + line.italicMarks;
      continue;
    }
    const hadContent = group.length > 0;
    flush(line.kind);
    if (line.kind === 'bar') afterBar = true;
    else if (hadContent || line.kind === 'rule') afterBar = false;
    nextGap = true;
  }
  flush('blank');
  return paragraphs;
}

function startsAndEndsBold(mapped: MappedText, group: readonly Line[]): boolean {
  const first = group[0]?.kept[0]?.[0] ?? 0;
  const last = group.at(-1)?.kept.at(-1)?.[1] ?? 0;
  return mapped.text.slice(first - 2, first) === '**' && mapped.text.slice(last, last + 2) === '**';
}
