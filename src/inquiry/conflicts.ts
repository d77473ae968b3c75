/**
 * Where sources disagree: two figures about one thing, place, period and kind, or two days or issuers of one document. Both sides are kept and
 * shown, each with who says it; the better source stands first, nothing is dropped. Claims that were withdrawn or rejected are no side.
 */
import { createHash } from 'node:crypto';
import { documentsThatDiffer, entitiesById, figuresThatDiffer } from '../graph/statements.generated.js';
import { type RowOf, readTogether } from '../graph/read-together.js';
import type { Store } from '../graph/store.js';
import type { Certainty, FigureBound, FigureKind, SourceTier } from '../vocabulary/kinds.js';
import type { PageInfoAnswer } from './answers.js';
import { figuresAgree } from './figures-agree.js';
import { type PageRequest, rankedPage } from './keyset.js';

/** FIGURE: two numbers for one measure. ISSUED_ON: two days of one document. ISSUED_BY: two issuers of one document. */
export const CONFLICT_KINDS = ['FIGURE', 'ISSUED_ON', 'ISSUED_BY'] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];

/** What one side says, and who says it. */
export interface ConflictSide {
  /** In words: "612 trường", "2013-11-04", the id of the issuer. */
  readonly value: string;
  /** The figures, or the body, that the side names; empty for a day. */
  readonly nodeIds: readonly string[];
  readonly claimIds: readonly string[];
  /** The sources that say so, by id. */
  readonly sourceIds: readonly string[];
  /** The best of their tiers. */
  readonly tier: SourceTier;
  /** VERIFIED where a person confirmed it. */
  readonly certainty: Certainty;
}
export interface Conflict {
  /** Stable: of what the sources disagree on, not of what they say. */
  readonly id: string;
  readonly kind: ConflictKind;
  /** The document, or the place or body that the figures are of. */
  readonly subjectId: string;
  /** Of figures: what is measured, of when, and as what. */
  readonly measure: string | null;
  readonly period: string | null;
  readonly figureKind: FigureKind | null;
  /** The better source first: judged by a person, then reference list, official text, press; then by how many say so. */
  readonly sides: readonly ConflictSide[];
  /** Whether the first side outranks the second, or they stand equal. */
  readonly settledByRank: boolean;
}
export interface ConflictQuestion {
  readonly kinds?: readonly ConflictKind[] | null;
  /** Id of a document, place or body; or of a figure, for what disagrees with it. */
  readonly about?: string | null;
}

const TIER_ORDER: readonly SourceTier[] = ['REFERENCE', 'OFFICIAL', 'PRESS'];
const tierRank = (tier: string): number => {
  const at = TIER_ORDER.indexOf(tier as SourceTier);
  return at < 0 ? TIER_ORDER.length : at;
};

interface Saying {
  readonly value: string;
  readonly nodeId: string | null;
  readonly claim: string;
  readonly certainty: string;
  readonly sources: readonly (readonly string[])[];
}

function sideOf(sayings: readonly Saying[]): ConflictSide {
  const sources = new Map(sayings.flatMap(({ sources: all }) => all.map(([id = '', tier = '']) => [id, tier] as const)));
  const tiers = [...sources.values()].sort((a, b) => tierRank(a) - tierRank(b));
  const verified = sayings.some(({ certainty }) => certainty === 'VERIFIED');
  return {
    value: sayings[0]?.value ?? '',
    nodeIds: [...new Set(sayings.flatMap(({ nodeId }) => (nodeId === null ? [] : [nodeId])))].sort(),
    claimIds: [...new Set(sayings.map(({ claim }) => claim))].sort(),
    sourceIds: [...sources.keys()].sort(),
    tier: (tiers[0] ?? 'PRESS') as SourceTier,
    certainty: verified ? 'VERIFIED' : ((sayings[0]?.certainty ?? 'ASSERTED') as Certainty),
  };
}

const standing = (side: ConflictSide): number => (side.certainty === 'VERIFIED' ? -1 : tierRank(side.tier));

/** The sides in order, or null where they are none: one side only, or one source that says several (then it speaks of several things). */
function sidesOf(groups: readonly (readonly Saying[])[]): readonly ConflictSide[] | null {
  const sides = groups.map(sideOf);
  if (sides.length < 2) return null;
  const said = sides.flatMap(({ sourceIds }) => sourceIds);
  if (new Set(said).size < said.length) return null;
  return sides.sort(
    (a, b) => standing(a) - standing(b) || b.sourceIds.length - a.sourceIds.length || (a.value < b.value ? -1 : 1),
  );
}

function conflictOf(
  slot: Omit<Conflict, 'id' | 'sides' | 'settledByRank'> & { readonly key: string },
  groups: readonly (readonly Saying[])[],
): Conflict[] {
  const sides = sidesOf(groups);
  if (sides === null) return [];
  const { key, ...rest } = slot;
  const hash = createHash('sha256').update([rest.kind, rest.subjectId, key].join('\0')).digest('hex');
  const settledByRank = standing(sides[0]!) < standing(sides[1]!);
  return [{ id: `conflict:${hash.slice(0, 20)}`, ...rest, sides, settledByRank }];
}

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Row[][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()];
}

const written = (value: number): string => String(value).replace('.', ',');

