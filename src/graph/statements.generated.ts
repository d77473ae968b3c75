// Generated from cypher/ by scripts/generate-statements.mjs; run `npm run generate` after a change there.
import { ENTITY_KINDS, type EntityKind } from '../vocabulary/kinds.js';
import { RELATION_TYPES, type RelationType } from '../vocabulary/relations.js';
import type { Migration, Statement } from './store.js';

const labelOf = (kind: EntityKind): string => kind.charAt(0) + kind.slice(1).toLowerCase();

/** Every typed edge with all it carries, for comparing the cache with the claims. */
export const allEdges: Statement<Record<string, never>, { claim: string; type: string; from: string; to: string; certainty: string; confidence: number; status: string | null; rule: string }> = { name: 'all-edges', access: 'read', text: "MATCH (a:Entity)-[r]->(b:Entity) WHERE r.claim IS NOT NULL AND r.retractedAt IS NULL\nRETURN r.claim AS claim, type(r) AS type, a.id AS from, b.id AS to, r.certainty AS certainty, r.confidence AS confidence, r.status AS status,\n  r.rule AS rule ORDER BY claim, type, from, to" };

/** How many claims in force there are, by predicate and certainty. */
export const claimCounts: Statement<Record<string, never>, { predicate: string; certainty: string; count: number }> = { name: 'claim-counts', access: 'read', text: "MATCH (c:Claim) WHERE c.retractedAt IS NULL\nRETURN c.predicate AS predicate, c.certainty AS certainty, count(c) AS count ORDER BY predicate, certainty" };

/** The claims that have one of the identities as subject or object. */
export const claimIdsOfEntities: Statement<{ ids: string[] }, { id: string }> = { name: 'claim-ids-of-entities', access: 'read', text: "UNWIND $ids AS entity\nCALL (entity) {\n  MATCH (c:Claim {subject: entity}) RETURN c.id AS id\n  UNION\n  MATCH (c:Claim {object: entity}) RETURN c.id AS id\n}\nRETURN DISTINCT id ORDER BY id" };

/** The claims that judgements let be seen as others. */
export const claimIdsSeenAs: Statement<{ ids: string[] }, { id: string }> = { name: 'claim-ids-seen-as', access: 'read', text: "UNWIND $ids AS other MATCH (c:Claim {seenAs: other}) RETURN DISTINCT c.id AS id ORDER BY id" };

/** The stored claims as they stand, for merging new evidence into them or taking lost evidence from them. */
export const claimsById: Statement<{ ids: string[] }, { id: string; subject: string; predicate: string; object: string | null; certainty: string; confidence: number; status: string | null; rule: string; since: string; retractedAt: string | null; history: string[] | null; stated: string | null; madeBy: string | null }> = { name: 'claims-by-id', access: 'read', text: "UNWIND $ids AS id MATCH (c:Claim {id: id})\nRETURN c.id AS id, c.subject AS subject, c.predicate AS predicate, c.object AS object, c.certainty AS certainty, c.confidence AS confidence,\n  c.status AS status, c.rule AS rule, c.since AS since, c.retractedAt AS retractedAt, c.history AS history, c.stated AS stated,\n  c.madeBy AS madeBy ORDER BY id" };

/** Claims with all they carry and the sources of their words, those that a judgement tied to them left out. */
export const claimsWhole: Statement<{ ids: string[] }, { id: string; properties: Record<string, unknown>; sources: string[] }> = { name: 'claims-whole', access: 'read', text: "UNWIND $ids AS id MATCH (c:Claim {id: id})\nCALL (c) {\n  MATCH (c)-[e:EVIDENCED_BY]->(:Passage)<-[:HAS_PASSAGE]-(s:Source) WHERE e.via IS NULL AND e.retractedAt IS NULL\n  WITH DISTINCT s.id AS source ORDER BY source\n  RETURN collect(source) AS sources\n}\nRETURN c.id AS id, properties(c) AS properties, sources ORDER BY id" };

/** How many entities of each kind that some source in force speaks of. */
export const countsByKind: Statement<Record<string, never>, { kind: string; count: number }> = { name: 'counts-by-kind', access: 'read', text: "MATCH (n:Entity) WHERE n.retractedAt IS NULL RETURN n.entityKind AS kind, count(n) AS count ORDER BY kind" };

/** How many claims in force, passages and name keys there are, and the revision of the graph. */
export const countsOfProof: Statement<Record<string, never>, { claims: number; passages: number; names: number; revision: number }> = { name: 'counts-of-proof', access: 'read', text: "CALL () { MATCH (c:Claim) WHERE c.retractedAt IS NULL RETURN count(c) AS claims }\nCALL () { MATCH (p:Passage) RETURN count(p) AS passages }\nCALL () { MATCH (k:Name) RETURN count(k) AS names }\nCALL () { OPTIONAL MATCH (g:Graph {id: 'graph'}) RETURN coalesce(max(g.revision), 0) AS revision }\nRETURN claims, passages, names, revision" };

/** Documents of which claims in force give more than one day of issue or more than one issuer. */
export const documentsThatDiffer: Statement<{ about: string | null }, { subject: string; predicate: string; said: string; object: string | null; claim: string; certainty: string; sources: string[][] }> = { name: 'documents-that-differ', access: 'read', text: "MATCH (d:Document) WHERE $about IS NULL OR d.id = $about\nMATCH (c:Claim {subject: d.id})\nWHERE c.predicate IN ['issuedOn', 'ISSUED_BY'] AND c.retractedAt IS NULL AND c.certainty IN ['ASSERTED', 'VERIFIED']\nWITH d.id AS subject, c.predicate AS predicate, c.id AS id ORDER BY id\nWITH subject, predicate, collect(id) AS ids\nWHERE size(ids) > 1\nUNWIND ids AS id\nMATCH (c:Claim {id: id})\nCALL (c) {\n  MATCH (c)-[e:EVIDENCED_BY]->(:Passage)<-[:HAS_PASSAGE]-(s:Source) WHERE e.retractedAt IS NULL\n  WITH DISTINCT s.id AS source, s.tier AS tier ORDER BY source\n  RETURN collect([source, tier]) AS sources\n}\nRETURN subject, predicate, coalesce(c.object, c.value) AS said, c.object AS object, id AS claim, c.certainty AS certainty, sources\n  ORDER BY subject, predicate, claim" };

/** How many documents say that they carry a document out, through at most three steps. */
export const documentsUnder: Statement<{ document: string }, { documents: number }> = { name: 'documents-under', access: 'read', text: "MATCH (d:Entity {id: $document})<-[:IMPLEMENTS*1..3]-(x:Document) RETURN count(DISTINCT x) AS documents" };

/** A page of the claims that have an edge or had one: relations, in the order of their ids. */
export const edgeClaims: Statement<{ after: string; limit: number }, { id: string; subject: string; predicate: string; object: string; certainty: string; confidence: number; status: string | null; rule: string; since: string; retractedAt: string | null; history: string[] | null; seenAs: string | null }> = { name: 'edge-claims', access: 'read', text: "MATCH (c:Claim)\nWHERE c.id > $after AND c.object IS NOT NULL\n  AND (c.history IS NOT NULL OR (c.retractedAt IS NULL AND c.seenAs IS NULL AND c.certainty <> 'REJECTED'))\nRETURN c.id AS id, c.subject AS subject, c.predicate AS predicate, c.object AS object, c.certainty AS certainty, c.confidence AS confidence,\n  c.status AS status, c.rule AS rule, c.since AS since, c.retractedAt AS retractedAt, c.history AS history,\n  c.seenAs AS seenAs ORDER BY id LIMIT $limit" };

