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
  B5: (rows) => ({
    total: rows[0]?.total ?? 0,
    rows: rows.map(({ rank, id, name, level, count, tasks }) => ({
      certainty: rank === 0 ? 'VERIFIED' : 'ASSERTED',
      ...{ id, name, level, tasks: { total: count, rows: tasks } },
    })),
  }),
  B6: (rows) => rows[0] ?? { total: 0 },
  B7: (rows) => ({ id: rows[0]?.document, assigns: rows.map(({ id, name, appliesIn }) => ({ id, name, appliesIn })) }),
  B8: (rows) => rows[0] ?? null,
  B9: (rows) => ({ total: rows[0]?.total ?? 0, rows: rows.map(({ id, name, appliesIn }) => ({ id, name, appliesIn })) }),
  B10: (rows) => rows[0] ?? { total: 0, rows: [] },
  B11: (rows) => rows,
  B12: (rows) => rows,
};
