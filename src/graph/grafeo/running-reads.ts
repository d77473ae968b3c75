/**
 * The reads that the embedded engine runs. It cannot stop one: a read that nobody waits for any more goes on, on a thread of its own, until it
 * has its answer. So they are counted, and past a bound nothing is added to them.
 *
 * The engine takes up to 512 statements at once, each on a thread, and lets the rest wait behind them, those given up too. Long before that the
 * threads share the cores: on two cores small reads took 0.2 ms alone, 6 beside 8 statements that went on, 30 beside 16, 75 beside 64, and
 * seconds beside 300, which also held 700 MB. Beside 8 a core a read still has a ninth of a core: one that takes a second alone ends in its time.
 */
import { availableParallelism } from 'node:os';
import { PolicyGraphError } from '../../errors.js';
import type { ReadLoad, ReadOptions } from '../store.js';

/** How many reads may run; see above for why these. */
export interface ReadBounds {
  /** All together; what comes then waits, within its own time. */
  readonly atOnce: number;
  /** That were given up and go on: then nothing more is taken. */
  readonly givenUp: number;
  /** Of them, of one text: asking the same again must not take the engine from the other questions. */
  readonly givenUpOfOneText: number;
}
const CORES = availableParallelism();
const BOUNDS: ReadBounds = { atOnce: 32 * CORES, givenUp: 8 * CORES, givenUpOfOneText: CORES };

/** Milliseconds that a read may go on before it counts as one that does: many clients may leave at once what would have ended at once. */
const GRACE_MS = 1_000;
const REMEDY =
  'Ask for less: filter by ids or through fewer relations. Or ask again later; Neo4j, as the store, stops what is given up.';

interface Run {
  readonly text: string;
  /** Null while somebody waits for it. */
  givenUpAt: number | null;
}
interface Asked {
  readonly name: string;
  readonly text: string;
}

export class RunningReads {
  readonly #bounds: ReadBounds;
  readonly #runs = new Set<Run>();
  readonly #waiting = new Set<() => void>();
  /** Ends what somebody waits for. */
  readonly #enders = new Set<(error: PolicyGraphError) => void>();

  constructor(bounds: ReadBounds = BOUNDS) {
    this.#bounds = bounds;
  }

  /** How much runs, and how much of it for nobody. */
  load(): ReadLoad {
    return { running: this.#runs.size, givenUp: this.#goingOn().length, mostGivenUp: this.#bounds.givenUp };
  }

  #goingOn(): Run[] {
    const before = performance.now() - GRACE_MS;
    return [...this.#runs].filter(({ givenUpAt }) => givenUpAt !== null && givenUpAt < before);
  }

  /** Why a read is not begun; null where it may be. */
  #refusal({ name, text }: Asked): PolicyGraphError | null {
    // What could be too many is looked at only where so many run at all: nearly never.
    if (this.#runs.size < Math.min(this.#bounds.givenUp, this.#bounds.givenUpOfOneText)) return null;
    const goingOn = this.#goingOn();
    const details = { givenUp: goingOn.length, limit: this.#bounds.givenUp };
    if (goingOn.length >= this.#bounds.givenUp) {
      const message = `The embedded engine still runs ${goingOn.length} questions that were given up, and takes no more until one of them ends.`;
      return new PolicyGraphError('STORE_BUSY', message, { details });
    }
    if (goingOn.filter((run) => run.text === text).length < this.#bounds.givenUpOfOneText) return null;
    const message = `The embedded engine still runs this very question (${name}), which was given up: it is not begun again until that ends.`;
    return new PolicyGraphError('STORE_BUSY', message, { details, remedy: REMEDY });
  }

  /**
   * Runs a read, or has it wait while too many run. Throws STORE_BUSY where too many go on that nobody waits for, TIMEOUT or CANCELLED when it
   * is given up, what `start` throws, and STORE_UNAVAILABLE when all are ended.
   */
  run<T>(asked: Asked, start: () => Promise<T>, { timeoutMs, signal }: ReadOptions): Promise<T> {
    const refused = this.#refusal(asked);
    if (refused !== null) return Promise.reject(refused);
    if (signal?.aborted) return Promise.reject(new PolicyGraphError('CANCELLED', `${asked.name} was cancelled`));
    return new Promise<T>((resolve, reject) => {
      const run: Run = { text: asked.text, givenUpAt: null };
      const leave = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', cancel);
        this.#enders.delete(giveUp);
        this.#waiting.delete(begin);
      };
      const giveUp = (error: PolicyGraphError): void => {
        run.givenUpAt = performance.now();
        leave();
        reject(error);
      };
      const cancel = (): void => giveUp(new PolicyGraphError('CANCELLED', `${asked.name} was cancelled`));
      const begin = (): void => {
        this.#runs.add(run);
        const end = (): void => {
          this.#runs.delete(run);
          leave();
          this.#beginNext();
        };
        start().then(
          (found) => {
            end();
            resolve(found);
          },
          (error: unknown) => {
            end();
            reject(error);
          },
        );
      };
      const late = (): void => giveUp(new PolicyGraphError('TIMEOUT', `${asked.name} took longer than ${timeoutMs} ms`));
      const timer = timeoutMs === undefined ? undefined : setTimeout(late, timeoutMs);
      signal?.addEventListener('abort', cancel, { once: true });
      this.#enders.add(giveUp);
      if (this.#runs.size < this.#bounds.atOnce) begin();
      else this.#waiting.add(begin);
    });
  }

  #beginNext(): void {
    const [next] = this.#waiting;
    if (next === undefined || this.#runs.size >= this.#bounds.atOnce) return;
    this.#waiting.delete(next);
    next();
  }

  /** Gives up all that somebody still waits for: the store is closed. */
  endAll(): void {
    for (const giveUp of [...this.#enders])
      giveUp(new PolicyGraphError('STORE_UNAVAILABLE', 'the store was closed before the answer was there'));
  }
}
