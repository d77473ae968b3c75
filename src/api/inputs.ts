/** One grammar of filters and orders for all kinds, made from the vocabulary's tables. */
import { Float, ID, Int } from 'type-graphql';
import { ENTITY_KINDS, type EntityKind } from '../vocabulary/kinds.js';
import { COMMON_PROPERTIES, EDGE_PROPERTIES, labelOf, PROPERTIES, type Property } from '../vocabulary/properties.js';
import { RELATIONS, relationFieldsOf } from '../vocabulary/relations.js';
import { hierarchyOf } from '../inquiry/plan/within.js';
import { DateScalar } from './date.scalar.js';
import { addField, inputType, type TypeThunk } from './decorate.js';
import { CertaintyEnum, OrderDirectionEnum, orderFieldEnum, propertyEnum, relationFieldEnum } from './enums.js';

type Input = new () => object;
const optional = { nullable: true } as const;

function addTests(input: Input, tests: Readonly<Record<string, { of: TypeThunk; description: string }>>): Input {
  for (const [name, { of, description }] of Object.entries(tests)) addField(input, name, of, { ...optional, description });
  return input;
}
function equality(of: TypeThunk): Record<string, { of: TypeThunk; description: string }> {
  return {
    eq: { of, description: 'Equal to; null finds what has none.' },
    not: { of, description: 'Not equal to; null finds what has one.' },
    in: { of: () => [of()], description: 'One of.' },
  };
}
function ranges(of: TypeThunk): Record<string, { of: TypeThunk; description: string }> {
  return {
    gt: { of, description: 'Greater or later than.' },
    gte: { of, description: 'From, inclusive.' },
    lt: { of, description: 'Less or earlier than.' },
    lte: { of, description: 'To, inclusive.' },
  };
}

const TextTest = addTests(inputType('TextTest', 'A test of a text; several tests must all hold.'), {
  ...equality(() => String),
  ...ranges(() => String),
  contains: {
    of: () => String,
    description:
      'Of a name: holds every word, in itself, an alias or the title. Of other texts: holds these characters. Accents count when any is typed, case never does.',
  },
  startsWith: { of: () => String, description: 'Starts with this; accents count when any is typed, case never does.' },
});
const IdTest = addTests(
  inputType('IdTest', 'A test of an id.'),
  equality(() => ID),
);
const DateTest = addTests(inputType('DateTest', 'A test of a day; several tests must all hold.'), {
  ...equality(() => DateScalar),
  ...ranges(() => DateScalar),
});
const NumberTest = addTests(inputType('NumberTest', 'A test of a number; several tests must all hold.'), {
  ...equality(() => Float),
  ...ranges(() => Float),
});
const BooleanTest = addTests(inputType('BooleanTest', 'A test of a yes or no.'), {
  eq: { of: () => Boolean, description: 'Equal to.' },
});
const ListTest = addTests(inputType('ListTest', 'A test of a list of texts; several tests must all hold.'), {
  eq: { of: () => String, description: 'Has this member; null finds the empty list.' },
  not: { of: () => String, description: 'Does not have this member; null finds what has any.' },
  in: { of: () => [String], description: 'Has one of these members.' },
});

const enumTests = new Map<string, Input>();
function enumTest(property: Property): Input {
  const { name } = property.values!;
  const values = propertyEnum(property);
  const known =
    enumTests.get(name) ??
    addTests(
      inputType(`${name}Test`, `A test of values of ${name}.`),
      equality(() => values),
    );
  enumTests.set(name, known);
  return known;
}
function testOf(property: Property): Input {
  switch (property.type) {
    case 'enum':
      return enumTest(property);
    case 'date':
      return DateTest;
    case 'integer':
    case 'float':
      return NumberTest;
    case 'boolean':
      return BooleanTest;
    case 'strings':
      return ListTest;
    default:
      return TextTest;
  }
}

/** When the graph came to know of a thing, and since when nothing in force speaks of it. */
const TIMES = COMMON_PROPERTIES.filter(({ name }) => name === 'recordedAt' || name === 'retractedAt');

/** Tests of what is known of a relation itself, the same for all relations. */
const EdgeWhere = inputType('EdgeWhere', 'Which relations, by what is known of the relation itself; all parts must hold.');
for (const property of EDGE_PROPERTIES) {
  const test = testOf(property);
  addField(EdgeWhere, property.name, () => test, { ...optional, description: `Test: ${property.description}` });
}

const RELATION_TESTS = Object.fromEntries(
  ENTITY_KINDS.map((kind) => {
    const label = labelOf(kind);
    return [
      kind,
      inputType(
        `${label}RelationTest`,
        `A test of relations to ${label} nodes; without some, none and every it asks for at least one that counts.`,
      ),
    ];
  }),
) as Readonly<Record<EntityKind, Input>>;

