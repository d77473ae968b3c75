/** Progress: a bar on a terminal, a line now and then elsewhere, never more than that. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Progress } from '../../../src/cli/progress.js';

function run(isTerminal: boolean): { written: string[]; progress: Progress } {
  const written: string[] = [];
  let now = 0;
  const progress = new Progress({ isTerminal, write: (text) => void written.push(text), now: () => now });
  progress.total = 100;
  for (let n = 0; n < 60; n++) {
    now += 200;
    progress.advance(100_000);
  }
  return { written, progress };
}

test('off a terminal there is a plain line every five seconds, with files, rate and what is left', () => {
  const { written, progress } = run(false);
  assert.equal(written.length, 2);
  assert.equal(written[0], 'progress  25 of 100 files, 2.5 MB, 0.50 MB/s, about 15 s left\n');
  progress.clear();
  assert.equal(written.length, 2);
});

test('on a terminal one line is drawn over, and taken away', () => {
  const { written, progress } = run(true);
  assert.equal(written.length, 60);
  assert.equal(written[59], `\r\u001b[2K[${'█'.repeat(14)}${'·'.repeat(10)}] 60 of 100 files, 6.0 MB, 0.50 MB/s, about 8 s left`);
  progress.clear();
  progress.clear();
  assert.deepEqual(written.slice(60), ['\r\u001b[2K']);
});
