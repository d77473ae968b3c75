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

  /** Takes a value and gives the text that stands for it: values never enter a statement. */
  parameter(value: unknown): string {
    const name = this.variable('p');
    this.params[name] = value;
    return `$${name}`;
  }
}
