/**
 * Sends every hostile query of tests/http/hostile-queries.ts to a server of its own, many times over: each must be refused with its code and a
 * remedy, the median within 50 ms, and memory must not grow. Run after a build:
 *
 *   node scripts/measure-hostile-queries.mjs [--rounds 20] [--only PART-OF-NAME]
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { HOSTILE_QUERIES } from '../dist/tests/http/hostile-queries.js';

const option = (name, otherwise) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : process.argv[at + 1];
};
const rounds = Number(option('--rounds', 20));
const queries = HOSTILE_QUERIES.filter(({ name }) => name.includes(option('--only', '')));
/** Milliseconds in which a refusal must come. */
const BAR_MS = 50;
/** Megabytes by which memory may differ between the first and the last rounds: what a collector leaves lying. */
const BAR_MB = 50;

const folder = mkdtempSync(join(tmpdir(), 'policygraph-hostile-'));
const cli = fileURLToPath(new URL('../dist/src/cli/policygraph.js', import.meta.url));
const environment = { ...process.env, PORT: '0', POLICYGRAPH_DATA: folder, POLICYGRAPH_LOG: 'error', NEO4J_URI: '' };
const server = spawn(process.execPath, [cli, 'serve'], { env: environment, stdio: ['ignore', 'inherit', 'pipe'] });
const url = await new Promise((resolve, reject) => {
  server.stderr.on('data', (chunk) => {
    const [, address] = /Serving \S+ at (\S+)\/graphql/.exec(String(chunk)) ?? [];
    if (address !== undefined) resolve(address);
  });
  server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
});

async function ask(body) {
  const began = performance.now();
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const text = await response.text();
  return { ms: performance.now() - began, text };
}
async function megabytes() {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(/^process_resident_memory_bytes (\d+)/m.exec(text)?.[1]) / 1e6;
}
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

const times = new Map(queries.map(({ name }) => [name, []]));
const faults = [];
const memory = [];
let cold = 0;
for (let round = 0; round < rounds; round += 1) {
  for (const { name, body, code } of queries) {
    const { ms, text } = await ask(body);
    if (round === 0) {
      cold = Math.max(cold, ms);
      const [error] = JSON.parse(text).errors ?? [];
      if (error?.extensions.code !== code) faults.push(`${name}: ${error?.extensions.code ?? 'answered'} instead of ${code}`);
      if (!error?.extensions.remedy) faults.push(`${name}: no remedy`);
    }
    times.get(name).push(ms);
  }
  await sleep(100);
  memory.push(await megabytes());
}
for (const { name, code } of queries) {
  const all = times.get(name);
  const middle = median(all);
  if (middle > BAR_MS) faults.push(`${name}: median ${middle.toFixed(1)} ms`);
  console.log(
    `${name.padEnd(60)} ${code.padEnd(18)} median ${middle.toFixed(1).padStart(6)} ms, slowest ${Math.max(...all)
      .toFixed(1)
      .padStart(6)} ms`,
  );
}
const third = Math.max(1, Math.floor(rounds / 3));
const early = median(memory.slice(third, 2 * third));
const late = median(memory.slice(-third));
if (rounds >= 9 && late - early > BAR_MB) faults.push(`memory grew from ${early.toFixed(0)} to ${late.toFixed(0)} MB`);
const slowest = Math.max(...[...times.values()].map(median));
console.log(
  `${queries.length} queries, ${rounds} rounds: slowest median ${slowest.toFixed(1)} ms (bar ${BAR_MS}), slowest of the first round ${cold.toFixed(1)} ms; resident memory by round: ${memory.map((each) => each.toFixed(0)).join(' ')} MB`,
);
for (const fault of faults) console.log(`FAULT ${fault}`);
server.kill('SIGTERM');
await new Promise((resolve) => server.once('exit', resolve));
rmSync(folder, { recursive: true });
process.exitCode = faults.length === 0 ? 0 : 1;
