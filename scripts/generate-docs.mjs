/** Writes docs/errors.md, docs/guide/inference.md, docs/operate/limits.md and .env.example with docs/operate/settings.md from the tables in the code; --check fails when one is stale. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { SETTINGS } from '../dist/src/config.js';
import { ERRORS } from '../dist/src/errors.js';
import { LIMITS } from '../dist/src/limits.js';
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
const limits = [
  '# Limits',
  'What a request may cost. Whatever exceeds a limit is refused with `QUERY_TOO_COMPLEX` before any of it is run (an answer that is too large: before',
  'any of it is sent; time: `TIMEOUT`). The error says which `budget`, its `cost`, the `limit`, and in `remedy` how to get below it. Generated from',
  '`src/limits.ts`.',
  '',
  row('Budget', 'Limit', 'What is counted', 'Setting'),
  row('---', '---', '---', '---'),
  ...Object.entries(LIMITS).map(([name, { fallback, counts, setting }]) =>
    row(`\`${name}\``, fallback.toLocaleString('en-US'), counts, setting === undefined ? '–' : `\`${setting.name}\``),
  ),
  '',
  '## Rows',
  'The rows of an operation are told from its text and variables: a list counts as many as its `first` or `last` says, half a page of 20 where',
  'nothing is said, and everything below it as often; `@skip` and `@include` count. A refusal names the dearest lists with what they may bring, and the',
  'page size that would do:',
  '```json',
  '{',
  '  "message": "The query may ask for 1,020,201 rows; 60,000 are allowed.",',
  '  "extensions": {',
  '    "code": "QUERY_TOO_COMPLEX", "budget": "rows", "cost": 1020201, "limit": 60000,',
  '    "remedy": "Ask for first: 5 at most at localities.edges.node.tasks, or for fewer lists below it.",',
  '    "fields": [',
  '      { "path": "localities", "cost": 1020200, "size": 100, "argument": "first" },',
  '      { "path": "localities.edges.node.tasks", "cost": 1020000, "size": 100, "argument": "first" }',
  '    ]',
  '  }',
  '}',
  '```',
  'Introspection is no part of this: it has the budget `introspection` and is answered whatever the settings.',
  '',
  '## Time, and clients that leave',
  'All reads of a request share one time. When it is up, or when the client closes its connection, nothing further is asked for the request. On Neo4j',
  'the running statement is stopped too: its session is closed, and the server lists it no longer (`SHOW TRANSACTIONS`). The embedded engine cannot stop',
  'a statement: the answer is let go, and the statement keeps one core busy until it ends by itself. Other requests are answered meanwhile, more slowly:',
  'small reads took 0.2 ms alone (median, two cores), 6 ms beside 8 such statements, 30 beside 16, 75 beside 64. So their number is bounded. At most 32 a core',
  'run at once, the others wait within their time. Where 8 a core were given up and still run after a second, further questions are refused at once with',
  '`STORE_BUSY` and `/readyz` answers 503 until one of them has ended; one question of which as many as there are cores go on is refused by itself, the others',
  'are answered. `/metrics` has `policygraph_store_reads_running` and `policygraph_store_reads_given_up`. A server that is stopped does not wait for them.',
  'A judgement that was begun is finished, whoever leaves.',
  '',
  '## Measured',
  '`node scripts/measure-hostile-queries.mjs` sends the queries of `tests/http/hostile-queries.ts`, made to exhaust a server, to one of its own, and',
  'says how soon each is refused and how memory goes. Of 73 queries, sent 15 times over on two cores that others used too, the slowest was refused in 37 ms',
  '(median). After 365 and after 2,190 of them, and a collection of garbage, the heap of the server held the same 37 MB.',
  '',
].join('\n');
let stale = 0;
for (const [file, text] of [
  ['docs/errors.md', errors],
  ['docs/operate/settings.md', settings],
  ['docs/guide/inference.md', inference],
  ['docs/operate/limits.md', limits],
  ['.env.example', env],
]) {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
  if (process.argv.includes('--check')) {
    console.error(`${file} is stale: run npm run generate`);
    stale += 1;
  } else writeFileSync(file, text);
}
process.exit(stale === 0 ? 0 : 1);
