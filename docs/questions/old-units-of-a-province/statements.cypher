// 1 of 1: planned-reference
// $p0 = ["locality:15-tinh-lao-cai-2025","locality 15 tinh lao cai 2025"]
// $p1 = [0]
// $p2 = ["locality:15-tinh-lao-cai-2025"]
// $p3 = [1]
// $p4 = 20
CALL () {
  UNWIND $p2 AS id
  MATCH (e:Entity {id: id}) WHERE e:Locality
  RETURN collect([-1, e]) AS known
}
CALL (known) {
  UNWIND CASE WHEN size(known) = 0 THEN [true] ELSE [] END AS isUnknown
  CALL () {
    UNWIND $p2 AS id
    MATCH (led:Redirect {id: id}) MATCH (e:Entity {id: led.to}) WHERE e:Locality
    RETURN collect([-1, e]) AS led
  }
  CALL (led) {
    UNWIND CASE WHEN size(led) = 0 THEN $p1 ELSE [] END AS number
    MATCH (:Name {key: $p0[number]})-[:NAMES]->(e:Locality) WHERE e.retractedAt IS NULL
    RETURN collect([number, e]) AS settled
  }
  WITH led + settled AS settled
  CALL (settled) {
    UNWIND CASE WHEN size(settled) = 0 THEN $p3 ELSE [] END AS number
    MATCH (:Name {key: $p0[number]})-[:NAMES]->(e:Locality) WHERE e.retractedAt IS NULL
    RETURN collect([number, e]) AS more
  }
  UNWIND settled + more AS hit
  RETURN collect(hit) AS others
}
WITH known + others AS hits
UNWIND hits AS hit
WITH hit[1] AS n0, collect(hit[0]) AS numbers LIMIT 25
CALL (n0) {
  MATCH (n0)<-[r0:SUCCEEDED_BY]-(n1)
  WHERE r0.certainty <> 'INFERRED'
  WITH collect([n1, r0]) AS all0
  CALL (all0) {
    UNWIND all0 AS x0
    WITH x0[0] AS n1, x0[1] AS r0
    WITH n1, r0, n1.name AS k0, n1.id AS k1 ORDER BY k0, k1 LIMIT $p4
    CALL (n1) {
      MATCH (n1)<-[r1:HAS_JURISDICTION]-(n2)
      WHERE r1.certainty <> 'INFERRED'
      RETURN count(n2) AS total1
    }
    CALL (n1) {
      MATCH (n1)<-[r2:APPLIES_IN]-(n3:Task)
      WHERE r2.certainty <> 'INFERRED'
      RETURN count(n3) AS total2
    }
    CALL (n1) {
      MATCH (n1)<-[r3:APPLIES_IN]-(n4:Document)
      WHERE r3.certainty <> 'INFERRED'
      RETURN count(n4) AS total3
    }
    CALL (r0) {
      MATCH (c0:Claim {id: r0.claim})-[e0:EVIDENCED_BY]->(q0:Passage)<-[:HAS_PASSAGE]-(s0:Source)
      WHERE (e0.retractedAt IS NULL OR NOT c0.retractedAt IS NULL)
      WITH e0, q0, s0
      WITH e0, q0, s0 ORDER BY s0.id, coalesce(e0.start, -1), coalesce(e0.end, -1), coalesce(e0.locator, ''), e0.rule
      RETURN collect([e0.start, e0.end, e0.locator, e0.phrase, e0.rule, e0.confidence, e0.provisions, e0.recordedAt, e0.retractedAt, e0.reason, q0.text, [s0.name]]) AS proofs0
    }
    WITH n1, r0, k0, k1, total1, total2, total3, proofs0 ORDER BY k0, k1
    RETURN collect([r0.certainty, r0.date, r0.share, n1.id, n1.name, n1.level, n1.validTo, [[], [total1, []]], [[], [total2, []]], [[], [total3, []]], proofs0]) AS rows0
  }
  RETURN rows0, size(all0) AS total0
}
WITH n0, numbers, rows0, total0
RETURN n0.id AS id, null AS issuedOn, null AS validFrom, null AS validTo, numbers, [n0.id, n0.name, n0.level, n0.validFrom, [rows0, [total0, []]]] AS found;
