/** What waits for a person's judgement, in the shape of the API: one interface, a type for each kind of item. */
import { Field, Float, ID, Int, InterfaceType, ObjectType } from 'type-graphql';
import { REVIEW_KINDS, type ReviewItem, type ReviewKind } from '../inquiry/review-queue.js';
import { connectionOver } from './connections.js';
import { addField, objectType } from './decorate.js';
import { EntityKindEnum, enumOf } from './enums.js';
import { NodeType } from './node.type.js';
import { SOURCE_TYPE } from './source-thunk.js';

export const ReviewKindEnum = enumOf('ReviewKind', REVIEW_KINDS, {
  description: 'Why something waits for a judgement.',
  valueDescriptions: {
    UNRESOLVED: 'A mention that its text leaves open.',
    LOW_CONFIDENCE: 'A fact read or concluded by a rule of thumb.',
    CONFLICT: 'Sources that disagree.',
    IDENTITY: 'Things of one name that may be one.',
  },
});

@ObjectType('ReviewCandidate', { description: 'A thing that may be meant, or a side of a conflict.', simpleResolvers: true })
export class ReviewCandidateType {
  @Field(() => ID, { description: 'Id of the thing; of a claim where sides are weighed.' })
  id!: string;
  @Field(() => String, { description: 'Its name, of a place or local body with what it lies in; the id of a claim.' })
  label!: string;
  @Field(() => NodeType, {
    nullable: true,
    description: 'The thing; null for a claim, and for a thing that no text has named yet.',
  })
  node!: NodeType | null;
  @Field(() => Float, { nullable: true, description: 'How well it fits, 0–1, where that was weighed.' })
  score!: number | null;
  @Field(() => String, { description: 'Why it is a candidate, or what the side says.' })
  reason!: string;
  @Field(() => [SOURCE_TYPE()], { description: 'The sources of a side.' })
  sources!: NodeType[];
}

@ObjectType('ReviewAction', { description: 'What one can do.', simpleResolvers: true })
export class ReviewActionType {
  @Field(() => String, { description: 'The verb of the judgement.' })
  verb!: string;
  @Field(() => String, { description: 'The command that does it.' })
  command!: string;
}

const TYPE_NAMES: Readonly<Record<ReviewKind, string>> = {
  UNRESOLVED: 'OpenMention',
  LOW_CONFIDENCE: 'DoubtfulClaim',
  CONFLICT: 'SourceConflict',
  IDENTITY: 'PossibleNamesake',
};

@InterfaceType('ReviewItem', {
  description: 'Something that waits for a judgement.',
  resolveType: ({ kind }: ReviewItem) => TYPE_NAMES[kind],
})
export abstract class ReviewItemType {
  @Field(() => ID, { description: 'Id of the mention, claim or conflict; of namesakes one made from their ids.' })
  id!: string;
  @Field(() => ReviewKindEnum, { description: 'Why it waits.' })
  kind!: string;
  @Field(() => Int, { description: 'How many facts hang on it.' })
  facts!: number;
  @Field(() => String, { description: 'What is to be judged, in words.' })
  words!: string;
  @Field(() => String, { nullable: true, description: 'The words of a source that it is about, where they are stored.' })
  quote!: string | null;
  @Field(() => [SOURCE_TYPE()], { description: 'The sources that say so.' })
  sources!: NodeType[];
  @Field(() => [ReviewCandidateType], { description: 'What may be meant, or the sides.' })
  candidates!: ReviewCandidateType[];
  @Field(() => [ReviewActionType], { description: 'What one can do.' })
  actions!: ReviewActionType[];
}

@ObjectType(TYPE_NAMES.UNRESOLVED, {
  implements: ReviewItemType,
  description: 'A mention that its text leaves open.',
  simpleResolvers: true,
})
export class OpenMentionType extends ReviewItemType {
  @Field(() => EntityKindEnum, { description: 'What kind of thing is mentioned.' })
  entityKind!: string;
}
@ObjectType(TYPE_NAMES.LOW_CONFIDENCE, {
  implements: ReviewItemType,
  description: 'A fact read or concluded by a rule of thumb.',
  simpleResolvers: true,
})
export class DoubtfulClaimType extends ReviewItemType {
  @Field(() => Float, { description: 'How sure the reading is, 0–1.' })
  confidence!: number;
  @Field(() => String, { description: 'The rule that read or concluded it.' })
  rule!: string;
}
@ObjectType(TYPE_NAMES.CONFLICT, { implements: ReviewItemType, description: 'Sources that disagree.', simpleResolvers: true })
export class SourceConflictType extends ReviewItemType {}
@ObjectType(TYPE_NAMES.IDENTITY, {
  implements: ReviewItemType,
  description: 'Things of one name that may be one.',
  simpleResolvers: true,
})
export class PossibleNamesakeType extends ReviewItemType {
  @Field(() => EntityKindEnum, { description: 'What kind of thing they are.' })
  entityKind!: string;
}
export const REVIEW_TYPES = [OpenMentionType, DoubtfulClaimType, SourceConflictType, PossibleNamesakeType];

const edge = objectType('ReviewEdge', { description: 'A row of the ReviewConnection.' });
addField(edge, 'cursor', () => String, { description: 'Cursor of this row.' });
addField(edge, 'node', () => ReviewItemType, { description: 'The item.' });
export const ReviewConnectionType = connectionOver('Review', edge, 'A page of the review queue.');
