import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { findSourceFiles } from '../../../src/ingest/source-files.js';

async function found(layout: (folder: string) => string[]): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'policygraph-'));
  try {
    const rows: string[] = [];
    for await (const entry of findSourceFiles(layout(folder))) rows.push(`${entry.kind} ${entry.path.slice(folder.length)}`);
    return rows;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
const put = (...path: string[]): void => writeFileSync(join(...path), 'x');

test('folders are walked in name order, descriptions belong to their texts, hidden files are left out', async () => {
  const rows = await found((folder) => {
    mkdirSync(join(folder, 'b'));
    for (const name of ['c.txt', 'a.html', 'a.json', '.d.txt', 'alone.json', 'notes']) put(folder, name);
    put(folder, 'b', 'z.txt');
    return [folder];
  });
  assert.deepEqual(rows, ['file /a.html', 'skipped /alone.json', 'file /b/z.txt', 'file /c.txt', 'file /notes']);
});

test('a file that is named twice, or linked, is read once', async () => {
  const rows = await found((folder) => {
    put(folder, 'a.txt');
    symlinkSync('a.txt', join(folder, 'b.txt'));
    return [join(folder, 'a.txt'), folder];
  });
  assert.deepEqual(rows, ['file /a.txt']);
});

test('a folder that links to its parent is entered once, and a path that is not there is told', async () => {
  const rows = await found((folder) => {
    mkdirSync(join(folder, 'in'));
    symlinkSync('..', join(folder, 'in', 'up'));
    put(folder, 'in', 'a.txt');
    return [folder, join(folder, 'none')];
  });
  assert.deepEqual(rows, ['file /in/a.txt', 'skipped /in/up', 'failed /none']);
});

test('a file of any name is taken when it is named itself', async () => {
  const rows = await found((folder) => {
    put(folder, 'list.csv');
    return [join(folder, 'list.csv')];
  });
  assert.deepEqual(rows, ['file /list.csv']);
});
