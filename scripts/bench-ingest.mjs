/**
 * Measures an ingest: what a core reads in a second, what a second core adds, the way to both stores, resident memory. Prints a table. A machine
 * that does other things too is slower by the clock: "MB a CPU second" is what the work costs.
 *
 *   node scripts/bench-ingest.mjs [--texts FOLDER] [--files 2000] [--memory 200,2000] [--store] [--workers 0,1,2]
 *
 * Without --texts it writes made-up texts of 5 kB. With --store it also stores them: in Neo4j where NEO4J_URI is set, else in an embedded store.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeMadeUpTexts } from './ingest-bench/made-up-texts.mjs';

const { values } = parseArgs({
  options: {
    texts: { type: 'string' },
    files: { type: 'string', default: '2000' },
    memory: { type: 'string', default: '' },
    workers: { type: 'string', default: '0,1,2' },
    store: { type: 'boolean', default: false },
  },
});
const program = fileURLToPath(new URL('../dist/src/cli/policygraph.js', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'policygraph-bench-'));
const numbers = (list) => list.split(',').filter(Boolean).map(Number);

/** Runs the program; seconds by the clock and of CPU, and the most memory it held at any time, as the process itself knows them. */
function measure(args, env = {}) {
  return new Promise((resolve, reject) => {
    const report = join(root, `usage-${Math.random()}`);
    const hook = `data:text/javascript,import{writeFileSync}from"node:fs";import{isMainThread}from"node:worker_threads";if(isMainThread)process.on("exit",()=>writeFileSync(${JSON.stringify(report)},JSON.stringify(process.resourceUsage())))`;
    const begun = performance.now();
    const child = spawn(process.execPath, ['--import', hook, program, 'ingest', ...args], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (chunk) => {
      said = (said + chunk).slice(-2000);
    });
    child.on('close', (code) => {
      if (code !== 0) return reject(new Error(`ingest ended with ${code}: ${said}`));
      const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(report, 'utf8'));
      resolve({ seconds: (performance.now() - begun) / 1000, cpu: (userCPUTime + systemCPUTime) / 1e6, rss: maxRSS / 1024 });
    });
  });
}

const sizeOf = (folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
const row = (...cells) => process.stdout.write(`| ${cells.join(' | ')} |\n`);
const fixed = (n, digits = 2) => n.toFixed(digits);

try {
  const texts = values.texts ?? join(root, 'texts');
  if (values.texts === undefined) writeMadeUpTexts(texts, Number(values.files));
  const megabytes = sizeOf(texts) / 1e6;
  row('run', 'MB', 'seconds', 'MB a second', 'MB a CPU second', 'most memory, MB');
  row('---', '---', '---', '---', '---', '---');
  const report = (name, size, { seconds, cpu, rss }) =>
    row(name, fixed(size, 1), fixed(seconds, 1), fixed(size / seconds), fixed(size / cpu), fixed(rss, 0));
  const byWorkers = new Map();
  for (const workers of numbers(values.workers)) {
    const figures = await measure([texts, '--dry-run', '--json', '--workers', String(workers)]);
    byWorkers.set(workers, figures);
    report(`read, ${workers} threads`, megabytes, figures);
  }
  const [one, two] = [byWorkers.get(1), byWorkers.get(2)];
  if (one && two) row('two threads to one', '', '', `${fixed(one.seconds / two.seconds)} ×`, '', '');
  for (const files of numbers(values.memory)) {
    const folder = join(root, `memory-${files}`);
    const size = writeMadeUpTexts(folder, files) / 1e6;
    report(`read, ${files} files`, size, await measure([folder, '--dry-run', '--json']));
    rmSync(folder, { recursive: true });
  }
  if (values.store) {
    const where = process.env.NEO4J_URI ? 'Neo4j' : 'embedded';
    const env = { POLICYGRAPH_DATA: join(root, 'store') };
    report(`stored, ${where}`, megabytes, await measure([texts], env));
    report(`again, ${where}`, megabytes, await measure([texts], env));
  }
} finally {
  rmSync(root, { recursive: true, force: true });
}
