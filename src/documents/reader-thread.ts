/** Inside the reading process: asks the reading thread and watches it, for a library at work hears nothing and can only be ended from beside. */
import { Worker } from 'node:worker_threads';
import type { ReaderAnswer, ReaderRequest } from './reader-request.js';

/** Loading a library may take a while on a busy machine; it is not the file's fault. Milliseconds. */
const START_LIMIT_MS = 30_000;
/** What the thread's own objects may take, and what the process may in all (buffers lie outside the heap). Megabytes. */
const HEAP_MB = 192;
const RESIDENT_MB = 360;
const LOOK_EVERY_MS = 25;
const MEGABYTE = 1024 * 1024;

let worker: Worker | null = null;

function startThread(): Worker {
  return new Worker(new URL('./reader-worker.js', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
  });
}

/** Resolves to the answer, or to what went beyond a limit; then the thread may be in any state and the process should end. */
export function readInThread(request: ReaderRequest): Promise<ReaderAnswer> {
  const { timeLimitMs } = request;
  worker ??= startThread();
  const thread = worker;
  return new Promise((resolve) => {
    let deadline = performance.now() + START_LIMIT_MS;
    const finish = (answer: ReaderAnswer): void => {
      clearInterval(watch);
      thread.removeAllListeners('message').removeAllListeners('error').removeAllListeners('exit');
      resolve(answer);
    };
    const watch = setInterval(() => {
      if (performance.now() > deadline) finish({ limit: `takes longer than ${Math.round(timeLimitMs / 1000)} s to read` });
      else if (process.memoryUsage.rss() > RESIDENT_MB * MEGABYTE) {
        finish({ limit: `takes more than ${RESIDENT_MB} MB of memory to read` });
      }
    }, LOOK_EVERY_MS);
    thread.on('message', (answer: ReaderAnswer | 'started') => {
      if (answer === 'started') deadline = performance.now() + timeLimitMs;
      else finish(answer);
    });
    thread.on('error', (error: NodeJS.ErrnoException) => {
      const isFull = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      finish(isFull ? { limit: `takes more than ${HEAP_MB} MB of memory to read` } : { failure: error.message });
    });
    thread.on('exit', (code) => finish({ failure: `the reader ended with code ${code}` }));
    thread.postMessage(request);
  });
}
