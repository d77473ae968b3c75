/**
 * Test files run side by side, a Neo4j Community server has one database: each file takes its turn, finds the database empty and leaves it to
 * the next. The turn is a folder of the system's temporary folder, named by the server, holding the process that has it.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openNeo4j } from '../../src/graph/neo4j/neo4j-store.js';
import type { Store } from '../../src/graph/store.js';

/** Why Neo4j is not tested here; null where NEO4J_TEST_URI names a server. Its database is emptied: never point it at one in use. */
export const neo4jSkip =
  process.env.NEO4J_TEST_URI === undefined
    ? 'not tested on Neo4j: NEO4J_TEST_URI names no server (scripts/neo4j.mjs starts one)'
    : null;

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Waits until the server is this file's; the returned function gives it to the next. */
export async function takeTurn(uri: string): Promise<() => void> {
  const folder = join(tmpdir(), `policygraph-test-${createHash('sha256').update(uri).digest('hex').slice(0, 12)}`);
  const holder = join(folder, 'pid');
  for (;;) {
    try {
      mkdirSync(folder);
      writeFileSync(holder, String(process.pid));
      return () => rmSync(folder, { recursive: true, force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    await sleep(200);
    try {
      if (!alive(Number(readFileSync(holder, 'utf8')))) rmSync(folder, { recursive: true, force: true });
    } catch {
      // The other process has made the folder and not yet written its name, or has just given the turn back.
    }
  }
}

const EMPTY = {
  name: 'empty',
  access: 'write',
  text: 'MATCH (n) WITH n LIMIT 5000 DETACH DELETE n RETURN count(n) AS removed',
} as const;

/** The test server with an empty database and no migration noted; closing the store gives the turn back. */
export async function emptyNeo4j(): Promise<Store> {
  const uri = process.env.NEO4J_TEST_URI ?? '';
  const giveBack = await takeTurn(uri);
  const store = await openNeo4j({
    uri,
    username: process.env.NEO4J_TEST_USERNAME ?? 'neo4j',
    password: process.env.NEO4J_TEST_PASSWORD ?? '',
    database: process.env.NEO4J_TEST_DATABASE ?? 'neo4j',
  });
  for (;;) {
    const [[row] = []] = await store.write([{ statement: EMPTY, params: {} }]);
    if (row?.removed === 0) break;
  }
  const close = store.close.bind(store);
  store.close = async () => {
    await close();
    giveBack();
  };
  return store;
}
