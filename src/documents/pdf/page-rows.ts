/** Runs to rows: what stands on one baseline, cut where a gap is wider than between words. */
import type { Run } from './page-runs.js';

/** A piece of a row without a wide gap: a line of a column, or what a table's cell has on this row. */
export interface Segment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** The font of most of its letters. */
  readonly font: string;
}
/** Segments on one baseline, from left to right. */
export interface Row {
  readonly segments: readonly Segment[];
  readonly y: number;
  readonly size: number;
}

/** Wider than between the words of a justified line, narrower than between columns. In sizes of the letters. */
const SEGMENT_GAP = 1.6;
/** From here on a gap is a blank that the file left to the eye. */
const WORD_GAP = 0.18;

function segmentOf(runs: readonly Run[]): Segment {
  let text = '';
  let last: Run | null = null;
  const byFont = new Map<string, number>();
  for (const run of runs) {
    const gap = last === null ? 0 : run.left - last.right;
    const size = Math.max(run.size, last?.size ?? 0);
    if (last !== null && gap > WORD_GAP * size && !/\s$/u.test(text) && !/^\s/u.test(run.text)) text += ' ';
    text += run.text;
    byFont.set(run.font, (byFont.get(run.font) ?? 0) + run.text.trim().length);
    last = run;
  }
  const inked = runs.filter((run) => run.text.trim() !== '');
  const main = [...inked].sort((a, b) => b.text.length - a.text.length)[0] as Run;
  const font = [...byFont].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
  return {
    text: text.replace(/\s+/gu, ' ').trim(),
    left: Math.min(...inked.map((run) => run.left)),
    right: Math.max(...inked.map((run) => run.right)),
    y: main.y,
    size: main.size,
    font,
  };
}

/** A raised small number behind a word points to a footnote; "m²" and "10⁶" are short of a word before them. */
const isNoteMark = (run: Run, before: Run | undefined): boolean =>
  before !== undefined &&
  /^[[(]?\d{1,3}[\])]?$/u.test(run.text.trim()) &&
  run.size < before.size * 0.8 &&
  before.y - run.y > before.size * 0.15 &&
  /[\p{L}\d”"),.;:]{2}\s*$/u.test(before.text);

/** The rows of a page from top to bottom. */
export function pageRows(runs: readonly Run[]): Row[] {
  const inked = runs.filter((run) => run.text.trim() !== '');
  const sorted = [...inked].sort((a, b) => a.y - b.y || a.left - b.left);
  const groups: { runs: Run[]; y: number; size: number }[] = [];
  for (const run of sorted) {
    const group = groups.at(-1);
    if (group && Math.abs(run.y - group.y) < 0.45 * Math.max(run.size, group.size)) {
      group.runs.push(run);
      // The largest letters give the baseline: marks above and below belong to them.
      if (run.size > group.size) Object.assign(group, { y: run.y, size: run.size });
    } else groups.push({ runs: [run], y: run.y, size: run.size });
  }
  return groups.map(({ runs: members, y, size }) => {
    const ordered = members.sort((a, b) => a.left - b.left);
    const segments: Segment[] = [];
    let current: Run[] = [];
    for (const run of ordered) {
      const last = current.at(-1);
      if (isNoteMark(run, last)) continue;
      if (last && run.left - last.right > SEGMENT_GAP * Math.max(run.size, last.size)) {
        segments.push(segmentOf(current));
        current = [];
      }
      current.push(run);
    }
    if (current.length > 0) segments.push(segmentOf(current));
    return { segments: segments.filter(({ text }) => text !== ''), y, size };
  });
}
