/** Connecting to Neo4j: what a user meets when the address, the password or the database is wrong. */
import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { PolicyGraphError } from '../../src/errors.js';
import { openNeo4j } from '../../src/graph/neo4j/neo4j-store.js';
import { openStore } from '../../src/graph/open-store.js';
import { neo4jUnderTest, question } from './engines.js';
import { neo4jSkip } from './neo4j-turn.js';

const login = { username: 'neo4j', password: 'wrong', database: 'neo4j' };

async function failing(options: Parameters<typeof openNeo4j>[0]): Promise<PolicyGraphError> {
  try {
    const store = await openNeo4j(options);
    await store.close();
  } catch (error) {
    assert.ok(error instanceof PolicyGraphError, String(error));
    assert.ok(!error.message.includes(options.password), 'the password is not shown');
    return error;
  }
  return assert.fail('the connection was made');
}

test('an address that is none is BAD_USER_INPUT and shows how to write one', async () => {
  for (const uri of ['localhost', 'http://localhost:7474', 'bolt://']) {
    const error = await failing({ uri, ...login });
    assert.equal(error.code, 'BAD_USER_INPUT', `${uri}: ${error.message}`);
    assert.match(error.remedy, /bolt:\/\//);
  }
});

test('a server that is not there is STORE_UNAVAILABLE', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  for (const scheme of ['bolt', 'neo4j']) {
    const error = await failing({ uri: `${scheme}://127.0.0.1:${port}`, ...login });
    assert.equal(error.code, 'STORE_UNAVAILABLE', `${scheme}: ${error.message}`);
    assert.match(error.remedy, /NEO4J_URI/);
  }
});

test('a wrong password is UNAUTHENTICATED, an unknown database STORE_UNAVAILABLE', { skip: neo4jSkip ?? false }, async () => {
  assert.ok(neo4jUnderTest);
  const refused = await failing({ ...neo4jUnderTest, password: 'not-the-password' });
  assert.equal(refused.code, 'UNAUTHENTICATED', refused.message);
  const nowhere = await failing({ ...neo4jUnderTest, database: 'nosuchdatabase' });
  assert.equal(nowhere.code, 'STORE_UNAVAILABLE', nowhere.message);
});

test('neo4j:// and bolt:// both reach one server', { skip: neo4jSkip ?? false }, async () => {
  assert.ok(neo4jUnderTest);
  for (const scheme of ['bolt', 'neo4j']) {
    const store = await openStore({
      neo4j: { ...neo4jUnderTest, uri: neo4jUnderTest.uri.replace(/^\w+:/, `${scheme}:`) },
      folder: null,
    });
    assert.equal(store.engine, 'neo4j');
    assert.deepEqual(await store.read(question('RETURN 1 AS one'), {}), [{ one: 1 }]);
    await store.close();
  }
});
