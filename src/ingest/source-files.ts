/** Which files an `ingest` of some paths means: files as named, folders walked in name order, descriptions and hidden files left out. */
import type { Dirent, Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { SourceDescription } from '../documents/source-document.js';
import { PolicyGraphError } from '../errors.js';
import { findManifestFiles } from './manifest.js';

/** One thing met on the walk: a file to read, or a line to tell. */
export type Found =
  | { readonly kind: 'file'; readonly path: string; readonly real: string; readonly description?: SourceDescription }
  | { readonly kind: 'skipped'; readonly path: string; readonly why: string }
  | { readonly kind: 'failed'; readonly path: string; readonly error: PolicyGraphError };

/** Names that are not texts for certain; anything else in a folder is judged by its content. */
const OTHER_MATTER =
  /\.(?:json|png|jpe?g|gif|webp|svg|ico|bmp|tiff?|mp[34]|m4a|avi|mov|css|js|mjs|cjs|ts|map|wasm|exe|dll|so|bin|db|sqlite|lock|log|csv|tsv|xml|ya?ml|toml)$/iu;
/** Papers that speak of the folder they lie in. */
const FOLDER_PAPER = /^(?:readme|licen[cs]e|changelog|contributing|notice)(?:\.[a-z]+)?$/iu;
/** What a description can stand beside. */
const DESCRIBED = new Set(['.txt', '.html', '.htm', '.pdf', '.docx', '.doc', '.md']);

const failed = (path: string, message: string, remedy: string): Found => ({
  kind: 'failed',
  path,
  error: new PolicyGraphError('UNREADABLE_SOURCE', message, { remedy, details: { file: basename(path) } }),
});

async function statOrFailure(path: string): Promise<Stats | Found> {
  try {
    return await stat(path);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === 'ENOENT')
      return failed(path, `${basename(path)} does not exist or is a link that leads nowhere.`, 'Check the path.');
    if (code === 'ELOOP') return failed(path, `${basename(path)} is a link that leads back to itself.`, 'Name the file itself.');
    return failed(
      path,
      `${basename(path)} cannot be opened (${code ?? 'unknown failure'}).`,
      'Check the path and its permissions.',
    );
  }
}

async function* walkFolder(folder: string, seen: Set<string>): AsyncGenerator<Found> {
  const real = await realpath(folder);
  if (seen.has(real)) {
    yield { kind: 'skipped', path: folder, why: 'leads back to a folder that was already read' };
    return;
  }
  seen.add(real);
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch {
    yield failed(folder, `The folder ${basename(folder)} may not be read.`, 'Give yourself the permission to read it.');
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const stems = new Set(
    entries
      .filter((entry) => DESCRIBED.has(extname(entry.name).toLowerCase()))
      .map(({ name }) => name.slice(0, -extname(name).length)),
  );
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) {
      yield* walkFolder(path, seen);
      continue;
    }
    if (extname(entry.name).toLowerCase() === '.json' && stems.has(entry.name.slice(0, -5))) continue;
    // Only a link has to be followed to know what it is; a folder of many thousand files is walked without a look at each.
    const linked = entry.isSymbolicLink() ? await statOrFailure(path) : null;
    if (linked !== null && 'kind' in linked) yield linked;
    else if (linked?.isDirectory()) yield* walkFolder(path, seen);
    else if (OTHER_MATTER.test(entry.name)) yield { kind: 'skipped', path, why: 'is no text, page or document' };
    else if (FOLDER_PAPER.test(entry.name)) yield { kind: 'skipped', path, why: 'describes the folder' };
    else yield { kind: 'file', path, real: linked === null ? join(real, entry.name) : await realpath(path) };
  }
}

/** Walks the paths in the order given, then what the manifest names. A file named twice is read once. */
export async function* findSourceFiles(paths: readonly string[], manifest?: string): AsyncGenerator<Found> {
  const folders = new Set<string>();
  const files = new Set<string>();
  for (const path of paths) {
    const info = await statOrFailure(path);
    const found: Iterable<Found> | AsyncIterable<Found> =
      'kind' in info
        ? [info]
        : info.isDirectory()
          ? walkFolder(path, folders)
          : [{ kind: 'file', path, real: await realpath(path) } as const];
    for await (const entry of found) {
      if (entry.kind === 'file') {
        if (files.has(entry.real)) continue;
        files.add(entry.real);
      }
      yield entry;
    }
  }
  if (manifest === undefined) return;
  for await (const entry of findManifestFiles(manifest)) if (entry.kind !== 'file' || !files.has(entry.real)) yield entry;
}
