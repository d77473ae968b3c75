/** Which rounds count: by a rule fixed beforehand, never by their figures. */
import type { Round } from './comparison.js';
import { median } from './ratio.js';
import { FARTHEST, MOST_STOLEN } from './sentinel.js';

/** Fewer are no measurement: then all count, and the result says that the machine was not quiet. */
const FEWEST = 5;

export interface KeptRounds {
  readonly kept: readonly Round[];
  readonly dropped: number;
  /** True where too few rounds were quiet and all of them count. */
  readonly noisy: boolean;
}

export function keptRounds(rounds: readonly Round[]): KeptRounds {
  const middle = {
    computeMs: median(rounds.map(({ sentinel }) => sentinel.computeMs)),
    databaseMs: median(rounds.map(({ sentinel }) => sentinel.databaseMs)),
  };
  const far = (value: number, from: number): boolean => Math.abs(value - from) > FARTHEST * from;
  const quiet = rounds.filter(
    ({ sentinel, stolen }) =>
      stolen <= MOST_STOLEN && !far(sentinel.computeMs, middle.computeMs) && !far(sentinel.databaseMs, middle.databaseMs),
  );
  if (quiet.length >= Math.min(FEWEST, rounds.length))
    return { kept: quiet, dropped: rounds.length - quiet.length, noisy: false };
  return { kept: rounds, dropped: 0, noisy: true };
}
