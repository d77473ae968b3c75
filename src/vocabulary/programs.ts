/** Programmes that texts name in several ways: one id for all of them. */
import type { ProgramEntity } from './facts.js';
import { slugOf } from './folding.js';
import { nameForm } from './name-forms.js';
import { lazily, shippedJson } from './shipped-files.js';

interface KnownProgram {
  readonly key: string;
  readonly name: string;
  readonly en: string;
  readonly aliases: readonly string[];
}
const programs = lazily(() => shippedJson<{ programs: KnownProgram[] }>('programs.json').programs);
const byForm = lazily(() => {
  const index = new Map<string, KnownProgram>();
  for (const program of programs()) for (const name of [program.name, ...program.aliases]) index.set(nameForm(name), program);
  return index;
});

/** Folded forms of the known programmes, for the gazetteer matcher. */
export function knownProgramForms(): ReadonlyMap<string, { readonly key: string; readonly name: string }> {
  return byForm();
}

/** The programme of that name: a known one, or one by its own name (id from its slug, at most 80 characters). */
export function programNamed(name: string): ProgramEntity {
  const known = byForm().get(nameForm(name));
  if (known !== undefined)
    return { id: `program:${known.key}`, kind: 'PROGRAM', name: known.name, nameEn: known.en, aliases: known.aliases };
  return { id: `program:${slugOf(name).slice(0, 80).replace(/-$/, '')}`, kind: 'PROGRAM', name };
}
