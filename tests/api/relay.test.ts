/**
 * Relay's specifications of connections and of object identification, sentence by sentence, on both engines. Where this API goes further, the
 * test says so: `Node` has a name beside its id; `node` and `nodes` take the optional `asKnownOn`; a page has at least one row (`first: 0` is
 * refused, design §6) and is counted from one end only; the cursors of an empty page are null.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  graphqlSync,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isScalarType,
  validateSchema,
} from 'graphql';
import { apiSchema } from '../../src/api/schema.js';
import type { Store } from '../../src/graph/store.js';
import { ID } from '../contract/inquiry-graph.js';
import { storesUnderTest } from '../contract/inquiry-stores.js';
import { Asking, type Data } from './asking.js';

const schema = apiSchema();
const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
const connections = types.filter(({ name }) => name.endsWith('Connection'));
const nullable = (type: unknown): unknown => (isNonNullType(type) ? type.ofType : type);
const fieldsOf = (type: GraphQLNamedType): Record<string, GraphQLField<unknown, unknown>> =>
  isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
/** All fields that answer a connection, with the place where they stand. */
const connectionFields = types.flatMap((type) =>
  Object.values(fieldsOf(type))
    .filter((field) => connections.includes(getNamedType(field.type) as GraphQLNamedType))
    .map((field) => ({ place: `${type.name}.${field.name}`, field })),
);
const introspect = (query: string): Data => JSON.parse(JSON.stringify(graphqlSync({ schema, source: query }).data));

describe('connections, by the schema', () => {
  test('the schema is valid', () => assert.deepEqual(validateSchema(schema), []));

  test('a type whose name ends in Connection is an object with edges and a non-null PageInfo', () => {
    assert.ok(connections.length > 10);
    for (const type of connections) {
      assert.ok(isObjectType(type), type.name);
      const { edges, pageInfo } = type.getFields();
      assert.ok(isListType(nullable(edges?.type)), `${type.name}.edges`);
      assert.equal(String(pageInfo?.type), 'PageInfo!', type.name);
    }
  });

  test('an edge type is an object with a node that is no list and a cursor that is written as a text', () => {
    for (const type of connections) {
      const edge = getNamedType((type as GraphQLObjectType).getFields().edges!.type);
      assert.ok(isObjectType(edge), type.name);
      const { node, cursor } = edge.getFields();
      assert.ok(node !== undefined && !isListType(nullable(node.type)), `${edge.name}.node`);
      assert.ok(isScalarType(nullable(cursor?.type)) && getNamedType(cursor!.type).name === 'String', `${edge.name}.cursor`);
    }
  });

  test('a field that answers a connection has first and after, last and before, or both', () => {
    assert.ok(connectionFields.length > 20);
    for (const { place, field } of connectionFields) {
      const argument = (name: string): string | undefined => {
        const found = field.args.find((each) => each.name === name);
        return found === undefined ? undefined : String(nullable(found.type));
      };
      const forward = argument('first') === 'Int' && argument('after') === 'String';
      const backward = argument('last') === 'Int' && argument('before') === 'String';
      assert.ok(forward || backward, place);
      assert.equal(argument('last') === undefined, argument('before') === undefined, `${place} has half of a pair`);
    }
  });

  test('PageInfo answers introspection with two non-null truths and two texts', () => {
    const { __type } = introspect(
      '{ __type(name: "PageInfo") { kind fields { name type { name kind ofType { name kind } } } } }',
    );
    assert.equal(__type.kind, 'OBJECT');
    const field = (name: string): Data => __type.fields.find((each: Data) => each.name === name).type;
    for (const name of ['hasNextPage', 'hasPreviousPage'])
      assert.deepEqual(field(name), { name: null, kind: 'NON_NULL', ofType: { name: 'Boolean', kind: 'SCALAR' } });
    for (const name of ['startCursor', 'endCursor'])
      assert.deepEqual(field(name), { name: 'String', kind: 'SCALAR', ofType: null });
  });
});

