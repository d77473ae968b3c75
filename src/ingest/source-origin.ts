/**
 * Where a text stands, so that a later text there is a revision of it: the name given to it, else its web address, else its file. A file is known
 * by its real path, of which only a hash is kept.
 */
import { createHash } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { basename } from 'node:path';
import type { SourceFacts, SourceOrigin } from '../vocabulary/facts.js';

const idOf = (kind: SourceOrigin['kind'], key: string): string =>
  `origin:${createHash('sha256').update(`${kind}\0${key}`).digest('hex').slice(0, 16)}`;

/** Two ways of writing one address: a fragment leads to a place in the page, and the host's case means nothing. */
function addressOf(url: string): string {
  try {
    const parsed = new URL(url);
    parsed.hash = '';
    return parsed.href;
  } catch {
    return url.trim();
  }
}

export function namedOrigin(name: string): SourceOrigin {
  return { kind: 'NAME', id: idOf('NAME', name.normalize('NFC').trim()), at: name };
}
export function addressOrigin(url: string): SourceOrigin {
  return { kind: 'URL', id: idOf('URL', addressOf(url)), at: url };
}
/** Throws what the file system says of a path that is not there. */
export async function fileOrigin(path: string): Promise<SourceOrigin> {
  return { kind: 'FILE', id: idOf('FILE', await realpath(path)), at: basename(path) };
}

/** The origins of the texts of one run. */
export class Origins {
  /** Origin → the text that was met there first. */
  readonly #held = new Map<string, string>();

  /**
   * The facts with where their text stands. Several texts of one run cannot be revisions of each other: where they share an address (the parts of
   * a page), only the first is known by it and the others by their files.
   */
  async placed(facts: SourceFacts, { path, name }: { path: string; name?: string }): Promise<SourceFacts> {
    const { id, url } = facts.source;
    const file = await fileOrigin(path);
    const own = name !== undefined ? namedOrigin(name) : url === null ? file : addressOrigin(url);
    const holder = this.#held.get(own.id);
    const isOwn = own !== file && (holder === undefined || holder === id);
    const origin: SourceOrigin = isOwn ? { ...own, file: file.id } : file;
    if (!this.#held.has(origin.id)) this.#held.set(origin.id, id);
    return { ...facts, origin };
  }
}
