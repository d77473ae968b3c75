/** The passages of a source and the ties from claims to them, as statements. */
import { inBatches } from './batches.js';
import type { EvidenceTie, SourceEvidence } from './evidence-rows.js';
import { EVIDENCE_COLUMNS, listRow } from './row-columns.js';
import type { EvidenceChange } from './source-change.js';
import {
  evidenceRetractedWritten,
  evidenceWordedWritten,
  evidenceWritten,
  passagesWritten,
  passageTiesWritten,
} from './statements.generated.js';
import type { BoundStatement } from './store.js';

/** Statements that make the passages of the source. */
export function passageStatements(source: string, { passages }: Pick<SourceEvidence, 'passages'>): BoundStatement[] {
  return [
    ...inBatches(passages).map((batch) => ({ statement: passagesWritten, params: { rows: batch } })),
    ...inBatches(passages.map(({ id }) => ({ source, passage: id }))).map((batch) => ({
      statement: passageTiesWritten,
      params: { rows: batch },
    })),
  ];
}

const tieOf = ({ claim, passage, key }: EvidenceTie): EvidenceTie => ({ claim, passage, key });

/** Statements that end what is lost and tie what is gained, once claims and passages are written. */
export function evidenceStatements({ gained, lost, worded }: EvidenceChange, now: string): BoundStatement[] {
  return [
    ...inBatches(lost.map((tie) => ({ ...tieOf(tie), reason: tie.reason }))).map((batch) => ({
      statement: evidenceRetractedWritten,
      params: { rows: batch, retractedAt: now },
    })),
    ...inBatches(worded.map(({ phrase, locator, ...tie }) => ({ ...tieOf(tie), properties: { phrase, locator } }))).map(
      (batch) => ({ statement: evidenceWordedWritten, params: { rows: batch } }),
    ),
    ...inBatches(gained.map(({ claim, passage, properties }) => listRow([claim, passage], EVIDENCE_COLUMNS, properties))).map(
      (batch) => ({
        statement: evidenceWritten,
        params: { rows: batch, recordedAt: now },
      }),
    ),
  ];
}
