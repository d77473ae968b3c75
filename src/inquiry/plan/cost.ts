/**
 * How much an answer could hold, known before anything is asked of the store: page sizes multiplied down the tree. It bounds the work of one
 * root field, whatever way the query was written.
 */
import { PolicyGraphError } from '../../errors.js';
import type { Arguments } from './bound.js';
import type { GroupsSelection } from './group-selection.js';
import type { ConnectionSelection, EvidenceSelection, Filter, NodeSelection } from './selection.js';

/** Nodes, proofs and claims that one root field may ask for: a full page of a hundred, five full pages of a hundred below each. */
export const MAX_COST = 60_000;
/** Lists whose size nobody chose are taken for half full: a plain question of four levels is no attack. */
const UNCHOSEN = 10;
/** A fact has seldom more than one or two proofs; each is one passage. */
const PROOFS = 2;

/** Tests in one filter, and relations that a filter goes through one behind the other: each multiplies what is looked at. */
const MAX_TESTS = 500;
const MAX_STEPS = 5;

/** Without recursion: a filter given as a variable may be nested deeper than the stack. */
function limitFilter(filter: Filter | null): void {
  const left: { readonly part: Filter; readonly steps: number }[] = filter === null ? [] : [{ part: filter, steps: 0 }];
  let seen = 0;
  for (let each = left.pop(); each !== undefined; each = left.pop()) {
    const { part, steps } = each;
    seen += 1;
    if (seen > MAX_TESTS || steps > MAX_STEPS) {
      const what = steps > MAX_STEPS ? `goes through more than ${MAX_STEPS} relations` : `has more than ${MAX_TESTS} parts`;
      throw new PolicyGraphError('QUERY_TOO_COMPLEX', `the filter ${what}`, {
        remedy: 'Filter by less at once; a list of values is one test (in:).',
      });
    }
    if (part.type === 'and' || part.type === 'or') left.push(...part.of.map((of) => ({ part: of, steps })));
    else if (part.type === 'not') left.push({ part: part.of, steps });
    else if (part.type === 'relation' && part.of !== null) left.push({ part: part.of, steps: steps + 1 });
  }
}

function evidenceCost(evidence: EvidenceSelection | null, given: Arguments): number {
  if (evidence === null) return 0;
  return PROOFS * (1 + (evidence.source === null ? 0 : below(evidence.source, given)));
}

function below({ byKind }: NodeSelection, given: Arguments): number {
  let cost = 0;
  // A node is of one kind, but plans for all are run on it.
  for (const { relations, claims } of byKind.values()) {
    for (const relation of relations) cost += connectionCost(relation, evidenceCost(relation.evidence, given), given);
    for (const { first, evidence } of claims) cost += first(given) * (1 + evidenceCost(evidence, given));
  }
  return cost;
}

/** Groups read what they count once, and are a page themselves. */
function groupsCost({ page, stages }: GroupsSelection, given: Arguments): number {
  const nodes = stages.flatMap(({ keys }) => keys.flatMap(({ node }) => node ?? []));
  return stages.length + page.size(given) * (1 + nodes.reduce((sum, node) => sum + below(node, given), 0));
}

/** A count reads what it counts once: as much as a small page. */
function connectionCost({ page, where, node, wantsRows, groups }: ConnectionSelection, proof: number, given: Arguments): number {
  limitFilter(where);
  const chosen = page.size(given);
  const size = page.chosen ? chosen : Math.min(UNCHOSEN, chosen);
  const ofGroups = groups.reduce((sum, each) => sum + groupsCost(each, given), 0);
  return 1 + ofGroups + (wantsRows ? size * (1 + proof + (node === null ? 0 : below(node, given))) : 0);
}

function limited(cost: number): void {
  if (cost <= MAX_COST) return;
  throw new PolicyGraphError('QUERY_TOO_COMPLEX', `the page sizes allow ${cost} items in one answer; ${MAX_COST} are allowed`, {
    remedy: 'Ask for smaller pages (first:) in the nested lists, or for fewer levels.',
    details: { cost, limit: MAX_COST },
  });
}

/** Throws QUERY_TOO_COMPLEX when the page and all below it could hold too much. */
export function limitPage(selection: ConnectionSelection, given: Arguments): void {
  limited(connectionCost(selection, 0, given));
}
/** Throws QUERY_TOO_COMPLEX when so many nodes and all below them could hold too much. */
export function limitNodes(
  nodes: readonly { readonly count: number; readonly selection: NodeSelection }[],
  given: Arguments,
): void {
  limited(nodes.reduce((sum, { count, selection }) => sum + count * (1 + below(selection, given)), 0));
}
