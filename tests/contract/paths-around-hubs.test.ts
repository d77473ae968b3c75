/** Paths at a thing that very many others hang on: nobody looks behind so many at once, and the paths are found all the same. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Store } from '../../src/graph/store.js';
import { writeSource } from '../../src/graph/write-source.js';
import { findPaths } from '../../src/inquiry/find-paths.js';
import { addedTasks, ID } from './inquiry-graph.js';
import { storesUnderTest } from './inquiry-stores.js';

/** Each says of three tasks what they are about, and of some where they apply: more tasks than are looked behind. */
const SOURCES = 40;

for (const { engine, skip, open } of storesUnderTest) {
  describe(`paths around a hub, on ${engine}`, { skip: skip ?? false }, () => {
    let store: Store;
    before(async () => {
      store = await open();
      for (let number = 0; number < SOURCES; number += 1) {
        await writeSource(store, addedTasks(number), { recordedAt: '2026-01-02T00:00:00.000Z' });
      }
    });
    after(() => store.close());

    /** The relations of each path found, and the statements that were run for it. */
    async function asked(from: string, to: string) {
      const statements: string[] = [];
      const read: Store['read'] = (...args) => {
        statements.push(args[0].name);
        return store.read(...args);
      };
      const counted = Object.create(store, { read: { value: read } }) as Store;
      const paths = await findPaths(counted, { from, to, relations: ['ABOUT', 'APPLIES_IN', 'PART_OF'] });
      return { paths: paths.map(({ hops }) => hops.map(({ relation }) => relation)), statements };
    }

    test('where the hub is an end, its tasks are read in a statement of their own', async () => {
      const { paths, statements } = await asked(ID.stem, ID.laoCai);
      assert.deepEqual(paths[0], ['ABOUT', 'APPLIES_IN', 'PART_OF']);
      assert.deepEqual(statements, ['planned-around-ends', 'planned-around', 'planned-look-up']);
    });

    test('where it lies between, two things that hang on it are two hops apart', async () => {
      const { paths, statements } = await asked('task:d001/0', 'task:d003/0');
      assert.deepEqual(paths, [['ABOUT', 'ABOUT']]);
      assert.deepEqual(statements, ['planned-around-ends', 'planned-look-up']);
    });
  });
}
