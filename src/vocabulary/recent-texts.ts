/**
 * What was made of the texts met last. One recogniser after the other goes over the stretches of a source and needs the same of each: the folded
 * form, the words it may hold. Kept by the text itself, so no recogniser has to hand anything on to the next.
 */

/** More texts than a source has stretches, and so few that a long run of sources holds no more memory than a short one. */
const MOST_TEXTS = 1_000;
const MOST_CHARACTERS = 2_000_000;

export class RecentTexts<T> {
  readonly #made = new Map<string, T>();
  #characters = 0;
  /** One question after the other is asked of the same words: to compare them costs less than to look them up. */
  #last: { readonly text: string; readonly made: T } | null = null;

  constructor(private readonly make: (text: string) => T) {}

  of(text: string): T {
    if (this.#last === null || this.#last.text !== text) this.#last = { text, made: this.#lookUp(text) };
    return this.#last.made;
  }

  #lookUp(text: string): T {
    const known = this.#made.get(text);
    if (known !== undefined) return known;
    if (this.#made.size >= MOST_TEXTS || this.#characters > MOST_CHARACTERS) {
      this.#made.clear();
      this.#characters = 0;
    }
    const made = this.make(text);
    this.#made.set(text, made);
    this.#characters += text.length;
    return made;
  }
}
