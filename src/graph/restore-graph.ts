/** Writes the nodes and ties of a graph as they were elsewhere. Every step may run again: what is there already is not doubled. */
import type { EntityKind } from '../vocabulary/kinds.js';
import { inBatches, pushTo } from './batches.js';
import { referenceKeysOf, type StoredProperties } from './entity-record.js';
import { nameStatements } from './name-statements.js';
import {
  claimsJudgedWritten,
  claimsWritten,
  entitiesGivenWritten,
  entitiesWritten,
  evidenceRestoredWritten,
  judgementsRestoredWritten,
  mentionsRestoredWritten,
  openMentionsWritten,
  originsRestoredWritten,
  originTiesRestoredWritten,
  passagesWritten,
  passageTiesWritten,
  redirectsFromFileWritten,
  removedRestoredWritten,
  revisionsRestoredWritten,
} from './statements.generated.js';
import type { BoundStatement } from './store.js';

type Row = { readonly id: string; readonly properties: Record<string, unknown> };

/** Entities with their look-up keys; one that was given to another stands in no list and answers to no name. */
export function restoredEntities(rows: readonly Row[]): BoundStatement[] {
  const byKind = new Map<EntityKind, Row[]>();
  const given = new Map<EntityKind, { id: string; into: string }[]>();
  const gained: { id: string; key: string }[] = [];
  for (const row of rows) {
    const kind = row.properties.entityKind as EntityKind;
    pushTo(byKind, kind, row);
    if (typeof row.properties.mergedInto === 'string') pushTo(given, kind, { id: row.id, into: row.properties.mergedInto });
    else for (const key of new Set(referenceKeysOf(row.properties as StoredProperties))) gained.push({ id: row.id, key });
  }
  return [
    // When they were first recorded stands in their own properties.
    ...[...byKind].map(([kind, of]) => ({ statement: entitiesWritten[kind], params: { rows: of, recordedAt: '' } })),
    ...[...given].map(([kind, of]) => ({ statement: entitiesGivenWritten[kind], params: { rows: of } })),
    ...nameStatements({ gained, lost: [] }),
  ];
}

type Described = { entity: string; source: string; recordedAt: string; properties: Record<string, unknown> };
export function restoredDescriptions(rows: readonly Described[]): BoundStatement[] {
  return inBatches(rows).map((batch) => ({ statement: mentionsRestoredWritten, params: { rows: batch } }));
}

type Held = { origin: string; source: string; recordedAt: string; properties: Record<string, unknown> };
export function restoredOrigins(rows: readonly Row[], ties: readonly Held[]): BoundStatement[] {
  return [
    { statement: originsRestoredWritten, params: { rows } },
    ...inBatches(ties).map((batch) => ({ statement: originTiesRestoredWritten, params: { rows: batch } })),
  ];
}

export function restoredPassages(rows: readonly (Row & { readonly source: string })[]): BoundStatement[] {
  return [
    { statement: passagesWritten, params: { rows: rows.map(({ id, properties }) => ({ id, properties })) } },
    { statement: passageTiesWritten, params: { rows: rows.map(({ id, source }) => ({ source, passage: id })) } },
  ];
}

type Proof = { claim: string; passage: string; key: string; recordedAt: string; properties: Record<string, unknown> };
export function restoredClaims(rows: readonly Row[], judged: readonly string[], proofs: readonly Proof[]): BoundStatement[] {
  return [
    { statement: claimsWritten, params: { rows, recordedAt: '' } },
    ...inBatches(judged).map((ids) => ({ statement: claimsJudgedWritten, params: { ids } })),
    ...inBatches(proofs).map((batch) => ({ statement: evidenceRestoredWritten, params: { rows: batch } })),
  ];
}

export function restoredRecords(
  type: 'redirect' | 'open-mention' | 'judgement' | 'removed' | 'revision',
  rows: readonly Row[],
): BoundStatement[] {
  const statement = {
    redirect: redirectsFromFileWritten,
    'open-mention': openMentionsWritten,
    judgement: judgementsRestoredWritten,
    removed: removedRestoredWritten,
    revision: revisionsRestoredWritten,
  }[type];
  return [{ statement, params: { rows } }];
}
