/**
 * One thing by any reference, and all that is asked of it, in one statement. Look-up keys of the reference (vocabulary/reference-keys) are tried in
 * steps, the surest first: an id, an old id, then the heaviest key where nothing lighter could be as good, then the rest. What the keys met is
 * ranked by the one ranking of references (rank-candidates.ts).
 */
import type { EntityKind } from '../../vocabulary/kinds.js';
import { labelOf } from '../../vocabulary/properties.js';
import { equallyBest } from '../equally-best.js';
import { rankCandidates } from '../rank-candidates.js';
import { type AskedKeys, hitsAmong } from '../reference-hits.js';
import type { Plan } from './answer.js';
import type { AnsweredNode } from './answered.js';
import type { Arguments, Bound } from './bound.js';
import { Emission } from './emission.js';
import { nodePiece } from './node-piece.js';
import { call } from './piece.js';
import { byForm, type FormedPlan, type ReferenceForm } from './reference-form.js';
import type { NodeSelection } from './selection.js';

/** Things looked at for one reference: so many share a name only where the reference is ambiguous, which is told by another statement. */
const MOST_THINGS = 25;
/** What a day is compared with. */
const TIMES = ['issuedOn', 'validFrom', 'validTo'] as const;
/** Stands for "met by its id": no key has this number. */
export const BY_ID = -1;

/** Where the look-up values of a reference stand in a statement: parameters, or variables that every subquery must be given. */
export interface HitsAsked {
  /** The id in a list, empty where there is none; not looked at unless the form is ID. */
  readonly ids: string;
  readonly texts: string;
  /** Numbers of the keys of the first step, and of the second, which is not looked at where the form is NAMED. */
  readonly first: string;
  readonly rest: string;
  readonly variables: readonly string[];
}

/** The clauses that collect [number of the key, thing] as `hits`. Each step is only taken where those before it met nothing. */
export function hitsOf(kind: EntityKind, form: ReferenceForm, { ids, texts, first, rest, variables }: HitsAsked): string[] {
  const label = labelOf(kind);
  const given = (...names: string[]): string => [...names, ...variables].join(', ');
  const unless = (met: string, values: string): string => `CASE WHEN size(${met}) = 0 THEN ${values} ELSE [] END`;
  const byKeys = (numbers: string, as: string): string[] => [
    `UNWIND ${numbers} AS number`,
    `MATCH (:Name {key: ${texts}[number]})-[:NAMES]->(e:${label}) WHERE e.retractedAt IS NULL`,
    `RETURN collect([number, e]) AS ${as}`,
  ];
  if (form === 'NAMED') return [call(given(), byKeys(first, 'hits'))];
  const settled = [call(given(), byKeys(first, 'settled')), call(given('settled'), byKeys(unless('settled', rest), 'more'))];
  if (form === 'SETTLED') return [...settled, `WITH ${given('settled + more AS hits')}`];
  return [
    call(given(), [
      `UNWIND ${ids} AS id`,
      `MATCH (e:Entity {id: id}) WHERE e:${label}`,
      `RETURN collect([${BY_ID}, e]) AS known`,
    ]),
    // Nearly always it is an id: all else stands in one subquery, which then has no row to run for.
    call(given('known'), [
      `UNWIND ${unless('known', '[true]')} AS isUnknown`,
      call(given(), [
        `UNWIND ${ids} AS id`,
        `MATCH (led:Redirect {id: id}) MATCH (e:Entity {id: led.to}) WHERE e:${label}`,
        `RETURN collect([${BY_ID}, e]) AS led`,
      ]),
      call(given('led'), byKeys(unless('led', first), 'settled')),
      `WITH ${given('led + settled AS settled')}`,
      call(given('settled'), byKeys(unless('settled', rest), 'more')),
      'UNWIND settled + more AS hit',
      'RETURN collect(hit) AS others',
    ]),
    `WITH ${given('known + others AS hits')}`,
  ];
}

/** The same for a reference whose values are parameters. */
export function hitsClauses(kind: EntityKind, form: ReferenceForm, keys: Bound<AskedKeys>, emission: Emission): string[] {
  const ids = (given: Arguments): string[] => [keys(given).id!];
  const texts = emission.parameter((given) => keys(given).keys.map(({ key }) => key));
  const first = emission.parameter((given) => keys(given).steps[0]);
  const rest = (given: Arguments): readonly number[] => keys(given).steps[1];
  return hitsOf(kind, form, {
    ids: form === 'ID' ? emission.parameter(ids) : '',
    texts,
    first,
    rest: form === 'NAMED' ? '' : emission.parameter(rest),
    variables: [],
  });
}

/**
 * The thing that the reference means; null where none or several fit equally well, for what then is another question. `asOf`: whether a day is
 * given, which speaks for what existed then.
 */
export function referencePlan(
  kind: EntityKind,
  { keys, asOf }: { readonly keys: Bound<AskedKeys>; readonly asOf: boolean },
  selection: NodeSelection,
): FormedPlan<AnsweredNode | null> {
  return byForm([keys], (formOf) => referenceOfForm(kind, { keys, asOf, form: formOf(keys) }, selection));
}

interface OfForm {
  readonly keys: Bound<AskedKeys>;
  readonly asOf: boolean;
  readonly form: ReferenceForm;
}
function referenceOfForm(kind: EntityKind, { keys, asOf, form }: OfForm, selection: NodeSelection): Plan<AnsweredNode | null> {
  const emission = new Emission();
  const clauses = hitsClauses(kind, form, keys, emission);
  const node = emission.variable('n');
  const piece = nodePiece(node, selection, emission);
  const carried = [node, 'numbers', ...piece.carried].join(', ');
  const text = [
    ...clauses,
    'UNWIND hits AS hit',
    `WITH hit[1] AS ${node}, collect(hit[0]) AS numbers LIMIT ${MOST_THINGS}`,
    ...piece.clauses,
    `WITH ${carried}`,
    `RETURN ${node}.id AS id, ${TIMES.map((time) => `${asOf ? `${node}.${time}` : 'null'} AS ${time}`).join(', ')}, numbers, ${piece.expression} AS found`,
  ].join('\n');
  return {
    name: 'planned-reference',
    text,
    anchor: `the ${labelOf(kind)} that the reference's id or heaviest look-up keys name`,
    params: (given) => emission.params(given),
    read(rows, given) {
      const byItsId = rows.find(({ numbers }) => (numbers as number[]).includes(BY_ID));
      if (byItsId !== undefined) return piece.read(byItsId.found, given);
      const asked = keys(given);
      // One thing alone need not be ranked, unless what lies around it has to be looked at.
      const [only] = rows;
      if (rows.length === 1 && (only!.numbers as number[]).some((number) => number < asked.withinFrom)) {
        return piece.read(only!.found, given);
      }
      const things = rows.map(({ id, issuedOn, validFrom, validTo, numbers }) => ({
        thing: {
          id: id as string,
          kind,
          name: '',
          issuedOn: (issuedOn as string | null) ?? null,
          validFrom: (validFrom as string | null) ?? null,
          validTo: (validTo as string | null) ?? null,
          degree: 0,
        },
        numbers: numbers as number[],
      }));
      const best = equallyBest(rankCandidates(hitsAmong(asked, things), asked.asOf));
      if (best.length !== 1 || rows.length === MOST_THINGS) return null;
      return piece.read(rows.find(({ id }) => id === best[0]!.id)!.found, given);
    },
  };
}
