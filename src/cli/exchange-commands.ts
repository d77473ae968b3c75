/** `policygraph export` and `policygraph import`: the whole graph to a file and back, from one engine to the other. */
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { Command } from 'commander';
import { readConfig } from '../config.js';
import { PolicyGraphError } from '../errors.js';
import type { Store } from '../graph/store.js';
import { answer, tell } from './output.js';

/** What `--format` takes. */
const FORMATS = ['jsonl'];

async function openStoreOfSettings(): Promise<Store> {
  const { openMigratedStore } = await import('../ingest/prepare-store.js');
  return openMigratedStore(readConfig().store);
}

/** Writes the lines beside the file and puts it in place when it is whole: an export that fails leaves no half file. */
async function toFile(lines: AsyncIterable<string>, file: string): Promise<number> {
  const part = `${file}.part`;
  const stream = createWriteStream(part, { encoding: 'utf8' });
  let count = 0;
  try {
    await once(stream, 'open');
    for await (const line of lines) {
      count += 1;
      if (!stream.write(`${line}\n`)) await once(stream, 'drain');
    }
    stream.end();
    await once(stream, 'finish');
    await rename(part, file);
    return count;
  } catch (cause) {
    stream.destroy();
    await rm(part, { force: true });
    if (cause instanceof PolicyGraphError) throw cause;
    const code = (cause as NodeJS.ErrnoException).code;
    throw new PolicyGraphError('BAD_USER_INPUT', `${file} cannot be written (${code ?? 'unknown failure'})`, {
      remedy: 'Name a file in a folder that you may write to.',
      cause,
    });
  }
}

async function runExport(file: string | undefined, { format }: { format: string }): Promise<void> {
  if (!FORMATS.includes(format)) {
    throw new PolicyGraphError('NOT_SUPPORTED', `This version does not export as ${format}.`, {
      remedy: 'Export as jsonl, or ask for what you need with `policygraph query`, which prints JSON.',
    });
  }
  const { exportGraph } = await import('../exchange/export-graph.js');
  const store = await openStoreOfSettings();
  try {
    if (file !== undefined) tell(`Exported ${(await toFile(exportGraph(store), file)) - 2} records to ${file}.`);
    else for await (const line of exportGraph(store)) await answer(line);
  } finally {
    await store.close();
  }
}

async function runImport(file: string): Promise<void> {
  const { importGraph } = await import('../exchange/import-graph.js');
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  const store = await openStoreOfSettings();
  try {
    const { records, changed } = await importGraph(store, file, { signal: controller.signal });
    await answer(
      changed
        ? `Imported ${records} records; the graph is the one that was exported.`
        : `The store holds this graph already (${records} records); nothing was written.`,
    );
  } finally {
    await store.close();
    process.removeListener('SIGINT', stop);
    process.removeListener('SIGTERM', stop);
  }
}

const EXPORT_NOTES = `
One JSON object a line: a header, entities, what sources say of each, where texts stand, passages, claims with their evidence (those out of
force too), old ids, open mentions, judgements, and a last line with a checksum. The passages are the texts' own words: mind their rights.
Exit codes: 0 done; 2 the file cannot be written; 6 this form is not supported; 7 and 8 the store cannot be opened or is held.`;
const IMPORT_NOTES = `
The file is read whole before anything is written. An import that was cut short goes on when the same file is imported again.
Exit codes: 0 done; 2 the file is damaged (its line is named) or the store holds another graph; 3 there is no such file; 130 stopped from
outside; 7 and 8 the store cannot be opened or is held.`;

/** The commands for the root program to register. */
export function exchangeCommands(): Command[] {
  return [
    new Command('export')
      .description('Write the whole graph to a file, or to stdout.')
      .argument('[file]', 'where to; stdout unless given')
      .option('--format <format>', 'jsonl', 'jsonl')
      .addHelpText('after', EXPORT_NOTES)
      .action(runExport),
    new Command('import')
      .description('Read an exported graph into an empty store, of either engine.')
      .argument('<file>', 'what `policygraph export` wrote')
      .addHelpText('after', IMPORT_NOTES)
      .action(runImport),
  ];
}
