/** What `doctor --graph` looks for, and how it keeps what it finds: a count and a few examples an invariant, however many break it. */

/** What each invariant says, and what to do where it is broken. */
export const INVARIANTS = {
  'edge-has-claim': {
    what: 'every edge has a claim in force that says the same',
    remedy: 'Rebuild the edges: `policygraph doctor --graph --rebuild-edges`.',
  },
  'claim-has-edge': {
    what: 'every relation in force has its edge',
    remedy: 'Rebuild the edges: `policygraph doctor --graph --rebuild-edges`.',
  },
  'edge-equals-claim': {
    what: 'the edges are those that a rebuild would make, of earlier times too',
    remedy: 'Rebuild the edges: `policygraph doctor --graph --rebuild-edges`.',
  },
  'asserted-has-evidence': {
    what: 'every asserted fact has words of a source, or a record of a shipped list',
    remedy: 'Ingest the sources of the fact again, or remove them.',
  },
  'evidence-in-passage': {
    what: 'every piece of evidence begins in the passage that it is tied to',
    remedy: 'Ingest the source again.',
  },
  'passage-matches-hash': {
    what: 'every stored passage is the text that was read',
    remedy: 'The text was changed in the store: ingest the source again.',
  },
  'text-matches-passage': {
    what: 'the texts at hand hold the passages that are stored',
    remedy: 'Ingest the text again.',
  },
  'claim-follows-evidence': {
    what: 'every fact is as sure as its evidence in force makes it',
    remedy: 'Ingest the sources of the fact again, or remove them.',
  },
  'retraction-follows-evidence': {
    what: 'a fact is in force exactly while some evidence is',
    remedy: 'Ingest the sources of the fact again, or remove them.',
  },
  'cited-before-citing': {
    what: 'no document rests on a later one',
    remedy: 'One of the two days is wrong: `policygraph judge` the claim of the day or of the relation.',
  },
  'no-cycle': {
    what: 'nothing is above, part of, the successor or the replacement of itself',
    remedy: '`policygraph judge reject` the claim that closes the circle.',
  },
  'entity-is-described': { what: 'every thing has an id, a kind and a name', remedy: 'Ingest the sources that name it again.' },
  'names-have-keys': {
    what: 'every thing answers to the ways of writing its names, and to no other',
    remedy: 'Ingest a source that names it again.',
  },
  'ids-are-unique': { what: 'no two nodes have one id', remedy: 'Move the store away and ingest the sources into a new one.' },
  'judgement-refers-to-existing': {
    what: 'what people judged, and old ids, lead to what is there',
    remedy: 'Take the judgement back with `policygraph judge`, or ingest the source that it was about.',
  },
} as const satisfies Record<string, { readonly what: string; readonly remedy: string }>;

export type InvariantName = keyof typeof INVARIANTS;

/** What was found of one invariant. */
export interface Finding {
  readonly invariant: InvariantName;
  readonly what: string;
  readonly remedy: string;
  /** How many things were looked at. */
  readonly checked: number;
  readonly broken: number;
  /** At most five. */
  readonly examples: readonly string[];
}

const EXAMPLES = 5;

export class Findings {
  readonly #found = new Map<InvariantName, { checked: number; broken: number; examples: string[] }>();

  #of(invariant: InvariantName): { checked: number; broken: number; examples: string[] } {
    const found = this.#found.get(invariant) ?? { checked: 0, broken: 0, examples: [] };
    this.#found.set(invariant, found);
    return found;
  }

  /** One more was looked at; `example` says what breaks, null where nothing does. */
  checked(invariant: InvariantName, example: string | null = null): void {
    const found = this.#of(invariant);
    found.checked += 1;
    if (example === null) return;
    found.broken += 1;
    if (found.examples.length < EXAMPLES) found.examples.push(example);
  }

  /** The invariants that were looked for, in the order of the table. */
  list(): Finding[] {
    return (Object.keys(INVARIANTS) as InvariantName[]).flatMap((invariant) => {
      const found = this.#found.get(invariant);
      return found === undefined ? [] : [{ invariant, ...INVARIANTS[invariant], ...found }];
    });
  }

  /** Notes that an invariant was looked for, though there was nothing to look at. */
  lookedFor(invariant: InvariantName): void {
    this.#of(invariant);
  }
}
