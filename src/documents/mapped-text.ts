/**
 * Text that remembers where it came from: for every UTF-16 unit the range of the file that it was read from.
 * Everything the readers do (normalising, dropping markup, joining wrapped lines) goes through here, so offsets stay exact.
 */
import type { Span } from '../vocabulary/facts.js';
import { matchesIn } from '../vocabulary/matches.js';

/** A text and, unit by unit, where it stands in the file. */
export interface MappedText {
  readonly text: string;
  /** First file offset of each unit of `text`. */
  readonly starts: Int32Array;
  /** End (exclusive) in the file of each unit of `text`. */
  readonly ends: Int32Array;
}

/** Grows a MappedText piece by piece. */
export class MappedTextBuilder {
  private readonly parts: string[] = [];
  private starts: Int32Array;
  private ends: Int32Array;
  length = 0;

  constructor(expected = 1024) {
    this.starts = new Int32Array(Math.max(expected, 16));
    this.ends = new Int32Array(Math.max(expected, 16));
  }

  /** Appends `text`, all of whose units stand for one range of the file (an entity, a composed letter, a joined line break). */
  put(text: string, rawStart: number, rawEnd: number): void {
    this.reserve(text.length);
    for (let i = 0; i < text.length; i++) {
      this.starts[this.length + i] = rawStart;
      this.ends[this.length + i] = rawEnd;
    }
    this.parts.push(text);
    this.length += text.length;
  }

  /** Appends units that stand one to one in the file from `rawStart` on. */
  putRaw(text: string, rawStart: number): void {
    this.reserve(text.length);
    for (let i = 0; i < text.length; i++) {
      this.starts[this.length + i] = rawStart + i;
      this.ends[this.length + i] = rawStart + i + 1;
    }
    this.parts.push(text);
    this.length += text.length;
  }

  /** Appends a range of another mapped text. */
  copy(source: MappedText, from: number, to: number): void {
    if (to <= from) return;
    this.reserve(to - from);
    this.starts.set(source.starts.subarray(from, to), this.length);
    this.ends.set(source.ends.subarray(from, to), this.length);
    this.parts.push(source.text.slice(from, to));
    this.length += to - from;
  }

  build(): MappedText {
    return {
      text: this.parts.join(''),
      starts: this.starts.slice(0, this.length),
      ends: this.ends.slice(0, this.length),
    };
  }

  private reserve(more: number): void {
    const needed = this.length + more;
    if (needed <= this.starts.length) return;
    const capacity = Math.max(needed, this.starts.length * 2);
    const starts = new Int32Array(capacity);
    const ends = new Int32Array(capacity);
    starts.set(this.starts.subarray(0, this.length));
    ends.set(this.ends.subarray(0, this.length));
    this.starts = starts;
    this.ends = ends;
  }
}

/** A piece of a mapped text. */
export const sliceOf = ({ text, starts, ends }: MappedText, from: number, to: number): MappedText => ({
  text: text.slice(from, to),
  starts: starts.subarray(from, to),
  ends: ends.subarray(from, to),
});

/** The whole file as it is, mapped to itself. */
export function mapIdentity(raw: string): MappedText {
  const builder = new MappedTextBuilder(raw.length);
  builder.putRaw(raw, 0);
  return builder.build();
}

/** The file range that a range of the mapped text was read from; an empty range stays empty. */
export function rawSpanOf(mapped: MappedText, span: Span): Span {
  const { starts, ends } = mapped;
  if (starts.length === 0) return { start: 0, end: 0 };
  if (span.end <= span.start) {
    const at = span.start < starts.length ? (starts[span.start] ?? 0) : (ends[ends.length - 1] ?? 0);
    return { start: at, end: at };
  }
  const start = starts[Math.max(span.start, 0)] ?? 0;
  const end = ends[Math.min(span.end, ends.length) - 1] ?? start;
  return { start, end: Math.max(start, end) };
}

/** Runs of blanks as one space that stands for the whole run; none at the ends. */
export function collapseSpaces(mapped: MappedText): MappedText {
  const { text } = mapped;
  const first = text.search(/\S/u);
  if (first < 0) return { text: '', starts: new Int32Array(0), ends: new Int32Array(0) };
  const end = text.trimEnd().length;
  if (first === 0 && end === text.length && !/\s{2}|\n/u.test(text)) return mapped;
  const builder = new MappedTextBuilder(end - first);
  let kept = first;
  for (const run of matchesIn(text.slice(0, end), /\s{2,}|\n/gu)) {
    if (run.index < first) continue;
    const runEnd = run.index + run[0].length;
    builder.copy(mapped, kept, run.index);
    builder.put(' ', mapped.starts[run.index] ?? 0, mapped.ends[runEnd - 1] ?? 0);
    kept = runEnd;
  }
  builder.copy(mapped, kept, end);
  return builder.build();
}
