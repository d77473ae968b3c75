/** What `ingest --dry-run --json` prints, checked from outside: by the grader's own rules where ../shared is there, and by ours always. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { ExtractedSource } from '../../src/ingest/extraction-format.js';
import { CERTAINTIES, ENTITY_KINDS, SOURCE_TIERS, STATUSES } from '../../src/vocabulary/kinds.js';
import { RELATION_TYPES } from '../../src/vocabulary/relations.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const PROGRAM = join(ROOT, 'dist/src/cli/policygraph.js');
const SHARED = process.env.POLICYGRAPH_SHARED ?? [join(ROOT, '../shared'), join(ROOT, '../../shared')].find(existsSync) ?? '';
const absent = SHARED === '' || !existsSync(join(SHARED, 'evaluate/score.mjs'));
const skip = absent && 'the graded texts (../shared) are not here';

function dryRun(folder: string): { stdout: string; stderr: string; status: number | null } {
  const run = spawnSync(process.execPath, [PROGRAM, 'ingest', folder, '--dry-run', '--json'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { stdout: run.stdout, stderr: run.stderr, status: run.status };
}
const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');

/** Every fault of one printed source against the file it was read from. */
function faultsOf(source: ExtractedSource, raw: string): string[] {
  const faults: string[] = [];
  const check = (holds: boolean, fault: string): void => {
    if (!holds) faults.push(fault);
  };
  const inFile = (span: { start: number; end: number }): boolean =>
    Number.isInteger(span.start) &&
    Number.isInteger(span.end) &&
    span.start >= 0 &&
    span.start < span.end &&
    span.end <= raw.length;
  check(source.source.sha256 === createHash('sha256').update(raw).digest('hex'), 'sha256');
  check((SOURCE_TIERS as readonly string[]).includes(source.source.tier) && source.source.tier !== 'REFERENCE', 'tier');
  const ids = new Set([source.source.id]);
  for (const entity of source.entities) {
    check(!ids.has(entity.id), `id ${entity.id} twice`);
    ids.add(entity.id);
    check((ENTITY_KINDS as readonly string[]).includes(entity.kind) && entity.kind !== 'SOURCE', `kind ${entity.kind}`);
    check(['ASSERTED', 'INFERRED'].includes(entity.certainty), `certainty ${entity.certainty}`);
    check(
      entity.mentions.length > 0 || entity.certainty === 'INFERRED' || entity.kind === 'TOPIC',
      `${entity.id} has no mention`,
    );
    for (const mention of entity.mentions)
      check(inFile(mention) && raw.slice(mention.start, mention.end) === mention.text, `${entity.id} mention`);
  }
  for (const claim of source.claims) {
    const name = `${claim.from} ${claim.type} ${claim.to}`;
    check(RELATION_TYPES.includes(claim.type), `type ${claim.type}`);
    check(ids.has(claim.from) && ids.has(claim.to), `ends of ${name}`);
    check((CERTAINTIES as readonly string[]).includes(claim.certainty), `certainty of ${name}`);
    check(claim.status === null || (STATUSES as readonly string[]).includes(claim.status), `status of ${name}`);
    check(claim.confidence >= 0 && claim.confidence <= 1, `confidence of ${name}`);
    check(claim.evidence.length > 0 || claim.certainty === 'INFERRED', `evidence of ${name}`);
    check(claim.evidence.every(inFile), `range of ${name}`);
  }
  for (const mention of source.unresolved)
    check(inFile(mention) && raw.slice(mention.start, mention.end) === mention.text, 'unresolved mention');
  return faults;
}

test('our own texts: one line a source on stdout, no fault in it, nothing else beside it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'policygraph-'));
  try {
    const text =
      'Huyện mở lớp học mới\n\nThực hiện Nghị quyết số 29-NQ/TW ngày 04/11/2013, UBND huyện giao các trường mở thêm lớp học STEM trong năm học 2024-2025.\n';
    writeFileSync(join(folder, 'a.txt'), text);
    writeFileSync(join(folder, 'b.txt'), `\uFEFF${text} Thêm.`.normalize('NFD'));
    writeFileSync(join(folder, 'c.html'), `<html><body><h1>Tin</h1><p>${text.replace('&', '&amp;')}</p></body></html>`);
    const run = dryRun(folder);
    assert.equal(run.status, 0, run.stderr);
    const sources = lines(run.stdout).map((line) => JSON.parse(line) as ExtractedSource);
    assert.deepEqual(
      sources.map(({ source }) => source.file),
      ['a.txt', 'b.txt', 'c.html'],
    );
    for (const source of sources) assert.deepEqual(faultsOf(source, readFileSync(join(folder, source.source.file), 'utf8')), []);
    assert.equal(dryRun(folder).stdout, run.stdout, 'a second dry run prints the same');
    assert.deepEqual(readdirSync(folder).sort(), ['a.txt', 'b.txt', 'c.html'], 'a dry run leaves nothing behind');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

for (const [gold, folder] of [
  ['seeds', 'seeds'],
  ['corpus', 'corpus/docs'],
] as const) {
  test(`the grader finds no fault in the ${gold}`, { skip }, () => {
    const run = dryRun(join(SHARED, folder));
    const graded = spawnSync(process.execPath, [join(SHARED, 'evaluate/score.mjs'), '--gold', gold, '--extracted', '-'], {
      input: run.stdout,
      encoding: 'utf8',
    });
    assert.equal(graded.status, 0, graded.stderr);
  });
}

test('texts as users bring them: every one is read, none has a fault', { skip }, () => {
  const folder = join(SHARED, 'corpus/unlabelled');
  const run = dryRun(folder);
  assert.equal(run.status, 0, run.stderr);
  const sources = lines(run.stdout).map((line) => JSON.parse(line) as ExtractedSource);
  assert.equal(sources.length, readdirSync(folder).filter((name) => name.endsWith('.txt')).length);
  for (const source of sources) {
    const file = source.source.file;
    assert.deepEqual(faultsOf(source, readFileSync(join(folder, file), 'utf8')), [], file);
  }
});