describe('identification, by the schema', () => {
  test('Node is an interface with a non-null id', () => {
    const { __type } = introspect('{ __type(name: "Node") { name kind fields { name type { kind ofType { name kind } } } } }');
    assert.deepEqual([__type.name, __type.kind], ['Node', 'INTERFACE']);
    const ids = __type.fields.filter(({ name }: Data) => name === 'id');
    assert.deepEqual(ids, [{ name: 'id', type: { kind: 'NON_NULL', ofType: { name: 'ID', kind: 'SCALAR' } } }]);
  });

  test('node answers a Node and needs one argument, a non-null id; nodes needs one, a non-null list of non-nulls', () => {
    const { node, nodes } = schema.getQueryType()!.getFields();
    assert.equal(String(node?.type), 'Node');
    const needed = (field: typeof node) => field?.args.filter(isRequiredArgument).map(({ name, type }) => `${name}: ${type}`);
    assert.deepEqual(needed(node), ['id: ID!']);
    assert.deepEqual(needed(nodes), ['ids: [ID!]!']);
    assert.equal(String(nodes?.type), '[Node]!');
  });
});

interface Edge {
  readonly cursor: string;
  readonly node: { readonly id: string };
}
interface Window {
  readonly first?: number;
  readonly last?: number;
  readonly after?: string;
  readonly before?: string;
}
/** The algorithm of the specification. */
function edgesToReturn(
  all: readonly Edge[],
  { first, last, after: behind, before: ahead }: Window,
): { edges: Edge[]; within: Edge[] } {
  const start = behind === undefined ? 0 : all.findIndex(({ cursor }) => cursor === behind) + 1;
  const found = ahead === undefined ? all.length : all.findIndex(({ cursor }) => cursor === ahead);
  const within = all.slice(start, Math.max(start, found));
  const edges = first === undefined ? within : within.slice(0, first);
  return { edges: last === undefined ? edges : edges.slice(Math.max(0, edges.length - last)), within };
}

/** Connections that go both ways: the text of the question, with the page's arguments left open, and where the answer has it. */
const BOTH_WAYS: readonly (readonly [what: string, question: string, at: readonly string[]])[] = [
  ['all of a kind', 'localities(PAGE) { ROWS }', ['localities']],
  [
    'all of a kind, in another order',
    'localities(orderBy: [{ field: level, direction: DESC }, { field: validFrom, direction: ASC }], PAGE) { ROWS }',
    ['localities'],
  ],
  ['some of a kind', 'documents(where: { symbol: { not: null } }, PAGE) { ROWS }', ['documents']],
  ['a relation', 'node(id: "NODE") { ... on Topic { tasks(PAGE) { ROWS } } }', ['node', 'tasks']],
  [
    'a relation, in another order',
    'node(id: "NODE") { ... on Topic { tasks(orderBy: [{ field: name, direction: DESC }], PAGE) { ROWS } } }',
    ['node', 'tasks'],
  ],
];
const ROWS = 'totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';

/** Connections that go forward. */
const FORWARD: readonly (readonly [what: string, question: string, at: readonly string[]])[] = [
  ['search', 'search(text: "Long Biên", PAGE) { ROWS }', ['search']],
  [
    'the headline',
    'implementingLocalities(document: "NQ 29", certainty: [ASSERTED, VERIFIED, INFERRED], PAGE) { ROWS }',
    ['implementingLocalities'],
  ],
];

