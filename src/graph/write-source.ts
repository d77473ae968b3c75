/** Writes all that one source says in one transaction; writing it again changes nothing. */
import { createHash } from 'node:crypto';
import type { SourceFacts } from '../vocabulary/facts.js';
import { ENTITY_KINDS, type EntityKind } from '../vocabulary/kinds.js';
import { referenceKeys } from '../vocabulary/reference-keys.js';
import type { RelationType } from '../vocabulary/relations.js';
import { claimIdOf, passageIdOf, passageOfEvidence } from './claim-id.js';
import { type ClaimRecord, claimRecord, hasEdge, mergedClaim } from './claim-record.js';
import { type StoredProperties, entityOf, mergedProperties, rankOf, storedProperties, withSearchForms } from './entity-record.js';
import {
  claimsById,
  claimsWritten,
  edgesWritten,
  entitiesById,
  entitiesWritten,
  evidenceWritten,
  nameKeysWritten,
  nameTiesWritten,
  passageTiesWritten,
  passagesWritten,
  sourceHash,
  sourceHashWritten,
} from './statements.generated.js';
import type { BoundStatement, Statement, Store } from './store.js';

export interface WriteResult {
  /** False: the store held exactly these facts of this source already, and nothing was written. */
  readonly changed: boolean;
  readonly entities: number;
  readonly claims: number;
  readonly evidence: number;
}

/** Rows a statement: large enough to be fast, small enough for one message. */
const BATCH = 2_000;

function inBatches<Row>(rows: readonly Row[]): Row[][] {
  const batches: Row[][] = [];
  for (let start = 0; start < rows.length; start += BATCH) batches.push(rows.slice(start, start + BATCH));
  return batches;
}

function pushTo<Key, Row>(groups: Map<Key, Row[]>, key: Key, row: Row): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [row]);
  else group.push(row);
}

/** A hash of everything the source says: equal facts, equal hash. */
export function factsHash(facts: SourceFacts): string {
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 32);
}

async function storedById<Row extends { id: string }>(
  store: Store,
  statement: Statement<{ ids: string[] }, Row>,
  ids: readonly string[],
): Promise<Map<string, Row>> {
  const rows = new Map<string, Row>();
  for (const batch of inBatches([...new Set(ids)])) {
    for (const row of await store.read(statement, { ids: batch })) rows.set(row.id, row);
  }
  return rows;
}

async function entityStatements(store: Store, facts: SourceFacts): Promise<BoundStatement[]> {
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
  const names: { id: string; key: string }[] = [];
  for (const [id, properties] of merged) {
    const kind = properties.entityKind as EntityKind;
    pushTo(rows, kind, { id, properties: withSearchForms(properties) });
    for (const key of referenceKeys(entityOf(properties))) names.push({ id, key });
  }
  const statements: BoundStatement[] = [];
  for (const kind of ENTITY_KINDS) {
    for (const batch of inBatches(rows.get(kind) ?? []))
      statements.push({ statement: entitiesWritten[kind], params: { rows: batch } });
  }
  for (const statement of [nameKeysWritten, nameTiesWritten]) {
    for (const batch of inBatches(names)) statements.push({ statement, params: { rows: batch } });
  }
  return statements;
}

