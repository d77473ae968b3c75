/** Runs the scorer that stands beside the project over what the pipeline makes of one set of texts. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PolicyGraphError } from '../errors.js';
import { type IngestedSource, ingestPaths } from '../ingest/ingest-paths.js';
import type { AnswerSet } from './answer-sets.js';

/** Counts of one kind or relation. A recall-only kind has no precision and no F1. */
export interface Tally {
  readonly gold: number;
  readonly extracted: number;
  readonly found: number;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}
/** How many attributes or identities are right. */
export interface Share {
  readonly graded: number;
  readonly right: number;
  readonly accuracy: number | null;
}
/** One answer or one false fact, as the scorer lists it. */
export interface GradedItem {
  readonly section: string;
  readonly group: string;
  readonly file: string;
  /** Stable over runs: what two runs are compared by. */
  readonly key: string;
  readonly status: 'found' | 'near' | 'missed' | 'false';
  readonly note: string;
  readonly text: string;
}
/** What the scorer says of one set (evaluate/README.md, "Machine form"). */
export interface Grades {
  readonly files: number;
  readonly entities: Readonly<Record<string, Tally>>;
  readonly relations: Readonly<Record<string, Tally>>;
  readonly topics: Readonly<Record<string, Tally>>;
  readonly symbols: Tally;
  readonly attributes: Readonly<Record<string, Share>>;
  readonly identity: Readonly<Record<string, Share>>;
  readonly items: readonly GradedItem[];
}

/** Is shown every source that was read. */
export type OnSource = (source: IngestedSource) => void | Promise<void>;

/** The scorer's output lists every answer with its words; a set of some hundred texts stays far below this. Bytes. */
const MOST_OUTPUT = 256 * 1024 * 1024;

/** Throws NOT_FOUND when there is no scorer. */
export function requireScorer(scorer: string): void {
  if (existsSync(scorer)) return;
  throw new PolicyGraphError('NOT_FOUND', `There is no scorer at ${scorer}.`, {
    remedy: 'Name it with --scorer FILE; the texts and answers are expected in the folders seeds and corpus beside its folder.',
  });
}

async function writeExtraction(set: AnswerSet, to: string, onSource: OnSource): Promise<void> {
  const file = await open(to, 'w');
  try {
    await ingestPaths([set.texts], {
      extract: true,
      onSource: async (source) => {
        await file.write(`${source.extracted}\n`);
        await onSource(source);
      },
      onError: (path, error) => {
        throw new PolicyGraphError('UNREADABLE_SOURCE', `${path}: ${error.message}`, { remedy: error.remedy });
      },
    });
  } finally {
    await file.close();
  }
}

/**
 * The grades of one set. `onSource` sees every source that was read.
 * Throws BAD_USER_INPUT with the scorer's own words when it finds a fault, for then it has graded nothing.
 */
export async function gradeSet(scorer: string, set: AnswerSet, onSource: OnSource): Promise<Grades> {
  const folder = await mkdtemp(join(tmpdir(), 'policygraph-evaluate-'));
  try {
    const extracted = join(folder, 'extracted.ndjson');
    await writeExtraction(set, extracted, onSource);
    const args = [scorer, '--gold', set.gold, '--extracted', extracted, '--json'];
    const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: MOST_OUTPUT }).catch(
      (cause: Error & { stderr?: string }) => {
        const said = (cause.stderr ?? cause.message).trim().split('\n').slice(0, 5).join(' · ');
        throw new PolicyGraphError('BAD_USER_INPUT', `The scorer graded nothing of the set "${set.name}": ${said}`, {
          remedy: 'Mend what it names: the scorer, the answers and the texts must belong together.',
          cause,
        });
      },
    );
    return JSON.parse(stdout) as Grades;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
