/** The statements that bring claims, their borrowed words and their edges to how judgements let them stand. */
import { inBatches, pushTo } from '../batches.js';
import { type ClaimState, storedProvisions } from '../claim-record.js';
import type { Recording } from '../claim-statements.js';
import { transition } from '../claim-transition.js';
import { EVIDENCE_COLUMNS, type ListRow, listRow } from '../row-columns.js';
import { edgeRemovals, type EdgeClaim, edgeStatements, pastEdgeStatements } from '../edge-statements.js';
import {
  claimsJudgedWritten,
  claimsRemovedWritten,
  claimsUnjudgedWritten,
  claimsWritten,
  entitiesForgottenWritten,
  evidenceCarriedWritten,
  evidenceUncarriedWritten,
  evidenceWritten,
} from '../statements.generated.js';
import type { BoundStatement } from '../store.js';
import { RELATION_TYPES } from '../../vocabulary/relations.js';
import { statedLayer, statedText, type StoredLayers, tripleOf } from './claim-layers.js';
import type { Triple } from './judgement.js';
import type { Affected, LaidClaim } from './lay-claims.js';

const RELATIONS: ReadonlySet<string> = new Set(RELATION_TYPES);
const isRelation = ({ predicate, object }: { predicate: string; object: string | null }): boolean =>
  object !== null && RELATIONS.has(predicate);

/** What a claim that sources state is to carry; a null takes a property away. */
function ofStated(row: StoredLayers, { seenAs, laid }: Affected): Record<string, unknown> {
  const { retractedAt, certainty, confidence, status, rule, provisions, ...triple } = statedLayer(row)!;
  const stated = { certainty, confidence, status, rule, retractedAt };
  const target = seenAs.get(row.id);
  const shown = laid.get(row.id);
  if (shown === undefined) {
    const hidden = target === undefined || target === row.id ? null : target;
    return { ...triple, ...stated, stated: null, judgement: null, seenAs: hidden, madeBy: null };
  }
  const { record, judgement } = shown;
  const laidOver = { certainty: record.certainty, confidence: record.confidence, status: record.status, rule: record.rule };
  const isSame = Object.entries(laidOver).every(([key, value]) => stated[key as keyof typeof laidOver] === value);
  const kept = isSame && retractedAt === null && judgement === null ? null : statedText(stated);
  return {
    ...triple,
    ...laidOver,
    retractedAt: null,
    reason: null,
    stated: kept,
    judgement,
    seenAs: target === row.id ? null : (target ?? null),
  };
}

function ofMade({ record, judgement, madeBy, recordedAt }: LaidClaim): Record<string, unknown> {
  const provisions = storedProvisions(record.provisions);
  return { ...record, provisions, judgement, madeBy, recordedAt, stated: null, seenAs: null };
}

const isEqual = (a: unknown, b: unknown): boolean =>
  a === b || (Array.isArray(a) && Array.isArray(b) && JSON.stringify(a) === JSON.stringify(b));
const differs = (row: StoredLayers | undefined, properties: Record<string, unknown>): boolean =>
  Object.entries(properties).some(([key, value]) => !isEqual(row?.properties[key] ?? null, value));

/** Whether other words come to it through judgements than before, or new ones to what lends them. */
function borrowsOtherwise(row: StoredLayers, claim: LaidClaim | undefined, rows: Affected['rows']): boolean {
  const lenders = claim === undefined ? [] : [...claim.carriers, ...claim.mentions.map(({ judgement }) => judgement)];
  // What has no words in force lends none.
  const lending = lenders.filter((id) => rows.get(id)?.sources.length !== 0);
  if (!isEqual([...new Set(lending)].sort(), row.lenders)) return true;
  const revision = Number(row.properties.revision ?? 0);
  return lending.some((id) => Number(rows.get(id)?.properties.revision ?? 0) > revision);
}

/** How the claim is shown; null where it is out of force, or seen as another one. */
function shownState(row: StoredLayers | undefined): (ClaimState & { readonly since: string }) | null {
  if (row === undefined || row.properties.retractedAt || row.properties.seenAs) return null;
  return row.properties as unknown as ClaimState & { readonly since: string };
}
const historyOf = (row: StoredLayers | undefined): readonly string[] | undefined =>
  row?.properties.history as readonly string[] | undefined;

/** The ends of a fact that went with its sources: nobody may speak of them any more. */
function forget(left: Map<string, Set<string>>, row: StoredLayers): void {
  const reason = String(row.properties.reason ?? 'REMOVED');
  const { subject, object } = tripleOf(row);
  const ends = left.get(reason) ?? new Set();
  for (const id of object === null ? [subject] : [subject, object]) ends.add(id);
  left.set(reason, ends);
}

