/** Writes all that one source says in one transaction; writing it again changes nothing, writing it otherwise takes back what it no longer says. */
import { createHash } from 'node:crypto';
import type { SourceFacts } from '../vocabulary/facts.js';
import { recordedTime } from './claim-history.js';
import { claimRecord } from './claim-record.js';
import { claimStatements, requireEnds } from './claim-statements.js';
import { entityStatements } from './entity-statements.js';
import { evidenceOf } from './evidence-rows.js';
import { originIds, originStatements, sourceRetractions, supersededBy } from './origin-statements.js';
import { evidenceStatements, passageStatements } from './passage-statements.js';
import { evidenceChange, evidenceLostWith, mentionsLostWith } from './source-change.js';
import { judgesWrite, type JustWritten, layJudgements } from './judgement/lay-judgements.js';
import { openMentionStatements } from './open-mentions.js';
import { judgementsDueWritten, sourceReadingWritten, sourceState } from './statements.generated.js';
import { idsOfFacts, redirectTargets, withCurrentIds } from './redirects.js';
import type { BoundStatement, Store } from './store.js';
import { inWritingTurn } from './writing-turn.js';

export interface WriteResult {
  /** False: the store held exactly these facts of this source already, and nothing was written. */
  readonly changed: boolean;
  readonly entities: number;
  readonly claims: number;
  readonly evidence: number;
  /** Pieces of evidence that are no longer in force: of earlier texts of its origin, or of this one as read before. */
  readonly retracted: number;
  /** Earlier texts of its origin that this one has replaced. */
  readonly superseded: readonly string[];
}
export interface WriteOptions {
  /** ISO date-time at which what is new is recorded and what is lost retracted: the clock, given by the caller. */
  readonly recordedAt: string;
  /** The facts are a part of the source, written one after another: what they lack is not lost. */
  readonly portion?: boolean;
}

/** Hears which judgements are to be laid over what was written. */
type OnJudged = (what: Awaited<ReturnType<typeof judgesWrite>>, written: JustWritten) => void;

/** A hash of everything the source says, wherever it stands: equal facts, equal hash. */
export function factsHash({ origin: _, ...facts }: SourceFacts): string {
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 32);
}

/** The earlier readings, with the one that ends now; read twice at one time it is one reading. */
function readingsOf(state: { since: string | null; readings: string[] | null; hash: string | null }, now: string): string[] {
  const before = state.readings ?? [];
  return state.since && state.hash && state.since < now ? [...before, `${state.since} ${now} RULES_CHANGED`] : before;
}

async function writeAll(
  store: Store,
  stated: SourceFacts,
  options: WriteOptions & { counted: BoundStatement; revision: number; onJudged: OnJudged },
): Promise<WriteResult> {
  const { counted, revision, portion = false } = options;
  const now = recordedTime(options.recordedAt);
  const { id } = stated.source;
  const hash = factsHash(stated);
  const [state] = await store.read(sourceState, { id, origins: originIds(stated) });
  const replaced = supersededBy(stated, state!);
  if (state!.hash === hash && !replaced.moves) {
    return { changed: false, entities: 0, claims: 0, evidence: 0, retracted: 0, superseded: [] };
  }
  const gone = replaced.sources;
  const facts = withCurrentIds(stated, await redirectTargets(store, idsOfFacts(stated), 'stated'));
  const said = evidenceOf(facts);
  const own = await evidenceChange(store, facts, { rows: said.ties, known: state!.known, portion });
  const lostWith = await evidenceLostWith(store, gone, 'REVISED');
  const evidence = { ...own, lost: [...lostWith, ...own.lost] };
  const records = facts.claims.map(claimRecord);
  const ends = await requireEnds(store, facts, records);
  const recording = { now, revision };
  const entities = await entityStatements(store, facts, {
    known: state!.known,
    portion,
    lostWith: await mentionsLostWith(store, gone, 'REVISED'),
    ends,
    recording,
  });
  const claims = await claimStatements(store, { records, evidence }, recording);
  const stating = records.map((record) => record.id);
  const judged = await judgesWrite(store, { claims: stating, entities: idsOfFacts(facts), loses: evidence.lost.length > 0 });
  options.onJudged(judged, { claims: stating, revision });
  await store.write([
    counted,
    ...(judged !== 'NOTHING' ? [{ statement: judgementsDueWritten, params: { due: true } }] : []),
    ...entities.statements,
    ...passageStatements(id, said),
    ...claims.statements,
    ...evidenceStatements(evidence, now),
    ...openMentionStatements(facts, gone),
    ...claims.edges,
    ...sourceRetractions(gone, { now, reason: 'REVISED', supersededBy: id }),
    ...originStatements(facts, replaced, now),
    {
      statement: sourceReadingWritten,
      params: {
        id,
        hash,
        since: state!.hash === hash ? (state!.since ?? now) : now,
        readings: state!.hash === hash ? (state!.readings ?? []) : readingsOf(state!, now),
      },
    },
    ...entities.forgetting(claims.left),
  ]);
  return {
    changed: true,
    entities: facts.entities.length,
    claims: new Set(records.map((record) => record.id)).size,
    evidence: said.ties.length,
    retracted: evidence.lost.length,
    superseded: gone,
  };
}

/**
 * Writes the source, its passages, the entities it names and its claims with their evidence and edges, all or nothing. A source whose facts
 * are stored already writes nothing. A text that stands where another stood replaces it: facts that lose their last evidence are retracted,
 * readable with when and why. Judgements of a person outlive it. Safe beside other writers, of this process or another. Throws INTERNAL for
 * facts that name what nobody describes.
 */
export async function writeSource(store: Store, facts: SourceFacts, options: WriteOptions): Promise<WriteResult> {
  let judged: Parameters<OnJudged> = ['NOTHING', { claims: [], revision: 0 }];
  const onJudged: OnJudged = (...heard) => {
    judged = heard;
  };
  const result = await inWritingTurn(store, (counted, revision) =>
    writeAll(store, facts, { ...options, counted, revision, onJudged }),
  );
  const [what, written] = judged;
  if (what !== 'NOTHING') await layJudgements(store, options.recordedAt, what === 'THESE' ? written : undefined);
  return result;
}
