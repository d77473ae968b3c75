/**
 * The floors of accuracy on texts that do not ship: the pipeline reads them, the grader beside the project compares. Where the texts are absent
 * the tests say so and are skipped.
 */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { readSourceFile } from '../../src/documents/read-source.js';
import { toExtractedSource } from '../../src/ingest/extraction-format.js';
import { resolveFile } from '../../src/resolution/resolve-file.js';

const shared =
  process.env.POLICYGRAPH_SHARED ??
  ['../shared', '../../shared'].map((path) => join(process.cwd(), path)).find(existsSync) ??
  '../shared';
const grader = join(shared, 'evaluate', 'score.mjs');
const skip = existsSync(grader) ? false : `no texts and answers at ${shared}: set POLICYGRAPH_SHARED to their folder`;

interface Tally {
  readonly f1: number | null;
  readonly precision: number | null;
}
interface Grades {
  readonly entities: Readonly<Record<string, Tally>>;
  readonly relations: Readonly<Record<string, Tally>>;
  readonly identity: Readonly<Record<string, { readonly accuracy: number | null }>>;
}

/** What the grader says of the facts of every text in a folder. Throws when it finds a fault in them. */
async function gradesOf(folder: string, answers: 'seeds' | 'corpus'): Promise<Grades> {
  const lines: string[] = [];
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()) {
    const documents = await readSourceFile(join(folder, name));
    lines.push(JSON.stringify(toExtractedSource(resolveFile(documents), documents[0]!)));
  }
  const file = join(mkdtempSync(join(tmpdir(), 'policygraph-')), 'extracted.ndjson');
  writeFileSync(file, `${lines.join('\n')}\n`);
  const { stdout } = await promisify(execFile)(process.execPath, [grader, '--gold', answers, '--extracted', file, '--json'], {
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(stdout) as Grades;
}

function assertFloor(name: string, tally: Tally | undefined, floor: number): void {
  assert.ok(tally !== undefined && tally.f1 !== null, `${name} is not graded`);
  assert.ok(tally.f1 >= floor, `${name}: F1 ${tally.f1.toFixed(3)} is below ${floor}`);
}

test('the facts of the five source articles keep their floors', { skip }, async () => {
  const { entities, relations, identity } = await gradesOf(join(shared, 'seeds'), 'seeds');
  assertFloor('documents', entities.DOCUMENT, 0.95);
  assertFloor('localities', entities.LOCALITY, 0.95);
  assertFloor('agencies', entities.AGENCY, 0.95);
  assertFloor('tasks', entities.TASK, 0.95);
  assertFloor('indicators', entities.INDICATOR, 0.93);
  assertFloor('programmes', entities.PROGRAM, 0.75);
  assertFloor('relations', relations.ALL, 0.93);
  assertFloor('whom figures are of', relations.MEASURED_FOR, 0.85);
  assertFloor('figures of tasks', relations.MEASURED_BY, 0.85);
  assert.ok((relations.ALL?.precision ?? 0) >= 0.9, 'one relation in ten is false');
  assert.equal(identity.ALL?.accuracy, 1, 'what is one thing has one id, what is two has two');
});

test('the facts of the eleven texts of the corpus keep their floors', { skip }, async () => {
  const { entities, relations } = await gradesOf(join(shared, 'corpus', 'docs'), 'corpus');
  assertFloor('documents', entities.DOCUMENT, 0.95);
  assertFloor('localities', entities.LOCALITY, 0.95);
  assertFloor('agencies', entities.AGENCY, 0.95);
  assertFloor('indicators', entities.INDICATOR, 0.85);
  assertFloor('relations between documents', relations.ALL, 0.75);
});
