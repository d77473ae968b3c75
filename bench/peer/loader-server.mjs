/**
 * Resolvers as most servers have them: one for each field, a DataLoader for each level, so a statement a level; Apollo Server, the bare driver.
 * Answers B5 and B11. Prints its address.
 */
import { readFileSync } from 'node:fs';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import DataLoader from 'dataloader';
import neo4j from 'neo4j-driver';

const { NEO4J_URI, NEO4J_USERNAME = 'neo4j', NEO4J_PASSWORD = '', NEO4J_DATABASE = 'neo4j' } = process.env;
const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USERNAME, NEO4J_PASSWORD), { disableLosslessIntegers: true });

async function read(text, params) {
  const session = driver.session({ database: NEO4J_DATABASE, defaultAccessMode: neo4j.session.READ });
  try {
    return (await session.run(text, params)).records.map((record) => record.toObject());
  } finally {
    await session.close();
  }
}

const typeDefs = `
type Query {
  implementingLocalities(document: String!, topics: [ID!]!, first: Int!): Places!
  localities(first: Int!): [Locality!]!
}
type Places { total: Int! rows: [CarryingPlace!]! }
type CarryingPlace { id: ID! name: String! level: String! tasks(first: Int!): CarriedTasks! }
type CarriedTasks { total: Int! rows: [Task!]! }
type Locality { id: ID! name: String! tasks(first: Int!): [PlaceTask!]! }
type PlaceTask { status: String id: ID! name: String! topics(first: Int!): [Topic!]! }
type Task { id: ID! name: String! topics(first: Int!): [Topic!]! }
type Topic { id: ID! name: String! }
`;

const PLACES = readFileSync(new URL('loader-places.cypher', import.meta.url), 'utf8');
const TASKS = `UNWIND $ids AS id MATCH (l:Entity {id: id})<-[r:APPLIES_IN]-(t:Task) WHERE r.certainty <> 'INFERRED'
RETURN id AS of, r.status AS status, t.id AS id, t.name AS name ORDER BY of, name, id`;
const TASKS_BY_ID = 'UNWIND $ids AS id MATCH (t:Entity {id: id}) RETURN t.id AS id, t.name AS name';
const TOPICS = `UNWIND $ids AS id MATCH (t:Entity {id: id})-[b:ABOUT]->(p:Topic) WHERE b.certainty <> 'INFERRED'
RETURN id AS of, p.id AS id, p.name AS name ORDER BY of, name, id`;
const LOCALITIES = `MATCH (l:Locality) WHERE l.name IS NOT NULL AND l.id IS NOT NULL AND l.retractedAt IS NULL
RETURN l.id AS id, l.name AS name ORDER BY l.name, l.id LIMIT $first`;

/** A loader of the rows that belong to each key. */
function grouped(text) {
  return new DataLoader(async (ids) => {
    const groups = new Map(ids.map((id) => [id, []]));
    for (const row of await read(text, { ids })) groups.get(row.of).push(row);
    return ids.map((id) => groups.get(id));
  });
}
function byId(text) {
  return new DataLoader(async (ids) => {
    const rows = new Map((await read(text, { ids })).map((row) => [row.id, row]));
    return ids.map((id) => rows.get(id));
  });
}
const topics = async ({ id }, { first }, { loaders }) => (await loaders.topics.load(id)).slice(0, first);

const resolvers = {
  Query: {
    async implementingLocalities(_, { document, topics: ids, first }) {
      const rows = await read(PLACES, { document, topics: ids });
      return { total: rows.length, rows: rows.slice(0, first) };
    },
    localities: (_, { first }) => read(LOCALITIES, { first: neo4j.int(first) }),
  },
  CarryingPlace: {
    async tasks({ tasks }, { first }, { loaders }) {
      return { total: tasks.length, rows: await loaders.tasksById.loadMany(tasks.slice(0, first)) };
    },
  },
  Locality: { tasks: async ({ id }, { first }, { loaders }) => (await loaders.tasks.load(id)).slice(0, first) },
  Task: { topics },
  PlaceTask: { topics },
};

const server = new ApolloServer({ typeDefs, resolvers });
const { url } = await startStandaloneServer(server, {
  context: async () => ({ loaders: { tasks: grouped(TASKS), tasksById: byId(TASKS_BY_ID), topics: grouped(TOPICS) } }),
  listen: { port: 0, host: '127.0.0.1' },
});
process.stdout.write(`${JSON.stringify({ url })}\n`);
process.on('SIGTERM', () => process.exit(0));
