/** What a judgement is asked for, checked against the graph and made whole, so that the record stands by itself. */
import { PolicyGraphError } from '../../errors.js';
import type { EntityKind, Status } from '../../vocabulary/kinds.js';
import { RELATIONS, type RelationEnds, type RelationType } from '../../vocabulary/relations.js';
import { storedById } from '../batches.js';
import { claimIdOfStored } from '../claim-id.js';
import { type StoredProperties, withSearchForms } from '../entity-record.js';
import { findOpenMention } from '../open-mentions.js';
import { redirectTargets } from '../redirects.js';
import { claimsWhole, entitiesById } from '../statements.generated.js';
import { sortedJson, statedProperties } from '../stated-properties.js';
import type { Store } from '../store.js';
import { tripleOf } from './claim-layers.js';
import type { Target, Triple } from './judgement.js';
import { splitId } from './overlay.js';

/** What follows from a resolved mention: a relation from or to the thing meant. */
export interface Saying {
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
}
/** What one asks for; ids as the graph shows them. */
export type Request =
  | { readonly verb: 'confirm' | 'reject'; readonly claim: string }
  | {
      readonly verb: 'correct';
      readonly claim: string;
      /** What is right instead; what is left out stays. */
      readonly subject?: string;
      readonly predicate?: string;
      readonly object?: string;
      /** Of an attribute. */
      readonly value?: string | number | boolean;
      readonly status?: Status;
    }
  | { readonly verb: 'merge'; readonly from: string; readonly into: string }
  | {
      readonly verb: 'split';
      readonly from: string;
      /** An identity that the graph has, or the name of a new one. */
      readonly to?: string;
      readonly name?: string;
      readonly claims?: readonly string[];
      readonly sources?: readonly string[];
    }
  | { readonly verb: 'resolve'; readonly mention: string; readonly entity: string; readonly says?: readonly Saying[] };

function wrong(message: string, remedy: string): PolicyGraphError {
  return new PolicyGraphError('BAD_USER_INPUT', message, { remedy });
}

async function claimOf(store: Store, id: string): Promise<Triple> {
  const row = (await storedById(store, claimsWhole, [id])).get(id);
  const remedy = 'Ids of facts stand in `policygraph review` and in the field claims of a thing.';
  if (row === undefined) throw new PolicyGraphError('NOT_FOUND', `there is no claim ${id}`, { remedy });
  const seenAs = row.properties.seenAs as string | null | undefined;
  if (seenAs) throw wrong(`${id} is seen as ${seenAs}, because its identity was given to another`, `Judge ${seenAs}.`);
  if (row.properties.retractedAt) throw wrong(`${id} was withdrawn: no source says it any more`, 'Judge a fact in force.');
  return tripleOf(row);
}

/** The stored entity; an old id leads on. */
async function entityAt(store: Store, id: string): Promise<{ id: string; properties: StoredProperties }> {
  const led = (await redirectTargets(store, [id])).get(id) ?? id;
  const row = (await storedById(store, entitiesById, [led])).get(led);
  if (row === undefined)
    throw new PolicyGraphError('NOT_FOUND', `there is nothing with the id ${id}`, {
      remedy: 'Find the id with `policygraph query` and resolve(mention:) or search(text:).',
    });
  return { id: led, properties: row.properties as StoredProperties };
}

/** A relation must be one of the vocabulary, between things of kinds that it joins. */
async function requireRelation(store: Store, { subject, predicate, object }: Saying): Promise<Triple> {
  if (!(predicate in RELATIONS))
    throw wrong(`${predicate} is no relation`, `Relations are ${Object.keys(RELATIONS).join(', ')}.`);
  const [from, to] = [await entityAt(store, subject), await entityAt(store, object)];
  if (from.id === to.id) throw wrong(`${predicate} cannot lead from a thing to itself`, 'Name two things.');
  const [a, b] = [from.properties.entityKind as EntityKind, to.properties.entityKind as EntityKind];
  const ends = RELATIONS[predicate as RelationType].ends as readonly RelationEnds[];
  if (!ends.some((each) => each.from === a && each.to === b)) {
    const possible = ends.map((each) => `${each.from} to ${each.to}`).join(', ');
    throw wrong(`${predicate} does not lead from ${a} to ${b}`, `It leads from ${possible}.`);
  }
  return { subject: from.id, predicate, object: to.id, value: null };
}

async function correction(store: Store, request: Extract<Request, { verb: 'correct' }>): Promise<Target> {
  const claim = await claimOf(store, request.claim);
  const status = request.status ?? null;
  const parts = { subject: request.subject ?? claim.subject, predicate: request.predicate ?? claim.predicate };
  let corrected: Triple;
  if (claim.object === null && request.object === undefined) {
    if (request.predicate !== undefined && request.predicate !== claim.predicate)
      throw wrong('an attribute stays the attribute it is', 'Correct its value, or its subject.');
    const value = request.value === undefined ? claim.value : JSON.stringify(request.value);
    if (typeof JSON.parse(value!) !== typeof JSON.parse(claim.value!))
      throw wrong(`${claim.predicate} is a ${typeof JSON.parse(claim.value!)}, not ${value}`, 'Give a value of that sort.');
    corrected = { subject: (await entityAt(store, parts.subject)).id, predicate: claim.predicate, object: null, value };
  } else {
    if (request.value !== undefined || claim.object === null)
      throw wrong('a relation has an object, an attribute a value', 'Give the one that the claim has.');
    corrected = await requireRelation(store, { ...parts, object: request.object ?? claim.object });
  }
  if (claimIdOfStored(corrected) === request.claim)
    throw wrong('the correction says the same', 'Say what is right instead; to agree, confirm the claim.');
  return { verb: 'correct', claim, corrected, status };
}

