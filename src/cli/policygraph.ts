#!/usr/bin/env node
/** The root program: registers the commands and turns the house's errors into one line and an exit code. */
import { Command, CommanderError } from 'commander';
import { ERRORS, PolicyGraphError } from '../errors.js';
import { ingestCommand } from './ingest-command.js';
import { laterCommands } from './later-commands.js';
import { queryCommand } from './query-command.js';
import { serveCommand } from './serve-command.js';
import { storeCommands } from './store-commands.js';

const program = new Command('policygraph')
  .description('A knowledge graph of Vietnamese education policy.')
  .addCommand(serveCommand())
  .addCommand(ingestCommand())
  .addCommand(queryCommand());
for (const command of [...storeCommands(), ...laterCommands()]) program.addCommand(command);
// Commands are told to throw instead of ending the process, so that a wrong option has the code of the error table.
for (const command of [program, ...program.commands]) command.exitOverride();

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : ERRORS.BAD_USER_INPUT.exitCode;
  else if (error instanceof PolicyGraphError) {
    process.stderr.write(`${error.code}  ${error.message} ${error.remedy}\n`);
    process.exitCode = ERRORS[error.code].exitCode;
  } else throw error;
}
