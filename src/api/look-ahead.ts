/**
 * Reads from a query what its answer will hold, so that one statement can fetch all of it: the GraphQL selection becomes the planner's.
 * The key of each relation answer is made from its field and arguments (answer-key.ts), which is how the field's resolver finds it again.
 */
import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { PolicyGraphError } from '../errors.js';
import { requireCertainty } from '../inquiry/certainties.js';
import { pageSize } from '../inquiry/plan/page.js';
import type {
  ClaimsSelection,
  ClaimStanding,
  ConnectionSelection,
  EdgeFilter,
  EvidenceSelection,
  Filter,
  NodeSelection,
  Order,
  Page,
  RelationSelection,
  Test,
} from '../inquiry/plan/selection.js';
import type { Certainty, EntityKind } from '../vocabulary/kinds.js';
import { labelOf, propertiesOf } from '../vocabulary/properties.js';
import { locatorsOf } from '../vocabulary/provisions.js';
import { relationFieldsOf } from '../vocabulary/relations.js';
import { keyedField } from './answer-key.js';

/** A question about more parts at once is one about the document. */
const MOST_PROVISIONS = 20;
/** Keys of one order: each count is made for every row that is compared. */
const MOST_KEYS = 8;

const QUANTIFIERS = ['some', 'none', 'every'] as const;

/** The part of resolve info that looking ahead needs. */
export type Info = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments' | 'variableValues' | 'schema'>;

function included(node: { directives?: FieldNode['directives'] }, info: Info): boolean {
  const skip = getDirectiveValues(GraphQLSkipDirective, node as FieldNode, info.variableValues);
  const include = getDirectiveValues(GraphQLIncludeDirective, node as FieldNode, info.variableValues);
  return skip?.if !== true && include?.if !== false;
}

/**
 * The fields that are asked of a type, one for each place in the query. Fragments on the type and on Node count; without a type every fragment
 * does, as below a field of an object type validation lets no other through.
 */
export function fieldsOn(nodes: readonly FieldNode[], type: string | null, info: Info): FieldNode[] {
  const fields: FieldNode[] = [];
  const seen = new Set<SelectionSetNode>();
  const visit = (set: SelectionSetNode): void => {
    // A fragment that is spread a thousand times is read once.
    if (seen.has(set)) return;
    seen.add(set);
    for (const selection of set.selections) {
      if (!included(selection, info)) continue;
      if (selection.kind === Kind.FIELD) {
        fields.push(selection);
        continue;
      }
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? info.fragments[selection.name.value]! : selection;
      const on = fragment.typeCondition?.name.value;
      if (type === null || on === undefined || on === type || on === 'Node') visit(fragment.selectionSet);
    }
  };
  for (const node of nodes) if (node.selectionSet !== undefined) visit(node.selectionSet);
  return fields;
}

/** The field nodes below the root field at the path of names ("edges", "node"); empty when nothing there is asked for. */
export function fieldsAt(nodes: readonly FieldNode[], path: readonly string[], info: Info): FieldNode[] {
  return path.reduce<readonly FieldNode[]>(
    (current, name) => fieldsOn(current, null, info).filter((field) => field.name.value === name),
    nodes,
  ) as FieldNode[];
}

/** One key of an order as it is asked for. */
interface OrderArgument {
  readonly field?: string | null;
  readonly count?: string | null;
  readonly direction: 'ASC' | 'DESC';
}
/** Which relations count, as the arguments of a relation field and the test of a relation in a filter say it alike. */
interface EdgeArguments {
  readonly certainty?: readonly Certainty[] | null;
  readonly provision?: string | null;
  readonly edge?: Readonly<Record<string, Readonly<Record<string, unknown>> | null | undefined>> | null;
}

export interface ConnectionArguments extends Page {
  readonly where?: Readonly<Record<string, unknown>> | null;
  readonly orderBy?: readonly OrderArgument[] | null;
  /** For kinds with a validity: the day on which they must have existed. */
  readonly asOf?: string | null;
}

/** A test as the planner's. Null is a value to equal or not; nothing is greater than it or holds it. */
function testOf(property: string, op: string, value: unknown): Test {
  if (value === null && op !== 'eq' && op !== 'not') {
    throw new PolicyGraphError('BAD_USER_INPUT', `where.${property}.${op} is null`, {
      remedy: 'Give it a value or leave it out; eq: null finds what has no value, not: null what has one.',
    });
  }
  // The graph holds composed letters; a keyboard may send an accent after its letter.
  const composed = typeof value === 'string' ? value.normalize('NFC') : value;
  return { op, value: composed } as Test;
}

