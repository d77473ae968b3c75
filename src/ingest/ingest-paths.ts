/**
 * The room `ingest`: files to facts to the store, a transaction a source. A bad file is told in one line and the others go on; a
 * source that is already stored with the same facts is left as it is.
 */
import type { ReadOptions } from '../documents/read-source.js';
import { PolicyGraphError } from '../errors.js';
import type { SourceFacts } from '../vocabulary/facts.js';
import { readInOrder } from './read-in-order.js';
import { failureOf, type ReadSource } from './read-source.js';
import { findSourceFiles } from './source-files.js';
import { Origins } from './source-origin.js';

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
/** Stores the facts of one source in one transaction and says what it changed. Absent in a dry run. */
export type SourceWriter = (facts: SourceFacts) => Promise<WrittenSource>;

/** What an ingest does and whom it tells. */
export interface IngestOptions {
  /** Where facts go; without it nothing is stored, opened or locked (a dry run). */
  readonly write?: SourceWriter;
  readonly read?: ReadOptions;
  /** Threads that read beside each other; 0, the default, reads in this one. The result is the same. */
  readonly workers?: number;
  /** Whether sources come with their line of `--json`. */
  readonly extract?: boolean;
  /** A file that names sources, a JSON object a line, with their descriptions (manifest.ts). */
  readonly manifest?: string;
  /** The name of the one text that is read, by which its revisions are known. */
  readonly as?: string;
  /** Stops between two sources; the one in hand is stored wholly or not at all. */
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
    }),
  });
  for await (const { found, reading } of inOrder) {
    if (options.signal?.aborted) {
      throw new PolicyGraphError('CANCELLED', 'The ingest was stopped; sources stored before stay, nothing is half written.');
    }
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
    try {
      const read = await reading!;
      const facts = await origins.placed(read.facts, {
        path: found.path,
        ...(options.as === undefined ? {} : { name: options.as }),
      });
      const twin = seen.get(facts.source.id);
      if (twin !== undefined) {
        counts.skipped++;
        options.onSkipped?.(found.path, `holds the same text as ${twin}`);
        continue;
      }
      seen.set(facts.source.id, found.path);
      const written = await options.write?.(facts);
      const outcome: IngestOutcome = written?.outcome ?? 'read';
      const superseded = written?.superseded ?? [];
      counts[outcome]++;
      counts.retracted += written?.retracted ?? 0;
      if (outcome !== 'unchanged') {
        counts.entities += facts.entities.length;
        counts.claims += facts.claims.length;
        counts.evidence += facts.claims.reduce((sum, claim) => sum + claim.evidence.length, 0);
      }
      await options.onSource?.({ ...read, path: found.path, facts, outcome, superseded });
    } catch (cause) {
      const error = failureOf(cause, found.path);
      if (ENDS_THE_RUN.has(error.code)) throw error;
      counts.failed++;
      options.onError?.(found.path, error);
    }
  }
  return counts;
}
