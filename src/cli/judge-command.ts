/** `policygraph judge`: what a person says of facts, identities and open mentions; recorded with who, when and why, and taken back by `undo`. */
import { Command, InvalidArgumentError } from 'commander';
import { readConfig } from '../config.js';
import type { Judgement } from '../graph/judgement/judgement.js';
import type { Request, Saying } from '../graph/judgement/judgement-targets.js';
import type { Store } from '../graph/store.js';
import { STATUSES, type Status } from '../vocabulary/kinds.js';
import { answer } from './output.js';

interface Flags {
  readonly by: string;
  readonly note: string;
  readonly json?: boolean;
}

async function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const { openMigratedStore } = await import('../ingest/prepare-store.js');
  const store = await openMigratedStore(readConfig().store);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** A judgement as one line. */
function lineOf({ id, by, at, note, target, undone }: Judgement): string {
  const { verb, ...about } = target;
  const what =
    'claim' in about
      ? `${about.claim.subject} ${about.claim.predicate} ${about.claim.object ?? about.claim.value}`
      : 'mention' in about
        ? `"${about.mention.text}" is ${about.entity}`
        : `${about.from} ${'into' in about ? about.into : about.to}`;
  const taken = undone === null ? '' : `  (taken back ${undone.at.slice(0, 10)} by ${undone.by}: ${undone.note})`;
  return `${id}  ${at.slice(0, 10)}  ${by}  ${verb}  ${what}  ${note}${taken}`;
}

async function tellOf(judgement: Judgement, { json }: { readonly json?: boolean }): Promise<void> {
  if (json) await answer(JSON.stringify(judgement));
  else {
    await answer(lineOf(judgement));
    if (judgement.undone === null) await answer(`Take it back: policygraph judge undo ${judgement.id} --by WHO --note WHY`);
  }
}

async function judgeAs(request: Request, flags: Flags): Promise<void> {
  const { judge } = await import('../graph/judgement/judge.js');
  const judgement = await withStore((store) => judge(store, request, { ...flags, at: new Date().toISOString() }));
  await tellOf(judgement, flags);
}

async function undo(id: string, flags: Flags): Promise<void> {
  const { undoJudgement } = await import('../graph/judgement/judge.js');
  const judgement = await withStore((store) => undoJudgement(store, id, { ...flags, at: new Date().toISOString() }));
  await tellOf(judgement, flags);
}

async function history({ json }: { readonly json?: boolean }): Promise<void> {
  const { storedJudgements } = await import('../graph/judgement/judgement.js');
  for (const judgement of await withStore(storedJudgements)) {
    await answer(json ? JSON.stringify(judgement) : lineOf(judgement));
  }
}

function oneOf<T extends string>(values: readonly T[]): (value: string) => T {
  return (value) => {
    if ((values as readonly string[]).includes(value)) return value as T;
    throw new InvalidArgumentError(`It is one of ${values.join(', ')}.`);
  };
}

/** "SUBJECT RELATION OBJECT", gathered over several options. */
function saying(value: string, before: readonly Saying[] = []): Saying[] {
  const [subject, predicate, object, ...rest] = value.trim().split(/\s+/u);
  if (subject === undefined || predicate === undefined || object === undefined || rest.length > 0)
    throw new InvalidArgumentError('It is three words: the id of a thing, a relation, the id of a thing.');
  return [...before, { subject, predicate, object }];
}

function verb(name: string, description: string, argument: readonly [string, string]): Command {
  return new Command(name)
    .description(description)
    .argument(...argument)
    .requiredOption('--by <who>', 'who judges')
    .requiredOption('--note <text>', 'why')
    .option('--json', 'the judgement as JSON')
    .exitOverride();
}

const CLAIM = ['<claim>', 'id of a fact'] as const;
const IDENTITY = ['<id>', 'id of a document, body, place …'] as const;

function verbs(): Command[] {
  return [
    verb('confirm', 'A fact is right: it becomes VERIFIED.', CLAIM).action((claim: string, flags: Flags) =>
      judgeAs({ verb: 'confirm', claim }, flags),
    ),
    verb('reject', 'A fact is wrong: it is kept as REJECTED and never shown as a fact.', CLAIM).action(
      (claim: string, flags: Flags) => judgeAs({ verb: 'reject', claim }, flags),
    ),
    verb('correct', 'A fact is wrong and another right: the first is rejected, the second VERIFIED with its words.', CLAIM)
      .option('--object <id>', 'the right object of a relation')
      .option('--subject <id>', 'the right subject')
      .option('--predicate <relation>', 'the right relation')
      .option('--value <value>', 'the right value of an attribute')
      .option('--status <status>', STATUSES.join(', '), oneOf(STATUSES))
      .action((claim: string, { by, note, json, ...right }: Flags & { status?: Status }) =>
        judgeAs({ verb: 'correct', claim, ...right }, { by, note, ...(json ? { json } : {}) }),
      ),
    verb('merge', 'Two identities are one: the first is seen as the second; its id leads there.', IDENTITY)
      .requiredOption('--into <id>', 'the identity that stays')
      .action((from: string, { into, ...flags }: Flags & { into: string }) => judgeAs({ verb: 'merge', from, into }, flags)),
    verb('separate', 'Two of one name are two: they leave the review queue.', IDENTITY)
      .requiredOption('--from <id>', 'the other identity')
      .action((from: string, { from: to, ...flags }: Flags & { from: string }) => judgeAs({ verb: 'separate', from, to }, flags)),
    verb('split', 'One identity is two: facts of the first are given to the second.', IDENTITY)
      .option('--to <id>', 'the second identity, where the graph has it')
      .option('--name <name>', 'the name of the second identity, where it is new')
      .option('--claims <ids...>', 'the facts that are given')
      .option('--sources <ids...>', 'every fact that only these sources state')
      .action((from: string, { by, note, json, ...rest }: Flags & Pick<Extract<Request, { verb: 'split' }>, 'to' | 'name'>) =>
        judgeAs({ verb: 'split', from, ...rest }, { by, note, ...(json ? { json } : {}) }),
      ),
    verb('resolve', 'An open mention means this thing.', ['<mention>', 'id of an open mention'])
      .requiredOption('--to <id>', 'the thing meant')
      .option('--says <relation>', 'what follows, "SUBJECT RELATION OBJECT"; may be repeated', saying)
      .action((mention: string, { to, says = [], ...flags }: Flags & { to: string; says?: Saying[] }) =>
        judgeAs({ verb: 'resolve', mention, entity: to, says }, flags),
      ),
    verb('undo', 'Take a judgement back: the graph is as it would be without it.', ['<judgement>', 'id of a judgement']).action(
      undo,
    ),
    new Command('history')
      .description('Every judgement, oldest first, those taken back too.')
      .option('--json', 'one JSON object a judgement')
      .exitOverride()
      .action(history),
  ];
}

const NOTES = `
Examples: policygraph judge confirm claim:0a1b2c --by "N. V. A." --note "so in the original"
          policygraph judge merge agency:so-gd-dt-tp-hcm --into agency:079/so-gddt --by "N. V. A." --note "one body, two writings"
Ids stand in \`policygraph review\`. Exit codes: 0 judged; 2 it cannot be judged so, nothing was written; 3 there is no such claim,
identity, mention or judgement; 7 and 8 the store cannot be opened or is held.`;

/** The command for the root program to register. */
export function judgeCommand(): Command {
  const command = new Command('judge').description('Confirm, reject, correct, merge, split or resolve; or take that back.');
  for (const each of verbs()) command.addCommand(each);
  return command.addHelpText('after', NOTES);
}
