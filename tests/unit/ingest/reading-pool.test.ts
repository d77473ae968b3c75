/** Reading in threads: the same run as in one thread, in the order of files, and a thread that ends takes one file with it. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { ingestPaths } from '../../../src/ingest/ingest-paths.js';
import { ReadingPool } from '../../../src/ingest/reading-pool.js';

let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'policygraph-'));
  for (let n = 10; n < 40; n++) {
    const words = `UBND huyện Bảo Thắng ban hành Kế hoạch số ${n}/KH-UBND ngày 04/11/20${n} thực hiện Nghị quyết số ${n}-NQ/TW. `;
    writeFileSync(join(folder, `${n}.txt`), `Kế hoạch số ${n}\n\n${words.repeat((n % 7) + 1)}\n`);
  }
  writeFileSync(join(folder, '20.txt'), 'NUL\0');
  writeFileSync(join(folder, '30.txt'), '');
});
after(() => rmSync(folder, { recursive: true }));

async function run(workers: number): Promise<{ lines: string[]; failed: string[]; summary: unknown }> {
  const lines: string[] = [];
  const failed: string[] = [];
  const summary = await ingestPaths([folder], {
    workers,
    extract: true,
    onSource: ({ path, extracted }) => void lines.push(`${path} ${extracted}`),
    onError: (path, { code, message, remedy }) => void failed.push(`${path} ${code} ${message} ${remedy}`),
  });
  return { lines, failed, summary };
}

test('any number of threads gives the run of one, in the order of files', async () => {
  const alone = await run(0);
  assert.equal(alone.lines.length, 28);
  assert.equal(alone.failed.length, 2);
  for (const workers of [1, 3]) assert.deepEqual(await run(workers), alone);
});

test('what takes too long is the error of its file; the thread is replaced and the others are read', async () => {
  const slow = join(folder, 'slow.txt');
  writeFileSync(slow, `${'Sở Giáo dục và Đào tạo tỉnh Lào Cai phối hợp với UBND huyện. '.repeat(200)}\n`.repeat(60));
  const pool = new ReadingPool(1, 1);
  try {
    const request = (path: string) => ({ path, options: {}, extract: false });
    // The second lay ready in the thread that the first ended: it is read by the next thread, and tells of itself.
    const [first, second] = await Promise.allSettled([pool.read(request(slow)), pool.read(request(join(folder, '12.txt')))]);
    assert.match(String(first?.status === 'rejected' && first.reason), /slow\.txt takes longer/u);
    assert.match(String(second?.status === 'rejected' && second.reason), /12\.txt takes longer/u);
    assert.ok(pool.size === 1);
  } finally {
    await pool.close();
  }
  const again = new ReadingPool(1);
  try {
    const { file } = await again.read({ path: join(folder, '11.txt'), options: {}, extract: false });
    assert.equal(file, '11.txt');
  } finally {
    await again.close();
    rmSync(slow);
  }
});
