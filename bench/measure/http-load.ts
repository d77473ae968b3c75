/** A bare HTTP/1.1 client over kept connections: a load that costs little itself, since it shares the machine with what it measures. */
import { connect, type Socket } from 'node:net';

export interface Answer {
  readonly status: number;
  readonly body: Buffer;
}
export interface Target {
  readonly host: string;
  readonly port: number;
}
export interface BlockResult {
  /** Milliseconds of each request. */
  readonly latencies: readonly number[];
  readonly seconds: number;
}

/** The bytes of a POST of JSON. */
export function postOf(url: string, body: unknown): { target: Target; bytes: Buffer } {
  const { hostname, port, pathname } = new URL(url);
  const json = JSON.stringify(body);
  const head = `POST ${pathname} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nContent-Type: application/json\r\nAccept: application/json\r\nContent-Length: ${Buffer.byteLength(json)}\r\n\r\n`;
  return { target: { host: hostname, port: Number(port) }, bytes: Buffer.from(head + json) };
}

/** One connection, one request at a time. */
export class Connection {
  readonly #socket: Socket;
  #received: Buffer[] = [];
  #length = 0;
  #wanted: { status: number; start: number; end: number } | null = null;
  #waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | null = null;

  constructor({ host, port }: Target) {
    this.#socket = connect({ host, port, noDelay: true });
    this.#socket.on('data', (chunk: Buffer) => this.#take(chunk));
    const fail = (error: Error): void => {
      this.#waiting?.reject(error);
      this.#waiting = null;
    };
    this.#socket.on('error', fail);
    this.#socket.on('close', () => fail(new Error('the server closed the connection')));
  }

  ask(bytes: Buffer): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#socket.write(bytes);
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #take(chunk: Buffer): void {
    this.#received.push(chunk);
    this.#length += chunk.length;
    this.#wanted ??= this.#head();
    if (this.#wanted === null || this.#length < this.#wanted.end) return;
    const { status, start, end } = this.#wanted;
    const body = Buffer.concat(this.#received).subarray(start, end);
    this.#received = [];
    this.#length = 0;
    this.#wanted = null;
    const waiting = this.#waiting;
    this.#waiting = null;
    waiting?.resolve({ status, body });
  }

  /** Every arm says how long its body is: none sends it in pieces. */
  #head(): { status: number; start: number; end: number } | null {
    const text = Buffer.concat(this.#received).toString('latin1');
    const end = text.indexOf('\r\n\r\n');
    if (end < 0) return null;
    const length = /\r\ncontent-length: *(\d+)/i.exec(text.slice(0, end))?.[1];
    if (length === undefined) throw new Error(`an answer without its length: ${text.slice(0, end)}`);
    return { status: Number(text.slice(9, 12)), start: end + 4, end: end + 4 + Number(length) };
  }
}

/**
 * Asks over and over from so many clients until the time is up and so many requests are answered. Every answer must be as long as the one that was
 * compared before; throws where one is not.
 */
export async function block(
  { target, bytes }: { target: Target; bytes: Buffer },
  { clients, ms, requests, length }: { clients: number; ms: number; requests: number; length: number | null },
): Promise<BlockResult> {
  const connections = Array.from({ length: clients }, () => new Connection(target));
  const latencies: number[] = [];
  const begun = performance.now();
  const one = async (connection: Connection): Promise<void> => {
    while (performance.now() - begun < ms || latencies.length < requests) {
      const asked = performance.now();
      const { status, body } = await connection.ask(bytes);
      latencies.push(performance.now() - asked);
      if (status !== 200 || (length !== null && body.length !== length)) {
        throw new Error(
          `an answer of status ${status} and ${body.length} bytes, not ${length}: ${body.toString().slice(0, 300)}`,
        );
      }
    }
  };
  try {
    await Promise.all(connections.map(one));
    return { latencies, seconds: (performance.now() - begun) / 1_000 };
  } finally {
    for (const connection of connections) connection.close();
  }
}

/** One request. */
export async function ask({ target, bytes }: { target: Target; bytes: Buffer }, timeoutMs: number): Promise<Answer> {
  const connection = new Connection(target);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${timeoutMs} ms`)), timeoutMs);
  });
  try {
    return await Promise.race([connection.ask(bytes), late]);
  } finally {
    clearTimeout(timer);
    connection.close();
  }
}
