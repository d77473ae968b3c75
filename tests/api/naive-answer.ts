/** What a whole query must answer, by the plain graph in memory. Cursors stand as the ids of their rows. */
import type { EntityKind } from '../../src/vocabulary/kinds.js';
import { labelOf } from '../../src/vocabulary/properties.js';
import type { NaiveEdge, NaiveGraph, Record_ } from './naive-graph.js';
import type { AskedConnection, AskedNode, AskedQuery, AskedThings } from './random-queries.js';

/** Ids of the rows whose cursors are given, by the variables of the cursors. */
export type Places = Readonly<Record<string, string>>;
interface Row {
  readonly end: Record_;
  readonly edge: NaiveEdge | null;
}
const DEFAULT_PAGE = 20;

export class NaiveAnswer {
  readonly #graph: NaiveGraph;
  readonly #places: Places;

  constructor(graph: NaiveGraph, places: Places) {
    this.#graph = graph;
    this.#places = places;
  }

  #leaf(kind: EntityKind, node: Record_, name: string): unknown {
    return name === '__typename' ? labelOf(kind) : this.#graph.value(kind, node, name);
  }

  #node(asked: AskedNode, node: Record_): Record_ {
    const found: Record<string, unknown> = {};
    for (const { response, name, english } of asked.leaves) {
      found[response] = (english ? node.nameEn : null) ?? this.#leaf(asked.kind, node, name);
    }
    for (const each of asked.relations) found[each.response] = this.#connection(each, node);
    return found;
  }

  #rows({ kind, relation, args }: AskedConnection, of: Record_ | null): Row[] {
    const graph = this.#graph;
    const all: Row[] =
      relation === null
        ? graph.nodes(kind).map((end) => ({ end, edge: null }))
        : graph.related(of!, relation, args.certainty).filter(({ edge }) => graph.edgeMatches(edge, args.edge ?? {}));
    const existed = ({ validFrom = null, validTo = null }: Record_): boolean =>
      args.asOf === undefined || ((validFrom === null || validFrom <= args.asOf) && (validTo === null || validTo > args.asOf));
    return all.filter(({ end }) => existed(end) && graph.matches(kind, end, args.where ?? {}));
  }

  #connection(asked: AskedConnection, of: Record_ | null): Record_ {
    const { kind, args } = asked;
    const order = this.#graph.order(kind, args.orderBy);
    const rows = this.#rows(asked, of).sort((a, b) => order(a.end, b.end));
    const place = (variable: string | null): Record_ | undefined =>
      variable === null || this.#places[variable] === undefined ? undefined : this.#graph.node(this.#places[variable]!);
    const [after, before] = [place(asked.after), place(asked.before)];
    const between = rows.filter(
      ({ end }) => (after === undefined || order(end, after) > 0) && (before === undefined || order(end, before) < 0),
    );
    const backward = args.last !== undefined || (before !== undefined && after === undefined && args.first === undefined);
    const size: number = args.first ?? args.last ?? DEFAULT_PAGE;
    const page = backward ? between.slice(Math.max(0, between.length - size)) : between.slice(0, size);
    const cut = between.length > size;
    const info: Record_ = {
      hasNextPage: before !== undefined || (!backward && cut),
      hasPreviousPage: after !== undefined || (backward && cut),
      startCursor: page[0]?.end.id ?? null,
      endCursor: page.at(-1)?.end.id ?? null,
    };
    const column = ({ end, edge }: Row, name: string): unknown =>
      name === 'cursor' ? end.id : (edge!.properties[name] ?? (name === 'provisions' ? [] : null));
    return {
      edges: page.map((row) => ({
        ...Object.fromEntries(asked.columns.map((name) => [name, column(row, name)])),
        ...(asked.node === null ? {} : { node: this.#node(asked.node, row.end) }),
      })),
      ...(asked.total ? { totalCount: rows.length } : {}),
      ...(asked.pageInfo.length === 0 ? {} : { pageInfo: Object.fromEntries(asked.pageInfo.map((name) => [name, info[name]])) }),
    };
  }

  #things({ field, ids, byKind }: AskedThings): unknown {
    const found = ids.map((id) => {
      const node = this.#graph.node(id)!;
      const asked = byKind.find(({ kind }) => kind === node.entityKind);
      return asked === undefined ? {} : this.#node(asked, node);
    });
    return field === 'nodes' ? found : found[0];
  }

  of({ connections, things }: AskedQuery): Record_ {
    return Object.fromEntries([
      ...connections.map((each) => [each.response, this.#connection(each, null)]),
      ...things.map((each) => [each.response, this.#things(each)]),
    ]);
  }
}
