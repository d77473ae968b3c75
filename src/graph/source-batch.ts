/**
 * What several sources change together: merged with what is stored and with each other, ready to be written in one transaction. This can be made
 * while the transaction before it is still being written (`early`), where nothing that it reads can be changed by that one.
 */
import type { SourceFacts } from '../vocabulary/facts.js';
import { claimIdOf } from './claim-id.js';
import { judgedGraph, touches } from './judgement/lay-judgements.js';
import { originIds, type Replacement, supersededBy } from './origin-statements.js';
import { idsOfFacts, redirectTargets, withCurrentIds } from './redirects.js';
import {
  factsHash,
  type SourceState,
  sourceStateOf,
  type SourceWriting,
  sourceWriting,
  type WriteResult,
} from './source-writing.js';
import { claimsById, entitiesById, originHolders } from './statements.generated.js';
import type { BoundStatement, Store } from './store.js';
import { combined, type StoredRows } from './stored-rows.js';

/** A source with what the store holds of it. */
interface Met {
  readonly facts: SourceFacts;
  readonly hash: string;
  readonly state: SourceState;
  readonly replaced: Replacement;
  readonly unchanged: boolean;
}
const UNCHANGED: WriteResult = { changed: false, stood: true, entities: 0, claims: 0, evidence: 0, retracted: 0, superseded: [] };

type StoredClaim = NonNullable<(typeof claimsById)['_types']>['row'];

async function met(rows: StoredRows, sources: readonly SourceFacts[]): Promise<Met[]> {
  const origins = [...new Set(sources.flatMap(originIds))];
  const found = origins.length === 0 ? [] : await rows.store.read(originHolders, { origins });
  const stored = await rows.byId(
    entitiesById,
    sources.map(({ source }) => source.id),
  );
  return sources.map((facts) => {
    const own = new Set(originIds(facts));
    const holders = found.filter(({ origin }) => own.has(origin)).map((row) => [row.source, row.origin, row.origins] as const);
    const state = sourceStateOf(stored.get(facts.source.id)?.properties);
    const [hash, replaced] = [factsHash(facts), supersededBy(facts, { hash: state.hash, holders })];
    return { facts, hash, state, replaced, unchanged: state.hash === hash && !replaced.moves };
  });
}

/** Reads at once what all the sources are merged with; resolves to the claims. A claim about what is not stored yet is not stored either, and is not looked for. */
async function readMergedWith(rows: StoredRows, sources: readonly SourceFacts[]): Promise<ReadonlyMap<string, StoredClaim>> {
  const entities = await rows.byId(
    entitiesById,
    sources.flatMap((facts) => [...idsOfFacts(facts)]),
  );
  const open: string[] = [];
  const absent: string[] = [];
  for (const { claims, source } of sources) {
    const isNew = (id: string): boolean => id !== source.id && !entities.has(id);
    for (const claim of claims) {
      const about = isNew(claim.subject) || (claim.object !== null && isNew(claim.object));
      (about ? absent : open).push(claimIdOf(claim));
    }
  }
  const claims = await rows.byId(claimsById, open);
  rows.absent(claimsById, absent);
  return claims;
}

/** Statements that many sources of one transaction may share: they add, or set what is whole. */
const ADDING =
  /^(?:entities\/|edges-new\/|edges\/|past-edges\/|(?:entities-back|name-keys|name-ties|mentions|passages|passage-ties|claims-new|claims|evidence|open-mentions|origins|origin-ties|source-readings)$)/;

/** Whether it may share its transaction with others: nothing is lost or judged by it. */
const onlyAdds = ({ phases, judged, result }: SourceWriting): boolean =>
  judged === 'NOTHING' && result.retracted === 0 && phases.flat().every(({ statement }) => ADDING.test(statement.name));

/** Statements that change entities or claims in ways that are not followed in the rows. */
const NOT_FOLLOWED = /^(?:entities-forgotten|sources-retracted)$/;

/** Whether the rows, with its statements applied, are what will be stored. */
const isFollowed = ({ judged, phases, result }: SourceWriting): boolean =>
  judged === 'NOTHING' && result.retracted === 0 && !phases.flat().some(({ statement }) => NOT_FOLLOWED.test(statement.name));

