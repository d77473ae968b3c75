/** Whole queries put together by chance: what is asked, as a tree. How it is written is query-writing's, what it must find naive-answer's. */
import { isObjectType } from 'graphql';
import { MANY } from '../../src/api/root-fields.js';
import { apiSchema } from '../../src/api/schema.js';
import { EDGE_COLUMNS } from '../../src/inquiry/plan/selection.js';
import { ENTITY_KINDS, type EntityKind } from '../../src/vocabulary/kinds.js';
import { labelOf, propertiesOf } from '../../src/vocabulary/properties.js';
import { type RelationField, relationFieldsOf } from '../../src/vocabulary/relations.js';
import { type NaiveGraph, type Record_ } from './naive-graph.js';
import { type Chance, randomOrder, randomWhere } from './random-questions.js';

/** A field without fields, under the name that it has in the answer. */
export interface AskedLeaf {
  readonly response: string;
  readonly name: string;
  readonly english: boolean;
}
export interface AskedNode {
  readonly kind: EntityKind;
  readonly leaves: readonly AskedLeaf[];
  readonly relations: readonly AskedConnection[];
}
export interface AskedConnection {
  readonly response: string;
  /** The type that has the field, and the field. */
  readonly on: string;
  readonly field: string;
  readonly kind: EntityKind;
  /** Null for the connection of all of a kind. */
  readonly relation: RelationField | null;
  readonly args: Record_;
  /** Variables of cursors: null when first asked, then a cursor of the first answer. */
  readonly after: string | null;
  readonly before: string | null;
  readonly total: boolean;
  readonly pageInfo: readonly string[];
  readonly columns: readonly string[];
  readonly node: AskedNode | null;
}
/** Things by their ids: `node`, `nodes` and the field of a kind. */
export interface AskedThings {
  readonly response: string;
  readonly field: string;
  readonly ids: readonly string[];
  readonly byKind: readonly AskedNode[];
}
export interface AskedQuery {
  readonly connections: readonly AskedConnection[];
  readonly things: readonly AskedThings[];
}

/** Kinds of which the graph has some. */
const kindsOf = (graph: NaiveGraph): EntityKind[] => ENTITY_KINDS.filter((kind) => graph.nodes(kind).length > 0);
const INFO = ['hasNextPage', 'hasPreviousPage', 'startCursor', 'endCursor'];
const DAYS = ['2013-11-04', '2025-06-30', '2025-07-01', '2026-01-01'];

/** What the edges of relations to a kind say of the relation, as the schema has it. */
function edgeColumns(kind: EntityKind): readonly string[] {
  const edge = apiSchema().getType(`Related${labelOf(kind)}Edge`);
  return EDGE_COLUMNS.filter((name) => isObjectType(edge) && name in edge.getFields());
}

class Asker {
  readonly #graph: NaiveGraph;
  readonly #chance: Chance;
  #names = 0;

  constructor(graph: NaiveGraph, chance: Chance) {
    this.#graph = graph;
    this.#chance = chance;
  }

