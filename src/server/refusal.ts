/** The form of every failure, in whatever way it was asked: that of GraphQL's errors, so that a client needs to read one form only. */
import { ERRORS, type ErrorCode } from '../errors.js';

export interface Told {
  readonly message: string;
  /** That of the error table unless something more precise is known. */
  readonly remedy?: string;
  readonly errorId?: string;
}

export function refusal(code: ErrorCode, { message, remedy = ERRORS[code].remedy, errorId }: Told): object {
  return { errors: [{ message, extensions: { code, remedy, ...(errorId === undefined ? {} : { errorId }) } }] };
}
