/**
 * Old ids lead on: an id is never re-used, and what was joined with another thing answers under that thing's id (design §3). A redirect is a
 * node of its own beside the graph, `(:Redirect {id, to, rule, recordedAt})`; none leads to another, so one look-up is enough. Facts that a
 * source states under an old id are written under the new one.
 */
import { PolicyGraphError } from '../errors.js';
import type { SourceFacts } from '../vocabulary/facts.js';
import { currentForm } from '../vocabulary/former-ids.js';
import { storedById } from './batches.js';
import { redirects, redirectsForwardedWritten, redirectsRemovedWritten, redirectsWritten } from './statements.generated.js';
import type { BoundStatement, Store } from './store.js';

/** The rule of a redirect that a person's judgement made. */
export const BY_JUDGEMENT = 'judgement';

/** `id` leads to `to`, for that reason: a rule's name, or "judgement". */
export interface Redirect {
  readonly id: string;
  readonly to: string;
  readonly rule: string;
}

/**
 * Where ids lead today: only those that lead elsewhere, by rule of the vocabulary or by a stored redirect. One statement. `as`: what people
 * judged counts for whoever asks ("shown"); facts are written under the id that their source means ("stated"), for a judgement may be undone.
 */
export async function redirectTargets(
  store: Store,
  ids: Iterable<string>,
  as: 'shown' | 'stated' = 'shown',
): Promise<Map<string, string>> {
  const asked = [...new Set(ids)];
  const now = new Map(asked.map((id) => [id, currentForm(id)]));
  const stored = await storedById(store, redirects, [...now.values()]);
  const targets = new Map<string, string>();
  for (const [id, form] of now) {
    const row = stored.get(form);
    const target = (as === 'shown' ? row?.to : row?.rule === BY_JUDGEMENT ? form : row?.stated) ?? form;
    if (target !== id) targets.set(id, target);
  }
  return targets;
}

/** Statements that let the ids lead elsewhere; what led to them leads on at once. Throws BAD_USER_INPUT for an id that would lead to itself. */
export function redirectStatements(rows: readonly Redirect[], recordedAt: string): BoundStatement[] {
  const sources = new Set(rows.map(({ id }) => id));
  const circular = rows.find(({ to }) => sources.has(to));
  if (circular !== undefined)
    throw new PolicyGraphError(
      'BAD_USER_INPUT',
      `${circular.id} cannot lead to ${circular.to}, which is itself to lead elsewhere`,
    );
  if (rows.length === 0) return [];
  return [
    { statement: redirectsWritten, params: { rows, recordedAt } },
    { statement: redirectsForwardedWritten, params: { rows: rows.map(({ id, to }) => ({ id, to })) } },
  ];
}

/** Statements after which the ids stand for themselves again. */
export function redirectRemovals(ids: readonly string[]): BoundStatement[] {
  return ids.length === 0 ? [] : [{ statement: redirectsRemovedWritten, params: { ids } }];
}

/** The facts with every id as it stands today. The same object where nothing leads elsewhere. */
export function withCurrentIds(facts: SourceFacts, targets: ReadonlyMap<string, string>): SourceFacts {
  if (targets.size === 0) return facts;
  const now = (id: string): string => targets.get(id) ?? id;
  return {
    ...facts,
    entities: facts.entities.map((named) => ({ ...named, entity: { ...named.entity, id: now(named.entity.id) } })),
    claims: facts.claims.map((claim) => ({
      ...claim,
      subject: now(claim.subject),
      object: claim.object === null ? null : now(claim.object),
    })),
    unresolved: facts.unresolved.map((mention) => ({
      ...mention,
      candidates: mention.candidates.map((candidate) => ({ ...candidate, id: now(candidate.id) })),
    })),
  };
}

/** The ids that facts name, apart from the source's own. */
export function idsOfFacts(facts: SourceFacts): Set<string> {
  const ids = new Set(facts.entities.map(({ entity }) => entity.id));
  for (const { subject, object } of facts.claims) {
    ids.add(subject);
    if (object !== null) ids.add(object);
  }
  return ids;
}
