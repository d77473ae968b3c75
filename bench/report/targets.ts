/** What the product is to reach, as data: each a bound on a ratio, checked against a result and told either way. */
import type { BenchResult, Metric } from './result.js';
import { figure, intervalOf, METRIC_NAMES } from './table.js';

export interface Target {
  readonly of: string;
  readonly to: string;
  readonly metric: Metric;
  readonly ids: readonly string[];
  readonly bound: 'at most' | 'at least';
  readonly value: number;
  /** Only of graphs of that size; of every size where absent. */
  readonly size?: string;
}
const LOOK_UPS = ['B1', 'B2', 'B3', 'B4'];
const TRAVERSALS = ['B5-hot', 'B5-selective', 'B6', 'B7', 'B8', 'B9', 'B10', 'B11', 'B12'];
const ALL = [...LOOK_UPS, ...TRAVERSALS];
const beside = (metric: Metric, ids: readonly string[], bound: Target['bound'], value: number): Target => {
  return { of: 'P', to: 'L', metric, ids, bound, value };
};
const ahead = (ids: readonly string[], value: number, size?: string): Target => {
  return { of: 'N', to: 'P', metric: 'p50', ids, bound: 'at least', value, ...(size === undefined ? {} : { size }) };
};

/** On Neo4j. */
export const TARGETS: readonly Target[] = [
  beside('p50', LOOK_UPS, 'at most', 1.3),
  beside('p50', TRAVERSALS, 'at most', 1.15),
  beside('rps8', LOOK_UPS, 'at least', 0.6),
  beside('rps8', TRAVERSALS, 'at least', 0.9),
  beside('rps64', LOOK_UPS, 'at least', 0.6),
  beside('rps64', TRAVERSALS, 'at least', 0.9),
  beside('dbHits', ALL, 'at most', 1.1),
  ahead(ALL, 1.5),
  ahead(['B5-hot'], 20, '100k'),
  ahead(['B5-selective'], 100, '100k'),
  ahead(['B7'], 12, '100k'),
  ahead(['B5-hot'], 40, '1M'),
  ahead(['B5-selective'], 800, '1M'),
];
/** On the embedded engine. */
export const EMBEDDED_TARGETS: readonly Target[] = [beside('p50', ['B4', 'B5-hot', 'B5-selective', 'B6', 'B7'], 'at most', 1.3)];

/** Geometric means over all questions that both answer. */
const MEAN_TARGETS: readonly { readonly of: string; readonly to: string; readonly metric: Metric; readonly value: number }[] = [
  { of: 'P', to: 'N', metric: 'rps8', value: 12 },
  { of: 'P', to: 'N+', metric: 'rps8', value: 8 },
];

export interface Verdict {
  readonly id: string;
  /** What is compared: "P / L". */
  readonly what: string;
  readonly metric: string;
  readonly seen: string;
  readonly toReach: string;
  readonly reached: boolean;
}

function ratioVerdicts({ engine, size, ratios }: BenchResult): Verdict[] {
  const targets = (engine.startsWith('Neo4j') ? TARGETS : EMBEDDED_TARGETS).filter((each) =>
    [undefined, size].includes(each.size),
  );
  const verdicts: Verdict[] = [];
  for (const { of, to, metric, ids, bound, value } of targets) {
    for (const ratio of ratios) {
      if (ratio.of !== of || ratio.to !== to || ratio.metric !== metric || !ids.includes(ratio.id)) continue;
      const { id, median } = ratio;
      // A peer that fails is no win: it has no figure.
      if (median === null && of !== 'P') continue;
      const reached = median !== null && (bound === 'at most' ? median <= value : median >= value);
      const what = `${of} / ${to}`;
      verdicts.push({ id, what, metric: METRIC_NAMES[metric], seen: intervalOf(ratio), toReach: `${bound} ${value}`, reached });
    }
  }
  return verdicts;
}

/** Every target that the result can be held to, question by question. */
export function verdictsOf(result: BenchResult): Verdict[] {
  const statements = result.queries
    .filter(({ arm, statements: count }) => arm === 'P' && count !== null)
    .map(({ id, statements: count }): Verdict => {
      return { id, what: 'P', metric: 'statements', seen: String(count), toReach: 'at most 1', reached: count! <= 1 };
    });
  // Of a run that asked for a few questions a mean says nothing.
  const all = new Set(result.queries.map(({ id }) => id)).size === ALL.length;
  const means = MEAN_TARGETS.flatMap(({ of, to, metric, value }) =>
    result.means
      .filter((mean) => all && mean.of === of && mean.to === to && mean.metric === metric)
      .map(({ geometricMean }): Verdict => {
        const told = { metric: METRIC_NAMES[metric], seen: figure(geometricMean), toReach: `at least ${value}` };
        return { id: 'geometric mean', what: `${of} / ${to}`, ...told, reached: geometricMean >= value };
      }),
  );
  return [...ratioVerdicts(result), ...statements, ...means];
}
