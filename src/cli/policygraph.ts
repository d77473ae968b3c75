#!/usr/bin/env node
/** The root program: registers the commands and turns the house's errors into one line and an exit code. */
import { Command } from 'commander';
import { ERRORS, PolicyGraphError } from '../errors.js';
import { ingestCommand } from './ingest-command.js';

const program = new Command('policygraph')
  .description('A knowledge graph of Vietnamese education policy.')
  .addCommand(ingestCommand());

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof PolicyGraphError)) throw error;
  process.stderr.write(`${error.code}  ${error.message} ${error.remedy}\n`);
  process.exitCode = ERRORS[error.code].exitCode;
}
