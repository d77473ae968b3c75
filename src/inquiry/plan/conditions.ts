/** Filters as Cypher conditions. Values are always parameters; the text depends on the filter's shape alone. */
import { PolicyGraphError } from '../../errors.js';
import { foldedWords, markedWords, stripMarks } from '../../vocabulary/folding.js';
import type { EntityKind } from '../../vocabulary/kinds.js';
import { EDGE_PROPERTIES, labelOf, type Property, propertiesOf } from '../../vocabulary/properties.js';
import type { RelationField } from '../../vocabulary/relations.js';
import { textPattern } from '../../vocabulary/text-pattern.js';
import type { Emission } from './emission.js';
import type { EdgeFilter, Filter, Test, TextTest, ValueTest } from './selection.js';

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
  const typedAccents = stripMarks(value) !== value;
  const words = typedAccents ? markedWords(value) : foldedWords(value);
  const column = `${variable}.${typedAccents ? 'searchMarked' : 'searchText'}`;
  if (words.length === 0) return 'false';
  if (op === 'contains') return `all(word IN ${emission.parameter(words)} WHERE ${column} CONTAINS word)`;
  // The form without accents holds each word once.
  return `${column} STARTS WITH ${emission.parameter((typedAccents ? words : [...new Set(words)]).join(' '))}`;
}

/** Other texts have no search form: their characters are looked at as they stand. */
function textCondition(column: string, { op, value }: TextTest, emission: Emission): string {
  return `coalesce(${column} =~ ${emission.parameter(textPattern(op, value))}, false)`;
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

function testCondition(access: { variable: string; property: Property }, test: Test, emission: Emission): string {
  const { variable, property } = access;
  const column = `${variable}.${property.column}`;
  if (isTextTest(test)) {
    return property.name === 'name' ? nameCondition(variable, test, emission) : textCondition(column, test, emission);
  }
  if (property.type === 'strings') return membersCondition(column, test, emission);
  if (test.op === 'in') return `coalesce(${column} IN ${emission.parameter(test.value)}, false)`;
  if (test.op === 'not') {
    return test.value === null ? `${column} IS NOT NULL` : `coalesce(${column} <> ${emission.parameter(test.value)}, true)`;
  }
  if (test.value === null) return `${column} IS NULL`;
  return `coalesce(${column} ${OPERATORS[test.op]} ${emission.parameter(test.value)}, false)`;
}

/** Whether a filter tests that property of the node itself. */
export function testsProperty(filter: Filter | null, property: string): boolean {
  if (filter === null || filter.type === 'relation') return false;
  if (filter.type === 'property') return filter.property === property;
  return (filter.type === 'not' ? [filter.of] : filter.of).some((each) => testsProperty(each, property));
}

/** That the edge names one of the parts, or a part of one: "art_5" finds "art_5/par_2", never "art_50". */
function provisionCondition(edge: string, locators: readonly string[], emission: Emission): string {
  const part = emission.variable('part');
  const fits = locators.flatMap((locator) => [
    `${part} = ${emission.parameter(locator)}`,
    `${part} STARTS WITH ${emission.parameter(`${locator}/`)}`,
  ]);
  return `any(${part} IN coalesce(${edge}.provisions, []) WHERE ${fits.join(' OR ')})`;
}

/** The pattern of a relation field from the node on: `-[e:ASSIGNS]->`. */
export function arrow({ direction, relation }: RelationField, edge: string): string {
  return direction === 'OUT' ? `-[${edge}:${relation}]->` : `<-[${edge}:${relation}]-`;
}

/** Which relations count. Unless told otherwise what is known, and not what is only inferred. */
export function edgeCondition(edge: string, { certainty, provisions = [], tests = [] }: EdgeFilter, emission: Emission): string {
  const sure = certainty === undefined ? "['ASSERTED', 'VERIFIED']" : emission.parameter(certainty);
  return [
    `${edge}.certainty IN ${sure}`,
    ...(provisions.length === 0 ? [] : [provisionCondition(edge, provisions, emission)]),
    ...tests.map(({ property: name, test }) => {
      const property = EDGE_PROPERTIES.find((each) => each.name === name);
      if (property === undefined) throw new PolicyGraphError('BAD_USER_INPUT', `a relation has no property "${name}"`);
      return testCondition({ variable: edge, property }, test, emission);
    }),
  ].join(' AND ');
}

/** The condition on a node of that kind under that variable. */
export function condition(node: { variable: string; kind: EntityKind }, filter: Filter, emission: Emission): string {
  switch (filter.type) {
    case 'and':
    case 'or': {
      if (filter.of.length === 0) return filter.type === 'and' ? 'true' : 'false';
      const joint = filter.type === 'and' ? ' AND ' : ' OR ';
      return `(${filter.of.map((each) => condition(node, each, emission)).join(joint)})`;
    }
    case 'not':
      return `NOT ${condition(node, filter.of, emission)}`;
    case 'property':
      return testCondition({ variable: node.variable, property: propertyOf(node.kind, filter.property) }, filter.test, emission);
    case 'relation': {
      const { field, quantifier, of } = filter;
      const target = emission.variable('f');
      const edge = emission.variable('e');
      const counts = edgeCondition(edge, filter.edge, emission);
      const inner = of === null ? 'true' : condition({ variable: target, kind: field.target }, of, emission);
      // Every one is so where none is otherwise. Conditions are never null, so that their opposite can be asked for.
      const sought = quantifier === 'every' ? `NOT ${inner}` : inner;
      const exists = `EXISTS { MATCH (${node.variable})${arrow(field, edge)}(${target}:${labelOf(field.target)}) WHERE ${counts} AND ${sought} }`;
      return quantifier === 'some' ? exists : `NOT ${exists}`;
    }
  }
}
