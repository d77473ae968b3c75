/**
 * Measures extraction with the scorer that stands beside the project and writes docs/accuracy.md. Needs a build, and the texts with their answers
 * in ../shared (or POLICYGRAPH_SHARED).
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const shared = process.env.POLICYGRAPH_SHARED ?? '../shared';
if (!existsSync(join(shared, 'evaluate/score.mjs'))) {
  console.error(`the scorer is not in ${shared}: set POLICYGRAPH_SHARED to the folder that holds evaluate/, seeds/ and corpus/`);
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'policygraph-accuracy-'));
const node = (...args) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(stderr);
  return stdout;
};
function measured(gold, texts) {
  const extracted = join(folder, `${gold}.ndjson`);
  writeFileSync(extracted, node('dist/src/cli/policygraph.js', 'ingest', join(shared, texts), '--dry-run', '--json'));
  return JSON.parse(node(join(shared, 'evaluate/score.mjs'), '--gold', gold, '--extracted', extracted, '--json'));
}
const figure = (value) => (value === null || value === undefined ? '–' : value.toFixed(3));
const table = (head, rows) =>
  [`| ${head} | In the answers | Found | Precision | Recall | F1 |`, '|---|---|---|---|---|---|', ...rows].join('\n');
const tallies = (groups) =>
  Object.entries(groups).map(
    ([name, t]) => `| ${name} | ${t.gold} | ${t.found} | ${figure(t.precision)} | ${figure(t.recall)} | ${figure(t.f1)} |`,
  );

function section(title, report) {
  const graded = Object.fromEntries(Object.entries(report.entities).filter(([, t]) => t.gold > 0));
  const { attributes, identity } = report.summary;
  return [
    `## ${title}`,
    table('Kind', tallies(graded)),
    '',
    table('Relation', tallies(report.relations)),
    '',
    table('Topics', tallies(report.topics)),
    '',
    `Attributes of found things right: ${figure(attributes)}.${identity === null ? '' : ` Identity across texts right: ${figure(identity)}.`}`,
    '',
  ].join('\n');
}
const seeds = measured('seeds', 'seeds');
const corpus = measured('corpus', 'corpus/docs');
writeFileSync(
  'docs/accuracy.md',
  `# Accuracy
How right the reading of texts is, measured against answers made by hand. Written by \`node scripts/measure-accuracy.mjs\`, not by hand.

Read the figures with care: the rules were developed on these very texts, so they show what is known to be wrong, not how well an unseen text is
read. The second set is nearer to that: its answers were looked at less.

${section(`Five articles (${seeds.files} texts)`, seeds)}
${section(`Official texts and news, 2014–2026 (${corpus.files} texts)`, corpus)}
A dash: not graded. In the second set tasks are graded by recall only, and of relations those between numbered documents.
`,
);
rmSync(folder, { recursive: true, force: true });
