/** Reads from the headline question what its answer will hold. */
import type { FieldNode, GraphQLObjectType, GraphQLResolveInfo } from 'graphql';
import type { HopSelection } from '../inquiry/plan/hops-piece.js';
import type { ImplementingSelection } from '../inquiry/plan/implementing-plan.js';
import { type PageArguments, pageSize, plannedPage } from '../inquiry/plan/page.js';
import type { NodeSelection } from '../inquiry/plan/selection.js';
import { requireRules } from '../vocabulary/inference-rules.js';
import { ENTITY_KINDS, type EntityKind } from '../vocabulary/kinds.js';
import { answerKey } from './answer-key.js';
import { groupSelections } from './group-look-ahead.js';
import { type ArgumentPlace, argumentsOf, boundTo, placeOf } from './arguments.js';
import type { ImplementingLocalitiesArgs } from './implementing.args.js';
import { TASKS_SHOWN } from './implementing-tasks.resolver.js';
import { asksCursors, evidenceOf, fieldsAt, type Info, nodeSelection } from './look-ahead.js';
import { questionAsked } from './question-arguments.js';

type Asked = Partial<ImplementingLocalitiesArgs>;

export function implementingSelection(place: ArgumentPlace, info: GraphQLResolveInfo): ImplementingSelection {
  const now = argumentsOf(info)(place) as Asked;
  const at = (...path: string[]): FieldNode[] => fieldsAt(info.fieldNodes, path, info);
  const node = (kinds: readonly EntityKind[], ...path: string[]): NodeSelection | null => {
    const fields = at(...path);
    return fields.length === 0 ? null : nodeSelection(kinds, fields, info);
  };
  const pageInfo = at('pageInfo');
  return {
    ...questionAsked(place, now, ({ rules }) => requireRules(rules)),
    page: plannedPage(now as PageArguments, (of) => boundTo(place, of)),
    ofDocument: node(['DOCUMENT'], 'document'),
    ofAlternatives: node(['DOCUMENT'], 'alternatives', 'node'),
    ofLocality: node(['LOCALITY'], 'edges', 'node'),
    tasks: taskPages('ImplementingLocalityEdge', at('edges', 'tasks'), info),
    hops: hopSelection(at('edges'), info),
    wantsRows: at('edges').length > 0 || pageInfo.length > 0,
    wantsTotal: at('totalCount').length > 0,
    wantsMore: at('pageInfo', 'hasNextPage').length > 0,
    wantsCursors: asksCursors(info.fieldNodes, info),
    wantsReasons: at('alternatives', 'reasons').length > 0,
  };
}

/** What is wanted of the way behind a row: its hops where its path is asked for, or what is told of all of them; null where nothing is. */
export function hopSelection(rows: readonly FieldNode[], info: Info): HopSelection | null {
  const at = (...path: string[]): FieldNode[] => fieldsAt(rows, path, info);
  if (!['path', 'confidence', 'rules'].some((name) => at(name).length > 0)) return null;
  return hopsShown(at('path', 'hops'), info);
}

/** What is wanted of each hop, from the field nodes of the hops. */
export function hopsShown(hops: readonly FieldNode[], info: Info): HopSelection {
  const [from, to, evidence] = ['from', 'to', 'evidence'].map((name) => fieldsAt(hops, [name], info)) as [
    FieldNode[],
    FieldNode[],
    FieldNode[],
  ];
  return {
    from: from.length === 0 ? null : nodeSelection(ENTITY_KINDS, from, info),
    to: to.length === 0 ? null : nodeSelection(ENTITY_KINDS, to, info),
    evidence: evidence.length === 0 ? null : evidenceOf(evidence, info),
  };
}

/** Each differently asked page of the tasks of a row, once. */
export function taskPages(row: string, nodes: readonly FieldNode[], info: Info): ImplementingSelection['tasks'] {
  const type = info.schema.getType(row) as GraphQLObjectType;
  const groups = new Map<string, FieldNode[]>();
  for (const node of nodes) groups.set(answerKey(node), [...(groups.get(answerKey(node)) ?? []), node]);
  return [...groups].map(([key, asked]) => {
    const place = placeOf(type, asked[0]!);
    const { after } = argumentsOf(info)(place) as PageArguments;
    const inNode = fieldsAt(asked, ['edges', 'node'], info);
    const pageInfo = fieldsAt(asked, ['pageInfo'], info);
    return {
      key,
      selection: {
        page: {
          backward: false,
          size: boundTo(place, ({ first }: PageArguments) => pageSize(first, TASKS_SHOWN)),
          chosen: true,
          from: after === undefined || after === null ? null : boundTo(place, (args: PageArguments) => args.after!),
          until: null,
        },
        where: null,
        orderBy: [],
        node: inNode.length === 0 ? null : nodeSelection(['TASK'], inNode, info),
        wantsTotal: true,
        wantsRows: fieldsAt(asked, ['edges'], info).length > 0 || pageInfo.length > 0,
        wantsCursors: asksCursors(asked, info),
        wantsMore: fieldsAt(asked, ['pageInfo', 'hasNextPage'], info).length > 0,
        groups: groupSelections({ kind: 'TASK', related: false }, asked, info),
      },
    };
  });
}
