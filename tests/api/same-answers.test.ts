/** The same questions to every engine under test: the answers must be equal to the byte. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Store } from '../../src/graph/store.js';
import { ID } from '../contract/inquiry-graph.js';
import { storesUnderTest } from '../contract/inquiry-stores.js';
import { Asking } from './asking.js';

const PROOF = 'certainty confidence rule status evidence { start end locator quote phrase confidence source { id title } }';
const QUESTIONS = [
  `{ documents { totalCount edges { cursor node { id name symbol kind issuedOn aliases implementedBy(certainty: [ASSERTED, INFERRED, REJECTED, VERIFIED]) { totalCount edges { cursor ${PROOF} node { id } } } } } } }`,
  `{ tasks(last: 3, orderBy: [{ field: ordinal }]) { pageInfo { startCursor endCursor hasPreviousPage } edges { cursor node { name claims { id predicate objectId value certainty evidence { locator phrase } } } } } }`,
  `{ localities(orderBy: [{ field: validFrom, direction: DESC }]) { edges { cursor node { name level codes validFrom validTo tasks { edges { cursor node { id } } } agencies { edges { ${PROOF} node { name } } } } } } }`,
  `{ nodes(ids: ["${ID.stem}", "${ID.first}", "nothing"]) { __typename name(lang: EN) ... on Topic { broader { edges { node { name narrower { totalCount edges { node { id } } } } } } } } }`,
  `{ implementingLocalities(document: "NQ 29", topic: "STEM", certainty: [ASSERTED, VERIFIED, INFERRED]) { totalCount document { id } alternatives { score reasons node { id } } coverage { statementVi statementEn sources parts { part ids sources } } edges { cursor certainty confidence rules node { name } tasks { totalCount edges { cursor node { name } } } path { hops { relation from { id } to { id } ${'certainty rule evidence { start quote phrase locator source { id } }'} } } } } }`,
  `{ compare(localities: ["Huyện Bảo Thắng", "Quận Long Biên", "Huyện Sơn Động", "${ID.laoCai}"], document: "NQ 29", certainty: [ASSERTED, VERIFIED, INFERRED]) { document { id } alternatives { score reasons node { id } } topics { node { id name } counts } localities { node { id } alternatives { node { id } } certainty confidence rules path { hops { relation from { id } to { id } certainty rule evidence { start quote phrase locator source { id } } } } tasks(first: 1) { totalCount edges { cursor node { name } } groups(by: [topics]) { edges { node { count } } } } documents { node { id } certainty confidence rules path { hops { relation evidence { phrase } } } } coverage { statementVi sourcesOnQuestion parts { part ids sources } } } } }`,
  `{ paths(from: "${ID.baoThang}", to: "${ID.curriculum}") { hops { relation from { id } to { id } certainty rule evidence { phrase locator } } } }`,
  '{ search(text: "bao thang") { totalCount edges { cursor score node { id } } } }',
  '{ resolve(mention: "Long Biên", first: 10) { score reasons node { id } } }',
  '{ statistics { entities { kind count } relations { relation count } certainties { certainty count } sources { tier count } claims passages } }',
  '{ conflicts { totalCount edges { cursor node { id kind measure sides { value tier sources { id } evidence { phrase } } } } } }',
  '{ document(ref: "29-NQ/TW") { id } }',
];

/** Every pair of root fields: the kind's one by id, and its connection filtered, ordered, on its second page and backward. */
const PAIRS = [
  ['document', 'documents', 'kind'],
  ['agency', 'agencies', 'level'],
  ['locality', 'localities', 'validFrom'],
  ['task', 'tasks', 'kind'],
  ['program', 'programs', 'id'],
  ['topic', 'topics', 'iri'],
  ['indicator', 'indicators', 'value'],
  ['person', 'people', 'honorific'],
  ['period', 'periods', 'start'],
  ['source', 'sources', 'tier'],
] as const;
const page = (many: string, args: string): string =>
  `{ ${many}(${args}) { totalCount pageInfo { startCursor endCursor hasNextPage hasPreviousPage } edges { cursor node { id name aliases } } } }`;
interface Page {
  readonly data: Readonly<Record<string, { pageInfo: { endCursor: string | null }; edges: { node: { id: string } }[] }>>;
}

const engines = storesUnderTest.filter(({ skip }) => skip === null);
const alone = engines.length < 2 ? `only ${engines.map(({ engine }) => engine).join()} is tested here` : false;

describe('answers of the engines', { skip: alone }, () => {
  let stores: Store[] = [];
  before(async () => {
    stores = await Promise.all(engines.map(({ open }) => open()));
  });
  after(() => Promise.all(stores.map((store) => store.close())));

  for (const question of QUESTIONS) {
    test(`are equal for ${question.slice(0, 60)}…`, async () => {
      const [first, ...others] = await Promise.all(stores.map((store) => new Asking(store).text(question)));
      for (const other of others) assert.equal(other, first);
    });
  }

  /** One text of all engines. */
  const same = async (question: string): Promise<string> => {
    const [first, ...others] = await Promise.all(stores.map((store) => new Asking(store).text(question)));
    for (const other of others) assert.equal(other, first, question);
    return first ?? '';
  };
  for (const [one, many, property] of PAIRS) {
    test(`are equal for ${one} and ${many}: filters, orders, second and backward pages`, async () => {
      const order = `orderBy: [{ field: ${property}, direction: DESC }, { field: name }]`;
      const filter = 'where: { or: [{ name: { contains: "a" } }, { not: { id: { eq: "nothing" } } }] }';
      const { data } = JSON.parse(await same(page(many, `first: 1, ${order}, ${filter}`))) as Page;
      const { pageInfo, edges } = data[many]!;
      await same(page(many, `last: 2, ${order}, ${filter}`));
      if (pageInfo.endCursor === null) return;
      const cursor = JSON.stringify(pageInfo.endCursor);
      await same(page(many, `first: 2, after: ${cursor}, ${order}, ${filter}`));
      await same(page(many, `last: 2, before: ${cursor}, ${order}, ${filter}`));
      await same(
        `{ ${one}(ref: ${JSON.stringify(edges[0]?.node.id)}) { id name aliases claims { id predicate value certainty } } }`,
      );
    });
  }

  test('are equal for the rest: node, coverage, search on a second page, and the questions about time', async () => {
    await same(`{ node(id: "${ID.stem}") { __typename id name } }`);
    await same('{ coverage(document: "NQ 29", topics: ["STEM"]) { sources sourcesOnQuestion statementVi statementEn } }');
    const found = JSON.parse(
      await same('{ search(text: "a", first: 1) { pageInfo { endCursor } edges { node { id } } } }'),
    ) as Page;
    const cursor = found.data.search?.pageInfo.endCursor;
    if (cursor)
      await same(`{ search(text: "a", first: 1, after: ${JSON.stringify(cursor)}) { totalCount edges { cursor node { id } } } }`);
    await same('{ lineage(document: "NQ 29") { hops { relation } } }');
    await same('{ timeline(of: "cur.stem") { totalCount } }');
    await same('{ changes(since: "0") { totalCount } }');
  });
});
