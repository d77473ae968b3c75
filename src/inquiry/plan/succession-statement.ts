/** Writes the question what became of a unit: what its reference met, and the successions of each, in one statement. */
import type { Statement } from '../../graph/store.js';
import type { AskedKeys } from '../reference-hits.js';
import { always, NO_ARGUMENTS } from './bound.js';
import { Emission } from './emission.js';
import { type MetRow, metClauses } from './met-references.js';
import { call } from './piece.js';
import { formOf } from './reference-form.js';
import { type SuccessionRow, successionSteps } from './succession-steps.js';

export interface UnitsRow {
  readonly met: readonly MetRow[];
  /** Of each unit by its id. */
  readonly followed: readonly (readonly [id: string, successions: readonly SuccessionRow[]])[];
}

/** The statement with its values. */
export function successionStatement(
  reference: AskedKeys,
): Statement<Record<string, unknown>, UnitsRow> & { readonly params: Record<string, unknown> } {
  const emission = new Emission();
  const steps = successionSteps('l');
  const text = [
    metClauses(
      'LOCALITY',
      always(reference),
      { form: formOf(reference), things: 'units', met: 'met', countsDegrees: true },
      emission,
    ),
    call('units', [
      'UNWIND units AS l',
      ...steps.clauses,
      `WITH ${['l', ...steps.carried].join(', ')} ORDER BY l.id`,
      `RETURN collect([l.id, ${steps.expression}]) AS followed`,
    ]),
    'RETURN met, followed',
  ].join('\n');
  return { name: 'planned-succession', access: 'read', text, params: emission.params(NO_ARGUMENTS) };
}
