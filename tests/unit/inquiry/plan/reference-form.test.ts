/** Plans by the forms of references: which form a reference has, what its statement looks at, and that each form is planned once. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Arguments } from '../../../../src/inquiry/plan/bound.js';
import { byForm, formOf } from '../../../../src/inquiry/plan/reference-form.js';
import { referencePlan } from '../../../../src/inquiry/plan/reference-plan.js';
import type { NodeSelection } from '../../../../src/inquiry/plan/selection.js';
import { askedKeys } from '../../../../src/inquiry/reference-hits.js';

const asked = (mention: string) => askedKeys({ mention, kind: 'DOCUMENT' });
const given = (mention: string): Arguments => {
  return () => ({ mention });
};
const keys = (of: Arguments) => asked((of({}) as { mention: string }).mention);
const ID = 'document:tw/resolution-29/term-xi';

test('an id, a symbol that settles it and a name are told apart; of several the widest counts', () => {
  assert.equal(formOf(asked(ID)), 'ID');
  assert.equal(formOf(asked('98/NQ-CP')), 'SETTLED');
  assert.equal(formOf(asked('Nghị quyết về đổi mới')), 'NAMED');
  assert.equal(formOf([asked('Nghị quyết về đổi mới'), asked('98/NQ-CP')]), 'SETTLED');
  assert.equal(formOf([asked('98/NQ-CP'), asked(ID)]), 'ID');
});

test('a day lets no key settle alone', () => {
  assert.equal(formOf(askedKeys({ mention: '98/NQ-CP', kind: 'DOCUMENT', asOf: '2020-01-01' })), 'NAMED');
});

test('only what is written like an id is looked for among ids and old ids', () => {
  const selection: NodeSelection = { byKind: new Map([['DOCUMENT', { properties: ['id'], relations: [], claims: [] }]]) };
  const plan = referencePlan('DOCUMENT', { keys, asOf: false }, selection);
  const textOf = (mention: string): string => plan(given(mention)).text!;
  assert.match(textOf(ID), /Redirect/);
  assert.doesNotMatch(textOf('98/NQ-CP'), /Redirect|Entity \{id/);
  assert.equal(textOf('98/NQ-CP').match(/NAMES/g)!.length, 2);
  assert.equal(textOf('Nghị quyết về đổi mới').match(/NAMES/g)!.length, 1);
});

test('each set of forms is planned once', () => {
  const made: string[] = [];
  const plan = byForm([keys], (form) => {
    made.push(form(keys));
    return { name: form(keys), text: null, anchor: '', params: () => ({}), read: () => form(keys) };
  });
  for (const mention of [ID, '98/NQ-CP', '15/NQ-CP', 'cur.stem', '98/NQ-CP']) plan(given(mention));
  assert.deepEqual(made, ['ID', 'SETTLED']);
  assert.equal(plan(given('20/NQ-TW')), plan(given('98/NQ-CP')));
});
