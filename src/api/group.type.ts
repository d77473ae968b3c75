/** Groups and facets of connections: one grammar for all kinds, made from the keys and measures that the planner knows. */
import type { FieldNode } from 'graphql';
import { Arg, Field, Float, Int, ObjectType, Root } from 'type-graphql';
import type { AnsweredConnection } from '../inquiry/plan/answered.js';
import type { GroupKey } from '../inquiry/plan/group-keys.js';
import type { AnsweredGroupValue } from '../inquiry/plan/group-selection.js';
import type { EntityKind } from '../vocabulary/kinds.js';
import { labelOf } from '../vocabulary/properties.js';
import { type Label, LABELS, TRUTH } from '../vocabulary/labels.js';
import { answerKey } from './answer-key.js';
import { connectionOver } from './connections.js';
import { addField, addMethod, objectType } from './decorate.js';
import { setDirectField } from './direct-fields.js';
import { LanguageEnum } from './enums.js';
import { facetArgs, groupArgs } from './group.inputs.js';
import { facetKey } from './group-look-ahead.js';
import { NodeType } from './node.type.js';

/** The labels of a key's values, where they are a closed list. */
function labelsOf(of: GroupKey): Readonly<Record<string, Label>> | undefined {
  if (of.type === 'relation' || of.type === 'year') return undefined;
  return of.property.type === 'boolean' ? TRUTH : LABELS[of.property.values?.name ?? ''];
}
function labelOfValue({ value, name, nameEn, of }: AnsweredGroupValue, lang: string): string | null {
  if (value === null) return null;
  const own = labelsOf(of)?.[value];
  const label = own ?? { vi: name ?? value, en: nameEn ?? name ?? value };
  return lang === 'EN' ? label.en : label.vi;
}
const LANG = { nullable: true, defaultValue: 'VI', description: 'Language of the label.' } as const;
const VALUE = 'Its value as text, of a relation the id of the thing; null for those that have none.';
const LABEL = 'The value for people: the name of the thing, what a value of a closed list is called, or the value itself.';
const NODE = 'The thing at the end of the relation; null where the key is no relation.';

@ObjectType('GroupValue', { description: 'The value of one key in a group.', simpleResolvers: true })
export class GroupValueType {
  @Field(() => String, { description: 'The key as it was asked for: "topics", on a way "appliesIn.partOf".' })
  key!: string;
  @Field(() => String, { nullable: true, description: VALUE })
  value!: string | null;
  @Field(() => NodeType, { nullable: true, description: NODE })
  node!: object | null;
  @Field(() => String, { nullable: true, description: LABEL, simple: false })
  label(@Arg('lang', () => LanguageEnum, LANG) lang: string, @Root() value: AnsweredGroupValue): string | null {
    return labelOfValue(value, lang);
  }
}

@ObjectType('FacetValue', { description: 'A value of a facet and how many have it.', simpleResolvers: true })
export class FacetValueType {
  @Field(() => String, { nullable: true, description: VALUE })
  value!: string | null;
  @Field(() => Int, { description: 'How many have it.' })
  count!: number;
  @Field(() => NodeType, { nullable: true, description: NODE })
  node!: object | null;
  @Field(() => String, { nullable: true, description: LABEL, simple: false })
  label(@Arg('lang', () => LanguageEnum, LANG) lang: string, @Root() value: AnsweredGroupValue): string | null {
    return labelOfValue(value, lang);
  }
}

@ObjectType('Facet', { description: 'How what a connection holds is spread over the values of one key.', simpleResolvers: true })
export class FacetType {
  @Field(() => String, { description: 'The key.' })
  key!: string;
  @Field(() => [FacetValueType], { description: 'The most frequent values, the largest first.' })
  values!: object[];
}

