/**
 * The shipped lists of places, bodies and topics as sources of tier REFERENCE: what they say is claimed and evidenced like any other fact,
 * with the record as its locator.
 */
import {
  centralBodies,
  centralBody,
  localBody,
  localBodyKinds,
  localBodyOfId,
  relationsOfCentralBodies,
  relationsOfLocalBody,
} from '../vocabulary/agencies.js';
import type { Claim, Entity, NamedEntity, SourceEntity, SourceFacts } from '../vocabulary/facts.js';
import { localities, localityById } from '../vocabulary/localities.js';
import { localityList } from '../vocabulary/locality-list.js';
import type { SuccessionShare } from '../vocabulary/kinds.js';
import type { RelationType } from '../vocabulary/relations.js';
import { topicById, topicDefinitions } from '../vocabulary/topics.js';

/** The name of the rule that reads a fact off a shipped list. */
const RULE = 'reference-list';

interface ListedRelation {
  readonly type: RelationType;
  readonly from: string;
  readonly to: string;
  readonly locator: string;
  readonly date?: string | null;
  readonly share?: SuccessionShare | null;
}

function listSource(name: string, title: string, titleEn: string): SourceEntity {
  return {
    id: `source:reference/${name}`,
    kind: 'SOURCE',
    name: title,
    nameEn: titleEn,
    title,
    url: null,
    publisher: 'VN Policy Graph',
    author: null,
    publishedAt: null,
    tier: 'REFERENCE',
    sha256: null,
    file: null,
  };
}

function claimsOf(sourceId: string, relations: readonly ListedRelation[]): Claim[] {
  return relations.map(({ type, from, to, locator, date, share }) => ({
    subject: from,
    predicate: type,
    object: to,
    value: null,
    certainty: 'ASSERTED',
    confidence: 1,
    rule: RULE,
    status: null,
    ...(date == null ? {} : { date }),
    ...(share == null ? {} : { share }),
    evidence: [{ sourceId, start: null, end: null, locator, phrase: null, rule: RULE, confidence: 1 }],
  }));
}

function facts(source: SourceEntity, entities: readonly Entity[], relations: readonly ListedRelation[]): SourceFacts {
  const named: NamedEntity[] = entities.map((entity) => ({ entity, certainty: 'ASSERTED', mentions: [] }));
  return { source, passages: [], entities: named, claims: claimsOf(source.id, relations), unresolved: [] };
}

/** Every unit of before and after 2025-07-01, what it is part of, what succeeded it. */
export function placeList(): SourceFacts {
  const source = listSource('places', 'Danh mục đơn vị hành chính Việt Nam', 'List of administrative units of Viet Nam');
  const record = (id: string): string => `record ${id.slice('locality:'.length)}`;
  const relations: ListedRelation[] = [];
  for (const [part, wholes] of localityList().containers) {
    for (const whole of wholes) relations.push({ type: 'PART_OF', from: part, to: whole, locator: record(part) });
  }
  const seen = new Set<string>();
  for (const { from, to, date, share, by } of localityList().successions) {
    if (seen.has(`${from} ${to}`)) continue;
    seen.add(`${from} ${to}`);
    relations.push({ type: 'SUCCEEDED_BY', from, to, locator: `${record(from)}, ${date}, ${by}`, date, share });
  }
  return facts(source, localities(), relations);
}

/** The central bodies, and by rule the bodies of provinces and districts. Bodies of communes enter when a text names them. */
export function bodyList(): SourceFacts {
  const source = listSource('bodies', 'Danh mục cơ quan', 'List of bodies');
  const bodies = new Map<string, Entity>();
  const relations: ListedRelation[] = [];
  for (const { key } of centralBodies()) bodies.set(`agency:${key}`, centralBody(key));
  const told = ({ date, by }: { date?: string | null; by?: string | null }): string =>
    [date, by].flatMap((each) => (each == null ? [] : [`, ${each}`])).join('');
  for (const each of relationsOfCentralBodies())
    relations.push({ ...each, locator: `record ${each.from.slice('agency:'.length)}${told(each)}` });
  for (const locality of localities()) {
    if (locality.level !== 'PROVINCE' && locality.level !== 'DISTRICT') continue;
    for (const kind of localBodyKinds()) {
      const body = kind.derive === false ? null : localBody(kind.key, locality.id);
      if (body === null) continue;
      bodies.set(body.id, body);
      for (const each of relationsOfLocalBody(kind.key, locality.id)) {
        relations.push({ ...each, locator: `rule ${kind.key}, record ${locality.id.slice('locality:'.length)}${told(each)}` });
      }
    }
  }
  // A superior that the rule did not derive itself (a body of a renamed unit) is still an end of a relation.
  for (const { to } of relations) {
    const local = bodies.has(to) ? null : localBodyOfId(to);
    const body = local === null ? null : localBody(local.kind.key, local.locality.id);
    if (body !== null) bodies.set(body.id, body);
  }
  const places = new Map<string, Entity>();
  for (const { type, to } of relations) {
    const place = type === 'HAS_JURISDICTION' ? localityById(to) : null;
    if (place !== null) places.set(place.id, place);
  }
  return facts(source, [...bodies.values(), ...places.values()], relations);
}

/** The taxonomy. */
export function topicList(): SourceFacts {
  const source = listSource('topics', 'Hệ thống chủ đề giáo dục', 'Taxonomy of education topics');
  const topics = topicDefinitions().map(({ id }) => topicById(id)!);
  const relations = topicDefinitions().flatMap(({ id, broader }): ListedRelation[] =>
    broader === null ? [] : [{ type: 'BROADER', from: id, to: broader, locator: `record ${id}` }],
  );
  return facts(source, topics, relations);
}
