/**
 * Threads that read sources beside each other. A file that ends its thread or takes too long is that file's error and no other's: the thread is
 * replaced. Threads are started as they are needed.
 */
import { basename } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { PolicyGraphError } from '../errors.js';
import type { ReadRequest, ReadSource } from './read-source.js';
import type { ReadAnswer } from './reading-worker.js';

/** The largest file that is accepted is read in half of it on a slow machine. Milliseconds. */
const TIME_LIMIT_MS = 180_000;
/** Of one thread. A text of 20 MB takes some hundred; beyond it the thread ends, not the process. */
const MEMORY_MB = 1_024;

/**
 * How V8 compiles what the threads run. Reading spends its time in patterns and in a thousand small functions, most of which are never worth the
 * optimising compiler; that runs beside them and takes the core of the other thread.
 */
const COMPILED_AS_READING_NEEDS = [
  // So much of a function runs before it is optimised, five times what is usual.
  '--interrupt-budget=400000',
  // Patterns serve text after text: each is compiled once, not for the interpreter first.
  '--no-regexp-tier-up',
];

interface Job {
  readonly request: ReadRequest;
  readonly resolve: (source: ReadSource) => void;
  readonly reject: (error: PolicyGraphError) => void;
}
/** Jobs a thread: while one is read the next lies ready, so that no thread waits for this one, which is often busy with storing. */
const JOBS = 2;
interface Thread {
  readonly worker: Worker;
  /** In the order in which they are read. */
  readonly jobs: Job[];
  /** Of the first. */
  timer: NodeJS.Timeout | null;
}

const lost = (path: string, what: string): PolicyGraphError =>
  new PolicyGraphError('UNREADABLE_SOURCE', `${basename(path)} ${what}.`, {
    remedy: 'Split it into its documents, one a file; the other files were not affected.',
    details: { file: basename(path) },
  });

export class ReadingPool {
  readonly #threads = new Set<Thread>();
  readonly #waiting: Job[] = [];
  #closed = false;

  /** `size`: threads at most. */
  constructor(
    readonly size: number,
    private readonly timeLimitMs = TIME_LIMIT_MS,
  ) {}

  /** Rejects with the file's error. Files are begun in the order in which they are asked for. */
  read(request: ReadRequest): Promise<ReadSource> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ request, resolve, reject });
      this.#next();
    });
  }

  /** Ends the threads; what is being read is given up. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#threads].map(({ worker }) => worker.terminate()));
  }

  #next(): void {
    if (this.#closed) return;
    while (this.#waiting.length > 0) {
      const thread = this.#withJobs(0) ?? this.#start() ?? this.#withJobs(JOBS - 1);
      if (thread === null) return;
      const job = this.#waiting.shift()!;
      thread.jobs.push(job);
      thread.worker.postMessage(job.request);
      if (thread.jobs.length === 1) this.#time(thread);
    }
  }

  /** A thread with so many jobs at most. */
  #withJobs(most: number): Thread | null {
    return [...this.#threads].find(({ jobs }) => jobs.length <= most) ?? null;
  }

  /** The time of the first job of the thread begins. */
  #time(thread: Thread): void {
    if (thread.timer !== null) clearTimeout(thread.timer);
    const late = (): void => this.#end(thread, `takes longer than ${this.timeLimitMs / 1000} s to read`);
    thread.timer = thread.jobs.length === 0 ? null : setTimeout(late, this.timeLimitMs);
  }

  #start(): Thread | null {
    if (this.#threads.size >= this.size) return null;
    for (const flag of COMPILED_AS_READING_NEEDS) setFlagsFromString(flag);
    const worker = new Worker(new URL('./reading-worker.js', import.meta.url), {
      // Short-lived objects of a file in hand: a small nursery keeps two threads within the memory of one.
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB, maxYoungGenerationSizeMb: 24 },
    });
    const thread: Thread = { worker, jobs: [], timer: null };
    this.#threads.add(thread);
    worker.on('message', (answer: ReadAnswer) => {
      const job = thread.jobs.shift();
      this.#time(thread);
      if ('source' in answer) job?.resolve(answer.source);
      else {
        const { code, message, remedy, details } = answer.error;
        job?.reject(new PolicyGraphError(code, message, { remedy, details }));
      }
      this.#next();
    });
    worker.on('error', (error: NodeJS.ErrnoException) =>
      this.#end(
        thread,
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? `takes more than ${MEMORY_MB} MB of memory to read`
          : `ended its reader: ${error.message}`,
      ),
    );
    worker.on('exit', () => this.#end(thread, 'ended its reader'));
    return thread;
  }

  /** Gives up a thread with the job that it reads; what lay ready is for another. */
  #end(thread: Thread, what: string): void {
    if (!this.#threads.delete(thread)) return;
    const [job, ...ready] = thread.jobs.splice(0);
    this.#time(thread);
    this.#waiting.unshift(...ready);
    job?.reject(lost(job.request.path, what));
    void thread.worker.terminate();
    this.#next();
  }
}
