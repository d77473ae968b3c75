/** A process that is killed in the middle of an ingest: the next one goes on, and the graph is that of a run nobody interrupted. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openStore } from '../../src/graph/open-store.js';
import type { Store } from '../../src/graph/store.js';
import { forEachEngine, neo4jUnderTest } from './engines.js';
import { dump } from './graph-dump.js';

const PROGRAM = fileURLToPath(new URL('../../src/cli/policygraph.js', import.meta.url));
const FILES = 60;
/** Sources told on stdout before the kill. */
const ENOUGH = 12;
let root: string;
let texts: string;

before(() => {
  root = mkdtempSync(join(tmpdir(), 'policygraph-'));
  texts = join(root, 'texts');
  mkdirSync(texts);
  for (let n = 1; n <= FILES; n++) {
    writeFileSync(
      join(texts, `${String(n).padStart(3, '0')}.txt`),
      `Huyện mở lớp học thứ ${n}\n\nThực hiện Nghị quyết số 29-NQ/TW ngày 04/11/2013, UBND huyện Bảo Thắng ban hành Kế hoạch số ${n}/KH-UBND ngày 10/02/2020 và giao các trường mở thêm ${n + 1} lớp học STEM trong năm học 2024-2025.\n`,
    );
  }
});
after(() => rmSync(root, { recursive: true, force: true }));

/** Runs `ingest`; killed with SIGKILL when so many sources were told. */
function ingest(env: NodeJS.ProcessEnv, killAfter = Number.POSITIVE_INFINITY): Promise<{ told: number; signal: string | null }> {
  const child = spawn(process.execPath, [PROGRAM, 'ingest', texts], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let told = 0;
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    told += chunk.split('\n').length - 1;
    if (told >= killAfter) child.kill('SIGKILL');
  });
  return new Promise((resolve) => child.on('close', (_code, signal) => resolve({ told, signal })));
}

async function killedThenResumed(env: NodeJS.ProcessEnv): Promise<void> {
  const killed = await ingest(env, ENOUGH);
  assert.equal(killed.signal, 'SIGKILL');
  assert.ok(killed.told < FILES, 'it was killed before its end');
  const resumed = await ingest(env);
  assert.equal(resumed.signal, null);
  assert.equal(resumed.told, FILES);
}

const embedded = (folder: string): NodeJS.ProcessEnv => ({ NEO4J_URI: '', POLICYGRAPH_DATA: folder });
async function dumpOf(folder: string): Promise<string[]> {
  const store = await openStore({ folder });
  try {
    return await dump(store);
  } finally {
    await store.close();
  }
}

test('embedded: killed and resumed, the graph holds everything once', async () => {
  const [whole, cut] = [join(root, 'whole'), join(root, 'cut')];
  await ingest(embedded(whole));
  await killedThenResumed(embedded(cut));
  assert.deepEqual(await dumpOf(cut), await dumpOf(whole));
});

forEachEngine('killed in the middle', (engine, openFresh) => {
  if (engine !== 'neo4j') return;
  test('Neo4j: killed and resumed, the graph holds everything once', async (context) => {
    const { uri, username, password, database } = neo4jUnderTest!;
    const env = { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password, NEO4J_DATABASE: database };
    const first: Store = await openFresh(context);
    await ingest(env);
    const whole = await dump(first);
    const second = await openFresh(context);
    await killedThenResumed(env);
    assert.deepEqual(await dump(second), whole);
  });
});
