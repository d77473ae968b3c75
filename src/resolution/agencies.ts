/**
 * Which bodies the agencies of a source are. A local body is one per place: the place named with it, else, for "UBND tỉnh", "HĐND", "Thành uỷ",
 * the source's own unit of the level. In a row ("Thành uỷ, HĐND, UBND thành phố") the last member's unit holds for all.
 */
import { type AgencyMention, committeeWithin } from '../recognition/agency-names.js';
import { levelsOfUnit } from '../recognition/agency-names.js';
import type { CollectiveMention } from '../recognition/collectives.js';
import { AGENCY_LEVEL_OF, agenciesNamed, localBody } from '../vocabulary/agencies.js';
import type { AgencyEntity, LocalityEntity, UnresolvedCandidate } from '../vocabulary/facts.js';
import { slugOf } from '../vocabulary/folding.js';
import type { AgencySide, LocalityLevel } from '../vocabulary/kinds.js';
import { localityById, ownNameOf, predecessorsOf, typeWordOf } from '../vocabulary/localities.js';
import { REFORM_DATE } from '../vocabulary/locality-list.js';
import { type ArticleContext, placeCandidates, settledPlace, unitAtLevel } from './article-context.js';
import { ellipticUnit, insideOf, type NamedPlace, placeBehind } from './localities.js';
import { type UnitWithin, unitWithin } from '../recognition/units-within.js';
import type { Registry } from './registry.js';

/** What a mention of a body resolves to. */
export interface NamedAgency {
  readonly mention: AgencyMention;
  readonly entity: AgencyEntity;
}

const place = (locality: LocalityEntity): string => locality.id.slice('locality:'.length);

/** Associations and their unions belong to the Front's side, whatever of the centre their names say; academies are schools. */
function sideOf(name: string): AgencySide {
  if (/^(?:Hội(?! đồng)|Hiệp hội|Liên hiệp|Tổng Liên đoàn|Hội đồng Đội|Phòng Thương mại)/u.test(name)) return 'FRONT';
  if (/^Học viện/u.test(name)) return 'SCHOOL';
  return /Đảng|Trung ương/u.test(name) && !/^Hội đồng/u.test(name) ? 'PARTY' : 'STATE';
}

/** A central body by its name; one that the vocabulary lacks is made from the name. */
export function centralAgency(name: string): AgencyEntity {
  const known = agenciesNamed(name).find((agency) => agency.level === 'CENTRAL');
  return (
    known ?? {
      id: `agency:${slugOf(name)}`,
      kind: 'AGENCY',
      name,
      aliases: [],
      side: sideOf(name),
      level: 'CENTRAL',
      bodyKind: null,
      collective: false,
      validFrom: null,
      validTo: null,
    }
  );
}

/** A standing unit of a body: its office, its inspectorate, its Party committee. */
export function agencyWithin(head: string, body: AgencyEntity): AgencyEntity {
  return {
    id: `${body.id.replace(/^agency:/, `agency:${slugOf(head)}-`)}`,
    kind: 'AGENCY',
    name: `${head} ${body.name}`,
    aliases: [],
    side: /Đảng/u.test(head) ? 'PARTY' : body.side,
    level: body.level,
    bodyKind: null,
    collective: false,
    validFrom: body.validFrom,
    validTo: body.validTo,
  };
}
const spanOfUnit = ({ start }: UnitWithin, { end }: AgencyMention, text: string) => ({
  start,
  text: text.slice(start, end),
  rule: 'unit-within-body' as const,
});

/** The local body of a kind in a place: the vocabulary's, else one made from its head and the place. */
export function localAgency(mention: AgencyMention, locality: LocalityEntity): AgencyEntity | null {
  const words = mention.local;
  if (words === null || !words.levels.includes(locality.level)) return null;
  const known = words.key === null ? null : localBody(words.key, locality.id);
  if (known !== null && !words.head.startsWith('Ban Tuyên giáo và Dân vận')) return known;
  const type = typeWordOf(locality)?.toLowerCase() ?? '';
  const committee = (/ ủy$/u.test(words.head) && !words.head.endsWith('Đảng ủy')) || words.head.endsWith('đoàn');
  const ordinal = mention.ordinal === null ? '' : ` lần thứ ${mention.ordinal}`;
  const name = `${words.head} ${committee ? '' : `${type} `}${ownNameOf(locality)}${ordinal}`;
  const ordinalSlug = mention.ordinal === null ? '' : `-${slugOf(mention.ordinal)}`;
  return {
    id: `agency:${slugOf(words.head)}${ordinalSlug}/${place(locality)}`,
    kind: 'AGENCY',
    name,
    aliases: [],
    side: words.side,
    level: AGENCY_LEVEL_OF[locality.level],
    bodyKind: words.body,
    collective: false,
    validFrom: locality.validFrom,
    validTo: locality.validTo,
  };
}

