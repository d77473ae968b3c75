/**
 * What stands on pages beside their text: running heads and feet (the same words at the same height of several pages), page numbers,
 * and footnotes (smaller letters at the foot, led by their mark).
 */
import type { Row } from './page-rows.js';

export interface PageOfRows {
  readonly rows: readonly Row[];
  readonly width: number;
  readonly height: number;
}

/** Heads and feet stand in the outer eighths of a page. */
const MARGIN = 0.125;
const PAGE_NUMBER = /^(?:[-–—]\s*)?(?:(?:Trang|Page)\s*)?\d{1,4}(?:\s*(?:\/|of|trên)\s*\d{1,4})?(?:\s*[-–—])?$/iu;

const textOf = (row: Row): string => row.segments.map(({ text }) => text).join(' ');
/** The page number inside a head differs from page to page. */
const keyOf = (row: Row): string => textOf(row).toLowerCase().replace(/\d+/gu, '#');

/** The rows of each page that are running head, running foot or page number. */
export function runningRows(pages: readonly PageOfRows[]): Set<Row> {
  const margins = pages.map(({ rows, height }) => rows.filter(({ y }) => y < height * MARGIN || y > height * (1 - MARGIN)));
  const found = new Set<Row>();
  const seen = new Map<string, Row[]>();
  for (const [i, rows] of margins.entries()) {
    const page = pages[i] as PageOfRows;
    for (const row of rows) {
      const isOuter = row === page.rows[0] || row === page.rows.at(-1);
      if (isOuter && PAGE_NUMBER.test(textOf(row)) && row.segments.length === 1) found.add(row);
      // Height to the nearest eight points: a head moves little between pages.
      for (const band of [Math.floor(row.y / 8), Math.floor((row.y + 4) / 8) + 0.5]) {
        const key = `${band} ${keyOf(row)}`;
        seen.set(key, [...(seen.get(key) ?? []), row]);
      }
    }
  }
  // On two pages equal words may be chance; a head of a two-page document stands above all other text of both.
  for (const rows of seen.values()) {
    const enough = rows.length >= 3 || (pages.length === 2 && rows.length === 2);
    const outermost = rows.every((row) => pages.some((page) => page.rows[0] === row || page.rows.at(-1) === row));
    if (enough && (rows.length >= 3 || outermost)) for (const row of rows) found.add(row);
  }
  // Heads and feet stand outside all text: what is inside of a line of text is text.
  const kept = new Set<Row>();
  for (const { rows } of pages) {
    for (const inward of [rows, [...rows].reverse()]) {
      for (const row of inward) {
        if (!found.has(row)) break;
        kept.add(row);
      }
    }
  }
  return kept;
}

const NOTE_HEAD = /^(?:[[(]?\d{1,3}[\])]?[.:]?\s*\p{L}|\*+\s*\p{L})/u;

/** The rows at the foot of a page that are footnotes: smaller than the text above, the first led by a mark. `body`: the usual size. */
export function footnoteRows({ rows, height }: PageOfRows, body: number): Set<Row> {
  let first = -1;
  for (let i = rows.length - 1; i >= 0; i--) {
    const row = rows[i] as Row;
    if (row.size > body * 0.93 || row.y < height * 0.5 || row.segments.length > 2) break;
    if (NOTE_HEAD.test(textOf(row))) first = i;
  }
  return new Set(first > 0 ? rows.slice(first) : []);
}

/** The size of most letters. */
export function usualSize(pages: readonly PageOfRows[]): number {
  const letters = new Map<number, number>();
  for (const { rows } of pages) {
    for (const { segments } of rows) {
      for (const { size, text } of segments) {
        const rounded = Math.round(size * 2) / 2;
        letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
      }
    }
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
