/** `policygraph review`: what waits for a person's judgement, the most useful first. */
import { Command, InvalidArgumentError } from 'commander';
import { readConfig } from '../config.js';
import { REVIEW_KINDS, type ReviewItem, type ReviewKind } from '../inquiry/review-queue.js';
import { answer, tell } from './output.js';

interface Flags {
  readonly kind?: ReviewKind[];
  readonly json?: boolean;
  readonly first: number;
}

/** "unresolved", "low-confidence": as one types it. */
function kindOf(value: string, before: ReviewKind[] = []): ReviewKind[] {
  const kind = value.toUpperCase().replaceAll('-', '_') as ReviewKind;
  if (!REVIEW_KINDS.includes(kind)) {
    const known = REVIEW_KINDS.map((each) => each.toLowerCase().replaceAll('_', '-'));
    throw new InvalidArgumentError(`It is one of ${known.join(', ')}.`);
  }
  return [...before, kind];
}

function many(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1 || number > 10_000)
    throw new InvalidArgumentError('It is a number from 1 to 10000.');
  return number;
}

async function show(item: ReviewItem): Promise<void> {
  const { kind, words, quote, facts, confidence, rule, sourceIds, candidates, actions, id } = item;
  const reading = confidence === null ? '' : `, ${confidence} by ${rule}`;
  await answer(`${kind}  ${words}  (${facts} facts hang on it${reading})`);
  await answer(`  id ${id}`);
  if (quote !== null) await answer(`  words "${quote}"`);
  if (sourceIds.length > 0) await answer(`  said in ${sourceIds.join(', ')}`);
  for (const { id: candidate, label, score, reason } of candidates)
    await answer(
      `  candidate ${candidate}${label === candidate ? '' : `  ${label}`}${score === null ? '' : `  ${score}`}: ${reason}`,
    );
  for (const action of actions) await answer(`  > ${action.command}`);
}

async function run({ kind, json, first }: Flags): Promise<void> {
  const { openMigratedStore } = await import('../ingest/prepare-store.js');
  const { reviewQueue } = await import('../inquiry/review-queue.js');
  const store = await openMigratedStore(readConfig().store);
  try {
    let shown = 0;
    let total = 0;
    for (let after: string | null = null; shown < first; ) {
      const page = await reviewQueue(store, { kinds: kind ?? null, first: Math.min(100, first - shown), after });
      total = page.totalCount;
      for (const { item } of page.edges) {
        if (json) await answer(JSON.stringify(item));
        else await show(item);
      }
      shown += page.edges.length;
      after = page.pageInfo.endCursor;
      if (!page.pageInfo.hasNextPage) break;
    }
    tell(total === 0 ? 'Nothing waits for a judgement.' : `Showing ${shown} of ${total}.`);
  } finally {
    await store.close();
  }
}

const NOTES = `
Kinds: unresolved (a mention that its text leaves open), low-confidence (a fact read by a rule of thumb), conflict (sources that
disagree), identity (things of one name that may be one). Each item names the commands that settle it.
Exit codes: 0 shown; 2 an option is wrong; 7 and 8 the store cannot be opened or is held.`;

/** The command for the root program to register. */
export function reviewCommand(): Command {
  return new Command('review')
    .description('List what waits for a judgement, the most useful first.')
    .option('--kind <kind>', 'only this kind; may be repeated', kindOf)
    .option('--first <number>', 'how many', many, 20)
    .option('--json', 'one JSON object an item')
    .addHelpText('after', NOTES)
    .action(run);
}
