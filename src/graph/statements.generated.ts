// Generated from cypher/ by scripts/generate-statements.mjs; run `npm run generate` after a change there.
import { ENTITY_KINDS, type EntityKind } from '../vocabulary/kinds.js';
import { RELATION_TYPES, type RelationType } from '../vocabulary/relations.js';
import type { Migration, Statement } from './store.js';

const labelOf = (kind: EntityKind): string => kind.charAt(0) + kind.slice(1).toLowerCase();

/** Every typed edge with all it carries, for comparing the cache with the claims. */
export const allEdges: Statement<Record<string, never>, { claim: string; type: string; from: string; to: string; certainty: string; confidence: number; status: string | null; rule: string; provisions: string[] | null }> = { name: 'all-edges', access: 'read', text: "MATCH (a:Entity)-[r]->(b:Entity) WHERE r.claim IS NOT NULL AND r.retractedAt IS NULL\nRETURN r.claim AS claim, type(r) AS type, a.id AS from, b.id AS to, r.certainty AS certainty, r.confidence AS confidence, r.status AS status,\n  r.rule AS rule, r.provisions AS provisions ORDER BY claim, type, from, to" };

/** How many claims in force there are, by predicate and certainty. */
export const claimCounts: Statement<Record<string, never>, { predicate: string; certainty: string; count: number }> = { name: 'claim-counts', access: 'read', text: "MATCH (c:Claim) WHERE c.retractedAt IS NULL AND c.seenAs IS NULL\nRETURN c.predicate AS predicate, c.certainty AS certainty, count(c) AS count ORDER BY predicate, certainty" };

/** The claims that have one of the identities as subject or object. */
export const claimIdsOfEntities: Statement<{ ids: string[] }, { id: string }> = { name: 'claim-ids-of-entities', access: 'read', text: "UNWIND $ids AS entity\nCALL (entity) {\n  MATCH (c:Claim {subject: entity}) RETURN c.id AS id\n  UNION\n  MATCH (c:Claim {object: entity}) RETURN c.id AS id\n}\nRETURN DISTINCT id ORDER BY id" };

/** The claims that judgements let be seen as others. */
export const claimIdsSeenAs: Statement<{ ids: string[] }, { id: string }> = { name: 'claim-ids-seen-as', access: 'read', text: "UNWIND $ids AS other MATCH (c:Claim {seenAs: other}) RETURN DISTINCT c.id AS id ORDER BY id" };

/** The stored claims as they stand, for merging new evidence into them or taking lost evidence from them. */
export const claimsById: Statement<{ ids: string[] }, { id: string; subject: string; predicate: string; object: string | null; certainty: string; confidence: number; status: string | null; rule: string; provisions: string[] | null; date: string | null; share: string | null; since: string; retractedAt: string | null; history: string[] | null; gone: string[] | null; stated: string | null; madeBy: string | null }> = { name: 'claims-by-id', access: 'read', text: "UNWIND $ids AS id MATCH (c:Claim {id: id})\nRETURN c.id AS id, c.subject AS subject, c.predicate AS predicate, c.object AS object, c.certainty AS certainty, c.confidence AS confidence,\n  c.status AS status, c.rule AS rule, c.provisions AS provisions, c.date AS date, c.share AS share, c.since AS since, c.retractedAt AS retractedAt, c.history AS history,\n  c.gone AS gone, c.stated AS stated,\n  c.madeBy AS madeBy ORDER BY id" };

/** A page of the claims with the evidence in force, in the order of their ids: for checking the graph. `said`: judgement by which it was tied, start, end and locator of the words, start and end of their passage, tier of the source, and what the source makes of the claim. */
export const claimsChecked: Statement<{ after: string; limit: number }, { id: string; properties: Record<string, unknown>; said: [via: string | null, start: number | null, end: number | null, locator: string | null, passageStart: number | null, passageEnd: number | null, tier: string, certainty: string, confidence: number, status: string | null, rule: string, provisions: string[] | null][] }> = { name: 'claims-checked', access: 'read', text: "MATCH (c:Claim) WHERE c.id > $after\nWITH c ORDER BY c.id LIMIT $limit\nCALL (c) {\n  MATCH (c)-[e:EVIDENCED_BY]->(p:Passage)<-[:HAS_PASSAGE]-(s:Entity) WHERE e.retractedAt IS NULL\n  WITH e, p, s ORDER BY p.id, e.key\n  RETURN collect([e.via, e.start, e.end, e.locator, p.start, p.end, s.tier, e.certainty, coalesce(e.claimConfidence, e.confidence), e.status,\n    coalesce(e.claimRule, e.rule), e.provisions]) AS said\n}\nRETURN c.id AS id, properties(c) AS properties, said ORDER BY id" };

/** Claims with all they carry and the sources of their words, those that a judgement tied to them left out. */
export const claimsWhole: Statement<{ ids: string[] }, { id: string; properties: Record<string, unknown>; sources: string[] }> = { name: 'claims-whole', access: 'read', text: "UNWIND $ids AS id MATCH (c:Claim {id: id})\nCALL (c) {\n  MATCH (c)-[e:EVIDENCED_BY]->(:Passage)<-[:HAS_PASSAGE]-(s:Source) WHERE e.via IS NULL AND e.retractedAt IS NULL\n  WITH DISTINCT s.id AS source ORDER BY source\n  RETURN collect(source) AS sources\n}\nRETURN c.id AS id, properties(c) AS properties, sources ORDER BY id" };

/** How many entities of each kind that some source in force speaks of. */
export const countsByKind: Statement<Record<string, never>, { kind: string; count: number }> = { name: 'counts-by-kind', access: 'read', text: "MATCH (n:Entity) WHERE n.retractedAt IS NULL AND n.mergedInto IS NULL RETURN n.entityKind AS kind, count(n) AS count ORDER BY kind" };

/** How many claims in force, passages and name keys there are, and the revision of the graph. */
export const countsOfProof: Statement<Record<string, never>, { claims: number; passages: number; names: number; revision: number }> = { name: 'counts-of-proof', access: 'read', text: "CALL () { MATCH (c:Claim) WHERE c.retractedAt IS NULL RETURN count(c) AS claims }\nCALL () { MATCH (p:Passage) RETURN count(p) AS passages }\nCALL () { MATCH (k:Name) RETURN count(k) AS names }\nCALL () { OPTIONAL MATCH (g:Graph {id: 'graph'}) RETURN coalesce(max(g.revision), 0) AS revision }\nRETURN claims, passages, names, revision" };

/** Documents of which claims in force give more than one day of issue or more than one issuer. */
export const documentsThatDiffer: Statement<{ about: string | null }, { subject: string; predicate: string; said: string; object: string | null; claim: string; certainty: string; sources: string[][] }> = { name: 'documents-that-differ', access: 'read', text: "MATCH (d:Document) WHERE $about IS NULL OR d.id = $about\nMATCH (c:Claim {subject: d.id})\nWHERE c.predicate IN ['issuedOn', 'ISSUED_BY'] AND c.retractedAt IS NULL AND c.seenAs IS NULL AND c.certainty IN ['ASSERTED', 'VERIFIED']\nWITH d.id AS subject, c.predicate AS predicate, c.id AS id ORDER BY id\nWITH subject, predicate, collect(id) AS ids\nWHERE size(ids) > 1\nUNWIND ids AS id\nMATCH (c:Claim {id: id})\nCALL (c) {\n  MATCH (c)-[e:EVIDENCED_BY]->(:Passage)<-[:HAS_PASSAGE]-(s:Source) WHERE e.retractedAt IS NULL\n  WITH DISTINCT s.id AS source, s.tier AS tier ORDER BY source\n  RETURN collect([source, tier]) AS sources\n}\nRETURN subject, predicate, coalesce(c.object, c.value) AS said, c.object AS object, id AS claim, c.certainty AS certainty, sources\n  ORDER BY subject, predicate, claim" };

/** How many documents say that they carry a document out, through at most three steps. */
export const documentsUnder: Statement<{ document: string }, { documents: number }> = { name: 'documents-under', access: 'read', text: "MATCH (d:Entity {id: $document})\nCALL (d) {\n  MATCH (d)<-[i:IMPLEMENTS]-(x:Document) WHERE i.retractedAt IS NULL RETURN x\n  UNION\n  MATCH (d)<-[i:IMPLEMENTS]-(:Document)<-[j:IMPLEMENTS]-(x:Document) WHERE i.retractedAt IS NULL AND j.retractedAt IS NULL RETURN x\n  UNION\n  MATCH (d)<-[i:IMPLEMENTS]-(:Document)<-[j:IMPLEMENTS]-(:Document)<-[k:IMPLEMENTS]-(x:Document)\n  WHERE i.retractedAt IS NULL AND j.retractedAt IS NULL AND k.retractedAt IS NULL RETURN x\n}\nRETURN count(DISTINCT x) AS documents" };

