/**
 * An answer as a table (docs/guide/worked-questions.md). The rows are those of one list; what stands around it is repeated in each; every other
 * list is joined into a cell.
 */
import { PolicyGraphError } from '../errors.js';
import type { Branch } from './answer-shape.js';

export type Cell = string | number | boolean | null;
export interface AnswerTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A field with those that lead to it. */
type Way = readonly Branch[];

/** Between the members of a list in a cell, of a list in such a list, and so on. */
const SEPARATORS = [' | ', ' ; ', ' , '];
/** Fields that only wrap: connections have them all. */
const WRAPPERS: ReadonlySet<string> = new Set(['edges', 'node', 'nodes']);
/** What is for asking on, not for reading. */
const PAGING = 'pageInfo';

/** All fields below, nearest first. */
function* fieldsBelow(branches: readonly Branch[]): Generator<Way> {
  let level: Way[] = branches.map((branch) => [branch]);
  while (level.length > 0) {
    yield* level;
    level = level.flatMap((way) => way.at(-1)!.branches.map((branch) => [...way, branch]));
  }
}

/** What a field is called: its keys without those that only wrap and, where the question has but one root field, without that. */
function nameOf(way: Way, hasOneRoot: boolean): string {
  const keys = way.map(({ key }) => key);
  const telling = keys.filter((key) => !WRAPPERS.has(key));
  return (hasOneRoot && telling.length > 1 ? telling.slice(1) : telling).join('.');
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

/** Members of the lists that lead to a row, by list. */
type RowContext = ReadonlyMap<Branch, unknown>;

const member = (value: unknown, { key }: Branch): unknown =>
  (value as Readonly<Record<string, unknown>> | null | undefined)?.[key];

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

function cellOf(data: unknown, way: Way, context: RowContext): Cell {
  const valueAt = (value: unknown, at: number, depth: number): Cell => {
    if (at === way.length) return (value ?? null) as Cell;
    const branch = way[at]!;
    if (context.has(branch)) return valueAt(context.get(branch), at + 1, depth);
    const found = member(value, branch);
    if (!branch.isList) return valueAt(found, at + 1, depth);
    const separator = SEPARATORS[Math.min(depth, SEPARATORS.length - 1)]!;
    const members = Array.isArray(found) ? found : [];
    return members.map((each) => valueAt(each, at + 1, depth + 1) ?? '').join(separator);
  };
  return valueAt(data, 0, 0);
}

/** `rows` names the list to make rows of, as in the names of columns. Throws BAD_USER_INPUT for a list that the answer does not have. */
export function answerTable(shape: readonly Branch[], data: unknown, rows?: string): AnswerTable {
  const way = rowsNamed(shape, rows);
  const leaves = [...leavesOf(shape)];
  const short = leaves.map((leaf) => nameOf(leaf, shape.length === 1));
  const isTaken = (name: string): boolean => short.filter((each) => each === name).length > 1;
  return {
    columns: leaves.map((leaf, at) => (isTaken(short[at]!) ? leaf.map(({ key }) => key).join('.') : short[at]!)),
    rows: contextsOf(data, way).map((context) => leaves.map((leaf) => cellOf(data, leaf, context))),
  };
}

/** All fields that hold a value, in the order of the question. */
function* leavesOf(branches: readonly Branch[], above: Way = []): Generator<Way> {
  for (const branch of branches) {
    if (branch.key === PAGING) continue;
    const way = [...above, branch];
    if (branch.isComposite) yield* leavesOf(branch.branches, way);
    else yield way;
  }
}
