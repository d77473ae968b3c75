/**
 * The room `ingest`: files to facts to the store, some sources a transaction, each wholly or not at all. A bad file is told in one line and the others go on; a
 * source that is already stored with the same facts is left as it is.
 */
import type { ReadOptions } from '../documents/read-source.js';
import { PolicyGraphError } from '../errors.js';
import type { SourceFacts } from '../vocabulary/facts.js';
import { readInOrder } from './read-in-order.js';
import { failureOf, type ReadSource } from './read-source.js';
import { findSourceFiles } from './source-files.js';
import { Origins } from './source-origin.js';
import { WritingBatch } from './writing-batch.js';

/** What became of a source. A dry run stores nothing, so there every source is only `read`. */
export type IngestOutcome = 'new' | 'changed' | 'unchanged' | 'read';

/** A source that was read, and what became of it. */
export interface IngestedSource extends ReadSource {
  readonly path: string;
  readonly outcome: IngestOutcome;
  readonly superseded: readonly string[];
}

/** What storing a source changed. */
export interface WrittenSource {
  /** `changed`: its text replaced another at its origin, or the same text is read or described otherwise now. */
  readonly outcome: 'new' | 'changed' | 'unchanged';
  /** Ids of the texts that it replaced. */
  readonly superseded: readonly string[];
  /** Pieces of evidence that are no longer in force. */
  readonly retracted: number;
}
/**
 * Stores the facts of sources, each wholly or not at all, and says of each what it changed, or why it could not be stored. Absent in a dry run.
 * Rejects where the store fails as a whole.
 */
export type SourceWriter = (sources: readonly SourceFacts[]) => Promise<readonly (WrittenSource | PolicyGraphError)[]>;

/** What an ingest does and whom it tells. */
export interface IngestOptions {
  /** Where facts go; without it nothing is stored, opened or locked (a dry run). */
  readonly write?: SourceWriter;
  readonly read?: ReadOptions;
  /** Threads that read beside each other; 0, the default, reads in this one. The result is the same. */
  readonly workers?: number;
  /** Whether sources come with their line of `--json`. */
  readonly extract?: boolean;
  /** Whether a dry run's sources come with their counts only and without their lists of facts: cheaper, where nobody looks at those. */
  readonly outline?: boolean;
  /** A file that names sources, a JSON object a line, with their descriptions (manifest.ts). */
  readonly manifest?: string;
  /** The name of the one text that is read, by which its revisions are known. */
  readonly as?: string;
  /** Stops between two transactions; every source is stored wholly or not at all. */
  readonly signal?: AbortSignal;
  readonly onSource?: (source: IngestedSource) => void | Promise<void>;
  /** A file or folder that was passed over, with the reason. */
  readonly onSkipped?: (path: string, why: string) => void;
  readonly onError?: (path: string, error: PolicyGraphError) => void;
}

/** Counts of a run. Entities, claims and evidence count the sources that were read or changed, not the unchanged. */
export interface IngestSummary {
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Sources read by a dry run. */
  readonly read: number;
  readonly failed: number;
  readonly skipped: number;
  readonly entities: number;
  readonly claims: number;
  readonly evidence: number;
  /** Pieces of evidence that are no longer in force: texts changed, or are read otherwise now. */
  readonly retracted: number;
}

/** A source that was read, with where its text stands. */
interface Placed {
  readonly path: string;
  readonly read: ReadSource;
  readonly facts: SourceFacts;
}

/** Failures of the store concern every source: they end the run. */
const ENDS_THE_RUN = new Set([
  'STORE_UNAVAILABLE',
  'STORE_LOCKED',
  'UNAUTHENTICATED',
  'MIGRATION_CONFLICT',
  'TIMEOUT',
  'CANCELLED',
]);

/**
 * Ingests files and folders. Errors of single files go to `onError` and are counted; throws CANCELLED when the signal fires, and what
 * the store throws when it fails as a whole.
 */
