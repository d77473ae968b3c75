/**
 * Which words and marks a text must hold for a pattern to match it: read off the pattern's source, as RE2's prefilter does. A pattern that cannot be read
 * demands nothing, so the answer is always on the safe side.
 */

/** Any of these must stand in a text that matches; null where no literal must. */
export type Required = readonly string[] | null;
/** Characters that most stretches of a text do without, and any digit: a set of bits. */
export type Marks = number;
/** What a text must hold for a pattern to match: one of the literals and all of the marks. */
export interface Demand {
  readonly literals: Required;
  readonly marks: Marks;
}
/** What a part of a pattern is: all texts that it matches, where these are few, and what it demands. */
interface Part {
  readonly exact: readonly string[] | null;
  readonly required: Required;
  readonly marks: Marks;
}

const ANYTHING: Part = { exact: null, required: null, marks: 0 };
const DIGIT: Marks = 1;
const MARKED = '/%():;-';

/** The mark that a character is; 0: none. */
export function markOf(char: string): Marks {
  if (char >= '0' && char <= '9') return DIGIT;
  const at = MARKED.indexOf(char);
  return at < 0 ? 0 : 2 << at;
}
/** More texts than these are no longer listed one by one. */
const FEW = 24;
/** Literals of so many letters are rare enough; then the fewer the better. */
const LONG = 7;

const distinct = (literals: readonly string[]): string[] => [...new Set(literals)];

/** Of two demands the one that fewer texts meet: longer literals, then fewer of them. */
function rarer(a: Required, b: Required): Required {
  if (a === null || b === null) return a ?? b;
  const shortest = (some: readonly string[]): number => Math.min(LONG, ...some.map(({ length }) => length));
  const [ofA, ofB] = [shortest(a), shortest(b)];
  return ofA > ofB || (ofA === ofB && a.length <= b.length) ? a : b;
}

/** A demand by a list of texts; a blank or a single letter is in every text. Where one literal holds another, the shorter says it. */
function demandOf(exact: readonly string[]): Required {
  if (exact.some((literal) => literal.trim().length < 2)) return null;
  return exact.filter((literal) => !exact.some((other) => other !== literal && literal.includes(other)));
}

const joined = (a: readonly string[], b: readonly string[]): string[] =>
  distinct(a.flatMap((head) => b.map((tail) => head + tail)));

class SourceReader {
  #at = 0;
  constructor(private readonly source: string) {}

  alternatives(): Part {
    const all: Part[] = [];
    do all.push(this.#sequence());
    while (this.#met('|'));
    const exact = all.flatMap((part) => part.exact ?? []);
    const required = all.flatMap((part) => part.required ?? []);
    return {
      exact: all.every((part) => part.exact !== null) && exact.length <= FEW ? distinct(exact) : null,
      required: all.every((part) => part.required !== null) ? distinct(required) : null,
      marks: all.reduce((common, part) => common & part.marks, -1),
    };
  }

  #met(char: string): boolean {
    if (this.source[this.#at] !== char) return false;
    this.#at++;
    return true;
  }

  #sequence(): Part {
    let required: Required = null;
    let run: readonly string[] = [''];
    let whole = true;
    let marks = 0;
    const endRun = (): void => {
      required = rarer(required, demandOf(run));
      run = [''];
      whole = false;
    };
    while (this.#at < this.source.length && !'|)'.includes(this.source[this.#at]!)) {
      const part = this.#repeated(this.#item());
      required = rarer(required, part.required);
      marks |= part.marks;
      if (part.exact === null) endRun();
      else {
        if (run.length * part.exact.length > FEW) endRun();
        run = joined(run, part.exact);
      }
    }
    const exact = whole ? run : null;
    endRun();
    return { exact, required, marks };
  }

  #item(): Part {
    const char = this.source[this.#at++]!;
    if (char === '(') return this.#group();
    if (char === '[') return this.#charClass();
    if (char === '\\') return this.#escape();
    return '.^$'.includes(char) ? ANYTHING : { exact: [char], required: null, marks: markOf(char) };
  }

  #escape(): Part {
    const char = this.source[this.#at++]!;
    // One blank or several: the text that is looked at has single ones.
    if (char === 's') return { exact: [' '], required: null, marks: 0 };
    if (char === 'd') return { ...ANYTHING, marks: DIGIT };
    const rest = this.source.slice(this.#at);
    if (char === 'p' || char === 'P') this.#at += rest.indexOf('}') + 1;
    if (char === 'k') this.#at += rest.indexOf('>') + 1;
    if (char === 'u') this.#at += /^(?:\{[\da-f]+\}|[\da-f]{4})/iu.exec(rest)?.[0].length ?? 0;
    if (char === 'x') this.#at += 2;
    return /[\p{L}\p{N}]/u.test(char) ? ANYTHING : { exact: [char], required: null, marks: markOf(char) };
  }

  #group(): Part {
    const opening = /^\?(?:[:=!]|<[=!]|<[^>]*>)/u.exec(this.source.slice(this.#at))?.[0] ?? '';
    this.#at += opening.length;
    const inner = this.alternatives();
    this.#at++;
    if (opening.endsWith('!')) return ANYTHING;
    if (!opening.endsWith('=')) return inner;
    const required = rarer(inner.required, inner.exact === null ? null : demandOf(inner.exact));
    return { exact: null, required, marks: inner.marks };
  }

  /** "[óo]" is either letter; a class with ranges, escapes or a negation is anything. */
  #charClass(): Part {
    const from = this.#at;
    while (this.source[this.#at] !== ']') this.#at += this.source[this.#at] === '\\' ? 2 : 1;
    const members = this.source.slice(from, this.#at++);
    return /[\\^-]/u.test(members) || members.length > 4
      ? ANYTHING
      : { exact: [...members], required: null, marks: [...members].reduce((common, char) => common & markOf(char), -1) };
  }

  /** The part under the repetition behind it. */
  #repeated(part: Part): Part {
    const repeat = /^(?:[?*+]|\{\d+(?:,\d*)?\})/u.exec(this.source.slice(this.#at))?.[0];
    if (repeat === undefined) return part;
    this.#at += repeat.length;
    this.#met('?');
    const blank = part.exact?.every((literal) => literal === ' ');
    if (/^(?:[?*]|\{0)/u.test(repeat)) {
      return {
        exact: part.exact !== null && (repeat === '?' || blank) ? distinct([...part.exact, '']) : null,
        required: null,
        marks: 0,
      };
    }
    const required = rarer(part.required, part.exact === null ? null : demandOf(part.exact));
    return blank ? part : { exact: null, required, marks: part.marks };
  }
}

/** The form in which a text is looked at: lower case, single blanks. */
export function literalForm(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ');
}

/** What a text must hold for the pattern to match: any of the literals, in its literal form, where there are some; and all the marks. */
export function demandsOf(pattern: RegExp): Demand {
  const { exact, required, marks } = new SourceReader(pattern.source).alternatives();
  const demand = rarer(required, exact === null ? null : demandOf(exact));
  return { literals: demand === null ? null : distinct(demand.map(literalForm)), marks };
}
