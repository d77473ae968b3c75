// 1 of 2: planned-coverage-references
// $keys = ["binh duong","bình dương","nq 29","nq29","stem","tinh binh duong","tỉnh bình dương"]
CALL () {
  CALL () {
    UNWIND $keys AS key
    CALL (key) {
        MATCH (k:Name {key: key})-[:NAMES]->(e:Entity) WHERE e.retractedAt IS NULL AND e.mergedInto IS NULL RETURN e
        UNION
        MATCH (e:Entity {id: key}) WHERE e.retractedAt IS NULL AND e.mergedInto IS NULL RETURN e
    }
    CALL (e) { MATCH (e)-[r]-(o:Entity) WHERE r.claim IS NOT NULL AND r.retractedAt IS NULL RETURN count(o) AS degree }
    RETURN key, e.id AS id, e.entityKind AS kind, e.name AS name, e.issuedOn AS issuedOn, e.validFrom AS validFrom, e.validTo AS validTo,
      degree ORDER BY key, id
  }
  RETURN collect({key: key, id: id, kind: kind, name: name, issuedOn: issuedOn, validFrom: validFrom, validTo: validTo, degree: degree}) AS things, collect(DISTINCT id) AS met
}
CALL (met) {
  CALL (met) {
    UNWIND met AS id
    MATCH (e:Entity {id: id})<-[:BROADER*0..4]-(n:Entity)
    MATCH (n)-[r]-(:Entity) WHERE r.claim IS NOT NULL AND r.retractedAt IS NULL
    WITH DISTINCT id, r.claim AS claimId
    MATCH (:Claim {id: claimId})-[e:EVIDENCED_BY]->(:Passage)<-[:HAS_PASSAGE]-(s:Source) WHERE e.retractedAt IS NULL AND s.tier <> 'REFERENCE'
    RETURN DISTINCT id AS asked, s.id AS source ORDER BY asked, source
  }
  RETURN collect([asked, source]) AS spoken
}
RETURN things, spoken;

