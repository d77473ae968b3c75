/** Bad files beside good ones, through the command itself: one clear line each, the good ones go on, the exit code says so. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ingestPaths } from '../../src/ingest/ingest-paths.js';

const PROGRAM = fileURLToPath(new URL('../../src/cli/policygraph.js', import.meta.url));
const GOOD =
  'Xã vùng cao mở thêm lớp học\n\nNhà trường bố trí đủ giáo viên cho các lớp và phối hợp với phụ huynh trong việc chăm sóc học sinh ở xa.\n';
const bytes = (...values: number[]): Buffer => Buffer.from(values);
const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');

/** File name → content, and words that its line must hold. */
const BAD: Record<string, [Buffer | string, string]> = {
  'empty.txt': ['', 'is empty'],
  'blank.txt': [' \n\t\u00A0\n', 'holds no words'],
  'only-a-mark.txt': ['\uFEFF', 'holds no words'],
  'only-signs.txt': ['---- *** ???', 'holds no words'],
  'utf16-unmarked.txt': [utf16('Plan for the new school year in the province'), 'UTF-16'],
  'ff-bytes.txt': [Buffer.concat([Buffer.from(GOOD), bytes(0xff, 0xff)]), 'not valid UTF-8'],
  'windows-1258.txt': [bytes(0x4b, 0xea, 0xcc, 0x20, 0x68, 0x6f, 0xe1, 0xf2, 0x63, 0x68), 'not valid UTF-8'],
  'cut-in-a-letter.txt': [Buffer.from('Kế hoạch đổi mớ').subarray(0, -1), 'not valid UTF-8'],
  'overlong.txt': [bytes(0x41, 0xc0, 0x80, 0x42), 'not valid UTF-8'],
  'surrogate-bytes.txt': [bytes(0x41, 0xed, 0xa0, 0x80, 0x42), 'not valid UTF-8'],
  'beyond-unicode.txt': [bytes(0xf5, 0x80, 0x80, 0x80), 'not valid UTF-8'],
  'picture.txt': [bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0), 'PNG'],
  'photo.txt': [bytes(0xff, 0xd8, 0xff, 0xe0, 0, 16), 'JPEG'],
  'drawing.txt': ['GIF89a......', 'GIF'],
  'paper.txt': ['%PDF-1.7\n1 0 obj', 'PDF'],
  'paper.pdf': ['%PDF-1.4\n1 0 obj', 'is a damaged PDF'],
  'office.txt': [bytes(0x50, 0x4b, 3, 4, 0x14, 0, 6, 0), 'ZIP archive'],
  'office.docx': [bytes(0x50, 0x4b, 3, 4, 0x14, 0, 6, 0), 'cut off'],
  'old-office.doc': [bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'old Office'],
  'rich.rtf': ['{\\rtf1\\ansi Ke hoach}', 'RTF'],
  'packed.txt': [bytes(0x1f, 0x8b, 8, 0, 0, 0, 0, 0), 'gzip'],
  'nul-bytes.txt': ['Kế hoạch\0năm học mới của tỉnh', 'NUL'],
  'only-scripts.html': ['<!doctype html><html><body><script>var lesson = 1;</script></body></html>', 'no readable text'],
  'deep.html': [`<!doctype html><body>${'<div>'.repeat(60_000)}Lớp`, 'nested'],
  'many-lines.txt': ['a\n'.repeat(100_002), 'lines'],
  'broken-description.txt': [GOOD, 'not valid JSON'],
  'wrong-description.txt': [`${GOOD}.`, 'a date that is not allowed'],
  'list-description.txt': [`${GOOD}..`, 'not an object'],
  'folder-description.txt': [`${GOOD}...`, 'cannot be read'],
  'line\nbreak.txt': ['', 'is empty'],
  'escape\u001b[31m.txt': ['', 'is empty'],
};

/** Odd, but readable: these must come through, and in reasonable time. */
const ODD: Record<string, Buffer | string> = {
  'good.txt': GOOD,
  'marked.txt': `\uFEFF${GOOD}`,
  'carriage-returns.txt': GOOD.replaceAll('\n', '\r'),
  'decomposed.txt': `${GOOD} a`.normalize('NFD'),
  'no-extension': `${GOOD} b`,
  'page-named.txt': `<html><body><p>${GOOD}</p></body></html>`,
  'nested.html': `<html><body>${'<div>'.repeat(10_000)}${GOOD}</body></html>`,
  'unclosed.html': `<html><body><table><tr><td><b><i><p>${GOOD}`,
  'long-line.txt': `${GOOD.replaceAll('\n', ' ')} `.repeat(15_000),
  'rule-lines.txt': `${GOOD}${'-'.repeat(200_000)}x\n${'| '.repeat(100_000)}x\n`,
  'links.txt': `${GOOD}${'[a](/'.repeat(50_000)}`,
  'spaces.txt': `${GOOD}a${' '.repeat(500_000)}b`,
  'marks.txt': `${GOOD}a${'\u0301'.repeat(100_000)}`,
  'emoji.txt': `Lớp học 😀 ${GOOD}`,
  'utf16-little.txt': Buffer.concat([bytes(0xff, 0xfe), utf16(`${GOOD} c`)]),
  'utf16-big.txt': Buffer.concat([bytes(0xfe, 0xff), utf16(`${GOOD} d`).swap16()]),
};

