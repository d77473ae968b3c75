/** Which claims the judgements touch, and how these are to stand: from what sources state, made anew each time. */
import { type ClaimRecord, mergedClaim } from '../claim-record.js';
import { storedById } from '../batches.js';
import { claimIdOfStored } from '../claim-id.js';
import { claimIdsOfEntities, claimIdsSeenAs, claimsWhole, judgedClaims, passagesKnown } from '../statements.generated.js';
import type { Store } from '../store.js';
import { statedLayer, type StoredLayers, tripleOf } from './claim-layers.js';
import type { JudgedMention } from './judgement.js';
import type { GivenFact, Overlay } from './overlay.js';

type StatedClaim = ClaimRecord & { readonly retractedAt: string | null };

/** A claim as it is to stand. */
export interface LaidClaim {
  readonly record: ClaimRecord;
  readonly judgement: string | null;
  /** The claims whose words carry it, itself left out; and the mentions. */
  readonly carriers: readonly string[];
  readonly mentions: readonly { readonly mention: JudgedMention; readonly judgement: string; readonly at: string }[];
  readonly recordedAt: string;
  /** The judgement without which it would not be there; null where a source states it. */
  readonly madeBy: string | null;
}
export interface Affected {
  readonly rows: ReadonlyMap<string, StoredLayers>;
  /** Of every claim that sources state: the claim as which it is seen. */
  readonly seenAs: ReadonlyMap<string, string>;
  /** The claims that are shown, by id. */
  readonly laid: ReadonlyMap<string, LaidClaim>;
  /** Every claim that was looked at. */
  readonly ids: ReadonlySet<string>;
}

/** The facts given with the words of another one, by that one's id. */
function givenFrom({ given }: Overlay): Map<string, string[]> {
  const targets = new Map<string, string[]>();
  for (const [id, facts] of given) {
    for (const { from } of facts) if ('claim' in from) targets.set(from.claim, [...(targets.get(from.claim) ?? []), id]);
  }
  return targets;
}

/** Ids of all claims that the judgements speak of, or over which some are laid now. */
export async function judgedClaimIds(store: Store, { verdicts, given, movedIdentities }: Overlay): Promise<string[]> {
  const ids = new Set([...verdicts.keys(), ...given.keys()]);
  for (const { id } of await store.read(judgedClaims, {})) ids.add(id);
  if (movedIdentities.size > 0)
    for (const { id } of await store.read(claimIdsOfEntities, { ids: [...movedIdentities] })) ids.add(id);
  return [...ids];
}

/** Reads the claims and all that hang together with them through the judgements, and says how each is to stand. */
export async function affectedClaims(store: Store, overlay: Overlay, seeds: Iterable<string>): Promise<Affected> {
  const follow = givenFrom(overlay);
  const rows = new Map<string, StoredLayers>();
  const ids = new Set<string>(seeds);
  const seenAs = new Map<string, string>();
  for (let open = [...ids]; open.length > 0; ) {
    const found = new Set<string>();
    for (const [id, row] of await storedById(store, claimsWhole, open)) {
      rows.set(id, row);
      if (typeof row.properties.seenAs === 'string') found.add(row.properties.seenAs);
      if (statedLayer(row) === null) continue;
      found.add(claimIdOfStored(overlay.seen(tripleOf(row), row.sources)));
    }
    for (const { id } of await store.read(claimIdsSeenAs, { ids: open })) found.add(id);
    for (const id of open) {
      for (const target of follow.get(id) ?? []) found.add(target);
      for (const { from } of overlay.given.get(id) ?? []) if ('claim' in from) found.add(from.claim);
    }
    open = [...found].filter((id) => !ids.has(id));
    for (const id of open) ids.add(id);
  }
  const members = new Map<string, { stated: StatedClaim; row: StoredLayers }[]>();
  for (const [id, row] of [...rows].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const stated = statedLayer(row);
    if (stated === null) continue;
    const triple = overlay.seen(tripleOf(row), row.sources);
    const target = claimIdOfStored(triple);
    seenAs.set(id, target);
    // A relation of a thing to itself, left by two that became one, says nothing.
    if (stated.retractedAt !== null || triple.subject === triple.object) continue;
    members.set(target, [...(members.get(target) ?? []), { stated: { ...stated, ...triple, id: target }, row }]);
    ids.add(target);
  }
  const laid = new Map<string, LaidClaim>();
  const known = await passagesOf(store, overlay, ids);
  for (const id of ids) {
    const claim = laidClaim(id, { overlay, members, known, trail: [] });
    if (claim !== null) laid.set(id, claim);
  }
  return { rows, seenAs, laid, ids };
}