/** The locators of a `provision` argument. Throws BAD_USER_INPUT for what names no part of a document. */
function provisionsOfArgument(provision: string | null | undefined): readonly string[] {
  if (provision === null || provision === undefined) return [];
  const locators = locatorsOf(provision);
  if (locators.length > 0 && locators.length <= MOST_PROVISIONS) return locators;
  throw new PolicyGraphError('BAD_USER_INPUT', `"${provision.slice(0, 60)}" names no part of a document`, {
    remedy: `Write it as a text does ("khoản 2 Điều 5", "Phụ lục II") or as a locator ("art_5/par_2"); at most ${MOST_PROVISIONS} parts.`,
  });
}

/** The tests that an input of tests holds. */
function testsOf(property: string, given: Readonly<Record<string, unknown>>): { property: string; test: Test }[] {
  return Object.entries(given)
    .filter(([, value]) => value !== undefined)
    .map(([op, value]) => ({ property, test: testOf(property, op, value) }));
}

function edgeFilterOf({ certainty, provision, edge }: EdgeArguments): EdgeFilter {
  const provisions = provisionsOfArgument(provision);
  const tests = Object.entries(edge ?? {}).flatMap(([property, given]) => testsOf(property, given ?? {}));
  return {
    ...(certainty === undefined || certainty === null ? {} : { certainty: requireCertainty(certainty) }),
    ...(provisions.length > 0 ? { provisions } : {}),
    ...(tests.length > 0 ? { tests } : {}),
  };
}

/** The order of a connection of that kind. Throws BAD_USER_INPUT for a key that is not one of a field and a count. */
function ordersOf(kind: EntityKind, orderBy: readonly OrderArgument[] | null | undefined): Order[] {
  if ((orderBy?.length ?? 0) > MOST_KEYS) {
    throw new PolicyGraphError('QUERY_TOO_COMPLEX', `orderBy has ${orderBy!.length} keys; ${MOST_KEYS} are allowed`, {
      remedy: 'Order by fewer keys; the id always breaks ties.',
    });
  }
  return (orderBy ?? []).map(({ field, count, direction }): Order => {
    if (typeof field === 'string' && typeof count !== 'string') return { property: field, direction };
    const relation = relationFieldsOf(kind).find(({ name }) => name === count);
    if (relation !== undefined && typeof field !== 'string') return { count: relation, direction };
    throw new PolicyGraphError('BAD_USER_INPUT', 'a key of orderBy is either a field or the count of a relation', {
      remedy: 'Give each key one of the two: { field: name } or { count: citedBy, direction: DESC }.',
    });
  });
}

/** A `where` argument as the planner's filter. */
export function filterOf(kind: EntityKind, where: Readonly<Record<string, unknown>> | null | undefined): Filter | null {
  if (where === null || where === undefined) return null;
  const parts: Filter[] = [];
  const properties = new Set(propertiesOf(kind).map(({ name }) => name));
  const relations = new Map(relationFieldsOf(kind).map((field) => [field.name, field]));
  for (const [name, given] of Object.entries(where)) {
    if (given === undefined || given === null) continue;
    const relation = relations.get(name);
    if (name === 'and' || name === 'or') {
      parts.push({
        type: name,
        of: (given as Record<string, unknown>[]).map((each) => filterOf(kind, each) ?? { type: 'and', of: [] }),
      });
    } else if (name === 'not') {
      parts.push({ type: 'not', of: filterOf(kind, given as Record<string, unknown>) ?? { type: 'and', of: [] } });
    } else if (relation !== undefined) {
      const tests = given as EdgeArguments & Readonly<Record<string, Record<string, unknown> | null | undefined>>;
      const edge = edgeFilterOf(tests);
      const asked = QUANTIFIERS.flatMap((quantifier) => {
        const of = tests[quantifier];
        return of === undefined || of === null ? [] : [[quantifier, of] as const];
      });
      // Which relations count, alone, asks that there is such a one.
      const quantified = asked.length === 0 && Object.keys(edge).length > 0 ? [['some', {}] as const] : asked;
      for (const [quantifier, of] of quantified) {
        parts.push({
          type: 'relation',
          field: relation,
          quantifier,
          of: filterOf(relation.target, of),
          edge,
        });
      }
    } else if (properties.has(name)) {
      for (const test of testsOf(name, given as Record<string, unknown>)) parts.push({ type: 'property', ...test });
    }
  }
  return { type: 'and', of: parts };
}

