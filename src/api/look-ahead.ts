/**
 * Reads from a query what its answer will hold, so that one statement can fetch all of it: the GraphQL selection becomes the planner's. Values
 * of arguments stay where they are (arguments.ts), so that one plan serves every request that asks alike. The key of each relation answer is
 * made from its field as written (answer-key.ts), which is how the field's resolver finds it again.
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
import type { ClaimStanding } from '../inquiry/plan/answered.js';
import { pageSize, plannedPage } from '../inquiry/plan/page.js';
import {
  type ClaimsSelection,
  type ConnectionSelection,
  EDGE_COLUMNS,
  type EvidenceSelection,
  type KindSelection,
  type NodeSelection,
  type RelationSelection,
} from '../inquiry/plan/selection.js';
import type { EntityKind } from '../vocabulary/kinds.js';
import { labelOf, propertiesOf } from '../vocabulary/properties.js';
import { type RelationField, relationFieldsOf } from '../vocabulary/relations.js';
import { answerKey } from './answer-key.js';
import { type ArgumentPlace, argumentsOf, boundTo, placeOf } from './arguments.js';
import { type ConnectionArguments, edgeFilterOf, filterOfArguments } from './filters.js';
import { groupSelections } from './group-look-ahead.js';
import { ordersOf } from './orders.js';

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

/** Whether somebody looks at a cursor of the connection. */
export function asksCursors(nodes: readonly FieldNode[], info: Info): boolean {
  return [
    ['pageInfo', 'startCursor'],
    ['pageInfo', 'endCursor'],
    ['edges', 'cursor'],
  ].some((path) => fieldsAt(nodes, path, info).length > 0);
}

/** The planner's connection of a kind, for the field nodes of a connection whose arguments stand at the place. */
export function connectionSelection(
  kind: EntityKind,
  { nodes, place, related = false }: { nodes: readonly FieldNode[]; place: ArgumentPlace; related?: boolean },
  info: Info,
): ConnectionSelection {
  const now = argumentsOf(info)(place) as ConnectionArguments;
  const inNode = fieldsAt(nodes, ['edges', 'node'], info);
  const inPageInfo = new Set(
    fieldsAt(nodes, ['pageInfo'], info)
      .flatMap((node) => fieldsOn([node], null, info))
      .map(nameOf),
  );
  const edges = fieldsAt(nodes, ['edges'], info);
  const asks = (...names: string[]): boolean => names.some((name) => inPageInfo.has(name));
  return {
    page: plannedPage(now, (of) => boundTo(place, of)),
    where: filterOfArguments(kind, now, place),
    orderBy: ordersOf(kind, now.orderBy),
    node: inNode.length === 0 ? null : nodeSelection([kind], inNode, info),
    wantsTotal: fieldsAt(nodes, ['totalCount'], info).length > 0,
    wantsRows: edges.length > 0 || inPageInfo.size > 0,
    wantsCursors: asksCursors(nodes, info),
    wantsMore: asks('hasNextPage', 'hasPreviousPage'),
    groups: groupSelections({ kind, related }, nodes, info),
  };
}

const nameOf = (node: FieldNode): string => node.name.value;

function evidenceSelection(nodes: readonly FieldNode[], info: Info): EvidenceSelection | null {
  if (nodes.length === 0) return null;
  const source = fieldsAt(nodes, ['source'], info);
  return { source: source.length === 0 ? null : nodeSelection(['SOURCE'], source, info) };
}

/** The planner's evidence for field nodes of type [Evidence]. */
export function evidenceOf(nodes: readonly FieldNode[], info: Info): EvidenceSelection {
  return evidenceSelection(nodes, info) ?? { source: null };
}

/** The planner's node for field nodes whose type is one of those kinds, or Node. */
export function nodeSelection(kinds: readonly EntityKind[], nodes: readonly FieldNode[], info: Info): NodeSelection {
  return { byKind: new Map(kinds.map((kind) => [kind, kindSelection(kind, nodes, info)])) };
}

function kindSelection(kind: EntityKind, nodes: readonly FieldNode[], info: Info): KindSelection {
  const type = info.schema.getType(labelOf(kind)) as GraphQLObjectType;
  const fields = fieldsOn(nodes, labelOf(kind), info);
  const relationFields = new Map(relationFieldsOf(kind).map((field) => [field.name, field]));
  const relations: RelationSelection[] = [];
  const claims: ClaimsSelection[] = [];
  for (const [key, asked] of byAnswer(fields, type)) {
    const place = placeOf(type, asked[0]!);
    const field = relationFields.get(nameOf(asked[0]!));
    if (field === undefined) claims.push(claimsSelection(key, { nodes: asked, place }, info));
    else relations.push(relationSelection(field, { key, of: kind, nodes: asked, place }, info));
  }
  return { properties: propertiesAsked(kind, type, fields, info), relations, claims };
}

function claimsSelection(
  key: string,
  { nodes, place }: { nodes: readonly FieldNode[]; place: ArgumentPlace },
  info: Info,
): ClaimsSelection {
  const { state } = argumentsOf(info)(place) as { state?: readonly ClaimStanding[] | null };
  return {
    key,
    states: state ?? ['IN_FORCE'],
    first: boundTo(place, ({ first }: { first?: number | null }) => pageSize(first)),
    evidence: evidenceSelection(fieldsAt(nodes, ['evidence'], info), info),
  };
}

function relationSelection(
  field: RelationField,
  { key, of, nodes, place }: { key: string; of: EntityKind; nodes: readonly FieldNode[]; place: ArgumentPlace },
  info: Info,
): RelationSelection {
  const onEdge = new Set(fieldsOn(fieldsAt(nodes, ['edges'], info), null, info).map(nameOf));
  return {
    ...connectionSelection(field.target, { nodes, place, related: true }, info),
    key,
    of,
    field,
    counted: edgeFilterOf(argumentsOf(info)(place), { place, steps: [] }),
    edge: EDGE_COLUMNS.filter((property) => onEdge.has(property)),
    evidence: evidenceSelection(fieldsAt(nodes, ['edges', 'evidence'], info), info),
  };
}

/** The stored properties behind the fields that are asked for. */
function propertiesAsked(kind: EntityKind, type: GraphQLObjectType, fields: readonly FieldNode[], info: Info): string[] {
  const asked = new Set(fields.map(nameOf));
  const names = propertiesOf(kind)
    .map(({ name }) => name)
    .filter((name) => asked.has(name));
  const inEnglish = fields.some((node) => nameOf(node) === 'name' && argumentsOf(info)(placeOf(type, node)).lang === 'EN');
  return inEnglish ? [...names, 'nameEn'] : names;
}

/** The fields with an answer of their own (relations and claims) by its key. */
function byAnswer(nodes: readonly FieldNode[], type: GraphQLObjectType): Map<string, FieldNode[]> {
  const definitions = type.getFields();
  const groups = new Map<string, FieldNode[]>();
  for (const node of nodes) {
    // Of a type's own fields only `name` takes arguments that no plan is made for.
    if (nameOf(node) === 'name' || (definitions[nameOf(node)]?.args.length ?? 0) === 0) continue;
    const key = answerKey(node);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [node]);
    else group.push(node);
  }
  return groups;
}
