/** One file from its bytes to its facts, as a value that can be handed from thread to thread. */
import { basename } from 'node:path';
import { type ReadOptions, readSourceFile } from '../documents/read-source.js';
import { PolicyGraphError } from '../errors.js';
import { resolveFile } from '../resolution/resolve-file.js';
import type { SourceFacts } from '../vocabulary/facts.js';
import { toExtractedSource } from './extraction-format.js';

export interface ReadRequest {
  readonly path: string;
  readonly options: ReadOptions;
  /** Whether the fixed JSON is wanted beside the facts. */
  readonly extract: boolean;
  /** Whether the counts of the facts are enough: their lists are left empty, so that they need not be copied from thread to thread. */
  readonly outline?: boolean;
}

/** How much a source says. */
export interface FactCounts {
  readonly entities: number;
  readonly claims: number;
  readonly evidence: number;
}

/** What a file says. */
export interface ReadSource {
  readonly file: string;
  readonly title: string | null;
  /** What the reader had to do to the text (extraction-format.ts), for the operator to know. */
  readonly warnings: readonly string[];
  readonly facts: SourceFacts;
  readonly counts: FactCounts;
  /** The line of `--json`; null where it was not asked for. */
  readonly extracted: string | null;
}

/** Any failure as the house's error, so that one bad file is one line. */
export function failureOf(cause: unknown, path: string): PolicyGraphError {
  if (cause instanceof PolicyGraphError) return cause;
  return new PolicyGraphError('INTERNAL', `${basename(path)} could not be understood: ${(cause as Error).message}`, {
    remedy: 'Report this together with the file; the other files were not affected.',
    details: { file: basename(path) },
    cause,
  });
}

/** Reads, recognises and resolves. Throws UNREADABLE_SOURCE for what cannot be read. */
export async function readSource({ path, options, extract, outline = false }: ReadRequest): Promise<ReadSource> {
  const documents = await readSourceFile(path, options);
  const facts = resolveFile(documents);
  const [first] = documents;
  if (first === undefined) throw new Error('a file was read that holds no document');
  const { file, title, reading } = first;
  const extracted = extract ? JSON.stringify(toExtractedSource(facts, first)) : null;
  const counts = {
    entities: facts.entities.length,
    claims: facts.claims.length,
    evidence: facts.claims.reduce((sum, claim) => sum + claim.evidence.length, 0),
  };
  const kept: SourceFacts = outline ? { source: facts.source, passages: [], entities: [], claims: [], unresolved: [] } : facts;
  return { file, title, warnings: reading.warnings, facts: kept, counts, extracted };
}
