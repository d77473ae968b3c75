import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toExtractedSource } from '../../../src/ingest/extraction-format.js';
import type { SourceFacts } from '../../../src/vocabulary/facts.js';

const RAW = 'Xã Ea Đar ban hành Kế hoạch số 5/KH-UBND.';
const at = (words: string): { start: number; end: number } => ({
  start: RAW.indexOf(words),
  end: RAW.indexOf(words) + words.length,
});

const READ = { raw: RAW, reading: { format: 'text', encoding: 'utf-8', fileSha256: 'ab', warnings: [] } } as const;

const FACTS: SourceFacts = {
  source: {
    id: 'source:0123456789abcdef',
    kind: 'SOURCE',
    name: 'Tin',
    title: 'Tin',
    url: 'https://example.vn',
    publisher: null,
    author: null,
    publishedAt: '2024-05-06',
    tier: 'PRESS',
    sha256: 'ab',
    file: 'a.txt',
  },
  passages: [],
  entities: [
    {
      entity: {
        id: 'document:d',
        kind: 'DOCUMENT',
        name: 'Kế hoạch số 5/KH-UBND',
        aliases: ['KH 5'],
        symbol: '5/KH-UBND',
        documentType: 'PLAN',
        title: null,
        issuedOn: null,
      },
      certainty: 'ASSERTED',
      mentions: [at('Kế hoạch số 5/KH-UBND')],
    },
    {
      entity: {
        id: 'agency:a',
        kind: 'AGENCY',
        name: 'UBND xã Ea Đar',
        side: 'STATE',
        level: 'COMMUNE',
        bodyKind: null,
        collective: false,
        validFrom: null,
        validTo: null,
      },
      certainty: 'INFERRED',
      mentions: [],
    },
    {
      entity: {
        id: 'locality:l',
        kind: 'LOCALITY',
        name: 'Xã Ea Đar',
        level: 'COMMUNE',
        codes: [],
        validFrom: null,
        validTo: null,
      },
      certainty: 'ASSERTED',
      mentions: [at('Xã Ea Đar')],
    },
    {
      entity: { id: 'period:p', kind: 'PERIOD', name: '2024', periodKind: 'YEAR', start: '2024', end: null },
      certainty: 'INFERRED',
      mentions: [],
    },
  ],
  claims: [
    {
      subject: 'document:d',
      predicate: 'ISSUED_BY',
      object: 'agency:a',
      value: null,
      certainty: 'INFERRED',
      confidence: 0.8,
      rule: 'issuer-of-place',
      status: null,
      evidence: [
        {
          sourceId: 'source:0123456789abcdef',
          ...at('ban hành'),
          locator: null,
          phrase: null,
          rule: 'issuer-of-place',
          confidence: 0.8,
        },
      ],
    },
    {
      subject: 'document:d',
      predicate: 'issuedOn',
      object: null,
      value: '2024-01-01',
      certainty: 'ASSERTED',
      confidence: 1,
      rule: 'date',
      status: null,
      evidence: [],
    },
  ],
  unresolved: [
    { ...at('Ea Đar'), text: 'ignored', kind: 'LOCALITY', candidates: [{ id: 'locality:l', score: 0.5, reason: 'same name' }] },
  ],
};

test('the fixed form: mentions are cut from the file, attribute claims are no relations', () => {
  const extracted = toExtractedSource(FACTS, READ);
  assert.deepEqual(extracted.source, {
    id: 'source:0123456789abcdef',
    file: 'a.txt',
    sha256: 'ab',
    title: 'Tin',
    publisher: null,
    author: null,
    publishedAt: '2024-05-06',
    tier: 'PRESS',
    format: 'text',
    encoding: 'utf-8',
    fileSha256: 'ab',
    warnings: [],
  });
  for (const entity of extracted.entities)
    for (const mention of entity.mentions) assert.equal(mention.text, RAW.slice(mention.start, mention.end));
  assert.deepEqual(extracted.claims, [
    {
      type: 'ISSUED_BY',
      from: 'document:d',
      to: 'agency:a',
      certainty: 'INFERRED',
      confidence: 0.8,
      rule: 'issuer-of-place',
      status: null,
      evidence: [at('ban hành')],
    },
  ]);
  assert.equal(extracted.unresolved[0]?.text, 'Ea Đar');
});

test('the fixed form: each kind bears its own properties and no others', () => {
  const [document, agency, locality, period] = toExtractedSource(FACTS, READ).entities;
  const keys = (entity: object | undefined): string => Object.keys(entity ?? {}).join(' ');
  assert.equal(keys(document), 'id kind name aliases certainty mentions symbol documentType issuedOn issuer');
  assert.equal(document?.issuer, 'agency:a');
  assert.equal(keys(agency), 'id kind name certainty mentions collective');
  assert.equal(keys(locality), 'id kind name certainty mentions level');
  assert.equal(keys(period), 'id kind name certainty mentions periodKind start');
});
