/**
 * An answer as a table (docs/guide/worked-questions.md). The rows are those of one list; what stands around it is repeated in each; every other
 * list is joined into a cell.
 */
import { PolicyGraphError } from '../errors.js';
import type { Branch } from './answer-shape.js';
import { type Cell, columnsOf, member, nameOf, type RowContext, type Way } from './table-columns.js';

export interface AnswerTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** All fields below, nearest first. */
function* fieldsBelow(branches: readonly Branch[]): Generator<Way> {
  let level: Way[] = branches.map((branch) => [branch]);
  while (level.length > 0) {
    yield* level;
    level = level.flatMap((way) => way.at(-1)!.branches.map((branch) => [...way, branch]));
  }
}

/** The lists of things that may be the rows, by name; first the one that is when none is named. */
function listsOf(shape: readonly Branch[]): Map<string, Way> {
  const lists = [...fieldsBelow(shape)].filter((way) => way.at(-1)!.isList && way.at(-1)!.isComposite);
  const isNested = (way: Way): boolean => way.slice(0, -1).some(({ isList }) => isList);
  const first = lists.find((way) => way.at(-1)!.isOfConnection && !isNested(way)) ?? lists.find((way) => !isNested(way));
  const ordered = first === undefined ? lists : [first, ...lists.filter((way) => way !== first)];
  return new Map(ordered.map((way) => [nameOf(way, shape.length === 1), way]));
}

/** The list that is named, or the first; nothing where the answer has no list: then it is one row. */
function rowsNamed(shape: readonly Branch[], name: string | undefined): Way {
  const lists = listsOf(shape);
  if (name === undefined) return [...lists.values()][0] ?? [];
  const named = lists.get(name);
  if (named !== undefined) return named;
  throw new PolicyGraphError('BAD_USER_INPUT', `The answer has no list "${name.slice(0, 100)}".`, {
    remedy: `rows may be ${[...lists.keys()].join(', ') || 'left out: the answer has no list'}.`,
  });
}

/** A row for each member of the last list on the way; a member above that has none keeps a row of its own. */
function contextsOf(data: unknown, way: Way): RowContext[] {
  const descend = (value: unknown, at: number, context: RowContext): RowContext[] => {
    if (at === way.length) return [context];
    const branch = way[at]!;
    const found = member(value, branch);
    if (!branch.isList) return descend(found, at + 1, context);
    const members = Array.isArray(found) ? found : [];
    // A question without an answer has no row; a thing that is named has one, though nothing is listed below it.
    if (members.length === 0) return context.size === 0 ? [] : [context];
    return members.flatMap((each) => descend(each, at + 1, new Map([...context, [branch, each]])));
  };
  return descend(data, 0, new Map());
}

/** `rows` names the list to make rows of, as in the names of columns. Throws BAD_USER_INPUT for a list that the answer does not have. */
export function answerTable(shape: readonly Branch[], data: unknown, rows?: string): AnswerTable {
  const way = rowsNamed(shape, rows);
  const contexts = contextsOf(data, way);
  const columns = columnsOf(shape, data, { rows: way, contexts });
  return {
    columns: columns.map(({ name }) => name),
    rows: contexts.map((context) => columns.map(({ cell }) => cell(context))),
  };
}
