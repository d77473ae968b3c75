/** The compiled reader of arguments gives what graphql-js gives: the same values in the same order, the same errors. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildSchema, type FieldNode, getArgumentValues, getOperationAST, parse } from 'graphql';
import { argumentReader } from '../../src/api/argument-values.js';

const SCHEMA = buildSchema(`
  enum Colour { RED BLUE }
  input Test { eq: String not: String in: [String!] }
  input Where { name: Test and: [Where!] nested: [[Int]] colour: Colour = BLUE count: Int! = 3 flag: Boolean }
  input One @oneOf { a: String b: Int }
  type Query { field(must: Int!, first: Int = 20, after: String, where: Where, list: [Where], needs: [Int!]!, one: One, id: ID): String }
`);
const FIELD = SCHEMA.getQueryType()!.getFields().field!;

/** What follows "must: 1, needs: [1]," unless it names them itself. */
const WRITTEN = [
  '',
  'first: 5, after: "x"',
  'after: $text, first: $number',
  'after: null, first: null',
  'where: { flag: true, name: { eq: "a" } }',
  'where: { name: { eq: $text, in: ["a", $text] } }',
  'where: { and: [{ name: { in: $texts } }, { name: { not: $text }, flag: $yes }], colour: $colour }',
  'where: { nested: [[1, $number], [$number], null] }',
  'where: { nested: [$number] }',
  'where: { nested: $number, count: $number }',
  'where: { count: null, flag: $yes }',
  'where: { colour: GREEN, flag: $yes }',
  'where: $where, list: [$where, null, { flag: $yes }]',
  'list: { flag: $yes }',
  'list: $where',
  'where: { and: [$where] }',
  'where: [{ flag: $yes }]',
  'where: "no object"',
  'needs: [$number]',
  'needs: $numbers',
  'needs: $number',
  'needs: [1, null]',
  'must: $number',
  'must: null',
  'one: { a: $text }',
  'one: { a: $text, b: 1 }',
  'one: { b: 2 }',
  'id: 7, after: $toString',
];
const VARIABLES: readonly Readonly<Record<string, unknown>>[] = [
  {},
  {
    text: 'é',
    number: 4,
    numbers: [1, 2],
    texts: ['a', 'b'],
    yes: true,
    colour: 'RED',
    where: { flag: false, count: 3, colour: 'BLUE' },
  },
  { text: null, number: null, numbers: null, texts: null, yes: null, colour: null, where: null },
  { text: '', number: 0, numbers: [], texts: [], yes: false, where: { count: 0 } },
];

function told(read: () => unknown): string {
  try {
    return JSON.stringify(read());
  } catch (error) {
    return `${(error as Error).constructor.name}: ${(error as Error).message}`;
  }
}

for (const written of WRITTEN) {
  test(`arguments written "${written}"`, () => {
    const must = written.includes('must:') ? '' : 'must: 1, ';
    const needs = written.includes('needs:') ? '' : 'needs: [1], ';
    const document = parse(`{ field(${must}${needs}${written}) }`);
    const node = getOperationAST(document)!.selectionSet.selections[0] as FieldNode;
    const { read, varies } = argumentReader(FIELD, node);
    assert.equal(varies, written.includes('$'));
    // Twice each, in turn: nothing of one request stays for the next.
    for (const variables of [...VARIABLES, ...VARIABLES]) {
      assert.equal(
        told(() => read(variables)),
        told(() => getArgumentValues(FIELD, node, variables)),
        JSON.stringify(variables),
      );
    }
  });
}

test('fixed arguments are coerced once', () => {
  const document = parse('{ field(must: 1, needs: [2], where: { name: { eq: "a" } }) }');
  const { read } = argumentReader(FIELD, getOperationAST(document)!.selectionSet.selections[0] as FieldNode);
  assert.equal(read({}), read({ other: 1 }));
});
