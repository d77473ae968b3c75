/** The Neo4j that is measured: one of the bench's own, or the one of NEO4J_URI; loaded with the made-up graph, or found loaded with it. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import neo4j from 'neo4j-driver';
import { openStore } from '../../src/graph/open-store.js';
import type { StoreAddress } from '../arms/arm.js';
import type { Size } from '../generate/shape.js';
import { loadGraph, markOf, storedMark } from '../load/load-graph.js';
import { ROOT, textOf } from '../load/statement-file.js';
import type { BenchStore } from './bench-store.js';

const FOLDER = '.neo4j-bench';
const script = fileURLToPath(new URL('scripts/neo4j.mjs', ROOT));
const state = new URL(`${FOLDER}/server.json`, ROOT);
interface Server {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  readonly pid: number;
}

/** Gigabytes for the server: what the reference figures were taken with, less on a small machine. */
function memory(size: Size): string[] {
  const share = Math.max(1, Math.floor(totalmem() / 2 ** 30 / 4));
  const [heap, pages] = size === '1M' ? [4, 3] : [4, 1];
  return ['--heap', `${Math.min(heap, share)}g`, '--page-cache', `${Math.min(pages, share)}g`];
}

/** A server that an earlier run kept, if it still answers. */
async function keptServer(): Promise<Server | null> {
  if (!existsSync(state)) return null;
  const server = JSON.parse(readFileSync(state, 'utf8')) as Server;
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.username, server.password), { connectionTimeout: 2_000 });
  try {
    await driver.verifyConnectivity();
    return server;
  } catch {
    return null;
  } finally {
    await driver.close();
  }
}

function startServer(size: Size): Server {
  const args = ['start', '--folder', FOLDER, ...memory(size)];
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`Neo4j could not be started: ${stderr}`);
  return JSON.parse(stdout) as Server;
}
const stopServer = (): void => void spawnSync(process.execPath, [script, 'stop', '--folder', FOLDER]);

async function makeReady(address: StoreAddress, size: Size, tell: (line: string) => void): Promise<'loaded' | 'found' | 'other'> {
  const login = { username: address.NEO4J_USERNAME!, password: address.NEO4J_PASSWORD!, database: address.NEO4J_DATABASE! };
  const store = await openStore({ folder: null, neo4j: { uri: address.NEO4J_URI!, ...login } });
  try {
    const mark = await storedMark(store);
    if (mark === markOf(size)) return 'found';
    if (mark !== null) return 'other';
    const { nodes, edges, seconds } = await loadGraph(store, size, tell);
    tell(`loaded ${nodes} nodes and ${edges} edges in ${seconds} s`);
    return 'loaded';
  } finally {
    await store.close();
  }
}

/** Whole numbers as integers: the driver would send floats, which SKIP refuses. */
function sent(params: object): object {
  const whole = (value: unknown): unknown => (Number.isInteger(value) ? neo4j.int(value as number) : value);
  return Object.fromEntries(Object.entries(params).map(([key, value]) => [key, whole(value)]));
}

/** Opens it. `keep` leaves a server of the bench's own running with its graph, for the next run. */
export async function openNeo4jStore(size: Size, keep: boolean, tell: (line: string) => void): Promise<BenchStore> {
  const given = process.env.NEO4J_URI;
  let own: Server | null = null;
  let address: StoreAddress;
  const open = async (): Promise<'loaded' | 'found' | 'other'> => {
    own = given ? null : ((await keptServer()) ?? startServer(size));
    const { NEO4J_USERNAME = 'neo4j', NEO4J_PASSWORD = '', NEO4J_DATABASE = 'neo4j' } = process.env;
    address = {
      NEO4J_URI: own?.uri ?? given!,
      NEO4J_USERNAME: own?.username ?? NEO4J_USERNAME,
      NEO4J_PASSWORD: own?.password ?? NEO4J_PASSWORD,
      NEO4J_DATABASE: own === null ? NEO4J_DATABASE : 'neo4j',
    };
    return makeReady(address, size, tell);
  };
  let state = await open();
  if (state === 'other' && !given) {
    stopServer();
    state = await open();
  }
  if (state === 'other') throw new Error(`${given} holds another graph: give the bench an empty server of its own`);
  const driver = neo4j.driver(address!.NEO4J_URI!, neo4j.auth.basic(address!.NEO4J_USERNAME!, address!.NEO4J_PASSWORD!));
  for (const statement of textOf('bench/load/statements/ready.cypher')
    .split(';')
    .filter((each) => each.trim() !== ''))
    await driver.executeQuery(statement);
  const { records } = await driver.executeQuery(
    'CALL dbms.components() YIELD name, versions, edition RETURN name, versions[0] AS version, edition',
  );
  const engine = records.map((row) => `Neo4j ${row.get('version')} ${row.get('edition')}`)[0] ?? 'Neo4j';
  return {
    addressOf: () => address,
    driver,
    pid: (own as Server | null)?.pid ?? null,
    engine,
    async read(text, params) {
      const { records } = await driver.executeQuery(text, sent(params), { database: address.NEO4J_DATABASE! });
      return records.map((record) => record.toObject());
    },
    async close() {
      await driver.close();
      if (own !== null && !keep) stopServer();
    },
  };
}
