/**
 * The grammar of connections once more, as plainly as it can be said: every node and relation in memory, filters and orders by their words. What
 * the planner answers must be what this finds.
 */
import type { Store } from '../../src/graph/store.js';
import { foldedWords, markedWords } from '../../src/vocabulary/folding.js';
import type { EntityKind } from '../../src/vocabulary/kinds.js';
import { labelOf, propertiesOf } from '../../src/vocabulary/properties.js';
import { type RelationField, relationFieldsOf } from '../../src/vocabulary/relations.js';
import { question } from '../contract/engines.js';

// biome-ignore lint/suspicious/noExplicitAny: filters and properties have the shape of their kind.
export type Record_ = Readonly<Record<string, any>>;
export interface NaiveEdge {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly properties: Record_;
}
export interface NaiveOrder {
  readonly field?: string;
  readonly count?: string;
  readonly direction?: 'ASC' | 'DESC';
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
const fold = (text: string, like: string): string => (plain(like) === like ? plain(text) : text).toLowerCase();

/** Texts by code point, as both engines compare them. */
function compare(a: unknown, b: unknown): number {
  if (typeof a !== 'string' || typeof b !== 'string') return Number(a) - Number(b);
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/** A test of one value, which may be missing. */
function holds(value: unknown, op: string, asked: unknown): boolean {
  const list = Array.isArray(value) ? value : null;
  switch (op) {
    case 'eq':
      if (list !== null) return asked === null ? list.length === 0 : list.includes(asked);
      return asked === null ? value === null : value === asked;
    case 'not':
      return !holds(value, 'eq', asked);
    case 'in':
      return (asked as unknown[]).some((each) => holds(value, 'eq', each));
    case 'contains':
      return typeof value === 'string' && fold(value, asked as string).includes(fold(asked as string, asked as string));
    case 'startsWith':
      return typeof value === 'string' && fold(value, asked as string).startsWith(fold(asked as string, asked as string));
    default: {
      if (value === null) return false;
      const sign = compare(value, asked);
      return { gt: sign > 0, gte: sign >= 0, lt: sign < 0, lte: sign <= 0 }[op] ?? false;
    }
  }
}

export class NaiveGraph {
  readonly #nodes: ReadonlyMap<string, Record_>;
  readonly #edges: readonly NaiveEdge[];

  constructor(nodes: readonly Record_[], edges: readonly NaiveEdge[]) {
    this.#nodes = new Map(nodes.map((node) => [node.id as string, node]));
    this.#edges = edges;
  }

  static async of(store: Store): Promise<NaiveGraph> {
    // In a fixed order: questions put together by chance from a seed take their values in it.
    const nodes = await store.read(question('MATCH (n:Entity) RETURN properties(n) AS node ORDER BY n.id'), {});
    const edges = await store.read(
      question(
        'MATCH (a:Entity)-[r]->(b:Entity) RETURN type(r) AS type, a.id AS from, b.id AS to, properties(r) AS properties ORDER BY from, type, to',
      ),
      {},
    );
    return new NaiveGraph(
      nodes.map(({ node }) => node as Record_),
      edges as unknown as NaiveEdge[],
    );
  }

  /** What a kind's connection lists. */
  nodes(kind: EntityKind): Record_[] {
    return [...this.#nodes.values()].filter((node) => node.entityKind === kind && (node.retractedAt ?? null) === null);
  }

  value(kind: EntityKind, node: Record_, name: string): unknown {
    const property = propertiesOf(kind).find((each) => each.name === name)!;
    return node[property.column] ?? (property.type === 'strings' ? [] : null);
  }

  /** The relations of a field, with what stands at their other end. */
  related(node: Record_, field: RelationField, certainty: readonly string[] = ['ASSERTED', 'VERIFIED']) {
    return this.#edges.flatMap((edge) => {
      const [here, there] = field.direction === 'OUT' ? [edge.from, edge.to] : [edge.to, edge.from];
      if (edge.type !== field.relation || here !== node.id || !certainty.includes(edge.properties.certainty)) return [];
      const end = this.#nodes.get(there);
      return end?.entityKind === field.target ? [{ edge, end }] : [];
    });
  }

  field(kind: EntityKind, name: string): RelationField | undefined {
    return relationFieldsOf(kind).find((each) => each.name === name);
  }

  #test(kind: EntityKind, node: Record_, name: string, tests: Record_): boolean {
    return Object.entries(tests).every(([op, asked]) => {
      if (name !== 'name' || (op !== 'contains' && op !== 'startsWith')) return holds(this.value(kind, node, name), op, asked);
      const accents = plain(asked) !== asked;
      const own = (accents ? node.searchMarked : node.searchText) as string;
      // A name's words are compared in one tone style ("khoá" is "khóa"), as the search forms hold them.
      const sought = accents ? markedWords(asked) : foldedWords(asked);
      if (sought.length === 0) return false;
      return op === 'contains' ? sought.every((word) => own.includes(word)) : own.startsWith(sought.join(' '));
    });
  }

