/** Sources that wait to be stored together: many small ones are stored faster in one transaction than in one each. */

/**
 * Sources a transaction at most, and pieces of evidence, which are most of what is written: a transaction of the embedded engine grows slower a
 * row as it grows longer, and Neo4j keeps it in memory until it ends.
 */
const MOST_SOURCES = 8;
const MOST_EVIDENCE = 4_000;

export class WritingBatch<Source> {
  #sources: Source[] = [];
  #evidence = 0;
  /** The first transaction holds one source, the next two, and so on: the first result, and the first failure of the store, show at once. */
  #room = 1;

  /** `evidence`: pieces of it. */
  add(source: Source, evidence: number): void {
    this.#sources.push(source);
    this.#evidence += evidence;
  }

  get isFull(): boolean {
    return this.#sources.length >= this.#room || this.#evidence >= MOST_EVIDENCE;
  }

  /** Takes out what waits. */
  take(): Source[] {
    const taken = this.#sources;
    this.#sources = [];
    this.#evidence = 0;
    this.#room = Math.min(this.#room * 2, MOST_SOURCES);
    return taken;
  }
}
