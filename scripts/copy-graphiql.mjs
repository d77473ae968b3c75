/** Copies GraphiQL's and React's browser scripts beside the built server, from which the page is served whole. Run by the build. */
import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const target = join(root, 'dist/src/server/graphiql');
mkdirSync(target, { recursive: true });
// By path, for the packages do not export these files.
for (const [from, to] of [
  ['react/umd/react.production.min.js', 'react.js'],
  ['react-dom/umd/react-dom.production.min.js', 'react-dom.js'],
  ['graphiql/graphiql.min.js', 'graphiql.js'],
  ['graphiql/graphiql.min.css', 'graphiql.css'],
]) {
  copyFileSync(join(root, 'node_modules', from), join(target, to));
}
