/** The store that is measured, whatever its engine. */
import type { Driver } from 'neo4j-driver';
import type { ArmName, StoreAddress } from '../arms/arm.js';

export interface BenchStore {
  /** "Neo4j 5.26.20 community", "Grafeo 0.6.0, embedded". */
  readonly engine: string;
  /** Where an arm finds it: the embedded engine lets one process in, so that each arm has a copy. */
  addressOf(arm: ArmName): StoreAddress;
  /** Null for the embedded engine: no statement of it passes a wire or is profiled. */
  readonly driver: Driver | null;
  /** Process of a server that the bench started. */
  readonly pid: number | null;
  read(text: string, params: object): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}
