/**
 * All matches of a pattern, as String.prototype.matchAll gives them, at half its cost. matchAll makes a new RegExp of the pattern at each call, and V8
 * runs a new RegExp in its interpreter first: with some hundred patterns a text the compiled ones are never used.
 */

/** `pattern`: a global one. All matches at once, so that the pattern may be used again before they are looked at. */
export function matchesIn(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return found;
}
