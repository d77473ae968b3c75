/** How two things hang together: the shortest paths between them over the relations of the graph, each hop with its words. */
import { PolicyGraphError } from '../errors.js';
import type { Store } from '../graph/store.js';
import { currentForm } from '../vocabulary/former-ids.js';
import { type Certainty, ENTITY_KINDS } from '../vocabulary/kinds.js';
import { RELATION_TYPES, type RelationType } from '../vocabulary/relations.js';
import { DEFAULT_CERTAINTY, certaintyRank, weakest } from './certainties.js';
import { lookUp } from './plan/answer.js';
import { AROUND, type Around, type AroundParams } from './plan/around-statement.js';
import { type Arguments, NO_ARGUMENTS } from './plan/bound.js';
import type { AnsweredHop, HopSelection } from './plan/hops-piece.js';
import { pageSize } from './plan/page.js';
import type { NodeSelection } from './plan/selection.js';
import { unknown } from './resolve-reference.js';
import { type Link, shortestWalks } from './shortest-paths.js';

export interface PathQuestion {
  /** Ids. */
  readonly from: string;
  readonly to: string;
  /** 1–6, default 6. */
  readonly maxHops?: number | null;
  /** Relations that a path may use, in either direction; all by default. */
  readonly relations?: readonly RelationType[] | null;
  /** Certainties that a hop may have; ASSERTED and VERIFIED by default. */
  readonly certainty?: readonly Certainty[] | null;
  /** 1–100, default 3. */
  readonly first?: number;
}

const MOST_HOPS = 6;
/** Relations read for one question: beyond it the two things hang together by hubs, and the answer would be noise. */
const MOST_LINKS = 50_000;

function requireHops(maxHops: number): number {
  if (!Number.isInteger(maxHops) || maxHops < 1 || maxHops > MOST_HOPS) {
    throw new PolicyGraphError('BAD_USER_INPUT', `maxHops: ${maxHops} is not a number of hops`, {
      remedy: `Ask for 1 to ${MOST_HOPS} hops.`,
    });
  }
  return maxHops;
}

/** What is shown of each hop. */
export interface HopsShown {
  readonly hops: HopSelection;
  readonly given: Arguments;
}
const IDS: NodeSelection = {
  byKind: new Map(ENTITY_KINDS.map((kind) => [kind, { properties: ['id'], relations: [], claims: [] }])),
};
const ENDS_AND_WORDS: HopsShown = { hops: { from: IDS, to: IDS, evidence: { source: IDS } }, given: NO_ARGUMENTS };

/** A path by its claims, and what is shown of each. */
export interface FoundPath {
  readonly claims: readonly string[];
  readonly hops: readonly AnsweredHop[];
}

/** The relations read for one question. A thing is read once. */
class Surroundings {
  readonly #store: Store;
  readonly #asked: Omit<AroundParams, 'ids' | 'limit'>;
  readonly #known = new Map<string, (Link & { readonly near: string })[]>();
  #left = MOST_LINKS;

  constructor(store: Store, asked: Omit<AroundParams, 'ids' | 'limit'>) {
    this.#store = store;
    this.#asked = asked;
  }

  /** What the ends stand for, an old id for what it leads to. Throws NOT_FOUND for an unknown one. */
  async ends(ids: readonly string[]): Promise<string[]> {
    const forms = ids.map(currentForm);
    const standing = await this.#read('ends', forms);
    return forms.map((form, at) => {
      const found = standing.filter(([asked]) => asked === form);
      // Where an old id leads counts before a thing that has it still.
      const now = (found.find(([, each]) => each !== form) ?? found[0])?.[1];
      if (now === undefined) throw unknown(ids[at]!, 'thing');
      return now;
    });
  }

  /** The relations of each thing; of all that are not known yet in one statement. */
  async of(ids: readonly string[]): Promise<(Link & { readonly near: string })[]> {
    const unread = ids.filter((id) => !this.#known.has(id));
    if (unread.length > 0) await this.#read('within', unread);
    return ids.flatMap((id) => this.#known.get(id) ?? []);
  }

  async #read(things: keyof typeof AROUND, ids: readonly string[]): Promise<Around['standing']> {
    const [found] = await this.#store.read(AROUND[things], { ...this.#asked, ids, limit: this.#left + 1 });
    const { standing, links, passed, ahead } = found!;
    this.#left -= links.length;
    if (this.#left < 0) {
      throw new PolicyGraphError('QUERY_TOO_COMPLEX', `more than ${MOST_LINKS} relations lie between the two`, {
        remedy: 'Name the relations to use (relations:), or ask for fewer hops.',
      });
    }
    for (const id of [...standing.map(([, now]) => now), ...passed]) this.#known.set(id, []);
    for (const [near, claim, from, to, certainty] of [...links, ...ahead])
      this.#known.get(near)!.push({ near, claim, from, to, certainty });
    return standing;
  }
}

function compareWalks(a: readonly Link[], b: readonly Link[]): number {
  const certainty = (walk: readonly Link[]): number => certaintyRank(weakest(walk.map((link) => link.certainty)));
  const ids = (walk: readonly Link[]): string => walk.map(({ claim }) => claim).join(' ');
  return certainty(a) - certainty(b) || (ids(a) < ids(b) ? -1 : 1);
}

/**
 * The shortest paths, surest first, then by the ids of their claims; empty when the two are not connected within `maxHops`. Each hop is
 * told in its own direction, whichever way the path walks it. Two statements where few things lie between, at most maxHops + 1. Throws NOT_FOUND for
 * an unknown id, BAD_USER_INPUT for bad arguments, QUERY_TOO_COMPLEX when too many relations lie between.
 */
export async function findPaths(store: Store, question: PathQuestion, shown: HopsShown = ENDS_AND_WORDS): Promise<FoundPath[]> {
  const maxHops = requireHops(question.maxHops ?? MOST_HOPS);
  const first = pageSize(question.first, 3);
  const surroundings = new Surroundings(store, {
    relations: [...(question.relations ?? RELATION_TYPES)],
    certainty: [...(question.certainty ?? DEFAULT_CERTAINTY)],
  });
  const [from, to] = (await surroundings.ends([question.from, question.to])) as [string, string];
  if (from === to) {
    throw new PolicyGraphError('BAD_USER_INPUT', 'from and to are the same thing', { remedy: 'Name two things.' });
  }
  const walks = await shortestWalks((ids) => surroundings.of(ids), { from, to, maxHops });
  const chosen = walks
    .sort(compareWalks)
    .slice(0, first)
    .map((walk) => walk.map(({ claim }) => claim));
  const { hops } = await lookUp(store, { nodes: [], hops: { claims: chosen.flat(), selection: shown.hops } }, shown.given);
  return chosen.map((claims) => ({ claims, hops: claims.map((claim) => hops.get(claim)!) }));
}
