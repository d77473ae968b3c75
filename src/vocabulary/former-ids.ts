/**
 * Ids that this version makes otherwise than an earlier one did: what was stored, cited or linked under them still answers. Such rules are
 * here, by pattern; that a person or a rule joined two stored things is a redirect in the store (graph/redirects).
 */

interface FormerIds {
  readonly pattern: RegExp;
  readonly now: string;
}

const FORMER: readonly FormerIds[] = [
  // The Party's central bodies number in one series a term (36-HD/VPTW): the body is no part of the key, so that a citation without it is the same.
  {
    pattern: /^document:(?:bch-trung-uong|bo-chinh-tri|ban-bi-thu)\/((?:action-program|[a-z]+)-\d+\/[^/]+)$/u,
    now: 'document:tw/$1',
  },
];

/** The id that stands for this one today; the id itself where no rule changed it. */
export function currentForm(id: string): string {
  for (const { pattern, now } of FORMER) if (pattern.test(id)) return id.replace(pattern, now);
  return id;
}
