/** What comes back from a plan: the shapes that the api's types read. Only what was asked for is there. */
import type { PastState } from '../../graph/claim-history.js';
import type { Certainty, EntityKind } from '../../vocabulary/kinds.js';
import type { AnsweredGroups } from './group-selection.js';
import type { PageInfoAnswer } from '../answers.js';

/** Whether a fact is in force: said by a source, lost with its last evidence, or rejected by a person. */
export const CLAIM_STANDINGS = ['IN_FORCE', 'RETRACTED', 'REJECTED'] as const;
export type ClaimStanding = (typeof CLAIM_STANDINGS)[number];

export interface AnsweredNode {
  readonly entityKind: EntityKind;
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
  /** Relation and claim answers by the key of their selection. */
  readonly answers: Readonly<Record<string, AnsweredConnection | readonly AnsweredClaim[]>>;
  readonly [property: string]: unknown;
}
export interface AnsweredEvidence {
  readonly source: AnsweredNode;
  readonly start: number | null;
  readonly end: number | null;
  readonly locator: string | null;
  readonly quote: string | null;
  readonly phrase: string | null;
  readonly rule: string;
  readonly confidence: number;
  readonly recordedAt: string | null;
  readonly retractedAt: string | null;
  readonly reason: string | null;
  readonly provisions: readonly string[];
}
export interface AnsweredEdge {
  /** Empty where nobody looks at it. */
  readonly cursor: string;
  readonly node: AnsweredNode | null;
  readonly certainty?: Certainty | null;
  readonly confidence?: number | null;
  readonly status?: string | null;
  readonly rule?: string | null;
  readonly provisions?: readonly string[];
  readonly recordedAt?: string | null;
  /** Of a succession: since when, and how much. */
  readonly date?: string | null;
  readonly share?: string | null;
  readonly evidence: readonly AnsweredEvidence[];
}
export interface AnsweredConnection {
  readonly edges: readonly AnsweredEdge[];
  readonly pageInfo: PageInfoAnswer;
  /** Null when it was not asked for. */
  readonly totalCount: number | null;
  /** Groups by the key of their selection. */
  readonly grouped: Readonly<Record<string, AnsweredGroups>>;
}
export interface AnsweredClaim {
  readonly id: string;
  readonly predicate: string;
  readonly objectId: string | null;
  /** JSON of an attribute's value. */
  readonly value: string | null;
  readonly certainty: Certainty;
  readonly confidence: number;
  readonly status: string | null;
  readonly rule: string;
  readonly provisions: readonly string[];
  /** When it was first recorded. */
  readonly recordedAt: string;
  /** Since when it stands as it does; of a retracted claim, as it last stood. */
  readonly since: string | null;
  readonly retractedAt: string | null;
  readonly reason: string | null;
  readonly history: readonly PastState[];
  /** The judgement that stands over it, by id. */
  readonly judgementId: string | null;
  readonly evidence: readonly AnsweredEvidence[];
}
