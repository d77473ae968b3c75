/**
 * Writes the Cypher of a selection. A node is a positional list: its scalars, then one element for each relation, claim list and total, made by
 * a CALL of its own so that a limit stands before what lies below it. Reading back is made beside writing, from the same place in the list.
 */
import type { EntityKind } from '../../vocabulary/kinds.js';
import { labelOf, PROPERTIES } from '../../vocabulary/properties.js';
import { pastStates } from '../../graph/claim-history.js';
import { arrow, condition, edgeCondition, testsProperty } from './conditions.js';
import { encodeCursor, type SortValue } from './cursor.js';
import type { Emission } from './emission.js';
import { keysetCondition, orderText, plannedOrder } from './ordering.js';
import { plannedPage } from './page.js';
import type {
  AnsweredClaim,
  AnsweredConnection,
  AnsweredEdge,
  AnsweredEvidence,
  AnsweredNode,
  ClaimsSelection,
  ConnectionSelection,
  EvidenceSelection,
  NodeSelection,
  RelationSelection,
} from './selection.js';

/** A piece of a statement: clauses to run, the expression that holds its result, and how to read that. */
export interface Piece<T> {
  readonly clauses: readonly string[];
  readonly expression: string;
  /** Variables that the clauses add and that must be carried on. */
  readonly carried: readonly string[];
  read(value: unknown): T;
}

const indented = (clauses: readonly string[]): string =>
  clauses.map((clause) => `  ${clause.replaceAll('\n', '\n  ')}`).join('\n');
const call = (scope: string, clauses: readonly string[]): string => `CALL (${scope}) {\n${indented(clauses)}\n}`;

/** Scalars of the kinds in play, each column once: a node shows what it has. */
function columnsOf(kinds: readonly EntityKind[]): string[] {
  const columns = kinds.flatMap((kind) => PROPERTIES[kind].map(({ column }) => column));
  return [...new Set(['id', 'entityKind', 'name', 'nameEn', 'aliases', 'recordedAt', 'retractedAt', ...columns])];
}

/** The node under the variable. */
export function nodePiece(variable: string, selection: NodeSelection, emission: Emission): Piece<AnsweredNode> {
  const kinds = [...selection.byKind.keys()];
  const columns = columnsOf(kinds);
  const below: { kind: EntityKind; key: string; piece: Piece<AnsweredConnection | AnsweredClaim[]> }[] = [];
  for (const [kind, { relations, claims }] of selection.byKind) {
    for (const relation of relations) below.push({ kind, key: relation.key, piece: relationPiece(variable, relation, emission) });
    for (const each of claims) below.push({ kind, key: each.key, piece: claimsPiece(variable, each, emission) });
  }
  return {
    clauses: below.flatMap(({ piece }) => piece.clauses),
    carried: below.flatMap(({ piece }) => piece.carried),
    expression: `[${[...columns.map((column) => `${variable}.${column}`), ...below.map(({ piece }) => piece.expression)].join(', ')}]`,
    read(value) {
      const row = value as unknown[];
      const columnsByName = Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null]));
      const entityKind = columnsByName.entityKind as EntityKind;
      const properties = Object.fromEntries(
        PROPERTIES[entityKind].map(({ name, column }) => [name, columnsByName[column] ?? null]),
      );
      const answers: Record<string, AnsweredConnection | AnsweredClaim[]> = {};
      below.forEach(({ kind, key, piece }, index) => {
        if (kind === entityKind) answers[key] = piece.read(row[columns.length + index]);
      });
      return {
        ...properties,
        entityKind,
        id: columnsByName.id as string,
        name: columnsByName.name as string,
        nameEn: columnsByName.nameEn as string | null,
        aliases: columnsByName.aliases ?? [],
        recordedAt: columnsByName.recordedAt ?? null,
        retractedAt: columnsByName.retractedAt ?? null,
        answers,
      };
    },
  };
}

