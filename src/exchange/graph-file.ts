/**
 * The file of a graph, JSON Lines: a header, then every record on a line of its own in one order, then a last line with the number of records and
 * their checksum, by which a file that was cut short or changed is known. Equal graphs give equal records, whatever the engine. Edges and look-up
 * keys are not in it: they follow from the rest.
 */

/** Grows when a reader of an older form could no longer read the file rightly. */
export const FORMAT = 'vn-policy-graph';
export const FORMAT_VERSION = 1;

/** Properties as the store has them. */
export type Properties = Readonly<Record<string, unknown>>;

/** In the order in which they stand, so that each names only what stands before it. */
export const RECORD_TYPES = [
  'entity',
  'description',
  'origin',
  'passage',
  'claim',
  'redirect',
  'open-mention',
  'judgement',
  'removed',
  'revision',
] as const;
export type RecordType = (typeof RECORD_TYPES)[number];

/** What ties a record to another: the id of that one, and what the tie carries. */
export type Tie = readonly [id: string, properties: Properties];

export type GraphRecord =
  | { readonly type: 'entity'; readonly id: string; readonly properties: Properties }
  /** What sources say of an entity. */
  | { readonly type: 'description'; readonly id: string; readonly sources: readonly Tie[] }
  /** Where texts stand or stood. */
  | { readonly type: 'origin'; readonly id: string; readonly properties: Properties; readonly texts: readonly Tie[] }
  | { readonly type: 'passage'; readonly id: string; readonly source: string; readonly properties: Properties }
  | {
      readonly type: 'claim';
      readonly id: string;
      readonly properties: Properties;
      /** Whether a judgement is laid over it. */
      readonly judged: boolean;
      /** By passage. */
      readonly evidence: readonly Tie[];
    }
  | { readonly type: PlainRecordType; readonly id: string; readonly properties: Properties };

/** Records that are their properties and no more. */
export type PlainRecordType = 'redirect' | 'open-mention' | 'judgement' | 'removed' | 'revision';

export interface Header {
  readonly format: typeof FORMAT;
  readonly formatVersion: number;
  /** What the counter of the graph carries, its revision above all. */
  readonly graph: Properties;
}
export interface LastLine {
  readonly end: true;
  readonly records: number;
  /** SHA-256 of the lines of the records, each with its line break, in hex. */
  readonly sha256: string;
}

/** The same value gives the same text: keys in order, what is absent left out. */
export function canonicalLine(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) => {
    if (each === null || typeof each !== 'object' || Array.isArray(each)) return each;
    const entries = Object.entries(each).filter(([, part]) => part !== null && part !== undefined);
    return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
