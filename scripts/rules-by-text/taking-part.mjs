/**
 * Which parts of which patterns take part in a match of which text. A part that takes part in none of a text's matches can be left out without a
 * change there: a match is found on the first way that leads to one, and ways not gone lead nowhere else. So only the rest need be tried.
 */
import { partsOf } from './pattern-parts.mjs';

/** The pattern with each of these parts as a group by name; null where the groups would upset it. */
function shadowOf({ source, flags }, parts) {
  const marks = parts.flatMap(({ span }, at) => [
    { at: span[0], text: `(?<part${at}>`, order: span[0] - span[1] },
    { at: span[1], text: ')', order: 1 + span[0] },
  ]);
  // From the end on; at one place an inner group opens behind the outer, and closes before it.
  marks.sort((a, b) => b.at - a.at || (a.text === ')') - (b.text === ')') || b.order - a.order);
  let made = source;
  for (const { at, text } of marks) made = made.slice(0, at) + text + made.slice(at);
  try {
    return new RegExp(made, flags);
  } catch {
    return null;
  }
}

/** Watches every match while `run` works; gives the keys of the parts that took part, or may have. `patterns`: of the switches. */
export class Watch {
  #shadows = new Map();

  constructor(patterns) {
    this.patterns = patterns;
  }

  /** The patterns by what their objects tell of themselves. */
  #told() {
    return new Map([...this.patterns.values()].map((record) => [`${record.flags}/${record.told}`, record]));
  }

  #shadow(record) {
    if (this.#shadows.has(record)) return this.#shadows.get(record);
    const parts = partsOf(record.source, record.flags);
    // What a loop went over before its last round, and what must not stand there, no group tells.
    const told = parts.filter(({ kind, hidden }) => !hidden && (kind === 'alternative' || kind === 'option'));
    const hidden = parts.filter((part) => !told.includes(part)).map((part) => part.key);
    const pattern = /\\[1-9k]/u.test(record.source) ? null : shadowOf(record, told);
    const shadow = { pattern, told, hidden: pattern === null ? parts.map((part) => part.key) : hidden };
    this.#shadows.set(record, shadow);
    return shadow;
  }

  during(run) {
    const seen = new Set();
    const exec = RegExp.prototype.exec;
    const records = this.#told();
    const shadowFor = (record) => this.#shadow(record);
    RegExp.prototype.exec = function (text) {
      const from = this.lastIndex;
      const match = exec.call(this, text);
      const record = match === null ? undefined : records.get(`${this.flags}/${this.source}`);
      if (record === undefined) return match;
      const { pattern, told, hidden } = shadowFor(record);
      for (const each of hidden) seen.add(each);
      if (pattern === null) return match;
      pattern.lastIndex = from;
      const groups = exec.call(pattern, text)?.groups ?? {};
      for (const [at, part] of told.entries()) if (groups[`part${at}`] !== undefined) seen.add(part.key);
      return match;
    };
    try {
      run();
    } finally {
      RegExp.prototype.exec = exec;
    }
    return seen;
  }
}
