/** `policygraph evaluate`: how right the reading is, per kind and relation, and what changed since the last release. */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { answer, tell } from './output.js';

interface Flags {
  readonly scorer: string;
  readonly json?: boolean;
  readonly page?: string;
  readonly keep?: string;
  readonly keepAs: string;
}

async function run(flags: Flags): Promise<void> {
  const { accuracyLines } = await import('../evaluation/accuracy-lines.js');
  const { accuracyPage } = await import('../evaluation/accuracy-page.js');
  const { asRelease, evaluate } = await import('../evaluation/evaluate.js');
  const evaluation = await evaluate(resolve(flags.scorer));
  for (const { name, lookedAt } of evaluation.missing) tell(`not run   ${name}: no texts at ${lookedAt}`);
  if (flags.json) await answer(JSON.stringify(evaluation));
  else for (const line of accuracyLines(evaluation)) await answer(line);
  if (flags.page) await writeFile(flags.page, accuracyPage(evaluation));
  if (flags.keep) await writeFile(flags.keep, `${JSON.stringify(asRelease(evaluation, flags.keepAs))}\n`);
}

const EXIT_CODES = `
Exit codes: 0 graded; 2 the scorer found a fault in what it was given; 3 there is no scorer; 9 a text could not be read.
Opens no store. Texts and answers are expected beside the scorer, in ../seeds and ../corpus; the project's own test texts are
part of the checkout. A set that is not at hand is named as not run.`;

/** The command for the root program to register. */
export function evaluateCommand(): Command {
  return new Command('evaluate')
    .description('Measure extraction against answers made by hand.')
    .option('--scorer <file>', 'the scorer', '../shared/evaluate/score.mjs')
    .option('--json', 'one JSON object on stdout, every answer with its grade')
    .option('--page <file>', 'write the figures as a Markdown page')
    .option('--keep <file>', 'keep the figures of a release, without words of the texts')
    .option('--keep-as <version>', 'the version to keep them as', 'unreleased')
    .addHelpText('after', EXIT_CODES)
    .action(run);
}