// 2 of 2: planned-coverage
// $p0 = ["document:tw/resolution-29/term-xi"]
// $p1 = ["cur.stem"]
// $p2 = false
// $p3 = ["locality:74-tinh-binh-duong"]
// $document = "document:tw/resolution-29/term-xi"
CALL () {
  CALL () {
    MATCH (s:Source) WHERE s.retractedAt IS NULL
    RETURN s.tier AS tier, s.publisher AS publisher, count(s) AS count, min(s.publishedAt) AS first, max(s.publishedAt) AS last
    ORDER BY tier, publisher
  }
  RETURN collect([tier, publisher, count, first, last]) AS read
}
WITH read, [] AS spoken
CALL () {
  MATCH (d:Entity {id: $document})
  CALL (d) {
      MATCH (d)<-[i:IMPLEMENTS]-(x:Document) WHERE i.retractedAt IS NULL RETURN x
      UNION
      MATCH (d)<-[i:IMPLEMENTS]-(:Document)<-[j:IMPLEMENTS]-(x:Document) WHERE i.retractedAt IS NULL AND j.retractedAt IS NULL RETURN x
      UNION
      MATCH (d)<-[i:IMPLEMENTS]-(:Document)<-[j:IMPLEMENTS]-(:Document)<-[k:IMPLEMENTS]-(x:Document)
      WHERE i.retractedAt IS NULL AND j.retractedAt IS NULL AND k.retractedAt IS NULL RETURN x
  }
  RETURN count(DISTINCT x) AS documents
}
CALL () {
  MATCH (d:Entity {id: $p0[0]})
  UNWIND $p1 AS topicId
  MATCH (about:Entity {id: topicId})
  CALL (d, about) {
    CALL (about) {
      MATCH (about)<-[:BROADER*0..4]-(n:Topic)
      RETURN collect(n) AS narrower
    }
    CALL (d) {
      MATCH (d)<-[i:IMPLEMENTS]-(t:Task)
      WHERE true /* i */
      RETURN t, CASE WHEN i.certainty = 'INFERRED' THEN 2 WHEN i.certainty = 'VERIFIED' THEN 0 ELSE 1 END AS taskSure
      UNION ALL
      MATCH (d)-[a:ASSIGNS]->(t)
      WHERE true /* a */
      RETURN t, CASE WHEN a.certainty = 'INFERRED' THEN 2 WHEN a.certainty = 'VERIFIED' THEN 0 ELSE 1 END AS taskSure
      UNION ALL
      MATCH (d)<-[i1:IMPLEMENTS]-(:Document)-[a:ASSIGNS]->(t)
      WHERE true /* a */ AND true /* i1 */
      RETURN t, CASE WHEN a.certainty = 'INFERRED' OR i1.certainty = 'INFERRED' THEN 2 WHEN a.certainty = 'VERIFIED' AND i1.certainty = 'VERIFIED' THEN 0 ELSE 1 END AS taskSure
      UNION ALL
      MATCH (d)<-[i1:IMPLEMENTS]-(:Document)<-[i2:IMPLEMENTS]-(:Document)-[a:ASSIGNS]->(t)
      WHERE true /* a */ AND true /* i2 */ AND true /* i1 */
      RETURN t, CASE WHEN a.certainty = 'INFERRED' OR i2.certainty = 'INFERRED' OR i1.certainty = 'INFERRED' THEN 2 WHEN a.certainty = 'VERIFIED' AND i2.certainty = 'VERIFIED' AND i1.certainty = 'VERIFIED' THEN 0 ELSE 1 END AS taskSure
      UNION ALL
      MATCH (d)<-[i1:IMPLEMENTS]-(:Document)<-[i2:IMPLEMENTS]-(:Document)<-[i3:IMPLEMENTS]-(:Document)-[a:ASSIGNS]->(t)
      WHERE true /* a */ AND true /* i3 */ AND true /* i2 */ AND true /* i1 */
      RETURN t, CASE WHEN a.certainty = 'INFERRED' OR i3.certainty = 'INFERRED' OR i2.certainty = 'INFERRED' OR i1.certainty = 'INFERRED' THEN 2 WHEN a.certainty = 'VERIFIED' AND i3.certainty = 'VERIFIED' AND i2.certainty = 'VERIFIED' AND i1.certainty = 'VERIFIED' THEN 0 ELSE 1 END AS taskSure
    }
    WITH narrower, t, min(taskSure) AS taskSure
    MATCH (t)-[r:ABOUT]->(n)
    WHERE n IN narrower AND true /* r */
    WITH t, taskSure, r.certainty = 'INFERRED' AS guessed, r.claim AS topicClaim
    CALL (t, taskSure) {
      MATCH (t)-[r:APPLIES_IN]->(l)
      WHERE true /* r */
      RETURN l, CASE WHEN taskSure = 2 OR r.certainty = 'INFERRED' THEN 2 WHEN taskSure = 0 AND r.certainty = 'VERIFIED' THEN 0 ELSE 1 END AS pairSure
      UNION ALL
      MATCH (t)-[r:ASSIGNED_TO|SET_BY]->()-[j:HAS_JURISDICTION]->(l)
      WHERE true /* j */ AND true /* r */
      RETURN l, CASE WHEN taskSure = 2 OR j.certainty = 'INFERRED' OR r.certainty = 'INFERRED' THEN 2 WHEN taskSure = 0 AND j.certainty = 'VERIFIED' AND r.certainty = 'VERIFIED' THEN 0 ELSE 1 END AS pairSure
      UNION ALL
      MATCH (t)<-[a:ASSIGNS]-()-[r:ISSUED_BY]->()-[j:HAS_JURISDICTION]->(l)
      WHERE true /* j */ AND true /* r */ AND true /* a */
      RETURN l, CASE WHEN taskSure = 2 OR j.certainty = 'INFERRED' OR r.certainty = 'INFERRED' OR a.certainty = 'INFERRED' THEN 2 WHEN taskSure = 0 AND j.certainty = 'VERIFIED' AND r.certainty = 'VERIFIED' AND a.certainty = 'VERIFIED' THEN 0 ELSE 1 END AS pairSure
    }
    WITH l, min(CASE WHEN guessed THEN 2 ELSE pairSure END) AS sure
    WITH collect([l, sure]) AS own
    CALL (own) {
      UNWIND own AS o
      RETURN o[0] AS unit, o[1] AS pairSure
      UNION ALL
      UNWIND own AS o
      WITH o WHERE $p2 AND o[1] < 2
      WITH o, o[0] AS l
      MATCH (l)-[r:PART_OF]->(w:Locality)
      WHERE r.certainty <> 'INFERRED' AND coalesce(l.validTo, '9') > coalesce(w.validFrom, '') AND coalesce(w.validTo, '9') > coalesce(l.validFrom, '')
      RETURN w AS unit, 2 AS pairSure
    }
    WITH unit AS l, min(pairSure) AS sure
    RETURN l
  }
  WITH DISTINCT l
  WHERE l.id IN $p3
  RETURN count(l) AS localities
}
RETURN read, spoken, documents, localities;
