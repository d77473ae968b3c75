/** The root field `review`. */
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Int, Query, Resolver } from 'type-graphql';
import { type ReviewKind, reviewQueue } from '../inquiry/review-queue.js';
import type { NodeSelection } from '../inquiry/plan/selection.js';
import { ENTITY_KINDS, type EntityKind } from '../vocabulary/kinds.js';
import { argumentsOf } from './arguments.js';
import type { ApiContext } from './context.js';
import { fieldsAt, nodeSelection } from './look-ahead.js';
import { ReviewConnectionType, ReviewKindEnum } from './review.type.js';

@Resolver()
export class ReviewResolver {
  @Query(() => ReviewConnectionType, {
    description:
      'What waits for a judgement, that on which most facts hang first. Example: review(kinds: [UNRESOLVED], first: 5) { edges { node { words quote candidates { id reason } actions { command } } } }.',
  })
  async review(
    @Arg('kinds', () => [ReviewKindEnum], { nullable: true, description: 'Only of these kinds.' }) kinds:
      | ReviewKind[]
      | undefined,
    @Arg('first', () => Int, { nullable: true, description: 'How many, 1–100; 20 unless said.' }) first: number | undefined,
    @Arg('after', () => String, { nullable: true, description: 'The cursor behind which to go on.' }) after: string | undefined,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const selected = (path: readonly string[], of: readonly EntityKind[]): NodeSelection | null => {
      const fields = fieldsAt(info.fieldNodes, ['edges', 'node', ...path], info);
      return fields.length === 0 ? null : nodeSelection(of, fields, info);
    };
    const question = { kinds: kinds ?? null, after: after ?? null, ...(first == null ? {} : { first }) };
    const { edges, totalCount, pageInfo, things } = await reviewQueue(context.store, question, {
      sources: selected(['sources'], ['SOURCE']),
      candidates: selected(['candidates', 'node'], ENTITY_KINDS),
      sideSources: selected(['candidates', 'sources'], ['SOURCE']),
      given: argumentsOf(info),
    });
    const all = (known: ReadonlyMap<string, object>, ids: readonly string[]): object[] =>
      ids.flatMap((id) => known.get(id) ?? []);
    return {
      ...{ totalCount, pageInfo },
      edges: edges.map(({ cursor, item }) => ({
        cursor,
        node: {
          ...item,
          sources: all(things.sources, item.sourceIds),
          candidates: item.candidates.map((candidate) => ({
            ...candidate,
            node: things.candidates.get(candidate.id) ?? null,
            sources: all(things.sideSources, candidate.sourceIds),
          })),
        },
      })),
    };
  }
}