/** Facts in force that are less sure than the limit, read or concluded, and that nobody judged; with how many relations their subjects have: what hangs on a fact of a thing is what else is said of the thing. Nothing hangs on what a text is about. */
export const doubtfulClaims: Statement<{ below: number; limit: number }, { id: string; subject: string; predicate: string; object: string | null; value: string | null; confidence: number; rule: string; facts: number }> = { name: 'doubtful-claims', access: 'read', text: "MATCH (c:Claim)\nWHERE c.confidence < $below AND c.certainty IN ['ASSERTED', 'INFERRED'] AND c.retractedAt IS NULL AND c.seenAs IS NULL AND c.judgement IS NULL\nCALL (c) {\n  OPTIONAL MATCH (s:Entity {id: c.subject})-[r]-(o:Entity) WHERE r.claim IS NOT NULL AND r.retractedAt IS NULL AND s.entityKind <> 'SOURCE'\n  RETURN count(o) AS facts\n}\nRETURN c.id AS id, c.subject AS subject, c.predicate AS predicate, c.object AS object, c.value AS value, c.confidence AS confidence,\n  c.rule AS rule, facts ORDER BY facts DESC, id LIMIT $limit" };

/** A page of the claims that have an edge or had one: relations, in the order of their ids. */
export const edgeClaims: Statement<{ after: string; limit: number }, { id: string; subject: string; predicate: string; object: string; certainty: string; confidence: number; status: string | null; rule: string; provisions: string[] | null; date: string | null; share: string | null; since: string; retractedAt: string | null; history: string[] | null; seenAs: string | null }> = { name: 'edge-claims', access: 'read', text: "MATCH (c:Claim)\nWHERE c.id > $after AND c.object IS NOT NULL\n  AND (c.history IS NOT NULL OR (c.retractedAt IS NULL AND c.seenAs IS NULL AND c.certainty <> 'REJECTED'))\nRETURN c.id AS id, c.subject AS subject, c.predicate AS predicate, c.object AS object, c.certainty AS certainty, c.confidence AS confidence,\n  c.status AS status, c.rule AS rule, c.provisions AS provisions, c.date AS date, c.share AS share, c.since AS since, c.retractedAt AS retractedAt, c.history AS history,\n  c.seenAs AS seenAs ORDER BY id LIMIT $limit" };

/** The edges of some claims, of today and of earlier times, looked for where their subjects are. */
export const edgesOfClaims: Statement<{ rows: { subject: string; claim: string }[] }, { claim: string; type: string; to: string; properties: Record<string, unknown> }> = { name: 'edges-of-claims', access: 'read', text: "UNWIND $rows AS row\nMATCH (a:Entity {id: row.subject})-[r]->(b:Entity) WHERE r.claim = row.claim\nRETURN row.claim AS claim, type(r) AS type, b.id AS to, properties(r) AS properties ORDER BY claim, type, to" };

/** The edges of today that go out from some entities. */
export const edgesOfEntities: Statement<{ ids: string[] }, { from: string; to: string; type: string; claim: string; toIssuedOn: string | null; fromIssuedOn: string | null }> = { name: 'edges-of-entities', access: 'read', text: "UNWIND $ids AS id\nMATCH (a:Entity {id: id})-[r]->(b:Entity) WHERE r.claim IS NOT NULL AND r.retractedAt IS NULL\nRETURN id AS from, b.id AS to, type(r) AS type, r.claim AS claim, a.issuedOn AS fromIssuedOn, b.issuedOn AS toIssuedOn ORDER BY from, type, to, claim" };

/** The stored properties of entities, for merging what a new source says into them. */
export const entitiesById: Statement<{ ids: string[] }, { id: string; properties: Record<string, unknown> }> = { name: 'entities-by-id', access: 'read', text: "UNWIND $ids AS id MATCH (n:Entity {id: id}) RETURN n.id AS id, properties(n) AS properties ORDER BY id" };

/** A page of the entities with their look-up keys, in the order of their ids: for checking the graph. */
export const entitiesChecked: Statement<{ after: string; limit: number }, { id: string; labels: string[]; properties: Record<string, unknown>; keys: string[] }> = { name: 'entities-checked', access: 'read', text: "MATCH (n:Entity) WHERE n.id > $after\nWITH n ORDER BY n.id LIMIT $limit\nCALL (n) {\n  MATCH (n)<-[:NAMES]-(k:Name)\n  WITH k.key AS key ORDER BY key\n  RETURN collect(key) AS keys\n}\nRETURN n.id AS id, labels(n) AS labels, properties(n) AS properties, keys ORDER BY id" };

/** The evidence in force of some claims, of every source: what a claim rests on. Words that a judgement tied to it are left out. */
export const evidenceOfClaims: Statement<{ ids: string[] }, { claim: string; passage: string; key: string; certainty: string; confidence: number; status: string | null; rule: string; provisions: string[] | null; phrase: string | null; locator: string | null }> = { name: 'evidence-of-claims', access: 'read', text: "UNWIND $ids AS id\nMATCH (:Claim {id: id})-[e:EVIDENCED_BY]->(p:Passage) WHERE e.retractedAt IS NULL AND e.via IS NULL\nRETURN id AS claim, p.id AS passage, e.key AS key, e.certainty AS certainty, coalesce(e.claimConfidence, e.confidence) AS confidence,\n  e.status AS status, coalesce(e.claimRule, e.rule) AS rule, e.provisions AS provisions, e.phrase AS phrase, e.locator AS locator\nORDER BY claim, passage, key" };

/** The evidence in force of some sources: what a new reading is compared with, and what is lost with the source. */
export const evidenceOfSources: Statement<{ ids: string[] }, { source: string; claim: string; passage: string; key: string; certainty: string; confidence: number; status: string | null; rule: string; provisions: string[] | null; phrase: string | null; locator: string | null }> = { name: 'evidence-of-sources', access: 'read', text: "UNWIND $ids AS id\nMATCH (:Entity {id: id})-[:HAS_PASSAGE]->(p:Passage)<-[e:EVIDENCED_BY]-(c:Claim) WHERE e.retractedAt IS NULL AND e.via IS NULL\nRETURN id AS source, c.id AS claim, p.id AS passage, e.key AS key, e.certainty AS certainty,\n  coalesce(e.claimConfidence, e.confidence) AS confidence, e.status AS status, coalesce(e.claimRule, e.rule) AS rule, e.provisions AS provisions, e.phrase AS phrase,\n  e.locator AS locator\nORDER BY source, claim, passage, key" };

/** Figures about one thing of one place or body, period and kind, where there is more than one amount: what sources may disagree on. */
export const figuresThatDiffer: Statement<{ about: string | null; measure: string | null }, { subject: string; measureKey: string; period: string; figureKind: string; indicator: string; measure: string | null; value: number; upper: number | null; unit: string | null; amount: number; bound: string | null; claim: string; certainty: string; sources: string[][] }> = { name: 'figures-that-differ', access: 'read', text: "MATCH (i:Indicator)-[:MEASURED_FOR]->(w:Entity)\nWHERE i.measureKey IS NOT NULL AND i.amount IS NOT NULL AND coalesce(i.deadline, i.asOf) IS NOT NULL\n  AND ($about IS NULL OR w.id = $about) AND ($measure IS NULL OR i.measureKey = $measure)\nWITH w.id AS subject, i.measureKey AS measureKey, coalesce(i.deadline, i.asOf) AS period, coalesce(i.figureKind, 'RESULT') AS figureKind,\n  i.id AS id, i.amount AS amount ORDER BY id\nWITH subject, measureKey, period, figureKind, collect(id) AS ids, count(DISTINCT amount) AS amounts\nWHERE amounts > 1\nUNWIND ids AS id\nMATCH (f:Entity {id: id})\nMATCH (c:Claim {subject: id})\nWHERE c.predicate = 'value' AND c.retractedAt IS NULL AND c.seenAs IS NULL AND c.certainty <> 'REJECTED'\nCALL (c) {\n  MATCH (c)-[e:EVIDENCED_BY]->(:Passage)<-[:HAS_PASSAGE]-(s:Source) WHERE e.retractedAt IS NULL\n  WITH DISTINCT s.id AS source, s.tier AS tier ORDER BY source\n  RETURN collect([source, tier]) AS sources\n}\nRETURN subject, measureKey, period, figureKind, id AS indicator, f.measure AS measure, f.value AS value, f.upper AS upper, f.unit AS unit,\n  f.amount AS amount, f.bound AS bound, c.id AS claim, c.certainty AS certainty, sources\n  ORDER BY subject, measureKey, period, figureKind, indicator, claim" };

/** The documents and localities of the tasks that a question without a document is about; every part that is given must agree, none takes all tasks. */
export const foundOnQuestion: Statement<{ topics: string[]; localities: string[]; periods: string[] }, { kind: string; found: number }> = { name: 'found-on-question', access: 'read', text: "CALL () {\n  UNWIND $topics AS id\n  MATCH (:Entity {id: id})<-[:BROADER*0..4]-(:Topic)<-[r:ABOUT]-(t:Task) WHERE r.retractedAt IS NULL RETURN DISTINCT t\n  UNION\n  UNWIND $localities AS id\n  MATCH (:Entity {id: id})<-[r:APPLIES_IN]-(t:Task) WHERE r.retractedAt IS NULL AND size($topics) = 0 RETURN DISTINCT t\n  UNION\n  UNWIND $periods AS id\n  MATCH (:Entity {id: id})<-[r:DURING]-(t:Task) WHERE r.retractedAt IS NULL AND size($topics) = 0 AND size($localities) = 0 RETURN DISTINCT t\n  UNION\n  UNWIND CASE WHEN size($topics) = 0 AND size($localities) = 0 AND size($periods) = 0 THEN [true] ELSE [] END AS every\n  MATCH (t:Task) WHERE t.retractedAt IS NULL RETURN DISTINCT t\n}\nWITH DISTINCT t\nWHERE (size($localities) = 0 OR EXISTS { MATCH (t)-[r:APPLIES_IN]->(l:Locality) WHERE r.retractedAt IS NULL AND l.id IN $localities })\n  AND (size($periods) = 0 OR EXISTS { MATCH (t)-[r:DURING]->(p:Period) WHERE r.retractedAt IS NULL AND p.id IN $periods })\nCALL (t) {\n  MATCH (t)<-[r:ASSIGNS]-(d:Document) WHERE r.retractedAt IS NULL RETURN 'DOCUMENT' AS kind, d.id AS found\n  UNION\n  MATCH (t)-[r:IMPLEMENTS]->(d:Document) WHERE r.retractedAt IS NULL RETURN 'DOCUMENT' AS kind, d.id AS found\n  UNION\n  MATCH (t)-[r:APPLIES_IN]->(l:Locality) WHERE r.retractedAt IS NULL RETURN 'LOCALITY' AS kind, l.id AS found\n}\nRETURN kind, count(DISTINCT found) AS found ORDER BY kind" };

