/** The root field `conflicts`: sides with their sources, figures and words; pages; by kind and by what it is about. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeSource } from '../../src/graph/write-source.js';
import { dated, figures } from '../contract/disagreeing-facts.js';
import { forEachEngine } from '../contract/engines.js';
import { DOCUMENT, PLACE } from '../contract/sample-facts.js';
import { Asking } from './asking.js';

const when = { recordedAt: '2026-01-01T00:00:00.000Z' };

forEachEngine('conflicts over GraphQL', (_engine, openFresh) => {
  test('a conflict shows who says what, with the words, the better source first', async (t) => {
    const store = await openFresh(t);
    await writeSource(store, figures('source:a', [{ value: 61 }]), when);
    await writeSource(store, figures('source:b', [{ value: 58 }], 'OFFICIAL'), when);
    const asking = new Asking(store);
    const { conflicts } = await asking.data(
      `{ conflicts { totalCount pageInfo { hasNextPage } edges { cursor node { id kind measure period figureKind settledByRank
         subject { id name } sides { value tier certainty claimIds nodes { id ... on Indicator { value unit asOf kind } }
           sources { id name } evidence { phrase source { id } } } } } } }`,
    );
    assert.deepEqual([conflicts.totalCount, conflicts.pageInfo.hasNextPage], [1, false]);
    const { node } = conflicts.edges[0];
    assert.deepEqual([node.kind, node.subject.id, node.period, node.figureKind], ['FIGURE', PLACE, '2023', 'RESULT']);
    assert.equal(node.settledByRank, true);
    const [first, second] = node.sides;
    assert.deepEqual([first.value, first.tier, first.sources[0].id], ['58 trường', 'OFFICIAL', 'source:b']);
    assert.deepEqual([second.value, second.nodes[0].value, second.nodes[0].kind], ['61 trường', 61, 'RESULT']);
    assert.deepEqual(second.evidence, [{ phrase: 'giáo dục', source: { id: 'source:a' } }]);
  });

  test('asked by kind, about one thing, in pages; a bad cursor is refused', async (t) => {
    const store = await openFresh(t);
    const facts = [
      figures('source:a', [{ value: 61 }]),
      figures('source:b', [{ value: 58 }]),
      dated('source:c', { days: ['2013-11-04'] }),
      dated('source:d', { days: ['2013-11-05'] }),
    ];
    for (const each of facts) await writeSource(store, each, when);
    const asking = new Asking(store);
    const { conflicts: days } = await asking.data(
      '{ conflicts(kinds: [ISSUED_ON]) { edges { node { sides { value nodes { id } } } } } }',
    );
    assert.deepEqual(days.edges[0].node.sides, [
      { value: '2013-11-04', nodes: [] },
      { value: '2013-11-05', nodes: [] },
    ]);
    const { conflicts: about } = await asking.data(`{ conflicts(about: "${DOCUMENT}") { edges { node { subject { id } } } } }`);
    assert.deepEqual(about.edges, [{ node: { subject: { id: DOCUMENT } } }]);
    const { conflicts: page } = await asking.data(
      '{ conflicts(first: 1) { totalCount edges { node { kind } } pageInfo { endCursor } } }',
    );
    assert.deepEqual([page.totalCount, page.edges[0].node.kind], [2, 'FIGURE']);
    const { conflicts: rest } = await asking.data(
      'query ($after: String) { conflicts(first: 1, after: $after) { edges { node { kind } } pageInfo { hasNextPage } } }',
      { after: page.pageInfo.endCursor },
    );
    assert.deepEqual([rest.edges[0].node.kind, rest.pageInfo.hasNextPage], ['ISSUED_ON', false]);
    assert.equal((await asking.failure('{ conflicts(after: "x") { totalCount } }')).extensions.code, 'BAD_USER_INPUT');
  });
});
