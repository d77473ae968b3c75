/**
 * Values that stay out of a plan. A plan is made once for all requests that ask alike and differ in values alone; where a value stands is known
 * when it is made, the value itself is read anew for each request.
 */

/** A place in a question that has arguments: whoever makes selections knows what it is. */
export type Place = object;

/** The coerced arguments of a place in the present request, defaults included. */
export type Arguments = (place: Place) => Readonly<Record<string, unknown>>;

/** How a value is read from the arguments of a request. May throw BAD_USER_INPUT. */
export type Bound<T> = (given: Arguments) => T;

/** The same for every request. */
export function always<T>(value: T): Bound<T> {
  return () => value;
}

/** The same value read once a request, for values that several parameters are made from. */
export function readOnce<T>(value: Bound<T>): Bound<T> {
  let last: { readonly given: Arguments; readonly value: T } | null = null;
  return (given) => {
    if (last === null || last.given !== given) last = { given, value: value(given) };
    return last.value;
  };
}

/** For plans that are run once, with values known when they are made. */
export const NO_ARGUMENTS: Arguments = () => ({});
