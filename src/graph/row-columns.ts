/** Rows as lists, for the statements that write most: which property stands where. The statements name the same order (cypher/write). */

type Scalar = string | number | readonly string[] | null;
/** A row as its statement takes it. */
export type ListRow = readonly Scalar[];

/** Of evidence.cypher, after claim and passage. */
export const EVIDENCE_COLUMNS = [
  'key',
  'start',
  'end',
  'rule',
  'confidence',
  'phrase',
  'locator',
  'certainty',
  'status',
  'claimRule',
  'claimConfidence',
  'provisions',
  'via',
] as const;
/** Of claims-new.cypher, after the id. */
export const CLAIM_COLUMNS = [
  'subject',
  'predicate',
  'object',
  'value',
  'certainty',
  'confidence',
  'status',
  'rule',
  'provisions',
  'date',
  'share',
  'since',
  'revision',
] as const;
/** Of edges-new.cypher, after both ends and the claim. */
export const EDGE_COLUMNS = ['certainty', 'confidence', 'rule', 'status', 'provisions', 'recordedAt', 'date', 'share'] as const;

/** The properties in the order of the columns, after what leads; null for what is absent. Throws where a property has no column. */
export function listRow(
  lead: readonly string[],
  columns: readonly string[],
  properties: Readonly<Record<string, unknown>>,
): ListRow {
  const row: Scalar[] = [...lead];
  let set = 0;
  for (const column of columns) {
    const value = (properties[column] ?? null) as Scalar;
    if (value !== null) set++;
    row.push(value);
  }
  for (const key in properties) if (properties[key] !== null && properties[key] !== undefined) set--;
  if (set !== 0) throw new Error(`a property of ${lead.join(' ')} has no column: ${Object.keys(properties).join(', ')}`);
  return row;
}

/** The properties again. */
export function propertiesOf(row: ListRow, lead: number, columns: readonly string[]): Record<string, Scalar> {
  const properties: Record<string, Scalar> = {};
  for (const [at, column] of columns.entries()) properties[column] = row[lead + at] ?? null;
  return properties;
}
