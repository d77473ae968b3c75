/** One run: a store of one size and engine, the arms on it, answers compared, statements counted, rounds timed. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { type Arm, type ArmName, startArm } from './arms/arm.js';
import { type Size, shapeOf } from './generate/shape.js';
import { ROOT } from './load/statement-file.js';
import { comparedAnswers, type Round, round, warm } from './measure/comparison.js';
import { keptRounds } from './measure/rounds-kept.js';
import { type Counted, statementCounts } from './measure/statement-counts.js';
import { knownOf } from './questions/known.js';
import { questionsOf } from './questions/question.js';
import { type BenchResult, meanResults, queryResults, ratioResults } from './report/result.js';
import type { BenchStore } from './stores/bench-store.js';
import { openEmbeddedStore } from './stores/embedded-store.js';
import { openNeo4jStore } from './stores/neo4j-store.js';

export interface RunSettings {
  readonly size: Size;
  readonly engine: 'neo4j' | 'embedded';
  readonly arms: readonly ArmName[];
  readonly ids: readonly string[];
  /** Numbers of clients beside one. */
  readonly clients: readonly number[];
  readonly rounds: number;
  readonly blockMs: number;
  /** Minutes after its begin in which the run begins no new round; three are measured however long it takes. */
  readonly minutes: number;
  /** Whether a server of the bench's own is left running. */
  readonly keep: boolean;
  readonly tell: (line: string) => void;
  /** Hears what each arm asked of the database. */
  readonly onCounts?: (counts: ReadonlyMap<string, Counted>) => void;
}

const FEWEST_ROUNDS = 3;
const versionOf = (path: string): string =>
  (JSON.parse(readFileSync(new URL(path, ROOT), 'utf8')) as { version: string }).version;

/** Two cores: the database and the load on one, the server that is measured on the other. With more, the system decides. */
const canPin = (): boolean => cpus().length === 2 && spawnSync('taskset', ['-V']).status === 0;
const pin = (pid: number, cores: string): void => void spawnSync('taskset', ['-acp', cores, String(pid)]);

async function timedRounds(
  pairs: Parameters<typeof round>[0],
  store: BenchStore,
  { rounds, clients, blockMs, minutes, tell }: RunSettings,
  begun: number,
): Promise<Round[]> {
  const ping = async (): Promise<unknown> => (store.driver === null ? null : store.read('RETURN 1 AS one', {}));
  const measured: Round[] = [];
  let longestMs = 0;
  const hasTime = (): boolean => performance.now() - begun + longestMs < minutes * 60_000;
  while (measured.length < rounds && (measured.length < FEWEST_ROUNDS || hasTime())) {
    const from = performance.now();
    measured.push(await round(pairs, { turn: measured.length, clients, ms: blockMs, database: store.pid, ping }));
    longestMs = Math.max(longestMs, performance.now() - from);
    tell(`round ${measured.length} of ${rounds}`);
  }
  return measured;
}

/** Runs it. Throws where an arm answers otherwise than the limit, or where the limit fails. */
export async function oneRun(settings: RunSettings): Promise<BenchResult> {
  const { size, engine, arms, ids, tell } = settings;
  const begun = performance.now();
  const store = engine === 'neo4j' ? await openNeo4jStore(size, settings.keep, tell) : await openEmbeddedStore(size, arms, tell);
  const pins = canPin();
  const running: Arm[] = [];
  try {
    const product = arms.includes('P') ? await startArm('P', store.addressOf('P')) : null;
    const known = await knownOf(shapeOf(size), store, product);
    await product?.stop();
    const asked = questionsOf(shapeOf(size), known).filter(({ id }) => ids.includes(id));
    // The embedded engine's text index is no part of its Cypher: there is no statement to compare with.
    const questions = engine === 'embedded' ? asked.filter(({ id }) => id !== 'B9') : asked;

    for (const name of arms) running.push(await startArm(name, store.addressOf(name), pins ? 1 : null));
    const { pairs, failures } = await comparedAnswers(questions, running);
    for (const { id, arm, why } of failures) tell(`${id}: ${arm} gives no answer: ${why}`);
    tell(`${pairs.length} pairs of arm and question give equal answers`);
    const skip = (id: string, arm: ArmName): boolean => failures.some((each) => each.id === id && each.arm === arm);
    const counts: ReadonlyMap<string, Counted> =
      store.driver === null
        ? new Map()
        : await statementCounts(arms, questions, { address: store.addressOf('L'), driver: store.driver, skip });
    settings.onCounts?.(counts);
    if (pins && store.pid !== null) pin(store.pid, '0');
    if (pins) pin(process.pid, '0');
    await warm(pairs, Math.min(settings.blockMs, 1_000));
    tell('warm');

    const rounds = keptRounds(await timedRounds(pairs, store, settings, begun));
    const found = { questions, arms, pairs, failures, rounds, counts };
    const ratios = ratioResults(found);
    return {
      ...{ size, engine: store.engine, rounds: rounds.kept.length, droppedRounds: rounds.dropped, noisy: rounds.noisy },
      at: new Date().toISOString(),
      machine: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
      versions: {
        product: versionOf('package.json'),
        node: process.versions.node,
        driver: versionOf('node_modules/neo4j-driver/package.json'),
      },
      startMs: product === null ? null : Math.round(product.startMs),
      ...{ queries: queryResults(found), ratios, means: meanResults(ratios) },
    };
  } finally {
    for (const arm of running) await arm.stop();
    await store.close();
    if (pins) pin(process.pid, '0-1');
  }
}
