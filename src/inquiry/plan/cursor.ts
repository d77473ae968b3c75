/**
 * Keyset cursors: the sort values and id of a row and a tag of the order they belong to, base64url of JSON. Opaque to callers; a cursor that
 * was cut, changed or made for another order is refused, never guessed at.
 */
import { createHash } from 'node:crypto';
import { PolicyGraphError } from '../../errors.js';

export type SortValue = string | number | boolean;

/** A short tag of what is paged and in which order. */
export function orderTag(of: string): string {
  return createHash('sha256').update(of).digest('base64url').slice(0, 6);
}

export function encodeCursor(tag: string, values: readonly SortValue[]): string {
  return Buffer.from(JSON.stringify([tag, ...values])).toString('base64url');
}

/** The sort values of the cursor, the id last. Throws BAD_USER_INPUT when it is malformed or of another order. */
export function decodeCursor(cursor: string, tag: string, length: number): SortValue[] {
  const refuse = (what: string): never => {
    throw new PolicyGraphError('BAD_USER_INPUT', `the cursor ${what}`, {
      remedy:
        'Take cursors from pageInfo or edges of an answer to the same question with the same order, or leave the argument out.',
    });
  };
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return refuse('is malformed');
  }
  if (!Array.isArray(parsed) || parsed.length !== length + 1) return refuse('is malformed');
  const [given, ...values] = parsed as unknown[];
  if (given !== tag) return refuse('belongs to another question or order');
  if (!values.every((value) => ['string', 'number', 'boolean'].includes(typeof value))) return refuse('is malformed');
  return values as SortValue[];
}
