/** Runs plans: one statement for all that a root field wants to know of the graph. */
import { PolicyGraphError } from '../../errors.js';
import type { Capabilities, Store } from '../../graph/store.js';
import type { EntityKind } from '../../vocabulary/kinds.js';
import type { AnsweredConnection, AnsweredEvidence, AnsweredNode } from './answered.js';
import { always, type Arguments, type Bound } from './bound.js';
import { kindPiece } from './connection-piece.js';
import { Emission } from './emission.js';
import { evidencePiece } from './evidence-piece.js';
import { type AnsweredHop, type HopSelection, hopsPiece } from './hops-piece.js';
import { nodePiece } from './node-piece.js';
import { call, type Piece } from './piece.js';
import type { ConnectionSelection, EvidenceSelection, NodeSelection } from './selection.js';

type Row = Record<string, unknown>;

/** A compiled question: its text, how a request's values go in, and how its rows come out. Both engines take it; one of a page may be made for those with an order. */
export interface Plan<T> {
  /** What is asked, for logs, traces and people: "planned-page". */
  readonly name: string;
  /** Null where nothing needs to be asked. */
  readonly text: string | null;
  /** From which end the graph is entered, and why from there. */
  readonly anchor: string;
  /** Throws BAD_USER_INPUT before anything is asked. */
  params(given: Arguments): Record<string, unknown>;
  read(rows: readonly Row[], given: Arguments): T;
}

/** Runs a plan for one request. */
export async function answer<T>(store: Store, plan: Plan<T>, given: Arguments): Promise<T> {
  const params = plan.params(given);
  if (plan.text === null) return plan.read([], given);
  const statement = { name: plan.name, access: 'read', text: plan.text, anchor: plan.anchor } as const;
  const rows = await store.read<Row, Row>(statement, params);
  return plan.read(rows, given);
}

/** A page of all nodes of a kind, for a store whose indexes give an order or not. */
export function pagePlan(
  kind: EntityKind,
  selection: ConnectionSelection,
  { rangeIndexes }: Pick<Capabilities, 'rangeIndexes'>,
): Plan<AnsweredConnection> {
  const emission = new Emission({ hasOrder: rangeIndexes });
  const piece = kindPiece(kind, selection, emission);
  return {
    name: 'planned-page',
    text: piece.clauses.length === 0 ? null : piece.clauses.join('\n'),
    anchor: piece.anchor,
    params: (given) => emission.params(given),
    read: (rows, given) => piece.read(rows, given),
  };
}

/** The thing of the id, or the one that the id leads to. */
function followedMatch(node: string): string[] {
  return [
    'CALL (id) {',
    `  MATCH (${node}:Entity {id: id}) WHERE ${node}.mergedInto IS NULL RETURN ${node}`,
    '  UNION',
    `  MATCH (led:Redirect {id: id}) MATCH (${node}:Entity {id: led.to}) RETURN ${node}`,
    '}',
  ];
}

/** A list of pieces by id, as one subquery. */
function listed<T>(piece: Piece<T>, head: readonly string[], as: { id: string; keep: string; result: string }): string {
  const carried = [as.keep, ...piece.carried].join(', ');
  return call('', [
    ...head,
    ...piece.clauses,
    `WITH ${carried} ORDER BY ${as.id}`,
    `RETURN collect([${as.id}, ${piece.expression}]) AS ${as.result}`,
  ]);
}

/** Nodes by id in one selection. */
interface WantedNodes {
  readonly ids: Bound<readonly string[]>;
  readonly selection: NodeSelection;
  /** Whether an old id answers with the thing that it leads to (graph/redirects): for ids that an asker gives. */
  readonly followed?: boolean;
}
type ById<T> = ReadonlyMap<string, T>;

function nodesListed({ ids, selection, followed = false }: WantedNodes, emission: Emission) {
  const node = emission.variable('n');
  const piece = nodePiece(node, selection, emission);
  const result = emission.variable('found');
  const head = [
    `UNWIND ${emission.parameter(ids)} AS id`,
    ...(followed ? followedMatch(node) : [`MATCH (${node}:Entity {id: id})`]),
    `WITH id AS asked, ${node} WHERE coalesce(${node}.recordedAt, '') <= ${emission.knownAt()}`,
  ];
  return { piece, result, text: listed(piece, head, { id: 'asked', keep: `asked, ${node}`, result }) };
}

