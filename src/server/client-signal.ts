/** Tells when nobody waits for an answer any more. */
import type { FastifyReply } from 'fastify';

/** Aborted when the connection closes before the answer was sent whole. */
export function clientLeaves({ raw }: FastifyReply): AbortSignal {
  const leaving = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) leaving.abort();
  });
  return leaving.signal;
}
