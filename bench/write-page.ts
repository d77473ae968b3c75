/** Writes docs/performance.md from the file of a run: `npm run bench:page -- out.json`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { ROOT } from './load/statement-file.js';
import { pageOf, type PublishedResult } from './report/page.js';

const [file] = process.argv.slice(2);
try {
  if (file === undefined) throw new Error('which file? npm run bench:page -- out.json');
  writeFileSync(new URL('docs/performance.md', ROOT), pageOf(JSON.parse(readFileSync(file, 'utf8')) as PublishedResult));
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
