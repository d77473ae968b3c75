/** Turns the ids of an answer into nodes and proofs, all in one statement. */
import { PolicyGraphError } from '../errors.js';
import { type LookedUp, lookUp } from '../inquiry/plan/answer.js';
import type { FieldNode } from 'graphql';
import type { AnsweredEvidence, AnsweredNode } from '../inquiry/plan/answered.js';
import type { EvidenceSelection, NodeSelection } from '../inquiry/plan/selection.js';
import type { HopAnswer } from '../inquiry/answers.js';
import { argumentsOf } from './arguments.js';
import type { ApiContext } from './context.js';
import { evidenceOf, type Info } from './look-ahead.js';

/** Collects what an answer needs, each in the selection of its place in the query, and fetches it at once. */
export class Hydration {
  readonly #info: Info;
  readonly #wanted: { ids: Set<string>; selection: NodeSelection }[] = [];
  readonly #claims = new Set<string>();
  #evidence: EvidenceSelection | null = null;

  constructor(info: Info) {
    this.#info = info;
  }

  /** Nodes of one place in the query; the number names the place when reading. */
  want(ids: readonly string[], selection: NodeSelection): number {
    this.#wanted.push({ ids: new Set(ids), selection });
    return this.#wanted.length - 1;
  }

  /** The proofs of claims, as the fields of evidence at those places of the query ask for them; none where nothing asks. */
  wantEvidence(claimIds: readonly string[], nodes: readonly FieldNode[]): void {
    if (nodes.length === 0) return;
    for (const id of claimIds) this.#claims.add(id);
    this.#evidence = evidenceOf(nodes, this.#info);
  }

  async fetch({ store }: ApiContext): Promise<Hydrated> {
    const nodes = this.#wanted.map(({ ids, selection }) => ({ ids: [...ids], selection }));
    const claims = this.#evidence === null ? {} : { claims: { ids: [...this.#claims], evidence: this.#evidence } };
    return new Hydrated(await lookUp(store, { nodes, ...claims }, argumentsOf(this.#info)));
  }
}

export class Hydrated {
  readonly #found: LookedUp;
  constructor(found: LookedUp) {
    this.#found = found;
  }

  /** The node; the answer named it, so that its absence is a fault of the store. */
  node(place: number, id: string): AnsweredNode {
    const node = this.#found.nodes[place]?.get(id);
    if (node === undefined) throw new PolicyGraphError('INTERNAL', `the graph changed while it was read: ${id} is gone`);
    return node;
  }
  find(place: number, id: string): AnsweredNode | null {
    return this.#found.nodes[place]?.get(id) ?? null;
  }
  evidence(claimId: string): AnsweredEvidence[] {
    return this.#found.evidence.get(claimId) ?? [];
  }

  /** A path whose ends are at the place. */
  path({ hops }: { readonly hops: readonly Omit<HopAnswer, 'evidence'>[] }, places: { from: number; to: number }): object {
    return {
      hops: hops.map((hop) => ({
        relation: hop.relation,
        from: this.find(places.from, hop.fromId),
        to: this.find(places.to, hop.toId),
        certainty: hop.certainty,
        rule: hop.rule,
        evidence: this.evidence(hop.claimId),
      })),
    };
  }
}