/** The stored properties of entities, for merging what a new source says into them. */
export const entitiesById: Statement<{ ids: string[] }, { id: string; properties: Record<string, unknown> }> = { name: 'entities-by-id', access: 'read', text: "UNWIND $ids AS id MATCH (n:Entity {id: id}) RETURN n.id AS id, properties(n) AS properties ORDER BY id" };

/** The evidence in force of some claims, of every source: what a claim rests on. Words that a judgement tied to it are left out. */
export const evidenceOfClaims: Statement<{ ids: string[] }, { claim: string; passage: string; key: string; certainty: string; confidence: number; status: string | null; rule: string; phrase: string | null; locator: string | null }> = { name: 'evidence-of-claims', access: 'read', text: "UNWIND $ids AS id\nMATCH (:Claim {id: id})-[e:EVIDENCED_BY]->(p:Passage) WHERE e.retractedAt IS NULL AND e.via IS NULL\nRETURN id AS claim, p.id AS passage, e.key AS key, e.certainty AS certainty, coalesce(e.claimConfidence, e.confidence) AS confidence,\n  e.status AS status, coalesce(e.claimRule, e.rule) AS rule, e.phrase AS phrase, e.locator AS locator\nORDER BY claim, passage, key" };

/** The evidence in force of some sources: what a new reading is compared with, and what is lost with the source. */
export const evidenceOfSources: Statement<{ ids: string[] }, { source: string; claim: string; passage: string; key: string; certainty: string; confidence: number; status: string | null; rule: string; phrase: string | null; locator: string | null }> = { name: 'evidence-of-sources', access: 'read', text: "UNWIND $ids AS id\nMATCH (:Entity {id: id})-[:HAS_PASSAGE]->(p:Passage)<-[e:EVIDENCED_BY]-(c:Claim) WHERE e.retractedAt IS NULL AND e.via IS NULL\nRETURN id AS source, c.id AS claim, p.id AS passage, e.key AS key, e.certainty AS certainty,\n  coalesce(e.claimConfidence, e.confidence) AS confidence, e.status AS status, coalesce(e.claimRule, e.rule) AS rule, e.phrase AS phrase,\n  e.locator AS locator\nORDER BY source, claim, passage, key" };

/** Figures about one thing of one place or body, period and kind, where there is more than one amount: what sources may disagree on. */
export const figuresThatDiffer: Statement<{ about: string | null; measure: string | null }, { subject: string; measureKey: string; period: string; figureKind: string; indicator: string; measure: string | null; value: number; upper: number | null; unit: string | null; amount: number; bound: string | null; claim: string; certainty: string; sources: string[][] }> = { name: 'figures-that-differ', access: 'read', text: "MATCH (i:Indicator)-[:MEASURED_FOR]->(w:Entity)\nWHERE i.measureKey IS NOT NULL AND i.amount IS NOT NULL AND coalesce(i.deadline, i.asOf) IS NOT NULL\n  AND ($about IS NULL OR w.id = $about) AND ($measure IS NULL OR i.measureKey = $measure)\nWITH w.id AS subject, i.measureKey AS measureKey, coalesce(i.deadline, i.asOf) AS period, coalesce(i.figureKind, 'RESULT') AS figureKind,\n  i.id AS id, i.amount AS amount ORDER BY id\nWITH subject, measureKey, period, figureKind, collect(id) AS ids, count(DISTINCT amount) AS amounts\nWHERE amounts > 1\nUNWIND ids AS id\nMATCH (f:Entity {id: id})\nMATCH (c:Claim {subject: id})\nWHERE c.predicate = 'value' AND c.retractedAt IS NULL AND c.certainty <> 'REJECTED'\nCALL (c) {\n  MATCH (c)-[e:EVIDENCED_BY]->(:Passage)<-[:HAS_PASSAGE]-(s:Source) WHERE e.retractedAt IS NULL\n  WITH DISTINCT s.id AS source, s.tier AS tier ORDER BY source\n  RETURN collect([source, tier]) AS sources\n}\nRETURN subject, measureKey, period, figureKind, id AS indicator, f.measure AS measure, f.value AS value, f.upper AS upper, f.unit AS unit,\n  f.amount AS amount, f.bound AS bound, c.id AS claim, c.certainty AS certainty, sources\n  ORDER BY subject, measureKey, period, figureKind, indicator, claim" };

/** The documents and localities of the tasks that a question without a document is about; every part that is given must agree, none takes all tasks. */
export const foundOnQuestion: Statement<{ topics: string[]; localities: string[]; periods: string[] }, { kind: string; found: number }> = { name: 'found-on-question', access: 'read', text: "CALL () {\n  UNWIND $topics AS id\n  MATCH (:Entity {id: id})<-[:BROADER*0..4]-(:Topic)<-[:ABOUT]-(t:Task) RETURN DISTINCT t\n  UNION\n  UNWIND $localities AS id\n  MATCH (:Entity {id: id})<-[:APPLIES_IN]-(t:Task) WHERE size($topics) = 0 RETURN DISTINCT t\n  UNION\n  UNWIND $periods AS id\n  MATCH (:Entity {id: id})<-[:DURING]-(t:Task) WHERE size($topics) = 0 AND size($localities) = 0 RETURN DISTINCT t\n  UNION\n  UNWIND CASE WHEN size($topics) = 0 AND size($localities) = 0 AND size($periods) = 0 THEN [true] ELSE [] END AS every\n  MATCH (t:Task) RETURN DISTINCT t\n}\nWITH DISTINCT t\nWHERE (size($localities) = 0 OR EXISTS { MATCH (t)-[:APPLIES_IN]->(l:Locality) WHERE l.id IN $localities })\n  AND (size($periods) = 0 OR EXISTS { MATCH (t)-[:DURING]->(p:Period) WHERE p.id IN $periods })\nCALL (t) {\n  MATCH (t)<-[:ASSIGNS]-(d:Document) RETURN 'DOCUMENT' AS kind, d.id AS found\n  UNION\n  MATCH (t)-[:IMPLEMENTS]->(d:Document) RETURN 'DOCUMENT' AS kind, d.id AS found\n  UNION\n  MATCH (t)-[:APPLIES_IN]->(l:Locality) RETURN 'LOCALITY' AS kind, l.id AS found\n}\nRETURN kind, count(DISTINCT found) AS found ORDER BY kind" };

/** How often the graph has changed; no row for a graph that never has. */
export const graphRevision: Statement<Record<string, never>, { revision: number }> = { name: 'graph-revision', access: 'read', text: "MATCH (g:Graph {id: 'graph'}) RETURN g.revision AS revision" };