function byId<T>(part: { piece: Piece<T>; result: string }, row: Row, given: Arguments): Map<string, T> {
  return new Map((row[part.result] as [string, unknown][]).map(([id, value]) => [id, part.piece.read(value, given)]));
}

/** Things by ids that the asker gives, old ones too; an unknown id is absent. */
export function nodesPlan(ids: Bound<readonly string[]>, selection: NodeSelection): Plan<ById<AnsweredNode>> {
  const emission = new Emission();
  const once = (given: Arguments): string[] => [...new Set(ids(given))];
  const part = nodesListed({ ids: once, selection, followed: true }, emission);
  return {
    name: 'planned-nodes',
    text: `${part.text}\nRETURN ${part.result}`,
    anchor: 'the things of the given ids, by the unique index on ids',
    params: (given) => emission.params(given),
    read: ([row = {}], given) => byId(part, row, given),
  };
}

/** Things to look up together: nodes by id in several selections, and the proofs of claims. */
export interface LookUp {
  readonly nodes: readonly { readonly ids: readonly string[]; readonly selection: NodeSelection }[];
  readonly claims?: { readonly ids: readonly string[]; readonly evidence: EvidenceSelection };
  readonly hops?: { readonly claims: readonly string[]; readonly selection: HopSelection };
}
export interface LookedUp {
  /** In the order of the request; an unknown id is absent. */
  readonly nodes: readonly ById<AnsweredNode>[];
  /** Proofs by claim id. */
  readonly evidence: ById<AnsweredEvidence[]>;
  /** Claims as steps of a way, by claim id. */
  readonly hops: ById<AnsweredHop>;
}

/** Looks everything up in one statement; in none when nothing is asked for. */
export async function lookUp(store: Store, request: LookUp, given: Arguments): Promise<LookedUp> {
  const unique = request.nodes.map(({ ids, selection }) => ({ ids: [...new Set(ids)], selection }));
  const emission = new Emission();
  const nodes = unique.map(({ ids, selection }) =>
    ids.length === 0 ? null : nodesListed({ ids: always(ids), selection }, emission),
  );
  const proofs = request.claims === undefined || request.claims.ids.length === 0 ? null : proofsListed(request.claims, emission);
  const hops = request.hops === undefined || request.hops.claims.length === 0 ? null : hopsListed(request.hops, emission);
  const asked = [...nodes, proofs, hops].filter((part) => part !== null);
  if (asked.length === 0) return { nodes: nodes.map(() => new Map()), evidence: new Map(), hops: new Map() };
  const text = `${asked.map((part) => part.text).join('\n')}\nRETURN ${asked.map(({ result }) => result).join(', ')}`;
  const statement = { name: 'planned-look-up', access: 'read', text } as const;
  const [row = {}] = await store.read<Row, Row>(statement, emission.params(given));
  return {
    nodes: nodes.map((part) => (part === null ? new Map() : byId(part, row, given))),
    evidence: proofs === null ? new Map() : byId(proofs, row, given),
    hops: hops === null ? new Map() : hops.read(row[hops.result], given),
  };
}

function proofsListed({ ids, evidence }: NonNullable<LookUp['claims']>, emission: Emission) {
  const piece = evidencePiece({ scope: 'claimId', claim: 'claimId' }, evidence, emission);
  const result = emission.variable('proven');
  const head = [`UNWIND ${emission.parameter(always([...new Set(ids)]))} AS claimId`, 'WITH claimId'];
  return { piece, result, text: listed(piece, head, { id: 'claimId', keep: 'claimId', result }) };
}

function hopsListed({ claims, selection }: NonNullable<LookUp['hops']>, emission: Emission) {
  const ids = [...new Set(claims)];
  const piece = hopsPiece('way', 0, selection, emission);
  const result = emission.variable('way');
  const clauses = [`WITH ${emission.parameter(always(ids))} AS way`, ...piece.clauses, `RETURN ${piece.expression} AS ${result}`];
  return {
    result,
    text: call('', clauses),
    read(value: unknown, given: Arguments): Map<string, AnsweredHop> {
      const hops = piece.read(value, given);
      if (hops.length !== ids.length)
        throw new PolicyGraphError('INTERNAL', 'the graph changed while it was read: a claim is gone');
      return new Map(ids.map((id, at) => [id, hops[at]!]));
    },
  };
}
