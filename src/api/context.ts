/** What every resolver is given. */
import type { Store } from '../graph/store.js';
import type { ReadOptions } from '../graph/store.js';
import type { WriteAccess } from './write-access.js';

export interface ApiContext {
  readonly store: Store;
  /** Limits of each read of the store. */
  readonly limits: ReadOptions;
  /** Whether this asker may judge; nobody may unless told. */
  readonly writeAccess?: WriteAccess;
}
