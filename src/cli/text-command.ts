/** `policygraph text`: the text that the offsets of a file's evidence point into, so that anyone can check a range. */
import { Command } from 'commander';
import { tell } from './output.js';

interface Flags {
  readonly clean?: boolean;
}

async function run(file: string, { clean }: Flags): Promise<void> {
  const { readSourceFile } = await import('../documents/read-source.js');
  const documents = await readSourceFile(file);
  const { reading, sha256, raw } = documents[0]!;
  for (const warning of reading.warnings) tell(`warning   ${file} ${warning}`);
  if (clean) {
    const lines = documents.flatMap(({ blocks, text }) =>
      blocks.map(({ role, start, end }) => `${role.padEnd(11)} ${text.slice(start, end)}`),
    );
    process.stdout.write(`${lines.join('\n')}\n`);
  } else process.stdout.write(raw);
  tell(
    `${reading.format}, ${reading.encoding ?? 'reading text'}; SHA-256 of this text ${sha256}, of the file ${reading.fileSha256}`,
  );
}

const HELP = `
Evidence counts UTF-16 units of this text from 0, end exclusive. Of UTF-8 text and HTML it is the file itself; of PDF, DOCX, DOC and
other encodings it is what was read, the same on every machine. With --clean, a line a paragraph with what it is taken for.
Exit codes: 0 printed; 9 the file cannot be read.`;

/** The command for the root program to register. */
export function textCommand(): Command {
  return new Command('text')
    .description('Print the text of a file that offsets point into.')
    .argument('<file>', 'a text, HTML, PDF, DOCX or DOC file')
    .option('--clean', 'print the paragraphs that facts are read from, each with its role on the page')
    .addHelpText('after', HELP)
    .action(run);
}
