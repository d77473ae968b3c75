/** Writes the pages of a PDF down in reading order and cuts their paragraphs. */
import { type Paragraph, PLAIN } from '../paragraph.js';
import { ReadingTextBuilder } from '../reading-text.js';
import { type Column, paragraphsOf, type PlacedLine } from './page-paragraphs.js';
import { pageRegions, type Region } from './page-regions.js';
import type { Row, Segment } from './page-rows.js';

/** A page with what stands beside its text told apart. */
export interface SortedPage {
  readonly rows: readonly Row[];
  readonly running: ReadonlySet<Row>;
  readonly notes: ReadonlySet<Row>;
}
interface Written {
  readonly raw: string;
  readonly paragraphs: readonly Paragraph[];
  readonly pageStarts: readonly number[];
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const leftOf = (lines: readonly Segment[]): number => Math.min(...lines.map(({ left }) => left));
/** Columns that begin within some points of one another are one column going on over the pages. */
const bucketOf = (left: number): number => Math.round(left / 8);

/** How wide columns are and how far their lines stand apart, learned from all pages: a page with three short lines shows neither. */
class ColumnWidths {
  readonly #rights = new Map<number, number[]>();
  readonly #spacing: number;

  constructor(regions: readonly Region[]) {
    const spacings: number[] = [];
    for (const region of regions) {
      if (region.kind !== 'lines') continue;
      const bucket = bucketOf(leftOf(region.lines));
      const rights = this.#rights.get(bucket) ?? [];
      this.#rights.set(bucket, rights);
      for (const [i, { right, y, size }] of region.lines.entries()) {
        rights.push(right);
        const before = region.lines[i - 1];
        if (before && y > before.y) spacings.push((y - before.y) / size);
      }
    }
    for (const rights of this.#rights.values()) rights.sort((a, b) => a - b);
    this.#spacing = median(spacings);
  }

  columnOf(lines: readonly Segment[], inTable: boolean): Column {
    const left = leftOf(lines);
    const size = lines[0]?.size ?? 10;
    const gaps = lines.slice(1).flatMap(({ y }, i) => (y > (lines[i] as Segment).y ? [y - (lines[i] as Segment).y] : []));
    const usual = this.#spacing > 0 ? this.#spacing * size * 1.05 : size * 1.5;
    if (inTable) return { left, right: Math.max(...lines.map(({ right }) => right)), leading: median(gaps) || usual, inTable };
    const near = [-1, 0, 1].map((step) => this.#rights.get(bucketOf(left) + step) ?? []);
    const right = Math.max(...near.map((rights) => rights[Math.ceil((rights.length - 1) * 0.95)] ?? 0));
    return { left, right, leading: Math.min(median(gaps) || usual, usual), inTable };
  }
}

/** `convert`: the letters that a font encoding shows. Pages are parted by a form feed; every line of the page is a line. */
export function writePages(pages: readonly SortedPage[], convert: (text: string) => string): Written {
  const text = new ReadingTextBuilder();
  const pageStarts: number[] = [];
  const lines: PlacedLine[] = [];
  const beside: Paragraph[] = [];
  const write = (words: string) => {
    const content = text.write(convert(words));
    text.separate('\n');
    return content;
  };
  const setAside = (rows: readonly Row[]): void => {
    for (const { segments } of rows) {
      for (const segment of segments) beside.push({ ...PLAIN, content: write(segment.text), markup: 'chrome' });
    }
  };
  const regions = pages.map(({ rows, running, notes }) => {
    const body = rows.filter((row) => !running.has(row) && !notes.has(row) && row.segments.length > 0);
    return body.length > 0 ? pageRegions(body) : [];
  });
  const widths = new ColumnWidths(regions.flat());
  const place = (segments: readonly Segment[], inTable: boolean): void => {
    const column = widths.columnOf(segments, inTable);
    for (const segment of segments) lines.push({ segment, content: write(segment.text), column });
  };
  for (const [i, { rows, running, notes }] of pages.entries()) {
    if (i > 0) text.separate('\f');
    pageStarts.push(text.length);
    const half = rows.length / 2;
    setAside(rows.filter((row, at) => running.has(row) && at < half));
    for (const region of regions[i] ?? []) {
      if (region.kind === 'lines') place(region.lines, false);
      else for (const cell of region.cells) place(cell, true);
    }
    setAside(rows.filter((row, at) => notes.has(row) || (running.has(row) && at >= half)));
  }
  // In the order of the reading text; what stands beside the text does not part its paragraphs.
  const paragraphs = [...paragraphsOf(lines), ...beside];
  paragraphs.sort((a, b) => (a.content.starts[0] ?? 0) - (b.content.starts[0] ?? 0));
  return { raw: text.build(), paragraphs, pageStarts };
}
