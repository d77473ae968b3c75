/** What a run found, in the form of its file. */
import type { ArmName } from '../arms/arm.js';
import { type Failure, keyOf, type Measured, type Pair } from '../measure/comparison.js';
import { geometricMean, type Interval, median, quantile, ratioOf } from '../measure/ratio.js';
import type { KeptRounds } from '../measure/rounds-kept.js';
import type { Counted } from '../measure/statement-counts.js';
import type { Question } from '../questions/question.js';

export interface QueryResult {
  readonly id: string;
  readonly arm: ArmName;
  readonly p50Ms: number | null;
  readonly p99Ms: number | null;
  readonly rps8: number | null;
  readonly rps64?: number | null;
  /** Of the arm's own process; `databaseCpuUs` of the database's, where its process is known. */
  readonly cpuUs: number | null;
  readonly databaseCpuUs: number | null;
  readonly dbHits: number | null;
  readonly statements: number | null;
  readonly roundTrips: number | null;
  readonly bytes: number | null;
  readonly failed?: true;
  readonly why?: string;
}
export const METRICS = ['p50', 'rps8', 'rps64', 'cpu', 'dbHits'] as const;
export type Metric = (typeof METRICS)[number];
export interface RatioResult {
  readonly id: string;
  readonly of: ArmName;
  readonly to: ArmName;
  readonly metric: Metric;
  readonly median: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly failed?: true;
}
export interface MeanResult {
  readonly of: ArmName;
  readonly to: ArmName;
  readonly metric: Metric;
  /** Over the questions that both answer. */
  readonly geometricMean: number;
  readonly questions: number;
}
export interface BenchResult {
  readonly size: string;
  readonly engine: string;
  readonly rounds: number;
  readonly droppedRounds: number;
  /** Whether the machine did other things too: then no figure is worth telling. */
  readonly noisy: boolean;
  readonly at: string;
  readonly machine: string;
  readonly versions: Readonly<Record<string, string>>;
  /** Milliseconds until the product was ready on the loaded store; null where it was not measured. */
  readonly startMs: number | null;
  readonly queries: readonly QueryResult[];
  readonly ratios: readonly RatioResult[];
  readonly means: readonly MeanResult[];
}
interface Found {
  readonly questions: readonly Question[];
  readonly arms: readonly ArmName[];
  readonly pairs: readonly Pair[];
  readonly failures: readonly Failure[];
  readonly rounds: KeptRounds;
  readonly counts: ReadonlyMap<string, Counted>;
}

const rounded = (value: number | null | undefined, digits = 4): number | null =>
  value === null || value === undefined || Number.isNaN(value) ? null : Number(value.toPrecision(digits));
const medianOf = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value): value is number => value !== null);
  return known.length === 0 ? null : median(known);
};

/** Pairs of arms whose ratio is told, where both are measured. */
const COMPARED: readonly (readonly [ArmName, ArmName])[] = [
  ['P', 'L'],
  ['P', 'L2'],
  ['L2', 'L'],
  ['N', 'P'],
  ['P', 'N'],
  ['N', 'L'],
  ['N+', 'P'],
  ['P', 'N+'],
  ['D', 'P'],
];

export function queryResults({ questions, arms, pairs, failures, rounds, counts }: Found): QueryResult[] {
  const results: QueryResult[] = [];
  for (const { id } of questions) {
    for (const arm of arms) {
      const failure = failures.find((each) => each.id === id && each.arm === arm);
      const pair = pairs.find((each) => each.question.id === id && each.arm.name === arm);
      // Never asked of this arm.
      if (failure === undefined && pair === undefined) continue;
      const own = rounds.kept.flatMap(({ measured }) => measured.get(keyOf(id, arm)) ?? []);
      const counted = counts.get(keyOf(id, arm));
      const latencies = own.flatMap((each) => each.latencies);
      const rps = (clients: number): number | null => medianOf(own.map((each) => each.rps[clients] ?? null));
      const wide = rps(64);
      results.push({
        id,
        arm,
        p50Ms: rounded(medianOf(own.map(({ p50Ms }) => p50Ms))),
        p99Ms: latencies.length === 0 ? null : rounded(quantile(latencies, 0.99)),
        rps8: rounded(rps(8)),
        ...(wide === null ? {} : { rps64: rounded(wide) }),
        cpuUs: rounded(medianOf(own.map(({ cpuUs }) => cpuUs))),
        databaseCpuUs: rounded(medianOf(own.map(({ databaseCpuUs }) => databaseCpuUs))),
        dbHits: counted?.dbHits ?? null,
        statements: counted?.statements ?? null,
        roundTrips: counted?.roundTrips ?? null,
        bytes: pair?.bytes ?? null,
        ...(failure === undefined ? {} : { failed: true, why: failure.why }),
      });
    }
  }
  return results;
}

const PER_ROUND: Readonly<Record<Exclude<Metric, 'dbHits'>, (measured: Measured) => number | null>> = {
  p50: ({ p50Ms }) => p50Ms,
  rps8: ({ rps }) => rps[8] ?? null,
  rps64: ({ rps }) => rps[64] ?? null,
  cpu: ({ cpuUs }) => cpuUs,
};

function ratioIn({ rounds, counts }: Found, id: string, [of, to]: readonly [ArmName, ArmName], metric: Metric): Interval | null {
  if (metric === 'dbHits') {
    const [own, other] = [counts.get(keyOf(id, of))?.dbHits, counts.get(keyOf(id, to))?.dbHits];
    if (own == null || other == null || other === 0) return null;
    return { median: own / other, low: own / other, high: own / other };
  }
  const series = (arm: ArmName): (number | null)[] =>
    rounds.kept.map(({ measured }) => {
      const own = measured.get(keyOf(id, arm));
      return own === undefined ? null : PER_ROUND[metric](own);
    });
  return ratioOf(series(of), series(to));
}

export function ratioResults(found: Found): RatioResult[] {
  const results: RatioResult[] = [];
  const measured = COMPARED.filter((pair) => pair.every((arm) => found.arms.includes(arm)));
  for (const { id } of found.questions) {
    for (const pair of measured) {
      const failed = found.failures.some((each) => each.id === id && pair.includes(each.arm));
      for (const metric of METRICS) {
        const ratio = ratioIn(found, id, pair, metric);
        // What fails is told as failing in every metric of a short run.
        if (ratio === null && !(failed && metric !== 'rps64')) continue;
        const told = { median: rounded(ratio?.median), low: rounded(ratio?.low), high: rounded(ratio?.high) };
        results.push({ id, of: pair[0], to: pair[1], metric, ...told, ...(failed ? { failed: true as const } : {}) });
      }
    }
  }
  return results;
}

export function meanResults(ratios: readonly RatioResult[]): MeanResult[] {
  const groups = new Map<string, RatioResult[]>();
  for (const ratio of ratios) {
    if (ratio.median === null) continue;
    const key = `${ratio.of} ${ratio.to} ${ratio.metric}`;
    groups.set(key, [...(groups.get(key) ?? []), ratio]);
  }
  return [...groups.values()].map((group) => ({
    ...{ of: group[0]!.of, to: group[0]!.to, metric: group[0]!.metric },
    geometricMean: rounded(geometricMean(group.map((each) => each.median!)))!,
    questions: group.length,
  }));
}
