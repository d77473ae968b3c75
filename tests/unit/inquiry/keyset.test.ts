/** Ranked pages and the days of arguments. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PolicyGraphError } from '../../../src/errors.js';
import { requireDay } from '../../../src/inquiry/days.js';
import { rankedPage } from '../../../src/inquiry/keyset.js';

const rows = Array.from({ length: 7 }, (_, index) => ({ id: `id${6 - index}`, rank: index % 2 }));
const page = (of: string, first: number, after: string | null = null) =>
  rankedPage(rows, ({ rank, id }) => [rank, id], { first, after, of, width: 2 });

test('following the cursors meets every row once, in order', () => {
  const met: string[] = [];
  let after: string | null = null;
  do {
    const { rows: some, totalCount, pageInfo } = page('list', 2, after);
    assert.equal(totalCount, 7);
    assert.equal(pageInfo.hasPreviousPage, after !== null);
    met.push(...some.map(({ row }) => row.id));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  assert.deepEqual(met, ['id0', 'id2', 'id4', 'id6', 'id1', 'id3', 'id5']);
});

test('a cursor of another list is refused', () => {
  const cursor = page('list', 1).pageInfo.endCursor;
  assert.throws(
    () => page('other', 1, cursor),
    (error) => error instanceof PolicyGraphError && error.code === 'BAD_USER_INPUT',
  );
});

test('only days of the calendar are days', () => {
  assert.equal(requireDay('2024-02-29', 'asOf'), '2024-02-29');
  assert.equal(requireDay(undefined, 'asOf'), null);
  for (const value of ['2023-02-29', '2024-2-9', '04/11/2013', '']) {
    assert.throws(() => requireDay(value, 'asOf'), PolicyGraphError, value);
  }
});
