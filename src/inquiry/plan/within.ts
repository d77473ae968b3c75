/** "Is it, or lies under it": what a thing is part of, or a topic belongs under, through any number of steps. */
import type { EntityKind } from '../../vocabulary/kinds.js';
import { DEFAULT_CERTAINTY } from '../certainties.js';
import { certaintyTest } from './certainty-test.js';
import { type RelationType, relationFieldsOf } from '../../vocabulary/relations.js';

/** More steps than any hierarchy of the domain has: commune, district, province, nation; topics in four levels. */
const MOST_STEPS = 5;
const HIERARCHIES: readonly RelationType[] = ['PART_OF', 'BROADER'];

/** The relation by which things of a kind lie under others of it; null where none does. */
export function hierarchyOf(kind: EntityKind): RelationType | null {
  const fields = relationFieldsOf(kind).filter(({ target }) => target === kind);
  return HIERARCHIES.find((each) => fields.some(({ relation }) => relation === each)) ?? null;
}

/** The pattern from a thing to itself and to all that it lies under; the variable is the list of its steps. */
export function upward(hierarchy: RelationType, steps: string): string {
  return `-[${steps}:${hierarchy}*0..${MOST_STEPS}]->`;
}
/** The same from a thing to itself and to all that lies under it. */
export function downward(hierarchy: RelationType, steps: string): string {
  return `<-[${steps}:${hierarchy}*0..${MOST_STEPS}]-`;
}

/** That none of the steps is only inferred. */
export function allKnown(steps: string): string {
  return `all(step IN ${steps} WHERE ${certaintyTest('step', DEFAULT_CERTAINTY)})`;
}
