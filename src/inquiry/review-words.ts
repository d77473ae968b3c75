/** What a reviewer reads of an item: the names of the things instead of their ids, the sentence, the sources. */
import type { Store } from '../graph/store.js';
import { ENTITY_KINDS } from '../vocabulary/kinds.js';
import { RELATIONS, type RelationType } from '../vocabulary/relations.js';
import { listedLabel } from './candidate-labels.js';
import { type LookedUp, type LookUp, lookUp } from './plan/answer.js';
import type { AnsweredNode } from './plan/answered.js';
import { type Arguments, NO_ARGUMENTS } from './plan/bound.js';
import type { NodeSelection } from './plan/selection.js';

/** What the words are made of. */
export interface ReviewWords {
  readonly about:
    | { readonly phrase: string; readonly quote: string | null; readonly sourceIds: readonly string[] }
    | { readonly subject: string; readonly says: string; readonly sourceIds: readonly string[] }
    | {
        readonly claim: {
          readonly id: string;
          readonly subject: string;
          readonly predicate: string;
          readonly object: string | null;
          readonly value: string | null;
        };
      };
}
export interface Worded {
  readonly words: string;
  readonly quote: string | null;
  readonly sourceIds: readonly string[];
}

/** What is wanted of the things that a page names, beside their words; null for nothing. */
export interface ReviewSelection {
  readonly sources: NodeSelection | null;
  readonly candidates: NodeSelection | null;
  /** The sources of a candidate that is a side. */
  readonly sideSources: NodeSelection | null;
  readonly given: Arguments;
}
export const WORDS_ONLY: ReviewSelection = { sources: null, candidates: null, sideSources: null, given: NO_ARGUMENTS };
/** Those things by their ids; what is not stored is absent. */
export type ReviewThings = { readonly [Part in 'sources' | 'candidates' | 'sideSources']: ReadonlyMap<string, AnsweredNode> };

interface ReviewedItem extends ReviewWords {
  readonly candidates: readonly { readonly id: string; readonly sourceIds: readonly string[] }[];
}

const NAMES: NodeSelection = {
  byKind: new Map(ENTITY_KINDS.map((kind) => [kind, { properties: ['id', 'name'], relations: [], claims: [] }])),
};

/** The sources of proofs tell their ids, whatever else is wanted of them. */
function identified(selection: NodeSelection | null): NodeSelection {
  const source = selection?.byKind.get('SOURCE') ?? { properties: [], relations: [], claims: [] };
  return { byKind: new Map([['SOURCE', { ...source, properties: [...new Set(['id', ...source.properties])] }]]) };
}

function lookUpFor(items: readonly ReviewedItem[], { sources, candidates, sideSources }: ReviewSelection): LookUp {
  const wanted = (selection: NodeSelection | null, ids: readonly string[]) => ({
    ids: selection === null ? [] : ids,
    selection: selection ?? NAMES,
  });
  const offered = items.flatMap((item) => item.candidates);
  const named = items.flatMap(({ about }) => {
    if ('claim' in about) return about.claim.object === null ? [about.claim.subject] : [about.claim.subject, about.claim.object];
    return 'subject' in about ? [about.subject] : [];
  });
  return {
    nodes: [
      wanted(NAMES, [...named, ...offered.map(({ id }) => id)]),
      wanted(
        sources,
        items.flatMap(({ about }) => ('claim' in about ? [] : about.sourceIds)),
      ),
      wanted(
        candidates,
        offered.map(({ id }) => id),
      ),
      wanted(
        sideSources,
        offered.flatMap(({ sourceIds }) => sourceIds),
      ),
    ],
    claims: {
      ids: items.flatMap(({ about }) => ('claim' in about ? [about.claim.id] : [])),
      evidence: { source: identified(sources) },
    },
  };
}

function wordsOf({ about }: ReviewWords, nameOf: (id: string) => string, proofs: LookedUp['evidence']): Worded {
  if ('phrase' in about) return { words: about.phrase, quote: about.quote, sourceIds: about.sourceIds };
  if ('says' in about) return { words: `${nameOf(about.subject)} · ${about.says}`, quote: null, sourceIds: about.sourceIds };
  const { id, subject, predicate, object, value } = about.claim;
  const relation = predicate in RELATIONS ? RELATIONS[predicate as RelationType].labelVi : predicate;
  const evidence = proofs.get(id) ?? [];
  const said = evidence.find(({ quote, phrase }) => quote !== null || phrase !== null);
  return {
    words: `${nameOf(subject)} · ${relation} · ${object === null ? String(JSON.parse(value!)) : nameOf(object)}`,
    quote: said?.quote ?? said?.phrase ?? null,
    sourceIds: [...new Set(evidence.map(({ source }) => source.id))].sort(),
  };
}

/** The words of each item, the labels of candidates, and the things that are selected. One statement. */
export async function reviewWords(
  store: Store,
  items: readonly ReviewedItem[],
  selection: ReviewSelection,
): Promise<{ words: Worded[]; labelOf: (id: string) => string; things: ReviewThings }> {
  const found = await lookUp(store, lookUpFor(items, selection), selection.given);
  const [names, sources, candidates, sideSources] = found.nodes as [ById, ById, ById, ById];
  const nameOf = (id: string): string => names.get(id)?.name ?? id;
  const proving = [...found.evidence.values()].flat().map(({ source }) => [source.id, source] as const);
  return {
    words: items.map((item) => wordsOf(item, nameOf, found.evidence)),
    labelOf: (id) => listedLabel(id) ?? nameOf(id),
    things: { sources: new Map([...sources, ...proving]), candidates, sideSources },
  };
}
type ById = ReadonlyMap<string, AnsweredNode>;
