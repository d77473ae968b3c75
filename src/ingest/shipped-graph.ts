/**
 * The graph that ships: the reference lists, then the facts of the texts that data/facts was made from. They hold no sentence of a text; a
 * quote attaches when its original is ingested, by the range and hash of the passage (design §7).
 */
import { PolicyGraphError } from '../errors.js';
import { idsOfFacts, withCurrentIds } from '../graph/redirects.js';
import type { Store } from '../graph/store.js';
import { sourceHash } from '../graph/statements.generated.js';
import { factsHash, writeSource } from '../graph/write-source.js';
import type { SourceFacts } from '../vocabulary/facts.js';
import { currentForm } from '../vocabulary/former-ids.js';
import { knownDocumentList } from './known-document-list.js';
import { bodyList, placeList, topicList } from './reference-lists.js';
import { readShippedFile, shippedFiles } from './shipped-files.js';

/** Ids that these facts bear and that are made otherwise today. */
function formerIds(facts: SourceFacts): Map<string, string> {
  const now = [...idsOfFacts(facts)].map((id) => [id, currentForm(id)] as const);
  return new Map(now.filter(([id, form]) => id !== form));
}

/** The facts of the shipped texts, in the order of their files. */
export function* shippedTexts(): Generator<SourceFacts> {
  for (const file of shippedFiles()) {
    const facts = readShippedFile(file);
    const stated = { ...facts, unresolved: [] };
    yield withCurrentIds(stated, formerIds(stated));
  }
}

/** Everything that ships, a source at a time: places, bodies, topics and known documents first, for the texts refer to them. */
export function* shippedFacts(): Generator<SourceFacts> {
  yield placeList();
  yield bodyList();
  yield topicList();
  yield knownDocumentList();
  yield* shippedTexts();
}

export interface ShippedLoad {
  readonly sources: number;
  readonly entities: number;
  readonly claims: number;
}

/** Entities or claims a transaction: a Neo4j of 1 GB holds no more than some thousands of them at once. */
const PORTION = 3_000;

function slices<T>(items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / PORTION) }, (_, at) => items.slice(at * PORTION, (at + 1) * PORTION));
}

/** A long list as portions that can be written one after the other: first what it describes, then what it says of it. */
function portionsOf(facts: SourceFacts): SourceFacts[] {
  if (facts.entities.length + facts.claims.length <= PORTION) return [facts];
  return [
    ...slices(facts.entities).map((entities) => ({ ...facts, entities, claims: [] })),
    ...slices(facts.claims).map((claims) => ({ ...facts, entities: [], claims })),
  ];
}

/**
 * Writes the shipped graph, a transaction for each text and several for the long lists. What is stored already stays as it is, so a load that
 * was cut short goes on. `recordedAt`: ISO date-time of the load. Throws what the store throws.
 */
export async function loadShippedGraph(
  store: Store,
  options: { recordedAt: string; signal?: AbortSignal; onSource?: (name: string) => void },
): Promise<ShippedLoad> {
  const counts = { sources: 0, entities: 0, claims: 0 };
  for (const facts of shippedFacts()) {
    const portions = portionsOf(facts);
    const [known] = await store.read(sourceHash, { id: facts.source.id });
    // The last portion's hash stands for the list: the others were written before it.
    if (known?.hash === factsHash(portions.at(-1)!)) continue;
    for (const portion of portions) {
      if (options.signal?.aborted) {
        throw new PolicyGraphError('CANCELLED', 'The load of the shipped graph was stopped; the next start goes on with it.');
      }
      await writeSource(store, portion, { recordedAt: options.recordedAt, portion: portions.length > 1 });
    }
    counts.sources += 1;
    counts.entities += facts.entities.length;
    counts.claims += facts.claims.length;
    options.onSource?.(facts.source.name);
  }
  return counts;
}
