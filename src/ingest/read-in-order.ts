/**
 * The files of a run, read ahead in threads and handed on in the order in which they were found: the same run, whatever the number of threads.
 * So many are read ahead as keep the threads busy while the store writes, and no more: a run of many files takes the memory of a short one.
 */
import type { PolicyGraphError } from '../errors.js';
import type { ReadRequest, ReadSource } from './read-source.js';
import type { Found } from './source-files.js';

export interface InOrder {
  readonly found: Found;
  /** Of a file: what it says, or its error. */
  readonly reading: Promise<ReadSource> | null;
}
export interface InOrderOptions {
  /** 0: read in this thread, one file at a time. */
  readonly workers: number;
  readonly request: (file: Found & { kind: 'file' }) => ReadRequest;
}

/** Files read ahead a thread. */
const AHEAD = 4;

export async function* readInOrder(files: AsyncIterable<Found>, { workers, request }: InOrderOptions): AsyncGenerator<InOrder> {
  if (workers === 0) {
    // Loaded only where it reads: with threads, this one has no use for the recognisers.
    const { readSource } = await import('./read-source.js');
    for await (const found of files) yield { found, reading: found.kind === 'file' ? readSource(request(found)) : null };
    return;
  }
  const { ReadingPool } = await import('./reading-pool.js');
  const pool = new ReadingPool(workers);
  const ahead: InOrder[] = [];
  try {
    for await (const found of files) {
      const reading = found.kind === 'file' ? pool.read(request(found)) : null;
      // Whoever takes it hears of its failure; until then it is nobody's.
      reading?.catch((_: PolicyGraphError) => {});
      ahead.push({ found, reading });
      if (ahead.length > workers * AHEAD) yield ahead.shift()!;
    }
    yield* ahead;
  } finally {
    await pool.close();
  }
}
