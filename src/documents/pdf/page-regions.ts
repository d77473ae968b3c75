/**
 * The rows of a page in reading order. Columns of prose are read one after the other; the head of an official document (issuer left,
 * national header right) and its end (Nơi nhận left, signature right; Nghị định 30/2020, annex I) likewise; tables row by row.
 */
import type { Row, Segment } from './page-rows.js';

/** Lines under each other in one column, or one row of a table with the lines of each cell. */
export type Region =
  | { readonly kind: 'lines'; readonly lines: readonly Segment[] }
  | { readonly kind: 'cells'; readonly cells: readonly (readonly Segment[])[] };

interface Interval {
  left: number;
  right: number;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const rowOf = (segments: readonly Segment[]): Row => ({ segments, y: segments[0]?.y ?? 0, size: segments[0]?.size ?? 0 });

/** The x of a gutter between two columns of prose that go down the page, or null. */
function pageGutter(rows: readonly Row[], extent: Interval): number | null {
  if (rows.length < 12) return null;
  const width = extent.right - extent.left;
  let best: { x: number; crossing: number } | null = null;
  for (let x = extent.left + width * 0.25; x < extent.left + width * 0.75; x += 2) {
    const crossing = rows.filter(({ segments }) => segments.some(({ left, right }) => left < x - 3 && right > x + 3)).length;
    if (crossing <= rows.length * 0.2 && (best === null || crossing < best.crossing)) best = { x, crossing };
  }
  if (best === null) return null;
  const { x } = best;
  const sides = [
    rows.flatMap(({ segments }) => segments.filter(({ right }) => right <= x + 3)),
    rows.flatMap(({ segments }) => segments.filter(({ left }) => left >= x - 3)),
  ];
  // A table's columns hold short pieces, a column of prose lines of one width.
  const isProse = sides.every(
    (side) =>
      side.length >= 6 && median(side.map(({ left, right }) => right - left)) > width * 0.28 && side.length < rows.length * 1.3,
  );
  return isProse ? x : null;
}

/** Joins overlapping intervals. */
function columnsOf(segments: readonly Interval[]): Interval[] {
  const columns: Interval[] = [];
  for (const { left, right } of [...segments].sort((a, b) => a.left - b.left)) {
    const last = columns.at(-1);
    if (last && left <= last.right + 2) last.right = Math.max(last.right, right);
    else columns.push({ left, right });
  }
  return columns;
}

const leadingOf = (rows: readonly Row[]): number =>
  median(rows.slice(1).map(({ y }, i) => y - (rows[i] as Row).y)) || (rows[0]?.size ?? 10) * 1.2;

/** How far down from `from` rows keep to the same two or more columns; the end, exclusive. */
function bandEnd(rows: readonly Row[], from: number): number {
  let columns = columnsOf(rows[from]?.segments ?? []);
  let end = from + 1;
  for (; end < rows.length; end++) {
    const row = rows[end] as Row;
    const before = rows[end - 1] as Row;
    if (row.y - before.y > 3.2 * Math.max(row.size, before.size)) break;
    const next = columnsOf([...columns, ...row.segments]);
    if (next.length < 2) break;
    columns = next;
  }
  // What stands below the right column, on the left alone and apart, is the text that goes on.
  const [first] = columns;
  while (end > from + 2) {
    const row = rows[end - 1] as Row;
    const before = rows[end - 2] as Row;
    const isLeftAlone = row.segments.length === 1 && first !== undefined && (row.segments[0] as Segment).right <= first.right + 2;
    if (!isLeftAlone || row.y - before.y < 1.5 * leadingOf(rows.slice(from, end - 1))) break;
    end--;
  }
  return end;
}

function tableRows(rows: readonly Row[], columns: readonly Interval[]): Region[] {
  const leading = Math.min(...rows.slice(1).map(({ y }, i) => y - (rows[i] as Row).y));
  const gaps = rows.slice(1).filter(({ y }, i) => y - (rows[i] as Row).y > leading * 1.25).length;
  const byGap = gaps > 0 && gaps < rows.length - 1;
  const groups: Row[][] = [];
  for (const [i, row] of rows.entries()) {
    const before = rows[i - 1];
    const opensFirst = row.segments.some(({ left }) => left <= (columns[0] as Interval).right);
    const isNew = before === undefined || (byGap ? row.y - before.y > leading * 1.25 : opensFirst);
    if (isNew) groups.push([row]);
    else groups.at(-1)?.push(row);
  }
  return groups.map((group) => ({
    kind: 'cells',
    cells: columns
      .map(({ left, right }) =>
        group.flatMap(({ segments }) => segments.filter((segment) => segment.left >= left - 2 && segment.right <= right + 2)),
      )
      .filter((cell) => cell.length > 0),
  }));
}

/** One row whose pieces a wide gap parts: a line stretched by justification, or two things side by side. */
function loneRow(row: Row): Region {
  const [first, ...others] = row.segments as [Segment, ...Segment[]];
  const widest = Math.max(...others.map((segment, i) => segment.left - (row.segments[i] as Segment).right));
  if (widest > 3 * row.size) return { kind: 'lines', lines: row.segments };
  const text = row.segments.map((segment) => segment.text).join(' ');
  return { kind: 'lines', lines: [{ ...first, text, right: row.segments.at(-1)?.right ?? first.right }] };
}

function bandRegions(rows: readonly Row[], width: number): Region[] {
  if (rows.length === 1) return [loneRow(rows[0] as Row)];
  const columns = columnsOf(rows.flatMap(({ segments }) => segments));
  const isNarrow = columns.some(({ left, right }) => right - left < width * 0.18);
  const shared = rows.filter(({ segments }) => segments.length > 1).length;
  if (columns.length > 2 || (isNarrow && rows.length >= 4 && shared >= 3)) return tableRows(rows, columns);
  return columns.map(({ left, right }) => ({
    kind: 'lines',
    lines: rows.flatMap(({ segments }) => segments.filter((segment) => segment.left >= left - 2 && segment.right <= right + 2)),
  }));
}

/** The regions of some rows, in reading order. */
export function pageRegions(rows: readonly Row[]): Region[] {
  const filled = rows.filter(({ segments }) => segments.length > 0);
  const all = filled.flatMap(({ segments }) => segments);
  const extent = { left: Math.min(...all.map(({ left }) => left)), right: Math.max(...all.map(({ right }) => right)) };
  const gutter = pageGutter(filled, extent);
  if (gutter !== null) return columnRegions(filled, gutter);
  const regions: Region[] = [];
  let lines: Segment[] = [];
  const flush = (): void => {
    if (lines.length > 0) regions.push({ kind: 'lines', lines });
    lines = [];
  };
  for (let i = 0; i < filled.length; i++) {
    const row = filled[i] as Row;
    if (row.segments.length === 1) {
      lines.push(row.segments[0] as Segment);
      continue;
    }
    const end = bandEnd(filled, i);
    const band = bandRegions(filled.slice(i, end), extent.right - extent.left);
    const [only] = band;
    if (end === i + 1 && only?.kind === 'lines' && only.lines.length === 1) lines.push(only.lines[0] as Segment);
    else {
      flush();
      regions.push(...band);
    }
    i = end - 1;
  }
  flush();
  return regions;
}

/** Rows over both columns (titles) part the page; between them the left column is read before the right. */
function columnRegions(rows: readonly Row[], gutter: number): Region[] {
  const regions: Region[] = [];
  let left: Row[] = [];
  let right: Row[] = [];
  const flush = (): void => {
    for (const side of [left, right]) if (side.length > 0) regions.push(...pageRegions(side));
    left = [];
    right = [];
  };
  for (const { segments } of rows) {
    if (segments.some((segment) => segment.left < gutter - 3 && segment.right > gutter + 3)) {
      flush();
      regions.push({ kind: 'lines', lines: segments });
      continue;
    }
    const sides = [
      segments.filter((segment) => segment.right <= gutter + 3),
      segments.filter((segment) => segment.left >= gutter - 3),
    ];
    if (sides[0]?.length) left.push(rowOf(sides[0]));
    if (sides[1]?.length) right.push(rowOf(sides[1]));
  }
  flush();
  return regions;
}
