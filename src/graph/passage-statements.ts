/** The passages of a source and the ties from claims to them, as statements. */
import type { SourceFacts } from '../vocabulary/facts.js';
import { inBatches } from './batches.js';
import { claimIdOf, passageIdOf, passageOfEvidence } from './claim-id.js';
import type { StoredProperties } from './entity-record.js';
import { evidenceWritten, passageTiesWritten, passagesWritten } from './statements.generated.js';
import type { BoundStatement } from './store.js';

/** `statements` make the passages, `evidence` ties claims to them once these are written; `count`: how many ties. */
export function passageStatements(facts: SourceFacts): {
  statements: BoundStatement[];
  evidence: BoundStatement[];
  count: number;
} {
  const passages = new Map<string, StoredProperties>();
  const add = (id: string, properties: Record<string, string | number | null>): void => {
    const present = Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null));
    passages.set(id, { ...passages.get(id), ...present, id });
  };
  for (const { start, end, text, textHash } of facts.passages) {
    add(passageIdOf(facts.source.id, { start, end, locator: null }), { start, end, text, textHash });
  }
  const ties = new Map<string, { claim: string; passage: string; key: string; properties: StoredProperties }>();
  for (const claim of facts.claims) {
    const claimId = claimIdOf(claim);
    for (const each of claim.evidence) {
      const holder = passageOfEvidence(each, facts.passages);
      const passage = passageIdOf(facts.source.id, holder === null ? each : { ...holder, locator: null });
      if (!passages.has(passage)) add(passage, { start: holder?.start ?? null, end: holder?.end ?? null, locator: each.locator });
      const key = `${each.start ?? ''}-${each.end ?? ''}-${each.rule}`;
      const { start, end, rule, confidence, phrase, locator } = each;
      const properties = Object.fromEntries(
        Object.entries({ start, end, rule, confidence, phrase, locator }).filter(([, value]) => value !== null),
      ) as StoredProperties;
      ties.set(`${claimId} ${passage} ${key}`, { claim: claimId, passage, key, properties });
    }
  }
  const rows = [...passages].map(([id, properties]) => ({ id, properties }));
  const held = rows.map(({ id }) => ({ source: facts.source.id, passage: id }));
  return {
    statements: [
      ...inBatches(rows).map((batch) => ({ statement: passagesWritten, params: { rows: batch } })),
      ...inBatches(held).map((batch) => ({ statement: passageTiesWritten, params: { rows: batch } })),
    ],
    evidence: inBatches([...ties.values()]).map((batch) => ({ statement: evidenceWritten, params: { rows: batch } })),
    count: ties.size,
  };
}