/** How often the graph has changed; no row for a graph that never has. */
export const graphRevision: Statement<Record<string, never>, { revision: number }> = { name: 'graph-revision', access: 'read', text: "MATCH (g:Graph {id: 'graph'}) RETURN g.revision AS revision" };

/** The counter of the graph with all it carries; no row for a graph that was never written. */
export const graphState: Statement<Record<string, never>, { properties: Record<string, unknown> }> = { name: 'graph-state', access: 'read', text: "MATCH (g:Graph {id: 'graph'}) RETURN properties(g) AS properties" };

/** The ids that several nodes of one sort have, and nodes without one. */
export const idsTwice: Statement<Record<string, never>, { sort: string; id: string | null; times: number }> = { name: 'ids-twice', access: 'read', text: "CALL () {\n  MATCH (n:Entity) WITH n.id AS id, count(n) AS times WHERE times > 1 OR id IS NULL RETURN 'Entity' AS sort, id, times\n  UNION ALL\n  MATCH (n:Claim) WITH n.id AS id, count(n) AS times WHERE times > 1 OR id IS NULL RETURN 'Claim' AS sort, id, times\n  UNION ALL\n  MATCH (n:Passage) WITH n.id AS id, count(n) AS times WHERE times > 1 OR id IS NULL RETURN 'Passage' AS sort, id, times\n  UNION ALL\n  MATCH (n:Name) WITH n.key AS id, count(n) AS times WHERE times > 1 OR id IS NULL RETURN 'Name' AS sort, id, times\n  UNION ALL\n  MATCH (n:Origin) WITH n.id AS id, count(n) AS times WHERE times > 1 OR id IS NULL RETURN 'Origin' AS sort, id, times\n}\nRETURN sort, id, times ORDER BY sort, id" };

/** The documents that the bodies of a document issued under the same type, itself too, with what tells their subject and year. `periods`: claim, kind, start of each school year or period during which the document is carried out; `dated`: the claim of its day. */
export const issuedAlike: Statement<{ id: string; certainty: string[]; limit: number }, { id: string; name: string; title: string | null; issuedOn: string | null; issuer: string; issuedBy: string; dated: string | null; periods: (string | null)[][] }> = { name: 'issued-alike', access: 'read', text: "MATCH (d:Document {id: $id})-[i:ISSUED_BY]->(a:Agency)\nWHERE i.certainty IN $certainty\nWITH DISTINCT d, a\nMATCH (x:Document)-[j:ISSUED_BY]->(a)\nWHERE j.certainty IN $certainty AND x.documentType = d.documentType\nWITH x, a, j ORDER BY x.id, a.id LIMIT $limit\nCALL (x) {\n  OPTIONAL MATCH (c:Claim {subject: x.id}) WHERE c.predicate = 'issuedOn' AND c.retractedAt IS NULL AND c.certainty <> 'REJECTED'\n  WITH c ORDER BY c.id\n  RETURN collect(c.id) AS days\n}\nCALL (x) {\n  OPTIONAL MATCH (x)-[r:DURING]->(p:Period) WHERE r.certainty IN $certainty\n  WITH r, p ORDER BY r.claim\n  RETURN collect(CASE WHEN p IS NULL THEN null ELSE [r.claim, p.periodKind, p.start] END) AS periods\n}\nRETURN x.id AS id, x.name AS name, x.title AS title, x.issuedOn AS issuedOn, a.id AS issuer, j.claim AS issuedBy, days[0] AS dated, periods\nORDER BY id, issuer" };

/** The claims over which judgements are laid now. */
export const judgedClaims: Statement<Record<string, never>, { id: string }> = { name: 'judged-claims', access: 'read', text: "MATCH (c:Claim:Judged) RETURN c.id AS id ORDER BY id" };

/** The identities that are seen as another one now, because a person said so. */
export const judgedRedirects: Statement<Record<string, never>, { id: string; to: string }> = { name: 'judged-redirects', access: 'read', text: "MATCH (r:Redirect) WHERE r.rule = 'judgement' RETURN r.id AS id, r.to AS to ORDER BY id" };

/** How much was judged, whether the graph waits for judgements to be laid over it, and how often it has changed. */
export const judgedState: Statement<Record<string, never>, { judgements: number; undone: number; due: boolean; revision: number }> = { name: 'judged-state', access: 'read', text: "CALL () { MATCH (j:Judgement) RETURN count(j) AS judgements, count(j.undoneAt) AS undone }\nCALL () {\n  OPTIONAL MATCH (g:Graph {id: 'graph'})\n  RETURN coalesce(max(g.judgementsDue), false) AS due, coalesce(max(g.revision), 0) AS revision\n}\nRETURN judgements, undone, due, revision" };

/** Everything that people judged, in the order in which they did. */
export const judgements: Statement<Record<string, never>, { id: string; properties: Record<string, unknown> }> = { name: 'judgements', access: 'read', text: "MATCH (j:Judgement) RETURN j.id AS id, properties(j) AS properties ORDER BY j.sequence, id" };

/** What judgements and old ids name and the graph does not have. */
export const leadNowhere: Statement<Record<string, never>, { what: string; id: string; missing: string }> = { name: 'lead-nowhere', access: 'read', text: "CALL () {\n  MATCH (r:Redirect)\n  OPTIONAL MATCH (n:Entity {id: r.to})\n  WITH r, n WHERE n.id IS NULL\n  RETURN 'redirect' AS what, r.id AS id, r.to AS missing\n  UNION ALL\n  MATCH (m:Entity) WHERE m.mergedInto IS NOT NULL\n  OPTIONAL MATCH (n:Entity {id: m.mergedInto})\n  WITH m, n WHERE n.id IS NULL\n  RETURN 'merged' AS what, m.id AS id, m.mergedInto AS missing\n  UNION ALL\n  MATCH (c:Claim) WHERE c.judgement IS NOT NULL\n  OPTIONAL MATCH (j:Judgement {id: c.judgement})\n  WITH c, j WHERE j.id IS NULL\n  RETURN 'claim' AS what, c.id AS id, c.judgement AS missing\n  UNION ALL\n  MATCH (c:Claim) WHERE c.seenAs IS NOT NULL\n  OPTIONAL MATCH (d:Claim {id: c.seenAs})\n  WITH c, d WHERE d.id IS NULL\n  RETURN 'claim' AS what, c.id AS id, c.seenAs AS missing\n}\nRETURN what, id, missing ORDER BY what, id" };

/** What every source now says of some entities: an entity's names and properties are merged from these. */
export const mentionsOfEntities: Statement<{ ids: string[] }, { source: string; entity: string; description: string | null }> = { name: 'mentions-of-entities', access: 'read', text: "UNWIND $ids AS id\nMATCH (:Entity {id: id})<-[m:MENTIONS]-(s:Entity) WHERE m.retractedAt IS NULL\nRETURN s.id AS source, id AS entity, m.description AS description ORDER BY entity, source" };

/** What some sources now say of each entity that they name; no description where the tie was made before descriptions were kept. */
export const mentionsOfSources: Statement<{ ids: string[] }, { source: string; entity: string; description: string | null }> = { name: 'mentions-of-sources', access: 'read', text: "UNWIND $ids AS id\nMATCH (:Entity {id: id})-[m:MENTIONS]->(n:Entity) WHERE m.retractedAt IS NULL\nRETURN id AS source, n.id AS entity, m.description AS description ORDER BY source, entity" };

/** The migrations that the store has seen, oldest first. */
export const migrations: Statement<Record<string, never>, { version: number; name: string; checksum: string }> = { name: 'migrations', access: 'read', text: "MATCH (m:Migration) RETURN m.version AS version, m.name AS name, m.checksum AS checksum ORDER BY version" };

