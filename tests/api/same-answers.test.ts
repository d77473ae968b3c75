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
  `{ paths(from: "${ID.baoThang}", to: "${ID.curriculum}") { hops { relation from { id } to { id } certainty rule evidence { phrase locator } } } }`,
  '{ search(text: "bao thang") { totalCount edges { cursor score node { id } } } }',
  '{ resolve(mention: "Long Biên", first: 10) { score reasons node { id } } }',
  '{ statistics { entities { kind count } relations { relation count } certainties { certainty count } sources { tier count } claims passages } }',
  '{ document(ref: "29-NQ/TW") { id } }',
];

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
});
