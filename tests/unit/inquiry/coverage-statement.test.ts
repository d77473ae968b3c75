/** The sentence of coverage: silence is told as silence. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CoverageNumbers, statementEn, statementVi } from '../../../src/inquiry/coverage-statement.js';

const numbers: CoverageNumbers = {
  sources: 3,
  officialSources: 1,
  pressSources: 2,
  firstPublished: '2019-09-17',
  lastPublished: '2024-05-01',
  sourcesOnQuestion: 0,
  parts: [{ part: 'TOPICS', ids: ['cur.stem'], sources: 0 }],
};

test('no source on the question is no evidence, never a no', () => {
  assert.match(statementEn(numbers), /^No evidence in 3 sources read \(1 official, 2 press, from 2019-09-17 to 2024-05-01\)/);
  assert.match(statementVi(numbers), /^Không có bằng chứng trong 3 nguồn/);
});

test('an empty graph says that it has read nothing', () => {
  assert.match(statementEn({ ...numbers, sources: 0, officialSources: 0, pressSources: 0 }), /has read no source/);
});

test('with sources on the question their number is told; without dates none is made up', () => {
  const found = { ...numbers, sourcesOnQuestion: 2, firstPublished: null, lastPublished: null };
  assert.match(statementEn(found), /^2 of 3 sources read \(1 official, 2 press\)/);
  assert.match(statementVi(found), /^Có 2 trong 3 nguồn/);
});

test('a question about nothing in particular tells what the graph rests on', () => {
  assert.match(statementEn({ ...numbers, parts: [] }), /^The graph rests on 3 sources/);
});
