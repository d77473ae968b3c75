/**
 * Bodies: the central ones as a list, the local ones by rule from the kind of body and the place. A body is one per place; an office holder
 * (Chủ tịch UBND) is no body of its own (domain.md §3.3). Names follow the forms that official texts use.
 */
import type { AgencyEntity, LocalityEntity } from './facts.js';
import { foldForMatching } from './folding.js';
import type { AgencyLevel, AgencySide, LocalityLevel, SuccessionShare } from './kinds.js';
import { containerOf, localityById, localityForm, localitiesNamed, ownNameOf, successorsOf, typeWordOf } from './localities.js';
import { REFORM_DATE } from './locality-list.js';
import { nameForm } from './name-forms.js';
import { lazily } from './lazily.js';
import { shippedJson } from './shipped-files.js';

/** A body that took over another, on the day on which that ended: all of it, or a part of its work. `by`: the act; null where none is on record. */
export interface BodySuccession {
  readonly key: string;
  readonly share: SuccessionShare;
  readonly by: string | null;
}
export interface CentralBody {
  readonly key: string;
  readonly name: string;
  readonly en: string;
  readonly aliases?: readonly string[];
  readonly side: AgencySide;
  readonly bodyKind: string;
  readonly partOf?: string;
  readonly subordinateTo?: string;
  readonly succeededBy?: readonly BodySuccession[];
  readonly issuerCodes?: readonly string[];
  readonly validFrom?: string;
  readonly validTo?: string;
}
/** A kind of local body. `{type}`: the type word in lower case; `{own}`: the place's own name; `{party}`: Tỉnh ủy, Thành ủy, Huyện ủy … */
export interface LocalBodyKind {
  readonly key: string;
  readonly bodyKind: string;
  readonly side: AgencySide;
  readonly levels: readonly LocalityLevel[];
  readonly name: string;
  readonly aliases: readonly string[];
  readonly en: string;
  readonly partOf?: string;
  readonly subordinateTo?: string;
  /** The central body that guides it professionally. */
  readonly guidedBy?: string;
  readonly issuerCodes?: readonly string[];
  /** False: a body of this kind enters the graph only when a text names it. */
  readonly derive?: boolean;
  /** The first day on which no place had a body of this kind any more, and the kinds that took it over in the same place. */
  readonly validTo?: string;
  readonly succeededBy?: readonly BodySuccession[];
}
interface AgencyTables {
  readonly central: readonly CentralBody[];
  readonly local: readonly LocalBodyKind[];
}
const tables = lazily(() => shippedJson<AgencyTables>('agencies.json'));

export const centralBodies = (): readonly CentralBody[] => tables().central;
export const localBodyKinds = (): readonly LocalBodyKind[] => tables().local;

const PARTY_WORD: Readonly<Record<string, string>> = {
  Tỉnh: 'Tỉnh ủy',
  'Thành phố': 'Thành ủy',
  Huyện: 'Huyện ủy',
  Quận: 'Quận ủy',
  'Thị xã': 'Thị ủy',
  Xã: 'Đảng ủy xã',
  Phường: 'Đảng ủy phường',
  'Thị trấn': 'Đảng ủy thị trấn',
  'Đặc khu': 'Đảng ủy đặc khu',
};
/** The level of a body that governs a unit of that level. */
export const AGENCY_LEVEL_OF: Readonly<Record<LocalityLevel, AgencyLevel>> = {
  NATION: 'CENTRAL',
  PROVINCE: 'PROVINCE',
  DISTRICT: 'DISTRICT',
  COMMUNE: 'COMMUNE',
  VILLAGE: 'COMMUNE',
};

/** The central body of that key; throws on an unknown key, which is a fault of the caller. */
export function centralBody(key: string): AgencyEntity {
  const body = tables().central.find((each) => each.key === key);
  if (body === undefined) throw new Error(`no central body "${key}" in data/agencies.json`);
  return {
    id: `agency:${body.key}`,
    kind: 'AGENCY',
    name: body.name,
    nameEn: body.en,
    aliases: body.aliases ?? [],
    side: body.side,
    level: 'CENTRAL',
    bodyKind: body.bodyKind,
    collective: false,
    validFrom: body.validFrom ?? null,
    validTo: body.validTo ?? null,
  };
}

