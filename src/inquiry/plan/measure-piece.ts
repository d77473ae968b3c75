/** Writes what is measured of one property of the things in a group. */
import type { Property } from '../../vocabulary/properties.js';
import type { Emission } from './emission.js';
import { isSummed } from './group-keys.js';
import type { AnsweredMeasure } from './group-selection.js';

export interface MeasurePiece {
  readonly names: readonly string[];
  /** "sum(n0.amount) AS m4" */
  readonly aggregates: readonly string[];
  /** From the values of the names. */
  read(values: readonly unknown[]): AnsweredMeasure;
}

export function measurePiece(node: string, property: Property, emission: Emission): MeasurePiece {
  const numbers = isSummed(property);
  const functions = numbers ? ['count', 'min', 'max', 'avg', 'sum'] : ['count', 'min', 'max'];
  const names = functions.map(() => emission.variable('m'));
  return {
    names,
    aggregates: functions.map((name, at) => `${name}(${node}.${property.column}) AS ${names[at]}`),
    read([count, least, most, mean, sum]) {
      // Numbers are added up in no fixed order: digits that depend on it are cut.
      const number = (value: unknown): number | null =>
        numbers && count !== 0 && typeof value === 'number' ? Number(value.toPrecision(12)) : null;
      const time = (value: unknown): string | null => (numbers || typeof value !== 'string' ? null : value);
      return {
        field: property.name,
        count: count as number,
        min: number(least),
        max: number(most),
        avg: number(mean),
        sum: number(sum),
        earliest: time(least),
        latest: time(most),
      };
    },
  };
}
