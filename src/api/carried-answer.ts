/** The headline answer where it was carried to other units: its ids turned into nodes and proofs. */
import type { FieldNode, GraphQLObjectType, GraphQLResolveInfo } from 'graphql';
import type { ImplementingLocalitiesAnswer } from '../inquiry/answers.js';
import { coverageOfScope } from '../inquiry/coverage.js';
import { ENTITY_KINDS } from '../vocabulary/kinds.js';
import { argumentsOf, placeOf } from './arguments.js';
import type { ApiContext } from './context.js';
import { Hydration } from './hydrate.js';
import { pageOfTasks, type TasksArgs } from './implementing-tasks.resolver.js';
import { fieldsAt, nodeSelection } from './look-ahead.js';

export async function carriedAnswer(
  answer: ImplementingLocalitiesAnswer,
  context: ApiContext,
  info: GraphQLResolveInfo,
): Promise<object> {
  const at = (...path: string[]): FieldNode[] => fieldsAt(info.fieldNodes, path, info);
  const hydration = new Hydration(info);
  const document = hydration.want([answer.documentId], nodeSelection(['DOCUMENT'], at('document'), info));
  const alternatives = hydration.want(
    at('alternatives').length === 0 ? [] : answer.alternatives.map(({ id }) => id),
    nodeSelection(['DOCUMENT'], at('alternatives', 'node'), info),
  );
  const localities = hydration.want(
    answer.edges.map(({ nodeId }) => nodeId),
    nodeSelection(['LOCALITY'], at('edges', 'node'), info),
  );
  const carriedFrom = hydration.want(
    at('edges', 'carriedFrom').length === 0
      ? []
      : answer.edges.flatMap(({ carried }) => (carried === null ? [] : [carried.from])),
    nodeSelection(['LOCALITY'], at('edges', 'carriedFrom'), info),
  );
  const uncarried = hydration.want(
    at('withoutSuccessor').length === 0 ? [] : answer.withoutSuccessor,
    nodeSelection(['LOCALITY'], at('withoutSuccessor'), info),
  );
  const hops = answer.edges.flatMap(({ path }) => path.hops);
  const hopNodes = at('edges', 'path', 'hops');
  const wanted = hopNodes.length > 0 ? hops : [];
  const from = hydration.want(
    wanted.map(({ fromId }) => fromId),
    nodeSelection(ENTITY_KINDS, at('edges', 'path', 'hops', 'from'), info),
  );
  const to = hydration.want(
    wanted.map(({ toId }) => toId),
    nodeSelection(ENTITY_KINDS, at('edges', 'path', 'hops', 'to'), info),
  );
  hydration.wantEvidence(
    wanted.map(({ claimId }) => claimId),
    at('edges', 'path', 'hops', 'evidence'),
  );
  const tasks = hydration.want(
    taskIdsOf(answer, at('edges', 'tasks'), info),
    nodeSelection(['TASK'], at('edges', 'tasks', 'edges', 'node'), info),
  );
  const [found, coverage] = await Promise.all([
    hydration.fetch(context),
    at('coverage').length === 0 ? null : coverageOfScope(context.store, answer.scope),
  ]);
  return {
    document: found.node(document, answer.documentId),
    alternatives: answer.alternatives.map(({ id, score, reasons }) => ({ node: found.find(alternatives, id), score, reasons })),
    coverage,
    totalCount: answer.totalCount,
    pageInfo: answer.pageInfo,
    withoutSuccessor: answer.withoutSuccessor.map((id) => found.find(uncarried, id)),
    edges: answer.edges.map(({ cursor, nodeId, certainty, confidence, rules, taskIds, path, carried }) => ({
      carriedFrom: carried === null ? null : found.find(carriedFrom, carried.from),
      carriedShare: carried?.share ?? null,
      carriedOn: carried?.date ?? null,
      cursor,
      certainty,
      confidence,
      rules,
      node: found.node(localities, nodeId),
      path: found.path(path, { from, to }),
      taskIds,
      taskOf: (id: string) => found.find(tasks, id),
    })),
  };
}

/** The tasks that some row will show: none where tasks are not asked for. */
function taskIdsOf({ edges }: ImplementingLocalitiesAnswer, asked: readonly FieldNode[], info: GraphQLResolveInfo): string[] {
  const type = info.schema.getType('ImplementingLocalityEdge') as GraphQLObjectType;
  const pages = asked.map((node) => argumentsOf(info)(placeOf(type, node)) as unknown as TasksArgs);
  return edges.flatMap(({ taskIds }) => pages.flatMap((page) => pageOfTasks(taskIds, page).ids));
}
