/** The tracked files of the checkout, read once: what the house tests look at. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the checkout, seen from dist/tests/house. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

function* filesBelow(folder: string): Generator<string> {
  for (const entry of readdirSync(join(ROOT, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    // The other servers of the bench are installed beside it.
    if (entry.name === 'node_modules') continue;
    if (entry.isDirectory()) yield* filesBelow(path);
    else yield path;
  }
}

/** TypeScript files below a folder, relative to the root, in order. */
export function sourceFiles(folder: string): string[] {
  return [...filesBelow(folder)].filter((file) => file.endsWith('.ts')).sort();
}
export function allFiles(folder: string): string[] {
  return [...filesBelow(folder)].sort();
}
export function textOf(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

export interface Imports {
  readonly text: string;
  /** Without comments. */
  readonly code: string;
  /** Files of the house, relative to the root, as .ts. */
  readonly local: readonly string[];
  readonly packages: readonly string[];
}

export function importsOf(file: string): Imports {
  const text = textOf(file);
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const specifiers = [...code.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1]!);
  const local = specifiers
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => relative(ROOT, resolve(ROOT, dirname(file), specifier)).replace(/\.js$/, '.ts'));
  const packages = specifiers.filter((specifier) => !specifier.startsWith('.') && !specifier.startsWith('node:'));
  return { text, code, local, packages };
}