/** Documents of one symbol or name, programmes and people that answer to one name, and bodies of one name, of which at least one is no member of a shipped list: they may be one or several. A class of bodies is named alike everywhere and is never one body. */
export const namesakes: Statement<{ limit: number }, { kind: string; name: string; members: [id: string, issuedOn: string | null, facts: number][] }> = { name: 'namesakes', access: 'read', text: "CALL () {\n  MATCH (n:Document) RETURN n, coalesce(n.symbol, n.name) AS name\n  UNION ALL\n  MATCH (n:Program)<-[:NAMES]-(k:Name) RETURN n, k.key AS name\n  UNION ALL\n  MATCH (n:Person)<-[:NAMES]-(k:Name) RETURN n, k.key AS name\n  UNION ALL\n  MATCH (n:Agency) WHERE NOT coalesce(n.collective, false) RETURN n, n.name AS name\n}\nWITH n.entityKind AS kind, name, n WHERE n.retractedAt IS NULL\nWITH kind, name, n ORDER BY n.id\nWITH kind, name, collect(n.id) AS ids, collect(coalesce('name 3' IN n.ranks, false)) AS listed\nWHERE size(ids) > 1 AND any(each IN listed WHERE NOT each)\nWITH kind, name, ids ORDER BY kind, name LIMIT $limit\nUNWIND ids AS id\nMATCH (n:Entity {id: id})\nCALL (n) { OPTIONAL MATCH (n)-[r]-(o:Entity) WHERE r.claim IS NOT NULL AND r.retractedAt IS NULL RETURN count(o) AS facts }\nWITH kind, name, n, facts ORDER BY n.id\nWITH kind, name, collect([n.id, n.issuedOn, facts]) AS members\nRETURN kind, name, members ORDER BY kind, name" };

/** Mentions that a text leaves open, with their candidates as JSON. */
export const openMentionsById: Statement<{ ids: string[] }, { id: string; properties: Record<string, unknown> }> = { name: 'open-mentions-by-id', access: 'read', text: "UNWIND $ids AS id MATCH (m:OpenMention {id: id}) RETURN m.id AS id, properties(m) AS properties ORDER BY id" };

/** Mentions that texts leave open, with their sentence, their source's name and how many facts their sentence carries. */
export const openMentions: Statement<{ limit: number }, { id: string; properties: Record<string, unknown>; quote: string | null; facts: number }> = { name: 'open-mentions', access: 'read', text: "MATCH (m:OpenMention)\nCALL (m) {\n  OPTIONAL MATCH (p:Passage {id: m.passage})\n  RETURN max(p.text) AS quote\n}\nCALL (m) {\n  OPTIONAL MATCH (c:Claim)-[:EVIDENCED_BY]->(:Passage {id: m.passage})\n  RETURN count(DISTINCT c) AS facts\n}\nRETURN m.id AS id, properties(m) AS properties, quote, facts ORDER BY facts DESC, id LIMIT $limit" };

/** The sources that now stand at some origins, with the number of origins that each has. */
export const originHolders: Statement<{ origins: string[] }, { source: string; origin: string; origins: number }> = { name: 'origin-holders', access: 'read', text: "UNWIND $origins AS origin\nMATCH (:Origin {id: origin})-[h:HOLDS]->(x:Entity) WHERE h.retractedAt IS NULL\nCALL (x) { MATCH (x)<-[o:HOLDS]-(:Origin) WHERE o.retractedAt IS NULL RETURN count(o) AS origins }\nRETURN x.id AS source, origin, origins ORDER BY source, origin" };

/** A page of all claims, those out of force too, each with its evidence of all times. */
export const pageOfClaims: Statement<{ after: string; limit: number }, { id: string; properties: Record<string, unknown>; judged: boolean; evidence: [passage: string, properties: Record<string, unknown>][] }> = { name: 'page-of-claims', access: 'read', text: "MATCH (c:Claim) WHERE c.id > $after\nWITH c ORDER BY c.id LIMIT $limit\nCALL (c) {\n  MATCH (c)-[e:EVIDENCED_BY]->(p:Passage)\n  WITH p.id AS passage, e ORDER BY passage, e.key, e.recordedAt\n  RETURN collect([passage, properties(e)]) AS evidence\n}\nRETURN c.id AS id, properties(c) AS properties, 'Judged' IN labels(c) AS judged, evidence ORDER BY id" };

/** What sources say, or said, of a page of entities. */
export const pageOfDescriptions: Statement<{ after: string; limit: number }, { id: string; ties: [source: string, properties: Record<string, unknown>][] }> = { name: 'page-of-descriptions', access: 'read', text: "MATCH (n:Entity) WHERE n.id > $after\nWITH n ORDER BY n.id LIMIT $limit\nCALL (n) {\n  MATCH (n)<-[m:MENTIONS]-(s:Entity)\n  WITH s.id AS source, m ORDER BY source, m.recordedAt\n  RETURN collect([source, properties(m)]) AS ties\n}\nRETURN n.id AS id, ties ORDER BY id" };

/** A page of all entities, sources and those no longer in force too, in the order of their ids. */
export const pageOfEntities: Statement<{ after: string; limit: number }, { id: string; properties: Record<string, unknown> }> = { name: 'page-of-entities', access: 'read', text: "MATCH (n:Entity) WHERE n.id > $after RETURN n.id AS id, properties(n) AS properties ORDER BY id LIMIT $limit" };

/** A page of all judgements, for writing the graph to a file. */
export const pageOfJudgements: Statement<{ after: string; limit: number }, { id: string; properties: Record<string, unknown> }> = { name: 'page-of-judgements', access: 'read', text: "MATCH (n:Judgement) WHERE n.id > $after RETURN n.id AS id, properties(n) AS properties ORDER BY id LIMIT $limit" };

/** A page of all open-mentions, for writing the graph to a file. */
export const pageOfOpenMentions: Statement<{ after: string; limit: number }, { id: string; properties: Record<string, unknown> }> = { name: 'page-of-open-mentions', access: 'read', text: "MATCH (n:OpenMention) WHERE n.id > $after RETURN n.id AS id, properties(n) AS properties ORDER BY id LIMIT $limit" };

/** A page of all origins, each with the texts that stand or stood there. */
export const pageOfOrigins: Statement<{ after: string; limit: number }, { id: string; properties: Record<string, unknown>; ties: [source: string, properties: Record<string, unknown>][] }> = { name: 'page-of-origins', access: 'read', text: "MATCH (o:Origin) WHERE o.id > $after\nWITH o ORDER BY o.id LIMIT $limit\nCALL (o) {\n  MATCH (o)-[h:HOLDS]->(s:Entity)\n  WITH s.id AS source, h ORDER BY source, h.recordedAt\n  RETURN collect([source, properties(h)]) AS ties\n}\nRETURN o.id AS id, properties(o) AS properties, ties ORDER BY id" };

/** A page of all passages, each with its source. */
export const pageOfPassages: Statement<{ after: string; limit: number }, { id: string; source: string; properties: Record<string, unknown> }> = { name: 'page-of-passages', access: 'read', text: "MATCH (p:Passage) WHERE p.id > $after\nWITH p ORDER BY p.id LIMIT $limit\nMATCH (p)<-[:HAS_PASSAGE]-(s:Entity)\nRETURN p.id AS id, s.id AS source, properties(p) AS properties ORDER BY id" };

/** A page of all redirects, for writing the graph to a file. */
export const pageOfRedirects: Statement<{ after: string; limit: number }, { id: string; properties: Record<string, unknown> }> = { name: 'page-of-redirects', access: 'read', text: "MATCH (n:Redirect) WHERE n.id > $after RETURN n.id AS id, properties(n) AS properties ORDER BY id LIMIT $limit" };

/** The hashes of passages that are stored. */
export const passageHashes: Statement<{ ids: string[] }, { id: string; textHash: string | null }> = { name: 'passage-hashes', access: 'read', text: "UNWIND $ids AS id MATCH (p:Passage {id: id}) RETURN id, p.textHash AS textHash ORDER BY id" };

/** A page of the passages with a text, in the order of their ids: for checking the graph. */
export const passagesChecked: Statement<{ after: string; limit: number }, { id: string; text: string; textHash: string | null }> = { name: 'passages-checked', access: 'read', text: "MATCH (p:Passage) WHERE p.id > $after AND p.text IS NOT NULL\nRETURN p.id AS id, p.text AS text, p.textHash AS textHash ORDER BY id LIMIT $limit" };

/** Which of the passages are of a source in force. */
export const passagesKnown: Statement<{ ids: string[] }, { id: string }> = { name: 'passages-known', access: 'read', text: "UNWIND $ids AS id MATCH (p:Passage {id: id})<-[:HAS_PASSAGE]-(s:Entity) WHERE s.retractedAt IS NULL RETURN DISTINCT p.id AS id ORDER BY id" };

/** The claims behind an answer with the words that say so. */
export const proofOfClaims: Statement<{ ids: string[] }, { claim: string; relation: string; from: string; to: string | null; certainty: string; confidence: number; rule: string | null; evidence: (string | number | null)[][] }> = { name: 'proof-of-claims', access: 'read', text: "UNWIND $ids AS id\nMATCH (c:Claim {id: id})\nCALL (c) {\n  MATCH (c)-[e:EVIDENCED_BY]->(p:Passage)<-[:HAS_PASSAGE]-(s:Source)\n  WHERE e.retractedAt IS NULL\n  WITH s.id AS source, e, p ORDER BY source, e.start, e.end, p.id, e.key\n  RETURN collect([source, e.start, e.end, coalesce(e.locator, p.locator), p.text, e.phrase, e.confidence]) AS evidence\n}\nRETURN id AS claim, c.predicate AS relation, c.subject AS from, c.object AS to, c.certainty AS certainty, c.confidence AS confidence,\n  c.rule AS rule, evidence ORDER BY claim" };

/** Which of the ids lead to another thing, and to which. A redirect never leads to a redirect; `stated`: where it led before a person gave that thing to another. */
export const redirects: Statement<{ ids: string[] }, { id: string; to: string; stated: string; rule: string }> = { name: 'redirects', access: 'read', text: "UNWIND $ids AS id MATCH (r:Redirect {id: id}) RETURN id, r.to AS to, coalesce(r.stated, r.to) AS stated, r.rule AS rule ORDER BY id" };

