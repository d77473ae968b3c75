/** What groups are asked for with: keys, measures and ways of each kind, made from what the planner knows. */
import { Int } from 'type-graphql';
import { DEFAULT_CERTAINTY } from '../inquiry/certainties.js';
import { EDGE_GROUP_KEYS, type GroupKey, groupKeysOf, measuresOf } from '../inquiry/plan/group-keys.js';
import { GROUP_ORDERS } from '../inquiry/plan/group-selection.js';
import { ENTITY_KINDS, type EntityKind } from '../vocabulary/kinds.js';
import { labelOf } from '../vocabulary/properties.js';
import { relationFieldsOf } from '../vocabulary/relations.js';
import { addField, argsType, inputType } from './decorate.js';
import { CertaintyEnum, enumOf, relationMeaning } from './enums.js';

const optional = { nullable: true } as const;

const GroupOrderEnum = enumOf('GroupOrder', GROUP_ORDERS, {
  description: 'Order of groups.',
  valueDescriptions: {
    COUNT: 'The largest first, equals by their keys.',
    KEY: 'By the values of the keys, in their order: years go up, things by their names. Missing values first.',
  },
});

function meaningOf(key: GroupKey): string {
  if (key.type === 'relation') return relationMeaning(key.field);
  return key.type === 'year' ? `Year of ${key.property.name}: ${key.property.description}` : key.property.description;
}
function keyEnum(name: string, description: string, keys: readonly GroupKey[]) {
  const valueDescriptions = Object.fromEntries(keys.map((key) => [key.name, meaningOf(key)]));
  return enumOf(
    name,
    keys.map((key) => key.name),
    { description, valueDescriptions },
  );
}

const KEYS = Object.fromEntries(
  ENTITY_KINDS.map((kind) => {
    const label = labelOf(kind);
    const description = `By what ${label} nodes are grouped: a property, the year of a day, or what is related to them.`;
    return [kind, keyEnum(`${label}GroupKey`, description, groupKeysOf(kind))];
  }),
) as Readonly<Record<EntityKind, object>>;
const EdgeKeyEnum = keyEnum('EdgeGroupKey', 'By what relations themselves are grouped.', EDGE_GROUP_KEYS);
const MEASURES = Object.fromEntries(
  ENTITY_KINDS.map((kind) => {
    const measures = measuresOf(kind);
    const names = measures.map(({ name }) => name);
    const valueDescriptions = Object.fromEntries(measures.map(({ name, description }) => [name, description]));
    const description = `Numbers and times of ${labelOf(kind)} nodes.`;
    return [kind, enumOf(`${labelOf(kind)}Measure`, names, { description, valueDescriptions })];
  }),
) as Readonly<Record<EntityKind, object>>;

/** A way from nodes of a kind: one relation, with the keys at its other end. */
const WAYS = Object.fromEntries(
  ENTITY_KINDS.map((kind) => {
    const label = labelOf(kind);
    return [
      kind,
      {
        from: inputType(
          `${label}GroupWay`,
          `A way on from ${label} nodes, through exactly one relation. Where it does not lead, nothing is counted.`,
        ),
        to: inputType(
          `${label}GroupEnd`,
          `What is grouped by where a way comes to ${label} nodes; with no key the ends are only counted.`,
        ),
      },
    ];
  }),
) as Readonly<Record<EntityKind, { from: new () => object; to: new () => object }>>;

function addKeys(input: new () => object, kind: EntityKind, { edge }: { edge: boolean }): void {
  addField(input, 'by', () => [KEYS[kind]], {
    ...optional,
    description: 'The keys, at most 3 in all: each set of values that occurs is a group. Without any there is one group of all.',
  });
  if (edge) {
    addField(input, 'edge', () => [EdgeKeyEnum], { ...optional, description: 'Keys of the relation that leads to them.' });
  }
  addField(input, 'through', () => WAYS[kind].from, {
    ...optional,
    description:
      'Goes on through a relation, at most 3 of them, to group by what is farther away: { appliesIn: { by: [partOf] } }.',
  });
}
for (const kind of ENTITY_KINDS) {
  addKeys(WAYS[kind].to, kind, { edge: true });
  for (const field of relationFieldsOf(kind)) {
    addField(WAYS[kind].from, field.name, () => WAYS[field.target].to, { ...optional, description: relationMeaning(field) });
  }
}

const CERTAINTY = {
  ...optional,
  description: 'How sure a relation that groups must be; inference is opt-in.',
  defaultValue: DEFAULT_CERTAINTY,
} as const;

const facets = new Map<EntityKind, new () => object>();
/** The arguments of facets of a kind. */
export function facetArgs(kind: EntityKind): new () => object {
  const known = facets.get(kind);
  if (known !== undefined) return known;
  const args = argsType(`${labelOf(kind)}FacetArgs`);
  addField(args, 'of', () => [KEYS[kind]], { description: 'The keys, a facet each; at most 10.' });
  addField(args, 'first', () => Int, { ...optional, description: 'How many values of each, 1–100.', defaultValue: 10 });
  addField(args, 'certainty', () => [CertaintyEnum], CERTAINTY);
  facets.set(kind, args);
  return args;
}

/** The arguments of groups of a kind; `related` where relations have led to the nodes. */
export function groupArgs(kind: EntityKind, related: boolean): new () => object {
  const args = argsType(`${related ? 'Related' : ''}${labelOf(kind)}GroupArgs`);
  addKeys(args, kind, { edge: related });
  addField(args, 'measures', () => [MEASURES[kind]], { ...optional, description: 'What to measure of each group.' });
  addField(args, 'orderBy', () => GroupOrderEnum, { ...optional, description: 'The order.', defaultValue: 'COUNT' });
  addField(args, 'certainty', () => [CertaintyEnum], CERTAINTY);
  addField(args, 'first', () => Int, { ...optional, description: 'How many, 1–100.', defaultValue: 20 });
  addField(args, 'after', () => String, { ...optional, description: 'The cursor behind which to go on.' });
  return args;
}
