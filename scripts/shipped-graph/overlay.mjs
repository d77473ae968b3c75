/**
 * Lays the answers over what the pipeline found in one text. What both say stays ASSERTED; what only the answers say is VERIFIED, for a person
 * wrote it down; what the answers contradict is left out. Kinds and relations that the answers do not judge stay as found.
 */
import { factsWithPhrases } from './shipping.mjs';
import { entityOfAnswer } from './identities.mjs';
import { pairUp } from './pairing.mjs';
import { RELATIONS } from '../../dist/src/vocabulary/relations.js';
import { topicById, topicDefinitions } from '../../dist/src/vocabulary/topics.js';
import { localityById } from '../../dist/src/vocabulary/localities.js';

/** Kinds whose finds the answers judge. Others (people and classes of bodies in the corpus, plan periods) are neither right nor wrong. */
const JUDGED = {
  seeds: new Set(['DOCUMENT', 'AGENCY', 'LOCALITY', 'TASK', 'PROGRAM', 'INDICATOR', 'PERSON']),
  corpus: new Set(['DOCUMENT', 'AGENCY', 'LOCALITY', 'TASK', 'PROGRAM', 'INDICATOR', 'PERSON']),
};
/** Kinds of which the answers of the corpus are a sample or silent: what they lack is not wrong, but nobody read it, so it does not ship. */
const SAMPLED = new Set(['TASK', 'PERSON']);
/** Relations that the answers of a set judge whole. */
const JUDGED_RELATIONS = {
  seeds: new Set([
    ...['ISSUED_BY', 'IMPLEMENTS', 'DISSEMINATES', 'REVIEWS', 'REPLACES', 'PRODUCES', 'DURING', 'ASSIGNED_TO', 'COOPERATES_WITH'],
    ...[
      'CARRIED_OUT_THROUGH',
      'MEASURED_BY',
      'MEASURED_FOR',
      'PART_OF',
      'HAS_JURISDICTION',
      'SET_BY',
      'HOLDS_ROLE',
      'ABOUT',
      'ASSIGNS',
    ],
  ]),
  corpus: new Set(['IMPLEMENTS', 'BASED_ON', 'REPLACES', 'AMENDS', 'ISSUED_BY']),
};
/** What a person reads off the layout or the context, not off a sentence: the items of a list, the school year of a plan. Less sure, so marked. */
const PLAIN_READING = new Set([
  'PART_OF',
  'DURING',
  'ASSIGNS',
  'ASSIGNED_TO',
  'ISSUED_BY',
  'MEASURED_FOR',
  'APPLIES_IN',
  'ABOUT',
]);

const isAllowed = (type, from, to) => RELATIONS[type]?.ends.some((ends) => ends.from === from && ends.to === to) ?? false;
const claimKey = ({ subject, predicate, object }) => `${subject} ${predicate} ${object}`;

