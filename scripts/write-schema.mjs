/** Writes schema.graphql from the built schema. `--check` only says whether the file is fresh. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { schemaText } from '../dist/src/api/schema.js';

const file = fileURLToPath(new URL('../schema.graphql', import.meta.url));
const text = schemaText();
if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (readFileSync(file, 'utf8') !== text) {
  console.error('schema.graphql is not what the code makes: run npm run generate and commit it');
  process.exit(1);
}
