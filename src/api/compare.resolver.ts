/** Localities side by side for one document. */
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { PolicyGraphError } from '../errors.js';
import { coverageOfPlaces } from '../inquiry/coverage.js';
import { type Compared, comparePlan } from '../inquiry/plan/compare-plan.js';
import type { TopicCounts } from '../inquiry/plan/topic-counts.js';
import { argumentsOf, rootPlace } from './arguments.js';
import { knownContext } from './as-known.js';
import { CompareArgs } from './compare.args.js';
import { compareSelection } from './compare-selection.js';
import { ComparisonType } from './compare.type.js';
import type { ApiContext } from './context.js';
import { proofOf } from './implementing-row.js';
import { fieldsAt } from './look-ahead.js';
import { planned } from './plan-cache.js';
import { candidatesOf, scopeOf, settledAnswer } from './settled-answer.js';

const NO_PROOF = { confidence: null, rules: [], path: null };

/** Throws BAD_USER_INPUT: two references to one locality compare nothing. */
function requireDistinct({ places }: Compared, mentions: readonly string[]): void {
  for (const [at, { id }] of places.entries()) {
    const before = places.findIndex((each) => each.id === id);
    if (before === at) continue;
    throw new PolicyGraphError('BAD_USER_INPUT', `localities: "${mentions[before]}" and "${mentions[at]}" are both ${id}`, {
      remedy: 'Name each locality once; where a name fits several, say which by its id (resolve(mention:) lists them).',
    });
  }
}

/** Rows of counts in the order of the places; those without any task of theirs are left out. */
function topicRows(topics: readonly TopicCounts[], places: readonly { readonly id: string }[]): object[] {
  const rows = topics.map(({ topic, counts }, at) => {
    const ofPlaces = places.map(({ id }) => counts.get(id) ?? 0);
    return { topic, at, counts: ofPlaces, total: ofPlaces.reduce((sum, count) => sum + count, 0) };
  });
  return rows
    .filter(({ total }) => total > 0)
    .sort((one, other) => {
      if ((one.topic === null) !== (other.topic === null)) return one.topic === null ? 1 : -1;
      // The statement told them by name.
      return other.total - one.total || one.at - other.at;
    })
    .map(({ topic, counts }) => ({ node: topic?.node ?? null, counts }));
}

@Resolver()
export class CompareResolver {
  @Query(() => ComparisonType, {
    description:
      'Localities side by side for one document: which carries it out and how sure that is, tasks in all and by topic, documents, and what each silence means. Example: compare(localities: ["Quận Long Biên", "Huyện Bảo Thắng"], document: "NQ 29") { localities { node { name } certainty tasks { totalCount } } topics { node { name } counts } }.',
  })
  async compare(
    @Args(() => CompareArgs) { asKnownOn }: CompareArgs,
    @Ctx() now: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const context = knownContext(now, asKnownOn);
    const place = rootPlace(info);
    const plan = planned(info, () => comparePlan(compareSelection(place, info)));
    const found = await settledAnswer(context, argumentsOf(info), {
      plan,
      counting: () => comparePlan({ ...compareSelection(place, info), wantsReasons: true }),
    });
    const { places } = found;
    requireDistinct(found, (argumentsOf(info)(place) as unknown as CompareArgs).localities);
    const wantsCoverage = fieldsAt(info.fieldNodes, ['localities', 'coverage'], info).length > 0;
    const ids = places.map(({ id }) => id);
    const coverage = wantsCoverage ? await coverageOfPlaces(context.store, scopeOf(found), ids) : [];
    return {
      document: found.document,
      alternatives: candidatesOf(found.alternatives),
      topics: topicRows(found.topics, places),
      localities: places.map(({ node, alternatives, certainty, hops, tasks, documents }, at) => ({
        node,
        alternatives: candidatesOf(alternatives),
        certainty,
        ...(certainty === null ? NO_PROOF : proofOf(hops)),
        tasks,
        documents: documents.map((each) => ({ node: each.node, certainty: each.certainty, ...proofOf(each.hops) })),
        coverage: coverage[at] ?? null,
      })),
    };
  }
}
