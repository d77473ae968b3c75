/** The headline answer where it is carried to other units, as its types read it. */
import type { FieldNode, GraphQLObjectType, GraphQLResolveInfo } from 'graphql';
import type { Store } from '../graph/store.js';
import type { CarryingPlace } from '../inquiry/best-ways.js';
import { coverageOfScope } from '../inquiry/coverage.js';
import { type ImplementingQuestion, implementingLocalities, type ShownBeside } from '../inquiry/implementing-localities.js';
import type { EntityKind } from '../vocabulary/kinds.js';
import { argumentsOf, placeOf } from './arguments.js';
import { hopSelection } from './implementing-selection.js';
import { pageOfTasks, type TasksArgs } from './implementing-tasks.resolver.js';
import { fieldsAt, nodeSelection } from './look-ahead.js';

const idsOf = (things: readonly { readonly id: string }[]): string[] => things.map(({ id }) => id);
const idsCarriedFrom = (places: readonly CarryingPlace[]): string[] =>
  places.flatMap(({ carried }) => (carried === null ? [] : [carried.from]));

/** The parts of the query that name nodes, in the order in which they are looked up. */
function shownBeside(info: GraphQLResolveInfo): ShownBeside {
  const at = (...path: string[]): FieldNode[] => fieldsAt(info.fieldNodes, path, info);
  const wanted = (kind: EntityKind, path: readonly string[], ids: readonly string[]) => {
    const fields = at(...path);
    return { ids: fields.length === 0 ? [] : ids, selection: nodeSelection([kind], fields, info) };
  };
  return {
    nodes: ({ documentId, alternatives, withoutSuccessor, places }) => [
      wanted('DOCUMENT', ['document'], [documentId]),
      wanted('DOCUMENT', ['alternatives', 'node'], idsOf(alternatives)),
      wanted('LOCALITY', ['edges', 'node'], idsOf(places)),
      wanted('LOCALITY', ['edges', 'carriedFrom'], idsCarriedFrom(places)),
      wanted('LOCALITY', ['withoutSuccessor'], withoutSuccessor),
      wanted('TASK', ['edges', 'tasks', 'edges', 'node'], taskIdsOf(places, at('edges', 'tasks'), info)),
    ],
    hops: hopSelection(at('edges'), info),
    given: argumentsOf(info),
  };
}

/** The answer in the units of another day. Its coverage is a statement of its own, about the reading that was chosen. */
export async function carriedAnswer(store: Store, question: ImplementingQuestion, info: GraphQLResolveInfo): Promise<object> {
  const answer = await implementingLocalities(store, question, shownBeside(info));
  const [document, alternatives, localities, carriedFrom, uncarried, tasks] = answer.nodes;
  const wantsCoverage = fieldsAt(info.fieldNodes, ['coverage'], info).length > 0;
  return {
    document: document!.get(answer.documentId),
    alternatives: answer.alternatives.map(({ id, score, reasons }) => ({ node: alternatives!.get(id), score, reasons })),
    coverage: wantsCoverage ? await coverageOfScope(store, answer.scope) : null,
    totalCount: answer.totalCount,
    pageInfo: answer.pageInfo,
    withoutSuccessor: answer.withoutSuccessor.map((id) => uncarried!.get(id)),
    edges: answer.edges.map(({ nodeId, carried, ...edge }) => ({
      ...edge,
      carriedFrom: carried === null ? null : carriedFrom!.get(carried.from),
      carriedShare: carried?.share ?? null,
      carriedOn: carried?.date ?? null,
      node: localities!.get(nodeId),
      taskOf: (id: string) => tasks!.get(id) ?? null,
    })),
  };
}

/** The tasks that some row will show: none where tasks are not asked for. */
function taskIdsOf(places: readonly CarryingPlace[], asked: readonly FieldNode[], info: GraphQLResolveInfo): string[] {
  const type = info.schema.getType('ImplementingLocalityEdge') as GraphQLObjectType;
  const pages = asked.map((node) => argumentsOf(info)(placeOf(type, node)) as unknown as TasksArgs);
  return places.flatMap(({ tasks }) => pages.flatMap((page) => pageOfTasks(idsOf(tasks), page).ids));
}
