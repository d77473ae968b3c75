/** Tells when nobody waits for an answer any more. */
import { setMaxListeners } from 'node:events';
import type { Socket } from 'node:net';
import type { FastifyRequest } from 'fastify';

/** One for each connection: a client asks many questions over it, and a signal is dear to make beside a small one. */
const ofConnections = new WeakMap<Socket, AbortSignal>();

/** Aborted when the connection closes: whoever asked over it has gone, or has its answer. */
export function clientLeaves({ socket }: Pick<FastifyRequest, 'socket'>): AbortSignal {
  if (socket.destroyed) return AbortSignal.abort();
  let signal = ofConnections.get(socket);
  if (signal === undefined) {
    const leaving = new AbortController();
    socket.once('close', () => leaving.abort());
    signal = leaving.signal;
    // Each statement that runs listens until it has ended: many at once are many root fields, no leak for Node to warn of.
    setMaxListeners(0, signal);
    ofConnections.set(socket, signal);
  }
  return signal;
}