async function union(store: Store, { from, into }: Extract<Request, { verb: 'merge' }>): Promise<Target> {
  const [a, b] = [await entityAt(store, from), await entityAt(store, into)];
  if (a.id === b.id) throw wrong(`${from} and ${into} are one already`, 'Name two identities.');
  if (a.properties.entityKind !== b.properties.entityKind)
    throw wrong(
      `${a.id} is a ${a.properties.entityKind}, ${b.id} a ${b.properties.entityKind}`,
      'Only things of one kind can be one.',
    );
  if (a.properties.entityKind === 'SOURCE')
    throw wrong('sources are texts: two texts are two sources', 'Remove the one that you do not want.');
  return { verb: 'merge', from: a.id, into: b.id };
}

async function division(store: Store, request: Extract<Request, { verb: 'split' }>): Promise<Target> {
  const from = await entityAt(store, request.from);
  const [claims, sources] = [[...new Set(request.claims ?? [])].sort(), [...new Set(request.sources ?? [])].sort()];
  if (claims.length + sources.length === 0)
    throw wrong('nothing is to be given to the other identity', 'Name claims or sources.');
  if ((request.to === undefined) === (request.name === undefined))
    throw wrong('the other identity is one that the graph has or a new one', 'Give its id, or the name of a new one.');
  if (from.properties.entityKind === 'SOURCE') throw wrong('a source is one text', 'Judge its claims.');
  for (const id of claims) {
    const { subject, object } = await claimOf(store, id);
    if (subject !== from.id && object !== from.id)
      throw wrong(`${id} does not speak of ${from.id}`, 'Name claims of that identity.');
  }
  for (const id of sources) {
    const { properties } = await entityAt(store, id);
    if (properties.entityKind !== 'SOURCE') throw wrong(`${id} is no source`, 'Name sources by their ids.');
  }
  const target = { verb: 'split', from: from.id, claims, sources } as const;
  if (request.to !== undefined) {
    const to = await entityAt(store, request.to);
    if (to.id === from.id) throw wrong('an identity is not split from itself', 'Name another identity.');
    if (to.properties.entityKind !== from.properties.entityKind)
      throw wrong(`${to.id} is a ${to.properties.entityKind}, not a ${from.properties.entityKind}`, 'Name one of the same kind.');
    return { ...target, to: to.id, made: null };
  }
  const name = request.name!.trim().normalize('NFC');
  if (name === '' || name.length > 500) throw wrong('the new identity needs a name', 'Give it in at most 500 characters.');
  const id = splitId(from.id, name);
  if ((await storedById(store, entitiesById, [id])).has(id)) throw wrong(`${id} is there already`, `Split to ${id}.`);
  const { stated: _, ...own } = statedProperties(from.properties);
  const made = withSearchForms({ ...own, id, name, nameEn: null, aliases: [], madeBy: 'judgement' });
  return { ...target, to: id, made: JSON.parse(sortedJson(made)) as StoredProperties };
}

async function resolution(store: Store, request: Extract<Request, { verb: 'resolve' }>): Promise<Target> {
  const open = await findOpenMention(store, request.mention);
  if (open === undefined)
    throw new PolicyGraphError('NOT_FOUND', `there is no open mention ${request.mention}`, {
      remedy: 'List them with `policygraph review --kind unresolved`.',
    });
  const entity = await entityAt(store, request.entity);
  if (entity.properties.entityKind !== open.kind)
    throw wrong(`the mention names a ${open.kind}, ${entity.id} is a ${entity.properties.entityKind}`, `Name a ${open.kind}.`);
  const says: Triple[] = [];
  for (const each of request.says ?? []) {
    if (
      each.subject !== entity.id &&
      each.object !== entity.id &&
      each.subject !== request.entity &&
      each.object !== request.entity
    )
      throw wrong('what follows from the mention must speak of the thing it means', `Say something of ${entity.id}.`);
    says.push(await requireRelation(store, each));
  }
  // That the source reports it follows from every mention of a kind that is reported.
  const reported = (RELATIONS.REPORTED_IN.ends as readonly RelationEnds[]).some(({ from }) => from === open.kind);
  if (reported) says.unshift({ subject: entity.id, predicate: 'REPORTED_IN', object: open.source, value: null });
  const { id, source, passage, start, end, text, kind } = open;
  return { verb: 'resolve', mention: { id, source, passage, start, end, text, kind }, entity: entity.id, says };
}

/** The whole target. Throws NOT_FOUND or BAD_USER_INPUT. */
export async function targetOf(store: Store, request: Request): Promise<Target> {
  switch (request.verb) {
    case 'confirm':
    case 'reject':
      return { verb: request.verb, claim: await claimOf(store, request.claim) };
    case 'correct':
      return correction(store, request);
    case 'merge':
      return union(store, request);
    case 'split':
      return division(store, request);
    case 'resolve':
      return resolution(store, request);
  }
}