function filled(template: string, locality: LocalityEntity): string {
  const type = typeWordOf(locality) ?? '';
  return template
    .replace('{type}', type.toLowerCase())
    .replace('{party}', PARTY_WORD[type] ?? 'Đảng ủy')
    .replace('{own}', ownNameOf(locality));
}

/** The body of that kind ("ubnd", "cap-uy", "sgddt" …) in that place; null where the place's level has none. */
export function localBody(kindKey: string, localityId: string): AgencyEntity | null {
  const kind = tables().local.find((each) => each.key === kindKey);
  const locality = localityById(localityId);
  if (kind === undefined || locality === null || !kind.levels.includes(locality.level)) return null;
  return {
    id: `agency:${kind.key}/${locality.id.slice('locality:'.length)}`,
    kind: 'AGENCY',
    name: filled(kind.name, locality),
    nameEn: filled(kind.en, locality),
    aliases: kind.aliases.map((alias) => filled(alias, locality)),
    side: kind.side,
    level: AGENCY_LEVEL_OF[locality.level],
    bodyKind: kind.bodyKind,
    collective: false,
    validFrom: locality.validFrom,
    validTo: earlier(kind.validTo ?? null, locality.validTo),
  };
}
/** The earlier of two days; null is never. */
function earlier(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

/** The kind and the place behind the id of a local body; null for other ids. */
export function localBodyOfId(id: string): { kind: LocalBodyKind; locality: LocalityEntity } | null {
  const [, key, place] = /^agency:([^/]+)\/(.+)$/.exec(id) ?? [];
  const kind = tables().local.find((each) => each.key === key);
  const locality = place === undefined ? null : localityById(`locality:${place}`);
  return kind === undefined || locality === null ? null : { kind, locality };
}

const centralByForm = lazily(() => {
  const index = new Map<string, CentralBody>();
  for (const body of tables().central) for (const name of [body.name, ...(body.aliases ?? [])]) index.set(nameForm(name), body);
  return index;
});
/** Every folded form of a central body's name with its key, for the gazetteer matcher. */
export function centralBodyForms(): ReadonlyMap<string, CentralBody> {
  return centralByForm();
}

const localPatterns = lazily(() =>
  tables().local.map((kind) => ({
    kind,
    patterns: [kind.name, ...kind.aliases].map((template) => {
      const source = nameForm(template.replace('{type}', ' zztype ').replace('{own}', ' zzown ').replace('{party}', ' zzparty '));
      const types = 'tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu';
      const filledIn = source
        .replace('zztype', `(?<type>${types})`)
        .replace(
          'zzparty',
          '(?<party>tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|đảng ủy xã|đảng ủy phường|đảng ủy thị trấn|đảng ủy đặc khu)',
        )
        .replace('zzown', '(?<own>.+)');
      return new RegExp(`^${filledIn}$`, 'u');
    }),
  })),
);
const TYPE_OF_PARTY = new Map(Object.entries(PARTY_WORD).map(([type, word]) => [foldForMatching(word), type.toLowerCase()]));

/** Bodies of that name: central ones, and local ones by rule; several where places share a name. Restricted by `within` and `asOf`. */
export function agenciesNamed(name: string, query: { within?: string; asOf?: string } = {}): AgencyEntity[] {
  const form = nameForm(name);
  const central = centralByForm().get(form);
  const found = central === undefined ? [] : [centralBody(central.key)];
  for (const { kind, patterns } of localPatterns()) {
    for (const pattern of patterns) {
      const groups = pattern.exec(form)?.groups;
      if (groups?.own === undefined) continue;
      const type = groups.type ?? (groups.party === undefined ? undefined : TYPE_OF_PARTY.get(groups.party));
      const place = localityForm(type === undefined ? groups.own : `${type} ${groups.own}`);
      for (const locality of localitiesNamed(place, query)) {
        const body = kind.levels.includes(locality.level) ? localBody(kind.key, locality.id) : null;
        if (body !== null && !found.some((each) => each.id === body.id)) found.push(body);
      }
    }
  }
  return found;
}

/** A relation between bodies, or of a body and its place, that follows from the rules alone. */
export interface BodyRelation {
  readonly type: 'HAS_JURISDICTION' | 'SUBORDINATE_TO' | 'PART_OF' | 'GUIDED_BY' | 'SUCCEEDED_BY';
  readonly from: string;
  readonly to: string;
  /** Of SUCCEEDED_BY: the successor's first day, how much it took over, and the act; absent or null where not on record. */
  readonly date?: string | null;
  readonly share?: SuccessionShare | null;
  readonly by?: string | null;
}

/** What the rules say of one local body: its place, the body above it, the body it is part of, who guides it. */
export function relationsOfLocalBody(kindKey: string, localityId: string): BodyRelation[] {
  const kind = tables().local.find((each) => each.key === kindKey);
  const body = localBody(kindKey, localityId);
  const locality = localityById(localityId);
  if (kind === undefined || body === null) return [];
  const relations: BodyRelation[] = [{ type: 'HAS_JURISDICTION', from: body.id, to: localityId }];
  const sibling = (key: string | undefined): string | undefined =>
    key === undefined ? undefined : localBody(key, localityId)?.id;
  const whole = sibling(kind.partOf);
  if (whole !== undefined) relations.push({ type: 'PART_OF', from: body.id, to: whole });
  const above = sibling(kind.subordinateTo);
  if (above !== undefined) relations.push({ type: 'SUBORDINATE_TO', from: body.id, to: above });
  if (kind.guidedBy !== undefined) relations.push({ type: 'GUIDED_BY', from: body.id, to: centralBody(kind.guidedBy).id });
  // A people's committee and a Party committee answer to the same body of the unit above (Law on local government; Party statutes).
  const container = containerOf(localityId);
  if ((kind.key === 'ubnd' || kind.key === 'cap-uy') && container !== null && container.level !== 'NATION') {
    const superior = localBody(kind.key, container.id);
    if (superior !== null) relations.push({ type: 'SUBORDINATE_TO', from: body.id, to: superior.id });
  }
  if (kind.key === 'pgddt' && container !== null) {
    const department = localBody('sgddt', container.id);
    if (department !== null) relations.push({ type: 'GUIDED_BY', from: body.id, to: department.id });
  }
  // The reform of 2025 joined provinces and their bodies with them; the bodies of districts ended without a successor.
  if (locality?.level === 'PROVINCE') {
    for (const { to, date, share, by } of successorsOf(localityId)) {
      // A department that had been joined with others before did not live to see the merger.
      const successor = body.validTo !== null && body.validTo < date ? null : localBody(kind.key, to);
      if (successor !== null) {
        // The National Assembly's act joined the provinces; that of a Party committee is another, which the lists do not name.
        const act = kind.side === 'STATE' ? by : null;
        relations.push({ type: 'SUCCEEDED_BY', from: body.id, to: successor.id, date, share, by: act });
      }
    }
  }
  if (kind.validTo !== undefined && body.validTo === kind.validTo) {
    for (const { key, share, by } of kind.succeededBy ?? []) {
      const successor = sibling(key);
      if (successor !== undefined)
        relations.push({ type: 'SUCCEEDED_BY', from: body.id, to: successor, date: kind.validTo, share, by });
    }
  }
  return relations;
}

/** Relations among the central bodies. */
export function relationsOfCentralBodies(): BodyRelation[] {
  return tables().central.flatMap((body) => {
    const id = `agency:${body.key}`;
    const relation = (type: BodyRelation['type'], key: string | undefined): BodyRelation[] =>
      key === undefined ? [] : [{ type, from: id, to: `agency:${key}` }];
    return [
      ...relation('PART_OF', body.partOf),
      ...relation('SUBORDINATE_TO', body.subordinateTo),
      ...(body.succeededBy ?? []).map(
        ({ key, share, by }): BodyRelation => ({
          type: 'SUCCEEDED_BY',
          from: id,
          to: `agency:${key}`,
          date: body.validTo ?? null,
          share,
          by,
        }),
      ),
    ];
  });
}

/** The day after which no district body existed (domain.md §3.2). */
export const DISTRICT_BODIES_END = REFORM_DATE;
