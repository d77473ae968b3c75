/** What a person judged: a record of its own beside the facts, never an edit of them (docs/decisions/2026-11-26-judgements.md). */
import type { EntityKind, Status } from '../../vocabulary/kinds.js';
import type { StoredProperties } from '../entity-record.js';
import { judgements } from '../statements.generated.js';
import type { Store } from '../store.js';

export const VERBS = ['confirm', 'reject', 'correct', 'merge', 'separate', 'split', 'resolve'] as const;
export type Verb = (typeof VERBS)[number];

/** A fact by its parts; `value` is JSON, as claims store it. */
export interface Triple {
  readonly subject: string;
  readonly predicate: string;
  readonly object: string | null;
  readonly value: string | null;
}
/** A mention that the text left open, kept whole: the judgement stands when the source is read again. */
export interface JudgedMention {
  readonly id: string;
  readonly source: string;
  readonly passage: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: EntityKind;
}

/** What each verb is about. */
export type Target =
  | { readonly verb: 'confirm' | 'reject'; readonly claim: Triple }
  | { readonly verb: 'correct'; readonly claim: Triple; readonly corrected: Triple; readonly status: Status | null }
  | { readonly verb: 'merge'; readonly from: string; readonly into: string }
  /** That two of one name are two: nothing changes but that nobody is asked again. */
  | { readonly verb: 'separate'; readonly from: string; readonly to: string }
  | {
      readonly verb: 'split';
      readonly from: string;
      readonly to: string;
      /** The facts that are given to the other identity, by id; and every fact that only these sources state. */
      readonly claims: readonly string[];
      readonly sources: readonly string[];
    }
  | { readonly verb: 'resolve'; readonly mention: JudgedMention; readonly entity: string; readonly says: readonly Triple[] };

export interface Undoing {
  readonly by: string;
  /** ISO date-time. */
  readonly at: string;
  readonly note: string;
}
export interface Judgement {
  readonly id: string;
  /** Judgements count from 1; a later one stands over an earlier one of the same fact. */
  readonly sequence: number;
  readonly by: string;
  /** ISO date-time. */
  readonly at: string;
  readonly note: string;
  readonly target: Target;
  /** The stored properties of identities that the judgement brings into the graph: a new one, or one of the shipped lists. */
  readonly made: readonly StoredProperties[];
  readonly undone: Undoing | null;
}

/** The judgement as stored properties; the target is JSON, for no query looks into it. */
export function judgementProperties({ target, made, undone, ...rest }: Judgement): Record<string, unknown> {
  return {
    ...rest,
    verb: target.verb,
    target: JSON.stringify(target),
    made: JSON.stringify(made),
    undoneBy: undone?.by ?? null,
    undoneAt: undone?.at ?? null,
    undoneNote: undone?.note ?? null,
  };
}

/** The stored properties read back. */
export function judgementOf(properties: Readonly<Record<string, unknown>>): Judgement {
  const { id, sequence, by, at, note, target, made, undoneBy, undoneAt, undoneNote } = properties as Record<string, string>;
  return {
    id: id!,
    sequence: Number(sequence),
    by: by!,
    at: at!,
    note: note!,
    target: JSON.parse(target!) as Target,
    made: JSON.parse(made!) as StoredProperties[],
    undone: undoneAt ? { by: undoneBy ?? '', at: undoneAt, note: undoneNote ?? '' } : null,
  };
}

/** All judgements, those that were taken back too, in the order in which they were made. */
export async function storedJudgements(store: Store): Promise<Judgement[]> {
  return judgementsOf(await store.read(judgements, {}));
}

/** The rows of the statement `judgements` read. */
export function judgementsOf(rows: readonly { readonly properties: Record<string, unknown> }[]): Judgement[] {
  return rows.map(({ properties }) => judgementOf(properties));
}
