/** Stopping an ingest from outside: it ends after the source in hand, says so in one line, and has the documented code. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../src/cli/policygraph.js', import.meta.url));
const FILES = 400;
let folder: string;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'policygraph-'));
  for (let i = 0; i < FILES; i++) {
    writeFileSync(
      join(folder, `${i}.txt`),
      `Tin số ${i}\n\n${`Trường thứ ${i} mở thêm lớp học cho học sinh vùng cao. `.repeat(400)}\n`,
    );
  }
});
after(() => rmSync(folder, { recursive: true }));

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a dry run and calls `act` when the first output has come. */
function run(act: (child: ReturnType<typeof spawn>) => void): Promise<Ended> {
  const child = spawn(process.execPath, [PROGRAM, 'ingest', folder, '--dry-run', '--json'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    if (stdout === '') act(child);
    stdout += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk;
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })));
}

test('SIGINT ends the run between two sources', async () => {
  const { code, stdout, stderr } = await run((child) => child.kill('SIGINT'));
  assert.equal(code, 130, stderr);
  const lines = stdout.split('\n').filter((line) => line !== '');
  assert.ok(lines.length < FILES, `${lines.length} sources were still read`);
  for (const line of lines) JSON.parse(line);
  // On a slow machine a line of progress may come first.
  assert.match(stderr, /^(?:progress {2}[^\n]+\n)*CANCELLED {2}[^\n]+\n$/u);
});

test('a reader that goes away ends the run without a stack trace', async () => {
  const { stderr } = await run((child) => child.stdout?.destroy());
  assert.doesNotMatch(stderr, /\n\s+at |EPIPE/u);
});