/** The unit that a row's last member names, and where its name ends: "Thành uỷ, HĐND, UBND thành phố Hà Nội". */
function unitFromRow(index: number, all: readonly AgencyMention[], text: string): { unit: AgencyMention['unit']; end: number } {
  let at = index;
  let current = all[index] as AgencyMention;
  while (current.unit.typeWord === null && current.unit.ownName === null) {
    const next = all[at + 1];
    if (next === undefined || next.local === null || !/^\s*(?:,|và|;|-)\s*$/u.test(text.slice(current.end, next.start))) break;
    current = next;
    at += 1;
  }
  return { unit: current.unit, end: current.end };
}

type Answer = { entity: AgencyEntity } | { candidates: UnresolvedCandidate[]; reason?: string };

/** What resolving bodies needs of the source: its day and unit, what it names, the places that it goes on with behind a name. */
export interface Around {
  readonly context: ArticleContext;
  readonly registry: Registry;
  readonly places: readonly NamedPlace[];
  readonly text: string;
}

function resolveLocal(
  mention: AgencyMention,
  { unit, end }: { unit: AgencyMention['unit']; end: number },
  { context, registry, places, text }: Around,
): Answer {
  const words = mention.local;
  if (words === null) return { candidates: [] };
  const levels = words.level === null ? words.levels : [words.level];
  if (unit.ownName !== null) {
    const ofType = unit.typeWord === null ? levels : levels.filter((level) => levelsOfUnit(unit.typeWord ?? '').includes(level));
    const candidates = placeCandidates({
      ownName: unit.ownName,
      typeWord: unit.typeWord ?? typeOfCommittee(words.head),
      levels: ofType.length > 0 ? ofType : levels,
      context,
    });
    // "UBND huyện Châu Thành, tỉnh Tây Ninh": the unit around it tells which of the namesakes.
    const settled = settledPlace(insideOf(candidates, placeBehind(end, places, text)));
    const entity = settled === null ? null : localAgency(mention, settled);
    if (entity !== null) return { entity };
    return {
      candidates: candidates.slice(0, 5).flatMap(({ locality, score, reason }) => {
        const body = localAgency(mention, locality);
        return body === null ? [] : [{ id: body.id, score, reason }];
      }),
    };
  }
  const own = unit.typeWord === null ? ownUnit(words.head, levels, context) : ellipticUnit(unit.typeWord, context, registry);
  const entity = own === null ? null : localAgency(mention, own);
  if (entity !== null) return { entity };
  const meant = unit.typeWord === null ? levels : levelsOfUnit(unit.typeWord).filter((level) => words.levels.includes(level));
  return meant.length === 1 && meant[0] === 'DISTRICT' ? ofEndedDistrict(mention, context) : { candidates: [] };
}

/**
 * "UBND huyện" in a text of after the reform: no unit has such a body any more, so the text speaks of the past. Of which district only a
 * commune's text lets us suppose: of those that it was made from.
 */
function ofEndedDistrict(mention: AgencyMention, { asOf, locality }: ArticleContext): Answer {
  if (asOf === null || asOf < REFORM_DATE) return { candidates: [] };
  const reason = `no district had a body of its own from ${REFORM_DATE} on; the text is of ${asOf}`;
  const before = locality === null ? [] : predecessorsOf(locality.id).map(({ from }) => localityById(from)!);
  const districts = before.filter(({ level }) => level === 'DISTRICT');
  return {
    reason,
    candidates: districts.slice(0, 5).flatMap((district) => {
      const body = localAgency(mention, district);
      return body === null
        ? []
        : [{ id: body.id, score: 0.3, reason: `${district.name}, a part of ${locality!.name} today; ${reason}` }];
    }),
  };
}