function figureConflicts(rows: readonly RowOf<typeof figuresThatDiffer>[]): Conflict[] {
  const slots = grouped(rows, (row) => [row.subject, row.measureKey, row.period, row.figureKind].join('\0'));
  return slots.flatMap((slot) => {
    const first = slot[0]!;
    const sides: (typeof slot)[] = [];
    for (const row of slot) {
      const figureOf = (each: typeof row) => ({
        amount: each.amount,
        upper: each.upper == null || each.value === 0 ? null : (each.upper / each.value) * each.amount,
        bound: (each.bound ?? null) as FigureBound | null,
      });
      const side = sides.find((rows) => rows.some((other) => figuresAgree(figureOf(other), figureOf(row))));
      if (side === undefined) sides.push([row]);
      else side.push(row);
    }
    return conflictOf(
      {
        key: [first.measureKey, first.period, first.figureKind].join('\0'),
        kind: 'FIGURE',
        subjectId: first.subject,
        measure: first.measure ?? null,
        period: first.period,
        figureKind: first.figureKind as FigureKind,
      },
      sides.map((side) =>
        side.map((row) => ({
          value: `${written(row.value)}${row.upper == null ? '' : `–${written(row.upper)}`} ${row.unit ?? ''}`.trim(),
          nodeId: row.indicator,
          claim: row.claim,
          certainty: row.certainty,
          sources: row.sources,
        })),
      ),
    );
  });
}

function documentConflicts(rows: readonly RowOf<typeof documentsThatDiffer>[]): Conflict[] {
  return grouped(rows, (row) => `${row.subject}\0${row.predicate}`).flatMap((slot) => {
    const { subject, predicate } = slot[0]!;
    const isDay = predicate === 'issuedOn';
    const sides = grouped(slot, ({ said }) => said);
    return conflictOf(
      {
        key: predicate,
        kind: isDay ? 'ISSUED_ON' : 'ISSUED_BY',
        subjectId: subject,
        measure: null,
        period: null,
        figureKind: null,
      },
      sides.map((side) =>
        side.map((row) => ({
          value: isDay ? String(JSON.parse(row.said)) : row.said,
          nodeId: row.object ?? null,
          claim: row.claim,
          certainty: row.certainty,
          sources: row.sources,
        })),
      ),
    );
  });
}

/** Statements of what may be in conflict; all of them have the parameters `about` and `measure` or one of these. */
export const CONFLICTING = { figures: figuresThatDiffer, documents: documentsThatDiffer } as const;
type Conflicting = { readonly [Part in keyof typeof CONFLICTING]: readonly RowOf<(typeof CONFLICTING)[Part]>[] };

/**
 * The conflicts in what those statements found, by kind, subject and id. A document with several issuers in one source is issued jointly, and a
 * source with several figures of one measure speaks of several things: neither is a conflict.
 */
export function conflictsIn({ figures, documents }: Conflicting): Conflict[] {
  return [...figureConflicts(figures), ...documentConflicts(documents)].sort((a, b) => rankOf(a).localeCompare(rankOf(b), 'en'));
}

/** Every conflict of the question, in that order. One statement; of what disagrees with a figure one more, which tells what it measures. */
export async function conflictsOf(store: Store, { kinds, about }: ConflictQuestion = {}): Promise<Conflict[]> {
  const asked = kinds == null || kinds.length === 0 ? CONFLICT_KINDS : kinds;
  const ofFigure = about?.startsWith('indicator:') === true;
  const [figure] = ofFigure ? await store.read(entitiesById, { ids: [about!] }) : [];
  const measure = (figure?.properties as { measureKey?: string } | undefined)?.measureKey ?? null;
  const { figures, documents } = CONFLICTING;
  const parts = {
    figures: asked.includes('FIGURE') && (!ofFigure || measure !== null) ? figures : null,
    documents: (asked.includes('ISSUED_ON') || asked.includes('ISSUED_BY')) && !ofFigure ? documents : null,
  };
  const found = await readTogether(store, parts, { about: ofFigure ? null : (about ?? null), measure });
  return conflictsIn(found).filter(
    ({ kind, sides }) => asked.includes(kind) && (!ofFigure || sides.some(({ nodeIds }) => nodeIds.includes(about!))),
  );
}
const rankOf = ({ kind, subjectId, id }: Conflict): string => `${CONFLICT_KINDS.indexOf(kind)} ${subjectId} ${id}`;

export interface ConflictPage {
  readonly edges: readonly { readonly cursor: string; readonly conflict: Conflict }[];
  readonly totalCount: number;
  readonly pageInfo: PageInfoAnswer;
}

/** A page of them. Throws BAD_USER_INPUT for a bad page size or a cursor of another list. */
export async function conflictPage(
  store: Store,
  { first, after, ...question }: ConflictQuestion & PageRequest,
): Promise<ConflictPage> {
  const { rows, totalCount, pageInfo } = rankedPage(
    await conflictsOf(store, question),
    ({ kind, subjectId, id }) => [CONFLICT_KINDS.indexOf(kind), subjectId, id],
    { ...(first === undefined ? {} : { first }), after: after ?? null, of: 'conflicts', width: 3 },
  );
  return { edges: rows.map(({ cursor, row }) => ({ cursor, conflict: row })), totalCount, pageInfo };
}
