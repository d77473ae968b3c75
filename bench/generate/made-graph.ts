/** The made-up graph as rows to be stored: things with their look-up keys, edges with their claims, claims with the words that prove them. */
import { claimIdOf } from '../../src/graph/claim-id.js';
import { rankOf, storedProperties, type StoredProperties, withSearchForms } from '../../src/graph/entity-record.js';
import type { Entity } from '../../src/vocabulary/facts.js';
import type { EntityKind } from '../../src/vocabulary/kinds.js';
import { referenceKeys } from '../../src/vocabulary/reference-keys.js';
import type { RelationType } from '../../src/vocabulary/relations.js';
import { type MadeEdges, madeEdges } from './edges.js';
import type { MadeEdge } from './edge-list.js';
import { madeEntities, madePlaces } from './entities.js';
import { RECORDED_AT, type Shape, shapeOf, type Size } from './shape.js';

export interface EdgeRow {
  readonly from: string;
  readonly to: string;
  readonly claim: string;
  readonly edge: MadeEdge;
  /** Whether its claim is stored, with its evidence. */
  readonly proven: boolean;
}
export interface ClaimRow extends EdgeRow {
  readonly relation: RelationType;
  /** Source, number of the passage in it, and whether the passage is met for the first time. */
  readonly source: string;
  readonly passage: string;
  readonly start: number;
}

/** Kinds that are asked for by name or number; a program is asked for by its id here, which spares a third of the keys. */
const LOOKED_UP: ReadonlySet<EntityKind> = new Set(['DOCUMENT', 'LOCALITY', 'TOPIC', 'AGENCY']);
/** Claims that one passage states. */
const CLAIMS_A_PASSAGE = 3;
const PASSAGE_LENGTH = 180;

/** One graph of a size: made when it is walked, the same each time. */
export class MadeGraph {
  readonly shape: Shape;
  readonly #entities: Entity[];
  readonly #idsByKind = new Map<EntityKind, string[]>();
  readonly edges: MadeEdges;

  constructor(size: Size) {
    this.shape = shapeOf(size);
    const places = madePlaces(this.shape);
    this.#entities = [...madeEntities(this.shape, places)];
    for (const { kind, id } of this.#entities) {
      const ids = this.#idsByKind.get(kind);
      if (ids === undefined) this.#idsByKind.set(kind, [id]);
      else ids.push(id);
    }
    this.edges = madeEdges(this.shape, places);
  }

  get entities(): readonly Entity[] {
    return this.#entities;
  }

  idsOf(kind: EntityKind): readonly string[] {
    return this.#idsByKind.get(kind) ?? [];
  }

  /** What is stored of each thing, search forms included. */
  *properties(): Generator<{ kind: EntityKind; properties: StoredProperties }> {
    for (const entity of this.#entities) {
      const properties = withSearchForms(storedProperties(entity, rankOf('OFFICIAL')));
      yield { kind: entity.kind, properties: { ...properties, revision: 1, recordedAt: RECORDED_AT } };
    }
  }

  /** The keys by which things are looked up, each with all that answer to it. */
  names(): Map<string, string[]> {
    const names = new Map<string, string[]>();
    for (const entity of this.#entities) {
      if (!LOOKED_UP.has(entity.kind)) continue;
      for (const key of referenceKeys(entity)) {
        const ids = names.get(key);
        if (ids === undefined) names.set(key, [entity.id]);
        else ids.push(entity.id);
      }
    }
    return names;
  }

  /** Every edge with its claim's id, relation after relation. */
  *edgeRows(): Generator<EdgeRow & { readonly relation: RelationType }> {
    for (const list of this.edges.lists) {
      const [from, to] = [this.idsOf(list.fromKind), this.idsOf(list.toKind)];
      let index = 0;
      for (const edge of list) {
        const [subject, object] = [from[edge.from]!, to[edge.to]!];
        const claim = claimIdOf({ subject, predicate: list.relation, object, value: null });
        const proven = edge.planted || index % this.shape.provenOneIn === 0;
        index += 1;
        yield { relation: list.relation, from: subject, to: object, claim, edge, proven };
      }
    }
  }

  /** The claims that are stored, each with the passage that says so. */
  *claimRows(): Generator<ClaimRow> {
    const sources = this.idsOf('SOURCE');
    let count = 0;
    for (const row of this.edgeRows()) {
      if (!row.proven) continue;
      const at = Math.floor(count / CLAIMS_A_PASSAGE);
      const source = sources[at % sources.length]!;
      const start = Math.floor(at / sources.length) * PASSAGE_LENGTH;
      yield { ...row, source, start, passage: `${source}#${start}-${start + PASSAGE_LENGTH - 2}` };
      count += 1;
    }
  }
}