/** Every relation of some entities that a path may use, in its own direction. */
export const relationsAround: Statement<{ ids: string[]; relations: string[]; certainty: string[]; limit: number }, { near: string; claim: string; from: string; to: string; certainty: string }> = { name: 'relations-around', access: 'read', text: "UNWIND $ids AS id\nMATCH (n:Entity {id: id})\nCALL (n) {\n  MATCH (n)-[r]->(o:Entity) WHERE r.claim IS NOT NULL AND r.retractedAt IS NULL AND r.certainty IN $certainty AND type(r) IN $relations\n  RETURN r.claim AS claim, n.id AS from, o.id AS to, r.certainty AS certainty\n  UNION ALL\n  MATCH (n)<-[r]-(o:Entity) WHERE r.claim IS NOT NULL AND r.retractedAt IS NULL AND r.certainty IN $certainty AND type(r) IN $relations\n  RETURN r.claim AS claim, o.id AS from, n.id AS to, r.certainty AS certainty\n}\nRETURN id AS near, claim, from, to, certainty ORDER BY claim, near LIMIT $limit" };

/** The mentions in those words that a source leaves open. */
export const revisedMentions: Statement<{ rows: { id: string; source: string; kind: string; text: string }[] }, { id: string; properties: Record<string, unknown> }> = { name: 'revised-mentions', access: 'read', text: "UNWIND $rows AS row\nMATCH (m:OpenMention {source: row.source}) WHERE m.kind = row.kind AND m.text = row.text\nRETURN row.id AS id, properties(m) AS properties ORDER BY id, m.id" };

/** Of things that only an earlier text speaks of, those of the same name and kind in the text that replaced it: each text numbers its tasks and figures anew. */
export const revisedThings: Statement<{ ids: string[] }, { id: string; to: string }> = { name: 'revised-things', access: 'read', text: "UNWIND $ids AS id\nMATCH (x:Entity {id: id}) WHERE NOT EXISTS { MATCH (x)<-[now:MENTIONS]-(:Entity) WHERE now.retractedAt IS NULL }\nMATCH (x)<-[:MENTIONS]-(s:Source) WHERE s.supersededBy IS NOT NULL\nMATCH (t:Entity {id: s.supersededBy})-[:MENTIONS]->(y:Entity) WHERE y.entityKind = x.entityKind AND y.name = x.name AND y.id <> x.id\nRETURN DISTINCT id, y.id AS to ORDER BY id, to" };

/** A source and every text that stood at one of its origins, with the times in which each stood: now (since) and before ("from until reason"). */
export const revisionsOfSource: Statement<{ id: string }, { id: string; since: string | null; readings: string[] | null }> = { name: 'revisions-of-source', access: 'read', text: "CALL () {\n  MATCH (x:Entity {id: $id}) WHERE x.entityKind = 'SOURCE' RETURN x\n  UNION\n  MATCH (:Entity {id: $id})<-[:HOLDS]-(:Origin)-[:HOLDS]->(x:Entity) RETURN x\n}\nRETURN x.id AS id, x.since AS since, x.readings AS readings ORDER BY id" };

/** The hash of the facts last written for a source; no row for an unknown source. */
export const sourceHash: Statement<{ id: string }, { hash: string | null }> = { name: 'source-hash', access: 'read', text: "MATCH (s:Source {id: $id}) RETURN s.factsHash AS hash" };

/** The sources of an id, hash, url or file name, and those that stand at some origins. */
export const sourcesNamed: Statement<{ reference: string; origins: string[] }, { id: string; name: string; tier: string; retractedAt: string | null }> = { name: 'sources-named', access: 'read', text: "CALL () {\n  MATCH (s:Entity {id: $reference}) WHERE s.entityKind = 'SOURCE' RETURN s\n  UNION\n  MATCH (s:Source) WHERE s.sha256 = $reference OR s.url = $reference OR s.file = $reference RETURN s\n  UNION\n  UNWIND $origins AS origin\n  MATCH (:Origin {id: origin})-[h:HOLDS]->(s:Entity) RETURN s\n}\nRETURN s.id AS id, s.name AS name, s.tier AS tier, s.retractedAt AS retractedAt ORDER BY id" };

/** The sources with words on something, of a topic also on its narrower ones; shipped lists are no sources here. */
export const sourcesOn: Statement<{ ids: string[] }, { asked: string; source: string }> = { name: 'sources-on', access: 'read', text: "UNWIND $ids AS id\nMATCH (e:Entity {id: id})<-[:BROADER*0..4]-(n:Entity)\nMATCH (n)-[r]-(:Entity) WHERE r.claim IS NOT NULL AND r.retractedAt IS NULL\nWITH DISTINCT id, r.claim AS claimId\nMATCH (:Claim {id: claimId})-[e:EVIDENCED_BY]->(:Passage)<-[:HAS_PASSAGE]-(s:Source) WHERE e.retractedAt IS NULL AND s.tier <> 'REFERENCE'\nRETURN DISTINCT id AS asked, s.id AS source ORDER BY asked, source" };

/** What the graph has read, by tier and publisher, with the first and last date. */
export const sourcesRead: Statement<Record<string, never>, { tier: string; publisher: string | null; count: number; first: string | null; last: string | null }> = { name: 'sources-read', access: 'read', text: "MATCH (s:Source) WHERE s.retractedAt IS NULL\nRETURN s.tier AS tier, s.publisher AS publisher, count(s) AS count, min(s.publishedAt) AS first, max(s.publishedAt) AS last\nORDER BY tier, publisher" };

/** By which text sources were replaced. */
export const sourcesSuperseded: Statement<{ ids: string[] }, { id: string; to: string }> = { name: 'sources-superseded', access: 'read', text: "UNWIND $ids AS id MATCH (s:Entity {id: id}) WHERE s.supersededBy IS NOT NULL RETURN s.id AS id, s.supersededBy AS to ORDER BY id" };

/** A page of the edges of one relation type that may lie on a circle: something leads to them and they lead on. */
export const stepsBetween = Object.fromEntries(RELATION_TYPES.map((key) => [key, { name: `steps-between/${key}`, access: 'read', text: "MATCH (a:Entity) WHERE a.id > $after AND EXISTS { MATCH (a)-[:$$RELATION]->(:Entity) } AND EXISTS { MATCH (a)<-[:$$RELATION]-(:Entity) }\nWITH a ORDER BY a.id LIMIT $limit\nMATCH (a)-[:$$RELATION]->(b:Entity)\nWITH a, b ORDER BY a.id, b.id\nRETURN a.id AS from, collect(b.id) AS to ORDER BY from".replaceAll('$$RELATION', () => key) }])) as unknown as Readonly<Record<RelationType, Statement<{ after: string; limit: number }, { from: string; to: string[] }>>>;

/** What took units over, at once: each succession with its claim, day and share, and the successor's validity. Asserted and verified ones only. */
export const successions: Statement<{ ids: string[] }, { from: string; to: string; name: string; validFrom: string | null; validTo: string | null; claim: string; certainty: string; date: string | null; share: string | null }> = { name: 'successions', access: 'read', text: "UNWIND $ids AS id\nMATCH (a:Locality {id: id})-[r:SUCCEEDED_BY]->(b:Locality)\nWHERE r.certainty IN ['ASSERTED', 'VERIFIED']\nRETURN id AS from, b.id AS to, b.name AS name, b.validFrom AS validFrom, b.validTo AS validTo, r.claim AS claim, r.certainty AS certainty,\n  r.date AS date, r.share AS share ORDER BY from, to, claim" };

/** What ranking needs of entities that the text index found. */
export const thingsById: Statement<{ ids: string[] }, { id: string; kind: string; name: string; searchMarked: string; issuedOn: string | null; validFrom: string | null; validTo: string | null; degree: number }> = { name: 'things-by-id', access: 'read', text: "UNWIND $ids AS id\nMATCH (e:Entity {id: id}) WHERE e.retractedAt IS NULL AND e.mergedInto IS NULL\nRETURN id, e.entityKind AS kind, e.name AS name, e.searchMarked AS searchMarked, e.issuedOn AS issuedOn, e.validFrom AS validFrom,\n  e.validTo AS validTo, COUNT { MATCH (e)-[r]-(:Entity) WHERE r.claim IS NOT NULL AND r.retractedAt IS NULL } AS degree ORDER BY id" };

/** What answers to look-up keys, or has one of them as its id (tasks and figures have no other), with what ranking needs: kind, names, times, and how many relations the thing has. */
export const thingsByKey: Statement<{ keys: string[] }, { key: string; id: string; kind: string; name: string; issuedOn: string | null; validFrom: string | null; validTo: string | null; degree: number }> = { name: 'things-by-key', access: 'read', text: "UNWIND $keys AS key\nCALL (key) {\n  MATCH (k:Name {key: key})-[:NAMES]->(e:Entity) WHERE e.retractedAt IS NULL AND e.mergedInto IS NULL RETURN e\n  UNION\n  MATCH (e:Entity {id: key}) WHERE e.retractedAt IS NULL AND e.mergedInto IS NULL RETURN e\n}\nCALL (e) { MATCH (e)-[r]-(o:Entity) WHERE r.claim IS NOT NULL AND r.retractedAt IS NULL RETURN count(o) AS degree }\nRETURN key, e.id AS id, e.entityKind AS kind, e.name AS name, e.issuedOn AS issuedOn, e.validFrom AS validFrom, e.validTo AS validTo,\n  degree ORDER BY key, id" };

