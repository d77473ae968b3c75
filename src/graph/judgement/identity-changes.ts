/**
 * The statements that let two identities be seen as one, or stand for themselves again. An identity that is given to another keeps what sources
 * say of it in a node beside the graph, `(:Merged {id, into, stated})`; the other takes its names and what it does not know itself.
 */
import { inBatches, pushTo, storedById } from '../batches.js';
import { entityOf, type StoredProperties, withSearchForms } from '../entity-record.js';
import { nameStatements, type NameTie } from '../name-statements.js';
import { BY_JUDGEMENT, redirectRemovals } from '../redirects.js';
import {
  entitiesById,
  entitiesRemovedWritten,
  entitiesWritten,
  mergedById,
  mergedEntitiesWritten,
  mergedRemovedWritten,
  redirectsJudgedWritten,
  redirectsRestoredWritten,
  redirectsWritten,
} from '../statements.generated.js';
import type { BoundStatement, Store } from '../store.js';
import type { EntityKind } from '../../vocabulary/kinds.js';
import { referenceKeys } from '../../vocabulary/reference-keys.js';
import { sortedJson, statedProperties } from '../stated-properties.js';
import type { Overlay } from './overlay.js';

/** The entity with the names of those given to it, and with what it does not know itself. */
function withGiven(own: StoredProperties, others: readonly StoredProperties[]): StoredProperties {
  if (others.length === 0) return own;
  const properties: StoredProperties = { ...own };
  const names = new Set((own.aliases as readonly string[] | undefined) ?? []);
  for (const other of others) {
    for (const [key, value] of Object.entries(other)) if ((properties[key] ?? null) === null) properties[key] = value;
    for (const name of [other.name, ...((other.aliases as readonly string[] | undefined) ?? [])]) names.add(String(name));
  }
  names.delete(String(own.name));
  return { ...withSearchForms({ ...properties, aliases: [...names].sort() }), stated: sortedJson(own) };
}

const keysOf = (properties: StoredProperties | null): Set<string> =>
  new Set(properties === null ? [] : referenceKeys(entityOf(properties)));

/** Statements that bring the identities that the overlays speak of to how the last one lets them stand; run before the claims'. */
export async function identityChanges(store: Store, overlays: readonly Overlay[], at: string): Promise<BoundStatement[]> {
  const overlay = overlays.at(-1)!;
  const ids = new Set(overlays.flatMap(({ redirected, made }) => [...redirected.keys(), ...redirected.values(), ...made.keys()]));
  if (ids.size === 0) return [];
  const entities = await storedById(store, entitiesById, [...ids]);
  const merged = await storedById(store, mergedById, [...ids]);
  const shown = (id: string): StoredProperties | null => (entities.get(id)?.properties as StoredProperties | undefined) ?? null;
  const stated = (id: string): StoredProperties | null => {
    const properties = shown(id);
    if (properties !== null) return statedProperties(properties);
    const given = merged.get(id);
    if (given !== undefined) return JSON.parse(given.stated) as StoredProperties;
    const made = overlay.made.get(id)?.target;
    return made?.verb === 'split' && made.made !== null ? made.made : null;
  };
  const rows = new Map<EntityKind, { id: string; properties: StoredProperties }[]>();
  const [gained, lost]: [NameTie[], NameTie[]] = [[], []];
  const gone: string[] = [];
  const standing: string[] = [];
  const led: { id: string; into: string; stated: string; entityKind: string }[] = [];
  for (const id of [...ids].sort()) {
    const own = stated(id);
    if (own === null) continue;
    const before = shown(id);
    const into = overlay.redirected.get(id);
    const isUnmade = before !== null && typeof own.madeBy === 'string' && !overlay.made.has(id);
    let after: StoredProperties | null = null;
    if (into !== undefined) led.push({ id, into, stated: sortedJson(own), entityKind: String(own.entityKind) });
    else if (!isUnmade) {
      const others = [...overlay.redirected].filter(([, to]) => to === id).map(([other]) => other);
      const given = others
        .sort()
        .map(stated)
        .filter((each) => each !== null);
      after = withGiven(own, given);
    }
    if (before !== null && after === null) gone.push(id);
    if (into === undefined && merged.has(id)) standing.push(id);
    if (after !== null && (before === null || sortedJson(before) !== sortedJson(after))) {
      const dropped = Object.keys(before ?? {}).filter((key) => !(key in after!));
      const properties = { ...after, ...Object.fromEntries(dropped.map((key) => [key, null])) };
      pushTo(rows, after.entityKind as EntityKind, { id, properties });
    }
    const [had, has] = [keysOf(before), keysOf(after)];
    for (const key of has) if (!had.has(key)) gained.push({ id, key });
    for (const key of had) if (!has.has(key)) lost.push({ id, key });
  }
  const redirects = led.map(({ id, into: to }) => ({ id, to, rule: BY_JUDGEMENT }));
  return [
    ...(standing.length === 0
      ? []
      : [
          { statement: mergedRemovedWritten, params: { ids: standing } },
          { statement: redirectsRestoredWritten, params: { ids: standing } },
          ...redirectRemovals(standing),
        ]),
    ...[...rows].flatMap(([kind, all]) =>
      inBatches(all).map((batch) => ({ statement: entitiesWritten[kind], params: { rows: batch, recordedAt: at } })),
    ),
    ...nameStatements({ gained, lost }),
    ...inBatches(gone).map((batch) => ({ statement: entitiesRemovedWritten, params: { ids: batch } })),
    ...(led.length === 0
      ? []
      : [
          {
            statement: mergedEntitiesWritten,
            params: { rows: led.map(({ id, ...properties }) => ({ id, properties: { id, ...properties } })) },
          },
          { statement: redirectsWritten, params: { rows: redirects, recordedAt: at } },
          { statement: redirectsJudgedWritten, params: { rows: redirects } },
        ]),
  ];
}
