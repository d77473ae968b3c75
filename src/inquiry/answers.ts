/**
 * The room of questions: each function takes the store and gives a plain answer of ids and scalars, which the API turns into nodes. Nothing
 * here knows GraphQL or an engine. This file is the shapes of the answers.
 */
import type { Certainty, EntityKind } from '../vocabulary/kinds.js';
import type { RelationType } from '../vocabulary/relations.js';
import type { Carried } from './best-ways.js';
import type { AnsweredNode } from './plan/answered.js';
import type { AnsweredHop } from './plan/hops-piece.js';

/** Words of a source that carry a fact. Offsets as in facts.ts; null for reference data, whose record `locator` names. */
export interface EvidenceAnswer {
  readonly sourceId: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly locator: string | null;
  /** The stored sentence; null where only its place ships. */
  readonly quote: string | null;
  /** At most 12 words of it. */
  readonly phrase: string | null;
  /** 0–1. */
  readonly confidence: number;
}

/** One relation of a path in its own direction: `from` is the newer or dependent side, whichever way the path walks it. */
export interface HopAnswer {
  readonly claimId: string;
  readonly relation: RelationType;
  readonly fromId: string;
  readonly toId: string;
  /** How sure this step of the argument is: of a containment step INFERRED, though the place list asserts the relation itself. */
  readonly certainty: Certainty;
  /** 0–1. */
  readonly confidence: number;
  /** The rule that found the relation or, of an INFERRED step, that infers it ("title-phrase", "containment"). */
  readonly rule: string | null;
  readonly evidence: readonly EvidenceAnswer[];
}

/** A thing that a reference may mean, with the reasons in sentences. */
export interface CandidateAnswer {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  /** 0–1; equal scores fit equally well. */
  readonly score: number;
  readonly reasons: readonly string[];
}

export interface PageInfoAnswer {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

export interface ImplementingLocalityEdgeAnswer {
  readonly cursor: string;
  readonly nodeId: string;
  /** That of the weakest step of `path`. */
  readonly certainty: Certainty;
  /** The smallest confidence of the steps of `path`: a chain holds as much as its weakest link. */
  readonly confidence: number;
  /** The named rules of the INFERRED steps, each once, sorted. */
  readonly rules: readonly string[];
  /** Tasks that the locality carries out, surest first, then by id. */
  readonly taskIds: readonly string[];
  /** From the locality to the document. */
  readonly path: { readonly hops: readonly AnsweredHop[] };
  /** How the answer came from a unit that has ended; null where it did not. */
  readonly carried: Carried | null;
}

export interface ImplementingLocalitiesAnswer {
  readonly documentId: string;
  /** The other documents that the reference fits. */
  readonly alternatives: readonly CandidateAnswer[];
  /** What `coverageOf` needs to say how far the graph covers this very question; asked for only when somebody wants it. */
  readonly scope: CoverageScope;
  /** Ids of units that the answer should have been carried from, and of which no successor is known. */
  readonly withoutSuccessor: readonly string[];
  readonly edges: readonly ImplementingLocalityEdgeAnswer[];
  readonly totalCount: number;
  readonly pageInfo: PageInfoAnswer;
  /** What was to be shown beside the rows, in the order in which it was asked for. */
  readonly nodes: readonly ReadonlyMap<string, AnsweredNode>[];
}

/** What a question is about, by ids; absent parts do not narrow it. */
export interface CoverageScope {
  readonly documentId?: string;
  readonly topicIds?: readonly string[];
  readonly localityIds?: readonly string[];
  readonly periodId?: string;
}

/** What the graph has read on a question, so that silence is not taken for "no". Sources are articles and documents, not shipped lists. */
export interface CoverageAnswer {
  /** All sources in the graph, and by tier. */
  readonly sources: number;
  readonly officialSources: number;
  readonly pressSources: number;
  readonly publishers: readonly string[];
  /** ISO dates of the first and last source; null where no source states its date. */
  readonly firstPublished: string | null;
  readonly lastPublished: string | null;
  /** Sources with evidence on everything that was asked together (all sources, when nothing narrows the question). */
  readonly sourcesOnQuestion: number;
  /** Sources with evidence on each part of the question, in the order document, topics, localities, period. */
  readonly parts: readonly CoveragePart[];
  /** Documents stored that carry out the document, or that are about the rest of the question. */
  readonly documentsFound: number;
  /** Localities for which some task of the question is evidenced, of whatever certainty. */
  readonly localitiesWithEvidence: number;
  /** What the numbers mean, one or two sentences. */
  readonly statementVi: string;
  readonly statementEn: string;
}
export interface CoveragePart {
  readonly ids: readonly string[];
  readonly part: 'DOCUMENT' | 'TOPICS' | 'LOCALITIES' | 'PERIOD';
  readonly sources: number;
}

export interface StatisticsAnswer {
  readonly entities: readonly { readonly kind: EntityKind; readonly count: number }[];
  /** Relations in force (not rejected, not retracted) by type, in the order of the relation table. */
  readonly relations: readonly { readonly relation: RelationType; readonly count: number }[];
  /** Claims of every sort, rejected ones too, by certainty. */
  readonly certainties: readonly { readonly certainty: Certainty; readonly count: number }[];
  /** Sources by tier: OFFICIAL, PRESS, REFERENCE. */
  readonly sources: readonly { readonly tier: string; readonly count: number }[];
  readonly claims: number;
  readonly passages: number;
  /** Grows with each change of the graph: sources that are read, read anew or removed, judgements. */
  readonly revision: number;
}
