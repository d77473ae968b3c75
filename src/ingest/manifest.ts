/**
 * The manifest: a file of one JSON object a line that names sources and says what they do not say themselves. Read line by line, so
 * that a list of any length takes no memory; a wrong line is told with its number, and the others go on.
 */
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { readManifestEntry } from '../documents/description-file.js';
import { PolicyGraphError } from '../errors.js';
import type { Found } from './source-files.js';

const ENTRY =
  'A line is {"file": "a/b.pdf", "url": …, "title": …, "publisher": …, "date": "2024-07-27", "kind": "official" or "news"}.';

const refused = (manifest: string, what: string, options: { remedy: string; cause?: unknown }): PolicyGraphError =>
  new PolicyGraphError('UNREADABLE_SOURCE', `${basename(manifest)} ${what}.`, {
    ...options,
    details: { file: basename(manifest) },
  });

/** The lines of the manifest. Throws UNREADABLE_SOURCE where it cannot be read as a whole. */
async function* linesOf(manifest: string): AsyncGenerator<string> {
  const info = await stat(manifest).catch(() => null);
  if (!info?.isFile()) {
    throw refused(manifest, 'is no manifest: there is no such file', { remedy: 'Name a file of one JSON object a line.' });
  }
  const input = createReadStream(manifest);
  try {
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) yield line;
  } catch (cause) {
    throw refused(manifest, 'cannot be read', { remedy: 'Check its permissions.', cause });
  } finally {
    input.destroy();
  }
}

/** The files that a manifest names, in its order, with their descriptions. Paths are relative to the manifest. */
export async function* findManifestFiles(manifest: string): AsyncGenerator<Found> {
  const named = new Map<string, number>();
  let number = 0;
  for await (const line of linesOf(manifest)) {
    number++;
    const text = number === 1 ? line.replace(/^\uFEFF/u, '') : line;
    if (text.trim() === '') continue;
    const at = `line ${number}`;
    const entry = readManifestEntry(text);
    if ('wrong' in entry) {
      yield { kind: 'failed', path: manifest, error: refused(manifest, `${at} ${entry.wrong}`, { remedy: ENTRY }) };
      continue;
    }
    const path = resolve(dirname(manifest), entry.file);
    const real = await realpath(path).catch(() => null);
    if (real === null) {
      const remedy = 'Check the path: it is relative to the manifest.';
      yield { kind: 'failed', path, error: refused(manifest, `${at} names ${entry.file}, which does not exist`, { remedy }) };
      continue;
    }
    const earlier = named.get(real);
    if (earlier !== undefined) {
      yield { kind: 'skipped', path, why: `is named a second time in ${at} of ${basename(manifest)}, first in line ${earlier}` };
      continue;
    }
    named.set(real, number);
    yield { kind: 'file', path, real, description: entry.description };
  }
}
