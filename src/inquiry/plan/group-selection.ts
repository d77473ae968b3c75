/** What is wanted of the groups of a connection, and what comes back. Facets are groups by one key each. */
import type { Certainty } from '../../vocabulary/kinds.js';
import type { Property } from '../../vocabulary/properties.js';
import type { RelationField } from '../../vocabulary/relations.js';
import type { AnsweredNode } from './answered.js';
import type { GroupKey } from './group-keys.js';
import type { Page } from './page.js';
import type { NodeSelection } from './selection.js';
import type { PageInfoAnswer } from '../answers.js';

/** COUNT: the largest group first. KEY: by the values of the keys, in their order. */
export const GROUP_ORDERS = ['COUNT', 'KEY'] as const;
export type GroupOrder = (typeof GROUP_ORDERS)[number];

export interface GroupsSelection {
  /** Where the reader puts the answer: unique in its connection. */
  readonly key: string;
  /** Where the keys stand: first at the things themselves, then at the end of each step of a way from them. With no key there is one group of all. */
  readonly stages: readonly GroupStage[];
  /** How sure a relation that groups must be; null for asserted or verified. */
  readonly certainty: readonly Certainty[] | null;
  readonly measures: readonly Property[];
  readonly order: GroupOrder;
  readonly page: Page;
  /** Whether somebody asks how many things are in a group, and how many ends of the way. */
  readonly wantsCount: boolean;
  readonly wantsEnds: boolean;
  readonly wantsRows: boolean;
  readonly wantsTotal: boolean;
  /** Whether somebody asks if more follows, and looks at a cursor. */
  readonly wantsMore: boolean;
  readonly wantsCursors: boolean;
}

/** The things themselves, or those that a step of a way leads to. */
export interface GroupStage {
  /** The step that leads here; null for the things themselves. */
  readonly step: RelationField | null;
  readonly keys: readonly StagedKey[];
}
export interface StagedKey {
  readonly of: GroupKey;
  /** As it is told: "topics", "appliesIn.partOf". */
  readonly path: string;
  /** What is wanted of the node at the end of its relation; null for nothing. */
  readonly node: NodeSelection | null;
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
  /** Null when it was not asked for. */
  readonly count: number | null;
  /** Null without a way, and when it was not asked for. */
  readonly ends: number | null;
  readonly keys: readonly AnsweredGroupValue[];
  readonly measures: readonly AnsweredMeasure[];
}
export interface AnsweredGroups {
  readonly edges: readonly { readonly cursor: string; readonly node: AnsweredGroup }[];
  readonly totalCount: number | null;
  readonly pageInfo: PageInfoAnswer;
}
