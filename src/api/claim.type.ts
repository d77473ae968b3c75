/** A stored fact with its evidence. */
import { ArgsType, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { AnsweredClaim } from '../inquiry/plan/selection.js';
import { CertaintyEnum, StatusEnum } from './enums.js';
import { EvidenceType } from './evidence.type.js';

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
  @Field(() => String, { description: 'When it was first recorded, ISO date-time.' })
  recordedAt!: AnsweredClaim['recordedAt'];
  @Field(() => [EvidenceType], { description: 'The words that say so, of every source that does.' })
  evidence!: EvidenceType[];
}

@ArgsType()
export class ClaimsArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: 'How many, 1–100.' })
  first!: number | null;
}
