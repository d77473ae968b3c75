/** Stores to measure with: each holds the shipped graph and nothing else. The embedded one is made once and copied; Neo4j is emptied and loaded anew. */
import { cpSync, existsSync } from 'node:fs';
import { openReadyStore } from '../../dist/src/ingest/prepare-store.js';

const { NEO4J_URI, NEO4J_USERNAME = 'neo4j', NEO4J_PASSWORD = '', NEO4J_DATABASE = 'neo4j' } = process.env;
export const usesNeo4j = Boolean(NEO4J_URI);
const address = { uri: NEO4J_URI, username: NEO4J_USERNAME, password: NEO4J_PASSWORD, database: NEO4J_DATABASE };

/** Throws where the server holds a graph and nobody said that it may go. */
async function emptied(mayEmpty) {
  const { default: neo4j } = await import('neo4j-driver');
  const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USERNAME, NEO4J_PASSWORD));
  try {
    const session = driver.session({ database: NEO4J_DATABASE });
    const { records } = await session.run('MATCH (n) RETURN n LIMIT 1');
    if (records.length > 0 && !mayEmpty) throw new Error(`${NEO4J_URI} holds a graph: --empty-neo4j deletes it`);
    await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 2000 ROWS');
    await session.close();
  } finally {
    await driver.close();
  }
}

/** Makes the store; resolves to what opens it. `root`: folder for embedded ones, `name` among them. */
export async function freshStore(root, name, mayEmpty) {
  if (usesNeo4j) {
    await emptied(mayEmpty);
    await (await openReadyStore({ neo4j: address, folder: null })).close();
    return { neo4j: address, folder: null };
  }
  const template = `${root}/shipped`;
  if (!existsSync(template)) await (await openReadyStore({ folder: template })).close();
  cpSync(template, `${root}/${name}`, { recursive: true });
  return { folder: `${root}/${name}` };
}
