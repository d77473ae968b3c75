/** Brings a store to the schema of this version. Safe to run again, and by several processes at once: every schema statement is idempotent. */
import { PolicyGraphError } from '../errors.js';
import { migrationRecordWritten, migrations } from './statements.generated.js';
import type { Store } from './store.js';

/**
 * Applies the migrations that the store has not seen and resolves to their versions. Throws MIGRATION_CONFLICT when a migration was applied
 * with another text, or when the store has been migrated by a newer version than this one.
 */
export async function migrate(store: Store): Promise<number[]> {
  const applied = new Map((await store.read(migrations, {})).map((row) => [row.version, row]));
  const known = new Set(store.migrations.map(({ version }) => version));
  for (const { version, name } of applied.values()) {
    if (!known.has(version)) {
      throw new PolicyGraphError(
        'MIGRATION_CONFLICT',
        `the store carries migration ${version} (${name}), which this version does not know`,
      );
    }
  }
  const done: number[] = [];
  for (const migration of store.migrations) {
    const { version, name, checksum, statements } = migration;
    const before = applied.get(version);
    if (before !== undefined && before.checksum !== checksum) {
      throw new PolicyGraphError(
        'MIGRATION_CONFLICT',
        `migration ${version} (${name}) was applied with another text than this version's`,
      );
    }
    if (before !== undefined) continue;
    await store.define(statements);
    await store.write([
      { statement: migrationRecordWritten, params: { version, name, checksum, appliedAt: new Date().toISOString() } },
    ]);
    done.push(version);
  }
  return done;
}
