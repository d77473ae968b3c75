/** How two things hang together: the shortest paths between them over the relations of the graph, each hop with its words. */
import { PolicyGraphError } from '../errors.js';
import { relationsAround, thingsNow } from '../graph/statements.generated.js';
import type { Store } from '../graph/store.js';
import { currentForm } from '../vocabulary/former-ids.js';
import type { Certainty } from '../vocabulary/kinds.js';
import { RELATION_TYPES, type RelationType } from '../vocabulary/relations.js';
import type { PathAnswer } from './answers.js';
import { DEFAULT_CERTAINTY, certaintyRank, weakest } from './certainties.js';
import { pageSize } from './plan/page.js';
import { stepsOfClaims } from './proof.js';
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

/** What an id stands for, an old one for what it leads to (graph/redirects). Throws NOT_FOUND for an unknown one. */
async function standingFor(store: Store, ids: readonly string[]): Promise<string[]> {
  const forms = ids.map(currentForm);
  const rows = await store.read(thingsNow, { ids: forms });
  return forms.map((form, at) => {
    const found = rows.filter(({ id }) => id === form);
    // Where an old id leads counts before a thing that has it still.
    const now = (found.find((row) => row.now !== form) ?? found[0])?.now;
    if (now === undefined) throw unknown(ids[at]!, 'thing');
    return now;
  });
}

function compareWalks(a: readonly Link[], b: readonly Link[]): number {
  const certainty = (walk: readonly Link[]): number => certaintyRank(weakest(walk.map((link) => link.certainty)));
  const ids = (walk: readonly Link[]): string => walk.map(({ claim }) => claim).join(' ');
  return certainty(a) - certainty(b) || (ids(a) < ids(b) ? -1 : 1);
}

/**
 * The shortest paths, surest first, then by the ids of their claims; empty when the two are not connected within `maxHops`. Each hop is
 * told in its own direction, whichever way the path walks it. At most maxHops + 2 statements. Throws NOT_FOUND for an unknown id,
 * BAD_USER_INPUT for bad arguments, QUERY_TOO_COMPLEX when too many relations lie between.
 */
export async function findPaths(store: Store, question: PathQuestion): Promise<PathAnswer[]> {
  const maxHops = requireHops(question.maxHops ?? MOST_HOPS);
  const first = pageSize(question.first, 3);
  const [from, to] = (await standingFor(store, [question.from, question.to])) as [string, string];
  if (from === to) {
    throw new PolicyGraphError('BAD_USER_INPUT', 'from and to are the same thing', { remedy: 'Name two things.' });
  }
  const relations = [...(question.relations ?? RELATION_TYPES)];
  const certainty = [...(question.certainty ?? DEFAULT_CERTAINTY)];
  let left = MOST_LINKS;
  const walks = await shortestWalks(
    async (ids) => {
      const rows = await store.read(relationsAround, { ids: [...ids], relations, certainty, limit: left + 1 });
      left -= rows.length;
      if (left < 0) {
        throw new PolicyGraphError('QUERY_TOO_COMPLEX', `more than ${MOST_LINKS} relations lie between ${from} and ${to}`, {
          remedy: 'Name the relations to use (relations:), or ask for fewer hops.',
        });
      }
      return rows.map((row) => ({ ...row, certainty: row.certainty as Certainty }));
    },
    { from, to, maxHops },
  );
  const chosen = walks.sort(compareWalks).slice(0, first);
  const steps = await stepsOfClaims(
    store,
    chosen.flatMap((walk) => walk.map(({ claim }) => claim)),
  );
  return chosen.map((walk) => ({ hops: walk.map(({ claim }) => steps.get(claim)!) }));
}
