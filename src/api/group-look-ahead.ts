/** Reads from a query which groups of a connection it asks for, as the planner's selections. */
import type { FieldNode, GraphQLObjectType } from 'graphql';
import { PolicyGraphError } from '../errors.js';
import { requireCertainty } from '../inquiry/certainties.js';
import { EDGE_GROUP_KEYS, type GroupKey, groupKeysOf, measuresOf } from '../inquiry/plan/group-keys.js';
import type { GroupOrder, GroupsSelection, GroupStage } from '../inquiry/plan/group-selection.js';
import { plannedPage } from '../inquiry/plan/page.js';
import type { NodeSelection } from '../inquiry/plan/selection.js';
import type { Certainty, EntityKind } from '../vocabulary/kinds.js';
import { labelOf } from '../vocabulary/properties.js';
import { type RelationField, relationFieldsOf } from '../vocabulary/relations.js';
import { answerKey } from './answer-key.js';
import { argumentsOf, boundTo, placeOf } from './arguments.js';
import { asksCursors, fieldsAt, fieldsOn, type Info, nodeSelection } from './look-ahead.js';

/** Each key multiplies the groups, each step the rows; each facet reads all that the connection holds. */
const MOST_KEYS = 3;
const MOST_STEPS = 3;
const MOST_FACETS = 10;

interface GroupArguments {
  readonly certainty?: readonly Certainty[] | null;
  readonly first?: number | null;
  readonly after?: string | null;
}
interface FacetsArguments extends GroupArguments {
  readonly of: readonly string[];
}
/** The keys of one stage and the way on, as arguments and inputs of ways say it alike. */
interface StageArguments {
  readonly by?: readonly string[] | null;
  readonly edge?: readonly string[] | null;
  readonly through?: Readonly<Record<string, StageArguments | null | undefined>> | null;
}
interface GroupsArguments extends GroupArguments, StageArguments {
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

/** What is wanted of the nodes of a key whose fields stand there. */
function wantedNode(key: GroupKey, nodes: readonly FieldNode[], info: Info): NodeSelection | null {
  return key.type === 'relation' && nodes.length > 0 ? nodeSelection([key.field.target], nodes, info) : null;
}

/** The stages from things of that kind on. Throws BAD_USER_INPUT for a way that forks. */
function stagesOf(kind: EntityKind, args: StageArguments, inKeys: readonly FieldNode[], info: Info): GroupStage[] {
  const stages: GroupStage[] = [];
  let prefix = '';
  let step: RelationField | null = null;
  for (let at = { kind, args }; ; ) {
    const keys = groupKeysOf(at.kind);
    const asked = [
      ...(at.args.by ?? []).map((name) => keys.find((key) => key.name === name)!),
      ...(at.args.edge ?? []).map((name) => EDGE_GROUP_KEYS.find((key) => key.name === name)!),
    ];
    stages.push({ step, keys: asked.map((of) => ({ of, path: `${prefix}${of.name}`, node: wantedNode(of, inKeys, info) })) });
    const ways = Object.entries(at.args.through ?? {}).filter(([, way]) => way !== undefined && way !== null);
    if (ways.length === 0) break;
    if (ways.length > 1) {
      throw new PolicyGraphError('BAD_USER_INPUT', `through goes ${ways.length} ways at once`, {
        remedy: 'Name one relation to go through; the keys of the other can stand in `by`.',
      });
    }
    const [name, way] = ways[0] as [string, StageArguments];
    step = relationFieldsOf(at.kind).find((field) => field.name === name)!;
    prefix = `${prefix}${name}.`;
    at = { kind: step.target, args: way };
  }
  if (stages.length > MOST_STEPS + 1) {
    throw new PolicyGraphError('QUERY_TOO_COMPLEX', `through takes ${stages.length - 1} steps; ${MOST_STEPS} are allowed`, {
      remedy: 'Ask from nearer to what is grouped by.',
    });
  }
  few(
    stages.flatMap(({ keys }) => keys.map(({ path }) => path)),
    MOST_KEYS,
    'by',
  );
  return stages;
}

/** The groups and facets that are asked of a connection of nodes of that kind. */
export function groupSelections(
  { kind, related }: { readonly kind: EntityKind; readonly related: boolean },
  nodes: readonly FieldNode[],
  info: Info,
): GroupsSelection[] {
  const type = info.schema.getType(`${related ? 'Related' : ''}${labelOf(kind)}Connection`) as GraphQLObjectType;
  const selections: GroupsSelection[] = [];
  for (const [key, fields] of asked(nodes, 'groups', info)) {
    const place = placeOf(type, fields[0]!);
    const now = argumentsOf(info)(place) as GroupsArguments;
    const namesAt = (...path: string[]) =>
      new Set(fieldsOn(fieldsAt(fields, path, info), null, info).map(({ name }) => name.value));
    const [inPageInfo, inGroup] = [namesAt('pageInfo'), namesAt('edges', 'node')];
    const stages = stagesOf(kind, now, fieldsAt(fields, ['edges', 'node', 'keys', 'node'], info), info);
    const measured = inGroup.has('measures') ? [...new Set(now.measures ?? [])] : [];
    if (measured.length > 0 && stages.length > 1) {
      throw new PolicyGraphError('BAD_USER_INPUT', 'measures of things that are met again on a way would count them twice', {
        remedy: 'Leave out `through` or `measures`, or ask in two aliases.',
      });
    }
    selections.push({
      key,
      stages,
      certainty: requireCertainty(now.certainty),
      measures: measured.map((name) => measuresOf(kind).find((property) => property.name === name)!),
      order: now.orderBy ?? 'COUNT',
      page: plannedPage({ first: now.first ?? null, after: now.after ?? null }, (of) => boundTo(place, of)),
      wantsCount: inGroup.has('count'),
      wantsEnds: inGroup.has('ends'),
      wantsRows: inPageInfo.size > 0 || fieldsAt(fields, ['edges'], info).length > 0,
      wantsTotal: fieldsAt(fields, ['totalCount'], info).length > 0,
      wantsMore: inPageInfo.has('hasNextPage'),
      wantsCursors: asksCursors(fields, info),
    });
  }
  for (const [, fields] of asked(nodes, 'facets', info)) {
    const place = placeOf(type, fields[0]!);
    const { of, first = null, certainty } = argumentsOf(info)(place) as unknown as FacetsArguments;
    few(of, MOST_FACETS, 'of');
    const inValues = fieldsAt(fields, ['values', 'node'], info);
    for (const name of of) {
      selections.push({
        key: facetKey(fields[0]!, name),
        stages: stagesOf(kind, { by: [name] }, inValues, info),
        certainty: requireCertainty(certainty),
        measures: [],
        order: 'COUNT',
        page: plannedPage({ first }, (read) => boundTo(place, read)),
        wantsCount: true,
        wantsEnds: false,
        wantsRows: true,
        wantsTotal: false,
        wantsMore: false,
        wantsCursors: false,
      });
    }
  }
  return selections;
}
