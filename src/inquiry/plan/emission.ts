/** What grows while a statement is written: fresh variable names and parameters, numbered in the order of writing so that texts are canonical. */
import type { Arguments, Bound } from './bound.js';

/** Later than any recorded time. */
const END_OF_TIME = '9999-12-31T23:59:59.999Z';

export class Emission {
  /**
   * Whether an index gives the things of a kind in order, so that a page may be full before all of them were looked at; else a statement looks at
   * all of them whatever it is asked.
   */
  readonly hasOrder: boolean;
  readonly #parameters = new Map<Bound<unknown>, string>();
  readonly #counts = new Map<string, number>();
  /** Values that no text holds and that must hold nonetheless. */
  readonly #required: Bound<unknown>[] = [];
  #asksWhenKnown = false;

  /** Sets of nodes that conditions look things up in, made once before the rows are; null where nobody can carry them to the rows. */
  #sets: { readonly name: string; readonly clauses: readonly string[] }[] | null = null;

  constructor({ hasOrder = true }: { readonly hasOrder?: boolean } = {}) {
    this.hasOrder = hasOrder;
  }

  get sets(): readonly { readonly name: string; readonly clauses: readonly string[] }[] {
    return this.#sets ?? [];
  }

  /** Writes with sets: whoever asks carries `sets` to where the conditions stand. */
  withSets<T>(write: () => T): T {
    this.#sets = [];
    try {
      return write();
    } finally {
      this.#sets = null;
    }
  }

  /** Whether sets can be carried to where conditions stand. */
  get holdsSets(): boolean {
    return this.#sets !== null;
  }

  /** The name of a set that the clauses return under that name; null where there can be none. */
  set(clauses: (name: string) => readonly string[]): string | null {
    if (this.#sets === null) return null;
    const name = this.variable('set');
    this.#sets.push({ name, clauses: clauses(name) });
    return name;
  }

  /** A name not used before: n0, n1, r0 … */
  variable(prefix: string): string {
    const count = this.#counts.get(prefix) ?? 0;
    this.#counts.set(prefix, count + 1);
    return `${prefix}${count}`;
  }

  /** The time up to which the graph is asked about: all of it, unless a view of an earlier day (as-known.ts) says otherwise. */
  knownAt(): string {
    this.#asksWhenKnown = true;
    return '$knownAt';
  }

  /** The text that stands for a value: values never enter a statement. */
  parameter(value: Bound<unknown>): string {
    const known = this.#parameters.get(value);
    if (known !== undefined) return `$${known}`;
    const name = this.variable('p');
    this.#parameters.set(value, name);
    return `$${name}`;
  }

  /** Has a value read with the others, so that one that is none is refused though nothing is fetched by it. */
  require(value: Bound<unknown>): void {
    this.#required.push(value);
  }

  /** Reads the values of a request. Throws BAD_USER_INPUT for a value that no plan can take. */
  params(given: Arguments): Record<string, unknown> {
    const params: Record<string, unknown> = this.#asksWhenKnown ? { knownAt: END_OF_TIME } : {};
    for (const value of this.#required) value(given);
    for (const [value, name] of this.#parameters) params[name] = value(given);
    return params;
  }
}