@ObjectType('Measure', { description: 'A number or time of the things of a group, taken together.', simpleResolvers: true })
export class MeasureType {
  @Field(() => String, { description: 'The property that is measured.' })
  field!: string;
  @Field(() => Int, { description: 'How many of the group have one.' })
  count!: number;
  @Field(() => Float, { nullable: true, description: 'The smallest; null of times, and where none has one.' })
  min!: number | null;
  @Field(() => Float, { nullable: true, description: 'The greatest; null of times, and where none has one.' })
  max!: number | null;
  @Field(() => Float, { nullable: true, description: 'The mean of those that have one; null of times.' })
  avg!: number | null;
  @Field(() => Float, { nullable: true, description: 'The sum; null of times. Add up what is of one unit: filter by it.' })
  sum!: number | null;
  @Field(() => String, { nullable: true, description: 'The first day or time; null of numbers.' })
  earliest!: string | null;
  @Field(() => String, { nullable: true, description: 'The last day or time; null of numbers.' })
  latest!: string | null;
}

@ObjectType('Group', { description: 'Things that have the same values of the keys.', simpleResolvers: true })
export class GroupType {
  @Field(() => Int, {
    description:
      'How many. What has several ends of a relation is in the group of each, so that counts may add up to more than totalCount, and sums count it each time.',
  })
  count!: number;
  @Field(() => Int, { nullable: true, description: 'How many different things the way of `through` ends at; null without one.' })
  ends!: number | null;
  @Field(() => [GroupValueType], { description: 'The values, a key each: those of `by`, of `edge`, then those on the way.' })
  keys!: object[];
  @Field(() => [MeasureType], { description: 'What was asked to be measured, in that order.' })
  measures!: object[];
}

for (const type of ['GroupValue', 'FacetValue']) {
  setDirectField(type, 'label', (value: AnsweredGroupValue, { args }) => labelOfValue(value, args.lang as string));
}

const groupEdge = objectType('GroupEdge', { description: 'A row of the GroupConnection.' });
addField(groupEdge, 'cursor', () => String, { description: 'Cursor of this row.' });
addField(groupEdge, 'node', () => GroupType, { description: 'The group.' });
const GroupConnectionType = connectionOver('Group', groupEdge, 'A page of groups.');

/** What the plan has found for the fields. */
const facetsAt = (
  { grouped }: AnsweredConnection,
  { node, args }: { node: FieldNode; args: Readonly<Record<string, unknown>> },
) =>
  (args.of as string[]).map((key) => {
    const found = grouped[facetKey(node, key)]!;
    return { key, values: found.edges.map((edge) => ({ ...edge.node.keys[0]!, count: edge.node.count })) };
  });
const groupsAt = ({ grouped }: AnsweredConnection, { node }: { node: FieldNode }) => grouped[answerKey(node)];

/** Adds `facets` and `groups` to a connection of nodes of that kind; `related` where relations have led to them. */
export function addGroups(connection: new () => object, { kind, related }: { kind: EntityKind; related: boolean }): void {
  addMethod<AnsweredConnection>(connection, 'facets', () => [FacetType], {
    description:
      'How all that the connection holds, on whatever page, is spread over values: the most frequent of each key. Counted only when asked for.',
    args: facetArgs(kind),
    answer: (root, { fieldNodes }, args) => facetsAt(root, { node: fieldNodes[0]!, args }),
  });
  addMethod<AnsweredConnection>(connection, 'groups', () => GroupConnectionType, {
    description:
      'All that the connection holds, on whatever page, grouped and counted. A thing with several ends of a relation is in the group of each; those with none are in a group whose value is null (leave them out by a filter: `some: {}`).',
    args: groupArgs(kind, related),
    answer: (root, { fieldNodes }) => groupsAt(root, { node: fieldNodes[0]! }),
  });
  const name = `${related ? 'Related' : ''}${labelOf(kind)}Connection`;
  setDirectField(name, 'facets', facetsAt);
  setDirectField(name, 'groups', groupsAt);
}
