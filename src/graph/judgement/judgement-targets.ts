/** What a judgement is asked for, checked against the graph and made whole, so that the record stands by itself. */
import { PolicyGraphError } from '../../errors.js';
import { localBody, localBodyOfId } from '../../vocabulary/agencies.js';
import type { Entity } from '../../vocabulary/facts.js';
import type { EntityKind, Status } from '../../vocabulary/kinds.js';
import { localityById } from '../../vocabulary/localities.js';
import { RELATIONS, type RelationEnds, type RelationType } from '../../vocabulary/relations.js';
import { topicById } from '../../vocabulary/topics.js';
import { storedById } from '../batches.js';
import { claimIdOfStored } from '../claim-id.js';
import { describedKeys, rankOf, type StoredProperties, storedProperties, withSearchForms } from '../entity-record.js';
import { findOpenMention } from '../open-mentions.js';
import { BY_JUDGEMENT, redirectTargets } from '../redirects.js';
import { claimsWhole, entitiesById } from '../statements.generated.js';
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
      /** Of an attribute, as one writes it: "2013-11-04", "612", "true". */
      readonly value?: string;
      readonly status?: Status;
    }
  | { readonly verb: 'merge'; readonly from: string; readonly into: string }
  | { readonly verb: 'separate'; readonly from: string; readonly to: string }
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

/** The graph as the judgement would have it: what it brings in is there already. */
class Present {
  readonly store: Store;
  readonly made: StoredProperties[] = [];
  constructor(store: Store) {
    this.store = store;
  }

  /** A thing of the shipped lists that no text has named yet is brought in. */
  #listed(id: string): StoredProperties | null {
    const entity = localityById(id) ?? topicById(id) ?? bodyOfList(id);
    if (entity === null) return null;
    return this.bring(storedProperties(entity, rankOf('REFERENCE')));
  }

  /** Brings in an entity, in its properties that have a value. */
  bring(properties: StoredProperties): StoredProperties {
    const whole = { ...withSearchForms(properties), madeBy: BY_JUDGEMENT };
    const made = Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== null && value !== undefined));
    this.made.push(made);
    return made;
  }

  /** The entity; an old id leads on. Throws NOT_FOUND. */
  async entity(id: string): Promise<{ id: string; properties: StoredProperties }> {
    const led = (await redirectTargets(this.store, [id])).get(id) ?? id;
    const made = this.made.find((each) => each.id === led);
    const stored = (await storedById(this.store, entitiesById, [led])).get(led)?.properties as StoredProperties | undefined;
    const properties = made ?? stored ?? this.#listed(led);
    if (properties === null)
      throw new PolicyGraphError('NOT_FOUND', `there is nothing with the id ${id}`, {
        remedy: 'Find the id with `policygraph query` and resolve(mention:) or search(text:).',
      });
    return { id: led, properties };
  }
}

function bodyOfList(id: string): Entity | null {
  const local = localBodyOfId(id);
  return local === null ? null : localBody(local.kind.key, local.locality.id);
}

/** A relation must be one of the vocabulary, between things of kinds that it joins. */
async function requireRelation(graph: Present, { subject, predicate, object }: Saying): Promise<Triple> {
  if (!(predicate in RELATIONS))
    throw wrong(`${predicate} is no relation`, `Relations are ${Object.keys(RELATIONS).join(', ')}.`);
  const [from, to] = [await graph.entity(subject), await graph.entity(object)];
  if (from.id === to.id) throw wrong(`${predicate} cannot lead from a thing to itself`, 'Name two things.');
  const [a, b] = [from.properties.entityKind as EntityKind, to.properties.entityKind as EntityKind];
  const ends = RELATIONS[predicate as RelationType].ends as readonly RelationEnds[];
  if (!ends.some((each) => each.from === a && each.to === b)) {
    const possible = ends.map((each) => `${each.from} to ${each.to}`).join(', ');
    throw wrong(`${predicate} does not lead from ${a} to ${b}`, `It leads from ${possible}.`);
  }
  return { subject: from.id, predicate, object: to.id, value: null };
}

/** The value as JSON, of the sort that the attribute has. */
function valueLike({ predicate, value }: Triple, written: string): string {
  const sort = typeof JSON.parse(value!);
  const read = sort === 'number' ? Number(written) : sort === 'boolean' ? { true: true, false: false }[written] : written.trim();
  if (read === undefined || read === '' || Number.isNaN(read))
    throw wrong(`${predicate} is a ${sort}, not "${written}"`, 'Give a value of that sort.');
  return JSON.stringify(read);
}

async function correction(graph: Present, request: Extract<Request, { verb: 'correct' }>): Promise<Target> {
  const claim = await claimOf(graph.store, request.claim);
  const status = request.status ?? null;
  const parts = { subject: request.subject ?? claim.subject, predicate: request.predicate ?? claim.predicate };
  let corrected: Triple;
  if (claim.object === null && request.object === undefined) {
    if (request.predicate !== undefined && request.predicate !== claim.predicate)
      throw wrong('an attribute stays the attribute it is', 'Correct its value, or its subject.');
    const value = request.value === undefined ? claim.value : valueLike(claim, request.value);
    corrected = { subject: (await graph.entity(parts.subject)).id, predicate: claim.predicate, object: null, value };
  } else {
    if (request.value !== undefined || claim.object === null)
      throw wrong('a relation has an object, an attribute a value', 'Give the one that the claim has.');
    corrected = await requireRelation(graph, { ...parts, object: request.object ?? claim.object });
  }
  if (claimIdOfStored(corrected) === request.claim)
    throw wrong('the correction says the same', 'Say what is right instead; to agree, confirm the claim.');
  return { verb: 'correct', claim, corrected, status };
}