/** The places where tasks of the documents are carried out. `ways`: for each reading of the question (document, topic, period) and task the ways from the task to the document, the step to the topic, and one way from the place to the task; a way is a flat list of claim, certainty, claim, certainty … Topics are tested before places are looked for, and what a place is part of is looked up once a place. `wholes`: claim, id, name, valid from, valid to. No order of the inner lists is promised. */
export const implementingWays: Statement<{ documents: string[]; topics: string[]; periods: string[]; certainty: string[]; carry: boolean }, { locality: string; name: string; validFrom: string | null; validTo: string | null; ways: [document: string, topic: string | null, period: string | null, task: string, taskWays: string[][], about: string[], placeWay: string[]][]; wholes: (string | null)[][] }> = { name: 'implementing-ways', access: 'read', text: "CALL () {\n  UNWIND $topics AS id\n  MATCH (b:Entity {id: id})<-[:BROADER*0..4]-(n:Topic)\n  RETURN collect(DISTINCT n.id) AS narrower\n}\nUNWIND $documents AS documentId\nMATCH (d:Entity {id: documentId})\nCALL (d) {\n  MATCH (d)<-[i:IMPLEMENTS]-(t:Task) WHERE i.certainty IN $certainty\n  RETURN t, [i.claim, i.certainty] AS taskWay\n  UNION ALL\n  MATCH (d)-[a:ASSIGNS]->(t:Task) WHERE a.certainty IN $certainty\n  RETURN t, [a.claim, a.certainty] AS taskWay\n  UNION ALL\n  MATCH (d)<-[i:IMPLEMENTS]-(x:Document)-[a:ASSIGNS]->(t:Task) WHERE i.certainty IN $certainty AND a.certainty IN $certainty\n  RETURN t, [a.claim, a.certainty, i.claim, i.certainty] AS taskWay\n  UNION ALL\n  MATCH (d)<-[i:IMPLEMENTS]-(:Document)<-[j:IMPLEMENTS]-(x:Document)-[a:ASSIGNS]->(t:Task)\n  WHERE i.certainty IN $certainty AND j.certainty IN $certainty AND a.certainty IN $certainty\n  RETURN t, [a.claim, a.certainty, j.claim, j.certainty, i.claim, i.certainty] AS taskWay\n  UNION ALL\n  MATCH (d)<-[i:IMPLEMENTS]-(:Document)<-[j:IMPLEMENTS]-(:Document)<-[k:IMPLEMENTS]-(x:Document)-[a:ASSIGNS]->(t:Task)\n  WHERE i.certainty IN $certainty AND j.certainty IN $certainty AND k.certainty IN $certainty AND a.certainty IN $certainty\n  RETURN t, [a.claim, a.certainty, k.claim, k.certainty, j.claim, j.certainty, i.claim, i.certainty] AS taskWay\n}\nWITH narrower, d, t, taskWay\nWHERE size($topics) = 0 OR EXISTS { MATCH (t)-[:ABOUT]->(n:Topic) WHERE n.id IN narrower }\nWITH d, t, taskWay ORDER BY taskWay[0], size(taskWay)\nWITH d, t, collect(taskWay) AS taskWays\nCALL (t) {\n  WITH 1 AS every WHERE size($topics) = 0\n  RETURN null AS topic, [] AS about\n  UNION\n  MATCH (t)-[r:ABOUT]->(:Topic)-[:BROADER*0..4]->(b:Topic) WHERE b.id IN $topics AND r.certainty IN $certainty\n  RETURN b.id AS topic, [r.claim, r.certainty] AS about\n}\nCALL (t) {\n  WITH 1 AS every WHERE size($periods) = 0\n  RETURN null AS period\n  UNION\n  MATCH (t)-[r:DURING]->(:Period)-[:PART_OF*0..2]->(p:Period) WHERE p.id IN $periods AND r.certainty IN $certainty\n  RETURN p.id AS period\n  UNION\n  MATCH (t)<-[a:ASSIGNS]-(:Document)-[r:DURING]->(:Period)-[:PART_OF*0..2]->(p:Period)\n  WHERE p.id IN $periods AND r.certainty IN $certainty AND a.certainty IN $certainty\n  RETURN p.id AS period\n}\nCALL (t) {\n  MATCH (t)-[r:APPLIES_IN]->(l:Locality) WHERE r.certainty IN $certainty\n  RETURN l, [r.claim, r.certainty] AS placeWay\n  UNION\n  MATCH (t)-[r:ASSIGNED_TO]->(:Agency)-[j:HAS_JURISDICTION]->(l:Locality) WHERE r.certainty IN $certainty AND j.certainty IN $certainty\n  RETURN l, [j.claim, j.certainty, r.claim, r.certainty] AS placeWay\n  UNION\n  MATCH (t)-[r:SET_BY]->(:Agency)-[j:HAS_JURISDICTION]->(l:Locality) WHERE r.certainty IN $certainty AND j.certainty IN $certainty\n  RETURN l, [j.claim, j.certainty, r.claim, r.certainty] AS placeWay\n  UNION\n  MATCH (t)<-[a:ASSIGNS]-(:Document)-[r:ISSUED_BY]->(:Agency)-[j:HAS_JURISDICTION]->(l:Locality)\n  WHERE a.certainty IN $certainty AND r.certainty IN $certainty AND j.certainty IN $certainty\n  RETURN l, [j.claim, j.certainty, r.claim, r.certainty, a.claim, a.certainty] AS placeWay\n}\nWITH l, collect([d.id, topic, period, t.id, taskWays, about, placeWay]) AS ways\nCALL (l) {\n  MATCH (l)-[r:PART_OF]->(w:Locality) WHERE $carry AND r.certainty <> 'INFERRED'\n  WITH r, w ORDER BY w.id, r.claim\n  RETURN collect([r.claim, w.id, w.name, w.validFrom, w.validTo]) AS wholes\n}\nRETURN l.id AS locality, l.name AS name, l.validFrom AS validFrom, l.validTo AS validTo, ways, wholes ORDER BY locality" };

/** How much was judged, and whether the graph waits for judgements to be laid over it. */
export const judgedState: Statement<Record<string, never>, { judgements: number; undone: number; due: boolean }> = { name: 'judged-state', access: 'read', text: "CALL () { MATCH (j:Judgement) RETURN count(j) AS judgements, count(j.undoneAt) AS undone }\nCALL () { OPTIONAL MATCH (g:Graph {id: 'graph'}) RETURN coalesce(max(g.judgementsDue), false) AS due }\nRETURN judgements, undone, due" };

/** Everything that people judged, in the order in which they did. */
export const judgements: Statement<Record<string, never>, { id: string; properties: Record<string, unknown> }> = { name: 'judgements', access: 'read', text: "MATCH (j:Judgement) RETURN j.id AS id, properties(j) AS properties ORDER BY j.sequence, id" };

/** What every source now says of some entities: an entity's names and properties are merged from these. */
export const mentionsOfEntities: Statement<{ ids: string[] }, { source: string; entity: string; description: string | null }> = { name: 'mentions-of-entities', access: 'read', text: "UNWIND $ids AS id\nMATCH (:Entity {id: id})<-[m:MENTIONS]-(s:Entity) WHERE m.retractedAt IS NULL\nRETURN s.id AS source, id AS entity, m.description AS description ORDER BY entity, source" };

/** What some sources now say of each entity that they name; no description where the tie was made before descriptions were kept. */
export const mentionsOfSources: Statement<{ ids: string[] }, { source: string; entity: string; description: string | null }> = { name: 'mentions-of-sources', access: 'read', text: "UNWIND $ids AS id\nMATCH (:Entity {id: id})-[m:MENTIONS]->(n:Entity) WHERE m.retractedAt IS NULL\nRETURN id AS source, n.id AS entity, m.description AS description ORDER BY source, entity" };

/** Where identities that a person gave to another are seen. */
export const mergedById: Statement<{ ids: string[] }, { id: string; into: string; stated: string }> = { name: 'merged-by-id', access: 'read', text: "UNWIND $ids AS id MATCH (m:Merged {id: id}) RETURN m.id AS id, m.into AS into, m.stated AS stated ORDER BY id" };

/** The migrations that the store has seen, oldest first. */
export const migrations: Statement<Record<string, never>, { version: number; name: string; checksum: string }> = { name: 'migrations', access: 'read', text: "MATCH (m:Migration) RETURN m.version AS version, m.name AS name, m.checksum AS checksum ORDER BY version" };