/** Numbered documents of which no day is known: only the year in which they were cited, or not even that. */
export const undatedDocuments: Statement<{ limit: number }, { id: string; symbol: string }> = { name: 'undated-documents', access: 'read', text: "MATCH (d:Document)\nWHERE d.symbol IS NOT NULL AND d.retractedAt IS NULL AND (d.id CONTAINS '/cited-' OR d.id ENDS WITH '/undated')\nRETURN d.id AS id, d.symbol AS symbol ORDER BY id LIMIT $limit" };

/** Marks claims over which judgements are laid. */
export const claimsJudgedWritten: Statement<{ ids: string[] }, { marked: number }> = { name: 'claims-judged', access: 'write', text: "UNWIND $ids AS id MATCH (c:Claim {id: id}) SET c:Judged RETURN count(c) AS marked" };

/** Makes claims that are known not to be stored. Rows are lists, [id, then the columns of CLAIM_COLUMNS]: see evidence. */
export const claimsNewWritten: Statement<{ rows: (string | number | readonly string[] | null)[][]; recordedAt: string }, { written: number }> = { name: 'claims-new', access: 'write', text: "UNWIND $rows AS row\nCREATE (c:Claim {id: row[0], subject: row[1], predicate: row[2], object: row[3], value: row[4], certainty: row[5], confidence: row[6], status: row[7], rule: row[8], provisions: row[9], date: row[10], share: row[11], since: row[12], revision: row[13], recordedAt: $recordedAt})\nRETURN count(c) AS written" };

/** Removes claims that only a judgement had made, with their ties. */
export const claimsRemovedWritten: Statement<{ ids: string[] }, { removed: number }> = { name: 'claims-removed', access: 'write', text: "UNWIND $ids AS id MATCH (c:Claim {id: id}) DETACH DELETE c RETURN count(c) AS removed" };

/** Takes the mark from claims over which no judgement is laid any more. */
export const claimsUnjudgedWritten: Statement<{ ids: string[] }, { unmarked: number }> = { name: 'claims-unjudged', access: 'write', text: "UNWIND $ids AS id MATCH (c:Claim {id: id}) REMOVE c:Judged RETURN count(c) AS unmarked" };

/** Writes claims; the properties are whole, merged before. */
export const claimsWritten: Statement<{ rows: { id: string; properties: Record<string, unknown> }[]; recordedAt: string }, { written: number }> = { name: 'claims', access: 'write', text: "UNWIND $rows AS row MERGE (c:Claim {id: row.id}) ON CREATE SET c.recordedAt = $recordedAt\nSET c += row.properties RETURN count(c) AS written" };

/** Makes the edges of one relation type of claims that have none. Rows are lists, [from, to, claim, then the columns of EDGE_COLUMNS]: see evidence. */
export const edgesNewWritten = Object.fromEntries(RELATION_TYPES.map((key) => [key, { name: `edges-new/${key}`, access: 'write', text: "UNWIND $rows AS row MATCH (a:Entity {id: row[0]}) MATCH (b:Entity {id: row[1]})\nCREATE (a)-[r:$$RELATION {claim: row[2], certainty: row[3], confidence: row[4], rule: row[5], status: row[6], provisions: row[7], recordedAt: row[8], date: row[9], share: row[10]}]->(b) RETURN count(r) AS written".replaceAll('$$RELATION', () => key) }])) as unknown as Readonly<Record<RelationType, Statement<{ rows: (string | number | readonly string[] | null)[][] }, { written: number }>>>;

/** Removes the edges of one relation type whose claims a person rejected or whose last evidence is gone. */
export const edgesOfClaimsRemovedWritten = Object.fromEntries(RELATION_TYPES.map((key) => [key, { name: `edges-of-claims-removed/${key}`, access: 'write', text: "UNWIND $rows AS row MATCH (a:Entity {id: row.from})-[r:$$RELATION]->(:Entity) WHERE r.claim = row.claim DELETE r RETURN count(r) AS removed".replaceAll('$$RELATION', () => key) }])) as unknown as Readonly<Record<RelationType, Statement<{ rows: { from: string; claim: string }[] }, { removed: number }>>>;

/** Removes all edges of one relation type; they are a cache of the claims. */
export const edgesRemovedWritten = Object.fromEntries(RELATION_TYPES.map((key) => [key, { name: `edges-removed/${key}`, access: 'write', text: "MATCH (:Entity)-[r:$$RELATION]->(:Entity) DELETE r RETURN count(r) AS removed".replaceAll('$$RELATION', () => key) }])) as unknown as Readonly<Record<RelationType, Statement<Record<string, never>, { removed: number }>>>;

/** Writes the edges of one relation type from their claims. */
export const edgesWritten = Object.fromEntries(RELATION_TYPES.map((key) => [key, { name: `edges/${key}`, access: 'write', text: "UNWIND $rows AS row MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to})\nMERGE (a)-[r:$$RELATION {claim: row.claim}]->(b) SET r += row.properties RETURN count(r) AS written".replaceAll('$$RELATION', () => key) }])) as unknown as Readonly<Record<RelationType, Statement<{ rows: { from: string; to: string; claim: string; properties: Record<string, unknown> }[] }, { written: number }>>>;

/** Lists entities again that had been forgotten, and remembers for how long they were. */
export const entitiesBackWritten: Statement<{ ids: string[]; recordedAt: string }, { back: number }> = { name: 'entities-back', access: 'write', text: "MATCH (g:Graph {id: 'graph'})\nUNWIND $ids AS id\nMATCH (n:Entity {id: id}) WHERE n.retractedAt IS NOT NULL\nSET n.gone = coalesce(n.gone, []) + [n.retractedAt + ' ' + $recordedAt], n.retractedAt = null, n.reason = null,\n  n.revision = g.revision RETURN count(n) AS back" };

/** Takes from the lists those of some entities that no source names and no fact is about any more. They still answer by their id. */
export const entitiesForgottenWritten: Statement<{ ids: string[]; retractedAt: string; reason: string }, { forgotten: number }> = { name: 'entities-forgotten', access: 'write', text: "MATCH (g:Graph {id: 'graph'})\nUNWIND $ids AS id\nMATCH (n:Entity {id: id})\nWHERE n.retractedAt IS NULL AND n.entityKind <> 'SOURCE'\n  AND NOT EXISTS { MATCH (n)<-[m:MENTIONS]-(:Entity) WHERE m.retractedAt IS NULL }\n  AND NOT EXISTS { MATCH (n)-[r]-(:Entity) WHERE r.claim IS NOT NULL AND r.retractedAt IS NULL }\n  AND NOT EXISTS { MATCH (c:Claim {subject: n.id}) WHERE c.retractedAt IS NULL }\nSET n.retractedAt = $retractedAt, n.reason = $reason, n.revision = g.revision RETURN count(n) AS forgotten" };

/** Takes identities of one kind that are seen as another one out of the lists and look-ups; sources go on speaking of them, and their ids lead on. */
export const entitiesGivenWritten = Object.fromEntries(ENTITY_KINDS.map((key) => [key, { name: `entities-given/${key}`, access: 'write', text: "UNWIND $rows AS row MATCH (n:Entity {id: row.id}) REMOVE n:$$KIND SET n.mergedInto = row.into RETURN count(n) AS given".replaceAll('$$KIND', () => labelOf(key)) }])) as unknown as Readonly<Record<EntityKind, Statement<{ rows: { id: string; into: string }[] }, { given: number }>>>;

/** Removes entities with their ties: those seen as another one, and those that a judgement had made. */
export const entitiesRemovedWritten: Statement<{ ids: string[] }, { removed: number }> = { name: 'entities-removed', access: 'write', text: "UNWIND $ids AS id MATCH (n:Entity {id: id}) DETACH DELETE n RETURN count(n) AS removed" };

/** Lets identities of one kind stand for themselves again. */
export const entitiesStandingWritten = Object.fromEntries(ENTITY_KINDS.map((key) => [key, { name: `entities-standing/${key}`, access: 'write', text: "UNWIND $ids AS id MATCH (n:Entity {id: id}) SET n:$$KIND, n.mergedInto = null RETURN count(n) AS standing".replaceAll('$$KIND', () => labelOf(key)) }])) as unknown as Readonly<Record<EntityKind, Statement<{ ids: string[] }, { standing: number }>>>;

/** Writes entities of one kind; properties are whole, merged before. */
export const entitiesWritten = Object.fromEntries(ENTITY_KINDS.map((key) => [key, { name: `entities/${key}`, access: 'write', text: "UNWIND $rows AS row MERGE (n:Entity {id: row.id}) ON CREATE SET n.recordedAt = $recordedAt SET n:$$KIND, n += row.properties RETURN count(n) AS written".replaceAll('$$KIND', () => labelOf(key)) }])) as unknown as Readonly<Record<EntityKind, Statement<{ rows: { id: string; properties: Record<string, unknown> }[]; recordedAt: string }, { written: number }>>>;

/** Ties claims to the words of the claims that are seen as them. `via` names the claim that states it; the key differs from that of words that the claim has of its own, so that neither is taken for the other. */
export const evidenceCarriedWritten: Statement<{ rows: { from: string; to: string }[] }, { written: number }> = { name: 'evidence-carried', access: 'write', text: "UNWIND $rows AS row\nMATCH (c:Claim {id: row.from})-[e:EVIDENCED_BY]->(p:Passage) WHERE e.via IS NULL AND e.retractedAt IS NULL\nMATCH (d:Claim {id: row.to})\nMERGE (d)-[f:EVIDENCED_BY {key: e.key + ' via ' + row.from}]->(p)\nSET f += properties(e), f.key = e.key + ' via ' + row.from, f.via = row.from\nRETURN count(f) AS written" };

