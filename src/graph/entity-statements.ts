/** The entities a source names, merged with what is stored of them, as statements; with their look-up keys. */
import type { SourceFacts } from '../vocabulary/facts.js';
import { ENTITY_KINDS, type EntityKind } from '../vocabulary/kinds.js';
import { referenceKeys } from '../vocabulary/reference-keys.js';
import { inBatches, pushTo, storedById } from './batches.js';
import { type StoredProperties, entityOf, mergedProperties, rankOf, storedProperties, withSearchForms } from './entity-record.js';
import {
  entitiesById,
  entitiesWritten,
  nameKeysWritten,
  nameTiesRemovedWritten,
  nameTiesWritten,
  unusedNamesWritten,
} from './statements.generated.js';
import type { BoundStatement, Store } from './store.js';

interface NameTie {
  readonly id: string;
  readonly key: string;
}

/** Statements that write the source itself and every entity its facts describe. */
export async function entityStatements(store: Store, facts: SourceFacts): Promise<BoundStatement[]> {
  const rank = rankOf(facts.source.tier);
  const described = [facts.source, ...facts.entities.map(({ entity }) => entity)];
  const stored = await storedById(
    store,
    entitiesById,
    described.map(({ id }) => id),
  );
  const merged = new Map<string, StoredProperties>();
  for (const entity of described) {
    const before = merged.get(entity.id) ?? (stored.get(entity.id)?.properties as StoredProperties | undefined);
    merged.set(entity.id, mergedProperties(before, storedProperties(entity, rank)));
  }
  const rows = new Map<EntityKind, { id: string; properties: StoredProperties }[]>();
  const [gained, lost]: [NameTie[], NameTie[]] = [[], []];
  for (const [id, properties] of merged) {
    pushTo(rows, properties.entityKind as EntityKind, { id, properties: withSearchForms(properties) });
    const before = stored.get(id)?.properties as StoredProperties | undefined;
    const [had, has] = [
      new Set(before === undefined ? [] : referenceKeys(entityOf(before))),
      new Set(referenceKeys(entityOf(properties))),
    ];
    for (const key of has) if (!had.has(key)) gained.push({ id, key });
    for (const key of had) if (!has.has(key)) lost.push({ id, key });
  }
  const statements: BoundStatement[] = [];
  for (const kind of ENTITY_KINDS) {
    for (const batch of inBatches(rows.get(kind) ?? []))
      statements.push({ statement: entitiesWritten[kind], params: { rows: batch } });
  }
  for (const batch of inBatches(lost)) {
    statements.push({ statement: nameTiesRemovedWritten, params: { rows: batch } });
    statements.push({ statement: unusedNamesWritten, params: { keys: batch.map(({ key }) => key) } });
  }
  for (const statement of [nameKeysWritten, nameTiesWritten]) {
    for (const batch of inBatches(gained)) statements.push({ statement, params: { rows: batch } });
  }
  return statements;
}
