/** Spans of a text beside each other: what lies in what, and look-ups among those in text order, such as the sentences of a document. */
import type { Span } from './facts.js';

/** Whether all of `inner` lies in `outer`. */
export const liesIn = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Those that lie in no other of them: "Ban Thường vụ Huyện ủy …" names one body that is meant, and holds another. */
export const outermost = <S extends Span>(spans: readonly S[]): S[] =>
  spans.filter((each) => !spans.some((other) => liesIn(each, other) && other.end - other.start > each.end - each.start));

/** Index of the first span that starts at the place or behind it; the number of spans when none does. */
export function firstFrom(spans: readonly Span[], place: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Finds the first of the spans in which a span lies. A register holds some thousand lines, and to go through all of them for each figure or task
 * took most of the time of a long text. Spans that are not in text order are gone through.
 */
export function holderFinder<S extends Span>(spans: readonly S[]): (inner: Span) => S | undefined {
  const inOrder = spans.every(({ start }, at) => at === 0 || spans[at - 1]!.start <= start);
  if (!inOrder) return (inner) => spans.find((outer) => liesIn(inner, outer));
  const longest = spans.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  return (inner) => {
    for (let at = firstFrom(spans, inner.end - longest); at < spans.length && spans[at]!.start <= inner.start; at++)
      if (liesIn(inner, spans[at]!)) return spans[at];
    return undefined;
  };
}
