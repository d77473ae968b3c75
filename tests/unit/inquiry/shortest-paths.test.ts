/** The search from both ends, against one that tries every walk. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Link, type Neighbours, shortestWalks } from '../../../src/inquiry/shortest-paths.js';

const link = (from: string, to: string, claim = `${from}${to}`): Link => ({ claim, from, to, certainty: 'ASSERTED' });
const among =
  (links: readonly Link[]): Neighbours =>
  async (ids) =>
    ids.flatMap((near) => links.filter(({ from, to }) => from === near || to === near).map((each) => ({ ...each, near })));
const claims = (walks: readonly Link[][]): string[] => walks.map((walk) => walk.map(({ claim }) => claim).join(' ')).sort();

/** All shortest walks by trying every one. */
function everyShortest(links: readonly Link[], [from, to]: readonly [string, string], maxHops: number): string[] {
  let walks: { at: string; path: Link[]; seen: string[] }[] = [{ at: from, path: [], seen: [from] }];
  for (let hops = 0; hops < maxHops; hops += 1) {
    walks = walks.flatMap(({ at, path, seen }) =>
      links
        .filter((each) => each.from === at || each.to === at)
        .map((each) => ({ each, next: each.from === at ? each.to : each.from }))
        .filter(({ next }) => !seen.includes(next))
        .map(({ each, next }) => ({ at: next, path: [...path, each], seen: [...seen, next] })),
    );
    const there = walks.filter(({ at }) => at === to);
    if (there.length > 0) return claims(there.map(({ path }) => path));
  }
  return [];
}

test('finds exactly the shortest walks of graphs of every shape', async () => {
  let seed = 7;
  const random = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % below;
  };
  for (let round = 0; round < 200; round += 1) {
    const size = 3 + random(6);
    const links = Array.from({ length: random(14) }, (_, index) =>
      link(`n${random(size)}`, `n${random(size)}`, `c${index}`),
    ).filter(({ from, to }) => from !== to);
    for (const maxHops of [2, 6]) {
      const found = await shortestWalks(among(links), { from: 'n0', to: 'n1', maxHops });
      assert.deepEqual(claims(found), everyShortest(links, ['n0', 'n1'], maxHops), JSON.stringify({ links, maxHops }));
    }
  }
});

test('parallel relations are different walks, and steps keep their own direction', async () => {
  const links = [link('b', 'a', 'x'), link('a', 'b', 'y')];
  const walks = await shortestWalks(among(links), { from: 'a', to: 'b', maxHops: 6 });
  assert.deepEqual(claims(walks), ['x', 'y']);
  assert.deepEqual(
    walks.flat().find(({ claim }) => claim === 'x'),
    link('b', 'a', 'x'),
  );
});
