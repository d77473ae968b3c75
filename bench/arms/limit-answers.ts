/** From the rows of a hand-written statement to the answer: what a resolver written for one question would do. */

export type Rows = Record<string, unknown>[];

/** By question folder. */
export const LIMIT_ANSWERS: Readonly<Record<string, (rows: Rows) => unknown>> = {
  B1: (rows) => {
    if (rows.length > 1) throw new Error('the number is of several documents');
    return rows[0] ?? null;
  },
  B2: (rows) => rows[0] ?? null,
  B3: (rows) => ({ rows: rows.slice(0, 20), more: rows.length > 20 }),
  B4: (rows) => rows[0] ?? null,
  B5: (rows) => rows[0] ?? { total: 0, rows: [] },
  B6: (rows) => rows[0] ?? { total: 0 },
  B7: (rows) => rows[0] ?? null,
  B8: (rows) => rows[0] ?? null,
  B9: (rows) => rows[0] ?? { total: 0, rows: [] },
  B10: (rows) => rows[0]?.rows ?? [],
  B11: (rows) => rows[0]?.rows ?? [],
  B12: (rows) => rows[0]?.rows ?? [],
};
