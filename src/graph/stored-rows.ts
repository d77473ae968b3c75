/**
 * The stored rows that a writer merges with, by id: read once for many sources, and kept in step with what the writer is about to write, so that
 * the second source of a transaction merges with the first, and the first of the next with both. Valid while nobody else writes, which the graph's
 * revision tells (writing-turn.ts).
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

/** Rows by id of each statement; null: known to be absent. */
class Known {
  readonly #rows = new Map<ById, Map<string, Row | null>>();

  of(statement: ById): Map<string, Row | null> {
    const known = this.#rows.get(statement) ?? new Map<string, Row | null>();
    this.#rows.set(statement, known);
    return known;
  }
}

export class StoredRows {
  /** Of the transaction in hand; of the one before, which may still be on its way into the store; and of those before it, the entities met last. */
  #now = new Known();
  #before = new Known();
  #latest = new Map<string, Row | null>();

  constructor(readonly store: Store) {}

  #get(statement: ById, id: string): Row | null | undefined {
    const now = this.#now.of(statement).get(id);
    if (now !== undefined) return now;
    const before = this.#before.of(statement).get(id);
    return before !== undefined || statement !== entitiesById ? before : this.#latest.get(id);
  }

  /** Another transaction begins: forgets all of the one before the last but the entities met last, so that a long run takes the memory of a short one. */
  begin(): void {
    for (const [id, row] of this.#before.of(entitiesById)) {
      if (row === null || ONCE.test(id)) continue;
      // What was met again is the latest again.
      this.#latest.delete(id);
      this.#latest.set(id, row);
    }
    for (const id of this.#latest.keys()) {
      if (this.#latest.size <= MOST_KEPT) break;
      this.#latest.delete(id);
    }
    const met = this.#now.of(entitiesById);
    // What the store keeps of a source itself, its facts' hash and its readings, is written by statements that `apply` does not look at.
    for (const id of met.keys()) if (id.startsWith('source:')) met.delete(id);
    this.#before = this.#now;
    this.#now = new Known();
  }

  /** The stored rows of the ids, by id; what is not stored is absent. Reads only what is not known. */
  async byId<S extends typeof claimsById | typeof entitiesById>(
    statement: S,
    ids: Iterable<string>,
  ): Promise<Map<string, RowOf<S>>> {
    const rows = this.#now.of(statement);
    const asked = [...new Set(ids)];
    const open: string[] = [];
    for (const id of asked) {
      if (rows.has(id)) continue;
      const row = this.#get(statement, id);
      if (row === undefined) open.push(id);
      else rows.set(id, row);
    }
    const stored: ReadonlyMap<string, Row> =
      open.length === 0 ? new Map() : await storedById(this.store, statement as ById, open);
    for (const id of open) rows.set(id, stored.get(id) ?? null);
    const found = new Map<string, RowOf<S>>();
    for (const id of asked) {
      const row = rows.get(id);
      if (row != null) found.set(id, row as RowOf<S>);
    }
    return found;
  }

  /** The ids need not be read: nothing is stored under them unless it was written here. */
  absent(statement: ById, ids: Iterable<string>): void {
    const rows = this.#now.of(statement);
    for (const id of ids) if (this.#get(statement, id) === undefined) rows.set(id, null);
  }

  /** Takes over what the statements are to write of entities and claims. */
  apply(statements: readonly BoundStatement[]): void {
    const entities = this.#now.of(entitiesById);
    const claims = this.#now.of(claimsById);
    const entity = (id: string): StoredProperties | undefined =>
      this.#get(entitiesById, id)?.properties as StoredProperties | undefined;
    for (const { statement, params } of statements) {
      const { rows = [], ids = [] } = params as { rows?: { id: string; properties: Row }[]; ids?: string[] };
      if (statement.name.startsWith('entities/')) {
        for (const { id, properties } of rows) {
          entities.set(id, { id, properties: withoutNulls({ ...entity(id), id, ...properties }) });
        }
      } else if (statement.name === 'claims') {
        for (const { id, properties } of rows) claims.set(id, { ...this.#get(claimsById, id), id, ...properties });
      } else if (statement.name === 'claims-new') {
        for (const row of rows as unknown as ListRow[]) {
          const id = String(row[0]);
          claims.set(id, { id, ...propertiesOf(row, 1, CLAIM_COLUMNS) });
        }
      } else if (statement.name === 'entities-back') {
        for (const id of ids) {
          const before = entity(id);
          if (before?.retractedAt)
            entities.set(id, { id, properties: withoutNulls({ ...before, retractedAt: null, reason: null }) });
        }
      }
    }
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
