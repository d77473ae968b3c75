/** Processor time of a process with all its threads, as Linux counts it; null where it does not say. */
import { readdirSync, readFileSync } from 'node:fs';

/** Microseconds on a processor since its start. */
export function cpuMicroseconds(pid: number): number | null {
  try {
    let nanoseconds = 0;
    for (const thread of readdirSync(`/proc/${pid}/task`)) {
      nanoseconds += Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ', 1)[0]);
    }
    return nanoseconds / 1_000;
  } catch {
    return null;
  }
}

/** Share of the machine's time that its host took away, between two looks. */
export class StolenTime {
  #before = StolenTime.#read();

  static #read(): { stolen: number; all: number } | null {
    try {
      const fields = readFileSync('/proc/stat', 'utf8').split('\n', 1)[0]!.trim().split(/\s+/).slice(1).map(Number);
      return { stolen: fields[7] ?? 0, all: fields.slice(0, 8).reduce((sum, each) => sum + each, 0) };
    } catch {
      return null;
    }
  }

  /** Since the last look. */
  share(): number {
    const [before, now] = [this.#before, StolenTime.#read()];
    this.#before = now;
    if (before === null || now === null || now.all === before.all) return 0;
    return (now.stolen - before.stolen) / (now.all - before.all);
  }
}
