/** The record of judgements, and the mutations that make them; these need the write token. */
import { Arg, Args, ArgsType, Ctx, Field, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { judge, undoJudgement } from '../graph/judgement/judge.js';
import type { Request, Saying } from '../graph/judgement/judgement-targets.js';
import { judgementHistory } from '../inquiry/judgement-history.js';
import type { Status } from '../vocabulary/kinds.js';
import type { ApiContext } from './context.js';
import { RelationTypeEnum, StatusEnum } from './enums.js';
import { given } from './given.js';
import { JudgementConnectionType, JudgementType, judgementAnswer, SayingInput } from './judgement.type.js';
import { requireWriteAccess } from './write-access.js';

@ArgsType()
class WhoAndWhy {
  @Field(() => String, { description: 'Who judges.' })
  by!: string;
  @Field(() => String, { description: 'Why.' })
  note!: string;
}
const CLAIM = { description: 'Id of the claim.' };
const NEEDS = 'Needs the write token of the server. ';

async function judged(request: Request, { by, note }: WhoAndWhy, context: ApiContext): Promise<JudgementType> {
  requireWriteAccess(context);
  return judgementAnswer(await judge(context.writable, given(request), { by, note, at: new Date().toISOString() }));
}

@Resolver()
export class JudgementsResolver {
  @Query(() => JudgementConnectionType, {
    description:
      'Everything that people judged, oldest first, what was taken back too. Example: judgements(first: 5) { edges { node { verb by at note undone { by } } } }.',
  })
  async judgements(
    @Arg('first', () => Int, { nullable: true, description: 'How many, 1–100; 20 unless said.' }) first: number | undefined,
    @Arg('after', () => String, { nullable: true, description: 'The cursor behind which to go on.' }) after: string | undefined,
    @Ctx() { store }: ApiContext,
  ): Promise<object> {
    const page = await judgementHistory(store, { ...(first == null ? {} : { first }), after: after ?? null });
    const edges = page.edges.map(({ cursor, judgement }) => ({ cursor, node: judgementAnswer(judgement) }));
    return { ...page, edges };
  }

  @Mutation(() => JudgementType, {
    description: `${NEEDS}A fact is right: it becomes VERIFIED. Example: confirmClaim(claim: "claim:1a2b", by: "Lan", note: "As the plan says.") { id }.`,
  })
  confirmClaim(
    @Arg('claim', () => ID, CLAIM) claim: string,
    @Args(() => WhoAndWhy) who: WhoAndWhy,
    @Ctx() context: ApiContext,
  ): Promise<JudgementType> {
    return judged({ verb: 'confirm', claim }, who, context);
  }

  @Mutation(() => JudgementType, {
    description: `${NEEDS}A fact is wrong: it is kept as REJECTED and never shown as a fact. Example: rejectClaim(claim: "claim:1a2b", by: "Lan", note: "Another district is meant.") { id }.`,
  })
  rejectClaim(
    @Arg('claim', () => ID, CLAIM) claim: string,
    @Args(() => WhoAndWhy) who: WhoAndWhy,
    @Ctx() context: ApiContext,
  ): Promise<JudgementType> {
    return judged({ verb: 'reject', claim }, who, context);
  }

  @Mutation(() => JudgementType, {
    description: `${NEEDS}A fact is wrong and another right: the first is rejected, the second VERIFIED with its words. What is left out stays. Example: correctClaim(claim: "claim:1a2b", object: "locality:086-bao-thang", by: "Lan", note: "The district, not the town.") { id }.`,
  })
  correctClaim(
    @Arg('claim', () => ID, CLAIM) claim: string,
    @Arg('subject', () => ID, { nullable: true, description: 'Id of the right subject.' }) subject: string | undefined,
    @Arg('predicate', () => RelationTypeEnum, { nullable: true, description: 'The right relation.' }) predicate:
      | string
      | undefined,
    @Arg('object', () => ID, { nullable: true, description: 'Id of the right object of a relation.' }) object: string | undefined,
    @Arg('value', () => String, { nullable: true, description: 'The right value of an attribute, as one writes it.' }) value:
      | string
      | undefined,
    @Arg('status', () => StatusEnum, { nullable: true, description: 'How far it has come.' }) status: string | undefined,
    @Args(() => WhoAndWhy) who: WhoAndWhy,
    @Ctx() context: ApiContext,
  ): Promise<JudgementType> {
    const right = given({ subject, predicate, object, value, status: status as Status | undefined });
    return judged({ verb: 'correct', claim, ...right } as Request, who, context);
  }

  @Mutation(() => JudgementType, {
    description: `${NEEDS}Two identities are one: the first is seen as the second, and its id leads there. Example: mergeIdentities(from: "agency:ubnd/x", into: "agency:ubnd/y", by: "Lan", note: "One body, two spellings.") { id }.`,
  })
  mergeIdentities(
    @Arg('from', () => ID, { description: 'Id of the one that is given up.' }) from: string,
    @Arg('into', () => ID, { description: 'Id of the one that stays.' }) into: string,
    @Args(() => WhoAndWhy) who: WhoAndWhy,
    @Ctx() context: ApiContext,
  ): Promise<JudgementType> {
    return judged({ verb: 'merge', from, into }, who, context);
  }

  @Mutation(() => JudgementType, {
    description: `${NEEDS}Two of one name are two: they leave the review queue. Example: separateIdentities(from: "agency:ubnd/x", to: "agency:ubnd/y", by: "Lan", note: "Two provinces.") { id }.`,
  })
  separateIdentities(
    @Arg('from', () => ID, { description: 'Id of the one.' }) from: string,
    @Arg('to', () => ID, { description: 'Id of the other.' }) to: string,
    @Args(() => WhoAndWhy) who: WhoAndWhy,
    @Ctx() context: ApiContext,
  ): Promise<JudgementType> {
    return judged({ verb: 'separate', from, to }, who, context);
  }

  @Mutation(() => JudgementType, {
    description: `${NEEDS}One identity is two: facts of the first are given to the second, which the graph has (to) or which is new (name). Example: splitIdentity(from: "person:le-van-a", name: "Lê Văn A", sources: ["source:1a2b"], by: "Lan", note: "Two people.") { id }.`,
  })
  splitIdentity(
    @Arg('from', () => ID, { description: 'Id of the first.' }) from: string,
    @Arg('to', () => ID, { nullable: true, description: 'Id of the second.' }) to: string | undefined,
    @Arg('name', () => String, { nullable: true, description: 'Name of the second, where it is new.' }) name: string | undefined,
    @Arg('claims', () => [ID], { nullable: true, description: 'Claims that are given.' }) claims: string[] | undefined,
    @Arg('sources', () => [ID], { nullable: true, description: 'Every fact that only these sources state.' }) sources:
      | string[]
      | undefined,
    @Args(() => WhoAndWhy) who: WhoAndWhy,
    @Ctx() context: ApiContext,
  ): Promise<JudgementType> {
    return judged({ verb: 'split', from, ...given({ to, name, claims, sources }) } as Request, who, context);
  }

  @Mutation(() => JudgementType, {
    description: `${NEEDS}An open mention means this thing; what follows from it is VERIFIED. Example: resolveMention(mention: "mention:1a2b", entity: "locality:086-bao-thang", by: "Lan", note: "Named above.") { id }.`,
  })
  resolveMention(
    @Arg('mention', () => ID, { description: 'Id of the open mention.' }) mention: string,
    @Arg('entity', () => ID, { description: 'Id of the thing meant.' }) entity: string,
    @Arg('says', () => [SayingInput], { nullable: true, description: 'Relations that follow.' }) says: Saying[] | undefined,
    @Args(() => WhoAndWhy) who: WhoAndWhy,
    @Ctx() context: ApiContext,
  ): Promise<JudgementType> {
    return judged({ verb: 'resolve', mention, entity, says: says ?? [] }, who, context);
  }

  @Mutation(() => JudgementType, {
    description: `${NEEDS}Takes a judgement back: the graph is as it would be without it. Example: undoJudgement(judgement: "judgement:1", by: "Lan", note: "A slip.") { id }.`,
  })
  async undoJudgement(
    @Arg('judgement', () => ID, { description: 'Id of the judgement.' }) id: string,
    @Args(() => WhoAndWhy) { by, note }: WhoAndWhy,
    @Ctx() context: ApiContext,
  ): Promise<JudgementType> {
    requireWriteAccess(context);
    return judgementAnswer(await undoJudgement(context.writable, id, { by, note, at: new Date().toISOString() }));
  }
}
