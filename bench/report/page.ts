/** The published page, made from the file of a run and from nothing else: what is missed stands first. */
import { ARM_MEANINGS, type ArmName } from '../arms/arm.js';
import type { BenchResult, QueryResult, RatioResult } from './result.js';
import { figure, intervalOf, METRIC_NAMES } from './table.js';
import { type Verdict, verdictsOf } from './targets.js';

export type PublishedResult = BenchResult & { readonly further?: readonly BenchResult[] };

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const isLoss = (ratio: RatioResult): boolean => {
  const { metric, of, low, high } = ratio;
  if (of !== 'P' || low === null || high === null) return of === 'P';
  return metric.startsWith('rps') ? high < 1 : low > 1;
};

/** What the interval says: a win or a loss counts only where it excludes 1. */
function verdict(ratio: RatioResult): string {
  if (ratio.median === null) return ratio.of === 'P' ? 'no answer' : 'the other fails';
  if (isLoss(ratio)) return 'slower';
  const { metric, low, high } = ratio;
  const wins = metric.startsWith('rps') ? (low ?? 0) > 1 : (high ?? 2) < 1;
  return wins ? 'faster' : 'no difference to be told';
}

function ratioTable(ratios: readonly RatioResult[], of: ArmName, to: ArmName, words: boolean): string {
  const own = ratios.filter((each) => each.of === of && each.to === to);
  const ids = [...new Set(own.map(({ id }) => id))];
  const metrics = (['p50', 'rps8', 'rps64', 'cpu', 'dbHits'] as const).filter((metric) =>
    own.some((each) => each.metric === metric),
  );
  const rows = ids.map((id) => {
    const at = (metric: string): RatioResult | undefined => own.find((each) => each.id === id && each.metric === metric);
    const cells = metrics.map((metric) => {
      const found = at(metric);
      return found === undefined ? '–' : intervalOf(found);
    });
    const p50 = at('p50');
    return [id, ...cells, ...(words ? [p50 === undefined ? '–' : verdict(p50)] : [])];
  });
  return table(['id', ...metrics.map((metric) => METRIC_NAMES[metric]), ...(words ? ['by p50'] : [])], rows);
}

function missedTable(verdicts: readonly Verdict[]): string {
  const missed = verdicts.filter(({ reached }) => !reached);
  if (missed.length === 0) return 'None.';
  return table(
    ['id', 'what', 'of', 'seen', 'to reach'],
    missed.map(({ id, what, metric, seen, toReach }) => [id, what, metric, seen, toReach]),
  );
}

function figures(queries: readonly QueryResult[]): string {
  const wide = queries.some(({ rps64 }) => rps64 !== undefined);
  const head = [
    'id',
    'arm',
    'p50 ms',
    'p99 ms',
    'req/s, 8 clients',
    ...(wide ? ['req/s, 64'] : []),
    'CPU µs',
    'db hits',
    'statements',
    'waits',
    'bytes',
  ];
  return table(
    head,
    queries.map((each) => [
      ...[each.id, each.arm, each.failed ? 'fails' : figure(each.p50Ms), figure(each.p99Ms), figure(each.rps8)],
      ...(wide ? [figure(each.rps64)] : []),
      ...[figure(each.cpuUs), figure(each.dbHits), figure(each.statements), figure(each.roundTrips), figure(each.bytes)],
    ]),
  );
}

function section(result: BenchResult, title: string): string[] {
  const arms = [...new Set(result.queries.map(({ arm }) => arm))];
  const verdicts = verdictsOf(result);
  const peers = arms.filter((arm) => arm === 'N' || arm === 'N+' || arm === 'D');
  const means = result.means.filter(({ of, to }) => [of, to].includes('P'));
  const failures = result.queries.filter(({ failed }) => failed);
  return [
    `## ${title}`,
    `${result.engine}, ${result.rounds} rounds${result.droppedRounds > 0 ? ` (${result.droppedRounds} more were dropped by the rule of bench/README.md)` : ''}.${result.startMs === null ? '' : ` The product was ready ${result.startMs} ms after its start.`}`,
    ...(result.noisy ? [NOISY] : []),
    `### Targets missed: ${verdicts.filter(({ reached }) => !reached).length} of ${verdicts.length}`,
    missedTable(verdicts),
    ...(arms.includes('P') ? ['### The product to the limit', ratioTable(result.ratios, 'P', 'L', true)] : []),
    ...peers.flatMap((peer) => [
      `### ${peer} to the product`,
      `${peer}: ${ARM_MEANINGS[peer]}.`,
      ratioTable(result.ratios, peer, 'P', false),
    ]),
    '### Geometric means',
    table(
      ['ratio', 'of', 'mean', 'questions'],
      means.map(({ of, to, metric, geometricMean, questions }) => [
        `${of} / ${to}`,
        METRIC_NAMES[metric],
        figure(geometricMean),
        String(questions),
      ]),
    ),
    ...(failures.length === 0
      ? []
      : [
          '### Without an answer',
          ...failures.map(({ id, arm, why }) => `* ${id}, ${arm}: ${(why ?? '').split('\n')[0]!.slice(0, 200)}`),
        ]),
    '### Figures',
    figures(result.queries),
  ];
}

/** Said of a run in which too few rounds passed the rule, so that all of them count. */
const NOISY =
  '**The machine was not quiet in this run**: too few rounds passed the rule of bench/README.md, so all count. Counts and the ratios within rounds, with their intervals, are what it shows; its milliseconds are not to be quoted.';

/** The page. Losses stand first, and a run on a machine that did other things too says so. */
export function pageOf(result: PublishedResult): string {
  const all = [result, ...(result.further ?? [])];
  const arms = [...new Set(all.flatMap(({ queries }) => queries.map(({ arm }) => arm)))];
  const { versions } = result;
  return `${[
    '# Performance',
    'Generated from the file of a run (`npm run bench:page -- FILE`); what the questions, arms and figures are is in [bench/README.md](../bench/README.md). Ratios are medians of ratios within a round, with the interval that holds the median in 95 of 100 samples; absolute figures are of this machine.',
    `Measured ${result.at.slice(0, 10)} on ${result.machine}; product ${versions.product}, Node ${versions.node}, neo4j-driver ${versions.driver}.`,
    table(
      ['arm', 'is'],
      arms.map((arm) => [arm, ARM_MEANINGS[arm]]),
    ),
    ...all.flatMap((each) => section(each, `${each.size} things, ${each.engine.split(' ')[0]}`)),
  ].join('\n\n')}\n`.replace(/^(\* .*)\n\n(?=\* )/gm, '$1\n');
}
