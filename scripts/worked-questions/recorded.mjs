/** A worked question asked on the shipped graph, with what it ran: for the files of docs/questions and for the test that compares them. */
import { openGrafeo } from '../../dist/src/graph/grafeo/grafeo-store.js';
import { migrate } from '../../dist/src/graph/migrate.js';
import { loadShippedGraph } from '../../dist/src/ingest/shipped-graph.js';
import { answerQuestion } from '../../dist/src/server/answer-question.js';
import { countingStore } from './counting-store.mjs';
import { statementListing } from './statement-listing.mjs';

/** The time at which the stored answers say that the facts were recorded. */
const RECORDED_AT = '2026-01-01T00:00:00.000Z';

/** Loads the shipped graph into a store: an embedded one in memory unless another is given. */
export async function openShippedGraph(store = openGrafeo({ folder: null })) {
  await migrate(store);
  await loadShippedGraph(store, { recordedAt: RECORDED_AT });
  return store;
}

/** Columns of a line of a stored answer. */
const WIDTH = 130;

/** JSON for people: what fits on a line stands on one. */
function laidOut(value, indent = '', room = WIDTH) {
  const flat = JSON.stringify(value);
  if (flat.length <= room || typeof value !== 'object' || value === null) {
    return flat;
  }
  const inner = `${indent}  `;
  const members = Array.isArray(value)
    ? value.map((each) => inner + laidOut(each, inner, WIDTH - inner.length))
    : Object.entries(value).map(([key, each]) => {
        const label = `${inner}${JSON.stringify(key)}: `;
        return label + laidOut(each, inner, WIDTH - label.length);
      });
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${members.join(',\n')}\n${indent}${close}`;
}

/** Its answer and the listing of its statements, both as the files hold them, and how many statements it took. */
export async function recorded(store, { operation, variables }) {
  const seen = [];
  const counted = countingStore(store, (statement) => seen.push(statement));
  const answer = await answerQuestion(counted, { question: operation, variables });
  return {
    answer: `${laidOut(answer)}\n`,
    listing: `${statementListing(seen)}\n`,
    statements: seen.length,
  };
}
