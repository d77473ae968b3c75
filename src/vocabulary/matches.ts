/**
 * All matches of a pattern, as String.prototype.matchAll gives them, at a fraction of its cost. matchAll makes a new RegExp of the pattern at each
 * call, and V8 runs a new RegExp in its interpreter first: with some hundred patterns a text the compiled ones are never used. Here one compiled
 * pattern serves every use, and a text without the pattern's words is not gone over at all.
 */
import { GatedPattern } from './gated-pattern.js';

const byPattern = new WeakMap<RegExp, GatedPattern>();
/** A pattern written inside a function is another object at each call. */
const bySource = new Map<string, GatedPattern>();

function gated(pattern: RegExp): GatedPattern {
  const key = `${pattern.flags}/${pattern.source}`;
  const made = bySource.get(key) ?? new GatedPattern(new RegExp(pattern));
  bySource.set(key, made);
  byPattern.set(pattern, made);
  return made;
}

/** `pattern`: a global one, of the program's own (patterns made from a text would pile up). */
export function matchesIn(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  return (byPattern.get(pattern) ?? gated(pattern)).allIn(text);
}

/**
 * The same for a few words made on the way, such as what stands before a verb: to look which patterns such a text can match costs more than to
 * match it. `pattern`: a global one; it must not be used again while its matches are walked.
 */
export function* matchesInFew(words: string, pattern: RegExp): Generator<RegExpExecArray> {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(words); match !== null; match = pattern.exec(words)) {
    const next = pattern.lastIndex;
    yield match;
    pattern.lastIndex = next > match.index ? next : match.index + 1;
  }
}
