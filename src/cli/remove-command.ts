/** `policygraph remove`: takes sources out of force; nothing that they said is destroyed. */
import { Command } from 'commander';
import { readConfig } from '../config.js';
import { answer, tell } from './output.js';

interface Flags {
  readonly dryRun?: boolean;
}

async function run(references: string[], flags: Flags): Promise<void> {
  const { openMigratedStore } = await import('../ingest/prepare-store.js');
  const { sourceMeant } = await import('../ingest/source-reference.js');
  const { removeSources } = await import('../graph/remove-source.js');
  const store = await openMigratedStore(readConfig().store);
  try {
    // All references before the first removal: a wrong one removes nothing.
    const meant = [];
    for (const reference of references) meant.push(await sourceMeant(store, reference));
    const ids = [...new Set(meant.map(({ id }) => id))];
    for (const { id, name } of meant) await answer(`${flags.dryRun ? 'would remove' : 'removed'}  ${id}  ${name}`);
    if (flags.dryRun) return;
    const { claims, evidence } = await removeSources(store, ids, { recordedAt: new Date().toISOString() });
    tell(`${evidence} pieces of evidence are no longer in force; ${claims} claims lost their last one and are retracted`);
  } finally {
    await store.close();
  }
}

const NOTES = `
What only these sources said is retracted with the reason REMOVED and stays readable; facts that another source says stand.
Ingest the text again to bring it back.
Exit codes: 0 removed; 2 the reference fits several sources, or a shipped list; 3 no source in force answers to it;
7 the store cannot be opened or reached; 8 another process holds it.`;

/** The command for the root program to register. */
export function removeCommand(): Command {
  return new Command('remove')
    .description('Take sources out of force, with the facts that only they state.')
    .argument('<sources...>', 'ids, urls or files')
    .option('--dry-run', 'only name the sources that are meant')
    .addHelpText('after', NOTES)
    .action(run);
}
