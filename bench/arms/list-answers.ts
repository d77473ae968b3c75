/** From rows as lists to the answer: each column by its place, no key sent twice. What the statements in `questions/ID/lists.cypher` return. */

type Row = readonly unknown[];
type Rows = readonly Row[];

const named = ([id, name]: Row): object => ({ id, name });

/** By question folder; a question that is not here is asked by its limit.cypher. */
export const LIST_ANSWERS: Readonly<Record<string, (rows: Rows) => unknown>> = {
  B2: ([row]) => row && { id: row[0], name: row[1], parts: { total: row[2], rows: (row[3] as Rows).map(named) } },
  B4: ([row]) =>
    row && {
      ...named(row),
      tasks: (row[2] as Rows).map(([status, confidence, id, name, kind]) => ({ status, confidence, id, name, kind })),
    },
  B5: (rows) => ({
    total: rows[0]?.[0] ?? 0,
    rows: rows.map(([, rank, id, name, level, count, tasks]) => ({
      certainty: rank === 0 ? 'VERIFIED' : 'ASSERTED',
      ...{ id, name, level },
      tasks: {
        total: count,
        rows: (tasks as Rows).map(([taskId, title, topics]) => ({
          ...{ id: taskId, name: title },
          topics: (topics as string[]).map((topic) => ({ name: topic })),
        })),
      },
    })),
  }),
  B7: (rows) => ({
    id: rows[0]?.[0],
    assigns: rows.map(([, id, name, places]) => ({
      ...{ id, name },
      appliesIn: (places as Rows).map((place) => ({
        ...named(place),
        programs: (place[2] as Rows).map((program) => ({
          ...named(program),
          indicators: (program[2] as Rows).map(([figure, title, value, unit]) => ({ id: figure, name: title, value, unit })),
        })),
      })),
    })),
  }),
  B8: ([row]) => row && { total: row[0], rows: (row[1] as Rows).map(([id, name, level]) => ({ id, name, level })) },
  B9: (rows) => ({
    total: rows[0]?.[0] ?? 0,
    rows: rows.map(([, id, name, places]) => ({ id, name, appliesIn: (places as Rows).map(named) })),
  }),
  B10: ([row]) =>
    row && {
      total: row[0],
      rows: (row[1] as Rows).map(([province, name, status, count]) => ({ province, name, status, count })),
    },
  B11: (rows) =>
    rows.map(([id, name, tasks]) => ({
      ...{ id, name },
      tasks: (tasks as Rows).map(([status, task, title, topics]) => ({
        status,
        id: task,
        name: title,
        topics: (topics as Rows).map(named),
      })),
    })),
  B12: (rows) =>
    rows.map(([id, name, issuedOn, tasks]) => ({
      ...{ id, name, issuedOn },
      assigns: (tasks as Rows).map(([task, title, kind, places]) => ({
        ...{ id: task, name: title, kind },
        appliesIn: (places as Rows).map(([status, place, called, level]) => ({ status, id: place, name: called, level })),
      })),
    })),
};
