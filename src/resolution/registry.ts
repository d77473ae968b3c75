/** Gathers mentions by identity while a source is being named: one entity per id, its mentions in text order, what stays open beside it. */
import type { Mention } from '../recognition/mention.js';
import { foldForMatching } from '../vocabulary/folding.js';
import { TYPE_WORDS } from '../vocabulary/symbol-codes.js';
import type { Entity, LocalityEntity, UnresolvedMention } from '../vocabulary/facts.js';
import type { Certainty } from '../vocabulary/kinds.js';
import type { Identified, NamedThings } from './identified.js';

interface Entry {
  entity: Entity;
  readonly certainty: Certainty;
  readonly mentions: Mention[];
  /** Where the mentions stand: the same words are one mention, whichever rules found them. */
  readonly places: Set<string>;
}

const placeOf = (mention: Mention): string => `${mention.start}-${mention.end}`;

export class Registry {
  readonly #entries = new Map<string, Entry>();
  readonly #unresolved: UnresolvedMention[] = [];

  /** Adds a mention of an identity; the fuller description of two is kept. */
  add(entity: Entity, mention: Mention): void {
    const known = this.#entries.get(entity.id);
    if (known === undefined) {
      this.#entries.set(entity.id, { entity, certainty: 'ASSERTED', mentions: [mention], places: new Set([placeOf(mention)]) });
      return;
    }
    known.entity = fuller(known.entity, entity);
    if (!known.places.has(placeOf(mention))) known.mentions.push(mention);
    known.places.add(placeOf(mention));
  }

  leaveOpen(mention: UnresolvedMention): void {
    this.#unresolved.push(mention);
  }

  /** The units named so far. */
  localities(): LocalityEntity[] {
    return [...this.#entries.values()].flatMap(({ entity }) => (entity.kind === 'LOCALITY' ? [entity] : []));
  }

  get(id: string): Entity | undefined {
    return this.#entries.get(id)?.entity;
  }

  all(): NamedThings {
    const identified = [...this.#entries.values()].map(
      (entry): Identified => ({
        entity: withAliases(entry.entity, entry.mentions),
        certainty: entry.certainty,
        mentions: [...entry.mentions].sort((a, b) => a.start - b.start || a.end - b.end),
      }),
    );
    return {
      identified: identified.sort(
        (a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0) || (a.entity.id < b.entity.id ? -1 : 1),
      ),
      unresolved: [...this.#unresolved].sort((a, b) => a.start - b.start || a.end - b.end),
    };
  }
}

/** Of two descriptions of a document the dated one: a later citation may state the day that the first left out. */
function fuller(known: Entity, other: Entity): Entity {
  if (known.kind !== 'DOCUMENT' || other.kind !== 'DOCUMENT') return known;
  return {
    ...known,
    issuedOn: known.issuedOn ?? other.issuedOn,
    title: known.title ?? other.title,
    documentType: known.documentType === 'OTHER' ? other.documentType : known.documentType,
  };
}

/** The ways in which this source writes a document's or body's name are aliases, unless they name it only in passing ("UBND tỉnh"). */
function withAliases(entity: Entity, mentions: readonly Mention[]): Entity {
  if (entity.kind !== 'DOCUMENT') return entity;
  const aliases = new Set(entity.aliases ?? []);
  for (const mention of mentions) {
    const written = mention.text.replace(/\s+/g, ' ').trim();
    // A type word alone ("Chỉ thị") names this document only in its sentence.
    const isTypeWord = TYPE_WORDS.some(([word]) => word === foldForMatching(written));
    if (written !== entity.name && /\p{L}/u.test(written) && written.length <= 90 && !isTypeWord) aliases.add(written);
  }
  return { ...entity, aliases: [...aliases].sort() };
}
