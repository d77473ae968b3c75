/** Entities as stored properties, and how what two sources say of one entity is merged. */
import type { Entity, SourceEntity } from '../vocabulary/facts.js';
import type { EntityKind } from '../vocabulary/kinds.js';
import { hasReferenceKeys, referenceKeys } from '../vocabulary/reference-keys.js';
import { searchMarkedOf, searchTextOf } from '../vocabulary/search-text.js';

/** Property lists and scalars only: what both engines store. Absent values stay absent. */
export type StoredProperties = Record<string, string | number | boolean | readonly string[] | null>;

const MERGED_APART = new Set(['id', 'entityKind', 'aliases', 'ranks', 'searchText', 'searchMarked', 'factsHash']);

/** Lists compare by their JSON, everything else by its text. */
const textOf = (value: unknown): string => (Array.isArray(value) ? JSON.stringify(value) : String(value));

function ranksOf({ ranks }: StoredProperties): Map<string, number> {
  const entries = ((ranks as readonly string[] | undefined) ?? []).map((entry) => entry.split(' ') as [string, string]);
  return new Map(entries.map(([key, rank]) => [key, Number(rank)]));
}

/** The properties that are from a description, as against what the store keeps beside them. */
export function describedKeys(properties: StoredProperties): string[] {
  return [...ranksOf(properties).keys()];
}

/** How much a source's wording of a name or attribute weighs where sources differ. */
export function rankOf(tier: SourceEntity['tier']): number {
  return tier === 'REFERENCE' ? 3 : tier === 'OFFICIAL' ? 2 : 1;
}

/** What is stored of an entity; `ranks` remembers of each property how much the source weighs that it is from ("name 3"). */
export function storedProperties(entity: Entity, rank: number): StoredProperties {
  const { id, kind, aliases, ...rest } = entity;
  const properties: StoredProperties = { id, entityKind: kind, aliases: [...new Set(aliases ?? [])].sort() };
  for (const [key, value] of Object.entries(rest)) {
    if (value !== null && value !== undefined) properties[key] = value as StoredProperties[string];
  }
  const described = Object.keys(properties).filter((key) => !MERGED_APART.has(key));
  properties.ranks = described.sort().map((key) => `${key} ${rank}`);
  return properties;
}

function sameTexts(a: unknown, b: unknown): boolean {
  const [left, right] = [(a ?? []) as readonly string[], (b ?? []) as readonly string[]];
  return left.length === right.length && left.every((text, at) => text === right[at]);
}
/** Of the described properties alone: ranks name them. */
function sameValues(a: StoredProperties, b: StoredProperties): boolean {
  return describedKeys(a).every((key) => a[key] === b[key]);
}

/**
 * Merges a new description into the stored one, property by property: the better source's value stands, the worse one's fills what is missing;
 * between equals the smaller text, so that the order of loading does not matter. Names that lose become aliases.
 */
export function mergedProperties(stored: StoredProperties | undefined, added: StoredProperties): StoredProperties {
  if (stored === undefined) return added;
  const ranks = ranksOf(stored);
  const merged: StoredProperties = { ...stored };
  for (const [key, addedRank] of ranksOf(added)) {
    const [value, current] = [added[key] ?? null, merged[key] ?? null];
    const difference = addedRank - (ranks.get(key) ?? 0);
    if (current !== null && (difference < 0 || (difference === 0 && textOf(value) >= textOf(current)))) continue;
    merged[key] = value;
    ranks.set(key, addedRank);
  }
  merged.ranks = [...ranks].map(([key, rank]) => `${key} ${rank}`).sort();
  const names = [stored.name, added.name, ...((stored.aliases as string[]) ?? []), ...((added.aliases as string[]) ?? [])];
  const aliases = [...new Set(names.filter((name): name is string => typeof name === 'string' && name !== merged.name))].sort();
  // The same object where nothing is new: whoever compares sees it at once.
  if (sameTexts(merged.ranks, stored.ranks) && sameTexts(aliases, stored.aliases) && sameValues(merged, stored)) return stored;
  merged.aliases = aliases;
  return merged;
}

/**
 * The stored form turned back into what names an entity, for keys and search text. Written out and not spread: this is done for everything that a
 * text names, and a copy of all properties costs more than the forms that are made of it.
 */
function entityOf(properties: StoredProperties): Entity {
  return {
    id: properties.id,
    kind: properties.entityKind,
    name: properties.name,
    nameEn: properties.nameEn,
    aliases: properties.aliases,
    title: properties.title ?? null,
    symbol: properties.symbol ?? null,
    documentType: properties.documentType,
    issuedOn: properties.issuedOn ?? null,
    file: properties.file ?? null,
    url: properties.url ?? null,
    sha256: properties.sha256 ?? null,
  } as unknown as Entity;
}

const NO_KEYS: readonly string[] = [];
const keysOf = new WeakMap<StoredProperties, readonly string[]>();

/** The look-up keys of the properties. */
export function referenceKeysOf(properties: StoredProperties): readonly string[] {
  const known = keysOf.get(properties);
  if (known !== undefined) return known;
  const keys = hasReferenceKeys(properties.entityKind as EntityKind) ? referenceKeys(entityOf(properties)) : NO_KEYS;
  keysOf.set(properties, keys);
  return keys;
}

/** By properties: what many texts name is asked for again and again. */
const searchForms = new WeakMap<StoredProperties, { readonly searchText: string; readonly searchMarked: string }>();

/** The search forms of the properties, made from the merged names. */
export function searchFormsOf(properties: StoredProperties): { readonly searchText: string; readonly searchMarked: string } {
  const known = searchForms.get(properties);
  if (known !== undefined) return known;
  const entity = entityOf(properties);
  const forms = { searchText: searchTextOf(entity), searchMarked: searchMarkedOf(entity) };
  searchForms.set(properties, forms);
  return forms;
}

/** The properties with their search forms. */
export function withSearchForms(properties: StoredProperties): StoredProperties {
  return { ...properties, ...searchFormsOf(properties) };
}
