/** A `where` argument as the planner's filter: its structure now, its values when a request is run. */
import { PolicyGraphError } from '../errors.js';
import type { Bound } from '../inquiry/plan/bound.js';
import { limitFilter } from '../inquiry/plan/filter-limits.js';
import type { PageArguments } from '../inquiry/plan/page.js';
import { hierarchyOf } from '../inquiry/plan/within.js';
import type { EdgeFilter, Filter, Scalar, Test } from '../inquiry/plan/selection.js';
import { requireCertainty } from '../inquiry/certainties.js';
import type { Certainty, EntityKind } from '../vocabulary/kinds.js';
import { propertiesOf } from '../vocabulary/properties.js';
import { locatorsOf } from '../vocabulary/provisions.js';
import { relationFieldsOf } from '../vocabulary/relations.js';
import { type ArgumentPlace, boundTo } from './arguments.js';
import type { OrderArgument } from './orders.js';

/** A question about more parts at once is one about the document. */
const MOST_PROVISIONS = 20;

type Given = Readonly<Record<string, unknown>>;

/** Where a part of an argument stands: names and positions from the field's arguments down. */
export interface Path {
  readonly place: ArgumentPlace;
  readonly steps: readonly (string | number)[];
}
const below = ({ place, steps }: Path, ...more: (string | number)[]): Path => ({ place, steps: [...steps, ...more] });
const valueAt = (args: unknown, steps: Path['steps']): unknown =>
  steps.reduce((part, step) => (part as Record<string | number, unknown>)[step], args);
const bound = <T>({ place, steps }: Path, of: (value: unknown) => T): Bound<T> =>
  boundTo(place, (args) => of(valueAt(args, steps)));

/** The graph holds composed letters; a keyboard may send an accent after its letter. */
const composed = (value: unknown): Scalar => (typeof value === 'string' ? value.normalize('NFC') : (value as Scalar));

/** A test as the planner's. Null is a value to equal or not; nothing is greater than it or holds it. */
function testOf(property: string, op: string, value: unknown, path: Path): Test {
  if (value === null) {
    if (op === 'eq' || op === 'not') return { op, value: null };
    throw new PolicyGraphError('BAD_USER_INPUT', `where.${property}.${op} is null`, {
      remedy: 'Give it a value or leave it out; eq: null finds what has no value, not: null what has one.',
    });
  }
  if (op === 'in') return { op, value: bound(path, (list) => (list as unknown[]).map(composed)) };
  return { op, value: bound(path, composed) } as Test;
}

/** The tests that an input of tests holds. */
function testsOf(property: string, given: Given, path: Path): { property: string; test: Test }[] {
  return Object.entries(given)
    .filter(([, value]) => value !== undefined)
    .map(([op, value]) => ({ property, test: testOf(property, op, value, below(path, op)) }));
}

/** The locators of a `provision` argument. Throws BAD_USER_INPUT for what names no part of a document. */
function provisionsOfArgument(provision: string): readonly string[] {
  const locators = locatorsOf(provision);
  if (locators.length > 0 && locators.length <= MOST_PROVISIONS) return locators;
  throw new PolicyGraphError('BAD_USER_INPUT', `"${provision.slice(0, 60)}" names no part of a document`, {
    remedy: `Write it as a text does ("khoản 2 Điều 5", "Phụ lục II") or as a locator ("art_5/par_2"); at most ${MOST_PROVISIONS} parts.`,
  });
}

/** Which relations count, as the arguments of a relation field and the test of a relation in a filter say it alike. */
interface EdgeArguments {
  readonly certainty?: readonly Certainty[] | null;
  readonly provision?: string | null;
  readonly edge?: Readonly<Record<string, Given | null | undefined>> | null;
}
const absent = (value: unknown): boolean => value === undefined || value === null;

