/**
 * The document, topic and period that a question names: looked up, gone through in every reading that the references allow, and chosen when the
 * rows are read, for which of them is meant depends on which have an answer (design §6).
 */
import type { EntityKind } from '../../vocabulary/kinds.js';
import type { CandidateAnswer } from '../answers.js';
import type { AskedKeys } from '../reference-hits.js';
import type { Arguments, Bound } from './bound.js';
import type { Emission } from './emission.js';
import type { ReadingEnds } from './implementing-ways.js';
import { fitting, metClauses, type MetRow } from './met-references.js';
import type { ReferenceForm } from './reference-form.js';

/** In the order in which they are chosen and stand in a reading's row. */
const PARTS = [
  { part: 'document', kind: 'DOCUMENT', variable: 'd' },
  { part: 'topic', kind: 'TOPIC', variable: 'about' },
  { part: 'period', kind: 'PERIOD', variable: 'time' },
] as const satisfies readonly { part: string; kind: EntityKind; variable: string }[];
type Part = (typeof PARTS)[number]['part'];

export interface AskedEnds {
  readonly document: Bound<AskedKeys>;
  readonly topic: Bound<AskedKeys> | null;
  readonly period: Bound<AskedKeys> | null;
}
/** What a reference fits equally well, best known first. */
export interface Candidates {
  readonly reference: AskedKeys;
  readonly fitting: readonly CandidateAnswer[];
}
/** A reference that nothing answers to (`ids` null), or several things with an answer, or without: told by statements of its own. */
export interface UnsettledReference {
  readonly reference: AskedKeys;
  readonly ids: readonly string[] | null;
  /** None of several has an answer: which of them is the best known was not counted. */
  readonly uncounted?: true;
}
export interface ChosenEnds<Reading> {
  readonly documentId: string;
  readonly topicId: string | null;
  readonly periodId: string | null;
  readonly document: Candidates;
  /** Undefined where the statement has no row for these ends. */
  readonly reading: Reading | undefined;
}

/** How the ends are written: whether it is counted how much is known of each candidate, and the forms of the references. */
interface EndsWritten {
  readonly countsDegrees: boolean;
  formOf(keys: Bound<AskedKeys>): ReferenceForm;
}

/** The references that name the ends. */
export function referencesOf({ document, topic, period }: AskedEnds): Bound<AskedKeys>[] {
  return [document, topic, period].filter((each) => each !== null);
}

/** The ends as a statement has them. */
export function readingEnds(asked: AskedEnds, { countsDegrees, formOf }: EndsWritten, emission: Emission) {
  const parts = PARTS.flatMap((each, at) => {
    const keys = asked[each.part];
    return keys === null ? [] : [{ ...each, at, keys, things: `${each.part}s`, met: `${each.part}Met` }];
  });
  const variableOf = (part: Part): string | null => parts.find((each) => each.part === part)?.variable ?? null;
  const ends: ReadingEnds = { document: 'd', topic: variableOf('topic'), period: variableOf('period') };
  return {
    ends,
    variables: parts.map(({ variable }) => variable),
    lookUps: parts.map(({ kind, keys, things, met }) =>
      metClauses(kind, keys, { form: formOf(keys), things, met, countsDegrees }, emission),
    ),
    things: parts.map(({ things }) => things),
    met: parts.map(({ met }) => met),
    unwound: parts.map(({ things, variable }) => `UNWIND ${things} AS ${variable}`),
    /** What a reading's row begins with. */
    ids: PARTS.map(({ part }) => variableOf(part)).map((variable) => (variable === null ? 'null' : `${variable}.id`)),
    candidates: (row: Readonly<Record<string, unknown>>, given: Arguments): Candidates[] =>
      parts.map(({ keys, met }) => {
        const reference = keys(given);
        return { reference, fitting: fitting(reference, row[met] as MetRow[]) };
      }),
    /** Chooses, end after end, the candidate that has an answer, the best known where none has. */
    chosen<Reading extends readonly unknown[]>(
      readings: readonly Reading[],
      candidates: readonly Candidates[],
      isAnswered: (reading: Reading) => boolean,
    ): ChosenEnds<Reading> | UnsettledReference {
      let left = readings.filter((reading) =>
        parts.every(({ at }, number) => candidates[number]!.fitting.some(({ id }) => id === reading[at])),
      );
      const ids: (string | null)[] = PARTS.map(() => null);
      for (const [number, { at }] of parts.entries()) {
        const having = new Set(left.filter(isAnswered).map((reading) => reading[at]));
        const id = meant(candidates[number]!, having, countsDegrees);
        if (typeof id !== 'string') return id;
        ids[at] = id;
        left = left.filter((reading) => reading[at] === id);
      }
      return { documentId: ids[0]!, topicId: ids[1]!, periodId: ids[2]!, document: candidates[0]!, reading: left[0] };
    },
  };
}

/** The candidate that has an answer, the best known where none has; which that is must have been counted. */
export function meant(
  { reference, fitting: all }: Candidates,
  having: ReadonlySet<unknown>,
  countsDegrees: boolean,
): string | UnsettledReference {
  const factual = all.filter(({ id }) => having.has(id));
  if (factual.length > 1) return { reference, ids: factual.map(({ id }) => id) };
  if (factual.length === 0 && all.length > 1 && !countsDegrees) return { reference, ids: [], uncounted: true };
  return (factual[0] ?? all[0]!).id;
}

/** A reference among them that nothing answers to. */
export function unmet(candidates: readonly Candidates[]): UnsettledReference | null {
  const none = candidates.find((each) => each.fitting.length === 0);
  return none === undefined ? null : { reference: none.reference, ids: null };
}