  #rolls(odds: number): boolean {
    return this.#chance.next() < odds;
  }
  #some<T>(of: readonly T[], odds: number): T[] {
    return of.filter(() => this.#rolls(odds));
  }
  #alias(): string {
    this.#names += 1;
    return `x${this.#names}`;
  }

  node(kind: EntityKind, depth: number, apart = false): AskedNode {
    const response = (name: string): string => (apart || this.#rolls(0.3) ? this.#alias() : name);
    const names = ['id', ...this.#some(['__typename', ...propertiesOf(kind).map(({ name }) => name)], 0.3)];
    const leaves = [...new Set(names)].map((name) => ({ response: response(name), name, english: false }));
    if (this.#rolls(0.2)) leaves.push({ response: this.#alias(), name: 'name', english: true });
    const graph = this.#graph;
    const walked = relationFieldsOf(kind).filter((field) =>
      graph.nodes(kind).some((node) => graph.related(node, field, ['ASSERTED', 'VERIFIED', 'INFERRED']).length > 0),
    );
    const relations: AskedConnection[] = [];
    for (let more = depth === 0 || walked.length === 0 ? 0 : this.#chance.below(3); more > 0; more -= 1) {
      const relation = this.#chance.one(walked);
      const isTaken = relations.some((each) => each.response === relation.name);
      relations.push(
        this.connection({
          response: isTaken ? this.#alias() : response(relation.name),
          on: labelOf(kind),
          field: relation.name,
          kind: relation.target,
          relation,
          depth: depth - 1,
        }),
      );
    }
    return { kind, leaves, relations };
  }

  connection(of: Pick<AskedConnection, 'response' | 'on' | 'field' | 'kind' | 'relation'> & { depth: number }): AskedConnection {
    const { depth, ...named } = of;
    const { kind, relation } = of;
    const chance = this.#chance;
    const args: Record<string, unknown> = {};
    const size = chance.below(5);
    if (size > 0) args[this.#rolls(0.7) ? 'first' : 'last'] = size;
    if (this.#rolls(0.5)) args.where = randomWhere(this.#graph, kind, 1 + chance.below(relation === null ? 3 : 2), chance);
    if (this.#rolls(0.6)) args.orderBy = randomOrder(kind, chance);
    if (relation !== null && this.#rolls(0.3))
      args.certainty = chance.one([['INFERRED'], ['ASSERTED', 'INFERRED'], ['REJECTED']]);
    if (relation !== null && this.#rolls(0.2)) args.edge = { confidence: { [chance.one(['gt', 'lte', 'not'])]: 0.8 } };
    if (this.#takes(of, 'asOf') && this.#rolls(0.3)) args.asOf = chance.one(DAYS);
    const paged = this.#rolls(0.5);
    const forward = args.last === undefined;
    const cursor = (wanted: boolean): string | null => (wanted ? `${this.#alias()}Cursor` : null);
    const after = cursor(paged && (forward || this.#rolls(0.2)));
    const before = cursor(paged && (!forward || this.#rolls(0.2)));
    const columns = [
      ...(paged || this.#rolls(0.2) ? ['cursor'] : []),
      ...(relation === null ? [] : this.#some(edgeColumns(kind), 0.2)),
    ];
    const wantsNode = columns.length === 0 || this.#rolls(0.9);
    return {
      ...named,
      args,
      after,
      before,
      total: this.#rolls(0.4),
      pageInfo: this.#some(INFO, 0.3),
      columns,
      node: wantsNode ? this.node(kind, depth) : null,
    };
  }
  #takes({ on, field }: { on: string; field: string }, argument: string): boolean {
    const type = apiSchema().getType(on);
    return isObjectType(type) && type.getFields()[field]!.args.some(({ name }) => name === argument);
  }

  things(): AskedThings {
    const kinds = kindsOf(this.#graph);
    const id = (kind: EntityKind): string => this.#chance.one(this.#graph.nodes(kind)).id;
    const [one, other] = [this.#chance.one(kinds), this.#chance.one(kinds)];
    if (this.#rolls(0.5)) {
      const field = this.#rolls(0.5) || one === 'SOURCE' ? 'node' : one.toLowerCase();
      return { response: this.#alias(), field, ids: [id(one)], byKind: [this.node(one, 2)] };
    }
    const byKind = [...new Set([one, other])].map((kind) => this.node(kind, 2, true));
    return { response: this.#alias(), field: 'nodes', ids: [id(one), id(other), id(this.#chance.one(kinds)), id(one)], byKind };
  }

  query(): AskedQuery {
    const depth = this.#chance.below(3);
    const connections = Array.from({ length: this.#chance.below(3) }, () => {
      const kind = this.#chance.one(kindsOf(this.#graph));
      return this.connection({ response: this.#alias(), on: 'Query', field: MANY[kind], kind, relation: null, depth });
    });
    return { connections, things: connections.length === 0 || this.#rolls(0.2) ? [this.things()] : [] };
  }
}

/** One query, of up to two connections of kinds and things by their ids, with relations up to two deep. */
export const randomQuery = (graph: NaiveGraph, chance: Chance): AskedQuery => new Asker(graph, chance).query();
