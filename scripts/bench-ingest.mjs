/**
 * Measures an ingest: what a core reads in a second, what a second core adds, the way to both stores, resident memory. Prints a table. A machine
 * that does other things too is slower by the clock: "MB a CPU second" is what the work costs.
 *
 *   node scripts/bench-ingest.mjs [--texts FOLDER] [--files 2000] [--memory 200,2000] [--store] [--bare] [--workers 0,1,2] [--empty-neo4j]
 *
 * Without --texts it writes made-up texts of 5 kB. With --store it also stores them, those of --memory too: in Neo4j where NEO4J_URI is set, else
 * in an embedded store, each time beside the shipped graph alone. The embedded engine holds its graph in the memory of the process, so that only
 * against Neo4j the memory is that of the ingest. With --bare it compares storing with a bare loop that writes the same rows. A Neo4j that holds
 * a graph is emptied only with --empty-neo4j.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compareWithBareLoop } from './ingest-bench/bare-loop.mjs';
import { freshStore, usesNeo4j } from './ingest-bench/fresh-store.mjs';
import { writeMadeUpTexts } from './ingest-bench/made-up-texts.mjs';

const { values } = parseArgs({
  options: {
    texts: { type: 'string' },
    files: { type: 'string', default: '2000' },
    memory: { type: 'string', default: '' },
    workers: { type: 'string', default: '0,1,2' },
    store: { type: 'boolean', default: false },
    bare: { type: 'boolean', default: false },
    'empty-neo4j': { type: 'boolean', default: false },
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
/** An equal store for each run; the environment that leads to it. */
async function storeFor(name) {
  const { folder } = await freshStore(root, name, values['empty-neo4j']);
  return folder === null ? {} : { POLICYGRAPH_DATA: folder };
}
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
    if (!values.store) report(`read, ${files} files`, size, await measure([folder, '--dry-run', '--json']));
    else report(`stored, ${files} files`, size, await measure([folder], await storeFor(`memory-${files}-store`)));
    rmSync(folder, { recursive: true });
  }
  if (values.store) {
    const where = usesNeo4j ? 'Neo4j' : 'embedded';
    const env = await storeFor('store');
    report(`stored, ${where}`, megabytes, await measure([texts], env));
    report(`again, ${where}`, megabytes, await measure([texts], env));
  }
  if (values.bare) await compareWithBareLoop({ root, texts, mayEmpty: values['empty-neo4j'], row });
} finally {
  rmSync(root, { recursive: true, force: true });
}
