/**
 * Writes what sources say, all or nothing: one source, or several new ones in one transaction, which takes the store less than as many
 * transactions. Writers take turns, of this process and of others. While one transaction is being written the next is made ready.
 */
import { PolicyGraphError } from '../errors.js';
import type { SourceFacts } from '../vocabulary/facts.js';
import { recordedTime } from './claim-history.js';
import { layJudgements } from './judgement/lay-judgements.js';
import { originIds } from './origin-statements.js';
import { type SourceBatch, sourceBatch } from './source-batch.js';
import type { WriteResult } from './source-writing.js';
import type { Store } from './store.js';
import { StoredRows } from './stored-rows.js';
import { inWritingTurn } from './writing-turn.js';

export { factsHash, type WriteResult } from './source-writing.js';

export interface WriteOptions {
  /** ISO date-time at which what is new is recorded and what is lost retracted: the clock, given by the caller. */
  readonly recordedAt: string;
  /** The facts are a part of the source, written one after another: what they lack is not lost. */
  readonly portion?: boolean;
}

/** What is known of the store after the change of that number. One writer goes on with it, for going on changes it. */
interface KnownAfter {
  readonly rows: StoredRows;
  readonly revision: number;
  /** Where its sources stand. */
  readonly places: ReadonlySet<string>;
  isTaken: boolean;
  /** The change was being written, and did not come to be. */
  isVoid: boolean;
}
/** A transaction made ready while the one before it was being written; null: it must be made in its turn. */
interface MadeEarly {
  readonly after: KnownAfter;
  readonly batch: SourceBatch | null;
}

/** What the writer before knew of the store. */
const kept = new WeakMap<Store, KnownAfter>();

/** What a source is known by: two that share one of these are not written beside each other. */
const placesOf = (sources: readonly SourceFacts[]): string[] =>
  sources.flatMap((facts) => [facts.source.id, ...originIds(facts)]);

async function madeEarly(
  after: KnownAfter,
  sources: readonly SourceFacts[],
  { recordedAt, portion = false }: WriteOptions,
): Promise<MadeEarly | null> {
  if (after.isTaken) return null;
  after.isTaken = true;
  if (placesOf(sources).some((place) => after.places.has(place))) return { after, batch: null };
  const to = { revision: after.revision + 1, now: recordedTime(recordedAt), portion, early: true };
  return { after, batch: await sourceBatch(after.rows, sources, to) };
}

/** How a turn goes beside others. */
interface Beside {
  readonly early?: MadeEarly | null;
  /** Hears what will be known when the last of the sources, which are on their way, are stored. */
  readonly onWriting?: (after: KnownAfter) => void;
}

/** The rows that a writer may go on with, and what was made ready of its work; else it begins with none. */
function begun(
  store: Store,
  revision: number,
  early: MadeEarly | null | undefined,
): { rows: StoredRows; batch: SourceBatch | null } {
  const before = kept.get(store);
  // What fails, or is made anew, knows nothing.
  kept.delete(store);
  if (early && !early.after.isVoid && early.after.revision === revision - 1)
    return { rows: early.after.rows, batch: early.batch };
  if (before === undefined || before.isTaken || before.revision !== revision - 1)
    return { rows: new StoredRows(store), batch: null };
  before.isTaken = true;
  return { rows: before.rows, batch: null };
}

/** Writes the first of the sources, as many as go into one transaction. */
async function writeTurn(
  store: Store,
  sources: readonly SourceFacts[],
  options: WriteOptions,
  { early, onWriting }: Beside = {},
): Promise<readonly WriteResult[]> {
  const { recordedAt, portion = false } = options;
  const now = recordedTime(recordedAt);
  const { batch, of } = await inWritingTurn(store, async (counted, revision) => {
    const { rows, batch: ready } = begun(store, revision, early);
    const batch = ready ?? (await sourceBatch(rows, sources, { revision, now, portion }))!;
    const { results, statements, isFollowed } = batch;
    const isWritten = statements.length > 0;
    const places = new Set(placesOf(sources));
    const after: KnownAfter = { rows, revision: isWritten ? revision : revision - 1, places, isTaken: false, isVoid: false };
    if (isWritten) {
      const writing = store.write([...counted, ...statements]);
      if (isFollowed && results.length === sources.length) onWriting?.(after);
      try {
        await writing;
      } catch (error) {
        after.isVoid = true;
        if (early) early.after.isVoid = true;
        throw error;
      }
    }
    if (isFollowed) kept.set(store, after);
    return { batch, of: revision };
  });
  const { judged, claims, results } = batch;
  if (judged !== 'NOTHING') await layJudgements(store, recordedAt, judged === 'THESE' ? { claims, revision: of } : undefined);
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

/** A call that writes sources. */
interface Call {
  /** What will be known when its last sources are stored, as soon as they are on their way; null where that must be waited for. */
  readonly underway: Promise<KnownAfter | null>;
  readonly done: Promise<unknown>;
}
const lastCalls = new WeakMap<Store, Call>();

/** Writes the sources in their order, turn by turn. */
async function writeInTurns(
  store: Store,
  sources: readonly SourceFacts[],
  options: WriteOptions,
  { early, onWriting }: Beside,
): Promise<(WriteResult | PolicyGraphError)[]> {
  const results: (WriteResult | PolicyGraphError)[] = [];
  let together = true;
  while (results.length < sources.length) {
    const rest = sources.slice(results.length, together ? undefined : results.length + 1);
    const isFirst = results.length === 0 && together;
    const isLast = results.length + rest.length === sources.length;
    try {
      results.push(
        ...(await writeTurn(store, rest, options, { ...(isFirst ? { early } : {}), ...(isLast ? { onWriting } : {}) })),
      );
    } catch (error) {
      if (!isOwn(error)) throw error;
      // One of them is to blame: each for itself now.
      if (rest.length === 1) results.push(error);
      else together = false;
    }
  }
  return results;
}

/**
 * The same for several sources of different ids and origins, with the same outcome as one after the other: as many as only add to the graph share a
 * transaction. Each is written wholly or not at all; one that cannot be written is given back as its error and the others are written. Calls take
 * effect in their order; whoever calls again before the first call is done has the second made ready meanwhile. Throws what concerns the store as a
 * whole; the sources of earlier transactions are then stored.
 */
export function writeSources(
  store: Store,
  sources: readonly SourceFacts[],
  options: WriteOptions,
): Promise<(WriteResult | PolicyGraphError)[]> {
  const before = lastCalls.get(store);
  let tell: (after: KnownAfter | null) => void = () => {};
  const underway = new Promise<KnownAfter | null>((resolve) => {
    tell = resolve;
  });
  const run = async (): Promise<(WriteResult | PolicyGraphError)[]> => {
    const known = (await before?.underway) ?? null;
    // What cannot be made early, because a source is at fault or the store fails, is made in its turn.
    const early = known === null ? null : await madeEarly(known, sources, options).catch(() => null);
    await before?.done.catch(() => undefined);
    return writeInTurns(store, sources, options, { early, onWriting: tell });
  };
  const done = run().finally(() => {
    tell(null);
    if (lastCalls.get(store) === call) lastCalls.delete(store);
  });
  const call: Call = { underway, done };
  lastCalls.set(store, call);
  return done;
}