/** Mentions that a text leaves open, with their candidates as JSON. */
export const openMentionsById: Statement<{ ids: string[] }, { id: string; properties: Record<string, unknown> }> = { name: 'open-mentions-by-id', access: 'read', text: "UNWIND $ids AS id MATCH (m:OpenMention {id: id}) RETURN m.id AS id, properties(m) AS properties ORDER BY id" };

/** Which of the passages are stored. */
export const passagesKnown: Statement<{ ids: string[] }, { id: string }> = { name: 'passages-known', access: 'read', text: "UNWIND $ids AS id MATCH (p:Passage {id: id}) RETURN p.id AS id ORDER BY id" };

/** The claims behind an answer with the words that say so. */
export const proofOfClaims: Statement<{ ids: string[] }, { claim: string; relation: string; from: string; to: string | null; certainty: string; confidence: number; rule: string | null; evidence: (string | number | null)[][] }> = { name: 'proof-of-claims', access: 'read', text: "UNWIND $ids AS id\nMATCH (c:Claim {id: id})\nCALL (c) {\n  MATCH (c)-[e:EVIDENCED_BY]->(p:Passage)<-[:HAS_PASSAGE]-(s:Source)\n  WHERE e.retractedAt IS NULL\n  WITH s.id AS source, e, p ORDER BY source, e.start, e.end, p.id, e.key\n  RETURN collect([source, e.start, e.end, coalesce(e.locator, p.locator), p.text, e.phrase, e.confidence]) AS evidence\n}\nRETURN id AS claim, c.predicate AS relation, c.subject AS from, c.object AS to, c.certainty AS certainty, c.confidence AS confidence,\n  c.rule AS rule, evidence ORDER BY claim" };

/** Which of the ids lead to another thing, and to which. A redirect never leads to a redirect; `stated`: where it led before a person gave that thing to another. */
export const redirects: Statement<{ ids: string[] }, { id: string; to: string; stated: string; rule: string }> = { name: 'redirects', access: 'read', text: "UNWIND $ids AS id MATCH (r:Redirect {id: id}) RETURN id, r.to AS to, coalesce(r.stated, r.to) AS stated, r.rule AS rule ORDER BY id" };

/** Every relation of some entities that a path may use, in its own direction. */
export const relationsAround: Statement<{ ids: string[]; relations: string[]; certainty: string[]; limit: number }, { near: string; claim: string; from: string; to: string; certainty: string }> = { name: 'relations-around', access: 'read', text: "UNWIND $ids AS id\nMATCH (n:Entity {id: id})\nCALL (n) {\n  MATCH (n)-[r]->(o:Entity) WHERE r.claim IS NOT NULL AND r.retractedAt IS NULL AND r.certainty IN $certainty AND type(r) IN $relations\n  RETURN r.claim AS claim, n.id AS from, o.id AS to, r.certainty AS certainty\n  UNION ALL\n  MATCH (n)<-[r]-(o:Entity) WHERE r.claim IS NOT NULL AND r.retractedAt IS NULL AND r.certainty IN $certainty AND type(r) IN $relations\n  RETURN r.claim AS claim, o.id AS from, n.id AS to, r.certainty AS certainty\n}\nRETURN id AS near, claim, from, to, certainty ORDER BY claim, near LIMIT $limit" };

/** The hash of the facts last written for a source; no row for an unknown source. */
export const sourceHash: Statement<{ id: string }, { hash: string | null }> = { name: 'source-hash', access: 'read', text: "MATCH (s:Source {id: $id}) RETURN s.factsHash AS hash" };

/** What is known of a source before it is written: the hash of the facts last written (null where they are in force no more), when they were, whether it stands, and the sources that now stand at its origins with the number of origins that each has. One row, of nulls for an unknown source. */
export const sourceState: Statement<{ id: string; origins: string[] }, { known: boolean; hash: string | null; since: string | null; readings: string[] | null; retractedAt: string | null; holders: [source: string, origin: string, origins: number][] }> = { name: 'source-state', access: 'read', text: "CALL () {\n  OPTIONAL MATCH (s:Entity {id: $id})\n  RETURN s.id IS NOT NULL AS known, CASE WHEN s.retractedAt IS NULL THEN s.factsHash ELSE null END AS hash, s.since AS since, s.readings AS readings, s.retractedAt AS retractedAt\n}\nCALL () {\n  UNWIND $origins AS origin\n  MATCH (:Origin {id: origin})-[h:HOLDS]->(x:Entity) WHERE h.retractedAt IS NULL\n  CALL (x) { MATCH (x)<-[o:HOLDS]-(:Origin) WHERE o.retractedAt IS NULL RETURN count(o) AS origins }\n  WITH x, origin, origins ORDER BY x.id, origin\n  RETURN collect([x.id, origin, origins]) AS holders\n}\nRETURN known, hash, since, readings, retractedAt, holders" };

/** The sources of an id, hash, url or file name, and those that stand at some origins. */
export const sourcesNamed: Statement<{ reference: string; origins: string[] }, { id: string; name: string; tier: string; retractedAt: string | null }> = { name: 'sources-named', access: 'read', text: "CALL () {\n  MATCH (s:Entity {id: $reference}) WHERE s.entityKind = 'SOURCE' RETURN s\n  UNION\n  MATCH (s:Source) WHERE s.sha256 = $reference OR s.url = $reference OR s.file = $reference RETURN s\n  UNION\n  UNWIND $origins AS origin\n  MATCH (:Origin {id: origin})-[h:HOLDS]->(s:Entity) RETURN s\n}\nRETURN s.id AS id, s.name AS name, s.tier AS tier, s.retractedAt AS retractedAt ORDER BY id" };

/** The sources with words on something, of a topic also on its narrower ones; shipped lists are no sources here. */
export const sourcesOn: Statement<{ ids: string[] }, { asked: string; source: string }> = { name: 'sources-on', access: 'read', text: "UNWIND $ids AS id\nMATCH (e:Entity {id: id})<-[:BROADER*0..4]-(n:Entity)\nMATCH (n)-[r]-(:Entity) WHERE r.claim IS NOT NULL AND r.retractedAt IS NULL\nWITH DISTINCT id, r.claim AS claimId\nMATCH (:Claim {id: claimId})-[e:EVIDENCED_BY]->(:Passage)<-[:HAS_PASSAGE]-(s:Source) WHERE e.retractedAt IS NULL AND s.tier <> 'REFERENCE'\nRETURN DISTINCT id AS asked, s.id AS source ORDER BY asked, source" };

/** What the graph has read, by tier and publisher, with the first and last date. */
export const sourcesRead: Statement<Record<string, never>, { tier: string; publisher: string | null; count: number; first: string | null; last: string | null }> = { name: 'sources-read', access: 'read', text: "MATCH (s:Source) WHERE s.retractedAt IS NULL\nRETURN s.tier AS tier, s.publisher AS publisher, count(s) AS count, min(s.publishedAt) AS first, max(s.publishedAt) AS last\nORDER BY tier, publisher" };

/** What ranking needs of entities that the text index found. */
export const thingsById: Statement<{ ids: string[] }, { id: string; kind: string; name: string; searchMarked: string; issuedOn: string | null; validFrom: string | null; validTo: string | null; degree: number }> = { name: 'things-by-id', access: 'read', text: "UNWIND $ids AS id\nMATCH (e:Entity {id: id}) WHERE e.retractedAt IS NULL\nRETURN id, e.entityKind AS kind, e.name AS name, e.searchMarked AS searchMarked, e.issuedOn AS issuedOn, e.validFrom AS validFrom,\n  e.validTo AS validTo, COUNT { MATCH (e)-[r]-(:Entity) WHERE r.claim IS NOT NULL AND r.retractedAt IS NULL } AS degree ORDER BY id" };