async function union(graph: Present, { from, into }: Extract<Request, { verb: 'merge' }>): Promise<Target> {
  const [a, b] = [await graph.entity(from), await graph.entity(into)];
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

async function division(graph: Present, request: Extract<Request, { verb: 'split' }>): Promise<Target> {
  const from = await graph.entity(request.from);
  const [claims, sources] = [[...new Set(request.claims ?? [])].sort(), [...new Set(request.sources ?? [])].sort()];
  if (claims.length + sources.length === 0)
    throw wrong('nothing is to be given to the other identity', 'Name claims or sources.');
  if ((request.to === undefined) === (request.name === undefined))
    throw wrong('the other identity is one that the graph has or a new one', 'Give its id, or the name of a new one.');
  if (from.properties.entityKind === 'SOURCE') throw wrong('a source is one text', 'Judge its claims.');
  for (const id of claims) {
    const { subject, object } = await claimOf(graph.store, id);
    if (subject !== from.id && object !== from.id)
      throw wrong(`${id} does not speak of ${from.id}`, 'Name claims of that identity.');
  }
  for (const id of sources) {
    const { properties } = await graph.entity(id);
    if (properties.entityKind !== 'SOURCE') throw wrong(`${id} is no source`, 'Name sources by their ids.');
  }
  const target = { verb: 'split', from: from.id, claims, sources } as const;
  if (request.to !== undefined) {
    const to = await graph.entity(request.to);
    if (to.id === from.id) throw wrong('an identity is not split from itself', 'Name another identity.');
    if (to.properties.entityKind !== from.properties.entityKind)
      throw wrong(`${to.id} is a ${to.properties.entityKind}, not a ${from.properties.entityKind}`, 'Name one of the same kind.');
    return { ...target, to: to.id };
  }
  const name = request.name!.trim().normalize('NFC');
  if (name === '' || name.length > 500) throw wrong('the new identity needs a name', 'Give it in at most 500 characters.');
  const id = splitId(from.id, name);
  if ((await storedById(graph.store, entitiesById, [id])).has(id)) throw wrong(`${id} is there already`, `Split to ${id}.`);
  const { ranks = null, entityKind = null, ...rest } = from.properties;
  const own = Object.fromEntries(describedKeys(from.properties).map((key) => [key, rest[key] ?? null]));
  graph.bring({ ...own, id, entityKind, ranks, name, nameEn: null, aliases: [] });
  return { ...target, to: id };
}

async function resolution(graph: Present, request: Extract<Request, { verb: 'resolve' }>): Promise<Target> {
  const open = await findOpenMention(graph.store, request.mention);
  if (open === undefined)
    throw new PolicyGraphError('NOT_FOUND', `there is no open mention ${request.mention}`, {
      remedy: 'List them with `policygraph review --kind unresolved`.',
    });
  const entity = await graph.entity(request.entity);
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
    says.push(await requireRelation(graph, each));
  }
  // That the source reports it follows from every mention of a kind that is reported.
  const reported = (RELATIONS.REPORTED_IN.ends as readonly RelationEnds[]).some(({ from }) => from === open.kind);
  if (reported) says.unshift({ subject: entity.id, predicate: 'REPORTED_IN', object: open.source, value: null });
  // A local body governs the place in its name (resolution/rules, jurisdiction-by-name).
  const governed = localBodyOfId(entity.id)?.locality.id;
  if (open.kind === 'AGENCY' && governed !== undefined)
    says.unshift(await requireRelation(graph, { subject: entity.id, predicate: 'HAS_JURISDICTION', object: governed }));
  const { id, source, passage, start, end, text, kind } = open;
  return { verb: 'resolve', mention: { id, source, passage, start, end, text, kind }, entity: entity.id, says };
}

async function targetIn(graph: Present, request: Request): Promise<Target> {
  switch (request.verb) {
    case 'confirm':
    case 'reject':
      return { verb: request.verb, claim: await claimOf(graph.store, request.claim) };
    case 'correct':
      return correction(graph, request);
    case 'merge':
      return union(graph, request);
    case 'separate': {
      const [from, to] = [await graph.entity(request.from), await graph.entity(request.to)];
      if (from.id === to.id) throw wrong(`${request.from} and ${request.to} are one here`, 'Take the merge back, or split them.');
      return { verb: 'separate', from: from.id, to: to.id };
    }
    case 'split':
      return division(graph, request);
    case 'resolve':
      return resolution(graph, request);
  }
}

/** The whole target, and what it brings into the graph. Throws NOT_FOUND or BAD_USER_INPUT. */
export async function targetOf(store: Store, request: Request): Promise<{ target: Target; made: readonly StoredProperties[] }> {
  const graph = new Present(store);
  return { target: await targetIn(graph, request), made: graph.made };
}
