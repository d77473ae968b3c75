/** The root field `review`. */
import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Int, Query, Resolver } from 'type-graphql';
import { type ReviewKind, reviewQueue } from '../inquiry/review-queue.js';
import { ENTITY_KINDS, type EntityKind } from '../vocabulary/kinds.js';
import type { ApiContext } from './context.js';
import { Hydration } from './hydrate.js';
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
    const page = await reviewQueue(context.store, {
      ...{ kinds: kinds ?? null, after: after ?? null },
      ...(first == null ? {} : { first }),
    });
    const items = page.edges.map(({ item }) => item);
    const candidates = items.flatMap((item) => item.candidates);
    const hydration = new Hydration(info);
    const wanted = (path: readonly string[], ids: readonly string[], of: readonly EntityKind[]): number => {
      const fields: FieldNode[] = fieldsAt(info.fieldNodes, ['edges', 'node', ...path], info);
      return hydration.want(fields.length === 0 ? [] : ids, nodeSelection(of, fields, info));
    };
    const sources = wanted(
      ['sources'],
      items.flatMap(({ sourceIds }) => sourceIds),
      ['SOURCE'],
    );
    const nodes = wanted(
      ['candidates', 'node'],
      candidates.map(({ id }) => id),
      ENTITY_KINDS,
    );
    const sides = wanted(
      ['candidates', 'sources'],
      candidates.flatMap(({ sourceIds }) => sourceIds),
      ['SOURCE'],
    );
    const found = await hydration.fetch(context);
    const all = (place: number, ids: readonly string[]) => ids.map((id) => found.find(place, id)).filter((node) => node !== null);
    return {
      totalCount: page.totalCount,
      pageInfo: page.pageInfo,
      edges: page.edges.map(({ cursor, item }) => ({
        cursor,
        node: {
          ...item,
          sources: all(sources, item.sourceIds),
          candidates: item.candidates.map((candidate) => ({
            ...candidate,
            node: found.find(nodes, candidate.id),
            sources: all(sides, candidate.sourceIds),
          })),
        },
      })),
    };
  }
}
