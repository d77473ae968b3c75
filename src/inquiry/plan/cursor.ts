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

/** A cursor's tag and values, whatever they belong to. Throws BAD_USER_INPUT when it is malformed. */
function parsed(cursor: string): unknown[] {
  let found: unknown;
  try {
    found = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return refuse('is malformed');
  }
  return Array.isArray(found) ? (found as unknown[]) : refuse('is malformed');
}
function refuse(what: string): never {
  throw new PolicyGraphError('BAD_USER_INPUT', `the cursor ${what}`, {
    remedy:
      'Take cursors from pageInfo or edges of an answer to the same question with the same order, or leave the argument out.',
  });
}

/** The tag of a cursor whose order is known only from the answer. Throws BAD_USER_INPUT when it is malformed. */
export function tagOf(cursor: string): string {
  const [tag] = parsed(cursor);
  return typeof tag === 'string' ? tag : refuse('is malformed');
}

/** The sort values of the cursor, the id last. Throws BAD_USER_INPUT when it is malformed or of another order. */
export function decodeCursor(cursor: string, tag: string, length: number): SortValue[] {
  const found = parsed(cursor);
  if (found.length !== length + 1) return refuse('is malformed');
  const [given, ...values] = found;
  if (given !== tag) return refuse('belongs to another question or order');
  if (!values.every((value) => ['string', 'number', 'boolean'].includes(typeof value))) return refuse('is malformed');
  return values as SortValue[];
}
