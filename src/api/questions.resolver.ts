/** The questions: what a reference means, how two things hang together, what a search finds, what the graph covers. */
import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import { Arg, Args, ArgsType, Ctx, Field, ID, Info, Int, Query, Resolver } from 'type-graphql';
import type { CandidateAnswer, CoverageAnswer } from '../inquiry/answers.js';
import { coverageOf } from '../inquiry/coverage.js';
import { findPaths } from '../inquiry/find-paths.js';
import { searchPlan } from '../inquiry/plan/search-plan.js';
import { SCORES } from '../inquiry/rank-search.js';
import { resolveMention } from '../inquiry/resolve-mention.js';
import { searched } from '../inquiry/search-entities.js';
import { statisticsOf } from '../inquiry/statistics.js';
import { type Certainty, ENTITY_KINDS, type EntityKind } from '../vocabulary/kinds.js';
import type { RelationType } from '../vocabulary/relations.js';
import { CandidateType, CoverageType, PathType, SearchConnectionType, StatisticsType } from './answers.type.js';
import { argumentsOf, rootPlace } from './arguments.js';
import { AS_KNOWN_ON, AsKnownOn, knownContext } from './as-known.js';
import type { ApiContext } from './context.js';
import { DateScalar } from './date.scalar.js';
import { CertaintyEnum, EntityKindEnum, RelationTypeEnum } from './enums.js';
import { given } from './given.js';
import { hopsShown } from './implementing-selection.js';
import { Hydration } from './hydrate.js';
import { fieldsAt, nodeSelection } from './look-ahead.js';
import { planned } from './plan-cache.js';
import { searchSelection } from './search-selection.js';
import { pageInfoOf } from '../inquiry/plan/page.js';

@ArgsType()
class PathsArgs {
  @Field(() => ID, { description: 'Id of the start.' })
  from!: string;
  @Field(() => ID, { description: 'Id of the end.' })
  to!: string;
  @Field(() => Int, { nullable: true, defaultValue: 6, description: 'The longest path, 1–6 hops.' })
  maxHops!: number;
  @Field(() => [RelationTypeEnum], { nullable: true, description: 'Only by these relations.' })
  relations?: RelationType[];
  @Field(() => [CertaintyEnum], { nullable: true, description: 'Only by relations so sure; asserted and verified unless said.' })
  certainty?: Certainty[];
  @Field(() => Int, { nullable: true, defaultValue: 3, description: 'How many paths, 1–100.' })
  first!: number;
  @Field(() => DateScalar, { nullable: true, description: AS_KNOWN_ON })
  asKnownOn?: string;
}

@ArgsType()
class SearchArgs {
  @Field(() => String, { description: 'Words of a name.' })
  text!: string;
  @Field(() => [EntityKindEnum], { nullable: true, description: 'Only things of these kinds.' })
  kinds?: EntityKind[];
  @Field(() => Int, { nullable: true, description: 'How many, 1–100; 20 unless said.' })
  first?: number;
  @Field(() => String, { nullable: true, description: 'The cursor behind which to go on.' })
  after?: string;
  @Field(() => DateScalar, { nullable: true, description: AS_KNOWN_ON })
  asKnownOn?: string;
}

@ArgsType()
class CoverageArgs {
  @Field(() => String, { nullable: true, description: 'Any reference to a document.' })
  document?: string;
  @Field(() => [String], { nullable: true, description: 'References to topics.' })
  topics?: string[];
  @Field(() => [String], { nullable: true, description: 'References to localities.' })
  localities?: string[];
  @Field(() => String, { nullable: true, description: 'Any reference to a period.' })
  period?: string;
  @Field(() => DateScalar, { nullable: true, description: AS_KNOWN_ON })
  asKnownOn?: string;
}

@Resolver()
export class QuestionsResolver {
  @Query(() => [CandidateType], {
    description:
      'What a way of writing may mean (29-NQ/TW, NQ 29, Nghị quyết số 29, UBND quận Long Biên): ranked candidates with reasons. Example: resolve(mention: "NQ 29") { score reasons node { id name } }.',
  })
  async resolve(
    @Arg('mention', () => String, { description: 'The words.' }) mention: string,
    @Arg('kind', () => EntityKindEnum, { nullable: true, description: 'Only things of this kind.' }) kind: EntityKind | undefined,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'Prefer what was of, or valid on, this day.' }) asOf:
      | string
      | undefined,
    @Arg('first', () => Int, { nullable: true, defaultValue: 5, description: 'How many, 1–100.' }) first: number,
    @AsKnownOn() asKnownOn: string | undefined,
    @Ctx() now: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object[]> {
    const context = knownContext(now, asKnownOn);
    const candidates = await resolveMention(context.store, given({ mention, kind, asOf, first }) as { mention: string });
    return this.candidates(candidates, info.fieldNodes, { context, info });
  }

  @Query(() => [PathType], {
    description:
      'The shortest chains of relations between two things, each hop with its evidence. Example: paths(from: "locality:086-huyen-bao-thang", to: "cur.stem") { hops { relation from { name } to { name } } }.',
  })
  async paths(
    @Args(() => PathsArgs) { asKnownOn, ...args }: PathsArgs,
    @Ctx() now: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object[]> {
    const context = knownContext(now, asKnownOn);
    const hops = hopsShown(fieldsAt(info.fieldNodes, ['hops'], info), info);
    return findPaths(context.store, given(args), { hops, given: argumentsOf(info) });
  }

  @Query(() => SearchConnectionType, {
    description:
      'Things whose names hold all the words, best first; accents as typed outrank folded ones. Example: search(text: "Long Biên") { edges { node { id name } } }.',
  })
  async search(
    @Args(() => SearchArgs) { asKnownOn }: SearchArgs,
    @Ctx() now: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const context = knownContext(now, asKnownOn);
    const place = rootPlace(info);
    const plan = planned(info, () => searchPlan(searchSelection(place, info)));
    const { rows, totalCount, hasNextPage, hasPreviousPage } = await searched(context.store, plan, argumentsOf(info));
    return {
      totalCount,
      pageInfo: pageInfoOf(rows, { hasNextPage, hasPreviousPage }),
      edges: rows.map(({ cursor, fit, node }) => ({ cursor, score: SCORES[fit], node })),
    };
  }

  @Query(() => CoverageType, {
    description:
      'How many sources speak of it, from where and since when: what a silence means. Example: coverage(document: "NQ 29", topics: ["STEM"]) { statementEn }.',
  })
  coverage(@Args(() => CoverageArgs) { asKnownOn, ...args }: CoverageArgs, @Ctx() context: ApiContext): Promise<CoverageAnswer> {
    return coverageOf(knownContext(context, asKnownOn).store, given(args));
  }

  @Query(() => StatisticsType, {
    description: 'What the graph holds, in numbers. Example: statistics { entities { kind count } }.',
  })
  statistics(@Ctx() { store }: ApiContext): Promise<object> {
    return statisticsOf(store);
  }

  private async candidates(
    candidates: readonly CandidateAnswer[],
    nodes: readonly FieldNode[],
    of: { context: ApiContext; info: GraphQLResolveInfo },
  ): Promise<object[]> {
    const hydration = new Hydration(of.info);
    const place = hydration.want(
      candidates.map(({ id }) => id),
      nodeSelection(ENTITY_KINDS, fieldsAt(nodes, ['node'], of.info), of.info),
    );
    const found = await hydration.fetch(of.context);
    return candidates.map(({ id, score, reasons }) => ({ node: found.find(place, id), score, reasons }));
  }
}
