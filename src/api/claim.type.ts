/** A stored fact with its evidence. */
import { ArgsType, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { AnsweredClaim } from '../inquiry/plan/answered.js';
import { CertaintyEnum, ClaimStandingEnum, RetractionReasonEnum, StatusEnum } from './enums.js';
import { EvidenceType } from './evidence.type.js';

@ObjectType('PastClaim', { description: 'How a fact stood for a time.', simpleResolvers: true })
export class PastClaimType {
  @Field(() => String, { description: 'From when, ISO date-time.' })
  from!: string;
  @Field(() => String, { description: 'Until when, exclusive.' })
  until!: string;
  @Field(() => CertaintyEnum, { description: 'How sure the fact was.' })
  certainty!: string;
  @Field(() => Float, { description: 'How sure the reading was, 0–1.' })
  confidence!: number;
  @Field(() => StatusEnum, { nullable: true, description: 'How far it had come, where the text told.' })
  status!: string | null;
  @Field(() => String, { description: 'The rule that read or concluded it.' })
  rule!: string;
  @Field(() => String, {
    description: 'Why that time ended: a reason of a retraction, JUDGED, or CHANGED where it stood on in another state.',
  })
  reason!: string;
}

@ObjectType('Claim', { description: 'One stored fact: subject, predicate, and an object or a value.', simpleResolvers: true })
export class ClaimType {
  @Field(() => ID, { description: 'Id of the claim, made from subject, predicate and object or value.' })
  id!: AnsweredClaim['id'];
  @Field(() => String, { description: 'A relation type, or the name of an attribute, e.g. "issuedOn".' })
  predicate!: AnsweredClaim['predicate'];
  @Field(() => ID, { nullable: true, description: 'Id of the object, for a relation.' })
  objectId!: AnsweredClaim['objectId'];
  @Field(() => String, { nullable: true, description: 'The value as JSON, for an attribute.' })
  value!: AnsweredClaim['value'];
  @Field(() => CertaintyEnum, { description: 'How sure the fact is.' })
  certainty!: string;
  @Field(() => Float, { description: 'How sure the reading is, 0–1.' })
  confidence!: AnsweredClaim['confidence'];
  @Field(() => StatusEnum, { nullable: true, description: 'How far it has come, where the text tells.' })
  status!: string | null;
  @Field(() => String, { description: 'The rule that read or concluded it.' })
  rule!: AnsweredClaim['rule'];
  @Field(() => [String], { description: 'Parts of the object document that it is about, as locators; empty: all of it.' })
  provisions!: AnsweredClaim['provisions'];
  @Field(() => String, { description: 'When it was first recorded, ISO date-time.' })
  recordedAt!: AnsweredClaim['recordedAt'];
  @Field(() => String, {
    nullable: true,
    description: 'Since when it stands as it does, ISO date-time; of a retracted one, as it last stood.',
  })
  since!: AnsweredClaim['since'];
  @Field(() => String, { nullable: true, description: 'When it lost its last evidence; null while it is in force.' })
  retractedAt!: AnsweredClaim['retractedAt'];
  @Field(() => RetractionReasonEnum, { nullable: true, description: 'Why it is in force no more.' })
  reason!: string | null;
  @Field(() => [PastClaimType], { description: 'How it stood before, oldest first.' })
  history!: AnsweredClaim['history'];
  @Field(() => ID, { nullable: true, description: 'Id of the judgement that stands over it; null where nobody judged it.' })
  judgementId!: AnsweredClaim['judgementId'];
  @Field(() => [EvidenceType], {
    description: 'The words that say so, of every source that does; of a retracted fact, those that did.',
  })
  evidence!: EvidenceType[];
}

@ArgsType()
export class ClaimsArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: 'How many, 1–100.' })
  first!: number | null;
  @Field(() => [ClaimStandingEnum], {
    nullable: true,
    defaultValue: ['IN_FORCE'],
    description: 'Facts in force, those that were retracted, or those that a person rejected.',
  })
  state!: string[] | null;
}
