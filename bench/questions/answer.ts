/** Answers of all arms in one form: connections unwrapped, keys sorted, so that equal answers are equal texts. */

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const isObject = (value: Json | undefined): value is { [key: string]: Json } =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** A connection becomes its rows, each node with what its edge says; with a count, `{total, rows}`; with a further page, `more`. */
export function unwrapped(value: Json): Json {
  if (Array.isArray(value)) return value.map(unwrapped);
  if (!isObject(value)) return value;
  const { edges, totalCount, pageInfo, aggregate, ...rest } = value;
  const counted = totalCount ?? (isObject(aggregate) && isObject(aggregate.count) ? aggregate.count.nodes : undefined);
  if (edges === undefined && counted === undefined) {
    return Object.fromEntries(Object.entries(rest).map(([key, each]) => [key, unwrapped(each)]));
  }
  const rows = ((edges ?? []) as { [key: string]: Json }[]).map(({ node, cursor: _, properties, ...edge }) => ({
    ...(unwrapped(edge) as object),
    ...(isObject(properties) ? properties : {}),
    ...(unwrapped(node ?? {}) as object),
  })) as Json[];
  const more = isObject(pageInfo) && pageInfo.hasNextPage !== undefined ? { more: pageInfo.hasNextPage } : {};
  if (counted === undefined && !('more' in more)) return rows;
  return { ...(counted === undefined ? {} : { total: counted }), ...(edges === undefined ? {} : { rows }), ...more } as Json;
}

/** JSON with sorted keys. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    isObject(each as Json) ? Object.fromEntries(Object.entries(each as object).sort(([a], [b]) => (a < b ? -1 : 1))) : each,
  );
}

/** Of a GraphQL answer with one root field, what that field holds. Throws what the errors say. */
export function rootOf(body: { data?: { [key: string]: Json } | null; errors?: { message: string }[] }): Json {
  if (body.errors !== undefined) throw new Error(body.errors.map(({ message }) => message).join('; '));
  return Object.values(body.data ?? {})[0] ?? null;
}

/** Where two canonical texts part, for people. */
export function firstDifference(a: string, b: string): string {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const around = (text: string): string => text.slice(Math.max(0, at - 120), at + 160);
  return `they part at character ${at} of ${a.length} and ${b.length}:\n  ${around(a)}\n  ${around(b)}`;
}
