/** Statements of the bench: files beside this one, a comment first, `$$KIND` where a label stands. */
import { readFileSync } from 'node:fs';
import type { Statement } from '../../src/graph/store.js';

/** The checkout, seen from dist/bench/load. */
export const ROOT = new URL('../../../', import.meta.url);

export function textOf(path: string): string {
  const text = readFileSync(new URL(path, ROOT), 'utf8');
  return text.replace(/^\/\/.*\n/gm, '').trim();
}

export function statementFile(name: string, access: 'read' | 'write', kind = ''): Statement {
  return { name, access, text: textOf(`bench/load/statements/${name}.cypher`).replaceAll('$$KIND', kind) };
}
