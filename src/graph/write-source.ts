/**
 * Writes what sources say, all or nothing: one source, or several new ones in one transaction, which takes the store less than as many
 * transactions. Writers take turns, of this process and of others.
 */
import { PolicyGraphError } from '../errors.js';
import type { SourceFacts } from '../vocabulary/facts.js';
import { recordedTime } from './claim-history.js';
import { claimIdOf } from './claim-id.js';
import { type JustWritten, judgedGraph, layJudgements, touches } from './judgement/lay-judgements.js';
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
import { combined, StoredRows } from './stored-rows.js';
import { inWritingTurn } from './writing-turn.js';

export { factsHash, type WriteResult } from './source-writing.js';

export interface WriteOptions {
  /** ISO date-time at which what is new is recorded and what is lost retracted: the clock, given by the caller. */
  readonly recordedAt: string;
  /** The facts are a part of the source, written one after another: what they lack is not lost. */
  readonly portion?: boolean;
}

/** A source with what the store holds of it. */
interface Met {
  readonly facts: SourceFacts;
  readonly hash: string;
  readonly state: SourceState;
  readonly replaced: Replacement;
  readonly unchanged: boolean;
}
/** What one transaction did, and what is still to be laid over it. */
interface Turn {
  readonly results: readonly WriteResult[];
  readonly judged: SourceWriting['judged'];
  readonly written: JustWritten;
}

const UNCHANGED: WriteResult = { changed: false, stood: true, entities: 0, claims: 0, evidence: 0, retracted: 0, superseded: [] };

/** What the writer before knew of the store, and the change after which it is true. */
const kept = new WeakMap<Store, { readonly rows: StoredRows; readonly revision: number }>();

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

/** Reads at once what all the sources are merged with. A claim about what is not stored yet is not stored either, and is not looked for. */
async function readAhead(rows: StoredRows, sources: readonly SourceFacts[]): Promise<void> {
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
  await rows.byId(claimsById, open);
  rows.absent(claimsById, absent);
}

/** Statements that many sources of one transaction may share: they add, or set what is whole. */
const ADDING =
  /^(?:entities\/|edges-new\/|edges\/|past-edges\/|(?:entities-back|name-keys|name-ties|mentions|passages|passage-ties|claims-new|claims|evidence|open-mentions|origins|origin-ties|source-readings)$)/;

/** Whether it may share its transaction with others: nothing is lost or judged by it. */
const onlyAdds = ({ phases, judged, result }: SourceWriting): boolean =>
  judged === 'NOTHING' && result.retracted === 0 && phases.flat().every(({ statement }) => ADDING.test(statement.name));

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

/** Writes the first of the sources, as many as go into one transaction. */
async function writeFirst(
  rows: StoredRows,
  sources: readonly SourceFacts[],
  { counted, revision, now, portion }: { counted: readonly BoundStatement[]; revision: number; now: string; portion: boolean },
): Promise<Turn> {
  const { store } = rows;
  const all = await met(rows, sources);
  let run = all.slice(0, runOf(all));
  const toWrite = run.filter(({ unchanged }) => !unchanged).map(({ facts }) => facts);
  const targets = await redirectTargets(store, new Set(toWrite.flatMap((facts) => [...idsOfFacts(facts)])), 'stated');
  const unjudged =
    toWrite.length > 1 &&
    !(await areJudged(
      store,
      toWrite.map((facts) => withCurrentIds(facts, targets)),
    ));
  if (!unjudged && toWrite.length > 1) {
    run = run.slice(0, run.findIndex(({ unchanged }) => !unchanged) + 1);
  }
  const stated = new Map(run.filter(({ unchanged }) => !unchanged).map(({ facts }) => [facts, withCurrentIds(facts, targets)]));
  await readAhead(rows, [...stated.values()]);
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
    if (!onlyAdds(writing)) break;
    rows.apply(writing.phases.flat());
  }
  const [first] = writings;
  if (first !== undefined) await store.write([...counted, ...statementsOf(writings)]);
  const written = { claims: first?.claims ?? [], revision };
  return { results, judged: first?.judged ?? 'NOTHING', written };
}

/** The statements of several sources phase by phase; those of one as they are, for its batches are cut already. */
function statementsOf(writings: readonly SourceWriting[]): BoundStatement[] {
  const [first] = writings;
  if (writings.length === 1) return first!.phases.flat();
  return first!.phases.flatMap((_, phase) => combined(writings.flatMap(({ phases }) => phases[phase]!)));
}

async function writeTurn(store: Store, sources: readonly SourceFacts[], options: WriteOptions): Promise<readonly WriteResult[]> {
  const { recordedAt, portion = false } = options;
  const now = recordedTime(recordedAt);
  const { results, judged, written } = await inWritingTurn(store, async (counted, revision) => {
    const before = kept.get(store);
    const rows = before?.revision === revision - 1 ? before.rows : new StoredRows(store);
    // What fails, or is made anew, knows nothing.
    kept.delete(store);
    const turn = await writeFirst(rows, sources, { counted, revision, now, portion });
    const changed = turn.results.some((result) => result.changed);
    if (turn.judged === 'NOTHING' && turn.results.every(({ retracted }) => retracted === 0)) {
      rows.keepLatest();
      kept.set(store, { rows, revision: changed ? revision : revision - 1 });
    }
    return turn;
  });
  if (judged !== 'NOTHING') await layJudgements(store, recordedAt, judged === 'THESE' ? written : undefined);
  return results;
}

/**
 * Writes the source, its passages, the entities it names and its claims with their evidence and edges, all or nothing. A source whose facts
 * are stored already writes nothing. A text that stands where another stood replaces it: facts that lose their last evidence are retracted,
 * readable with when and why. Judgements of a person outlive it. Safe beside other writers, of this process or another. Throws INTERNAL for
 * facts that name what nobody describes.
 */
export async function writeSource(store: Store, facts: SourceFacts, options: WriteOptions): Promise<WriteResult> {
  const [result] = await writeTurn(store, [facts], options);
  return result!;
}

/** Failures of one source that are no other's. */
const isOwn = (error: unknown): error is PolicyGraphError => error instanceof PolicyGraphError && error.code === 'INTERNAL';

/**
 * The same for several sources of different ids and origins, with the same outcome as one after the other: as many as only add to the graph share a
 * transaction. Each is written wholly or not at all; one that cannot be written is given back as its error and the others are written. Throws
 * what concerns the store as a whole; the sources of earlier transactions are then stored.
 */
export async function writeSources(
  store: Store,
  sources: readonly SourceFacts[],
  options: WriteOptions,
): Promise<(WriteResult | PolicyGraphError)[]> {
  const results: (WriteResult | PolicyGraphError)[] = [];
  let together = true;
  while (results.length < sources.length) {
    const rest = sources.slice(results.length, together ? undefined : results.length + 1);
    try {
      results.push(...(await writeTurn(store, rest, options)));
    } catch (error) {
      if (!isOwn(error)) throw error;
      // One of them is to blame: each for itself now.
      if (rest.length === 1) results.push(error);
      else together = false;
    }
  }
  return results;
}
