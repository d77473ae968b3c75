/** Writes all that one source says in one transaction; writing it again changes nothing. */
import { createHash } from 'node:crypto';
import type { SourceFacts } from '../vocabulary/facts.js';
import { claimStatements } from './claim-statements.js';
import { entityStatements } from './entity-statements.js';
import { passageStatements } from './passage-statements.js';
import { idsOfFacts, redirectTargets, withCurrentIds } from './redirects.js';
import { sourceHash, sourceHashWritten } from './statements.generated.js';
import type { BoundStatement, Store } from './store.js';
import { inWritingTurn } from './writing-turn.js';

export interface WriteResult {
  /** False: the store held exactly these facts of this source already, and nothing was written. */
  readonly changed: boolean;
  readonly entities: number;
  readonly claims: number;
  readonly evidence: number;
}

/** A hash of everything the source says: equal facts, equal hash. */
export function factsHash(facts: SourceFacts): string {
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 32);
}

async function writeAll(
  store: Store,
  stated: SourceFacts,
  options: { recordedAt: string; counted: BoundStatement },
): Promise<WriteResult> {
  const hash = factsHash(stated);
  const [known] = await store.read(sourceHash, { id: stated.source.id });
  if (known?.hash === hash) return { changed: false, entities: 0, claims: 0, evidence: 0 };
  const facts = withCurrentIds(stated, await redirectTargets(store, idsOfFacts(stated)));
  const entities = await entityStatements(store, facts);
  const passages = passageStatements(facts);
  const claims = await claimStatements(store, facts, options.recordedAt);
  await store.write([
    options.counted,
    ...entities,
    ...passages.statements,
    ...claims.statements,
    ...passages.evidence,
    ...claims.edges,
    { statement: sourceHashWritten, params: { id: facts.source.id, hash } },
  ]);
  return { changed: true, entities: facts.entities.length, claims: claims.count, evidence: passages.count };
}

/**
 * Writes the source, its passages, the entities it names and its claims with their evidence and edges, all or nothing. A source whose facts
 * are stored already writes nothing. Judgements of a person outlive it. Safe beside other writers, of this process or another.
 * `recordedAt`: ISO date-time of the first recording of new claims. Throws INTERNAL for facts that name what nobody describes.
 */
export function writeSource(store: Store, facts: SourceFacts, options: { recordedAt: string }): Promise<WriteResult> {
  return inWritingTurn(store, (counted) => writeAll(store, facts, { recordedAt: options.recordedAt, counted }));
}