/** Whether a judgement is laid over the claim: it says something of it, lets it be seen as another, or ties other words to it. */
function isJudged({ stated, judgement, seenAs, madeBy }: Record<string, unknown>, claim: LaidClaim | undefined): boolean {
  const borrowed = claim !== undefined && claim.carriers.length + claim.mentions.length > 0;
  return borrowed || [stated, judgement, seenAs, madeBy].some((each) => each !== null && each !== undefined);
}

/** In the order in which they must run. */
export function claimChanges(affected: Affected, { now: at, revision }: Recording): BoundStatement[] {
  const { rows, laid, ids } = affected;
  const written: { id: string; properties: Record<string, unknown> }[] = [];
  const gone: string[] = [];
  const [judged, unjudged]: [string[], string[]] = [[], []];
  const left = new Map<string, Set<string>>();
  const edges: EdgeClaim[] = [];
  const past: (Triple & { readonly id: string; readonly history: readonly string[] })[] = [];
  const carried: { from: string; to: string }[] = [];
  const told = new Map<string, ListRow[]>();
  for (const id of [...ids].sort()) {
    const row = rows.get(id);
    const claim = laid.get(id);
    const isStated = row !== undefined && statedLayer(row) !== null;
    if (!isStated && claim === undefined) {
      if (row !== undefined) gone.push(id);
      continue;
    }
    const properties = isStated ? ofStated(row, affected) : ofMade(claim!);
    const moved = transition(shownState(row), claim?.record ?? null, { now: at, reason: 'JUDGED', history: historyOf(row) });
    if (isJudged(properties, claim)) judged.push(id);
    else unjudged.push(id);
    if (moved.properties !== null || differs(row, properties) || (row !== undefined && borrowsOtherwise(row, claim, rows)))
      written.push({ id, properties: { ...properties, ...moved.properties, revision } });
    const triple = row === undefined ? null : tripleOf(row);
    if (moved.line !== null && triple !== null && isRelation(triple)) past.push({ ...triple, id, history: [moved.line] });
    if (claim === undefined) {
      if (moved.properties !== null && properties.retractedAt) forget(left, row!);
      continue;
    }
    if (isRelation(claim.record))
      edges.push({ ...claim.record, since: moved.properties?.since ?? String(row?.properties.since ?? at) });
    carried.push(...claim.carriers.map((from) => ({ from, to: id })));
    for (const { mention, judgement, at: judgedAt } of claim.mentions) {
      const { start, end, passage, text } = mention;
      const phrase = text.split(/\s+/u).slice(0, 12).join(' ');
      const locator = `characters ${start}–${end}`;
      const tie = { start, end, locator, phrase, rule: 'judgement', confidence: 1, via: judgement };
      pushTo(
        told,
        judgedAt,
        listRow([id, passage], EVIDENCE_COLUMNS, { ...tie, key: `${start}-${end}-judgement via ${judgement}` }),
      );
    }
  }
  const before = [...rows.values()].map((row) => ({ id: row.id, ...tripleOf(row) })).filter(isRelation);
  return [
    ...edgeRemovals(before),
    ...inBatches([...rows.keys()]).map((batch) => ({ statement: evidenceUncarriedWritten, params: { ids: batch } })),
    ...inBatches(gone).map((batch) => ({ statement: claimsRemovedWritten, params: { ids: batch } })),
    // recordedAt stands in the properties of claims that are new.
    ...inBatches(written).map((batch) => ({ statement: claimsWritten, params: { rows: batch, recordedAt: at } })),
    ...inBatches(carried).map((batch) => ({ statement: evidenceCarriedWritten, params: { rows: batch } })),
    ...[...told].flatMap(([recordedAt, rows]) =>
      inBatches(rows).map((batch) => ({ statement: evidenceWritten, params: { rows: batch, recordedAt } })),
    ),
    ...inBatches(judged).map((batch) => ({ statement: claimsJudgedWritten, params: { ids: batch } })),
    ...inBatches(unjudged).map((batch) => ({ statement: claimsUnjudgedWritten, params: { ids: batch } })),
    ...edgeStatements(edges),
    ...pastEdgeStatements(past),
    ...[...left].map(([reason, entities]) => ({
      statement: entitiesForgottenWritten,
      params: { ids: [...entities].sort(), retractedAt: at, reason },
    })),
  ];
}