let folder: string;
let outcome: { status: number | null; lines: string[]; objects: { source: { file: string } }[] };
const socket = createServer();
const isRoot = process.getuid?.() === 0;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'policygraph-hostile-'));
  for (const [name, content] of Object.entries(ODD)) writeFileSync(join(folder, name), content);
  for (const [name, [content]] of Object.entries(BAD)) writeFileSync(join(folder, name), content);
  writeFileSync(join(folder, 'broken-description.json'), '{"title": ');
  writeFileSync(join(folder, 'wrong-description.json'), '{"date": "5 September"}');
  writeFileSync(join(folder, 'list-description.json'), '[1]');
  mkdirSync(join(folder, 'folder-description.json'));
  writeFileSync(join(folder, 'huge.txt'), 'a');
  truncateSync(join(folder, 'huge.txt'), 50 * 1024 * 1024);
  symlinkSync('nowhere.txt', join(folder, 'dangling.txt'));
  symlinkSync('itself.txt', join(folder, 'itself.txt'));
  symlinkSync('.', join(folder, 'loop'));
  symlinkSync('/dev/zero', join(folder, 'device.txt'));
  symlinkSync('good.txt', join(folder, 'again.txt'));
  mkdirSync(join(folder, '.hidden'));
  writeFileSync(join(folder, '.hidden', 'secret.txt'), GOOD);
  writeFileSync(join(folder, 'logo.png'), 'x');
  execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
  await new Promise<void>((resolve) => socket.listen(join(folder, 'socket.txt'), resolve));
  mkdirSync(join(folder, 'closed'));
  writeFileSync(join(folder, 'closed.txt'), GOOD);
  chmodSync(join(folder, 'closed.txt'), 0);
  chmodSync(join(folder, 'closed'), 0);

  const run = spawnSync(process.execPath, [PROGRAM, 'ingest', folder, join(folder, 'missing.txt'), '--dry-run', '--json'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    timeout: 120_000,
  });
  outcome = {
    status: run.status,
    lines: run.stderr.split('\n').filter((line) => line !== ''),
    objects: run.stdout
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line)),
  };
});

after(() => {
  socket.close();
  chmodSync(join(folder, 'closed'), 0o755);
  rmSync(folder, { recursive: true, force: true });
});

/** The one line that speaks of a file. */
function lineOf(name: string): string {
  const found = outcome.lines.filter((line) => line.includes(name));
  assert.equal(found.length, 1, `${name} in\n${outcome.lines.join('\n')}`);
  return found[0] as string;
}

test('the run ends with the documented code for unreadable sources', () => {
  assert.equal(outcome.status, 9, outcome.lines.join('\n'));
});

for (const [name, [, words]] of Object.entries(BAD)) {
  // A name may hold what would break a line or speak to the terminal.
  const shown = name.replaceAll(/\p{Cc}/gu, '?');
  test(`${shown}: one line that says what is wrong and what to do`, () => {
    const line = lineOf(`/${shown}`);
    assert.match(line, /^UNREADABLE_SOURCE {2}/u);
    assert.ok(line.includes(words), line);
    assert.match(line, /\. [A-Z].+\.$/u, 'a remedy follows the failure');
  });
}

for (const [name, words] of [
  ['huge.txt', '20.0 MB'],
  ['dangling.txt', 'leads nowhere'],
  ['itself.txt', 'leads back to itself'],
  ['device.txt', 'no ordinary file'],
  ['pipe.txt', 'no ordinary file'],
  ['socket.txt', 'no ordinary file'],
  ['missing.txt', 'does not exist'],
] as const) {
  test(`${name}: one line that says what is wrong`, () => {
    assert.ok(lineOf(`/${name}`).includes(words), lineOf(`/${name}`));
  });
}

test('a file and a folder without permission are one line each', async () => {
  // Root may read everything, so for this look the process is nobody.
  chmodSync(folder, 0o755);
  const lines: string[] = [];
  if (isRoot) process.seteuid?.(65_534);
  try {
    await ingestPaths([join(folder, 'closed.txt'), join(folder, 'closed')], {
      onError: (path, { message }) => lines.push(`${path}: ${message}`),
    });
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
  assert.equal(lines.length, 2);
  assert.ok(
    lines.every((line) => line.includes('may not be read')),
    lines.join('\n'),
  );
});

test('a folder that leads back to itself and files of other kinds are skipped with a line', () => {
  assert.ok(lineOf('/loop').includes('already read'));
  assert.ok(lineOf('logo.png').startsWith('skipped'));
});

test('every good file is read once, whatever stands beside it', () => {
  const read = outcome.objects.map(({ source }) => source.file).filter((file) => file !== 'closed.txt');
  // again.txt links to good.txt: the first name met is read, the other is the same file.
  const expected = Object.keys(ODD).map((name) => (name === 'good.txt' ? 'again.txt' : name));
  assert.deepEqual([...read].sort(), expected.sort());
});

test('hidden folders are not entered', () => {
  assert.ok(!JSON.stringify(outcome.objects.map(({ source }) => source)).includes('secret.txt'));
});

test('no line of the report holds control characters or a stack trace', () => {
  for (const line of outcome.lines) assert.doesNotMatch(line, /\p{Cc}|^\s+at /u);
});