/** Ties claims to passages as a file has them; written again, nothing is twice. */
export const evidenceRestoredWritten: Statement<{ rows: { claim: string; passage: string; key: string; recordedAt: string; properties: Record<string, unknown> }[] }, { written: number }> = { name: 'evidence-restored', access: 'write', text: "UNWIND $rows AS row MATCH (c:Claim {id: row.claim}) MATCH (p:Passage {id: row.passage})\nMERGE (c)-[e:EVIDENCED_BY {key: row.key, recordedAt: row.recordedAt}]->(p) SET e += row.properties RETURN count(e) AS written" };

/** Ends evidence that a source no longer gives: it stays readable, with when and why. */
export const evidenceRetractedWritten: Statement<{ rows: { claim: string; passage: string; key: string; reason: string }[]; retractedAt: string }, { retracted: number }> = { name: 'evidence-retracted', access: 'write', text: "UNWIND $rows AS row MATCH (:Claim {id: row.claim})-[e:EVIDENCED_BY]->(p:Passage) WHERE e.key = row.key AND e.retractedAt IS NULL AND p.id = row.passage\nSET e.retractedAt = $retractedAt, e.reason = row.reason RETURN count(e) AS retracted" };

/** Unties claims from the words that a judgement had tied to them. */
export const evidenceUncarriedWritten: Statement<{ ids: string[] }, { removed: number }> = { name: 'evidence-uncarried', access: 'write', text: "UNWIND $ids AS id MATCH (c:Claim {id: id})-[e:EVIDENCED_BY]->(:Passage) WHERE e.via IS NOT NULL DELETE e RETURN count(e) AS removed" };

/** Corrects where evidence in force is to be found (its phrase and locator), which changes nothing of what it says. */
export const evidenceWordedWritten: Statement<{ rows: { claim: string; passage: string; key: string; properties: Record<string, unknown> }[] }, { written: number }> = { name: 'evidence-worded', access: 'write', text: "UNWIND $rows AS row MATCH (:Claim {id: row.claim})-[e:EVIDENCED_BY]->(p:Passage) WHERE e.key = row.key AND e.retractedAt IS NULL AND p.id = row.passage\nSET e += row.properties RETURN count(e) AS written" };

/** Ties claims to the passages that say so, from now on; one tie in force per range and rule. Rows are lists, [claim, passage, then the columns of EVIDENCE_COLUMNS]: what most of an ingest is made of, and a list is handed to an engine in a third of the time of a map. */
export const evidenceWritten: Statement<{ rows: (string | number | readonly string[] | null)[][]; recordedAt: string }, { written: number }> = { name: 'evidence', access: 'write', text: "UNWIND $rows AS row MATCH (c:Claim {id: row[0]}) MATCH (p:Passage {id: row[1]})\nCREATE (c)-[e:EVIDENCED_BY {key: row[2], start: row[3], end: row[4], rule: row[5], confidence: row[6], phrase: row[7], locator: row[8], certainty: row[9], status: row[10], claimRule: row[11], claimConfidence: row[12], provisions: row[13], via: row[14], recordedAt: $recordedAt}]->(p)\nRETURN count(e) AS written" };

/** Counts a change. First in its transaction: it locks the counter, so that writers of other processes wait, and tells by the number whether the graph is still the one that the new rows were merged with. */
export const graphRevisionWritten: Statement<Record<string, never>, { revision: number }> = { name: 'graph-revision', access: 'write', text: "MERGE (g:Graph {id: 'graph'}) ON CREATE SET g.revision = 1 ON MATCH SET g.revision = g.revision + 1 RETURN g.revision AS revision" };

/** Sets what the counter of the graph carries; a null takes away. */
export const graphStateWritten: Statement<{ properties: Record<string, unknown> }, { id: string }> = { name: 'graph-state', access: 'write', text: "MERGE (g:Graph {id: 'graph'}) SET g += $properties RETURN g.id AS id" };

/** Writes what a person judged; the properties are whole. Undoing it writes who took it back and when into the same node. */
export const judgementWritten: Statement<{ id: string; properties: Record<string, unknown> }, { id: string }> = { name: 'judgement', access: 'write', text: "MERGE (j:Judgement {id: $id}) SET j += $properties RETURN j.id AS id" };

/** Notes that facts were written over which judgements are still to be laid, or that it is done. */
export const judgementsDueWritten: Statement<{ due: boolean | null }, { id: string }> = { name: 'judgements-due', access: 'write', text: "MATCH (g:Graph {id: 'graph'}) SET g.judgementsDue = $due RETURN g.id AS id" };

/** Writes judgements as a file has them. */
export const judgementsRestoredWritten: Statement<{ rows: { id: string; properties: Record<string, unknown> }[] }, { written: number }> = { name: 'judgements-restored', access: 'write', text: "UNWIND $rows AS row MERGE (n:Judgement {id: row.id}) SET n += row.properties RETURN count(n) AS written" };

/** Ties sources to the entities that they describe as a file has them; written again, nothing is twice. */
export const mentionsRestoredWritten: Statement<{ rows: { source: string; entity: string; recordedAt: string; properties: Record<string, unknown> }[] }, { written: number }> = { name: 'mentions-restored', access: 'write', text: "UNWIND $rows AS row MATCH (s:Entity {id: row.source}) MATCH (n:Entity {id: row.entity})\nMERGE (n)<-[m:MENTIONS {recordedAt: row.recordedAt}]-(s) SET m += row.properties RETURN count(m) AS written" };

/** Ends what a source no longer says of an entity. */
export const mentionsRetractedWritten: Statement<{ rows: { source: string; entity: string; reason: string }[]; retractedAt: string }, { retracted: number }> = { name: 'mentions-retracted', access: 'write', text: "UNWIND $rows AS row MATCH (n:Entity {id: row.entity})<-[m:MENTIONS]-(s:Entity) WHERE m.retractedAt IS NULL AND s.id = row.source\nSET m.retractedAt = $retractedAt, m.reason = row.reason RETURN count(m) AS retracted" };

/** Ties a source to the entities that it names, with what it says of each (JSON). Written from the entity, which most often has fewer ties. Rows are lists, [source, entity, description]: see evidence. */
export const mentionsWritten: Statement<{ rows: [source: string, entity: string, description: string][]; recordedAt: string }, { written: number }> = { name: 'mentions', access: 'write', text: "UNWIND $rows AS row MATCH (s:Entity {id: row[0]}) MATCH (n:Entity {id: row[1]})\nCREATE (n)<-[m:MENTIONS {description: row[2], recordedAt: $recordedAt}]-(s) RETURN count(m) AS written" };

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

/** Says where texts stand or stood as a file has it; written again, nothing is twice. */
export const originTiesRestoredWritten: Statement<{ rows: { origin: string; source: string; recordedAt: string; properties: Record<string, unknown> }[] }, { written: number }> = { name: 'origin-ties-restored', access: 'write', text: "UNWIND $rows AS row MATCH (o:Origin {id: row.origin}) MATCH (s:Entity {id: row.source})\nMERGE (o)-[h:HOLDS {recordedAt: row.recordedAt}]->(s) SET h += row.properties RETURN count(h) AS written" };

/** Ends the time of texts at an origin, or at all of theirs where none is named. */
export const originTiesRetractedWritten: Statement<{ rows: { source: string; origin: string | null; reason: string }[]; retractedAt: string }, { retracted: number }> = { name: 'origin-ties-retracted', access: 'write', text: "UNWIND $rows AS row MATCH (s:Entity {id: row.source})<-[h:HOLDS]-(o:Origin)\nWHERE h.retractedAt IS NULL AND (row.origin IS NULL OR o.id = row.origin)\nSET h.retractedAt = $retractedAt, h.reason = row.reason RETURN count(h) AS retracted" };

/** Says that a text stands at its origin from now on. */
export const originTiesWritten: Statement<{ rows: { origin: string; source: string }[]; recordedAt: string }, { written: number }> = { name: 'origin-ties', access: 'write', text: "UNWIND $rows AS row MATCH (o:Origin {id: row.origin}) MATCH (s:Entity {id: row.source})\nCREATE (o)-[h:HOLDS {recordedAt: $recordedAt}]->(s) RETURN count(h) AS written" };

/** Writes origins as a file has them. */
export const originsRestoredWritten: Statement<{ rows: { id: string; properties: Record<string, unknown> }[] }, { written: number }> = { name: 'origins-restored', access: 'write', text: "UNWIND $rows AS row MERGE (n:Origin {id: row.id}) SET n += row.properties RETURN count(n) AS written" };

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

/** Writes redirects as a file has them. */
export const redirectsFromFileWritten: Statement<{ rows: { id: string; properties: Record<string, unknown> }[] }, { written: number }> = { name: 'redirects-from-file', access: 'write', text: "UNWIND $rows AS row MERGE (n:Redirect {id: row.id}) SET n += row.properties RETURN count(n) AS written" };

