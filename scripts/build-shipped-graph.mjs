/**
 * Rebuilds data/facts from the texts and the answers made by hand: reads each text with the real pipeline, lays the answers over it, writes
 * what may ship and where it came from. Usage: npm run build, then node scripts/build-shipped-graph.mjs [FOLDER], the folder that holds
 * seeds/, corpus/ and gold/ (default: POLICYGRAPH_SHARED, else ../shared).
 */
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSourceFile } from '../dist/src/documents/read-source.js';
import { nameWithContext } from '../dist/src/resolution/name-things.js';
import { resolveFile } from '../dist/src/resolution/resolve-file.js';
import { readAnswers } from './shipped-graph/answers.mjs';
import { overlaid } from './shipped-graph/overlay.mjs';
import { written } from './shipped-graph/shipping.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const shared = resolve(process.argv[2] ?? process.env.POLICYGRAPH_SHARED ?? join(root, '../shared'));
if (!existsSync(join(shared, 'gold/seed-facts.json'))) {
  console.error(`no texts and answers in ${shared}: name the folder that holds seeds/, corpus/ and gold/`);
  process.exit(2);
}
const target = join(root, 'data/facts');
rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
const provenance = {};
for (const answers of readAnswers(shared, (folder) => readdirSync(folder).sort())) {
  const documents = await readSourceFile(answers.path);
  const [document] = documents;
  const { context } = nameWithContext(document);
  const { facts, counts } = overlaid({ answers, document, facts: resolveFile(documents), context });
  const file = answers.file.replace(/\.txt$/, '.json');
  writeFileSync(join(target, file), written(facts));
  provenance[file] = { source: facts.source.id, ...counts };
  const { entities, claims } = counts;
  console.log(
    `${file}: entities ${entities.found} found, ${entities.corrected} corrected, ${entities.dropped} dropped, ${entities.unjudged} not judged; ` +
      `claims ${claims.found} found, ${claims.corrected} corrected, ${claims.inferred} inferred, ${claims.dropped} dropped, ${claims.unjudged} not judged`,
  );
}
const what =
  'found: the pipeline found it and the answers confirm it (ASSERTED). corrected: a person added it (VERIFIED). inferred: follows by a named rule. ' +
  'dropped: found, but the answers contradict it. leftOut: found, but unread by anybody (tasks of the corpus, of which the answers hold a ' +
  'sample, and people) or with an end that is not there. unjudged: found, of a sort that the answers do not speak of.';
writeFileSync(join(root, 'data/facts-provenance.json'), `${JSON.stringify({ what, sources: provenance }, null, 2)}\n`);