/** What answers to look-up keys, or has one of them as its id (tasks and figures have no other), with what ranking needs: kind, names, times, and how many relations the thing has. */
export const thingsByKey: Statement<{ keys: string[] }, { key: string; id: string; kind: string; name: string; issuedOn: string | null; validFrom: string | null; validTo: string | null; degree: number }> = { name: 'things-by-key', access: 'read', text: "UNWIND $keys AS key\nCALL (key) {\n  MATCH (k:Name {key: key})-[:NAMES]->(e:Entity) WHERE e.retractedAt IS NULL RETURN e\n  UNION\n  MATCH (e:Entity {id: key}) WHERE e.retractedAt IS NULL RETURN e\n}\nCALL (e) { MATCH (e)-[r]-(o:Entity) WHERE r.claim IS NOT NULL AND r.retractedAt IS NULL RETURN count(o) AS degree }\nRETURN key, e.id AS id, e.entityKind AS kind, e.name AS name, e.issuedOn AS issuedOn, e.validFrom AS validFrom, e.validTo AS validTo,\n  degree ORDER BY key, id" };

/** Removes claims that only a judgement had made, with their ties. */
export const claimsRemovedWritten: Statement<{ ids: string[] }, { removed: number }> = { name: 'claims-removed', access: 'write', text: "UNWIND $ids AS id MATCH (c:Claim {id: id}) DETACH DELETE c RETURN count(c) AS removed" };

/** Writes claims; the properties are whole, merged before. */
export const claimsWritten: Statement<{ rows: { id: string; properties: Record<string, unknown> }[]; recordedAt: string }, { written: number }> = { name: 'claims', access: 'write', text: "UNWIND $rows AS row MERGE (c:Claim {id: row.id}) ON CREATE SET c.recordedAt = $recordedAt\nSET c += row.properties RETURN count(c) AS written" };

/** Removes the edges of one relation type whose claims a person rejected or whose last evidence is gone. */
export const edgesOfClaimsRemovedWritten = Object.fromEntries(RELATION_TYPES.map((key) => [key, { name: `edges-of-claims-removed/${key}`, access: 'write', text: "UNWIND $rows AS row MATCH (a:Entity {id: row.from})-[r:$$RELATION]->(:Entity) WHERE r.claim = row.claim DELETE r RETURN count(r) AS removed".replaceAll('$$RELATION', () => key) }])) as unknown as Readonly<Record<RelationType, Statement<{ rows: { from: string; claim: string }[] }, { removed: number }>>>;

/** Removes all edges of one relation type; they are a cache of the claims. */
export const edgesRemovedWritten = Object.fromEntries(RELATION_TYPES.map((key) => [key, { name: `edges-removed/${key}`, access: 'write', text: "MATCH (:Entity)-[r:$$RELATION]->(:Entity) DELETE r RETURN count(r) AS removed".replaceAll('$$RELATION', () => key) }])) as unknown as Readonly<Record<RelationType, Statement<Record<string, never>, { removed: number }>>>;

/** Writes the edges of one relation type from their claims. */
export const edgesWritten = Object.fromEntries(RELATION_TYPES.map((key) => [key, { name: `edges/${key}`, access: 'write', text: "UNWIND $rows AS row MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to})\nMERGE (a)-[r:$$RELATION {claim: row.claim}]->(b) SET r += row.properties RETURN count(r) AS written".replaceAll('$$RELATION', () => key) }])) as unknown as Readonly<Record<RelationType, Statement<{ rows: { from: string; to: string; claim: string; properties: Record<string, unknown> }[] }, { written: number }>>>;

/** Lists entities again that had been forgotten, and remembers for how long they were. */
export const entitiesBackWritten: Statement<{ ids: string[]; recordedAt: string }, { back: number }> = { name: 'entities-back', access: 'write', text: "UNWIND $ids AS id\nMATCH (n:Entity {id: id}) WHERE n.retractedAt IS NOT NULL\nSET n.gone = coalesce(n.gone, []) + [n.retractedAt + ' ' + $recordedAt], n.retractedAt = null, n.reason = null RETURN count(n) AS back" };

/** Takes from the lists those of some entities that no source names and no fact is about any more. They still answer by their id. */
export const entitiesForgottenWritten: Statement<{ ids: string[]; retractedAt: string; reason: string }, { forgotten: number }> = { name: 'entities-forgotten', access: 'write', text: "UNWIND $ids AS id\nMATCH (n:Entity {id: id})\nWHERE n.retractedAt IS NULL AND n.entityKind <> 'SOURCE'\n  AND NOT EXISTS { MATCH (n)<-[m:MENTIONS]-(:Entity) WHERE m.retractedAt IS NULL }\n  AND NOT EXISTS { MATCH (n)-[r]-(:Entity) WHERE r.claim IS NOT NULL AND r.retractedAt IS NULL }\n  AND NOT EXISTS { MATCH (c:Claim {subject: n.id}) WHERE c.retractedAt IS NULL }\nSET n.retractedAt = $retractedAt, n.reason = $reason RETURN count(n) AS forgotten" };

/** Removes entities with their ties: those seen as another one, and those that a judgement had made. */
export const entitiesRemovedWritten: Statement<{ ids: string[] }, { removed: number }> = { name: 'entities-removed', access: 'write', text: "UNWIND $ids AS id MATCH (n:Entity {id: id}) DETACH DELETE n RETURN count(n) AS removed" };

/** Writes entities of one kind; properties are whole, merged before. */
export const entitiesWritten = Object.fromEntries(ENTITY_KINDS.map((key) => [key, { name: `entities/${key}`, access: 'write', text: "UNWIND $rows AS row MERGE (n:Entity {id: row.id}) ON CREATE SET n.recordedAt = $recordedAt SET n:$$KIND, n += row.properties RETURN count(n) AS written".replaceAll('$$KIND', () => labelOf(key)) }])) as unknown as Readonly<Record<EntityKind, Statement<{ rows: { id: string; properties: Record<string, unknown> }[]; recordedAt: string }, { written: number }>>>;

/** Ties claims to the words of the claims that are seen as them. `via` names the claim that states it; the key differs from that of words that the claim has of its own, so that neither is taken for the other. */
export const evidenceCarriedWritten: Statement<{ rows: { from: string; to: string }[] }, { written: number }> = { name: 'evidence-carried', access: 'write', text: "UNWIND $rows AS row\nMATCH (c:Claim {id: row.from})-[e:EVIDENCED_BY]->(p:Passage) WHERE e.via IS NULL AND e.retractedAt IS NULL\nMATCH (d:Claim {id: row.to})\nMERGE (d)-[f:EVIDENCED_BY {key: e.key + ' via ' + row.from}]->(p)\nSET f += properties(e), f.key = e.key + ' via ' + row.from, f.via = row.from\nRETURN count(f) AS written" };

/** Ends evidence that a source no longer gives: it stays readable, with when and why. */
export const evidenceRetractedWritten: Statement<{ rows: { claim: string; passage: string; key: string; reason: string }[]; retractedAt: string }, { retracted: number }> = { name: 'evidence-retracted', access: 'write', text: "UNWIND $rows AS row MATCH (:Claim {id: row.claim})-[e:EVIDENCED_BY]->(p:Passage) WHERE e.key = row.key AND e.retractedAt IS NULL AND p.id = row.passage\nSET e.retractedAt = $retractedAt, e.reason = row.reason RETURN count(e) AS retracted" };

