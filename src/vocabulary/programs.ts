/** Programmes that texts name in several ways: one id for all of them. */
import type { ProgramEntity } from './facts.js';
import { slugOf } from './folding.js';
import { nameForm } from './name-forms.js';
import { lazily } from './lazily.js';
import { shippedJson } from './shipped-files.js';
import { inFull } from './short-forms.js';
import { matchesIn } from './matches.js';

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

/** The longest slug of a programme's id; a title cut there keeps its years, which tell it from its successor. */
const LONGEST_SLUG = 80;

function idOf(name: string): string {
  const slug = slugOf(inFull(name));
  if (slug.length <= LONGEST_SLUG) return `program:${slug}`;
  const years = matchesIn(slug.slice(LONGEST_SLUG - 9), /(?<=-)(?:19|20)\d{2}(?=-|$)/g).map(([year]) => year);
  return `program:${[slug.slice(0, LONGEST_SLUG).replace(/-[^-]*$/, ''), ...new Set(years)].join('-')}`;
}

/** The programme of that name: a known one, or one by its own name (id from its slug). */
export function programNamed(name: string): ProgramEntity {
  const known = byForm().get(nameForm(name));
  if (known !== undefined)
    return { id: `program:${known.key}`, kind: 'PROGRAM', name: known.name, nameEn: known.en, aliases: known.aliases };
  return { id: idOf(name), kind: 'PROGRAM', name };
}
