/** Runs planned questions: one statement for all that a root field wants to know of the graph. */
import type { EntityKind } from '../../vocabulary/kinds.js';
import type { ReadOptions, Statement, Store } from '../../graph/store.js';
import { limitNodes, limitPage } from './cost.js';
import { Emission } from './emission.js';
import { evidencePiece, kindPiece, nodePiece, type Piece } from './nodes.js';
import type {
  AnsweredConnection,
  AnsweredEvidence,
  AnsweredNode,
  ConnectionSelection,
  EvidenceSelection,
  NodeSelection,
} from './selection.js';

/** Things to look up together: nodes by id in several selections, and the proofs of claims. */
export interface LookUp {
  readonly nodes: readonly {
    readonly ids: readonly string[];
    readonly selection: NodeSelection;
    /** Whether an old id answers with the thing that it leads to (graph/redirects): for ids that an asker gives. */
    readonly followed?: boolean;
  }[];
  readonly claims?: { readonly ids: readonly string[]; readonly evidence: EvidenceSelection };
}
export interface LookedUp {
  /** In the order of the request; an unknown id is absent. */
  readonly nodes: readonly ReadonlyMap<string, AnsweredNode>[];
  /** Proofs by claim id. */
  readonly evidence: ReadonlyMap<string, AnsweredEvidence[]>;
}

type Row = Record<string, unknown>;

function statement(name: string, text: string): Statement<Row, Row> {
  return { name, access: 'read', text };
}
const inCall = (clauses: readonly string[]): string =>
  `CALL () {\n${clauses.map((clause) => `  ${clause.replaceAll('\n', '\n  ')}`).join('\n')}\n}`;

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
  return inCall([
    ...head,
    ...piece.clauses,
    `WITH ${carried} ORDER BY ${as.id}`,
    `RETURN collect([${as.id}, ${piece.expression}]) AS ${as.result}`,
  ]);
}

/** Looks everything up in one statement; in none when nothing is asked for. Throws QUERY_TOO_COMPLEX before it asks too much. */
export async function lookUp(store: Store, request: LookUp, options?: ReadOptions): Promise<LookedUp> {
  limitNodes(request.nodes);
  const emission = new Emission();
  const calls: string[] = [];
  const results: string[] = [];
  const pieces = request.nodes.map(({ ids, selection, followed }) => {
    if (ids.length === 0) return null;
    const node = emission.variable('n');
    const piece = nodePiece(node, selection, emission);
    const result = emission.variable('found');
    const head = [
      `UNWIND ${emission.parameter([...new Set(ids)])} AS id`,
      ...(followed === true ? followedMatch(node) : [`MATCH (${node}:Entity {id: id})`]),
      `WITH id AS asked, ${node} WHERE coalesce(${node}.recordedAt, '') <= ${emission.knownAt()}`,
    ];
    calls.push(listed(piece, head, { id: 'asked', keep: `asked, ${node}`, result }));
    results.push(result);
    return { piece, result };
  });
  const claimIds = request.claims?.ids ?? [];
  let proofs: { piece: Piece<AnsweredEvidence[]>; result: string } | null = null;
  if (request.claims !== undefined && claimIds.length > 0) {
    const piece = evidencePiece({ scope: 'claimId', claim: 'claimId' }, request.claims.evidence, emission);
    const result = emission.variable('proven');
    const head = [`UNWIND ${emission.parameter([...new Set(claimIds)])} AS claimId`, 'WITH claimId'];
    calls.push(listed(piece, head, { id: 'claimId', keep: 'claimId', result }));
    results.push(result);
    proofs = { piece, result };
  }
  if (results.length === 0) return { nodes: request.nodes.map(() => new Map()), evidence: new Map() };
  const text = `${calls.join('\n')}\nRETURN ${results.join(', ')}`;
  const [row = {}] = await store.read(statement('planned-look-up', text), emission.params, options);
  const byId = <T>(part: { piece: Piece<T>; result: string } | null): Map<string, T> =>
    new Map(part === null ? [] : (row[part.result] as [string, unknown][]).map(([id, value]) => [id, part.piece.read(value)]));
  return { nodes: pieces.map((part) => byId(part)), evidence: byId(proofs) };
}

/** A page of all nodes of a kind. Throws QUERY_TOO_COMPLEX before it asks too much. */
export async function pageOf(
  store: Store,
  kind: EntityKind,
  selection: ConnectionSelection,
  options?: ReadOptions,
): Promise<AnsweredConnection> {
  limitPage(selection);
  const emission = new Emission();
  const piece = kindPiece(kind, selection, emission);
  if (piece.clauses.length === 0) {
    return {
      edges: [],
      totalCount: null,
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    };
  }
  const text = `${piece.clauses.join('\n')}\nRETURN ${piece.expression} AS page`;
  const [row] = await store.read(statement('planned-page', text), emission.params, options);
  return piece.read(row?.page ?? [[], 0]);
}
