/** The arguments of the headline question. */
import { ArgsType, Field, Int } from 'type-graphql';
import type { LocalityAs } from '../inquiry/implementing-localities.js';
import type { Certainty } from '../vocabulary/kinds.js';
import { AS_KNOWN_ON } from './as-known.js';
import { DateScalar } from './date.scalar.js';
import { CertaintyEnum, LocalityAsEnum } from './enums.js';
import { CERTAINTY_ASKED, RULES_ASKED } from './question-arguments.js';

@ArgsType()
export class ImplementingLocalitiesArgs {
  @Field(() => String, { description: 'Any reference to the document: "NQ 29", "29-NQ/TW", an id.' })
  document!: string;
  @Field(() => String, { nullable: true, description: 'Any reference to a topic; takes in its narrower ones.' })
  topic?: string;
  @Field(() => String, { nullable: true, description: 'Any reference to a period, e.g. "2019-2020".' })
  period?: string;
  @Field(() => [CertaintyEnum], CERTAINTY_ASKED)
  certainty!: Certainty[];
  @Field(() => DateScalar, { nullable: true, description: 'Only localities that existed on this day.' })
  asOf?: string;
  @Field(() => LocalityAsEnum, {
    nullable: true,
    defaultValue: 'AS_WRITTEN',
    description: 'CARRIED answers with the units of the day `asOf`, or of today, in place of those that have ended.',
  })
  localityAs!: LocalityAs;
  @Field(() => [String], RULES_ASKED)
  rules?: string[];
  @Field(() => DateScalar, { nullable: true, description: AS_KNOWN_ON })
  asKnownOn?: string;
  @Field(() => Int, { nullable: true, defaultValue: 20, description: 'How many, 1–100.' })
  first!: number;
  @Field(() => String, { nullable: true, description: 'The cursor behind which to go on.' })
  after?: string;
}
