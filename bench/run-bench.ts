/**
 * Measures the product beside the hand-written limit and other GraphQL servers, on one store. See bench/README.md.
 *
 *   npm run bench -- [--size 10k|100k|1M] [--arms L,P,N] [--queries B1,B5-hot] [--rounds 7] [--block-ms 1000] [--json FILE]
 *                    [--engine neo4j|embedded] [--plans] [--keep] [--full] [--minutes 22]
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ARM_NAMES, type ArmName } from './arms/arm.js';
import { installPeers } from './arms/install-peers.js';
import { SIZES, type Size } from './generate/shape.js';
import type { Counted } from './measure/statement-counts.js';
import { oneRun, type RunSettings } from './one-run.js';
import { QUESTION_IDS } from './questions/question.js';
import type { BenchResult } from './report/result.js';
import { tableOf } from './report/table.js';

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '100k' },
    engine: { type: 'string', default: 'neo4j' },
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
const tell = (line: string): void => {
  process.stderr.write(`[${((performance.now() - begun) / 60_000).toFixed(1)} min] ${line}\n`);
};

function oneOf<T extends string>(name: string, given: string, known: readonly T[]): T[] {
  const list = given.split(',').filter(Boolean);
  const unknown = list.filter((each) => !known.includes(each as T));
  if (unknown.length > 0 || list.length === 0)
    throw new Error(`--${name}: ${unknown.join(', ') || 'nothing'}; known: ${known.join(', ')}`);
  return list as T[];
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

/** What the options ask for. */
function settings(): RunSettings {
  const engine = oneOf('engine', values.engine, ['neo4j', 'embedded'] as const)[0]!;
  // The other servers know Neo4j alone.
  const usual = engine === 'embedded' ? 'L,L2,P' : values.full ? ARM_NAMES.join(',') : 'L,P,N';
  const names = oneOf('arms', values.arms ?? usual, ARM_NAMES);
  return {
    engine,
    size: oneOf('size', values.size, Object.keys(SIZES) as Size[])[0]!,
    // Everything is compared with it.
    arms: [...new Set<ArmName>(['L', ...names])],
    ids: oneOf('queries', values.queries ?? QUESTION_IDS.join(','), QUESTION_IDS),
    clients: values.full ? [8, 64] : [8],
    rounds: Number(values.rounds),
    blockMs: Number(values['block-ms']),
    minutes: Number(values.minutes),
    keep: values.keep,
    tell,
    ...(values.plans ? { onCounts: tellStatements } : {}),
  };
}

/** What a full run measures besides: how the figures grow with the graph, and the embedded engine. */
function further(first: RunSettings): RunSettings[] {
  const few = { ...first, clients: [8], keep: false };
  return [
    { ...few, size: '10k', arms: ['L', 'P', 'N'] },
    { ...few, size: '1M', arms: ['L', 'P', 'N'], minutes: 45 },
    { ...few, size: '100k', engine: 'embedded', arms: ['L', 'L2', 'P'] },
  ];
}

async function main(): Promise<void> {
  const first = settings();
  if (first.arms.some((name) => name === 'N' || name === 'N+' || name === 'D')) installPeers(tell);
  const result: BenchResult & { further?: BenchResult[] } = await oneRun(first);
  const write = (): void => {
    if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`);
  };
  write();
  process.stdout.write(`${tableOf(result)}\n`);
  if (!values.full) return;
  result.further = [];
  for (const each of further(first)) {
    tell(`then ${each.size}, ${each.engine}`);
    result.further.push(await oneRun(each));
    write();
    process.stdout.write(`\n${tableOf(result.further.at(-1)!)}\n`);
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
