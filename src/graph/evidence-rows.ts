/** The evidence of a source as rows: each ties a claim to the passage that says so and carries what the source makes of the claim. */
import { type Claim, type Evidence, provisionsOfClaim, type SourceFacts } from '../vocabulary/facts.js';
import { claimIdOf, passageFinder, passageIdOf } from './claim-id.js';
import { type ClaimState, mergedState, plainState } from './claim-record.js';
import type { StoredProperties } from './entity-record.js';

/** Which tie it is, among those in force. */
export interface EvidenceTie {
  readonly claim: string;
  readonly passage: string;
  readonly key: string;
}
export interface EvidenceRow extends EvidenceTie {
  /** What the source makes of the claim. */
  readonly state: ClaimState;
  readonly phrase: string | null;
  readonly locator: string | null;
  readonly properties: StoredProperties;
}
export interface SourceEvidence {
  readonly passages: readonly { readonly id: string; readonly properties: StoredProperties }[];
  readonly ties: readonly EvidenceRow[];
}

export const tieId = ({ claim, passage, key }: EvidenceTie): string => `${claim} ${passage} ${key}`;

function present(properties: Record<string, string | number | null>): StoredProperties {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null)) as StoredProperties;
}

/** A fact that a source states twice is one claim: what it makes of it is merged before the ties carry it. */
function statesOf(claims: readonly Claim[]): Map<string, ClaimState> {
  const states = new Map<string, ClaimState>();
  for (const claim of claims) {
    const [id, before] = [claimIdOf(claim), states.get(claimIdOf(claim))];
    const state = plainState({ ...claim, provisions: provisionsOfClaim(claim) });
    states.set(id, before === undefined ? state : mergedState(before, state));
  }
  return states;
}

/**
 * The passages of the facts and the ties to them. A fact without words of its own (a rule concluded it from others) is tied to the source as a
 * whole, so that it goes when the source goes.
 */
export function evidenceOf(facts: SourceFacts): SourceEvidence {
  const passages = new Map<string, StoredProperties>();
  const add = (id: string, properties: Record<string, string | number | null>): void => {
    passages.set(id, { ...passages.get(id), ...present(properties), id });
  };
  for (const { start, end, text, textHash } of facts.passages) {
    add(passageIdOf(facts.source.id, { start, end, locator: null }), { start, end, text, textHash });
  }
  const states = statesOf(facts.claims);
  const passageOf = passageFinder(facts.passages);
  /** Of passages that were met before: a sentence proves some twenty facts. */
  const passageIds = new Map<object, string>();
  const ties = new Map<string, EvidenceRow>();
  for (const claim of facts.claims) {
    const claimId = claimIdOf(claim);
    const stated = states.get(claimId)!;
    // Each piece of evidence carries the provisions that its own words name; the claim has them all.
    const without: ClaimState = stated.provisions.length === 0 ? stated : { ...stated, provisions: [] };
    const whole: Evidence = {
      ...{ sourceId: facts.source.id, start: null, end: null, locator: null, phrase: null },
      ...{ rule: claim.rule, confidence: claim.confidence },
    };
    for (const each of claim.evidence.length > 0 ? claim.evidence : [whole]) {
      const { start, end, rule, confidence, phrase, locator, provisions = [] } = each;
      const state = provisions.length === 0 ? without : { ...stated, provisions };
      const holder = passageOf(each);
      const met = holder === null ? undefined : passageIds.get(holder);
      const passage = met ?? passageIdOf(facts.source.id, holder === null ? each : { ...holder, locator: null });
      if (met === undefined && !passages.has(passage))
        add(passage, { start: holder?.start ?? null, end: holder?.end ?? null, locator });
      if (met === undefined && holder !== null) passageIds.set(holder, passage);
      const key = `${start ?? ''}-${end ?? ''}-${rule}`;
      // Most often the claim is as sure as its evidence, and by the same rule: only a difference is stored.
      const properties = {
        key,
        start,
        end,
        rule,
        confidence,
        phrase,
        locator,
        certainty: state.certainty,
        status: state.status,
        claimRule: state.rule === rule ? null : state.rule,
        claimConfidence: state.confidence === confidence ? null : state.confidence,
        provisions: provisions.length === 0 ? null : [...provisions],
      };
      const tie = { claim: claimId, passage, key, state, phrase, locator, properties };
      ties.set(tieId(tie), tie);
    }
  }
  return { passages: [...passages].map(([id, properties]) => ({ id, properties })), ties: [...ties.values()] };
}
