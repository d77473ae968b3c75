/** The texts that the planner writes: canonical, free of values, limited before they go down. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Emission } from '../../../../src/inquiry/plan/emission.js';
import { kindPiece } from '../../../../src/inquiry/plan/nodes.js';
import type { ConnectionSelection, NodeSelection, RelationSelection } from '../../../../src/inquiry/plan/selection.js';
import { relationFieldsOf } from '../../../../src/vocabulary/relations.js';

const bare: NodeSelection = { byKind: new Map([['DOCUMENT', { relations: [], claims: [] }]]) };
const page: ConnectionSelection = { page: {}, where: null, orderBy: [], node: bare, wantsTotal: false, wantsRows: true };

function relation(over: Partial<RelationSelection> = {}): RelationSelection {
  const field = relationFieldsOf('DOCUMENT').find(({ name }) => name === 'implementedBy')!;
  return { ...page, key: 'implementedBy', field, edge: { certainty: ['ASSERTED'] }, evidence: null, ...over };
}
const withRelation = (over: Partial<RelationSelection> = {}): NodeSelection => ({
  byKind: new Map([['DOCUMENT', { relations: [relation(over)], claims: [] }]]),
});
function written(selection: ConnectionSelection): { text: string; params: Record<string, unknown> } {
  const emission = new Emission();
  const piece = kindPiece('DOCUMENT', selection, emission);
  return { text: piece.clauses.join('\n'), params: emission.params };
}

describe('planned statements', () => {
  test('the same question with other values is the same text', () => {
    const ask = (symbol: string, first: number) =>
      written({
        ...page,
        page: { first },
        where: { type: 'property', property: 'symbol', test: { op: 'eq', value: symbol } },
        node: withRelation({ page: { first: first + 1 } }),
      });
    const [one, other] = [ask('29-NQ/TW', 3), ask("x' RETURN 1 //", 50)];
    assert.equal(one.text, other.text);
    assert.notDeepEqual(one.params, other.params);
    assert.doesNotMatch(one.text, /29-NQ|LIMIT \d/);
  });

  test('a page asks for one row more than it shows, and a limit stands before what lies below it', () => {
    const { text, params } = written({ ...page, page: { first: 7 }, node: withRelation() });
    const limit = text.indexOf('LIMIT');
    assert.ok(limit > 0 && limit < text.indexOf('IMPLEMENTS'));
    assert.ok(Object.values(params).includes(8));
  });

  test('every list is ordered to its id before it is collected', () => {
    const { text } = written({ ...page, node: withRelation({ evidence: { source: null } }) });
    for (const before of text.split('collect(').slice(0, -1))
      assert.match(before.slice(before.lastIndexOf('ORDER BY')), /\.id|rule/);
  });

  test('a count is written only when it is wanted, and rows only when they are', () => {
    assert.doesNotMatch(written(page).text, /count\(/);
    const { text } = written({ ...page, wantsRows: false, wantsTotal: true });
    assert.match(text, /count\(/);
    assert.doesNotMatch(text, /collect\(|ORDER BY/);
  });

  test('only what both engines understand is written', () => {
    const { text } = written({
      ...page,
      where: { type: 'relation', field: relation().field, quantifier: 'none', of: null, edge: {} },
      wantsTotal: true,
      node: withRelation({
        evidence: { source: { byKind: new Map([['SOURCE', { relations: [], claims: [] }]]) } },
        wantsTotal: true,
      }),
    });
    assert.doesNotMatch(text, /COLLECT \{|\(\w+:\w+\|/);
  });

  test('a relation is read against its direction from its object', () => {
    assert.match(written({ ...page, node: withRelation() }).text, /\(n0\)<-\[r0:IMPLEMENTS\]-\(n1:Document\)/);
  });
});

describe('pages read back', () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, at) => [[`name ${at}`, `id ${at}`], [], [`id ${at}`, 'DOCUMENT', `name ${at}`], []]);
  const read = (selection: ConnectionSelection, found: number) =>
    kindPiece('DOCUMENT', selection, new Emission()).read([rows(found), null]);

  test('a row too many says that more follows, and is not shown', () => {
    const { edges, pageInfo } = read({ ...page, page: { first: 2 } }, 3);
    assert.equal(edges.length, 2);
    assert.deepEqual([pageInfo.hasNextPage, pageInfo.hasPreviousPage], [true, false]);
    assert.equal(read({ ...page, page: { first: 2 } }, 2).pageInfo.hasNextPage, false);
  });

  test('a backward page is turned round again', () => {
    const { edges, pageInfo } = read({ ...page, page: { last: 2 } }, 3);
    assert.deepEqual(
      edges.map(({ node }) => node.id),
      ['id 1', 'id 0'],
    );
    assert.deepEqual([pageInfo.hasNextPage, pageInfo.hasPreviousPage], [false, true]);
  });

  test('an empty page has no cursors', () => {
    assert.deepEqual(read(page, 0).pageInfo, { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null });
  });
});
