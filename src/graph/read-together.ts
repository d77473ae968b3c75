/** Statements that need nothing of one another are asked as one: each is a subquery that returns its rows as a list of lists. */
import type { Statement, Store } from './store.js';

// biome-ignore lint/suspicious/noExplicitAny: statements of different parameters stand side by side.
type Part = Statement<any, any>;
/** A row of the statement. */
export type RowOf<S> = S extends Statement<object, infer Row> ? Row : never;

/** The statement as a subquery. Its last RETURN orders what is collected. */
function collected({ text, columns }: Part, as: string): string {
  const end = text.lastIndexOf('RETURN ');
  const rows = `${text.slice(0, end)}WITH ${text.slice(end + 'RETURN '.length)}`;
  return `CALL () {\n${rows}\nRETURN collect([${columns!.join(', ')}]) AS ${as}\n}`;
}

/**
 * The rows of each statement under its key, in its own order; none for a null. One statement, or none. The statements are from files and not
 * DISTINCT; a parameter that several of them name is one value for all.
 */
export async function readTogether<Parts extends Readonly<Record<string, Part | null>>>(
  store: Store,
  parts: Parts,
  params: Readonly<Record<string, unknown>>,
): Promise<{ [Key in keyof Parts]: RowOf<Parts[Key]>[] }> {
  const asked = Object.entries(parts).flatMap(([key, part]) => (part === null ? [] : [[key, part] as const]));
  const text = [...asked.map(([key, part]) => collected(part, key)), `RETURN ${asked.map(([key]) => key).join(', ')}`].join('\n');
  const name = asked.map(([, part]) => part.name).join('+');
  const given = Object.fromEntries(Object.entries(params).filter(([param]) => new RegExp(`\\$${param}\\b`).test(text)));
  const [found = {}] = asked.length === 0 ? [] : await store.read<object, Found>({ name, access: 'read', text }, given);
  const rowsOf = (key: string): object[] =>
    (found[key] ?? []).map((row) => Object.fromEntries(parts[key]!.columns!.map((column, at) => [column, row[at]])));
  return Object.fromEntries(Object.keys(parts).map((key) => [key, rowsOf(key)])) as { [Key in keyof Parts]: RowOf<Parts[Key]>[] };
}
type Found = Readonly<Record<string, readonly unknown[][]>>;
