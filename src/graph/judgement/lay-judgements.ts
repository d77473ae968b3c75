/**
 * Lays the judgements in force over the graph. What sources state is kept beneath, so that laying again, in whole or for what was just written,
 * gives the same graph, and taking a judgement back gives the graph of before.
 */
import { recordedTime } from '../claim-history.js';
import { judgedState, judgementsDueWritten } from '../statements.generated.js';
import type { BoundStatement, Store } from '../store.js';
import { inWritingTurn } from '../writing-turn.js';
import { claimChanges } from './claim-changes.js';
import { identityChanges } from './identity-changes.js';
import { type Judgement, storedJudgements } from './judgement.js';
import { affectedClaims, judgedClaimIds } from './lay-claims.js';
import { Overlay } from './overlay.js';
import { successorsOf, withSuccessors } from './successors.js';

/** The judgements as they are meant today. */
async function meantToday(store: Store, judgements: readonly Judgement[]): Promise<Judgement[]> {
  const successors = await successorsOf(store, judgements);
  return judgements.map((judgement) => withSuccessors(judgement, successors));
}
async function overlayOf(store: Store, judgements: readonly Judgement[]): Promise<Overlay> {
  return new Overlay(await meantToday(store, judgements));
}

/** Those of the judgements that are in force, as they are meant today. No statement where nobody judged. */
export async function judgementsNow(store: Store, stored: readonly Judgement[]): Promise<Judgement[]> {
  return meantToday(
    store,
    stored.filter(({ undone }) => undone === null),
  );
}

/**
 * Statements that lay the judgements anew: all of them, or what they make of some claims. `judgements`: those that were taken back too.
 */
export async function layStatements(
  store: Store,
  {
    judgements,
    at,
    revision,
    claims,
  }: { judgements: readonly Judgement[]; at: string; revision: number; claims?: readonly string[] },
): Promise<BoundStatement[]> {
  const overlay = await overlayOf(store, judgements);
  const affected = await affectedClaims(store, overlay, claims ?? (await judgedClaimIds(store, overlay)));
  const made = judgements.flatMap((judgement) => judgement.made.map(({ id }) => String(id)));
  return [
    ...(await identityChanges(store, { overlay, made, at, revision })),
    ...claimChanges(affected, { now: at, revision }),
    { statement: judgementsDueWritten, params: { due: null } },
  ];
}

/** What a writer of facts needs to know of the judgements. */
export interface JudgedGraph {
  readonly overlay: Overlay;
  /** Whether facts were written before over which the judgements are still to be laid. */
  readonly due: boolean;
}
const known = new WeakMap<Store, { readonly key: string; readonly overlay: Overlay }>();

/** The judgements in force; null where nobody ever judged. One short statement, and the judgements themselves only when they changed. */
export async function judgedGraph(store: Store): Promise<JudgedGraph | null> {
  const [state] = await store.read(judgedState, {});
  if (state === undefined || state.judgements === 0) return null;
  const key = `${state.judgements} ${state.undone} ${state.revision}`;
  const kept = known.get(store);
  const overlay = kept?.key === key ? kept.overlay : await overlayOf(store, await storedJudgements(store));
  known.set(store, { key, overlay });
  return { overlay, due: state.due };
}

/** Whether one of the identities or facts is judged. */
export function touches(
  { verdicts, given, movedIdentities, redirected, made, sourceClaims }: Overlay,
  { claims, entities }: { claims: Iterable<string>; entities: Iterable<string> },
): boolean {
  for (const id of claims) if (verdicts.has(id) || given.has(id) || sourceClaims.has(id)) return true;
  const receivers = new Set(redirected.values());
  for (const id of entities) if (movedIdentities.has(id) || receivers.has(id) || made.has(id)) return true;
  return false;
}

/** Whether what is about to be written needs the judgements laid over it: it touches what was judged, or takes evidence away. */
export async function judgesWrite(
  store: Store,
  { loses, claims, entities }: { claims: readonly string[]; entities: Iterable<string>; loses: boolean },
): Promise<'NOTHING' | 'THESE' | 'ALL'> {
  const judged = await judgedGraph(store);
  if (judged === null) return 'NOTHING';
  // A text that was revised may bring or take whatever a judgement means.
  if (judged.due || loses) return 'ALL';
  return touches(judged.overlay, { claims, entities }) ? 'THESE' : 'NOTHING';
}

/** What was written just before: its claims, and the revision of the graph that it made. */
export interface JustWritten {
  readonly claims: readonly string[];
  readonly revision: number;
}

/**
 * Lays the judgements over facts written since. A process that dies between writing and this leaves a note in the graph, and whoever writes or
 * opens the store next does it. With `written` only over that, where nobody else wrote since. Resolves to whether there was anything to lay.
 */
export async function layJudgements(store: Store, recordedAt: string, written?: JustWritten): Promise<boolean> {
  const [state] = await store.read(judgedState, {});
  if (state === undefined || state.judgements === 0) return false;
  const at = recordedTime(recordedAt);
  await inWritingTurn(store, async (counted, revision) => {
    const judgements = await storedJudgements(store);
    const only = written !== undefined && written.revision === revision - 1 ? { claims: written.claims } : {};
    await store.write([...counted, ...(await layStatements(store, { judgements, at, revision, ...only }))]);
  });
  return true;
}

/** Lays them where a process died before it did. */
export async function layOverdueJudgements(store: Store): Promise<void> {
  if ((await judgedGraph(store))?.due) await layJudgements(store, new Date().toISOString());
}
