/** The columns of an answer as a table: what they are called, and what stands in a cell. */
import type { Branch } from './answer-shape.js';

export type Cell = string | number | boolean | null;
/** A field with those that lead to it. */
export type Way = readonly Branch[];
/** Members of the lists that lead to a row, by list. */
export type RowContext = ReadonlyMap<Branch, unknown>;
export interface Column {
  readonly name: string;
  cell(context: RowContext): Cell;
}

/** Between the members of a list in a cell, of a list in such a list, and so on. */
const SEPARATORS = [' | ', ' ; ', ' , '];
/** Fields that only wrap: connections have them all. */
const WRAPPERS: ReadonlySet<string> = new Set(['edges', 'node', 'nodes']);
/** What is for asking on, not for reading. */
const PAGING = 'pageInfo';
/** Types of values that have a name, by the field that holds it: a list of such has a column for each name. */
const NAMED_VALUES: ReadonlyMap<string, string> = new Map([
  ['GroupValue', 'key'],
  ['Measure', 'field'],
]);

export const member = (value: unknown, { key }: Pick<Branch, 'key'>): unknown =>
  (value as Readonly<Record<string, unknown>> | null | undefined)?.[key];

/** What a field is called: its keys without those that only wrap and, where the question has but one root field, without that. */
export function nameOf(way: Way, hasOneRoot: boolean): string {
  const keys = way.map(({ key }) => key);
  const telling = keys.filter((key) => !WRAPPERS.has(key));
  return (hasOneRoot && telling.length > 1 ? telling.slice(1) : telling).join('.');
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

/** The members of a list of named values by name, or by place where the question leaves the name out. */
function namedMembers(data: unknown, way: Way, context: RowContext): Map<string, unknown> {
  let list = data;
  for (const branch of way) list = context.has(branch) ? context.get(branch) : member(list, branch);
  const nameField = NAMED_VALUES.get(way.at(-1)!.typeName)!;
  const members: readonly unknown[] = Array.isArray(list) ? list : [];
  return new Map(members.map((each, at) => [String(member(each, { key: nameField }) ?? at + 1), each]));
}

interface Named {
  readonly way: Way;
  readonly name: string;
  /** The list, and what it is called. */
  readonly list: Way;
  readonly listName: string;
}

/** A column for each name that the rows have; none for the name itself. */
function namedColumns(data: unknown, contexts: readonly RowContext[], { way, name, list, listName }: Named): Column[] {
  const branch = list.at(-1)!;
  if (way.at(-1)!.key === NAMED_VALUES.get(branch.typeName)) return [];
  const names = new Set(contexts.flatMap((context) => [...namedMembers(data, list, context).keys()]));
  return [...names].map((each) => ({
    name: `${listName}.${each}${name.slice(listName.length)}`,
    cell: (context) => cellOf(data, way, new Map([...context, [branch, namedMembers(data, list, context).get(each)]])),
  }));
}

/** `rows`: the list that the rows are of; `contexts`: theirs. */
export function columnsOf(
  shape: readonly Branch[],
  data: unknown,
  { rows, contexts }: { rows: Way; contexts: readonly RowContext[] },
): Column[] {
  const leaves = [...leavesOf(shape)];
  const short = leaves.map((leaf) => nameOf(leaf, shape.length === 1));
  return leaves.flatMap((way, at) => {
    const isTaken = short.filter((each) => each === short[at]).length > 1;
    const name = isTaken ? way.map(({ key }) => key).join('.') : short[at]!;
    // The first list on the way that makes no rows.
    const list = way.slice(0, way.findIndex((branch) => branch.isList && !rows.includes(branch)) + 1);
    if (isTaken || !NAMED_VALUES.has(list.at(-1)?.typeName ?? '')) {
      return [{ name, cell: (context: RowContext) => cellOf(data, way, context) }];
    }
    return namedColumns(data, contexts, { way, name, list, listName: nameOf(list, shape.length === 1) });
  });
}
