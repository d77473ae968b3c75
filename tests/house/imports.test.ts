/** The house: which room may import which, and where each third-party package may enter (design §5). */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importsOf, sourceFiles } from './source-files.js';

/** A room and the rooms that it may import, itself always. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  vocabulary: [],
  documents: ['vocabulary'],
  recognition: ['vocabulary', 'documents'],
  resolution: ['vocabulary', 'documents', 'recognition'],
  graph: ['vocabulary'],
  ingest: ['vocabulary', 'documents', 'recognition', 'resolution', 'graph'],
  evaluation: ['vocabulary', 'documents', 'recognition', 'resolution', 'ingest'],
  inquiry: ['vocabulary', 'graph'],
  exchange: ['vocabulary', 'graph', 'inquiry'],
  api: ['vocabulary', 'graph', 'inquiry', 'ingest'],
  server: ['vocabulary', 'graph', 'inquiry', 'api'],
  cli: ['vocabulary', 'documents', 'graph', 'inquiry', 'api', 'exchange', 'server', 'ingest', 'resolution', 'evaluation'],
};
/** Packages that enter at one place only. */
const ONE_PLACE: Readonly<Record<string, RegExp>> = {
  'neo4j-driver': /^src\/graph\/neo4j\//,
  '@grafeo-db/js': /^src\/graph\/grafeo\//,
  'type-graphql': /^src\/api\//,
  'reflect-metadata': /^src\/(?:api\/schema|index)\.ts$/,
  '@apollo/server': /^src\/server\//,
  fastify: /^src\/server\//,
  '@as-integrations/fastify': /^src\/server\//,
  commander: /^src\/cli\//,
  zod: /^src\/(?:config|documents\/description-file)\.ts$/,
  parse5: /^src\/documents\//,
  'pdfjs-dist': /^src\/documents\/pdf\/read-pdf\.ts$/,
  mammoth: /^src\/documents\/office\/docx\.ts$/,
  'word-extractor': /^src\/documents\/office\/doc\.ts$/,
  pino: /^src\/(?:server|cli)\//,
};
const roomOf = (file: string): string => /^src\/([^/]+)\//.exec(file)?.[1] ?? '';
const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

describe('the house', () => {
  it('lets a room import only what stands before it', () => {
    const wrong: string[] = [];
    for (const file of sourceFiles('src')) {
      const room = roomOf(file);
      if (room === '') continue;
      for (const target of importsOf(file).local) {
        const other = roomOf(target);
        if (other !== '' && other !== room && !MAY_IMPORT[room]?.includes(other)) wrong.push(`${file} imports ${target}`);
        if (other === '' && !/^src\/(?:config|errors|limits)\.ts$/.test(target)) wrong.push(`${file} imports ${target}`);
      }
    }
    assert.deepEqual(wrong, []);
  });

  it('names every room in the rule', () => {
    const rooms = new Set(sourceFiles('src').map(roomOf).filter(Boolean));
    assert.deepEqual([...rooms].sort(), Object.keys(MAY_IMPORT).sort());
  });

  it('lets each third-party package in at its one place', () => {
    const wrong: string[] = [];
    for (const file of sourceFiles('src')) {
      for (const specifier of importsOf(file).packages) {
        const place = ONE_PLACE[packageOf(specifier)];
        if (place !== undefined && !place.test(file)) wrong.push(`${file} imports ${specifier}`);
      }
    }
    assert.deepEqual(wrong, []);
  });

  it('reads the environment in config.ts alone', () => {
    const wrong = sourceFiles('src').filter((file) => file !== 'src/config.ts' && importsOf(file).text.includes('process.env'));
    assert.deepEqual(wrong, []);
  });

  it('reads data/ in vocabulary and ingest alone', () => {
    const wrong = sourceFiles('src').filter(
      (file) => /['"`](?:\.\.\/)+data\//.test(importsOf(file).text) && !/^src\/(?:vocabulary|ingest)\//.test(file),
    );
    assert.deepEqual(wrong, []);
  });

  it('writes Cypher in the planner and in cypher/ alone', () => {
    const cypher = /\b(?:MATCH|MERGE|UNWIND) ?\(|\bMATCH \(|\bUNWIND \$/;
    const wrong = sourceFiles('src').filter(
      (file) => !file.startsWith('src/inquiry/plan/') && !file.endsWith('.generated.ts') && cypher.test(importsOf(file).code),
    );
    assert.deepEqual(wrong, []);
  });

  it('decorates in api alone', () => {
    const wrong = sourceFiles('src').filter(
      (file) => !file.startsWith('src/api/') && /^\s*@[A-Z]\w+\(/m.test(importsOf(file).code),
    );
    assert.deepEqual(wrong, []);
  });
});
