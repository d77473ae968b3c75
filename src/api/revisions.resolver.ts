/** The revisions of a source: which text stood at its place, and when. */
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, ObjectType, Query, Resolver } from 'type-graphql';
import { sourceRevisions } from '../inquiry/source-revisions.js';
import type { ApiContext } from './context.js';
import { ENTITY_TYPES } from './entity.type.js';
import { RetractionReasonEnum } from './enums.js';
import { Hydration } from './hydrate.js';
import { fieldsAt, nodeSelection } from './look-ahead.js';
import { NodeType } from './node.type.js';

@ObjectType('SourceRevision', {
  description: 'A time in which one text, read by one set of rules, stood at the place of a source.',
  simpleResolvers: true,
})
export class SourceRevisionType {
  @Field(() => ENTITY_TYPES.SOURCE, { description: 'The text.' })
  source!: NodeType;
  @Field(() => String, { description: 'From when, ISO date-time.' })
  from!: string;
  @Field(() => String, { nullable: true, description: 'Until when, exclusive; null while it stands.' })
  until!: string | null;
  @Field(() => RetractionReasonEnum, { nullable: true, description: 'Why it ended; null while it stands.' })
  reason!: string | null;
}

@Resolver()
export class RevisionsResolver {
  @Query(() => [SourceRevisionType], {
    description:
      'The texts that stood at the place of a source (its url, file or given name) and its readings by other rules, oldest first; empty for what is no source. Example: revisions(of: "source:reference/topics") { from until reason source { id } }.',
  })
  async revisions(
    @Arg('of', () => ID, { description: 'Id of a source, in force or not.' }) of: string,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object[]> {
    const revisions = await sourceRevisions(context.store, of);
    const hydration = new Hydration(info);
    const place = hydration.want(
      revisions.map(({ sourceId }) => sourceId),
      nodeSelection(['SOURCE'], fieldsAt(info.fieldNodes, ['source'], info), info),
    );
    const found = await hydration.fetch(context);
    return revisions.map(({ sourceId, ...times }) => ({ ...times, source: found.node(place, sourceId) }));
  }
}
