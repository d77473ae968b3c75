/** The texts that the planner writes: canonical, free of values, limited before they go down, entered where few nodes are. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { always, NO_ARGUMENTS } from '../../../../src/inquiry/plan/bound.js';
import { KNOWN } from '../../../../src/inquiry/plan/conditions.js';
import { kindPiece } from '../../../../src/inquiry/plan/connection-piece.js';
import { Emission } from '../../../../src/inquiry/plan/emission.js';
import { type PageArguments, plannedPage } from '../../../../src/inquiry/plan/page.js';
import type { ConnectionSelection, Filter, NodeSelection, RelationSelection } from '../../../../src/inquiry/plan/selection.js';
import { relationFieldsOf } from '../../../../src/vocabulary/relations.js';

const pageOf = (args: PageArguments) => plannedPage(args, (of) => always(of(args)));
const bare: NodeSelection = { byKind: new Map([['DOCUMENT', { properties: ['id', 'name'], relations: [], claims: [] }]]) };
const page: ConnectionSelection = {
  page: pageOf({}),
  where: null,
  orderBy: [],
  node: bare,
  wantsTotal: false,
  wantsRows: true,
  wantsCursors: true,
  wantsMore: true,
  groups: [],
};
const implementedBy = relationFieldsOf('DOCUMENT').find(({ name }) => name === 'implementedBy')!;

function relation(over: Partial<RelationSelection> = {}): RelationSelection {
  const edge = {
    key: 'implementedBy',
    of: 'DOCUMENT',
    field: implementedBy,
    edge: [],
    provisions: null,
    evidence: null,
  } as const;
  return { ...page, ...edge, counted: KNOWN, ...over };
}
const withRelation = (over: Partial<RelationSelection> = {}): NodeSelection => ({
  byKind: new Map([['DOCUMENT', { properties: ['id'], relations: [relation(over)], claims: [] }]]),
});
function written(selection: ConnectionSelection, hasOrder = true) {
  const emission = new Emission({ hasOrder });
  const piece = kindPiece('DOCUMENT', selection, emission);
  return { text: piece.clauses.join('\n'), params: emission.params(NO_ARGUMENTS), anchor: piece.anchor };
}
const idIs = (id: string): Filter => ({ type: 'property', property: 'id', test: { op: 'eq', value: always(id) } });
const some = (of: Filter): Filter => ({ type: 'relation', field: implementedBy, quantifier: 'some', of, edge: KNOWN });

describe('planned statements', () => {
  test('the same question with other values is the same text', () => {
    const ask = (symbol: string, first: number) =>
      written({
        ...page,
        page: pageOf({ first }),
        where: { type: 'property', property: 'symbol', test: { op: 'eq', value: always(symbol) } },
        node: withRelation({ page: pageOf({ first: first + 1 }) }),
      });
    const [one, other] = [ask('29-NQ/TW', 3), ask("x' RETURN 1 //", 50)];
    assert.equal(one.text, other.text);
    assert.notDeepEqual(one.params, other.params);
    assert.doesNotMatch(one.text, /29-NQ|LIMIT \d/);
  });

  test('one row more than shown is asked for only where somebody asks whether more follows', () => {
    const limits = (wantsMore: boolean) => Object.values(written({ ...page, page: pageOf({ first: 7 }), wantsMore }).params);
    assert.ok(limits(true).includes(8));
    assert.ok(limits(false).includes(7) && !limits(false).includes(8));
  });

  test('a limit stands before what lies below it', () => {
    const { text } = written({ ...page, node: withRelation() });
    const limit = text.indexOf('LIMIT');
    assert.ok(limit > 0 && limit < text.indexOf('IMPLEMENTS'));
  });

  test('a plain list is what the statement returns where no index gives the order, each value a column', () => {
    const twice = [
      { property: 'symbol', direction: 'DESC' },
      { property: 'symbol', direction: 'ASC' },
    ] as const;
    const { text } = written({ ...page, orderBy: twice }, false);
    assert.match(text, /ORDER BY k0 DESC, k1, k2 LIMIT \$p\d$/);
    assert.doesNotMatch(text, /collect\(|CALL|\[/);
    for (const more of [{ wantsTotal: true }, { node: withRelation() }]) {
      assert.match(written({ ...page, ...more }, false).text, /collect\(/);
    }
  });

  test('rows with nothing beside them are the records of the statement where an index gives the order; a count collects them', () => {
    assert.match(written(page).text, /^MATCH .*\nRETURN \[.*\] AS answered$/s);
    assert.doesNotMatch(written(page).text, /collect\(/);
    assert.match(written({ ...page, node: withRelation() }).text, /\nWITH n0, .* ORDER BY k0, k1\nRETURN \[.*\] AS answered$/);
    assert.match(written({ ...page, wantsTotal: true }).text, /RETURN collect\(.*\) AS rows\d/);
  });

  test('every list is ordered to its id before it is collected', () => {
    const { text } = written({ ...page, node: withRelation({ evidence: { source: null } }) });
    for (const before of text.split('collect(').slice(0, -1)) {
      assert.match(before.slice(before.lastIndexOf('ORDER BY')), /k\d|\.id|rule/);
    }
  });

  test('a count is written only when it is wanted, and rows only when they are', () => {
    assert.doesNotMatch(written(page).text, /count\(|size\(all|AS total/);
    const { text } = written({ ...page, wantsRows: false, wantsTotal: true });
    assert.match(text, /count\(/);
    assert.doesNotMatch(text, /collect\(|ORDER BY/);
  });

  test('rows and count of a relation come from one walk', () => {
    const { text } = written({ ...page, node: withRelation({ wantsTotal: true }) });
    assert.equal(text.split(':IMPLEMENTS').length, 2);
  });

  test('nothing is read that nobody asked for', () => {
    const { text } = written({ ...page, wantsCursors: false, node: withRelation({ wantsCursors: false, edge: ['status'] }) });
    assert.doesNotMatch(text, /\.(?:title|symbol|confidence|rule|claim)\b/);
    assert.match(text, /r0\.status/);
  });

  test('only what both engines understand is written', () => {
    const { text } = written({
      ...page,
      where: { type: 'not', of: some(idIs('document:x')) },
      wantsTotal: true,
      node: withRelation({ evidence: { source: bare }, wantsTotal: true }),
    });
    assert.doesNotMatch(text, /COLLECT \{|\(\w+:\w+\|/);
  });

  test('a relation is read against its direction from its object', () => {
    assert.match(written({ ...page, node: withRelation() }).text, /\(n0\)<-\[r0:IMPLEMENTS\]-\(n1:Document\)/);
  });
});

describe('where a list is entered', () => {
  test('at the nodes whose ids are given', () => {
    assert.match(written({ ...page, where: { type: 'and', of: [idIs('document:x')] } }).text, /MATCH \(n0:Entity:Document\)/);
  });
  test('at the far end of relations that every node must have, back to the nodes, each once', () => {
    const { text, anchor } = written({ ...page, where: { type: 'and', of: [some(some(idIs('document:x')))] } });
    assert.match(
      text,
      /MATCH \(a1:Entity:Document\)\n\s*WHERE a1\.id = \$p\d\n\s*MATCH \(a0\)<-\[b1:IMPLEMENTS\]-\(a1\)\n[^\n]*\n\s*MATCH \(n0:Document\)<-\[b0:IMPLEMENTS\]-\(a0:Document\)/,
    );
    assert.match(text, /WITH DISTINCT n0/);
    assert.doesNotMatch(text, /EXISTS/);
    assert.match(anchor, /given id/);
  });
  test('at the top of a hierarchy, down to all that lies under it', () => {
    const within: Filter = { type: 'within', kind: 'DOCUMENT', hierarchy: 'PART_OF', of: idIs('document:x') };
    const { text } = written({ ...page, where: within });
    assert.match(
      text,
      /MATCH \(a0:Entity:Document\)\n\s*WHERE a0\.id = \$p\d\n\s*MATCH \(n0:Document\)-\[b0:PART_OF\*0\.\.5\]->\(a0\)/,
    );
    assert.match(text, /all\(step IN b0 WHERE step\.certainty/);
  });
  test('what lies under given things is looked up once where rows are tested for it', () => {
    const within: Filter = { type: 'within', kind: 'DOCUMENT', hierarchy: 'PART_OF', of: idIs('document:x') };
    const { text } = written({ ...page, where: { type: 'not', of: within }, wantsTotal: true });
    assert.equal(text.split('PART_OF').length, 2);
    assert.match(text, /NOT n0 IN set0/);
  });
  test('at the label where a choice or a denial leaves other ways', () => {
    for (const where of [
      { type: 'or', of: [some(idIs('document:x')), idIs('document:y')] },
      { type: 'not', of: some(idIs('document:x')) },
    ] as Filter[]) {
      assert.match(written({ ...page, where }).text, /^MATCH \(n0:Document\)\n/);
    }
  });
});

describe('a test within a test', () => {
  test('stands in a choice, so that the embedded engine tests what is there and joins nothing', () => {
    const symbolIs: Filter = { type: 'property', property: 'symbol', test: { op: 'eq', value: always('29-NQ/TW') } };
    const { text } = written({ ...page, where: some(some(symbolIs)), node: withRelation({ where: some(symbolIs) }) });
    const tests = [...text.matchAll(/(\(false OR )?EXISTS \{/g)].map(([, choice]) => choice !== undefined);
    // That of the list itself begins at all things of a kind, for which a join is right.
    assert.deepEqual(tests, [false, true, true]);
  });
});

describe('a filter through several relations, where no index gives an order', () => {
  const named: Filter = { type: 'property', property: 'symbol', test: { op: 'eq', value: always('29-NQ/TW') } };
  const textOf = (where: Filter): string => written({ ...page, where, wantsTotal: true }, false).text;
  const every = (of: Filter): Filter => ({ type: 'relation', field: implementedBy, quantifier: 'every', of, edge: KNOWN });

  test('is met from its inner end, once for rows and count', () => {
    const text = textOf(some(some(named)));
    assert.match(
      text,
      /^CALL \(\) \{\nCALL \(\) \{\nMATCH \(f0:Document\)\nWHERE EXISTS \{ MATCH \(f0\)<-\[e1:IMPLEMENTS\]-\(f1:Document\) .+\nMATCH \(f0\)-\[e0:IMPLEMENTS\]->\(n0:Document\)\nWHERE .+\nRETURN DISTINCT n0\n\}\nWITH n0\nWHERE n0\.retractedAt IS NULL\n/,
    );
    assert.equal(text.split('e0:IMPLEMENTS').length, 2);
    assert.doesNotMatch(
      written({ ...page, where: some(some(named)) }).text,
      /RETURN DISTINCT/,
      'where one does, a page may soon be full',
    );
  });
  test('no test walks a second relation', () => {
    const text = textOf({ type: 'or', of: [some(every(some(named))), { type: 'not', of: some(some(named)) }] });
    for (const [line] of text.matchAll(/^.*EXISTS.*$/gm)) assert.equal(line.split('EXISTS').length, 2, line);
    assert.match(text, /WHERE n0\.retractedAt IS NULL AND \(\(0 IN marks0\) OR NOT \(1 IN marks0\)\)/);
  });
  test('is entered at given ids all the same where nothing else is deep, and one relation is tested as before', () => {
    for (const where of [some(some(idIs('document:x'))), some(named)]) {
      assert.equal(textOf(where).split('RETURN DISTINCT').length, 1);
    }
  });
});

describe('pages read back', () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, at) => [[`name ${at}`, `id ${at}`], `id ${at}`, `name ${at}`]);
  const read = (selection: ConnectionSelection, found: number) =>
    kindPiece('DOCUMENT', selection, new Emission()).read(
      rows(found).map((answered) => ({ answered })),
      NO_ARGUMENTS,
    );

  test('a row too many says that more follows, and is not shown', () => {
    const { edges, pageInfo } = read({ ...page, page: pageOf({ first: 2 }) }, 3);
    assert.equal(edges.length, 2);
    assert.deepEqual([pageInfo.hasNextPage, pageInfo.hasPreviousPage], [true, false]);
    assert.equal(read({ ...page, page: pageOf({ first: 2 }) }, 2).pageInfo.hasNextPage, false);
  });

  test('a backward page is turned round again', () => {
    const { edges, pageInfo } = read({ ...page, page: pageOf({ last: 2 }) }, 3);
    assert.deepEqual(
      edges.map(({ node }) => node?.id),
      ['id 1', 'id 0'],
    );
    assert.deepEqual([pageInfo.hasNextPage, pageInfo.hasPreviousPage], [false, true]);
  });

  test('with a count the first record is the head', () => {
    const counting = { ...page, page: pageOf({ first: 2 }), wantsTotal: true };
    const answered = [[7, []], ...rows(2)].map((each) => ({ answered: each }));
    const { edges, totalCount } = kindPiece('DOCUMENT', counting, new Emission()).read(answered, NO_ARGUMENTS);
    assert.deepEqual([edges.length, totalCount], [2, 7]);
  });

  test('an empty page has no cursors', () => {
    assert.deepEqual(read(page, 0).pageInfo, { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null });
  });
});
