/** The object type of each kind, made from the vocabulary's tables of properties and relations. */
import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import { Float, Int } from 'type-graphql';
import { ENTITY_KINDS, type EntityKind } from '../vocabulary/kinds.js';
import { COMMON_PROPERTIES, labelOf, PROPERTIES, type Property } from '../vocabulary/properties.js';
import { relationFieldsOf } from '../vocabulary/relations.js';
import { DEFAULT_CERTAINTY } from '../inquiry/certainties.js';
import type { AnsweredNode } from '../inquiry/plan/answered.js';
import { answerKey } from './answer-key.js';
import { setDirectField } from './direct-fields.js';
import { ClaimType, ClaimsArgs } from './claim.type.js';
import { connectionTypes, relationTypes } from './connections.js';
import { DateScalar } from './date.scalar.js';
import { addField, addMethod, argsType, objectType, type TypeThunk } from './decorate.js';
import { CertaintyEnum, propertyEnum, relationMeaning } from './enums.js';
import { addGroups } from './group.type.js';
import { NodeType, nameOf, ON_EVERY_NODE } from './node.type.js';
import { setSourceType } from './source-thunk.js';
import { addEdgeArgs, addPageArgs, orderInput, whereInput } from './inputs.js';

/** The GraphQL type of a property. */
export function propertyThunk(property: Property): TypeThunk {
  switch (property.type) {
    case 'integer':
      return () => Int;
    case 'float':
      return () => Float;
    case 'boolean':
      return () => Boolean;
    case 'date':
      return () => DateScalar;
    case 'strings':
      return () => [String];
    case 'enum': {
      const values = propertyEnum(property);
      return () => values;
    }
    default:
      return () => String;
  }
}

const DESCRIPTIONS: Readonly<Record<EntityKind, string>> = {
  DOCUMENT: 'A resolution, directive, plan, decision or the like. A symbol is not an identity: 29-NQ/TW is two documents.',
  AGENCY: 'A body, or with `collective` a class of bodies as a text names it.',
  LOCALITY: 'A unit of administration with its validity; codes and names are re-used, ids are not.',
  TASK: 'A task, solution, objective, responsibility, result or limitation that a source states.',
  PROGRAM: 'A named programme, scheme, movement or curriculum.',
  TOPIC: 'A subject of the taxonomy (SKOS concept).',
  INDICATOR: 'A figure with its unit.',
  PERSON: 'A person whom a source names.',
  PERIOD: 'A school year, plan period, term or year.',
  SOURCE: 'An article or file that was read, or a shipped list.',
};

/** Object types by kind. */
export const ENTITY_TYPES = Object.fromEntries(
  ENTITY_KINDS.map((kind) => {
    const type = objectType(labelOf(kind), { description: DESCRIPTIONS[kind], implements: [NodeType as never] });
    return [kind, type];
  }),
) as Readonly<Record<EntityKind, new () => object>>;

setSourceType(ENTITY_TYPES.SOURCE);

/** Connection types by kind: of all nodes, and of a relation. */
export const CONNECTIONS = Object.fromEntries(
  ENTITY_KINDS.map((kind) => [kind, connectionTypes(labelOf(kind), () => ENTITY_TYPES[kind])]),
) as Readonly<Record<EntityKind, new () => object>>;
const RELATION_CONNECTIONS = Object.fromEntries(
  ENTITY_KINDS.map((kind) => [kind, relationTypes(labelOf(kind), () => ENTITY_TYPES[kind])]),
) as Readonly<Record<EntityKind, new () => object>>;

for (const kind of ENTITY_KINDS) {
  addGroups(CONNECTIONS[kind], { kind, related: false });
  addGroups(RELATION_CONNECTIONS[kind], { kind, related: true });
}

/** Filters and orders by kind. */
export const WHERE = Object.fromEntries(ENTITY_KINDS.map((kind) => [kind, whereInput(kind)])) as Readonly<
  Record<EntityKind, new () => object>
>;
export const ORDER = Object.fromEntries(ENTITY_KINDS.map((kind) => [kind, orderInput(kind)])) as Readonly<
  Record<EntityKind, new () => object>
>;

const RELATION_ARGS = Object.fromEntries(
  ENTITY_KINDS.map((kind) => {
    const args = argsType(`${labelOf(kind)}RelationArgs`);
    addPageArgs(args, { kind, where: () => WHERE[kind], orderBy: () => ORDER[kind] });
    addField(args, 'certainty', () => [CertaintyEnum], {
      nullable: true,
      description: 'How sure the relation must be; inference is opt-in.',
      defaultValue: DEFAULT_CERTAINTY,
    });
    addEdgeArgs(args, kind);
    return [kind, args];
  }),
) as Readonly<Record<EntityKind, new () => object>>;

/** What the plan has found for the field. */
const answeredAt = (root: AnsweredNode, { node }: { readonly node: FieldNode }): unknown => root.answers[answerKey(node)];
const answered = (root: AnsweredNode, { fieldNodes }: GraphQLResolveInfo): unknown => answeredAt(root, { node: fieldNodes[0]! });

for (const kind of ENTITY_KINDS) {
  const type = ENTITY_TYPES[kind];
  for (const property of COMMON_PROPERTIES) {
    if (ON_EVERY_NODE.has(property.name)) continue;
    addField(type, property.name, propertyThunk(property), { description: property.description, nullable: !property.required });
  }
  for (const property of PROPERTIES[kind]) {
    addField(type, property.name, propertyThunk(property), { description: property.description, nullable: !property.required });
  }
  for (const field of relationFieldsOf(kind)) {
    addMethod(type, field.name, () => RELATION_CONNECTIONS[field.target], {
      description: relationMeaning(field),
      args: RELATION_ARGS[field.target],
      answer: answered,
    });
  }
  addMethod(type, 'claims', () => [ClaimType], {
    description: 'The stored facts of which this is the subject, attributes included, each with its evidence.',
    args: ClaimsArgs,
    answer: answered,
  });
  for (const { name } of [...relationFieldsOf(kind), { name: 'claims' }]) setDirectField(labelOf(kind), name, answeredAt);
  setDirectField(labelOf(kind), 'name', nameOf);
}
