/** Writes docs/errors.md and .env.example with docs/operate/settings.md from the tables in the code; --check fails when one is stale. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { SETTINGS } from '../dist/src/config.js';
import { ERRORS } from '../dist/src/errors.js';

const row = (...cells) => `| ${cells.join(' | ')} |`;
const errors = [
  '# Errors',
  'Every failure has a code of this table: in GraphQL as `extensions.code` beside `extensions.remedy`, on the command line as first word of the',
  'line and as exit code. Codes are never renamed or re-used. Generated from `src/errors.ts`.',
  '',
  row('Code', 'HTTP', 'Exit', 'What it means', 'What to do'),
  row('---', '---', '---', '---', '---'),
  ...Object.entries(ERRORS).map(([code, e]) => row(`\`${code}\``, e.httpStatus, e.exitCode, e.meaning, e.remedy)),
  '',
].join('\n');
const settings = [
  '# Settings',
  'All settings are environment variables; none is needed to start. An empty one counts as not set; wrong ones are all named at once. To keep them in a',
  'file, copy `.env.example` to `.env` and start with `set -a; . ./.env; set +a; npm start`. Generated from `src/config.ts`.',
  '',
  row('Variable', 'Default', 'What it does', 'Example'),
  row('---', '---', '---', '---'),
  ...SETTINGS.map((s) =>
    row(`\`${s.name}\``, s.fallback === null ? '–' : `\`${s.fallback}\``, s.description, `\`${s.example}\``),
  ),
  '',
].join('\n');
const env = [
  '# Settings of VN Policy Graph; every line is optional. Generated from src/config.ts.',
  '# To use it: cp .env.example .env, change it, then: set -a; . ./.env; set +a; npm start',
  ...SETTINGS.flatMap((s) => [
    '',
    `# ${s.description}`,
    `${s.fallback === null ? '# ' : ''}${s.name}=${s.fallback ?? s.example}`,
  ]),
  '',
].join('\n');
let stale = 0;
for (const [file, text] of [
  ['docs/errors.md', errors],
  ['docs/operate/settings.md', settings],
  ['.env.example', env],
]) {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
  if (process.argv.includes('--check')) {
    console.error(`${file} is stale: run npm run generate`);
    stale += 1;
  } else writeFileSync(file, text);
}
process.exit(stale === 0 ? 0 : 1);
