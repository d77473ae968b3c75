/** What a comparison of localities answers with. */
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { CandidateType, CoverageType, PathType } from './answers.type.js';
import { CertaintyEnum } from './enums.js';
import { ENTITY_TYPES } from './entity.type.js';
import type { NodeType } from './node.type.js';

@ObjectType('ComparedDocument', {
  description: 'A document of a locality that carries out the document asked about, with the proof.',
  simpleResolvers: true,
})
export class ComparedDocumentType {
  @Field(() => ENTITY_TYPES.DOCUMENT, { description: 'The document of the locality.' })
  node!: NodeType;
  @Field(() => CertaintyEnum, { description: 'That of the weakest step of the path.' })
  certainty!: string;
  @Field(() => Float, { description: 'The smallest confidence of the steps of the path, 0–1.' })
  confidence!: number;
  @Field(() => [String], { description: 'The named rules of its inferred steps; empty when the texts say all of it.' })
  rules!: readonly string[];
  @Field(() => PathType, { description: 'From the locality to the document asked about, every hop with its evidence.' })
  path!: PathType;
}

@ObjectType('ComparedLocality', {
  description: 'A column of a comparison: what is known of one locality on the question, and what its silence means.',
  simpleResolvers: true,
})
export class ComparedLocalityType {
  @Field(() => ENTITY_TYPES.LOCALITY, { description: 'The locality; its figures are in its indicators.' })
  node!: NodeType;
  @Field(() => [CandidateType], { description: 'The other localities that the reference fits.' })
  alternatives!: CandidateType[];
  @Field(() => CertaintyEnum, {
    nullable: true,
    description:
      'How sure it is that the locality carries the document out, by its surest path; null: no evidence, which is not a "no".',
  })
  certainty!: string | null;
  @Field(() => Float, { nullable: true, description: 'The smallest confidence of the steps of the path, 0–1; null without one.' })
  confidence!: number | null;
  @Field(() => [String], { description: 'The named rules of its inferred steps; empty when the texts say all of it.' })
  rules!: readonly string[];
  @Field(() => PathType, {
    nullable: true,
    description: 'From the locality to the document, every hop with its evidence; null without evidence.',
  })
  path!: PathType | null;
  @Field(() => [ComparedDocumentType], {
    description:
      'Documents of its bodies, or that apply in it, that carry the document out in at most three steps, whatever they are about: surest first, then by name.',
  })
  documents!: ComparedDocumentType[];
  @Field(() => CoverageType, {
    description: 'What the graph has read on the question and this locality: what its silence means.',
  })
  coverage!: CoverageType;
}

@ObjectType('ComparedTopic', {
  description: 'A row of a comparison: the tasks about one topic, locality by locality.',
  simpleResolvers: true,
})
export class ComparedTopicType {
  @Field(() => ENTITY_TYPES.TOPIC, {
    nullable: true,
    description: 'The topic; null for the tasks of which no text says what they are about.',
  })
  node!: NodeType | null;
  @Field(() => [Int], {
    description:
      'Tasks of the question about it, in the order of the localities. A task counts for each of its topics. 0: no evidence, which is not a "no".',
  })
  counts!: readonly number[];
}

@ObjectType('Comparison', { description: 'Localities side by side for one document.', simpleResolvers: true })
export class ComparisonType {
  @Field(() => ENTITY_TYPES.DOCUMENT, { description: 'The document that the answer is about.' })
  document!: NodeType;
  @Field(() => [CandidateType], { description: 'The other documents that the reference fits.' })
  alternatives!: CandidateType[];
  @Field(() => [ComparedLocalityType], { description: 'The localities, in the order of their references.' })
  localities!: ComparedLocalityType[];
  @Field(() => [ComparedTopicType], {
    description:
      'A row for each topic of their tasks of the question: most tasks first, then by name; those without a topic last.',
  })
  topics!: ComparedTopicType[];
}
