/** `policygraph query`: a worked question by its name, or any GraphQL question, to the store of the settings; answered on stdout. */
import { existsSync, readFileSync } from 'node:fs';
import { Command, InvalidArgumentError, Option } from 'commander';
import { readConfig } from '../config.js';
import { ERRORS, type ErrorCode } from '../errors.js';
import type { Answer, Question } from '../server/answer-question.js';
import { leaveRunning } from './leave-running.js';
import { answer, tell } from './output.js';

function jsonObject(value: string): Record<string, unknown> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(value);
  } catch {
    throw new InvalidArgumentError('It is no JSON.');
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    throw new InvalidArgumentError('It is no JSON object.');
  return parsed as Record<string, unknown>;
}

/** A question and, for a table, the list that its rows are of. */
interface Asked extends Question {
  readonly rows?: string;
}
interface Flags {
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly plan?: boolean;
  readonly format: 'json' | 'csv';
  readonly rows?: string;
  readonly bom?: boolean;
}

/** The answer as a table, without the end of its last line. */
async function tableOf({ question, rows }: Asked, data: Answer['data'], bom: boolean): Promise<string> {
  const { getOperationAST, parse } = await import('graphql');
  const { apiSchema } = await import('../api/schema.js');
  const { shapeOf } = await import('../server/answer-shape.js');
  const { answerTable } = await import('../server/answer-table.js');
  const { csvText } = await import('../server/csv-text.js');
  const document = parse(question);
  const table = answerTable(shapeOf(apiSchema(), document, getOperationAST(document)!), data, rows);
  return csvText(table, { bom }).slice(0, -1);
}

/** The worked question of that name, the file that holds a question, or the question itself. Throws NOT_FOUND. */
async function questionOf(word: string, given: Flags['variables'] = {}): Promise<Asked> {
  if (word.length < 1024 && !/[{\n]/.test(word) && existsSync(word)) {
    return { question: readFileSync(word, 'utf8'), variables: given };
  }
  const { isQuestionName, workedQuestion } = await import('../server/worked-questions.js');
  if (!isQuestionName(word)) return { question: word, variables: given };
  const { operation, variables, rows } = workedQuestion(word);
  return { question: operation, variables: { ...variables, ...given }, ...(rows === undefined ? {} : { rows }) };
}

async function run(word: string, { variables, plan = false, format, rows, bom = false }: Flags): Promise<void> {
  const asked = { ...(await questionOf(word, variables)), ...(rows === undefined ? {} : { rows }) };
  const { openMigratedStore } = await import('../ingest/prepare-store.js');
  const { answerQuestion } = await import('../server/answer-question.js');
  const { storeStatus } = await import('../graph/status.js');
  const store = await openMigratedStore(readConfig().store);
  try {
    const result = await answerQuestion(store, { ...asked, plan });
    const isTable = format === 'csv' && result.errors === undefined;
    await answer(isTable ? await tableOf(asked, result.data, bom) : JSON.stringify(result, null, 2));
    const [first] = result.errors ?? [];
    const code = first?.extensions?.code as ErrorCode | undefined;
    if (first !== undefined) process.exitCode = code !== undefined && code in ERRORS ? ERRORS[code].exitCode : 1;
    if (Object.keys((await storeStatus(store)).entities).length === 0) {
      tell('The store is empty: `policygraph serve` loads the shipped graph, `policygraph ingest` your own texts.');
    }
  } finally {
    await store.close();
  }
  leaveRunning(store);
}

const NOTES = `
Examples: policygraph query nq29-stem --variables '{"topic": "Chuyển đổi số"}'
          policygraph query '{ resolve(mention: "NQ 29") { node { id name } } }'
The worked questions are listed by \`policygraph questions\`; --variables takes the place of those named there.
Exit codes: 0 answered; else that of the first error in the answer: 2 the question or an argument is wrong, 3 nothing
answers to a reference, 5 the store was too slow, 6 not supported yet, 7 and 8 the store cannot be opened or is held.`;

/** The command for the root program to register. */
export function queryCommand(): Command {
  return new Command('query')
    .description('Ask one GraphQL question, by its name or written out, and print the answer.')
    .argument('<name, file or text>', 'a worked question, a file that holds a question, or the question')
    .option('--variables <json>', 'its variables, a JSON object', jsonObject)
    .addOption(new Option('--format <format>', 'json, or csv for a table').choices(['json', 'csv']).default('json'))
    .option('--rows <list>', 'the list of the answer that the rows of the table are of; the first connection unless told')
    .option('--bom', 'begin the table with a byte order mark, for spreadsheets')
    .option('--plan', 'also show the statements that each root field ran, with their times')
    .addHelpText('after', NOTES)
    .action(run);
}
