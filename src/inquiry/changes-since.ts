/**
 * What changed in the graph: things, facts, judgements and old ids, in the order in which they changed last. Every write carries the number of its
 * change (`revision`), numbers are given out under a lock, and a page ends before a change that is still arriving: so whoever goes on from a cursor
 * misses nothing, also while others write. What changed twice is told once, where it changed last.
 */
import { PolicyGraphError } from '../errors.js';
import { pastStates } from '../graph/claim-history.js';
import { type Judgement, judgementOf } from '../graph/judgement/judgement.js';
import { changes } from '../graph/statements.generated.js';
import type { Store } from '../graph/store.js';
import type { Certainty } from '../vocabulary/kinds.js';
import type { PageInfoAnswer } from './answers.js';
import { requireDay } from './days.js';
import type { PageRequest } from './keyset.js';
import type { AnsweredClaim } from './plan/answered.js';
import { decodeCursor, encodeCursor, orderTag } from './plan/cursor.js';
import { pageSize } from './plan/page.js';

/** ADDED, CHANGED, REMOVED: seen from what was asked about. */
export const CHANGE_KINDS = ['ADDED', 'CHANGED', 'REMOVED'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];
/** What can change. */
export const CHANGE_SUBJECTS = ['ENTITY', 'CLAIM', 'JUDGEMENT', 'REDIRECT'] as const;
export type ChangeSubject = (typeof CHANGE_SUBJECTS)[number];

/** A fact as it stands; its evidence is looked up apart. */
export type ChangedClaim = Omit<AnsweredClaim, 'evidence'> & { readonly subject: string };
export interface Change {
  readonly cursor: string;
  readonly revision: number;
  /** When the graph came to that revision; null where it was before this was noted. */
  readonly at: string | null;
  readonly kind: ChangeKind;
  readonly subject: ChangeSubject;
  readonly id: string;
  /** The thing itself, the subject of the fact, or where the old id leads; null for a judgement and for what was deleted. */
  readonly nodeId: string | null;
  readonly claim: ChangedClaim | null;
  readonly judgement: Judgement | null;
}
export interface ChangesAnswer {
  readonly edges: readonly Change[];
  readonly pageInfo: PageInfoAnswer;
  /** Null where nobody asked for it. */
  readonly totalCount: number | null;
  /** Up to which revision was looked. */
  readonly upTo: number;
  /** Where to go on next time: behind the last change of the page, or of the graph where there was none. */
  readonly resume: string;
}

export interface ChangesQuestion extends PageRequest {
  /** A cursor of an earlier answer, an ISO day or date-time, or the number of a revision. */
  readonly since: string;
  /** Whether the changes are to be counted. */
  readonly counted?: boolean;
}

/** The sorts of rows in their order within a revision. */
const SORTS = ['CLAIM', 'ENTITY', 'JUDGEMENT', 'REDIRECT', 'REMOVED'] as const;
type Sort = (typeof SORTS)[number];
const IDS = { CLAIM: 'claims', ENTITY: 'entities', JUDGEMENT: 'judgements', REDIRECT: 'redirects', REMOVED: 'removed' } as const;
/** Behind every id. */
const LAST_ID = '\uffff';
const TAG = orderTag('changes');

/** A place in the order of changes. */
type Position = readonly [revision: number, sort: Sort, id: string];
const whole = (revision: number): Position => [revision, 'REMOVED', LAST_ID];

function isBehind([revision, sort, id]: Position, [ofRevision, ofSort, ofId]: Position): boolean {
  if (revision !== ofRevision) return revision > ofRevision;
  return sort === ofSort ? id > ofId : sort > ofSort;
}

type Ids = Readonly<Record<(typeof IDS)[Sort], string>>;
/** Of each sort the id behind which to go on within the revision of the position. */
function idsBehind([, sort, id]: Position): Ids {
  const entries = SORTS.map((each) => [IDS[each], each < sort ? LAST_ID : each === sort ? id : '']);
  return Object.fromEntries(entries) as Ids;
}

function positionOf(cursor: string): Position {
  const [revision, sort, id] = decodeCursor(cursor, TAG, 3);
  if (typeof revision === 'number' && SORTS.includes(sort as Sort) && typeof id === 'string') return [revision, sort as Sort, id];
  throw new PolicyGraphError('BAD_USER_INPUT', 'the cursor is malformed', {
    remedy: 'Take cursors from an answer of changes.',
  });
}

