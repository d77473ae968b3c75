/** What references met in a statement that answers more than them: the things, and a row for the ranking of each, read back as candidates. */
import type { EntityKind } from '../../vocabulary/kinds.js';
import type { CandidateAnswer } from '../answers.js';
import { equallyBest } from '../equally-best.js';
import { rankCandidates } from '../rank-candidates.js';
import { type AskedKeys, hitsAmong, type Met } from '../reference-hits.js';
import type { AnsweredNode } from './answered.js';
import type { Arguments, Bound } from './bound.js';
import type { Emission } from './emission.js';
import { nodePiece } from './node-piece.js';
import { call } from './piece.js';
import type { ReferenceForm } from './reference-form.js';
import { BY_ID, hitsClauses, hitsOf } from './reference-plan.js';
import type { NodeSelection } from './selection.js';

/** The form of the references, under which names the things and their rows are returned, and whether it is counted how much is known of them. */
interface MetAs {
  readonly form: ReferenceForm;
  readonly things: string;
  readonly met: string;
  readonly countsDegrees: boolean;
}

/** From `hits` to `things` and `met`. */
function metOfHits(countsDegrees: boolean): string {
  const degree = [
    call('e', ['MATCH (e)-[r]-(o:Entity) WHERE r.claim IS NOT NULL AND r.retractedAt IS NULL', 'RETURN count(o) AS degree']),
    'WITH e, numbers, degree ORDER BY e.id',
  ];
  return call('hits', [
    'UNWIND hits AS hit',
    `WITH hit[1] AS e, collect(hit[0]) AS numbers`,
    ...(countsDegrees ? degree : ['WITH e, numbers, 0 AS degree ORDER BY e.id']),
    'RETURN collect(e) AS things, collect([e.id, e.name, e.issuedOn, e.validFrom, e.validTo, degree, numbers]) AS met',
  ]);
}

/** What the keys of one reference met. */
export function metClauses(kind: EntityKind, keys: Bound<AskedKeys>, as: MetAs, emission: Emission): string {
  return call('', [
    ...hitsClauses(kind, as.form, keys, emission),
    metOfHits(as.countsDegrees),
    `RETURN things AS ${as.things}, met AS ${as.met}`,
  ]);
}

/** What the keys of any number of references met: each thing once, and [number of the reference, rows]. */
export function metOfMany(kind: EntityKind, keys: Bound<readonly AskedKeys[]>, as: MetAs, emission: Emission): string {
  const asked = emission.parameter((given) =>
    keys(given).map((each, number) => [
      number,
      each.id === null ? [] : [each.id],
      each.keys.map(({ key }) => key),
      ...each.steps,
    ]),
  );
  const variables = ['wanted', 'texts', 'first', 'rest'];
  return call('', [
    `UNWIND ${asked} AS asked`,
    `WITH ${['ref', ...variables].map((name, at) => `asked[${at}] AS ${name}`).join(', ')}`,
    call(variables.join(', '), [
      ...hitsOf(kind, as.form, { ids: 'wanted', texts: 'texts', first: 'first', rest: 'rest', variables }),
      metOfHits(as.countsDegrees),
      'RETURN things, met',
    ]),
    'WITH ref, things, met ORDER BY ref',
    `WITH collect(things) AS lists, collect([ref, met]) AS ${as.met}`,
    call('lists', [
      'UNWIND lists AS list',
      'UNWIND list AS thing',
      'WITH DISTINCT thing ORDER BY thing.id',
      `RETURN collect(thing) AS ${as.things}`,
    ]),
    `RETURN ${as.things}, ${as.met}`,
  ]);
}

export type MetRow = readonly [
  id: string,
  name: string,
  issuedOn: string | null,
  validFrom: string | null,
  validTo: string | null,
  degree: number,
  numbers: readonly number[],
];

/** The candidates that fit a reference equally well, best known first. */
export function fitting(asked: AskedKeys, rows: readonly MetRow[]): CandidateAnswer[] {
  const byId = rows.filter(([, , , , , , numbers]) => numbers.includes(BY_ID));
  const met = (byId.length > 0 ? byId : rows).map(
    ([id, name, issuedOn, validFrom, validTo, degree, numbers]): Met => ({
      thing: { id, kind: asked.kind!, name, issuedOn, validFrom, validTo, degree },
      // The heaviest key of what is written like an id is the id.
      numbers: byId.length > 0 ? [0] : numbers,
    }),
  );
  return equallyBest(rankCandidates(hitsAmong(asked, met), asked.asOf));
}

/** Another thing that a reference fits, and what was asked of it. */
export interface Alternative {
  readonly candidate: CandidateAnswer;
  readonly node: AnsweredNode | null;
}
export function alternativesOf(
  { fitting: all }: { readonly fitting: readonly CandidateAnswer[] },
  meant: string,
  shown: (id: string) => AnsweredNode | null,
): Alternative[] {
  return all.filter(({ id }) => id !== meant).map((candidate) => ({ candidate, node: shown(candidate.id) }));
}

/** Things of a list as they are shown, by id. */
export interface ShownThings {
  readonly text: string;
  readonly result: string;
  read(row: Readonly<Record<string, unknown>>, id: string, given: Arguments): AnsweredNode | null;
}

/** Writes what is wanted of each thing of a list; null where nothing is. */
export function shownThings(things: string, name: string, of: NodeSelection | null, emission: Emission): ShownThings | null {
  if (of === null) return null;
  const piece = nodePiece('e', of, emission);
  const result = emission.variable(name);
  const text = call(things, [
    `UNWIND ${things} AS e`,
    ...piece.clauses,
    `WITH ${['e', ...piece.carried].join(', ')} ORDER BY e.id`,
    `RETURN collect([e.id, ${piece.expression}]) AS ${result}`,
  ]);
  return {
    text,
    result,
    read(row, id, given) {
      const found = (row[result] as [string, unknown][]).find(([each]) => each === id);
      return found === undefined ? null : piece.read(found[1], given);
    },
  };
}
