/**
 * @neo4j/graphql on Apollo Server, set up as its documentation does: types, a driver, the standalone server. With `--tuned`: Apollo's cache control
 * off and the database named, which spares the driver a question. Prints its address.
 */
import { readFileSync } from 'node:fs';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { startStandaloneServer } from '@apollo/server/standalone';
import { Neo4jGraphQL } from '@neo4j/graphql';
import neo4j from 'neo4j-driver';

const { NEO4J_URI, NEO4J_USERNAME = 'neo4j', NEO4J_PASSWORD = '', NEO4J_DATABASE = 'neo4j' } = process.env;
const tuned = process.argv.includes('--tuned');
const typeDefs = readFileSync(new URL('types.graphql', import.meta.url), 'utf8');
const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USERNAME, NEO4J_PASSWORD));
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
const server = new ApolloServer({ schema, plugins: tuned ? [ApolloServerPluginCacheControlDisabled()] : [] });
const { url } = await startStandaloneServer(server, {
  context: async ({ req }) => (tuned ? { req, sessionConfig: { database: NEO4J_DATABASE } } : { req }),
  listen: { port: 0, host: '127.0.0.1' },
});
process.stdout.write(`${JSON.stringify({ url })}\n`);
process.on('SIGTERM', () => process.exit(0));
