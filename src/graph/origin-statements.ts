/** Where texts stand, and which text a new one replaces there. */
import type { SourceFacts } from '../vocabulary/facts.js';
import type { RetractionReason } from '../vocabulary/kinds.js';
import {
  originsWritten,
  originTiesRetractedWritten,
  originTiesWritten,
  sourcesRetractedWritten,
} from './statements.generated.js';
import type { BoundStatement } from './store.js';

/** What a text takes the place of. */
export interface Replacement {
  /** Whether it comes to stand at an origin where it did not stand before. */
  readonly moves: boolean;
  /** Texts that no longer stand at this origin. */
  readonly displaced: readonly string[];
  /** Those of them that stand nowhere else: they are in force no more. */
  readonly sources: readonly string[];
}

const NOTHING: Replacement = { moves: false, displaced: [], sources: [] };

/**
 * The texts that a new one at its origin replaces. An address may be that of several files (a page of news in parts): a text that stands
 * already, in a place of its own, takes no other's.
 */
export function supersededBy(
  { source, origin }: SourceFacts,
  state: { readonly hash: string | null; readonly holders: readonly (readonly [source: string, origins: number])[] },
): Replacement {
  if (origin === undefined || state.holders.some(([id]) => id === source.id)) return NOTHING;
  if (origin.kind === 'URL' && state.hash !== null && state.hash !== undefined && state.holders.length > 0) return NOTHING;
  return {
    moves: true,
    displaced: state.holders.map(([id]) => id),
    sources: state.holders.filter(([, origins]) => origins <= 1).map(([id]) => id),
  };
}

/** Statements that put the text where it stands and take the others away from there. */
export function originStatements({ source, origin }: SourceFacts, replaced: Replacement, now: string): BoundStatement[] {
  if (origin === undefined || !replaced.moves) return [];
  const { id, kind, at } = origin;
  const ended = replaced.displaced.map((each) => ({ source: each, origin: id, reason: 'REVISED' }));
  return [
    { statement: originsWritten, params: { rows: [{ id, kind, at }] } },
    ...(ended.length === 0
      ? []
      : [{ statement: originTiesRetractedWritten, params: { rows: ended, retractedAt: now } } as BoundStatement]),
    { statement: originTiesWritten, params: { rows: [{ origin: id, source: source.id }], recordedAt: now } },
  ];
}

/** Statements that end sources; null for `supersededBy` where no text takes their place. */
export function sourceRetractions(
  ids: readonly string[],
  { now, reason, supersededBy: by }: { now: string; reason: RetractionReason; supersededBy: string | null },
): BoundStatement[] {
  if (ids.length === 0) return [];
  const rows = ids.map((id) => ({ id, reason, supersededBy: by, reading: ` ${now} ${reason}` }));
  return [{ statement: sourcesRetractedWritten, params: { rows, retractedAt: now } }];
}
