/** The text of a statement as people read it: planned ones are sent without indentation. */

/** A statement's text with each subquery indented. */
export function laidOut(text: string): string {
  let depth = 0;
  return text
    .split('\n')
    .map((line) => {
      if (line.startsWith('}')) depth -= 1;
      const indented = `${'  '.repeat(depth)}${line}`;
      if (line.endsWith('{')) depth += 1;
      return indented;
    })
    .join('\n');
}
