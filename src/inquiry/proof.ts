/** The words behind an answer: evidence of claims, in one statement for a whole page. */
import { proofOfClaims } from '../graph/statements.generated.js';
import type { Store } from '../graph/store.js';
import type { Certainty } from '../vocabulary/kinds.js';
import type { RelationType } from '../vocabulary/relations.js';
import type { EvidenceAnswer, HopAnswer } from './answers.js';

function evidenceAnswer(row: readonly (string | number | null)[]): EvidenceAnswer {
  const [sourceId, start, end, locator, quote, phrase, confidence] = row;
  return {
    sourceId: sourceId as string,
    start: (start as number | null) ?? null,
    end: (end as number | null) ?? null,
    locator: (locator as string | null) ?? null,
    quote: (quote as string | null) ?? null,
    phrase: (phrase as string | null) ?? null,
    confidence: (confidence as number | null) ?? 0,
  };
}

/** The claims as steps in their own direction, by claim id; attribute claims have an empty `toId`. */
export async function stepsOfClaims(store: Store, claimIds: readonly string[]): Promise<Map<string, HopAnswer>> {
  const ids = [...new Set(claimIds)].sort();
  if (ids.length === 0) return new Map();
  const rows = await store.read(proofOfClaims, { ids });
  return new Map(
    rows.map((row) => [
      row.claim,
      {
        claimId: row.claim,
        relation: row.relation as RelationType,
        fromId: row.from,
        toId: row.to ?? '',
        certainty: row.certainty as Certainty,
        confidence: row.confidence,
        rule: row.rule ?? null,
        evidence: row.evidence.map(evidenceAnswer),
      },
    ]),
  );
}
