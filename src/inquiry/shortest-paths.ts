/**
 * All shortest walks between two entities, by searching from both ends level by level. Pure but for the neighbours, which are asked for a
 * whole level at a time: one statement a level, at most as many as hops.
 */
import type { Certainty } from '../vocabulary/kinds.js';

export interface Link {
  readonly claim: string;
  readonly from: string;
  readonly to: string;
  readonly certainty: Certainty;
}
/** The links of each asked id, in an order of their own. */
export type Neighbours = (ids: readonly string[]) => Promise<readonly (Link & { readonly near: string })[]>;

/** More walks than anyone compares: through a hub there can be any number of equal length. */
const MOST_WALKS = 10_000;

/** One end of the search: how each reached entity was reached from the level before. */
class Side {
  readonly reached = new Map<string, Link[]>();
  frontier: string[];

  constructor(readonly start: string) {
    this.reached.set(start, []);
    this.frontier = [start];
  }

  async grow(neighbours: Neighbours): Promise<void> {
    const next = new Map<string, Link[]>();
    for (const { near, ...link } of await neighbours([...this.frontier].sort())) {
      const other = link.from === near ? link.to : link.from;
      if (this.reached.has(other)) continue;
      const links = next.get(other);
      if (links === undefined) next.set(other, [link]);
      else links.push(link);
    }
    for (const [id, links] of next) this.reached.set(id, links);
    this.frontier = [...next.keys()];
  }

  /** The walks from the start to the entity, in the order of their claims. */
  *walksTo(id: string): Generator<Link[]> {
    if (id === this.start) {
      yield [];
      return;
    }
    const links = [...(this.reached.get(id) ?? [])].sort((a, b) => (a.claim < b.claim ? -1 : 1));
    for (const link of links) {
      for (const before of this.walksTo(link.from === id ? link.to : link.from)) yield [...before, link];
    }
  }
}

/** The walks of the smallest length up to `maxHops`, from `from` to `to`; none when they are farther apart or not connected. */
export async function shortestWalks(
  neighbours: Neighbours,
  { from, to, maxHops }: { readonly from: string; readonly to: string; readonly maxHops: number },
): Promise<Link[][]> {
  const [ahead, behind] = [new Side(from), new Side(to)];
  for (let hops = 0; hops < maxHops; hops += 1) {
    const side = ahead.frontier.length <= behind.frontier.length ? ahead : behind;
    await side.grow(neighbours);
    if (side.frontier.length === 0) return [];
    const far = new Set(behind.frontier);
    const met = ahead.frontier.filter((id) => far.has(id)).sort();
    if (met.length > 0) return joined(ahead, behind, met);
  }
  return [];
}

function joined(ahead: Side, behind: Side, met: readonly string[]): Link[][] {
  const walks: Link[][] = [];
  for (const id of met) {
    for (const first of ahead.walksTo(id)) {
      for (const last of behind.walksTo(id)) {
        walks.push([...first, ...last.reverse()]);
        if (walks.length >= MOST_WALKS) return walks;
      }
    }
  }
  return walks;
}
