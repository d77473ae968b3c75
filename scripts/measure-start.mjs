/**
 * How soon a start is done: building the schema (bar 250 ms), and `policygraph serve` on a loaded store from the command to /readyz (bar 2 s). Each in
 * processes of its own; the medians count. Run after a build; with NEO4J_URI and its companions set, the server starts on that store too, which
 * is loaded with the shipped graph where it is empty:
 *
 *   node scripts/measure-start.mjs [--rounds 7] [--store FOLDER]
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const BARS = { schema: 250, ready: 2_000 };
const option = (name, otherwise) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : process.argv[at + 1];
};
const rounds = Number(option('--rounds', 7));
const given = option('--store', null);
const inDist = (path) => fileURLToPath(new URL(`../dist/src/${path}`, import.meta.url));
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const missed = [];

function report(what, values, bar) {
  const middle = median(values);
  const all = values.map((each) => each.toFixed(0)).join(' ');
  console.log(`${what}: median ${middle.toFixed(0)} ms (bar ${bar}); all: ${all}`);
  if (middle > bar) missed.push(what);
}

/** Milliseconds from a module's first import to its end, within a fresh process. */
function buildOnce() {
  const code = `const { apiSchema } = await import(${JSON.stringify(`file://${inDist('api/schema.js')}`)}); const began = performance.now(); apiSchema(); console.log(performance.now() - began);`;
  return Number(spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' }).stdout);
}

async function serveOnce(environment) {
  const began = performance.now();
  const child = spawn(process.execPath, [inDist('cli/policygraph.js'), 'serve'], { env: environment, stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let isReady = false;
  while (!isReady && child.exitCode === null) {
    isReady = await fetch(`http://127.0.0.1:${environment.PORT}/readyz`).then(
      ({ status }) => status === 200,
      () => false,
    );
    if (!isReady) await sleep(5);
  }
  const took = performance.now() - began;
  child.kill('SIGTERM');
  const code = await ended;
  if (!isReady) throw new Error(`the server ended with ${code} before it was ready`);
  return took;
}

const schema = [];
for (let round = 0; round < rounds; round += 1) schema.push(buildOnce());
report('schema build', schema, BARS.schema);

const folder = given ?? mkdtempSync(join(tmpdir(), 'policygraph-start-'));
const base = { ...process.env, PORT: '48213', HOST: '127.0.0.1', POLICYGRAPH_DATA: folder, POLICYGRAPH_LOG: 'silent' };
const engines = [['embedded store', { ...base, NEO4J_URI: '' }], ...(process.env.NEO4J_URI ? [['Neo4j', base]] : [])];
for (const [engine, environment] of engines) {
  // The first start may load the shipped graph.
  await serveOnce(environment);
  const ready = [];
  for (let round = 0; round < rounds; round += 1) ready.push(await serveOnce(environment));
  report(`serve to ready, ${engine}`, ready, BARS.ready);
}
if (given === null) rmSync(folder, { recursive: true });
process.exitCode = missed.length === 0 ? 0 : 1;
