/** Medians and ratios: of what was measured side by side in one round, never of figures from different times. */
import { randomStream } from '../generate/random.js';

export interface Interval {
  readonly median: number;
  /** Bounds that hold the median in 95 of 100 samples drawn anew from the rounds. */
  readonly low: number;
  readonly high: number;
}

/** Of a sorted or unsorted list; the mean of the two in the middle where their number is even. Throws for an empty one. */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('there is no median of nothing');
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The value that a share of all does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

const DRAWS = 2_000;

/**
 * The median over the rounds of `of` to `to`, each ratio taken within its round, with a bootstrap interval. Rounds in which one of the two was not
 * measured are left out; null where none is left.
 */
export function ratioOf(of: readonly (number | null)[], to: readonly (number | null)[]): Interval | null {
  const ratios: number[] = [];
  of.forEach((value, round) => {
    const other = to[round];
    if (value !== null && other !== null && other !== undefined && other > 0) ratios.push(value / other);
  });
  if (ratios.length === 0) return null;
  const random = randomStream(ratios.length);
  const medians = Array.from({ length: DRAWS }, () => median(ratios.map(() => ratios[Math.floor(random() * ratios.length)]!)));
  return { median: median(ratios), low: quantile(medians, 0.025), high: quantile(medians, 0.975) };
}

export function geometricMean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}
