/** The statements that a question ran, as text for people to read: each with its name and parameters. */

import { laidOut } from '../../dist/src/graph/statement-text.js';

/** Characters of a parameter that are shown: ids by the hundred tell nobody anything. */
const SHOWN = 200;

function parameter([name, value]) {
  const text = String(JSON.stringify(value));
  if (text.length <= SHOWN) return `// $${name} = ${text}`;
  return `// $${name} = ${Array.isArray(value) ? `a list of ${value.length}` : `${text.slice(0, SHOWN)}…`}`;
}

/** One after the other, in the order in which they were asked; `statements`: name, text and params of each. */
export function statementListing(statements) {
  return statements
    .map(({ name, text, params }, index) => {
      const head = `// ${index + 1} of ${statements.length}: ${name}`;
      return [head, ...Object.entries(params).map(parameter), `${laidOut(text.trim())};`].join('\n');
    })
    .join('\n\n');
}
