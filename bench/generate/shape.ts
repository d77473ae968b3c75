/**
 * The shape of the made-up graph: how many things of each kind, how skewed, and what is planted in it so that every question has an answer of a
 * known size. Sizes count entities; claims, passages and look-up keys come on top. Nothing in it is true of a real place or text but the names
 * of places, bodies and topics, which are the shipped ones.
 */

export const SIZES = { '10k': 10_000, '100k': 100_000, '1M': 1_000_000 } as const;
export type Size = keyof typeof SIZES;

/** Raised when what is made changes: a graph that was kept from before is then not taken for this one. */
export const GENERATION = 1;
export const SEED = 20_260_105;
export const RECORDED_AT = '2026-01-05T00:00:00.000Z';

/** The resolution that nearly every place carries out, its homonym, and one that hardly any does. */
export const HOT = { id: 'document:tw/resolution-29/term-xi', symbol: '29-NQ/TW' } as const;
export const HOMONYM = { id: 'document:tw/resolution-29/term-xiii', symbol: '29-NQ/TW' } as const;
export const SELECTIVE = { id: 'document:tw/resolution-52/term-xii', symbol: '52-NQ/TW' } as const;
export const STEM = 'cur.stem';
/** Made-up topics under STEM: a question about STEM takes them in. */
export const STEM_NARROWER = ['cur.stem.robotics', 'cur.stem.coding'] as const;
/** The topic of 30 % of all tasks. */
export const COMMON_TOPIC = 'dig.transform';
/** The place with a fifth of all tasks. */
export const SUPERNODE = 'locality:01-thanh-pho-ha-noi';
/** The words of the names of just so many tasks at every size. */
export const SEARCHED = { words: 'giáo dục STEM', tasks: 80 } as const;

export interface Shape {
  readonly size: Size;
  readonly localities: number;
  readonly documents: number;
  readonly tasks: number;
  readonly topics: number;
  readonly agencies: number;
  readonly sources: number;
  readonly programs: number;
  readonly indicators: number;
  /** Edges from tasks to the places where they apply, without the planted ones. */
  readonly taskPlaces: number;
  /** Tasks of the hot resolution, and how many of the first are on STEM; of the selective one likewise. */
  readonly hotTasks: number;
  readonly hotStem: number;
  readonly selectiveTasks: number;
  readonly selectiveStem: number;
  /** Share of the places that carry a STEM task of the hot resolution out, and how many each on average. */
  readonly hotShare: number;
  readonly hotTasksAPlace: number;
  /** Share of the places that carry out the selective one. */
  readonly selectiveShare: number;
  /** Of all edges but the planted, one in so many has its claim stored with its evidence. */
  readonly provenOneIn: number;
}

const PROVINCES = 34;
const COMMUNES = 3_321;
/** One body a province and some central ones. */
const CENTRAL_BODIES = 6;

/** The shares are those of the protocol: 2 % documents, 20 % tasks, 0.5 % topics, the rest programmes and figures 45 to 55. */
export function shapeOf(size: Size): Shape {
  const all = SIZES[size];
  const localities = Math.min(PROVINCES + COMMUNES, all / 10);
  const [documents, tasks] = [all / 50, all / 5];
  // No fewer than the taxonomy has.
  const topics = Math.max(66, Math.min(all / 200, 2_000));
  const agencies = PROVINCES + CENTRAL_BODIES;
  const sources = all / 1_000;
  const rest = all - localities - documents - tasks - topics - agencies - sources;
  const programs = Math.round(rest * 0.45);
  const hot = { '10k': [0.92, 1.6], '100k': [0.97, 2], '1M': [1, 2.4] } as const;
  return {
    size,
    localities,
    documents,
    tasks,
    topics,
    agencies,
    sources,
    programs,
    indicators: rest - programs,
    taskPlaces: Math.round(all * 1.75),
    hotTasks: 40,
    hotStem: 10,
    selectiveTasks: 12,
    selectiveStem: 4,
    hotShare: hot[size][0],
    hotTasksAPlace: hot[size][1],
    selectiveShare: 0.015,
    provenOneIn: 10,
  };
}
