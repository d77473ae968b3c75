/** Lines of pages to paragraphs, over line ends, columns and pages. What tells them apart is the layout: gaps, indents, full lines. */
import { joinsClosely } from '../line-join.js';
import { collapseSpaces, MappedTextBuilder, type MappedText } from '../mapped-text.js';
import { LEVEL_WORD, OPENER, SENTENCE_END, standsAlone } from '../line-openings.js';
import { type LayoutHints, type Paragraph, PLAIN } from '../paragraph.js';
import { withoutMarks } from '../text-lines.js';
import type { Segment } from './page-rows.js';

/** A line with its place in the reading text and the column that it stands in. */
export interface PlacedLine {
  readonly segment: Segment;
  readonly content: MappedText;
  /** Lines of one column of one page, or of one cell, have one object here. */
  readonly column: Column;
}
export interface Column {
  readonly left: number;
  readonly right: number;
  /** Usual distance between two lines. */
  readonly leading: number;
  readonly inTable: boolean;
}

const isCapitals = (text: string): boolean => /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();

/** Whether the next line's first word would not have fitted on this one. */
function isFull({ segment, column }: PlacedLine, next: Segment): boolean {
  const word = next.text.split(' ', 1)[0] ?? '';
  const letter = (next.right - next.left) / Math.max(next.text.length, 1);
  return segment.right + letter * (word.length + 1) > column.right - 0.2 * segment.size;
}

const isCentred = ({ segment, column }: PlacedLine): boolean =>
  segment.left > column.left + segment.size &&
  Math.abs(segment.left - column.left - (column.right - segment.right)) < 3 * segment.size;

/** Whether a paragraph goes on from one line to the next. */
function goesOn(line: PlacedLine, next: PlacedLine): boolean {
  const [a, b] = [line.segment, next.segment];
  if (standsAlone(a.text) || standsAlone(b.text)) return false;
  if (OPENER.test(b.text)) return false;
  if (Math.abs(a.size - b.size) > 0.08 * a.size) return false;
  const ends = SENTENCE_END.test(a.text);
  if (line.column !== next.column) {
    if (line.column.inTable || next.column.inTable || ends) return false;
    return isFull(line, b) && !isCentred(line) && /^[\p{Ll}\d(“"]|^\p{Lu}/u.test(b.text) && !isCapitals(b.text);
  }
  if (b.y - a.y > 1.4 * next.column.leading) return false;
  if (line.column.inTable) return true;
  if (isCapitals(a.text) !== isCapitals(b.text) && isCapitals(a.text) && !isFull(line, b)) return false;
  if (LEVEL_WORD.test(b.text) && isCapitals(a.text) && a.text.length < 30) return true;
  if (isCentred(line) && isCentred(next)) return a.font === b.font && isCapitals(a.text) === isCapitals(b.text) && !ends;
  if (b.left > a.left + 0.9 * b.size && b.left > next.column.left + 0.9 * b.size) return false;
  if (isFull(line, b)) return true;
  return !ends && a.font === b.font && /^\p{Ll}/u.test(b.text) && a.right - a.left > 0.4 * (line.column.right - line.column.left);
}

function paragraphOf(lines: readonly PlacedLine[], hints: LayoutHints): Paragraph | null {
  const builder = new MappedTextBuilder(lines.reduce((sum, { content }) => sum + content.text.length + 1, 0));
  for (const [i, { content }] of lines.entries()) {
    const before = lines[i - 1]?.content;
    if (before && !joinsClosely(before.text, content.text)) {
      builder.put(' ', before.ends.at(-1) ?? 0, content.starts[0] ?? 0);
    }
    builder.copy(content, 0, content.text.length);
  }
  const bare = withoutMarks(collapseSpaces(builder.build()));
  return bare === null ? null : { ...hints, ...bare };
}

/** The paragraphs of some lines in reading order. */
export function paragraphsOf(lines: readonly PlacedLine[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let group: PlacedLine[] = [];
  let gapBefore = true;
  const flush = (): void => {
    const head = group[0];
    const paragraph = head ? paragraphOf(group, { ...PLAIN, gapBefore, inTable: head.column.inTable }) : null;
    if (paragraph !== null) paragraphs.push(paragraph);
    group = [];
  };
  for (const line of lines) {
    const last = group.at(-1);
    if (last && !goesOn(last, line)) {
      flush();
      gapBefore = last.column !== line.column || line.segment.y - last.segment.y > 1.4 * line.column.leading;
    }
    group.push(line);
  }
  flush();
  return paragraphs;
}
