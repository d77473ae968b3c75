/** Reads the whole graph as the lines of its file, a page at a time: memory stays flat. */
import { createHash } from 'node:crypto';
import { PolicyGraphError } from '../errors.js';
import {
  graphState,
  pageOfClaims,
  pageOfDescriptions,
  pageOfEntities,
  pageOfJudgements,
  pageOfOpenMentions,
  pageOfOrigins,
  pageOfPassages,
  pageOfRedirects,
  pageOfRemoved,
  pageOfRevisions,
} from '../graph/statements.generated.js';
import type { Statement, Store } from '../graph/store.js';
import { canonicalLine, FORMAT, FORMAT_VERSION, type GraphRecord, type Properties } from './graph-file.js';

/** Records a page. */
const PAGE = 2_000;

async function* pagesOf<Row extends { readonly id: string }>(
  store: Store,
  statement: Statement<{ after: string; limit: number }, Row>,
): AsyncGenerator<Row> {
  for (let after = ''; ; ) {
    const page = await store.read(statement, { after, limit: PAGE });
    yield* page;
    if (page.length < PAGE) return;
    after = page.at(-1)!.id;
  }
}

/** What only this store knows of itself stays here. */
const OF_THE_STORE = new Set(['importing', 'settled', 'settling']);
async function* recordsOf(store: Store): AsyncGenerator<GraphRecord> {
  for await (const { id, properties } of pagesOf(store, pageOfEntities)) yield { type: 'entity', id, properties };
  for await (const { id, ties } of pagesOf(store, pageOfDescriptions))
    if (ties.length > 0) yield { type: 'description', id, sources: ties };
  for await (const { id, properties, ties } of pagesOf(store, pageOfOrigins))
    yield { type: 'origin', id, properties, texts: ties };
  for await (const { id, source, properties } of pagesOf(store, pageOfPassages))
    yield { type: 'passage', id, source, properties };
  for await (const { id, properties, judged, evidence } of pagesOf(store, pageOfClaims))
    yield { type: 'claim', id, properties, judged, evidence };
  for await (const { id, properties } of pagesOf(store, pageOfRedirects)) yield { type: 'redirect', id, properties };
  for await (const { id, properties } of pagesOf(store, pageOfOpenMentions)) yield { type: 'open-mention', id, properties };
  for await (const { id, properties } of pagesOf(store, pageOfJudgements)) yield { type: 'judgement', id, properties };
  for await (const { id, properties } of pagesOf(store, pageOfRemoved)) yield { type: 'removed', id, properties };
  for await (const { id, properties } of pagesOf(store, pageOfRevisions)) yield { type: 'revision', id, properties };
}

async function stateOf(store: Store): Promise<Properties> {
  const [state] = await store.read(graphState, {});
  return Object.fromEntries(Object.entries(state?.properties ?? {}).filter(([key]) => key !== 'id' && !OF_THE_STORE.has(key)));
}

/**
 * The lines of the file, without their line breaks. Throws STORE_UNAVAILABLE where the graph changed while it was read: such a file would hold
 * no graph that ever was.
 */
export async function* exportGraph(store: Store): AsyncGenerator<string> {
  const graph = await stateOf(store);
  yield canonicalLine({ format: FORMAT, formatVersion: FORMAT_VERSION, graph });
  const hash = createHash('sha256');
  let records = 0;
  for await (const record of recordsOf(store)) {
    const line = canonicalLine(record);
    hash.update(`${line}\n`);
    records += 1;
    yield line;
  }
  if ((await stateOf(store)).revision !== graph.revision) {
    throw new PolicyGraphError('STORE_UNAVAILABLE', 'the graph changed while it was exported', {
      remedy: 'Export again when no ingest or judgement is going on.',
    });
  }
  yield canonicalLine({ end: true, records, sha256: hash.digest('hex') });
}
