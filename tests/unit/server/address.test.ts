/** What stands in the address of a worked question: its variables, its format, and the page after. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildSchema, getOperationAST, parse } from 'graphql';
import { type AddressWords, variablesOf } from '../../../src/server/address-variables.js';
import { formatOf } from '../../../src/server/answer-format.js';
import { linkToNext } from '../../../src/server/next-page.js';

const SCHEMA = buildSchema('type Query { x: Int } enum C { A B } input W { name: String } scalar Date');
const OPERATION = getOperationAST(
  parse('query Q($ref: String!, $kinds: [C!], $first: Int, $share: Float, $deep: Boolean, $where: W, $on: Date) { x }'),
)!;
const PRESET = { ref: 'NQ 29', kinds: ['A'], first: 20 };
const read = (words: AddressWords) => variablesOf(OPERATION, words, { preset: PRESET, schema: SCHEMA });

describe('variables in an address', () => {
  it('are typed by the operation and take the place of the preset', () => {
    assert.deepEqual(read({}), PRESET);
    assert.deepEqual(
      read({ ref: '29', kinds: ['A', 'B'], first: '5', share: '0.5', deep: 'true', where: '{"name":"a"}', on: '2025-01-01' }),
      {
        ref: '29',
        kinds: ['A', 'B'],
        first: 5,
        share: 0.5,
        deep: true,
        where: { name: 'a' },
        on: '2025-01-01',
      },
    );
    // One of a list is still a list, and a number that is text stays text.
    assert.deepEqual(read({ kinds: 'B', ref: '007' }), { ref: '007', kinds: ['B'], first: 20 });
  });

  it('are taken away by a word without a value', () => {
    assert.deepEqual(read({ first: '', kinds: '' }), { ref: 'NQ 29' });
  });

  for (const [words, said] of [
    [{ no: 'x' }, /no variable "no"/],
    [{ __proto__: 'x', constructor: 'y' }, /no variable "constructor"/],
    [{ ref: ['a', 'b'] }, /given 2 times/],
    [{ first: '5x' }, /first is a number/],
    [{ first: 'Infinity' }, /first is a number/],
    [{ deep: '1' }, /deep is true or false/],
    [{ where: '{' }, /where is a JSON object/],
  ] as const) {
    it(`are refused: ${JSON.stringify(words)}`, () => {
      assert.throws(
        () => read(words as unknown as AddressWords),
        (error: Error & { code?: string; remedy?: string }) =>
          error.code === 'BAD_USER_INPUT' && said.test(error.message) && !!error.remedy,
      );
    });
  }
});

describe('the format of an answer', () => {
  it('is JSON unless CSV is named or wanted more', () => {
    assert.equal(formatOf(undefined), 'json');
    assert.equal(formatOf(undefined, '*/*'), 'json');
    assert.equal(formatOf(undefined, 'text/html,application/xml;q=0.9,*/*;q=0.8'), 'json');
    assert.equal(formatOf(undefined, 'text/csv'), 'csv');
    assert.equal(formatOf(undefined, 'text/csv;q=0.5, application/json'), 'json');
    assert.equal(formatOf(undefined, 'application/json;q=0.5, text/csv; header=present'), 'csv');
    assert.equal(formatOf(undefined, 'text/csv;q=0'), 'json');
    assert.equal(formatOf('json', 'text/csv'), 'json');
    assert.equal(formatOf('csv', 'application/json'), 'csv');
    assert.throws(() => formatOf('xml'), { code: 'BAD_USER_INPUT' });
    assert.throws(() => formatOf(['csv', 'json']), { code: 'BAD_USER_INPUT' });
  });
});

describe('the link to the next page', () => {
  it('keeps the address and goes on behind the page nearest to the root', () => {
    const inner = { pageInfo: { hasNextPage: true, endCursor: 'inner' } };
    const data = { place: { tasks: { edges: [{ node: inner }], pageInfo: { hasNextPage: true, endCursor: 'a+b=' } } } };
    assert.equal(linkToNext('/q/x?first=5&topic=', data), '</q/x?first=5&topic=&after=a%2Bb%3D>; rel="next"');
    assert.equal(linkToNext('/q/x?after=0', data), '</q/x?after=a%2Bb%3D>; rel="next"');
    assert.equal(
      linkToNext('/q/x', { place: { tasks: { edges: [{ node: inner }], pageInfo: { hasNextPage: false, endCursor: 'z' } } } }),
      null,
    );
    assert.equal(linkToNext('/q/x', { place: null }), null);
  });
});
