/** What is wanted of the groups of a connection, and what comes back. Facets are groups by one key each. */
import type { Certainty } from '../../vocabulary/kinds.js';
import type { Property } from '../../vocabulary/properties.js';
import type { AnsweredNode } from './answered.js';
import type { Bound } from './bound.js';
import type { GroupKey } from './group-keys.js';
import type { Page } from './page.js';
import type { NodeSelection } from './selection.js';

/** COUNT: the largest group first. KEY: by the values of the keys, in their order. */
export const GROUP_ORDERS = ['COUNT', 'KEY'] as const;
export type GroupOrder = (typeof GROUP_ORDERS)[number];

export interface GroupsSelection {
  /** Where the reader puts the answer: unique in its connection. */
  readonly key: string;
  /** With their values a group is one; none for a single group of all. */
  readonly by: readonly GroupKey[];
  /** How sure a relation that groups must be; null for asserted or verified. */
  readonly certainty: Bound<readonly Certainty[]> | null;
  readonly measures: readonly Property[];
  readonly order: GroupOrder;
  readonly page: Page;
  /** Beside each key what is wanted of the node at the end of its relation; null for nothing. */
  readonly nodes: readonly (NodeSelection | null)[];
  readonly wantsRows: boolean;
  readonly wantsTotal: boolean;
  /** Whether somebody asks if more follows. */
  readonly wantsMore: boolean;
}

export interface AnsweredGroupValue {
  readonly key: string;
  /** Of a relation the id; null where the things of the group have none. */
  readonly value: string | null;
  /** Of a relation the name of the thing. */
  readonly name: string | null;
  readonly nameEn: string | null;
  readonly node: AnsweredNode | null;
  readonly of: GroupKey;
}
export interface AnsweredMeasure {
  readonly field: string;
  readonly count: number;
  readonly min: number | null;
  readonly max: number | null;
  readonly avg: number | null;
  readonly sum: number | null;
  readonly earliest: string | null;
  readonly latest: string | null;
}
export interface AnsweredGroup {
  readonly count: number;
  readonly keys: readonly AnsweredGroupValue[];
  readonly measures: readonly AnsweredMeasure[];
}
export interface AnsweredGroups {
  readonly edges: readonly { readonly cursor: string; readonly node: AnsweredGroup }[];
  readonly totalCount: number | null;
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}
