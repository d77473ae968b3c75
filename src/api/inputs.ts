/** One grammar of filters and orders for all kinds, made from the vocabulary's tables. */
import { Float, ID, Int } from 'type-graphql';
import { ENTITY_KINDS, type EntityKind } from '../vocabulary/kinds.js';
import { COMMON_PROPERTIES, labelOf, PROPERTIES, type Property } from '../vocabulary/properties.js';
import { RELATIONS, relationFieldsOf } from '../vocabulary/relations.js';
import { DateScalar } from './date.scalar.js';
import { addField, inputType, type TypeThunk } from './decorate.js';
import { OrderDirectionEnum, orderFieldEnum, propertyEnum } from './enums.js';

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
      'Of a name: holds every word, in itself, an alias or the title; accents count when any is typed. Of other texts: holds these characters. Case never counts.',
  },
  startsWith: { of: () => String, description: 'Starts with this; accents of a name count when any is typed, case never does.' },
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
const ListTest = addTests(inputType('ListTest', 'A test of a list of texts.'), {
  eq: { of: () => String, description: 'Has this member.' },
});

const enumTests = new Map<string, Input>();
function enumTest(property: Property): Input {
  const { name } = property.values!;
  const values = propertyEnum(property);
  const known =
    enumTests.get(name) ??
    addTests(
      inputType(`${name}Test`, `A test of a ${name}.`),
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

const RELATION_TESTS = Object.fromEntries(
  ENTITY_KINDS.map((kind) => {
    const label = labelOf(kind);
    return [kind, inputType(`${label}RelationTest`, `A test of the ${label} nodes at the other end.`)];
  }),
) as Readonly<Record<EntityKind, Input>>;

/** The filter of a kind: tests of its properties, `and`, `or`, `not`, and `some`/`none` over its relations, to any depth. */
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
  for (const field of relationFieldsOf(kind)) {
    addField(where, field.name, () => RELATION_TESTS[field.target], {
      ...optional,
      description: `What it is related to by ${field.relation}, asserted or verified.`,
    });
  }
  for (const [name, description] of [
    ['some', 'At least one is so.'],
    ['none', 'None is so.'],
  ] as const) {
    addField(RELATION_TESTS[kind], name, () => where, { ...optional, description });
  }
  if (CITING.has(kind)) addField(RELATION_TESTS[kind], 'provision', () => String, { ...optional, description: PROVISION });
  return where;
}

/** Kinds at the other end of a relation to a document: such a relation may be to a part of it. */
const CITING: ReadonlySet<EntityKind> = new Set(
  Object.values(RELATIONS).flatMap(({ ends }) => ends.flatMap(({ from, to }) => (to === 'DOCUMENT' ? [from, to] : []))),
);
const PROVISION =
  'Only relations to this part of the document or to a part of it, as texts write it ("khoản 2 Điều 5") or as a locator ("art_5/par_2").';

/** Adds `provision` to the arguments of a relation, for kinds that may cite documents. */
export function addProvisionArg(args: Input, kind: EntityKind): void {
  if (CITING.has(kind)) addField(args, 'provision', () => String, { ...optional, description: PROVISION });
}

/** One key of an order of a kind. */
export function orderInput(kind: EntityKind): Input {
  const label = labelOf(kind);
  const order = inputType(`${label}Order`, `One key of an order of ${label} nodes; the id always breaks ties.`);
  const fields = orderFieldEnum(kind, label);
  addField(order, 'field', () => fields, { description: 'The property.' });
  addField(order, 'direction', () => OrderDirectionEnum, { description: 'The direction.', defaultValue: 'ASC' });
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
