/** Writes docs/errors.md, docs/guide/inference.md and .env.example with docs/operate/settings.md from the tables in the code; --check fails when one is stale. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { SETTINGS } from '../dist/src/config.js';
import { ERRORS } from '../dist/src/errors.js';
import { INFERENCE_RULES } from '../dist/src/vocabulary/inference-rules.js';

const row = (...cells) => `| ${cells.join(' | ')} |`;
const lower = (sentence) => sentence.charAt(0).toLowerCase() + sentence.slice(1);
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
const inference = [
  '# Inference',
  'What no text says but a rule concludes is INFERRED. It is left out of every answer unless `certainty` admits it; `rules` then chooses among the',
  'rules by name. A conclusion names its rule, and cites the facts it rests on: in a path each hop has its evidence, and the hop that the rule',
  'adds shows the record that it relies on. Generated from `src/vocabulary/inference-rules.ts`.',
  '',
  '```graphql',
  '{',
  '  implementingLocalities(document: "NQ 29", topic: "STEM", certainty: [ASSERTED, VERIFIED, INFERRED], rules: ["containment"]) {',
  '    edges { node { name } certainty rules path { hops { relation rule evidence { locator phrase } } } }',
  '  }',
  '}',
  '```',
  'A rule that is drawn when reading makes a stored claim; one that is drawn when asked stores nothing. "By default": the rule counts where',
  '`certainty` admits INFERRED and `rules` is left out.',
  '',
  ...INFERENCE_RULES.flatMap((rule) => [
    `## ${rule.name}`,
    rule.concludes,
    '',
    `* **Fires** ${lower(rule.fires)}`,
    `* **Does not** ${lower(rule.not)}`,
    `* **Rests on** ${lower(rule.restsOn)}`,
    `* Drawn when ${rule.drawn === 'READING' ? 'reading a source' : 'asked'}; ${rule.byDefault ? 'by default' : 'only when named'}.`,
    '',
  ]),
].join('\n');
let stale = 0;
for (const [file, text] of [
  ['docs/errors.md', errors],
  ['docs/operate/settings.md', settings],
  ['docs/guide/inference.md', inference],
  ['.env.example', env],
]) {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
  if (process.argv.includes('--check')) {
    console.error(`${file} is stale: run npm run generate`);
    stale += 1;
  } else writeFileSync(file, text);
}
process.exit(stale === 0 ? 0 : 1);
