/**
 * The entities a source names, as statements, with their look-up keys. What is stored of an entity is merged from what the sources in force say
 * of it, so that a description goes with its source.
 */
import type { SourceFacts } from '../vocabulary/facts.js';
import { ENTITY_KINDS, type EntityKind } from '../vocabulary/kinds.js';
import { inBatches, pushTo } from './batches.js';
import type { Recording } from './claim-statements.js';
import {
  describedKeys,
  mergedProperties,
  rankOf,
  referenceKeysOf,
  type StoredProperties,
  storedProperties,
  searchFormsOf,
} from './entity-record.js';
import { type NameTie, nameStatements } from './name-statements.js';
import type { LostMention } from './source-change.js';
import {
  entitiesBackWritten,
  entitiesById,
  entitiesForgottenWritten,
  entitiesWritten,
  mentionsOfEntities,
  mentionsOfSources,
  mentionsRetractedWritten,
  mentionsWritten,
} from './statements.generated.js';
import type { BoundStatement, Store } from './store.js';
import type { StoredRows } from './stored-rows.js';

export interface EntityStatements {
  /** The entities themselves; then their look-up keys; then which source names them, and those that are named again. */
  readonly described: BoundStatement[];
  readonly named: BoundStatement[];
  readonly mentioned: BoundStatement[];
  /** To run when claims and edges are as they shall be: `left` are the ends of retracted claims. */
  forgetting(left: readonly string[]): BoundStatement[];
}

/** What a source says of each thing it names, merged where it says it twice. */
function descriptionsOf(facts: SourceFacts): Map<string, StoredProperties> {
  const rank = rankOf(facts.source.tier);
  const described = new Map<string, StoredProperties>();
  for (const { entity } of facts.entities) {
    described.set(entity.id, mergedProperties(described.get(entity.id), storedProperties(entity, rank)));
  }
  return described;
}

/** What a source says of itself: the newer reading replaces the older, and takes nothing away that it does not know. */
function sourceProperties(stored: StoredProperties | undefined, facts: SourceFacts): StoredProperties {
  const read = storedProperties(facts.source, rankOf(facts.source.tier));
  return stored === undefined ? read : { ...stored, ...read };
}

/** Those of the properties that are stored otherwise. */
function differing(before: StoredProperties, after: StoredProperties): StoredProperties {
  return Object.fromEntries(
    Object.entries(after).filter(
      ([key, value]) => before[key] !== value && JSON.stringify(before[key]) !== JSON.stringify(value),
    ),
  );
}

/** The statements that bring stored properties and look-up keys from `before` to `after`. */
function propertyStatements(
  changes: ReadonlyMap<string, { before: StoredProperties | undefined; after: StoredProperties }>,
  { now, revision }: Recording,
): Pick<EntityStatements, 'described' | 'named'> {
  const rows = new Map<EntityKind, { id: string; properties: StoredProperties }[]>();
  const [gained, lost]: [NameTie[], NameTie[]] = [[], []];
  for (const [id, { before, after }] of changes) {
    const properties: StoredProperties = {};
    const forms = searchFormsOf(after);
    if (before === undefined) Object.assign(properties, after, forms);
    else if (after === before) Object.assign(properties, differing(before, { ...forms }));
    else {
      Object.assign(properties, differing(before, { ...after, ...forms }));
      for (const key of describedKeys(before)) if (!(key in after)) properties[key] = null;
    }
    if (Object.keys(properties).length === 0) continue;
    pushTo(rows, after.entityKind as EntityKind, { id, properties: { ...properties, revision } });
    const had = new Set(before === undefined ? [] : referenceKeysOf(before));
    const has = new Set(referenceKeysOf(after));
    for (const key of has) if (!had.has(key)) gained.push({ id, key });
    for (const key of had) if (!has.has(key)) lost.push({ id, key });
  }
  const described: BoundStatement[] = [];
  for (const kind of ENTITY_KINDS) {
    for (const batch of inBatches(rows.get(kind) ?? []))
      described.push({ statement: entitiesWritten[kind], params: { rows: batch, recordedAt: now } });
  }
  return { described, named: nameStatements({ gained, lost }) };
}

/** What the sources that stay say of entities that another source no longer speaks of. */
async function remaining(store: Store, lost: readonly LostMention[]): Promise<Map<string, (StoredProperties | null)[]>> {
  const gone = new Set(lost.map(({ source, entity }) => `${source} ${entity}`));
  const found = new Map<string, (StoredProperties | null)[]>();
  for (const ids of inBatches([...new Set(lost.map(({ entity }) => entity))])) {
    for (const { source, entity, description } of await store.read(mentionsOfEntities, { ids })) {
      if (gone.has(`${source} ${entity}`)) continue;
      pushTo(found, entity, description == null ? null : (JSON.parse(description) as StoredProperties));
    }
  }
  return found;
}

interface Mentions {
  readonly gained: ReadonlyMap<string, StoredProperties>;
  readonly lost: readonly LostMention[];
}

