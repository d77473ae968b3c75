/** Reads the file of a graph into an empty store. The file is read whole before anything is written; an import that was cut short goes on. */
import { createHash } from 'node:crypto';
import { PolicyGraphError } from '../errors.js';
import { edgesRebuilt } from '../graph/rebuild-edges.js';
import {
  restoredClaims,
  restoredDescriptions,
  restoredEntities,
  restoredOrigins,
  restoredPassages,
  restoredRecords,
} from '../graph/restore-graph.js';
import { graphState, graphStateWritten } from '../graph/statements.generated.js';
import { storeStatus } from '../graph/status.js';
import type { BoundStatement, Store } from '../graph/store.js';
import { exportGraph } from './export-graph.js';
import type { GraphRecord, RecordType, Tie } from './graph-file.js';
import { readGraphFile } from './read-graph-file.js';

/** Records a transaction: a Neo4j of 1 GB holds no more than some thousands of rows at once. */
const PORTION = 1_000;

export interface ImportResult {
  readonly records: number;
  /** False: the store held this graph already. */
  readonly changed: boolean;
}

const tied = <Ends extends object>(ties: readonly Tie[], ends: (id: string) => Ends) =>
  ties.map(([id, properties]) => ({
    ...ends(id),
    recordedAt: String(properties.recordedAt ?? ''),
    properties: { ...properties },
  }));

type Of<T extends RecordType> = Extract<GraphRecord, { readonly type: T }>;
const rowOf = ({ id, properties }: { readonly id: string; readonly properties: Readonly<Record<string, unknown>> }) => ({
  id,
  properties: { ...properties },
});

/** The statements for records of one type. */
function statementsFor(type: RecordType, records: readonly GraphRecord[]): BoundStatement[] {
  switch (type) {
    case 'entity':
      return restoredEntities((records as Of<'entity'>[]).map(rowOf));
    case 'description':
      return restoredDescriptions(
        (records as Of<'description'>[]).flatMap(({ id: entity, sources }) => tied(sources, (source) => ({ entity, source }))),
      );
    case 'origin': {
      const origins = records as Of<'origin'>[];
      return restoredOrigins(
        origins.map(rowOf),
        origins.flatMap(({ id: origin, texts }) => tied(texts, (source) => ({ origin, source }))),
      );
    }
    case 'passage':
      return restoredPassages((records as Of<'passage'>[]).map((each) => ({ ...rowOf(each), source: each.source })));
    case 'claim': {
      const claims = records as Of<'claim'>[];
      const proofs = claims.flatMap(({ id: claim, evidence }) =>
        tied(evidence, (passage) => ({ claim, passage })).map((tie) => ({ ...tie, key: String(tie.properties.key ?? '') })),
      );
      const judged = claims.flatMap((each) => (each.judged ? [each.id] : []));
      return restoredClaims(claims.map(rowOf), judged, proofs);
    }
    default:
      return restoredRecords(type, (records as Of<'redirect'>[]).map(rowOf));
  }
}

async function recordsSha(store: Store): Promise<string> {
  const hash = createHash('sha256');
  let line: string | undefined;
  let first = true;
  for await (const next of exportGraph(store)) {
    if (line !== undefined && !first) hash.update(`${line}\n`);
    if (line !== undefined) first = false;
    line = next;
  }
  return hash.digest('hex');
}

/** Whether the file may be written here: the store is empty or holds a part of it. False: it holds the same graph already. */
async function mayImport(store: Store, sha256: string): Promise<boolean> {
  const [state] = await store.read(graphState, {});
  if (state?.properties.importing === sha256) return true;
  const { entities, claims } = await storeStatus(store);
  if (Object.keys(entities).length + claims === 0) return true;
  if (state?.properties.importing === undefined && (await recordsSha(store)) === sha256) return false;
  throw new PolicyGraphError('BAD_USER_INPUT', 'the store holds another graph, and two graphs are not mixed', {
    remedy: 'Import into an empty store: point POLICYGRAPH_DATA at a new folder, or NEO4J_DATABASE at an empty database.',
  });
}
/**
 * Imports the file. Throws BAD_USER_INPUT for a damaged file (with its line) or a store that holds another graph, NOT_FOUND for a file that is not
 * there; then nothing is written. Where it is cut short by a failure, importing the same file again goes on.
 */
export async function importGraph(
  store: Store,
  path: string,
  { signal, onProgress }: { signal?: AbortSignal; onProgress?: (records: number, of: number) => void } = {},
): Promise<ImportResult> {
  const { header, last } = await readGraphFile(path);
  if (!(await mayImport(store, last.sha256))) return { records: last.records, changed: false };
  await store.write([{ statement: graphStateWritten, params: { properties: { importing: last.sha256, revision: 0 } } }]);
  let [type, waiting, written]: [RecordType | null, GraphRecord[], number] = [null, [], 0];
  const flush = async (): Promise<void> => {
    if (type === null || waiting.length === 0) return;
    if (signal?.aborted)
      throw new PolicyGraphError('CANCELLED', 'The import was stopped; importing the same file again goes on with it.');
    await store.write(statementsFor(type, waiting));
    written += waiting.length;
    waiting = [];
    onProgress?.(written, last.records);
  };
  await readGraphFile(path, async (record) => {
    if (record.type !== type || waiting.length >= PORTION) await flush();
    type = record.type;
    waiting.push(record);
  });
  await flush();
  await edgesRebuilt(store);
  await store.write([
    { statement: graphStateWritten, params: { properties: { revision: 0, ...header.graph, importing: null } } },
  ]);
  return { records: last.records, changed: true };
}
