/** A manifest: descriptions by line, wrong lines told with their number, unknown files reported, the others read. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { ingestPaths } from '../../../src/ingest/ingest-paths.js';

const folder = mkdtempSync(join(tmpdir(), 'policygraph-manifest-'));
after(() => rmSync(folder, { recursive: true }));
const text = (name: string): string => `Trường ${name} mở lớp học mới cho học sinh ở xa.\n`;

async function run(lines: readonly string[], paths: readonly string[] = []) {
  const manifest = join(folder, 'sources.jsonl');
  writeFileSync(manifest, lines.join('\n'));
  const read: string[] = [];
  const told: string[] = [];
  const summary = await ingestPaths(paths, {
    manifest,
    onSource: ({ facts: { source } }) => void read.push([source.file, source.title, source.url, source.tier].join(' | ')),
    onSkipped: (_, why) => void told.push(why),
    onError: (_, error) => void told.push(`${error.code} ${error.message} ${error.remedy}`),
  });
  return { read, told, summary };
}

test('a manifest describes the files it names, relative to itself, and wins over the description beside a file', async () => {
  mkdirSync(join(folder, 'texts'));
  for (const name of ['a', 'b', 'c']) writeFileSync(join(folder, 'texts', `${name}.txt`), text(name));
  writeFileSync(join(folder, 'texts', 'a.json'), '{"title": "Tên ở bên cạnh"}');
  const { read, told, summary } = await run([
    '\uFEFF{"file": "texts/a.txt", "title": "Tên trong danh mục", "url": "https://example.vn/a", "kind": "official", "other": 1}',
    '',
    '{"file": "texts/b.txt", "kind": "news"}\r',
  ]);
  assert.deepEqual(told, []);
  assert.equal(read[0], 'a.txt | Tên trong danh mục | https://example.vn/a | OFFICIAL');
  assert.match(read[1] ?? '', /^b\.txt \| .*PRESS$/u);
  assert.equal(summary.read, 2);
});

test('wrong lines are told by number, and the others are read', async () => {
  const { read, told, summary } = await run([
    '{"file": "texts/a.txt"',
    '[]',
    '{"title": "Không có tệp"}',
    '{"file": "texts/a.txt", "date": "27/7/2024"}',
    '{"file": "texts/nowhere.pdf"}',
    '{"file": "texts/c.txt"}',
    '{"file": "texts/../texts/c.txt"}',
  ]);
  assert.equal(read.length, 1);
  assert.deepEqual([summary.failed, summary.skipped], [5, 1]);
  for (const [i, words] of [
    'line 1 is not valid JSON',
    'line 2 is not an object',
    'line 3 names no file',
    'line 4 has a date that is not allowed',
    'line 5 names texts/nowhere.pdf, which does not exist',
    'named a second time in line 7',
  ].entries())
    assert.ok(told[i]?.includes(words), told[i]);
});

test('a file that is also named as a path is read once; a manifest that is not there is refused', async () => {
  const { read } = await run(['{"file": "texts/c.txt"}'], [join(folder, 'texts', 'c.txt')]);
  assert.equal(read.length, 1);
  await assert.rejects(ingestPaths([], { manifest: join(folder, 'none.jsonl') }), /no such file/u);
});
