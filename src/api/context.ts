/** What every resolver is given. */
import type { Store } from '../graph/store.js';
import type { RequestPlan } from './request-plan.js';
import type { WriteAccess } from './write-access.js';

export interface ApiContext {
  /** The graph as this request reads it: within its time, and no longer than somebody waits (graph/request-store.ts). */
  readonly store: Store;
  /** The store itself, for judgements: one that was begun is finished, whoever leaves. */
  readonly writable: Store;
  /** Where it is kept what each root field asks of the store; absent unless the asker wants to see it. */
  readonly plan?: RequestPlan;
  /** Whether this asker may judge; nobody may unless told. */
  readonly writeAccess?: WriteAccess;
}
