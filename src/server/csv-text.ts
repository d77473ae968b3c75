/** A table as CSV (RFC 4180): lines that end in CR LF, the names of the columns first. */
import type { AnswerTable } from './answer-table.js';
import type { Cell } from './table-columns.js';

/** Beginnings that a spreadsheet takes for a formula. */
const FORMULA = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;
const BOM = '\uFEFF';

function written(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  // Text is text: an apostrophe keeps a spreadsheet from reckoning with it. Numbers stay as they are.
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** `bom`: begins with a byte order mark, without which some spreadsheets take UTF-8 for another encoding. */
export function csvText({ columns, rows }: AnswerTable, { bom = false }: { bom?: boolean } = {}): string {
  return (bom ? BOM : '') + [columns, ...rows].map((cells) => `${cells.map(written).join(',')}\r\n`).join('');
}