/** A page of nodes reached by `match` (which binds `node`), as a row list and, if asked, a count. */
function connection(
  at: { scope: string; match: string; node: string; kind: EntityKind; edge: string | null },
  selection: ConnectionSelection & { readonly evidence?: EvidenceSelection | null },
  emission: Emission,
): Piece<AnsweredConnection> {
  const { scope, match, node, kind, edge } = at;
  const page = plannedPage(selection.page);
  const order = plannedOrder({ variable: node, kind }, selection.orderBy, emission);
  const filter = selection.where === null ? [] : [condition({ variable: node, kind }, selection.where, emission)];
  const keyset = keysetCondition(order, page, emission);
  const where = (conditions: readonly string[]): string => (conditions.length === 0 ? '' : `\nWHERE ${conditions.join(' AND ')}`);
  const joined = match.includes('\nWHERE ')
    ? (conditions: readonly string[]) => conditions.map((each) => ` AND ${each}`).join('')
    : where;
  const rows = emission.variable('rows');
  const total = emission.variable('total');
  const clauses: string[] = [];
  const inner = selection.node === null ? null : nodePiece(node, selection.node, emission);
  const proof =
    edge === null || !selection.evidence
      ? null
      : evidencePiece({ scope: edge, claim: `${edge}.claim` }, selection.evidence, emission);
  const bound = edge === null ? [node] : [node, edge];
  if (selection.wantsRows) {
    const kept = order.keys.map(({ expression }) => expression).join(', ');
    const edgeColumns =
      edge === null
        ? '[]'
        : `[${['claim', 'certainty', 'confidence', 'status', 'rule', 'provisions'].map((column) => `${edge}.${column}`).join(', ')}]`;
    const belowClauses = [...(inner?.clauses ?? []), ...(proof?.clauses ?? [])];
    const counted = order.computed.map(({ name }) => name);
    const carried = [...bound, ...counted, ...(inner?.carried ?? []), ...(proof?.carried ?? [])];
    const behind = keyset === null ? [] : [keyset];
    const found =
      counted.length === 0
        ? [`${match}${joined([...filter, ...behind])}`]
        : [
            `${match}${joined(filter)}`,
            `WITH ${[...bound, ...order.computed.map(({ name, expression }) => `${expression} AS ${name}`)].join(', ')}${where(behind)}`,
          ];
    clauses.push(
      call(scope, [
        ...found,
        `WITH ${[...bound, ...counted].join(', ')} ORDER BY ${orderText(order, page)} LIMIT ${emission.parameter(page.size + 1)}`,
        ...belowClauses,
        // A subquery may not keep the order of the rows it is run for: it is laid down again before they are collected.
        ...(belowClauses.length === 0 ? [] : [`WITH ${carried.join(', ')} ORDER BY ${orderText(order, page)}`]),
        `RETURN collect([[${kept}], ${edgeColumns}, ${inner?.expression ?? `[${node}.id]`}, ${proof?.expression ?? '[]'}]) AS ${rows}`,
      ]),
    );
  }
  if (selection.wantsTotal) clauses.push(call(scope, [`${match}${joined(filter)}`, `RETURN count(${node}) AS ${total}`]));
  return {
    clauses,
    carried: [...(selection.wantsRows ? [rows] : []), ...(selection.wantsTotal ? [total] : [])],
    expression: `[${selection.wantsRows ? rows : '[]'}, ${selection.wantsTotal ? total : 'null'}]`,
    read(value) {
      const [found, count] = value as [[SortValue[], unknown[], unknown[], unknown[]][], number | null];
      const more = found.length > page.size;
      const inPage = found.slice(0, page.size);
      if (page.backward) inPage.reverse();
      const edges = inPage.map(([keys, edgeRow, nodeRow, proofRows]): AnsweredEdge => {
        const [claim = null, certainty = null, confidence = null, status = null, rule = null] = edgeRow as (string | null)[];
        return {
          cursor: encodeCursor(order.tag, keys),
          node: inner === null ? ({ id: nodeRow[0] } as unknown as AnsweredNode) : inner.read(nodeRow),
          claim,
          certainty: certainty as AnsweredEdge['certainty'],
          confidence: confidence as unknown as number | null,
          status,
          rule,
          provisions: (edgeRow[5] as string[] | null | undefined) ?? [],
          evidence: proof === null ? [] : proof.read(proofRows),
        };
      });
      return {
        edges,
        totalCount: count,
        pageInfo: {
          hasNextPage: page.backward ? page.from !== null : more,
          hasPreviousPage: page.backward ? more : page.from !== null,
          startCursor: edges[0]?.cursor ?? null,
          endCursor: edges.at(-1)?.cursor ?? null,
        },
      };
    },
  };
}