/** The filter of a kind: tests of its properties, `and`, `or`, `not`, and `some`/`none`/`every` over its relations, to any depth. */
export function whereInput(kind: EntityKind): Input {
  const label = labelOf(kind);
  const where = inputType(`${label}Where`, `Which ${label} nodes; all parts must hold.`);
  addField(where, 'and', () => [where], { ...optional, description: 'All of these hold.' });
  addField(where, 'or', () => [where], { ...optional, description: 'One of these holds.' });
  addField(where, 'not', () => where, { ...optional, description: 'This does not hold.' });
  addField(where, 'id', () => IdTest, { ...optional, description: 'Test of the id.' });
  addField(where, 'name', () => TextTest, { ...optional, description: 'Test of the Vietnamese name.' });
  for (const property of [...TIMES, ...PROPERTIES[kind]]) {
    const test = testOf(property);
    addField(where, property.name, () => test, { ...optional, description: `Test: ${property.description}` });
  }
  const hierarchy = hierarchyOf(kind);
  if (hierarchy !== null) {
    const under = hierarchy === 'BROADER' ? 'belongs under' : 'is part of';
    addField(where, 'within', () => where, {
      ...optional,
      description: `It is, or ${under} through any number of steps, one that is so.`,
    });
  }
  for (const field of relationFieldsOf(kind)) {
    addField(where, field.name, () => RELATION_TESTS[field.target], {
      ...optional,
      description: `What it is related to by ${field.relation}.`,
    });
  }
  for (const [name, description] of [
    ['some', 'At least one is so.'],
    ['none', 'None is so.'],
    ['every', 'Each is so, or there is none.'],
  ] as const) {
    addField(RELATION_TESTS[kind], name, () => where, { ...optional, description });
  }
  addField(RELATION_TESTS[kind], 'certainty', () => [CertaintyEnum], {
    ...optional,
    description: 'How sure a relation must be to count; ASSERTED or VERIFIED unless said.',
  });
  addEdgeArgs(RELATION_TESTS[kind], kind);
  return where;
}

/** Kinds at the other end of a relation to a document: such a relation may be to a part of it. */
const CITING: ReadonlySet<EntityKind> = new Set(
  Object.values(RELATIONS).flatMap(({ ends }) => ends.flatMap(({ from, to }) => (to === 'DOCUMENT' ? [from, to] : []))),
);
const PROVISION =
  'Only relations to this part of the document or to a part of it, as texts write it ("khoản 2 Điều 5") or as a locator ("art_5/par_2").';

/** Adds which relations count: `edge` and, for kinds that may cite documents, `provision`. */
export function addEdgeArgs(args: Input, kind: EntityKind): void {
  addField(args, 'edge', () => EdgeWhere, { ...optional, description: 'Only relations of which this is known.' });
  if (CITING.has(kind)) addField(args, 'provision', () => String, { ...optional, description: PROVISION });
}

/** One key of an order of a kind. */
export function orderInput(kind: EntityKind): Input {
  const label = labelOf(kind);
  const order = inputType(`${label}Order`, `One key of an order of ${label} nodes; the id always breaks ties.`);
  const fields = orderFieldEnum(kind, label);
  const relations = relationFieldEnum(kind, label);
  addField(order, 'field', () => fields, { ...optional, description: 'The property; or else give `count`.' });
  addField(order, 'count', () => relations, {
    ...optional,
    description: 'By how many relations of this field it has, asserted or verified, as its `totalCount` has it.',
  });
  addField(order, 'direction', () => OrderDirectionEnum, { ...optional, description: 'The direction.', defaultValue: 'ASC' });
  return order;
}

/** first, after, last, before, the filter and order of the kind, and for what comes into being and ends the day on which it must exist. */
export function addPageArgs(args: Input, of: { kind: EntityKind; where: TypeThunk; orderBy: TypeThunk }): void {
  addField(args, 'first', () => Int, { ...optional, description: 'How many from the start, 1–100; 20 unless said.' });
  addField(args, 'after', () => String, { ...optional, description: 'The cursor behind which to go on.' });
  addField(args, 'last', () => Int, { ...optional, description: 'How many from the end, 1–100.' });
  addField(args, 'before', () => String, { ...optional, description: 'The cursor before which to go back.' });
  addField(args, 'where', of.where, { ...optional, description: 'Which ones.' });
  addField(args, 'orderBy', () => [of.orderBy()], { ...optional, description: 'In which order; by name unless said.' });
  if (!PROPERTIES[of.kind].some(({ name }) => name === 'validTo')) return;
  addField(args, 'asOf', () => DateScalar, { ...optional, description: 'Only those that existed on this day.' });
}
