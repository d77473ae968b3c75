/** What both text indexes are asked for: the same answer to the same terms. */

/** Whether there is a term and each holds a letter or digit: a sign by itself is found nowhere, whatever an index makes of it. */
export function areWords(terms: readonly string[]): boolean {
  return terms.length > 0 && terms.every((term) => /[\p{L}\p{N}]/u.test(term));
}