/** The connection of a relation field of the node under the variable. */
function relationPiece(variable: string, selection: RelationSelection, emission: Emission): Piece<AnsweredConnection> {
  const { field } = selection;
  const node = emission.variable('n');
  const edge = emission.variable('r');
  const match = `MATCH (${variable})${arrow(field, edge)}(${node}:${labelOf(field.target)})\nWHERE ${edgeCondition(edge, selection.edge, emission)}`;
  return connection({ scope: variable, match, node, kind: field.target, edge }, selection, emission);
}

/** The connection of all nodes of a kind. */
export function kindPiece(kind: EntityKind, selection: ConnectionSelection, emission: Emission): Piece<AnsweredConnection> {
  const node = emission.variable('n');
  // What no source in force speaks of is no longer listed unless one asks for it; it still answers by its id.
  const listed = testsProperty(selection.where, 'retractedAt') ? '' : `\nWHERE ${node}.retractedAt IS NULL`;
  const match = `MATCH (${node}:${labelOf(kind)})${listed}`;
  return connection({ scope: '', match, node, kind, edge: null }, selection, emission);
}

/** The proofs of one claim, by source, place and rule. */
export function evidencePiece(
  at: { scope: string; claim: string },
  selection: EvidenceSelection,
  emission: Emission,
): Piece<AnsweredEvidence[]> {
  const [claim, tie, passage, source, proofs] = ['c', 'e', 'q', 's', 'proofs'].map((prefix) => emission.variable(prefix)) as [
    string,
    string,
    string,
    string,
    string,
  ];
  const inner = selection.source === null ? null : nodePiece(source, selection.source, emission);
  const order = `${source}.id, coalesce(${tie}.start, -1), coalesce(${tie}.end, -1), coalesce(${tie}.locator, ''), ${tie}.rule`;
  const columns = [
    'start',
    'end',
    'locator',
    'phrase',
    'rule',
    'confidence',
    'provisions',
    'recordedAt',
    'retractedAt',
    'reason',
  ].map((column) => `${tie}.${column}`);
  const carried = [tie, passage, source, ...(inner?.carried ?? [])];
  return {
    clauses: [
      call(at.scope, [
        `MATCH (${claim}:Claim {id: ${at.claim}})-[${tie}:EVIDENCED_BY]->(${passage}:Passage)<-[:HAS_PASSAGE]-(${source}:Source)\nWHERE (${tie}.retractedAt IS NULL OR NOT ${claim}.retractedAt IS NULL)`,
        ...(inner === null ? [] : [`WITH ${tie}, ${passage}, ${source}`, ...inner.clauses]),
        `WITH ${carried.join(', ')} ORDER BY ${order}`,
        `RETURN collect([${columns.join(', ')}, ${passage}.text, ${inner?.expression ?? `[${source}.id]`}]) AS ${proofs}`,
      ]),
    ],
    carried: [proofs],
    expression: proofs,
    read: (value) =>
      (value as unknown[][]).map(
        ([start, end, locator, phrase, rule, confidence, provisions, recordedAt, retractedAt, reason, quote, sourceRow]) => ({
          recordedAt: (recordedAt as string | null) ?? null,
          retractedAt: (retractedAt as string | null) ?? null,
          reason: (reason as string | null) ?? null,
          start: (start as number | null) ?? null,
          end: (end as number | null) ?? null,
          locator: (locator as string | null) ?? null,
          phrase: (phrase as string | null) ?? null,
          rule: rule as string,
          confidence: confidence as number,
          provisions: (provisions as string[] | null | undefined) ?? [],
          quote: (quote as string | null) ?? null,
          source: inner === null ? ({ id: (sourceRow as unknown[])[0] } as unknown as AnsweredNode) : inner.read(sourceRow),
        }),
      ),
  };
}

