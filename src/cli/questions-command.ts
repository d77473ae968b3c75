/** `policygraph questions`: the worked questions by name, for `policygraph query NAME`. */
import { Command } from 'commander';
import { answer } from './output.js';

interface Flags {
  readonly json?: boolean;
}

async function run({ json = false }: Flags): Promise<void> {
  const { workedQuestions } = await import('../server/worked-questions.js');
  const questions = workedQuestions();
  if (json) {
    const listed = questions.map(({ name, chapter, title, why, variables }) => ({ name, chapter, title, why, variables }));
    await answer(JSON.stringify(listed, null, 2));
    return;
  }
  const width = Math.max(...questions.map(({ name }) => name.length));
  const lines: string[] = [];
  let chapter = '';
  for (const each of questions) {
    if (each.chapter.en !== chapter) lines.push(`${lines.length === 0 ? '' : '\n'}${each.chapter.vi} / ${each.chapter.en}`);
    chapter = each.chapter.en;
    lines.push(`  ${each.name.padEnd(width)}  ${each.title.vi} / ${each.title.en}`);
  }
  await answer(lines.join('\n'));
}

const NOTES = `
Example: policygraph questions, then: policygraph query nq29-stem
Exit code: 0.`;

/** The command for the root program to register. */
export function questionsCommand(): Command {
  return new Command('questions')
    .description('List the worked questions, which `policygraph query NAME` asks.')
    .option('--json', 'with what each teaches and its variables')
    .addHelpText('after', NOTES)
    .action(run);
}
