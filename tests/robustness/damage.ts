/** Chance that is the same on every machine, and the ways of damaging bytes with it. */

/** Numbers from 0 up to 1, always the same for a seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
export type Chance = () => number;
export const below = (random: Chance, limit: number): number => Math.floor(random() * limit);

export const truncated = (bytes: Buffer, random: Chance): Buffer => bytes.subarray(0, 8 + below(random, bytes.length - 8));

export function flipped(bytes: Buffer, random: Chance, flips: number): Buffer {
  const copy = Buffer.from(bytes);
  // The first bytes say what the file is: with them gone it is another test.
  for (let i = 0; i < flips; i++) {
    const at = 8 + below(random, copy.length - 8);
    copy[at] = (copy[at] as number) ^ (1 << below(random, 8));
  }
  return copy;
}

/** Replaces numbers in a text format (offsets, lengths, counts, references) by odd ones. */
export function misnumbered(bytes: Buffer, random: Chance, share: number): Buffer {
  const odd = ['0', '-1', '1', '2', '99999999', '2147483648', '1e999', '3 0 R', '[', '<<', '(', '>>', 'null'];
  const text = bytes
    .toString('latin1')
    .replace(/\d+/gu, (number) => (random() < share ? (odd[below(random, odd.length)] as string) : number));
  return Buffer.from(text, 'latin1');
}

export const noise = (random: Chance, length: number): Buffer => Buffer.from(Array.from({ length }, () => below(random, 256)));
