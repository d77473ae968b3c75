/** Loads a made-up graph into a store: the schema by the product's own migrations, then rows by CREATE, a statement a batch. */
import { migrate } from '../../src/graph/migrate.js';
import { CLAIM_COLUMNS, EDGE_COLUMNS, EVIDENCE_COLUMNS, listRow } from '../../src/graph/row-columns.js';
import { claimsNewWritten, edgesNewWritten, evidenceWritten } from '../../src/graph/statements.generated.js';
import type { BoundStatement, Statement, Store } from '../../src/graph/store.js';
import type { EntityKind } from '../../src/vocabulary/kinds.js';
import { labelOf } from '../../src/vocabulary/properties.js';
import type { RelationType } from '../../src/vocabulary/relations.js';
import { type ClaimRow, type EdgeRow, MadeGraph } from '../generate/made-graph.js';
import { GENERATION, RECORDED_AT, SEED, type Size } from '../generate/shape.js';
import { statementFile } from './statement-file.js';

/** Rows a statement. */
const BATCH = 5_000;

export interface LoadCounts {
  readonly nodes: number;
  readonly edges: number;
  readonly seconds: number;
}

/** By what a stored graph is known again. */
export const markOf = (size: Size): string => `bench ${size} seed ${SEED} generation ${GENERATION}`;

/** The mark of the made-up graph that is stored; "other" for another graph, null for none. */
export async function storedMark(store: Store): Promise<string | null> {
  const [row] = await store.read(statementFile('mark', 'read'), {});
  return (row?.mark as string | null | undefined) ?? (row?.any == null ? null : 'other');
}

/** Collects rows by what they are a batch of, and writes each batch as soon as it is full while the next one is made. */
class Batches {
  readonly #rows = new Map<string, { statement: Statement; param: string; rows: unknown[]; constant: object }>();
  readonly #running = new Set<Promise<unknown>>();

  constructor(
    private readonly store: Store,
    /** Batches written at a time: more than one only where they touch nothing in common. */
    private readonly abreast: number,
  ) {}

  async add(statement: Statement, row: unknown, constant: object = {}, param = 'rows'): Promise<void> {
    const batch = this.#rows.get(statement.name) ?? { statement, param, rows: [], constant };
    batch.rows.push(row);
    this.#rows.set(statement.name, batch);
    if (batch.rows.length >= BATCH) {
      this.#rows.delete(statement.name);
      await this.#write(batch);
    }
  }

  async #write({ statement, param, rows, constant }: { statement: Statement; param: string; rows: unknown[]; constant: object }) {
    while (this.#running.size >= this.abreast) await Promise.race(this.#running);
    const bound: BoundStatement = { statement, params: { [param]: rows, ...constant } };
    const run: Promise<unknown> = this.store.write([bound]).finally(() => this.#running.delete(run));
    this.#running.add(run);
  }

  async end(): Promise<void> {
    for (const batch of this.#rows.values()) await this.#write(batch);
    this.#rows.clear();
    await Promise.all(this.#running);
  }
}

const edgeRow = ({ from, to, claim, edge }: EdgeRow) => {
  const { certainty, confidence, rule, status } = edge;
  return listRow([from, to, claim], EDGE_COLUMNS, { certainty, confidence, rule, status, recordedAt: RECORDED_AT });
};
const claimRow = ({ relation, from, to, claim, edge }: ClaimRow) => {
  const { certainty, confidence, rule, status } = edge;
  const triple = { subject: from, predicate: relation, object: to };
  return listRow([claim], CLAIM_COLUMNS, { ...triple, certainty, confidence, rule, status, since: RECORDED_AT, revision: 1 });
};
const evidenceRow = ({ claim, passage, start, edge }: ClaimRow) => {
  const { certainty, confidence, rule, status } = edge;
  const range = { start: start + 3, end: start + 40 };
  const key = `${range.start}-${range.end}-${rule}`;
  return listRow([claim, passage], EVIDENCE_COLUMNS, { key, ...range, rule, confidence, certainty, status });
};

async function loadNodes(store: Store, graph: MadeGraph): Promise<number> {
  const batches = new Batches(store, store.engine === 'neo4j' ? 2 : 1);
  const made = new Map<EntityKind, Statement>();
  let count = 0;
  for (const { kind, properties } of graph.properties()) {
    const known = made.get(kind) ?? { ...statementFile('entities-made', 'write', labelOf(kind)), name: `entities-made/${kind}` };
    made.set(kind, known);
    await batches.add(known, properties);
    count += 1;
  }
  const names = graph.names();
  const [nameMade, passageMade] = [statementFile('names-made', 'write'), statementFile('passages-made', 'write')];
  for (const key of names.keys()) await batches.add(nameMade, key, {}, 'keys');
  const passages = new Set<string>();
  for (const claim of graph.claimRows()) {
    await batches.add(claimsNewWritten, claimRow(claim), { recordedAt: RECORDED_AT });
    if (passages.has(claim.passage)) continue;
    passages.add(claim.passage);
    const text = `Câu thứ ${passages.size} của một bản tin được đặt ra để đo, không nói về nơi nào có thật.`;
    await batches.add(passageMade, [claim.passage, claim.start, claim.start + 178, text, null]);
    count += 1;
  }
  await batches.end();
  return count + names.size;
}

async function loadEdges(store: Store, graph: MadeGraph): Promise<number> {
  const batches = new Batches(store, 1);
  let count = 0;
  for (const row of graph.edgeRows()) {
    await batches.add(edgesNewWritten[row.relation as RelationType], edgeRow(row));
    count += 1;
  }
  const nameTie = statementFile('name-ties-made', 'write');
  for (const [key, ids] of graph.names()) for (const id of ids) await batches.add(nameTie, [key, id]);
  const passageTie = statementFile('passage-ties-made', 'write');
  const tied = new Set<string>();
  for (const claim of graph.claimRows()) {
    await batches.add(evidenceWritten, evidenceRow(claim), { recordedAt: RECORDED_AT });
    if (tied.has(claim.passage)) continue;
    tied.add(claim.passage);
    await batches.add(passageTie, [claim.passage, claim.source]);
  }
  await batches.end();
  return count;
}

/** Loads the graph of that size into an empty store and marks it. */
export async function loadGraph(store: Store, size: Size, tell: (line: string) => void = () => {}): Promise<LoadCounts> {
  const begun = performance.now();
  const seconds = (): number => Math.round((performance.now() - begun) / 100) / 10;
  await migrate(store);
  const graph = new MadeGraph(size);
  const nodes = await loadNodes(store, graph);
  tell(`${size}: nodes stored after ${seconds()} s`);
  const edges = await loadEdges(store, graph);
  await store.write([{ statement: statementFile('mark-made', 'write'), params: { mark: markOf(size) } }]);
  return { nodes, edges, seconds: seconds() };
}
