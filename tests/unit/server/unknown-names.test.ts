/** Whoever names what is not there is told what is. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, validate } from 'graphql';
import { apiSchema } from '../../../src/api/schema.js';
import { namesThereAre } from '../../../src/server/unknown-names.js';

/** The remedies for what graphql-js says of a question. */
function remediesOf(question: string): (string | null)[] {
  return validate(apiSchema(), parse(question)).map(({ message }) => namesThereAre(apiSchema(), message));
}

test('a field, an argument, a value or a test that is not there is answered with those that are', () => {
  const [field, ...more] = remediesOf('{ tasks(first: 1) { edges { node { deadlineOfIt } } } }');
  assert.deepEqual(more, []);
  assert.match(field!, /^Task has the fields id, .*\bassignedTo\b.*; schema\.graphql describes each\.$/);
  assert.match(
    remediesOf('{ locality(ref: "x", when: "y") { id } }')[0]!,
    /^Query\.locality has the arguments ref, asOf, asKnownOn;/,
  );
  assert.match(
    remediesOf('{ documents(orderBy: [{ field: nothing }]) { totalCount } }')[0]!,
    /^DocumentOrderField has the values .*\bissuedOn\b/,
  );
  assert.match(
    remediesOf('{ documents(where: { name: { equals: "x" } }) { totalCount } }')[0]!,
    /^TextTest has the fields .*\beq\b/,
  );
});

test('of a wrong variable too, which graphql-js tells within a longer message', () => {
  const message = 'Variable "$w" got invalid value { a: 1 }; Field "a" is not defined by type "TextTest".';
  assert.match(namesThereAre(apiSchema(), message)!, /^TextTest has the fields /);
});

test('where nothing can be listed there is no such remedy', () => {
  assert.deepEqual(remediesOf('{ documents(first: "x") { totalCount } }'), [null]);
  assert.equal(namesThereAre(apiSchema(), 'Cannot query field "a" on type "NoType".'), null);
});
