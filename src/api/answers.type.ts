/** The answers of the questions that are no plain list of nodes. */
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { CoverageAnswer, StatisticsAnswer } from '../inquiry/answers.js';
import { connectionOver, PageInfoType } from './connections.js';
import { addField, objectType } from './decorate.js';
import { DateScalar } from './date.scalar.js';
import { CertaintyEnum, EntityKindEnum, RelationTypeEnum, SuccessionShareEnum } from './enums.js';
import { CONNECTIONS, ENTITY_TYPES } from './entity.type.js';
import { EvidenceType } from './evidence.type.js';
import { NodeType } from './node.type.js';

@ObjectType('Candidate', { description: 'A thing that a reference may mean.', simpleResolvers: true })
export class CandidateType {
  @Field(() => NodeType, { description: 'The thing.' })
  node!: NodeType;
  @Field(() => Float, { description: 'How well it fits, 0–1; equal scores fit equally well.' })
  score!: number;
  @Field(() => [String], { description: 'Why it fits, in sentences.' })
  reasons!: string[];
}

@ObjectType('Hop', { description: 'One relation of a path, in its own direction.', simpleResolvers: true })
export class HopType {
  @Field(() => RelationTypeEnum, { description: 'The relation.' })
  relation!: string;
  @Field(() => NodeType, { description: 'Its subject.' })
  from!: NodeType;
  @Field(() => NodeType, { description: 'Its object.' })
  to!: NodeType;
  @Field(() => CertaintyEnum, { description: 'How sure this step is.' })
  certainty!: string;
  @Field(() => String, { nullable: true, description: 'The rule that read or concluded it.' })
  rule!: string | null;
  @Field(() => [EvidenceType], { description: 'The words that say so.' })
  evidence!: EvidenceType[];
}

@ObjectType('Path', { description: 'A chain of relations.', simpleResolvers: true })
export class PathType {
  @Field(() => [HopType], { description: 'The hops, from the start of the path.' })
  hops!: HopType[];
}

@ObjectType('CoveragePart', { description: 'One part of a question and how many sources speak of it.', simpleResolvers: true })
export class CoveragePartType {
  @Field(() => String, { description: 'DOCUMENT, TOPICS, LOCALITIES or PERIOD.' })
  part!: string;
  @Field(() => [ID], { description: 'The things that the part names.' })
  ids!: readonly string[];
  @Field(() => Int, { description: 'Sources with evidence on it.' })
  sources!: number;
}

@ObjectType('Coverage', {
  description:
    'What the graph has read on a question, so that silence is not taken for "no". Shipped lists do not count as sources.',
  simpleResolvers: true,
})
export class CoverageType {
  @Field(() => Int, { description: 'All sources in the graph.' })
  sources!: CoverageAnswer['sources'];
  @Field(() => Int, { description: 'Of them, official texts.' })
  officialSources!: CoverageAnswer['officialSources'];
  @Field(() => Int, { description: 'Of them, press articles.' })
  pressSources!: CoverageAnswer['pressSources'];
  @Field(() => [String], { description: 'Their publishers, where known.' })
  publishers!: CoverageAnswer['publishers'];
  @Field(() => String, { nullable: true, description: 'Day of the first; null where none states its day.' })
  firstPublished!: CoverageAnswer['firstPublished'];
  @Field(() => String, { nullable: true, description: 'Day of the last; null where none states its day.' })
  lastPublished!: CoverageAnswer['lastPublished'];
  @Field(() => Int, { description: 'Sources with evidence on everything that was asked together.' })
  sourcesOnQuestion!: CoverageAnswer['sourcesOnQuestion'];
  @Field(() => [CoveragePartType], { description: 'Sources with evidence on each part of the question.' })
  parts!: CoverageAnswer['parts'];
  @Field(() => Int, { description: 'Stored documents that carry out the document, or are about the rest of the question.' })
  documentsFound!: CoverageAnswer['documentsFound'];
  @Field(() => Int, { description: 'Localities for which some task of the question is evidenced, however surely.' })
  localitiesWithEvidence!: CoverageAnswer['localitiesWithEvidence'];
  @Field(() => String, { description: 'What the numbers mean, in Vietnamese.' })
  statementVi!: CoverageAnswer['statementVi'];
  @Field(() => String, { description: 'What the numbers mean, in English.' })
  statementEn!: CoverageAnswer['statementEn'];
}

