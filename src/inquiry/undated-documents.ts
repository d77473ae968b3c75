/**
 * Which undated documents are dated ones, told without their day. A number is one act within the year of its issuer and type (Nghị định 30/2020/NĐ-CP,
 * annex I), and what a text cites without a day is of its own year or the one before; so an undated document is the dated one of that issuer, type
 * and number where the graph has exactly one such. Where two fit it is neither.
 */
import { storedJudgements } from '../graph/judgement/judgement.js';
import { entitiesById, thingsByKey, undatedDocuments } from '../graph/statements.generated.js';
import type { Store } from '../graph/store.js';
import { symbolKey } from '../vocabulary/symbols.js';

/** Who joins by this rule: recorded like a person's judgement, and taken back like one. */
export const JOINER = 'rule only-dated-form';

export interface UndatedDocument {
  readonly undated: string;
  /** The dated documents of the same issuer, type and number whose year fits. */
  readonly fitting: readonly string[];
}
export interface JoinPlan {
  /** One dated form fits. */
  readonly join: readonly { readonly undated: string; readonly dated: string }[];
  /** Joined by this rule before, and now two fit: to be taken apart. */
  readonly part: readonly (UndatedDocument & { readonly judgement: string })[];
  /** Two or more fit: left as they are. */
  readonly open: readonly UndatedDocument[];
}

const MOST = 50_000;
const UNDATED = /^(document:(?!unknown-)[^/]+\/[^/]+\/)(?:cited-(\d{4})|undated)$/u;
const DATED = /^(document:[^/]+\/[^/]+\/)(\d{4})$/u;

/** The dated ids among `ids` that an undated id may mean. */
export function fittingForms(undated: string, ids: Iterable<string>): string[] {
  const [, stem, cited] = UNDATED.exec(undated) ?? [];
  if (stem === undefined) return [];
  const fits = (id: string): boolean => {
    const [, ownStem, year] = DATED.exec(id) ?? [];
    return ownStem === stem && (cited === undefined || year === cited || Number(year) === Number(cited) - 1);
  };
  return [...new Set(ids)].filter(fits).sort();
}

/** What the rule would do with the store as it is. Judgements of people stand: what they took apart or told apart is not joined again. */
export async function joinPlan(store: Store): Promise<JoinPlan> {
  const judgements = await storedJudgements(store);
  const settled = new Set<string>();
  const joined: { judgement: string; undated: string; dated: string }[] = [];
  for (const { id, by, target, undone } of judgements) {
    if (target.verb === 'merge' && undone === null && by === JOINER)
      joined.push({ judgement: id, undated: target.from, dated: target.into });
    else if (target.verb === 'merge' && undone !== null && undone.by !== JOINER) settled.add(`${target.from} ${target.into}`);
    else if (target.verb === 'separate' && undone === null)
      for (const pair of [`${target.from} ${target.to}`, `${target.to} ${target.from}`]) settled.add(pair);
  }
  const undated = await store.read(undatedDocuments, { limit: MOST });
  const symbols = new Map(undated.map(({ id, symbol }) => [id, symbol]));
  for (const row of await store.read(entitiesById, { ids: joined.map(({ dated }) => dated).sort() })) {
    const symbol = row.properties.symbol;
    for (const each of joined) if (each.dated === row.id && typeof symbol === 'string') symbols.set(each.undated, symbol);
  }
  const keys = [...new Set([...symbols.values()].map(symbolKey))].sort();
  const byKey = new Map<string, string[]>();
  for (const { key, id } of keys.length === 0 ? [] : await store.read(thingsByKey, { keys }))
    byKey.set(key, [...(byKey.get(key) ?? []), id]);
  const fittingOf = (id: string): string[] => fittingForms(id, byKey.get(symbolKey(symbols.get(id) ?? '')) ?? []);
  const found = undated.map(({ id }) => ({ undated: id, fitting: fittingOf(id) }));
  return {
    join: found.flatMap(({ undated: from, fitting }) =>
      fitting.length === 1 && !settled.has(`${from} ${fitting[0]}`) ? [{ undated: from, dated: fitting[0]! }] : [],
    ),
    part: joined
      .map(({ judgement, undated: from }) => ({ judgement, undated: from, fitting: fittingOf(from) }))
      .filter(({ fitting }) => fitting.length > 1),
    open: found.filter(({ fitting }) => fitting.length > 1),
  };
}
