/** What grows while a statement is written: fresh variable names and parameters, numbered in the order of writing so that texts are canonical. */
export class Emission {
  readonly params: Record<string, unknown> = {};
  readonly #counts = new Map<string, number>();

  /** A name not used before: n0, n1, r0 … */
  variable(prefix: string): string {
    const count = this.#counts.get(prefix) ?? 0;
    this.#counts.set(prefix, count + 1);
    return `${prefix}${count}`;
  }

  /** The time up to which the graph is asked about: all of it, unless a view of an earlier day (as-known.ts) says otherwise. */
  knownAt(): string {
    this.params.knownAt = '9999-12-31T23:59:59.999Z';
    return '$knownAt';
  }

  /** Takes a value and gives the text that stands for it: values never enter a statement. */
  parameter(value: unknown): string {
    const name = this.variable('p');
    this.params[name] = value;
    return `$${name}`;
  }
}
