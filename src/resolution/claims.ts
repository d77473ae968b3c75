/**
 * Claims in the making: a relation or attribute with the words that say so, in offsets of the clean text; they become file offsets at the
 * border of the room. Every claim names its rule.
 */
import type { SourceDocument } from '../documents/source-document.js';
import type { Claim, Evidence, Span } from '../vocabulary/facts.js';
import type { Certainty, Status } from '../vocabulary/kinds.js';
import type { RelationType } from '../vocabulary/relations.js';
import { evidencePhrase } from './evidence-phrase.js';
import type { Identified } from './identified.js';
import type { CitedProvision } from './provisions.js';
import type { RuleName } from './rules.js';
import { RULES } from './rules.js';

export interface RelationDraft {
  readonly type: RelationType;
  readonly from: string;
  readonly to: string;
  readonly rule: RuleName;
  readonly evidence: readonly Span[];
  readonly certainty?: Certainty;
  readonly status?: Status | null;
  /** Parts of the object that the words are about, where they do not name the object beside them. */
  readonly provisions?: readonly string[];
}
export interface AttributeDraft {
  readonly subject: string;
  readonly property: string;
  readonly value: string | number | boolean;
  readonly rule: RuleName;
  readonly evidence: readonly Span[];
}

const evidenceKey = ({ start, end, rule }: Evidence): string => `${start}-${end} ${rule}`;

/** Collects claims of one source; the same fact twice gathers its evidence. */
export class ClaimBook {
  readonly #document: SourceDocument;
  readonly #sourceId: string;
  readonly #claims = new Map<string, Claim>();
  readonly #evidenceOf = new Map<string, { evidence: Evidence[]; seen: Set<string> }>();
  readonly #provisions = new Map<string, CitedProvision[]>();
  readonly #stated = new Set<CitedProvision>();
  readonly #named = new Map<string, readonly Span[]>();

  /**
   * `provisions`: parts of documents that the source cites; a claim about such a document carries those that its words name.
   * `identified`: what the source names and where; the words shown of a proof hold the name of the claim's object.
   */
  constructor(
    document: SourceDocument,
    sourceId: string,
    provisions: readonly CitedProvision[],
    identified: readonly Identified[],
  ) {
    this.#document = document;
    this.#sourceId = sourceId;
    for (const { entity, mentions } of identified)
      this.#named.set(
        entity.id,
        [...(this.#named.get(entity.id) ?? []), ...mentions].sort((a, b) => a.start - b.start),
      );
    for (const provision of provisions) {
      const known = this.#provisions.get(provision.document);
      if (known === undefined) this.#provisions.set(provision.document, [provision]);
      else known.push(provision);
    }
  }

  /** The parts of a document that stand beside its name within a range, and the range with their words. */
  #withProvisions(span: Span, object: string | null): { span: Span; provisions: readonly string[] } {
    const named = object === null ? [] : (this.#provisions.get(object) ?? []);
    const inside = named.filter(({ citation }) => citation.start < span.end && span.start < citation.end);
    for (const provision of inside) this.#stated.add(provision);
    return {
      span: {
        start: Math.min(span.start, ...inside.map(({ start }) => start)),
        end: Math.max(span.end, ...inside.map(({ end }) => end)),
      },
      provisions: [...new Set(inside.flatMap(({ locators }) => locators))].sort(),
    };
  }

  #evidence(
    spans: readonly Span[],
    { subject, object, rule, stated }: { subject: string; object: string | null; rule: RuleName; stated: readonly string[] },
  ): Evidence[] {
    const ends = { subject: this.#named.get(subject), object: object === null ? [] : this.#named.get(object) };
    const seen = new Set<string>();
    return spans
      .filter(({ start, end }) => end > start && !seen.has(`${start}-${end}`) && seen.add(`${start}-${end}`))
      .map((bare) => {
        const { span, provisions: beside } = this.#withProvisions(bare, object);
        const provisions = stated.length > 0 ? [...new Set([...beside, ...stated])].sort() : beside;
        const raw = this.#document.rawSpan(span);
        return {
          sourceId: this.#sourceId,
          start: raw.start,
          end: raw.end,
          locator: this.#document.locatorOf(raw),
          phrase: evidencePhrase(this.#document, span, ends),
          rule,
          confidence: RULES[rule].confidence,
          ...(provisions.length > 0 ? { provisions } : {}),
        };
      });
  }

  #add(key: string, claim: Claim): void {
    const known = this.#claims.get(key);
    if (known === undefined) {
      const evidence = [...claim.evidence];
      this.#evidenceOf.set(key, { evidence, seen: new Set(evidence.map(evidenceKey)) });
      this.#claims.set(key, { ...claim, evidence });
      return;
    }
    // A fact may be said some thousand times in one text: what was gathered is added to, not gathered anew.
    const { evidence, seen } = this.#evidenceOf.get(key)!;
    for (const each of claim.evidence) {
      if (seen.has(evidenceKey(each))) continue;
      seen.add(evidenceKey(each));
      evidence.push(each);
    }
    // The surer reading names the claim; both keep their words.
    const surer = known.certainty === 'ASSERTED' || claim.certainty !== 'ASSERTED' ? known : claim;
    this.#claims.set(key, {
      ...surer,
      status: known.status ?? claim.status,
      confidence: Math.max(known.confidence, claim.confidence),
      evidence,
    });
  }

  relate({ type, from, to, rule, evidence, certainty = 'ASSERTED', status = null, provisions = [] }: RelationDraft): void {
    if (from === to) return;
    const proofs = this.#evidence(evidence, { subject: from, object: to, rule, stated: provisions });
    if (proofs.length === 0) return;
    const { confidence } = RULES[rule];
    this.#add(`${type} ${from} ${to}`, {
      subject: from,
      predicate: type,
      object: to,
      value: null,
      certainty,
      confidence,
      rule,
      status,
      evidence: proofs,
    });
  }

  attribute({ subject, property, value, rule, evidence }: AttributeDraft): void {
    const proofs = this.#evidence(evidence, { subject, object: null, rule, stated: [] });
    if (proofs.length === 0) return;
    const { confidence } = RULES[rule];
    this.#add(`${property} ${subject} ${value}`, {
      subject,
      predicate: property,
      object: null,
      value,
      certainty: 'ASSERTED',
      confidence,
      rule,
      status: null,
      evidence: proofs,
    });
  }

  /** Whether some claim carries the provision already. */
  states(provision: CitedProvision): boolean {
    return this.#stated.has(provision);
  }

  has(type: RelationType, from: string, to: string): boolean {
    return this.#claims.has(`${type} ${from} ${to}`);
  }

  all(): Claim[] {
    return [...this.#claims.values()];
  }
}
