/**
 * What an answer is to hold, as the planner takes it: a tree of nodes, relations and edges, free of GraphQL. The api room makes it from a
 * query, any other face of the product could make it from something else. The tree is the structure of a question; its values are read late
 * (bound.ts).
 */
import type { Certainty, EntityKind } from '../../vocabulary/kinds.js';
import type { RelationField, RelationType } from '../../vocabulary/relations.js';
import type { ClaimStanding } from './answered.js';
import type { Bound } from './bound.js';
import type { GroupsSelection } from './group-selection.js';
import type { Page } from './page.js';

/** One property, by its name in the API ("issuedOn"), or the number of known relations of a field; in one direction. */
export type Order = { readonly direction: 'ASC' | 'DESC' } & ({ readonly property: string } | { readonly count: RelationField });

export type Scalar = string | number | boolean;
/** A test of one property; `eq` and `not` of null ask whether there is a value, which is part of the plan. */
export type Test = ValueTest | TextTest;
export type ValueTest =
  | { readonly op: 'eq' | 'not'; readonly value: Bound<Scalar> | null }
  | { readonly op: 'gt' | 'gte' | 'lt' | 'lte'; readonly value: Bound<Scalar> }
  | { readonly op: 'in'; readonly value: Bound<readonly Scalar[]> };
/** Looks into a text. Accents count when the asker typed any, and not otherwise; case never counts. */
export interface TextTest {
  readonly op: 'contains' | 'startsWith';
  readonly value: Bound<string>;
}

export type Filter =
  | { readonly type: 'and' | 'or'; readonly of: readonly Filter[] }
  | { readonly type: 'not'; readonly of: Filter }
  | { readonly type: 'property'; readonly property: string; readonly test: Test }
  | RelationFilter
  | WithinFilter;
/** It is, or lies under through any number of steps, something of its kind that is so. */
export interface WithinFilter {
  readonly type: 'within';
  readonly kind: EntityKind;
  readonly hierarchy: RelationType;
  readonly of: Filter;
}
export interface RelationFilter {
  readonly type: 'relation';
  readonly field: RelationField;
  readonly quantifier: 'some' | 'none' | 'every';
  readonly of: Filter | null;
  /** Which relations are looked at. */
  readonly edge: EdgeFilter;
}

/** Which relations count, by what is known of themselves. */
export interface EdgeFilter {
  /** How sure they must be; null for asserted or verified: inference is opt-in (design §3). */
  readonly certainty: readonly Certainty[] | null;
  /** Only relations that name one of these parts of the document, or a part of one: locators. */
  readonly provisions: Bound<readonly string[]> | null;
  /** Tests of an edge's own properties (vocabulary/properties lists them). */
  readonly tests: readonly { readonly property: string; readonly test: Test }[];
}

/** A connection: of all nodes of a kind, or of a relation field. Nothing is fetched that is not asked for. */
export interface ConnectionSelection {
  readonly page: Page;
  readonly where: Filter | null;
  readonly orderBy: readonly Order[];
  /** Null when nothing is asked of the nodes. */
  readonly node: NodeSelection | null;
  readonly wantsTotal: boolean;
  readonly wantsRows: boolean;
  /** Whether somebody looks at a cursor. */
  readonly wantsCursors: boolean;
  /** Whether somebody asks if more follows: one row more is looked for. */
  readonly wantsMore: boolean;
  /** Groups of all that the connection holds. */
  readonly groups: readonly GroupsSelection[];
}

/** What an edge says of its relation, by the names of API and store alike. */
export const EDGE_COLUMNS = ['certainty', 'confidence', 'status', 'rule', 'provisions', 'recordedAt', 'date', 'share'] as const;
export type EdgeColumn = (typeof EDGE_COLUMNS)[number];

export interface RelationSelection extends ConnectionSelection {
  /** Where the reader puts the answer: unique in its node. */
  readonly key: string;
  /** The kind from which the relation is walked. */
  readonly of: EntityKind;
  readonly field: RelationField;
  /** Which relations count. */
  readonly counted: EdgeFilter;
  readonly edge: readonly EdgeColumn[];
  readonly evidence: EvidenceSelection | null;
}

/** The proofs of an edge or claim, each with its source. */
export interface EvidenceSelection {
  readonly source: NodeSelection | null;
}

/** The claims in which an entity is the subject. */
export interface ClaimsSelection {
  readonly key: string;
  readonly first: Bound<number>;
  readonly states: readonly ClaimStanding[];
  readonly evidence: EvidenceSelection | null;
}

/** What is wanted of a node of one kind. */
export interface KindSelection {
  /** Property names of the API; `nameEn` is one of them where a name may be asked for in English. */
  readonly properties: readonly string[];
  readonly relations: readonly RelationSelection[];
  readonly claims: readonly ClaimsSelection[];
}
/** What is wanted of a node, by the kind that it may turn out to be. */
export interface NodeSelection {
  readonly byKind: ReadonlyMap<EntityKind, KindSelection>;
}
