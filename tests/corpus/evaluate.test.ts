/** `policygraph evaluate` as a user runs it, with the real scorer and texts where they are at hand. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Evaluation } from '../../src/evaluation/evaluate.js';

const PROGRAM = fileURLToPath(new URL('../../src/cli/policygraph.js', import.meta.url));
const shared = process.env.POLICYGRAPH_SHARED ?? join(process.cwd(), '../shared');
const scorer = join(shared, 'evaluate', 'score.mjs');
const skip = existsSync(scorer) ? false : `no scorer at ${scorer}: set POLICYGRAPH_SHARED to the folder that holds it`;
const evaluate = (...args: string[]) =>
  spawnSync(process.execPath, [PROGRAM, 'evaluate', ...args], { encoding: 'utf8', maxBuffer: 1 << 28 });

test('without a scorer it says where it looked and how to name one', () => {
  const { status, stdout, stderr } = evaluate('--scorer', 'nowhere/score.mjs');
  assert.equal(status, 3);
  assert.equal(stdout, '');
  assert.match(stderr, /^NOT_FOUND {2}There is no scorer at .+nowhere.+--scorer FILE/);
});

test('it grades every set at hand and compares each with the last release', { skip }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'policygraph-'));
  const [page, kept] = [join(folder, 'accuracy.md'), join(folder, 'release.json')];
  const { status, stdout, stderr } = evaluate('--scorer', scorer, '--json', '--page', page, '--keep', kept, '--keep-as', '9.9.9');
  assert.equal(status, 0, stderr);
  const { sets, missing, rules, unanswered } = JSON.parse(stdout) as Evaluation;
  assert.deepEqual(
    sets.map(({ set }) => set.name),
    ['seeds', 'corpus', 'own'],
  );
  assert.deepEqual(missing, []);
  for (const { set, grades, change } of sets) {
    assert.ok((grades.entities.DOCUMENT?.f1 ?? 0) > 0.9, set.name);
    assert.ok(change !== null, set.name);
  }
  for (const of of ['MENTION', 'RELATION']) {
    assert.ok(
      rules.some((rule) => rule.of === of && rule.texts.length > 10 && rule.elsewhere > unanswered / 3),
      of,
    );
  }
  assert.match(readFileSync(page, 'utf8'), /^# Accuracy\n/);
  assert.equal((JSON.parse(readFileSync(kept, 'utf8')) as { version: string }).version, '9.9.9');
  rmSync(folder, { recursive: true });
});