@ObjectType('ImplementingLocalityEdge', {
  description: 'A locality that carries out tasks of the document, with the proof.',
  simpleResolvers: true,
})
export class ImplementingLocalityEdgeType {
  @Field(() => String, { description: 'Cursor of this row.' })
  cursor!: string;
  @Field(() => ENTITY_TYPES.LOCALITY, { description: 'The locality.' })
  node!: NodeType;
  @Field(() => CertaintyEnum, { description: 'That of the weakest step of the path.' })
  certainty!: string;
  @Field(() => Float, { description: 'The smallest confidence of the steps of the path, 0–1.' })
  confidence!: number;
  @Field(() => [String], { description: 'The named rules of its inferred steps; empty when the texts say all of it.' })
  rules!: readonly string[];
  @Field(() => PathType, { description: 'From the locality to the document, every hop with its evidence.' })
  path!: PathType;
  @Field(() => ENTITY_TYPES.LOCALITY, {
    nullable: true,
    description: 'The ended unit that the sources name and from which the answer was carried; null where it was not.',
  })
  carriedFrom!: NodeType | null;
  @Field(() => SuccessionShareEnum, {
    nullable: true,
    description: 'How much of that unit is here; null where nothing was carried, or where the lists do not tell.',
  })
  carriedShare!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Since when; null where nothing was carried.' })
  carriedOn!: string | null;
}

@ObjectType('ImplementingLocalityConnection', {
  description:
    'Which document the answer is about, which it set aside, what the graph has and lacks on the question, then the page.',
  simpleResolvers: true,
})
export class ImplementingLocalityConnectionType {
  @Field(() => ENTITY_TYPES.DOCUMENT, { description: 'The document that the answer is about.' })
  document!: NodeType;
  @Field(() => [CandidateType], { description: 'The other documents that the reference fits.' })
  alternatives!: CandidateType[];
  @Field(() => CoverageType, { description: 'What the graph has read on the question.' })
  coverage!: CoverageType;
  @Field(() => [ENTITY_TYPES.LOCALITY], {
    description:
      'Asked for carried answers: units that carry the document out, have ended, and of which the lists know no successor. They are in no row.',
  })
  withoutSuccessor!: NodeType[];
  @Field(() => [ImplementingLocalityEdgeType], { description: 'The rows of the page, surest first, then by name.' })
  edges!: ImplementingLocalityEdgeType[];
  @Field(() => PageInfoType, { description: 'Where the page stands.' })
  pageInfo!: PageInfoType;
  @Field(() => Int, { description: 'How many localities there are in all.' })
  totalCount!: number;
}

const searchEdge = objectType('SearchEdge', { description: 'Something that the search found.' });
addField(searchEdge, 'cursor', () => String, { description: 'Cursor of this row.' });
addField(searchEdge, 'node', () => NodeType, { description: 'The thing.' });
addField(searchEdge, 'score', () => Float, {
  description: 'How well it fits, 0–1: exact names, then accents as typed, then without.',
});
export const SearchConnectionType = connectionOver('Search', searchEdge, 'A page of what a search found, best first.');

@ObjectType('KindCount', { description: 'How many things of a kind.', simpleResolvers: true })
class KindCountType {
  @Field(() => EntityKindEnum, { description: 'The kind.' })
  kind!: string;
  @Field(() => Int, { description: 'How many.' })
  count!: number;
}
@ObjectType('RelationCount', { description: 'How many relations of a type.', simpleResolvers: true })
class RelationCountType {
  @Field(() => RelationTypeEnum, { description: 'The type.' })
  relation!: string;
  @Field(() => Int, { description: 'How many.' })
  count!: number;
}
@ObjectType('CertaintyCount', { description: 'How many claims of a certainty.', simpleResolvers: true })
class CertaintyCountType {
  @Field(() => CertaintyEnum, { description: 'The certainty.' })
  certainty!: string;
  @Field(() => Int, { description: 'How many.' })
  count!: number;
}
@ObjectType('TierCount', { description: 'How many sources of a tier.', simpleResolvers: true })
class TierCountType {
  @Field(() => String, { description: 'OFFICIAL, PRESS or REFERENCE.' })
  tier!: string;
  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType('Statistics', { description: 'What the graph holds, in numbers.', simpleResolvers: true })
export class StatisticsType {
  @Field(() => [KindCountType], { description: 'Things by kind.' })
  entities!: StatisticsAnswer['entities'];
  @Field(() => [RelationCountType], { description: 'Relations in force by type.' })
  relations!: StatisticsAnswer['relations'];
  @Field(() => [CertaintyCountType], { description: 'Claims by certainty.' })
  certainties!: StatisticsAnswer['certainties'];
  @Field(() => [TierCountType], { description: 'Sources by tier.' })
  sources!: StatisticsAnswer['sources'];
  @Field(() => Int, { description: 'Claims in all.' })
  claims!: number;
  @Field(() => Int, { description: 'Stored passages.' })
  passages!: number;
  @Field(() => Int, {
    description: 'Grows with each change of the graph: sources that are read, read anew or removed, judgements.',
  })
  revision!: number;
}

export const TASK_CONNECTION = CONNECTIONS.TASK;
