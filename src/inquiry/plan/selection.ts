/**
 * What an answer is to hold, as the planner takes it: a tree of nodes, relations and edges, free of GraphQL. The api room makes it from a
 * query, any other face of the product could make it from something else.
 */
import type { Certainty, EntityKind } from '../../vocabulary/kinds.js';
import type { PastState } from '../../graph/claim-history.js';
import type { RelationField } from '../../vocabulary/relations.js';

/** One property, by its name in the API ("issuedOn"), or the number of known relations of a field; in one direction. */
export type Order = { readonly direction: 'ASC' | 'DESC' } & ({ readonly property: string } | { readonly count: RelationField });

/** Looks into a text. Accents count when the asker typed any, and not otherwise; case never counts. */
export interface TextTest {
  readonly op: 'contains' | 'startsWith';
  readonly value: string;
}
/** A test of one property. */
export type Test = ValueTest | TextTest;
export type ValueTest =
  | { readonly op: 'eq' | 'not' | 'gt' | 'gte' | 'lt' | 'lte'; readonly value: string | number | boolean | null }
  | { readonly op: 'in'; readonly value: readonly (string | number)[] };

export type Filter =
  | { readonly type: 'and' | 'or'; readonly of: readonly Filter[] }
  | { readonly type: 'not'; readonly of: Filter }
  | { readonly type: 'property'; readonly property: string; readonly test: Test }
  | {
      readonly type: 'relation';
      readonly field: RelationField;
      readonly quantifier: 'some' | 'none' | 'every';
      readonly of: Filter | null;
      /** Which relations are looked at. */
      readonly edge: EdgeFilter;
    };

/** Which relations count, by what is known of themselves. */
export interface EdgeFilter {
  /** How sure they must be; left out, asserted or verified: inference is opt-in (design §3). */
  readonly certainty?: readonly Certainty[];
  /** Only relations that name one of these parts of the document, or a part of one: locators. */
  readonly provisions?: readonly string[];
  /** Tests of an edge's own properties (conditions.ts lists them). */
  readonly tests?: readonly { readonly property: string; readonly test: Test }[];
}

export interface Page {
  readonly first?: number;
  readonly after?: string;
  readonly last?: number;
  readonly before?: string;
}

/** A connection: of all nodes of a kind, or of a relation field. */
export interface ConnectionSelection {
  readonly page: Page;
  readonly where: Filter | null;
  readonly orderBy: readonly Order[];
  /** Null when only totals or page information are asked for. */
  readonly node: NodeSelection | null;
  readonly wantsTotal: boolean;
  readonly wantsRows: boolean;
}

export interface RelationSelection extends ConnectionSelection {
  /** Where the assembler puts the answer: unique in its node. */
  readonly key: string;
  readonly field: RelationField;
  readonly edge: EdgeFilter;
  readonly evidence: EvidenceSelection | null;
}

/** The proofs of an edge or claim, each with its source. */
export interface EvidenceSelection {
  readonly source: NodeSelection | null;
}

/** Whether a fact is in force: said by a source, lost with its last evidence, or rejected by a person. */
export const CLAIM_STANDINGS = ['IN_FORCE', 'RETRACTED', 'REJECTED'] as const;
export type ClaimStanding = (typeof CLAIM_STANDINGS)[number];

/** The claims in which an entity is the subject. */
export interface ClaimsSelection {
  readonly key: string;
  readonly first: number;
  readonly states: readonly ClaimStanding[];
  readonly evidence: EvidenceSelection | null;
}

/** What is wanted of a node, by the kind that it may turn out to be. Scalars always come whole: they are few. */
export interface NodeSelection {
  readonly byKind: ReadonlyMap<
    EntityKind,
    { readonly relations: readonly RelationSelection[]; readonly claims: readonly ClaimsSelection[] }
  >;
}

// ---- what comes back

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
  readonly cursor: string;
  readonly node: AnsweredNode;
  readonly claim: string | null;
  readonly certainty: Certainty | null;
  readonly confidence: number | null;
  readonly status: string | null;
  readonly rule: string | null;
  readonly provisions: readonly string[];
  readonly evidence: readonly AnsweredEvidence[];
}
export interface AnsweredConnection {
  readonly edges: readonly AnsweredEdge[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  /** Null when it was not asked for. */
  readonly totalCount: number | null;
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
  /** When it was first recorded. */
  readonly provisions: readonly string[];
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
