/** Places side by side: each as the headline answers it, counted once more by hand, on each engine. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Store } from '../../src/graph/store.js';
import { writeSource } from '../../src/graph/write-source.js';
import type { Claim } from '../../src/vocabulary/facts.js';
import { guessedPlaceSource, ID, inquirySources, rivalSource } from '../contract/inquiry-graph.js';
import { storesUnderTest } from '../contract/inquiry-stores.js';
import { Asking, type Data } from './asking.js';

const PROOF =
  'certainty confidence rules path { hops { relation certainty rule from { id } to { id } evidence { start phrase locator source { id } } } }';
const TASKS = 'tasks(first: 100) { totalCount edges { cursor node { id topics { edges { node { id } } } } } }';
const HOME = ['Huyện Bảo Thắng', 'Quận Long Biên', ID.laoCai, 'Huyện Sơn Động', 'Huyện Chuỗi Ba'];
const HOME_IDS = [ID.baoThang, ID.longBien, ID.laoCai, ID.sonDong, ID.chained];
const INFERRED = 'certainty: [ASSERTED, VERIFIED, INFERRED]';

const compared = (args: string, selection: string, localities: readonly string[] = HOME): string =>
  `{ compare(localities: ${JSON.stringify(localities)}, ${args}) { ${selection} } }`;

/** Documents of the places that carry a document out, walked claim by claim; the surest certainty by place and document. */
function documentsByHand(root: string, places: readonly string[]): string[] {
  const claims: Claim[] = inquirySources().flatMap((source) => source.claims.filter(({ certainty }) => certainty !== 'REJECTED'));
  const into = (predicate: string, object: string): Claim[] =>
    claims.filter((claim) => claim.predicate === predicate && claim.object === object);
  const isDocument = (id: string): boolean => id.startsWith('document:');
  const found = new Set<string>();
  const visit = (id: string, infers: boolean, steps: number): void => {
    if (steps === 3) return;
    for (const { subject, certainty } of into('IMPLEMENTS', id).filter((claim) => isDocument(claim.subject))) {
      const guessed = infers || certainty === 'INFERRED';
      for (const place of places) {
        const bodies = into('HAS_JURISDICTION', place).map((claim) => claim.subject);
        const own = [...bodies.flatMap((body) => into('ISSUED_BY', body)), ...into('APPLIES_IN', place)];
        if (own.some((claim) => claim.subject === subject)) found.add(`${place} ${subject} ${guessed ? 'INFERRED' : 'ASSERTED'}`);
      }
      visit(subject, guessed, steps + 1);
    }
  };
  visit(root, false, 0);
  return [...found].sort();
}

