/**
 * What writing a source changes: the evidence and descriptions that it gains over those in force, and those that are lost because its text was
 * replaced or is read otherwise now. What neither gains nor loses is left as it is, so a source read again changes nothing.
 */
import type { SourceFacts } from '../vocabulary/facts.js';
import type { RetractionReason } from '../vocabulary/kinds.js';
import { inBatches } from './batches.js';
import { sameProvisions } from './claim-record.js';
import { type EvidenceRow, type EvidenceTie, tieId } from './evidence-rows.js';
import { evidenceOfClaims, evidenceOfSources, mentionsOfSources } from './statements.generated.js';
import type { Store } from './store.js';

export interface LostEvidence extends EvidenceTie {
  readonly reason: RetractionReason;
}
export interface EvidenceChange {
  readonly gained: readonly EvidenceRow[];
  readonly lost: readonly LostEvidence[];
  /** In force before and after, found by other words. */
  readonly worded: readonly (EvidenceTie & { readonly phrase: string | null; readonly locator: string | null })[];
}
export interface LostMention {
  readonly source: string;
  readonly entity: string;
  readonly description: string | null;
  readonly reason: RetractionReason;
}

interface StandingEvidence extends EvidenceTie {
  readonly certainty: string;
  readonly confidence: number;
  readonly status: string | null;
  readonly rule: string;
  readonly provisions?: readonly string[] | null;
  readonly phrase: string | null;
  readonly locator: string | null;
}

/** A person's word in a source (of what ships: facts corrected by hand): a program that reads the text again does not take it back. */
const byHand = ({ certainty }: { readonly certainty: string }): boolean => certainty === 'VERIFIED' || certainty === 'REJECTED';

/** All evidence of sources that go, lost for that reason. */
export async function evidenceLostWith(store: Store, ids: readonly string[], reason: RetractionReason): Promise<LostEvidence[]> {
  if (ids.length === 0) return [];
  const rows = await store.read(evidenceOfSources, { ids: [...ids] });
  return rows.map(({ claim, passage, key }) => ({ claim, passage, key, reason }));
}

/** All that sources that go say of entities. */
export async function mentionsLostWith(store: Store, ids: readonly string[], reason: RetractionReason): Promise<LostMention[]> {
  if (ids.length === 0) return [];
  const rows = await store.read(mentionsOfSources, { ids: [...ids] });
  return rows.map((row) => ({ ...row, description: row.description ?? null, reason }));
}

async function standing(store: Store, facts: SourceFacts, rows: readonly EvidenceRow[], portion: boolean) {
  if (!portion) return store.read(evidenceOfSources, { ids: [facts.source.id] });
  const found: StandingEvidence[] = [];
  for (const ids of inBatches([...new Set(rows.map(({ claim }) => claim))])) {
    found.push(
      ...(await store.read(evidenceOfClaims, { ids })).filter(({ passage }) => passage.startsWith(`${facts.source.id}#`)),
    );
  }
  return found;
}

/**
 * The evidence of a source compared with what of it is in force. `portion`: the facts are a part of the source, so what they lack is not lost.
 */
export async function evidenceChange(
  store: Store,
  facts: SourceFacts,
  { rows, known, portion }: { rows: readonly EvidenceRow[]; known: boolean; portion: boolean },
): Promise<EvidenceChange> {
  if (!known) return { gained: rows, lost: [], worded: [] };
  const inForce = new Map<string, StandingEvidence>();
  const judged = new Set<string>();
  for (const row of await standing(store, facts, rows, portion)) {
    inForce.set(tieId(row), row);
    if (byHand(row)) judged.add(tieId(row));
  }
  const [gained, worded, kept]: [EvidenceRow[], EvidenceRow[], Set<string>] = [[], [], new Set()];
  for (const row of rows) {
    const id = tieId(row);
    const before = inForce.get(id);
    const { certainty, confidence, status, rule } = row.state;
    const same =
      before !== undefined &&
      (judged.has(id) ||
        (before.certainty === certainty &&
          before.confidence === confidence &&
          (before.status ?? null) === status &&
          before.rule === rule &&
          sameProvisions(before.provisions, row.state.provisions)));
    if (!same || (byHand(row.state) && !judged.has(id))) {
      gained.push(row);
      continue;
    }
    kept.add(id);
    const [phrase, locator] = [row.phrase ?? before?.phrase ?? null, row.locator ?? before?.locator ?? null];
    if (phrase !== (before?.phrase ?? null) || locator !== (before?.locator ?? null)) worded.push({ ...row, phrase, locator });
  }
  const replaced = new Set(gained.map(tieId));
  const lost = [...inForce.values()]
    .filter((row) => replaced.has(tieId(row)) || !(portion || kept.has(tieId(row)) || judged.has(tieId(row))))
    .map(({ claim, passage, key }): LostEvidence => ({ claim, passage, key, reason: 'RULES_CHANGED' }));
  return { gained, lost, worded };
}
