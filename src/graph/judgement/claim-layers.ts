/** A stored claim in its two layers: what sources state, and what judgements make of it. */
import type { Certainty, Status } from '../../vocabulary/kinds.js';
import type { ClaimRecord } from '../claim-record.js';
import type { Triple } from './judgement.js';

/** What a claim keeps of its sources' word while a judgement stands over it. */
interface Stated {
  readonly certainty: Certainty;
  readonly confidence: number;
  readonly status: Status | null;
  readonly rule: string;
  readonly retractedAt: string | null;
}
/** A row of the statement `claims-whole`. */
export interface StoredLayers {
  readonly id: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly sources: readonly string[];
  /** The claims and judgements that lend it words. */
  readonly lenders: readonly string[];
}

export function tripleOf({ properties }: StoredLayers): Triple {
  const { subject, predicate, object, value } = properties as Record<string, string | undefined>;
  return { subject: subject!, predicate: predicate!, object: object ?? null, value: value ?? null };
}

/** What sources state; null for a claim that only a judgement made. */
export function statedLayer(row: StoredLayers): (ClaimRecord & { readonly retractedAt: string | null }) | null {
  const { properties } = row;
  if (properties.madeBy !== undefined && properties.madeBy !== null) return null;
  const own = {
    certainty: properties.certainty as Certainty,
    confidence: properties.confidence as number,
    status: (properties.status as Status | undefined) ?? null,
    rule: properties.rule as string,
    retractedAt: null,
  };
  // Judgements say nothing of provisions: both layers have those that the evidence names.
  const provisions = (properties.provisions as readonly string[] | null | undefined) ?? [];
  const stated = typeof properties.stated === 'string' ? (JSON.parse(properties.stated) as Stated) : own;
  const retractedAt = stated.retractedAt ?? (properties.retractedAt as string | undefined) ?? null;
  return { id: row.id, ...tripleOf(row), ...stated, provisions, retractedAt };
}

/** The stated layer as it is kept beside another one. */
export function statedText({ certainty, confidence, status, rule, retractedAt }: Stated): string {
  return JSON.stringify({ certainty, confidence, status, rule, retractedAt });
}
