/** Our own completion and graphql-js give the same answer to the same question: aliases, fragments, conditions, nulls and errors included. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { buildSchema, execute, type GraphQLSchema, getOperationAST, parse } from 'graphql';
import { executeOperation } from '../../src/api/execute-operation.js';
import { apiSchema } from '../../src/api/schema.js';
import type { Store } from '../../src/graph/store.js';
import { storesUnderTest } from '../contract/inquiry-stores.js';

interface Asked {
  readonly schema: GraphQLSchema;
  readonly question: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly context?: unknown;
}
/** Both answers as text, so that the order of fields counts. */
async function both({ schema, question, variables = {}, context }: Asked): Promise<[ours: string, theirs: string]> {
  const document = parse(question);
  const operation = getOperationAST(document)!;
  const ours = await executeOperation({ schema, document, operation, operationName: null, variables, context });
  const theirs = await execute({ schema, document, variableValues: variables, contextValue: context });
  return [JSON.stringify(ours), JSON.stringify(theirs)];
}

const QUESTIONS: readonly (readonly [string, Readonly<Record<string, unknown>>?])[] = [
  [
    '{ documents(first: 3) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { __typename id name title issuedOn } } } }',
  ],
  ['{ a: topic(ref: "STEM") { vi: name en: name(lang: EN) } b: topic(ref: "no such topic") { id } }'],
  [
    'query ($with: Boolean!) { localities(first: 4) { edges { node { ...l tasks(first: 2) @include(if: $with) { totalCount } } } } } fragment l on Locality { id ... on Node { name } }',
    { with: true },
  ],
  [
    'query ($with: Boolean!) { localities(first: 4) { edges { node { id tasks @include(if: $with) { totalCount } } } } }',
    { with: false },
  ],
  [
    '{ nodes(ids: ["cur.stem", "no:such", "cur"]) { __typename id ... on Topic { tasks(first: 1) { edges { status evidence { phrase source { id } } } } } } }',
  ],
  [
    '{ implementingLocalities(document: "NQ 29", topic: "STEM", certainty: [ASSERTED, INFERRED]) { totalCount edges { certainty rules node { name } one: tasks(first: 1) { totalCount edges { node { id } } } tasks { edges { cursor } } path { hops { relation from { id } to { id __typename } evidence { quote } } } } } }',
  ],
  ['{ documents(first: 0) { totalCount } statistics { claims } }'],
  ['{ document(ref: "NQ 29") { id } topic(ref: "STEM") { id } }'],
  ['{ tasks(first: 2) { edges { node { claims(first: 2) { predicate value evidence { rule } } } } } }'],
  ['query ($first: Int = 2) { tasks(first: $first, where: { not: { kind: { eq: RESULT } } }) { edges { node { kind } } } }'],
];

for (const { engine, skip, open } of storesUnderTest) {
  describe(`completion on ${engine}`, { skip: skip ?? false }, () => {
    let store: Store;
    before(async () => {
      store = await open();
    });
    after(() => store.close());
    for (const [question, variables = {}] of QUESTIONS) {
      test(question.slice(0, 90), async () => {
        const [ours, theirs] = await both({ schema: apiSchema(), question, variables, context: { store, writable: store } });
        assert.equal(ours, theirs);
      });
    }
  });
}

describe('completion of values that do not fit', () => {
  const schema = buildSchema(`
    type Query { may: Row must: Row! rows: [Row] strict: [Row!] scalars: Scalars }
    type Row { id: ID! next: Row must: Row! list: [Int!]! }
    type Scalars { int: Int float: Float text: String yes: Boolean list: [[Int]] }
  `);
  const fields = schema.getQueryType()!.getFields();
  const answer = (values: Readonly<Record<string, unknown>>): void => {
    for (const [name, field] of Object.entries(fields)) {
      field.resolve = () => {
        const value = values[name];
        if (value instanceof Error) throw value;
        return value;
      };
    }
  };
  const cases: readonly (readonly [string, string, Readonly<Record<string, unknown>>])[] = [
    [
      'a null that may not be, up to the nearest place that may',
      '{ may { id next { id must { id } } } }',
      { may: { id: 1, next: { id: 2, must: null } } },
    ],
    ['a null that may not be, all the way up', '{ must { must { id } } }', { must: { must: {} } }],
    ['rows of a list, each for itself', '{ rows { id } }', { rows: [{ id: 'a' }, {}, null, { id: 'b' }] }],
    ['a list in which no row may fail', '{ strict { id } }', { strict: [{ id: 'a' }, {}] }],
    ['what is no list', '{ rows { id } }', { rows: 'x' }],
    [
      'numbers that are none',
      '{ scalars { int float text yes list } }',
      { scalars: { int: 1.5, float: 'x', text: {}, yes: 'y', list: [[1], null, ['z']] } },
    ],
    [
      'values that convert',
      '{ scalars { int float text yes list } }',
      { scalars: { int: '12', float: 3, text: 5, yes: 1, list: [[1, 2], []] } },
    ],
    [
      'a root that throws, beside one that does not',
      '{ may { id } scalars { int } }',
      { may: new Error('no'), scalars: { int: 1 } },
    ],
    ['a root that may not be null and throws', '{ must { id } scalars { int } }', { must: new Error('no'), scalars: { int: 1 } }],
  ];
  /** Messages apart: what a failure is called is each one's own. */
  const placed = (text: string): string =>
    JSON.stringify(JSON.parse(text), (key, value: unknown) => (key === 'message' ? '' : value));
  for (const [what, question, values] of cases) {
    test(what, async () => {
      answer(values);
      const [ours, theirs] = await both({ schema, question });
      assert.equal(placed(ours), placed(theirs));
    });
  }
});
