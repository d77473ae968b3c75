/** Mentions that a text leaves open, stored with their candidates so that a person can settle them. */
import type { SourceFacts, UnresolvedCandidate, UnresolvedMention } from '../vocabulary/facts.js';
import type { EntityKind } from '../vocabulary/kinds.js';
import { inBatches } from './batches.js';
import { passageFinder, passageIdOf } from './claim-id.js';
import { openMentionsById, openMentionsRemovedWritten, openMentionsWritten } from './statements.generated.js';
import type { BoundStatement, Store } from './store.js';

/** At most so many of one source, and so many candidates of each: a list of thousands of names is no work for a person. */
const MOST_MENTIONS = 500;
const MOST_CANDIDATES = 10;

/** A stored open mention. Offsets are those of evidence. */
export interface OpenMention extends UnresolvedMention {
  readonly id: string;
  readonly source: string;
  readonly passage: string;
}

function idOf(source: string, { kind, start, end }: UnresolvedMention): string {
  return `mention:${source.replace(/^source:/, '')}/${kind.toLowerCase()}-${start}-${end}`;
}

/** Statements that forget what sources leave open that go. */
export function forgottenMentions(sources: readonly string[]): BoundStatement[] {
  if (sources.length === 0) return [];
  return [{ statement: openMentionsRemovedWritten, params: { sources, kept: [] } }];
}

/** Statements that store what the source leaves open, and forget what an earlier reading of it, or a text that it replaces (`gone`), did. */
export function openMentionStatements(
  facts: SourceFacts,
  { gone, known }: { gone: readonly string[]; known: boolean },
): BoundStatement[] {
  const source = facts.source.id;
  const passageOf = passageFinder(facts.passages);
  const rows = facts.unresolved.slice(0, MOST_MENTIONS).map((mention) => {
    const { start, end, text, kind } = mention;
    const holder = passageOf({ start, end }) ?? { start, end };
    const passage = passageIdOf(source, { ...holder, locator: null });
    const candidates = JSON.stringify(mention.candidates.slice(0, MOST_CANDIDATES));
    const id = idOf(source, mention);
    return { id, properties: { id, source, passage, start, end, text, kind, candidates, reason: mention.reason ?? null } };
  });
  const kept = rows.map(({ id }) => id);
  return [
    ...forgottenMentions(gone),
    ...(known ? [{ statement: openMentionsRemovedWritten, params: { sources: [source], kept } }] : []),
    ...inBatches(rows).map((batch) => ({ statement: openMentionsWritten, params: { rows: batch } })),
  ];
}

/** The mention as its properties say. */
export function openMentionOf(properties: Readonly<Record<string, unknown>>): OpenMention {
  const { id, source, passage, text } = properties as Record<string, string>;
  return {
    ...{ id: id!, source: source!, passage: passage!, text: text! },
    start: properties.start as number,
    end: properties.end as number,
    kind: properties.kind as EntityKind,
    candidates: JSON.parse(String(properties.candidates)) as UnresolvedCandidate[],
    ...(typeof properties.reason === 'string' ? { reason: properties.reason } : {}),
  };
}

/** The open mention of that id; undefined where none is stored. */
export async function findOpenMention(store: Store, id: string): Promise<OpenMention | undefined> {
  const [row] = await store.read(openMentionsById, { ids: [id] });
  return row === undefined ? undefined : openMentionOf(row.properties);
}
