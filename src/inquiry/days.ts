/** Days as arguments. */
import { PolicyGraphError } from '../errors.js';
import { isoDate } from '../vocabulary/dates.js';

/** The ISO day, or null where none was given. Throws BAD_USER_INPUT for anything that is no day of the calendar. */
export function requireDay(value: string | null | undefined, argument: string): string | null {
  if (value === null || value === undefined) return null;
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? [];
  if (year === undefined || isoDate(Number(year), Number(month), Number(day)) !== value) {
    throw new PolicyGraphError('BAD_USER_INPUT', `${argument}: "${value.slice(0, 40)}" is no day`, {
      remedy: 'Write a day of the calendar like 2013-11-04.',
    });
  }
  return value;
}
