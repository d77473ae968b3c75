/** How fast the machine is at the time: a fixed piece of work of its own and a fixed statement, before each round. */

export interface Sentinel {
  readonly computeMs: number;
  readonly databaseMs: number;
}

const LOOPS = 20_000_000;
const PINGS = 200;

function compute(): number {
  let mixed = 1;
  for (let at = 0; at < LOOPS; at += 1) mixed = (Math.imul(mixed, 1_664_525) + 1_013_904_223) | 0;
  return mixed;
}

export async function sentinelOf(ping: () => Promise<unknown>): Promise<Sentinel> {
  const begun = performance.now();
  compute();
  const computed = performance.now();
  for (let at = 0; at < PINGS; at += 1) await ping();
  return { computeMs: computed - begun, databaseMs: (performance.now() - computed) / PINGS };
}

/** The rule fixed beforehand by which a round does not count: time stolen, or a sentinel too far from its median. */
export const MOST_STOLEN = 0.05;
export const FARTHEST = 0.2;
