/** The statements that a question ran, as text for people to read: each with its name and parameters. */
import type { RecordedStatement } from './recording-store.js';

/** Characters of a parameter that are shown: ids by the hundred tell nobody anything. */
const SHOWN = 200;

function parameter([name, value]: [string, unknown]): string {
  const text = String(JSON.stringify(value));
  if (text.length <= SHOWN) return `// $${name} = ${text}`;
  return `// $${name} = ${Array.isArray(value) ? `a list of ${value.length}` : `${text.slice(0, SHOWN)}…`}`;
}

/** One after the other, in the order in which they were asked. */
export function statementListing(statements: readonly RecordedStatement[]): string {
  return statements
    .map(({ name, text, params }, index) => {
      const head = `// ${index + 1} of ${statements.length}: ${name}`;
      const body = text === null ? "// A look-up in the engine's own text index." : `${text.trim()};`;
      return [head, ...Object.entries(params).map(parameter), body].join('\n');
    })
    .join('\n\n');
}