for (const { engine, skip, open } of storesUnderTest) {
  describe(`connections, on ${engine}`, { skip: skip ?? false }, () => {
    let store: Store;
    let asking: Asking;
    before(async () => {
      store = await open();
      asking = new Asking(store);
    });
    after(() => store.close());

    async function page(question: string, at: readonly string[], window: Window): Promise<Data> {
      const variables = { first: null, last: null, after: null, before: null, ...window };
      const both =
        question.includes('search') || question.includes('implementing')
          ? 'first: $first, after: $after'
          : 'first: $first, after: $after, last: $last, before: $before';
      const text = question.replace('PAGE', both).replace('ROWS', ROWS).replace('NODE', ID.stem);
      const declared = both.includes('last')
        ? '($first: Int, $after: String, $last: Int, $before: String)'
        : '($first: Int, $after: String)';
      const data = await asking.data(`query ${declared} { ${text} }`, variables);
      return at.reduce((inner, name) => inner[name], data);
    }

    for (const [what, question, at] of BOTH_WAYS) {
      test(`every page is the slice that the algorithm gives, in one order, with what follows and precedes: ${what}`, async () => {
        const { edges: all, totalCount } = (await page(question, at, { first: 100 })) as { edges: Edge[]; totalCount: number };
        assert.equal(all.length, totalCount);
        assert.ok(all.length >= 3, `${all.length} rows say little`);
        assert.equal(new Set(all.map(({ cursor }) => cursor)).size, all.length, 'a cursor is of one edge');
        const middle = all[Math.floor(all.length / 2)]!.cursor;
        for (const behind of [undefined, all[0]!.cursor, middle]) {
          for (const ahead of [undefined, middle, all.at(-1)!.cursor]) {
            for (const size of [
              { first: 1 },
              { first: 2 },
              { first: 100 },
              { last: 1 },
              { last: 2 },
              { last: 100 },
            ] as Window[]) {
              const window = {
                ...size,
                ...(behind === undefined ? {} : { after: behind }),
                ...(ahead === undefined ? {} : { before: ahead }),
              };
              const told = JSON.stringify(window);
              const { edges, within } = edgesToReturn(all, window);
              const answer = await page(question, at, window);
              assert.deepEqual(answer.edges, edges, told);
              const { pageInfo } = answer;
              // More beyond the size must be told; what stands at or beyond a cursor is there, and may be.
              const more = within.length > (size.first ?? size.last)!;
              assert.equal(pageInfo.hasNextPage, (size.first !== undefined && more) || ahead !== undefined, told);
              assert.equal(pageInfo.hasPreviousPage, (size.last !== undefined && more) || behind !== undefined, told);
              assert.equal(pageInfo.startCursor, edges[0]?.cursor ?? null, told);
              assert.equal(pageInfo.endCursor, edges.at(-1)?.cursor ?? null, told);
            }
          }
        }
      });

      test(`a page between two cursors has the usual size where none is given; sizes that are none are refused: ${what}`, async () => {
        const { edges: all } = (await page(question, at, { first: 100 })) as { edges: Edge[] };
        const window = { after: all[0]!.cursor, before: all.at(-1)!.cursor };
        assert.deepEqual((await page(question, at, window)).edges, all.slice(1, -1).slice(0, 20));
        assert.deepEqual((await page(question, at, { before: all.at(-1)!.cursor })).edges, all.slice(0, -1).slice(-20));
        for (const wrong of [{ first: -1 }, { last: -1 }, { first: 0 }, { last: 0 }, { first: 1, last: 1 }])
          await assert.rejects(page(question, at, wrong), /BAD_USER_INPUT/, JSON.stringify(wrong));
      });
    }

    for (const [what, question, at] of FORWARD) {
      test(`pages that follow one another are the whole, each once: ${what}`, async () => {
        const { edges: all } = (await page(question, at, { first: 100 })) as { edges: Edge[] };
        assert.ok(all.length >= 2, `${all.length} rows say little`);
        const walked: Edge[] = [];
        for (let window: Window = { first: 1 }; ; ) {
          const { edges, pageInfo } = await page(question, at, window);
          assert.equal(edges.length, 1);
          walked.push(...edges);
          assert.equal(pageInfo.endCursor, edges[0].cursor);
          assert.equal(pageInfo.startCursor, edges[0].cursor);
          if (pageInfo.hasNextPage !== true) break;
          window = { first: 1, after: pageInfo.endCursor };
        }
        assert.deepEqual(walked, all);
      });
    }
  });

  describe(`identification, on ${engine}`, { skip: skip ?? false }, () => {
    let store: Store;
    let asking: Asking;
    before(async () => {
      store = await open();
      asking = new Asking(store);
    });
    after(() => store.close());

    /** The fields of a type that need no selection and no argument. */
    const plain = (type: string): string =>
      Object.values(fieldsOf(schema.getType(type)!))
        .filter((field) => !field.args.some(isRequiredArgument) && !/^(?:claims)$/.test(field.name))
        .filter((field) => !isObjectType(getNamedType(field.type)) && !isInterfaceType(getNamedType(field.type)))
        .map(({ name }) => name)
        .join(' ');
    const kinds = types.filter(
      (type): type is GraphQLObjectType => isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node'),
    );
    const many = (type: string): string | undefined =>
      Object.values(schema.getQueryType()!.getFields()).find((field) => getNamedType(field.type).name === `${type}Connection`)
        ?.name;

    test('whatever implements Node is found again by its id, and is the same', async () => {
      let found = 0;
      for (const { name: type } of kinds) {
        const fields = plain(type);
        const data = await asking.data(`{ all: ${many(type)}(first: 5) { edges { node { ${fields} } } } }`);
        for (const { node } of data.all.edges) {
          const again = await asking.data(`query ($id: ID!) { node(id: $id) { __typename ... on ${type} { ${fields} } } }`, {
            id: node.id,
          });
          assert.deepEqual(again.node, { __typename: type, ...node });
          found += 1;
        }
      }
      assert.ok(kinds.length === 10 && found >= 20, `${kinds.length} kinds, ${found} things`);
    });

    test('an id that leads to nothing answers null', async () => {
      assert.deepEqual(await asking.data('{ node(id: "nothing") { id } }'), { node: null });
      assert.deepEqual(await asking.data('{ node(id: "") { id } }'), { node: null });
    });

    test('two objects of one id in an answer are equal', async () => {
      const shown = 'id name validFrom validTo level partOf { totalCount edges { node { id name level } } }';
      const data = await asking.data(
        `{ localities(first: 100) { edges { node { ${shown} parts { edges { node { ${shown} } } } partOf { edges { node { ${shown} } } } } } } node(id: "${ID.laoCai}") { ... on Locality { ${shown} } } }`,
      );
      const seen = new Map<string, Data>();
      let twice = 0;
      const look = (value: Data): void => {
        if (value === null || typeof value !== 'object') return;
        if (Array.isArray(value)) {
          for (const each of value) look(each);
          return;
        }
        if (typeof value.id === 'string' && 'validFrom' in value) {
          const { parts: _, ...rest } = value;
          // What a selection asks of its partOf differs by place: its ids and names are what all ask for.
          const comparable = {
            ...rest,
            partOf: rest.partOf.edges.map(({ node: { id, name, level } }: Data) => ({ id, name, level })),
          };
          if (seen.has(value.id)) {
            assert.deepEqual(comparable, seen.get(value.id));
            twice += 1;
          } else seen.set(value.id, comparable);
        }
        for (const each of Object.values(value)) look(each);
      };
      look(data);
      assert.ok(twice > 5, `${twice} were met again`);
    });

    test('nodes answers as many as it is asked for, each in its place, null for what is not there', async () => {
      const ids = [ID.stem, 'nothing', ID.baoThang, ID.first, ID.stem, ID.laoCai];
      const answer = async (asked: readonly string[]): Promise<(string | null)[]> => {
        const { nodes } = await asking.data('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: asked });
        return nodes.map((node: Data) => node?.id ?? null);
      };
      const expected = (asked: readonly string[]) => asked.map((id) => (id === 'nothing' ? null : id));
      assert.deepEqual(await answer(ids), expected(ids));
      for (let turn = 1; turn < ids.length; turn += 1) {
        const permuted = [...ids.slice(turn), ...ids.slice(0, turn)].reverse();
        assert.deepEqual(await answer(permuted), expected(permuted));
      }
      assert.deepEqual(await answer([]), []);
    });
  });
}
