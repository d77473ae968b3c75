/** The files of the shipped texts, and by which sources one tells whether the shipped graph has been loaded. */
import { readdirSync, readFileSync } from 'node:fs';
import type { SourceFacts } from '../vocabulary/facts.js';

const FACTS = new URL('../../../data/facts/', import.meta.url);

/** A shipped text as it is stored: nothing in it waits for a person. */
export type ShippedFacts = Omit<SourceFacts, 'unresolved'>;

/** Names of the files, in the order in which they are loaded. */
export function shippedFiles(): string[] {
  return readdirSync(FACTS)
    .filter((file) => file.endsWith('.json'))
    .sort();
}
export function readShippedFile(file: string): ShippedFacts {
  return JSON.parse(readFileSync(new URL(file, FACTS), 'utf8')) as ShippedFacts;
}

/** The reference lists that are loaded before all texts, in their order. */
export const SHIPPED_LISTS = ['places', 'bodies', 'topics', 'documents'] as const;

/** Ids of the source that is loaded first and of the one that is loaded last. */
export function shippedEnds(): { first: string; last: string } {
  const file = shippedFiles().at(-1);
  const list = (name: string): string => `source:reference/${name}`;
  return {
    first: list(SHIPPED_LISTS[0]),
    last: file === undefined ? list(SHIPPED_LISTS.at(-1)!) : readShippedFile(file).source.id,
  };
}
