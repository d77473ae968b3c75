/** A good part of the hostile files in one run of the command: the process lives, stays small, and each file is read or refused in a line. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { hostileFiles } from './hostile-files.js';
import { ingestOutside, isRefusal } from './hostile-run.js';

/** Memory that the process may take, in MB (the bar of this version). */
const MAY_TAKE = 500;

test('the hostile files are the same two hundred on every machine', async () => {
  const [first, second] = [await hostileFiles(), await hostileFiles()];
  assert.equal(first.length, 200);
  assert.ok(first.every(({ bytes }, i) => bytes.equals(second[i]!.bytes)));
});

test('none of a third of them ends the process or fills the memory; each is read or refused in one line', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'policygraph-hostile-'));
  try {
    const files = (await hostileFiles()).filter((_, i) => i % 3 === 0);
    for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes);
    const { end, megabytes, complaints, read } = await ingestOutside([folder], 400);
    assert.equal(end, 9);
    assert.ok(megabytes === null || megabytes < MAY_TAKE, `${megabytes} MB`);
    for (const { name } of files) {
      const about = complaints.filter((line) => line.split(': ')[0]!.endsWith(name));
      if (read.includes(name)) assert.deepEqual(about, []);
      else if (about.length === 1 && about[0]!.startsWith('skipped')) assert.match(about[0]!, /holds the same text as/u);
      else {
        assert.equal(about.length, 1, name);
        assert.ok(isRefusal(about[0]!), about[0]);
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
