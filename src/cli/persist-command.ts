/** `policygraph persist`: the manifest of operations that a server may be held to. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { PolicyGraphError } from '../errors.js';
import { answer, tell } from './output.js';

const DOCUMENT = /\.(?:graphql|gql)$/;

/** The files of a path: itself, or the documents below it, in order. */
function documentsAt(path: string): string[] {
  let isFolder: boolean;
  try {
    isFolder = statSync(path).isDirectory();
  } catch {
    throw new PolicyGraphError('BAD_USER_INPUT', `there is no file or folder ${path}`, {
      remedy: 'Name files or folders that exist.',
    });
  }
  if (!isFolder) return [path];
  const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const inner = join(path, entry.name);
    if (entry.isDirectory()) return documentsAt(inner);
    return DOCUMENT.test(entry.name) ? [inner] : [];
  });
}

async function run(paths: readonly string[]): Promise<void> {
  const { manifestEntries } = await import('../server/persisted-documents.js');
  const files = [...new Set(paths.flatMap(documentsAt))];
  if (files.length === 0)
    throw new PolicyGraphError('BAD_USER_INPUT', 'there is no document there', { remedy: 'Documents end in .graphql or .gql.' });
  const entries = Object.assign({}, ...files.map((file) => manifestEntries(readFileSync(file, 'utf8'), file))) as Record<
    string,
    string
  >;
  await answer(JSON.stringify(Object.fromEntries(Object.entries(entries).sort()), null, 2));
  tell(`${files.length} ${files.length === 1 ? 'document' : 'documents'}, ${Object.keys(entries).length} ids.`);
}

const NOTES = `
Each file is one document, fragments included. It is written under the sha256 of its text, and under that of its text as graphql-js
prints it, which is what many clients send.
Exit codes: 0 written; 2 there is no document there, or the schema or the limits of this version refuse one.
Example: policygraph persist operations/ > manifest.json
         POLICYGRAPH_PERSISTED=enforce POLICYGRAPH_PERSISTED_FILE=manifest.json policygraph serve`;

/** The command for the root program to register. */
export function persistCommand(): Command {
  return new Command('persist')
    .description('Write the manifest of persisted operations to stdout.')
    .argument('<files or folders...>', 'GraphQL documents (.graphql, .gql)')
    .addHelpText('after', NOTES)
    .action(run);
}
