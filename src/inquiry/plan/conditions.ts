/** Filters as Cypher conditions. Values are always parameters; the text depends on the filter's shape alone. */
import { PolicyGraphError } from '../../errors.js';
import { foldedWords, markedWords, stripMarks } from '../../vocabulary/folding.js';
import type { EntityKind } from '../../vocabulary/kinds.js';
import { EDGE_PROPERTIES, labelOf, type Property, propertiesOf } from '../../vocabulary/properties.js';
import { type RelationField, relationFieldsOf } from '../../vocabulary/relations.js';
import { textPattern } from '../../vocabulary/text-pattern.js';
import { DEFAULT_CERTAINTY } from '../certainties.js';
import type { Arguments, Bound } from './bound.js';
import { certaintyTest } from './certainty-test.js';
import type { Emission } from './emission.js';
import type { EdgeFilter, Filter, RelationFilter, Test, TextTest, ValueTest, WithinFilter } from './selection.js';
import { allKnown, downward, upward } from './within.js';

const OPERATORS = { eq: '=', gt: '>', gte: '>=', lt: '<', lte: '<=' } as const;

/** The property of that API name. Throws BAD_USER_INPUT for one that the kind does not have. */
export function propertyOf(kind: EntityKind, name: string): Property {
  const found = propertiesOf(kind).find((property) => property.name === name);
  if (found === undefined) throw new PolicyGraphError('BAD_USER_INPUT', `${labelOf(kind)} has no property "${name}"`);
  return found;
}

/**
 * A name is looked for in its search forms, aliases included: with the accents that were typed, or without any. `contains` asks for every
 * word, in any order; `startsWith` for the words in their order. Words may be cut.
 */
function nameCondition(variable: string, { op, value }: TextTest, emission: Emission): string {
  const typed = (given: Arguments): boolean => stripMarks(value(given)) !== value(given);
  const words = (given: Arguments): string[] => {
    const found = typed(given) ? markedWords(value(given)) : foldedWords(value(given));
    // The form without accents holds each word once.
    return typed(given) ? found : [...new Set(found)];
  };
  const column = `CASE WHEN ${emission.parameter(typed)} THEN ${variable}.searchMarked ELSE ${variable}.searchText END`;
  if (op === 'contains') {
    const all = emission.parameter(words);
    return `(size(${all}) > 0 AND all(word IN ${all} WHERE ${column} CONTAINS word))`;
  }
  const start = emission.parameter((given) => words(given).join(' '));
  return `(${start} <> '' AND ${column} STARTS WITH ${start})`;
}

/** Other texts have no search form: their characters are looked at as they stand. */
function textCondition(column: string, { op, value }: TextTest, emission: Emission): string {
  return `coalesce(${column} =~ ${emission.parameter((given) => textPattern(op, value(given)))}, false)`;
}

/** Of a list: it has the member, has not, or has one of several. A list that is not there is empty. */
function membersCondition(column: string, test: ValueTest, emission: Emission): string {
  const members = `coalesce(${column}, [])`;
  if (test.op === 'in') return `any(member IN ${members} WHERE member IN ${emission.parameter(test.value)})`;
  const has = test.value === null ? `size(${members}) = 0` : `${emission.parameter(test.value)} IN ${members}`;
  return test.op === 'not' ? `NOT ${has}` : has;
}

function isTextTest(test: Test): test is TextTest {
  return test.op === 'contains' || test.op === 'startsWith';
}

