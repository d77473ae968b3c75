/**
 * What plans cost a question. Cold: from a fresh document to its first statement being sent, with variables, limits, and the compiling of plan and
 * completion (bar 5 ms). Kept: the part of a request that goes into finding its plan and filling in its values, by a sampling profile (bar 50 µs).
 * Asks the worked questions of the shipped graph on the embedded engine, each many times. Run after a build:
 *
 *   node scripts/measure-plans.mjs [--rounds 1000] [NAME…]
 */
import { Session } from 'node:inspector/promises';
import { getOperationAST, parse } from 'graphql';
import { executeOperation } from '../dist/src/api/execute-operation.js';
import { apiSchema } from '../dist/src/api/schema.js';
import { RequestStore } from '../dist/src/graph/request-store.js';
import { workedQuestions } from '../dist/src/server/worked-questions.js';
import { openShippedGraph } from './worked-questions/recorded.mjs';

const at = process.argv.indexOf('--rounds');
const rounds = at < 0 ? 1000 : Number(process.argv[at + 1]);
const named = process.argv.slice(2).filter((word) => !/^--|^\d+$/.test(word));
/** Of the cold ones fewer: each is read and compiled anew. */
const coldRounds = Math.max(5, Math.floor(rounds / 50));
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

const store = await openShippedGraph();
/** Rows by statement and values, as text: only the first asking of a question reaches the engine, which is not what is measured. */
const rowsOf = new Map();
async function recorded(statement, params, options) {
  const asked = JSON.stringify([statement.text, params]);
  if (!rowsOf.has(asked)) rowsOf.set(asked, JSON.stringify(await store.read(statement, params, options)));
  return JSON.parse(rowsOf.get(asked));
}

/** Microseconds until the first statement of one execution is sent. */
async function untilSent(document, variables) {
  let sent;
  const watched = new Proxy(store, {
    get: (target, name) =>
      name === 'read'
        ? (...given) => {
            sent ??= performance.now();
            return recorded(...given);
          }
        : Reflect.get(target, name, target),
  });
  const context = { store: new RequestStore(watched, {}), writable: store, writeAccess: 'DISABLED' };
  const operation = getOperationAST(document);
  const began = performance.now();
  await executeOperation({ schema: apiSchema(), document, operation, operationName: null, variables, context });
  return ((sent ?? performance.now()) - began) * 1_000;
}

/** Microseconds that so many executions spent within the functions of the plan cache, with all that these call. */
async function spentOnPlans(ask) {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 50 });
  await session.post('Profiler.start');
  await ask();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  const within = new Set();
  const enter = (node, inside) => {
    const { functionName, url } = node.callFrame;
    const isPlan =
      inside ||
      (functionName === 'planned' && url.endsWith('/plan-cache.js')) ||
      (functionName === 'params' && url.includes('/inquiry/plan/'));
    if (isPlan) within.add(node.id);
    for (const child of node.children ?? []) enter(nodes.get(child), isPlan);
  };
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  enter(profile.nodes[0], false);
  return profile.samples.reduce((sum, id, place) => sum + (within.has(id) ? profile.timeDeltas[place] : 0), 0);
}

const all = [];
for (const { name, operation, variables } of workedQuestions()) {
  if (named.length > 0 && !named.includes(name)) continue;
  const kept = parse(operation);
  const cold = [];
  for (let round = 0; round < coldRounds; round += 1) cold.push(await untilSent(parse(operation), variables));
  // A server that keeps plans has been asked before.
  for (let round = 0; round < rounds; round += 1) await untilSent(kept, variables);
  const spent = await spentOnPlans(async () => {
    for (let round = 0; round < rounds; round += 1) await untilSent(kept, variables);
  });
  // The first few are the engine of JavaScript getting warm.
  const row = { name, cold: median(cold.slice(2)) / 1_000, kept: spent / rounds };
  all.push(row);
  console.log(`${name.padEnd(26)} cold ${row.cold.toFixed(2)} ms, kept ${row.kept.toFixed(1)} µs`);
}
await store.close();
for (const [what, unit, bar] of [
  ['cold', 'ms', 5],
  ['kept', 'µs', 50],
]) {
  const figures = all.map((row) => row[what]);
  console.log(
    `${what}: median of all ${median(figures).toFixed(2)} ${unit}, most ${Math.max(...figures).toFixed(2)} ${unit} (bar ${bar} ${unit})`,
  );
}
process.exit(0);
