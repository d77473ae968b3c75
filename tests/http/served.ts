/** A running server over the shipped graph's reference-free sample, for the HTTP tests: the real thing on a free port. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Store } from '../../src/graph/store.js';
import { openReadyStore } from '../../src/ingest/prepare-store.js';
import { type RunningServer, startServer } from '../../src/server/http-server.js';

export interface Served {
  readonly url: string;
  readonly store: Store;
  ask(query: string, variables?: object): Promise<{ status: number; body: GraphqlBody }>;
  close(): Promise<void>;
}
export interface GraphqlBody {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions: { readonly code: string; readonly remedy?: string };
  }[];
}

/** Serves the shipped graph from a store in a folder of its own. */
export async function serveShippedGraph(): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'policygraph-http-'));
  const opening: Promise<Store> = openReadyStore({ folder });
  const server: RunningServer = await startServer({ host: '127.0.0.1', port: 0, store: opening, logger: false });
  const store = await opening;
  return {
    url: server.url,
    store,
    async ask(query, variables) {
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      return { status: response.status, body: (await response.json()) as GraphqlBody };
    },
    async close() {
      await server.close();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