/** Whether a judgement stands over anything that the sources say. */
async function areJudged(store: Store, sources: readonly SourceFacts[]): Promise<boolean> {
  const judged = await judgedGraph(store);
  if (judged === null) return false;
  const claims = sources.flatMap((facts) => facts.claims.map(claimIdOf));
  return judged.due || touches(judged.overlay, { claims, entities: sources.flatMap((facts) => [...idsOfFacts(facts)]) });
}

/** How many of the first sources may be tried in one transaction: those that are new or unchanged; a changed one stands alone. */
function runOf(sources: readonly Met[]): number {
  const end = sources.findIndex(({ state, replaced, unchanged }) => !unchanged && (state.known || replaced.displaced.length > 0));
  return end === -1 ? sources.length : Math.max(1, end);
}

/** The statements of several sources phase by phase; those of one as they are, for its batches are cut already. */
function statementsOf(writings: readonly SourceWriting[]): BoundStatement[] {
  const [first] = writings;
  if (first === undefined) return [];
  if (writings.length === 1) return first.phases.flat();
  return first.phases.flatMap((_, phase) => combined(writings.flatMap(({ phases }) => phases[phase]!)));
}

/** What a transaction writes of the first of some sources. */
export interface SourceBatch {
  /** Of as many sources as it covers; each in its place. */
  readonly results: readonly WriteResult[];
  readonly statements: readonly BoundStatement[];
  /** What judgements mean for it, and its claims where they mean something. */
  readonly judged: SourceWriting['judged'];
  readonly claims: readonly string[];
  /** Whether the rows are afterwards what will be stored. */
  readonly isFollowed: boolean;
}

/** Whether what is written of these can be told before the transaction before them is: it adds, and so do they. */
const standsApart = ({ state, replaced, unchanged }: Met): boolean =>
  unchanged || !(state.known || replaced.displaced.length > 0);

/** Whether a judgement was laid over it: what it rests on must be read. */
const isLayered = ({ stated, madeBy }: StoredClaim): boolean => Boolean(stated) || Boolean(madeBy);

/**
 * Makes ready what is written of the first of the sources, as many as go into one transaction. `early`: the transaction before is still being
 * written; null where that must be waited for. Throws INTERNAL for facts that name what nobody describes.
 */
export async function sourceBatch(
  rows: StoredRows,
  sources: readonly SourceFacts[],
  { revision, now, portion, early = false }: { revision: number; now: string; portion: boolean; early?: boolean },
): Promise<SourceBatch | null> {
  const { store } = rows;
  rows.begin();
  const all = await met(rows, sources);
  let run = all.slice(0, runOf(all));
  if (early && !run.every(standsApart)) return null;
  const toWrite = run.filter(({ unchanged }) => !unchanged).map(({ facts }) => facts);
  const targets = await redirectTargets(store, new Set(toWrite.flatMap((facts) => [...idsOfFacts(facts)])), 'stated');
  const unjudged =
    (early || toWrite.length > 1) &&
    !(await areJudged(
      store,
      toWrite.map((facts) => withCurrentIds(facts, targets)),
    ));
  if (early && !unjudged) return null;
  if (!unjudged && toWrite.length > 1) {
    run = run.slice(0, run.findIndex(({ unchanged }) => !unchanged) + 1);
  }
  const stated = new Map(run.filter(({ unchanged }) => !unchanged).map(({ facts }) => [facts, withCurrentIds(facts, targets)]));
  const claims = await readMergedWith(rows, [...stated.values()]);
  if (early && [...claims.values()].some(isLayered)) return null;
  const writings: SourceWriting[] = [];
  const results: WriteResult[] = [];
  for (const { facts, hash, state, replaced, unchanged } of run) {
    const current = stated.get(facts);
    if (unchanged || current === undefined) {
      results.push(UNCHANGED);
      continue;
    }
    const writing = await sourceWriting(rows, current, {
      hash,
      state,
      replaced,
      recording: { now, revision },
      portion,
      unjudged,
    });
    // It waits for a transaction of its own, after those before it.
    if (writings.length > 0 && !onlyAdds(writing)) break;
    writings.push(writing);
    results.push(writing.result);
    if (isFollowed(writing)) rows.apply(writing.phases.flat());
    if (!onlyAdds(writing)) break;
  }
  const [first] = writings;
  return {
    results,
    statements: statementsOf(writings),
    judged: first?.judged ?? 'NOTHING',
    claims: first?.claims ?? [],
    isFollowed: writings.every(isFollowed),
  };
}
