/** `policygraph ingest`: files and folders into the graph, or with --dry-run only what they would give. */
import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Command, InvalidArgumentError } from 'commander';
import { readConfig } from '../config.js';
import { ERRORS, PolicyGraphError } from '../errors.js';
import type { Store } from '../graph/store.js';
import { Progress } from './progress.js';
import type { IngestedSource, IngestSummary } from '../ingest/ingest-paths.js';

/** A line to the operator. File names may hold line breaks and terminal escapes: a line stays one line and commands nothing. */
const tell = (line: string): void => {
  progress?.clear();
  process.stderr.write(`${line.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '?')}\n`);
};
let progress: Progress | null = null;

/** One line to stdout; waits when the reader is slow, so that no output is cut or piled up. */
async function answer(line: string): Promise<void> {
  // On a terminal answers and the bar share the screen.
  if (process.stdout.isTTY) progress?.clear();
  if (process.stdout.write(`${line}\n`)) return;
  await new Promise<void>((resolve) => {
    process.stdout.once('drain', resolve);
    process.stdout.once('error', () => resolve());
  });
}

/** Shows how far the run is; files are counted beside it. */
function watch(paths: readonly string[], { quiet, manifest }: Flags): (path: string) => void {
  if (quiet) return () => {};
  const shown = new Progress({ isTerminal: process.stderr.isTTY === true, write: (text) => void process.stderr.write(text) });
  progress = shown;
  void (async () => {
    const { findSourceFiles } = await import('../ingest/source-files.js');
    let files = 0;
    for await (const { kind } of findSourceFiles(paths, manifest)) if (kind === 'file') files += 1;
    shown.total = files;
  })().catch(() => {});
  return (path) => shown.advance(statSync(path, { throwIfNoEntry: false })?.size ?? 0);
}

interface Flags {
  readonly dryRun?: boolean;
  readonly json?: boolean;
  /** Name by which revisions of the one text are known. */
  readonly as?: string;
  /** Largest file, in megabytes. */
  readonly maxSize?: number;
  /** Of reading one PDF or Office file, in seconds. */
  readonly timeLimit?: number;
  readonly manifest?: string;
  /** Threads that read. */
  readonly workers?: number;
  /** No progress on stderr. */
  readonly quiet?: boolean;
}

const plural = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;

async function report(source: IngestedSource): Promise<void> {
  const { path, file, title, warnings, facts, counts, extracted, outcome, superseded } = source;
  for (const warning of warnings) tell(`warning   ${path} ${warning}`);
  if (extracted !== null) await answer(extracted);
  else {
    const what = `${plural(counts.entities, 'entity').replace('entitys', 'entities')}, ${plural(counts.claims, 'claim')}`;
    const instead = superseded.length === 0 ? '' : `, replaces ${superseded.join(', ')}`;
    const line = `${outcome.padEnd(9)} ${facts.source.id}  ${file}  (${what}${instead})  ${title ?? ''}`;
    await answer(line.trimEnd());
  }
}

const summaryLine = (summary: IngestSummary, { dryRun }: Flags): string => {
  const { failed, skipped, entities, claims, evidence, retracted } = summary;
  const gone = retracted === 0 ? '' : `; ${plural(retracted, 'piece')} of evidence no longer in force`;
  const sources = dryRun
    ? `dry run: ${plural(summary.read, 'source')} read`
    : `${plural(summary.new, 'source')} new, ${summary.changed} changed, ${summary.unchanged} unchanged`;
  return `${sources}, ${failed} failed, ${skipped} skipped; ${entities} entities, ${plural(claims, 'claim')}, ${plural(evidence, 'piece')} of evidence${gone}`;
};

/** The store of the settings, migrated. Loaded only here, so that a dry run needs no engine. */
async function openStoreOfSettings(): Promise<Store> {
  const { openMigratedStore } = await import('../ingest/prepare-store.js');
  return openMigratedStore(readConfig().store);
}

/** A name is of one text. Throws BAD_USER_INPUT where it would be given to several. */
function requireOneText(paths: readonly string[], { as, manifest }: Flags): void {
  const [path] = paths;
  if (
    as === undefined ||
    (manifest === undefined && paths.length === 1 && !statSync(path!, { throwIfNoEntry: false })?.isDirectory())
  )
    return;
  throw new PolicyGraphError('BAD_USER_INPUT', `--as ${as} names one text, and there may be several`, {
    remedy: 'Name one file, or leave --as out: a text is known by its url or its file.',
  });
}

