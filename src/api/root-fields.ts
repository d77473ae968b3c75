/** The names of the root fields that list a kind. */
import type { EntityKind } from '../vocabulary/kinds.js';

/** The root field of each kind's connection. */
export const MANY: Readonly<Record<EntityKind, string>> = {
  DOCUMENT: 'documents',
  AGENCY: 'agencies',
  LOCALITY: 'localities',
  TASK: 'tasks',
  PROGRAM: 'programs',
  TOPIC: 'topics',
  INDICATOR: 'indicators',
  PERSON: 'people',
  PERIOD: 'periods',
  SOURCE: 'sources',
};
