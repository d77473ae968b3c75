/**
 * Judgements outlive the text they were made on. Tasks and figures are numbered by their text, so that a revised text gives them new ids: what a
 * person judged of one is meant of the one of the same name in the text that replaced its own, where there is exactly one. The same for open
 * mentions, by their words. What the new text no longer has, nobody is asked to judge: such a judgement sleeps until it comes back.
 */
import { openMentionOf } from '../open-mentions.js';
import { revisedMentions, revisedThings, sourcesSuperseded } from '../statements.generated.js';
import type { Store } from '../store.js';
import type { Judgement, JudgedMention, Triple } from './judgement.js';

/** What ids in judgements stand for today. */
export interface Successors {
  readonly things: ReadonlyMap<string, string>;
  readonly mentions: ReadonlyMap<string, JudgedMention>;
}
export const NO_SUCCESSORS: Successors = { things: new Map(), mentions: new Map() };

/** A text that was revised more often than this is looked for no further. */
const MOST_REVISIONS = 20;
const OF_A_TEXT = /^(?:task|indicator):/;

function idsOf({ target }: Judgement): string[] {
  const ends = (triples: readonly Triple[]) => triples.flatMap(({ subject, object }) => [subject, object ?? '']);
  switch (target.verb) {
    case 'confirm':
    case 'reject':
      return ends([target.claim]);
    case 'correct':
      return ends([target.claim, target.corrected]);
    case 'merge':
      return [target.from, target.into];
    case 'separate':
    case 'split':
      return [target.from, target.to];
    case 'resolve':
      return [target.entity, ...ends(target.says)];
  }
}

async function thingsOf(store: Store, judgements: readonly Judgement[]): Promise<Map<string, string>> {
  const first = [...new Set(judgements.flatMap(idsOf))].filter((id) => OF_A_TEXT.test(id));
  const now = new Map<string, string>();
  let open = new Map(first.map((id) => [id, [id]]));
  for (let step = 0; step < MOST_REVISIONS && open.size > 0; step += 1) {
    const found = new Map<string, string[]>();
    for (const { id, to } of await store.read(revisedThings, { ids: [...open.keys()] }))
      found.set(id, [...(found.get(id) ?? []), to]);
    const next = new Map<string, string[]>();
    for (const [id, targets] of found) {
      const [only] = targets;
      if (targets.length !== 1 || only === undefined) continue;
      const origins = open.get(id)!;
      for (const origin of origins) now.set(origin, only);
      next.set(only, [...(next.get(only) ?? []), ...origins]);
    }
    open = next;
  }
  return now;
}

/** The text that stands now where each of the sources stood; only those that were replaced. */
async function latestTexts(store: Store, sources: readonly string[]): Promise<Map<string, string>> {
  const latest = new Map<string, string>();
  for (let step = 0; step < MOST_REVISIONS; step += 1) {
    const now = (id: string): string => latest.get(id) ?? id;
    const found = await store.read(sourcesSuperseded, { ids: [...new Set(sources.map(now))] });
    if (found.length === 0) break;
    const to = new Map(found.map((row) => [row.id, row.to]));
    for (const id of sources) if (to.has(now(id))) latest.set(id, to.get(now(id))!);
  }
  return latest;
}

async function mentionsOf(store: Store, judgements: readonly Judgement[]): Promise<Map<string, JudgedMention>> {
  const mentions = judgements.flatMap(({ target }) => (target.verb === 'resolve' ? [target.mention] : []));
  if (mentions.length === 0) return new Map();
  const latest = await latestTexts(
    store,
    mentions.map(({ source }) => source),
  );
  const rows = mentions.flatMap(({ id, source, kind, text }) =>
    latest.has(source) ? [{ id, source: latest.get(source)!, kind, text }] : [],
  );
  if (rows.length === 0) return new Map();
  const found = new Map<string, JudgedMention[]>();
  for (const { id, properties } of await store.read(revisedMentions, { rows })) {
    const { candidates: _, ...mention } = openMentionOf(properties);
    found.set(id, [...(found.get(id) ?? []), mention]);
  }
  return new Map([...found].flatMap(([id, all]) => (all.length === 1 ? [[id, all[0]!] as const] : [])));
}

/** What the ids in the judgements in force stand for today. Reads nothing where they name no thing or mention of a text. */
export async function successorsOf(store: Store, judgements: readonly Judgement[]): Promise<Successors> {
  const inForce = judgements.filter(({ undone }) => undone === null);
  return { things: await thingsOf(store, inForce), mentions: await mentionsOf(store, inForce) };
}

/** The judgement as it is meant today. */
export function withSuccessors(judgement: Judgement, { things, mentions }: Successors): Judgement {
  if (things.size === 0 && mentions.size === 0) return judgement;
  const now = (id: string): string => things.get(id) ?? id;
  const same = (triple: Triple): Triple => ({
    ...triple,
    subject: now(triple.subject),
    object: triple.object === null ? null : now(triple.object),
  });
  const { target } = judgement;
  switch (target.verb) {
    case 'confirm':
    case 'reject':
      return { ...judgement, target: { ...target, claim: same(target.claim) } };
    case 'correct':
      return { ...judgement, target: { ...target, claim: same(target.claim), corrected: same(target.corrected) } };
    case 'merge':
      return { ...judgement, target: { ...target, from: now(target.from), into: now(target.into) } };
    case 'separate':
    case 'split':
      return { ...judgement, target: { ...target, from: now(target.from), to: now(target.to) } };
    case 'resolve': {
      const mention = mentions.get(target.mention.id) ?? target.mention;
      const moved = (triple: Triple): Triple =>
        triple.object === target.mention.source ? { ...triple, object: mention.source } : triple;
      return {
        ...judgement,
        target: { ...target, mention, entity: now(target.entity), says: target.says.map((says) => moved(same(says))) },
      };
    }
  }
}
