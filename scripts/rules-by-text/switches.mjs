/**
 * What the switchable copy calls instead of writing a pattern or list. Patterns are known by their source; all objects of one source are switched
 * together, in place, so whoever holds one sees it.
 */
const OFF = '\u0000';

export class Switches {
  /** By flags and source: the objects, the places where they are written, the source that holds now. */
  patterns = new Map();
  /** Lists and sets of words with their places. */
  lists = [];
  /** Named numbers with their places and what sets them. */
  numbers = [];
  #once = new Map();
  /** Patterns made from the words of a text are no rules: after loading only written ones are noted. */
  loading = true;

  #record(source, flags, site) {
    const key = `${flags}/${source}`;
    const known = this.patterns.get(key);
    // An object tells its source with its strokes escaped.
    const record = known ?? {
      source,
      flags,
      told: new RegExp(source, flags).source,
      sites: new Set(),
      objects: new Set(),
      now: source,
    };
    record.sites.add(site);
    this.patterns.set(key, record);
    return record;
  }

  /** A pattern written out. Inside a function it is made at each call: without state it may be one object, else it is made as it holds now. */
  literal(site, source, flags) {
    const stateless = !/[gy]/u.test(flags);
    const known = this.#once.get(site);
    if (known !== undefined && stateless) return known;
    const record = this.#record(source, flags, site);
    const made = new RegExp(record.now, flags);
    if (stateless || this.loading) record.objects.add(made);
    if (stateless) this.#once.set(site, made);
    return made;
  }

  made(site, pattern, flags = pattern.flags ?? '') {
    if (pattern instanceof RegExp) {
      const record = [...this.patterns.values()].find(({ objects }) => objects.has(pattern));
      const made = new RegExp(pattern, flags);
      if (record !== undefined && flags === record.flags) record.objects.add(made);
      return made;
    }
    if (!this.loading) return new RegExp(this.patterns.get(`${flags}/${pattern}`)?.now ?? pattern, flags);
    const record = this.#record(pattern, flags, site);
    const made = new RegExp(record.now, flags);
    record.objects.add(made);
    return made;
  }

  list(site, words) {
    if (this.loading) this.lists.push({ site, words, holder: words });
    return words;
  }

  set(site, words) {
    const holder = new Set(words);
    if (this.loading) this.lists.push({ site, words, holder });
    return holder;
  }

  number(site, name, value, set) {
    this.numbers.push({ site, name, value, set });
  }

  /** Lets a pattern be written otherwise until `restore`. */
  rewrite(record, source) {
    record.now = source;
    for (const each of record.objects) each.compile(source, record.flags);
  }

  restore(record) {
    this.rewrite(record, record.source);
  }

  /** Takes a word out of a list or set; gives what puts it back. */
  static without({ holder }, word) {
    if (holder instanceof Set) {
      const order = [...holder];
      holder.delete(word);
      return () => {
        holder.clear();
        for (const each of order) holder.add(each);
      };
    }
    const at = holder.indexOf(word);
    holder[at] = OFF;
    return () => {
      holder[at] = word;
    };
  }
}
