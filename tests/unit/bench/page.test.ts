/** The published page: it is made from a run's file alone, and what was missed or lost stands there. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pageOf } from '../../../bench/report/page.js';
import type { BenchResult, RatioResult } from '../../../bench/report/result.js';
import { verdictsOf } from '../../../bench/report/targets.js';

const ratio = (id: string, of: 'P' | 'N', to: 'P' | 'L', metric: RatioResult['metric'], median: number | null): RatioResult => ({
  ...{ id, of, to, metric, median, low: median === null ? null : median * 0.95, high: median === null ? null : median * 1.05 },
  ...(median === null ? { failed: true as const } : {}),
});
const result: BenchResult = {
  ...{
    size: '100k',
    engine: 'Neo4j 5.26.20 community',
    rounds: 7,
    droppedRounds: 1,
    noisy: false,
    at: '2026-01-05T10:00:00.000Z',
  },
  ...{ machine: '2 × a processor', versions: { product: '0', node: '20', driver: '6' }, startMs: 900 },
  queries: [
    {
      ...{ id: 'B9', arm: 'P', p50Ms: 9, p99Ms: 12, rps8: 100, cpuUs: 900, databaseCpuUs: null, dbHits: 5_000 },
      ...{ statements: 4, roundTrips: 4, bytes: 1_000 },
    },
    {
      ...{ id: 'B3', arm: 'N', p50Ms: null, p99Ms: null, rps8: null, cpuUs: null, databaseCpuUs: null, dbHits: null },
      ...{ statements: null, roundTrips: null, bytes: null, failed: true, why: 'out of memory' },
    },
  ],
  ratios: [
    ratio('B5-hot', 'P', 'L', 'p50', 1.4),
    ratio('B5-hot', 'P', 'L', 'rps8', 0.95),
    ratio('B12', 'P', 'L', 'p50', 0.8),
    ratio('B10', 'P', 'L', 'p50', null),
    ratio('B5-hot', 'N', 'P', 'p50', 25),
    ratio('B3', 'N', 'P', 'p50', null),
    ratio('B1', 'N', 'P', 'p50', 1.2),
  ],
  means: [],
};

describe('the performance page', () => {
  it('tells every target that was missed with what was seen, and none that was reached', () => {
    const missed = verdictsOf(result)
      .filter(({ reached }) => !reached)
      .map(({ id, what, metric }) => `${id} ${what} ${metric}`);
    assert.deepEqual(missed.sort(), ['B1 N / P p50', 'B10 P / L p50', 'B5-hot P / L p50', 'B9 P statements']);
    const page = pageOf(result);
    assert.match(page, /\| B5-hot \| P \/ L \| p50 \| 1\.4 \(1\.33–1\.47\) \| at most 1\.15 \|/);
    assert.match(page, /\| B1 \| N \/ P \| p50 \| 1\.2 \(1\.14–1\.26\) \| at least 1\.5 \|/);
  });

  it('calls a loss slower, a win faster, and says where the product has no answer', () => {
    const page = pageOf(result);
    assert.match(page, /\| B5-hot \| 1\.4 [^\n]* \| slower \|/);
    assert.match(page, /\| B12 \| 0\.8 [^\n]* \| faster \|/);
    assert.match(page, /\| B10 \| fails [^\n]*\| no answer \|/);
    assert.match(page, /\* B3, N: out of memory/);
  });

  it('says of a run whose machine did other things too that it was not quiet, in the part that it tells of', () => {
    const warning = /^\*\*The machine was not quiet in this run\*\*/gm;
    assert.equal(pageOf(result).match(warning), null);
    assert.equal(pageOf({ ...result, noisy: true }).match(warning)?.length, 1);
    const [before, further] = pageOf({ ...result, further: [{ ...result, size: '1M', noisy: true }] }).split(/^## .*1M.*$/m);
    assert.equal(before?.match(warning), null);
    assert.equal(further?.match(warning)?.length, 1);
  });
});
