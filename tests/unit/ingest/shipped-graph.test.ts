import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { SHIPPED_LISTS, shippedEnds } from '../../../src/ingest/shipped-files.js';
import { shippedFacts, shippedTexts } from '../../../src/ingest/shipped-graph.js';
import type { SourceFacts } from '../../../src/vocabulary/facts.js';
import { CERTAINTIES, ENTITY_KINDS, STATUSES } from '../../../src/vocabulary/kinds.js';
import { RELATIONS, type RelationDefinition } from '../../../src/vocabulary/relations.js';

const shared = process.env.POLICYGRAPH_SHARED ?? fileURLToPath(new URL('../../../../../shared', import.meta.url));
const withTexts = existsSync(join(shared, 'gold/seed-facts.json')) ? false : `the texts are not in ${shared}`;
const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');
const plain = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').toLowerCase();
const texts = [...shippedTexts()];

function rawOf(facts: SourceFacts): string {
  const file = facts.source.file ?? '';
  const [path] = [join(shared, 'seeds', file), join(shared, 'corpus/docs', file)].filter((each) => existsSync(each));
  return readFileSync(path ?? '', 'utf8');
}

describe('the shipped graph', () => {
  it('holds no sentence: passages have a hash and no text, phrases at most 12 words', () => {
    assert.ok(texts.length >= 16);
    for (const { source, passages, claims } of texts) {
      for (const passage of passages) {
        assert.equal(passage.text, null);
        assert.match(passage.textHash ?? '', /^[0-9a-f]{64}$/);
      }
      for (const { evidence } of claims) {
        for (const { phrase } of evidence) assert.ok(wordsOf(phrase ?? '').length <= 12, `${source.file}: ${phrase}`);
      }
    }
  });

  it('gives every claim of a text an evidence with its range and locator', () => {
    for (const { source, claims } of texts) {
      for (const claim of claims) {
        assert.ok(claim.evidence.length > 0, `${source.file}: ${claim.subject} ${claim.predicate}`);
        for (const { start, end, locator, sourceId } of claim.evidence) {
          assert.equal(sourceId, source.id);
          assert.ok(start !== null && end !== null && start < end && locator === `characters ${start}–${end}`);
        }
      }
    }
  });

  it('says of a claim only what the closed lists know', () => {
    for (const { source, claims } of shippedFacts()) {
      for (const { certainty, status, subject, predicate } of claims) {
        const known = CERTAINTIES.includes(certainty) && (status === null || STATUSES.includes(status));
        assert.ok(known, `${source.id}: ${subject} ${predicate} ${certainty} ${status}`);
      }
    }
  });

  it('relates only entities that it describes, between kinds that the relation allows', () => {
    const kinds = new Map<string, string>();
    const all = [...shippedFacts()];
    for (const { source, entities } of all) {
      kinds.set(source.id, 'SOURCE');
      for (const { entity } of entities) {
        assert.ok(ENTITY_KINDS.includes(entity.kind));
        assert.ok(kinds.get(entity.id) === undefined || kinds.get(entity.id) === entity.kind, `two kinds of ${entity.id}`);
        kinds.set(entity.id, entity.kind);
      }
    }
    for (const { source, claims } of all) {
      for (const { subject, predicate, object } of claims) {
        assert.ok(kinds.has(subject), `${source.id}: ${subject} is not described`);
        if (object === null) continue;
        assert.ok(kinds.has(object), `${source.id}: ${object} is not described`);
        const relation: RelationDefinition | undefined = RELATIONS[predicate as keyof typeof RELATIONS];
        const allowed = relation?.ends.some(({ from, to }) => from === kinds.get(subject) && to === kinds.get(object));
        assert.ok(allowed, `${subject} ${predicate} ${object}`);
      }
    }
  });

  it('ships both documents of the symbol 29-NQ/TW as two', () => {
    const ids = [...shippedFacts()].flatMap(({ entities }) =>
      entities.flatMap(({ entity }) => (entity.kind === 'DOCUMENT' && entity.symbol === '29-NQ/TW' ? [entity.id] : [])),
    );
    assert.deepEqual([...new Set(ids)].sort(), ['document:tw/resolution-29/term-xi', 'document:tw/resolution-29/term-xiii']);
  });

  it('repeats no 13 words of a text on end, titles of sources apart', { skip: withTexts }, () => {
    for (const facts of texts) {
      const raw = plain(rawOf(facts));
      const strings = JSON.stringify({ ...facts, source: null }).match(/"(?:[^"\\]|\\.)*"/g) ?? [];
      for (const string of strings) {
        const words = wordsOf(JSON.parse(string) as string);
        for (let at = 0; at + 13 <= words.length; at++) {
          const run = words.slice(at, at + 13).join(' ');
          assert.ok(!raw.includes(plain(run)), `${facts.source.file}: ${run}`);
        }
      }
    }
  });

  it('holds every symbol of the answers and no other', { skip: withTexts }, () => {
    for (const facts of texts) {
      const file = join(shared, 'corpus/gold', (facts.source.file ?? '').replace(/txt$/, 'json'));
      if (!existsSync(file)) continue;
      const gold = JSON.parse(readFileSync(file, 'utf8')) as { documents: { symbol: string | null }[] };
      const wanted = new Set(gold.documents.flatMap(({ symbol }) => (symbol === null ? [] : [symbol])));
      const shipped = facts.entities.flatMap(({ entity, certainty }) =>
        entity.kind === 'DOCUMENT' && entity.symbol !== null && certainty !== 'INFERRED' ? [entity.symbol] : [],
      );
      assert.deepEqual([...new Set(shipped)].sort(), [...wanted].sort(), facts.source.file ?? '');
    }
  });

  it('covers every text that has answers', { skip: withTexts }, () => {
    const files = ['seeds', 'corpus/docs'].flatMap((folder) =>
      readdirSync(join(shared, folder)).filter((file) => file.endsWith('.txt')),
    );
    assert.deepEqual(texts.map(({ source }) => source.file).sort(), files.sort());
  });
});

it('a start tells by the first and the last source whether all was loaded: they are those', () => {
  const ids = [...shippedFacts()].map(({ source }) => source.id);
  assert.deepEqual(shippedEnds(), { first: ids[0], last: ids.at(-1) });
  assert.deepEqual(
    ids.slice(0, SHIPPED_LISTS.length),
    SHIPPED_LISTS.map((list) => `source:reference/${list}`),
  );
});
