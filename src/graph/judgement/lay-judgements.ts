/**
 * Lays the judgements in force over the graph. What sources state is kept beneath, so that laying again, in whole or for what was just written,
 * gives the same graph, and taking a judgement back gives the graph of before.
 */
import { judgedState, judgementsDueWritten } from '../statements.generated.js';
import type { BoundStatement, Store } from '../store.js';
import { inWritingTurn } from '../writing-turn.js';
import { claimChanges } from './claim-changes.js';
import { identityChanges } from './identity-changes.js';
import { type Judgement, storedJudgements } from './judgement.js';
import { affectedClaims, judgedClaimIds } from './lay-claims.js';
import { Overlay } from './overlay.js';

/** Statements that lay all judgements anew; `before`: as they were when they were laid last. */
export async function layStatements(
  store: Store,
  { before, now, at }: { before: readonly Judgement[]; now: readonly Judgement[]; at: string },
): Promise<BoundStatement[]> {
  const overlays = [new Overlay(before), new Overlay(now)];
  const affected = await affectedClaims(store, overlays, await judgedClaimIds(store, overlays));
  return [
    ...(await identityChanges(store, overlays, at)),
    ...claimChanges(affected, at),
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
  const key = `${state.judgements} ${state.undone}`;
  const kept = known.get(store);
  const overlay = kept?.key === key ? kept.overlay : new Overlay(await storedJudgements(store));
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

/** Lays the judgements over facts written since; resolves to whether there was anything to lay. */
export async function layJudgements(store: Store): Promise<boolean> {
  const [state] = await store.read(judgedState, {});
  if (state === undefined || state.judgements === 0) return false;
  const at = new Date().toISOString();
  await inWritingTurn(store, async (counted) => {
    const judgements = await storedJudgements(store);
    await store.write([counted, ...(await layStatements(store, { before: judgements, now: judgements, at }))]);
  });
  return true;
}
