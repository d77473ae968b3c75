/** The manners of the schema: how things are named, what may be null, and that every description can be read as a sentence. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import {
  buildSchema,
  findBreakingChanges,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { apiSchema } from '../../src/api/schema.js';
import { LABELS } from '../../src/vocabulary/labels.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const schema = apiSchema();
const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));

interface Described {
  readonly place: string;
  readonly name: string;
  readonly description: string | null | undefined;
  readonly type: GraphQLType | null;
  readonly of: 'type' | 'field' | 'argument' | 'input' | 'value';
  readonly hasDefault: boolean;
}
function everything(): Described[] {
  const found: Described[] = [];
  for (const type of types) {
    const { name } = type;
    found.push({ place: name, name, description: type.description, type: null, of: 'type', hasDefault: false });
    if (isEnumType(type)) {
      for (const value of type.getValues()) {
        found.push({ place: `${name}.${value.name}`, ...value, type: null, of: 'value', hasDefault: false });
      }
    }
    if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields()) as GraphQLInputField[]) {
        const hasDefault = field.defaultValue !== undefined;
        found.push({ ...field, place: `${name}.${field.name}`, of: 'input', hasDefault });
      }
    }
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields()) as GraphQLField<unknown, unknown>[]) {
      found.push({ ...field, place: `${name}.${field.name}`, of: 'field', hasDefault: false });
      for (const argument of field.args as GraphQLArgument[]) {
        const hasDefault = argument.defaultValue !== undefined;
        found.push({ ...argument, place: `${name}.${field.name}(${argument.name}:)`, of: 'argument', hasDefault });
      }
    }
  }
  return found;
}
/** Enums that only questions use. */
const WORDS_OF_QUESTIONS = new Set(['Language', 'GroupOrder', 'OrderDirection', 'Direction', 'LocalityAs']);
/** Of fields that every released version refused with NOT_SUPPORTED: nobody has ever had an answer of them. */
const NEVER_ANSWERED = new Set([
  'ChangeEdge.node changed type from Node! to Node.',
  'Lineage.hops changed type from [Hop!]! to [LineageHop!]!.',
]);
const all = everything();
const breaking = (rule: (each: Described) => boolean): string[] => all.filter(rule).map(({ place }) => place);

describe('the manners of the schema', () => {
  test('types are in PascalCase, fields and arguments in camelCase, values in capitals or the names of fields', () => {
    assert.deepEqual(
      breaking(({ of, name }) => {
        if (of === 'type') return !/^[A-Z][A-Za-z0-9]*$/.test(name);
        if (of === 'value') return !/^([A-Z][A-Z0-9_]*|[a-z][A-Za-z0-9]*)$/.test(name);
        return !/^[a-z][A-Za-z0-9]*$/.test(name);
      }),
      [],
    );
  });

  test('the values of one enum are all capitals or all names of fields', () => {
    const mixed = types.filter(isEnumType).filter((type) => {
      const names = type.getValues().map(({ name }) => name);
      return names.some((name) => name === name.toUpperCase()) && names.some((name) => name !== name.toUpperCase());
    });
    assert.deepEqual(mixed.map(String), []);
  });

  test('every description is a sentence that says more than the name', () => {
    const spoken = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
    assert.deepEqual(
      breaking(({ place, name, description }) => {
        const isOwn = !['Query', 'Mutation', 'Boolean', 'Float', 'ID', 'Int', 'String'].includes(place);
        const text = description ?? '';
        return isOwn && (!/^[\p{Lu}\p{N}"`(]/u.test(text) || !/[.!?)…]$/.test(text) || spoken(text) === spoken(name));
      }),
      [],
    );
  });

  test('lists never hold null where an item cannot be missing', () => {
    const holdsNull = (type: GraphQLType | null): boolean => {
      const list = isNonNullType(type) ? type.ofType : type;
      return isListType(list) && !isNonNullType(list.ofType);
    };
    assert.deepEqual(
      breaking(({ type }) => holdsNull(type)),
      ['Query.nodes'],
      'only things asked for by id may each be missing',
    );
  });

  test('lists, counts, flags and connections are always there', () => {
    assert.deepEqual(
      breaking(({ of, type, name }) => {
        if (of !== 'field' || isNonNullType(type)) return false;
        return isListType(type) || String(type).endsWith('Connection') || /^(count|totalCount|has[A-Z].*)$/.test(name);
      }),
      [],
    );
  });

  test('an argument with a default takes null for it, and one that must be given has none', () => {
    assert.deepEqual(
      breaking(({ of, type, hasDefault }) => (of === 'argument' || of === 'input') && hasDefault && isNonNullType(type)),
      [],
    );
  });

  test('nothing that was released is gone: what is given up is deprecated', () => {
    const released = readFileSync(`${ROOT}/tests/fixtures/schema/0.1.0.graphql`, 'utf8');
    const now = buildSchema(readFileSync(`${ROOT}/schema.graphql`, 'utf8'));
    const broken = findBreakingChanges(buildSchema(released), now).map(({ description }) => description);
    assert.deepEqual(
      broken.filter((description) => !NEVER_ANSWERED.has(description)),
      [],
    );
  });

  test('a page is asked for in the same words everywhere', () => {
    const words: Readonly<Record<string, string>> = { first: 'Int', last: 'Int', after: 'String', before: 'String' };
    assert.deepEqual(
      breaking(({ of, name, type }) => of === 'argument' && words[name] !== undefined && String(type) !== words[name]),
      [],
    );
  });

  test('every closed list of the vocabulary has a label for each value in both languages', () => {
    for (const [list, labels] of Object.entries(LABELS)) {
      const type = schema.getType(list);
      assert.ok(isEnumType(type), list);
      assert.deepEqual(
        Object.keys(labels).sort(),
        type
          .getValues()
          .map(({ name }) => name)
          .sort(),
        list,
      );
      for (const [value, { vi, en }] of Object.entries(labels)) assert.ok(vi && en, `${list}.${value}`);
    }
    const unlabelled = types
      .filter(isEnumType)
      .filter((type) => type.getValues().every(({ name }) => name === name.toUpperCase()) && LABELS[type.name] === undefined)
      .map(({ name }) => name)
      .filter((name) => !WORDS_OF_QUESTIONS.has(name));
    assert.deepEqual(unlabelled, [], 'what answers show has labels');
  });
});