/** Lets what leads to a thing that a person gave to another lead there, and remembers where it led. */
export const redirectsJudgedWritten: Statement<{ rows: { id: string; to: string }[] }, { written: number }> = { name: 'redirects-judged', access: 'write', text: "UNWIND $rows AS row MATCH (r:Redirect) WHERE r.rule <> 'judgement' AND coalesce(r.stated, r.to) = row.id\nSET r.to = row.to, r.stated = row.id RETURN count(r) AS written" };

/** Ids that lead nowhere else any more. */
export const redirectsRemovedWritten: Statement<{ ids: string[] }, { removed: number }> = { name: 'redirects-removed', access: 'write', text: "UNWIND $ids AS id MATCH (r:Redirect {id: id}) DELETE r RETURN count(r) AS removed" };

/** Lets what led to a thing before a person gave that to another lead to it again. */
export const redirectsRestoredWritten: Statement<{ ids: string[] }, { written: number }> = { name: 'redirects-restored', access: 'write', text: "UNWIND $ids AS id MATCH (r:Redirect) WHERE r.stated = id SET r.to = id, r.stated = null RETURN count(r) AS written" };

/** Lets ids lead to other things from now on. `rule`: why, a rule's name or "judgement". */
export const redirectsWritten: Statement<{ rows: { id: string; to: string; rule: string }[]; recordedAt: string }, { written: number }> = { name: 'redirects', access: 'write', text: "UNWIND $rows AS row MERGE (r:Redirect {id: row.id}) ON CREATE SET r.recordedAt = $recordedAt SET r.to = row.to, r.rule = row.rule RETURN count(r) AS written" };

/** Remembers what was just written for sources: the hash of the facts, since when they stand, and the earlier readings. */
export const sourceReadingsWritten: Statement<{ rows: { id: string; hash: string; since: string; readings: string[] }[] }, { written: number }> = { name: 'source-readings', access: 'write', text: "MATCH (g:Graph {id: 'graph'})\nUNWIND $rows AS row\nMATCH (s:Entity {id: row.id}) SET s.factsHash = row.hash, s.since = row.since, s.readings = row.readings,\n  s.gone = CASE WHEN s.retractedAt IS NULL THEN s.gone ELSE coalesce(s.gone, []) + [s.retractedAt + ' ' + row.since] END, s.retractedAt = null, s.reason = null,\n  s.supersededBy = null, s.revision = g.revision RETURN count(s) AS written" };

/** Ends sources that a newer text has replaced or that were removed; they stay readable. */
export const sourcesRetractedWritten: Statement<{ rows: { id: string; reason: string; supersededBy: string | null; reading: string }[]; retractedAt: string }, { retracted: number }> = { name: 'sources-retracted', access: 'write', text: "MATCH (g:Graph {id: 'graph'})\nUNWIND $rows AS row MATCH (s:Entity {id: row.id})\nSET s.readings = CASE WHEN s.since IS NULL THEN coalesce(s.readings, []) ELSE coalesce(s.readings, []) + [s.since + row.reading] END,\n  s.since = null, s.retractedAt = $retractedAt, s.reason = row.reason, s.supersededBy = row.supersededBy,\n  s.revision = g.revision\nRETURN count(s) AS retracted" };

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
  { version: 3, name: 'judgements', checksum: '6e7ba109d148fe1a', statements: ["CREATE INDEX judgement_id IF NOT EXISTS FOR (n:Judgement) ON (n.id)","CREATE INDEX open_mention_id IF NOT EXISTS FOR (n:OpenMention) ON (n.id)","CREATE INDEX open_mention_source IF NOT EXISTS FOR (n:OpenMention) ON (n.source)","CREATE INDEX claim_object IF NOT EXISTS FOR (n:Claim) ON (n.object)","CREATE INDEX claim_seen_as IF NOT EXISTS FOR (n:Claim) ON (n.seenAs)"] },
  { version: 4, name: 'recorded_time', checksum: 'bd059881a8aabe9e', statements: ["CREATE INDEX origin_id IF NOT EXISTS FOR (n:Origin) ON (n.id)","MATCH (c:Claim) WHERE c.since IS NULL SET c.since = c.recordedAt","MATCH (c:Claim)-[e:EVIDENCED_BY]->(:Passage) WHERE e.recordedAt IS NULL\nSET e.recordedAt = c.recordedAt, e.certainty = c.certainty, e.status = c.status,\n  e.claimRule = CASE WHEN c.rule = e.rule THEN null ELSE c.rule END,\n  e.claimConfidence = CASE WHEN c.confidence = e.confidence THEN null ELSE c.confidence END","MATCH (:Entity)-[r]->(:Entity) WHERE r.claim IS NOT NULL AND r.recordedAt IS NULL\nMATCH (c:Claim {id: r.claim}) SET r.recordedAt = c.since","MATCH (s:Source)-[:HAS_PASSAGE]->(:Passage)<-[:EVIDENCED_BY]-(c:Claim)\nUNWIND [c.subject, c.object] AS id\nWITH s, id, min(c.recordedAt) AS recordedAt WHERE id IS NOT NULL AND id <> s.id\nMATCH (n:Entity {id: id}) WHERE NOT EXISTS { MATCH (n)<-[:MENTIONS]-(x:Entity) WHERE x.id = s.id }\nCREATE (n)<-[:MENTIONS {recordedAt: recordedAt}]-(s)"] },
];

export const neo4jMigrations: readonly Migration[] = [
  { version: 1, name: 'constraints', checksum: 'fadd0cffc97c8686', statements: ["CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE","CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE","CREATE CONSTRAINT passage_id IF NOT EXISTS FOR (n:Passage) REQUIRE n.id IS UNIQUE","CREATE CONSTRAINT name_key IF NOT EXISTS FOR (n:Name) REQUIRE n.key IS UNIQUE","CREATE CONSTRAINT graph_id IF NOT EXISTS FOR (n:Graph) REQUIRE n.id IS UNIQUE","CREATE CONSTRAINT migration_version IF NOT EXISTS FOR (n:Migration) REQUIRE n.version IS UNIQUE","CREATE INDEX document_name IF NOT EXISTS FOR (n:Document) ON (n.name, n.id)","CREATE INDEX document_issued IF NOT EXISTS FOR (n:Document) ON (n.issuedOn, n.id)","CREATE INDEX agency_name IF NOT EXISTS FOR (n:Agency) ON (n.name, n.id)","CREATE INDEX locality_name IF NOT EXISTS FOR (n:Locality) ON (n.name, n.id)","CREATE INDEX task_name IF NOT EXISTS FOR (n:Task) ON (n.name, n.id)","CREATE INDEX program_name IF NOT EXISTS FOR (n:Program) ON (n.name, n.id)","CREATE INDEX indicator_name IF NOT EXISTS FOR (n:Indicator) ON (n.name, n.id)","CREATE FULLTEXT INDEX entity_search IF NOT EXISTS FOR (n:Entity) ON EACH [n.searchText] OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}}","CREATE INDEX claim_subject IF NOT EXISTS FOR (n:Claim) ON (n.subject)"] },
  { version: 2, name: 'redirects', checksum: 'a518ab6d49df5fcd', statements: ["CREATE CONSTRAINT redirect_id IF NOT EXISTS FOR (n:Redirect) REQUIRE n.id IS UNIQUE","CREATE INDEX redirect_to IF NOT EXISTS FOR (n:Redirect) ON (n.to)"] },
  { version: 3, name: 'judgements', checksum: '03ce6dfcb0ed6ec9', statements: ["CREATE CONSTRAINT judgement_id IF NOT EXISTS FOR (n:Judgement) REQUIRE n.id IS UNIQUE","CREATE CONSTRAINT open_mention_id IF NOT EXISTS FOR (n:OpenMention) REQUIRE n.id IS UNIQUE","CREATE INDEX open_mention_source IF NOT EXISTS FOR (n:OpenMention) ON (n.source)","CREATE INDEX claim_object IF NOT EXISTS FOR (n:Claim) ON (n.object)","CREATE INDEX claim_seen_as IF NOT EXISTS FOR (n:Claim) ON (n.seenAs)"] },
  { version: 4, name: 'recorded_time', checksum: '661323da0f1a3311', statements: ["CREATE CONSTRAINT origin_id IF NOT EXISTS FOR (n:Origin) REQUIRE n.id IS UNIQUE","MATCH (c:Claim) WHERE c.since IS NULL SET c.since = c.recordedAt","MATCH (c:Claim)-[e:EVIDENCED_BY]->(:Passage) WHERE e.recordedAt IS NULL\nSET e.recordedAt = c.recordedAt, e.certainty = c.certainty, e.status = c.status,\n  e.claimRule = CASE WHEN c.rule = e.rule THEN null ELSE c.rule END,\n  e.claimConfidence = CASE WHEN c.confidence = e.confidence THEN null ELSE c.confidence END","MATCH (:Entity)-[r]->(:Entity) WHERE r.claim IS NOT NULL AND r.recordedAt IS NULL\nMATCH (c:Claim {id: r.claim}) SET r.recordedAt = c.since","MATCH (s:Source)-[:HAS_PASSAGE]->(:Passage)<-[:EVIDENCED_BY]-(c:Claim)\nUNWIND [c.subject, c.object] AS id\nWITH s, id, min(c.recordedAt) AS recordedAt WHERE id IS NOT NULL AND id <> s.id\nMATCH (n:Entity {id: id}) WHERE NOT EXISTS { MATCH (n)<-[:MENTIONS]-(x:Entity) WHERE x.id = s.id }\nCREATE (n)<-[:MENTIONS {recordedAt: recordedAt}]-(s)"] },
];
