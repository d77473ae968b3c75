/** The arguments of a comparison. */
import { ArgsType, Field } from 'type-graphql';
import { LIMITS } from '../limits.js';
import type { Certainty } from '../vocabulary/kinds.js';
import { AS_KNOWN_ON } from './as-known.js';
import { DateScalar } from './date.scalar.js';
import { CertaintyEnum } from './enums.js';
import { CERTAINTY_ASKED, RULES_ASKED } from './question-arguments.js';

@ArgsType()
export class CompareArgs {
  @Field(() => [String], { description: `References to the localities, 2–${LIMITS.comparedPlaces.fallback}: names, codes, ids.` })
  localities!: string[];
  @Field(() => String, { description: 'Any reference to the document: "NQ 29", "29-NQ/TW", an id.' })
  document!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Any reference to a topic; only tasks about it or its narrower ones count.',
  })
  topic?: string;
  @Field(() => String, {
    nullable: true,
    description: 'Any reference to a period, e.g. "2019-2020"; only tasks of that time count.',
  })
  period?: string;
  @Field(() => [CertaintyEnum], CERTAINTY_ASKED)
  certainty!: Certainty[];
  @Field(() => DateScalar, { nullable: true, description: 'Only localities that existed on this day have an answer.' })
  asOf?: string;
  @Field(() => [String], RULES_ASKED)
  rules?: string[];
  @Field(() => DateScalar, { nullable: true, description: AS_KNOWN_ON })
  asKnownOn?: string;
}