/** A Party committee's word tells its unit's type: "Thành ủy" a city's, "Huyện ủy" a district's (Party statutes). */
const COMMITTEE_TYPES: readonly (readonly [word: string, type: string])[] = [
  ['Tỉnh ủy', 'tỉnh'],
  ['Thành ủy', 'thành phố'],
  ['Huyện ủy', 'huyện'],
  ['Quận ủy', 'quận'],
  ['Thị ủy', 'thị xã'],
];
const typeOfCommittee = (head: string): string | null => COMMITTEE_TYPES.find(([word]) => head.endsWith(word))?.[1] ?? null;

/** The source's own unit for a body named by its head alone: its own level first, for "HĐND" exists at each. */
function ownUnit(head: string, levels: readonly LocalityLevel[], context: ArticleContext): LocalityEntity | null {
  if (context.locality === null) return null;
  const isCity = head.endsWith('Thành ủy');
  const fits = (unit: LocalityEntity): boolean => !isCity || unit.name.startsWith('Thành phố');
  if (levels.includes(context.locality.level) && fits(context.locality)) return context.locality;
  for (const level of levels) {
    const unit = unitAtLevel(context.locality, level, context.asOf);
    if (unit !== null && fits(unit)) return unit;
  }
  return null;
}

/** Names every single body of a source; one whose place is not settled is left open. */
export function nameAgencies(mentions: readonly AgencyMention[], to: Around): NamedAgency[] {
  const { text } = to;
  const named: NamedAgency[] = [];
  for (const [index, mention] of mentions.entries()) {
    const answer: Answer =
      mention.central !== null
        ? { entity: centralAgency(centralName(mention)) }
        : resolveLocal(mention, unitFromRow(index, mentions, text), to);
    if ('entity' in answer) {
      named.push({ mention, entity: answer.entity });
      to.registry.add(answer.entity, mention);
      const unit = unitWithin(text, mention);
      if (unit !== null)
        to.registry.add(agencyWithin(unit.head, answer.entity), { ...mention, ...spanOfUnit(unit, mention, text) });
      // The standing committee's name holds that of the committee: "Ban Thường vụ Huyện ủy Bảo Thắng" names the Huyện ủy too.
      const committee = mention.unit.ownName === null ? null : committeeWithin(mention);
      const whole = committee === null ? null : resolveLocal(committee, committee, to);
      if (committee !== null && whole !== null && 'entity' in whole) to.registry.add(whole.entity, committee);
    } else if (mention.local?.key === 'pgddt' && to.context.locality?.level === 'PROVINCE') {
      // In a province's text "Phòng Giáo dục và Đào tạo" without a place is each district's.
      nameCollectives([{ ...mention, form: 'CLASS', head: 'phòng giáo dục và đào tạo', reach: 'OWN' }], to);
    } else if (answer.candidates.length > 0 || answer.reason !== undefined) {
      to.registry.leaveOpen({
        ...(answer.reason === undefined ? {} : { reason: answer.reason }),
        start: mention.start,
        end: mention.end,
        text: mention.text,
        kind: 'AGENCY',
        candidates: answer.candidates,
      });
    }
  }
  return named;
}

/** A national congress is one per term. */
function centralName(mention: AgencyMention): string {
  const name = mention.central ?? '';
  const term = name.startsWith('Đại hội')
    ? /(?<![\p{L}])[IVX]{1,5}(?![\p{L}])/u.exec(mention.text.toUpperCase())?.[0]
    : undefined;
  return term === undefined ? name : `Đại hội đại biểu toàn quốc lần thứ ${term} của Đảng`;
}

/** Names the classes and sectors of a source, each within the source's own unit or, where it is of the centre, the nation. */
export function nameCollectives(
  mentions: readonly CollectiveMention[],
  to: { context: ArticleContext; registry: Registry },
): void {
  const names = new Map<string, string>();
  for (const mention of mentions) {
    const locality = mention.reach === 'NATION' ? null : to.context.locality;
    const scope = locality === null ? 'vn' : place(locality);
    const id = `agency:${mention.form === 'SECTOR' ? 'nganh' : 'nhom'}-${slugOf(mention.head)}/${scope}`;
    const name = names.get(id) ?? mention.text.replace(/\s+/g, ' ');
    names.set(id, name);
    const entity: AgencyEntity = {
      id,
      kind: 'AGENCY',
      name: name.charAt(0).toUpperCase() + name.slice(1),
      aliases: [],
      side: null,
      level: locality === null ? null : AGENCY_LEVEL_OF[locality.level],
      bodyKind: mention.form,
      collective: true,
      validFrom: null,
      validTo: null,
    };
    to.registry.add(entity, mention);
  }
}
