/**
 * The leave-one-out of the rules: which lines, and which words of which patterns and lists, only one text with answers needs. Run after a build:
 *
 *   node scripts/rules-by-text.mjs [--page docs/accuracy-rules.md] [--json FILE]
 *
 * Needs the texts and their grader in a folder `shared` beside the checkout, or at POLICYGRAPH_SHARED. Takes some minutes of one core.
 */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { linesByText } from './rules-by-text/lines.mjs';
import { Places } from './rules-by-text/places.mjs';
import { page } from './rules-by-text/report.mjs';
import { ANSWERED } from './rules-by-text/texts.mjs';
import { wordsByText } from './rules-by-text/words.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const build = join(root, 'dist');
const shared = process.env.POLICYGRAPH_SHARED ?? join(root, '..', 'shared');
const option = (name) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? null : process.argv[at + 1];
};
if (!existsSync(join(shared, 'evaluate', 'score.mjs'))) {
  console.error('NOT RUN  the texts are absent: put them in a folder `shared` beside the checkout, or set POLICYGRAPH_SHARED.');
  process.exit(2);
}

const places = new Places(root, build);
const lines = (await linesByText({ build, shared, root, places })).map((line) => ({ ...line, reason: places.reasonAt(line) }));
const { units, texts, topics } = await wordsByText({
  build,
  shared,
  root,
  progress: (done, all) => {
    if (done % 500 === 0) console.error(`${done} of ${all} parts`);
  },
});
const told = units.map((unit) => {
  const [site] = unit.sites;
  if (site === undefined)
    return { ...unit, place: 'data/taxonomy.json', reason: 'A name or turn for the topic in the language of schools.' };
  const at = places.ofWords(site, unit.words);
  return { ...unit, place: `${at.file.slice(4)}:${at.line}`, reason: places.reasonAt(at) };
});
rmSync(join(build, 'switchable'), { recursive: true });
const answered = texts.filter(({ set }) => ANSWERED.includes(set)).map(({ file }) => file);
const json = option('--json');
if (json !== null) writeFileSync(json, JSON.stringify({ units: told, lines }));
const to = option('--page');
const written = page({ units: told, lines, texts, topics, answered });
if (to === null) console.log(written);
else writeFileSync(to, written);