export async function ingestPaths(paths: readonly string[], options: IngestOptions = {}): Promise<IngestSummary> {
  const counts = {
    new: 0,
    changed: 0,
    unchanged: 0,
    read: 0,
    failed: 0,
    skipped: 0,
    entities: 0,
    claims: 0,
    evidence: 0,
    retracted: 0,
  };
  /** Source id → the file it was read from: the same text under two names is one source. */
  const seen = new Map<string, string>();
  const origins = new Origins();
  const inOrder = readInOrder(findSourceFiles(paths, options.manifest), {
    workers: options.workers ?? 0,
    request: ({ path, description }) => ({
      path,
      options: { ...options.read, ...(description === undefined ? {} : { description }) },
      extract: options.extract ?? false,
      outline: options.write === undefined && (options.outline ?? false),
    }),
  });
  const batch = new WritingBatch<Placed>();
  const failed = (path: string, cause: unknown): void => {
    const error = failureOf(cause, path);
    if (ENDS_THE_RUN.has(error.code)) throw error;
    counts.failed++;
    options.onError?.(path, error);
  };
  const stored = async ({ path, read, facts }: Placed, written: WrittenSource | undefined): Promise<void> => {
    const outcome: IngestOutcome = written?.outcome ?? 'read';
    counts[outcome]++;
    counts.retracted += written?.retracted ?? 0;
    if (outcome !== 'unchanged') {
      counts.entities += read.counts.entities;
      counts.claims += read.counts.claims;
      counts.evidence += read.counts.evidence;
    }
    await options.onSource?.({ ...read, path, facts, outcome, superseded: written?.superseded ?? [] });
  };
  /** Sources on their way into the store, two batches at most: while the first is written, the second is made ready. */
  const underway: { readonly placed: readonly Placed[]; readonly written: ReturnType<SourceWriter> | undefined }[] = [];
  /** Waits for the first batch and tells what became of it. */
  const settle = async (): Promise<void> => {
    const first = underway.shift();
    const written = await first?.written;
    for (const [at, source] of (first?.placed ?? []).entries()) {
      const result = written?.[at];
      if (result instanceof PolicyGraphError) failed(source.path, result);
      else await stored(source, result);
    }
  };
  const store = async (): Promise<void> => {
    const placed = batch.take();
    if (placed.length === 0) return;
    const written = options.write?.(placed.map(({ facts }) => facts));
    // Its failure is told when its turn comes.
    written?.catch(() => {});
    underway.push({ placed, written });
    if (written === undefined || underway.length > 1) await settle();
  };
  const settleAll = async (): Promise<void> => {
    while (underway.length > 0) await settle();
  };
  const requireGoingOn = async (): Promise<void> => {
    if (!options.signal?.aborted) return;
    await settleAll();
    throw new PolicyGraphError('CANCELLED', 'The ingest was stopped; sources stored before stay, nothing is half written.');
  };
  const readAll = async (): Promise<void> => {
    for await (const { found, reading } of inOrder) {
      await requireGoingOn();
      if (found.kind === 'skipped') {
        counts.skipped++;
        options.onSkipped?.(found.path, found.why);
        continue;
      }
      if (found.kind === 'failed') {
        counts.failed++;
        options.onError?.(found.path, found.error);
        continue;
      }
      let placed: Placed;
      try {
        const read = await reading!;
        const facts = await origins.placed(read.facts, {
          path: found.path,
          ...(options.as === undefined ? {} : { name: options.as }),
        });
        placed = { path: found.path, read, facts };
      } catch (cause) {
        failed(found.path, cause);
        continue;
      }
      const twin = seen.get(placed.facts.source.id);
      if (twin !== undefined) {
        counts.skipped++;
        options.onSkipped?.(found.path, `holds the same text as ${twin}`);
        continue;
      }
      seen.set(placed.facts.source.id, found.path);
      batch.add(placed, placed.read.counts.evidence);
      if (options.write === undefined || batch.isFull) await store();
    }
    await requireGoingOn();
    await store();
    await settleAll();
  };
  try {
    await readAll();
  } finally {
    // After a failure too nothing is left half done behind whoever closes the store.
    await Promise.allSettled(underway.map(({ written }) => written));
  }
  return counts;
}
