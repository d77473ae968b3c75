/** The schema as others rely on it: the names of design §6, words on everything, examples that are valid, and a fresh schema.graphql. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import {
  buildSchema,
  type GraphQLObjectType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  lexicographicSortSchema,
  parse,
  printSchema,
  validate,
} from 'graphql';
import { apiSchema, schemaText } from '../../src/api/schema.js';
import { ENTITY_KINDS } from '../../src/vocabulary/kinds.js';
import { labelOf } from '../../src/vocabulary/properties.js';
import { RELATION_TYPES } from '../../src/vocabulary/relations.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const schema = apiSchema();
const query = schema.getQueryType()!.getFields();
const fieldsOf = (type: string) => (schema.getType(type) as GraphQLObjectType).getFields();
/** A field's arguments, by name, and its type. */
const shape = (field: string): string => {
  const args = query[field]!.args.map(
    ({ name, type, defaultValue }) => `${name}: ${type}${defaultValue === undefined ? '' : ` = ${String(defaultValue)}`}`,
  );
  return `(${args.sort().join(', ')}): ${query[field]!.type}`;
};

describe('the schema', () => {
  test('has the root fields of the contract with their types', () => {
    const expected: Record<string, string> = {
      node: '(asKnownOn: Date, id: ID!): Node',
      nodes: '(asKnownOn: Date, ids: [ID!]!): [Node]!',
      resolve: '(asKnownOn: Date, asOf: Date, first: Int = 5, kind: EntityKind, mention: String!): [Candidate!]!',
      document: '(asKnownOn: Date, asOf: Date, ref: String!): Document',
      implementingLocalities:
        '(after: String, asKnownOn: Date, asOf: Date, certainty: [Certainty!] = ASSERTED,VERIFIED, document: String!, first: Int = 20, localityAs: LocalityAs = AS_WRITTEN, period: String, rules: [String!], topic: String): ImplementingLocalityConnection!',
      compare:
        '(asKnownOn: Date, asOf: Date, certainty: [Certainty!] = ASSERTED,VERIFIED, document: String!, localities: [String!]!, period: String, rules: [String!], topic: String): Comparison!',
      paths:
        '(asKnownOn: Date, certainty: [Certainty!], first: Int = 3, from: ID!, maxHops: Int = 6, relations: [RelationType!], to: ID!): [Path!]!',
      lineage:
        '(asKnownOn: Date, asOf: Date, certainty: [Certainty!] = ASSERTED,VERIFIED, depth: Int = 4, direction: Direction = BOTH, document: String!): Lineage!',
      coverage: '(asKnownOn: Date, document: String, localities: [String!], period: String, topics: [String!]): Coverage!',
      timeline:
        '(after: String, asKnownOn: Date, certainty: [Certainty!] = ASSERTED,VERIFIED, first: Int, of: ID!): TimelineConnection!',
      search: '(after: String, asKnownOn: Date, first: Int, kinds: [EntityKind!], text: String!): SearchConnection!',
      changes: '(after: String, first: Int, since: String!): ChangeConnection!',
      statistics: '(): Statistics!',
    };
    for (const [field, signature] of Object.entries(expected)) assert.equal(shape(field), signature, field);
  });

  test('has a pair of root fields for each kind', () => {
    const plurals = [
      'documents',
      'agencies',
      'localities',
      'tasks',
      'programs',
      'topics',
      'indicators',
      'people',
      'periods',
      'sources',
    ];
    for (const [at, kind] of ENTITY_KINDS.entries()) {
      const label = labelOf(kind);
      assert.equal(String(query[label.toLowerCase()]!.type), label);
      const many = query[plurals[at]!]!;
      assert.equal(String(many.type), `${label}Connection!`);
      const args = Object.fromEntries(many.args.map(({ name, type }) => [name, String(type)]));
      assert.deepEqual(
        { first: args.first, after: args.after, last: args.last, before: args.before, where: args.where, orderBy: args.orderBy },
        { first: 'Int', after: 'String', last: 'Int', before: 'String', where: `${label}Where`, orderBy: `[${label}Order!]` },
      );
    }
  });

  test('every connection is Relay’s, with a count', () => {
    for (const type of Object.values(schema.getTypeMap())) {
      if (!isObjectType(type) || !type.name.endsWith('Connection')) continue;
      const fields = type.getFields();
      assert.equal(String(fields.totalCount!.type), 'Int!', type.name);
      assert.equal(String(fields.pageInfo!.type), 'PageInfo!');
      const edge = fieldsOf(String(fields.edges!.type).replaceAll(/[[\]!]/g, ''));
      assert.equal(String(edge.cursor!.type), 'String!');
      assert.ok(edge.node, type.name);
    }
  });

  test('answers carry what the contract names', () => {
    const typesOf = (type: string): Record<string, string> =>
      Object.fromEntries(Object.entries(fieldsOf(type)).map(([name, field]) => [name, String(field.type)]));
    const expected: Record<string, Record<string, string>> = {
      Candidate: { node: 'Node!', score: 'Float!', reasons: '[String!]!' },
      Path: { hops: '[Hop!]!' },
      Hop: {
        relation: 'RelationType!',
        from: 'Node!',
        to: 'Node!',
        certainty: 'Certainty!',
        rule: 'String',
        evidence: '[Evidence!]!',
      },
      Evidence: {
        source: 'Source!',
        start: 'Int',
        end: 'Int',
        locator: 'String',
        quote: 'String',
        phrase: 'String',
        confidence: 'Float!',
      },
      ImplementingLocalityConnection: {
        document: 'Document!',
        alternatives: '[Candidate!]!',
        coverage: 'Coverage!',
        edges: '[ImplementingLocalityEdge!]!',
        pageInfo: 'PageInfo!',
        totalCount: 'Int!',
      },
      ImplementingLocalityEdge: {
        cursor: 'String!',
        node: 'Locality!',
        certainty: 'Certainty!',
        confidence: 'Float!',
        rules: '[String!]!',
        tasks: 'TaskConnection!',
        path: 'Path!',
      },
    };
    for (const [type, fields] of Object.entries(expected)) {
      const actual = typesOf(type);
      for (const [name, of] of Object.entries(fields)) assert.equal(actual[name], of, `${type}.${name}`);
    }
    for (const [type, names] of [
      ['Document', ['symbol', 'kind', 'title', 'issuedOn']],
      ['Locality', ['level', 'codes', 'validFrom', 'validTo']],
    ] as const)
      for (const name of names) assert.ok(fieldsOf(type)[name], `${type}.${name}`);
  });

  test('has exactly the relation types, kinds and certainties of the vocabulary', () => {
    const valuesOf = (name: string): string[] => {
      const type = schema.getType(name);
      return isEnumType(type) ? type.getValues().map((value) => value.name) : [];
    };
    assert.deepEqual(valuesOf('RelationType').sort(), [...RELATION_TYPES].sort());
    assert.deepEqual(valuesOf('EntityKind'), [...ENTITY_KINDS]);
    assert.deepEqual(valuesOf('Certainty'), ['ASSERTED', 'INFERRED', 'VERIFIED', 'REJECTED']);
    assert.deepEqual(valuesOf('Language'), ['VI', 'EN']);
  });

  test('says of every type, field, argument and value what it is', () => {
    const silent: string[] = [];
    const hear = (place: string, description: string | null | undefined): void => {
      if (!description) silent.push(place);
    };
    for (const type of Object.values(schema.getTypeMap())) {
      if (type.name.startsWith('__')) continue;
      const isRoot = type === schema.getQueryType() || type === schema.getMutationType();
      if (!isRoot) hear(type.name, type.description);
      if (isEnumType(type)) for (const value of type.getValues()) hear(`${type.name}.${value.name}`, value.description);
      if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        hear(`${type.name}.${field.name}`, field.description);
        if ('args' in field) for (const arg of field.args) hear(`${type.name}.${field.name}(${arg.name}:)`, arg.description);
      }
    }
    assert.deepEqual(silent, []);
  });

  test('each root field shows an example, and the example is valid', () => {
    for (const [operation, fields] of [
      ['query', query],
      ['mutation', schema.getMutationType()!.getFields()],
    ] as const) {
      for (const [name, { description }] of Object.entries(fields)) {
        const example = /Example: (.*)\.$/s.exec(description ?? '')?.[1];
        assert.ok(example, `${name} has no example`);
        assert.deepEqual(validate(schema, parse(`${operation} { ${example} }`)), [], example);
      }
    }
  });

  test('is what schema.graphql holds, and that builds', () => {
    const file = readFileSync(`${ROOT}/schema.graphql`, 'utf8');
    assert.equal(file, schemaText(), 'run npm run generate and commit schema.graphql');
    assert.equal(printSchema(lexicographicSortSchema(buildSchema(file))), printSchema(lexicographicSortSchema(schema)));
  });
});
