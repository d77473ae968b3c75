/** Writes which documents of given places carry a document out: issued by a body of the place, or applying in it; by one to three steps. */
import type { AnsweredNode } from './answered.js';
import { always } from './bound.js';
import type { Emission } from './emission.js';
import { type AnsweredHop, type HopSelection, hopsPiece } from './hops-piece.js';
import { sureness } from './certainty-test.js';
import { claims, countedSteps, implementingChains, type WaysWanted, weaker } from './implementing-ways.js';
import { nodePiece } from './node-piece.js';
import { call, type Piece, whereAll } from './piece.js';
import type { NodeSelection } from './selection.js';

export interface DocumentsWanted extends Pick<WaysWanted, 'steps' | 'rules'> {
  /** How sure the answers may be, as numbers (implementing-ways.ts). */
  readonly sure: readonly number[];
  readonly node: NodeSelection | null;
  readonly hops: HopSelection | null;
}
export interface CarryingDocument {
  readonly place: string;
  readonly sure: number;
  readonly node: AnsweredNode | null;
  readonly hops: readonly AnsweredHop[] | null;
}

/** A row for each place and document, each with its best way from the place to the document under `d`: surest first, then by name. */
export function documentsPiece(
  { document, places }: { readonly document: string; readonly places: string },
  wanted: DocumentsWanted,
  emission: Emission,
): Piece<CarryingDocument[]> {
  const counts = countedSteps(wanted, emission);
  const step = (match: string, edges: readonly string[], found: string, name: string): string =>
    `MATCH ${match}${whereAll(edges.map(counts))}\nRETURN ${found}, ${sureness(edges, wanted.steps)} AS ${name}Sure, ${claims(edges)} AS ${name}Way`;
  const chains = implementingChains(document).map(({ pattern, edges }) => step(`${pattern}(x:Document)`, edges, 'x', 'chain'));
  const ofPlaces = [
    step('(x)-[r:ISSUED_BY]->()-[j:HAS_JURISDICTION]->(l)', ['j', 'r'], 'l', 'place'),
    step('(x)-[r:APPLIES_IN]->(l)', ['r'], 'l', 'place'),
  ];
  const node = wanted.node === null ? null : nodePiece('x', wanted.node, emission);
  const hops = wanted.hops === null ? null : hopsPiece('way', 2, wanted.hops, emission);
  const below = [node, hops].filter((piece) => piece !== null);
  const found = emission.variable('carriers');
  return {
    clauses: [
      call(`${document}, ${places}`, [
        call(document, [chains.join('\nUNION ALL\n')]),
        call('x', [ofPlaces.join('\nUNION ALL\n')]),
        `WITH ${places}, l.id AS place, x, ${weaker('chainSure', 'placeSure')} AS pairSure, placeWay + chainWay AS steps`,
        `WITH place, x, pairSure, steps${whereAll([`place IN ${places}`])}`,
        'WITH place, x, min([pairSure, size(steps)] + steps) AS way',
        `WITH place, x, way${whereAll([`way[0] IN ${emission.parameter(always(wanted.sure))}`])}`,
        ...below.flatMap(({ clauses }) => clauses),
        `WITH ${['place', 'x', 'way', ...below.flatMap(({ carried }) => carried)].join(', ')} ORDER BY place, way[0], x.name, x.id`,
        `RETURN collect([place, way[0], ${node?.expression ?? 'null'}, ${hops?.expression ?? 'null'}]) AS ${found}`,
      ]),
    ],
    carried: [found],
    expression: found,
    read: (value, given) =>
      (value as [string, number, unknown, unknown][]).map(([place, sure, nodeRow, hopRows]) => ({
        place,
        sure,
        node: node === null ? null : node.read(nodeRow, given),
        hops: hops === null ? null : hops.read(hopRows, given),
      })),
  };
}
