/** Cursors, page sizes and the bound on what one answer may hold. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { PolicyGraphError } from '../../../../src/errors.js';
import { KNOWN } from '../../../../src/inquiry/plan/conditions.js';
import { limitPage, MAX_COST } from '../../../../src/inquiry/plan/cost.js';
import { decodeCursor, encodeCursor, orderTag } from '../../../../src/inquiry/plan/cursor.js';
import { always, NO_ARGUMENTS } from '../../../../src/inquiry/plan/bound.js';
import { type PageArguments, plannedPage } from '../../../../src/inquiry/plan/page.js';
import type { ConnectionSelection } from '../../../../src/inquiry/plan/selection.js';
import { relationFieldsOf } from '../../../../src/vocabulary/relations.js';

const refused = (code: string) => (error: unknown) =>
  error instanceof PolicyGraphError && error.code === code && error.remedy !== '';

describe('cursors', () => {
  const tag = orderTag('documents by name');
  test('carry texts of any script, numbers and yes or no', () => {
    for (const values of [
      ['Đề án “Hà Nội”', 'document:a'],
      [-1e300, 'x'],
      [true, 'x'],
    ]) {
      assert.deepEqual(decodeCursor(encodeCursor(tag, values), tag, 2), values);
    }
    assert.match(encodeCursor(tag, ['Đề án', 'a/b+c']), /^[A-Za-z0-9_-]+$/, 'fit for an address');
  });
  test('are refused when malformed, of another length, order or type', () => {
    const of = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    for (const wrong of [
      '',
      'x',
      of({}),
      of(null),
      of([tag]),
      of([tag, 'a', 'b', 'c']),
      of(['other', 'a', 'b']),
      of([tag, null, 'b']),
      of([tag, {}, 'b']),
    ]) {
      assert.throws(() => decodeCursor(wrong, tag, 2), refused('BAD_USER_INPUT'), wrong);
    }
  });
  test('do not repeat in the error what was sent', () => {
    assert.throws(
      () => decodeCursor('<script>', tag, 2),
      (error: Error) => !error.message.includes('script'),
    );
  });
});

/** The page of those arguments. */
const pageOf = (args: PageArguments) => plannedPage(args, (of) => always(of(args)));
const told = (args: PageArguments) => {
  const { size, backward, from } = pageOf(args);
  return { size: size(NO_ARGUMENTS), backward, from: from === null ? null : from(NO_ARGUMENTS) };
};

describe('page sizes', () => {
  test('are 20 unless said, and go backward when asked to', () => {
    assert.deepEqual(told({}), { size: 20, backward: false, from: null });
    assert.deepEqual(told({ last: 3, before: 'c' }), { size: 3, backward: true, from: 'c' });
    assert.deepEqual(told({ before: 'c' }), { size: 20, backward: true, from: 'c' });
  });
  test('outside 1–100 and both ways at once are refused', () => {
    const wrong: PageArguments[] = [
      { first: 0 },
      { first: 101 },
      { last: -1 },
      { first: 1.5 },
      { first: 1, last: 1 },
      { after: 'a', before: 'b' },
    ];
    for (const page of wrong) assert.throws(() => told(page), refused('BAD_USER_INPUT'), JSON.stringify(page));
  });
});

describe('the bound on an answer', () => {
  /** Documents below documents, each level a page of that size. */
  function nested(levels: number, first?: number): ConnectionSelection {
    const field = relationFieldsOf('DOCUMENT').find(({ name }) => name === 'implementedBy')!;
    const page = pageOf(first === undefined ? {} : { first });
    const wants = { wantsTotal: false, wantsRows: true, wantsCursors: false, wantsMore: false, groups: [] };
    const common = { page, where: null, orderBy: [], ...wants };
    const relations =
      levels === 1
        ? []
        : [
            {
              ...nested(levels - 1, first),
              ...{ key: 'implementedBy', of: 'DOCUMENT' as const, field, edge: [], evidence: null },
              counted: KNOWN,
            },
          ];
    return { ...common, node: { byKind: new Map([['DOCUMENT', { properties: ['id'], relations, claims: [] }]]) } };
  }
  test('lets plain questions of four levels and two full pages through', () => {
    limitPage(nested(4), NO_ARGUMENTS);
    limitPage(nested(2, 100), NO_ARGUMENTS);
  });
  test('refuses three full pages within each other and tells the cost', () => {
    assert.throws(
      () => limitPage(nested(3, 100), NO_ARGUMENTS),
      (error: PolicyGraphError) => refused('QUERY_TOO_COMPLEX')(error) && Number(error.details.cost) > MAX_COST,
    );
  });
});
