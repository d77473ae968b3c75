/** The rounds: every arm on every question in short blocks, one after the other in turning order, so that what disturbs one disturbs all. */
import type { Arm, ArmName, Request } from '../arms/arm.js';
import { answerOf, expectedOf } from '../arms/answers-of.js';
import { firstDifference } from '../questions/answer.js';
import type { Question } from '../questions/question.js';
import { ask, block } from './http-load.js';
import { cpuMicroseconds, StolenTime } from './process-usage.js';
import { median } from './ratio.js';
import { type Sentinel, sentinelOf } from './sentinel.js';

/** What one arm did on one question in one round. */
export interface Measured {
  readonly latencies: readonly number[];
  readonly p50Ms: number;
  /** Requests a second by the number of clients. */
  readonly rps: Readonly<Record<number, number>>;
  /** Microseconds of processor of the arm's process a request, and of the database's where its process is known. */
  readonly cpuUs: number | null;
  readonly databaseCpuUs: number | null;
}
export interface Pair {
  readonly question: Question;
  readonly arm: Arm;
  readonly request: Request;
  readonly bytes: number;
}
/** An arm that cannot answer a question, and why. */
export interface Failure {
  readonly id: string;
  readonly arm: ArmName;
  readonly why: string;
}
export interface Round {
  readonly sentinel: Sentinel;
  readonly stolen: number;
  /** By question id and arm. */
  readonly measured: ReadonlyMap<string, Measured>;
}
export const keyOf = (id: string, arm: ArmName): string => `${id} ${arm}`;

/** Longest that the first answer of an arm may take; beyond it the arm counts as failing. */
const FIRST_ANSWER_MS = 60_000;

/**
 * Asks every arm every question once and compares the answers with the limit's. Throws where one differs: nothing is timed then. An arm that
 * fails is told; the limit and the product must not fail.
 */
export async function comparedAnswers(
  questions: readonly Question[],
  arms: readonly Arm[],
): Promise<{ pairs: Pair[]; failures: Failure[] }> {
  const pairs: Pair[] = [];
  const failures: Failure[] = [];
  const limit = arms.find(({ name }) => name === 'L')!;
  for (const question of questions) {
    let expected: string | null = null;
    for (const arm of [limit, ...arms.filter((each) => each !== limit)]) {
      const request = arm.request(question);
      if (request === null) {
        // The loaders were written for two questions; that the product cannot ask one is to be seen.
        if (arm.name === 'P') failures.push({ id: question.id, arm: 'P', why: 'its schema has no way of asking this' });
        continue;
      }
      let answer: string;
      let bytes: number;
      try {
        const { status, body } = await ask(request, FIRST_ANSWER_MS);
        if (status !== 200) throw new Error(`status ${status}: ${body.toString().slice(0, 500)}`);
        answer = answerOf(arm.name, question, body.toString());
        bytes = body.length;
      } catch (error) {
        if (arm.name === 'L') throw new Error(`${question.id}: the hand-written statement failed: ${String(error)}`);
        failures.push({ id: question.id, arm: arm.name, why: String((error as Error).message).slice(0, 500) });
        continue;
      }
      expected ??= answer;
      const wanted = expectedOf(arm.name, question, expected);
      if (answer !== wanted)
        throw new Error(`${question.id}: ${arm.name} answers otherwise than L: ${firstDifference(wanted, answer)}`);
      pairs.push({ question, arm, request, bytes });
    }
  }
  return { pairs, failures };
}

/** Asks each arm each question, so long that what it runs has been compiled. */
export async function warm(pairs: readonly Pair[], ms: number): Promise<void> {
  for (const { request, bytes } of pairs) await block(request, { clients: 1, ms, requests: 5, length: bytes });
  for (const { request, bytes } of pairs) await block(request, { clients: 8, ms: 2 * ms, requests: 8, length: bytes });
}

async function measure(
  { request, arm, bytes }: Pair,
  clients: readonly number[],
  ms: number,
  database: number | null,
): Promise<Measured> {
  const single = await block(request, { clients: 1, ms, requests: 2, length: bytes });
  const rps: Record<number, number> = {};
  const usage = (pid: number | null): number | null => (pid === null ? null : cpuMicroseconds(pid));
  const before = [usage(arm.pid), usage(database)] as const;
  let requests = 0;
  for (const count of clients) {
    const { latencies, seconds } = await block(request, { clients: count, ms, requests: count, length: bytes });
    rps[count] = latencies.length / seconds;
    requests += latencies.length;
  }
  const after = [usage(arm.pid), usage(database)] as const;
  const each = (at: 0 | 1): number | null =>
    before[at] === null || after[at] === null || requests === 0 ? null : (after[at] - before[at]) / requests;
  return { latencies: single.latencies, p50Ms: median(single.latencies), rps, cpuUs: each(0), databaseCpuUs: each(1) };
}

/** One round. `turn`: which arm begins. */
export async function round(
  pairs: readonly Pair[],
  {
    turn,
    clients,
    ms,
    database,
    ping,
  }: { turn: number; clients: readonly number[]; ms: number; database: number | null; ping: () => Promise<unknown> },
): Promise<Round> {
  const steal = new StolenTime();
  const sentinel = await sentinelOf(ping);
  const measured = new Map<string, Measured>();
  for (const id of [...new Set(pairs.map(({ question }) => question.id))]) {
    const own = pairs.filter(({ question }) => question.id === id);
    for (let step = 0; step < own.length; step += 1) {
      const pair = own[(step + turn) % own.length]!;
      measured.set(keyOf(id, pair.arm.name), await measure(pair, clients, ms, database));
    }
  }
  return { sentinel, stolen: steal.share(), measured };
}
