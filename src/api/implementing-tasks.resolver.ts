/** The tasks of one locality in the headline answer: a page of what the answer has already found. */
import { Args, ArgsType, Field, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { decodeCursor, encodeCursor, orderTag } from '../inquiry/plan/cursor.js';
import { pageSize } from '../inquiry/plan/page.js';
import type { AnsweredNode } from '../inquiry/plan/selection.js';
import { ImplementingLocalityEdgeType, TASK_CONNECTION } from './answers.type.js';

@ArgsType()
class TasksArgs {
  @Field(() => Int, { nullable: true, defaultValue: 5, description: 'How many, 1–100.' })
  first!: number | null;
  @Field(() => String, { nullable: true, description: 'The cursor behind which to go on.' })
  after?: string;
}
interface Row {
  readonly taskIds: readonly string[];
  readonly taskOf: (id: string) => AnsweredNode | null;
}
const TAG = orderTag('tasks of an implementing locality');

@Resolver(() => ImplementingLocalityEdgeType)
export class ImplementingTasksResolver {
  @FieldResolver(() => TASK_CONNECTION, { description: 'The tasks that the locality carries out, surest first, then by id.' })
  tasks(@Root() row: Row, @Args(() => TasksArgs) { first, after }: TasksArgs): object {
    const size = pageSize(first ?? undefined, 5);
    const start = after === undefined || after === null ? 0 : row.taskIds.indexOf(String(decodeCursor(after, TAG, 1)[0])) + 1;
    const page = row.taskIds.slice(start, start + size);
    const edges = page.map((id) => ({ cursor: encodeCursor(TAG, [id]), node: row.taskOf(id) }));
    return {
      edges,
      totalCount: row.taskIds.length,
      pageInfo: {
        hasNextPage: start + size < row.taskIds.length,
        hasPreviousPage: start > 0,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
    };
  }
}
