/**
 * The stored rows that a writer merges with, by id: read once for many sources, and kept in step with what the writer is about to write, so that
 * the second source of a transaction merges with the first. Valid while nobody else writes, which the graph's revision tells (writing-turn.ts).
 */
import { pushTo, storedById } from './batches.js';
import type { StoredProperties } from './entity-record.js';
import { CLAIM_COLUMNS, type ListRow, propertiesOf } from './row-columns.js';
import { claimsById, entitiesById } from './statements.generated.js';
import type { BoundStatement, Statement, Store } from './store.js';

type Row = Readonly<Record<string, unknown>>;
type ById = Statement<{ ids: string[] }, { id: string }>;
type RowOf<S> = S extends Statement<{ ids: string[] }, infer R> ? R : never;

/** Entities of earlier transactions that are kept: places, bodies, topics and programmes come back in text after text. */
const MOST_KEPT = 2_000;
/** Of one text only, as the text itself. */
const ONCE = /^(?:source|task|indicator):/;

export class StoredRows {
  /** Null: known to be absent. */
  readonly #known = new Map<ById, Map<string, Row | null>>();

  constructor(readonly store: Store) {}

  #of(statement: ById): Map<string, Row | null> {
    const known = this.#known.get(statement) ?? new Map<string, Row | null>();
    this.#known.set(statement, known);
    return known;
  }

  /** The stored rows of the ids, by id; what is not stored is absent. Reads only what is not known. */
  async byId<S extends typeof claimsById | typeof entitiesById>(
    statement: S,
    ids: Iterable<string>,
  ): Promise<Map<string, RowOf<S>>> {
    const known = this.#of(statement);
    const asked = [...new Set(ids)];
    const open = asked.filter((id) => !known.has(id));
    const stored: ReadonlyMap<string, Row> =
      open.length === 0 ? new Map() : await storedById(this.store, statement as ById, open);
    for (const id of open) known.set(id, stored.get(id) ?? null);
    const found = new Map<string, RowOf<S>>();
    for (const id of asked) {
      const row = known.get(id);
      if (row != null) found.set(id, row as RowOf<S>);
    }
    return found;
  }

  /** The ids need not be read: nothing is stored under them unless it was written here. */
  absent(statement: ById, ids: Iterable<string>): void {
    const known = this.#of(statement);
    for (const id of ids) if (!known.has(id)) known.set(id, null);
  }

  /** Takes over what the statements are to write of entities and claims. */
  apply(statements: readonly BoundStatement[]): void {
    const entities = this.#of(entitiesById);
    const claims = this.#of(claimsById);
    for (const { statement, params } of statements) {
      const { rows = [], ids = [] } = params as { rows?: { id: string; properties: Row }[]; ids?: string[] };
      if (statement.name.startsWith('entities/')) {
        for (const { id, properties } of rows) {
          const before = entities.get(id)?.properties as StoredProperties | undefined;
          entities.set(id, { id, properties: withoutNulls({ ...before, id, ...properties }) });
        }
      } else if (statement.name === 'claims') {
        for (const { id, properties } of rows) claims.set(id, { ...claims.get(id), id, ...properties });
      } else if (statement.name === 'claims-new') {
        for (const row of rows as unknown as ListRow[]) {
          const id = String(row[0]);
          claims.set(id, { id, ...propertiesOf(row, 1, CLAIM_COLUMNS) });
        }
      } else if (statement.name === 'entities-back') {
        for (const id of ids) {
          const before = entities.get(id)?.properties as StoredProperties | undefined;
          if (before?.retractedAt)
            entities.set(id, { id, properties: withoutNulls({ ...before, retractedAt: null, reason: null }) });
        }
      }
    }
  }

  /** Forgets all but the entities met last, so that a long run takes the memory of a short one. */
  keepLatest(): void {
    const entities = [...this.#of(entitiesById)].filter(([id, row]) => row !== null && !ONCE.test(id));
    this.#known.clear();
    this.#known.set(entitiesById, new Map(entities.slice(-MOST_KEPT)));
  }
}

function withoutNulls(properties: StoredProperties): StoredProperties {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null));
}

/** What identifies the row among those of its statement: written twice in one transaction, the later one counts. */
function identityOf(row: Row): string | null {
  // Of evidence each row is a tie of its own.
  const key = row.passage === undefined ? (row.claim ?? row.id) : undefined;
  return typeof key === 'string' && typeof row.properties === 'object' ? key : null;
}

/**
 * Statements of several sources as few: one a statement text, with the rows of all in their order; rows of one identity become one, the later
 * properties over the earlier. Only for statements whose other parameters are the same for all sources of a transaction.
 */
export function combined(statements: readonly BoundStatement[]): BoundStatement[] {
  const groups = new Map<BoundStatement['statement'], BoundStatement[]>();
  for (const each of statements) pushTo(groups, each.statement, each);
  return [...groups.values()].map((group) => {
    const [first] = group as [BoundStatement];
    if (group.length === 1) return first;
    const key = 'ids' in first.params ? 'ids' : 'rows';
    const all = group.flatMap(({ params }) => (params as Record<string, unknown[]>)[key] ?? []);
    return { ...first, params: { ...first.params, [key]: eachOnce(all) } };
  });
}

function eachOnce(rows: readonly unknown[]): unknown[] {
  const last = new Map<unknown, unknown>();
  for (const row of rows) {
    const key = identityOf(row as Row) ?? row;
    const before = last.get(key) as Row | undefined;
    last.set(
      key,
      before === undefined
        ? row
        : { ...(row as Row), properties: { ...(before.properties as Row), ...((row as Row).properties as Row) } },
    );
  }
  return [...last.values()];
}
