/** Commands that are named already and that this version does not carry out: they say so, with the documented exit code. */
import { Command } from 'commander';
import { PolicyGraphError } from '../errors.js';

const LATER: readonly (readonly [name: string, description: string, instead: string])[] = [
  [
    'export',
    'Write the graph to files (not in this version).',
    'Ask for what you need with `policygraph query`, which prints JSON.',
  ],
];

/** The commands for the root program to register. */
export function laterCommands(): Command[] {
  return LATER.map(([name, description, remedy]) =>
    new Command(name)
      .description(description)
      .argument('[arguments...]')
      .allowUnknownOption()
      .addHelpText('after', '\nExit code: 6, not supported yet.')
      .action(() => {
        throw new PolicyGraphError('NOT_SUPPORTED', `This version has no \`policygraph ${name}\`.`, { remedy });
      }),
  );
}
