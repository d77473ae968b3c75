/**
 * How far a long run is, on stderr: a bar that is drawn over on a terminal, a plain line every few seconds elsewhere. Answers on stdout know
 * nothing of it.
 */

/** Milliseconds. */
const REDRAW_MS = 100;
const LINE_MS = 5_000;
const BAR = 24;

export interface ProgressOptions {
  /** A terminal; else lines. */
  readonly isTerminal: boolean;
  readonly write: (text: string) => void;
  readonly now?: () => number;
}

const clock = (seconds: number): string =>
  seconds < 90
    ? `${Math.round(seconds)} s`
    : seconds < 5_400
      ? `${Math.round(seconds / 60)} min`
      : `${(seconds / 3_600).toFixed(1)} h`;

export class Progress {
  /** Files that there are to read; null until they are counted. */
  total: number | null = null;
  #files = 0;
  #bytes = 0;
  #shown: number;
  readonly #begun: number;
  readonly #now: () => number;
  #drawn = false;

  constructor(private readonly options: ProgressOptions) {
    this.#now = options.now ?? (() => performance.now());
    this.#begun = this.#now();
    this.#shown = this.#begun;
  }

  /** A file is done with. */
  advance(bytes: number): void {
    this.#files += 1;
    this.#bytes += bytes;
    const now = this.#now();
    const { isTerminal, write } = this.options;
    if (now - this.#shown < (isTerminal ? REDRAW_MS : LINE_MS)) return;
    this.#shown = now;
    if (isTerminal) {
      write(`\r\u001b[2K${this.#bar()}${this.#text(now)}`);
      this.#drawn = true;
    } else write(`progress  ${this.#text(now)}\n`);
  }

  /** Takes the bar away, before another line is written and at the end. */
  clear(): void {
    if (this.#drawn) this.options.write('\r\u001b[2K');
    this.#drawn = false;
  }

  #text(now: number): string {
    const seconds = (now - this.#begun) / 1000;
    const megabytes = this.#bytes / 1e6;
    const of = this.total === null ? '' : ` of ${this.total}`;
    const left =
      this.total === null || this.#files === 0
        ? ''
        : `, about ${clock((seconds / this.#files) * Math.max(0, this.total - this.#files))} left`;
    return `${this.#files}${of} files, ${megabytes.toFixed(1)} MB, ${(megabytes / seconds).toFixed(2)} MB/s${left}`;
  }

  #bar(): string {
    if (this.total === null || this.total === 0) return '';
    const full = Math.min(BAR, Math.round((this.#files / this.total) * BAR));
    return `[${'█'.repeat(full)}${'·'.repeat(BAR - full)}] `;
  }
}
