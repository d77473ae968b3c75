/** `policygraph conflicts`: where sources disagree, each side with who says it. */
import { Command, Option } from 'commander';
import { readConfig } from '../config.js';
import type { Conflict, ConflictKind } from '../inquiry/conflicts.js';
import { answer, tell } from './output.js';

interface Flags {
  readonly kind?: ConflictKind;
  readonly about?: string;
  readonly json?: boolean;
}

/** One conflict as some lines: what it is about, then a side a line, the better source first. */
function inLines({ kind, subjectId, measure, period, sides, settledByRank }: Conflict, nameOf: (id: string) => string): string {
  const about = [nameOf(subjectId), measure, period].filter((part) => part !== null).join(' · ');
  const lines = sides.map(({ value, tier, certainty, sourceIds }) => {
    const said = kind === 'ISSUED_BY' ? nameOf(value) : value;
    const judged = certainty === 'VERIFIED' ? ', verified' : '';
    return `  ${said}  (${tier}${judged}: ${sourceIds.map(nameOf).join('; ')})`;
  });
  return [`${kind}  ${about}`, ...lines, ...(settledByRank ? [] : ['  neither side outranks the other'])].join('\n');
}

async function run(flags: Flags): Promise<void> {
  const { openMigratedStore } = await import('../ingest/prepare-store.js');
  const { conflictsOf } = await import('../inquiry/conflicts.js');
  const { namesOf } = await import('../inquiry/names.js');
  const store = await openMigratedStore(readConfig().store);
  try {
    const conflicts = await conflictsOf(store, {
      ...(flags.kind === undefined ? {} : { kinds: [flags.kind] }),
      about: flags.about ?? null,
    });
    if (flags.json) {
      for (const conflict of conflicts) await answer(JSON.stringify(conflict));
    } else {
      const ids = conflicts.flatMap(({ subjectId, sides }) => [
        subjectId,
        ...sides.flatMap(({ sourceIds, nodeIds }) => [...sourceIds, ...nodeIds]),
      ]);
      const names = await namesOf(store, ids);
      for (const conflict of conflicts) await answer(inLines(conflict, (id) => names.get(id) ?? id));
    }
    tell(conflicts.length === 1 ? '1 conflict' : `${conflicts.length} conflicts`);
  } finally {
    await store.close();
  }
}

const NOTES = `
Both sides of a conflict stay in the graph. What a person judged stands first, then reference lists, official texts, press.
Exit codes: 0 listed; 7 the store cannot be opened or reached; 8 another process holds it.`;

/** The command for the root program to register. */
export function conflictsCommand(): Command {
  return new Command('conflicts')
    .description('List where sources disagree: two figures of one thing, two days or issuers of one document.')
    .addOption(new Option('--kind <kind>', 'only of this kind').choices(['FIGURE', 'ISSUED_ON', 'ISSUED_BY']))
    .option('--about <id>', 'only about this document, place or body, or against this figure')
    .option('--json', 'one JSON object a line')
    .addHelpText('after', NOTES)
    .action(run);
}
