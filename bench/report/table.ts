/** The result as a table for people, on the terminal. */
import type { BenchResult, Metric, RatioResult } from './result.js';

/** What each metric is a ratio of. */
export const METRIC_NAMES: Readonly<Record<Metric, string>> = {
  p50: 'p50',
  rps8: 'req/s, 8 clients',
  rps64: 'req/s, 64 clients',
  cpu: 'CPU',
  dbHits: 'db hits',
};

export const figure = (value: number | null | undefined): string => {
  if (value === null || value === undefined) return '–';
  return value >= 1000 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));
};

/** Columns of equal width, the first two to the left. */
function columns(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, at) => Math.max(...rows.map((row) => (row[at] ?? '').length)));
  const line = (row: readonly string[]): string =>
    row.map((text, at) => (at < 2 ? text.padEnd(widths[at]!) : text.padStart(widths[at]!))).join('  ');
  return rows.map(line).join('\n');
}

export function intervalOf({ median, low, high, failed }: RatioResult): string {
  if (median === null) return failed ? 'fails' : '–';
  return low === high ? figure(median) : `${figure(median)} (${figure(low)}–${figure(high)})`;
}

/** For each pair of arms and question the ratios by metric. */
export function ratioRows(ratios: readonly RatioResult[]): string[][] {
  const rows = new Map<string, Map<string, string>>();
  for (const ratio of ratios) {
    const key = `${ratio.of}/${ratio.to} ${ratio.id}`;
    const row = rows.get(key) ?? new Map<string, string>();
    rows.set(key, row.set(ratio.metric, intervalOf(ratio)));
  }
  const wide = ratios.some(({ metric }) => metric === 'rps64');
  const metrics = ['p50', 'rps8', ...(wide ? ['rps64'] : []), 'cpu', 'dbHits'];
  const told = [...rows].map(([key, row]) => [...key.split(' '), ...metrics.map((metric) => row.get(metric) ?? '–')]);
  return told.length === 0
    ? []
    : [['of/to', 'id', ...metrics], ...told.sort((a, b) => (a[0]! < b[0]! ? -1 : a[0]! > b[0]! ? 1 : 0))];
}

export function tableOf({ queries, ratios, means, size, engine, rounds, droppedRounds, noisy }: BenchResult): string {
  const head = ['id', 'arm', 'p50 ms', 'p99 ms', 'req/s 8', 'CPU µs', 'db CPU µs', 'db hits', 'statements', 'trips', 'bytes'];
  const rows = queries.map((each) => [
    ...[each.id, each.arm, each.failed ? 'fails' : figure(each.p50Ms), figure(each.p99Ms), figure(each.rps8), figure(each.cpuUs)],
    ...[figure(each.databaseCpuUs), figure(each.dbHits), figure(each.statements), figure(each.roundTrips), figure(each.bytes)],
  ]);
  const meanRows = means.map(({ of, to, metric, geometricMean, questions }) => [
    ...[`${of}/${to}`, metric, figure(geometricMean), String(questions)],
  ]);
  const dropped = droppedRounds > 0 ? `, ${droppedRounds} more dropped` : '';
  const warning = noisy ? '; the machine was not quiet: quote ratios and counts alone' : '';
  const tables = [
    [head, ...rows],
    ratioRows(ratios),
    meanRows.length === 0 ? [] : [['of/to', 'metric', 'geometric mean', 'questions'], ...meanRows],
  ];
  return [
    `${size} on ${engine}, ${rounds} rounds${dropped}${warning}`,
    ...tables.filter((each) => each.length > 0).map(columns),
  ].join('\n\n');
}
