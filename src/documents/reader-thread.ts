/**
 * Reads PDF and Office files in a thread of their own, one after the other. A file that takes too long or too much memory ends the
 * thread, never the process: it is reported, and the next file gets a new thread. An idle thread keeps no process alive.
 */
import { Worker } from 'node:worker_threads';
import { PolicyGraphError } from '../errors.js';
import { unreadable } from './decode.js';
import type { BinaryText, ReaderAnswer, ReaderRequest } from './reader-request.js';

/** A document of 500 pages takes some seconds; what takes longer than this is made to take long. Milliseconds. */
export const DEFAULT_TIME_LIMIT_MS = 8_000;
/** Loading a library may take a while on a busy machine; it is not the file's fault. Milliseconds. */
const START_LIMIT_MS = 30_000;
/** What the thread's own objects may take, and what the process may grow by while it reads (buffers lie outside the heap). Megabytes. */
const HEAP_MB = 192;
const GROWTH_MB = 256;
const LOOK_EVERY_MS = 25;

const MEGABYTE = 1024 * 1024;
const NAMES = { pdf: 'PDF', docx: 'Word file', doc: 'old Word file' } as const;

let idle: Worker | null = null;
let queue: Promise<unknown> = Promise.resolve();

function startThread(): Worker {
  const worker = new Worker(new URL('./reader-worker.js', import.meta.url), {
    // Never read, for a stream that is read keeps the process alive; the thread says nothing there.
    stdout: true,
    stderr: true,
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
  });
  return worker;
}

/** Asks a thread and watches it. Resolves to the answer, or to what went beyond a limit. */
function ask(worker: Worker, request: ReaderRequest, timeLimitMs: number): Promise<ReaderAnswer | { limit: string }> {
  return new Promise((resolve) => {
    const before = process.memoryUsage.rss();
    let deadline = performance.now() + START_LIMIT_MS;
    const finish = (answer: ReaderAnswer | { limit: string }): void => {
      clearInterval(watch);
      worker.removeAllListeners('message').removeAllListeners('error').removeAllListeners('exit');
      resolve(answer);
    };
    const watch = setInterval(() => {
      if (performance.now() > deadline) finish({ limit: `takes longer than ${Math.round(timeLimitMs / 1000)} s to read` });
      else if (process.memoryUsage.rss() - before > GROWTH_MB * MEGABYTE) {
        finish({ limit: `takes more than ${GROWTH_MB} MB of memory to read` });
      }
    }, LOOK_EVERY_MS);
    worker.on('message', (answer: ReaderAnswer | 'started') => {
      if (answer === 'started') deadline = performance.now() + timeLimitMs;
      else finish(answer);
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      const isFull = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      finish(isFull ? { limit: `takes more than ${HEAP_MB} MB of memory to read` } : { failure: error.message });
    });
    worker.on('exit', (code) => finish({ failure: `the reader ended with code ${code}` }));
    worker.postMessage(request);
  });
}

async function readNow(request: ReaderRequest, timeLimitMs: number): Promise<BinaryText> {
  const { name, format } = request;
  const worker = idle ?? startThread();
  idle = null;
  worker.ref();
  const answer = await ask(worker, request, timeLimitMs);
  if ('text' in answer || 'error' in answer) {
    idle = worker;
    worker.unref();
  } else {
    // What a library threw half-way may have left it in any state.
    worker.on('error', () => {});
    await worker.terminate();
  }
  if ('text' in answer) return answer.text;
  if ('error' in answer) {
    throw new PolicyGraphError('UNREADABLE_SOURCE', answer.error.message, {
      remedy: answer.error.remedy,
      details: { file: name },
    });
  }
  if ('limit' in answer) {
    throw unreadable(name, `is a ${NAMES[format]} that ${answer.limit}`, {
      remedy: 'Split it, or save its text as UTF-8 text, and ingest that.',
    });
  }
  throw unreadable(name, `is a damaged ${NAMES[format]} (${answer.failure.replace(/\s+/gu, ' ').slice(0, 120)})`, {
    remedy: 'Open it in its program, save it anew, and ingest that.',
  });
}

/** The text of a PDF or Office file. Throws UNREADABLE_SOURCE: damaged, locked, a scan, too long, too large. */
export function readInThread(request: ReaderRequest, timeLimitMs = DEFAULT_TIME_LIMIT_MS): Promise<BinaryText> {
  const turn = queue.then(() => readNow(request, timeLimitMs));
  queue = turn.catch(() => {});
  return turn;
}
