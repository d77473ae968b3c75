/** Cursors and page sizes. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { PolicyGraphError } from '../../../../src/errors.js';
import { decodeCursor, encodeCursor, orderTag } from '../../../../src/inquiry/plan/cursor.js';
import { always, NO_ARGUMENTS } from '../../../../src/inquiry/plan/bound.js';
import { type PageArguments, plannedPage } from '../../../../src/inquiry/plan/page.js';

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
  const { size, backward, from, until } = pageOf(args);
  return {
    size: size(NO_ARGUMENTS),
    backward,
    from: from === null ? null : from(NO_ARGUMENTS),
    until: until === null ? null : until(NO_ARGUMENTS),
  };
};

describe('page sizes', () => {
  test('are 20 unless said, and go backward when asked to', () => {
    assert.deepEqual(told({}), { size: 20, backward: false, from: null, until: null });
    assert.deepEqual(told({ last: 3, before: 'c' }), { size: 3, backward: true, from: 'c', until: null });
    assert.deepEqual(told({ before: 'c' }), { size: 20, backward: true, from: 'c', until: null });
    assert.deepEqual(told({ after: 'a', before: 'b' }), { size: 20, backward: false, from: 'a', until: 'b' });
    assert.deepEqual(told({ last: 2, after: 'a' }), { size: 2, backward: true, from: null, until: 'a' });
  });
  test('outside 1–100 and at both ends are refused', () => {
    const wrong: PageArguments[] = [{ first: 0 }, { first: 101 }, { last: -1 }, { first: 1.5 }, { first: 1, last: 1 }];
    for (const page of wrong) assert.throws(() => told(page), refused('BAD_USER_INPUT'), JSON.stringify(page));
  });
});
