/**
 * The statements that let two identities be seen as one, or stand for themselves again. An identity that is given to another stays in the graph,
 * so that sources go on describing it, but leaves lists and look-ups; its id leads on, and the other takes its names and what it does not know
 * itself. Both are described from what sources in force say of each, so that taking the judgement back leaves no trace.
 */
import { inBatches, pushTo, storedById } from '../batches.js';
import { describedKeys, mergedProperties, referenceKeysOf, type StoredProperties, withSearchForms } from '../entity-record.js';
import { nameStatements, type NameTie } from '../name-statements.js';
import { BY_JUDGEMENT, redirectRemovals } from '../redirects.js';
import {
  entitiesById,
  entitiesGivenWritten,
  entitiesRemovedWritten,
  entitiesStandingWritten,
  entitiesWritten,
  judgedRedirects,
  mentionsOfEntities,
  redirectsJudgedWritten,
  redirectsRestoredWritten,
  redirectsWritten,
} from '../statements.generated.js';
import type { BoundStatement, Store } from '../store.js';
import type { EntityKind } from '../../vocabulary/kinds.js';
import type { Overlay } from './overlay.js';

/** The entity with the names of those given to it, and with what it does not know itself. */
function withGiven(own: StoredProperties, others: readonly StoredProperties[]): StoredProperties {
  if (others.length === 0) return own;
  const properties: StoredProperties = { ...own };
  const names = new Set((own.aliases as readonly string[] | undefined) ?? []);
  for (const other of others) {
    for (const key of describedKeys(other)) if ((properties[key] ?? null) === null) properties[key] = other[key] ?? null;
    for (const name of [other.name, ...((other.aliases as readonly string[] | undefined) ?? [])]) names.add(String(name));
  }
  names.delete(String(own.name));
  return { ...properties, aliases: [...names].sort() };
}

const keysOf = (properties: StoredProperties | null): Set<string> =>
  new Set(properties === null ? [] : referenceKeysOf(properties));

interface Identities {
  /** As they are stored now. */
  readonly stored: ReadonlyMap<string, StoredProperties>;
  /** As sources, or the judgement that made them, describe them. */
  own(id: string): StoredProperties | null;
}

async function identitiesOf(store: Store, ids: readonly string[], overlay: Overlay): Promise<Identities> {
  const rows = await storedById(store, entitiesById, ids);
  const stored = new Map([...rows].map(([id, { properties }]) => [id, properties as StoredProperties]));
  const said = new Map<string, (StoredProperties | null)[]>();
  for (const batch of inBatches(ids)) {
    for (const { entity, description } of await store.read(mentionsOfEntities, { ids: batch }))
      pushTo(said, entity, description == null ? null : (JSON.parse(description) as StoredProperties));
  }
  const own = (id: string): StoredProperties | null => {
    const descriptions = said.get(id) ?? [];
    if (descriptions.length === 0) return overlay.made.get(id) ?? stored.get(id) ?? null;
    if (descriptions.includes(null)) return stored.get(id) ?? null;
    return descriptions.reduce<StoredProperties | undefined>((merged, each) => mergedProperties(merged, each!), undefined)!;
  };
  return { stored, own };
}

/** What the store keeps of an entity beside its description. */
const BESIDE = new Set([
  ...['id', 'entityKind', 'aliases', 'ranks', 'searchText', 'searchMarked', 'mergedInto'],
  ...['recordedAt', 'retractedAt', 'reason', 'gone', 'revision', 'firstRevision'],
]);

/** What must be written so that the stored entity is described so; null takes away. */
function described(stored: StoredProperties | undefined, after: StoredProperties): StoredProperties {
  const properties: StoredProperties = {};
  for (const [key, value] of Object.entries(withSearchForms(after))) {
    if (JSON.stringify(stored?.[key] ?? null) !== JSON.stringify(value ?? null)) properties[key] = value;
  }
  for (const key of Object.keys(stored ?? {})) if (!BESIDE.has(key) && !(key in after)) properties[key] = null;
  return properties;
}
/**
 * Statements that bring the identities that are, or were, given to others to how the overlay lets them stand; run before the claims'. `made`:
 * what any judgement ever brought in.
 */
export async function identityChanges(
  store: Store,
  { overlay, made, at, revision }: { overlay: Overlay; made: readonly string[]; at: string; revision: number },
): Promise<BoundStatement[]> {
  const before = await store.read(judgedRedirects, {});
  const ids = new Set([...made, ...before.flatMap(({ id, to }) => [id, to]), ...[...overlay.redirected].flat()]);
  if (ids.size === 0) return [];
  const { stored, own } = await identitiesOf(store, [...ids], overlay);
  const rows = new Map<EntityKind, { id: string; properties: StoredProperties }[]>();
  const standing = new Map<EntityKind, string[]>();
  const given = new Map<EntityKind, { id: string; into: string }[]>();
  const [gained, lost]: [NameTie[], NameTie[]] = [[], []];
  const gone: string[] = [];
  for (const id of [...ids].sort()) {
    const [now, self] = [stored.get(id), own(id)];
    if (self === null) continue;
    const kind = self.entityKind as EntityKind;
    const into = overlay.redirected.get(id);
    const isUnmade = typeof now?.madeBy === 'string' && self === now && !overlay.made.has(id);
    const others = [...overlay.redirected].filter(([, to]) => to === id).map(([other]) => other);
    const after = isUnmade
      ? null
      : withGiven(
          self,
          others
            .sort()
            .map(own)
            .filter((each) => each !== null),
        );
    if (isUnmade) gone.push(id);
    else if (after !== null) {
      const properties = described(now, after);
      if (Object.keys(properties).length > 0) pushTo(rows, kind, { id, properties: { ...properties, revision } });
    }
    if (into !== undefined) pushTo(given, kind, { id, into });
    else if (now !== undefined && !isUnmade) pushTo(standing, kind, id);
    const had = typeof now?.mergedInto === 'string' ? new Set<string>() : keysOf(now ?? null);
    const has = into !== undefined ? new Set<string>() : keysOf(after);
    for (const key of has) if (!had.has(key)) gained.push({ id, key });
    for (const key of had) if (!has.has(key)) lost.push({ id, key });
  }
  const redirects = [...given.values()].flat().map(({ id, into }) => ({ id, to: into, rule: BY_JUDGEMENT }));
  const back = [...standing.values()].flat().filter((id) => typeof stored.get(id)?.mergedInto === 'string');
  return [
    ...(back.length === 0 ? [] : [{ statement: redirectsRestoredWritten, params: { ids: back } }, ...redirectRemovals(back)]),
    ...[...rows].flatMap(([kind, all]) =>
      inBatches(all).map((batch) => ({ statement: entitiesWritten[kind], params: { rows: batch, recordedAt: at } })),
    ),
    ...[...standing].flatMap(([kind, all]) =>
      inBatches(all).map((batch) => ({ statement: entitiesStandingWritten[kind], params: { ids: batch } })),
    ),
    ...[...given].flatMap(([kind, all]) =>
      inBatches(all).map((batch) => ({ statement: entitiesGivenWritten[kind], params: { rows: batch } })),
    ),
    ...nameStatements({ gained, lost }),
    ...inBatches(gone).map((batch) => ({ statement: entitiesRemovedWritten, params: { ids: batch } })),
    ...(redirects.length === 0
      ? []
      : [
          { statement: redirectsWritten, params: { rows: redirects, recordedAt: at } },
          { statement: redirectsJudgedWritten, params: { rows: redirects } },
        ]),
  ];
}
