/** Whether two figures about one thing can both be right: written numbers are rounded, and "hơn", "ít nhất" leave room. */
import type { FigureBound } from '../vocabulary/kinds.js';

export interface Figure {
  /** In the base unit. */
  readonly amount: number;
  /** Upper end of a range, in the base unit; null for a single number. */
  readonly upper: number | null;
  readonly bound: FigureBound | null;
}

/** "khoảng", "hơn", "gần": a writer rounds to about so much of the number. */
const ROUNDED = 0.05;

/** The numbers that the words leave possible. */
function room({ amount, upper, bound }: Figure): readonly [number, number] {
  const slack = Math.abs(amount) * ROUNDED;
  switch (bound) {
    case 'AT_LEAST':
      return [amount, Number.POSITIVE_INFINITY];
    case 'AT_MOST':
      return [Number.NEGATIVE_INFINITY, amount];
    case 'MORE_THAN':
      return [amount, upper ?? amount + slack * 2];
    case 'LESS_THAN':
      return [amount - slack * 2, amount];
    case 'ABOUT':
      return [amount - slack, (upper ?? amount) + slack];
    default:
      return [amount, upper ?? amount];
  }
}

const decimalsOf = (value: number): number => /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;

/** 93.15 is written 93.1 by one and 93.2 by another: both are the number to one decimal. Whole numbers are counts and are not rounded. */
function sameToWrittenDigits(a: number, b: number): boolean {
  const digits = Math.min(decimalsOf(a), decimalsOf(b));
  if (digits === 0 && Number.isInteger(a) && Number.isInteger(b)) return a === b;
  const step = 10 ** -digits;
  return Math.abs(a - b) < step;
}

/** True where the two can both hold. */
export function figuresAgree(a: Figure, b: Figure): boolean {
  const [lowA, highA] = room(a);
  const [lowB, highB] = room(b);
  if (lowA <= highB && lowB <= highA) return true;
  return a.bound === null && b.bound === null && sameToWrittenDigits(a.amount, b.amount);
}
