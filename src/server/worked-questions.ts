/**
 * The worked questions: named operations in docs/questions, a folder each, with titles, variables and their answer on the shipped graph. They are
 * GraphiQL's tabs, `policygraph query NAME` and `GET /q/NAME`; tests hold them to their answers.
 */
import { readFileSync } from 'node:fs';
import { PolicyGraphError } from '../errors.js';

const FOLDER = new URL('../../../docs/questions/', import.meta.url);

/** A text in both languages of the product. */
export interface Bilingual {
  readonly vi: string;
  readonly en: string;
}
/** What question.json holds. */
interface Description {
  readonly title: Bilingual;
  /** What one learns from it. */
  readonly why: Bilingual;
  /** The values that its answer was made with; whoever asks may give others. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** The list that a table has its rows of, where that is not the first connection of the answer. */
  readonly rows?: string;
  /** How many statements it takes, whatever the answer holds. */
  readonly statements: number;
}
export interface WorkedQuestion extends Description {
  readonly name: string;
  readonly chapter: Bilingual;
  /** The text of the operation. */
  readonly operation: string;
}

const textOf = (path: string): string => readFileSync(new URL(path, FOLDER), 'utf8');

let read: readonly WorkedQuestion[] | undefined;

/** All of them, in the order of docs/questions/chapters.json. */
export function workedQuestions(): readonly WorkedQuestion[] {
  read ??= (JSON.parse(textOf('chapters.json')) as (Bilingual & { questions: string[] })[]).flatMap(({ vi, en, questions }) =>
    questions.map((name) => ({
      name,
      chapter: { vi, en },
      operation: textOf(`${name}/question.graphql`),
      ...(JSON.parse(textOf(`${name}/question.json`)) as Description),
    })),
  );
  return read;
}

/** Whether a word is written as the name of a question is. */
export const isQuestionName = (word: string): boolean => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(word);

/** The question of that name. Throws NOT_FOUND. */
export function workedQuestion(name: string): WorkedQuestion {
  const found = workedQuestions().find((question) => question.name === name);
  if (found !== undefined) return found;
  throw new PolicyGraphError('NOT_FOUND', `There is no worked question "${name.slice(0, 100)}".`, {
    remedy: 'The names are listed by `policygraph questions`, at /q and in docs/questions.',
  });
}