/** The passages of resolved mentions that are still there. */
async function passagesOf(store: Store, { given }: Overlay, ids: ReadonlySet<string>): Promise<Set<string>> {
  const wanted = [...ids].flatMap((id) =>
    (given.get(id) ?? []).flatMap(({ from }) => ('mention' in from ? [from.mention.passage] : [])),
  );
  if (wanted.length === 0) return new Set();
  return new Set((await store.read(passagesKnown, { ids: [...new Set(wanted)] })).map(({ id }) => id));
}

interface Laying {
  readonly overlay: Overlay;
  readonly members: ReadonlyMap<string, { stated: StatedClaim; row: StoredLayers }[]>;
  readonly known: ReadonlySet<string>;
  /** Claims on the way to this one: a correction of a correction may lead back. */
  readonly trail: readonly string[];
}

function laidClaim(id: string, at: Laying): LaidClaim | null {
  if (at.trail.includes(id)) return null;
  const parts = at.members.get(id) ?? [];
  const carriers = new Set(parts.map(({ row }) => row.id));
  const mentions: { mention: JudgedMention; judgement: string; at: string }[] = [];
  const recorded = parts.map(({ row }) => String(row.properties.recordedAt ?? ''));
  const inForce: GivenFact[] = [];
  for (const fact of at.overlay.given.get(id) ?? []) {
    const { from, judgement } = fact;
    if ('mention' in from) {
      if (!at.known.has(from.mention.passage)) continue;
      mentions.push({ mention: from.mention, judgement: judgement.id, at: judgement.at });
    } else {
      const other = laidClaim(from.claim, { ...at, trail: [...at.trail, id] });
      if (other === null) continue;
      for (const carrier of other.carriers) carriers.add(carrier);
      if (other.madeBy === null) carriers.add(from.claim);
      mentions.push(...other.mentions);
    }
    recorded.push(judgement.at);
    inForce.push(fact);
  }
  // Without words of a source there is no fact, whoever judged it.
  if (parts.length === 0 && inForce.length === 0) return null;
  const verdict = at.overlay.verdicts.get(id);
  const first = inForce[0];
  let record: ClaimRecord | undefined;
  for (const { stated } of parts) {
    const { retractedAt: _, ...added } = stated;
    record = mergedClaim(record, added);
  }
  record ??= { id, ...first!.triple, certainty: 'VERIFIED', confidence: 1, status: null, rule: 'judgement', provisions: [] };
  if (verdict !== undefined) {
    const { certainty } = verdict;
    record = { ...record, certainty, confidence: certainty === 'VERIFIED' ? 1 : record.confidence };
  }
  const last = inForce.at(-1)?.judgement.target;
  if (last?.verb === 'correct' && last.status !== null) record = { ...record, status: last.status };
  const isStated = parts.some(({ row }) => row.id === id);
  return {
    record,
    judgement: verdict?.judgement.id ?? null,
    carriers: [...carriers].filter((carrier) => carrier !== id).sort(),
    mentions,
    recordedAt: recorded.sort()[0]!,
    madeBy: isStated ? null : (first?.judgement.id ?? 'identity'),
  };
}
