/** What one source changes in the graph: written again it changes nothing, written otherwise it takes back what it no longer says. */
import { hash } from 'node:crypto';
import type { SourceFacts } from '../vocabulary/facts.js';
import { claimRecord } from './claim-record.js';
import { claimStatements, type Recording, requireEnds } from './claim-statements.js';
import { entityStatements } from './entity-statements.js';
import { evidenceOf } from './evidence-rows.js';
import { originStatements, type Replacement, sourceRetractions } from './origin-statements.js';
import { evidenceStatements, passageStatements } from './passage-statements.js';
import { evidenceChange, evidenceLostWith, mentionsLostWith } from './source-change.js';
import { judgesWrite } from './judgement/lay-judgements.js';
import { openMentionStatements } from './open-mentions.js';
import { judgementsDueWritten, sourceReadingsWritten } from './statements.generated.js';
import { idsOfFacts } from './redirects.js';
import type { BoundStatement } from './store.js';
import type { StoredRows } from './stored-rows.js';

export interface WriteResult {
  /** False: the store held exactly these facts of this source already, and nothing was written. */
  readonly changed: boolean;
  /** Whether the source was written before, in force or not. */
  readonly stood: boolean;
  readonly entities: number;
  readonly claims: number;
  readonly evidence: number;
  /** Pieces of evidence that are no longer in force: of earlier texts of its origin, or of this one as read before. */
  readonly retracted: number;
  /** Earlier texts of its origin that this one has replaced. */
  readonly superseded: readonly string[];
}
/** What is known of a source before it is written. */
export interface SourceState {
  /** Whether it was ever written. */
  readonly known: boolean;
  /** Whether its facts were written wholly once. */
  readonly stood: boolean;
  /** Of the facts last written; null where they are in force no more. */
  readonly hash: string | null;
  readonly since: string | null;
  readonly readings: readonly string[];
}

/** The writing of one source, ready to run. */
export interface SourceWriting {
  /** Statements in the order in which they must run: those of one phase need what the phases before it wrote, of this source and of others. */
  readonly phases: readonly (readonly BoundStatement[])[];
  /** Its claims. */
  readonly claims: readonly string[];
  readonly judged: Awaited<ReturnType<typeof judgesWrite>>;
  readonly result: WriteResult;
}

/** A hash of everything the source says, wherever it stands: equal facts, equal hash. */
export function factsHash({ origin: _, ...facts }: SourceFacts): string {
  return hash('sha256', JSON.stringify(facts)).slice(0, 32);
}

/** The state of a source from its stored row. */
export function sourceStateOf(properties: Readonly<Record<string, unknown>> | undefined): SourceState {
  const { factsHash: hash, since, readings, retractedAt } = properties ?? {};
  return {
    known: properties !== undefined,
    stood: Boolean(hash),
    hash: retractedAt ? null : ((hash as string | undefined) ?? null),
    since: (since as string | undefined) ?? null,
    readings: (readings as readonly string[] | undefined) ?? [],
  };
}

/** The earlier readings, with the one that ends now; read twice at one time it is one reading. */
function readingsOf({ since, hash, readings }: SourceState, now: string): readonly string[] {
  return since && hash && since < now ? [...readings, `${since} ${now} RULES_CHANGED`] : readings;
}

/**
 * What writing the facts changes. `facts` bear the ids of today, `hash` is of those that were stated; `unjudged`: it is known that no judgement
 * stands over them. Throws INTERNAL for facts that name what nobody describes.
 */
export async function sourceWriting(
  rows: StoredRows,
  facts: SourceFacts,
  options: { hash: string; state: SourceState; replaced: Replacement; recording: Recording; portion: boolean; unjudged: boolean },
): Promise<SourceWriting> {
  const { hash, state, replaced, recording, portion } = options;
  const { store } = rows;
  const { now } = recording;
  const { id } = facts.source;
  const gone = replaced.sources;
  const said = evidenceOf(facts);
  const own = await evidenceChange(store, facts, { rows: said.ties, known: state.known, portion });
  const lostWith = await evidenceLostWith(store, gone, 'REVISED');
  const evidence = { ...own, lost: [...lostWith, ...own.lost] };
  const records = facts.claims.map(claimRecord);
  const ends = await requireEnds(rows, facts, records);
  const entities = await entityStatements(rows, facts, {
    known: state.known,
    portion,
    lostWith: await mentionsLostWith(store, gone, 'REVISED'),
    ends,
    recording,
  });
  const claims = await claimStatements(rows, { records, evidence }, recording);
  const stating = [...new Set(records.map((record) => record.id))];
  const loses = evidence.lost.length > 0;
  const judged =
    options.unjudged && !loses ? 'NOTHING' : await judgesWrite(store, { claims: stating, entities: idsOfFacts(facts), loses });
  const readings =
    state.hash === hash
      ? { since: state.since ?? now, readings: state.readings }
      : { since: now, readings: readingsOf(state, now) };
  return {
    phases: [
      judged !== 'NOTHING' ? [{ statement: judgementsDueWritten, params: { due: true } }] : [],
      entities.described,
      entities.named,
      entities.mentioned,
      passageStatements(id, said),
      claims.made,
      claims.statements,
      evidenceStatements(evidence, now),
      openMentionStatements(facts, { gone, known: state.known }),
      claims.madeEdges,
      claims.edges,
      sourceRetractions(gone, { now, reason: 'REVISED', supersededBy: id }),
      originStatements(facts, replaced, now),
      [{ statement: sourceReadingsWritten, params: { rows: [{ id, hash, ...readings }] } }],
      entities.forgetting(claims.left),
    ],
    claims: stating,
    judged,
    result: {
      changed: true,
      stood: state.stood,
      entities: facts.entities.length,
      claims: stating.length,
      evidence: said.ties.length,
      retracted: evidence.lost.length,
      superseded: gone,
    },
  };
}