  edgeMatches(edge: NaiveEdge, where: Record_): boolean {
    return Object.entries(where).every(([property, tests]) =>
      Object.entries(tests as Record_).every(([op, asked]) => holds(edge.properties[property] ?? null, op, asked)),
    );
  }

  matches(kind: EntityKind, node: Record_, where: Record_): boolean {
    return Object.entries(where).every(([name, given]) => {
      if (name === 'and') return given.every((each: Record_) => this.matches(kind, node, each));
      if (name === 'or') return given.some((each: Record_) => this.matches(kind, node, each));
      if (name === 'not') return !this.matches(kind, node, given);
      if (name === 'within') return this.#lies(kind, node, given);
      const field = this.field(kind, name);
      if (field === undefined) return this.#test(kind, node, name, given);
      const { certainty, edge = {}, some, none, every } = given;
      const counted = this.related(node, field, certainty).filter((each) => this.edgeMatches(each.edge, edge));
      const so = (of: Record_) => counted.filter(({ end }) => this.matches(field.target, end, of));
      if (some === undefined && none === undefined && every === undefined) {
        return (certainty === undefined && given.edge === undefined) || counted.length > 0;
      }
      return (
        (some === undefined || so(some).length > 0) &&
        (none === undefined || so(none).length === 0) &&
        (every === undefined || so(every).length === counted.length)
      );
    });
  }

  /** Whether it is, or lies under through known relations, one that matches. */
  #lies(kind: EntityKind, node: Record_, where: Record_): boolean {
    const upward = this.field(kind, kind === 'TOPIC' ? 'broader' : 'partOf')!;
    return this.matches(kind, node, where) || this.related(node, upward).some(({ end }) => this.#lies(kind, end, where));
  }

  #sortValue(kind: EntityKind, node: Record_, { field, count }: NaiveOrder): unknown {
    if (count !== undefined) return this.related(node, this.field(kind, count)!).length;
    const { type } = propertiesOf(kind).find(({ name }) => name === field)!;
    const missing = type === 'integer' || type === 'float' ? -1e300 : type === 'boolean' ? false : '';
    return this.value(kind, node, field!) ?? missing;
  }

  /** Which of two nodes of a kind comes first. */
  order(kind: EntityKind, orderBy: readonly NaiveOrder[] = []): (a: Record_, b: Record_) => number {
    const keys: readonly NaiveOrder[] = [...(orderBy.length === 0 ? [{ field: 'name' }] : orderBy), { field: 'id' }];
    return (a, b) => {
      for (const key of keys) {
        const sign = compare(this.#sortValue(kind, a, key), this.#sortValue(kind, b, key));
        if (sign !== 0) return key.direction === 'DESC' ? -sign : sign;
      }
      return 0;
    };
  }

  /** Ids of what a connection answers, in its order. */
  ids(kind: EntityKind, where: Record_ = {}, orderBy: readonly NaiveOrder[] = []): string[] {
    return this.nodes(kind)
      .filter((node) => this.matches(kind, node, where))
      .sort(this.order(kind, orderBy))
      .map(({ id }) => id as string);
  }

  node(id: string): Record_ | undefined {
    return this.#nodes.get(id);
  }
}

/** "DOCUMENT" → "DocumentWhere". */
export const whereType = (kind: EntityKind): string => `${labelOf(kind)}Where`;
