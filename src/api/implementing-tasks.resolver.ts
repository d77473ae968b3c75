/** The tasks of one locality in the headline answer: a page of what the answer has already found. */
import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Field, FieldResolver, Info, Int, Resolver, Root } from 'type-graphql';
import { decodeCursor, encodeCursor, orderTag } from '../inquiry/plan/cursor.js';
import { pageSize, pageInfoOf } from '../inquiry/plan/page.js';
import type { AnsweredConnection, AnsweredNode } from '../inquiry/plan/answered.js';
import { answerKey } from './answer-key.js';
import { ComparedLocalityType } from './compare.type.js';
import { type DirectField, setDirectField } from './direct-fields.js';
import { ImplementingLocalityEdgeType, TASK_CONNECTION } from './answers.type.js';

/** Tasks of a locality that are shown unless said otherwise. */
export const TASKS_SHOWN = 5;

@ArgsType()
export class TasksArgs {
  @Field(() => Int, { nullable: true, defaultValue: TASKS_SHOWN, description: 'How many, 1–100.' })
  first!: number | null;
  @Field(() => String, { nullable: true, description: 'The cursor behind which to go on.' })
  after?: string | null;
}
interface Row {
  readonly taskIds: readonly string[];
  readonly taskOf: (id: string) => AnsweredNode | null;
}
/** A row whose pages of tasks came with it, by the keys of their fields. */
interface Planned {
  readonly tasks: Readonly<Record<string, AnsweredConnection>>;
}
const TAG = orderTag('tasks of an implementing locality');

/** The ids of a page and where it starts. The cursor of a task that the locality does not have is behind all of its tasks: the page is empty. */
export function pageOfTasks(taskIds: readonly string[], { first, after }: TasksArgs): { ids: string[]; start: number } {
  const size = pageSize(first, TASKS_SHOWN);
  if (after === undefined || after === null) return { ids: taskIds.slice(0, size), start: 0 };
  const at = taskIds.indexOf(String(decodeCursor(after, TAG, 1)[0]));
  const start = at < 0 ? taskIds.length : at + 1;
  return { ids: taskIds.slice(start, start + size), start };
}

/** The page of a row: it came with the row, or is cut from the tasks of a carried one. */
function tasksOf(row: Row | Planned, { node, args }: { readonly node: FieldNode; readonly args: TasksArgs }): object {
  if ('tasks' in row) return row.tasks[answerKey(node)]!;
  const { ids, start } = pageOfTasks(row.taskIds, args);
  const edges = ids.map((id) => ({ cursor: encodeCursor(TAG, [id]), node: row.taskOf(id) }));
  return {
    edges,
    totalCount: row.taskIds.length,
    pageInfo: pageInfoOf(edges, { hasNextPage: start + ids.length < row.taskIds.length, hasPreviousPage: start > 0 }),
  };
}

@Resolver(() => ImplementingLocalityEdgeType)
export class ImplementingTasksResolver {
  @FieldResolver(() => TASK_CONNECTION, { description: 'The tasks that the locality carries out, surest first, then by id.' })
  tasks(@Root() row: Row | Planned, @Args(() => TasksArgs) args: TasksArgs, @Info() info: GraphQLResolveInfo): object {
    return tasksOf(row, { node: info.fieldNodes[0]!, args });
  }
}

@Resolver(() => ComparedLocalityType)
export class ComparedTasksResolver {
  @FieldResolver(() => TASK_CONNECTION, {
    description: 'The tasks of the question that the locality carries out, surest first, then by id; none without evidence.',
  })
  tasks(@Root() row: Planned, @Args(() => TasksArgs) args: TasksArgs, @Info() info: GraphQLResolveInfo): object {
    return tasksOf(row, { node: info.fieldNodes[0]!, args });
  }
}
setDirectField('ComparedLocality', 'tasks', tasksOf as unknown as DirectField);
setDirectField('ImplementingLocalityEdge', 'tasks', tasksOf as unknown as DirectField);
