/** Where sources disagree, in the shape of the API. */
import { Field, ID, ObjectType } from 'type-graphql';
import { CONFLICT_KINDS } from '../inquiry/conflicts.js';
import { PROPERTIES, type Property } from '../vocabulary/properties.js';
import { connectionOver } from './connections.js';
import { addField, objectType } from './decorate.js';
import { CertaintyEnum, enumOf, propertyEnum } from './enums.js';
import { EvidenceType } from './evidence.type.js';
import { NodeType } from './node.type.js';
import { SOURCE_TYPE } from './source-thunk.js';

export const ConflictKindEnum = enumOf('ConflictKind', CONFLICT_KINDS, {
  description: 'What sources disagree on.',
  valueDescriptions: {
    FIGURE: 'Two numbers for one measure of one place or body, period and kind.',
    ISSUED_ON: 'Two days of issue of one document.',
    ISSUED_BY: 'Two issuers of one document, each named by a source of its own.',
  },
});
const enumNamed = (name: string): (() => object) => {
  const property = Object.values(PROPERTIES)
    .flat()
    .find(({ values }) => values?.name === name) as Property;
  return () => propertyEnum(property);
};

@ObjectType('ConflictSide', { description: 'What one side says, and who says it.', simpleResolvers: true })
export class ConflictSideType {
  @Field(() => String, { description: 'What it says, in words: "612 trường", "2013-11-04", the name of a body.' })
  value!: string;
  @Field(() => [NodeType], { description: 'The figures, or the body, that the side names; none for a day.' })
  nodes!: NodeType[];
  @Field(enumNamed('SourceTier'), { description: 'The best tier of its sources.' })
  tier!: string;
  @Field(() => CertaintyEnum, { description: 'VERIFIED where a person confirmed it.' })
  certainty!: string;
  @Field(() => [SOURCE_TYPE()], { description: 'The sources that say so.' })
  sources!: NodeType[];
  @Field(() => [ID], { description: 'The claims, for judging them.' })
  claimIds!: readonly string[];
  @Field(() => [EvidenceType], { description: 'The words that say so, of every source of the side.' })
  evidence!: EvidenceType[];
}

@ObjectType('Conflict', {
  description: 'Sources that disagree on one thing. Every side is kept; the better source stands first.',
  simpleResolvers: true,
})
export class ConflictType {
  @Field(() => ID, { description: 'Stable id: of what they disagree on.' })
  id!: string;
  @Field(() => ConflictKindEnum, { description: 'What they disagree on.' })
  kind!: string;
  @Field(() => NodeType, { description: 'The document, or the place or body that the figures are of.' })
  subject!: NodeType;
  @Field(() => String, { nullable: true, description: 'What the figures measure, in words of a source.' })
  measure!: string | null;
  @Field(() => String, { nullable: true, description: 'Day, year, school year or deadline of the figures.' })
  period!: string | null;
  @Field(enumNamed('FigureKind'), { nullable: true, description: 'Target, result or baseline.' })
  figureKind!: string | null;
  @Field(() => [ConflictSideType], {
    description: 'Judged by a person first, then reference lists, official texts, press; then by how many sources say so.',
  })
  sides!: ConflictSideType[];
  @Field(() => Boolean, {
    description: 'Whether the first side outranks the second, by judgement or tier; else they stand equal.',
  })
  settledByRank!: boolean;
}

const conflictEdge = objectType('ConflictEdge', { description: 'A row of the ConflictConnection.' });
addField(conflictEdge, 'cursor', () => String, { description: 'Cursor of this row.' });
addField(conflictEdge, 'node', () => ConflictType, { description: 'The conflict.' });
export const ConflictConnectionType = connectionOver('Conflict', conflictEdge, 'A page of conflicts.');
