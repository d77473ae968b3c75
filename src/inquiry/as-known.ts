/**
 * The graph as it was known on an earlier day: a view of the store that every question can be put to. What makes a statement one of today is
 * written in a few fixed ways (`x.retractedAt IS NULL`; a named relation whose certainty is tested), so its text is turned into that of an
 * earlier day and the questions themselves know nothing of it (docs/decisions/2026-11-26-as-known-on.md). Facts, their evidence and certainty,
 * what is listed and which sources count are as known then; names, properties and old ids are today's, and so is the taxonomy that is walked
 * over several steps.
 */
import { PolicyGraphError } from '../errors.js';
import type { ReadOptions, Statement, Store, TermsEntry } from '../graph/store.js';
import { RELATION_TYPES } from '../vocabulary/relations.js';
import { requireDay } from './days.js';

const RELATIONS: ReadonlySet<string> = new Set(RELATION_TYPES);
/** Place in a line of a claim's history (graph/claim-history.ts). */
const IN_HISTORY = { certainty: 2, confidence: 3, status: 4, rule: 6 } as const;

const inTime = (line: string): string => `substring(${line}, 0, 24) <= $knownAt AND substring(${line}, 25, 24) > $knownAt`;

/** Whether what is under the variable was in force: recorded before, retracted later or never, and not away in between. */
function known(variable: string): string {
  return (
    `(coalesce(${variable}.recordedAt, '') <= $knownAt AND coalesce(${variable}.retractedAt, '9') > $knownAt ` +
    `AND NOT any(gap IN coalesce(${variable}.gone, []) WHERE ${inTime('gap')}))`
  );
}

/** What a claim said of itself then. */
function before(claim: string, property: keyof typeof IN_HISTORY): string {
  const part = `split(line, ' ')[${IN_HISTORY[property]}]`;
  const value =
    property === 'confidence'
      ? `toFloat(${part})`
      : property === 'status'
        ? `CASE WHEN ${part} = '-' THEN null ELSE ${part} END`
        : part;
  const then = `[line IN coalesce(${claim}.history, []) WHERE ${inTime('line')} | ${value}]`;
  return `CASE WHEN size(${then}) > 0 THEN ${then}[0] ELSE ${claim}.${property} END`;
}

/** The text of a statement of today as that of the day of `$knownAt`. */
export function asKnownText(text: string): string {
  const claims = new Set([...text.matchAll(/\((\w+):Claim\b/g)].map(([, variable]) => variable!));
  return text
    .replace(/\[(\w+):([A-Z_|]+)\]/g, (whole, variable: string, types: string) => {
      const all = types.split('|').flatMap((type) => (RELATIONS.has(type) ? [type, `PAST_${type}`] : [type]));
      return all.length === types.split('|').length ? whole : `[${variable}:${all.join('|')}]`;
    })
    .replace(/\b(\w+)\.certainty (?:IN (?:\$\w+|\[[^\]]*\])|<> 'INFERRED')/g, (whole, variable: string) =>
      claims.has(variable) ? whole : `(${whole} AND ${known(variable)})`,
    )
    .replace(/\btrue \/\* (\w+) \*\//g, (_, variable: string) => known(variable))
    .replace(/\btype\((\w+)\)/g, "replace(type($1), 'PAST_', '')")
    .replace(/\b(\w+)\.(certainty|confidence|status|rule)\b/g, (whole, variable: string, property: keyof typeof IN_HISTORY) =>
      claims.has(variable) ? before(variable, property) : whole,
    )
    .replace(/\b(\w+)\.retractedAt IS NULL\b/g, (_, variable: string) => known(variable));
}

/** Statements of questions are few and their texts canonical; a store of texts beyond this is begun anew. */
const MOST_TEXTS = 1_000;
const texts = new Map<string, string>();

function translated(text: string): string {
  let found = texts.get(text);
  if (found === undefined) {
    if (texts.size >= MOST_TEXTS) texts.clear();
    found = asKnownText(text);
    texts.set(text, found);
  }
  return found;
}

class EarlierGraph implements Store {
  readonly #store: Store;
  readonly #knownAt: string;

  constructor(store: Store, day: string) {
    this.#store = store;
    // To the end of the day, UTC.
    this.#knownAt = `${day}T23:59:59.999Z`;
  }

  get engine(): Store['engine'] {
    return this.#store.engine;
  }
  get capabilities(): Store['capabilities'] {
    return this.#store.capabilities;
  }
  get migrations(): Store['migrations'] {
    return this.#store.migrations;
  }

  readLoad(): ReturnType<Store['readLoad']> {
    return this.#store.readLoad();
  }

  read<P extends object, R extends object>(statement: Statement<P, R>, params: P, options?: ReadOptions): Promise<R[]> {
    const text = translated(statement.text);
    const earlier = text.includes('$knownAt') ? { ...params, knownAt: this.#knownAt } : params;
    return this.#store.read<P, R>({ ...statement, name: `${statement.name}/as-known`, text }, earlier, options);
  }

  findIdsByTerms(terms: readonly string[], options?: ReadOptions): Promise<string[]> {
    return this.#store.findIdsByTerms(terms, options);
  }

  entryByTerms(terms: readonly string[], options?: ReadOptions): Promise<TermsEntry> {
    return this.#store.entryByTerms(terms, options);
  }

  async define(): Promise<void> {
    throw new PolicyGraphError('NOT_SUPPORTED', 'an earlier state of the graph cannot be changed');
  }
  async write(): Promise<never> {
    throw new PolicyGraphError('NOT_SUPPORTED', 'an earlier state of the graph cannot be changed');
  }
  async close(): Promise<void> {}
}

/** The store as it was known at the end of that day (UTC); the store itself without a day. Throws BAD_USER_INPUT for what is no day. */
export function asKnownOn(store: Store, day: string | null | undefined): Store {
  const asked = requireDay(day, 'asKnownOn');
  return asked === null ? store : new EarlierGraph(store, asked);
}
