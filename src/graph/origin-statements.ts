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
  /** Whether anything changes in who stands where. */
  readonly moves: boolean;
  /** Whether the text comes to stand at an origin where it did not stand before. */
  readonly arrives: boolean;
  /** Texts that no longer stand at an origin. */
  readonly displaced: readonly { readonly source: string; readonly origin: string }[];
  /** Those of them that stand nowhere else: they are in force no more. */
  readonly sources: readonly string[];
}

const NOTHING: Replacement = { moves: false, arrives: false, displaced: [], sources: [] };

/** The origins that a text takes: its own, and its file where it is known by address or name. */
export function originIds({ origin }: SourceFacts): string[] {
  return origin === undefined ? [] : [origin.id, ...(origin.file === undefined ? [] : [origin.file])];
}

/**
 * The texts that a new one at its origins replaces. An address may be that of several files (a page of news in parts): a text that stands
 * already, in a place of its own, takes no other's.
 */
export function supersededBy(
  { source, origin }: SourceFacts,
  state: {
    readonly hash: string | null;
    readonly holders: readonly (readonly [source: string, origin: string, origins: number])[];
  },
): Replacement {
  if (origin === undefined) return NOTHING;
  const arrives = !state.holders.some(([id, at]) => id === source.id && at === origin.id);
  const others = state.holders.filter(([id, at]) => id !== source.id && at === origin.id);
  if (origin.kind === 'URL' && state.hash && arrives && others.length > 0) return NOTHING;
  const displaced = state.holders.filter(([id, at]) => id !== source.id || at !== origin.id);
  const lost = new Map<string, number>();
  for (const [id] of displaced) lost.set(id, (lost.get(id) ?? 0) + 1);
  const sources = displaced.filter(([id, , origins]) => id !== source.id && lost.get(id) === origins).map(([id]) => id);
  return {
    moves: arrives || displaced.length > 0,
    arrives,
    displaced: displaced.map(([id, at]) => ({ source: id, origin: at })),
    sources: [...new Set(sources)],
  };
}

/** Statements that put the text where it stands and take the others away from there. */
export function originStatements({ source, origin }: SourceFacts, replaced: Replacement, now: string): BoundStatement[] {
  if (origin === undefined) return [];
  const { id, kind, at } = origin;
  const ended = replaced.displaced.map((each) => ({ ...each, reason: 'REVISED' }));
  const ends = { statement: originTiesRetractedWritten, params: { rows: ended, retractedAt: now } };
  return [
    ...(ended.length === 0 ? [] : [ends]),
    ...(replaced.arrives
      ? [
          { statement: originsWritten, params: { rows: [{ id, kind, at }] } },
          { statement: originTiesWritten, params: { rows: [{ origin: id, source: source.id }], recordedAt: now } },
        ]
      : []),
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
