/** Reads from a query which groups of a connection it asks for, as the planner's selections. */
import type { FieldNode, GraphQLObjectType } from 'graphql';
import { PolicyGraphError } from '../errors.js';
import { requireCertainty } from '../inquiry/certainties.js';
import { type GroupKey, groupKeysOf, measuresOf } from '../inquiry/plan/group-keys.js';
import type { GroupOrder, GroupsSelection } from '../inquiry/plan/group-selection.js';
import { plannedPage } from '../inquiry/plan/page.js';
import type { Certainty, EntityKind } from '../vocabulary/kinds.js';
import { labelOf } from '../vocabulary/properties.js';
import { answerKey } from './answer-key.js';
import { argumentsOf, boundTo, placeOf } from './arguments.js';
import { fieldsAt, fieldsOn, type Info, nodeSelection } from './look-ahead.js';

/** Each key multiplies the groups; each facet reads all that the connection holds. */
const MOST_KEYS = 3;
const MOST_FACETS = 10;

interface GroupArguments {
  readonly certainty?: readonly Certainty[] | null;
  readonly first?: number | null;
  readonly after?: string | null;
}
interface FacetsArguments extends GroupArguments {
  readonly of: readonly string[];
}
interface GroupsArguments extends GroupArguments {
  readonly by?: readonly string[] | null;
  readonly measures?: readonly string[] | null;
  readonly orderBy?: GroupOrder | null;
}

/** Where a facet's answer is kept: a facets field has one for each of its keys. */
export function facetKey(node: FieldNode, key: string): string {
  return `${answerKey(node)} ${key}`;
}

function few(keys: readonly string[], most: number, what: string): void {
  if (keys.length > most) {
    throw new PolicyGraphError('QUERY_TOO_COMPLEX', `${what} has ${keys.length} keys; ${most} are allowed`, {
      remedy: 'Ask for fewer keys at once.',
    });
  }
  if (new Set(keys).size < keys.length) {
    throw new PolicyGraphError('BAD_USER_INPUT', `${what} names a key twice`, { remedy: 'Name each key once.' });
  }
}

/** The fields of that name below the connection, by the key of their answer. */
function asked(nodes: readonly FieldNode[], name: string, info: Info): Map<string, FieldNode[]> {
  const found = new Map<string, FieldNode[]>();
  for (const node of fieldsAt(nodes, [name], info)) {
    const key = answerKey(node);
    found.set(key, [...(found.get(key) ?? []), node]);
  }
  return found;
}

/** The groups and facets that are asked of a connection of nodes of that kind. */
export function groupSelections(kind: EntityKind, nodes: readonly FieldNode[], info: Info): GroupsSelection[] {
  const type = info.schema.getType(`${labelOf(kind)}Connection`) as GraphQLObjectType;
  const keys = new Map(groupKeysOf(kind).map((key) => [key.name, key]));
  const ends = (key: GroupKey, at: readonly FieldNode[]) =>
    key.type === 'relation' && at.length > 0 ? nodeSelection([key.field.target], at, info) : null;
  const selections: GroupsSelection[] = [];
  for (const [key, fields] of asked(nodes, 'groups', info)) {
    const place = placeOf(type, fields[0]!);
    const now = argumentsOf(info)(place) as GroupsArguments;
    few(now.by ?? [], MOST_KEYS, 'by');
    const by = (now.by ?? []).map((name) => keys.get(name)!);
    const measured = [...new Set(now.measures ?? [])];
    const inPageInfo = new Set(
      fieldsAt(fields, ['pageInfo'], info)
        .flatMap((node) => fieldsOn([node], null, info))
        .map((node) => node.name.value),
    );
    const inKeys = fieldsAt(fields, ['edges', 'node', 'keys', 'node'], info);
    selections.push({
      key,
      by,
      certainty: boundTo(place, ({ certainty }: GroupArguments) => requireCertainty(certainty)),
      measures: measured.map((name) => measuresOf(kind).find((property) => property.name === name)!),
      order: now.orderBy ?? 'COUNT',
      page: plannedPage({ first: now.first ?? null, after: now.after ?? null }, (of) => boundTo(place, of)),
      nodes: by.map((each) => ends(each, inKeys)),
      wantsRows: inPageInfo.size > 0 || fieldsAt(fields, ['edges'], info).length > 0,
      wantsTotal: fieldsAt(fields, ['totalCount'], info).length > 0,
      wantsMore: inPageInfo.has('hasNextPage'),
    });
  }
  for (const [, fields] of asked(nodes, 'facets', info)) {
    const place = placeOf(type, fields[0]!);
    const { of, first = null } = argumentsOf(info)(place) as unknown as FacetsArguments;
    few(of, MOST_FACETS, 'of');
    const inValues = fieldsAt(fields, ['values', 'node'], info);
    for (const name of of) {
      const by = keys.get(name)!;
      selections.push({
        key: facetKey(fields[0]!, name),
        by: [by],
        certainty: boundTo(place, ({ certainty }: GroupArguments) => requireCertainty(certainty)),
        measures: [],
        order: 'COUNT',
        page: plannedPage({ first }, (read) => boundTo(place, read)),
        nodes: [ends(by, inValues)],
        wantsRows: true,
        wantsTotal: false,
        wantsMore: false,
      });
    }
  }
  return selections;
}