/** Unties claims from the words that a judgement had tied to them. */
export const evidenceUncarriedWritten: Statement<{ ids: string[] }, { removed: number }> = { name: 'evidence-uncarried', access: 'write', text: "UNWIND $ids AS id MATCH (c:Claim {id: id})-[e:EVIDENCED_BY]->(:Passage) WHERE e.via IS NOT NULL DELETE e RETURN count(e) AS removed" };

/** Corrects where evidence in force is to be found (its phrase and locator), which changes nothing of what it says. */
export const evidenceWordedWritten: Statement<{ rows: { claim: string; passage: string; key: string; properties: Record<string, unknown> }[] }, { written: number }> = { name: 'evidence-worded', access: 'write', text: "UNWIND $rows AS row MATCH (:Claim {id: row.claim})-[e:EVIDENCED_BY]->(p:Passage) WHERE e.key = row.key AND e.retractedAt IS NULL AND p.id = row.passage\nSET e += row.properties RETURN count(e) AS written" };

/** Ties claims to the passages that say so, from now on; one tie in force per range and rule. */
export const evidenceWritten: Statement<{ rows: { claim: string; passage: string; properties: Record<string, unknown> }[]; recordedAt: string }, { written: number }> = { name: 'evidence', access: 'write', text: "UNWIND $rows AS row MATCH (c:Claim {id: row.claim}) MATCH (p:Passage {id: row.passage})\nCREATE (c)-[e:EVIDENCED_BY]->(p) SET e += row.properties, e.recordedAt = $recordedAt RETURN count(e) AS written" };

/** Counts a change. First in its transaction: it locks the counter, so that writers of other processes wait, and tells by the number whether the graph is still the one that the new rows were merged with. */
export const graphRevisionWritten: Statement<Record<string, never>, { revision: number }> = { name: 'graph-revision', access: 'write', text: "MERGE (g:Graph {id: 'graph'}) ON CREATE SET g.revision = 1 ON MATCH SET g.revision = g.revision + 1 RETURN g.revision AS revision" };

/** Writes what a person judged; the properties are whole. Undoing it writes who took it back and when into the same node. */
export const judgementWritten: Statement<{ id: string; properties: Record<string, unknown> }, { id: string }> = { name: 'judgement', access: 'write', text: "MERGE (j:Judgement {id: $id}) SET j += $properties RETURN j.id AS id" };

/** Notes that facts were written over which judgements are still to be laid, or that it is done. */
export const judgementsDueWritten: Statement<{ due: boolean | null }, { id: string }> = { name: 'judgements-due', access: 'write', text: "MATCH (g:Graph {id: 'graph'}) SET g.judgementsDue = $due RETURN g.id AS id" };

/** Ends what a source no longer says of an entity. */
export const mentionsRetractedWritten: Statement<{ rows: { source: string; entity: string; reason: string }[]; retractedAt: string }, { retracted: number }> = { name: 'mentions-retracted', access: 'write', text: "UNWIND $rows AS row MATCH (n:Entity {id: row.entity})<-[m:MENTIONS]-(s:Entity) WHERE m.retractedAt IS NULL AND s.id = row.source\nSET m.retractedAt = $retractedAt, m.reason = row.reason RETURN count(m) AS retracted" };

/** Ties a source to the entities that it names, with what it says of each (JSON). Written from the entity, which most often has fewer ties. */
export const mentionsWritten: Statement<{ rows: { source: string; entity: string; description: string }[]; recordedAt: string }, { written: number }> = { name: 'mentions', access: 'write', text: "UNWIND $rows AS row MATCH (s:Entity {id: row.source}) MATCH (n:Entity {id: row.entity})\nCREATE (n)<-[m:MENTIONS]-(s) SET m.description = row.description, m.recordedAt = $recordedAt RETURN count(m) AS written" };

/** Writes identities that are seen as another one: where they are seen, and as JSON what sources say of them. */
export const mergedEntitiesWritten: Statement<{ rows: { id: string; properties: Record<string, unknown> }[] }, { written: number }> = { name: 'merged-entities', access: 'write', text: "UNWIND $rows AS row MERGE (m:Merged {id: row.id}) SET m += row.properties RETURN count(m) AS written" };

/** Removes the redirects of identities that stand for themselves again. */
export const mergedRemovedWritten: Statement<{ ids: string[] }, { removed: number }> = { name: 'merged-removed', access: 'write', text: "UNWIND $ids AS id MATCH (m:Merged {id: id}) DELETE m RETURN count(m) AS removed" };

/** Remembers that a migration was applied. */
export const migrationRecordWritten: Statement<{ version: number; name: string; checksum: string; appliedAt: string }, { version: number }> = { name: 'migration-record', access: 'write', text: "MERGE (m:Migration {version: $version}) ON CREATE SET m.name = $name, m.checksum = $checksum, m.appliedAt = $appliedAt RETURN m.version AS version" };

/** Makes look-up keys. They are tied apart (name-ties): after a MERGE in one statement the embedded engine matches the other end by a scan. */
export const nameKeysWritten: Statement<{ rows: { id: string; key: string }[] }, { written: number }> = { name: 'name-keys', access: 'write', text: "UNWIND $rows AS row MERGE (k:Name {key: row.key}) RETURN count(k) AS written" };

/** Unties look-up keys from entities whose description no longer gives them. */
export const nameTiesRemovedWritten: Statement<{ rows: { id: string; key: string }[] }, { removed: number }> = { name: 'name-ties-removed', access: 'write', text: "UNWIND $rows AS row MATCH (k:Name {key: row.key})-[t:NAMES]->(n:Entity) WHERE n.id = row.id DELETE t RETURN count(t) AS removed" };

/** Ties look-up keys to their entities. */
export const nameTiesWritten: Statement<{ rows: { id: string; key: string }[] }, { written: number }> = { name: 'name-ties', access: 'write', text: "UNWIND $rows AS row MATCH (k:Name {key: row.key}) MATCH (n:Entity {id: row.id}) MERGE (k)-[:NAMES]->(n) RETURN count(k) AS written" };

/** Removes the open mentions of sources but those listed: what a newer reading settles is open no more. */
export const openMentionsRemovedWritten: Statement<{ sources: string[]; kept: string[] }, { removed: number }> = { name: 'open-mentions-removed', access: 'write', text: "UNWIND $sources AS source MATCH (m:OpenMention {source: source}) WHERE NOT m.id IN $kept DELETE m RETURN count(m) AS removed" };

/** Writes mentions that a text leaves open; the properties are whole. */
export const openMentionsWritten: Statement<{ rows: { id: string; properties: Record<string, unknown> }[] }, { written: number }> = { name: 'open-mentions', access: 'write', text: "UNWIND $rows AS row MERGE (m:OpenMention {id: row.id}) SET m += row.properties RETURN count(m) AS written" };

/** Ends the time of texts at an origin, or at all of theirs where none is named. */
export const originTiesRetractedWritten: Statement<{ rows: { source: string; origin: string | null; reason: string }[]; retractedAt: string }, { retracted: number }> = { name: 'origin-ties-retracted', access: 'write', text: "UNWIND $rows AS row MATCH (s:Entity {id: row.source})<-[h:HOLDS]-(o:Origin)\nWHERE h.retractedAt IS NULL AND (row.origin IS NULL OR o.id = row.origin)\nSET h.retractedAt = $retractedAt, h.reason = row.reason RETURN count(h) AS retracted" };

/** Says that a text stands at its origin from now on. */
export const originTiesWritten: Statement<{ rows: { origin: string; source: string }[]; recordedAt: string }, { written: number }> = { name: 'origin-ties', access: 'write', text: "UNWIND $rows AS row MATCH (o:Origin {id: row.origin}) MATCH (s:Entity {id: row.source})\nCREATE (o)-[h:HOLDS {recordedAt: $recordedAt}]->(s) RETURN count(h) AS written" };

