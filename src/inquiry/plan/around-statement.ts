/**
 * Writes what lies around some things: every relation of theirs that a path may use and, where these lead to few things and those have few, the
 * relations of the things behind them too. Most paths are so short that this is all there is to read.
 */
import type { Statement } from '../../graph/store.js';
import type { Certainty } from '../../vocabulary/kinds.js';
import type { RelationType } from '../../vocabulary/relations.js';
import { call } from './piece.js';

/** Behind more things than these nobody looks ahead, and of more relations than these nothing is kept: it would be read for nothing too often. */
const FEW_THINGS = 100;
const FEW_RELATIONS = 2_000;

/** One relation in its own direction, and at which of its ends it was found. */
export type AroundRow = readonly [near: string, claim: string, from: string, to: string, certainty: Certainty];
export interface Around {
  /** What each asked id stands for: itself, or for an old one what it leads to (graph/redirects). */
  readonly standing: readonly (readonly [asked: string, now: string])[];
  readonly links: readonly AroundRow[];
  /** The things that were looked behind. */
  readonly passed: readonly string[];
  readonly ahead: readonly AroundRow[];
}
export interface AroundParams {
  readonly ids: readonly string[];
  readonly relations: readonly RelationType[];
  readonly certainty: readonly Certainty[];
  /** Relations of the asked things beyond this number are not read. */
  readonly limit: number;
}

const COUNTED = 'WHERE r.claim IS NOT NULL AND r.retractedAt IS NULL AND r.certainty IN $certainty AND type(r) IN $relations';
/** From things to rows of `far`, the id of the other end, and `link`, in no order: whoever reads them sorts what is found. */
const RELATIONS = call('n', [
  `MATCH (n)-[r]->(o:Entity) ${COUNTED}`,
  'RETURN o.id AS far, [n.id, r.claim, n.id, o.id, r.certainty] AS link',
  'UNION ALL',
  `MATCH (n)<-[r]-(o:Entity) ${COUNTED}`,
  'RETURN o.id AS far, [n.id, r.claim, o.id, n.id, r.certainty] AS link',
]);
/** Ends of a question may be old ids; what a relation leads to is none. */
const THINGS = {
  ends: call('id', [
    'MATCH (n:Entity {id: id}) WHERE n.retractedAt IS NULL AND n.mergedInto IS NULL RETURN n',
    'UNION',
    'MATCH (led:Redirect {id: id}) MATCH (n:Entity {id: led.to}) WHERE n.retractedAt IS NULL AND n.mergedInto IS NULL RETURN n',
  ]),
  within: 'MATCH (n:Entity {id: id})',
} as const;

function textOf(things: keyof typeof THINGS): string {
  return [
    'UNWIND $ids AS id',
    THINGS[things],
    'WITH id, n ORDER BY id, n.id',
    'WITH collect([id, n.id]) AS standing, collect(n.id) AS near',
    call('near', [
      'UNWIND near AS id',
      'WITH DISTINCT id',
      'MATCH (n:Entity {id: id})',
      RELATIONS,
      'WITH far, link ORDER BY link[1], link[0] LIMIT $limit',
      'RETURN collect(link) AS links, collect(DISTINCT far) AS fars',
    ]),
    `WITH standing, links, CASE WHEN size(fars) <= ${FEW_THINGS} THEN [id IN fars WHERE NOT id IN near] ELSE [] END AS behind`,
    call('behind', [
      'UNWIND behind AS id',
      'MATCH (n:Entity {id: id})',
      RELATIONS,
      `WITH link LIMIT ${FEW_RELATIONS + 1}`,
      'WITH link ORDER BY link[1], link[0]',
      'RETURN collect(link) AS ahead',
    ]),
    `WITH standing, links, behind, ahead, size(ahead) <= ${FEW_RELATIONS} AS kept`,
    'RETURN standing, links, CASE WHEN kept THEN behind ELSE [] END AS passed, CASE WHEN kept THEN ahead ELSE [] END AS ahead',
  ].join('\n');
}

/** Around the ends of a question, and around what was found from there. */
export const AROUND: Readonly<Record<keyof typeof THINGS, Statement<AroundParams, Around>>> = {
  ends: { name: 'planned-around-ends', access: 'read', text: textOf('ends') },
  within: { name: 'planned-around', access: 'read', text: textOf('within') },
};
