/** Chance that comes out the same every time: everything made up is drawn from numbered streams, so that one part can change without the others. */

/** A stream of numbers in [0, 1), the same for the same seed (Mulberry32). */
export function randomStream(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A number in [0, 1) for a place in a list, without drawing those before it. */
export function chanceAt(seed: number, index: number): number {
  return randomStream(Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b))();
}

/** Draws places 0 … count − 1, place r as often as (r + 1)^−exponent says. */
export function zipf(count: number, exponent: number, random: () => number): () => number {
  const sums = new Float64Array(count);
  let sum = 0;
  for (let rank = 0; rank < count; rank += 1) {
    sum += (rank + 1) ** -exponent;
    sums[rank] = sum;
  }
  return () => {
    const drawn = random() * sum;
    let [low, high] = [0, count - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle]! < drawn) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b));

/** `wanted` different places of 0 … count − 1: a walk in equal steps from a random start. */
export function* spread(count: number, wanted: number, random: () => number): Generator<number> {
  let at = Math.floor(random() * count);
  let step = 1 + Math.floor(random() * (count - 1 || 1));
  while (commonDivisor(step, count) !== 1) step = (step % count) + 1;
  for (let left = Math.min(wanted, count); left > 0; left -= 1) {
    yield at;
    at = (at + step) % count;
  }
}