async function run(paths: string[], flags: Flags): Promise<void> {
  if (paths.length === 0 && flags.manifest === undefined) {
    throw new PolicyGraphError('BAD_USER_INPUT', 'No file, folder or manifest is named', {
      remedy: 'Name what to read: `policygraph ingest FILE-OR-FOLDER …` or `--manifest sources.jsonl`.',
    });
  }
  requireOneText(paths, flags);
  const { ingestPaths } = await import('../ingest/ingest-paths.js');
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  // Once: a second signal ends the process at once; the store's transaction is then undone by the engine.
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  // Whoever reads the output went away (`| head`): stop after the source in hand.
  process.stdout.once('error', stop);
  const store = flags.dryRun ? null : await openStoreOfSettings();
  const advance = watch(paths, flags);
  try {
    const write =
      store && (await import('../ingest/store-writer.js')).storeWriter(store, { recordedAt: new Date().toISOString() });
    const summary = await ingestPaths(paths, {
      ...(write ? { write } : {}),
      ...(flags.as === undefined ? {} : { as: flags.as }),
      ...(flags.manifest === undefined ? {} : { manifest: flags.manifest }),
      read: {
        ...(flags.maxSize ? { maxBytes: flags.maxSize * 1024 * 1024 } : {}),
        ...(flags.timeLimit ? { timeLimitMs: flags.timeLimit * 1000 } : {}),
      },
      workers: flags.workers ?? availableParallelism(),
      extract: flags.json ?? false,
      outline: true,
      signal: controller.signal,
      onSource: async (source) => {
        await report(source);
        advance(source.path);
      },
      onSkipped: (path, why) => tell(`skipped   ${path}: ${why}`),
      onError: (path, error) => tell(`${error.code}  ${path}: ${error.message} ${error.remedy}`),
    });
    tell(summaryLine(summary, flags));
    if (summary.failed > 0) process.exitCode = ERRORS.UNREADABLE_SOURCE.exitCode;
  } finally {
    progress?.clear();
    await store?.close();
    process.removeListener('SIGINT', stop);
    process.removeListener('SIGTERM', stop);
    process.stdout.removeListener('error', stop);
  }
}

const EXIT_CODES = `
Exit codes: 0 every source was read; 9 some source could not be read (one line each), the others were ingested;
7 the store cannot be opened or reached; 8 another process holds it; 130 stopped from outside between two sources.
A source whose facts are stored already is left as it is. A changed text (of the same url, else of the same file) takes the
place of the earlier one: what only that said is retracted and stays readable. Settings: NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD,
NEO4J_DATABASE, or POLICYGRAPH_DATA for the embedded store.`;

function megabytes(value: string): number {
  const size = Number(value);
  if (!(size > 0) || size > 200) throw new InvalidArgumentError('It is a number of megabytes, up to 200.');
  return size;
}

function seconds(value: string): number {
  const limit = Number(value);
  if (!(limit > 0) || limit > 600) throw new InvalidArgumentError('It is a number of seconds, up to 600.');
  return limit;
}

function threads(value: string): number {
  if (!/^\d{1,2}$/.test(value)) throw new InvalidArgumentError('It is a number of threads, up to 99.');
  return Number(value);
}

/** The command for the root program to register. */
export function ingestCommand(): Command {
  return new Command('ingest')
    .description('Read text, HTML, PDF, DOCX and DOC files, or folders of them, into the graph.')
    .argument('[paths...]', 'files and folders; NAME.json beside NAME.txt describes it (url, title, publisher, date, kind)')
    .option('--dry-run', 'show what would be stored; opens, locks and creates no store')
    .option('--json', 'one JSON object a source on stdout')
    .option('--as <name>', 'know the one file by this name: a later text of the name is its revision')
    .option(
      '--manifest <file>',
      'read the sources that this file names: {file, url, title, publisher, date, kind}, a JSON object a line',
    )
    .option('--max-size <megabytes>', 'largest file accepted, default 20', megabytes)
    .option('--time-limit <seconds>', 'how long a PDF or Office file may take to read, default 6', seconds)
    .option('--workers <number>', 'threads that read files, default one a core; 0 reads in the main thread', threads)
    .option('--quiet', 'no progress on stderr')
    .addHelpText('after', EXIT_CODES)
    .action(run);
}
