/**
 * The driver hands a request to its socket in pieces of 1,400 bytes, each a call to the system and a packet that wakes the server. What it writes
 * within one turn goes out together here.
 */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';

/** The channel on which Node tells of each socket that connects (Node.js, "diagnostics_channel", built-in channels). */
const SOCKETS = 'net.client.socket';

/** What is written to the socket within one turn leaves with its end. */
function gather(socket: Socket): void {
  const write = socket.write.bind(socket) as Socket['write'];
  const sendGathered = (): void => socket.uncork();
  socket.write = ((...args: Parameters<Socket['write']>) => {
    if (socket.writableCorked === 0) {
      socket.cork();
      process.nextTick(sendGathered);
    }
    return write(...args);
  }) as Socket['write'];
}

/** Gathers what is written to sockets that connect to this port from now on, until the function that it gives back is called. */
export function gatherWritesTo(port: number): () => void {
  const onSocket = (message: unknown): void => {
    const { socket } = message as { readonly socket: Socket };
    socket.once('connect', () => {
      if (socket.remotePort === port) gather(socket);
    });
  };
  subscribe(SOCKETS, onSocket);
  return () => {
    unsubscribe(SOCKETS, onSocket);
  };
}
