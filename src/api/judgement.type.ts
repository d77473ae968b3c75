/** Judgements of people, in the shape of the API. */
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { type Judgement, VERBS } from '../graph/judgement/judgement.js';
import { connectionOver } from './connections.js';
import { addField, objectType } from './decorate.js';
import { enumOf, RelationTypeEnum } from './enums.js';

export const JudgementVerbEnum = enumOf(
  'JudgementVerb',
  VERBS.map((verb) => verb.toUpperCase()),
  {
    description: 'What a person said.',
    valueDescriptions: {
      CONFIRM: 'A fact is right: VERIFIED.',
      REJECT: 'A fact is wrong: REJECTED, kept, and never shown as a fact.',
      CORRECT: 'A fact is wrong and another right, with its words.',
      MERGE: 'Two identities are one.',
      SEPARATE: 'Two of one name are two.',
      SPLIT: 'One identity is two: facts of the first are given to the second.',
      RESOLVE: 'An open mention means a thing.',
    },
  },
);

@ObjectType('JudgementUndoing', { description: 'Who took a judgement back, when and why.', simpleResolvers: true })
export class UndoingType {
  @Field(() => String, { description: 'Who.' })
  by!: string;
  @Field(() => String, { description: 'When, ISO date-time.' })
  at!: string;
  @Field(() => String, { description: 'Why.' })
  note!: string;
}

@ObjectType('Judgement', {
  description: 'What a person said of facts, identities or open mentions: a record of its own, laid over what sources say.',
  simpleResolvers: true,
})
export class JudgementType {
  @Field(() => ID, { description: 'Id of the judgement, for taking it back.' })
  id!: string;
  @Field(() => Int, { description: 'Judgements count from 1; a later one stands over an earlier one of the same fact.' })
  sequence!: number;
  @Field(() => JudgementVerbEnum, { description: 'What was said.' })
  verb!: string;
  @Field(() => String, { description: 'Who judged.' })
  by!: string;
  @Field(() => String, { description: 'When, ISO date-time.' })
  at!: string;
  @Field(() => String, { description: 'Why.' })
  note!: string;
  @Field(() => [ID], { description: 'Ids of the claims, things, sources and mentions that it is about.' })
  about!: readonly string[];
  @Field(() => String, { description: 'The whole of what was judged, as JSON.' })
  target!: string;
  @Field(() => UndoingType, { nullable: true, description: 'That it was taken back; null while it is in force.' })
  undone!: UndoingType | null;
}

const edge = objectType('JudgementEdge', { description: 'A row of the JudgementConnection.' });
addField(edge, 'cursor', () => String, { description: 'Cursor of this row.' });
addField(edge, 'node', () => JudgementType, { description: 'The judgement.' });
export const JudgementConnectionType = connectionOver('Judgement', edge, 'A page of judgements.');

@InputType('Saying', { description: 'A relation that follows from a resolved mention; one end is the thing that it means.' })
export class SayingInput {
  @Field(() => ID, { description: 'Id of the subject.' })
  subject!: string;
  @Field(() => RelationTypeEnum, { description: 'The relation.' })
  predicate!: string;
  @Field(() => ID, { description: 'Id of the object.' })
  object!: string;
}

function idsOf({ target }: Judgement): string[] {
  const ids = new Set<string>();
  const add = (...found: (string | null)[]): void => {
    for (const id of found) if (id !== null) ids.add(id);
  };
  if ('claim' in target) add(target.claim.subject, target.claim.object);
  if ('corrected' in target) add(target.corrected.subject, target.corrected.object);
  if ('from' in target) add(target.from);
  if ('into' in target) add(target.into);
  if ('to' in target) add(target.to);
  if (target.verb === 'split') add(...target.claims, ...target.sources);
  if ('mention' in target) add(target.mention.id, target.entity, target.mention.source);
  return [...ids];
}

/** A judgement as its type has it. */
export function judgementAnswer(judgement: Judgement): JudgementType {
  const { id, sequence, by, at, note, target, undone } = judgement;
  const verb = target.verb.toUpperCase();
  return { id, sequence, verb, by, at, note, about: idsOf(judgement), target: JSON.stringify(target), undone };
}
