/** A part of a statement, and how its part of the row is read back: both are made at one place, so that positions agree. */
import type { Arguments } from './bound.js';

export interface Piece<T> {
  /** Clauses to run, each a line or several. */
  readonly clauses: readonly string[];
  /** The expression that holds the result behind the clauses. */
  readonly expression: string;
  /** Variables that the clauses add and that must be carried on. */
  readonly carried: readonly string[];
  /** Reads the value of the expression; page sizes are values of the request. */
  read(value: unknown, given: Arguments): T;
}

/** A subquery over the variables of `scope`. Not indented: the text is sent with each request (graph/statement-text.ts lays it out for people). */
export function call(scope: string, clauses: readonly string[]): string {
  return `CALL (${scope}) {\n${clauses.join('\n')}\n}`;
}

/** A WHERE of all the conditions; nothing without any. */
export function whereAll(conditions: readonly string[]): string {
  return conditions.length === 0 ? '' : `\nWHERE ${conditions.join(' AND ')}`;
}
