/** `policygraph ingest`: files and folders into the graph, or with --dry-run only what they would give. */
import { Command } from 'commander';
import { ERRORS } from '../errors.js';
import { toExtractedSource } from '../ingest/extraction-format.js';
import { type IngestedSource, ingestPaths } from '../ingest/ingest-paths.js';

/** A line to the operator. File names may hold line breaks and terminal escapes: a line stays one line and commands nothing. */
const tell = (line: string): void => void process.stderr.write(`${line.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '?')}\n`);

/** One line to stdout; waits when the reader is slow, so that no output is cut or piled up. */
async function answer(line: string): Promise<void> {
  if (process.stdout.write(`${line}\n`)) return;
  await new Promise<void>((resolve) => {
    process.stdout.once('drain', resolve);
    process.stdout.once('error', () => resolve());
  });
}

interface Flags {
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

const plural = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;

async function report({ document, facts, outcome }: IngestedSource, flags: Flags): Promise<void> {
  if (flags.json) await answer(JSON.stringify(toExtractedSource(facts, document.raw)));
  else {
    const what = `${plural(facts.entities.length, 'entity').replace('entitys', 'entities')}, ${plural(facts.claims.length, 'claim')}`;
    await answer(`${outcome.padEnd(9)} ${facts.source.id}  ${document.file}  (${what})  ${document.title ?? ''}`.trimEnd());
  }
}

async function run(paths: string[], flags: Flags): Promise<void> {
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  // Whoever reads the output went away (`| head`): stop after the source in hand.
  process.stdout.once('error', stop);
  try {
    const summary = await ingestPaths(paths, {
      signal: controller.signal,
      onSource: (source) => report(source, flags),
      onSkipped: (path, why) => tell(`skipped   ${path}: ${why}`),
      onError: (path, error) => tell(`${error.code}  ${path}: ${error.message} ${error.remedy}`),
    });
    tell(
      `dry run: ${plural(summary.read, 'source')} read, ${summary.failed} failed, ${summary.skipped} skipped; ${summary.entities} entities, ${summary.claims} claims, ${plural(summary.evidence, 'piece')} of evidence`,
    );
    if (summary.failed > 0) process.exitCode = ERRORS.UNREADABLE_SOURCE.exitCode;
  } finally {
    process.removeListener('SIGINT', stop);
    process.removeListener('SIGTERM', stop);
    process.stdout.removeListener('error', stop);
  }
}

export function ingestCommand(): Command {
  return new Command('ingest')
    .description('Read .txt and .html files, or folders of them, into the graph.')
    .argument('<paths...>', 'files and folders; NAME.json beside NAME.txt describes it (url, title, publisher, date, kind)')
    .option('--dry-run', 'show what would be stored; opens, locks and creates no store')
    .option('--json', 'one JSON object a source on stdout')
    .action(run);
}
