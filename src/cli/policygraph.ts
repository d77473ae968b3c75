#!/usr/bin/env node
/** The root program: registers the commands and turns the house's errors into one line and an exit code. */
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { ERRORS, PolicyGraphError } from '../errors.js';
import { evaluateCommand } from './evaluate-command.js';
import { conflictsCommand } from './conflicts-command.js';
import { exchangeCommands } from './exchange-commands.js';
import { ingestCommand } from './ingest-command.js';
import { joinCommand } from './join-command.js';
import { judgeCommand } from './judge-command.js';
import { tell } from './output.js';
import { persistCommand } from './persist-command.js';
import { removeCommand } from './remove-command.js';
import { queryCommand } from './query-command.js';
import { questionsCommand } from './questions-command.js';
import { reviewCommand } from './review-command.js';
import { serveCommand } from './serve-command.js';
import { storeCommands } from './store-commands.js';
import { textCommand } from './text-command.js';

// Whoever reads the output may go away (`| head`): nothing is left to say then, and nothing went wrong.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as { version: string };
const program = new Command('policygraph')
  .version(version)
  .description('A knowledge graph of Vietnamese education policy.')
  .addCommand(serveCommand())
  .addCommand(ingestCommand())
  .addCommand(removeCommand())
  .addCommand(conflictsCommand())
  .addCommand(textCommand())
  .addCommand(queryCommand())
  .addCommand(persistCommand())
  .addCommand(questionsCommand())
  .addCommand(reviewCommand())
  .addCommand(judgeCommand())
  .addCommand(joinCommand())
  .addCommand(evaluateCommand());
for (const command of [...storeCommands(), ...exchangeCommands()]) program.addCommand(command);
// Commands are told to throw instead of ending the process, so that a wrong option has the code of the error table.
for (const command of [program, ...program.commands]) command.exitOverride();

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : ERRORS.BAD_USER_INPUT.exitCode;
  else if (error instanceof PolicyGraphError) {
    tell(`${error.code}  ${/[.!?]$/.test(error.message) ? error.message : `${error.message}.`} ${error.remedy}`);
    process.exitCode = ERRORS[error.code].exitCode;
  } else throw error;
}
