/** The questions on the graph that ships: both engines give the same answers to the byte. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openGrafeo } from '../../src/graph/grafeo/grafeo-store.js';
import { migrate } from '../../src/graph/migrate.js';
import type { Store } from '../../src/graph/store.js';
import { loadShippedGraph } from '../../src/ingest/shipped-graph.js';
import { coverageOf } from '../../src/inquiry/coverage.js';
import { findPaths } from '../../src/inquiry/find-paths.js';
import { lineageOf } from '../../src/inquiry/lineage-of.js';
import { implementingLocalities } from '../../src/inquiry/implementing-localities.js';
import { resolveMention } from '../../src/inquiry/resolve-mention.js';
import { timelineOf } from '../../src/inquiry/timeline-of.js';
import { statisticsOf } from '../../src/inquiry/statistics.js';
import { emptyNeo4j, neo4jSkip } from './neo4j-turn.js';
import { searchEntities } from './search-entities.js';

const certainty = ['ASSERTED', 'VERIFIED', 'INFERRED'] as const;
const DOCUMENTS = ['NQ 29', '29-NQ/TW ngày 17/11/2022', 'KL 91', '139/KH-UBND', '71-NQ/TW', '21-CTr/HU', '99-NQ/TW'];
const TOPICS = [null, 'STEM', 'cur', 'asm.comprehensive'];
const WORDS = [
  'huyện Châu Thành, tỉnh Tây Ninh',
  '29-NQ/TW',
  'Long Biên',
  'Lào Cai',
  'UBND',
  'giáo dục',
  'Bộ GD&ĐT',
  '2021-2025',
  'hà nội',
  'Tân Tiến',
];
const IDS = [
  'locality:004-quan-long-bien',
  'cur.stem',
  'document:tw/resolution-29/term-xi',
  'locality:15-tinh-lao-cai-2025',
  'agency:ubnd/004-quan-long-bien',
  'period:school-year/2019-2020',
];

/** Answers and refusals alike, by question. */
async function answers(store: Store): Promise<Record<string, unknown>> {
  const given: Record<string, unknown> = {};
  const ask = async (name: string, question: () => Promise<unknown>): Promise<void> => {
    given[name] = await question().catch((error: Error) => `${(error as { code?: string }).code} ${error.message}`);
  };
  for (const document of DOCUMENTS) {
    for (const topic of TOPICS) {
      await ask(`localities of today of ${document} on ${topic}`, () =>
        implementingLocalities(store, { document, topic, certainty, localityAs: 'CARRIED' }),
      );
      await ask(`localities of ${document} on ${topic}`, () =>
        implementingLocalities(store, { document, topic, certainty, first: 3 }),
      );
    }
  }
  for (const words of WORDS) {
    await ask(`resolve ${words}`, () => resolveMention(store, { mention: words, first: 20 }));
    await ask(`search ${words}`, async () => {
      const page = await searchEntities(store, { text: words, first: 20 });
      return [page, await searchEntities(store, { text: words, first: 20, after: page.pageInfo.endCursor })];
    });
  }
  for (const of of IDS) {
    await ask(`timeline of ${of}`, () => timelineOf(store, { of, certainty, first: 50 }));
  }
  for (const from of IDS) {
    for (const to of IDS) await ask(`from ${from} to ${to}`, () => findPaths(store, { from, to, certainty, first: 5 }));
  }
  for (const document of DOCUMENTS) {
    await ask(`lineage of ${document}`, () => lineageOf(store, { document, certainty, forced: true }));
    await ask(`what stands above ${document} on a day`, () =>
      lineageOf(store, { document, direction: 'UP', asOf: '2019-01-01', forced: true }),
    );
  }
  await ask('coverage', () => coverageOf(store, { document: 'NQ 29', period: '2019-2020' }));
  await ask('coverage of places', () => coverageOf(store, { topics: ['cur'], localities: ['Quận Long Biên'] }));
  await ask('statistics', () => statisticsOf(store));
  return given;
}

describe('questions on the shipped graph, both engines', { skip: neo4jSkip ?? false }, () => {
  const stores: Store[] = [];
  before(async () => {
    stores.push(openGrafeo({ folder: null, shuffleUnordered: true }), await emptyNeo4j());
    for (const store of stores) {
      await migrate(store);
      await loadShippedGraph(store, { recordedAt: '2026-01-01T00:00:00.000Z' });
    }
  });
  after(async () => {
    for (const store of stores) await store.close();
  });

  test('every answer and every refusal is the same to the byte', async () => {
    const [embedded, neo4j] = [await answers(stores[0]!), await answers(stores[1]!)];
    for (const [question, answer] of Object.entries(embedded)) {
      assert.equal(JSON.stringify(neo4j[question]), JSON.stringify(answer), question);
    }
  });
});