interface Tested {
  readonly variable: string;
  readonly property: Property;
  /** Beneath a negation a missing value must be no match; elsewhere a comparison with it drops the row by itself, and an index can be used. */
  readonly negated: boolean;
}
function testCondition({ variable, property, negated }: Tested, test: Test, emission: Emission): string {
  const sure = (comparison: string): string => (negated ? `coalesce(${comparison}, false)` : comparison);
  const column = `${variable}.${property.column}`;
  if (isTextTest(test)) {
    return property.name === 'name' ? nameCondition(variable, test, emission) : textCondition(column, test, emission);
  }
  if (property.type === 'strings') return membersCondition(column, test, emission);
  if (test.op === 'in') return sure(`${column} IN ${emission.parameter(test.value)}`);
  if (test.op === 'not') {
    return test.value === null ? `${column} IS NOT NULL` : `coalesce(${column} <> ${emission.parameter(test.value)}, true)`;
  }
  if (test.value === null) return `${column} IS NULL`;
  return sure(`${column} ${OPERATORS[test.op]} ${emission.parameter(test.value)}`);
}

/** The parts of a filter of which every one must hold. */
export function conjuncts(filter: Filter | null): readonly Filter[] {
  if (filter === null) return [];
  return filter.type === 'and' ? filter.of.flatMap(conjuncts) : [filter];
}

/** Whether a filter tests that property of the node itself. */
export function testsProperty(filter: Filter | null, property: string): boolean {
  if (filter === null || filter.type === 'relation' || filter.type === 'within') return false;
  if (filter.type === 'property') return filter.property === property;
  return (filter.type === 'not' ? [filter.of] : filter.of).some((each) => testsProperty(each, property));
}

/** That the edge names one of the parts, or a part of one: "art_5" finds "art_5/par_2", never "art_50". */
function provisionCondition(edge: string, locators: Bound<readonly string[]>, emission: Emission): string {
  const [part, asked] = [emission.variable('part'), emission.variable('asked')];
  const fits = `any(${asked} IN ${emission.parameter(locators)} WHERE ${part} = ${asked} OR ${part} STARTS WITH ${asked} + '/')`;
  return `any(${part} IN coalesce(${edge}.provisions, []) WHERE ${fits})`;
}

/** The pattern of a relation field from the node on: `-[e:ASSIGNS]->`. */
export function arrow({ direction, relation }: RelationField, edge: string): string {
  return direction === 'OUT' ? `-[${edge}:${relation}]->` : `<-[${edge}:${relation}]-`;
}

/** The relation of the field, walked the other way. */
export const back = (field: RelationField): RelationField => ({
  ...field,
  direction: field.direction === 'OUT' ? 'IN' : 'OUT',
});

/**
 * The label of the far end of a relation field walked from that kind, as it stands in a pattern; nothing where the end is of one kind whatever
 * the edge, for then its label need not be looked at.
 */
export function endLabel(of: EntityKind, { relation, direction, target }: RelationField): string {
  const isCertain = relationFieldsOf(of).every(
    (field) => field.relation !== relation || field.direction !== direction || field.target === target,
  );
  return isCertain ? '' : `:${labelOf(target)}`;
}

/** What counts where nothing else is asked for: what is known, not what is only inferred. */
export const KNOWN: EdgeFilter = { certainty: null, provisions: null, tests: [] };

/** Which relations count, as conditions on the edge. */
export function edgeConditions(edge: string, { certainty, provisions, tests }: EdgeFilter, emission: Emission): string[] {
  return [
    certaintyTest(edge, certainty ?? DEFAULT_CERTAINTY),
    ...(provisions === null ? [] : [provisionCondition(edge, provisions, emission)]),
    ...tests.map(({ property: name, test }) => {
      const property = EDGE_PROPERTIES.find((each) => each.name === name);
      if (property === undefined) throw new PolicyGraphError('BAD_USER_INPUT', `a relation has no property "${name}"`);
      return testCondition({ variable: edge, property, negated: false }, test, emission);
    }),
  ];
}

