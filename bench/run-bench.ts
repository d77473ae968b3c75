/**
 * Measures the product beside the hand-written limit and other GraphQL servers, on one store. See bench/README.md.
 *
 *   npm run bench -- [--size 10k|100k|1M] [--arms L,P,N] [--queries B1,B5-hot] [--rounds 7] [--block-ms 1000] [--json FILE]
 *                    [--plans] [--keep] [--full] [--minutes 22]
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { ARM_NAMES, type Arm, type ArmName, startArm } from './arms/arm.js';
import { installPeers } from './arms/install-peers.js';
import { SIZES, type Size, shapeOf } from './generate/shape.js';
import { ROOT } from './load/statement-file.js';
import { comparedAnswers, round, type Round, warm } from './measure/comparison.js';
import { keptRounds } from './measure/rounds-kept.js';
import { type Counted, statementCounts } from './measure/statement-counts.js';
import { knownOf } from './questions/known.js';
import { QUESTION_IDS, questionsOf } from './questions/question.js';
import { meanResults, queryResults, ratioResults } from './report/result.js';
import { tableOf } from './report/table.js';
import { openBenchStore } from './store-for-bench.js';

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '100k' },
    arms: { type: 'string' },
    queries: { type: 'string' },
    rounds: { type: 'string', default: '7' },
    'block-ms': { type: 'string', default: '1000' },
    minutes: { type: 'string', default: '22' },
    json: { type: 'string' },
    plans: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
    full: { type: 'boolean', default: false },
  },
});
const begun = performance.now();
const minutes = (): number => (performance.now() - begun) / 60_000;
const tell = (line: string): void => void process.stderr.write(`[${minutes().toFixed(1)} min] ${line}\n`);
const versionOf = (path: string): string =>
  (JSON.parse(readFileSync(new URL(path, ROOT), 'utf8')) as { version: string }).version;

function oneOf<T extends string>(name: string, given: string, known: readonly T[]): T[] {
  const list = given.split(',').filter(Boolean);
  const unknown = list.filter((each) => !known.includes(each as T));
  if (unknown.length > 0 || list.length === 0)
    throw new Error(`--${name}: ${unknown.join(', ') || 'nothing'}; known: ${known.join(', ')}`);
  return list as T[];
}

async function main(): Promise<void> {
  const size = oneOf('size', values.size, Object.keys(SIZES) as Size[])[0]!;
  const names = new Set<ArmName>(oneOf('arms', values.arms ?? (values.full ? ARM_NAMES.join(',') : 'L,P,N'), ARM_NAMES));
  const ids = oneOf('queries', values.queries ?? QUESTION_IDS.join(','), QUESTION_IDS);
  // Everything is compared with it.
  const arms: ArmName[] = [...new Set<ArmName>(['L', ...names])];
  const clients = values.full ? [8, 64] : [8];
  const blockMs = Number(values['block-ms']);
  if (arms.some((name) => name === 'N' || name === 'N+' || name === 'D')) installPeers(tell);
  const store = await openBenchStore(size, values.keep, tell);
  const running: Arm[] = [];
  try {
    const product = arms.includes('P') ? await startArm('P', store.address) : null;
    const known = await knownOf(shapeOf(size), store, product);
    await product?.stop();
    const questions = questionsOf(shapeOf(size), known).filter(({ id }) => (ids as readonly string[]).includes(id));

    // Two cores: the database and the load on one, the server that is measured on the other. With more, the system decides.
    const pins = cpus().length === 2 && spawnSync('taskset', ['-V']).status === 0;
    for (const name of arms) running.push(await startArm(name, store.address, pins ? 1 : null));
    const { pairs, failures } = await comparedAnswers(questions, running);
    for (const { id, arm, why } of failures) tell(`${id}: ${arm} gives no answer: ${why}`);
    tell(`${pairs.length} pairs of arm and question give equal answers`);
    const skip = (id: string, arm: ArmName): boolean => failures.some((each) => each.id === id && each.arm === arm);
    const counts = await statementCounts(arms, questions, { address: store.address, driver: store.driver, skip });
    if (values.plans) tellStatements(counts);
    if (pins && store.pid !== null) spawnSync('taskset', ['-acp', '0', String(store.pid)]);
    if (pins) spawnSync('taskset', ['-acp', '0', String(process.pid)]);
    await warm(pairs, Math.min(blockMs, 1_000));
    tell('warm');

    const rounds: Round[] = [];
    const wanted = Number(values.rounds);
    const ping = () => store.driver.executeQuery('RETURN 1', {}, { database: store.address.NEO4J_DATABASE! });
    const settings = { clients, ms: blockMs, database: store.pid, ping };
    for (let turn = 0, longest = 0; turn < wanted && (turn < 3 || minutes() + longest < Number(values.minutes)); turn += 1) {
      const from = minutes();
      rounds.push(await round(pairs, { ...settings, turn }));
      longest = Math.max(longest, minutes() - from);
      tell(`round ${turn + 1} of ${wanted}`);
    }
    const kept = keptRounds(rounds);
    const found = { questions, arms, pairs, failures, rounds: kept, counts };
    const ratios = ratioResults(found);
    const result = {
      ...{ size, engine: store.engine, rounds: kept.kept.length, droppedRounds: kept.dropped, noisy: kept.noisy },
      at: new Date().toISOString(),
      machine: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
      versions: {
        product: versionOf('package.json'),
        node: process.versions.node,
        driver: versionOf('node_modules/neo4j-driver/package.json'),
      },
      ...{ queries: queryResults(found), ratios, means: meanResults(ratios) },
    };
    if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`);
    process.stdout.write(`${tableOf(result)}\n`);
  } finally {
    for (const arm of running) await arm.stop();
    await store.close();
  }
}

function tellStatements(counts: ReadonlyMap<string, Counted>): void {
  for (const [key, { asked, dbHits }] of counts) {
    process.stdout.write(`--- ${key}: ${asked.length} statements, ${dbHits} db hits\n`);
    for (const { text, params } of asked) {
      const shown = JSON.stringify(params, (_, value: unknown) => (typeof value === 'bigint' ? Number(value) : value));
      process.stdout.write(`${text}\n  with ${shown.slice(0, 600)}\n`);
    }
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
