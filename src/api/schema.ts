/** The schema of design §6, built once. */
import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import { ChangesResolver } from './changes.resolver.js';
import { CompareResolver } from './compare.resolver.js';
import { ConflictsResolver } from './conflicts.resolver.js';
import { DateScalar } from './date.scalar.js';
import { NodeResolver, PAIR_RESOLVERS } from './entities.resolver.js';
import { ENTITY_TYPES } from './entity.type.js';
import { ImplementingResolver } from './implementing.resolver.js';
import { ComparedTasksResolver, ImplementingTasksResolver } from './implementing-tasks.resolver.js';
import { JudgementsResolver } from './judgements.resolver.js';
import { LabelsResolver } from './labels.resolver.js';
import { LineageResolver } from './lineage.resolver.js';
import { planByRootField } from './request-plan.js';
import { RevisionsResolver } from './revisions.resolver.js';
import { QuestionsResolver } from './questions.resolver.js';
import { ReviewResolver } from './review.resolver.js';
import { REVIEW_TYPES } from './review.type.js';
import { textOf } from './schema-text.js';
import { SeriesResolver } from './series.resolver.js';
import { SuccessionResolver } from './succession.resolver.js';
import { TimelineResolver } from './timeline.resolver.js';

// biome-ignore lint/complexity/noBannedTypes: TypeGraphQL's own type of resolver classes.
type Classes = NonEmptyArray<Function>;

function buildSchema(): GraphQLSchema {
  return buildSchemaSync({
    resolvers: [
      NodeResolver,
      ...PAIR_RESOLVERS,
      QuestionsResolver,
      ImplementingResolver,
      ImplementingTasksResolver,
      CompareResolver,
      ComparedTasksResolver,
      ConflictsResolver,
      ReviewResolver,
      JudgementsResolver,
      SeriesResolver,
      SuccessionResolver,
      LabelsResolver,
      TimelineResolver,
      LineageResolver,
      ChangesResolver,
      RevisionsResolver,
    ] as unknown as Classes,
    orphanedTypes: [...Object.values(ENTITY_TYPES), ...REVIEW_TYPES],
    scalarsMap: [{ type: Date, scalar: DateScalar }],
    validate: false,
    // Otherwise each start puts the whole introspection to the schema; a test does.
    skipCheck: true,
  });
}

let built: GraphQLSchema | undefined;

/** Builds the schema on first use. */
export function apiSchema(): GraphQLSchema {
  built ??= planByRootField(buildSchema());
  return built;
}

/** The schema as text: what schema.graphql holds. */
export function schemaText(): string {
  return textOf(apiSchema());
}