/** In force, retracted, or both. */
function inStates(claim: string, states: ClaimsSelection['states'], emission: Emission): string {
  const said = `${claim}.retractedAt IS NULL`;
  const recorded = (): string => `${claim}.recordedAt <= ${emission.knownAt()}`;
  const alternatives: Readonly<Record<ClaimsSelection['states'][number], () => string>> = {
    IN_FORCE: () => `${said} AND ${claim}.certainty <> 'REJECTED'`,
    RETRACTED: () => `${recorded()} AND NOT ${said}`,
    REJECTED: () => `${said} AND ${claim}.certainty = 'REJECTED'`,
  };
  const asked = [...new Set(states)].sort().map((state) => `(${alternatives[state]()})`);
  // What a person gave to another identity is shown there.
  return `${claim}.seenAs IS NULL AND (${asked.join(' OR ') || 'false'})`;
}

/** The claims of which the node is the subject, by predicate and id. */
function claimsPiece(variable: string, selection: ClaimsSelection, emission: Emission): Piece<AnsweredClaim[]> {
  const claim = emission.variable('c');
  const rows = emission.variable('claims');
  const proof =
    selection.evidence === null ? null : evidencePiece({ scope: claim, claim: `${claim}.id` }, selection.evidence, emission);
  const columns = [
    ...['id', 'predicate', 'object', 'value', 'certainty', 'confidence', 'status', 'rule', 'recordedAt'],
    ...['since', 'retractedAt', 'reason', 'history', 'provisions', 'judgement'],
  ].map((column) => `${claim}.${column}`);
  const order = `${claim}.predicate, ${claim}.id`;
  return {
    clauses: [
      call(variable, [
        `MATCH (${claim}:Claim {subject: ${variable}.id}) WHERE ${inStates(claim, selection.states, emission)}`,
        `WITH ${claim} ORDER BY ${order} LIMIT ${emission.parameter(selection.first)}`,
        ...(proof?.clauses ?? []),
        ...(proof === null ? [] : [`WITH ${[claim, ...proof.carried].join(', ')} ORDER BY ${order}`]),
        `RETURN collect([${columns.join(', ')}, ${proof?.expression ?? '[]'}]) AS ${rows}`,
      ]),
    ],
    carried: [rows],
    expression: rows,
    read: (value) =>
      (value as unknown[][]).map(([id, predicate, objectId, json, certainty, confidence, status, rule, recordedAt, ...rest]) => ({
        id: id as string,
        predicate: predicate as string,
        objectId: (objectId as string | null) ?? null,
        value: (json as string | null) ?? null,
        certainty: certainty as AnsweredClaim['certainty'],
        confidence: confidence as number,
        status: (status as string | null) ?? null,
        rule: rule as string,
        recordedAt: recordedAt as string,
        since: (rest[0] as string | null) ?? null,
        retractedAt: (rest[1] as string | null) ?? null,
        reason: (rest[2] as string | null) ?? null,
        history: pastStates(rest[3] as string[] | null),
        provisions: (rest[4] as string[] | null | undefined) ?? [],
        judgementId: (rest[5] as string | null | undefined) ?? null,
        evidence: proof === null ? [] : proof.read(rest[6]),
      })),
  };
}
