/** The root field `conflicts` and the conflicts of one figure or document. */
import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Query, Resolver } from 'type-graphql';
import { type ConflictKind, conflictPage } from '../inquiry/conflicts.js';
import { ENTITY_KINDS } from '../vocabulary/kinds.js';
import { ConflictConnectionType, ConflictKindEnum } from './conflict.type.js';
import type { ApiContext } from './context.js';
import { Hydration } from './hydrate.js';
import { fieldsAt, nodeSelection } from './look-ahead.js';

@Resolver()
export class ConflictsResolver {
  @Query(() => ConflictConnectionType, {
    description:
      'Where sources disagree: two numbers of one thing, two days or issuers of one document; each side with who says it. Example: conflicts(kinds: [FIGURE]) { edges { node { measure period subject { name } sides { value tier sources { name } } } } }.',
  })
  async conflicts(
    @Arg('kinds', () => [ConflictKindEnum], { nullable: true, description: 'Only of these kinds.' }) kinds:
      | ConflictKind[]
      | undefined,
    @Arg('about', () => ID, {
      nullable: true,
      description: 'Id of a document, place or body; or of a figure, for what disagrees with it.',
    })
    about: string | undefined,
    @Arg('first', () => Int, { nullable: true, description: 'How many, 1–100; 20 unless said.' }) first: number | undefined,
    @Arg('after', () => String, { nullable: true, description: 'The cursor behind which to go on.' }) after: string | undefined,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const page = await conflictPage(context.store, {
      kinds: kinds ?? null,
      about: about ?? null,
      after: after ?? null,
      ...(first == null ? {} : { first }),
    });
    const at = (...path: string[]): FieldNode[] => fieldsAt(info.fieldNodes, path, info);
    const conflicts = page.edges.map(({ conflict }) => conflict);
    const sides = conflicts.flatMap((conflict) => conflict.sides);
    const hydration = new Hydration(info);
    const wanted = (fields: readonly FieldNode[], ids: readonly string[], kinds: readonly (typeof ENTITY_KINDS)[number][]) =>
      hydration.want(fields.length === 0 ? [] : ids, nodeSelection(kinds, fields, info));
    const subject = wanted(
      at('edges', 'node', 'subject'),
      conflicts.map(({ subjectId }) => subjectId),
      ENTITY_KINDS,
    );
    const nodes = wanted(
      at('edges', 'node', 'sides', 'nodes'),
      sides.flatMap(({ nodeIds }) => nodeIds),
      ENTITY_KINDS,
    );
    const sources = wanted(
      at('edges', 'node', 'sides', 'sources'),
      sides.flatMap(({ sourceIds }) => sourceIds),
      ['SOURCE'],
    );
    hydration.wantEvidence(
      sides.flatMap(({ claimIds }) => claimIds),
      at('edges', 'node', 'sides', 'evidence'),
    );
    const found = await hydration.fetch(context);
    return {
      totalCount: page.totalCount,
      pageInfo: page.pageInfo,
      edges: page.edges.map(({ cursor, conflict }) => ({
        cursor,
        node: {
          ...conflict,
          subject: found.find(subject, conflict.subjectId),
          sides: conflict.sides.map((side) => ({
            ...side,
            nodes: side.nodeIds.map((id) => found.find(nodes, id)),
            sources: side.sourceIds.map((id) => found.find(sources, id)),
            evidence: side.claimIds.flatMap((id) => found.evidence(id)),
          })),
        },
      })),
    };
  }
}