/** Makes the places that texts come from: an address, a file, or a name given to them. */
export const originsWritten: Statement<{ rows: { id: string; kind: string; at: string }[] }, { written: number }> = { name: 'origins', access: 'write', text: "UNWIND $rows AS row MERGE (o:Origin {id: row.id}) SET o.kind = row.kind, o.at = row.at RETURN count(o) AS written" };

/** Ties passages to their source. Written from the passage, which has one tie: the embedded engine walks the ties of the node on the left, and a list of places has 28 000. */
export const passageTiesWritten: Statement<{ rows: { source: string; passage: string }[] }, { written: number }> = { name: 'passage-ties', access: 'write', text: "UNWIND $rows AS row MATCH (s:Entity {id: row.source}) MATCH (p:Passage {id: row.passage}) MERGE (p)<-[:HAS_PASSAGE]-(s) RETURN count(p) AS written" };

/** Writes passages; a text that is known already is not lost to a locator. */
export const passagesWritten: Statement<{ rows: { id: string; properties: Record<string, unknown> }[] }, { written: number }> = { name: 'passages', access: 'write', text: "UNWIND $rows AS row MERGE (p:Passage {id: row.id}) SET p += row.properties RETURN count(p) AS written" };

/** Removes all former edges of one relation type; they are a cache of the claims' histories. */
export const pastEdgesRemovedWritten = Object.fromEntries(RELATION_TYPES.map((key) => [key, { name: `past-edges-removed/${key}`, access: 'write', text: "MATCH (:Entity)-[r:PAST_$$RELATION]->(:Entity) DELETE r RETURN count(r) AS removed".replaceAll('$$RELATION', () => key) }])) as unknown as Readonly<Record<RelationType, Statement<Record<string, never>, { removed: number }>>>;

/** Writes what the edges of one relation type were before: for questions as known on an earlier day. */
export const pastEdgesWritten = Object.fromEntries(RELATION_TYPES.map((key) => [key, { name: `past-edges/${key}`, access: 'write', text: "UNWIND $rows AS row MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to})\nCREATE (a)-[r:PAST_$$RELATION]->(b) SET r += row.properties RETURN count(r) AS written".replaceAll('$$RELATION', () => key) }])) as unknown as Readonly<Record<RelationType, Statement<{ rows: { from: string; to: string; properties: Record<string, unknown> }[] }, { written: number }>>>;

/** What led to an id that is itself led elsewhere now leads there at once: no redirect leads to a redirect. */
export const redirectsForwardedWritten: Statement<{ rows: { id: string; to: string }[] }, { written: number }> = { name: 'redirects-forwarded', access: 'write', text: "UNWIND $rows AS row MATCH (r:Redirect {to: row.id}) SET r.to = row.to RETURN count(r) AS written" };

/** Lets what leads to a thing that a person gave to another lead there, and remembers where it led. */
export const redirectsJudgedWritten: Statement<{ rows: { id: string; to: string }[] }, { written: number }> = { name: 'redirects-judged', access: 'write', text: "UNWIND $rows AS row MATCH (r:Redirect) WHERE r.rule <> 'judgement' AND coalesce(r.stated, r.to) = row.id\nSET r.to = row.to, r.stated = row.id RETURN count(r) AS written" };

/** Ids that lead nowhere else any more. */
export const redirectsRemovedWritten: Statement<{ ids: string[] }, { removed: number }> = { name: 'redirects-removed', access: 'write', text: "UNWIND $ids AS id MATCH (r:Redirect {id: id}) DELETE r RETURN count(r) AS removed" };

/** Lets what led to a thing before a person gave that to another lead to it again. */
export const redirectsRestoredWritten: Statement<{ ids: string[] }, { written: number }> = { name: 'redirects-restored', access: 'write', text: "UNWIND $ids AS id MATCH (r:Redirect) WHERE r.stated = id SET r.to = id, r.stated = null RETURN count(r) AS written" };

/** Lets ids lead to other things from now on. `rule`: why, a rule's name or "judgement". */
export const redirectsWritten: Statement<{ rows: { id: string; to: string; rule: string }[]; recordedAt: string }, { written: number }> = { name: 'redirects', access: 'write', text: "UNWIND $rows AS row MERGE (r:Redirect {id: row.id}) ON CREATE SET r.recordedAt = $recordedAt SET r.to = row.to, r.rule = row.rule RETURN count(r) AS written" };

/** Remembers what was just written for a source: the hash of its facts, since when they stand, and its earlier readings. */
export const sourceReadingWritten: Statement<{ id: string; hash: string; since: string; readings: string[] }, { id: string }> = { name: 'source-reading', access: 'write', text: "MATCH (s:Entity {id: $id}) SET s.factsHash = $hash, s.since = $since, s.readings = $readings, s.retractedAt = null, s.reason = null,\n  s.supersededBy = null RETURN s.id AS id" };

/** Ends sources that a newer text has replaced or that were removed; they stay readable. */
export const sourcesRetractedWritten: Statement<{ rows: { id: string; reason: string; supersededBy: string | null; reading: string }[]; retractedAt: string }, { retracted: number }> = { name: 'sources-retracted', access: 'write', text: "UNWIND $rows AS row MATCH (s:Entity {id: row.id})\nSET s.readings = CASE WHEN s.since IS NULL THEN coalesce(s.readings, []) ELSE coalesce(s.readings, []) + [s.since + row.reading] END,\n  s.since = null, s.retractedAt = $retractedAt, s.reason = row.reason, s.supersededBy = row.supersededBy\nRETURN count(s) AS retracted" };

/** Deletes those of the look-up keys that lead nowhere. */
export const unusedNamesWritten: Statement<{ keys: string[] }, { removed: number }> = { name: 'unused-names', access: 'write', text: "UNWIND $keys AS key MATCH (k:Name {key: key}) WHERE NOT EXISTS { (k)-[:NAMES]->(:Entity) } DELETE k RETURN count(k) AS removed" };

/** Ids of entities whose folded words hold every term of a full-text query. Override: Neo4j's text index is a procedure. */
export const neo4jIdsByTerms: Statement<{ query: string }, { id: string }> = { name: 'ids-by-terms', access: 'read', text: "CALL db.index.fulltext.queryNodes('entity_search', $query) YIELD node RETURN node.id AS id ORDER BY id" };

/** Waits, at most a minute, until every index answers. Override: the embedded engine fills its indexes before it answers. */
export const neo4jIndexesReady: Statement<Record<string, never>, Record<string, never>> = { name: 'indexes-ready', access: 'read', text: "CALL db.awaitIndexes(60)" };

/** Whether the database answers. Override: with bolt:// the handshake does not look at the database's name, a query does. */
export const neo4jPing: Statement<Record<string, never>, { one: number }> = { name: 'ping', access: 'read', text: "RETURN 1 AS one" };

/** Folded words of the nodes that the text index found, for keeping those that hold every term. Override: Grafeo's text index is a call of its own that gives internal ids. */
export const grafeoIdsByTerms: Statement<{ ids: number[] }, { id: string; searchText: string }> = { name: 'ids-by-terms', access: 'read', text: "MATCH (n:Entity) WHERE id(n) IN $ids RETURN n.id AS id, n.searchText AS searchText ORDER BY id" };

