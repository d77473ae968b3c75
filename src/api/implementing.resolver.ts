/** The headline question: which localities carry out tasks of a document, on a topic. */
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { coverageOfScope } from '../inquiry/coverage.js';
import { carries } from '../inquiry/implementing-localities.js';
import { implementingPlan } from '../inquiry/plan/implementing-plan.js';
import { ImplementingLocalityConnectionType } from './answers.type.js';
import { argumentsOf, rootPlace } from './arguments.js';
import { knownContext } from './as-known.js';
import { carriedAnswer } from './carried-answer.js';
import type { ApiContext } from './context.js';
import { given } from './given.js';
import { ImplementingLocalitiesArgs } from './implementing.args.js';
import { implementingSelection } from './implementing-selection.js';
import { implementingRow } from './implementing-row.js';
import { fieldsAt } from './look-ahead.js';
import { planned } from './plan-cache.js';
import { candidatesOf, scopeOf, settledAnswer } from './settled-answer.js';
import { pageInfoOf } from '../inquiry/plan/page.js';

@Resolver()
export class ImplementingResolver {
  @Query(() => ImplementingLocalityConnectionType, {
    description:
      'Which localities carry out tasks of this document, on this topic. Example: implementingLocalities(document: "NQ 29", topic: "STEM") { edges { node { name } certainty } }.',
  })
  async implementingLocalities(
    @Args(() => ImplementingLocalitiesArgs) { asKnownOn, ...args }: ImplementingLocalitiesArgs,
    @Ctx() now: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const context = knownContext(now, asKnownOn);
    // Carried answers are worked out from all localities, not from a page.
    if (carries(args) !== null) return carriedAnswer(context.store, given(args), info);
    const plan = planned(info, () => implementingPlan(implementingSelection(rootPlace(info), info)));
    const found = await settledAnswer(context, argumentsOf(info), {
      plan,
      counting: () => implementingPlan({ ...implementingSelection(rootPlace(info), info), wantsReasons: true }),
    });
    const wantsCoverage = fieldsAt(info.fieldNodes, ['coverage'], info).length > 0;
    return {
      document: found.document,
      alternatives: candidatesOf(found.alternatives),
      coverage: wantsCoverage ? await coverageOfScope(context.store, scopeOf(found)) : null,
      withoutSuccessor: [],
      totalCount: found.totalCount,
      pageInfo: pageInfoOf(found.edges, { hasNextPage: found.hasNextPage, hasPreviousPage: found.hasPreviousPage }),
      edges: found.edges.map(implementingRow),
    };
  }
}