/** What `since` names. Throws BAD_USER_INPUT for what is no cursor, day, time or revision. */
function beginning(since: string): { readonly position: Position } | { readonly instant: string } {
  if (/^\d{1,15}$/.test(since)) return { position: whole(Number(since)) };
  if (/^\d{4}-\d{2}-\d{2}$/.test(since)) return { instant: `${requireDay(since, 'since')}T00:00:00.000Z` };
  if (/^\d{4}-\d{2}-\d{2}T/.test(since)) {
    const time = new Date(since);
    if (!Number.isNaN(time.getTime())) return { instant: time.toISOString() };
  }
  try {
    return { position: positionOf(since) };
  } catch (cause) {
    throw new PolicyGraphError('BAD_USER_INPUT', `since: "${since.slice(0, 40)}" is no cursor, day, time or revision`, {
      remedy:
        'Give the `resume` or a cursor of an earlier answer, a day like 2026-01-31, a time like 2026-01-31T08:00:00Z, or a revision.',
      cause,
    });
  }
}

type Properties = Readonly<Record<string, unknown>>;
const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function claimOf(properties: Properties): ChangedClaim {
  const of = properties as Readonly<Record<string, string>>;
  return {
    ...{ id: of.id!, subject: of.subject!, predicate: of.predicate!, rule: of.rule!, recordedAt: of.recordedAt! },
    objectId: text(properties.object),
    value: text(properties.value),
    certainty: properties.certainty as Certainty,
    confidence: properties.confidence as number,
    status: text(properties.status),
    provisions: (properties.provisions as readonly string[] | undefined) ?? [],
    since: text(properties.since),
    retractedAt: text(properties.retractedAt),
    reason: text(properties.reason),
    history: pastStates(properties.history as readonly string[] | undefined),
    judgementId: text(properties.judgement),
  };
}

/** Whether it is no longer listed: retracted, rejected, seen as another one, or given to another. */
function isGone({ retractedAt, certainty, seenAs, mergedInto }: Properties): boolean {
  return [retractedAt, seenAs, mergedInto].some((each) => typeof each === 'string') || certainty === 'REJECTED';
}

type Row = readonly [revision: number, sort: string, id: string, at: string | null, properties: Properties];

function changeOf([revision, rowSort, rowId, at, properties]: Row, since: Position): Change {
  const sort = rowSort as Sort;
  const wasDeleted = sort === 'REMOVED';
  const first = properties.firstRevision;
  const isNew = typeof first === 'number' && isBehind([first, sort, rowId], since);
  const claim = sort === 'CLAIM' ? claimOf(properties) : null;
  return {
    cursor: encodeCursor(TAG, [revision, sort, rowId]),
    revision,
    at: at ?? null,
    kind: wasDeleted || isGone(properties) ? 'REMOVED' : isNew ? 'ADDED' : 'CHANGED',
    subject: (wasDeleted ? properties.what : sort) as ChangeSubject,
    id: wasDeleted ? String(properties.of) : rowId,
    nodeId: sort === 'ENTITY' ? rowId : sort === 'REDIRECT' ? text(properties.to) : (claim?.subject ?? null),
    claim,
    judgement: sort === 'JUDGEMENT' ? judgementOf(properties) : null,
  };
}

/** A page of changes behind `since`, and within that behind `after`. One statement. Throws BAD_USER_INPUT for bad arguments. */
export async function changesSince(store: Store, question: ChangesQuestion): Promise<ChangesAnswer> {
  const size = pageSize(question.first);
  const from = beginning(question.since);
  const asked: Position = 'position' in from ? from.position : whole(0);
  const after = question.after == null ? null : positionOf(question.after);
  const start = after !== null && isBehind(after, asked) ? after : null;
  const [answer] = await store.read(changes, {
    wholeChanges: store.capabilities.wholeChanges,
    instant: 'instant' in from ? from.instant : null,
    since: { revision: asked[0], ...idsBehind(asked) },
    start: { revision: start?.[0] ?? null, ...idsBehind(start ?? asked) },
    limit: size + 1,
    counted: question.counted ?? false,
  });
  const { upTo, since, total, rows } = answer!;
  const position: Position = 'position' in from ? asked : whole(since);
  const edges = rows.slice(0, size).map((row) => changeOf(row, position));
  const [begin, end] = [edges[0]?.cursor ?? null, edges.at(-1)?.cursor ?? null];
  const reached = start ?? position;
  // Behind the whole of the graph only where the page came to its end; never behind what was not looked at.
  const looked = isBehind(whole(upTo), reached) ? whole(upTo) : reached;
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > size,
      hasPreviousPage: start !== null,
      startCursor: begin,
      endCursor: end,
    },
    totalCount: question.counted === true ? total : null,
    upTo,
    resume: rows.length > size ? end! : encodeCursor(TAG, looked),
  };
}
