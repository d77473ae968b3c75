/** The entities against their names and the edges that go out from them, a page at a time. */
import { ENTITY_KINDS, type EntityKind } from '../../vocabulary/kinds.js';
import { labelOf } from '../../vocabulary/properties.js';
import { inBatches, storedById } from '../batches.js';
import { referenceKeysOf, type StoredProperties } from '../entity-record.js';
import { claimsById, edgesOfEntities, entitiesChecked, idsTwice } from '../statements.generated.js';
import type { Store } from '../store.js';
import type { Findings } from './findings.js';

const PAGE = 1_000;
const LABELS: ReadonlySet<string> = new Set(ENTITY_KINDS.map(labelOf));

/** Relations by which a document rests on one that was there before it. */
const RESTS_ON: ReadonlySet<string> = new Set([
  ...['BASED_ON', 'DETAILS', 'GUIDES', 'AMENDS', 'REPLACES', 'REPEALS', 'CORRECTS', 'CONSOLIDATES', 'CITES', 'SUSPENDS'],
  ...['IMPLEMENTS', 'DISSEMINATES', 'REVIEWS'],
]);

type Row = NonNullable<(typeof entitiesChecked)['_types']>['row'];

function checkEntity({ id, labels, properties, keys }: Row, findings: Findings): void {
  const kinds = labels.filter((label) => LABELS.has(label));
  const kind = String(properties.entityKind ?? '');
  // What a person gave to another identity is kept, in no list and under no name of its own.
  const given = typeof properties.mergedInto === 'string';
  const listed = given ? kinds.length === 0 : kinds.length === 1 && kinds[0] === labelOf(kind as EntityKind);
  const described = listed && typeof properties.name === 'string' && properties.name !== '';
  const example = `${id} (${kinds.join(', ') || 'no kind'}; ${kind || 'no kind'}; ${properties.name ?? 'no name'})`;
  findings.checked('entity-is-described', described ? null : example);
  if (!described) return;
  const wanted = given ? [] : [...new Set(referenceKeysOf(properties as StoredProperties))].sort();
  findings.checked('names-have-keys', wanted.join('\n') === [...keys].sort().join('\n') ? null : id);
}

async function checkEdges(store: Store, rows: readonly Row[], findings: Findings): Promise<void> {
  for (const batch of inBatches(rows.map(({ id }) => id))) {
    const edges = await store.read(edgesOfEntities, { ids: batch });
    const claims = await storedById(
      store,
      claimsById,
      edges.map(({ claim }) => claim),
    );
    for (const { from, to, type, claim, fromIssuedOn, toIssuedOn } of edges) {
      const of = claims.get(claim);
      const says = of !== undefined && of.subject === from && of.object === to && of.predicate === type;
      const stands = says && !of.retractedAt && of.certainty !== 'REJECTED';
      findings.checked('edge-has-claim', stands ? null : `${from} ${type} ${to} (${claim})`);
      // A plan speaks of what is to come.
      if (!RESTS_ON.has(type) || !fromIssuedOn || !toIssuedOn || of?.status === 'PLANNED') continue;
      const earlier = toIssuedOn <= fromIssuedOn;
      findings.checked('cited-before-citing', earlier ? null : `${from} of ${fromIssuedOn} ${type} ${to} of ${toIssuedOn}`);
    }
  }
}

/** Looks at every entity and every edge of today once. */
export async function checkEntities(store: Store, findings: Findings): Promise<void> {
  for (let after = ''; ; ) {
    const rows = await store.read(entitiesChecked, { after, limit: PAGE });
    for (const row of rows) checkEntity(row, findings);
    await checkEdges(store, rows, findings);
    if (rows.length < PAGE) break;
    after = rows.at(-1)!.id;
  }
  findings.lookedFor('ids-are-unique');
  for (const { sort, id, times } of await store.read(idsTwice, {})) {
    findings.checked('ids-are-unique', id === null ? `${times} ${sort} without id` : `${times} ${sort} of ${id}`);
  }
}
