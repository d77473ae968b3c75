/**
 * Writes the headline question for answers that are worked on further (carried to other units): what the references met, and of each reading all
 * localities, each with how sure it is, its way, its tasks and what took it over, in one statement.
 */
import type { Statement } from '../../graph/store.js';
import { NO_ARGUMENTS } from './bound.js';
import { Emission } from './emission.js';
import { type WaysWanted, waysClauses } from './implementing-ways.js';
import { call } from './piece.js';
import { formOf } from './reference-form.js';
import { type AskedEnds, type ChosenEnds, readingEnds, type UnsettledReference, unmet } from './reading-ends.js';
import { type SuccessionRow, successionSteps } from './succession-steps.js';

export type PlaceRow = readonly [
  id: string,
  name: string,
  validFrom: string | null,
  validTo: string | null,
  /** How sure, how many steps, then the claims. */
  way: readonly [number, number, ...string[]],
  /** How sure, task id. */
  done: readonly (readonly [number, string])[],
  successions: readonly SuccessionRow[],
];
type Reading = readonly [document: string, topic: string | null, period: string | null, places: readonly PlaceRow[]];
type Row = Readonly<Record<string, unknown>>;

export interface CarryingStatement extends Statement<Record<string, unknown>, Row> {
  readonly params: Record<string, unknown>;
  /** Chooses among the readings those ends that have an answer among the certainties by rank. */
  read(rows: readonly Row[], counts: (place: PlaceRow) => boolean): ChosenEnds<Reading> | UnsettledReference;
}

/** The statement with its values. */
export function carryingStatement(
  asked: AskedEnds,
  wanted: Omit<WaysWanted, 'topic' | 'period' | 'wantsSure' | 'wantsWay' | 'wantsTasks'>,
): CarryingStatement {
  const emission = new Emission();
  const reading = readingEnds(asked, { countsDegrees: true, formOf: (keys) => formOf(keys(NO_ARGUMENTS)) }, emission);
  const { ends, variables } = reading;
  const all = { wantsSure: true, wantsWay: true, wantsTasks: true };
  const steps = successionSteps('l');
  const places = [
    ...waysClauses(ends, { ...wanted, ...all, topic: ends.topic !== null, period: ends.period !== null }, emission),
    call('tasks', ['UNWIND tasks AS x', 'WITH x[0] AS known, x[1] AS t', 'RETURN collect([known, t.id]) AS done']),
    ...steps.clauses,
    `WITH ${['l', 'way', 'done', ...steps.carried].join(', ')} ORDER BY l.id`,
    `RETURN collect([l.id, l.name, l.validFrom, l.validTo, way, done, ${steps.expression}]) AS places`,
  ];
  const text = [
    ...reading.lookUps,
    call(reading.things.join(', '), [
      ...reading.unwound,
      call(variables.join(', '), places),
      `WITH ${variables.join(', ')}, places ORDER BY ${variables.map((variable) => `${variable}.id`).join(', ')}`,
      `RETURN collect([${[...reading.ids, 'places'].join(', ')}]) AS readings`,
    ]),
    `RETURN ${[...reading.met, 'readings'].join(', ')}`,
  ].join('\n');
  return {
    name: 'planned-carrying-localities',
    access: 'read',
    text,
    params: emission.params(NO_ARGUMENTS),
    read([row = {}], counts) {
      const candidates = reading.candidates(row, NO_ARGUMENTS);
      return unmet(candidates) ?? reading.chosen(row.readings as Reading[], candidates, ([, , , found]) => found.some(counts));
    },
  };
}
