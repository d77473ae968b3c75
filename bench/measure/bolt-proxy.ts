/**
 * Counts what a server asks of Neo4j: it stands between the two, passes every byte on, and reads the requests among them. Used in a run that is not
 * timed.
 */
import { connect, createServer, type Socket } from 'node:net';
import { type Structure, unpacked } from './packstream.js';

/** Message tags of the Bolt specification. */
const [RUN, BEGIN, COMMIT, ROLLBACK, PULL, LOGOFF, LOGON, HELLO] = [0x10, 0x11, 0x12, 0x13, 0x3f, 0x6b, 0x6a, 0x01];

export interface Asked {
  readonly text: string;
  readonly params: Record<string, unknown>;
}
export interface Count {
  /** The statements that were run, in their order. */
  readonly statements: readonly Asked[];
  /** How often the server had to wait for an answer before it could send on. */
  readonly roundTrips: number;
}

/** The requests of one connection, put together from its bytes. */
class Requests {
  #bytes = Buffer.alloc(0);
  #parts: Buffer[] = [];

  /** The messages that are whole now. */
  take(bytes: Buffer): Structure[] {
    this.#bytes = Buffer.concat([this.#bytes, bytes]);
    const whole: Structure[] = [];
    while (this.#bytes.length >= 2) {
      const size = this.#bytes.readUInt16BE(0);
      if (this.#bytes.length < 2 + size) break;
      if (size > 0) this.#parts.push(this.#bytes.subarray(2, 2 + size));
      else if (this.#parts.length > 0) {
        whole.push(unpacked(Buffer.concat(this.#parts)) as Structure);
        this.#parts = [];
      }
      this.#bytes = this.#bytes.subarray(2 + size);
    }
    return whole;
  }
}

export class BoltProxy {
  #statements: Asked[] = [];
  #roundTrips = 0;
  readonly #server = createServer((client) => this.#serve(client));
  readonly #sockets = new Set<Socket>();

  /** `uri`: of the Neo4j behind it. */
  constructor(private readonly uri: string) {}

  /** Listens; resolves to the address for the server that is to be counted. */
  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `bolt://127.0.0.1:${(this.#server.address() as { port: number }).port}`;
  }

  close(): void {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
  }

  /** What was asked since the last look. */
  take(): Count {
    const count = { statements: this.#statements, roundTrips: this.#roundTrips };
    this.#statements = [];
    this.#roundTrips = 0;
    return count;
  }

  #serve(client: Socket): void {
    const { hostname, port } = new URL(this.uri);
    const server = connect({ host: hostname, port: Number(port), noDelay: true });
    client.setNoDelay(true);
    for (const socket of [client, server]) {
      this.#sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        client.destroy();
        server.destroy();
      });
    }
    // The greeting is 20 bytes; where the server answers with a list of versions the client's choice follows (4 bytes and its capabilities).
    let greeting = Buffer.alloc(0);
    let answered: Buffer | null = null;
    let requests: Requests | null = null;
    let waitsForServer = false;
    server.on('data', (bytes: Buffer) => {
      answered ??= bytes.subarray(0, 4);
      waitsForServer = false;
      client.write(bytes);
    });
    client.on('data', (bytes: Buffer) => {
      server.write(bytes);
      let rest = bytes;
      if (requests === null) {
        greeting = Buffer.concat([greeting, bytes]);
        const chooses = answered?.equals(Buffer.from([0, 0, 1, 0xff])) === true;
        const length = chooses ? 25 : 20;
        if (answered === null || greeting.length < length) return;
        rest = greeting.subarray(length);
        requests = new Requests();
      }
      for (const { tag, fields } of requests.take(rest)) {
        if (tag === HELLO || tag === LOGON || tag === LOGOFF) continue;
        if (tag === RUN) {
          const [text, params] = fields as [string, Record<string, unknown>];
          this.#statements.push({ text, params });
        }
        if (![RUN, BEGIN, COMMIT, ROLLBACK, PULL].includes(tag)) continue;
        if (!waitsForServer) this.#roundTrips += 1;
        waitsForServer = true;
      }
    });
  }
}