/** That a unit or body existed on the day: nothing is known to forbid it. */
function existedOn(day: string): Filter {
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

/** The filter of a connection's arguments. */
function filterOfArguments(kind: EntityKind, { where, asOf }: ConnectionArguments): Filter | null {
  const filter = filterOf(kind, where);
  if (asOf === undefined || asOf === null) return filter;
  return { type: 'and', of: [...(filter === null ? [] : [filter]), existedOn(asOf)] };
}

/** Absent and null mean the same in a page's arguments. */
function pageOfArguments({ first, after, last, before }: ConnectionArguments): Page {
  const given = Object.entries({ first, after, last, before }).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(given) as Page;
}

/** The planner's connection for the field nodes of a connection of that kind. */
export function connectionSelection(
  kind: EntityKind,
  asked: { nodes: readonly FieldNode[]; args: ConnectionArguments },
  info: Info,
): ConnectionSelection {
  const { nodes, args } = asked;
  const inNode = fieldsAt(nodes, ['edges', 'node'], info);
  return {
    page: pageOfArguments(args),
    where: filterOfArguments(kind, args),
    orderBy: ordersOf(kind, args.orderBy),
    node: inNode.length === 0 ? null : nodeSelection([kind], inNode, info),
    wantsTotal: fieldsAt(nodes, ['totalCount'], info).length > 0,
    wantsRows: fieldsAt(nodes, ['edges'], info).length > 0 || fieldsAt(nodes, ['pageInfo'], info).length > 0,
  };
}

function evidenceSelection(nodes: readonly FieldNode[], info: Info): EvidenceSelection | null {
  if (nodes.length === 0) return null;
  const source = fieldsAt(nodes, ['source'], info);
  return { source: nodeSelection(['SOURCE'], source, info) };
}

/** The planner's evidence for field nodes of type [Evidence]. */
export function evidenceOf(nodes: readonly FieldNode[], info: Info): EvidenceSelection {
  return evidenceSelection(nodes, info) ?? { source: null };
}

/** The planner's node for field nodes whose type is one of those kinds, or Node. */
export function nodeSelection(kinds: readonly EntityKind[], nodes: readonly FieldNode[], info: Info): NodeSelection {
  const byKind = new Map<EntityKind, { relations: RelationSelection[]; claims: ClaimsSelection[] }>();
  for (const kind of kinds) {
    const type = info.schema.getType(labelOf(kind)) as GraphQLObjectType;
    const relationFields = new Map(relationFieldsOf(kind).map((field) => [field.name, field]));
    const relations: RelationSelection[] = [];
    const claims: ClaimsSelection[] = [];
    for (const [key, { name, args, nodes: asked }] of byAnswer(type, fieldsOn(nodes, labelOf(kind), info), info)) {
      const field = relationFields.get(name);
      if (field === undefined) {
        const evidence = evidenceSelection(fieldsAt(asked, ['evidence'], info), info);
        claims.push({
          key,
          states: (args.state as ClaimStanding[] | null) ?? ['IN_FORCE'],
          first: pageSize((args.first as number | null) ?? undefined),
          evidence,
        });
        continue;
      }
      relations.push({
        ...connectionSelection(field.target, { nodes: asked, args: args as ConnectionArguments }, info),
        key,
        field,
        edge: edgeFilterOf(args),
        evidence: evidenceSelection(fieldsAt(asked, ['edges', 'evidence'], info), info),
      });
    }
    byKind.set(kind, { relations, claims });
  }
  return { byKind };
}

interface AskedField {
  readonly name: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly nodes: FieldNode[];
}
/** The fields with an answer of their own (relations and claims) by its key. */
function byAnswer(type: GraphQLObjectType, nodes: readonly FieldNode[], info: Info): Map<string, AskedField> {
  const definitions = type.getFields();
  const groups = new Map<string, AskedField>();
  for (const node of nodes) {
    const name = node.name.value;
    // Of a type's own fields only `name` takes arguments that no plan is made for.
    if (name === 'name' || (definitions[name]?.args.length ?? 0) === 0) continue;
    const { key, args } = keyedField(type, node, info.variableValues);
    const group = groups.get(key) ?? { name, args, nodes: [] };
    group.nodes.push(node);
    groups.set(key, group);
  }
  return groups;
}