export const grafeoMigrations: readonly Migration[] = [
  { version: 1, name: 'indexes', checksum: '4f78cfb06e711479', statements: ["CREATE INDEX entity_id IF NOT EXISTS FOR (n:Entity) ON (n.id)","CREATE INDEX claim_id IF NOT EXISTS FOR (n:Claim) ON (n.id)","CREATE INDEX passage_id IF NOT EXISTS FOR (n:Passage) ON (n.id)","CREATE INDEX name_key IF NOT EXISTS FOR (n:Name) ON (n.key)","CREATE INDEX migration_version IF NOT EXISTS FOR (n:Migration) ON (n.version)","CREATE INDEX claim_subject IF NOT EXISTS FOR (n:Claim) ON (n.subject)"] },
  { version: 2, name: 'redirects', checksum: '38bd67c65238e415', statements: ["CREATE INDEX redirect_id IF NOT EXISTS FOR (n:Redirect) ON (n.id)","CREATE INDEX redirect_to IF NOT EXISTS FOR (n:Redirect) ON (n.to)"] },
  { version: 3, name: 'judgements', checksum: '8f6bc9721b4502f7', statements: ["CREATE INDEX judgement_id IF NOT EXISTS FOR (n:Judgement) ON (n.id)","CREATE INDEX merged_id IF NOT EXISTS FOR (n:Merged) ON (n.id)","CREATE INDEX open_mention_id IF NOT EXISTS FOR (n:OpenMention) ON (n.id)","CREATE INDEX open_mention_source IF NOT EXISTS FOR (n:OpenMention) ON (n.source)","CREATE INDEX claim_object IF NOT EXISTS FOR (n:Claim) ON (n.object)","CREATE INDEX claim_seen_as IF NOT EXISTS FOR (n:Claim) ON (n.seenAs)"] },
  { version: 4, name: 'recorded_time', checksum: 'bd059881a8aabe9e', statements: ["CREATE INDEX origin_id IF NOT EXISTS FOR (n:Origin) ON (n.id)","MATCH (c:Claim) WHERE c.since IS NULL SET c.since = c.recordedAt","MATCH (c:Claim)-[e:EVIDENCED_BY]->(:Passage) WHERE e.recordedAt IS NULL\nSET e.recordedAt = c.recordedAt, e.certainty = c.certainty, e.status = c.status,\n  e.claimRule = CASE WHEN c.rule = e.rule THEN null ELSE c.rule END,\n  e.claimConfidence = CASE WHEN c.confidence = e.confidence THEN null ELSE c.confidence END","MATCH (:Entity)-[r]->(:Entity) WHERE r.claim IS NOT NULL AND r.recordedAt IS NULL\nMATCH (c:Claim {id: r.claim}) SET r.recordedAt = c.since","MATCH (s:Source)-[:HAS_PASSAGE]->(:Passage)<-[:EVIDENCED_BY]-(c:Claim)\nUNWIND [c.subject, c.object] AS id\nWITH s, id, min(c.recordedAt) AS recordedAt WHERE id IS NOT NULL AND id <> s.id\nMATCH (n:Entity {id: id}) WHERE NOT EXISTS { MATCH (n)<-[:MENTIONS]-(x:Entity) WHERE x.id = s.id }\nCREATE (n)<-[:MENTIONS {recordedAt: recordedAt}]-(s)"] },
];

export const neo4jMigrations: readonly Migration[] = [
  { version: 1, name: 'constraints', checksum: 'fadd0cffc97c8686', statements: ["CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE","CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE","CREATE CONSTRAINT passage_id IF NOT EXISTS FOR (n:Passage) REQUIRE n.id IS UNIQUE","CREATE CONSTRAINT name_key IF NOT EXISTS FOR (n:Name) REQUIRE n.key IS UNIQUE","CREATE CONSTRAINT graph_id IF NOT EXISTS FOR (n:Graph) REQUIRE n.id IS UNIQUE","CREATE CONSTRAINT migration_version IF NOT EXISTS FOR (n:Migration) REQUIRE n.version IS UNIQUE","CREATE INDEX document_name IF NOT EXISTS FOR (n:Document) ON (n.name, n.id)","CREATE INDEX document_issued IF NOT EXISTS FOR (n:Document) ON (n.issuedOn, n.id)","CREATE INDEX agency_name IF NOT EXISTS FOR (n:Agency) ON (n.name, n.id)","CREATE INDEX locality_name IF NOT EXISTS FOR (n:Locality) ON (n.name, n.id)","CREATE INDEX task_name IF NOT EXISTS FOR (n:Task) ON (n.name, n.id)","CREATE INDEX program_name IF NOT EXISTS FOR (n:Program) ON (n.name, n.id)","CREATE INDEX indicator_name IF NOT EXISTS FOR (n:Indicator) ON (n.name, n.id)","CREATE FULLTEXT INDEX entity_search IF NOT EXISTS FOR (n:Entity) ON EACH [n.searchText] OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}}","CREATE INDEX claim_subject IF NOT EXISTS FOR (n:Claim) ON (n.subject)"] },
  { version: 2, name: 'redirects', checksum: 'a518ab6d49df5fcd', statements: ["CREATE CONSTRAINT redirect_id IF NOT EXISTS FOR (n:Redirect) REQUIRE n.id IS UNIQUE","CREATE INDEX redirect_to IF NOT EXISTS FOR (n:Redirect) ON (n.to)"] },
  { version: 3, name: 'judgements', checksum: '9a5b76511cedfbd6', statements: ["CREATE CONSTRAINT judgement_id IF NOT EXISTS FOR (n:Judgement) REQUIRE n.id IS UNIQUE","CREATE CONSTRAINT merged_id IF NOT EXISTS FOR (n:Merged) REQUIRE n.id IS UNIQUE","CREATE CONSTRAINT open_mention_id IF NOT EXISTS FOR (n:OpenMention) REQUIRE n.id IS UNIQUE","CREATE INDEX open_mention_source IF NOT EXISTS FOR (n:OpenMention) ON (n.source)","CREATE INDEX claim_object IF NOT EXISTS FOR (n:Claim) ON (n.object)","CREATE INDEX claim_seen_as IF NOT EXISTS FOR (n:Claim) ON (n.seenAs)"] },
  { version: 4, name: 'recorded_time', checksum: '661323da0f1a3311', statements: ["CREATE CONSTRAINT origin_id IF NOT EXISTS FOR (n:Origin) REQUIRE n.id IS UNIQUE","MATCH (c:Claim) WHERE c.since IS NULL SET c.since = c.recordedAt","MATCH (c:Claim)-[e:EVIDENCED_BY]->(:Passage) WHERE e.recordedAt IS NULL\nSET e.recordedAt = c.recordedAt, e.certainty = c.certainty, e.status = c.status,\n  e.claimRule = CASE WHEN c.rule = e.rule THEN null ELSE c.rule END,\n  e.claimConfidence = CASE WHEN c.confidence = e.confidence THEN null ELSE c.confidence END","MATCH (:Entity)-[r]->(:Entity) WHERE r.claim IS NOT NULL AND r.recordedAt IS NULL\nMATCH (c:Claim {id: r.claim}) SET r.recordedAt = c.since","MATCH (s:Source)-[:HAS_PASSAGE]->(:Passage)<-[:EVIDENCED_BY]-(c:Claim)\nUNWIND [c.subject, c.object] AS id\nWITH s, id, min(c.recordedAt) AS recordedAt WHERE id IS NOT NULL AND id <> s.id\nMATCH (n:Entity {id: id}) WHERE NOT EXISTS { MATCH (n)<-[:MENTIONS]-(x:Entity) WHERE x.id = s.id }\nCREATE (n)<-[:MENTIONS {recordedAt: recordedAt}]-(s)"] },
];
