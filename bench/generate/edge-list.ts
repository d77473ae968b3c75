/** Edges by number: millions of them in flat arrays, spelled out only when they are written. */
import { type Certainty, type EntityKind, STATUSES, type Status } from '../../src/vocabulary/kinds.js';
import type { RelationType } from '../../src/vocabulary/relations.js';
import { chanceAt } from './random.js';

/** What is drawn for an edge: as a text says, a person judged, or a rule infers. */
export const ASSERTED = 0;
export const VERIFIED = 1;
export const INFERRED = 2;
const NAMES: readonly Certainty[] = ['ASSERTED', 'VERIFIED', 'INFERRED'];

export interface MadeEdge {
  readonly from: number;
  readonly to: number;
  readonly certainty: Certainty;
  readonly confidence: number;
  readonly status: Status | null;
  readonly rule: string;
  /** Whether it was planted: its claim is stored with its evidence. */
  readonly planted: boolean;
}

/** All edges of one relation between two kinds of ends. */
export class EdgeList {
  readonly #from: Uint32Array;
  readonly #to: Uint32Array;
  readonly #flags: Uint8Array;
  readonly #seed: number;
  #length = 0;

  constructor(
    readonly relation: RelationType,
    readonly fromKind: EntityKind,
    readonly toKind: EntityKind,
    { room, seed }: { readonly room: number; readonly seed: number },
  ) {
    this.#seed = seed;
    this.#from = new Uint32Array(room);
    this.#to = new Uint32Array(room);
    this.#flags = new Uint8Array(room);
  }

  get length(): number {
    return this.#length;
  }

  /** Adds an edge; unless its certainty is told, one in a hundred is verified and four in a hundred are inferred. */
  add(from: number, to: number, planted: { readonly certainty: number } | null = null): void {
    if (this.#length === this.#to.length) throw new Error(`no room for more edges ${this.relation}`);
    const chance = chanceAt(this.#seed, this.#length);
    const certainty = planted?.certainty ?? (chance < 0.01 ? VERIFIED : chance < 0.05 ? INFERRED : ASSERTED);
    this.#from[this.#length] = from;
    this.#to[this.#length] = to;
    this.#flags[this.#length] = certainty | (planted === null ? 0 : 4);
    this.#length += 1;
  }

  at(index: number): MadeEdge {
    const flags = this.#flags[index]!;
    const certainty = NAMES[flags & 3]!;
    const chance = chanceAt(this.#seed + 1, index);
    const status = chance < 0.3 ? null : STATUSES[Math.floor(((chance - 0.3) / 0.7) * STATUSES.length)]!;
    const sure = certainty === 'VERIFIED' ? 1 : certainty === 'INFERRED' ? 0.5 : 0.8 + Math.round(chance * 15) / 100;
    return {
      from: this.#from[index]!,
      to: this.#to[index]!,
      certainty,
      confidence: sure,
      status,
      rule: certainty === 'VERIFIED' ? 'read-by-hand' : certainty === 'INFERRED' ? 'title-phrase' : 'plain-reading',
      planted: (flags & 4) !== 0,
    };
  }

  *[Symbol.iterator](): Generator<MadeEdge> {
    for (let index = 0; index < this.#length; index += 1) yield this.at(index);
  }
}
