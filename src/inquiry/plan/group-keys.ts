/**
 * By what things are put together: a property of their own, the year of a day, the things at the end of a relation, or what is known of the
 * relation itself; and what of a group can be measured. Made from the vocabulary's tables, for every kind alike.
 */
import type { EntityKind } from '../../vocabulary/kinds.js';
import {
  COMMON_PROPERTIES,
  EDGE_CERTAINTY,
  EDGE_PROPERTIES,
  isDated,
  PROPERTIES,
  type Property,
} from '../../vocabulary/properties.js';
import { type RelationField, relationFieldsOf } from '../../vocabulary/relations.js';

export type GroupKey = { readonly name: string } & (
  | { readonly type: 'property' | 'year' | 'edge'; readonly property: Property }
  | { readonly type: 'relation'; readonly field: RelationField }
);

const RECORDED = COMMON_PROPERTIES.filter(({ name }) => name === 'recordedAt');
const isNumber = ({ type }: Property): boolean => type === 'integer' || type === 'float';

/** The keys of a kind, in the order of the vocabulary. Figures are measured, not grouped by. */
export function groupKeysOf(kind: EntityKind): GroupKey[] {
  return [
    ...PROPERTIES[kind]
      .filter(({ type }) => type !== 'float')
      .map((property): GroupKey => ({ name: property.name, type: 'property', property })),
    ...[...PROPERTIES[kind], ...RECORDED]
      .filter(isDated)
      .map((property): GroupKey => ({ name: `${property.name}Year`, type: 'year', property })),
    ...relationFieldsOf(kind).map((field): GroupKey => ({ name: field.name, type: 'relation', field })),
  ];
}

/** The keys of a relation itself. */
export const EDGE_GROUP_KEYS: readonly GroupKey[] = [
  ...EDGE_PROPERTIES.filter(({ name }) => name === 'status' || name === 'rule'),
  EDGE_CERTAINTY,
].map((property) => ({ name: property.name, type: 'edge', property }));

/** What can be measured: numbers and times. */
export function measuresOf(kind: EntityKind): Property[] {
  return [...PROPERTIES[kind], ...RECORDED].filter((property) => isNumber(property) || isDated(property));
}

/** Whether sums and averages of it make sense. */
export function isSummed(property: Property): boolean {
  return isNumber(property);
}
