/**
 * The limit: the best statement written by hand for each question, the bare driver, node:http and nothing else. A POST to /ID carries the
 * parameters as JSON. Run as a process of its own: `node limit-server.js`, the engine by NEO4J_URI or POLICYGRAPH_DATA; it prints its address.
 */
import { createServer } from 'node:http';
import { readdirSync } from 'node:fs';
import grafeo from '@grafeo-db/js';
import neo4j from 'neo4j-driver';
import { ROOT, textOf } from '../load/statement-file.js';
import { LIMIT_ANSWERS, type Rows } from './limit-answers.js';

type Ask = (text: string, params: object) => Promise<Rows>;

/** Auto-commit in read mode on a named database: one round trip. */
function askNeo4j(uri: string): Ask {
  const { NEO4J_USERNAME = 'neo4j', NEO4J_PASSWORD = '', NEO4J_DATABASE = 'neo4j' } = process.env;
  const driver = neo4j.driver(uri, neo4j.auth.basic(NEO4J_USERNAME, NEO4J_PASSWORD), {
    disableLosslessIntegers: true,
    maxConnectionPoolSize: 16,
    telemetryDisabled: true,
    fetchSize: 5_000,
  });
  return async (text, params) => {
    const session = driver.session({ database: NEO4J_DATABASE, defaultAccessMode: neo4j.session.READ });
    try {
      return (await session.run(text, params)).records.map((record) => record.toObject()) as Rows;
    } finally {
      await session.close();
    }
  };
}

function askGrafeo(folder: string): Ask {
  const db = grafeo.GrafeoDB.create(`${folder}/graph.grafeo`, {});
  return async (text, params) => (await db.executeCypher(text, params)).toArray() as Rows;
}

const { NEO4J_URI, POLICYGRAPH_DATA = '' } = process.env;
const ask = NEO4J_URI ? askNeo4j(NEO4J_URI) : askGrafeo(POLICYGRAPH_DATA);
const texts = new Map(
  readdirSync(new URL('bench/questions/', ROOT), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => [name, textOf(`bench/questions/${name}/limit.cypher`)]),
);

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', async () => {
    try {
      const id = (request.url ?? '').slice(1);
      const rows = await ask(texts.get(id)!, JSON.parse(Buffer.concat(chunks).toString()) as object);
      const body = JSON.stringify(LIMIT_ANSWERS[id]!(rows));
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