/** The condition on a node of that kind under that variable. */
export function condition(
  node: {
    readonly variable: string;
    readonly kind: EntityKind;
    readonly negated?: boolean;
    /** Walks of which it is known already, in an expression, whether one leads from the node to what is so (inner-first.ts). */
    readonly met?: ReadonlyMap<Filter, string>;
  },
  filter: Filter,
  emission: Emission,
): string {
  const { variable, kind, negated = false, met } = node;
  switch (filter.type) {
    case 'and':
    case 'or': {
      if (filter.of.length === 0) return filter.type === 'and' ? 'true' : 'false';
      const joint = filter.type === 'and' ? ' AND ' : ' OR ';
      return `(${filter.of.map((each) => condition(node, each, emission)).join(joint)})`;
    }
    case 'not':
      return `NOT ${condition({ ...node, negated: true }, filter.of, emission)}`;
    case 'property':
      return testCondition({ variable, property: propertyOf(kind, filter.property), negated }, filter.test, emission);
    case 'within':
      return met?.get(filter) ?? lies(variable, filter, emission);
    case 'relation': {
      const exists = met?.get(filter) ?? relationExists({ variable, kind }, filter, emission);
      return filter.quantifier === 'some' ? exists : `NOT ${exists}`;
    }
  }
}

/**
 * A condition on things that a walk reaches, to be tested on each of them. Grafeo makes a test of relations that must hold, written as it is, a join over
 * all things of the graph, anew for each that the walk begins at; within a choice it tests what is there. Neo4j leaves the choice out.
 */
export function testedOnEach(text: string): string {
  return text.includes('EXISTS {') ? `(false OR ${text})` : text;
}

// Grafeo joins all of a pattern of several relations within a test, whatever the node, and fails where that is much: each test walks one relation.
function relationExists(node: { variable: string; kind: EntityKind }, filter: RelationFilter, emission: Emission): string {
  const { field, of, quantifier } = filter;
  const [target, edge] = [emission.variable('f'), emission.variable('e')];
  const every = quantifier === 'every';
  const inner = of === null ? [] : [condition({ variable: target, kind: field.target, negated: every }, of, emission)];
  const conditions = [
    ...edgeConditions(edge, filter.edge, emission),
    // Every one is so where none is otherwise.
    ...(every ? [`NOT ${inner[0] ?? 'true'}`] : inner).map(testedOnEach),
  ];
  // What is looked up in a set of one kind need not be looked at for its kind.
  const label = !every && of !== null && emission.holdsSets && looksUp(of) ? '' : endLabel(node.kind, field);
  return `EXISTS { MATCH (${node.variable})${arrow(field, edge)}(${target}${label}) WHERE ${conditions.join(' AND ')} }`;
}

/** That it is, or lies under, one that is so. Where ids say which, all that lies there is looked up once, not for each row. */
function lies(variable: string, { kind, hierarchy, of }: WithinFilter, emission: Emission): string {
  const [above, steps] = [emission.variable('f'), emission.variable('e')];
  const label = labelOf(kind);
  if (onlyIds(of)) {
    const set = emission.set((name) => [
      `MATCH (${above}:Entity:${label}) WHERE ${condition({ variable: above, kind }, of, emission)}`,
      `MATCH (${above})${downward(hierarchy, steps)}(under:${label}) WHERE ${allKnown(steps)}`,
      `RETURN collect(DISTINCT under) AS ${name}`,
    ]);
    if (set !== null) return `${variable} IN ${set}`;
  }
  const inner = testedOnEach(condition({ variable: above, kind }, of, emission));
  return `EXISTS { MATCH (${variable})${upward(hierarchy, steps)}(${above}:${label}) WHERE ${allKnown(steps)} AND ${inner} }`;
}
/** Whether a thing meets the filter only as a member of a set. */
export function looksUp(filter: Filter): boolean {
  return filter.type === 'and' ? filter.of.some(looksUp) : filter.type === 'within' && onlyIds(filter.of);
}
function onlyIds(filter: Filter): boolean {
  if (filter.type === 'and') return filter.of.length > 0 && filter.of.every(onlyIds);
  return filter.type === 'property' && filter.property === 'id' && (filter.test.op === 'in' || filter.test.op === 'eq');
}
