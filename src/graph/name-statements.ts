/** Look-up keys that entities gain and lose, as statements. */
import { inBatches } from './batches.js';
import { nameKeysWritten, nameTiesRemovedWritten, nameTiesWritten, unusedNamesWritten } from './statements.generated.js';
import type { BoundStatement } from './store.js';

export interface NameTie {
  readonly id: string;
  readonly key: string;
}

/** To run when the entities that gain keys are there, and while those that lose some still are. */
export function nameStatements({ gained, lost }: { gained: readonly NameTie[]; lost: readonly NameTie[] }): BoundStatement[] {
  const statements: BoundStatement[] = [];
  for (const batch of inBatches(lost)) {
    statements.push({ statement: nameTiesRemovedWritten, params: { rows: batch } });
    statements.push({ statement: unusedNamesWritten, params: { keys: batch.map(({ key }) => key) } });
  }
  for (const statement of [nameKeysWritten, nameTiesWritten]) {
    for (const batch of inBatches(gained)) statements.push({ statement, params: { rows: batch } });
  }
  return statements;
}
