/** The yearly series of a document: concluded when asked, with the facts that it rests on. */
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { SERIES, seriesOf } from '../inquiry/series-of.js';
import type { Certainty } from '../vocabulary/kinds.js';
import type { ApiContext } from './context.js';
import { ENTITY_TYPES } from './entity.type.js';
import { CertaintyEnum } from './enums.js';
import { EvidenceType } from './evidence.type.js';
import { Hydration } from './hydrate.js';
import { fieldsAt, nodeSelection } from './look-ahead.js';
import type { NodeType } from './node.type.js';

@ObjectType('SupportingFact', { description: 'A stored fact that a conclusion rests on.', simpleResolvers: true })
export class SupportingFactType {
  @Field(() => ID, { description: 'Id of the claim.' })
  claim!: string;
  @Field(() => ID, { description: 'Id of its subject.' })
  subject!: string;
  @Field(() => String, { description: 'A relation type, or the name of an attribute.' })
  predicate!: string;
  @Field(() => ID, { nullable: true, description: 'Id of its object; null for an attribute.' })
  object!: string | null;
  @Field(() => CertaintyEnum, { description: 'How sure the fact is.' })
  certainty!: string;
  @Field(() => [EvidenceType], { description: 'The words that say so.' })
  evidence!: EvidenceType[];
}

@ObjectType('SeriesMember', { description: 'A document of a yearly series.', simpleResolvers: true })
export class SeriesMemberType {
  @Field(() => ENTITY_TYPES.DOCUMENT, { description: 'The document.' })
  node!: NodeType;
  @Field(() => Int, { description: 'Its year, or the first year of its school year or period.' })
  year!: number;
  @Field(() => [ID], { description: 'Ids of the documents of the latest earlier year, which it continues.' })
  continues!: readonly string[];
  @Field(() => [SupportingFactType], { description: 'Who issued it, and what gives its year where its title does not.' })
  restsOn!: SupportingFactType[];
}

@ObjectType('Series', {
  description: "Each year's document of one issuer, type and subject. Concluded by a rule when asked: INFERRED, never stored.",
  simpleResolvers: true,
})
export class SeriesType {
  @Field(() => ENTITY_TYPES.DOCUMENT, { description: 'The document asked about.' })
  document!: NodeType;
  @Field(() => CertaintyEnum, { description: 'INFERRED.' })
  certainty!: string;
  @Field(() => String, { description: 'The rule that concludes it.' })
  rule!: string;
  @Field(() => String, {
    nullable: true,
    description: 'The subject, folded: the title without its years; null where it has none.',
  })
  subject!: string | null;
  @Field(() => [SeriesMemberType], {
    description:
      'By year; the document itself among them. Empty where its title or year is not known: then no series can be told.',
  })
  members!: SeriesMemberType[];
}

@Resolver()
export class SeriesResolver {
  @Query(() => SeriesType, {
    description:
      'The documents by which the same body does the same each year, last year\'s and this year\'s linked (rule `series`). Example: series(document: "324/KH-UBND") { members { year node { name } continues } }.',
  })
  async series(
    @Arg('document', () => String, { description: 'Any reference to a document.' }) document: string,
    @Arg('certainty', () => [CertaintyEnum], {
      nullable: true,
      defaultValue: ['ASSERTED', 'VERIFIED'],
      description: 'How sure the facts must be that the series rests on.',
    })
    certainty: Certainty[],
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const answer = await seriesOf(context.store, { document, certainty });
    const at = (...path: string[]) => fieldsAt(info.fieldNodes, path, info);
    const hydration = new Hydration(info);
    const own = hydration.want([answer.documentId], nodeSelection(['DOCUMENT'], at('document'), info));
    const members = hydration.want(
      answer.members.map(({ documentId }) => documentId),
      nodeSelection(['DOCUMENT'], at('members', 'node'), info),
    );
    hydration.wantEvidence(
      answer.members.flatMap(({ restsOn }) => restsOn.map(({ claimId }) => claimId)),
      at('members', 'restsOn', 'evidence'),
    );
    const found = await hydration.fetch(context);
    return {
      document: found.node(own, answer.documentId),
      certainty: 'INFERRED',
      rule: SERIES,
      subject: answer.subject,
      members: answer.members.map(({ documentId, year, continuesIds, restsOn }) => ({
        node: found.node(members, documentId),
        year,
        continues: continuesIds,
        restsOn: restsOn.map((fact) => ({
          claim: fact.claimId,
          subject: fact.subjectId,
          predicate: fact.predicate,
          object: fact.objectId,
          certainty: fact.certainty,
          evidence: found.evidence(fact.claimId),
        })),
      })),
    };
  }
}
