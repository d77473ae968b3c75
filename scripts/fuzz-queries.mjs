/**
 * Puts whole queries made by chance to a store, and compares each answer with that of a plain evaluation in memory (tests/api/naive-graph.ts).
 * Ends with 1 where one differs. Run after a build; Neo4j is the empty server that NEO4J_TEST_URI names:
 *
 *   node scripts/fuzz-queries.mjs [--queries 2000] [--seed 20261201] [--engine grafeo|neo4j|both] [--from N]
 */
import { writeSource } from '../dist/src/graph/write-source.js';
import { Asking } from '../dist/tests/api/asking.js';
import { NaiveGraph } from '../dist/tests/api/naive-graph.js';
import { askedByChance } from '../dist/tests/api/query-agreement.js';
import { Chance } from '../dist/tests/api/random-questions.js';
import { rivalSource } from '../dist/tests/contract/inquiry-graph.js';
import { storesUnderTest } from '../dist/tests/contract/inquiry-stores.js';

const option = (name, otherwise) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : process.argv[at + 1];
};
const queries = Number(option('--queries', 2_000));
const seed = Number(option('--seed', 20_261_201));
const from = Number(option('--from', 0));
const engines = option('--engine', 'grafeo');
/** Differences that are shown in full. */
const SHOWN = 5;
const TOLD_EVERY_MS = 10_000;

let different = 0;
for (const { engine, skip, open } of storesUnderTest) {
  if (engines !== 'both' && engines !== engine) continue;
  if (skip !== null) {
    process.stderr.write(`${skip}\n`);
    process.exitCode = 2;
    continue;
  }
  const store = await open();
  await writeSource(store, rivalSource(), { recordedAt: '2026-02-01T00:00:00.000Z' });
  const asking = new Asking(store);
  const graph = await NaiveGraph.of(store);
  const counts = { asked: 0, rounds: 0, found: 0, agreed: 0 };
  const told = () =>
    `${engine}, seed ${seed}: ${counts.agreed} of ${counts.asked} queries agreed; ${counts.rounds} requests, ${counts.found} queries found rows`;
  let stopped = false;
  let toldAt = performance.now();
  process.once('SIGINT', () => {
    stopped = true;
  });
  for (let number = from; number < from + queries && !stopped; number += 1) {
    // Each query has a seed of its own, so that any one of them can be asked again alone (--from N --queries 1).
    const { rounds, rows, disagreement } = await askedByChance(asking, graph, new Chance(seed + number * 7_919));
    counts.asked += 1;
    counts.rounds += rounds;
    if (rows > 0) counts.found += 1;
    if (disagreement === null) counts.agreed += 1;
    else {
      different += 1;
      if (different <= SHOWN)
        process.stdout.write(
          `query ${number} differs\n${JSON.stringify(disagreement.variables)}\n${disagreement.text}\n${disagreement.why}\n\n`,
        );
      else process.stdout.write(`query ${number} differs: ${disagreement.why.slice(0, 200)}\n`);
    }
    if (performance.now() - toldAt > TOLD_EVERY_MS) {
      process.stderr.write(`${told()}\n`);
      toldAt = performance.now();
    }
  }
  process.stdout.write(`${told()}\n`);
  await store.close();
}
if (different > 0) process.exitCode = 1;