function passageStatements(facts: SourceFacts): { statements: BoundStatement[]; evidence: BoundStatement[]; count: number } {
  const passages = new Map<string, StoredProperties>();
  const add = (id: string, properties: Record<string, string | number | null>): void => {
    const present = Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null));
    passages.set(id, { ...passages.get(id), ...present, id });
  };
  for (const { start, end, text, textHash } of facts.passages) {
    add(passageIdOf(facts.source.id, { start, end, locator: null }), { start, end, text, textHash });
  }
  const ties = new Map<string, { claim: string; passage: string; key: string; properties: StoredProperties }>();
  for (const claim of facts.claims) {
    const claimId = claimIdOf(claim);
    for (const each of claim.evidence) {
      const holder = passageOfEvidence(each, facts.passages);
      const passage = passageIdOf(facts.source.id, holder === null ? each : { ...holder, locator: null });
      if (!passages.has(passage)) add(passage, { start: holder?.start ?? null, end: holder?.end ?? null, locator: each.locator });
      const key = `${each.start ?? ''}-${each.end ?? ''}-${each.rule}`;
      const { start, end, rule, confidence, phrase, locator } = each;
      const properties = Object.fromEntries(
        Object.entries({ start, end, rule, confidence, phrase, locator }).filter(([, value]) => value !== null),
      ) as StoredProperties;
      ties.set(`${claimId} ${passage} ${key}`, { claim: claimId, passage, key, properties });
    }
  }
  const rows = [...passages].map(([id, properties]) => ({ id, properties }));
  const held = rows.map(({ id }) => ({ source: facts.source.id, passage: id }));
  return {
    statements: [
      ...inBatches(rows).map((batch) => ({ statement: passagesWritten, params: { rows: batch } })),
      ...inBatches(held).map((batch) => ({ statement: passageTiesWritten, params: { rows: batch } })),
    ],
    evidence: inBatches([...ties.values()]).map((batch) => ({ statement: evidenceWritten, params: { rows: batch } })),
    count: ties.size,
  };
}

/** The edges of claims, grouped by relation type as the statements want them. */
export function edgeStatements(claims: Iterable<ClaimRecord>): BoundStatement[] {
  const byType = new Map<RelationType, object[]>();
  for (const { id, subject, predicate, object, certainty, confidence, status, rule } of claims) {
    if (!hasEdge({ object, certainty })) continue;
    const properties = status === null ? { certainty, confidence, rule } : { certainty, confidence, rule, status };
    const type = predicate as RelationType;
    pushTo(byType, type, { from: subject, to: object, claim: id, properties });
  }
  return [...byType].flatMap(([type, rows]) =>
    inBatches(rows).map((batch) => ({ statement: edgesWritten[type], params: { rows: batch } })),
  );
}

async function claimStatements(
  store: Store,
  facts: SourceFacts,
  recordedAt: string,
): Promise<{ statements: BoundStatement[]; edges: BoundStatement[]; count: number }> {
  const records = facts.claims.map(claimRecord);
  const stored = await storedById(
    store,
    claimsById,
    records.map(({ id }) => id),
  );
  const merged = new Map<string, ClaimRecord>();
  for (const record of records) merged.set(record.id, mergedClaim(merged.get(record.id) ?? stored.get(record.id), record));
  const rows = [...merged.values()].map((record) => ({
    id: record.id,
    properties: Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null)),
  }));
  return {
    statements: inBatches(rows).map((batch) => ({ statement: claimsWritten, params: { rows: batch, recordedAt } })),
    edges: edgeStatements(merged.values()),
    count: merged.size,
  };
}

/**
 * Writes the source, its passages, the entities it names and its claims with their evidence and edges, all or nothing. A source whose facts
 * are stored already writes nothing. Judgements of a person outlive it. `recordedAt`: ISO date-time of the first recording of new claims.
 */
export async function writeSource(store: Store, facts: SourceFacts, options: { recordedAt: string }): Promise<WriteResult> {
  const hash = factsHash(facts);
  const [known] = await store.read(sourceHash, { id: facts.source.id });
  if (known?.hash === hash) return { changed: false, entities: 0, claims: 0, evidence: 0 };
  const entities = await entityStatements(store, facts);
  const passages = passageStatements(facts);
  const claims = await claimStatements(store, facts, options.recordedAt);
  await store.write([
    ...entities,
    ...passages.statements,
    ...claims.statements,
    ...passages.evidence,
    ...claims.edges,
    { statement: sourceHashWritten, params: { id: facts.source.id, hash } },
  ]);
  return { changed: true, entities: facts.entities.length, claims: claims.count, evidence: passages.count };
}