export function overlaid({ answers: set, document, facts, context }) {
  const { raw } = document;
  const judged = JUDGED[set.set];
  const counts = {
    entities: { found: 0, corrected: 0, dropped: 0, leftOut: 0, unjudged: 0 },
    claims: { found: 0, corrected: 0, inferred: 0, dropped: 0, leftOut: 0, unjudged: 0 },
  };
  const pairs = pairUp(facts.entities, set.answers);
  const kept = new Map();
  const entityByKey = new Map();
  const remember = (answer, entity, certainty) => {
    const mentions = certainty === 'INFERRED' ? [] : answer.spans;
    const known = kept.get(entity.id);
    const all = [...(known?.mentions ?? []), ...mentions];
    const distinct = all.filter(
      (each, at) => all.findIndex((other) => other.start === each.start && other.end === each.end) === at,
    );
    kept.set(entity.id, { entity: known?.entity ?? entity, certainty: known?.certainty ?? certainty, mentions: distinct });
    entityByKey.set(answer.key, kept.get(entity.id).entity);
  };

  for (const found of facts.entities) {
    const answer = pairs.get(found.entity.id);
    if (answer === undefined || answer.state === 'neutral') {
      const isPeriod = found.entity.kind === 'PERIOD' && found.entity.periodKind !== 'SCHOOL_YEAR';
      const stays = found.certainty === 'INFERRED' || isPeriod || !judged.has(found.entity.kind);
      if ((stays && found.entity.kind !== 'PERIOD') || isPeriod) {
        kept.set(found.entity.id, found);
        counts.entities.unjudged += 1;
      } else if (set.set === 'corpus' && SAMPLED.has(found.entity.kind)) counts.entities.leftOut += 1;
      else counts.entities.dropped += 1;
      continue;
    }
    const entity = withAnswer(found.entity, answer);
    kept.set(entity.id, { ...found, entity });
    entityByKey.set(answer.key, entity);
    counts.entities.found += 1;
  }
  const places = { asOf: context.asOf, sha256: document.sha256 };
  const make = (answer, locality) =>
    entityOfAnswer(answer, { ...places, locality, entityOf: (key) => entityByKey.get(key) ?? made(key, locality) });
  function made(key, locality) {
    const answer = set.answers.find((each) => each.key === key);
    if (answer === undefined || answer.kind === null) return null;
    const entity = make(answer, locality);
    if (!entity) return null;
    const isExplicit = answer.state === 'explicit' && answer.spans.length > 0;
    if (isExplicit) counts.entities.corrected += 1;
    remember(answer, withAnswer(entity, answer), isExplicit ? 'VERIFIED' : 'INFERRED');
    return entityByKey.get(key);
  }
  const own = set.locality === null ? null : (entityByKey.get(set.locality) ?? made(set.locality, context.locality));
  const locality = own === null ? context.locality : localityById(own.id);
  const order = ['LOCALITY', 'AGENCY', 'DOCUMENT'];
  const rank = ({ kind }) => (order.includes(kind) ? order.indexOf(kind) : order.length);
  for (const answer of [...set.answers].sort((a, b) => rank(a) - rank(b))) {
    if (answer.state === 'explicit' && answer.kind !== null && answer.spans.length > 0 && !entityByKey.has(answer.key))
      made(answer.key, locality);
  }

  const endOf = (key) => {
    if (key === 'SOURCE') return facts.source;
    if (key.startsWith('topic:')) return topicById(key.slice('topic:'.length));
    return entityByKey.get(key) ?? null;
  };
  const foundClaims = new Map(facts.claims.map((claim) => [claimKey(claim), claim]));
  const claims = new Map();
  const put = (claim) => {
    claims.set(claimKey(claim), claim);
    for (const id of [claim.subject, claim.object]) {
      const topic = kept.has(id) ? null : topicById(id);
      if (topic !== null) kept.set(id, { entity: topic, certainty: 'ASSERTED', mentions: [] });
    }
  };
  const evidenceAt = (spans, rule, confidence) =>
    spans.map(({ start, end }) => ({ sourceId: facts.source.id, start, end, locator: null, phrase: null, rule, confidence }));
  const said = new Map();
  const names = new Map(facts.entities.map(({ entity }) => [entity.id, entity.name]));
  // The answers name bodies; a document of before the reform of 2025 is of the former body of that name, which the pipeline tells by its day.
  const ofNamesake = (from, type, to) =>
    type !== 'ISSUED_BY'
      ? undefined
      : facts.claims.find(
          ({ subject, predicate, object }) => subject === from.id && predicate === type && names.get(object) === to.name,
        );
  for (const relation of set.relations) {
    const needed = relation.state === 'external' ? null : [relation.from, relation.to];
    const isReading = relation.state === 'implied' && PLAIN_READING.has(relation.type);
    if (needed !== null && (relation.state === 'explicit' || isReading || isTitlePhrase(relation, set))) {
      for (const key of needed) if (!entityByKey.has(key) && endOf(key) === null) made(key, locality);
    }
    const [from, to] = [endOf(relation.from), endOf(relation.to)];
    if (from === null || to === null || !isAllowed(relation.type, from.kind, to.kind)) continue;
    const key = `${from.id} ${relation.type} ${to.id}`;
    if (relation.state === 'explicit' || !said.has(key)) said.set(key, relation.state);
    const found = foundClaims.get(key) ?? ofNamesake(from, relation.type, to);
    if (found !== undefined) {
      if (!claims.has(claimKey(found))) counts.claims.found += 1;
      put(found);
      continue;
    }
    if (claims.has(key)) continue;
    const spans = spansOf(relation, from, to, { kept, raw });
    if (spans.length === 0) continue;
    const base = { subject: from.id, predicate: relation.type, object: to.id, value: null, status: relation.status };
    if (relation.state === 'explicit') {
      counts.claims.corrected += 1;
      put({
        ...base,
        certainty: 'VERIFIED',
        confidence: 1,
        rule: 'read-by-hand',
        evidence: evidenceAt(spans, 'read-by-hand', 1),
      });
    } else if (isTitlePhrase(relation, set)) {
      counts.claims.inferred += 1;
      put({
        ...base,
        certainty: 'INFERRED',
        confidence: 0.7,
        rule: 'title-phrase',
        evidence: evidenceAt(spans, 'title-phrase', 0.7),
      });
    } else if (isReading) {
      counts.claims.corrected += 1;
      put({
        ...base,
        certainty: 'VERIFIED',
        confidence: 0.8,
        rule: 'plain-reading',
        evidence: evidenceAt(spans, 'plain-reading', 0.8),
      });
    }
  }

  // Found claims that no answer speaks of.
  const judgesClaim = (claim, from, to) => {
    if (claim.certainty === 'INFERRED') return false;
    if (claim.predicate === 'ABOUT') return set.set === 'seeds' && to?.kind === 'TOPIC' && from?.kind !== 'SOURCE';
    return JUDGED_RELATIONS[set.set].has(claim.predicate);
  };
  for (const claim of facts.claims) {
    const key = claimKey(claim);
    if (claims.has(key)) continue;
    const [from, to] = [claim.subject, claim.object].map((id) =>
      id === facts.source.id ? facts.source : (kept.get(id)?.entity ?? (id === null ? null : topicById(id))),
    );
    const isAttribute = claim.object === null;
    const elsewhere = claim.predicate === 'APPLIES_IN' && own !== null && to?.id !== own.id;
    if (!from || (!isAttribute && !to)) {
      counts.claims.leftOut += 1;
      continue;
    }
    if (elsewhere || judgesClaim(claim, from, to)) {
      counts.claims.dropped += 1;
      continue;
    }
    counts.claims.unjudged += 1;
    put(claim);
  }
  if (own !== null) placeTasks({ set, own, kept, entityByKey, claims, put, evidenceAt, counts });
  const entities = [...kept.values()].filter(
    ({ entity, mentions, certainty }) =>
      mentions.length > 0 || (certainty !== 'ASSERTED' && certainty !== 'VERIFIED') || entity.kind === 'TOPIC',
  );
  return {
    counts,
    facts: factsWithPhrases(
      { source: facts.source, passages: facts.passages, entities, claims: [...claims.values()], unresolved: [] },
      raw,
    ),
  };
}

