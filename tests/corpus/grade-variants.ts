/** Grades each form of the gold texts by the grader of the answers. Needs the texts in a folder `shared`. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { readSourceFile } from '../../src/documents/read-source.js';
import { type ExtractedSource, toExtractedSource } from '../../src/ingest/extraction-format.js';
import { resolveFile } from '../../src/resolution/resolve-file.js';
import { carriedBack, type PlainSource } from './carry-back.js';
import { plainText, type Variant } from './variants.js';

export const SHARED = process.env.POLICYGRAPH_SHARED ?? fileURLToPath(new URL('../../../../shared', import.meta.url));
export const hasTexts = existsSync(join(SHARED, 'seeds')) && existsSync(join(SHARED, 'evaluate', 'score.mjs'));
export const SETS = { seeds: join(SHARED, 'seeds'), corpus: join(SHARED, 'corpus', 'docs') } as const;
export type SetName = keyof typeof SETS;

interface Tally {
  readonly f1: number | null;
  readonly gold: number;
  readonly extracted: number;
  readonly found: number;
}
/** What the grader says of one form of one set. */
export interface Grades {
  readonly entities: Record<string, Tally>;
  readonly relations: Record<string, Tally>;
  readonly symbols: Tally;
  readonly items: readonly { section: string; group: string; file: string; status: string; note: string; text: string }[];
}

/** The texts of a set, by name. */
export function textsOf(folder: string): PlainSource[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => {
      const text = plainText(join(folder, file));
      return { file, text, sha256: createHash('sha256').update(text, 'utf8').digest('hex') };
    });
}

/** Reads one file as `ingest --dry-run` does and checks that each range it gives holds the words it says. */
export async function extract(path: string): Promise<{ extracted: ExtractedSource; raw: string }> {
  const documents = await readSourceFile(path);
  const [first] = documents;
  if (first === undefined) throw new Error(`${path} gave no document`);
  return { extracted: toExtractedSource(resolveFile(documents), first), raw: first.raw };
}

async function grade(set: SetName, sources: readonly ExtractedSource[]): Promise<Grades> {
  const folder = mkdtempSync(join(tmpdir(), 'policygraph-grades-'));
  try {
    const file = join(folder, 'extracted.ndjson');
    writeFileSync(file, sources.map((source) => `${JSON.stringify(source)}\n`).join(''));
    const grader = join(SHARED, 'evaluate', 'score.mjs');
    const { stdout } = await promisify(execFile)(process.execPath, [grader, '--gold', set, '--extracted', file, '--json'], {
      maxBuffer: 64 * 1024 * 1024,
    });
    return JSON.parse(stdout) as Grades;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The grades of a set in one form; without a form, of the plain texts. */
export async function gradesOf(set: SetName, variant?: Variant): Promise<Grades> {
  const folder = mkdtempSync(join(tmpdir(), 'policygraph-variant-'));
  try {
    const sources: ExtractedSource[] = [];
    for (const plain of textsOf(SETS[set])) {
      if (variant === undefined) {
        sources.push((await extract(join(SETS[set], plain.file))).extracted);
        continue;
      }
      const path = join(folder, plain.file.replace(/txt$/u, variant.extension));
      writeFileSync(path, await variant.make(plain.text));
      const { extracted, raw } = await extract(path);
      sources.push(carriedBack(extracted, raw, plain));
    }
    return await grade(set, sources);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** F1 of both sets together: found over all answers and all extracted. */
export function f1Of(tallies: readonly (Tally | undefined)[]): number {
  const sum = (key: 'gold' | 'extracted' | 'found'): number => tallies.reduce((total, tally) => total + (tally?.[key] ?? 0), 0);
  return (2 * sum('found')) / Math.max(1, sum('gold') + sum('extracted'));
}
