/** The words that carry a fact. */
import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { AnsweredEvidence } from '../inquiry/plan/answered.js';
import { RetractionReasonEnum } from './enums.js';
import { NodeType } from './node.type.js';
import { SOURCE_TYPE } from './source-thunk.js';

@ObjectType('Evidence', { description: 'Words of a source that carry a fact, and where they stand.', simpleResolvers: true })
export class EvidenceType {
  @Field(() => SOURCE_TYPE(), { description: 'The source.' })
  source!: NodeType;
  @Field(() => Int, { nullable: true, description: 'First character, in UTF-16 units of the file; null for reference lists.' })
  start!: AnsweredEvidence['start'];
  @Field(() => Int, { nullable: true, description: 'Behind the last character; null for reference lists.' })
  end!: AnsweredEvidence['end'];
  @Field(() => String, { nullable: true, description: 'Where a person finds it: the record of a list, or the place in a text.' })
  locator!: AnsweredEvidence['locator'];
  @Field(() => String, {
    nullable: true,
    description: 'The stored sentence; null where only its place ships. Ingest the text to fill it.',
  })
  quote!: AnsweredEvidence['quote'];
  @Field(() => String, { nullable: true, description: 'At most 12 words of it.' })
  phrase!: AnsweredEvidence['phrase'];
  @Field(() => String, { nullable: true, description: 'The rule that read it.' })
  rule!: AnsweredEvidence['rule'];
  @Field(() => Float, { description: 'How sure the reading is, 0–1.' })
  confidence!: AnsweredEvidence['confidence'];
  @Field(() => String, { nullable: true, description: 'Since when the source is known to say so, ISO date-time.' })
  recordedAt!: AnsweredEvidence['recordedAt'];
  @Field(() => String, { nullable: true, description: 'Since when it is in force no more; null while it is.' })
  retractedAt!: AnsweredEvidence['retractedAt'];
  @Field(() => RetractionReasonEnum, { nullable: true, description: 'Why it is in force no more.' })
  reason!: string | null;
  @Field(() => [String], { description: 'Parts of the cited document that these words name, as locators ("art_5/par_2").' })
  provisions!: AnsweredEvidence['provisions'];
}
