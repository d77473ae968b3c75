/** Classes of UTF-16 units, gone over by runs: to look at each of the 65,536 units by itself costs every start some fifty milliseconds. */
import { lazily } from './lazily.js';

/** The first UTF-16 unit that is half a character, and how many such halves there are (Unicode 16, section 3.8). */
export const FIRST_HALF = 0xd800;
export const HALVES = 0x800;

/** Every unit that is a character by itself, in order. */
const characters = lazily(() => {
  const codes = Uint16Array.from({ length: 0x10000 - HALVES }, (_, at) => (at < FIRST_HALF ? at : at + HALVES));
  return Buffer.from(codes.buffer).toString('utf16le');
});

/** The runs of units that a global pattern matches, in order, each with its first unit. */
export function* runsOf(pattern: RegExp): Generator<{ readonly first: number; readonly run: string }> {
  for (const { 0: run, index } of characters().matchAll(pattern))
    yield { first: index < FIRST_HALF ? index : index + HALVES, run };
}

/** Of each unit whether it is in a class: 1 or 0. `pattern`: a global one. */
export function unitsOf(pattern: RegExp): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const { first, run } of runsOf(pattern)) table.fill(1, first, first + run.length);
  return table;
}
