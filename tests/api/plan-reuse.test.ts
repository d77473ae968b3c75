/**
 * A server keeps parsed documents, and with them the plans that earlier requests have made. Whatever values came before, a request is answered as
 * if it were the first: its document parsed anew, its plan made for it alone.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type DocumentNode, getOperationAST, parse } from 'graphql';
import { executeOperation } from '../../src/api/execute-operation.js';
import { apiSchema } from '../../src/api/schema.js';
import type { Store } from '../../src/graph/store.js';
import { storesUnderTest } from '../contract/inquiry-stores.js';

type Variables = Readonly<Record<string, unknown>>;

/** Operations, each with the sets of variables that are put to its one parsed document in turn. */
const OPERATIONS: readonly (readonly [operation: string, sets: readonly Variables[]])[] = [
  [
    `query ($document: String!, $topic: String, $period: String, $certainty: [Certainty!], $rules: [String!], $asOf: Date, $first: Int, $after: String) {
      implementingLocalities(document: $document, topic: $topic, period: $period, certainty: $certainty, rules: $rules, asOf: $asOf, first: $first, after: $after) {
        totalCount pageInfo { hasNextPage } edges { cursor certainty confidence rules node { id } tasks(first: 2) { totalCount edges { node { id } } } path { hops { relation } } } } }`,
    [
      { document: 'NQ 29', topic: 'STEM', certainty: ['ASSERTED', 'INFERRED'], rules: ['title-phrase'] },
      { document: 'NQ 29', topic: 'STEM', certainty: ['ASSERTED', 'INFERRED'], rules: ['containment'] },
      { document: 'NQ 29', topic: 'STEM', certainty: ['ASSERTED', 'INFERRED'], rules: ['title-phrase', 'containment'] },
      { document: 'NQ 29', topic: 'STEM', certainty: ['ASSERTED', 'INFERRED'] },
      { document: 'NQ 29', topic: 'cur', certainty: ['ASSERTED'] },
      { document: 'NQ 29', certainty: ['INFERRED'], rules: [] },
      { document: 'NQ 29', asOf: '2020-01-01', first: 1 },
      { document: 'NQ 29', asOf: '2026-01-01', first: 2 },
      { document: '19-NQ/TW' },
      { document: 'document:trung-uong/resolution-29/xi' },
      { document: 'no such document' },
      { document: 'NQ 29', first: 0 },
      { document: 'NQ 29', after: 'no cursor' },
    ],
  ],
  [
    `query ($localities: [String!]!, $document: String!, $topic: String, $certainty: [Certainty!], $rules: [String!], $asOf: Date) {
      compare(localities: $localities, document: $document, topic: $topic, certainty: $certainty, rules: $rules, asOf: $asOf) {
        topics { node { id } counts } localities { node { id } certainty rules tasks(first: 1) { totalCount } documents { certainty node { id } } } } }`,
    [
      { localities: ['Huyện Bảo Thắng', 'Quận Long Biên'], document: 'NQ 29', certainty: ['ASSERTED', 'INFERRED'] },
      {
        localities: ['Quận Long Biên', 'Huyện Bảo Thắng', 'Huyện Sơn Động'],
        document: 'NQ 29',
        certainty: ['ASSERTED', 'INFERRED'],
      },
      {
        localities: ['Quận Long Biên', 'locality:10-lao-cai'],
        document: '19-NQ/TW',
        certainty: ['ASSERTED', 'INFERRED'],
        rules: [],
      },
      {
        localities: ['Quận Long Biên', 'locality:10-lao-cai'],
        document: '19-NQ/TW',
        certainty: ['ASSERTED', 'INFERRED'],
        rules: ['succession'],
      },
      { localities: ['Quận Long Biên', 'Huyện Bảo Thắng'], document: 'NQ 29', topic: 'STEM', asOf: '2026-01-01' },
      { localities: ['Quận Long Biên'], document: 'NQ 29' },
      { localities: ['Quận Long Biên', 'nowhere'], document: 'NQ 29' },
    ],
  ],
  [
    `query ($where: TaskWhere, $orderBy: [TaskOrder!], $first: Int, $after: String, $last: Int, $certainty: [Certainty!], $lang: Language) {
      tasks(where: $where, orderBy: $orderBy, first: $first, after: $after, last: $last) {
        totalCount edges { node { id name(lang: $lang) topics(certainty: $certainty, first: 3) { totalCount edges { certainty node { id name(lang: $lang) } } } } } } }`,
    [
      {},
      { where: null, orderBy: null },
      { where: { name: { contains: 'STEM' } } },
      { where: { name: { contains: 'thực hành' } } },
      { where: { name: { contains: 'thuc hanh' } } },
      { where: { name: { contains: '!' } } },
      { where: { name: { startsWith: 'tăng' } } },
      { where: { kind: { eq: null } } },
      { where: { kind: { eq: 'TASK' } } },
      { where: { kind: { in: ['TASK', 'RESULT'] } } },
      { where: { id: { in: ['task:003/1'] } } },
      { where: { id: { in: ['task:003/1', 'task:003/2', 'task:000/1'] } } },
      { where: { topics: { some: { id: { eq: 'cur.stem' } } } } },
      { where: { topics: { none: { id: { eq: 'cur.stem' } } } } },
      { where: { topics: { certainty: ['INFERRED'] } } },
      { where: { topics: { some: { within: { id: { eq: 'cur' } } } } } },
      { where: { or: [{ kind: { eq: 'TASK' } }, { name: { contains: 'STEM' } }] } },
      { where: { or: [{ kind: { eq: 'RESULT' } }] } },
      { where: { not: { kind: { eq: 'TASK' } } } },
      { orderBy: [{ field: 'name', direction: 'DESC' }] },
      {
        orderBy: [
          { count: 'topics', direction: 'DESC' },
          { field: 'name', direction: 'ASC' },
        ],
      },
      { first: 1 },
      { last: 2 },
      { first: 1, last: 1 },
      { certainty: ['ASSERTED', 'VERIFIED', 'INFERRED'] },
      { certainty: ['INFERRED'] },
      { certainty: [] },
      { lang: 'EN' },
      { lang: 'VI' },
    ],
  ],
  [
    'query ($ref: String!, $asOf: Date, $asKnownOn: Date) { document(ref: $ref, asOf: $asOf, asKnownOn: $asKnownOn) { id name issuedOn } }',
    [
      { ref: 'NQ 29' },
      { ref: 'NQ 29', asOf: '2013-12-01' },
      { ref: 'NQ 29', asOf: '2023-12-01' },
      { ref: '19-NQ/TW' },
      { ref: 'document:trung-uong/resolution-29/xi' },
      { ref: 'document:no/such' },
      { ref: '' },
      { ref: '19-NQ/TW', asKnownOn: '2000-01-01' },
      { ref: '19-NQ/TW', asKnownOn: null },
    ],
  ],
  [
    'query ($ids: [ID!]!, $with: Boolean!) { nodes(ids: $ids) { id name @include(if: $with) ... on Topic @skip(if: $with) { tasks { totalCount } } } }',
    [
      { ids: ['cur.stem'], with: true },
      { ids: ['cur.stem', 'cur', 'no:such'], with: false },
      { ids: [], with: true },
    ],
  ],
];

async function answered(document: DocumentNode, variables: Variables, store: Store): Promise<string> {
  const asked = { schema: apiSchema(), document, operation: getOperationAST(document)!, operationName: null, variables };
  return JSON.stringify(await executeOperation({ ...asked, context: { store, writable: store } }));
}

for (const { engine, skip, open } of storesUnderTest) {
  describe(`plans that are used again, on ${engine}`, { skip: skip ?? false }, () => {
    let store: Store;
    before(async () => {
      store = await open();
    });
    after(() => store.close());

    for (const [operation, sets] of OPERATIONS) {
      test(`answer every set of variables as the first: ${operation.replace(/\s+/g, ' ').slice(0, 80)}`, async () => {
        const kept = parse(operation);
        // Twice round: each set comes after every other.
        for (const variables of [...sets, ...[...sets].reverse()]) {
          const expected = await answered(parse(operation), variables, store);
          assert.equal(await answered(kept, variables, store), expected, JSON.stringify(variables));
        }
      });
    }
  });
}