/** Which relations count, from the arguments that stand at the path. */
export function edgeFilterOf({ certainty, provision, edge }: EdgeArguments, path: Path): EdgeFilter {
  return {
    certainty: absent(certainty) ? null : requireCertainty(certainty),
    provisions: absent(provision) ? null : bound(below(path, 'provision'), (value) => provisionsOfArgument(String(value))),
    tests: Object.entries(edge ?? {}).flatMap(([property, given]) =>
      testsOf(property, given ?? {}, below(path, 'edge', property)),
    ),
  };
}

const QUANTIFIERS = ['some', 'none', 'every'] as const;
const EVERYTHING: Filter = { type: 'and', of: [] };

function filterOf(kind: EntityKind, where: Given, path: Path): Filter {
  const parts: Filter[] = [];
  const properties = new Set(propertiesOf(kind).map(({ name }) => name));
  const relations = new Map(relationFieldsOf(kind).map((field) => [field.name, field]));
  for (const [name, given] of Object.entries(where)) {
    if (given === undefined || given === null) continue;
    const relation = relations.get(name);
    if (name === 'and' || name === 'or') {
      parts.push({ type: name, of: (given as Given[]).map((each, at) => filterOf(kind, each, below(path, name, at))) });
    } else if (name === 'not') {
      parts.push({ type: 'not', of: filterOf(kind, given as Given, below(path, name)) });
    } else if (name === 'within') {
      parts.push({ type: 'within', kind, hierarchy: hierarchyOf(kind)!, of: filterOf(kind, given as Given, below(path, name)) });
    } else if (relation !== undefined) {
      const tests = given as EdgeArguments & Given;
      const at = below(path, name);
      const edge = edgeFilterOf(tests, at);
      const asked = QUANTIFIERS.filter((quantifier) => !absent(tests[quantifier]));
      const narrowed = edge.certainty !== null || edge.provisions !== null || edge.tests.length > 0;
      // Which relations count, alone, asks that there is such a one.
      if (asked.length === 0 && narrowed) {
        parts.push({ type: 'relation', field: relation, quantifier: 'some', of: EVERYTHING, edge });
      }
      for (const quantifier of asked) {
        const of = filterOf(relation.target, tests[quantifier] as Given, below(at, quantifier));
        parts.push({ type: 'relation', field: relation, quantifier, of, edge });
      }
    } else if (properties.has(name)) {
      for (const test of testsOf(name, given as Given, below(path, name))) parts.push({ type: 'property', ...test });
    }
  }
  return { type: 'and', of: parts };
}

/** The arguments of a connection. */
export interface ConnectionArguments extends PageArguments {
  readonly where?: Readonly<Record<string, unknown>> | null;
  readonly orderBy?: readonly OrderArgument[] | null;
  /** For kinds with a validity: the day on which they must have existed. */
  readonly asOf?: string | null;
}

/** That a unit or body existed on the day: nothing is known to forbid it. */
function existedOn(day: Bound<string>): Filter {
  const property = (name: string, test: Test): Filter => ({ type: 'property', property: name, test });
  const either = (...of: Filter[]): Filter => ({ type: 'or', of });
  return {
    type: 'and',
    of: [
      either(property('validFrom', { op: 'eq', value: null }), property('validFrom', { op: 'lte', value: day })),
      either(property('validTo', { op: 'eq', value: null }), property('validTo', { op: 'gt', value: day })),
    ],
  };
}

/** The filter of a connection's arguments; null where nothing is filtered. Throws QUERY_TOO_COMPLEX for one of too many tests. */
export function filterOfArguments(kind: EntityKind, { where, asOf }: ConnectionArguments, place: ArgumentPlace): Filter | null {
  const path = { place, steps: ['where'] };
  const filter = where === undefined || where === null ? null : filterOf(kind, where, path);
  if (filter !== null) limitFilter(filter);
  if (asOf === undefined || asOf === null) return filter;
  return {
    type: 'and',
    of: [...(filter === null ? [] : [filter]), existedOn(boundTo(place, (args: ConnectionArguments) => args.asOf!))],
  };
}
