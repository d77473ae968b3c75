/** The description beside a source: `NAME.json` next to `NAME.txt` says what the file does not (url, title, publisher, date, kind). */
import { readFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { z } from 'zod';
import { PolicyGraphError } from '../errors.js';
import type { SourceDescription } from './source-document.js';

const words = z.string().trim().min(1).max(2000).nullish();
const shape = z.object({
  url: words,
  title: words,
  publisher: words,
  // A year or a month alone is allowed, and says too little to be a publication date.
  date: z.union([z.iso.date(), z.iso.datetime({ offset: true, local: true }), z.string().regex(/^\d{4}(?:-\d{2})?$/u)]).nullish(),
  kind: words,
});

type Stated = z.infer<typeof shape>;

function descriptionOf({ date, kind, ...rest }: Stated): SourceDescription {
  const stated = Object.entries(rest).filter(([, entry]) => entry !== null && entry !== undefined);
  return {
    ...(Object.fromEntries(stated) as SourceDescription),
    ...(date && date.length >= 10 ? { date } : {}),
    ...(kind === 'official' || kind === 'news' ? { kind } : {}),
  };
}

const line = shape.extend({ file: z.string().trim().min(1).max(4096) });
/** A line of a manifest holds some hundred characters. */
const LONGEST_LINE = 100_000;

/** One line of a manifest: the file and its description, or what is wrong with it, in words that go on from "line 3". */
export function readManifestEntry(
  json: string,
): { readonly file: string; readonly description: SourceDescription } | { readonly wrong: string } {
  if (json.length > LONGEST_LINE) return { wrong: 'is longer than any description' };
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { wrong: 'is not valid JSON' };
  }
  const checked = line.safeParse(value);
  if (!checked.success) {
    const key = checked.error.issues[0]?.path.join('.') ?? '';
    if (key === 'file' && (value as { file?: unknown }).file === undefined) return { wrong: 'names no file' };
    return { wrong: key === '' ? 'is not an object' : `has a ${key} that is not allowed` };
  }
  const { file, ...stated } = checked.data;
  return { file, description: descriptionOf(stated) };
}

/** Where the description of a source would be. */
export function descriptionPath(sourcePath: string): string {
  return join(dirname(sourcePath), `${basename(sourcePath, extname(sourcePath))}.json`);
}

/** Checks a description. Throws UNREADABLE_SOURCE naming the key that is wrong. */
export function parseDescription(json: string, file: string): SourceDescription {
  const refuse = (what: string): PolicyGraphError =>
    new PolicyGraphError('UNREADABLE_SOURCE', `The description ${file} ${what}.`, {
      remedy:
        'Correct it or take it away: an object with url, title, publisher, date ("2024-07-27") and kind ("official" or "news").',
      details: { file },
    });
  let value: unknown;
  try {
    value = JSON.parse(json.replace(/^\uFEFF/u, ''));
  } catch {
    throw refuse('is not valid JSON');
  }
  const checked = shape.safeParse(value);
  if (!checked.success) {
    const issue = checked.error.issues[0];
    const key = issue?.path.join('.') ?? '';
    throw refuse(key === '' ? 'is not an object' : `has a ${key} that is not allowed`);
  }
  return descriptionOf(checked.data);
}

/** The description beside a source, or an empty one where there is none. */
export async function readDescription(sourcePath: string): Promise<SourceDescription> {
  const path = descriptionPath(sourcePath);
  if (path === sourcePath) return {};
  let json: string;
  try {
    json = await readFile(path, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw new PolicyGraphError('UNREADABLE_SOURCE', `The description ${basename(path)} cannot be read.`, {
      remedy: 'Check its permissions, or take it away.',
      details: { file: basename(path) },
      cause,
    });
  }
  return parseDescription(json, basename(path));
}