/** What the source says now, of those entities alone where they are given: a portion of a long list looks at its own. */
async function mentionsNow(store: Store, source: string, entities: readonly string[] | null) {
  if (entities === null) return store.read(mentionsOfSources, { ids: [source] });
  const found = [];
  for (const ids of inBatches(entities)) found.push(...(await store.read(mentionsOfEntities, { ids })));
  return found.filter((row) => row.source === source);
}

/** What of the descriptions is new, and which of the source's earlier ones are replaced or, unless this is a portion, given up. */
async function mentionChange(
  store: Store,
  facts: SourceFacts | null,
  { known, portion, lostWith }: { known: boolean; portion: boolean; lostWith: readonly LostMention[] },
): Promise<Mentions> {
  if (facts === null) return { gained: new Map(), lost: lostWith };
  const described = descriptionsOf(facts);
  if (!known) return { gained: described, lost: lostWith };
  const gained = new Map(described);
  const lost: LostMention[] = [];
  for (const row of await mentionsNow(store, facts.source.id, portion ? [...described.keys()] : null)) {
    const now = described.get(row.entity);
    if (now !== undefined && row.description === JSON.stringify(now)) gained.delete(row.entity);
    else if (now !== undefined || !portion) {
      lost.push({ ...row, description: row.description ?? null, reason: 'RULES_CHANGED' });
    }
  }
  return { gained, lost: [...lostWith, ...lost] };
}

/** The stored properties of everything touched, as they were and as they shall be. */
async function propertyChanges(
  rows: StoredRows,
  facts: SourceFacts | null,
  { gained, lost }: Mentions,
): Promise<Map<string, { before: StoredProperties | undefined; after: StoredProperties }>> {
  const left = await remaining(rows.store, lost);
  const ids = new Set([...gained.keys(), ...lost.map(({ entity }) => entity)]);
  const stored = await rows.byId(entitiesById, facts === null ? ids : [facts.source.id, ...ids]);
  const propertiesOf = (id: string): StoredProperties | undefined => stored.get(id)?.properties as StoredProperties | undefined;
  const again = new Set(lost.map(({ entity }) => entity));
  const changes = new Map<string, { before: StoredProperties | undefined; after: StoredProperties }>();
  if (facts !== null) {
    const before = propertiesOf(facts.source.id);
    changes.set(facts.source.id, { before, after: sourceProperties(before, facts) });
  }
  for (const id of ids) {
    const before = propertiesOf(id);
    const added = gained.get(id);
    const said = [...(left.get(id) ?? []), ...(added === undefined ? [] : [added])];
    // Nobody speaks of it any more: it stays readable as it was last described.
    if (again.has(id) && said.length === 0) continue;
    let base = before?.retractedAt ? undefined : before;
    // Where every description is known the thing is described anew; one that was not kept cannot be told from the rest.
    if (again.has(id) && !said.includes(null)) base = undefined;
    const others = again.has(id) ? said.filter((each) => each !== null) : added === undefined ? [] : [added];
    const after = others.reduce<StoredProperties | undefined>(mergedProperties, base);
    if (after !== undefined) changes.set(id, { before, after });
  }
  return changes;
}

/**
 * Statements that write the source itself, every entity its facts describe, and what changes for those that it, or a source that goes with it,
 * no longer speaks of. `facts` null: sources go and none comes. `ends`: entities that new claims are about and the facts do not describe.
 */
export async function entityStatements(
  stored: StoredRows,
  facts: SourceFacts | null,
  options: {
    readonly known: boolean;
    readonly portion: boolean;
    readonly lostWith: readonly LostMention[];
    readonly ends: readonly string[];
    readonly recording: Recording;
  },
): Promise<EntityStatements> {
  const { now } = options.recording;
  const mentions = await mentionChange(stored.store, facts, options);
  const changes = await propertyChanges(stored, facts, mentions);
  const back = [...mentions.gained.keys()].filter((id) => changes.get(id)?.before?.retractedAt);
  const returning = [...new Set([...back, ...options.ends])];
  const source = facts?.source.id ?? '';
  const rows = [...mentions.gained].map(([entity, said]) => [source, entity, JSON.stringify(said)]);
  const ended = mentions.lost.map(({ source: of, entity, reason }) => ({ source: of, entity, reason }));
  return {
    ...propertyStatements(changes, options.recording),
    mentioned: [
      ...inBatches(returning).map((ids) => ({ statement: entitiesBackWritten, params: { ids, recordedAt: now } })),
      ...inBatches(ended).map((batch) => ({
        statement: mentionsRetractedWritten,
        params: { rows: batch, retractedAt: now },
      })),
      ...inBatches(rows).map((batch) => ({ statement: mentionsWritten, params: { rows: batch, recordedAt: now } })),
    ],
    forgetting(left) {
      const reason = mentions.lost[0]?.reason ?? 'RULES_CHANGED';
      const ids = [...new Set([...ended.map(({ entity }) => entity), ...left])].filter((id) => !mentions.gained.has(id));
      return inBatches(ids).map((batch) => ({
        statement: entitiesForgottenWritten,
        params: { ids: batch, retractedAt: now, reason },
      }));
    },
  };
}
