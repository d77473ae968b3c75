/**
 * The limit: the best statement written by hand for each question, the bare driver, node:http and nothing else. A POST to /ID carries the
 * parameters as JSON. Run as a process of its own: `node limit-server.js`, the engine by NEO4J_URI or POLICYGRAPH_DATA; it prints its address.
 * `--lists` takes the statements that return lists, without keys, where there are such.
 */
import { createServer } from 'node:http';
import { readdirSync } from 'node:fs';
import grafeo from '@grafeo-db/js';
import neo4j from 'neo4j-driver';
import { ROOT, textOf } from '../load/statement-file.js';
import { LIMIT_ANSWERS, type Rows } from './limit-answers.js';
import { LIST_ANSWERS } from './list-answers.js';

/** Rows as objects by column, and as lists by place. */
interface Engine {
  objects(text: string, params: object): Promise<Rows>;
  lists(text: string, params: object): Promise<unknown[][]>;
}

/** Auto-commit in read mode on a named database: one round trip. */
function neo4jEngine(uri: string): Engine {
  const { NEO4J_USERNAME = 'neo4j', NEO4J_PASSWORD = '', NEO4J_DATABASE = 'neo4j' } = process.env;
  const driver = neo4j.driver(uri, neo4j.auth.basic(NEO4J_USERNAME, NEO4J_PASSWORD), {
    disableLosslessIntegers: true,
    maxConnectionPoolSize: 16,
    telemetryDisabled: true,
    fetchSize: 5_000,
  });
  const run = async (text: string, params: object) => {
    const session = driver.session({ database: NEO4J_DATABASE, defaultAccessMode: neo4j.session.READ });
    try {
      return (await session.run(text, params)).records;
    } finally {
      await session.close();
    }
  };
  return {
    objects: async (text, params) => (await run(text, params)).map((record) => record.toObject()) as Rows,
    lists: async (text, params) => (await run(text, params)).map((record) => [...record.values()] as unknown[]),
  };
}

function grafeoEngine(folder: string): Engine {
  const db = grafeo.GrafeoDB.create(`${folder}/graph.grafeo`, {});
  return {
    objects: async (text, params) => (await db.executeCypher(text, params)).toArray() as Rows,
    lists: async (text, params) => (await db.executeCypher(text, params)).toArray().map((row) => Object.values(row as object)),
  };
}

const { NEO4J_URI, POLICYGRAPH_DATA = '' } = process.env;
const engine = NEO4J_URI ? neo4jEngine(NEO4J_URI) : grafeoEngine(POLICYGRAPH_DATA);
const wantsLists = process.argv.includes('--lists');

/** What answers a question, by its folder. */
function answering(folder: string): (params: object) => Promise<unknown> {
  const asLists = wantsLists ? LIST_ANSWERS[folder] : undefined;
  if (asLists !== undefined) {
    const text = textOf(`bench/questions/${folder}/lists.cypher`);
    return async (params) => asLists(await engine.lists(text, params)) ?? null;
  }
  const text = textOf(`bench/questions/${folder}/limit.cypher`);
  const answer = LIMIT_ANSWERS[folder]!;
  return async (params) => answer(await engine.objects(text, params));
}
const folders = readdirSync(new URL('bench/questions/', ROOT), { withFileTypes: true });
const answers = new Map(folders.filter((entry) => entry.isDirectory()).map(({ name }) => [name, answering(name)]));

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', async () => {
    try {
      const answer = answers.get((request.url ?? '').slice(1))!;
      const body = JSON.stringify(await answer(JSON.parse(Buffer.concat(chunks).toString()) as object));
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }).end(body);
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address() as { port: number };
  process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${address.port}` })}\n`);
});
process.on('SIGTERM', () => process.exit(0));
