/** Who may judge over GraphQL: only who sends the server's write token, and nobody where it has none. */
import { PolicyGraphError } from '../errors.js';
import type { ApiContext } from './context.js';

/** ALLOWED: the token was sent. DISABLED: the server has none. UNAUTHENTICATED: it has one, and it was not sent. */
export type WriteAccess = 'ALLOWED' | 'DISABLED' | 'UNAUTHENTICATED';

/** Throws FORBIDDEN or UNAUTHENTICATED with what to do. */
export function requireWriteAccess({ writeAccess = 'DISABLED' }: ApiContext): void {
  if (writeAccess === 'ALLOWED') return;
  if (writeAccess === 'DISABLED')
    throw new PolicyGraphError('FORBIDDEN', 'this server answers questions and takes no judgements', {
      remedy: 'Use `policygraph judge` on the machine that holds the store, or set POLICYGRAPH_WRITE_TOKEN for the server.',
    });
  throw new PolicyGraphError('UNAUTHENTICATED', 'a judgement needs the write token of this server', {
    remedy: 'Send it in the header `authorization: Bearer …`; whoever runs the server has it as POLICYGRAPH_WRITE_TOKEN.',
  });
}