/** The hand-written title and the English one; figures and kinds as the answers give them. */
function withAnswer(entity, answer) {
  const nameEn = answer.nameEn ?? entity.nameEn ?? null;
  if (entity.kind === 'TASK') {
    const { taskKind, ordinal } = answer.opening ? entity : answer;
    return { ...entity, name: answer.nameVi, nameEn, taskKind, ordinal: ordinal ?? entity.ordinal };
  }
  if (entity.kind === 'INDICATOR') {
    const { value, unit, asOf } = answer;
    return { ...entity, name: answer.nameVi, nameEn, value, unit, asOf: asOf ?? entity.asOf };
  }
  if (entity.kind === 'LOCALITY' || (entity.kind === 'AGENCY' && entity.nameEn)) return entity;
  if (entity.kind === 'DOCUMENT') {
    // A day that the text does not state is no fact of this source.
    const own =
      entity.symbol === null ? { name: answer.nameVi.replace(/\s*\([^)]*\)/g, ''), documentType: answer.documentType } : {};
    return { ...entity, ...own, nameEn, issuedOn: answer.issuedOn ?? null };
  }
  return { ...entity, nameEn };
}

/** A document that bears the title phrase of another, without its number. */
function isTitlePhrase(relation, set) {
  const byKey = (key) => set.answers.find((answer) => answer.key === key);
  const [from, to] = [byKey(relation.from), byKey(relation.to)];
  if (relation.type !== 'IMPLEMENTS' || relation.state !== 'implied' || from?.kind !== 'DOCUMENT' || to?.state !== 'implied')
    return false;
  return (
    relation.spans.length > 0 &&
    to.spans.some((span) => relation.spans.some((other) => other.start === span.start && other.end === span.end))
  );
}

/** Where the relation is said: its own spans; else the keyword of a topic, else where both ends stand nearest to each other. */
function spansOf(relation, from, to, { kept, raw }) {
  if (to.kind === 'TOPIC' && relation.spans.length > 0) {
    const keywords = topicDefinitions().find(({ id }) => id === to.id)?.keywords ?? [];
    for (const { start, end } of relation.spans) {
      const text = raw.slice(start, end).toLowerCase();
      for (const keyword of keywords) {
        const at = text.indexOf(keyword.toLowerCase());
        if (at >= 0) return [{ start: start + at, end: start + at + keyword.length }];
      }
    }
    return relation.spans.slice(0, 1);
  }
  if (relation.spans.length > 0) return relation.spans.slice(0, 3);
  const [xs, ys] = [from, to].map(({ id }) => kept.get(id)?.mentions ?? []);
  if (xs.length === 0 || ys.length === 0) return [...xs, ...ys].slice(0, 1);
  const pairs = xs.flatMap((x) => ys.map((y) => ({ x, y, distance: Math.abs(x.start - y.start) })));
  const { x, y } = pairs.sort((a, b) => a.distance - b.distance || a.x.start - b.x.start)[0];
  return x.start === y.start ? [x] : [x, y];
}

/** An article of one locality reports what is done there: its title names the place, the task's words the task. */
function placeTasks({ set, own, kept, entityByKey, claims, put, evidenceAt, counts }) {
  const place = set.answers.find((answer) => answer.key === set.locality);
  const [named] = kept.get(own.id)?.mentions ?? place?.spans ?? [];
  for (const answer of set.answers) {
    const task = answer.kind === 'TASK' ? entityByKey.get(answer.key) : undefined;
    if (task === undefined || claims.has(`${task.id} APPLIES_IN ${own.id}`)) continue;
    const spans = [named, answer.spans[0]].filter(Boolean);
    counts.claims.corrected += 1;
    put({
      ...{ subject: task.id, predicate: 'APPLIES_IN', object: own.id, value: null, status: null },
      ...{ certainty: 'VERIFIED', confidence: 1, rule: 'read-by-hand', evidence: evidenceAt(spans, 'read-by-hand', 1) },
    });
  }
}
