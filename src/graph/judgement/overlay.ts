/**
 * What the judgements in force make of facts as their sources state them: a pure function, applied in the order in which people judged. The
 * same facts and judgements give the same graph, whichever came first.
 */
import { createHash } from 'node:crypto';
import type { StoredProperties } from '../entity-record.js';
import { claimIdOfStored } from '../claim-id.js';
import type { Judgement, JudgedMention, Triple } from './judgement.js';

/** What a person says of a fact; the last word counts. */
export interface Verdict {
  readonly judgement: Judgement;
  readonly certainty: 'VERIFIED' | 'REJECTED';
}
/** A fact that a judgement gives: the corrected form of another, or what follows from a resolved mention. */
export interface GivenFact {
  readonly triple: Triple;
  readonly judgement: Judgement;
  /** The fact whose words carry it, by id; or the mention. */
  readonly from: { readonly claim: string } | { readonly mention: JudgedMention };
}

type IdentityStep = Extract<Judgement['target'], { verb: 'merge' | 'split' }> & { readonly sequence: number };

const exchanged = (triple: Triple, from: string, to: string): Triple => ({
  ...triple,
  subject: triple.subject === from ? to : triple.subject,
  object: triple.object === from ? to : triple.object,
});

export class Overlay {
  readonly #steps: IdentityStep[] = [];
  readonly #moved = new Set<string>();
  /** By id of the fact as it is seen now. */
  readonly verdicts = new Map<string, Verdict>();
  /** By id of the fact as it is seen now; several judgements may give the same fact. */
  readonly given = new Map<string, GivenFact[]>();
  /** Identities that are seen as another one, and as which. */
  readonly redirected = new Map<string, string>();
  /** Identities that a judgement makes. */
  readonly made = new Map<string, StoredProperties>();
  /** The facts whose words carry a given one, by id. */
  readonly sourceClaims = new Set<string>();

  constructor(judgements: readonly Judgement[]) {
    const inForce = judgements.filter(({ undone }) => undone === null).sort((a, b) => a.sequence - b.sequence);
    for (const judgement of inForce) this.#addIdentity(judgement);
    for (const judgement of inForce) this.#addVerdict(judgement);
  }

  #addIdentity(judgement: Judgement): void {
    const { target, sequence, made } = judgement;
    for (const properties of made) this.made.set(String(properties.id), properties);
    if (target.verb !== 'merge' && target.verb !== 'split') return;
    this.#steps.push({ ...target, sequence });
    this.#moved.add(target.from);
    if (target.verb === 'split') return;
    for (const [id, into] of this.redirected) if (into === target.from) this.redirected.set(id, target.into);
    this.redirected.set(target.from, target.into);
  }

  #addVerdict(judgement: Judgement): void {
    const { target, sequence } = judgement;
    const now = (triple: Triple): Triple => this.#mapped(triple, [], sequence);
    const say = (triple: Triple, certainty: Verdict['certainty']): string => {
      const id = claimIdOfStored(triple);
      this.verdicts.set(id, { judgement, certainty });
      return id;
    };
    const give = (triple: Triple, from: GivenFact['from']): void => {
      const id = say(triple, 'VERIFIED');
      this.given.set(id, [...(this.given.get(id) ?? []), { triple, judgement, from }]);
    };
    if (target.verb === 'confirm') say(now(target.claim), 'VERIFIED');
    if (target.verb === 'reject') say(now(target.claim), 'REJECTED');
    if (target.verb === 'correct') {
      const claim = say(now(target.claim), 'REJECTED');
      this.sourceClaims.add(claim);
      give(now(target.corrected), { claim });
    }
    if (target.verb === 'resolve') for (const says of target.says) give(now(says), { mention: target.mention });
  }

  /** The fact as it is seen after the judgements later than that one. */
  #mapped(stated: Triple, sources: readonly string[], after: number): Triple {
    let triple = stated;
    for (const step of this.#steps) {
      if (step.sequence <= after || (triple.subject !== step.from && triple.object !== step.from)) continue;
      if (step.verb === 'merge') triple = exchanged(triple, step.from, step.into);
      else {
        const named = step.claims.includes(claimIdOfStored(triple));
        const only = step.sources.length > 0 && sources.length > 0 && sources.every((source) => step.sources.includes(source));
        if (named || only) triple = exchanged(triple, step.from, step.to);
      }
    }
    return triple;
  }

  /** The fact that sources state, as it is seen; `sources`: of its words. */
  seen(stated: Triple, sources: readonly string[]): Triple {
    return this.#mapped(stated, sources, 0);
  }

  /** Identities whose facts may be seen under another one. */
  get movedIdentities(): ReadonlySet<string> {
    return this.#moved;
  }

  get isEmpty(): boolean {
    return this.#steps.length === 0 && this.verdicts.size === 0;
  }
}

/** Id of an identity that a judgement makes: that of the one it was split from, with a tail of the new name. */
export function splitId(from: string, name: string): string {
  return `${from}~${createHash('sha256').update(name).digest('hex').slice(0, 6)}`;
}
