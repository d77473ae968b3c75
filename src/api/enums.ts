/** The closed lists of the vocabulary as GraphQL enums, each value described. */
import { registerEnumType } from 'type-graphql';
import { LOCALITY_AS } from '../inquiry/implementing-localities.js';
import { CLAIM_STANDINGS } from '../inquiry/plan/answered.js';
import {
  CERTAINTIES,
  ENTITY_KINDS,
  type EntityKind,
  RETRACTION_REASONS,
  STATUSES,
  SUCCESSION_SHARES,
} from '../vocabulary/kinds.js';
import { labelOf, type Property, propertiesOf } from '../vocabulary/properties.js';
import { RELATION_TYPES, RELATIONS, type RelationField, relationFieldsOf } from '../vocabulary/relations.js';
import { VALUE_DESCRIPTIONS } from './value-descriptions.js';

type Values = Readonly<Record<string, string>>;

/** Registers an enum whose names are its values and gives the object that stands for it. */
export function enumOf(
  name: string,
  values: readonly string[],
  options: { description: string; valueDescriptions?: Values },
): Values {
  const object = Object.fromEntries(values.map((value) => [value, value]));
  const valuesConfig = Object.fromEntries(
    Object.entries(options.valueDescriptions ?? {}).map(([value, description]) => [value, { description }]),
  );
  registerEnumType(object, { name, description: options.description, valuesConfig });
  return object;
}

export const EntityKindEnum = enumOf('EntityKind', ENTITY_KINDS, {
  description: 'Kinds of things in the graph.',
  valueDescriptions: {
    DOCUMENT: 'A resolution, directive, plan, decision or the like.',
    AGENCY: 'A body that issues, sets, carries out or governs, or a class of such bodies.',
    LOCALITY: 'A unit of administration, with its validity in time.',
    TASK: 'Something to do, or done.',
    PROGRAM: 'A named programme, scheme, movement or curriculum.',
    TOPIC: 'A subject of the taxonomy.',
    INDICATOR: 'A figure that measures or targets something.',
    PERSON: 'A named person.',
    PERIOD: 'A school year, plan period, term or year.',
    SOURCE: 'An article or file that was ingested, or a shipped list.',
  },
});
export const CertaintyEnum = enumOf('Certainty', CERTAINTIES, {
  description: 'How sure a fact is.',
  valueDescriptions: {
    ASSERTED: 'The text says so.',
    INFERRED: 'A named rule concludes so; opt-in in questions.',
    VERIFIED: 'A person judged it right.',
    REJECTED: 'A person judged it wrong.',
  },
});
export const StatusEnum = enumOf('Status', STATUSES, {
  description: 'How far a relation has come, where the text tells.',
  valueDescriptions: { PLANNED: 'Meant to be.', UNDER_WAY: 'Begun.', DONE: 'Finished.' },
});
export const LanguageEnum = enumOf('Language', ['VI', 'EN'], {
  description: 'Language of a name.',
  valueDescriptions: { VI: 'Vietnamese.', EN: 'English, where known; else Vietnamese.' },
});
export const RelationTypeEnum = enumOf('RelationType', RELATION_TYPES, {
  description: 'Types of relations, from the newer or dependent side.',
  valueDescriptions: Object.fromEntries(RELATION_TYPES.map((type) => [type, RELATIONS[type].meaning])),
});
export const OrderDirectionEnum = enumOf('OrderDirection', ['ASC', 'DESC'], {
  description: 'Direction of an order.',
  valueDescriptions: { ASC: 'Smallest first; missing values first.', DESC: 'Largest first; missing values last.' },
});
export const LocalityAsEnum = enumOf('LocalityAs', LOCALITY_AS, {
  description: 'In which units localities are answered.',
  valueDescriptions: {
    AS_WRITTEN: 'In the units that the sources name.',
    CARRIED: 'In the units that have taken over those that ended: parts are shown as parts, the path shows the succession.',
  },
});
export const SuccessionShareEnum = enumOf('SuccessionShare', SUCCESSION_SHARES, {
  description: 'How much of an ended unit its successor took over.',
  valueDescriptions: { WHOLE: 'All of it.', PART: 'A part: the unit was divided.' },
});
export const LineageDirectionEnum = enumOf('Direction', ['UP', 'DOWN', 'BOTH'], {
  description: 'Direction of a lineage.',
  valueDescriptions: {
    UP: 'To what the document rests on or acts on.',
    DOWN: 'To what rests on it or acts on it.',
    BOTH: 'Both ways.',
  },
});

export const ClaimStandingEnum = enumOf('ClaimStanding', CLAIM_STANDINGS, {
  description: 'Whether a fact is in force.',
  valueDescriptions: {
    IN_FORCE: 'Some source in force says so, and nobody rejected it.',
    RETRACTED: 'It has lost its last evidence.',
    REJECTED: 'A person judged it wrong.',
  },
});
export const RetractionReasonEnum = enumOf('RetractionReason', RETRACTION_REASONS, {
  description: 'Why something is no longer in force.',
  valueDescriptions: VALUE_DESCRIPTIONS.RetractionReason ?? {},
});

const propertyEnums = new Map<string, Values>([
  ['RetractionReason', RetractionReasonEnum],
  ['Status', StatusEnum],
]);
/** The enum of a property of type `enum`. */
export function propertyEnum(property: Property): Values {
  const { name, of } = property.values!;
  const known =
    propertyEnums.get(name) ??
    enumOf(name, of, { description: property.description, valueDescriptions: VALUE_DESCRIPTIONS[name] ?? {} });
  propertyEnums.set(name, known);
  return known;
}
/** The enum of the properties by which a kind is ordered. */
export function orderFieldEnum(kind: EntityKind, label: string): Values {
  const ordered = propertiesOf(kind).filter(({ type }) => type !== 'strings');
  return enumOf(
    `${label}OrderField`,
    ordered.map(({ name }) => name),
    {
      description: `Properties by which ${label} connections are ordered.`,
      valueDescriptions: Object.fromEntries(ordered.map(({ name, description }) => [name, description])),
    },
  );
}

/** The enum of the relation fields of a kind. */
export function relationFieldEnum(kind: EntityKind, label: string): Values {
  const fields = relationFieldsOf(kind);
  return enumOf(
    `${label}Relation`,
    fields.map(({ name }) => name),
    {
      description: `Relations of ${label} nodes, by the names of their fields; arrows lead from the subject to the object.`,
      valueDescriptions: Object.fromEntries(fields.map((field) => [field.name, relationMeaning(field)])),
    },
  );
}
/** What a relation field walks, in words; the arrow leads from the subject to the object, and tells fields of one relation apart. */
export function relationMeaning({ relation, direction, target }: RelationField): string {
  const other = labelOf(target);
  return `${relation} (${direction === 'OUT' ? `this → ${other}` : `${other} → this`}): ${RELATIONS[relation].meaning}`;
}