for (const { engine, skip, open } of storesUnderTest) {
  describe(`places side by side on ${engine}`, { skip: skip ?? false }, () => {
    let store: Store;
    let asking: Asking;
    before(async () => {
      store = await open();
      asking = new Asking(store);
    });
    after(() => store.close());

    for (const args of [
      'document: "NQ 29"',
      `document: "NQ 29", ${INFERRED}`,
      `document: "NQ 29", certainty: [INFERRED]`,
      `document: "NQ 29", ${INFERRED}, rules: ["containment"]`,
      `document: "NQ 29", ${INFERRED}, rules: []`,
      `document: "NQ 29", topic: "STEM", ${INFERRED}`,
      `document: "NQ 29", topic: "cur", ${INFERRED}, asOf: "2020-06-30"`,
      `document: "NQ 29", topic: "STEM", ${INFERRED}, asOf: "2025-07-01"`,
      `document: "NQ 29", period: "2016-2020", ${INFERRED}`,
      `document: "NQ 29", ${INFERRED}, asKnownOn: "2026-06-01"`,
      'document: "19-NQ/TW"',
      `document: "19-NQ/TW", ${INFERRED}`,
    ]) {
      test(`each place is answered as the headline answers it: ${args}`, async () => {
        const { compare } = await asking.data(
          compared(
            args,
            `document { id } alternatives { node { id } } localities { node { id } ${PROOF} ${TASKS} } topics { node { id } counts }`,
          ),
        );
        const answered = compare.localities.some(({ certainty }: Data) => certainty !== null);
        assert.equal(
          asking.statements.length,
          answered ? 1 : 2,
          'without an answer, the better known of two documents is counted',
        );
        const { implementingLocalities: headline } = await asking.data(
          `{ implementingLocalities(${args}, first: 30) { document { id } alternatives { node { id } } edges { node { id } ${PROOF} ${TASKS} } } }`,
        );
        assert.deepEqual([compare.document, compare.alternatives], [headline.document, headline.alternatives]);
        assert.deepEqual(
          compare.localities.map(({ node }: Data) => node.id),
          HOME_IDS,
        );
        for (const column of compare.localities) {
          const silent = { certainty: null, confidence: null, rules: [], path: null, tasks: { totalCount: 0, edges: [] } };
          const row = headline.edges.find(({ node }: Data) => node.id === column.node.id) ?? { node: column.node, ...silent };
          assert.deepEqual(column, row);
        }
        const counts = new Map<string, number[]>();
        for (const [at, { tasks }] of compare.localities.entries()) {
          for (const { node } of tasks.edges) {
            const topics: (string | null)[] = node.topics.edges.map(({ node: topic }: Data) => topic.id);
            for (const id of topics.length === 0 ? [null] : topics) {
              const row = counts.get(String(id)) ?? compare.localities.map(() => 0);
              row[at] += 1;
              counts.set(String(id), row);
            }
          }
        }
        assert.deepEqual(new Map(compare.topics.map(({ node, counts: row }: Data) => [String(node?.id ?? null), row])), counts);
      });
    }

    test('topics with most tasks come first, then by name; tasks without a topic last', async () => {
      const { compare } = await asking.data(compared(`document: "NQ 29", ${INFERRED}`, 'topics { node { id } counts }'));
      assert.deepEqual(compare.topics, [
        { node: { id: ID.stem }, counts: [1, 1, 1, 0, 0] },
        { node: { id: ID.language }, counts: [1, 0, 1, 0, 0] },
      ]);
      const { compare: other } = await asking.data(
        compared(`document: "19-NQ/TW", ${INFERRED}`, 'topics { node { id } counts }'),
      );
      assert.deepEqual(other.topics.at(-1), { node: null, counts: [0, 0, 0, 1, 0] });
    });

    for (const [reference, root] of [
      ['NQ 29', ID.first],
      ['19-NQ/TW', ID.lone],
    ] as const) {
      test(`documents of the places are those that claims lead to: ${reference}`, async () => {
        const { compare } = await asking.data(
          compared(`document: "${reference}", ${INFERRED}`, `localities { node { id } documents { node { id } ${PROOF} } }`),
        );
        const found: string[] = compare.localities.flatMap(({ node, documents }: Data) =>
          documents.map(({ node: { id }, certainty }: Data) => `${node.id} ${id} ${certainty}`),
        );
        assert.deepEqual([...found].sort(), documentsByHand(root, HOME_IDS));
        assert.ok(found.length > 0);
        for (const { node, documents } of compare.localities) {
          for (const { path } of documents) {
            const { hops } = path;
            assert.deepEqual([hops[0].to.id, hops.at(-1).to.id], [node.id, root], 'from the place to the document');
            assert.ok(hops.every(({ evidence }: Data) => evidence.length > 0));
          }
        }
        const { compare: said } = await asking.data(
          compared(`document: "${reference}"`, 'localities { node { id } documents { node { id } } }'),
        );
        const asserted = said.localities.flatMap(({ node, documents }: Data) =>
          documents.map((each: Data) => `${node.id} ${each.node.id} ASSERTED`),
        );
        assert.deepEqual(asserted.sort(), found.filter((each) => each.endsWith('ASSERTED')).sort());
      });
    }

    test('what a silence means is told place by place, in one statement more', async () => {
      const coverage =
        'coverage { sources sourcesOnQuestion documentsFound localitiesWithEvidence parts { part ids sources } statementEn }';
      const { compare } = await asking.data(
        compared('document: "NQ 29", topic: "STEM"', `localities { node { id } ${coverage} }`),
      );
      assert.equal(asking.statements.length, 2);
      for (const { node, coverage: told } of compare.localities) {
        const { coverage: alone } = await asking.data(
          `{ coverage(document: "${ID.first}", topics: ["${ID.stem}"], localities: ["${node.id}"]) ${coverage.slice(9)} }`,
        );
        assert.deepEqual(told, alone, node.id);
      }
      assert.match(compare.localities[3].coverage.statementEn, /^No evidence in 2 sources read/);
    });

    test('nothing but what is asked for is answered, tasks by pages and groups', async () => {
      const { compare } = await asking.data(
        compared(
          'document: "NQ 29"',
          'localities { tasks(first: 1) { edges { cursor node { id } } pageInfo { hasNextPage endCursor } groups(by: [topics]) { totalCount } } }',
        ),
      );
      const [{ tasks }, { tasks: silent }] = compare.localities;
      assert.deepEqual([tasks.pageInfo.hasNextPage, tasks.groups.totalCount, silent.groups.totalCount], [true, 2, 0]);
      const { compare: next } = await asking.data(
        compared(
          'document: "NQ 29"',
          `localities { tasks(first: 1, after: "${tasks.pageInfo.endCursor}") { edges { node { id } } } }`,
        ),
      );
      assert.deepEqual(next.localities[0].tasks.edges, [{ node: { id: 'task:003/2' } }]);
    });

    test('a reference that fits several is the one with an answer, and the others are named', async () => {
      const { compare } = await asking.data(
        compared(`document: "NQ 29", ${INFERRED}`, 'localities { node { id } alternatives { node { id } } certainty }', [
          'Lào Cai',
          'Bảo Thắng',
        ]),
      );
      assert.deepEqual(compare.localities[0], {
        node: { id: ID.laoCai },
        alternatives: [{ node: { id: ID.laoCaiNow } }],
        certainty: 'INFERRED',
      });
      // Without an answer of either, the better known.
      const { compare: silent } = await asking.data(
        compared('document: "NQ 29"', 'localities { node { id } certainty }', ['Tỉnh Lào Cai', 'Bảo Thắng']),
      );
      assert.deepEqual(silent.localities[0], { node: { id: ID.laoCai }, certainty: null });
    });

    test('old and wrong references, doubles and bad arguments are refused with a code', async () => {
      const failing = async (args: string, localities?: readonly string[]): Promise<string> =>
        (await asking.failure(compared(args, 'topics { counts }', localities))).extensions.code;
      assert.equal(await failing('document: "30-NQ/TW"'), 'NOT_FOUND');
      assert.equal(await failing('document: "NQ 29", topic: "không có"'), 'NOT_FOUND');
      assert.equal(await failing('document: "NQ 29"', ['Huyện Bảo Thắng', 'Huyện Không Có']), 'NOT_FOUND');
      assert.equal(await failing('document: "NQ 29"', ['Huyện Bảo Thắng', ID.baoThang]), 'BAD_USER_INPUT');
      assert.equal(await failing('document: "NQ 29"', ['Huyện Bảo Thắng']), 'BAD_USER_INPUT');
      assert.equal(await failing('document: "NQ 29"', []), 'BAD_USER_INPUT');
      assert.equal(await failing('document: "NQ 29"', Array<string>(11).fill('Huyện Bảo Thắng')), 'QUERY_TOO_COMPLEX');
      assert.equal(await failing('document: "NQ 29", certainty: []'), 'BAD_USER_INPUT');
      assert.equal(await failing('document: "NQ 29", rules: ["succession"]'), 'BAD_USER_INPUT');
      assert.equal(await failing('document: "NQ 29", rules: ["nothing"]'), 'BAD_USER_INPUT');
      assert.equal(await failing('document: " "'), 'BAD_USER_INPUT');
    });
  });

  test(`several documents with an answer are told apart, never guessed, on ${engine}`, { skip: skip ?? false }, async () => {
    const store = await open();
    try {
      await writeSource(store, rivalSource(), { recordedAt: '2026-02-01T00:00:00.000Z' });
      const asking = new Asking(store);
      const localities = [ID.haNoi, ID.baoThang];
      const { extensions } = await asking.failure(
        compared('document: "NQ 29", topic: "dig.ict"', 'topics { counts }', localities),
      );
      assert.equal(extensions.code, 'AMBIGUOUS_REFERENCE');
      assert.deepEqual((extensions.candidates as { id: string }[]).map(({ id }) => id).sort(), [ID.first, ID.second].sort());
      const { compare } = await asking.data(
        compared('document: "NQ 29", topic: "fin.budget"', 'document { id } localities { certainty }', localities),
      );
      assert.deepEqual(compare, { document: { id: ID.second }, localities: [{ certainty: 'VERIFIED' }, { certainty: null }] });
    } finally {
      await store.close();
    }
  });

  test(`a document that is only guessed to be of a place is no surer there, on ${engine}`, { skip: skip ?? false }, async () => {
    const store = await open();
    try {
      await writeSource(store, guessedPlaceSource(), { recordedAt: '2026-02-01T00:00:00.000Z' });
      const asking = new Asking(store);
      const documents = async (args: string): Promise<Data> => {
        const selection = 'localities { documents { certainty confidence rules node { id } } }';
        const { compare } = await asking.data(compared(args, selection, [ID.sonDong, ID.longBien]));
        return compare.localities[0].documents;
      };
      const guessed = { certainty: 'INFERRED', confidence: 0.5, rules: ['frame-locality'], node: { id: ID.program } };
      assert.deepEqual(await documents(`document: "${ID.first}"`), []);
      assert.deepEqual(await documents(`document: "${ID.first}", ${INFERRED}`), [guessed]);
    } finally {
      await store.close();
    }
  });
}
